#include "engine/scoring/bundle.h"

#include "engine/base/text.h"
#include "engine/scenario/read.h"
#include "engine/scenario/translation.h"

namespace vt {

std::string write_bundle(const Bundle& bundle) {
  return json::write(encode(bundle));
}

Result<Bundle> read_bundle(std::string_view text) {
  const json::Parsed parsed = json::parse(text, {.bytes = std::size_t{64} * 1024 * 1024});
  if (!parsed.complete || !check(parsed.value, shape_of<Bundle>()).empty()) return problem("bundle.broken");
  Bundle bundle;
  decode(parsed.value, bundle);
  return bundle;
}

std::string bundle_hash(const Bundle& bundle) {
  return sha256(write_bundle(bundle));
}

Result<Playable> open_bundle(const Bundle& bundle) {
  const ScenarioReading reading = read_scenario(bundle.scenario, "scenario.json");
  if (!reading.is_sound()) return problem("bundle.scenario");
  Scenario scenario = *reading.scenario;
  if (!bundle.texts.empty()) {
    const TranslationReading texts = read_translation(bundle.texts, "text.json", scenario);
    if (!texts.translation) return problem("bundle.texts");
    scenario = in_language(std::move(scenario), *texts.translation);
  }
  Result<Reactions> reactions = read_reactions(bundle.reactions, "reactions.json");
  if (!reactions.ok()) return reactions.problem();
  Result<Norms> norms = read_norms(bundle.norms, "norms.json");
  if (!norms.ok()) return norms.problem();
  Result<SkillTable> skills = read_skills(bundle.skills, "skills.json");
  if (!skills.ok()) return skills.problem();
  return Playable{Script(std::make_shared<const Scenario>(std::move(scenario)), reactions.value()),
                  std::move(norms).value(), std::move(skills).value()};
}

}  // namespace vt
