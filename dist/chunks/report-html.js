import { n as cleanLines, r as clip, t as cleanLine } from "./report-clean.js";
import { c as renderDocument, n as HTML, s as PARTS } from "./report-checklist.js";
import { a as renderPage, i as SCRIPT, n as renderSvg, r as FILTERS, t as escapeMarkup } from "./report-html-page.js";
import { t as describeIntervals } from "./report-interval-picture.js";

// src/report/interval-scale.ts
/** Shown at least, whatever was measured: a change of two per cent shall look like one. */
const LEAST = {
	low: -.15,
	high: .25
};
/** Shown at most: what lies beyond ends in an arrow. */
const MOST = {
	low: -.75,
	high: 5
};
/** Ticks by how much they are wanted. */
const TICKS = [
	0,
	.1,
	-.1,
	.2,
	-.2,
	.5,
	-.5,
	1,
	2,
	4
];
/** Room that one character beneath the scale takes, and between two ticks, in units of the drawing. */
const CHARACTER = 6.5;
const TICK_GAP = 6;
/** Air beyond the outermost end, as a share of the whole. */
const AIR = .04;
function intervalScale({ groups, limit }, { left, right }) {
	const shares = groups.flatMap(({ rows }) => rows.flatMap(sharesOf));
	const low = Math.log1p(Math.max(MOST.low, Math.min(LEAST.low, ...shares)));
	const high = Math.log1p(Math.min(MOST.high, Math.max(LEAST.high, limit, ...shares)));
	const air = (high - low) * AIR;
	const span = high - low + 2 * air;
	const x = (share) => {
		const at = left + (Math.log1p(Math.max(share, -.999)) - low + air) / span * (right - left);
		return Math.round(Math.min(right, Math.max(left, at)) * 10) / 10;
	};
	const ticks = [];
	for (const share of TICKS) {
		const tick = {
			share,
			words: percent(share)
		};
		if (Math.log1p(share) >= low && Math.log1p(share) <= high && ticks.every((other) => Math.abs(x(other.share) - x(share)) >= roomFor(tick, other))) ticks.push(tick);
	}
	const beyond = (share) => share > MOST.high ? 1 : share < MOST.low ? -1 : 0;
	return {
		x,
		beyond,
		left,
		right,
		ticks
	};
}
function roomFor(left, right) {
	return (left.words.length + right.words.length) / 2 * CHARACTER + TICK_GAP;
}
function percent(share) {
	return share === 0 ? "0" : `${share > 0 ? "+" : ""}${Math.round(share * 100)} %`;
}
function sharesOf({ change, interval, parts }) {
	return [
		change,
		interval?.low ?? null,
		interval?.high ?? null,
		...parts
	].filter((share) => share !== null);
}

