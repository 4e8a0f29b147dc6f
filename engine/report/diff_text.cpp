#include "engine/report/diff_text.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/report/text_writer.h"

namespace vt {
namespace {

std::string worded(const Term& term, const Words& words) {
  const std::string key = std::string(term.words) + term.text;
  return !term.words.empty() && words.has(key) ? words.text(key) : term.text;
}

std::string value_of(const Phrase& phrase, const Words& words) {
  return phrase.empty() ? words.text("diff.nothing") : worded(phrase, words);
}

/// A key's own name, or the key as it is spelled where it has none (`x-*`).
std::string label(const std::string& key, const Words& words) {
  const std::string name = "diff.what." + key;
  return words.has(name) ? words.text(name) : key;
}

std::vector<std::string> labels(const std::string& what, const Words& words) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= what.size();) {
    const std::size_t end = std::min(what.find('.', at), what.size());
    out.push_back(label(what.substr(at, end - at), words));
    at = end + 1;
  }
  return out;
}

std::size_t count_of_weight(const std::vector<Change>& changes, Weight weight) {
  return static_cast<std::size_t>(std::count_if(
      changes.begin(), changes.end(), [&](const Change& change) { return change.weight == weight; }));
}

std::size_t count_of_fate(const std::vector<AffectedPlay>& plays, Fate fate) {
  return static_cast<std::size_t>(std::count_if(
      plays.begin(), plays.end(), [&](const AffectedPlay& play) { return play.impact.fate == fate; }));
}

class DiffPage {
 public:
  explicit DiffPage(const Words& words) : words_(words) {}

  void head(const Diff& diff) {
    out_.line(t("diff.title", {{"scenario", diff.scenario}, {"before", diff.before}, {"now", diff.now}}));
    if (diff.changes.empty()) return out_.line(t("diff.unchanged"));
    const auto count = [&](Weight weight) { return std::to_string(count_of_weight(diff.changes, weight)); };
    out_.line(t("diff.summary", {{"n", std::to_string(diff.changes.size())},
                                 {"text", count(Weight::text)},
                                 {"judgement", count(Weight::judgement)},
                                 {"course", count(Weight::course)}}));
    out_.line(t("diff.legend"));
  }

  void changes(const std::vector<Change>& changes) {
    const std::string* turn = nullptr;
    for (const Change& change : changes) {
      if (turn == nullptr || *turn != change.turn)
        out_.heading(change.turn.empty() ? t("diff.heading") : change.turn);
      turn = &change.turn;
      entry(change);
    }
  }

  void plays(const std::string& heading, const std::vector<AffectedPlay>& plays) {
    if (plays.empty()) return;
    out_.heading(t(heading));
    Words::Values counts;
    for (std::size_t i = 0; i < count_of<Fate>; ++i)
      counts.emplace_back(names<Fate>[i], std::to_string(count_of_fate(plays, static_cast<Fate>(i))));
    out_.line(t("diff.plays.summary", counts));
    for (const AffectedPlay& play : plays)
      if (play.impact.fate != Fate::unaffected) out_.line(fate(play), "- ");
  }

  void measures(const std::vector<ComparedMeasure>& measures) {
    if (measures.empty()) return;
    out_.heading(t("diff.measures"));
    for (const ComparedMeasure& measure : measures) {
      const std::string name = "diff.measure." + measure.name;
      pair(words_.has(name) ? t(name) : measure.name, measure.before, measure.after, {});
    }
  }

  [[nodiscard]] std::string take() && { return std::move(out_).take(); }

 private:
  [[nodiscard]] std::string t(const std::string& key, const Words::Values& values = {}) const {
    return words_.text(key, values);
  }

  /// How far the change reaches, where it is more than its own words.
  [[nodiscard]] std::string reach(const Change& change) const {
    if (change.weight == Weight::text) return {};
    return " [" + t("diff.weight." + std::string(name_of(change.weight))) + "]";
  }

  void entry(const Change& change) {
    const std::string before = value_of(change.before, words_);
    const std::string after = value_of(change.after, words_);
    const std::string what = subject(change, words_);
    if (change.kind == ChangeKind::changed) return pair(what, before, after, reach(change));
    const std::string key = "diff.entry." + std::string(name_of(change.kind));
    out_.line(t(key, {{"what", what}, {"before", before}, {"after", after}}) + reach(change), "- ");
  }

  /// On one line where it fits, otherwise what was and what is on lines of their own.
  void pair(const std::string& what, const std::string& before, const std::string& after,
            const std::string& reach) {
    const std::string line =
        t("diff.entry.changed", {{"what", what}, {"before", before}, {"after", after}}) + reach;
    if (code_points(flat(line)) + 2 <= TextWriter::width) return out_.line(line, "- ");
    out_.line(what + reach, "- ");
    out_.line(before, "    " + t("diff.was") + " ");
    out_.line(after, "    " + t("diff.is") + " ");
  }

  [[nodiscard]] std::string fate(const AffectedPlay& play) const {
    std::vector<std::string> figures;
    for (const FigureChange& change : play.impact.figures) figures.push_back(figure(change));
    return t("diff.fate." + std::string(name_of(play.impact.fate)),
             {{"name", play.name},
              {"figures", joined(figures, "; ")},
              {"exchange", std::to_string(play.impact.exchange)},
              {"choice", play.impact.choice},
              {"at", play.impact.at}});
  }

  [[nodiscard]] std::string figure(const FigureChange& change) const {
    const std::string out = t("diff.entry.figure", {{"figure", worded(change.figure, words_)},
                                                    {"before", value_of(change.before, words_)},
                                                    {"after", value_of(change.after, words_)}});
    return change.of_first_attempt ? out + " " + t("diff.first_attempt") : out;
  }

  const Words& words_;
  TextWriter out_;
};

}  // namespace

std::string worded(const Phrase& phrase, const Words& words) {
  std::string out;
  bool after_word = false;
  for (const Term& term : phrase) {
    // What is spelled closely together, `chosen(a.b)`, stands apart where it is words.
    if (after_word && term.text.rfind('(', 0) == 0) out += ' ';
    out += worded(term, words);
    after_word = !term.words.empty();
  }
  return out;
}

std::string subject(const Change& change, const Words& words) {
  if (change.kind != ChangeKind::changed) {
    const std::string thing = words.text("diff.thing." + change.what);
    return change.inner.empty() ? thing : thing + " " + change.inner;
  }
  std::vector<std::string> keys = labels(change.what, words);
  if (change.inner.empty()) return joined(keys, ": ");
  if (keys.size() == 1) return change.inner + ": " + keys.back();
  return keys[keys.size() - 2] + " " + change.inner + ": " + keys.back();
}

std::string diff_text(const Diff& diff, const Words& words) {
  DiffPage page(words);
  page.head(diff);
  page.changes(diff.changes);
  page.plays("diff.plays.author", diff.author_plays);
  page.plays("diff.plays.kept", diff.kept_plays);
  page.measures(diff.measures);
  return std::move(page).take();
}

}  // namespace vt
