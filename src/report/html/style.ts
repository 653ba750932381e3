/** The look of the report: that of the published site, in one sheet that needs nothing else. Colour means a level, a correction or a link. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #15191f; --muted: #56606d; --line: #e3e6ea; --wash: #f6f7f9; --accent: #14508c;
  --good: #0b6a47; --bad: #ab1236; --warn: #8a5000; --info: #14508c;
  --good-wash: #eaf5ef; --bad-wash: #fbe3e8; --warn-wash: #faecd4; --info-wash: #e2edf8;
  --sans: -apple-system, "Segoe UI", Roboto, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11151a; --ink: #e6e9ed; --muted: #9ba5b2; --line: #29303a; --wash: #181d24; --accent: #8fbff0;
    --good: #62c79d; --bad: #f58ba1; --warn: #e5b160; --info: #8fbff0;
    --good-wash: #14271f; --bad-wash: #3b1a23; --warn-wash: #35280f; --info-wash: #182b40;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem / 1.55 var(--sans); font-variant-numeric: tabular-nums; -webkit-text-size-adjust: none; }
body { margin: 0 auto; max-width: 54rem; padding: 1.25rem clamp(1.25rem, 4vw, 2.5rem) 4rem; }
h1, h2, h3, p, ul, pre { margin: 0; padding: 0; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; text-wrap: pretty; }
h1 { font-size: clamp(1.8rem, 1.2rem + 2.6vw, 2.6rem); font-weight: 700; letter-spacing: -0.022em; line-height: 1.12; margin: 2.2rem 0 0.7rem; }
h2 { font-size: 1.25rem; letter-spacing: -0.01em; }
h3 { font-size: 1.0625rem; }
ul { list-style: none; }
p, li { max-width: 68ch; overflow-wrap: anywhere; text-wrap: pretty; }
a { color: var(--accent); text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: 0.2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { border-radius: 2px; outline: 2px solid var(--accent); outline-offset: 3px; }
code, pre { font-family: var(--mono); }
code { font-size: 0.9em; overflow-wrap: anywhere; }
h2 + .path { margin-top: 0.2rem; }
.product { border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; font-weight: 700; gap: 0 1.5rem; justify-content: space-between; max-width: none; padding-bottom: 1rem; }
.product span { color: var(--muted); font-weight: 400; }
.path, .note, .why, .origin, .row small { color: var(--muted); font-size: 0.875rem; }
.fail h1 { color: var(--bad); }
.sound h1 { color: var(--good); }
.files { border-top: 1px solid var(--line); display: grid; gap: 0.45rem; margin-top: 1.6rem; padding-top: 1.2rem; }
.files li, .row { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; justify-content: space-between; max-width: none; }
section { border-top: 1px solid var(--line); margin-top: 2.4rem; padding-top: 1.5rem; }
article { display: grid; gap: 0.6rem; margin-top: 1.9rem; }
article > * { min-width: 0; }
.level { border-radius: 0.25rem; display: inline-block; font-size: 0.8125rem; font-weight: 700; margin-right: 0.45rem; padding: 0 0.45rem; vertical-align: 0.06em; white-space: nowrap; }
.error .level { background: var(--bad-wash); color: var(--bad); }
.warn .level { background: var(--warn-wash); color: var(--warn); }
.info .level { background: var(--info-wash); color: var(--info); }
pre { font-size: 0.8438rem; line-height: 1.65; overflow-wrap: anywhere; tab-size: 2; white-space: pre-wrap; }
.code { background: var(--wash); border-left: 3px solid var(--line); border-radius: 0 0.3rem 0.3rem 0; padding: 0.55rem 0.8rem; }
.error .code { border-left-color: var(--bad); }
.warn .code { border-left-color: var(--warn); }
.info .code { border-left-color: var(--info); }
.code > span { display: grid; gap: 0.9rem; grid-template-columns: auto minmax(0, 1fr); }
.code i { color: var(--muted); font-style: normal; text-align: right; user-select: none; }
mark { background: var(--bad-wash); border-bottom: 2px solid var(--bad); color: inherit; }
.warn mark { background: var(--warn-wash); border-bottom-color: var(--warn); }
.info mark { background: var(--info-wash); border-bottom-color: var(--info); }
.better { background: var(--good-wash); border-left: 3px solid var(--good); border-radius: 0 0.3rem 0.3rem 0; margin-top: 0.35rem; padding: 0.55rem 0.8rem; }
.better ins { color: inherit; display: block; text-decoration: none; }
.help { font-weight: 600; }
.help::before { color: var(--good); content: "\\2192\\00a0" / ""; }
.related { color: var(--muted); display: grid; font-size: 0.875rem; gap: 0.2rem; }
.counts { font-size: 0.875rem; white-space: nowrap; }
.rows { display: grid; gap: 0.75rem; margin-top: 1rem; }
.rows li, .rows p { max-width: none; }
.row { flex-wrap: nowrap; }
.row small { white-space: nowrap; }
details { margin-top: 1rem; }
summary { color: var(--accent); cursor: pointer; font-weight: 600; }
@media (forced-colors: active) { .level, mark { border: 1px solid; } }
@media print {
  :root {
    --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --wash: #fff; --accent: #000; --good: #064a31; --bad: #7d0c27; --warn: #633900; --info: #0b2b4d;
    --good-wash: #fff; --bad-wash: #fff; --warn-wash: #fff; --info-wash: #fff;
  }
  @page { margin: 16mm; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  a { text-decoration: none; }
  article, li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  details::details-content { block-size: auto; content-visibility: visible; }
}
`;
