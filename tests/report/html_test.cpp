#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

#include "engine/report/html_page.h"
#include "engine/report/html_report.h"
#include "engine/report/palette.h"
#include "tests/report/markup.h"
#include "tests/report/sample.h"

namespace vt {
namespace {

std::string page(const sample::Wish& wish = {}, const std::string& tag = "nl") {
  return html_report(sample::feedback(wish), sample::words(tag), sample::help());
}

sample::Wish long_wish() {
  sample::Wish wish;
  wish.steps = sample::long_way();
  return wish;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

TEST(Html, is_well_formed_in_both_languages) {
  for (const sample::Wish& wish : {sample::Wish{}, long_wish()})
    for (const char* tag : {"nl", "en"}) {
      const markup::Reading reading = markup::read(page(wish, tag));
      EXPECT_EQ(reading.fault, "");
      EXPECT_EQ(reading.tags.front().name, "html");
    }
}

TEST(Html, a_conversation_that_was_left_before_the_first_answer_still_makes_a_page) {
  sample::Wish wish;
  wish.steps = {};
  const std::string made = page(wish);
  EXPECT_EQ(markup::read(made).fault, "");
  EXPECT_TRUE(has(made, "n.v.t.: geen vragen gesteld"));
  EXPECT_TRUE(has(made, "nog niet afgerond"));
}

TEST(Html, has_one_main_heading_and_skips_no_level) {
  const markup::Reading reading = markup::read(page(long_wish()));
  int before = 0;
  for (const markup::Tag& tag : reading.tags) {
    if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' || tag.name[1] > '6') continue;
    const int level = tag.name[1] - '0';
    EXPECT_LE(level, before + 1) << tag.text;
    before = level;
  }
  EXPECT_EQ(reading.all("h1").size(), 1U);
  EXPECT_EQ(reading.all("main").size(), 1U);
  EXPECT_EQ(reading.all("header").size(), 1U);
  EXPECT_EQ(reading.all("footer").size(), 1U);
}

TEST(Html, every_table_has_a_caption_and_every_head_a_scope) {
  const markup::Reading reading = markup::read(page(long_wish()));
  EXPECT_GE(reading.all("table").size(), 6U);
  EXPECT_EQ(reading.all("table").size(), reading.all("caption").size());
  for (const markup::Tag* head : reading.all("th"))
    EXPECT_TRUE(head->attributes.count("scope")) << head->text;
}

TEST(Html, every_link_within_the_page_leads_somewhere_and_ids_stand_once) {
  const markup::Reading reading = markup::read(page(long_wish()));
  std::set<std::string> ids;
  for (const markup::Tag& tag : reading.tags) {
    const auto id = tag.attributes.find("id");
    if (id == tag.attributes.end()) continue;
    EXPECT_TRUE(ids.insert(id->second).second) << id->second;
  }
  for (const markup::Tag& tag : reading.tags)
    for (const auto& [name, value] : tag.attributes) {
      EXPECT_TRUE(name != "href" || value.front() != '#' || ids.count(value.substr(1))) << value;
      if (name != "aria-labelledby") continue;
      std::istringstream parts(value);
      for (std::string part; parts >> part;) EXPECT_TRUE(ids.count(part)) << part;
    }
}

TEST(Html, fetches_nothing_and_runs_nothing) {
  const std::string made = page(long_wish());
  const markup::Reading reading = markup::read(made);
  for (const char* name : {"script", "link", "img", "iframe", "object", "form", "base"})
    EXPECT_TRUE(reading.all(name).empty()) << name;
  for (const markup::Tag& tag : reading.tags)
    for (const auto& [name, value] : tag.attributes) {
      EXPECT_FALSE(has(name, "on") && name.rfind("on", 0) == 0) << name;
      EXPECT_FALSE(name == "src" || name == "style") << name;
    }
  EXPECT_FALSE(has(made, "@import"));
  EXPECT_FALSE(has(made, "url(http"));
}

TEST(Html, whatever_was_written_is_shown_and_never_obeyed) {
  const std::string hostile = R"(<script>alert(\"1\")</script> ]]> &amp; </style> ' onload=x)";
  const std::string shown =
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; ]]&gt; &amp;amp; &lt;/style&gt; &#39; onload=x";
  for (const char* text : {"De laatste pint", "Ik wil dat ze weer belt.", "Je hoort wat onder zijn zin zit.",
                           "Ze heeft wel gelijk.", "Je mist haar stem, en dat knaagt.",
                           "Je noemt een kracht.", "Afspreken dat de huisarts vandaag meekijkt.",
                           "Het gesprek mag zo lang duren als een toets het wil."}) {
    sample::Wish wish;
    wish.scenario = changed(wish.scenario, text, hostile);
    const std::string made = page(wish);
    EXPECT_EQ(markup::read(made).fault, "") << text;
    EXPECT_TRUE(has(made, shown)) << text;
    EXPECT_FALSE(has(made, "<script")) << text;
  }
  sample::Wish wish;
  wish.typed = "<script>\"'&]]>";
  wish.pseudonym = "\"><b>";
  const std::string made = page(wish);
  EXPECT_EQ(markup::read(made).fault, "");
  EXPECT_TRUE(has(made, "&lt;script&gt;&quot;&#39;&amp;]]&gt;"));
  EXPECT_TRUE(has(made, "&quot;&gt;&lt;b&gt;"));
}

TEST(Html, bytes_that_are_no_text_are_shown_as_missing) {
  EXPECT_EQ(html(std::string_view("a\0b\x01", 4)), "a\uFFFDb\uFFFD");
  EXPECT_EQ(html("\xff\xc3("), "\uFFFD\uFFFD(");
  EXPECT_EQ(html("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(html("één €\t\n"), "één €\t\n");
}

TEST(Html, a_missed_gate_comes_before_everything_else_and_a_met_one_is_not_there) {
  const std::string missed = page();
  const std::size_t gate = missed.find("Veiligheid niet gehaald");
  ASSERT_NE(gate, std::string::npos);
  EXPECT_LT(gate, missed.find("Wat je goed deed"));
  EXPECT_LT(missed.find("Afspreken dat de huisarts vandaag meekijkt."), missed.find("Wat je goed deed"));
  EXPECT_FALSE(has(page(long_wish()), "id=\"safety\""));
}

TEST(Html, ratios_show_the_counts_they_are_made_of) {
  const std::string made = page(long_wish());
  EXPECT_TRUE(has(made, "8 reflecties : 8 vragen = 1<")) << "7 simple and 1 complex; 7 and 1 questions";
  EXPECT_TRUE(has(made, "◐ basis"));
  EXPECT_TRUE(has(made, "1 complex van 8 reflecties = 13\u00a0%"));
  EXPECT_TRUE(has(made, "geen drempel: MITI 4 geeft er geen"));
}

TEST(Html, few_observations_are_greyed_and_said_to_be_few) {
  const std::string made = page();
  EXPECT_TRUE(has(made, "<tr class=\"greyed\">"));
  EXPECT_TRUE(has(made, "Nog maar 2 waarnemingen"));
}

TEST(Html, ratings_are_an_indication_and_stay_away_below_ten_coded_answers) {
  EXPECT_TRUE(
      has(page(),
          "Niet getoond: daarvoor zijn minstens 10 gecodeerde antwoorden nodig, en dit gesprek heeft er 4."));
  const std::string made = page(long_wish());
  EXPECT_TRUE(has(made, "MITI-geïnspireerde indicatie"));
  EXPECT_TRUE(has(made, "van\u00a05"));
  for (const char* tag : {"nl", "en"}) {
    EXPECT_FALSE(has(page(long_wish(), tag), "MITI-score"));
    EXPECT_FALSE(has(page(long_wish(), tag), "MITI score"));
  }
}

TEST(Html, what_was_taken_back_is_shown_and_the_first_attempt_said_to_count) {
  const std::string made = page();
  EXPECT_TRUE(has(made, "Eerste poging, teruggenomen"));
  EXPECT_TRUE(has(made, "Dat heet ontkenning, Rik."));
  EXPECT_TRUE(has(made, "telt de eerste poging"));
  EXPECT_FALSE(has(page(long_wish()), "telt de eerste poging"));
}

TEST(Html, an_answer_taken_back_and_not_given_again_is_not_lost) {
  sample::Wish wish;
  wish.steps = {"binnen.hoor", "avond.raad", "back:1"};
  const std::string made = page(wish);
  EXPECT_EQ(markup::read(made).fault, "");
  EXPECT_TRUE(has(made, "Ga dan best eerst langs een dienst."));
}

TEST(Html, the_estimate_stands_beside_the_figure_only_where_it_was_given) {
  EXPECT_TRUE(has(page(long_wish()), "150 per 100 vragen"));
  EXPECT_TRUE(has(page(long_wish()), "8 reflecties : 8 vragen = 1, dat is 100 per 100 vragen"));
  EXPECT_TRUE(has(page(long_wish()), "50 lager dan je dacht"));
  sample::Wish wish;
  wish.estimate = std::nullopt;
  EXPECT_FALSE(has(page(wish), "Jouw schatting"));
}

TEST(Html, texts_of_another_language_than_the_page_say_so) {
  const std::string made = page(long_wish(), "en");
  EXPECT_TRUE(has(made, "<html lang=\"en\">"));
  EXPECT_TRUE(has(made, "<h1 lang=\"nl-BE\">De laatste pint</h1>"));
  EXPECT_FALSE(has(page(long_wish(), "nl"), "<h1 lang"));
}

TEST(Html, no_word_is_missing) {
  const std::regex key(
      "(^|[^a-z./-])((report|code|talk|talk_kind|credit|stage|skill|trap|trap_name|strength|missed|"
      "exercise|band|measure|rating|state|family|direction|technique|language|month)\\.[a-z_]+)");
  for (const sample::Wish& wish : {sample::Wish{}, long_wish()})
    for (const char* tag : {"nl", "en"}) {
      const markup::Reading reading = markup::read(page(wish, tag));
      for (const markup::Tag& one : reading.tags) {
        if (one.name == "style") continue;
        EXPECT_FALSE(std::regex_search(one.text, key)) << one.text;
        EXPECT_EQ(one.text.find('{'), std::string::npos) << one.text;
      }
    }
}

/// Relative luminance of six hex digits (WCAG 2.2).
double luminance(std::string_view hex) {
  const auto channel = [&](std::size_t at) {
    const double c = std::stoi(std::string(hex.substr(at, 2)), nullptr, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

double contrast(std::string_view a, std::string_view b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

const palette::Paint* paint(std::string_view role) {
  const auto found = std::find_if(palette::paints.begin(), palette::paints.end(),
                                  [&](const palette::Paint& one) { return one.role == role; });
  return found == palette::paints.end() ? nullptr : &*found;
}

TEST(HtmlColours, every_pair_has_the_contrast_it_needs_on_light_and_on_dark) {
  EXPECT_NEAR(contrast("000000", "FFFFFF"), 21.0, 0.01);
  for (const palette::Pair& pair : palette::pairs) {
    ASSERT_TRUE(paint(pair.front) && paint(pair.ground)) << pair.front;
    EXPECT_GE(contrast(paint(pair.front)->light, paint(pair.ground)->light) * 100, pair.least)
        << pair.front << " on light " << pair.ground;
    EXPECT_GE(contrast(paint(pair.front)->dark, paint(pair.ground)->dark) * 100, pair.least)
        << pair.front << " on dark " << pair.ground;
  }
}

TEST(HtmlColours, on_paper_text_stands_on_white) {
  for (const palette::Pair& pair : palette::pairs)
    EXPECT_GE(contrast(paint(pair.front)->light, "FFFFFF") * 100, pair.least) << pair.front;
}

TEST(HtmlColours, the_style_sheet_uses_roles_that_are_checked_and_no_colour_of_its_own) {
  const std::string style = report_style();
  const std::string rules = style.substr(style.find("html{"));
  EXPECT_EQ(std::count(rules.begin(), rules.end(), '#'), 1)
      << "the hatching's; no hex colour among the rules";
  std::set<std::string> used;
  const std::regex role("var\\(--([a-z]+)\\)");
  for (std::sregex_iterator it(rules.begin(), rules.end(), role), end; it != end; ++it) used.insert((*it)[1]);
  for (const std::string& name : used) EXPECT_TRUE(paint(name)) << name;
  const std::regex text_colour("[{;](color|fill):var\\(--([a-z]+)\\)");
  for (std::sregex_iterator it(rules.begin(), rules.end(), text_colour), end; it != end; ++it) {
    const std::string name = (*it)[2];
    EXPECT_TRUE(std::any_of(palette::pairs.begin(), palette::pairs.end(), [&](const palette::Pair& pair) {
      return pair.front == name && pair.ground == "ground";
    })) << name;
  }
}

}  // namespace
}  // namespace vt
