// src/detect/proto-content.ts
/** What a protobuf file starts with, after comments. */
const FIRST_STATEMENT = /^\s*(?:;\s*)*(?:(?:syntax|edition)\s*=|(?:package|import|option|message|enum|service|extend|export|local)\s+["'(.\w])/;
/** Whether the text is protobuf's language and not data in its text form. */
function declaresProtobuf(text) {
	let rest = text.startsWith("﻿") ? text.slice(1) : text;
	for (let comment = COMMENT.exec(rest); comment !== null; comment = COMMENT.exec(rest)) rest = rest.slice(comment[0].length);
	return FIRST_STATEMENT.test(rest);
}
const COMMENT = /^\s*(?:\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)/;
/** Comments and texts are skipped, so that neither can hold what looks like the statement. */
const PACKAGE = /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\bpackage\s+([\w.\s]{1,500}?);/g;
/** Name of the package; empty for none. */
function protobufPackage(text) {
	for (const [, name] of text.matchAll(PACKAGE)) if (name !== void 0) return name.replace(/\s+/g, "");
	return "";
}

// src/detect/sdl-content.ts
/** Recognises a GraphQL schema by the definitions at its top level, without building it. */
const TYPE_SYSTEM = /* @__PURE__ */ new Set([
	"schema",
	"type",
	"interface",
	"union",
	"enum",
	"input",
	"scalar",
	"directive",
	"extend"
]);
/** What clients send; a document that has any is no schema, whatever else is in it. */
const EXECUTABLE = /* @__PURE__ */ new Set([
	"query",
	"mutation",
	"subscription",
	"fragment"
]);
/** Words and marks after which a name is a name and starts no definition. */
const BEFORE_NAMES = /* @__PURE__ */ new Set([
	"=",
	"|",
	"&",
	"@",
	":",
	"!",
	"implements",
	"on",
	...TYPE_SYSTEM
]);
/** Comments, texts, names, and every other character on its own; blank space and commas mean nothing. */
const TOKEN = /#[^\n\r]*|"""(?:\\"""|[^"]|"(?!""))*(?:"""|$)|"(?:\\.|[^"\\\n\r])*"?|[A-Za-z_]\w*|[^\s,]/g;
/** Whether the text defines types, or extends some, and holds no request of a client. */
function declaresSchema(text) {
	let depth = 0;
	let before = "";
	let isInDefinition = false;
	let found = false;
	for (const [token] of text.matchAll(TOKEN)) {
		const first = token[0] ?? "";
		if (first === "#" || first === "\"") continue;
		if (depth === 0) {
			if (first === "{" && !isInDefinition) return false;
			const isName = BEFORE_NAMES.has(before) && before !== "extend";
			if (!isName && EXECUTABLE.has(token)) return false;
			if (!isName && TYPE_SYSTEM.has(token)) {
				found = true;
				isInDefinition = true;
			}
		}
		if (OPENING.has(first)) depth += 1;
		else if (CLOSING.has(first)) {
			depth -= 1;
			if (depth === 0 && first === "}") isInDefinition = false;
		}
		before = token;
	}
	return found;
}
/** Whether the text holds a whole schema's entry: its query type, or what the query type is called. */
function definesRoot(text) {
	let [last, before] = ["", ""];
	for (const [token] of text.matchAll(TOKEN)) {
		if (token.startsWith("#") || token.startsWith("\"")) continue;
		if ((last === "type" && token === "Query" || last === "schema" && (token === "@" || token === "{")) && before !== "extend") return true;
		before = last;
		last = token;
	}
	return false;
}
const OPENING = /* @__PURE__ */ new Set([
	"{",
	"(",
	"["
]);
const CLOSING = /* @__PURE__ */ new Set([
	"}",
	")",
	"]"
]);

// src/detect/spec-content.ts
/** Recognises an API description by its top-level key, without parsing what may be megabytes of something else. */
/** A line that may hold the key: what `git grep` looks for before a file is read. */
const SPEC_LINE_PATTERN = `(openapi|swagger|asyncapi)["']?[[:space:]]*:`;
/** Extensions of files that may be descriptions, or parts of them. */
const SPEC_GLOBS = [
	":(icase)*.yaml",
	":(icase)*.yml",
	":(icase)*.json"
];
function maySpecify(path) {
	return /\.(?:ya?ml|json)$/i.test(path) || maySpecifyTogether(path);
}
/** Languages whose specifications are made of files that do not refer to each other. */
const TOGETHER = /\.(?:graphqls?|gql|proto)$/i;
/** Folders whose schemas are somebody else's, or only there to test with. */
const ASIDE = /(?:^|\/)(?:node_modules|vendor|third_party|__tests__|__fixtures__|__mocks__|tests?|testdata|fixtures)\//i;
/** Whether the file may be one of those that make up a specification together. */
function maySpecifyTogether(path) {
	return TOGETHER.test(path) && !ASIDE.test(path);
}
/** Whether the file is written in one of those languages, wherever it stands. */
function isWrittenTogether(path) {
	return TOGETHER.test(path);
}
const BLOCK_KEY = /^(?:(openapi|swagger|asyncapi)|'(openapi|swagger|asyncapi)'|"(openapi|swagger|asyncapi)")[ \t]*:(?=[ \t\r\n]|$)/m;
const FLOW_KEY = /^(?:openapi|swagger|asyncapi)$/;
/**
* Which specification the text is by the key of its outermost object; null for none. In block YAML such a key starts in the
* first column, where neither nested keys nor multi-line texts can stand; JSON and flow YAML are read by their brackets.
*/
function topLevelFormat(text) {
	const body = text.startsWith("﻿") ? text.slice(1) : text;
	const start = skipBlank(body);
	const key = body[start] === "{" ? findFlowKey(body, start) : findBlockKey(body);
	if (key === null) return null;
	return key === "asyncapi" ? "asyncapi" : "openapi";
}
function findBlockKey(body) {
	const found = BLOCK_KEY.exec(body);
	return found === null ? null : found[1] ?? found[2] ?? found[3] ?? null;
}
/** Index of the first character of the document itself, after blank space, comments, directives and `---`. */
function skipBlank(text) {
	let index = 0;
	while (index < text.length) {
		const character = text[index] ?? "";
		if (BLANK.includes(character)) index += 1;
		else if (character === "#" || character === "%") index = endOfLine(text, index);
		else if (text.startsWith("---", index)) index += 3;
		else break;
	}
	return index;
}
function endOfLine(text, start) {
	const end = text.indexOf("\n", start);
	return end === -1 ? text.length : end;
}
/** Reads brackets and quoted texts only; the keys of the outermost object are all that matters. */
function findFlowKey(text, start) {
	let depth = 0;
	let token = "";
	for (let index = start; index < text.length; index += 1) {
		const character = text[index] ?? "";
		if (token === "" && (character === "\"" || character === "'")) {
			const close = endOfString(text, index);
			token = text.slice(index + 1, close);
			index = close;
		} else if (character === ":" && depth === 1 && FLOW_KEY.test(token.trimEnd())) return token.trimEnd();
		else if (STRUCTURE.includes(character)) {
			token = "";
			depth += DEPTH_CHANGE[character] ?? 0;
			if (depth === 0) return null;
		} else if (token !== "" || !BLANK.includes(character)) token += character;
	}
	return null;
}
const STRUCTURE = "{}[],:";
const BLANK = " 	\r\n";
const DEPTH_CHANGE = {
	"{": 1,
	"[": 1,
	"}": -1,
	"]": -1
};
function endOfString(text, start) {
	const quote = text[start];
	for (let index = start + 1; index < text.length; index += 1) if (quote === "\"" && text[index] === "\\") index += 1;
	else if (text[index] === quote) return index;
	return text.length;
}

// src/detect/formats.ts
/** What a file is written in, by its name and its content; null for what is no specification. */
function formatOf({ path, text }) {
	if (/\.(?:graphqls?|gql)$/i.test(path)) return declaresSchema(text) ? "graphql" : null;
	if (/\.proto$/i.test(path)) return declaresProtobuf(text) ? "protobuf" : null;
	return topLevelFormat(text);
}

export { maySpecify as a, protobufPackage as c, isWrittenTogether as i, SPEC_GLOBS as n, maySpecifyTogether as o, SPEC_LINE_PATTERN as r, definesRoot as s, formatOf as t };