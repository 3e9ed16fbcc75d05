import { n as cleanLines, r as clip, t as cleanLine } from "./report-clean.js";

// src/report/terminal.ts
/** Longest text in one cell of a table, code points: a terminal does not wrap columns. */
const CELL_CODE_POINTS = 100;
const NO_WIDTH = /[\p{Mn}\p{Me}]/gu;
const TWO_WIDE = /[\p{Emoji_Presentation}⚠\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Longest text elsewhere, code points. */
const TEXT_CODE_POINTS = 1e3;
/** Writes the same blocks for a terminal: plain text, no colours, no control characters, no command of a runner. */
function renderTerminal(blocks) {
	return `${blocks.flatMap(renderSpaced).slice(1).map(disarm).join("\n")}\n`;
}
/** A picture has no lines here, and leaves none empty. */
function renderSpaced(block) {
	const lines = renderBlock(block);
	return lines.length === 0 ? [] : ["", ...lines];
}
function renderBlock(block) {
	switch (block.kind) {
		case "heading": return renderHeading(block.level, renderSpans(block.spans));
		case "paragraph": return [renderSpans(block.spans)];
		case "list": return block.items.flatMap((entry, index) => renderItem(entry, block.ordered ? `${index + 1}.` : "-"));
		case "table": return renderTable(block);
		case "fence": return block.language === "mermaid" ? [] : cleanLines(block.text).split("\n").map((row) => `  │ ${row}`);
		case "chart":
		case "intervals": return [];
		case "details": return [`── ${renderSpans(block.summary)} ──`, ...block.blocks.flatMap(renderSpaced)];
		default: return block;
	}
}
function renderHeading(level, words) {
	return level === 3 ? [words, "═".repeat(Math.min(words.length, 100))] : [words.toUpperCase()];
}
const BOXES = {
	ticked: "[x] ",
	open: "[ ] "
};
function renderItem(entry, bullet) {
	const box = entry.box === null ? "" : BOXES[entry.box];
	const children = entry.children.map((spans) => `${" ".repeat(bullet.length + 1)}${renderSpans(spans)}`);
	return [`${bullet} ${box}${renderSpans(entry.spans)}`, ...children];
}
function renderTable(block) {
	const cells = [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(renderCell))];
	const widths = block.columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ""))));
	const rows = cells.map((row) => row.map((cell, index) => pad(cell, widths[index] ?? 0, block.columns[index]?.align ?? "left")).join("  ").trimEnd());
	const rule = widths.map((width) => "─".repeat(width)).join("  ");
	return [
		rows[0] ?? "",
		rule,
		...rows.slice(1)
	];
}
function renderCell(spans) {
	return clip(renderSpans(spans), CELL_CODE_POINTS);
}
function pad(cell, width, align) {
	const gap = " ".repeat(Math.max(0, width - widthOf(cell)));
	return align === "right" ? gap + cell : cell + gap;
}
/** Columns a terminal needs: signs and East Asian letters are two wide, selectors and accents none. */
function widthOf(cell) {
	return Array.from(cell.replace(NO_WIDTH, "")).reduce((width, point) => width + (TWO_WIDE.test(point) ? 2 : 1), 0);
}
function renderSpans(spans) {
	return cleanLine(spans.map(renderSpan).join("")).trim();
}
function renderSpan(span) {
	switch (span.kind) {
		case "text":
		case "code": return clip(span.text, TEXT_CODE_POINTS);
		case "strong":
		case "link": return span.spans.map(renderSpan).join("");
		default: return span;
	}
}
/** The terminal may be a job's log, whose runner takes `::name::` at the start of a line and `##[name]` for commands. */
function disarm(row) {
	return row.replaceAll("##[", "## [").replace(/^(\s*):(?=:)/u, "$1: ");
}

export { renderTerminal as t };