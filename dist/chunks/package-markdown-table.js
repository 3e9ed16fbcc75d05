import { n as cleanLines, r as clip, t as cleanLine } from "./report-clean.js";
import { t as describeIntervals } from "./report-interval-picture.js";

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/mermaid.ts
/** Longest label beside a bar, characters. */
const LABEL_CHARACTERS = 40;
/** A chart in the language of Mermaid, which GitHub draws. It knows no gap in a line but zero: where nobody measured anything, there is no point. */
function renderMermaid({ form, title, unit, limit, ...whole }) {
	const { labels, series } = withoutGaps(whole);
	const values = series.flatMap((row) => row.values.filter((value) => value !== null));
	const top = Math.ceil(Math.max(...values, limit?.value ?? 0, 1));
	const limits = limit === void 0 ? [] : [labels.map(() => limit.value)];
	return [
		form === "bars" ? "xychart-beta horizontal" : "xychart-beta",
		`  title "${plain(title)}"`,
		`  x-axis [${labels.map((label) => `"${shorten(plain(label))}"`).join(", ")}]`,
		`  y-axis "${plain(unit)}" 0 --> ${top}`,
		...series.map((row) => `  ${form === "bars" ? "bar" : "line"} [${row.values.map(figure).join(", ")}]`),
		...limits.map((row) => `  line [${row.map(figure).join(", ")}]`)
	].join("\n");
}
function withoutGaps({ labels, series }) {
	const measured = labels.flatMap((_, at) => series.every(({ values }) => values[at] === null) ? [] : [at]);
	if (measured.length === 0) return {
		labels,
		series
	};
	return {
		labels: measured.map((at) => labels[at] ?? ""),
		series: series.map((row) => ({
			...row,
			values: measured.map((at) => row.values[at] ?? null)
		}))
	};
}
function figure(value) {
	return Number((value ?? 0).toFixed(1));
}
/** Mermaid has directives and quotes of its own: only characters of a method and a path template reach it. */
function plain(words) {
	return words.replace(/[^A-Za-z0-9 /{}(),._~-]/gu, "_");
}
function shorten(label) {
	return label.length > LABEL_CHARACTERS ? `${label.slice(0, 37)}...` : label;
}