// src/report/intervals-svg.ts
/** Units of the drawing, few, so that its words can still be read on a phone. */
const WIDTH = 440;
/** On its right, the words of a change of several hundred per cent. */
const PLOT = {
	left: 54,
	right: 268
};
const NAME_HEIGHT = 22;
const ROW_HEIGHT = 20;
const GAP = 8;
const AXIS_HEIGHT = 22;
const NAME_CODE_POINTS = 64;
/** More groups than these are not looked at; the table has all of them. */
const SHOWN_GROUPS = 30;
/** A line for every change, on a scale that all of them share; in words too, for who cannot see it. */
function renderIntervalsSvg(picture) {
	const shown = {
		...picture,
		groups: picture.groups.slice(0, SHOWN_GROUPS)
	};
	const scale = intervalScale(shown, PLOT);
	let y = 0;
	const groups = shown.groups.map((group) => {
		const drawn = drawGroup(group, {
			scale,
			y,
			limit: picture.limit
		});
		y += NAME_HEIGHT + group.rows.length * ROW_HEIGHT + GAP;
		return drawn;
	});
	const words = `<title>${escapeMarkup(picture.title)}</title><desc>${escapeMarkup(describeIntervals(shown))}</desc>`;
	const body = [...groups, drawTicks(scale, y)].join("");
	const svg = `<svg role="img" viewBox="0 0 ${WIDTH} ${y + AXIS_HEIGHT}">${words}${body}</svg>`;
	const hidden = picture.groups.length - shown.groups.length;
	const more = hidden > 0 ? ` … and ${hidden} more in the table.` : "";
	return `<figure class="intervals">${svg}<figcaption>${escapeMarkup(`${picture.title}. ${picture.legend}${more}`)}</figcaption></figure>`;
}
/** Bands behind the lines, and marks upon them. */
function drawGroup({ name, rows }, { scale, y, limit }) {
	const top = y + NAME_HEIGHT;
	const bottom = top + rows.length * ROW_HEIGHT;
	const places = rows.map((row, index) => ({
		row,
		place: {
			scale,
			y: top + (index + .5) * ROW_HEIGHT
		}
	}));
	const line = (kind, share) => `<line class="${kind}" x1="${scale.x(share)}" x2="${scale.x(share)}" y1="${top}" y2="${bottom}"/>`;
	return [
		`<text class="name" x="0" y="${top - 6}">${escapeMarkup(clip(cleanLine(name), NAME_CODE_POINTS))}</text>`,
		...places.map(({ row, place }) => drawMargin(row.margin, place)),
		line("zero", 0),
		line("limit", limit),
		...places.map(({ row, place }) => drawRow(row, place))
	].join("");
}
function drawRow(row, { scale, y }) {
	const words = `<text x="8" y="${y + 4}">${escapeMarkup(row.name)}</text><text class="figures" x="${WIDTH}" y="${y + 4}" text-anchor="end">${escapeMarkup(row.figures)}</text>`;
	if (row.change === null) return words;
	const parts = row.parts.map((part) => `<line class="part" x1="${scale.x(part)}" x2="${scale.x(part)}" y1="${y - 7}" y2="${y + 7}"/>`);
	const interval = row.interval === void 0 ? "" : drawInterval(row.interval, {
		scale,
		y
	});
	const side = scale.beyond(row.change);
	const mark = side === 0 ? drawMark(row.tone, scale.x(row.change), y) : drawBeyond(scale.x(row.change), y, side);
	return `${words}<g class="${row.tone}">${parts.join("")}${interval}${mark}</g>`;
}
function drawMargin(margin, { scale, y }) {
	if (margin === null) return "";
	const [from, to] = [scale.x(1 / (1 + margin) - 1), scale.x(margin)];
	return `<rect class="margin" x="${from}" y="${y - ROW_HEIGHT / 2}" width="${tenth(to - from)}" height="${ROW_HEIGHT}"/>`;
}
/** An end outside of the drawing, or without a bound, is an arrow. */
function drawInterval({ low, high }, { scale, y }) {
	const ends = [low === null ? scale.left : scale.x(low), high === null ? scale.right : scale.x(high)];
	return `${`<line class="interval" x1="${ends[0]}" x2="${ends[1]}" y1="${y}" y2="${y}"/>`}${drawEnd(ends[0], y, ends[0] <= scale.left ? 1 : 0)}${drawEnd(ends[1], y, ends[1] >= scale.right ? -1 : 0)}`;
}
function drawEnd(x, y, arrow) {
	return `<path class="end" d="M${(arrow === 0 ? [[0, -4], [0, 4]] : [
		[5 * arrow, -4],
		[0, 0],
		[5 * arrow, 4]
	]).map(([dx = 0, dy = 0]) => `${tenth(x + dx)} ${tenth(y + dy)}`).join(" L")}"/>`;
}
/** Shapes differ, so that nobody has to tell the colours apart. */
function drawMark(tone, x, y) {
	if (tone === "bad") return polygon([
		[0, -6],
		[6, 0],
		[0, 6],
		[-6, 0]
	], x, y);
	if (tone === "doubtful") return polygon([
		[0, -6],
		[6, 5],
		[-6, 5]
	], x, y);
	return `<circle class="${tone === "open" ? "mark hollow" : "mark"}" cx="${x}" cy="${y}" r="4.5"/>`;
}
/** Where a change is too large for the drawing, an arrow says on which side it would be. */
function drawBeyond(x, y, side) {
	return polygon([
		[0, 0],
		[-11 * side, -6],
		[-11 * side, 6]
	], x, y);
}
function polygon(corners, x, y) {
	return `<polygon class="mark" points="${corners.map(([dx, dy]) => `${tenth(x + dx)},${tenth(y + dy)}`).join(" ")}"/>`;
}
function drawTicks({ ticks, x }, bottom) {
	return ticks.map(({ share, words }) => `<text x="${x(share)}" y="${bottom + 12}" text-anchor="middle">${words}</text>`).join("");
}
function tenth(value) {
	return Math.round(value * 10) / 10;
}

