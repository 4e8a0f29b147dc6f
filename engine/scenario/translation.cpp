#include "engine/scenario/translation.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "engine/scenario/file_shape.h"
#include "engine/scenario/format.h"
#include "engine/scenario/meaning.h"
#include "engine/scenario/texts.h"

namespace vt {

template <class F>
void fields(F& f, const TranslatedText* /*of*/) {
  f("id", &TranslatedText::id, {.required = true, .min = 1, .max = 130, .pattern = &patterns::text_path});
  f("source", &TranslatedText::source, {.required = true, .min = 8, .max = 8, .pattern = &patterns::hash8});
  f("text", &TranslatedText::text, {.required = true, .min = 1, .max = limits::long_text});
}

template <class F>
void fields(F& f, const Translation* /*of*/) {
  f("format", &Translation::format, {.required = true, .min = 1, .max = scenario_format});
  f("scenario", &Translation::scenario, required_slug);
  f("locale", &Translation::locale, {.required = true, .min = 2, .max = 5, .pattern = &patterns::locale});
  f("lines", &Translation::lines, {.required = true, .max = 100'000});
}

namespace {

const Shape& translation_shape() {
  static const Shape shape = shape_of<Translation>();
  return shape;
}

/// Byte offset of the n-th translated line, for pointing at it.
std::uint32_t offset_of_line(const json::Value& root, std::size_t n) {
  const json::Value* lines = root.find("lines");
  return lines != nullptr && n < lines->items.size() ? lines->items[n].at : 0;
}

void check_lines(const Translation& translation, const Scenario& scenario, const json::Value& root,
                 FindingList& out) {
  std::unordered_map<std::string, TextRef> texts;
  for (TextRef& ref : texts_of(scenario)) {
    std::string path = ref.path;
    texts.emplace(std::move(path), std::move(ref));
  }
  std::unordered_set<std::string> seen;
  for (std::size_t i = 0; i < translation.lines.size(); ++i) {
    const TranslatedText& line = translation.lines[i];
    const std::uint32_t at = offset_of_line(root, i);
    const auto known = texts.find(line.id);
    if (meaning::names_dose(line.text)) out.add_at(rules::dose_in_text, at, {}, {{"path", line.id}});
    if (!seen.insert(line.id).second) {
      out.add_at(rules::duplicate_line, at, {}, {{"id", line.id}});
    } else if (known == texts.end()) {
      out.add_at(rules::unknown_line, at, {}, {{"id", line.id}});
    } else if (line.source != source_hash(*known->second.text)) {
      Where where;
      where.turn = known->second.turn;
      where.option = known->second.inner;
      out.add_at(rules::stale_translation, at, where, {{"id", line.id}});
    }
  }
  for (const TextRef& ref : texts_of(scenario))
    if (seen.count(ref.path) == 0)
      out.add(rules::missing_translation, ref.turn, ref.inner, {{"id", ref.path}});
}

}  // namespace

TranslationReading read_translation(std::string_view text, const std::string& file, const Scenario& scenario,
                                    const std::string& tag) {
  ShapedFile shaped = read_shape(text, file, translation_shape(), scenario_format);
  TranslationReading out;
  out.findings = std::move(shaped.findings);
  if (!shaped.is_shaped) return out;
  decode(shaped.root, out.translation.emplace());
  const Translation& translation = *out.translation;
  FindingList list(file, text, nullptr);
  if (translation.scenario != scenario.id || translation.locale == scenario.locale ||
      (!tag.empty() && translation.locale != tag))
    list.add_at(rules::wrong_translation_file, shaped.root.at, {},
                {{"scenario", translation.scenario}, {"locale", translation.locale}});
  check_lines(translation, scenario, shaped.root, list);
  for (Finding& finding : list.take()) out.findings.push_back(std::move(finding));
  return out;
}

Scenario in_language(Scenario scenario, const Translation& translation) {
  std::unordered_map<std::string, const std::string*> texts;
  for (const TranslatedText& line : translation.lines) texts.emplace(line.id, &line.text);
  for_each_text(scenario, [&](const std::string& path, std::string& text) {
    const auto found = texts.find(path);
    if (found != texts.end() && !text.empty()) text = *found->second;
  });
  scenario.locale = translation.locale;
  return scenario;
}

Translation template_for(const Scenario& scenario, const Translation& existing) {
  std::unordered_map<std::string, const TranslatedText*> texts;
  for (const TranslatedText& line : existing.lines) texts.emplace(line.id, &line);
  Translation out = existing;
  out.lines.clear();
  for (const TextRef& ref : texts_of(scenario)) {
    const auto found = texts.find(ref.path);
    out.lines.push_back(found != texts.end() ? *found->second
                                             : TranslatedText{ref.path, source_hash(*ref.text), {}, {}});
  }
  return out;
}

std::string write_translation(const Translation& translation) {
  return json::write(encode(translation));
}

json::Value translation_schema() {
  return schema(translation_shape(), "Verandertaal translation, format 1");
}

std::string best_locale(const std::string& wanted, const std::vector<std::string>& available) {
  std::string language = wanted.substr(0, 2);
  const auto has = [&](const std::string& tag) {
    return std::find(available.begin(), available.end(), tag) != available.end();
  };
  if (has(wanted)) return wanted;
  if (has(language)) return language;
  const auto region = std::find_if(available.begin(), available.end(),
                                   [&](const std::string& tag) { return tag.substr(0, 2) == language; });
  return region == available.end() ? std::string{} : *region;
}

}  // namespace vt