// src/report/markdown.ts
/** Longest line of a log or of an example, in code points: longer ones are minified data nobody reads. */
const FENCE_LINE_CODE_POINTS = 500;
/** Zero-width space: parts what GitHub would join into a link, a mention or an emoji. Cleaned text holds none. */
const BREAK = "​";
/** A word that GitHub may take for a commit: seven hexadecimal digits or more. */
const COMMIT_LIKE = /(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])/giu;
/** What every one of the two patterns around it needs; most text has none of it. */
const MAY_LINK = /[@#:]|gh-|www|[0-9a-f]{7}/iu;
/** Places after which a break goes: `@name`, `#12`, `GH-12`, `http://`, `:tada:`, `www.`. */
const LINK_STARTS = /@(?=\S)|#(?=\d)|\bgh-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/giu;
/** Characters with a meaning in GitHub-flavoured Markdown, and how they are written without it. */
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;",
	"`": "&#96;",
	"\"": "&quot;",
	[BREAK]: "&#8203;"
};
/** Writes blocks as GitHub-flavoured Markdown. Nothing in them can become a link, a mention, an image or HTML. */
function renderMarkdown(blocks, options) {
	return blocks.map((block) => renderBlock(block, options)).join("\n\n");
}
/** Outside text as Markdown text that renders as exactly these characters, wherever in a line it stands. */
function encodeText(outside) {
	return part(cleanLine(outside)).replace(/[\\*_{}[\]#~!$]/gu, "\\$&").replace(/[&<>|`\u200b]/gu, (character) => ENTITIES[character] ?? character).replace(/^(\s*)([-+=])/u, "$1\\$2").replace(/^(\s*\d+)([.)])(?=\s|$)/u, "$1\\$2");
}
/** Outside text as code. In a table a bar would end the cell, and differently so in every parser: it is shown as text. */
function encodeCode(outside, inTable) {
	const content = cleanLine(outside);
	if (content.trim() === "" || inTable && content.includes("|")) return encodeText(content);
	const fence = "`".repeat(longestRun(content, "`") + 1);
	const pad = /^`|`$|^ .* $/u.test(content) ? " " : "";
	return `${fence}${pad}${content}${pad}${fence}`;
}
/** Outside text inside our own HTML tags, where Markdown is not read. */
function encodeHtml(outside) {
	return part(cleanLine(outside)).replace(/[&<>"\u200b]/gu, (character) => ENTITIES[character] ?? character);
}
/** Lines in a fence longer than any run of backticks inside, which nothing inside can close. */
function renderFence(language, content) {
	const shown = cleanLines(content).split("\n").map((row) => clip(row, FENCE_LINE_CODE_POINTS)).join("\n");
	const fence = "`".repeat(Math.max(3, longestRun(shown, "`") + 1));
	return `${fence}${language}\n${shown}\n${fence}`;
}
function renderBlock(block, options) {
	switch (block.kind) {
		case "heading": return `${"#".repeat(block.level)} ${renderSpans(block.spans, options)}`;
		case "paragraph": return renderSpans(block.spans, options);
		case "list": return block.items.map((entry, index) => renderItem(entry, block.ordered ? index + 1 : null, options)).join("\n");
		case "table": return renderTable(block, options);
		case "fence": return renderFence(block.language, block.text);
		case "chart": return renderFence("mermaid", renderMermaid(block.chart));
		case "intervals": return encodeText(describeIntervals(block.picture));
		case "details": return renderDetails(block, options);
		default: return block;
	}
}
/** Stands where an item has no words: a bullet alone under a line would make that line a heading. */
const EMPTY = "–";
const BOXES = {
	ticked: "[x] ",
	open: "[ ] "
};
function renderItem(entry, number, options) {
	const bullet = number === null ? "- " : `${number}. `;
	const indent = " ".repeat(bullet.length);
	const box = entry.box === null ? "" : BOXES[entry.box];
	const children = entry.children.map((spans) => `${indent}- ${renderSpans(spans, options) || EMPTY}`);
	return [`${bullet}${box}${renderSpans(entry.spans, options) || EMPTY}`, ...children].join("\n");
}
function renderTable(block, options) {
	const cells = block.rows.map((row) => row.map((spans) => renderSpans(spans, options, true)));
	const titles = block.columns.map((column) => encodeText(column.title));
	const align = block.columns.map((column) => column.align === "right" ? "r" : "l");
	return markdownTable([titles, ...cells], {
		align,
		alignDelimiters: false
	});
}
function renderDetails(block, options) {
	return `<details>\n<summary>${block.summary.map((span) => renderSummarySpan(span, options)).join("")}</summary>\n\n${renderMarkdown(block.blocks, options)}\n\n</details>`;
}
function renderSummarySpan(span, options) {
	switch (span.kind) {
		case "text": return encodeHtml(clip(span.text, options.textLength));
		case "code": return `<code>${encodeHtml(clip(span.text, options.textLength))}</code>`;
		case "strong":
		case "link": return span.spans.map((inner) => renderSummarySpan(inner, options)).join("");
		default: return span;
	}
}
function renderSpans(spans, options, inTable = false) {
	const written = [];
	for (const span of mergeText(spans)) {
		const next = renderSpan(span, options, inTable);
		if (next === "") continue;
		written.push(written.at(-1)?.endsWith("`") && next.startsWith("`") ? ` ${next}` : next);
	}
	return written.join("").trim();
}
function renderSpan(span, options, inTable) {
	switch (span.kind) {
		case "text": return encodeText(clip(span.text, options.textLength));
		case "code": return encodeCode(clip(span.text, options.textLength), inTable);
		case "strong": return wrapStrong(renderSpans(span.spans, options, inTable));
		case "link": return `[${renderSpans(span.spans, options, inTable)}](${span.href})`;
		default: return span;
	}
}
function wrapStrong(content) {
	return content === "" ? "" : `**${content}**`;
}
/** Neighbouring texts are one text: what is harmless in each could be a list number or a mention in both together. */
function mergeText(spans) {
	const merged = [];
	for (const span of spans) {
		const last = merged.at(-1);
		if (span.kind === "text" && last?.kind === "text") merged[merged.length - 1] = {
			kind: "text",
			text: last.text + span.text
		};
		else merged.push(span);
	}
	return merged;
}
function part(text) {
	if (!MAY_LINK.test(text)) return text;
	return text.replace(COMMIT_LIKE, (digits) => digits.replace(/.{6}(?=.)/gu, `$&${BREAK}`)).replace(LINK_STARTS, `$&${BREAK}`);
}
function longestRun(content, character) {
	let longest = 0;
	let run = 0;
	for (const next of content) {
		run = next === character ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

export { renderMarkdown as i, encodeHtml as n, encodeText as r, encodeCode as t };