// src/report/html.ts
/** Longest text in one place, code points. */
const TEXT_CODE_POINTS = 1e3;
const FENCE_LINE_CODE_POINTS = 2e3;
/**
* The report as one page that loads nothing: style, script and charts are in it, and its policy refuses everything else.
* The same blocks as everywhere, so it says the same.
*/
function renderHtml(composition) {
	const document = renderDocument({
		...composition,
		limits: HTML
	});
	const page = { ids: /* @__PURE__ */ new Set() };
	const body = PARTS.map((part) => {
		const html = document[part].map((block) => renderBlock(page, block)).join("\n");
		return part === "nextSteps" ? `${html}\n${FILTERS}` : html;
	});
	const title = escapeMarkup(clip(cleanLine(composition.result.verdict.headline.replaceAll("`", "")), 120));
	const main = body.filter((part) => part !== "").join("\n");
	return renderPage({
		title,
		main,
		script: SCRIPT
	});
}
function renderBlock(page, block) {
	switch (block.kind) {
		case "heading": return block.level === 3 ? `<h1>${renderSpans(block.spans)}</h1>` : `<h2>${renderSpans(block.spans)}</h2>`;
		case "paragraph": return `<p>${renderSpans(block.spans)}</p>`;
		case "list": {
			const tag = block.ordered ? "ol" : "ul";
			return `<${tag}>${block.items.map(renderItem).join("\n")}</${tag}>`;
		}
		case "table": return renderTable(page, block);
		case "fence": return `<pre>${renderLines(block.text)}</pre>`;
		case "chart": return renderSvg(block.chart);
		case "intervals": return renderIntervalsSvg(block.picture);
		case "details": return renderDetails(page, block);
		default: return block;
	}
}
const BOXES = {
	ticked: "☑ <span>",
	open: "☐ <span>"
};
function renderItem(entry) {
	const children = entry.children.map((spans) => `<li>${renderSpans(spans)}</li>`).join("");
	const below = children === "" ? "" : `<ul>${children}</ul>`;
	if (entry.box === null) return `<li>${renderSpans(entry.spans)}${below}</li>`;
	return `<li class="row">${BOXES[entry.box]}${renderSpans(entry.spans)}</span>${below}</li>`;
}
function renderTable(page, { columns, rows, ids }) {
	const align = columns.map(({ align: side }) => side === "right" ? " class=\"figure\"" : "");
	const titles = columns.map(({ title }) => escapeMarkup(cleanLine(title)));
	return `<table><thead><tr>${titles.map((title, index) => `<th scope="col"${align[index]}>${title}</th>`).join("")}</tr></thead><tbody>\n${rows.map((row, at) => {
		const cells = row.map((spans, index) => `<td data-title="${titles[index] ?? ""}"${align[index] ?? ""}>${renderSpans(spans)}</td>`);
		return `<tr${takeId(page, ids?.[at])}>${cells.join("")}</tr>`;
	}).join("\n")}\n</tbody></table>`;
}
/** ` id="finding-…"` for the first row that tells a finding, so that a link can lead there. */
function takeId(page, fingerprint) {
	if (fingerprint === void 0 || !/^[0-9a-f]+$/u.test(fingerprint) || page.ids.has(fingerprint)) return "";
	page.ids.add(fingerprint);
	return ` id="finding-${fingerprint}"`;
}
/** What failed, and what nobody could decide, is unfolded: nobody should have to look for it. */
function renderDetails(page, block) {
	const inner = block.blocks.map((one) => renderBlock(page, one)).join("\n");
	return `<details${/❌|⚠️|❔/u.test(inner) ? " open" : ""}>\n<summary>${renderSpans(block.summary)}</summary>\n${inner}\n</details>`;
}
function renderLines(text) {
	const lines = cleanLines(text).split("\n");
	return escapeMarkup(lines.map((row) => clip(row, FENCE_LINE_CODE_POINTS)).join("\n"));
}
function renderSpans(spans) {
	return spans.map(renderSpan).join("").trim();
}
function renderSpan(span) {
	switch (span.kind) {
		case "text": return renderText(span.text);
		case "code": return `<code>${renderText(span.text)}</code>`;
		case "strong": return `<strong>${renderSpans(span.spans)}</strong>`;
		case "link": return `<a href="${escapeMarkup(span.href)}" rel="noreferrer">${renderSpans(span.spans)}</a>`;
		default: return span;
	}
}
function renderText(text) {
	return escapeMarkup(cleanLine(clip(text, TEXT_CODE_POINTS)));
}

export { renderHtml };