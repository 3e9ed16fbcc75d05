// src/report/blocks.ts
function text(content) {
	return {
		kind: "text",
		text: content
	};
}
function code(content) {
	return {
		kind: "code",
		text: content
	};
}
function strong(...parts) {
	return {
		kind: "strong",
		spans: line(...parts)
	};
}
function link(label, href) {
	return {
		kind: "link",
		spans: line(label),
		href
	};
}
/** Spans of one line; strings are text. */
function line(...parts) {
	return parts.map((part) => typeof part === "string" ? text(part) : part);
}
/** A sentence in which backticks set off code, as findings and headlines are written. An odd backtick is a backtick. */
function prose(sentence) {
	const parts = sentence.split("`");
	return (parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("`")]).flatMap((part, index) => part === "" ? [] : [index % 2 === 1 ? code(part) : text(part)]);
}
/** Spans of several lines in one, with a separator between them. */
function join(lines, separator) {
	return lines.flatMap((spans, index) => index === 0 ? spans : [text(separator), ...spans]);
}
function item(spans, children = [], box = null) {
	return {
		box,
		spans,
		children
	};
}
function heading(level, ...parts) {
	return {
		kind: "heading",
		level,
		spans: line(...parts)
	};
}
function paragraph(...parts) {
	return {
		kind: "paragraph",
		spans: line(...parts)
	};
}
function chart(content) {
	return {
		kind: "chart",
		chart: content
	};
}
function bullets(items) {
	return {
		kind: "list",
		ordered: false,
		items: items.map((spans) => item(spans))
	};
}
/** Column titles; one that ends in `>` holds figures and is aligned to the right. */
function table(titles, rows) {
	return {
		kind: "table",
		columns: titles.map((title) => title.endsWith(">") ? {
			title: title.slice(0, -1),
			align: "right"
		} : {
			title,
			align: "left"
		}),
		rows
	};
}

export { item as a, link as c, strong as d, table as f, heading as i, paragraph as l, chart as n, join as o, text as p, code as r, line as s, bullets as t, prose as u };