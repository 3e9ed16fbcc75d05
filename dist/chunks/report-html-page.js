import { r as clip, t as cleanLine } from "./report-clean.js";
import { createHash } from "node:crypto";

// src/report/html-page.ts
/** What surrounds the report in a browser. No address is loaded: style and script are these, named by their hashes. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --paper: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --link: #0757ba; --bar: #2f6feb; --limit: #b3261e; --doubt: #8a5a00; --good: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #161b22; --line: #3d444d; --link: #79b8ff; --bar: #58a6ff; --limit: #ff8f87; --doubt: #e3b341; --good: #56d364; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
code, pre { font: .875em/1.45 ui-monospace, monospace; background: var(--soft); border-radius: 4px; }
code { padding: .1em .3em; }
pre { padding: .75rem; white-space: pre-wrap; border: 1px solid var(--line); }
ul, ol { padding-left: 1.5rem; }
li { margin: .25rem 0; }
li.row { list-style: none; margin-left: -1.5rem; padding-left: 1.5rem; text-indent: -1.5rem; }
li.row ul { text-indent: 0; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .75rem 0; padding: 0 .75rem; }
details[open] { padding-bottom: .75rem; }
summary { cursor: pointer; font-weight: 600; padding: .6rem 0; min-height: 44px; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--soft); overflow-wrap: normal; }
td:first-child { overflow-wrap: break-word; }
td code { overflow-wrap: anywhere; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr:target { outline: 3px solid var(--bar); }
.anchor { margin-right: .4rem; text-decoration: none; }
figure { margin: .75rem 0; }
svg { width: 100%; height: auto; }
svg text { fill: var(--ink); font: 13px system-ui, sans-serif; }
svg .bar { fill: var(--bar); } svg .series { fill: none; stroke: var(--bar); stroke-width: 2; } svg .series.s1 { stroke-dasharray: 6 4; } svg .series.s2 { stroke-dasharray: 2 3; }
svg .limit { stroke: var(--limit); stroke-width: 2; stroke-dasharray: 4 4; } svg .axis { stroke: var(--line); }
figure.intervals { max-width: 40rem; } .intervals svg text { font-size: 11px; } .intervals .name { font-weight: 600; } .intervals .figures { font-variant-numeric: tabular-nums; }
.intervals .bad { color: var(--limit); } .intervals .doubtful { color: var(--doubt); } .intervals .open { color: var(--ink); } .intervals .good { color: var(--good); }
.intervals .zero { stroke: var(--ink); } .intervals .margin { fill: var(--line); opacity: .55; } .intervals .part { stroke: currentColor; opacity: .6; }
.intervals .interval, .intervals .end { stroke: currentColor; stroke-width: 2; fill: none; } .intervals .mark { fill: currentColor; } .intervals .hollow { fill: var(--paper); stroke: currentColor; stroke-width: 2; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0; padding: .75rem; background: var(--soft); border-radius: 6px; }
.filters[hidden] { display: none; }
.filters label { display: grid; gap: .2rem; font-size: .875rem; flex: 1 1 12rem; }
.filters input, .filters select { font: inherit; min-height: 44px; padding: .3rem .5rem; width: 100%; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; }
  tr[hidden] { display: none; }
  td, td.figure, td:first-child { border: 0; border-bottom: 1px solid var(--line); text-align: left; overflow-wrap: anywhere; white-space: normal; }
  td:last-child { border-bottom: 0; }
  td::before { content: attr(data-title); display: block; font-size: .75rem; font-weight: 600; opacity: .8; }
  td:empty { display: none; }
}
`;
/** Filters, and the fold around what a link points at. Without it the page is whole, and only longer. */
const SCRIPT = `
const bar = document.querySelector('.filters');
const words = document.querySelector('#words');
const kind = document.querySelector('#kind');
const count = document.querySelector('#count');
const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }));
function filter() {
  const wanted = words.value.trim().toLowerCase();
  let shown = 0;
  for (const { row, text } of rows) {
    row.hidden = !(text.includes(wanted) && text.includes(kind.value));
    if (!row.hidden) shown += 1;
  }
  const active = wanted !== '' || kind.value !== '';
  count.textContent = active ? shown + ' of ' + rows.length + ' rows' : '';
  if (active) for (const fold of document.querySelectorAll('details')) fold.open = fold.querySelector('tbody tr:not([hidden])') !== null;
}
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = target && target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  if (target) target.scrollIntoView();
}
bar.hidden = rows.length === 0;
words.addEventListener('input', filter);
kind.addEventListener('change', filter);
window.addEventListener('hashchange', follow);
follow();
`;
const FILTERS = `<div class="filters" hidden>
<label for="words">Show rows with<input id="words" type="search" autocomplete="off"></label>
<label for="kind">Of this kind<select id="kind"><option value="">all</option><option value="breaking">breaking</option><option value="warning">warning</option><option value="failed">failed</option><option value="passed">passed</option></select></label>
<span id="count" role="status"></span>
</div>`;
/** A whole page that loads nothing: its policy allows this style, this script, and refuses everything else. */
function renderPage({ title, main, script }) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[
		"default-src 'none'",
		`style-src '${hashOf(STYLE)}'`,
		...script === void 0 ? [] : [`script-src '${hashOf(script)}'`],
		"base-uri 'none'",
		"form-action 'none'"
	].join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${main}
