#include "core/table/writers/page_style.h"

namespace assay::table::writers {

// Colours come in roles, light and dark; a stance has a form beside its colour, so that a print in grey says
// as much.
const std::string_view kPageStyle = R"css(
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --panel: #ffffff; --sunken: #eceef2; --line: #d9dde4; --strong: #aeb6c2;
  --text: #1b2430; --muted: #5a6675; --accent: #2f5fd0; --mark: #fff1c2; --markline: #c79a1b;
  --asserts: #0b65b5; --denies: #b3440f; --part: #7a5000; --questions: #8b3e8e; --concedes: #116c4d;
  --sans: "Noto Sans", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
  --serif: "Noto Serif", Charter, "Iowan Old Style", Georgia, "Times New Roman", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181e; --panel: #1b2028; --sunken: #11151a; --line: #2e3641; --strong: #4a5563;
    --text: #e4e8ee; --muted: #9aa6b5; --accent: #8ab0ff; --mark: #4a3d12; --markline: #e0bb66;
    --asserts: #7dbbf5; --denies: #f2a37b; --part: #e0bb66; --questions: #d8a1db; --concedes: #77cfa9;
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); font: 14px/1.5 var(--sans); scroll-padding-top: 64px; }
body { margin: 0; min-width: min-content; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
header, footer, .sources { position: sticky; left: 0; width: 100vw; max-width: 100%; padding: 0 32px; }
header { padding-top: 36px; padding-bottom: 20px; }
.project { margin: 0 0 4px; color: var(--muted); font-size: 13px; }
h1 { margin: 0; font: 600 28px/1.25 var(--serif); letter-spacing: -0.005em; text-wrap: balance; }
header ul, footer ul { list-style: none; margin: 12px 0 0; padding: 0; color: var(--muted); font-size: 13px; }
header li, footer li { margin: 2px 0; max-width: 90ch; overflow-wrap: anywhere; }
.jump { display: inline-block; margin-top: 12px; font-size: 13px; }
main { padding: 0 32px; }
table { width: 100%; border-collapse: separate; border-spacing: 0; background: var(--panel);
  border: 1px solid var(--line); font-size: 13px; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
thead th { position: sticky; top: 0; z-index: 2; padding: 10px 11px 8px; background: var(--sunken);
  border-bottom: 1px solid var(--strong); color: var(--muted); font-size: 12px; font-weight: 600;
  line-height: 1.3; text-align: start; vertical-align: bottom; }
tbody td, tbody th[scope=row] { padding: 10px 11px 12px; border-bottom: 1px solid var(--line);
  text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: break-word; white-space: pre-line; }
tbody:last-child tr:last-child > * { border-bottom: 0; }
tbody th[scope=row] { font-weight: 600; }
tbody th[scope=rowgroup] { padding: 22px 11px 7px; border-bottom: 1px solid var(--strong); text-align: start;
  font: 600 16px/1.3 var(--serif); background: var(--ground); }
tbody th.level1 { padding-top: 14px; font-size: 14px; }
tbody th.level2 { padding-top: 10px; font-size: 13px; }
.grouping { color: var(--muted); font: 400 12px/1.3 var(--sans); margin-inline-end: 6px; }
.n { min-width: 72px; }
.m { min-width: 84px; }
.w { min-width: 204px; }
.items { list-style: none; margin: 0; padding: 0; }
.items li + li { margin-top: 6px; }
.q { font-family: var(--serif); font-size: 1.04em; color: inherit; text-decoration: none;
  box-shadow: inset 0 -1px var(--strong); }
.q:hover { color: var(--accent); box-shadow: inset 0 -2px var(--accent); }
.note { color: var(--muted); }
.stance { font-weight: 600; white-space: nowrap; }
.stance::before { content: "●"; display: inline-block; min-width: 1.1em; font-weight: 400; }
.asserts { color: var(--asserts); }
.denies { color: var(--denies); } .denies::before { content: "✕"; }
.denies-in-part { color: var(--part); } .denies-in-part::before { content: "◐"; }
.questions { color: var(--questions); } .questions::before { content: "?"; }
.concedes { color: var(--concedes); } .concedes::before { content: "✓"; }
.retracts { color: var(--muted); } .retracts::before { content: "↩"; }
.evades { color: var(--muted); } .evades::before { content: "∼"; }
.declines { color: var(--muted); } .declines::before { content: "–"; }
.sources { margin-top: 48px; }
.sources > * { max-width: 74ch; }
h2 { margin: 0 0 4px; font: 600 22px/1.3 var(--serif); }
.sources > p { margin: 0 0 8px; color: var(--muted); font-size: 13px; }
article { padding: 22px 0 6px; border-top: 1px solid var(--line); margin-top: 20px; }
h3 { margin: 0; font: 600 17px/1.35 var(--serif); }
.facts { margin: 4px 0 0; color: var(--muted); font-size: 13px; overflow-wrap: anywhere; }
figure { margin: 14px 0; padding: 8px 16px 10px; border-inline-start: 3px solid var(--line); }
figure:has(:target) { border-inline-start-color: var(--markline); background: var(--panel); }
blockquote { margin: 0; font: 15px/1.65 var(--serif); color: var(--muted); white-space: pre-line; }
mark { background: var(--mark); color: var(--text); padding: 1px 0; }
:target + mark { box-shadow: 0 2px 0 var(--markline); }
blockquote span { scroll-margin-top: 40vh; }
figcaption { margin-top: 6px; color: var(--muted); font-size: 12px; }
.warning { color: var(--part); font-weight: 600; }
.translation { margin: 8px 0 0; font: 14px/1.6 var(--serif); color: var(--text); }
footer { margin-top: 40px; padding-bottom: 48px; }
footer ul { padding-top: 14px; border-top: 1px solid var(--line); }
@media (max-width: 700px) {
  header, footer, .sources { padding-inline: 16px; }
  main { padding-inline: 16px; }
}
@page { size: A4 landscape; margin: 14mm 12mm; }
@media print {
  :root { color-scheme: light; --ground: #fff; --panel: #fff; --sunken: #fff; --line: #bbb; --strong: #666;
    --text: #000; --muted: #444; --accent: #000; --mark: #eee; --markline: #666; --asserts: #0b4a85;
    --denies: #8a3208; --part: #5e3e00; --questions: #6a2c6d; --concedes: #0b5038; }
  html { font-size: 8.5pt; line-height: 1.4; }
  body { min-width: 0; }
  header, footer, .sources { position: static; width: auto; padding-inline: 0; }
  header { padding-top: 0; }
  h1 { font-size: 18pt; }
  main { padding: 0; }
  table { font-size: inherit; border: 0; border-top: 1px solid var(--strong); }
  thead { display: table-header-group; }
  thead th { position: static; padding: 4px 6px; font-size: 7.5pt; }
  tbody td, tbody th[scope=row] { padding: 4px 6px 5px; }
  tbody th[scope=rowgroup] { padding: 12px 6px 4px; break-after: avoid; }
  .n { min-width: 15mm; }
  .m { min-width: 18mm; }
  .w { min-width: 42mm; }
  tr, figure, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .sources { break-before: page; margin-top: 0; }
  .sources > * { max-width: none; }
  .jump { display: none; }
  a { color: inherit; text-decoration: none; }
  mark { background: none; text-decoration: underline; }
  blockquote, .translation { font-size: 9.5pt; }
}
)css";

} // namespace assay::table::writers
