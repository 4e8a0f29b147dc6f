#include <string>

#include "engine/report/html_page.h"
#include "engine/report/palette.h"

namespace vt {
namespace {

std::string properties(bool is_dark) {
  std::string out;
  for (const palette::Paint& paint : palette::paints)
    out += "--" + std::string(paint.role) + ":#" + std::string(is_dark ? paint.dark : paint.light) + ";";
  return out;
}

/// Colours only by role; sizes in rem, so that a reader's own text size counts.
constexpr std::string_view rules = R"(
html{font-size:106.25%;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:64rem;padding:2rem 1.25rem 4rem;background:var(--ground);color:var(--ink);
font-family:Inter,"Segoe UI",system-ui,-apple-system,"Noto Sans","DejaVu Sans",sans-serif;line-height:1.5;overflow-wrap:break-word}
p,li,dd,blockquote,h1,h2,h3{max-width:76ch}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font-size:1.85rem;margin:.15rem 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.4rem;margin:0 0 .6rem}
h3{font-size:1.1rem;margin:1.6rem 0 .5rem}
p{margin:.4rem 0}
a{color:var(--trainee);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,figure:focus-visible{outline:3px solid var(--trainee);outline-offset:2px}
.kicker,.label,.who{color:var(--quiet);font-size:.875rem;margin-bottom:.15rem}
.kicker{letter-spacing:.04em}
.lead{font-size:1.1rem;color:var(--quiet)}
.note{color:var(--quiet);font-size:.9rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.7rem 1.5rem;margin:1.25rem 0 0;
padding:1rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.facts dt{color:var(--quiet);font-size:.85rem}
.facts dd{margin:0;font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:1rem 0 0;padding:0}
nav a{display:inline-block;padding:.2rem 0}
section{margin-top:3.25rem}
section.small{font-size:.95rem}
.gate{margin-top:2rem;padding:1.1rem 1.4rem 1.25rem;background:var(--surface);border:2px solid var(--danger);border-left-width:.6rem;border-radius:10px}
.gate h2{color:var(--danger)}
.say{font-size:1.08rem}
.cards{display:grid;grid-template-columns:1fr;gap:1rem;align-items:start}
@media (min-width:56rem){.cards{grid-template-columns:repeat(3,1fr)}}
.card{background:var(--surface);border:1px solid var(--line);border-top:4px solid var(--trainee);border-radius:10px;padding:1rem 1.25rem 1.1rem}
.card.missed{border-top-color:var(--client)}
.card.exercise{border-top-color:var(--edge)}
.card h3{margin-top:0}
.card .label{margin-top:.9rem}
.card .skill{font-weight:600}
.card .where{font-size:.9rem;margin-top:.9rem}
blockquote{margin:.15rem 0 .5rem;padding:0 0 0 .8rem;border-left:3px solid var(--trainee)}
blockquote.client{border-left-color:var(--client)}
.goals,.traps,.help{padding:0;list-style:none}
.goals li,.traps li,.help li{margin:.6rem 0}
.goals li{display:grid;grid-template-columns:9rem 1fr;column-gap:1rem}
.goals strong{grid-row:1 / 3}
.goals .not_tested strong{color:var(--quiet);font-weight:600}
.goals .count{color:var(--quiet);font-size:.9rem}
.number{white-space:nowrap}
.wide{overflow-x:auto;margin:1rem 0 1.75rem}
table{border-collapse:collapse;width:100%;font-size:.95rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:0 0 .5rem;max-width:76ch}
th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;border-bottom:1px solid var(--edge);color:var(--quiet);font-weight:400;font-size:.875rem}
tbody th{font-weight:600}
td .note{display:block}
.counts tr:not(.total) th,.dense tbody th{font-weight:400}
.counts td:nth-child(2){width:7rem}
.slim{width:auto;min-width:min(100%,32rem)}
tr.rule>*,tr.total:not(.total+tr.total)>*{border-top:1px solid var(--edge)}
tr.total th{font-weight:600}
tr.nought>*,tr.greyed>*{color:var(--quiet)}
tr.greyed td:nth-child(2),tr.greyed .band{font-style:italic}
.band{white-space:nowrap}
.norm{font-size:.9rem;color:var(--quiet)}
.dense th,.dense td{padding-top:.25rem;padding-bottom:.25rem}
.chart{margin:1rem 0 .5rem;overflow-x:auto}
.chart svg{display:block;margin-bottom:1rem}
.definitions{position:absolute}
svg text{fill:var(--ink);font-size:14px}
svg .lane{fill:var(--quiet)}
svg .you,svg .code{fill:var(--trainee)}
svg .value,svg .code{text-anchor:middle}
svg .code{font-weight:600}
svg .change{fill:var(--change)}
svg .sustain{fill:var(--sustain)}
svg .hatched{fill:url(#hatching);stroke:var(--ink);stroke-width:1.5}
svg .hatch{stroke:var(--ground);stroke-width:4}
svg .axis{stroke:var(--edge);stroke-width:1}
svg .steps{fill:none;stroke:var(--discord);stroke-width:3}
details summary{cursor:pointer;color:var(--trainee);padding:.25rem 0}
.exchange{margin:2rem 0 0;padding-top:.25rem;border-top:1px solid var(--line)}
.exchange h3{margin-top:.75rem;color:var(--quiet);font-size:.95rem;font-weight:400}
.voice{margin:.9rem 0;padding-left:1rem;border-left:4px solid var(--client)}
.voice.trainee{border-left-color:var(--trainee);margin-left:min(2.5rem,5%)}
.voice .who{color:var(--client);font-weight:600}
.voice.trainee .who{color:var(--trainee)}
.voice .words{font-size:1.12rem;margin:.1rem 0 .35rem}
.voice.before{border-left-style:dashed}
.voice.before .words{font-size:1rem}
.tag,.thought,.aside,.followed{font-size:.95rem}
.tag,.thought,.followed{color:var(--quiet)}
.sign{display:inline-block;min-width:1em}
.sign.change{color:var(--change)}
.sign.sustain{color:var(--sustain)}
.sign.discord{color:var(--discord)}
.chip{display:inline-block;padding:.02rem .5rem;border:1px solid var(--edge);border-radius:10px;color:var(--ink)}
.chip.push{border-style:dashed;border-width:2px}
.followed{margin-left:min(2.5rem,5%)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.875rem}
@media (max-width:40rem){
body{padding:1.25rem 1rem 3rem}
section{margin-top:2.5rem}
.goals li{grid-template-columns:1fr}
.goals strong{grid-row:auto}
.ratios{min-width:36rem}
}
@media print{
@page{size:A4;margin:16mm 15mm}
html{font-size:9.6pt}
body{max-width:none;padding:0;background:none;line-height:1.42;orphans:3;widows:3}
.facts{grid-template-columns:repeat(5,1fr);margin-top:.7rem;padding:.6rem 0}
th,td{padding-top:.25rem;padding-bottom:.25rem}
.wide{margin:.6rem 0 1.1rem}
.card{padding:.7rem 1rem}
nav,.where{display:none}
a{color:inherit;text-decoration:none}
section{margin-top:1.8rem}
.exchange{margin-top:1.1rem}
.voice{margin:.6rem 0}
h2,h3,caption,thead,.label,.who{break-after:avoid}
.card,.gate,.voice,tr,svg,blockquote,.goals li,.traps li,.help li{break-inside:avoid}
.cards{display:block}
.card{margin-bottom:.8rem}
.card,.gate{background:none}
.wide,.chart{overflow:visible}
.chart svg{max-width:100%;height:auto}
svg *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
}
)";

}  // namespace

std::string report_style() {
  return "\n:root{color-scheme:light dark;" + properties(false) +
         "}\n@media screen and (prefers-color-scheme:dark){:root{" + properties(true) + "}}" +
         std::string(rules);
}

}  // namespace vt
