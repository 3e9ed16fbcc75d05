import { t as ProblemError } from "./model-problem.js";

// src/yaml/limits.ts
/** UTF-16 units of one text; three times the largest public description we know (GitHub's, 10 MB of YAML). */
const MAX_TEXT_LENGTH = 33554432;
/** Values of one text with aliases written out; GitHub's description has 0.7 million, an alias bomb 10 to the power of 9. */
const MAX_NODES = 4e6;

// src/yaml/text-fault.ts
/** What is wrong with a text and at which offset; `parseText` turns it into a `ProblemError` with line and column. */
var TextFault = class extends Error {
	code;
	offset;
	/** The key, tag, anchor or message it is about. */
	detail;
	constructor(code, offset, detail = "") {
		super(`${code} at ${offset}`);
		this.name = "TextFault";
		this.code = code;
		this.offset = offset;
		this.detail = detail;
	}
};
/** Every way a text can be refused: what, why and what to do. `%` stands for the fault's detail. */
const FAULTS = {
	"text.empty": [
		"The file is empty",
		"it holds no value",
		"Write the document, or delete the file."
	],
	"text.too-long": [
		"The file is too large",
		"%",
		"Split it into several files."
	],
	"text.encoding": [
		"The file is not UTF-8",
		"%",
		"Save it as UTF-8."
	],
	"text.nul": [
		"The file holds a NUL character",
		"text has none; this is a binary file",
		"Check what was committed."
	],
	"text.html": [
		"The file is an HTML page",
		"it starts with \"%\"",
		"A download may have saved an error page: fetch it again."
	],
	"text.conflict": [
		"The file holds a merge conflict",
		"a line starts with \"<<<<<<<\"",
		"Resolve the conflict and commit."
	],
	"text.syntax": [
		"The file cannot be parsed",
		"%",
		"Correct the line."
	],
	"text.json": [
		"The file is not JSON",
		"%",
		"Correct the line."
	],
	"text.json-is-yaml": [
		"The file is named .json and is not JSON",
		"%",
		"If it is YAML, rename it to .yaml."
	],
	"text.several-documents": [
		"The file holds several documents",
		"a second one starts here",
		"Keep one document per file."
	],
	"text.duplicate-key": [
		"The key \"%\" is written twice",
		"only one of the two values could count",
		"Remove one of them."
	],
	"text.key": [
		"A key is not a plain text",
		"keys of objects are texts",
		"Write the key as a text."
	],
	"text.tag": [
		"The tag % is not supported",
		"only the tags of JSON values have a meaning here",
		"Remove the tag."
	],
	"text.tag-value": [
		"The value does not fit its tag",
		"% has another form",
		"Correct the value or remove the tag."
	],
	"text.alias": [
		"The alias *% names nothing",
		"no anchor of that name stands before it",
		"Add the anchor, or correct the name."
	],
	"text.alias-cycle": [
		"The alias *% stands inside its own anchor",
		"the value would never end",
		"Use $ref for recursion."
	],
	"text.merge": [
		"The merge key << has no object to merge",
		"it takes an object or a list of objects",
		"Correct the value."
	],
	"text.nesting": [
		"The file is nested too deeply",
		"%",
		"Flatten it, or move parts behind $ref."
	],
	"text.nodes": [
		"The file holds too many values",
		"%",
		"Split it, or use fewer aliases."
	]
};

// src/yaml/check-text.ts
const HTML_START = /^\s*<(?:!doctype|html|head|body|\?xml)/i;
const CONFLICT_MARKER = /^<{7}(?: |$)/m;
/** How much of the start is looked at for an encoding that is not UTF-8. */
const ENCODING_SAMPLE = 64;
/**
* Refuses what a look at the ends of a text shows to be no description, with the reason a person understands. Throws
* `TextFault`, where the text holds NUL or a conflict as well with what `checkContent` says of that.
*/
function checkText(text) {
	if (text.length > 33554432) throw new TextFault("text.too-long", 0, `${text.length} characters, the limit is ${MAX_TEXT_LENGTH}`);
	if (text.trim() === "") throw new TextFault("text.empty", 0);
	checkMark(text);
	const html = HTML_START.exec(text);
	if (html === null) return;
	checkNul(text);
	throw new TextFault("text.html", 0, html[0].trim());
}
/** Refuses what stands anywhere in a text; what the direct reader takes holds none of it. Throws `TextFault`. */
function checkContent(text) {
	checkNul(text);
	const conflict = CONFLICT_MARKER.exec(text);
	if (conflict !== null) throw new TextFault("text.conflict", conflict.index);
}
/** UTF-16 that was decoded as UTF-8 shows as replacement characters at the start, or as NUL in every second place. */
function checkMark(text) {
	if (text.startsWith("��")) throw new TextFault("text.encoding", 0, "it starts with the mark of UTF-16");
}
function checkNul(text) {
	const nul = text.indexOf("\0");
	if (nul === -1) return;
	const sample = text.slice(0, ENCODING_SAMPLE);
	if ((sample.split("\0").length - 1) * 3 > sample.length) throw new TextFault("text.encoding", nul, "every second byte is NUL, as in UTF-16");
	throw new TextFault("text.nul", nul);
}