</main>${script === void 0 ? "" : `\n<script>${script}<\/script>`}
</body>
</html>
`;
}
function hashOf(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

// src/report/svg.ts
/** A chart as SVG that takes the page's colours; every value stands in it as text too. */
function renderSvg(chart) {
	const { form, title, unit } = chart;
	const values = chart.series.flatMap((row) => row.values.filter((value) => value !== null));
	const top = Math.max(...values, chart.limit?.value ?? 0, Number.MIN_VALUE);
	const drawn = form === "bars" ? drawBars(chart, top) : drawLines(chart, top);
	const name = escapeMarkup(`${title} (${unit})`);
	return `<figure><svg role="img" aria-label="${name}" viewBox="0 0 ${WIDTH} ${drawn.height}">${drawn.body}</svg><figcaption>${name}</figcaption></figure>`;
}
/** Units of the drawing; the page scales it to its own width. */
const WIDTH = 640;
const ROW = 44;
const BAR = 16;
const LEFT = 8;
const PLOT = 220;
const LINE = 15;
const LABEL_CODE_POINTS = 60;
function drawBars({ labels, series, limit, unit }, top) {
	const scale = (value) => round(value / top * 542);
	const rows = labels.flatMap((label, index) => series.map((row) => ({
		label: nameOf(label, row.name, series.length),
		value: row.values[index] ?? null
	})));
	const bars = rows.map(({ label, value }, index) => {
		const y = index * ROW;
		const words = `<text x="${LEFT}" y="${y + 14}">${escapeMarkup(clip(cleanLine(label), LABEL_CODE_POINTS))}</text>`;
		if (value === null) return `${words}<text x="${LEFT}" y="${y + 33}">no value</text>`;
		const width = scale(value);
		return `${words}<rect class="bar" x="${LEFT}" y="${y + 20}" width="${Math.max(1, width)}" height="${BAR}"/><text x="${LEFT + width + 6}" y="${y + 33}">${figure(value)} ${escapeMarkup(unit)}</text>`;
	});
	const height = rows.length * ROW + (limit === void 0 ? 4 : 22);
	return {
		body: [...bars, drawBarLimit(limit, {
			scale,
			height
		})].join(""),
		height
	};
}
function drawBarLimit(limit, { scale, height }) {
	if (limit === void 0) return "";
	const x = LEFT + scale(limit.value);
	const words = escapeMarkup(`${cleanLine(limit.name)} ${figure(limit.value)}`);
	return `<line class="limit" x1="${x}" x2="${x}" y1="0" y2="${height - 18}"/><text x="${x}" y="${height - 4}" text-anchor="${x > WIDTH / 2 ? "end" : "start"}">${words}</text>`;
}
function drawLines({ labels, series, limit, unit }, top) {
	const last = Math.max(1, labels.length - 1);
	const x = (index) => round(LEFT + index / last * 542);
	const y = (value) => round(20 + (1 - value / top) * 200);
	const named = [];
	const lines = series.map((row, index) => {
		const end = row.values.flatMap((value, at) => value === null ? [] : [{
			x: x(at),
			y: y(value),
			value
		}]).at(-1);
		const name = end === void 0 ? "" : `<text x="${end.x + 6}" y="${freeLine(end.y + 4, named)}">${escapeMarkup(`${clip(cleanLine(row.name), 12)} ${figure(end.value)}`)}</text>`;
		return `<path class="series s${index % 3}" d="${pathOf(row.values, {
			x,
			y
		})}"/>${name}`;
	});
	const mark = limit === void 0 ? "" : `<line class="limit" x1="${LEFT}" x2="550" y1="${y(limit.value)}" y2="${y(limit.value)}"/><text x="${LEFT}" y="${y(limit.value) - 4}">${escapeMarkup(`${cleanLine(limit.name)} ${figure(limit.value)} ${unit}`)}</text>`;
	const ends = [labels[0], labels.at(-1)].map((label) => escapeMarkup(clip(cleanLine(label ?? ""), 24)));
	const axis = `<line class="axis" x1="${LEFT}" x2="550" y1="${PLOT}" y2="${PLOT}"/><text x="${LEFT}" y="238">${ends[0]}</text><text x="550" y="238" text-anchor="end">${ends[1]}</text>`;
	return {
		body: [
			...lines,
			mark,
			axis
		].join(""),
		height: 246
	};
}
/** Where a name does not lie upon another one: higher, as long as there is room. */
function freeLine(wanted, taken) {
	let y = wanted;
	while (y > LINE && taken.some((other) => Math.abs(other - y) < LINE)) y = round(y - LINE);
	taken.push(y);
	return y;
}
/** A gap where there is no value. */
function pathOf(values, at) {
	return values.map((value, index) => {
		if (value === null) return "";
		return `${index === 0 || values[index - 1] === null ? "M" : "L"}${at.x(index)} ${at.y(value)}`;
	}).filter((step) => step !== "").join(" ");
}
function nameOf(label, series, count) {
	return count > 1 ? `${label} · ${series}` : label;
}
function figure(value) {
	return String(Number(value.toPrecision(4)));
}
function round(value) {
	return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Text that is no markup, in elements and in quoted attributes. */
function escapeMarkup(text) {
	return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

export { renderPage as a, SCRIPT as i, renderSvg as n, FILTERS as r, escapeMarkup as t };