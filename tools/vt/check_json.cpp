#include "tools/vt/check_json.h"

#include "engine/base/fields.h"
#include "engine/report/wording.h"

namespace vt {

namespace {

struct PrintedFinding {
  std::string rule;
  Severity severity = Severity::error;
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string turn;
  std::string option;
  std::string text;
  std::string waived;
  bool operator==(const PrintedFinding&) const = default;
};

struct Printed {
  int format = 1;
  std::vector<PrintedFinding> findings;
};

template <class F>
void fields(F& f, const PrintedFinding* /*of*/) {
  f("rule", &PrintedFinding::rule, {.required = true, .min = 6, .max = 6});
  f("severity", &PrintedFinding::severity, {.required = true});
  f("file", &PrintedFinding::file, {.required = true});
  f("line", &PrintedFinding::line, {.doc = "from 1; absent where unknown"});
  f("column", &PrintedFinding::column, {.doc = "from 1, in code points"});
  f("turn", &PrintedFinding::turn, {.doc = "turn or ending"});
  f("option", &PrintedFinding::option, {.doc = "option or client line in it"});
  f("text", &PrintedFinding::text, {.required = true, .doc = "the sentence for people"});
  f("waived", &PrintedFinding::waived, {.doc = "the author's reason, where it is waived"});
}

template <class F>
void fields(F& f, const Printed* /*of*/) {
  f("format", &Printed::format, {.required = true, .min = 1, .max = 1});
  f("findings", &Printed::findings, {.required = true});
}

}  // namespace

namespace terminal {

json::Value check_json(const Words& words, const std::vector<Finding>& findings) {
  Printed printed;
  for (const Finding& finding : findings)
    printed.findings.push_back({std::string(finding.rule), finding.severity, finding.where.file,
                                finding.where.line, finding.where.column, finding.where.turn,
                                finding.where.option, finding_sentence(finding, words), finding.waived});
  return encode(printed);
}

json::Value check_json_schema() {
  return schema(shape_of<Printed>(), "Verandertaal check, format 1");
}

}  // namespace terminal
}  // namespace vt