// src/yaml/direct/characters.ts
const SPACE = 32;
const COMMA = 44;
const LESS = 60;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** Characters that mean something at the start of a value; a dash depends on what follows. */
const NEVER_PLAIN = new Set([..."!\"#%&'*,:>?@[]`{|}"].map((each) => each.charCodeAt(0)));
const PLAIN_STARTS = Uint8Array.from({ length: 128 }, (_, code) => code > 32 && !NEVER_PLAIN.has(code) ? 1 : 0);
/** Whether a scalar that begins with this character is surely a plain one. */
function startsPlain(code) {
	return code >= 128 || PLAIN_STARTS[code] === 1;
}
/** `<<` draws the entries of other objects in, and more of it marks a conflict. */
function isMerge(text, start) {
	return text.charCodeAt(start) === LESS && text.charCodeAt(start + 1) === LESS;
}
function isFlowIndicator$1(code) {
	return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

// src/yaml/direct/unsure.ts
/** Thrown where the direct reader meets something that it does not read: the complete parser reads the text then. */
var Unsure = class extends Error {
	constructor() {
		super("the complete parser has to read this");
		this.name = "Unsure";
	}
};

// src/yaml/direct/block-scalar.ts
/** `|`, `>-`, `|2+`: the style, the depth of the content where it is written, and what happens to the last line breaks. */
const HEADER = /[|>]([1-9]?)([-+]?) *\n/y;
/** A `|` or `>` scalar whose lines stand deeper than `owner`. Goes to the line behind. */
function readBlockScalar$1(cursor, at, owner) {
	const { text } = cursor;
	HEADER.lastIndex = at;
	const header = HEADER.exec(text);
	if (header === null) throw new Unsure();
	const [written, depth = "", chomping = ""] = header;
	const start = at + written.length;
	const { end, indent } = contentRange(cursor, start, {
		owner,
		indent: depth === "" ? -1 : owner + Number(depth)
	});
	cursor.enterLine(end);
	return {
		start,
		end,
		indent,
		chomping
	};
}
/** The lines of the scalar, empty ones behind it too, and the column of its content; -1 where there is none. */
function contentRange(cursor, start, from) {
	const { text } = cursor;
	let { indent } = from;
	let deepestEmpty = 0;
	let lineStart = start;
	while (lineStart < text.length) {
		const content = cursor.skipSpaces(lineStart);
		if (content >= text.length) throw new Unsure();
		const column = content - lineStart;
		const isEmpty = text.charCodeAt(content) === 10;
		if (isEmpty && indent === -1) deepestEmpty = Math.max(deepestEmpty, column);
		if (!isEmpty) {
			if (column <= from.owner || column < indent) break;
			if (indent === -1) {
				if (text.charCodeAt(content) === 9 || column < deepestEmpty) throw new Unsure();
				indent = column;
			}
		}
		const end = isEmpty ? content : text.indexOf("\n", content);
		lineStart = end === -1 ? text.length : end + 1;
	}
	return {
		end: lineStart,
		indent
	};
}

// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
/**
* Convert JS object to AST. A JS value is one YAML document. An unrepresentable
* root becomes an empty document, which the presenter renders as an empty
* string.
*
* @category AST
*/
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: /* @__PURE__ */ new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
/**
* Return from a visitor to stop the whole traversal.
*
* @category AST
*/
var VISIT_BREAK = Symbol("visit:break");
/**
* Return from a visitor to skip the current node's children.
*
* @category AST
*/
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
/**
* Walk every node in the documents, calling {@link Visitor} once per
* node (pre-order).
*
* @category AST
*/
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = Infinity;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
/**
* Build YAML from AST.
*
* @category AST
*/
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
/**
* Serializes JS object as a YAML document. By default it can dump every
* supported YAML type, so it throws an exception if you try to dump regexps or
* functions. However, you can disable exceptions by setting the
* {@link DumpOptions.skipInvalid} option to `true`.
*
* @category Main
*/
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/yaml/scalar.ts
const IMPLICIT_TAGS = [
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
];
/** Resolvers that can match a plain scalar, by its first character; a scalar whose character is not here is a string. */
const BY_FIRST_CHARACTER = tagsByFirstCharacter();
const EXPLICIT_TAGS = /* @__PURE__ */ new Map([
	["!!null", nullCoreTag],
	["!!bool", boolCoreTag],
	["!!int", intCoreTag],
	["!!float", floatCoreTag]
]);
const LAST_OF_DIGITS = 57;
const TILDE = 126;
/** The value of a scalar without a tag, by the core schema of YAML 1.2, which JSON is a part of. */
function scalarValue(text, event) {
	const source = getScalarValue(text, event);
	return event.style === SCALAR_STYLE_PLAIN ? plainValue(source) : source;
}
/** What a plain scalar means: null, a boolean, a number, or its own text. */
function plainValue(source) {
	const first = source.charCodeAt(0);
	if (first > LAST_OF_DIGITS && first !== TILDE && source.length > 5) return source;
	const tags = source === "" ? IMPLICIT_TAGS : BY_FIRST_CHARACTER.get(first);
	if (tags === void 0) return source;
	for (const tag of tags) {
		const value = tag.resolve(source, false, tag.tagName);
		if (value !== NOT_RESOLVED) return value;
	}
	return source;
}
/** The value of a scalar with a tag; `tag` is the short form, `!!int`. */
function taggedScalarValue(source, tag) {
	if (tag === "!!str" || tag === "!") return { value: source };
	const definition = EXPLICIT_TAGS.get(tag);
	if (definition === void 0) return { refused: "unknown-tag" };
	const value = definition.resolve(source, true, definition.tagName);
	return value === NOT_RESOLVED ? { refused: "wrong-value" } : { value };
}
/** `!<tag:yaml.org,2002:int>` and `!!int` are the same tag; everything else stays as it is written. */
function shortTag(written) {
	return written.startsWith("!<tag:yaml.org,2002:") && written.endsWith(">") ? `!!${written.slice(20, -1)}` : written;
}
function tagsByFirstCharacter() {
	const table = /* @__PURE__ */ new Map();
	for (const tag of IMPLICIT_TAGS) for (const character of tag.implicitFirstChars ?? []) {
		if (character === "") continue;
		const code = character.charCodeAt(0);
		table.set(code, [...table.get(code) ?? [], tag]);
	}
	return table;
}

// src/yaml/direct/tape.ts
/**
* A text's values in their written order, as integers: what there is and where, without a single object. Every value has one
* record of this many integers, and a container's record is followed by those of what it holds.
*/
const RECORD = 6;
/** Of a scalar: the offset behind its characters. Of a container: the index of the record behind it. */
const END = 3;
const KIND = 4;
const LIST = 8;
/** The part of the kind that says what it is; the others are flags. */
const WHAT = 15;
/** Is written the same in the other text, whose tape holds the record. */
const TAKEN = 32;
function whatOf(kind) {
	return kind & WHAT;
}
function isContainer(kind) {
	return whatOf(kind) >= 8;
}
/** The index of the record behind a value and all that it holds. */
function behind(records, at) {
	const kind = records[at + 4] ?? 0;
	return isContainer(kind) && (kind & 32) === 0 ? records[at + 3] ?? 0 : at + 6;
}

// src/yaml/direct/decode.ts
const ABSENT$1 = -1;
const CHOMPINGS = [
	"",
	"-",
	"+"
];
const CHOMPING_MODES = [
	CHOMPING_MODE.CLIP,
	CHOMPING_MODE.STRIP,
	CHOMPING_MODE.KEEP
];
/** Kinds that the complete parser decodes, and by what name it knows them. */
const STYLES = {
	[2]: SCALAR_STYLE_PLAIN,
	[4]: SCALAR_STYLE_SINGLE_QUOTED,
	[5]: SCALAR_STYLE_DOUBLE_QUOTED,
	[6]: SCALAR_STYLE_LITERAL_BLOCK,
	[7]: SCALAR_STYLE_FOLDED_BLOCK
};
/** What one number has to say of a block scalar. */
function blockExtra({ indent, chomping }) {
	return (indent + 1) * CHOMPINGS.length + CHOMPINGS.indexOf(chomping);
}
/** What a scalar of the rarer kinds means, by the core schema of YAML 1.2. */
function scalarAt(text, scalar) {
	const { kind } = scalar;
	if (kind === 0) return null;
	const decoded = decodeScalar(text, scalar);
	return kind === 2 ? plainValue(decoded) : decoded;
}
/** The characters of a scalar that is folded or has escapes; the complete parser decodes those for us. */
function decodeScalar(text, { kind, start, end, extra = 0 }) {
	const isQuoted = kind === 4 || kind === 5;
	return getScalarValue(text, {
		type: EVENT_SCALAR,
		valueStart: isQuoted ? start + 1 : start,
		valueEnd: isQuoted ? end - 1 : end,
		anchorStart: ABSENT$1,
		anchorEnd: ABSENT$1,
		tagStart: ABSENT$1,
		tagEnd: ABSENT$1,
		style: STYLES[kind] ?? SCALAR_STYLE_PLAIN,
		chomping: CHOMPING_MODES[extra % CHOMPINGS.length] ?? CHOMPING_MODE.CLIP,
		indent: Math.floor(extra / CHOMPINGS.length) - 1,
		fast: false
	});
}

// src/yaml/direct/block-reader.ts
/** Reads the block style of YAML: keys, dashes and indentation. */
var BlockReader = class {
	#tools;
	#flow;
	#text;
	/** Where the key or list stands whose value may have no characters. */
	#ownerAt = 0;
	/** Number of the key that was found last. */
	#key = 0;
	/** The same of keys without quotes, and which of them came behind which: descriptions say the same again and again. */
	#plainKey = 0;
	#followers = [];
	constructor(tools, flow) {
		this.#tools = tools;
		this.#flow = flow;
		this.#text = tools.cursor.text;
	}
	/** The value that begins at the cursor and everything below it that stands deeper than `owner`. `twin` is what may be the same. */
	node(owner, twin) {
		const { cursor } = this.#tools;
		const { at, indent } = cursor;
		if (cursor.isDash(at)) {
			this.#list(indent);
			return;
		}
		const colon = this.#keyEnd(at);
		if (colon !== -1) {
			this.#object(indent, colon, twin);
			return;
		}
		const code = this.#text.charCodeAt(at);
		if (owner < 0 || code === 124 || code === 62) throw new Unsure();
		this.#inline(at, owner);
	}
	#object(indent, firstColon, twin) {
		const { cursor, writer } = this.#tools;
		writer.open(9, cursor.at);
		let colon = firstColon;
		for (;;) {
			const keyAt = cursor.at;
			if (twin?.take(keyAt, indent)) this.#takeOver(twin);
			else {
				if (colon === -1) colon = this.#keyEnd(keyAt);
				if (colon === -1) throw new Unsure();
				const isKnown = twin?.seek(this.#key) ?? false;
				if (isKnown && twin?.take(keyAt, indent)) this.#takeOver(twin);
				else {
					writer.key(this.#key, keyAt);
					this.#ownerAt = keyAt;
					this.#member(colon + 1, indent, isKnown ? twin?.below() ?? null : null);
				}
			}
			if (cursor.indent < indent) break;
			if (cursor.indent > indent) throw new Unsure();
			colon = -1;
		}
		writer.close();
	}
	/** An entry that is written as in the other text. The line behind it begins in the same column. */
	#takeOver(twin) {
		const { cursor, writer } = this.#tools;
		twin.write(writer, cursor.at);
		cursor.at = twin.end;
		cursor.lineStart = twin.end - cursor.indent;
	}
	#list(indent) {
		const { cursor, writer } = this.#tools;
		const start = cursor.at;
		writer.open(8, start);
		do {
			this.#ownerAt = start;
			this.#element(indent);
			if (cursor.indent > indent) throw new Unsure();
		} while (cursor.indent === indent && cursor.isDash(cursor.at));
		writer.close();
	}
	#member(from, indent, twin) {
		const { cursor } = this.#tools;
		const at = cursor.skipSpaces(from);
		if (!this.#leaveLine(from, at)) this.#inline(at, indent);
		else if (cursor.indent > indent) this.node(indent, twin);
		else if (cursor.indent === indent && cursor.isDash(cursor.at)) this.#list(indent);
		else this.#empty();
	}
	#element(indent) {
		const { cursor } = this.#tools;
		const dash = cursor.at;
		const at = cursor.skipSpaces(dash + 1);
		if (this.#leaveLine(dash + 1, at)) {
			if (cursor.indent > indent) this.node(indent, null);
			else this.#empty();
			return;
		}
		const column = at - cursor.lineStart;
		const isList = cursor.isDash(at);
		const colon = isList ? -1 : this.#keyEnd(at);
		if (!isList && colon === -1) {
			this.#inline(at, indent);
			return;
		}
		cursor.at = at;
		cursor.indent = column;
		if (isList) this.#list(column);
		else this.#object(column, colon, null);
	}
	/** Goes to the next line when nothing more stands on this one. */
	#leaveLine(from, at) {
		const { cursor } = this.#tools;
		if (cursor.isLineEnd(at)) cursor.enterLine(at + 1);
		else if (at > from && this.#text.charCodeAt(at) === 35) cursor.skipComment(at);
		else return false;
		return true;
	}
	/** Stands where its key does, or its list. */
	#empty() {
		this.#tools.writer.scalar(0, this.#ownerAt, this.#ownerAt);
	}
	/** A value that begins behind a key or a dash. Goes to the line behind it. */
	#inline(at, owner) {
		const { cursor, scalars, writer } = this.#tools;
		const code = this.#text.charCodeAt(at);
		if (code === 123 || code === 91) {
			this.#flow.read(at, owner);
			cursor.finishLine(this.#flow.end);
		} else if (code === 39 || code === 34) {
			const kind = scalars.quoted(at, owner);
			writer.scalar(kind, at, scalars.end);
			cursor.finishLine(scalars.end);
		} else if (code === 124 || code === 62) {
			const scalar = readBlockScalar$1(cursor, at, owner);
			writer.scalar(code === 124 ? 6 : 7, scalar.start, scalar.end, blockExtra(scalar));
		} else {
			const kind = scalars.plain(at, owner);
			writer.scalar(kind, at, scalars.end);
		}
	}
	/** The colon of the key that begins here, whose number is kept; -1 where there is no key. */
	#keyEnd(at) {
		const { cursor, scalars, writer } = this.#tools;
		const code = this.#text.charCodeAt(at);
		if (code === 39 || code === 34) {
			const kind = scalars.quoted(at, Number.POSITIVE_INFINITY);
			const { end } = scalars;
			if (!cursor.isColon(end)) return -1;
			if (kind === 3) this.#key = writer.keys.idOfRange(this.#text, at + 1, end - 1);
			else this.#key = writer.keys.idOf(decodeScalar(this.#text, {
				kind,
				start: at,
				end
			}));
			return end;
		}
		const expected = this.#followers[this.#plainKey] ?? -1;
		const expectedEnd = expected === -1 ? -1 : writer.keys.endOf(expected, this.#text, at);
		if (expectedEnd !== -1 && cursor.isColon(expectedEnd)) {
			this.#key = expected;
			this.#plainKey = expected;
			return expectedEnd;
		}
		const end = scalars.plainKeyEnd(at);
		if (end === -1) return -1;
		if (isMerge(this.#text, at)) throw new Unsure();
		this.#key = writer.keys.idOfRange(this.#text, at, end);
		this.#followers[this.#plainKey] = this.#key;
		this.#plainKey = this.#key;
		return end;
	}
};

// src/yaml/direct/text-cursor.ts
/** Where reading stands: at the first character of a line's content, or behind the last line. */
var TextCursor = class {
	text;
	/** Where the document's value begins. */
	start = 0;
	at = 0;
	lineStart = 0;
	/** Column of the content; -1 behind the last line. */
	indent = -1;
	constructor(text) {
		this.text = text;
	}
	/** Goes to the next line with content, beginning with the line that starts at this offset. */
	enterLine(start) {
		const { text } = this;
		let lineStart = start;
		for (;;) {
			let at = lineStart;
			while (text.charCodeAt(at) === 32) at++;
			if (at >= text.length) break;
			const code = text.charCodeAt(at);
			if (code !== 10 && code !== 35) {
				if (code === 9 || at === lineStart && isDocumentMarker(text, at)) throw new Unsure();
				this.at = at;
				this.lineStart = lineStart;
				this.indent = at - lineStart;
				return;
			}
			const end = code === 10 ? at : text.indexOf("\n", at);
			if (end === -1) break;
			lineStart = end + 1;
		}
		this.at = text.length;
		this.lineStart = text.length;
		this.indent = -1;
	}
	/** Goes to the next line from behind a value, after which nothing but a comment may stand. */
	finishLine(from) {
		const { text } = this;
		const at = this.skipSpaces(from);
		if (this.isLineEnd(at)) this.enterLine(at + 1);
		else if (at > from && text.charCodeAt(at) === 35) this.skipComment(at);
		else throw new Unsure();
	}
	skipComment(at) {
		const end = this.text.indexOf("\n", at);
		this.enterLine(end === -1 ? this.text.length : end + 1);
	}
	skipSpaces(from) {
		let at = from;
		while (this.text.charCodeAt(at) === 32) at++;
		return at;
	}
	isLineEnd(at) {
		return at >= this.text.length || this.text.charCodeAt(at) === 10;
	}
	isSpaceOrLineEnd(at) {
		return this.isLineEnd(at) || this.text.charCodeAt(at) === 32;
	}
	/** A dash that begins an element of a list. */
	isDash(at) {
		return this.text.charCodeAt(at) === 45 && this.isSpaceOrLineEnd(at + 1);
	}
	/** A colon that ends a key. */
	isColon(at) {
		return this.text.charCodeAt(at) === 58 && this.isSpaceOrLineEnd(at + 1);
	}
};
/** `---` and `...` in the first column; what stands around them is the complete parser's business. */
function isDocumentMarker(text, at) {
	const code = text.charCodeAt(at);
	return (code === 45 || code === 46) && text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
}

// src/yaml/direct/flow-reader.ts
const JSON_LITERAL = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)$/;
/** Reads `[…]` and `{…}`: the flow style of YAML, or strictly JSON. */
var FlowReader = class {
	/** Offset behind the value that was read last. */
	end = 0;
	#text;
	#tools;
	#isJson;
	#owner = -1;
	constructor(tools, style) {
		this.#tools = tools;
		this.#text = tools.cursor.text;
		this.#isJson = style === "json";
	}
	/** The list or object that begins here, below `owner`, -1 where it is the whole text. `twin` is what may be the same. */
	read(start, owner, twin = null) {
		this.#owner = owner;
		this.#value(start, twin);
	}
	#value(at, twin) {
		const code = this.#text.charCodeAt(at);
		if (code === 123) this.#object(at, twin);
		else if (code === 91) this.#list(at);
		else if (code === 34 || code === 39) {
			const kind = this.#quoted(at, code);
			this.#tools.writer.scalar(kind, at, this.end);
		} else this.#plain(at, code);
	}
	#object(start, twin) {
		const { writer } = this.#tools;
		writer.open(9, start);
		let at = this.#skip(start + 1);
		while (this.#text.charCodeAt(at) !== 125) {
			if (!twin?.take(at, 0)) {
				const id = this.#key(at);
				const isKnown = twin?.seek(id) ?? false;
				if (!isKnown || !twin?.take(at, 0)) {
					writer.key(id, at);
					const below = isKnown ? twin?.below() ?? null : null;
					this.#value(this.#afterColon(), below);
					at = this.#nextEntry(125);
					continue;
				}
			}
			twin.write(writer, at);
			at = twin.end;
		}
		writer.close();
		this.end = at + 1;
	}
	#afterColon() {
		const at = this.#skip(this.end);
		if (this.#text.charCodeAt(at) !== 58) throw new Unsure();
		return this.#skip(at + 1);
	}
	#list(start) {
		const { writer } = this.#tools;
		writer.open(8, start);
		let at = this.#skip(start + 1);
		while (this.#text.charCodeAt(at) !== 93) {
			this.#value(at, null);
			at = this.#nextEntry(93);
		}
		writer.close();
		this.end = at + 1;
	}
	/** Where the next entry or the closing bracket stands. */
	#nextEntry(close) {
		const at = this.#skip(this.end);
		const code = this.#text.charCodeAt(at);
		if (code === close) return at;
		if (code !== 44) throw new Unsure();
		const next = this.#skip(at + 1);
		if (this.#isJson && this.#text.charCodeAt(next) === close) throw new Unsure();
		return next;
	}
	/** The kind of the scalar. */
	#quoted(at, quote) {
		const { scalars } = this.#tools;
		if (this.#isJson && quote !== 34) throw new Unsure();
		const kind = scalars.quoted(at, this.#owner);
		this.end = scalars.end;
		return kind;
	}
	/** The number of the key that begins here. */
	#key(at) {
		const { cursor, writer } = this.#tools;
		const code = this.#text.charCodeAt(at);
		if (code === 34 || code === 39) {
			const kind = this.#quoted(at, code);
			if (kind === 3) return writer.keys.idOfRange(this.#text, at + 1, this.end - 1);
			return writer.keys.idOf(decodeScalar(this.#text, {
				kind,
				start: at,
				end: this.end
			}));
		}
		this.#plainText(at, code);
		const isOnLine = this.#text.charCodeAt(cursor.skipSpaces(this.end)) === 58;
		if (this.#isJson || !isOnLine) throw new Unsure();
		return writer.keys.idOfRange(this.#text, at, this.end);
	}
	#plain(at, code) {
		this.#plainText(at, code);
		if (this.#isJson && !JSON_LITERAL.test(this.#text.slice(at, this.end))) throw new Unsure();
		this.#tools.writer.scalar(1, at, this.end);
	}
	/** Sets `end` to the end of the value or of the key, on one line. */
	#plainText(start, first) {
		const text = this.#text;
		if (!startsPlain(first) || isMerge(text, start)) throw new Unsure();
		if (first === 45 && !startsPlain(text.charCodeAt(start + 1))) throw new Unsure();
		let end = start;
		let at = start;
		for (;; at++) {
			if (at >= text.length) throw new Unsure();
			const code = text.charCodeAt(at);
			if (code === 32) continue;
			if (code === 10 || isFlowIndicator$1(code)) break;
			if (code === 58 && this.#endsKey(at + 1)) break;
			if (code === 13 && this.#isJson) break;
			if (code === 9 || code === 13 || code === 35 && end < at) throw new Unsure();
			end = at + 1;
		}
		this.end = end;
	}
	#endsKey(at) {
		const code = this.#text.charCodeAt(at);
		if (isFlowIndicator$1(code)) throw new Unsure();
		return code === 32 || code === 10;
	}
	/**
	* Over spaces and line breaks. YAML wants every line of a list deeper than the key that it belongs to, but what most parsers
	* never looked at is written everywhere: a closing bracket right below its key.
	*/
	#skip(from) {
		const text = this.#text;
		let at = from;
		for (;;) {
			const code = text.charCodeAt(at);
			if (code === 10) {
				if (this.#owner >= 0 && isDocumentMarker(text, at + 1)) throw new Unsure();
				at = this.#tools.cursor.skipSpaces(at + 1);
			} else if (code === 32 || this.#owner < 0 && (code === 9 || code === 13 && this.#isJson)) at++;
			else if (at >= text.length || code === 35 || code === 9) throw new Unsure();
			else return at;
		}
	}
};

// src/yaml/direct/scalar-reader.ts
/** What may follow a backslash, but for the codes of characters. */
const JSON_ESCAPES = new Set([..."\"\\/bfnrt"].map((each) => each.charCodeAt(0)));
const YAML_ESCAPES = new Set([..."\"\\/bfnrt0ave NLP_	"].map((each) => each.charCodeAt(0)));
/** Hexadecimal digits of a character's code, by the letter before them. */
const CODE_LENGTHS = /* @__PURE__ */ new Map([
	[120, 2],
	[117, 4],
	[85, 8]
]);
const LETTER_U = 117;
const HEXADECIMAL = /^[0-9a-fA-F]+$/;
/** Finds the ends of plain and quoted scalars and tells their kinds, as the tape has them. */
var ScalarReader = class {
	/** Offset behind the scalar that was read last. */
	end = 0;
	#cursor;
	#isJson;
	constructor(cursor, style) {
		this.#cursor = cursor;
		this.#isJson = style === "json";
	}
	/** A plain scalar as the value of a block; further lines belong to it when they stand deeper than `owner`. Sets `end` and goes to the line behind. */
	plain(start, owner) {
		const cursor = this.#cursor;
		const { text } = cursor;
		if (!this.#canStartPlain(start)) throw new Unsure();
		let stop = this.#scanPlainLine(start);
		if (text.charCodeAt(stop) === 35) {
			cursor.skipComment(stop);
			if (cursor.indent > owner) throw new Unsure();
			return 1;
		}
		cursor.enterLine(stop + 1);
		if (cursor.indent <= owner) return 1;
		while (cursor.indent > owner) {
			if (text.slice(stop, cursor.at).includes("#")) throw new Unsure();
			stop = this.#scanPlainLine(cursor.at);
			if (text.charCodeAt(stop) === 35) throw new Unsure();
			cursor.enterLine(stop + 1);
		}
		return 2;
	}
	#canStartPlain(at) {
		const code = this.#cursor.text.charCodeAt(at);
		return startsPlain(code) && (code !== 45 || !this.#cursor.isSpaceOrLineEnd(at + 1));
	}
	/** Sets `end` behind the last character and returns where the line, or a comment, begins. */
	#scanPlainLine(start) {
		const { text } = this.#cursor;
		let at = start;
		for (; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code > 58) continue;
			if (code === 10 || code === 35 && text.charCodeAt(at - 1) === 32) break;
			if (code === 9 || code === 58 && this.#cursor.isSpaceOrLineEnd(at + 1)) throw new Unsure();
		}
		let end = at;
		while (text.charCodeAt(end - 1) === 32) end--;
		this.end = end;
		return at;
	}
	/** Where the plain key that starts here ends, which is at its colon; -1 where the line is none. */
	plainKeyEnd(start) {
		const { text } = this.#cursor;
		if (!this.#canStartPlain(start)) return -1;
		for (let at = start; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code > 58) continue;
			if (code === 10 || code === 9) return -1;
			if (code === 35 && text.charCodeAt(at - 1) === 32) return -1;
			if (code !== 58 || !this.#cursor.isSpaceOrLineEnd(at + 1)) continue;
			if (text.charCodeAt(at - 1) === 32) throw new Unsure();
			return at;
		}
		return -1;
	}
	/** A quoted scalar; its further lines stand deeper than `owner`. Sets `end` behind the quote. */
	quoted(start, owner) {
		const { text } = this.#cursor;
		const quote = text.charCodeAt(start);
		let isSimple = true;
		let at = start + 1;
		for (;; at++) {
			if (at >= text.length) throw new Unsure();
			const code = text.charCodeAt(at);
			if (code === quote) {
				if (quote === 34 || text.charCodeAt(at + 1) !== 39) break;
				isSimple = false;
				at++;
			} else if (code === 92 && quote === 34) {
				isSimple = false;
				at = this.#skipEscape(at + 1, owner);
			} else if (code === 10) {
				isSimple = false;
				at = this.#skipBreak(at, owner);
			} else if (code === 9 && this.#isJson) throw new Unsure();
		}
		this.end = at + 1;
		if (isSimple) return 3;
		return quote === 34 ? 5 : 4;
	}
	/** The last character of an escape, whose first is here. */
	#skipEscape(at, owner) {
		const { text } = this.#cursor;
		const code = text.charCodeAt(at);
		if ((this.#isJson ? JSON_ESCAPES : YAML_ESCAPES).has(code)) return at;
		if (code === 10) return this.#skipBreak(at, owner);
		const length = this.#isJson && code !== LETTER_U ? void 0 : CODE_LENGTHS.get(code);
		const digits = text.slice(at + 1, at + 1 + (length ?? 0));
		if (digits.length !== length || !HEXADECIMAL.test(digits)) throw new Unsure();
		return at + length;
	}
	/** The last character before what stands on the next line with content. */
	#skipBreak(at, owner) {
		const { text } = this.#cursor;
		let lineStart = at + 1;
		for (;;) {
			const content = this.#cursor.skipSpaces(lineStart);
			if (content >= text.length) throw new Unsure();
			if (text.charCodeAt(content) !== 10) {
				if (text.charCodeAt(content) === 9 || owner < 0 || content - lineStart <= owner) throw new Unsure();
				return content - 1;
			}
			lineStart = content + 1;
		}
	}
};

// src/yaml/direct/stretches.ts
/** The stretches that were taken over from another text, so that its places can be told in this one. */
var Stretches = class {
	/** Offset in the other text where a stretch begins and ends, and how far away it stands here. */
	#stretches = [];
	#isSorted = false;
	/** Stretches of this text that were read here, of a text of this length. */
	gaps(length) {
		const gaps = [];
		let at = 0;
		for (const { start, end, shift } of this.#stretches) {
			gaps.push([at, start + shift]);
			at = end + shift;
		}
		gaps.push([at, length]);
		return gaps;
	}
	add(start, end, shift) {
		const last = this.#stretches.at(-1);
		if (last !== void 0 && last.end === start && last.shift === shift) last.end = end;
		else this.#stretches.push({
			start,
			end,
			shift
		});
	}
	/**
	* Where an offset of the other text is in this one; null where it was not taken over. A stretch begins with a key,
	* which is never asked for here, and may end with a value that has no characters.
	*/
	hereOf(offset) {
		if (!this.#isSorted) this.#stretches.sort((left, right) => left.start - right.start);
		this.#isSorted = true;
		let low = 0;
		let high = this.#stretches.length - 1;
		while (low < high) {
			const middle = low + high + 1 >>> 1;
			if ((this.#stretches[middle]?.start ?? 0) < offset) low = middle;
			else high = middle - 1;
		}
		const found = this.#stretches[low];
		return found !== void 0 && found.start < offset && offset <= found.end ? offset + found.shift : null;
	}
};

// src/yaml/set-own.ts
/** Assignment to `__proto__` would swap the object's prototype; a definition makes it a key like any other. */
function setOwn(target, key, value) {
	if (key === "__proto__") Object.defineProperty(target, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else target[key] = value;
}

// src/yaml/direct/later.ts
/**
* Defines a member whose value is made when it is asked for; `make` gives the same value each time. It stays like that after
* the first time: to define a member of a large object again takes as long as to define them all.
*/
function defineLater(target, key, make) {
	Object.defineProperty(target, key, {
		get: make,
		set: setterOf(key),
		enumerable: true,
		configurable: true
	});
}
const SETTERS = /* @__PURE__ */ new Map();
/** Names that somebody chose are many, and a process may read many specifications. */
const MAX_SETTERS = 1e4;
/** Objects share the setters of their members, of which hardly any is ever called. */
function setterOf(key) {
	const known = SETTERS.get(key);
	if (known !== void 0) return known;
	const set = function(value) {
		Object.defineProperty(this, key, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
	};
	if (SETTERS.size >= MAX_SETTERS) SETTERS.clear();
	SETTERS.set(key, set);
	return set;
}

// src/yaml/direct/tape-values.ts
/** Values that a container holds, itself included, from which on it is made only when somebody asks for it. */
const LATER_FROM = 12;
/** Containers with more entries get a table of their own when they are asked; scanning is cheaper below. */
const SCAN_LIMIT = 32;
/** How an element of a list is named. */
const INDEX = /^(?:0|[1-9]\d*)$/;
/**
* The objects of a text, made when they are reached. What was taken over from another text is made there, so that both sides
* have the same object for it.
*/
var TapeValues = class {
	source;
	#text;
	#records;
	/** What was made, by record. */
	#made;
	/** Where they were made from; listed when somebody asks, which for most texts nobody does. */
	#index = null;
	#tables = /* @__PURE__ */ new Map();
	constructor(source) {
		this.source = source;
		this.#text = source.text;
		this.#records = source.tape.records;
		this.#made = new Array(source.tape.length / 6);
	}
	/** The value of a record: the same object whenever it is asked for. */
	value(at) {
		const records = this.#records;
		const kind = records[at + 4] ?? 0;
		if ((kind & 32) !== 0) return this.#other()?.value(records[at + 5] ?? 0);
		if (!isContainer(kind)) return this.#scalar(at, whatOf(kind));
		return this.#made[at / 6] ?? (whatOf(kind) === 9 ? this.#object(at) : this.#list(at));
	}
	/** The most frequent scalars are made without more ado. */
	#scalar(at, kind) {
		const start = this.#records[at + 2] ?? 0;
		const end = this.#records[at + 3] ?? 0;
		if (kind === 1) return plainValue(this.#text.slice(start, end));
		if (kind === 3) return this.#text.slice(start + 1, end - 1);
		return scalarAt(this.#text, {
			kind,
			start,
			end,
			extra: this.#records[at + 5] ?? 0
		});
	}
	#object(at) {
		const value = {};
		this.#keep(value, at);
		const { keys } = this.source.tape;
		const end = this.#records[at + 3] ?? 0;
		for (let entry = at + 6; entry < end; entry = behind(this.#records, entry)) {
			const key = keys.key(this.#records[entry + 0] ?? 0);
			if (this.#isLarge(entry)) defineLater(value, key, this.#maker(entry));
			else setOwn(value, key, this.value(entry));
		}
		return value;
	}
	#maker(at) {
		return () => this.value(at);
	}
	#list(at) {
		const value = [];
		this.#keep(value, at);
		const end = this.#records[at + 3] ?? 0;
		for (let element = at + 6; element < end; element = behind(this.#records, element)) value.push(this.value(element));
		return value;
	}
	#keep(value, at) {
		this.#made[at / 6] = value;
		this.#index?.set(value, at);
	}
	/** Whether it holds so much that making it can wait. */
	#isLarge(at) {
		const records = this.#records;
		const kind = records[at + 4] ?? 0;
		if (!isContainer(kind)) return false;
		const start = (kind & 32) === 0 ? at : records[at + 5] ?? 0;
		return (records[at + 3] ?? 0) - start >= LATER_FROM * 6;
	}
	#other() {
		return this.source.beside?.other ?? null;
	}
	offsetOf(container, key, part) {
		const at = this.indexOf(container);
		if (at === null) return this.#offsetBeside(container, key, part);
		const entry = Array.isArray(container) ? this.#elementOf(at, Number(key)) : this.#entryOf(at, String(key));
		if (entry === null) return null;
		const isKey = part === "key" && !Array.isArray(container);
		return this.#records[entry + (isKey ? 1 : 2)] ?? null;
	}
	#offsetBeside(container, key, part) {
		const { beside } = this.source;
		const offset = beside?.other.offsetOf(container, key, part) ?? null;
		return offset === null ? null : beside?.stretches.hereOf(offset) ?? null;
	}
	/** The record of what a container holds by that name, or at that index; null where it holds no such thing. */
	memberOf(at, key) {
		if (!(whatOf(this.#records[at + 4] ?? 0) === 8)) return this.#entryOf(at, key);
		return INDEX.test(key) ? this.#elementOf(at, Number(key)) : null;
	}
	/** The record of an object's entry; null where it has no such key. */
	#entryOf(at, key) {
		const id = this.source.tape.keys.find(key);
		if (id === void 0) return null;
		const end = this.#records[at + 3] ?? 0;
		let entry = at + 6;
		for (let count = 0; entry < end && count < SCAN_LIMIT; count++) {
			if (this.#records[entry + 0] === id) return entry;
			entry = behind(this.#records, entry);
		}
		return entry < end ? this.#keysOf(at).get(id) ?? null : null;
	}
	#elementOf(at, index) {
		let elements = this.#tables.get(at);
		if (elements === void 0) {
			elements = this.#entriesOf(at);
			this.#tables.set(at, elements);
		}
		return Array.isArray(elements) ? elements[index] ?? null : null;
	}
	#keysOf(at) {
		const known = this.#tables.get(at);
		if (known instanceof Map) return known;
		const table = new Map(this.#entriesOf(at).map((entry) => [this.#records[entry + 0] ?? 0, entry]));
		this.#tables.set(at, table);
		return table;
	}
	#entriesOf(at) {
		const entries = [];
		const end = this.#records[at + 3] ?? 0;
		for (let entry = at + 6; entry < end; entry = behind(this.#records, entry)) entries.push(entry);
		return entries;
	}
	/** The record of an object or list that was made here. */
	indexOf(container) {
		this.#index ??= this.#listMade();
		return this.#index.get(container) ?? null;
	}
	#listMade() {
		const index = /* @__PURE__ */ new Map();
		for (let at = 0; at < this.#made.length; at++) {
			const value = this.#made[at];
			if (value !== void 0) index.set(value, at * 6);
		}
		return index;
	}
};

// src/yaml/key-table.ts
const FIRST_SLOTS = 1024;
const DOLLAR = 36;
const EMPTY = -1;
/** One shared string and number per distinct key, for one text or for two that are read together. */
var KeyTable = class {
	#keys = [];
	#hashes = [];
	/** Of the key that was looked for last. */
	#hash = 0;
	/** Numbers of the keys by hash, with open addressing; never more than half full. */
	#slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);
	idOf(key) {
		return this.idOfRange(key, 0, key.length);
	}
	/** The number of the key that stands there in the text; no string is made of one that is known. */
	idOfRange(text, start, end) {
		const slot = this.#slotOf(text, start, end);
		const known = this.#slots[slot] ?? EMPTY;
		return known === EMPTY ? this.#add(text.slice(start, end), slot) : known;
	}
	/** Where the key ends if it stands there in the text; -1 if it does not. */
	endOf(id, text, start) {
		const key = this.#keys[id] ?? "";
		return isAt(key, text, start) ? start + key.length : -1;
	}
	find(key) {
		const id = this.#slots[this.#slotOf(key, 0, key.length)] ?? EMPTY;
		return id === EMPTY ? void 0 : id;
	}
	key(id) {
		return this.#keys[id] ?? "";
	}
	/** Whether the key begins with a dollar, as `$ref` does. */
	isReferring(id) {
		return this.key(id).charCodeAt(0) === DOLLAR;
	}
	/** The slot of the key that stands there, or the one where it belongs. */
	#slotOf(text, start, end) {
		const hash = hashOf(text, start, end);
		this.#hash = hash;
		const mask = this.#slots.length - 1;
		for (let slot = hash & mask;; slot = slot + 1 & mask) {
			const id = this.#slots[slot] ?? EMPTY;
			if (id === EMPTY) return slot;
			const key = this.#keys[id] ?? "";
			if (this.#hashes[id] === hash && key.length === end - start && isAt(key, text, start)) return slot;
		}
	}
	/** Adds the key that was looked for last. */
	#add(key, slot) {
		const id = this.#keys.length;
		this.#keys.push(key);
		this.#hashes.push(this.#hash);
		this.#slots[slot] = id;
		if (this.#keys.length * 2 > this.#slots.length) this.#grow();
		return id;
	}
	#grow() {
		const slots = new Int32Array(this.#slots.length * 4).fill(EMPTY);
		const mask = slots.length - 1;
		for (const [id, hash] of this.#hashes.entries()) {
			let slot = hash & mask;
			while (slots[slot] !== EMPTY) slot = slot + 1 & mask;
			slots[slot] = id;
		}
		this.#slots = slots;
	}
};
function hashOf(text, start, end) {
	let hash = end - start;
	for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at) | 0;
	return (hash ^ hash >>> 15) & 1073741823;
}
function isAt(key, text, start) {
	for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
	return true;
}

// src/yaml/direct/tape-writer.ts
/** Deeper texts are left to the complete parser, which has the limits that count. */
const MAX_DEPTH = 60;
/** Keys of one object that are looked through one by one; a set is faster for more. */
const MAX_SCANNED = 16;
/** Values beside another text, most of which are taken over; it grows. */
const FIRST_RECORDS = 1024;
/** Characters of one value and its key, on average: GitHub's description has 38. It grows, too. */
const CHARACTERS_PER_RECORD = 36;
/** Takes values as they are read and records what they are and where they stand. */
var TapeWriter = class {
	keys;
	#records;
	#length = 0;
	#levels = [];
	#depth = 0;
	#nodes;
	#key = -1;
	#keyAt = 0;
	/** Two texts that are read together share their keys' numbers. */
	constructor(text, beside) {
		this.keys = beside?.tape.keys ?? new KeyTable();
		this.#nodes = beside?.nodes ?? 0;
		const records = beside === null ? Math.ceil(text.length / CHARACTERS_PER_RECORD) : 0;
		this.#records = new Int32Array(Math.max(records, FIRST_RECORDS) * 6);
	}
	get nodes() {
		return this.#nodes;
	}
	get tape() {
		return {
			keys: this.keys,
			records: this.#records,
			length: this.#length
		};
	}
	/** The key of the value that comes next. A key that is written twice is a mistake. */
	key(id, keyAt) {
		const level = this.#levels[this.#depth - 1];
		if (level === void 0) throw new Unsure();
		const { keys } = level;
		if (keys.length < MAX_SCANNED) {
			for (let at = 0; at < keys.length; at++) if (keys[at] === id) throw new Unsure();
			keys.push(id);
		} else {
			level.all ??= new Set(keys);
			if (level.all.has(id)) throw new Unsure();
			level.all.add(id);
		}
		this.#key = id;
		this.#keyAt = keyAt;
		if (this.keys.isReferring(id)) this.#refer();
	}
	scalar(kind, valueAt, end, extra = 0) {
		const at = this.#record(kind, valueAt);
		this.#records[at + 3] = end;
		this.#records[at + 5] = extra;
	}
	/** Begins an object or list. */
	open(kind, valueAt) {
		if (this.#depth >= MAX_DEPTH) throw new Unsure();
		let level = this.#levels[this.#depth];
		if (level === void 0) {
			level = {
				keys: [],
				all: null,
				at: 0
			};
			this.#levels.push(level);
		}
		level.keys.length = 0;
		level.all = null;
		level.at = this.#record(kind, valueAt);
		this.#depth++;
	}
	close() {
		this.#depth--;
		this.#records[(this.#levels[this.#depth]?.at ?? 0) + 3] = this.#length;
	}
	/** A value that is written as in the other text, whose tape has its record there. Its key was given before. */
	taken(valueAt, other, otherAt) {
		const kind = other[otherAt + 4] ?? 0;
		this.#nodes--;
		const at = this.#record(kind | 32, valueAt);
		this.#records[at + 3] = behind(other, otherAt);
		this.#records[at + 5] = otherAt;
		if (isContainer(kind) && (kind & 16) !== 0) this.#refer();
	}
	#record(kind, valueAt) {
		if (++this.#nodes > 4e6) throw new Unsure();
		const at = this.#length;
		if (at + 6 > this.#records.length) this.#grow();
		const records = this.#records;
		records[at + 0] = this.#key;
		records[at + 1] = this.#keyAt;
		records[at + 2] = valueAt;
		records[at + 4] = kind;
		this.#length = at + 6;
		this.#key = -1;
		return at;
	}
	/** Everything that is being read leads to a reference now. */
	#refer() {
		const records = this.#records;
		for (let depth = this.#depth - 1; depth >= 0; depth--) {
			const at = (this.#levels[depth]?.at ?? 0) + 4;
			const kind = records[at] ?? 0;
			if ((kind & 16) !== 0) return;
			records[at] = kind | 16;
		}
	}
	#grow() {
		const larger = new Int32Array(this.#records.length * 2);
		larger.set(this.#records);
		this.#records = larger;
	}
};

// src/yaml/direct/twin.ts
/** The entries of the object that stands at the same place in the other text, in their order. */
var TwinEntries = class TwinEntries {
	/** Offset behind the entry that was taken last. */
	end = 0;
	#place;
	#other;
	#records;
	/** The object's first record, and the one behind its last. */
	#range;
	/** The record of the entry that is looked at next, and of the one that was taken last. */
	#next;
	#taken = 0;
	#shift = 0;
	#index = null;
	constructor(place, range) {
		const { text, tape } = place.other;
		this.#place = place;
		this.#other = text;
		this.#records = tape.records;
		this.#range = range;
		this.#next = range[0];
	}
	/** Null where the other text's record is of no object, or of one in the other style. */
	static of(place, at) {
		const { text, tape } = place.other;
		const { records } = tape;
		if (whatOf(records[at + 4] ?? 0) !== 9) return null;
		if (text.charCodeAt(records[at + 2] ?? 0) === 123 !== (place.style === "flow")) return null;
		return new TwinEntries(place, [at + 6, records[at + 3] ?? 0]);
	}
	/** Whether the key is known there; its entry is looked at next. */
	seek(id) {
		if (this.#next < this.#range[1] && this.#records[this.#next + 0] === id) return true;
		this.#index ??= this.#indexByKey();
		const at = this.#index.get(id);
		if (at !== void 0) this.#next = at;
		return at !== void 0;
	}
	#indexByKey() {
		const index = /* @__PURE__ */ new Map();
		const [start, end] = this.#range;
		for (let at = start; at < end; at = behind(this.#records, at)) index.set(this.#records[at + 0] ?? 0, at);
		return index;
	}
	/** The entries of the value that `seek` found, for reading it when it is not the same; goes to the next entry. */
	below() {
		const at = this.#next;
		this.#next = behind(this.#records, at);
		return TwinEntries.of(this.#place, at);
	}
	/**
	* Takes over the next entry when the same characters stand here up to the entry behind it, and when what follows cannot
	* belong to it. The last entry of an object is never taken: nothing there says where it ends. `column` is that of the key.
	*/
	take(at, column) {
		if (this.#next >= this.#range[1]) return false;
		const after = behind(this.#records, this.#next);
		if (after >= this.#range[1]) return false;
		const { text, stretches, style } = this.#place;
		const start = this.#records[this.#next + 1] ?? 0;
		const end = this.#records[after + 1] ?? 0;
		const shift = at - start;
		if (text.charCodeAt(end - 1 + shift) !== this.#other.charCodeAt(end - 1)) return false;
		if (text.slice(at, end + shift) !== this.#other.slice(start, end)) return false;
		if (!(style === "flow" ? this.#beginsFlowKey(end + shift) : this.#beginsKey(end + shift, column))) return false;
		this.#taken = this.#next;
		this.#shift = shift;
		this.end = end + shift;
		this.#next = after;
		stretches.add(start, end, shift);
		return true;
	}
	/** Records what was taken, whose key stands there. */
	write(writer, keyAt) {
		writer.key(this.#records[this.#taken + 0] ?? 0, keyAt);
		writer.taken((this.#records[this.#taken + 2] ?? 0) + this.#shift, this.#records, this.#taken);
	}
	#beginsFlowKey(at) {
		return this.#place.text.charCodeAt(at) === 34;
	}
	/** In the same column, no element of a list and no comment: a line with such a start ends whatever stands above it. */
	#beginsKey(at, column) {
		const code = this.#place.text.charCodeAt(at);
		return this.#place.text.charCodeAt(at - column - 1) === 10 && at < this.#place.text.length && !NEVER_BEHIND.has(code);
	}
};
const NEVER_BEHIND = /* @__PURE__ */ new Set([
	32,
	9,
	10,
	35,
	45,
	46
]);

// src/yaml/direct/read-directly.ts
/** What YAML has no place for: control characters, and a byte order mark in the middle. Halves of pairs are looked for apart. */
const REFUSED = /[^\t\n\r\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd]/;
const DOCUMENT_START = /^---[ ]*\n/;
/**
* Reads the forms of YAML that descriptions of APIs are written in, several times faster than the complete parser and with the
* same values and places. Null wherever it is not sure (anchors, tags, several documents, every mistake): the complete parser
* has to read the text then. As `json`, it reads nothing that is not JSON.
*/
function readDirectly(text, style, twin = null) {
	if (style === "yaml" && text.includes("\r")) return null;
	const cursor = new TextCursor(text);
	const writer = new TapeWriter(text, twin?.source ?? null);
	const tools = {
		cursor,
		scalars: new ScalarReader(cursor, style),
		writer
	};
	const stretches = new Stretches();
	const isFlow = text.charCodeAt(0) === 123;
	const place = twin && {
		text,
		other: twin.source,
		stretches,
		style: isFlow ? "flow" : "block"
	};
	const entries = place && TwinEntries.of(place, 0);
	try {
		if (isFlow) readFlow(tools, style, entries);
		else readBlock(tools, style, entries);
		if (!isPrintable(text, stretches)) return null;
		const values = new TapeValues({
			text,
			tape: writer.tape,
			nodes: writer.nodes,
			beside: twin && {
				other: twin,
				stretches
			}
		});
		return {
			value: values.value(0),
			start: cursor.start,
			places: values,
			values
		};
	} catch (error) {
		if (error instanceof Unsure) return null;
		throw error;
	}
}
/** What was taken over from the other text was looked through there. */
function isPrintable(text, taken) {
	const isAllowed = (part) => !REFUSED.test(part) && part.isWellFormed();
	return taken.gaps(text.length).every(([start, end]) => isAllowed(text.slice(start, end)));
}
function readFlow(tools, style, entries) {
	const flow = new FlowReader(tools, style);
	flow.read(0, -1, entries);
	if (tools.cursor.text.slice(flow.end).trim() !== "") throw new Unsure();
}
function readBlock(tools, style, entries) {
	const { cursor } = tools;
	if (style === "json") throw new Unsure();
	cursor.enterLine(firstLine(cursor.text));
	if (cursor.indent !== 0) throw new Unsure();
	cursor.start = cursor.at;
	new BlockReader(tools, new FlowReader(tools, style)).node(-1, entries);
	if (cursor.at < cursor.text.length) throw new Unsure();
}
/** Behind a document marker that stands at the top, and the comments and empty lines before it. */
function firstLine(text) {
	let lineStart = 0;
	for (;;) {
		const code = text.charCodeAt(lineStart);
		if (code !== 35 && code !== 10) break;
		const end = text.indexOf("\n", lineStart);
		if (end === -1) return 0;
		lineStart = end + 1;
	}
	const marker = DOCUMENT_START.exec(text.slice(lineStart, lineStart + 80));
	return marker === null ? 0 : lineStart + marker[0].length;
}

// src/yaml/direct/tape-tree.ts
/**
* The tree of a text that was read directly. A place is the index of a record; of a record in the other text, which this one
* was read beside, it is the same number counted from -1 downwards.
*/
var TapeTree = class TapeTree {
	root = 0;
	#own;
	#other;
	#texts = new KeyTable();
	constructor(values) {
		this.#own = values;
		this.#other = values.source.beside?.other ?? values;
	}
	isContainer(place) {
		return isContainer(this.#kind(place));
	}
	isList(place) {
		return whatOf(this.#kind(place)) === 8;
	}
	mayRefer(place) {
		return (this.#kind(place) & 16) !== 0;
	}
	mayHaveKey(key) {
		return this.#own.source.tape.keys.find(key) !== void 0;
	}
	forEach(place, visit) {
		const isOwn = place >= 0;
		const { keys, records } = this.#side(place).source.tape;
		const start = isOwn ? place : turned(place);
		const end = records[start + 3] ?? 0;
		for (let at = start + 6; at < end; at = behind(records, at)) {
			const id = records[at + 0] ?? -1;
			visit(((records[at + 4] ?? 0) & 32) !== 0 ? turned(records[at + 5] ?? 0) : isOwn ? at : turned(at), id === -1 ? null : keys.key(id));
		}
	}
	walkReferring(place, visitor) {
		this.#walk(place >= 0, place >= 0 ? place : turned(place), visitor);
	}
	/** Goes through the records one behind the other, which is several times faster than from each container to its members. */
	#walk(isOwn, start, visitor) {
		const { keys, records } = (isOwn ? this.#own : this.#other).source.tape;
		const stop = behind(records, start);
		const ends = [];
		let end = stop;
		for (let at = start + 6; at < stop;) {
			for (; at >= end; end = ends.pop() ?? stop) visitor.leave();
			const kind = records[at + 4] ?? 0;
			const id = records[at + 0] ?? -1;
			const next = behind(records, at);
			if ((kind & 16) === 0) {
				if (id !== -1 && keys.isReferring(id) && !isContainer(kind)) visitor.scalar(this.#placeAt(isOwn, at), keys.key(id));
				at = next;
				continue;
			}
			const member = this.#placeAt(isOwn, at);
			const isEntered = visitor.enter(member, id === -1 ? null : keys.key(id), whatOf(kind) === 8);
			if (isEntered && (kind & 32) === 0) {
				ends.push(end);
				end = next;
				at += 6;
				continue;
			}
			if (isEntered) {
				this.#walk(false, turned(member), visitor);
				visitor.leave();
			}
			at = next;
		}
		for (; ends.length > 0; ends.pop()) visitor.leave();
	}
	#placeAt(isOwn, at) {
		if (!isOwn) return turned(at);
		const { records } = this.#own.source.tape;
		return ((records[at + 4] ?? 0) & 32) === 0 ? at : turned(records[at + 5] ?? 0);
	}
	member(place, key) {
		if (!this.isContainer(place)) return void 0;
		const isOwn = place >= 0;
		const side = this.#side(place);
		const at = side.memberOf(isOwn ? place : turned(place), key);
		if (at === null) return void 0;
		const { records } = side.source.tape;
		return ((records[at + 4] ?? 0) & 32) !== 0 ? turned(records[at + 5] ?? 0) : isOwn ? at : turned(at);
	}
	isShared(place, other, otherPlace) {
		if (!(other instanceof TapeTree) || this.#side(place) !== other.#side(otherPlace)) return false;
		return (place >= 0 ? place : turned(place)) === (otherPlace >= 0 ? otherPlace : turned(otherPlace));
	}
	text(place) {
		if (this.isContainer(place)) return null;
		const { text, tape } = this.#side(place).source;
		const at = place >= 0 ? place : turned(place);
		if (whatOf(tape.records[at + 4] ?? 0) === 3) {
			const id = this.#texts.idOfRange(text, (tape.records[at + 2] ?? 0) + 1, (tape.records[at + 3] ?? 0) - 1);
			return this.#texts.key(id);
		}
		const value = this.value(place);
		return typeof value === "string" ? value : null;
	}
	value(place) {
		return this.#side(place).value(place >= 0 ? place : turned(place));
	}
	placeOf(container) {
		const own = this.#own.indexOf(container);
		if (own !== null) return own;
		const other = this.#own === this.#other ? null : this.#other.indexOf(container);
		return other === null ? void 0 : turned(other);
	}
	placeBeside(place) {
		return place >= 0 ? void 0 : turned(place);
	}
	#kind(place) {
		const at = place >= 0 ? place : turned(place);
		return this.#side(place).source.tape.records[at + 4] ?? 0;
	}
	#side(place) {
		return place >= 0 ? this.#own : this.#other;
	}
};
/** An index of the other tape as a place, and the other way round. */
function turned(place) {
	return -1 - place;
}

// src/yaml/explain-syntax.ts
/** The parser's words for mistakes that people make, as somebody says them who did not write the parser. */
const WORDS = {
	"can not read a block mapping entry; a multiline key may not be an implicit key": "no key and value can be read here: a colon is missing on this line or the one before it, or a value begins a new line without more indentation",
	"bad indentation of a mapping entry": "this key is indented unlike those beside it, or the value before it needs quotes",
	"bad indentation of a sequence entry": "this entry is indented unlike those beside it",
	"end of the stream or a document separator is expected": "what stands here belongs to nothing before it: its indentation is wrong, or a bracket or quote was closed too early",
	"missed comma between flow collection entries": "a comma is missing between two entries in brackets",
	"expected the node content, but found ','": "a comma stands where a value belongs",
	"deficient indentation": "a quote or bracket above is not closed, or the lines inside it are not indented further than the key they belong to",
	"a whitespace character is expected after the key-value separator within a block mapping": "a space is missing after the colon",
	"unknown escape sequence": "no escape of double quotes is written like this: use single quotes, or two backslashes for one"
};
/** The same fault in plain words, at the key whose colon is missing where that can be told. */
function explainSyntax(fault, text) {
	const words = fault.code === "text.syntax" ? WORDS[fault.detail] : void 0;
	if (words === void 0) return fault;
	const key = fault.detail.includes("mapping entry") ? findBareKey(text, fault.offset) : null;
	return key === null ? new TextFault(fault.code, fault.offset, words) : new TextFault(fault.code, key, "a colon is missing after this key");
}
/** Offset of the line above that is one word and no colon, with only blank lines and comments between; null: none. */
function findBareKey(text, offset) {
	const lines = text.slice(0, text.lastIndexOf("\n", offset - 1) + 1).split("\n");
	let end = lines.reduce((sum, line) => sum + line.length + 1, -1);
	for (const line of lines.toReversed()) {
		const start = end - line.length;
		end = start - 1;
		if (/^\s*(?:#|\r?$)/.test(line)) continue;
		return /^\s*[\w$./{}'"-]+\s*(?:#.*)?$/.test(line) && !/^\s*-(?:\s|$)/.test(line) ? start + line.search(/\S/) : null;
	}
	return null;
}

// src/yaml/lines.ts
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Offsets of a text (UTF-16 units) as lines and columns; the table of lines is made as far as it is asked for. */
var LineTable = class {
	#text;
	#starts = /* @__PURE__ */ new Uint32Array(1024);
	#count = 1;
	/** Up to where the text was looked through. */
	#end = 0;
	constructor(text) {
		this.#text = text;
	}
	positionOf(offset) {
		if (offset >= this.#end) this.#lookUntil(offset);
		const starts = this.#starts;
		let low = 0;
		let high = this.#count - 1;
		while (low < high) {
			const middle = low + high + 1 >>> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	}
	#lookUntil(offset) {
		if (this.#end === 0 && this.#text.includes("\r")) this.#lookThroughMixed();
		else {
			let feed = this.#text.indexOf("\n", this.#end);
			while (feed !== -1 && feed < offset) {
				this.#add(feed + 1);
				feed = this.#text.indexOf("\n", feed + 1);
			}
			this.#end = feed === -1 ? Number.POSITIVE_INFINITY : feed;
		}
	}
	#lookThroughMixed() {
		const text = this.#text;
		for (let index = 0; index < text.length; index++) {
			const code = text.charCodeAt(index);
			if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
			if (code === LINE_FEED || code === CARRIAGE_RETURN) this.#add(index + 1);
		}
		this.#end = Number.POSITIVE_INFINITY;
	}
	#add(start) {
		if (this.#count === this.#starts.length) {
			const larger = new Uint32Array(this.#count * 4);
			larger.set(this.#starts);
			this.#starts = larger;
		}
		this.#starts[this.#count++] = start;
	}
};

// src/yaml/marks.ts
const INTEGERS_PER_ENTRY = 3;
/** Containers that are looked up by scanning all of them, before a table is made, which costs as much as reading. */
const LOOKUPS_WITHOUT_TABLE = 48;
/**
* Where the entries of every object and array of a text stand, as offsets: three integers per object entry (key, offset of
* the key, offset of the value) and one per array element, so that a file of 10 MB costs 10 MB and not a tree of nodes.
*/
var Marks = class {
	keys = new KeyTable();
	#integers = /* @__PURE__ */ new Int32Array(4096);
	#length = 0;
	#containers = [];
	#starts = [];
	/** Most texts that are read are asked for few positions, or none. */
	#indexes = null;
	#lookups = 0;
	#tables = /* @__PURE__ */ new Map();
	/** Records a finished container with its entries, in the layout described above. */
	close(container, entries) {
		this.#reserve(entries.length);
		this.#indexes?.set(container, this.#containers.length);
		this.#containers.push(container);
		this.#starts.push(this.#length);
		this.#integers.set(entries, this.#length);
		this.#length += entries.length;
	}
	/** Offset of a key or a value, or null where the container has no such entry. */
	offsetOf(container, key, part) {
		const range = this.#rangeOf(container);
		if (range === null) return null;
		const [start, end] = range;
		if (Array.isArray(container)) {
			const at = start + Number(key);
			return Number.isInteger(at) && at >= start && at < end ? this.#integer(at) : null;
		}
		const entry = this.#entryOf(container, this.keys.find(String(key)), range);
		return entry === null ? null : this.#integer(entry + (part === "key" ? 1 : 2));
	}
	/** The three integers of an object's entry; null where it has no such key. */
	entry(container, key) {
		const range = this.#rangeOf(container);
		const id = this.keys.find(key);
		const at = range === null ? null : this.#entryOf(container, id, range);
		if (at === null || id === void 0) return null;
		return [
			id,
			this.#integer(at + 1),
			this.#integer(at + 2)
		];
	}
	#integer(at) {
		return this.#integers[at] ?? 0;
	}
	/** Where the three integers of a key's entry stand; null where there is none. */
	#entryOf(container, id, [start, end]) {
		if (id === void 0) return null;
		if (end - start > 96) return this.#tableOf(container, start, end).get(id) ?? null;
		for (let at = end - INTEGERS_PER_ENTRY; at >= start; at -= INTEGERS_PER_ENTRY) if (this.#integers[at] === id) return at;
		return null;
	}
	/** Where a container's integers begin and end; null for one that is not recorded here. */
	#rangeOf(container) {
		const index = this.#indexOf(container);
		return index === -1 ? null : [this.#starts[index] ?? 0, this.#starts[index + 1] ?? this.#length];
	}
	#indexOf(container) {
		if (this.#indexes === null) {
			if (++this.#lookups <= LOOKUPS_WITHOUT_TABLE) return this.#containers.indexOf(container);
			this.#indexes = new Map(this.#containers.map((each, index) => [each, index]));
		}
		return this.#indexes.get(container) ?? -1;
	}
	#tableOf(container, start, end) {
		let table = this.#tables.get(container);
		if (table === void 0) {
			table = /* @__PURE__ */ new Map();
			for (let at = start; at < end; at += INTEGERS_PER_ENTRY) table.set(this.#integers[at] ?? 0, at);
			this.#tables.set(container, table);
		}
		return table;
	}
	#reserve(more) {
		if (this.#length + more <= this.#integers.length) return;
		const larger = new Int32Array(Math.max(this.#integers.length * 2, this.#length + more));
		larger.set(this.#integers);
		this.#integers = larger;
	}
};

// src/yaml/build.ts
const ABSENT = -1;
const MERGE_KEY = "<<";
/** One document of parser events as plain values, with the place of every key and value. Throws `TextFault`. */
function buildValue(text, events) {
	return new Builder(text).build(events);
}
var Builder = class {
	#text;
	#marks = new Marks();
	#frames = [];
	#depth = 0;
	#nodes = 0;
	#anchors = /* @__PURE__ */ new Map();
	#root = null;
	#rootAt = 0;
	#documents = 0;
	constructor(text) {
		this.#text = text;
	}
	build(events) {
		for (const event of events) if (event.type === EVENT_SCALAR) this.#scalar(event);
		else if (event.type === EVENT_MAPPING) this.#open(event, {}, "!!map");
		else if (event.type === EVENT_SEQUENCE) this.#open(event, [], "!!seq");
		else if (event.type === EVENT_ALIAS) this.#alias(event);
		else if (event.type === EVENT_POP) this.#close();
		else if (event.type === EVENT_DOCUMENT) this.#documents++;
		if (this.#documents === 0) throw new TextFault("text.empty", 0);
		return {
			value: this.#root,
			start: this.#rootAt,
			places: this.#marks,
			values: null
		};
	}
	#top() {
		return this.#depth === 0 ? null : this.#frames[this.#depth - 1] ?? null;
	}
	#scalar(event) {
		const top = this.#top();
		const at = event.valueStart === ABSENT ? top === null ? 0 : top.keyAt : this.#quoteStart(event);
		if (top !== null && !top.isArray && top.key === null) {
			const source = getScalarValue(this.#text, event);
			const isMerge = source === MERGE_KEY && event.style === SCALAR_STYLE_PLAIN;
			this.#key(top, source, at, isMerge);
			if (event.anchorStart !== ABSENT) this.#name(event, source, true);
			return;
		}
		const value = event.tagStart === ABSENT ? scalarValue(this.#text, event) : this.#tagged(event);
		if (event.anchorStart !== ABSENT) this.#name(event, value, true);
		this.#add(value, at, 1, 0);
	}
	/** Offsets of quoted scalars begin behind the quote; a person points at the quote. */
	#quoteStart(event) {
		const before = this.#text.charCodeAt(event.valueStart - 1);
		return event.style !== SCALAR_STYLE_PLAIN && (before === 34 || before === 39) ? event.valueStart - 1 : event.valueStart;
	}
	#tagged(event) {
		const tag = shortTag(this.#text.slice(event.tagStart, event.tagEnd));
		const result = taggedScalarValue(getScalarValue(this.#text, event), tag);
		if ("value" in result) return result.value;
		throw new TextFault(result.refused === "unknown-tag" ? "text.tag" : "text.tag-value", event.tagStart, tag);
	}
	#key(frame, key, at, isMerge) {
		if (!isMerge && Object.hasOwn(frame.value, key) && !frame.merged?.has(key)) throw new TextFault("text.duplicate-key", at, key);
		frame.keyId = this.#marks.keys.idOf(key);
		frame.key = this.#marks.keys.key(frame.keyId);
		frame.keyAt = at;
		frame.keyIsMerge = isMerge;
	}
	#open(event, value, expectedTag) {
		const parent = this.#top();
		if (parent !== null && !parent.isArray && parent.key === null) throw new TextFault("text.key", event.start);
		if (event.tagStart !== ABSENT) {
			const tag = shortTag(this.#text.slice(event.tagStart, event.tagEnd));
			if (tag !== expectedTag && tag !== "!") throw new TextFault("text.tag", event.tagStart, tag);
		}
		if (this.#depth >= 200) throw new TextFault("text.nesting", event.start);
		const anchor = event.anchorStart === ABSENT ? null : this.#name(event, value, false);
		this.#push(value, event.start, anchor);
	}
	#push(value, start, anchor) {
		let frame = this.#frames[this.#depth];
		if (frame === void 0) {
			frame = newFrame();
			this.#frames.push(frame);
		}
		frame.value = value;
		frame.isArray = Array.isArray(value);
		frame.key = null;
		frame.keyAt = start;
		frame.start = start;
		frame.nodes = 1;
		frame.height = 0;
		frame.anchor = anchor;
		frame.entries.length = 0;
		frame.merged = null;
		this.#depth++;
	}
	#close() {
		if (this.#depth === 0) return;
		const frame = this.#frames[this.#depth - 1];
		if (frame === void 0) return;
		this.#depth--;
		this.#marks.close(frame.value, frame.entries);
		const height = frame.height + 1;
		if (frame.anchor !== null) {
			frame.anchor.nodes = frame.nodes;
			frame.anchor.height = height;
			frame.anchor.complete = true;
		}
		this.#nodes -= frame.nodes - 1;
		this.#add(frame.value, frame.start, frame.nodes, height);
	}
	#alias(event) {
		const name = this.#text.slice(event.anchorStart, event.anchorEnd);
		const at = event.anchorStart - 1;
		const anchor = this.#anchors.get(name);
		if (anchor === void 0) throw new TextFault("text.alias", at, name);
		if (!anchor.complete) throw new TextFault("text.alias-cycle", at, name);
		const top = this.#top();
		if (top !== null && !top.isArray && top.key === null) {
			if (typeof anchor.value !== "string") throw new TextFault("text.key", at);
			this.#key(top, anchor.value, at, false);
			return;
		}
		if (this.#depth + anchor.height > 200) throw new TextFault("text.nesting", at);
		this.#add(anchor.value, at, anchor.nodes, anchor.height);
	}
	#name(event, value, complete) {
		const anchor = {
			value,
			nodes: 1,
			height: 0,
			complete
		};
		this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	#add(value, at, nodes, height) {
		this.#nodes += nodes;
		if (this.#nodes > 4e6) throw new TextFault("text.nodes", at);
		const top = this.#top();
		if (top === null) {
			this.#root = value;
			this.#rootAt = at;
			return;
		}
		top.nodes += nodes;
		if (height > top.height) top.height = height;
		if (top.isArray) {
			top.value.push(value);
			top.entries.push(at);
		} else if (top.keyIsMerge) this.#merge(top, value);
		else this.#addEntry(top, value, at);
	}
	#addEntry(frame, value, at) {
		setOwn(frame.value, frame.key ?? "", value);
		frame.entries.push(frame.keyId, frame.keyAt, at);
		frame.merged?.delete(frame.key ?? "");
		frame.key = null;
	}
	/** Written keys win over merged ones, and earlier merged ones over later. */
	#merge(frame, value) {
		frame.key = null;
		frame.keyIsMerge = false;
		for (const source of Array.isArray(value) ? value : [value]) {
			if (source === null || typeof source !== "object" || Array.isArray(source)) throw new TextFault("text.merge", frame.keyAt);
			for (const key of Object.keys(source)) {
				if (Object.hasOwn(frame.value, key)) continue;
				const entry = this.#marks.entry(source, key);
				if (entry !== null) frame.entries.push(...entry);
				setOwn(frame.value, key, source[key]);
				frame.merged ??= /* @__PURE__ */ new Set();
				frame.merged.add(key);
				if (++this.#nodes > 4e6) throw new TextFault("text.nodes", frame.keyAt);
			}
		}
	}
};
function newFrame() {
	return {
		value: [],
		isArray: true,
		key: null,
		keyId: 0,
		keyAt: 0,
		keyIsMerge: false,
		start: 0,
		nodes: 0,
		height: 0,
		anchor: null,
		entries: [],
		merged: null
	};
}

// src/yaml/strict-json.ts
const POSITION_IN_MESSAGE = / at position (\d+)/;
const WRONG_CHARACTER = "Unexpected token";
const here = (_text, offset) => offset;
const beforeSpace = (text, offset) => text.slice(0, offset).trimEnd().length - 1;
const KNOWN_MISTAKES = [
	{
		reason: "JSON has no comments",
		matches: (text, at) => /^(?:\/[/*]|#)/.test(text.slice(at, at + 2)),
		place: here
	},
	{
		reason: "a comma stands before a closing bracket",
		matches: (text, at) => /[\]}]/.test(text.charAt(at)) && text.charAt(beforeSpace(text, at)) === ",",
		place: beforeSpace
	},
	{
		reason: "texts stand in double quotes",
		matches: (text, at) => text.charAt(at) === "'",
		place: here
	},
	{
		reason: "it ends before every quote and bracket is closed",
		matches: (text, at) => at >= text.trimEnd().length,
		place: here
	}
];
/** Refuses a `.json` file that only a YAML parser would take: comments, trailing commas, a cut-off end. Throws `TextFault`. */
function checkJson(text) {
	try {
		JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const written = POSITION_IN_MESSAGE.exec(error.message)?.[1];
		const offset = written === void 0 ? offsetWithoutPosition(text, error.message) : Number(written);
		const reason = error.message.replace(/ in JSON at position .*$/, "").replace(/, (?:\.\.\.)?".*$/s, "");
		if (!/^\s*(?:[[{]|\/[/*])/.test(text)) throw new TextFault("text.json-is-yaml", offset, reason);
		const known = KNOWN_MISTAKES.find(({ matches }) => matches(text, offset));
		throw new TextFault("text.json", known?.place(text, offset) ?? offset, known?.reason ?? reason);
	}
}
/** The engine names no position for a cut-off text (its end) and for a wrong character. */
function offsetWithoutPosition(text, message) {
	return message.startsWith(WRONG_CHARACTER) ? wrongCharacterOffset(text) : text.trimEnd().length;
}
/** The shortest beginning of the text that holds the wrong character ends with it; a shorter one is only cut off. */
function wrongCharacterOffset(text) {
	let shortest = 1;
	let longest = text.length;
	while (shortest < longest) {
		const middle = Math.floor((shortest + longest) / 2);
		if (hasWrongCharacter(text.slice(0, middle))) longest = middle;
		else shortest = middle + 1;
	}
	return longest - 1;
}
function hasWrongCharacter(beginning) {
	try {
		JSON.parse(beginning);
		return false;
	} catch (error) {
		return error instanceof SyntaxError && error.message.startsWith(WRONG_CHARACTER);
	}
}

// src/yaml/read-completely.ts
/** Reads whatever YAML there is, or JSON, and says what is wrong with the rest. Throws `TextFault`. */
function readCompletely(text, style) {
	if (style === "json") checkJson(text);
	return buildValue(text, readEvents(text));
}
function readEvents(text) {
	const strict = parse(text);
	const events = strict instanceof TextFault ? readOutdented(text, strict) ?? strict : strict;
	if (events instanceof TextFault) throw events;
	const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_DOCUMENT);
	if (second !== -1) throw new TextFault("text.several-documents", firstOffset(events, second));
	return events;
}
function parse(text) {
	try {
		return parseEvents(text, { maxDepth: 200 + 2 });
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		const offset = Math.min(error.mark?.position ?? 0, text.length);
		if (error.reason.includes("maxDepth")) return new TextFault("text.nesting", offset);
		return new TextFault("text.syntax", offset, error.reason);
	}
}
/** How the parser calls a line inside brackets or quotes that stands no deeper than the key before them. */
const OUTDENTED = "deficient indentation";
/** Characters that are read again for such lines, one reading for each: about a second. */
const MAX_READ_AGAIN = 2e7;
/** Keys and values in quotes that begin and end on a line: a `#` in them begins no comment. */
const QUOTED = /(?<=^|[\s,[{:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;
/**
* Reads what YAML forbids and nearly every parser takes: lines inside brackets or quotes at any indentation. Their line breaks
* become spaces, so that every offset stays. Null where that alone does not help: the first fault is the one to tell then.
*/
function readOutdented(text, first) {
	let joined = text;
	let fault = first;
	for (let read = 0; fault.detail === OUTDENTED && read < MAX_READ_AGAIN; read += text.length) {
		const before = joined.slice(0, fault.offset).trimEnd();
		const gap = joined.slice(before.length, fault.offset);
		const line = before.slice(before.lastIndexOf("\n") + 1);
		if (!/[\r\n]/.test(gap) || /(?:^|\s)#/.test(line.replace(QUOTED, ""))) return null;
		joined = before + " ".repeat(gap.length) + joined.slice(fault.offset);
		const result = parse(joined);
		if (!(result instanceof TextFault)) return result.map((event) => "fast" in event ? {
			...event,
			fast: false
		} : event);
		fault = result;
	}
	return null;
}
function firstOffset(events, from) {
	for (const event of events.slice(from)) {
		if ("start" in event) return event.start;
		if ("valueStart" in event && event.valueStart >= 0) return event.valueStart;
	}
	return 0;
}

// src/yaml/value-tree.ts
/** The tree of a value that was made as a whole. */
var WholeTree = class {
	root;
	constructor(root) {
		this.root = root;
	}
	isContainer(place) {
		return place !== null && typeof place === "object";
	}
	isList(place) {
		return Array.isArray(place);
	}
	mayRefer() {
		return true;
	}
	mayHaveKey() {
		return true;
	}
	forEach(place, visit) {
		if (Array.isArray(place)) for (const each of place) visit(each, null);
		else for (const [key, member] of Object.entries(place)) visit(member, key);
	}
	walkReferring(place, visitor) {
		this.forEach(place, (member, key) => {
			if (!this.isContainer(member)) {
				if (key?.startsWith("$") === true) visitor.scalar(member, key);
			} else if (visitor.enter(member, key, this.isList(member))) {
				this.walkReferring(member, visitor);
				visitor.leave();
			}
		});
	}
	member(place, key) {
		if (place === null || typeof place !== "object" || !Object.hasOwn(place, key)) return void 0;
		return Array.isArray(place) && !/^(?:0|[1-9]\d*)$/.test(key) ? void 0 : place[key];
	}
	isShared(place, _other, otherPlace) {
		return place === otherPlace && this.isContainer(place);
	}
	text(place) {
		return typeof place === "string" ? place : null;
	}
	value(place) {
		return place;
	}
	placeOf(container) {
		return container;
	}
	placeBeside() {}
};

// src/yaml/parse.ts
const BYTE_ORDER_MARK = "﻿";
/**
* Parses one YAML 1.2 or JSON document. Throws `ProblemError` with a code `text.…` and the place: syntax, duplicate keys,
* several documents, unknown tags, aliases that cycle or explode, and texts that are not texts (empty, UTF-16, HTML).
* What is written as in `twin`, the other side of the same file, is not read again: both values share those objects.
*/
function parseText(text, file, twin = null) {
	const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
	const lines = new LineTable(body);
	try {
		checkText(body);
		const style = file.toLowerCase().endsWith(".json") ? "json" : "yaml";
		return new Parsed(file, readSource(body, style, twin instanceof Parsed ? twin.source : null), lines);
	} catch (error) {
		if (error instanceof TextFault) throw describeFault(explainSyntax(atWrittenEnd(error, body), body), file, lines);
		throw error;
	}
}
function readSource(text, style, twin) {
	const other = twin !== null && twin.style === style ? twin : null;
	if (other !== null && other.text === text) return other;
	const twinValues = other?.built.values ?? null;
	return {
		text,
		style,
		built: readDirectly(text, style, twinValues?.source.beside == null ? twinValues : null) ?? readChecked(text, style)
	};
}
function readChecked(text, style) {
	checkContent(text);
	return readCompletely(text, style);
}
/** A text that was cut off is wrong where its last word ends, not on the empty line after it. */
function atWrittenEnd(fault, text) {
	if (!(fault.code === "text.syntax" || fault.code === "text.json") || text.slice(fault.offset).trim() !== "") return fault;
	const detail = fault.code === "text.syntax" ? "the text ends inside a list, an object or a quoted value" : fault.detail;
	return new TextFault(fault.code, text.trimEnd().length, detail);
}
function describeFault(fault, file, lines) {
	const [what, why, todo] = FAULTS[fault.code];
	const detail = fault.detail || LIMIT_DETAILS[fault.code] || "";
	const fill = (sentence) => sentence.replace("%", () => detail);
	const where = {
		file,
		...lines.positionOf(fault.offset)
	};
	return new ProblemError({
		code: fault.code,
		what: fill(what),
		where,
		why: fill(why),
		todo: fill(todo)
	}, { cause: fault });
}
const LIMIT_DETAILS = {
	"text.nesting": `the limit is ${200} levels, with aliases written out`,
	"text.nodes": `the limit is ${MAX_NODES}, with aliases written out`
};
var Parsed = class {
	file;
	value;
	source;
	tree;
	#lines;
	constructor(file, source, lines) {
		this.file = file;
		this.value = source.built.value;
		this.source = source;
		const { values, value } = source.built;
		this.tree = values === null ? new WholeTree(value) : new TapeTree(values);
		this.#lines = lines;
	}
	position(container, key, part) {
		return this.#lines.positionOf(this.#offsetOf(container, key, part) ?? this.source.built.start);
	}
	#offsetOf(container, key, part) {
		return this.source.built.places.offsetOf(container, key, part);
	}
	positionAt(path, part = "key") {
		let offset = this.source.built.start;
		let container = this.value;
		for (const [index, key] of path.entries()) {
			if (container === null || typeof container !== "object") break;
			const isLast = index === path.length - 1;
			const found = this.#offsetOf(container, key, isLast ? part : "key");
			if (found === null) break;
			offset = found;
			container = Object.hasOwn(container, key) ? container[key] : null;
		}
		return this.#lines.positionOf(offset);
	}
};

export { dump as a, setOwn as i, WholeTree as n, LineTable as r, parseText as t };