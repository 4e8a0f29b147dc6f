#include <algorithm>

#include "tests/analysis/mutation.h"
#include "tests/support/build.h"

namespace vt::tests {
namespace {

Scenario with_step(Scenario scenario, const std::string& due, const std::string& in, const std::string& by) {
  scenario = build::with_steps({{"hulp", {due}}}, std::move(scenario));
  option(scenario, in, by).meets = "hulp";
  return scenario;
}

const Condition never = build::at_least("trust", 11);
const Condition always = build::at_least("trust", 0);

}  // namespace

const std::vector<Mutation>& mutations_of_course() {
  static const std::vector<Mutation> list{
      {"an_ending_is_silent_in_some_state",
       [](Scenario& s) { ending(s, "weg").lines.front().when = build::at_least("trust", 1); },
       {"VT0108"}},
      {"an_answer_leads_back_to_its_own_turn",
       [](Scenario& s) {
         option(s, "klem", "zelf-zo").next = {{std::nullopt, "klem", {}}};
       },
       {"VT0501"}},
      // A loop without choice is an endless conversation as well.
      {"a_turn_with_one_answer_leads_to_itself",
       [](Scenario& s) {
         s.turns.push_back(
             build::turn("dool", {build::answer("rond", {build::ask()}, "dool")}, {build::small_talk()}));
         option(s, "kaart", "toch-een").next.front().to = "dool";
       },
       {"VT0501", "VT0502"}},
      // So is a loop with gain.
      {"an_answer_hears_change_talk_again_and_again",
       [](Scenario& s) {
         option(s, "ruzie", "wat-zegt-ze").next = {{std::nullopt, "ruzie", {}}};
       },
       {"VT0501", "VT0503"}},
      {"nothing_leads_to_a_turn",
       [](Scenario& s) {
         s.turns.push_back(build::turn("nergens", {build::answer("verder", {build::ask()}, "kier")},
                                       {build::small_talk()}));
       },
       {"VT0504"}},
      {"nothing_leads_to_an_ending",
       [](Scenario& s) {
         s.endings.push_back(build::ending("nooit", EndingKind::plan, {build::small_talk()}));
       },
       {"VT0505"}},
      {"an_answer_has_a_condition_that_nothing_meets",
       [](Scenario& s) {
         Option more = build::only(never, build::answer("nooit", {build::ask()}, "ruzie"));
         more.text = option(s, "binnen", "eigen").text;
         turn(s, "binnen").options.push_back(more);
       },
       {"VT0506"}},
      {"a_line_has_a_condition_that_always_holds",
       [](Scenario& s) { turn(s, "ruzie").lines.back().when = always; },
       {"VT0507"}},
      {"a_line_has_a_condition_that_never_holds",
       [](Scenario& s) {
         turn(s, "ruzie").lines.push_back(build::only(never, build::small_talk()));
         turn(s, "ruzie").lines.back().id = "nooit";
       },
       {"VT0508"}},
      {"an_effect_has_a_condition_that_never_holds",
       [](Scenario& s) { option(s, "binnen", "aantal").effects->push_back(build::if_so(never, "trust", 1)); },
       {"VT0508"}},
      {"a_way_on_has_a_condition_that_never_holds",
       [](Scenario& s) {
         auto& next = option(s, "binnen", "aantal").next;
         next.insert(next.begin(), {never, "kier", {}});
       },
       {"VT0508"}},
      {"all_answers_of_a_turn_have_the_same_condition",
       [](Scenario& s) {
         for (Option& one : turn(s, "waarvoor").options)
           one.when = build::compare("discord", Comparison::at_most, 2);
       },
       {"VT0509"}},
      {"an_effect_lowers_what_is_lowest_already",
       [](Scenario& s) { option(s, "binnen", "aantal").effects = build::add("discord", -1); },
       {"VT0510"}},
      {"no_condition_reads_a_variable",
       [](Scenario& s) {
         s.state.variables.push_back({"teller", 0, 3, 0, {}});
       },
       {"VT0511"}},
      // Reflections are best in almost half of the turns, and are all of one kind then.
      {"every_complex_reflection_is_doubtful",
       [](Scenario& s) {
         for_each_option(s, [](Option& one, bool, Turn& in) {
           for (Utterance& said : one.says) {
             if (said.code != Code::reflection_complex) continue;
             said.uncertain = true;
             if (one.effects) continue;
             one.effects = build::add("trust", 1);  // as the reaction table had it
             if (in.id != "bier") one.effects->front().add.emplace_back("discord", -1);
           }
         });
       },
       {"VT0513", "VT0603"}},
      {"a_weak_answer_alone_meets_a_step_that_best_plays_need",
       [](Scenario& s) { s = with_step(std::move(s), "binnen", "binnen", "geen-drama"); },
       {"VT0514"}},
      {"a_step_is_due_after_it_could_be_met",
       [](Scenario& s) { s = with_step(std::move(s), "slot", "binnen", "eigen"); },
       {"VT0515"}},
      {"taking_a_safety_step_costs_most",
       [](Scenario& s) { s = with_step(std::move(s), "klem", "klem", "lezen"); },
       {"VT0516"}},
      {"the_best_answer_is_called_a_trap",
       [](Scenario& s) { option(s, "binnen", "eigen").trap = Trap::chat; },
       {"VT0517"}},
      {"the_best_answer_plans_too_early",
       [](Scenario& s) { option(s, "binnen", "eigen").says.front().technique = Technique::planning; },
       {"VT0517"}},
      {"a_goal_is_about_what_never_comes_up",
       [](Scenario& s) {
         s.goals.push_back({"veilig", "Zorg dat het veilig is.", Skill::safety, {}});
       },
       {"VT0518"}},
      {"a_goal_asks_for_what_no_answer_does",
       [](Scenario& s) {
         s.goals.push_back({"samen", "Vat samen.", Skill::summaries, {}});
         for_each_option(s, [](Option& one, bool, Turn&) {
           for (Utterance& said : one.says)
             if (said.technique == Technique::summary) said.technique.reset();
         });
       },
       {"VT0519"}},
      {"a_broken_off_conversation_is_called_progress",
       [](Scenario& s) { ending(s, "weg").stage_after = Stage::preparation; },
       {"VT0520"}},
      {"a_plan_is_called_a_step_back",
       [](Scenario& s) {
         ending(s, "plan").stage_after = Stage::precontemplation;
         // The same talk in two lines, so that it outweighs what was said before.
         std::vector<Line>& lines = ending(s, "plan").lines;
         for (Line& line : lines)
           if (line.talk) line.talk->strength -= 1;
         lines.push_back(build::change_talk());
         lines.back().id = "nog";
       },
       {"VT0520"}},
  };
  return list;
}

}  // namespace vt::tests
