#include "engine/report/html_page.h"
#include "engine/report/overview_html_page.h"
#include "engine/report/overview_tints.h"

namespace vt::overview {
namespace {

std::string properties(bool is_dark) {
  std::string out;
  for (std::size_t i = 0; i < tint_steps.size(); ++i)
    out += "--tint-" + std::to_string(i + 1) + ":#" +
           std::string(is_dark ? tint_steps[i].dark : tint_steps[i].light) + ";";
  return out;
}

/// What the report's sheet has not: figures in per cents, spreads, tints, cells that stand under each other.
constexpr std::string_view rules = R"(
body{max-width:68rem}
.say{max-width:76ch}
.strong{font-weight:700}
.rule{font-variant-numeric:tabular-nums;font-size:.9rem}
.block{display:block}
.findings{list-style:none;padding:0}
.findings li{margin:.5rem 0;padding:.1rem 0 .1rem .9rem;border-left:4px solid var(--edge)}
.findings.error li{border-left-color:var(--danger)}
.findings.warning li{border-left-color:var(--client)}
.findings.accepted li{border-left-style:dashed}
.goal{font-size:1.1rem;margin-bottom:.8rem}
th.n,td.n{text-align:right;white-space:nowrap;overflow-wrap:normal}
.answers th,.answers td,.cliffs th,.cliffs td{overflow-wrap:anywhere}
tbody th .note{display:block;font-weight:400}
td.bar,th.bar{min-width:7rem}
.bots tbody td.bar,.codes tbody td.bar,.endings td.bar{padding-top:0;padding-bottom:0;vertical-align:middle}
.bots th,.bots td,.codes th,.codes td{vertical-align:middle}
.bots tbody th,.bots tbody td,.codes tbody th,.codes tbody td{padding-top:.3rem;padding-bottom:.3rem}
.bots{table-layout:fixed}
.bots thead th:nth-child(1){width:30%}
.bots thead th:nth-child(2){width:42%}
.bots thead th:nth-child(3){width:10%}
.endings td.bar{width:34%}
.endings tbody th{min-width:11rem}
.bots thead th,.codes thead th{vertical-align:bottom}
.tells th{color:var(--danger)}
svg.strip,svg.marks-head{display:block;overflow:visible}
.plot{margin:1rem 0 .5rem}
.plot svg{display:block;overflow:visible}
svg .fill{fill:var(--quiet)}
svg .open{fill:var(--surface);stroke:var(--trainee);stroke-width:2}
svg .over{fill:var(--sustain)}
svg .track{fill:var(--raised);stroke:var(--line)}
svg .at-basis{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}
svg .at-advanced{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:1.5 3}
svg .range{fill:var(--edge)}
svg .whisker{fill:var(--trainee)}
svg .box{fill:var(--tint-3);stroke:var(--trainee);stroke-width:1.5}
svg .median{fill:var(--ink)}
svg .tick{stroke:var(--edge)}
svg .nought{stroke:var(--edge);stroke-dasharray:2 2}
svg .grid{stroke:var(--line)}
svg .middle{text-anchor:middle}
svg .end{text-anchor:end}
svg .quiet{fill:var(--quiet)}
svg .strong{font-weight:700}
svg .area-outer{fill:var(--tint-1)}
svg .area-inner{fill:var(--tint-3)}
svg .outer{stroke:var(--trainee);stroke-width:1.5;stroke-dasharray:5 4}
svg .inner{stroke:var(--trainee);stroke-width:1}
svg .middle-line{stroke:var(--ink);stroke-width:3}
svg .dot{fill:var(--ink)}
svg.point{overflow:visible}
svg .is-best{fill:var(--trainee);stroke:var(--ground);stroke-width:1}
svg .is-other{fill:none;stroke:var(--sustain);stroke-width:1.5}
.tint-1{background:var(--tint-1)}
.tint-2{background:var(--tint-2)}
.tint-3{background:var(--tint-3)}
.tint-4{background:var(--tint-4)}
.tint-0{color:var(--quiet)}
.codes td.n{padding-right:.8rem}
.spreads{font-size:.85rem}
.spreads .note{font-size:.8rem}
.spreads tbody th{font-weight:600}
.spreads td.bar{min-width:9rem;vertical-align:middle}
.spreads th,.spreads td{padding-right:.7rem}
.spreads tbody th{min-width:11rem}
.spreads td.n{vertical-align:middle}
.codes .bar{padding-left:1rem}
.play{min-width:8rem}
.play summary{padding:0;white-space:nowrap}
.steps-list{font-size:.85rem;color:var(--quiet)}
.turn{margin-top:2.2rem;padding-top:.4rem;border-top:1px solid var(--line)}
.turn h3{margin-top:.6rem}
.turn:target{outline:3px solid var(--trainee);outline-offset:.6rem}
.answers caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.answers,.cliffs{table-layout:fixed}
.answers .words,.cliffs .words{margin:0;font-weight:400}
.answers thead th:nth-child(1){width:40%}
.answers thead th:nth-child(2){width:17%}
.answers thead th:nth-child(3){width:17%}
.cliffs thead th:nth-child(1),.cliffs thead th:nth-child(4){width:34%}
.is-best-row th{box-shadow:inset 4px 0 var(--trainee);padding-left:.8rem}
.answers tbody th{padding-left:.8rem}
.marks .chip{font-size:.85rem;margin:0 0 .2rem}
.paper{display:none}
@media (max-width:40rem){
table.stack,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto;overflow-wrap:anywhere}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{border-top:1px solid var(--line);padding:.6rem 0}
.stack th,.stack td{border:0;padding:.2rem 0}
.stack td::before{content:attr(data-label);display:block;color:var(--quiet);font-size:.85rem}
.answers tbody th{padding-left:0}
.answers .is-best-row th{padding-left:.8rem}
caption{max-width:calc(100vw - 2rem)}
thead th.n{white-space:normal}
.spreads{min-width:52rem}
.codes{min-width:38rem}
.endings td.bar{width:auto}
.endings tbody th{min-width:0}
.endings tr{display:grid;grid-template-columns:1fr 1fr;column-gap:1rem}
.endings tbody th,.endings tbody td.bar,.endings tbody td.play{grid-column:1/-1}
.endings tbody td.n{text-align:left}
.bots tr{display:grid;grid-template-columns:1fr auto 8rem;column-gap:.75rem;align-items:center}
.bots tbody th{grid-column:1/-1}
.bots tbody td::before{display:none}
svg text{font-size:12px}
}
@media print{
.bulky{display:none}
.paper{display:inline}
p.paper{display:block}
svg text{font-size:11px}
.chip{overflow-wrap:normal}
.endings td.bar{width:26%}
.tint-1,.tint-2,.tint-3,.tint-4{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.turn{margin-top:1.2rem}
.plot,.findings li,.turn blockquote{break-inside:avoid}
.turn h3,.turn blockquote,.turn .note{break-after:avoid}
.spreads{font-size:.72rem}
.spreads td.bar{min-width:6rem}
.spreads th,.spreads td{padding-right:.4rem}
.spreads tbody th{min-width:8rem}
.plot svg{max-width:100%}
}
)";

}  // namespace

std::string overview_style() {
  return ":root{" + properties(false) + "}\n@media screen and (prefers-color-scheme:dark){:root{" +
         properties(true) + "}}" + std::string(rules);
}

}  // namespace vt::overview
