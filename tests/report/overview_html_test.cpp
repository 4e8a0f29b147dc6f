#include <cmath>
#include <regex>
#include <set>
#include <sstream>
#include <utility>

#include "engine/report/html_writer.h"
#include "engine/report/overview_tints.h"
#include "engine/report/overview_wording.h"
#include "engine/report/palette.h"
#include "tests/report/markup.h"
#include "tests/report/sample.h"

namespace vt::overview {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

AnswerRow answer(const std::string& id, int loss, bool best, std::vector<int> lengths) {
  AnswerRow out;
  out.option = id;
  out.text = "Antwoord " + id + ".";
  out.codes = {best ? Code::reflection_complex : Code::persuade};
  out.offered = true;
  out.expected_loss = loss;
  out.least_loss = loss / 1000;
  out.most_loss = loss / 1000 + 2;
  out.best = best;
  out.defensible = best;
  out.push = !best;
  out.lengths = std::move(lengths);
  return out;
}

void add_turns(Overview& out) {
  TurnRow first{.turn = "start",
                .line = "Ik kom niet voor mezelf.",
                .reached = true,
                .visits = 1000,
                .best = 12,
                .worst = -3,
                .largest_loss = 6,
                .type_first = true};
  first.answers = {answer("luister", 125, true, {91, 102}), answer("duw", 3456, false, {109, 98})};
  first.answers[0].state_dependent = true;
  first.answers[1].trap = Trap::expert;
  first.answers[1].delayed = true;
  TurnRow second{.turn = "later", .line = "Misschien toch."};
  second.answers = {answer("wacht", 0, true, {100, 100})};
  second.answers[0].offered = false;
  out.turns = {first, second};
  out.cliffs = {{"start", "duw", 1728, 3456, 5, "luister", {}}};
}

void add_figures(Overview& out) {
  out.measures = {
      {.name = "opportunity",
       .ratio = true,
       .spread = Spread{1000, 12, 234, 345, 456, 567, 678, 987, 444},
       .low = 0,
       .high = 1,
       .histogram = {123, 234, 345, 217, 81}},
      {.name = "yield", .spread = Spread{900, -7000, -5000, -1000, 2000, 3000, 8000, 11000, 2345}},
      {.name = "empathy",
       .sampled = true,
       .plays = 1999,
       .half_width = 37,
       .spread = Spread{.applies = 1000, .mean = 2718}},
      {.name = "relational_unheard_of"}};
  out.bots = {{Bot::random, "", true, 541, false},
              {Bot::affirm, "", true, 613, true},
              {Bot::warmest, "nl-BE", true, 402, false},
              {Bot::greedy, "", false, 876, true},
              {Bot::best, "", false, 1000, true}};
  out.fan = {{0, 1000, -1, -1, -1, -1, -1}, {1, 1000, -3, -2, 0, 1, 4}, {2, 731, -5, -2, 1, 3, 6}};
  out.endings = {
      {"kier", EndingKind::open_door, Stage::contemplation, 639, 0, true, {"start.duw", "later.wacht"}},
      {"plan", EndingKind::plan, Stage::preparation, 361, 1000, true, {"start.luister"}},
      {"weg", EndingKind::break_off, Stage::precontemplation, 0, 0, false, {}}};
  out.codes = {{Code::reflection_complex, 7, 2, 3, 437}, {Code::persuade, 0, 1, 19, 0}};
  out.lengths = {{"nl-BE", 512, 274}, {"en", 281, 274}};
  out.positions = {{1, 17, 8250}, {2, 5, 9125}};
  out.choice_turns = 23;
  out.two_defensible = 11;
  out.pushes = 14;
  out.delayed = 5;
  out.state_dependent = 3;
}

Overview full() {
  Overview out;
  out.language = "nl-BE";
  out.heading = {"proef", "1.2.3", "Een proefgesprek", "Karim", "minder drinken", Stage::contemplation,
                 2,       15,      {"nl-BE", "en"},    "nl-BE"};
  out.search = {.states = 2097,
                .answers = 7700,
                .plays = "1234567",
                .key_bits = 41,
                .bytes_per_state = 23,
                .search_bytes = 1'500'000,
                .distribution_bytes = 300'000,
                .longest = 14,
                .best_total = 41,
                .worst_total = -22};
  out.findings = {
      {"VT0501", Severity::error, "scenario.json", 12, "start", "duw", "Dit is fout.", ""},
      {"VT0502", Severity::warning, "scenario.json", 13, "", "", "Dit kan beter.", ""},
      {"VT0503", Severity::warning, "scenario.json", 14, "later", "", "Dit ook.", "omdat het past"}};
  add_turns(out);
  add_figures(out);
  out.coverage = {{"turn", 2, 2}, {"guard_true", 3, 5}};
  out.facts = {{"turn", "start", "", "", true, false, {}},
               {"guard_true", "start", "duw", "next[1]", false, false, {}},
               {"option", "later", "wacht", "", true, false, {"start.duw"}}};
  return out;
}

std::string page(const Overview& overview, const std::string& tag = "nl") {
  return overview_html(overview, sample::words(tag));
}

void expect_every_section(const std::string& made) {
  const markup::Reading reading = markup::read(made);
  EXPECT_EQ(reading.fault, "");
  std::set<std::string> sections;
  for (const markup::Tag* section : reading.all("section")) sections.insert(section->attributes.at("id"));
  EXPECT_EQ(sections, (std::set<std::string>{"mend", "guess", "measures", "course", "endings", "codes",
                                             "lengths", "cliffs", "turns", "coverage"}));
  EXPECT_EQ(reading.all("h1").size(), 1U);
}

/// Text and attributes of all elements named so, in order.
std::vector<std::string> texts(const markup::Reading& reading, std::string_view name) {
  std::vector<std::string> out;
  for (const markup::Tag* tag : reading.all(name)) out.push_back(tag->text);
  return out;
}

TEST(OverviewHtml, has_every_section_in_both_languages) {
  for (const char* tag : {"nl", "en"}) {
    const std::string made = page(full(), tag);
    expect_every_section(made);
    std::smatch gap;
    EXPECT_FALSE(std::regex_search(made, gap, std::regex(R"(overview\.[a-z]|\{[a-z_0-9]+\}[^:;]*<)")))
        << gap.str();
  }
}

TEST(OverviewHtml, an_overview_of_nothing_still_makes_a_page) {
  const std::string made = page(Overview{});
  expect_every_section(made);
  EXPECT_TRUE(has(made, "Er is niets te verbeteren."));
  EXPECT_TRUE(markup::read(made).all("svg").empty());
}

TEST(OverviewHtml, what_is_not_exhaustive_claims_no_values_and_no_never) {
  Overview overview = full();
  overview.exhaustive = false;
  overview.facts[1].undecided = true;
  const std::string made = page(overview);
  expect_every_section(made);
  EXPECT_TRUE(has(made, "maar niet alles"));
  EXPECT_TRUE(has(made, "niet gezien"));
  for (const char* never :
       {"allemaal bekeken", "geen enkel gesprek", "niet te bereiken", "kan niet gebeuren", "1,73", "3,46"})
    EXPECT_FALSE(has(made, never)) << never;
}

TEST(OverviewHtml, an_endless_conversation_says_so_and_shows_no_losses) {
  Overview overview = full();
  overview.endless = true;
  overview.bots.clear();
  overview.fan.clear();
  const std::string made = page(overview);
  expect_every_section(made);
  EXPECT_TRUE(has(made, "eindeloos"));
  EXPECT_FALSE(has(made, "3,46"));
  EXPECT_FALSE(has(made, "1,73"));
}

TEST(OverviewHtml, whatever_was_written_is_shown_and_never_obeyed) {
  const std::string hostile =
      "<script>\"'&]]></style> \u202E\u05E9\u05DC\u05D5\u05DD " + std::string(400, 'w');
  const std::string shown = "&lt;script&gt;&quot;&#39;&amp;]]&gt;&lt;/style&gt; \u202E";
  Overview overview = full();
  std::size_t places = 0;
  for (std::string* text : {&overview.heading.title,
                            &overview.heading.client,
                            &overview.heading.change_goal,
                            &overview.heading.id,
                            &overview.heading.version,
                            &overview.findings[0].rule,
                            &overview.findings[0].text,
                            &overview.findings[0].option,
                            &overview.findings[2].waived,
                            &overview.measures[3].name,
                            &overview.endings[0].id,
                            &overview.endings[0].play[0],
                            &overview.bots[2].language,
                            &overview.lengths[0].language,
                            &overview.turns[0].turn,
                            &overview.turns[0].line,
                            &overview.turns[0].answers[0].text,
                            &overview.turns[0].answers[1].option,
                            &overview.cliffs[0].better,
                            &overview.coverage[0].kind,
                            &overview.facts[1].key,
                            &overview.facts[2].inner}) {
    const std::string was = std::exchange(*text, hostile);
    const std::string made = page(overview);
    EXPECT_EQ(markup::read(made).fault, "") << places;
    EXPECT_TRUE(has(made, shown)) << places;
    EXPECT_FALSE(has(made, "<script")) << places;
    *text = was;
    ++places;
  }
}

TEST(OverviewHtml, bytes_that_are_no_text_do_not_break_the_page) {
  Overview overview = full();
  overview.heading.title = std::string("a\0b\xff", 4);
  overview.turns[0].line = "\xed\xa0\x80";
  EXPECT_EQ(markup::read(page(overview)).fault, "");
}

TEST(OverviewHtml, every_figure_has_words_that_say_the_same) {
  const markup::Reading reading = markup::read(page(full()));
  std::set<std::string> ids;
  for (const markup::Tag& tag : reading.tags)
    if (tag.attributes.count("id")) {
      EXPECT_TRUE(ids.insert(tag.attributes.at("id")).second);
    }
  std::size_t figures = 0;
  for (const markup::Tag* svg : reading.all("svg")) {
    const auto role = svg->attributes.find("role");
    if (role == svg->attributes.end()) {  // a part of a figure
      EXPECT_EQ(std::count(svg->within.begin(), svg->within.end(), "svg"), 1);
      continue;
    }
    ++figures;
    EXPECT_EQ(role->second, "img");
    const auto label = svg->attributes.find("aria-label");
    const auto labelled = svg->attributes.find("aria-labelledby");
    ASSERT_TRUE(label != svg->attributes.end() || labelled != svg->attributes.end());
    if (label != svg->attributes.end()) {
      EXPECT_FALSE(label->second.empty());
    }
    if (labelled == svg->attributes.end()) continue;
    std::istringstream parts(labelled->second);
    for (std::string part; parts >> part;) EXPECT_TRUE(ids.count(part)) << part;
  }
  EXPECT_GT(figures, 20U);
}

TEST(OverviewHtml, every_table_has_a_caption_and_every_head_a_scope_and_every_link_leads_somewhere) {
  const markup::Reading reading = markup::read(page(full()));
  EXPECT_EQ(reading.all("table").size(), reading.all("caption").size());
  for (const markup::Tag* head : reading.all("th"))
    EXPECT_TRUE(head->attributes.count("scope")) << head->text;
  std::set<std::string> ids;
  for (const markup::Tag& tag : reading.tags)
    if (tag.attributes.count("id")) ids.insert(tag.attributes.at("id"));
  for (const markup::Tag* link : reading.all("a"))
    EXPECT_TRUE(ids.count(link->attributes.at("href").substr(1))) << link->text;
  int before = 0;
  for (const markup::Tag& tag : reading.tags) {
    if (tag.name != "h1" && tag.name != "h2" && tag.name != "h3") continue;
    EXPECT_LE(tag.name[1] - '0', before + 1) << tag.text;
    before = tag.name[1] - '0';
  }
}

TEST(OverviewHtml, fetches_nothing_and_runs_nothing) {
  const std::string made = page(full());
  const markup::Reading reading = markup::read(made);
  for (const char* name : {"script", "link", "img", "iframe", "object", "form", "base"})
    EXPECT_TRUE(reading.all(name).empty()) << name;
  for (const markup::Tag& tag : reading.tags)
    for (const auto& [name, value] : tag.attributes) {
      EXPECT_NE(name.rfind("on", 0), 0U) << name;
      EXPECT_FALSE(name == "src" || name == "style") << name;
      EXPECT_FALSE(has(value, "http")) << value;
    }
  EXPECT_FALSE(has(made, "@import"));
  EXPECT_FALSE(has(made, "url(http"));
}

TEST(OverviewHtml, scenario_texts_say_their_own_language_where_it_is_another) {
  const markup::Reading reading = markup::read(page(full(), "en"));
  EXPECT_EQ(reading.tags.front().attributes.at("lang"), "en");
  EXPECT_EQ(reading.all("h1").front()->attributes.at("lang"), "nl-BE");
  EXPECT_EQ(reading.all("blockquote").front()->attributes.at("lang"), "nl-BE");
  EXPECT_FALSE(markup::read(page(full())).all("h1").front()->attributes.count("lang"));
}

/// x and width of bars, in per mille, of the figure with this label.
std::vector<std::pair<double, double>> bars_of(const std::string& made, const std::string& label) {
  const std::size_t from = made.find("aria-label=\"" + label);
  EXPECT_NE(from, std::string::npos) << label;
  const std::string figure = made.substr(from, made.find("</svg>", from) - from);
  std::vector<std::pair<double, double>> out;
  const std::regex rect("<rect[^>]* x=\"([0-9.]+)%\"[^>]* width=\"([0-9.]+)%\"");
  for (std::sregex_iterator it(figure.begin(), figure.end(), rect), end; it != end; ++it)
    out.emplace_back(10 * std::stod((*it)[1]), 10 * std::stod((*it)[2]));
  return out;
}

TEST(OverviewHtml, every_bar_is_as_long_as_its_figure) {
  const Overview overview = full();
  const Words words = sample::words("nl");
  const std::string made = page(overview);
  for (const BotRow& bot : overview.bots) {
    const auto bars = bars_of(made, html(bot_name(bot, words)) + ": ");
    ASSERT_EQ(bars.size(), 1U);
    EXPECT_NEAR(bars[0].second, *bot.mean, 0.05) << bot_name(bot, words);
    EXPECT_TRUE(has(made, ">" + share(*bot.mean, words) + "</td>")) << *bot.mean;
  }
  for (const EndingRow& ending : overview.endings) {
    const auto bars = bars_of(made, ending.id + ": ");
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_NEAR(bars[0].second, ending.chance, 0.05);
    EXPECT_NEAR(bars[1].second, ending.best_chance, 0.05);
  }
  EXPECT_NEAR(bars_of(made, "complexe reflectie: ")[0].second, 437, 0.05);
  EXPECT_NEAR(bars_of(made, "plaats 2: ")[0].second, 1000.0 * 5 / 17, 0.5) << "against the most, 17";
  EXPECT_NEAR(bars_of(made, "3,46, ")[0].second, 1000 * 3.456 / 5, 0.5) << "against the greatest loss, 5";
}

TEST(OverviewHtml, points_and_parts_say_their_figures) {
  const markup::Reading reading = markup::read(page(full()));
  const std::vector<std::string> titles = texts(reading, "title");
  const auto count = [&](const std::string& title) {
    return std::count(titles.begin(), titles.end(), title);
  };
  EXPECT_EQ(count("start.luister: lengte 91\u00a0%, verwacht verlies 0,13"), 1);
  EXPECT_EQ(count("start.duw: lengte 109\u00a0%, verwacht verlies 3,46"), 1);
  EXPECT_EQ(count("start.luister: lengte 102\u00a0%, verwacht verlies 0,13"), 1) << "English";
  EXPECT_EQ(count("20\u00a0%\u201340\u00a0%: 23,4\u00a0%"), 1);
  EXPECT_EQ(count("60\u00a0%\u201380\u00a0%: 21,7\u00a0%"), 1);
  EXPECT_EQ(count("2: 1 (\u22125 \u2026 6)"), 1);
  EXPECT_EQ(count("2: 73,1\u00a0%"), 1);
}

TEST(OverviewHtml, a_best_answer_is_told_by_shape_and_word_and_not_by_colour_alone) {
  const markup::Reading reading = markup::read(page(full()));
  int diamonds = 0;
  int rings = 0;
  for (const markup::Tag& tag : reading.tags) {
    const auto kind = tag.attributes.find("class");
    if (kind == tag.attributes.end()) continue;
    diamonds += tag.name == "path" && kind->second == "is-best" ? 1 : 0;
    rings += tag.name == "circle" && kind->second == "is-other" ? 1 : 0;
  }
  EXPECT_EQ(diamonds, 2) << "one a language; the answer that is never offered has no point";
  EXPECT_EQ(rings, 2);
  const std::vector<std::string> spans = texts(reading, "span");
  for (const char* mark : {"◆ beste", "duwt", "prijs komt later", "hangt van de toestand af",
                           "valkuil: expertval", "nooit aangeboden"})
    EXPECT_TRUE(std::count(spans.begin(), spans.end(), mark)) << mark;
}

TEST(OverviewHtml, sentences_are_worked_out_for_this_scenario) {
  const std::string made = page(full());
  for (const char* sentence :
       {"2\u00a0097 toestanden, 7\u00a0700 antwoorden en 1\u00a0234\u00a0567 verschillende gesprekken",
        "van \u221222 tot 41", "1 fout en 1 waarschuwing", "haalt gemiddeld 54,1\u00a0%",
        "haalt 61,3\u00a0%: altijd bevestigen",
        "Zonder te luisteren is basis toch haalbaar: altijd bevestigen.", "haalt 87,6\u00a0%",
        "In 29,8\u00a0% van die gesprekken", "Eén code wijst de weg: complexe reflectie",
        "Nederlands: het langste antwoord is het beste in 51,2\u00a0% van de beurten; blind kiezen raakt het "
        "beste in "
        "27,4\u00a0%. De lengte verraadt het antwoord.",
        "in 28,1\u00a0% van de beurten; blind kiezen raakt het beste in 27,4\u00a0%. De lengte verraadt "
        "niets.",
        "op plaats 1: 17 keer in 23 beurten, tegenover 8,25", "gemiddelde ±\u00a00,04",
        "73,1\u00a0% van de gesprekken op goed geluk telt minstens 2 antwoorden. De mediaan staat dan op +1"})
    EXPECT_TRUE(has(made, sentence)) << sentence;
}

TEST(OverviewWording, numbers_read_as_the_language_writes_them) {
  const Words dutch = sample::words("nl");
  const Words english = sample::words("en");
  EXPECT_EQ(grouped("1234567", dutch), "1\u00a0234\u00a0567");
  EXPECT_EQ(grouped("1234567", english), "1,234,567");
  EXPECT_EQ(grouped("999", english), "999");
  EXPECT_EQ(grouped("12345678901234567890", dutch), "ongeveer 1,2 × 10¹⁹");
  EXPECT_EQ(share(543, dutch), "54,3\u00a0%");
  EXPECT_EQ(share(-1200, english), "\u2212120%");
  EXPECT_EQ(amount(1254, dutch), "1,25");
  EXPECT_EQ(amount(1255, dutch), "1,26");
  EXPECT_EQ(amount(-5, dutch), "\u22120,01");
}

double luminance(std::string_view hex) {
  double out = 0;
  constexpr std::array<double, 3> weights{0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double part = std::stoi(std::string(hex.substr(2 * i, 2)), nullptr, 16) / 255.0;
    out += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return out;
}

double contrast(std::string_view a, std::string_view b) {
  const double one = luminance(a) + 0.05;
  const double other = luminance(b) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

TEST(OverviewHtml, ink_is_read_on_every_tint) {
  for (const palette::Paint& paint : palette::paints) {
    if (paint.role != "ink") continue;
    for (const Tint& tint : tint_steps) {
      EXPECT_GE(contrast(paint.light, tint.light), 4.5) << tint.light;
      EXPECT_GE(contrast(paint.dark, tint.dark), 4.5) << tint.dark;
    }
  }
}

}  // namespace
}  // namespace vt::overview
