#include <algorithm>

#include "engine/analysis/tells.h"
#include "engine/base/text.h"
#include "tests/analysis/mutation.h"
#include "tests/support/build.h"

namespace vt::tests {
namespace {

using Ids = std::set<std::string>;

/// The best answer of each turn, moved to this position where the turn has one.
void move_best_to(Scenario& scenario, std::size_t position) {
  for (std::size_t t = 0; t < scenario.turns.size(); ++t) {
    std::vector<Option>& options = scenario.turns[t].options;
    const auto& rows = shipped().study().turns[t].options;
    const auto best =
        std::find_if(rows.begin(), rows.end(), [](const OptionRow& row) { return row.is_best; });
    if (position < options.size())
      std::swap(options[position], options[static_cast<std::size_t>(best - rows.begin())]);
  }
}

/// Words are added to the best answer of these turns (of all where none is named) until it is the longest,
/// where that does not make it too long beside the others.
void make_best_longest(Scenario& scenario, const Ids& turns) {
  for_each_option(scenario, [&](Option& one, bool is_best, Turn& in) {
    if (!is_best || (!turns.empty() && turns.count(in.id) == 0)) return;
    std::size_t longest = 0;
    std::size_t sum = 0;
    for (const Option& other : in.options) {
      longest = std::max(longest, code_points(other.text));
      sum += code_points(other.text);
    }
    const std::size_t length = code_points(one.text);
    const std::size_t wanted = longest + 1;
    if (4 * wanted * in.options.size() > 5 * (sum + wanted - length)) return;
    one.text += std::string(wanted - length, '.');
  });
}

Effects with(Effects effects, const std::string& variable, std::int32_t amount) {
  effects.push_back({std::nullopt, {{variable, amount}}, {}});
  return effects;
}

}  // namespace

const std::vector<Mutation>& mutations_of_answers() {
  static const std::vector<Mutation> list{
      {"an_answer_is_much_longer",
       [](Scenario& s) {
         option(s, "binnen", "geen-drama").text += " Dat hoor ik vaker, en dat mag je ook gewoon zeggen.";
       },
       {"VT0601"}},
      {"best_answers_are_longest_where_the_longest_do_not_lead",
       [](Scenario& s) {
         make_best_longest(
             s, {"ruzie", "zetel", "yanis", "deur", "bier", "uurtje", "slaap", "zaterdag", "slaapwens",
                 "getal", "waarvoor", "maand", "hoe-toen", "moe", "idee", "eerste"});
       },
       {"VT0602"}},
      // Who always takes the longest does well then.
      {"best_answers_are_longest",
       [](Scenario& s) { make_best_longest(s, {}); },
       {"VT0602", "VT0620", "VT0621"}},
      {"best_answers_have_one_code_in_common",
       [](Scenario& s) {
         for_each_option(s, [](Option& one, bool is_best, Turn&) {
           if (is_best) one.says.push_back(build::seek());
         });
       },
       {"VT0603"}},
      // Who always reflects does well then.
      {"no_reflection_deepens_sustain_talk",
       [](Scenario& s) {
         for_each_option(s, [](Option& one, bool, Turn&) {
           for (Utterance& said : one.says)
             if (is_reflection(said.code) && said.direction == Direction::sustain) {
               said.code = Code::none;
               said.accurate.reset();
             }
         });
       },
       {"VT0604", "VT0620"}},
      {"best_questions_become_something_else",
       [](Scenario& s) {
         for_each_option(s, [](Option& one, bool is_best, Turn&) {
           for (Utterance& said : one.says)
             if (is_best && is_question(said.code)) said.code = Code::give_information;
         });
       },
       {"VT0605"}},
      {"the_best_answer_pushes",
       [](Scenario& s) {
         option(s, "klem", "dicht").says = {build::persuade()};
         option(s, "klem", "dicht").trap = Trap::expert;
       },
       {"VT0606"}},
      {"two_answers_come_to_the_same",
       [](Scenario& s) {
         s.turns.push_back(build::turn("tussen",
                                       {build::answer("een", {build::structure()}, "weg"),
                                        build::answer("twee", {build::structure()}, "weg")},
                                       {build::small_talk()}));
         option(s, "kaart", "toch-een").next.front().to = "tussen";
       },
       {"VT0607"}},
      {"better_names_a_worse_answer",
       [](Scenario& s) { option(s, "ruzie", "zij-ook").better = "gesprek"; },
       {"VT0608"}},
      {"a_weak_answer_names_no_trap",
       [](Scenario& s) { option(s, "binnen", "geen-drama").trap.reset(); },
       {"VT0609"}},
      {"every_push_is_cold",
       [](Scenario& s) {
         for_each_option(s, [](Option& one, bool, Turn&) {
           if (has_non_adherent(one)) one.text = std::string(one.text.size(), 'x');
         });
       },
       {"VT0610"}},
      {"best_answers_open_alike",
       [](Scenario& s) {
         for_each_option(s, [](Option& one, bool is_best, Turn& in) {
           if (is_best && (in.id == "ruzie" || in.id == "klem" || in.id == "lucht"))
             one.text.insert(0, "Zeg eens, ");
         });
       },
       {"VT0611"}},
      {"an_answer_says_always",
       [](Scenario& s) { option(s, "binnen", "aantal").text += " Altijd?"; },
       {"VT0612"}},
      {"only_best_answers_echo",
       [](Scenario& s) {
         for_each_option(s, [](Option& one, bool is_best, Turn& in) {
           if (!is_best && echo_of(one.text, in) >= clear_echo) one.text = std::string(one.text.size(), 'x');
         });
       },
       {"VT0613"}},
      {"best_answers_stand_second", [](Scenario& s) { move_best_to(s, 1); }, {"VT0614"}},
      // Who always takes the first does well then.
      {"best_answers_stand_first", [](Scenario& s) { move_best_to(s, 0); }, {"VT0614", "VT0620"}},
      {"no_turn_but_two_asks_for_own_words",
       [](Scenario& s) {
         turn(s, "yanis").type_first = false;
         turn(s, "slaap").type_first = false;
       },
       {"VT0618"}},
      {"an_answer_is_a_caricature",
       [](Scenario& s) {
         option(s, "lies", "toch-niet").effects = with(build::add("discord", 3), "trust", -5);
       },
       {"VT0619"}},
      {"an_answer_names_another",
       [](Scenario& s) { option(s, "binnen", "aantal").text += " Hierboven?"; },
       {"VT0622"}},
  };
  return list;
}

}  // namespace vt::tests
