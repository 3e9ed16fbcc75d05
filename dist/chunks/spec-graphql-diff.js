import { i as __toESM, n as __exportAll, r as __require, t as __commonJSMin } from "./rolldown-runtime-js.js";
import { t as plural } from "./model-plural.js";
import { t as sortNotAnalysed } from "./spec-not-analysed.js";
import { n as textChange, t as sortChanges } from "./spec-text-change.js";
import { t as ReachWays } from "./spec-reach-ways.js";
import { t as ProblemError } from "./model-problem.js";
import { n as graphqlRuleId, r as todoOf } from "./spec-graphql-directive-rules.js";

// node_modules/graphql/jsutils/inspect.mjs
const MAX_ARRAY_LENGTH = 10;
const MAX_RECURSIVE_DEPTH = 2;
function inspect$1(value) {
	return formatValue(value, []);
}
function formatValue(value, seenValues) {
	switch (typeof value) {
		case "string": return JSON.stringify(value);
		case "function": return value.name ? `[function ${value.name}]` : "[function]";
		case "object": return formatObjectValue(value, seenValues);
		default: return String(value);
	}
}
function formatObjectValue(value, previouslySeenValues) {
	if (value === null) return "null";
	if (previouslySeenValues.includes(value)) return "[Circular]";
	const seenValues = [...previouslySeenValues, value];
	if (isJSONable(value)) {
		const jsonValue = value.toJSON();
		if (jsonValue !== value) return typeof jsonValue === "string" ? jsonValue : formatValue(jsonValue, seenValues);
	} else if (Array.isArray(value)) return formatArray(value, seenValues);
	return formatObject(value, seenValues);
}
function isJSONable(value) {
	return typeof value.toJSON === "function";
}
function formatObject(object, seenValues) {
	const entries = Object.entries(object);
	if (entries.length === 0) return "{}";
	if (seenValues.length > MAX_RECURSIVE_DEPTH) return "[" + getObjectTag(object) + "]";
	return "{ " + entries.map(([key, value]) => key + ": " + formatValue(value, seenValues)).join(", ") + " }";
}
function formatArray(array, seenValues) {
	if (array.length === 0) return "[]";
	if (seenValues.length > MAX_RECURSIVE_DEPTH) return "[Array]";
	const len = Math.min(MAX_ARRAY_LENGTH, array.length);
	const remaining = array.length - len;
	const items = [];
	for (let i = 0; i < len; ++i) items.push(formatValue(array[i], seenValues));
	if (remaining === 1) items.push("... 1 more item");
	else if (remaining > 1) items.push(`... ${remaining} more items`);
	return "[" + items.join(", ") + "]";
}
function getObjectTag(object) {
	const tag = Object.prototype.toString.call(object).replace(/^\[object /, "").replace(/]$/, "");
	if (tag === "Object" && typeof object.constructor === "function") {
		const name = object.constructor.name;
		if (typeof name === "string" && name !== "") return name;
	}
	return tag;
}

// node_modules/graphql/jsutils/instanceOf.mjs
function prodInstanceOf(value, symbol) {
	return value?.__kind === symbol;
}
let instanceOf = prodInstanceOf;

// node_modules/graphql/jsutils/toError.mjs
function toError(thrownValue) {
	return thrownValue instanceof Error ? thrownValue : new NonErrorThrown(thrownValue);
}
var NonErrorThrown = class extends Error {
	constructor(thrownValue) {
		super("Unexpected error value: " + inspect$1(thrownValue));
		this.name = "NonErrorThrown";
		this.thrownValue = thrownValue;
	}
};

// node_modules/graphql/jsutils/isObjectLike.mjs
function isObjectLike(value) {
	return typeof value == "object" && value !== null;
}

// node_modules/graphql/jsutils/AccumulatorMap.mjs
var AccumulatorMap = class extends Map {
	get [Symbol.toStringTag]() {
		return "AccumulatorMap";
	}
	add(key, item) {
		const group = this.get(key);
		if (group === void 0) this.set(key, [item]);
		else group.push(item);
	}
};

// node_modules/graphql/language/location.mjs
const LineRegExp = /\r\n|[\n\r]/g;
function getLocation(source, position) {
	const matches = source.body.matchAll(LineRegExp);
	let match = matches.next().value;
	let line = 1;
	let lastLineStart = 0;
	while (match !== void 0 && match.index < position) {
		lastLineStart = match.index + match[0].length;
		line++;
		match = matches.next().value;
	}
	return {
		line,
		column: position + 1 - lastLineStart
	};
}
function getLocations(locations) {
	if (locations.length < 2) return locations.map(({ source, start }) => getLocation(source, start));
	const bySource = new AccumulatorMap();
	locations.forEach(({ source, start }, index) => {
		bySource.add(source, {
			position: start,
			index
		});
	});
	const result = new Array(locations.length);
	for (const [source, positions] of bySource) {
		const matches = source.body.matchAll(LineRegExp);
		let match = matches.next().value;
		let line = 1;
		let lastLineStart = 0;
		for (const { position, index } of positions.toSorted((a, b) => a.position - b.position)) {
			while (match !== void 0 && match.index < position) {
				lastLineStart = match.index + match[0].length;
				line++;
				match = matches.next().value;
			}
			result[index] = {
				line,
				column: position + 1 - lastLineStart
			};
		}
	}
	return result;
}

// node_modules/graphql/language/printLocation.mjs
function printLocation(location) {
	return printSourceLocation(location.source, getLocation(location.source, location.start));
}
function printSourceLocation(source, sourceLocation) {
	const firstLineColumnOffset = source.locationOffset.column - 1;
	const body = "".padStart(firstLineColumnOffset) + source.body;
	const lineIndex = sourceLocation.line - 1;
	const lineOffset = source.locationOffset.line - 1;
	const lineNum = sourceLocation.line + lineOffset;
	const columnOffset = sourceLocation.line === 1 ? firstLineColumnOffset : 0;
	const columnNum = sourceLocation.column + columnOffset;
	const locationStr = `${source.name}:${lineNum}:${columnNum}\n`;
	const lines = body.split(/\r\n|[\n\r]/g);
	const locationLine = lines[lineIndex];
	if (locationLine.length > 120) {
		const subLines = [];
		for (let i = 0; i < locationLine.length; i += 80) subLines.push(locationLine.slice(i, i + 80));
		const zeroBasedColumn = columnNum - 1;
		const subLineIndex = Math.min(Math.floor(zeroBasedColumn / 80), subLines.length - 1);
		const subLineColumnNum = columnNum - subLineIndex * 80;
		return locationStr + printPrefixedLines([
			[`${lineNum} |`, subLines[0]],
			...subLines.slice(1, subLineIndex + 1).map((subLine) => ["|", subLine]),
			["|", "^".padStart(subLineColumnNum)],
			["|", subLines[subLineIndex + 1]]
		]);
	}
	return locationStr + printPrefixedLines([
		[`${lineNum - 1} |`, lines[lineIndex - 1]],
		[`${lineNum} |`, locationLine],
		["|", "^".padStart(columnNum)],
		[`${lineNum + 1} |`, lines[lineIndex + 1]]
	]);
}
function printPrefixedLines(lines) {
	const existingLines = lines.filter(([_, line]) => line !== void 0);
	const padLen = Math.max(...existingLines.map(([prefix]) => prefix.length));
	return existingLines.map(([prefix, line]) => prefix.padStart(padLen) + (line ? " " + line : "")).join("\n");
}

// node_modules/graphql/error/GraphQLError.mjs
var GraphQLError = class GraphQLError extends Error {
	constructor(message, options = {}) {
		const { nodes, source, positions, path, originalError, cause, extensions } = options;
		const hasCause = "cause" in options;
		super(message, hasCause || originalError != null ? { cause: hasCause ? cause : originalError } : void 0);
		this.name = "GraphQLError";
		this.path = path ?? void 0;
		const underlyingError = originalError ?? (cause instanceof Error ? cause : void 0);
		this.originalError = underlyingError;
		this.nodes = undefinedIfEmpty(Array.isArray(nodes) ? nodes : nodes ? [nodes] : void 0);
		const nodeLocations = undefinedIfEmpty(this.nodes?.map((node) => node.loc).filter((loc) => loc != null));
		this.source = source ?? nodeLocations?.[0]?.source;
		this.positions = positions ?? nodeLocations?.map((loc) => loc.start);
		this.locations = positions && source ? getLocations(positions.map((start) => ({
			source,
			start
		}))) : nodeLocations && getLocations(nodeLocations);
		const originalExtensions = isObjectLike(underlyingError?.extensions) ? underlyingError.extensions : void 0;
		this.extensions = extensions ?? originalExtensions ?? Object.create(null);
		Object.defineProperties(this, {
			message: {
				writable: true,
				enumerable: true
			},
			name: { enumerable: false },
			nodes: { enumerable: false },
			source: { enumerable: false },
			positions: { enumerable: false },
			originalError: { enumerable: false }
		});
		if (originalError?.stack != null) Object.defineProperty(this, "stack", {
			value: originalError.stack,
			writable: true,
			configurable: true
		});
		else if (Error.captureStackTrace != null) Error.captureStackTrace(this, GraphQLError);
		else Object.defineProperty(this, "stack", {
			value: Error().stack,
			writable: true,
			configurable: true
		});
	}
	get [Symbol.toStringTag]() {
		return "GraphQLError";
	}
	toString() {
		let output = this.message;
		if (this.nodes) {
			for (const node of this.nodes) if (node.loc) output += "\n\n" + printLocation(node.loc);
		} else if (this.source && this.locations) for (const location of this.locations) output += "\n\n" + printSourceLocation(this.source, location);
		return output;
	}
	toJSON() {
		const formattedError = { message: this.message };
		if (this.locations != null) formattedError.locations = this.locations;
		if (this.path != null) formattedError.path = this.path;
		if (this.extensions != null && Object.keys(this.extensions).length > 0) formattedError.extensions = this.extensions;
		return formattedError;
	}
};
function undefinedIfEmpty(array) {
	return array === void 0 || array.length === 0 ? void 0 : array;
}

// node_modules/graphql/error/ensureGraphQLError.mjs
function ensureGraphQLError(rawError) {
	if (rawError instanceof GraphQLError) return rawError;
	const originalError = toError(rawError);
	return new GraphQLError(originalError.message, { originalError });
}

// node_modules/graphql/jsutils/invariant.mjs
function invariant(condition, message) {
	if (!condition) throw new Error(message ?? "Unexpected invariant triggered.");
}

// node_modules/graphql/jsutils/formatList.mjs
function orList(items) {
	return formatList("or", items);
}
function formatList(conjunction, items) {
	if (!(items.length !== 0)) invariant(false);
	switch (items.length) {
		case 1: return items[0];
		case 2: return items[0] + " " + conjunction + " " + items[1];
	}
	const allButLast = items.slice(0, -1);
	const lastItem = items.at(-1);
	return allButLast.join(", ") + ", " + conjunction + " " + lastItem;
}

// node_modules/graphql/jsutils/isIterableObject.mjs
function isIterableObject(maybeIterable) {
	return typeof maybeIterable === "object" && typeof maybeIterable?.[Symbol.iterator] === "function";
}

// node_modules/graphql/jsutils/keyMap.mjs
function keyMap$1(list, keyFn) {
	const result = Object.create(null);
	for (const item of list) result[keyFn(item)] = item;
	return result;
}

// node_modules/graphql/jsutils/mapValue.mjs
function mapValue(map, fn) {
	const result = Object.create(null);
	for (const key of Object.keys(map)) result[key] = fn(map[key], key);
	return result;
}

// node_modules/graphql/jsutils/printPathArray.mjs
function printPathArray(path) {
	if (path.length === 0) return "";
	return ` at ${path.map((key) => typeof key === "number" ? `[${key}]` : `.${key}`).join("")}`;
}

// node_modules/graphql/language/ast.mjs
var Location = class {
	constructor(startToken, endToken, source) {
		this.start = startToken.start;
		this.end = endToken.end;
		this.startToken = startToken;
		this.endToken = endToken;
		this.source = source;
	}
	get [Symbol.toStringTag]() {
		return "Location";
	}
	toJSON() {
		return {
			start: this.start,
			end: this.end
		};
	}
};
var Token = class {
	constructor(kind, start, end, line, column, value) {
		this.kind = kind;
		this.start = start;
		this.end = end;
		this.line = line;
		this.column = column;
		this.value = value;
		this.prev = null;
		this.next = null;
	}
	get [Symbol.toStringTag]() {
		return "Token";
	}
	toJSON() {
		return {
			kind: this.kind,
			value: this.value,
			line: this.line,
			column: this.column
		};
	}
};
const QueryDocumentKeys = {
	Name: [],
	Document: ["definitions"],
	OperationDefinition: [
		"description",
		"name",
		"variableDefinitions",
		"directives",
		"selectionSet"
	],
	VariableDefinition: [
		"description",
		"variable",
		"type",
		"defaultValue",
		"directives"
	],
	Variable: ["name"],
	SelectionSet: ["selections"],
	Field: [
		"alias",
		"name",
		"arguments",
		"directives",
		"selectionSet"
	],
	Argument: ["name", "value"],
	FragmentArgument: ["name", "value"],
	FragmentSpread: [
		"name",
		"arguments",
		"directives"
	],
	InlineFragment: [
		"typeCondition",
		"directives",
		"selectionSet"
	],
	FragmentDefinition: [
		"description",
		"name",
		"variableDefinitions",
		"typeCondition",
		"directives",
		"selectionSet"
	],
	IntValue: [],
	FloatValue: [],
	StringValue: [],
	BooleanValue: [],
	NullValue: [],
	EnumValue: [],
	ListValue: ["values"],
	ObjectValue: ["fields"],
	ObjectField: ["name", "value"],
	Directive: ["name", "arguments"],
	NamedType: ["name"],
	ListType: ["type"],
	NonNullType: ["type"],
	SchemaDefinition: [
		"description",
		"directives",
		"operationTypes"
	],
	OperationTypeDefinition: ["type"],
	ScalarTypeDefinition: [
		"description",
		"name",
		"directives"
	],
	ObjectTypeDefinition: [
		"description",
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	FieldDefinition: [
		"description",
		"name",
		"arguments",
		"type",
		"directives"
	],
	InputValueDefinition: [
		"description",
		"name",
		"type",
		"defaultValue",
		"directives"
	],
	InterfaceTypeDefinition: [
		"description",
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	UnionTypeDefinition: [
		"description",
		"name",
		"directives",
		"types"
	],
	EnumTypeDefinition: [
		"description",
		"name",
		"directives",
		"values"
	],
	EnumValueDefinition: [
		"description",
		"name",
		"directives"
	],
	InputObjectTypeDefinition: [
		"description",
		"name",
		"directives",
		"fields"
	],
	DirectiveDefinition: [
		"description",
		"name",
		"arguments",
		"directives",
		"locations"
	],
	SchemaExtension: ["directives", "operationTypes"],
	DirectiveExtension: ["name", "directives"],
	ScalarTypeExtension: ["name", "directives"],
	ObjectTypeExtension: [
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	InterfaceTypeExtension: [
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	UnionTypeExtension: [
		"name",
		"directives",
		"types"
	],
	EnumTypeExtension: [
		"name",
		"directives",
		"values"
	],
	InputObjectTypeExtension: [
		"name",
		"directives",
		"fields"
	],
	TypeCoordinate: ["name"],
	MemberCoordinate: ["name", "memberName"],
	ArgumentCoordinate: [
		"name",
		"fieldName",
		"argumentName"
	],
	DirectiveCoordinate: ["name"],
	DirectiveArgumentCoordinate: ["name", "argumentName"]
};
const kindValues = new Set(Object.keys(QueryDocumentKeys));
function isNode(maybeNode) {
	const maybeKind = maybeNode?.kind;
	return typeof maybeKind === "string" && kindValues.has(maybeKind);
}
const OperationTypeNode = {
	QUERY: "query",
	MUTATION: "mutation",
	SUBSCRIPTION: "subscription"
};

// node_modules/graphql/language/kinds_.mjs
var kinds__exports = /* @__PURE__ */ __exportAll({
	ARGUMENT: () => ARGUMENT,
	ARGUMENT_COORDINATE: () => ARGUMENT_COORDINATE,
	BOOLEAN: () => BOOLEAN,
	DIRECTIVE: () => DIRECTIVE,
	DIRECTIVE_ARGUMENT_COORDINATE: () => DIRECTIVE_ARGUMENT_COORDINATE,
	DIRECTIVE_COORDINATE: () => DIRECTIVE_COORDINATE,
	DIRECTIVE_DEFINITION: () => DIRECTIVE_DEFINITION,
	DIRECTIVE_EXTENSION: () => DIRECTIVE_EXTENSION,
	DOCUMENT: () => DOCUMENT,
	ENUM: () => ENUM,
	ENUM_TYPE_DEFINITION: () => ENUM_TYPE_DEFINITION,
	ENUM_TYPE_EXTENSION: () => ENUM_TYPE_EXTENSION,
	ENUM_VALUE_DEFINITION: () => ENUM_VALUE_DEFINITION,
	FIELD: () => FIELD,
	FIELD_DEFINITION: () => FIELD_DEFINITION,
	FLOAT: () => FLOAT,
	FRAGMENT_ARGUMENT: () => FRAGMENT_ARGUMENT,
	FRAGMENT_DEFINITION: () => FRAGMENT_DEFINITION,
	FRAGMENT_SPREAD: () => FRAGMENT_SPREAD,
	INLINE_FRAGMENT: () => INLINE_FRAGMENT,
	INPUT_OBJECT_TYPE_DEFINITION: () => INPUT_OBJECT_TYPE_DEFINITION,
	INPUT_OBJECT_TYPE_EXTENSION: () => INPUT_OBJECT_TYPE_EXTENSION,
	INPUT_VALUE_DEFINITION: () => INPUT_VALUE_DEFINITION,
	INT: () => INT,
	INTERFACE_TYPE_DEFINITION: () => INTERFACE_TYPE_DEFINITION,
	INTERFACE_TYPE_EXTENSION: () => INTERFACE_TYPE_EXTENSION,
	LIST: () => LIST,
	LIST_TYPE: () => LIST_TYPE,
	MEMBER_COORDINATE: () => MEMBER_COORDINATE,
	NAME: () => NAME,
	NAMED_TYPE: () => NAMED_TYPE,
	NON_NULL_TYPE: () => NON_NULL_TYPE,
	NULL: () => NULL$1,
	OBJECT: () => OBJECT,
	OBJECT_FIELD: () => OBJECT_FIELD,
	OBJECT_TYPE_DEFINITION: () => OBJECT_TYPE_DEFINITION,
	OBJECT_TYPE_EXTENSION: () => OBJECT_TYPE_EXTENSION,
	OPERATION_DEFINITION: () => OPERATION_DEFINITION,
	OPERATION_TYPE_DEFINITION: () => OPERATION_TYPE_DEFINITION,
	SCALAR_TYPE_DEFINITION: () => SCALAR_TYPE_DEFINITION,
	SCALAR_TYPE_EXTENSION: () => SCALAR_TYPE_EXTENSION,
	SCHEMA_DEFINITION: () => SCHEMA_DEFINITION,
	SCHEMA_EXTENSION: () => SCHEMA_EXTENSION,
	SELECTION_SET: () => SELECTION_SET,
	STRING: () => STRING,
	TYPE_COORDINATE: () => TYPE_COORDINATE,
	UNION_TYPE_DEFINITION: () => UNION_TYPE_DEFINITION,
	UNION_TYPE_EXTENSION: () => UNION_TYPE_EXTENSION,
	VARIABLE: () => VARIABLE,
	VARIABLE_DEFINITION: () => VARIABLE_DEFINITION
});
const NAME = "Name";
const DOCUMENT = "Document";
const OPERATION_DEFINITION = "OperationDefinition";
const VARIABLE_DEFINITION = "VariableDefinition";
const SELECTION_SET = "SelectionSet";
const FIELD = "Field";
const ARGUMENT = "Argument";
const FRAGMENT_ARGUMENT = "FragmentArgument";
const FRAGMENT_SPREAD = "FragmentSpread";
const INLINE_FRAGMENT = "InlineFragment";
const FRAGMENT_DEFINITION = "FragmentDefinition";
const VARIABLE = "Variable";
const INT = "IntValue";
const FLOAT = "FloatValue";
const STRING = "StringValue";
const BOOLEAN = "BooleanValue";
const NULL$1 = "NullValue";
const ENUM = "EnumValue";
const LIST = "ListValue";
const OBJECT = "ObjectValue";
const OBJECT_FIELD = "ObjectField";
const DIRECTIVE = "Directive";
const NAMED_TYPE = "NamedType";
const LIST_TYPE = "ListType";
const NON_NULL_TYPE = "NonNullType";
const SCHEMA_DEFINITION = "SchemaDefinition";
const OPERATION_TYPE_DEFINITION = "OperationTypeDefinition";
const SCALAR_TYPE_DEFINITION = "ScalarTypeDefinition";
const OBJECT_TYPE_DEFINITION = "ObjectTypeDefinition";
const FIELD_DEFINITION = "FieldDefinition";
const INPUT_VALUE_DEFINITION = "InputValueDefinition";
const INTERFACE_TYPE_DEFINITION = "InterfaceTypeDefinition";
const UNION_TYPE_DEFINITION = "UnionTypeDefinition";
const ENUM_TYPE_DEFINITION = "EnumTypeDefinition";
const ENUM_VALUE_DEFINITION = "EnumValueDefinition";
const INPUT_OBJECT_TYPE_DEFINITION = "InputObjectTypeDefinition";
const DIRECTIVE_DEFINITION = "DirectiveDefinition";
const SCHEMA_EXTENSION = "SchemaExtension";
const DIRECTIVE_EXTENSION = "DirectiveExtension";
const SCALAR_TYPE_EXTENSION = "ScalarTypeExtension";
const OBJECT_TYPE_EXTENSION = "ObjectTypeExtension";
const INTERFACE_TYPE_EXTENSION = "InterfaceTypeExtension";
const UNION_TYPE_EXTENSION = "UnionTypeExtension";
const ENUM_TYPE_EXTENSION = "EnumTypeExtension";
const INPUT_OBJECT_TYPE_EXTENSION = "InputObjectTypeExtension";
const TYPE_COORDINATE = "TypeCoordinate";
const MEMBER_COORDINATE = "MemberCoordinate";
const ARGUMENT_COORDINATE = "ArgumentCoordinate";
const DIRECTIVE_COORDINATE = "DirectiveCoordinate";
const DIRECTIVE_ARGUMENT_COORDINATE = "DirectiveArgumentCoordinate";

// node_modules/graphql/jsutils/devAssert.mjs
function devAssert(condition, message) {
	if (!condition) throw new Error(message);
}

// node_modules/graphql/jsutils/didYouMean.mjs
const MAX_SUGGESTIONS = 5;
function didYouMean(firstArg, secondArg) {
	const [subMessage, suggestions] = secondArg ? [firstArg, secondArg] : [void 0, firstArg];
	if (suggestions.length === 0) return "";
	let message = " Did you mean ";
	if (subMessage != null) message += subMessage + " ";
	const suggestionList = orList(suggestions.slice(0, MAX_SUGGESTIONS).map((x) => `"${x}"`));
	return message + suggestionList + "?";
}

// node_modules/graphql/jsutils/identityFunc.mjs
function identityFunc(x) {
	return x;
}

// node_modules/graphql/jsutils/keyValMap.mjs
function keyValMap(list, keyFn, valFn) {
	const result = Object.create(null);
	for (const item of list) result[keyFn(item)] = valFn(item);
	return result;
}

// node_modules/graphql/jsutils/naturalCompare.mjs
function naturalCompare(aStr, bStr) {
	let aIndex = 0;
	let bIndex = 0;
	while (aIndex < aStr.length && bIndex < bStr.length) {
		let aChar = aStr.charCodeAt(aIndex);
		let bChar = bStr.charCodeAt(bIndex);
		if (isDigit$1(aChar) && isDigit$1(bChar)) {
			let aNum = 0;
			do {
				++aIndex;
				aNum = aNum * 10 + aChar - DIGIT_0;
				aChar = aStr.charCodeAt(aIndex);
			} while (isDigit$1(aChar) && aNum > 0);
			let bNum = 0;
			do {
				++bIndex;
				bNum = bNum * 10 + bChar - DIGIT_0;
				bChar = bStr.charCodeAt(bIndex);
			} while (isDigit$1(bChar) && bNum > 0);
			if (aNum < bNum) return -1;
			if (aNum > bNum) return 1;
		} else {
			if (aChar < bChar) return -1;
			if (aChar > bChar) return 1;
			++aIndex;
			++bIndex;
		}
	}
	return aStr.length - bStr.length;
}
const DIGIT_0 = 48;
const DIGIT_9 = 57;
function isDigit$1(code) {
	return !isNaN(code) && DIGIT_0 <= code && code <= DIGIT_9;
}

// node_modules/graphql/jsutils/suggestionList.mjs
function suggestionList(input, options) {
	const optionsByDistance = Object.create(null);
	const lexicalDistance = new LexicalDistance(input);
	const threshold = Math.floor(input.length * .4) + 1;
	for (const option of options) {
		const distance = lexicalDistance.measure(option, threshold);
		if (distance !== void 0) optionsByDistance[option] = distance;
	}
	return Object.keys(optionsByDistance).sort((a, b) => {
		const distanceDiff = optionsByDistance[a] - optionsByDistance[b];
		return distanceDiff !== 0 ? distanceDiff : naturalCompare(a, b);
	});
}
var LexicalDistance = class {
	constructor(input) {
		this._input = input;
		this._inputLowerCase = input.toLowerCase();
		this._inputArray = stringToArray(this._inputLowerCase);
		this._rows = [
			new Array(input.length + 1).fill(0),
			new Array(input.length + 1).fill(0),
			new Array(input.length + 1).fill(0)
		];
	}
	measure(option, threshold) {
		if (this._input === option) return 0;
		const optionLowerCase = option.toLowerCase();
		if (this._inputLowerCase === optionLowerCase) return 1;
		let a = stringToArray(optionLowerCase);
		let b = this._inputArray;
		if (a.length < b.length) {
			const tmp = a;
			a = b;
			b = tmp;
		}
		const aLength = a.length;
		const bLength = b.length;
		if (aLength - bLength > threshold) return;
		const rows = this._rows;
		for (let j = 0; j <= bLength; j++) rows[0][j] = j;
		for (let i = 1; i <= aLength; i++) {
			const upRow = rows[(i - 1) % 3];
			const currentRow = rows[i % 3];
			let smallestCell = currentRow[0] = i;
			for (let j = 1; j <= bLength; j++) {
				const cost = a[i - 1] === b[j - 1] ? 0 : 1;
				let currentCell = Math.min(upRow[j] + 1, currentRow[j - 1] + 1, upRow[j - 1] + cost);
				if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
					const doubleDiagonalCell = rows[(i - 2) % 3][j - 2];
					currentCell = Math.min(currentCell, doubleDiagonalCell + 1);
				}
				if (currentCell < smallestCell) smallestCell = currentCell;
				currentRow[j] = currentCell;
			}
			if (smallestCell > threshold) return;
		}
		const distance = rows[aLength % 3][bLength];
		return distance <= threshold ? distance : void 0;
	}
};
function stringToArray(str) {
	const strLength = str.length;
	const array = new Array(strLength);
	for (let i = 0; i < strLength; ++i) array[i] = str.charCodeAt(i);
	return array;
}

// node_modules/graphql/jsutils/toObjMap.mjs
function toObjMapWithSymbols(obj) {
	if (obj == null) return Object.create(null);
	if (Object.getPrototypeOf(obj) === null) return obj;
	const map = Object.create(null);
	for (const [key, value] of Object.entries(obj)) map[key] = value;
	for (const key of Object.getOwnPropertySymbols(obj)) map[key] = obj[key];
	return map;
}

// node_modules/graphql/language/characterClasses.mjs
function isWhiteSpace(code) {
	return code === 9 || code === 32;
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function isLetter(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90;
}
function isNameStart(code) {
	return isLetter(code) || code === 95;
}
function isNameContinue(code) {
	return isLetter(code) || isDigit(code) || code === 95;
}

// node_modules/graphql/language/blockString.mjs
function dedentBlockStringLines(lines) {
	let commonIndent = Number.MAX_SAFE_INTEGER;
	let firstNonEmptyLine = null;
	let lastNonEmptyLine = -1;
	for (let i = 0; i < lines.length; ++i) {
		const line = lines[i];
		const indent = leadingWhitespace(line);
		if (indent === line.length) continue;
		firstNonEmptyLine ??= i;
		lastNonEmptyLine = i;
		if (i !== 0 && indent < commonIndent) commonIndent = indent;
	}
	return lines.map((line, i) => i === 0 ? line : line.slice(commonIndent)).slice(firstNonEmptyLine ?? 0, lastNonEmptyLine + 1);
}
function leadingWhitespace(str) {
	let i = 0;
	while (i < str.length && isWhiteSpace(str.charCodeAt(i))) ++i;
	return i;
}
function printBlockString(value, options) {
	const escapedValue = value.replaceAll("\"\"\"", "\\\"\"\"");
	const lines = escapedValue.split(/\r\n|[\n\r]/g);
	const isSingleLine = lines.length === 1;
	const forceLeadingNewLine = lines.length > 1 && lines.slice(1).every((line) => line.length === 0 || isWhiteSpace(line.charCodeAt(0)));
	const hasTrailingTripleQuotes = escapedValue.endsWith("\\\"\"\"");
	const hasTrailingQuote = value.endsWith("\"") && !hasTrailingTripleQuotes;
	const hasTrailingSlash = value.endsWith("\\");
	const forceTrailingNewline = hasTrailingQuote || hasTrailingSlash;
	const printAsMultipleLines = !options?.minimize && (!isSingleLine || value.length > 70 || forceTrailingNewline || forceLeadingNewLine || hasTrailingTripleQuotes);
	let result = "";
	const skipLeadingNewLine = isSingleLine && isWhiteSpace(value.charCodeAt(0));
	if (printAsMultipleLines && !skipLeadingNewLine || forceLeadingNewLine) result += "\n";
	result += escapedValue;
	if (printAsMultipleLines || forceTrailingNewline) result += "\n";
	return "\"\"\"" + result + "\"\"\"";
}

// node_modules/graphql/language/printString.mjs
function printString(str) {
	return `"${str.replace(escapedRegExp, escapedReplacer)}"`;
}
const escapedRegExp = /[\x00-\x1f\x22\x5c\x7f-\x9f]/g;
function escapedReplacer(str) {
	return escapeSequences[str.charCodeAt(0)];
}
const escapeSequences = [
	"\\u0000",
	"\\u0001",
	"\\u0002",
	"\\u0003",
	"\\u0004",
	"\\u0005",
	"\\u0006",
	"\\u0007",
	"\\b",
	"\\t",
	"\\n",
	"\\u000B",
	"\\f",
	"\\r",
	"\\u000E",
	"\\u000F",
	"\\u0010",
	"\\u0011",
	"\\u0012",
	"\\u0013",
	"\\u0014",
	"\\u0015",
	"\\u0016",
	"\\u0017",
	"\\u0018",
	"\\u0019",
	"\\u001A",
	"\\u001B",
	"\\u001C",
	"\\u001D",
	"\\u001E",
	"\\u001F",
	"",
	"",
	"\\\"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"\\\\",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"\\u007F",
	"\\u0080",
	"\\u0081",
	"\\u0082",
	"\\u0083",
	"\\u0084",
	"\\u0085",
	"\\u0086",
	"\\u0087",
	"\\u0088",
	"\\u0089",
	"\\u008A",
	"\\u008B",
	"\\u008C",
	"\\u008D",
	"\\u008E",
	"\\u008F",
	"\\u0090",
	"\\u0091",
	"\\u0092",
	"\\u0093",
	"\\u0094",
	"\\u0095",
	"\\u0096",
	"\\u0097",
	"\\u0098",
	"\\u0099",
	"\\u009A",
	"\\u009B",
	"\\u009C",
	"\\u009D",
	"\\u009E",
	"\\u009F"
];

// node_modules/graphql/language/reducer.mjs
function reduce(root, reducer) {
	const stack = [];
	let frame = {
		parent: [root],
		keys: void 0,
		results: [],
		index: -1
	};
	let node;
	do {
		let kind;
		frame.index++;
		const length = frame.keys === void 0 ? frame.parent.length : frame.keys.length;
		if (frame.index === length) {
			node = frame.results;
			kind = frame.keys === void 0 ? void 0 : frame.results.kind;
			frame = stack.pop();
		} else {
			node = frame.keys === void 0 ? frame.parent[frame.index] : frame.parent[frame.keys[frame.index]];
			if (node == null && stack.length !== 0) continue;
			if (Array.isArray(node)) {
				if (node.length !== 0) {
					stack.push(frame);
					frame = {
						parent: node,
						keys: void 0,
						results: [],
						index: -1
					};
					continue;
				}
			} else {
				const parent = node;
				kind = parent?.kind;
				const keys = typeof kind === "string" ? QueryDocumentKeys[kind] : void 0;
				if (!Array.isArray(keys)) throw new Error(`Invalid AST Node: ${inspect$1(node)}.`);
				if (keys.length !== 0) {
					stack.push(frame);
					frame = {
						parent,
						keys,
						results: { ...parent },
						index: -1
					};
					continue;
				}
			}
		}
		if (kind !== void 0) {
			const reduceNode = reducer[kind];
			node = reduceNode?.(node);
		}
		if (frame.keys === void 0) frame.results.push(node);
		else frame.results[frame.keys[frame.index]] = node;
	} while (stack.length !== 0);
	return node;
}

// node_modules/graphql/language/printer.mjs
function print(ast, options) {
	return render(reduce(ast, printDocASTReducer), options?.maxIndentDepth ?? Infinity);
}
function printForError(ast) {
	return print(ast, { maxIndentDepth: 100 });
}
const MAX_LINE_LENGTH = 80;
var PrintBuffer = class PrintBuffer {
	constructor(value = "", isBlockString = false) {
		this.next = void 0;
		this.tail = this;
		this.indentBefore = false;
		this.dedentAfter = false;
		this.length = value.length;
		this.lines = value.includes("\n") ? value.split("\n") : value;
		this.newlines = typeof this.lines === "string" ? 0 : this.lines.length - 1;
		this.isBlockString = isBlockString;
	}
	append(result) {
		if (result.length === 0) return this;
		const next = typeof result === "string" ? new PrintBuffer(result) : result;
		this.tail.next = next;
		this.tail = next.tail;
		this.length += next.length;
		this.newlines += next.newlines;
		return this;
	}
	indent() {
		if (this.length === 0) return this;
		this.indentBefore = true;
		this.tail.dedentAfter = true;
		this.length += 2 * (this.newlines + 1);
		return this;
	}
};
const EMPTY = new PrintBuffer();
function render(buffer, maxDepth) {
	let output = "";
	let text = "";
	let depth = 0;
	let indentation = "";
	let part = buffer;
	while (part !== void 0) {
		const lines = part.lines;
		if (part.indentBefore) {
			if (depth < maxDepth) {
				indentation += "  ";
				text += "  ";
			}
			depth++;
		}
		if (typeof lines === "string") text += lines;
		else {
			text += lines[0];
			const newline = !part.isBlockString && depth >= maxDepth ? " " : "\n" + indentation;
			for (let i = 1; i < lines.length; i++) {
				output += text;
				text = newline + lines[i];
			}
		}
		if (part.dedentAfter) {
			depth--;
			indentation = indentation.slice(0, depth * 2);
		}
		part = part.next;
	}
	return output + text;
}
const printDocASTReducer = {
	Name: (node) => new PrintBuffer(node.value),
	Variable: (node) => join(["$", node.name]),
	Document: (node) => join(node.definitions, "\n\n"),
	OperationDefinition(node) {
		const varDefs = hasMultilineItems(node.variableDefinitions) ? wrap("(\n", join(node.variableDefinitions, "\n"), "\n)") : wrap("(", join(node.variableDefinitions, ", "), ")");
		const prefix = join([wrap("", node.description, "\n"), join([
			node.operation,
			join([node.name, varDefs]),
			join(node.directives, " ")
		], " ")]);
		return join([node.operation === "query" && prefix.length === node.operation.length ? "" : join([prefix, " "]), node.selectionSet]);
	},
	VariableDefinition: ({ variable, type, defaultValue, directives, description }) => join([
		wrap("", description, "\n"),
		variable,
		": ",
		type,
		wrap(" = ", defaultValue),
		wrap(" ", join(directives, " "))
	]),
	SelectionSet: ({ selections }) => selections.length === 0 ? new PrintBuffer("{}") : block(selections),
	Field({ alias, name, arguments: args, directives, selectionSet }) {
		return join([
			wrappedLineAndArgs(join([wrap("", alias, ": "), name], ""), args),
			wrap(" ", join(directives, " ")),
			wrap(" ", selectionSet)
		]);
	},
	Argument: ({ name, value }) => join([
		name,
		": ",
		value
	]),
	FragmentArgument: ({ name, value }) => join([
		name,
		": ",
		value
	]),
	FragmentSpread: ({ name, arguments: args, directives }) => {
		return join([wrappedLineAndArgs(join(["...", name]), args), wrap(" ", join(directives, " "))]);
	},
	InlineFragment: ({ typeCondition, directives, selectionSet }) => join([
		"...",
		wrap("on ", typeCondition),
		join(directives, " "),
		selectionSet
	], " "),
	FragmentDefinition: ({ name, typeCondition, variableDefinitions, directives, selectionSet, description }) => join([
		wrap("", description, "\n"),
		"fragment ",
		name,
		wrap("(", join(variableDefinitions, ", "), ")"),
		" on ",
		typeCondition,
		" ",
		wrap("", join(directives, " "), " "),
		selectionSet
	]),
	IntValue: ({ value }) => new PrintBuffer(value),
	FloatValue: ({ value }) => new PrintBuffer(value),
	StringValue: ({ value, block: isBlockString }) => new PrintBuffer(isBlockString === true ? printBlockString(value) : printString(value), isBlockString === true),
	BooleanValue: ({ value }) => new PrintBuffer(value ? "true" : "false"),
	NullValue: () => new PrintBuffer("null"),
	EnumValue: ({ value }) => new PrintBuffer(value),
	ListValue: ({ values }) => {
		if (2 + joinedLength(values, ", ") > MAX_LINE_LENGTH) return wrap("[\n", join(values, "\n").indent(), "\n]");
		return join([
			"[",
			join(values, ", "),
			"]"
		]);
	},
	ObjectValue: ({ fields }) => 4 + joinedLength(fields, ", ") > MAX_LINE_LENGTH ? block(fields) : join([
		"{ ",
		join(fields, ", "),
		" }"
	]),
	ObjectField: ({ name, value }) => join([
		name,
		": ",
		value
	]),
	Directive: ({ name, arguments: args }) => join([
		"@",
		name,
		wrap("(", join(args, ", "), ")")
	]),
	NamedType: ({ name }) => name,
	ListType: ({ type }) => join([
		"[",
		type,
		"]"
	]),
	NonNullType: ({ type }) => join([type, "!"]),
	SchemaDefinition: ({ description, directives, operationTypes }) => join([wrap("", description, "\n"), join([
		"schema",
		join(directives, " "),
		block(operationTypes)
	], " ")]),
	OperationTypeDefinition: ({ operation, type }) => join([
		operation,
		": ",
		type
	]),
	ScalarTypeDefinition: ({ description, name, directives }) => join([wrap("", description, "\n"), join([
		"scalar",
		name,
		join(directives, " ")
	], " ")]),
	ObjectTypeDefinition: ({ description, name, interfaces, directives, fields }) => join([wrap("", description, "\n"), join([
		"type",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " ")]),
	FieldDefinition: ({ description, name, arguments: args, type, directives }) => join([
		wrap("", description, "\n"),
		name,
		hasMultilineItems(args) ? wrap("(\n", join(args, "\n").indent(), "\n)") : wrap("(", join(args, ", "), ")"),
		": ",
		type,
		wrap(" ", join(directives, " "))
	]),
	InputValueDefinition: ({ description, name, type, defaultValue, directives }) => join([
		wrap("", description, "\n"),
		name,
		": ",
		type,
		wrap(" = ", defaultValue),
		wrap(" ", join(directives, " "))
	]),
	InterfaceTypeDefinition: ({ description, name, interfaces, directives, fields }) => join([wrap("", description, "\n"), join([
		"interface",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " ")]),
	UnionTypeDefinition: ({ description, name, directives, types }) => join([wrap("", description, "\n"), join([
		"union",
		name,
		join(directives, " "),
		wrap("= ", join(types, " | "))
	], " ")]),
	EnumTypeDefinition: ({ description, name, directives, values }) => join([wrap("", description, "\n"), join([
		"enum",
		name,
		join(directives, " "),
		block(values)
	], " ")]),
	EnumValueDefinition: ({ description, name, directives }) => join([wrap("", description, "\n"), join([name, join(directives, " ")], " ")]),
	InputObjectTypeDefinition: ({ description, name, directives, fields }) => join([wrap("", description, "\n"), join([
		"input",
		name,
		join(directives, " "),
		block(fields)
	], " ")]),
	DirectiveDefinition: ({ description, name, arguments: args, directives, repeatable, locations }) => join([
		wrap("", description, "\n"),
		"directive @",
		name,
		hasMultilineItems(args) ? wrap("(\n", join(args, "\n").indent(), "\n)") : wrap("(", join(args, ", "), ")"),
		wrap(" ", join(directives, " ")),
		repeatable ? " repeatable" : "",
		" on ",
		join(locations, " | ")
	]),
	SchemaExtension: ({ directives, operationTypes }) => join([
		"extend schema",
		join(directives, " "),
		block(operationTypes)
	], " "),
	ScalarTypeExtension: ({ name, directives }) => join([
		"extend scalar",
		name,
		join(directives, " ")
	], " "),
	ObjectTypeExtension: ({ name, interfaces, directives, fields }) => join([
		"extend type",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " "),
	InterfaceTypeExtension: ({ name, interfaces, directives, fields }) => join([
		"extend interface",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " "),
	UnionTypeExtension: ({ name, directives, types }) => join([
		"extend union",
		name,
		join(directives, " "),
		wrap("= ", join(types, " | "))
	], " "),
	EnumTypeExtension: ({ name, directives, values }) => join([
		"extend enum",
		name,
		join(directives, " "),
		block(values)
	], " "),
	InputObjectTypeExtension: ({ name, directives, fields }) => join([
		"extend input",
		name,
		join(directives, " "),
		block(fields)
	], " "),
	DirectiveExtension: ({ name, directives }) => join([join(["extend directive @", name]), join(directives, " ")], " "),
	TypeCoordinate: ({ name }) => name,
	MemberCoordinate: ({ name, memberName }) => join([name, wrap(".", memberName)]),
	ArgumentCoordinate: ({ name, fieldName, argumentName }) => join([
		name,
		wrap(".", fieldName),
		wrap("(", argumentName, ":)")
	]),
	DirectiveCoordinate: ({ name }) => join(["@", name]),
	DirectiveArgumentCoordinate: ({ name, argumentName }) => join([
		"@",
		name,
		wrap("(", argumentName, ":)")
	])
};
function join(maybeArray, separator = "") {
	if (maybeArray == null || maybeArray.length === 0) return EMPTY;
	let result = EMPTY;
	for (const item of maybeArray) {
		if (item === void 0 || item.length === 0) continue;
		if (result.length === 0) result = typeof item === "string" ? new PrintBuffer(item) : item;
		else {
			if (separator !== "") result.append(separator);
			result.append(item);
		}
	}
	return result;
}
function joinedLength(array, separator) {
	let length = 0;
	for (const item of array) if (item.length !== 0) length += (length === 0 ? 0 : separator.length) + item.length;
	return length;
}
function block(array) {
	return wrap("{\n", join(array, "\n").indent(), "\n}");
}
function wrap(start, maybeBuffer, end = "") {
	return maybeBuffer != null && maybeBuffer.length !== 0 ? start === "" ? maybeBuffer.append(end) : new PrintBuffer(start).append(maybeBuffer).append(end) : EMPTY;
}
function hasMultilineItems(maybeArray) {
	return maybeArray?.some((result) => result.newlines !== 0) ?? false;
}
function wrappedLineAndArgs(prefix, args) {
	if (args == null || args.length === 0) return prefix;
	return join([prefix, prefix.length + joinedLength(args, ", ") + 2 > MAX_LINE_LENGTH ? wrap("(\n", join(args, "\n").indent(), "\n)") : wrap("(", join(args, ", "), ")")]);
}

// node_modules/graphql/utilities/valueFromASTUntyped.mjs
function valueFromASTUntyped(valueNode, variables) {
	switch (valueNode.kind) {
		case NULL$1: return null;
		case INT: return parseInt(valueNode.value, 10);
		case FLOAT: return parseFloat(valueNode.value);
		case STRING:
		case ENUM:
		case BOOLEAN: return valueNode.value;
		case LIST: return valueNode.values.map((node) => valueFromASTUntyped(node, variables));
		case OBJECT: return keyValMap(valueNode.fields, (field) => field.name.value, (field) => valueFromASTUntyped(field.value, variables));
		case VARIABLE: return variables?.[valueNode.name.value];
	}
}

// node_modules/graphql/type/assertName.mjs
function assertName(name) {
	if (name.length === 0) throw new GraphQLError("Expected name to be a non-empty string.");
	for (let i = 1; i < name.length; ++i) if (!isNameContinue(name.charCodeAt(i))) throw new GraphQLError(`Names must only contain [_a-zA-Z0-9] but "${name}" does not.`);
	if (!isNameStart(name.charCodeAt(0))) throw new GraphQLError(`Names must start with [_a-zA-Z] but "${name}" does not.`);
	return name;
}
function assertEnumValueName(name) {
	if (name === "true" || name === "false" || name === "null") throw new GraphQLError(`Enum values cannot be named: ${name}`);
	return assertName(name);
}

// node_modules/graphql/type/definition.mjs
function isType(type) {
	return isScalarType(type) || isObjectType(type) || isInterfaceType(type) || isUnionType(type) || isEnumType(type) || isInputObjectType(type) || isListType(type) || isNonNullType(type);
}
const scalarSymbol = Symbol("Scalar");
function isScalarType(type) {
	return instanceOf(type, scalarSymbol, GraphQLScalarType);
}
const objectSymbol = Symbol("Object");
function isObjectType(type) {
	return instanceOf(type, objectSymbol, GraphQLObjectType);
}
const fieldSymbol = Symbol("Field");
const argumentSymbol = Symbol("Argument");
function isArgument(arg) {
	return instanceOf(arg, argumentSymbol, GraphQLArgument);
}
const interfaceSymbol = Symbol("Interface");
function isInterfaceType(type) {
	return instanceOf(type, interfaceSymbol, GraphQLInterfaceType);
}
const unionSymbol = Symbol("Union");
function isUnionType(type) {
	return instanceOf(type, unionSymbol, GraphQLUnionType);
}
const enumSymbol = Symbol("Enum");
function isEnumType(type) {
	return instanceOf(type, enumSymbol, GraphQLEnumType);
}
const enumValueSymbol = Symbol("EnumValue");
const inputObjectSymbol = Symbol("InputObject");
function isInputObjectType(type) {
	return instanceOf(type, inputObjectSymbol, GraphQLInputObjectType);
}
const inputFieldSymbol = Symbol("InputField");
const listSymbol = Symbol("List");
function isListType(type) {
	return instanceOf(type, listSymbol, GraphQLList);
}
const nonNullSymbol = Symbol("NonNull");
function isNonNullType(type) {
	return instanceOf(type, nonNullSymbol, GraphQLNonNull);
}
function isInputType(type) {
	return isScalarType(type) || isEnumType(type) || isInputObjectType(type) || isWrappingType(type) && isInputType(type.ofType);
}
function isLeafType(type) {
	return isScalarType(type) || isEnumType(type);
}
function assertLeafType(type) {
	if (!isLeafType(type)) throw new Error(`Expected ${inspect$1(type)} to be a GraphQL leaf type.`);
	return type;
}
function isCompositeType(type) {
	return isObjectType(type) || isInterfaceType(type) || isUnionType(type);
}
function isAbstractType(type) {
	return isInterfaceType(type) || isUnionType(type);
}
var GraphQLList = class {
	constructor(ofType) {
		this.__kind = listSymbol;
		this.ofType = ofType;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLList";
	}
	toString() {
		return "[" + String(this.ofType) + "]";
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLNonNull = class {
	constructor(ofType) {
		this.__kind = nonNullSymbol;
		this.ofType = ofType;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLNonNull";
	}
	toString() {
		return String(this.ofType) + "!";
	}
	toJSON() {
		return this.toString();
	}
};
function isWrappingType(type) {
	return isListType(type) || isNonNullType(type);
}
function isNullableType(type) {
	return isType(type) && !isNonNullType(type);
}
function getNamedType(type) {
	if (type) {
		let unwrappedType = type;
		while (isWrappingType(unwrappedType)) unwrappedType = unwrappedType.ofType;
		return unwrappedType;
	}
}
function resolveReadonlyArrayThunk(thunk) {
	return typeof thunk === "function" ? thunk() : thunk;
}
function resolveObjMapThunk(thunk) {
	return typeof thunk === "function" ? thunk() : thunk;
}
var GraphQLScalarType = class {
	constructor(config) {
		this.__kind = scalarSymbol;
		this.name = assertName(config.name);
		this.description = config.description;
		this.specifiedByURL = config.specifiedByURL;
		this.serialize = config.serialize ?? config.coerceOutputValue ?? identityFunc;
		this.parseValue = config.parseValue ?? config.coerceInputValue ?? identityFunc;
		this.parseLiteral = config.parseLiteral ?? ((node, variables) => this.coerceInputValue(valueFromASTUntyped(node, variables)));
		this.coerceOutputValue = config.coerceOutputValue ?? this.serialize;
		this.coerceInputValue = config.coerceInputValue ?? this.parseValue;
		this.coerceInputLiteral = config.coerceInputLiteral;
		this.valueToLiteral = config.valueToLiteral;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		if (config.parseLiteral) {
			if (!(typeof config.parseValue === "function" && typeof config.parseLiteral === "function")) devAssert(false, `${this.name} must provide both "parseValue" and "parseLiteral" functions.`);
		}
		if (config.coerceInputLiteral) {
			if (!(typeof config.coerceInputValue === "function" && typeof config.coerceInputLiteral === "function")) devAssert(false, `${this.name} must provide both "coerceInputValue" and "coerceInputLiteral" functions.`);
		}
	}
	get [Symbol.toStringTag]() {
		return "GraphQLScalarType";
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			specifiedByURL: this.specifiedByURL,
			serialize: this.serialize,
			parseValue: this.parseValue,
			parseLiteral: this.parseLiteral,
			coerceOutputValue: this.coerceOutputValue,
			coerceInputValue: this.coerceInputValue,
			coerceInputLiteral: this.coerceInputLiteral,
			valueToLiteral: this.valueToLiteral,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLObjectType = class {
	constructor(config) {
		this.__kind = objectSymbol;
		this.__kind = objectSymbol;
		this.name = assertName(config.name);
		this.description = config.description;
		this.isTypeOf = config.isTypeOf;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		this._fields = defineFieldMap.bind(void 0, this, config.fields);
		this._interfaces = defineInterfaces.bind(void 0, config.interfaces);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLObjectType";
	}
	getFields() {
		if (typeof this._fields === "function") this._fields = this._fields();
		return this._fields;
	}
	getInterfaces() {
		if (typeof this._interfaces === "function") this._interfaces = this._interfaces();
		return this._interfaces;
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			interfaces: this.getInterfaces(),
			fields: mapValue(this.getFields(), (field) => field.toConfig()),
			isTypeOf: this.isTypeOf,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function defineInterfaces(interfaces) {
	return resolveReadonlyArrayThunk(interfaces ?? []);
}
function defineFieldMap(parentType, fields) {
	const fieldMap = resolveObjMapThunk(fields);
	return mapValue(fieldMap, (fieldConfig, fieldName) => new GraphQLField(parentType, fieldName, fieldConfig));
}
var GraphQLField = class {
	constructor(parentType, name, config) {
		this.__kind = fieldSymbol;
		this.parentType = parentType;
		this.name = assertName(name);
		this.description = config.description;
		this.type = config.type;
		const argsConfig = config.args;
		this.args = argsConfig ? Object.entries(argsConfig).map(([argName, argConfig]) => new GraphQLArgument(this, argName, argConfig)) : [];
		this.resolve = config.resolve;
		this.subscribe = config.subscribe;
		this.deprecationReason = config.deprecationReason;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLField";
	}
	toConfig() {
		return {
			description: this.description,
			type: this.type,
			args: keyValMap(this.args, (arg) => arg.name, (arg) => arg.toConfig()),
			resolve: this.resolve,
			subscribe: this.subscribe,
			deprecationReason: this.deprecationReason,
			extensions: this.extensions,
			astNode: this.astNode
		};
	}
	toString() {
		return `${this.parentType ?? "<meta>"}.${this.name}`;
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLArgument = class {
	constructor(parent, name, config) {
		this.__kind = argumentSymbol;
		this.parent = parent;
		this.name = assertName(name);
		this.description = config.description;
		this.type = config.type;
		this.defaultValue = config.defaultValue;
		this.default = config.default;
		this._memoizedCoercedDefaultValue = void 0;
		this.deprecationReason = config.deprecationReason;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLArgument";
	}
	toConfig() {
		return {
			description: this.description,
			type: this.type,
			defaultValue: this.defaultValue,
			default: this.default,
			deprecationReason: this.deprecationReason,
			extensions: this.extensions,
			astNode: this.astNode
		};
	}
	toString() {
		return `${this.parent}(${this.name}:)`;
	}
	toJSON() {
		return this.toString();
	}
};
function isRequiredArgument(arg) {
	return isNonNullType(arg.type) && arg.default === void 0 && arg.defaultValue === void 0;
}
var GraphQLInterfaceType = class {
	constructor(config) {
		this.__kind = interfaceSymbol;
		this.name = assertName(config.name);
		this.description = config.description;
		this.resolveType = config.resolveType;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		this._fields = defineFieldMap.bind(void 0, this, config.fields);
		this._interfaces = defineInterfaces.bind(void 0, config.interfaces);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLInterfaceType";
	}
	getFields() {
		if (typeof this._fields === "function") this._fields = this._fields();
		return this._fields;
	}
	getInterfaces() {
		if (typeof this._interfaces === "function") this._interfaces = this._interfaces();
		return this._interfaces;
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			interfaces: this.getInterfaces(),
			fields: mapValue(this.getFields(), (field) => field.toConfig()),
			resolveType: this.resolveType,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLUnionType = class {
	constructor(config) {
		this.__kind = unionSymbol;
		this.name = assertName(config.name);
		this.description = config.description;
		this.resolveType = config.resolveType;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		this._types = defineTypes.bind(void 0, config.types);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLUnionType";
	}
	getTypes() {
		if (typeof this._types === "function") this._types = this._types();
		return this._types;
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			types: this.getTypes(),
			resolveType: this.resolveType,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function defineTypes(types) {
	return resolveReadonlyArrayThunk(types);
}
var GraphQLEnumType = class {
	constructor(config) {
		this.__kind = enumSymbol;
		this.name = assertName(config.name);
		this.description = config.description;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		this._values = defineEnumValues.bind(void 0, this, config.values);
		this._valueLookup = null;
		this._nameLookup = null;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLEnumType";
	}
	getValues() {
		if (typeof this._values === "function") this._values = this._values();
		return this._values;
	}
	getValue(name) {
		this._nameLookup ??= keyMap$1(this.getValues(), (value) => value.name);
		return this._nameLookup[name];
	}
	serialize(outputValue) {
		return this.coerceOutputValue(outputValue);
	}
	coerceOutputValue(outputValue) {
		this._valueLookup ??= new Map(this.getValues().map((enumValue) => [enumValue.value, enumValue]));
		const enumValue = this._valueLookup.get(outputValue);
		if (enumValue === void 0) throw new GraphQLError(`Enum "${this.name}" cannot represent value: ${inspect$1(outputValue)}`);
		return enumValue.name;
	}
	parseValue(inputValue, hideSuggestions) {
		return this.coerceInputValue(inputValue, hideSuggestions);
	}
	coerceInputValue(inputValue, hideSuggestions) {
		if (typeof inputValue !== "string") {
			const valueStr = inspect$1(inputValue);
			throw new GraphQLError(`Enum "${this.name}" cannot represent non-string value: ${valueStr}.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, valueStr)));
		}
		const enumValue = this.getValue(inputValue);
		if (enumValue == null) throw new GraphQLError(`Value "${inputValue}" does not exist in "${this.name}" enum.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, inputValue)));
		return enumValue.value;
	}
	parseLiteral(valueNode, _variables, hideSuggestions) {
		return this.coerceInputLiteral(valueNode, hideSuggestions);
	}
	coerceInputLiteral(valueNode, hideSuggestions) {
		if (valueNode.kind !== "EnumValue") {
			const valueStr = printForError(valueNode);
			throw new GraphQLError(`Enum "${this.name}" cannot represent non-enum value: ${valueStr}.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, valueStr)), { nodes: valueNode });
		}
		const enumValue = this.getValue(valueNode.value);
		if (enumValue == null) {
			const valueStr = printForError(valueNode);
			throw new GraphQLError(`Value "${valueStr}" does not exist in "${this.name}" enum.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, valueStr)), { nodes: valueNode });
		}
		return enumValue.value;
	}
	valueToLiteral(value) {
		if (typeof value === "string" && this.getValue(value)) return {
			kind: ENUM,
			value
		};
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			values: keyValMap(this.getValues(), (value) => value.name, (value) => value.toConfig()),
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function defineEnumValues(parentEnum, values) {
	const valueMap = resolveObjMapThunk(values);
	return Object.entries(valueMap).map(([valueName, valueConfig]) => new GraphQLEnumValue(parentEnum, valueName, valueConfig));
}
function didYouMeanEnumValue(enumType, unknownValueStr) {
	const allNames = enumType.getValues().map((value) => value.name);
	const suggestedValues = suggestionList(unknownValueStr, allNames);
	return didYouMean("the enum value", suggestedValues);
}
var GraphQLEnumValue = class {
	constructor(parentEnum, name, config) {
		this.__kind = enumValueSymbol;
		this.parentEnum = parentEnum;
		this.name = assertEnumValueName(name);
		this.description = config.description;
		this.value = config.value !== void 0 ? config.value : name;
		this.deprecationReason = config.deprecationReason;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLEnumValue";
	}
	toConfig() {
		return {
			description: this.description,
			value: this.value,
			deprecationReason: this.deprecationReason,
			extensions: this.extensions,
			astNode: this.astNode
		};
	}
	toString() {
		return `${this.parentEnum.name}.${this.name}`;
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLInputObjectType = class {
	constructor(config) {
		this.__kind = inputObjectSymbol;
		this.name = assertName(config.name);
		this.description = config.description;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		this.isOneOf = config.isOneOf ?? false;
		this._fields = defineInputFieldMap.bind(void 0, this, config.fields);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLInputObjectType";
	}
	getFields() {
		if (typeof this._fields === "function") this._fields = this._fields();
		return this._fields;
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			fields: mapValue(this.getFields(), (field) => field.toConfig()),
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes,
			isOneOf: this.isOneOf
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function defineInputFieldMap(parentType, fields) {
	const fieldMap = resolveObjMapThunk(fields);
	return mapValue(fieldMap, (fieldConfig, fieldName) => new GraphQLInputField(parentType, fieldName, fieldConfig));
}
var GraphQLInputField = class {
	constructor(parentType, name, config) {
		if (!!("resolve" in config)) devAssert(false, `${parentType}.${name} field has a resolve property, but Input Types cannot define resolvers.`);
		this.__kind = inputFieldSymbol;
		this.parentType = parentType;
		this.name = assertName(name);
		this.description = config.description;
		this.type = config.type;
		this.defaultValue = config.defaultValue;
		this.default = config.default;
		this._memoizedCoercedDefaultValue = void 0;
		this.deprecationReason = config.deprecationReason;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLInputField";
	}
	toConfig() {
		return {
			description: this.description,
			type: this.type,
			defaultValue: this.defaultValue,
			default: this.default,
			deprecationReason: this.deprecationReason,
			extensions: this.extensions,
			astNode: this.astNode
		};
	}
	toString() {
		return `${this.parentType}.${this.name}`;
	}
	toJSON() {
		return this.toString();
	}
};
function isRequiredInputField(field) {
	return isNonNullType(field.type) && field.defaultValue === void 0 && field.default === void 0;
}

// node_modules/graphql/utilities/typeComparators.mjs
function isTypeSubTypeOf(schema, maybeSubType, superType) {
	if (maybeSubType === superType) return true;
	if (isNonNullType(superType)) {
		if (isNonNullType(maybeSubType)) return isTypeSubTypeOf(schema, maybeSubType.ofType, superType.ofType);
		return false;
	}
	if (isNonNullType(maybeSubType)) return isTypeSubTypeOf(schema, maybeSubType.ofType, superType);
	if (isListType(superType)) {
		if (isListType(maybeSubType)) return isTypeSubTypeOf(schema, maybeSubType.ofType, superType.ofType);
		return false;
	}
	if (isListType(maybeSubType)) return false;
	return isAbstractType(superType) && (isInterfaceType(maybeSubType) || isObjectType(maybeSubType)) && schema.isSubType(superType, maybeSubType);
}
function doTypesOverlap(schema, typeA, typeB) {
	if (typeA === typeB) return true;
	if (isAbstractType(typeA)) {
		if (isAbstractType(typeB)) return schema.getPossibleTypes(typeA).some((type) => schema.isSubType(typeB, type));
		return schema.isSubType(typeA, typeB);
	}
	if (isAbstractType(typeB)) return schema.isSubType(typeB, typeA);
	return false;
}

// node_modules/graphql/jsutils/Path.mjs
function addPath(prev, key, typename) {
	return {
		prev,
		key,
		typename
	};
}
function pathToArray(path) {
	const flattened = [];
	let curr = path;
	while (curr) {
		flattened.push(curr.key);
		curr = curr.prev;
	}
	return flattened.reverse();
}

// node_modules/graphql/utilities/valueToLiteral.mjs
function valueToLiteral(value, type) {
	if (isNonNullType(type)) {
		if (value == null) return;
		return valueToLiteral(value, type.ofType);
	}
	if (value == null) return { kind: NULL$1 };
	if (isListType(type)) {
		if (!isIterableObject(value)) return valueToLiteral(value, type.ofType);
		const values = [];
		for (const itemValue of value) {
			const itemNode = valueToLiteral(itemValue, type.ofType);
			if (!itemNode) return;
			values.push(itemNode);
		}
		return {
			kind: LIST,
			values
		};
	}
	if (isInputObjectType(type)) {
		if (!isObjectLike(value)) return;
		const fields = [];
		const fieldDefs = type.getFields();
		if (Object.keys(value).some((name) => value[name] !== void 0 && !Object.hasOwn(fieldDefs, name))) return;
		for (const field of Object.values(type.getFields())) if (value[field.name] === void 0) {
			if (isRequiredInputField(field)) return;
		} else {
			const fieldNode = valueToLiteral(value[field.name], field.type);
			if (!fieldNode) return;
			fields.push({
				kind: OBJECT_FIELD,
				name: {
					kind: NAME,
					value: field.name
				},
				value: fieldNode
			});
		}
		return {
			kind: OBJECT,
			fields
		};
	}
	const leafType = assertLeafType(type);
	if (leafType.valueToLiteral) try {
		return leafType.valueToLiteral(value);
	} catch (_error) {
		return;
	}
	return defaultScalarValueToLiteral(value);
}
function defaultScalarValueToLiteral(value) {
	if (value == null) return { kind: NULL$1 };
	switch (typeof value) {
		case "boolean": return {
			kind: BOOLEAN,
			value
		};
		case "string": return {
			kind: STRING,
			value,
			block: false
		};
		case "bigint": return {
			kind: INT,
			value: value.toString()
		};
		case "number": {
			if (!Number.isFinite(value)) return { kind: NULL$1 };
			const stringValue = String(value);
			return /^-?(?:0|[1-9][0-9]*)$/.test(stringValue) ? {
				kind: INT,
				value: stringValue
			} : {
				kind: FLOAT,
				value: stringValue
			};
		}
		case "object": {
			if (isIterableObject(value)) return {
				kind: LIST,
				values: Array.from(value, defaultScalarValueToLiteral)
			};
			const objValue = value;
			const fields = [];
			for (const fieldName of Object.keys(objValue)) {
				const fieldValue = objValue[fieldName];
				if (fieldValue !== void 0) fields.push({
					kind: OBJECT_FIELD,
					name: {
						kind: NAME,
						value: fieldName
					},
					value: defaultScalarValueToLiteral(fieldValue)
				});
			}
			return {
				kind: OBJECT,
				fields
			};
		}
	}
	throw new TypeError(`Cannot convert value to AST: ${inspect$1(value)}.`);
}

// node_modules/graphql/utilities/replaceVariables.mjs
function replaceVariables(valueNode, variableValues, fragmentVariableValues) {
	switch (valueNode.kind) {
		case VARIABLE: {
			const varName = valueNode.name.value;
			const fragmentVariableValueSource = fragmentVariableValues?.sources[varName];
			if (fragmentVariableValueSource) {
				const value = fragmentVariableValueSource.value;
				if (value === void 0) {
					const defaultValue = fragmentVariableValueSource.signature.default;
					if (defaultValue !== void 0) return defaultValue.literal;
					return { kind: NULL$1 };
				}
				return replaceVariables(value, variableValues, fragmentVariableValueSource.fragmentVariableValues);
			}
			const variableValueSource = variableValues?.sources[varName];
			if (variableValueSource == null) return { kind: NULL$1 };
			if (variableValueSource.value === void 0) {
				const defaultValue = variableValueSource.signature.default;
				if (defaultValue !== void 0) return defaultValue.literal;
			}
			return valueToLiteral(variableValueSource.value, variableValueSource.signature.type);
		}
		case OBJECT: {
			const newFields = [];
			for (const field of valueNode.fields) {
				if (field.value.kind === "Variable") {
					const scopedVariableSource = fragmentVariableValues?.sources[field.value.name.value] ?? variableValues?.sources[field.value.name.value];
					if (scopedVariableSource?.value === void 0 && scopedVariableSource?.signature.default === void 0) continue;
				}
				const newFieldNodeValue = replaceVariables(field.value, variableValues, fragmentVariableValues);
				newFields.push({
					...field,
					value: newFieldNodeValue
				});
			}
			return {
				...valueNode,
				fields: newFields
			};
		}
		case LIST: {
			const newValues = [];
			for (const value of valueNode.values) {
				const newItemNodeValue = replaceVariables(value, variableValues, fragmentVariableValues);
				newValues.push(newItemNodeValue);
			}
			return {
				...valueNode,
				values: newValues
			};
		}
		default: return valueNode;
	}
}

// node_modules/graphql/utilities/validateInputValue.mjs
function validateInputValue(inputValue, type, onError, hideSuggestions) {
	return validateInputValueImpl(inputValue, type, onError, hideSuggestions, void 0);
}
function validateInputValueImpl(inputValue, type, onError, hideSuggestions, path) {
	if (isNonNullType(type)) {
		if (inputValue === void 0) {
			reportInvalidValue(onError, `Expected a value of non-null type "${type}" to be provided.`, path);
			return;
		}
		if (inputValue === null) {
			reportInvalidValue(onError, `Expected value of non-null type "${type}" not to be null.`, path);
			return;
		}
		return validateInputValueImpl(inputValue, type.ofType, onError, hideSuggestions, path);
	}
	if (inputValue == null) return;
	if (isListType(type)) {
		if (!isIterableObject(inputValue)) validateInputValueImpl(inputValue, type.ofType, onError, hideSuggestions, path);
		else {
			let index = 0;
			for (const itemValue of inputValue) validateInputValueImpl(itemValue, type.ofType, onError, hideSuggestions, addPath(path, index++, void 0));
		}
	} else if (isInputObjectType(type)) {
		if (!isObjectLike(inputValue) || Array.isArray(inputValue)) {
			reportInvalidValue(onError, `Expected value of type "${type}" to be an object, found: ${inspect$1(inputValue)}.`, path);
			return;
		}
		const fieldDefs = type.getFields();
		for (const field of Object.values(fieldDefs)) {
			const fieldValue = inputValue[field.name];
			if (fieldValue === void 0) {
				if (isRequiredInputField(field)) reportInvalidValue(onError, `Expected value of type "${type}" to include required field "${field.name}", found: ${inspect$1(inputValue)}.`, path);
			} else validateInputValueImpl(fieldValue, field.type, onError, hideSuggestions, addPath(path, field.name, type.name));
		}
		const fields = [];
		for (const fieldName of Object.keys(inputValue)) {
			if (inputValue[fieldName] === void 0) continue;
			if (!Object.hasOwn(fieldDefs, fieldName)) {
				const suggestion = hideSuggestions ? "" : didYouMean(suggestionList(fieldName, Object.keys(fieldDefs)));
				reportInvalidValue(onError, `Expected value of type "${type}" not to include unknown field "${fieldName}"${suggestion ? `.${suggestion} Found` : ", found"}: ${inspect$1(inputValue)}.`, path);
				continue;
			}
			fields.push(fieldName);
		}
		if (type.isOneOf) {
			if (fields.length !== 1) reportInvalidValue(onError, getOneOfInputObjectErrorMessage(type), path);
			const field = fields[0];
			if (inputValue[field] === null) reportInvalidValue(onError, getOneOfInputObjectErrorMessage(type), addPath(path, field, type.name));
		}
	} else {
		assertLeafType(type);
		let result;
		let caughtError;
		try {
			result = type.coerceInputValue(inputValue, hideSuggestions);
		} catch (error) {
			if (error instanceof GraphQLError) {
				onError(error, pathToArray(path));
				return;
			}
			caughtError = error;
		}
		if (result === void 0) reportInvalidValue(onError, `Expected value of type "${type}"${caughtError != null ? `, but encountered error "${getCaughtErrorMessage(caughtError)}"; found` : ", found"}: ${inspect$1(inputValue)}.`, path, ensureGraphQLError(caughtError));
	}
}
function reportInvalidValue(onError, message, path, originalError) {
	onError(new GraphQLError(message, { originalError }), pathToArray(path));
}
function validateInputLiteral(valueNode, type, onError, variables, fragmentVariableValues, hideSuggestions) {
	return validateInputLiteralImpl({
		static: !variables && !fragmentVariableValues,
		onError,
		variables,
		fragmentVariableValues
	}, valueNode, type, hideSuggestions, void 0);
}
function validateInputLiteralImpl(context, valueNode, type, hideSuggestions, path) {
	if (valueNode.kind === "Variable") {
		if (context.static) return;
		const value = getScopedVariableValues(context, valueNode)?.coerced[valueNode.name.value];
		if (isNonNullType(type)) {
			if (value === void 0) reportInvalidLiteral(context.onError, `Expected variable "$${valueNode.name.value}" provided to type "${type}" to provide a runtime value.`, valueNode, path);
			else if (value === null) reportInvalidLiteral(context.onError, `Expected variable "$${valueNode.name.value}" provided to non-null type "${type}" not to be null.`, valueNode, path);
		}
		return;
	}
	if (isNonNullType(type)) {
		if (valueNode.kind === "NullValue") {
			reportInvalidLiteral(context.onError, `Expected value of non-null type "${type}" not to be null.`, valueNode, path);
			return;
		}
		return validateInputLiteralImpl(context, valueNode, type.ofType, hideSuggestions, path);
	}
	if (valueNode.kind === "NullValue") return;
	if (isListType(type)) {
		if (valueNode.kind !== "ListValue") validateInputLiteralImpl(context, valueNode, type.ofType, hideSuggestions, path);
		else {
			let index = 0;
			for (const itemNode of valueNode.values) validateInputLiteralImpl(context, itemNode, type.ofType, hideSuggestions, addPath(path, index++, void 0));
		}
	} else if (isInputObjectType(type)) {
		if (valueNode.kind !== "ObjectValue") {
			reportInvalidLiteral(context.onError, `Expected value of type "${type}" to be an object, found: ${printForError(valueNode)}.`, valueNode, path);
			return;
		}
		const fieldDefs = type.getFields();
		const fieldNodes = keyMap$1(valueNode.fields, (field) => field.name.value);
		for (const field of Object.values(fieldDefs)) {
			const fieldNode = fieldNodes[field.name];
			if (fieldNode === void 0) {
				if (isRequiredInputField(field)) reportInvalidLiteral(context.onError, `Expected value of type "${type}" to include required field "${field.name}", found: ${printForError(valueNode)}.`, valueNode, path);
			} else {
				const fieldValueNode = fieldNode.value;
				if (fieldValueNode.kind === "Variable" && !context.static) {
					const scopedVariableValues = getScopedVariableValues(context, fieldValueNode);
					const variableName = fieldValueNode.name.value;
					const value = scopedVariableValues?.coerced[variableName];
					if (type.isOneOf) {
						if (value === void 0) reportInvalidLiteral(context.onError, `Expected variable "$${variableName}" provided to field "${field.name}" for OneOf Input Object type "${type}" to provide a runtime value.`, valueNode, path);
						else if (value === null) reportInvalidLiteral(context.onError, `Expected variable "$${variableName}" provided to field "${field.name}" for OneOf Input Object type "${type}" not to be null.`, valueNode, path);
					} else if (value === void 0 && !isRequiredInputField(field)) continue;
				}
				validateInputLiteralImpl(context, fieldValueNode, field.type, hideSuggestions, addPath(path, field.name, type.name));
			}
		}
		const fields = valueNode.fields;
		const knownFields = [];
		for (const fieldNode of fields) {
			const fieldName = fieldNode.name.value;
			if (!Object.hasOwn(fieldDefs, fieldName)) {
				const suggestion = hideSuggestions ? "" : didYouMean(suggestionList(fieldName, Object.keys(fieldDefs)));
				reportInvalidLiteral(context.onError, `Expected value of type "${type}" not to include unknown field "${fieldName}"${suggestion ? `.${suggestion} Found` : ", found"}: ${printForError(valueNode)}.`, fieldNode, path);
			} else knownFields.push(fieldNode);
		}
		if (type.isOneOf) {
			if (knownFields.length !== 1) {
				reportInvalidLiteral(context.onError, getOneOfInputObjectErrorMessage(type), valueNode, path);
				return;
			}
			if (knownFields[0].value.kind === "NullValue") {
				const fieldName = knownFields[0].name.value;
				reportInvalidLiteral(context.onError, getOneOfInputObjectErrorMessage(type), valueNode, addPath(path, fieldName, void 0));
			}
		}
	} else {
		assertLeafType(type);
		let result;
		let caughtError;
		try {
			result = type.coerceInputLiteral ? type.coerceInputLiteral(replaceVariables(valueNode, context.variables, context.fragmentVariableValues), hideSuggestions) : type.parseLiteral(valueNode, void 0, hideSuggestions);
		} catch (error) {
			if (error instanceof GraphQLError) {
				context.onError(error, pathToArray(path));
				return;
			}
			caughtError = error;
		}
		if (result === void 0) reportInvalidLiteral(context.onError, `Expected value of type "${type}"${caughtError != null ? `, but encountered error "${getCaughtErrorMessage(caughtError)}"; found` : ", found"}: ${printForError(valueNode)}.`, valueNode, path, ensureGraphQLError(caughtError));
	}
}
function getScopedVariableValues(context, valueNode) {
	const variableName = valueNode.name.value;
	const { fragmentVariableValues, variables } = context;
	return fragmentVariableValues?.sources[variableName] ? fragmentVariableValues : variables;
}
function reportInvalidLiteral(onError, message, valueNode, path, originalError) {
	onError(new GraphQLError(message, {
		nodes: valueNode,
		originalError
	}), pathToArray(path));
}
function getCaughtErrorMessage(caughtError) {
	if (isObjectLike(caughtError)) {
		const message = caughtError.message;
		if (typeof message === "string" && message !== "") return message;
	}
	return String(caughtError);
}
function getOneOfInputObjectErrorMessage(type) {
	return `Within OneOf Input Object type "${type}", exactly one field must be specified, and the value for that field must be non-null.`;
}

// node_modules/graphql/language/directiveLocation.mjs
const DirectiveLocation = {
	QUERY: "QUERY",
	MUTATION: "MUTATION",
	SUBSCRIPTION: "SUBSCRIPTION",
	FIELD: "FIELD",
	FRAGMENT_DEFINITION: "FRAGMENT_DEFINITION",
	FRAGMENT_SPREAD: "FRAGMENT_SPREAD",
	INLINE_FRAGMENT: "INLINE_FRAGMENT",
	VARIABLE_DEFINITION: "VARIABLE_DEFINITION",
	FRAGMENT_VARIABLE_DEFINITION: "FRAGMENT_VARIABLE_DEFINITION",
	SCHEMA: "SCHEMA",
	SCALAR: "SCALAR",
	OBJECT: "OBJECT",
	FIELD_DEFINITION: "FIELD_DEFINITION",
	ARGUMENT_DEFINITION: "ARGUMENT_DEFINITION",
	INTERFACE: "INTERFACE",
	UNION: "UNION",
	ENUM: "ENUM",
	ENUM_VALUE: "ENUM_VALUE",
	INPUT_OBJECT: "INPUT_OBJECT",
	INPUT_FIELD_DEFINITION: "INPUT_FIELD_DEFINITION",
	DIRECTIVE_DEFINITION: "DIRECTIVE_DEFINITION"
};

// node_modules/graphql/type/scalars.mjs
const GRAPHQL_MAX_INT = 2147483647;
const GRAPHQL_MIN_INT = -2147483648;
const GraphQLInt = new GraphQLScalarType({
	name: "Int",
	description: "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.",
	coerceOutputValue(outputValue) {
		const coercedValue = coerceOutputValueObject(outputValue);
		if (typeof coercedValue === "number") return coerceIntFromNumber(coercedValue);
		if (typeof coercedValue === "boolean") return coercedValue ? 1 : 0;
		if (typeof coercedValue === "string") return coerceIntFromString(coercedValue);
		if (typeof coercedValue === "bigint") return coerceIntFromBigInt(coercedValue);
		throw new GraphQLError(`Int cannot represent non-integer value: ${inspect$1(coercedValue)}`);
	},
	coerceInputValue(inputValue) {
		if (typeof inputValue === "number") return coerceIntFromNumber(inputValue);
		if (typeof inputValue === "bigint") return coerceIntFromBigInt(inputValue);
		throw new GraphQLError(`Int cannot represent non-integer value: ${inspect$1(inputValue)}`);
	},
	coerceInputLiteral(valueNode) {
		if (valueNode.kind !== "IntValue") throw new GraphQLError(`Int cannot represent non-integer value: ${printForError(valueNode)}`, { nodes: valueNode });
		const num = parseInt(valueNode.value, 10);
		if (num > 2147483647 || num < -2147483648) throw new GraphQLError(`Int cannot represent non 32-bit signed integer value: ${valueNode.value}`, { nodes: valueNode });
		return num;
	},
	valueToLiteral(value) {
		if ((typeof value === "number" && Number.isInteger(value) || typeof value === "bigint") && value <= 2147483647 && value >= -2147483648) return {
			kind: INT,
			value: String(value)
		};
	}
});
const GraphQLFloat = new GraphQLScalarType({
	name: "Float",
	description: "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
	coerceOutputValue(outputValue) {
		const coercedValue = coerceOutputValueObject(outputValue);
		if (typeof coercedValue === "number") return coerceFloatFromNumber(coercedValue);
		if (typeof coercedValue === "boolean") return coercedValue ? 1 : 0;
		if (typeof coercedValue === "string") return coerceFloatFromString(coercedValue);
		if (typeof coercedValue === "bigint") return coerceFloatFromBigInt(coercedValue);
		throw new GraphQLError(`Float cannot represent non numeric value: ${inspect$1(coercedValue)}`);
	},
	coerceInputValue(inputValue) {
		if (typeof inputValue === "number") return coerceFloatFromNumber(inputValue);
		if (typeof inputValue === "bigint") return coerceFloatFromBigInt(inputValue);
		throw new GraphQLError(`Float cannot represent non numeric value: ${inspect$1(inputValue)}`);
	},
	coerceInputLiteral(valueNode) {
		if (valueNode.kind !== "FloatValue" && valueNode.kind !== "IntValue") throw new GraphQLError(`Float cannot represent non numeric value: ${printForError(valueNode)}`, { nodes: valueNode });
		return parseFloat(valueNode.value);
	},
	valueToLiteral(value) {
		const literal = defaultScalarValueToLiteral(value);
		if (literal.kind === "FloatValue" || literal.kind === "IntValue") return literal;
	}
});
const GraphQLString = new GraphQLScalarType({
	name: "String",
	description: "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.",
	coerceOutputValue(outputValue) {
		const coercedValue = coerceOutputValueObject(outputValue);
		if (typeof coercedValue === "string") return coercedValue;
		if (typeof coercedValue === "boolean") return coercedValue ? "true" : "false";
		if (typeof coercedValue === "number") return coerceStringFromNumber(coercedValue);
		if (typeof coercedValue === "bigint") return String(coercedValue);
		throw new GraphQLError(`String cannot represent value: ${inspect$1(outputValue)}`);
	},
	coerceInputValue(inputValue) {
		if (typeof inputValue !== "string") throw new GraphQLError(`String cannot represent a non string value: ${inspect$1(inputValue)}`);
		return inputValue;
	},
	coerceInputLiteral(valueNode) {
		if (valueNode.kind !== "StringValue") throw new GraphQLError(`String cannot represent a non string value: ${printForError(valueNode)}`, { nodes: valueNode });
		return valueNode.value;
	},
	valueToLiteral(value) {
		const literal = defaultScalarValueToLiteral(value);
		if (literal.kind === "StringValue") return literal;
	}
});
const GraphQLBoolean = new GraphQLScalarType({
	name: "Boolean",
	description: "The `Boolean` scalar type represents `true` or `false`.",
	coerceOutputValue(outputValue) {
		const coercedValue = coerceOutputValueObject(outputValue);
		if (typeof coercedValue === "boolean") return coercedValue;
		if (typeof coercedValue === "number") return coerceBooleanFromNumber(coercedValue);
		if (typeof coercedValue === "bigint") return coercedValue !== 0n;
		throw new GraphQLError(`Boolean cannot represent a non boolean value: ${inspect$1(coercedValue)}`);
	},
	coerceInputValue(inputValue) {
		if (typeof inputValue !== "boolean") throw new GraphQLError(`Boolean cannot represent a non boolean value: ${inspect$1(inputValue)}`);
		return inputValue;
	},
	coerceInputLiteral(valueNode) {
		if (valueNode.kind !== "BooleanValue") throw new GraphQLError(`Boolean cannot represent a non boolean value: ${printForError(valueNode)}`, { nodes: valueNode });
		return valueNode.value;
	},
	valueToLiteral(value) {
		const literal = defaultScalarValueToLiteral(value);
		if (literal.kind === "BooleanValue") return literal;
	}
});
const GraphQLID = new GraphQLScalarType({
	name: "ID",
	description: "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.",
	coerceOutputValue(outputValue) {
		const coercedValue = coerceOutputValueObject(outputValue);
		if (typeof coercedValue === "string") return coercedValue;
		if (typeof coercedValue === "number") return coerceIDFromNumber(coercedValue);
		if (typeof coercedValue === "bigint") return String(coercedValue);
		throw new GraphQLError(`ID cannot represent value: ${inspect$1(outputValue)}`);
	},
	coerceInputValue(inputValue) {
		if (typeof inputValue === "string") return inputValue;
		if (typeof inputValue === "number") return coerceIDFromNumber(inputValue);
		if (typeof inputValue === "bigint") return String(inputValue);
		throw new GraphQLError(`ID cannot represent value: ${inspect$1(inputValue)}`);
	},
	coerceInputLiteral(valueNode) {
		if (valueNode.kind !== "StringValue" && valueNode.kind !== "IntValue") throw new GraphQLError("ID cannot represent a non-string and non-integer value: " + printForError(valueNode), { nodes: valueNode });
		return valueNode.value;
	},
	valueToLiteral(value) {
		if (typeof value === "string") return /^-?(?:0|[1-9][0-9]*)$/.test(value) ? {
			kind: INT,
			value
		} : {
			kind: STRING,
			value,
			block: false
		};
		if (typeof value === "number") return {
			kind: INT,
			value: coerceIDFromNumber(value)
		};
		if (typeof value === "bigint") return {
			kind: INT,
			value: String(value)
		};
	}
});
const specifiedScalarTypes = Object.freeze([
	GraphQLString,
	GraphQLInt,
	GraphQLFloat,
	GraphQLBoolean,
	GraphQLID
]);
function isSpecifiedScalarType(type) {
	return specifiedScalarTypes.some(({ name }) => type.name === name);
}
function coerceOutputValueObject(outputValue) {
	if (isObjectLike(outputValue)) {
		if (typeof outputValue.valueOf === "function") {
			const valueOfResult = outputValue.valueOf();
			if (!isObjectLike(valueOfResult)) return valueOfResult;
		}
		if (typeof outputValue.toJSON === "function") return outputValue.toJSON();
	}
	return outputValue;
}
function coerceIntFromNumber(value) {
	if (!Number.isInteger(value)) throw new GraphQLError(`Int cannot represent non-integer value: ${inspect$1(value)}`);
	if (value > 2147483647 || value < -2147483648) throw new GraphQLError(`Int cannot represent non 32-bit signed integer value: ${inspect$1(value)}`);
	return value;
}
function coerceIntFromString(value) {
	if (value === "") throw new GraphQLError(`Int cannot represent non-integer value: ${inspect$1(value)}`);
	const num = Number(value);
	if (!Number.isInteger(num)) throw new GraphQLError(`Int cannot represent non-integer value: ${inspect$1(value)}`);
	if (num > 2147483647 || num < -2147483648) throw new GraphQLError(`Int cannot represent non 32-bit signed integer value: ${inspect$1(value)}`);
	return num;
}
function coerceIntFromBigInt(value) {
	if (value > 2147483647 || value < -2147483648) throw new GraphQLError(`Int cannot represent non 32-bit signed integer value: ${String(value)}`);
	return Number(value);
}
function coerceFloatFromNumber(value) {
	if (!Number.isFinite(value)) throw new GraphQLError(`Float cannot represent non numeric value: ${inspect$1(value)}`);
	return value;
}
function coerceFloatFromString(value) {
	if (value === "") throw new GraphQLError(`Float cannot represent non numeric value: ${inspect$1(value)}`);
	const num = Number(value);
	if (!Number.isFinite(num)) throw new GraphQLError(`Float cannot represent non numeric value: ${inspect$1(value)}`);
	return num;
}
function coerceFloatFromBigInt(coercedValue) {
	const num = Number(coercedValue);
	if (!Number.isFinite(num)) throw new GraphQLError(`Float cannot represent non numeric value: ${inspect$1(coercedValue)} (value is too large)`);
	if (BigInt(num) !== coercedValue) throw new GraphQLError(`Float cannot represent non numeric value: ${inspect$1(coercedValue)} (value would lose precision)`);
	return num;
}
function coerceStringFromNumber(value) {
	if (!Number.isFinite(value)) throw new GraphQLError(`String cannot represent value: ${inspect$1(value)}`);
	return String(value);
}
function coerceBooleanFromNumber(value) {
	if (!Number.isFinite(value)) throw new GraphQLError(`Boolean cannot represent a non boolean value: ${inspect$1(value)}`);
	return value !== 0;
}
function coerceIDFromNumber(value) {
	if (!Number.isInteger(value)) throw new GraphQLError(`ID cannot represent value: ${inspect$1(value)}`);
	return String(value);
}

// node_modules/graphql/type/directives.mjs
const directiveSymbol = Symbol("Directive");
function isDirective(directive) {
	return instanceOf(directive, directiveSymbol, GraphQLDirective);
}
var GraphQLDirective = class {
	constructor(config) {
		this.__kind = directiveSymbol;
		this.name = assertName(config.name);
		this.description = config.description;
		this.locations = config.locations;
		this.isRepeatable = config.isRepeatable ?? false;
		this.deprecationReason = config.deprecationReason;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		if (!Array.isArray(config.locations)) devAssert(false, `@${this.name} locations must be an Array.`);
		const args = config.args ?? {};
		if (!(isObjectLike(args) && !Array.isArray(args))) devAssert(false, `@${this.name} args must be an object with argument names as keys.`);
		this.args = Object.entries(args).map(([argName, argConfig]) => new GraphQLArgument(this, argName, argConfig));
	}
	get [Symbol.toStringTag]() {
		return "GraphQLDirective";
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			locations: this.locations,
			args: keyValMap(this.args, (arg) => arg.name, (arg) => arg.toConfig()),
			isRepeatable: this.isRepeatable,
			deprecationReason: this.deprecationReason,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return "@" + this.name;
	}
	toJSON() {
		return this.toString();
	}
};
const GraphQLIncludeDirective = new GraphQLDirective({
	name: "include",
	description: "Directs the executor to include this field or fragment only when the `if` argument is true.",
	locations: [
		DirectiveLocation.FIELD,
		DirectiveLocation.FRAGMENT_SPREAD,
		DirectiveLocation.INLINE_FRAGMENT
	],
	args: { if: {
		type: new GraphQLNonNull(GraphQLBoolean),
		description: "Included when true."
	} }
});
const GraphQLSkipDirective = new GraphQLDirective({
	name: "skip",
	description: "Directs the executor to skip this field or fragment when the `if` argument is true.",
	locations: [
		DirectiveLocation.FIELD,
		DirectiveLocation.FRAGMENT_SPREAD,
		DirectiveLocation.INLINE_FRAGMENT
	],
	args: { if: {
		type: new GraphQLNonNull(GraphQLBoolean),
		description: "Skipped when true."
	} }
});
const GraphQLDeferDirective = new GraphQLDirective({
	name: "defer",
	description: "Directs the executor to defer this fragment when the `if` argument is true or undefined.",
	locations: [DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
	args: {
		if: {
			type: new GraphQLNonNull(GraphQLBoolean),
			description: "Deferred when true or undefined.",
			default: { value: true }
		},
		label: {
			type: GraphQLString,
			description: "Unique name"
		}
	}
});
const GraphQLStreamDirective = new GraphQLDirective({
	name: "stream",
	description: "Directs the executor to stream plural fields when the `if` argument is true or undefined.",
	locations: [DirectiveLocation.FIELD],
	args: {
		initialCount: {
			default: { value: 0 },
			type: new GraphQLNonNull(GraphQLInt),
			description: "Number of items to return immediately"
		},
		if: {
			type: new GraphQLNonNull(GraphQLBoolean),
			description: "Stream when true or undefined.",
			default: { value: true }
		},
		label: {
			type: GraphQLString,
			description: "Unique name"
		}
	}
});
const DEFAULT_DEPRECATION_REASON = "No longer supported";
const GraphQLDeprecatedDirective = new GraphQLDirective({
	name: "deprecated",
	description: "Marks an element of a GraphQL schema as no longer supported.",
	locations: [
		DirectiveLocation.FIELD_DEFINITION,
		DirectiveLocation.ARGUMENT_DEFINITION,
		DirectiveLocation.INPUT_FIELD_DEFINITION,
		DirectiveLocation.ENUM_VALUE,
		DirectiveLocation.DIRECTIVE_DEFINITION
	],
	args: { reason: {
		type: new GraphQLNonNull(GraphQLString),
		description: "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
		default: { value: DEFAULT_DEPRECATION_REASON }
	} }
});
const GraphQLSpecifiedByDirective = new GraphQLDirective({
	name: "specifiedBy",
	description: "Exposes a URL that specifies the behavior of this scalar.",
	locations: [DirectiveLocation.SCALAR],
	args: { url: {
		type: new GraphQLNonNull(GraphQLString),
		description: "The URL that specifies the behavior of this scalar."
	} }
});
const GraphQLOneOfDirective = new GraphQLDirective({
	name: "oneOf",
	description: "Indicates exactly one field must be supplied and this field must not be `null`.",
	locations: [DirectiveLocation.INPUT_OBJECT],
	args: {}
});
const GraphQLDisableErrorPropagationDirective = new GraphQLDirective({
	name: "experimental_disableErrorPropagation",
	description: "Disables error propagation.",
	locations: [
		DirectiveLocation.QUERY,
		DirectiveLocation.MUTATION,
		DirectiveLocation.SUBSCRIPTION
	]
});
const specifiedDirectives = Object.freeze([
	GraphQLIncludeDirective,
	GraphQLSkipDirective,
	GraphQLDeprecatedDirective,
	GraphQLSpecifiedByDirective,
	GraphQLOneOfDirective
]);
function isSpecifiedDirective(directive) {
	return specifiedDirectives.some(({ name }) => name === directive.name);
}

// node_modules/graphql/utilities/astFromValue.mjs
function astFromValue(value, type) {
	if (isNonNullType(type)) {
		const astValue = astFromValue(value, type.ofType);
		if (astValue?.kind === "NullValue") return null;
		return astValue;
	}
	if (value === null) return { kind: NULL$1 };
	if (value === void 0) return null;
	if (isListType(type)) {
		const itemType = type.ofType;
		if (isIterableObject(value)) {
			const valuesNodes = [];
			for (const item of value) {
				const itemNode = astFromValue(item, itemType);
				if (itemNode != null) valuesNodes.push(itemNode);
			}
			return {
				kind: LIST,
				values: valuesNodes
			};
		}
		return astFromValue(value, itemType);
	}
	if (isInputObjectType(type)) {
		if (!isObjectLike(value)) return null;
		const fieldNodes = [];
		for (const field of Object.values(type.getFields())) {
			const fieldValue = astFromValue(value[field.name], field.type);
			if (fieldValue) fieldNodes.push({
				kind: OBJECT_FIELD,
				name: {
					kind: NAME,
					value: field.name
				},
				value: fieldValue
			});
		}
		return {
			kind: OBJECT,
			fields: fieldNodes
		};
	}
	if (isLeafType(type)) {
		const coerced = type.coerceOutputValue(value);
		if (coerced == null) return null;
		if (typeof coerced === "boolean") return {
			kind: BOOLEAN,
			value: coerced
		};
		if (typeof coerced === "number" && Number.isFinite(coerced)) {
			const stringNum = String(coerced);
			return integerStringRegExp.test(stringNum) ? {
				kind: INT,
				value: stringNum
			} : {
				kind: FLOAT,
				value: stringNum
			};
		}
		if (typeof coerced === "bigint") return {
			kind: INT,
			value: String(coerced)
		};
		if (typeof coerced === "string") {
			if (isEnumType(type)) return {
				kind: ENUM,
				value: coerced
			};
			if (type === GraphQLID && integerStringRegExp.test(coerced)) return {
				kind: INT,
				value: coerced
			};
			return {
				kind: STRING,
				value: coerced
			};
		}
		throw new TypeError(`Cannot convert value to AST: ${inspect$1(coerced)}.`);
	}
	invariant(false, "Unexpected input type: " + inspect$1(type));
}
const integerStringRegExp = /^-?(?:0|[1-9][0-9]*)$/;

// node_modules/graphql/utilities/getDefaultValueAST.mjs
function getDefaultValueAST(argOrInputField) {
	const type = argOrInputField.type;
	const defaultInput = argOrInputField.default;
	if (defaultInput) {
		const literal = defaultInput.literal ?? valueToLiteral(defaultInput.value, type);
		if (!(literal != null)) invariant(false, "Invalid default value");
		return literal;
	}
	const defaultValue = argOrInputField.defaultValue;
	if (defaultValue !== void 0) {
		const valueAST = astFromValue(defaultValue, type);
		if (!(valueAST != null)) invariant(false, "Invalid default value");
		return valueAST;
	}
}

// node_modules/graphql/type/introspection.mjs
const __Schema = new GraphQLObjectType({
	name: "__Schema",
	description: "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations.",
	fields: () => ({
		description: {
			type: GraphQLString,
			resolve: (schema) => schema.description
		},
		types: {
			description: "A list of all types supported by this server.",
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__Type))),
			resolve(schema) {
				return Object.values(schema.getTypeMap());
			}
		},
		queryType: {
			description: "The type that query operations will be rooted at.",
			type: new GraphQLNonNull(__Type),
			resolve: (schema) => schema.getQueryType()
		},
		mutationType: {
			description: "If this server supports mutation, the type that mutation operations will be rooted at.",
			type: __Type,
			resolve: (schema) => schema.getMutationType()
		},
		subscriptionType: {
			description: "If this server support subscription, the type that subscription operations will be rooted at.",
			type: __Type,
			resolve: (schema) => schema.getSubscriptionType()
		},
		directives: {
			description: "A list of all directives supported by this server.",
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__Directive))),
			args: { includeDeprecated: {
				type: new GraphQLNonNull(GraphQLBoolean),
				default: { value: false }
			} },
			resolve: (schema, { includeDeprecated }) => includeDeprecated === true ? schema.getDirectives() : schema.getDirectives().filter((directive) => directive.deprecationReason == null)
		}
	})
});
const __Directive = new GraphQLObjectType({
	name: "__Directive",
	description: "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (directive) => directive.name
		},
		description: {
			type: GraphQLString,
			resolve: (directive) => directive.description
		},
		isRepeatable: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (directive) => directive.isRepeatable
		},
		locations: {
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__DirectiveLocation))),
			resolve: (directive) => directive.locations
		},
		args: {
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__InputValue))),
			args: { includeDeprecated: {
				type: new GraphQLNonNull(GraphQLBoolean),
				default: { value: false }
			} },
			resolve(field, { includeDeprecated }) {
				return includeDeprecated === true ? field.args : field.args.filter((arg) => arg.deprecationReason == null);
			}
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (directive) => directive.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (directive) => directive.deprecationReason
		}
	})
});
const __DirectiveLocation = new GraphQLEnumType({
	name: "__DirectiveLocation",
	description: "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
	values: {
		QUERY: {
			value: DirectiveLocation.QUERY,
			description: "Location adjacent to a query operation."
		},
		MUTATION: {
			value: DirectiveLocation.MUTATION,
			description: "Location adjacent to a mutation operation."
		},
		SUBSCRIPTION: {
			value: DirectiveLocation.SUBSCRIPTION,
			description: "Location adjacent to a subscription operation."
		},
		FIELD: {
			value: DirectiveLocation.FIELD,
			description: "Location adjacent to a field."
		},
		FRAGMENT_DEFINITION: {
			value: DirectiveLocation.FRAGMENT_DEFINITION,
			description: "Location adjacent to a fragment definition."
		},
		FRAGMENT_SPREAD: {
			value: DirectiveLocation.FRAGMENT_SPREAD,
			description: "Location adjacent to a fragment spread."
		},
		INLINE_FRAGMENT: {
			value: DirectiveLocation.INLINE_FRAGMENT,
			description: "Location adjacent to an inline fragment."
		},
		VARIABLE_DEFINITION: {
			value: DirectiveLocation.VARIABLE_DEFINITION,
			description: "Location adjacent to an operation variable definition."
		},
		FRAGMENT_VARIABLE_DEFINITION: {
			value: DirectiveLocation.FRAGMENT_VARIABLE_DEFINITION,
			description: "Location adjacent to a fragment variable definition."
		},
		SCHEMA: {
			value: DirectiveLocation.SCHEMA,
			description: "Location adjacent to a schema definition."
		},
		SCALAR: {
			value: DirectiveLocation.SCALAR,
			description: "Location adjacent to a scalar definition."
		},
		OBJECT: {
			value: DirectiveLocation.OBJECT,
			description: "Location adjacent to an object type definition."
		},
		FIELD_DEFINITION: {
			value: DirectiveLocation.FIELD_DEFINITION,
			description: "Location adjacent to a field definition."
		},
		ARGUMENT_DEFINITION: {
			value: DirectiveLocation.ARGUMENT_DEFINITION,
			description: "Location adjacent to an argument definition."
		},
		INTERFACE: {
			value: DirectiveLocation.INTERFACE,
			description: "Location adjacent to an interface definition."
		},
		UNION: {
			value: DirectiveLocation.UNION,
			description: "Location adjacent to a union definition."
		},
		ENUM: {
			value: DirectiveLocation.ENUM,
			description: "Location adjacent to an enum definition."
		},
		ENUM_VALUE: {
			value: DirectiveLocation.ENUM_VALUE,
			description: "Location adjacent to an enum value definition."
		},
		INPUT_OBJECT: {
			value: DirectiveLocation.INPUT_OBJECT,
			description: "Location adjacent to an input object type definition."
		},
		INPUT_FIELD_DEFINITION: {
			value: DirectiveLocation.INPUT_FIELD_DEFINITION,
			description: "Location adjacent to an input object field definition."
		},
		DIRECTIVE_DEFINITION: {
			value: DirectiveLocation.DIRECTIVE_DEFINITION,
			description: "Location adjacent to a directive definition."
		}
	}
});
const __Type = new GraphQLObjectType({
	name: "__Type",
	description: "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.",
	fields: () => ({
		kind: {
			type: new GraphQLNonNull(__TypeKind),
			resolve(type) {
				if (isScalarType(type)) return TypeKind.SCALAR;
				if (isObjectType(type)) return TypeKind.OBJECT;
				if (isInterfaceType(type)) return TypeKind.INTERFACE;
				if (isUnionType(type)) return TypeKind.UNION;
				if (isEnumType(type)) return TypeKind.ENUM;
				if (isInputObjectType(type)) return TypeKind.INPUT_OBJECT;
				if (isListType(type)) return TypeKind.LIST;
				if (isNonNullType(type)) return TypeKind.NON_NULL;
				invariant(false, `Unexpected type: "${inspect$1(type)}".`);
			}
		},
		name: {
			type: GraphQLString,
			resolve: (type) => "name" in type ? type.name : void 0
		},
		description: {
			type: GraphQLString,
			resolve: (type) => "description" in type ? type.description : void 0
		},
		specifiedByURL: {
			type: GraphQLString,
			resolve: (obj) => "specifiedByURL" in obj ? obj.specifiedByURL : void 0
		},
		fields: {
			type: new GraphQLList(new GraphQLNonNull(__Field)),
			args: { includeDeprecated: {
				type: new GraphQLNonNull(GraphQLBoolean),
				default: { value: false }
			} },
			resolve(type, { includeDeprecated }) {
				if (isObjectType(type) || isInterfaceType(type)) {
					const fields = Object.values(type.getFields());
					return includeDeprecated === true ? fields : fields.filter((field) => field.deprecationReason == null);
				}
			}
		},
		interfaces: {
			type: new GraphQLList(new GraphQLNonNull(__Type)),
			resolve(type) {
				if (isObjectType(type) || isInterfaceType(type)) return type.getInterfaces();
			}
		},
		possibleTypes: {
			type: new GraphQLList(new GraphQLNonNull(__Type)),
			resolve(type, _args, _context, { schema }) {
				if (isAbstractType(type)) return schema.getPossibleTypes(type);
			}
		},
		enumValues: {
			type: new GraphQLList(new GraphQLNonNull(__EnumValue)),
			args: { includeDeprecated: {
				type: new GraphQLNonNull(GraphQLBoolean),
				default: { value: false }
			} },
			resolve(type, { includeDeprecated }) {
				if (isEnumType(type)) {
					const values = type.getValues();
					return includeDeprecated === true ? values : values.filter((field) => field.deprecationReason == null);
				}
			}
		},
		inputFields: {
			type: new GraphQLList(new GraphQLNonNull(__InputValue)),
			args: { includeDeprecated: {
				type: new GraphQLNonNull(GraphQLBoolean),
				default: { value: false }
			} },
			resolve(type, { includeDeprecated }) {
				if (isInputObjectType(type)) {
					const values = Object.values(type.getFields());
					return includeDeprecated === true ? values : values.filter((field) => field.deprecationReason == null);
				}
			}
		},
		ofType: {
			type: __Type,
			resolve: (type) => "ofType" in type ? type.ofType : void 0
		},
		isOneOf: {
			type: GraphQLBoolean,
			resolve: (type) => {
				if (isInputObjectType(type)) return type.isOneOf;
			}
		}
	})
});
const __Field = new GraphQLObjectType({
	name: "__Field",
	description: "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (field) => field.name
		},
		description: {
			type: GraphQLString,
			resolve: (field) => field.description
		},
		args: {
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__InputValue))),
			args: { includeDeprecated: {
				type: new GraphQLNonNull(GraphQLBoolean),
				default: { value: false }
			} },
			resolve(field, { includeDeprecated }) {
				return includeDeprecated === true ? field.args : field.args.filter((arg) => arg.deprecationReason == null);
			}
		},
		type: {
			type: new GraphQLNonNull(__Type),
			resolve: (field) => field.type
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (field) => field.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (field) => field.deprecationReason
		}
	})
});
const __InputValue = new GraphQLObjectType({
	name: "__InputValue",
	description: "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (inputValue) => inputValue.name
		},
		description: {
			type: GraphQLString,
			resolve: (inputValue) => inputValue.description
		},
		type: {
			type: new GraphQLNonNull(__Type),
			resolve: (inputValue) => inputValue.type
		},
		defaultValue: {
			type: GraphQLString,
			description: "A GraphQL-formatted string representing the default value for this input value.",
			resolve(inputValue) {
				const ast = getDefaultValueAST(inputValue);
				if (ast) return print(ast);
				return null;
			}
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (field) => field.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (obj) => obj.deprecationReason
		}
	})
});
const __EnumValue = new GraphQLObjectType({
	name: "__EnumValue",
	description: "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (enumValue) => enumValue.name
		},
		description: {
			type: GraphQLString,
			resolve: (enumValue) => enumValue.description
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (enumValue) => enumValue.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (enumValue) => enumValue.deprecationReason
		}
	})
});
const TypeKind = {
	SCALAR: "SCALAR",
	OBJECT: "OBJECT",
	INTERFACE: "INTERFACE",
	UNION: "UNION",
	ENUM: "ENUM",
	INPUT_OBJECT: "INPUT_OBJECT",
	LIST: "LIST",
	NON_NULL: "NON_NULL"
};
const __TypeKind = new GraphQLEnumType({
	name: "__TypeKind",
	description: "An enum describing what kind of type a given `__Type` is.",
	values: {
		SCALAR: {
			value: TypeKind.SCALAR,
			description: "Indicates this type is a scalar."
		},
		OBJECT: {
			value: TypeKind.OBJECT,
			description: "Indicates this type is an object. `fields` and `interfaces` are valid fields."
		},
		INTERFACE: {
			value: TypeKind.INTERFACE,
			description: "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."
		},
		UNION: {
			value: TypeKind.UNION,
			description: "Indicates this type is a union. `possibleTypes` is a valid field."
		},
		ENUM: {
			value: TypeKind.ENUM,
			description: "Indicates this type is an enum. `enumValues` is a valid field."
		},
		INPUT_OBJECT: {
			value: TypeKind.INPUT_OBJECT,
			description: "Indicates this type is an input object. `inputFields` is a valid field."
		},
		LIST: {
			value: TypeKind.LIST,
			description: "Indicates this type is a list. `ofType` is a valid field."
		},
		NON_NULL: {
			value: TypeKind.NON_NULL,
			description: "Indicates this type is a non-null. `ofType` is a valid field."
		}
	}
});
const SchemaMetaFieldDef = new GraphQLField(void 0, "__schema", {
	type: new GraphQLNonNull(__Schema),
	description: "Access the current type schema of this server.",
	resolve: (_source, _args, _context, { schema }) => schema
});
const TypeMetaFieldDef = new GraphQLField(void 0, "__type", {
	type: __Type,
	description: "Request the type information of a single type.",
	args: { name: { type: new GraphQLNonNull(GraphQLString) } },
	resolve: (_source, { name }, _context, { schema }) => schema.getType(name)
});
const TypeNameMetaFieldDef = new GraphQLField(void 0, "__typename", {
	type: new GraphQLNonNull(GraphQLString),
	description: "The name of the current Object type at runtime.",
	resolve: (_source, _args, _context, { parentType }) => parentType.name
});
const introspectionTypes = Object.freeze([
	__Schema,
	__Directive,
	__DirectiveLocation,
	__Type,
	__Field,
	__InputValue,
	__EnumValue,
	__TypeKind
]);
function isIntrospectionType(type) {
	return introspectionTypes.some(({ name }) => type.name === name);
}

// node_modules/graphql/type/schema.mjs
const schemaSymbol = Symbol("Schema");
var GraphQLSchema = class {
	constructor(config) {
		this.__kind = schemaSymbol;
		this.assumeValid = config.assumeValid ?? false;
		this.__validationErrors = config.assumeValid === true ? [] : void 0;
		this.description = config.description;
		this.extensions = toObjMapWithSymbols(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = config.extensionASTNodes ?? [];
		this._queryType = config.query;
		this._mutationType = config.mutation;
		this._subscriptionType = config.subscription;
		this._directives = config.directives ?? specifiedDirectives;
		const allReferencedTypes = new Set(config.types);
		if (config.types != null) for (const type of config.types) {
			allReferencedTypes.delete(type);
			collectReferencedTypes(type, allReferencedTypes);
		}
		if (this._queryType != null) collectReferencedTypes(this._queryType, allReferencedTypes);
		if (this._mutationType != null) collectReferencedTypes(this._mutationType, allReferencedTypes);
		if (this._subscriptionType != null) collectReferencedTypes(this._subscriptionType, allReferencedTypes);
		for (const directive of this._directives) if (isDirective(directive)) for (const arg of directive.args) collectReferencedTypes(arg.type, allReferencedTypes);
		collectReferencedTypes(__Schema, allReferencedTypes);
		this._typeMap = Object.create(null);
		this._subTypeMap = /* @__PURE__ */ new Map();
		this._implementationsMap = Object.create(null);
		for (const namedType of allReferencedTypes) {
			if (namedType == null) continue;
			const typeName = namedType.name;
			if (this._typeMap[typeName] !== void 0) throw new Error(`Schema must contain uniquely named types but contains multiple types named "${typeName}".`);
			this._typeMap[typeName] = namedType;
			if (isInterfaceType(namedType)) {
				for (const iface of namedType.getInterfaces()) if (isInterfaceType(iface)) {
					let implementations = this._implementationsMap[iface.name];
					implementations ??= this._implementationsMap[iface.name] = {
						objects: [],
						interfaces: []
					};
					implementations.interfaces.push(namedType);
				}
			} else if (isObjectType(namedType)) {
				for (const iface of namedType.getInterfaces()) if (isInterfaceType(iface)) {
					let implementations = this._implementationsMap[iface.name];
					implementations ??= this._implementationsMap[iface.name] = {
						objects: [],
						interfaces: []
					};
					implementations.objects.push(namedType);
				}
			}
		}
	}
	get [Symbol.toStringTag]() {
		return "GraphQLSchema";
	}
	getQueryType() {
		return this._queryType;
	}
	getMutationType() {
		return this._mutationType;
	}
	getSubscriptionType() {
		return this._subscriptionType;
	}
	getRootType(operation) {
		switch (operation) {
			case OperationTypeNode.QUERY: return this.getQueryType();
			case OperationTypeNode.MUTATION: return this.getMutationType();
			case OperationTypeNode.SUBSCRIPTION: return this.getSubscriptionType();
		}
	}
	getTypeMap() {
		return this._typeMap;
	}
	getType(name) {
		return this.getTypeMap()[name];
	}
	getPossibleTypes(abstractType) {
		return isUnionType(abstractType) ? abstractType.getTypes() : this.getImplementations(abstractType).objects;
	}
	getImplementations(interfaceType) {
		return this._implementationsMap[interfaceType.name] ?? {
			objects: [],
			interfaces: []
		};
	}
	isSubType(abstractType, maybeSubType) {
		let set = this._subTypeMap.get(abstractType);
		if (set === void 0) {
			if (isUnionType(abstractType)) set = new Set(abstractType.getTypes());
			else {
				const implementations = this.getImplementations(abstractType);
				set = /* @__PURE__ */ new Set([...implementations.objects, ...implementations.interfaces]);
			}
			this._subTypeMap.set(abstractType, set);
		}
		return set.has(maybeSubType);
	}
	getDirectives() {
		return this._directives;
	}
	getDirective(name) {
		return this.getDirectives().find((directive) => directive.name === name);
	}
	getField(parentType, fieldName) {
		switch (fieldName) {
			case SchemaMetaFieldDef.name: return this.getQueryType() === parentType ? SchemaMetaFieldDef : void 0;
			case TypeMetaFieldDef.name: return this.getQueryType() === parentType ? TypeMetaFieldDef : void 0;
			case TypeNameMetaFieldDef.name: return TypeNameMetaFieldDef;
		}
		if ("getFields" in parentType) return parentType.getFields()[fieldName];
	}
	toConfig() {
		return {
			description: this.description,
			query: this.getQueryType(),
			mutation: this.getMutationType(),
			subscription: this.getSubscriptionType(),
			types: Object.values(this.getTypeMap()),
			directives: this.getDirectives(),
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes,
			assumeValid: this.assumeValid
		};
	}
};
function collectReferencedTypes(type, typeSet) {
	const namedType = getNamedType(type);
	if (!typeSet.has(namedType)) {
		typeSet.add(namedType);
		if (isUnionType(namedType)) for (const memberType of namedType.getTypes()) collectReferencedTypes(memberType, typeSet);
		else if (isObjectType(namedType) || isInterfaceType(namedType)) {
			for (const interfaceType of namedType.getInterfaces()) collectReferencedTypes(interfaceType, typeSet);
			for (const field of Object.values(namedType.getFields())) {
				collectReferencedTypes(field.type, typeSet);
				for (const arg of field.args) collectReferencedTypes(arg.type, typeSet);
			}
		} else if (isInputObjectType(namedType)) for (const field of Object.values(namedType.getFields())) collectReferencedTypes(field.type, typeSet);
	}
	return typeSet;
}

// node_modules/graphql/type/validate.mjs
function validateDefaultInput(defaultInput, inputType, onError, hideSuggestions) {
	if (defaultInput.literal) {
		validateInputLiteral(defaultInput.literal, inputType, onError, void 0, void 0, hideSuggestions);
		return;
	}
	validateInputValue(defaultInput.value, inputType, onError, hideSuggestions);
}

// node_modules/graphql/error/syntaxError.mjs
function syntaxError(source, position, description) {
	return new GraphQLError(`Syntax Error: ${description}`, {
		source,
		positions: [position]
	});
}

// node_modules/graphql/diagnostics.mjs
function resolveDiagnosticsChannel() {
	let dc;
	try {
		const processRef = globalThis.process;
		if (typeof processRef?.getBuiltinModule === "function") dc = processRef.getBuiltinModule("node:diagnostics_channel");
	} catch {}
	return dc;
}
const dc = resolveDiagnosticsChannel();
const parseChannel = dc?.tracingChannel("graphql:parse");
const validateChannel = dc?.tracingChannel("graphql:validate");
const executeChannel = dc?.tracingChannel("graphql:execute");
const executeVariableCoercionChannel = dc?.tracingChannel("graphql:execute:variableCoercion");
const executeRootSelectionSetChannel = dc?.tracingChannel("graphql:execute:rootSelectionSet");
const subscribeChannel = dc?.tracingChannel("graphql:subscribe");
const resolveChannel = dc?.tracingChannel("graphql:resolve");
const SUB_CHANNEL_KEYS = [
	"start",
	"end",
	"asyncStart",
	"asyncEnd",
	"error"
];
function shouldTrace(channel) {
	if (channel == null) return false;
	const aggregate = channel.hasSubscribers;
	if (aggregate !== void 0) return aggregate;
	for (const key of SUB_CHANNEL_KEYS) if (channel[key].hasSubscribers) return true;
	return false;
}

// node_modules/graphql/language/tokenKind.mjs
const TokenKind = {
	SOF: "<SOF>",
	EOF: "<EOF>",
	BANG: "!",
	DOLLAR: "$",
	AMP: "&",
	PAREN_L: "(",
	PAREN_R: ")",
	DOT: ".",
	SPREAD: "...",
	COLON: ":",
	EQUALS: "=",
	AT: "@",
	BRACKET_L: "[",
	BRACKET_R: "]",
	BRACE_L: "{",
	PIPE: "|",
	BRACE_R: "}",
	NAME: "Name",
	INT: "Int",
	FLOAT: "Float",
	STRING: "String",
	BLOCK_STRING: "BlockString",
	COMMENT: "Comment"
};

// node_modules/graphql/language/lexer.mjs
var Lexer = class {
	constructor(source) {
		const startOfFileToken = new Token(TokenKind.SOF, 0, 0, 0, 0);
		this.source = source;
		this.lastToken = startOfFileToken;
		this.token = startOfFileToken;
		this.line = 1;
		this.lineStart = 0;
		this._maxComments = void 0;
		this._commentCount = 0;
	}
	get [Symbol.toStringTag]() {
		return "Lexer";
	}
	advance() {
		this.lastToken = this.token;
		return this.token = this.lookahead();
	}
	lookahead() {
		let token = this.token;
		if (token.kind !== TokenKind.EOF) do
			if (token.next) token = token.next;
			else {
				const nextToken = readNextToken(this, token.end);
				token.next = nextToken;
				nextToken.prev = token;
				token = nextToken;
			}
		while (token.kind === TokenKind.COMMENT);
		return token;
	}
};
function isPunctuatorTokenKind(kind) {
	return kind === TokenKind.BANG || kind === TokenKind.DOLLAR || kind === TokenKind.AMP || kind === TokenKind.PAREN_L || kind === TokenKind.PAREN_R || kind === TokenKind.DOT || kind === TokenKind.SPREAD || kind === TokenKind.COLON || kind === TokenKind.EQUALS || kind === TokenKind.AT || kind === TokenKind.BRACKET_L || kind === TokenKind.BRACKET_R || kind === TokenKind.BRACE_L || kind === TokenKind.PIPE || kind === TokenKind.BRACE_R;
}
function isUnicodeScalarValue(code) {
	return code >= 0 && code <= 55295 || code >= 57344 && code <= 1114111;
}
function isSupplementaryCodePoint(body, location) {
	return isLeadingSurrogate(body.charCodeAt(location)) && isTrailingSurrogate(body.charCodeAt(location + 1));
}
function isLeadingSurrogate(code) {
	return code >= 55296 && code <= 56319;
}
function isTrailingSurrogate(code) {
	return code >= 56320 && code <= 57343;
}
function printCodePointAt(lexer, location) {
	const code = lexer.source.body.codePointAt(location);
	if (code === void 0) return TokenKind.EOF;
	else if (code >= 32 && code <= 126) {
		const char = String.fromCodePoint(code);
		return char === "\"" ? "'\"'" : `"${char}"`;
	}
	return "U+" + code.toString(16).toUpperCase().padStart(4, "0");
}
function createToken(lexer, kind, start, end, value) {
	const line = lexer.line;
	const col = 1 + start - lexer.lineStart;
	return new Token(kind, start, end, line, col, value);
}
function readNextToken(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start;
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		switch (code) {
			case 65279:
			case 9:
			case 32:
			case 44:
				++position;
				continue;
			case 10:
				++position;
				++lexer.line;
				lexer.lineStart = position;
				continue;
			case 13:
				if (body.charCodeAt(position + 1) === 10) position += 2;
				else ++position;
				++lexer.line;
				lexer.lineStart = position;
				continue;
			case 35: return readComment(lexer, position);
			case 33: return createToken(lexer, TokenKind.BANG, position, position + 1);
			case 36: return createToken(lexer, TokenKind.DOLLAR, position, position + 1);
			case 38: return createToken(lexer, TokenKind.AMP, position, position + 1);
			case 40: return createToken(lexer, TokenKind.PAREN_L, position, position + 1);
			case 41: return createToken(lexer, TokenKind.PAREN_R, position, position + 1);
			case 46: {
				const nextCode = body.charCodeAt(position + 1);
				if (nextCode === 46 && body.charCodeAt(position + 2) === 46) return createToken(lexer, TokenKind.SPREAD, position, position + 3);
				if (nextCode === 46) throw syntaxError(lexer.source, position, "Unexpected \"..\", did you mean \"...\"?");
				else if (isDigit(nextCode)) {
					const digits = lexer.source.body.slice(position + 1, readDigits(lexer, position + 1, nextCode));
					throw syntaxError(lexer.source, position, `Invalid number, expected digit before ".", did you mean "0.${digits}"?`);
				}
				break;
			}
			case 58: return createToken(lexer, TokenKind.COLON, position, position + 1);
			case 61: return createToken(lexer, TokenKind.EQUALS, position, position + 1);
			case 64: return createToken(lexer, TokenKind.AT, position, position + 1);
			case 91: return createToken(lexer, TokenKind.BRACKET_L, position, position + 1);
			case 93: return createToken(lexer, TokenKind.BRACKET_R, position, position + 1);
			case 123: return createToken(lexer, TokenKind.BRACE_L, position, position + 1);
			case 124: return createToken(lexer, TokenKind.PIPE, position, position + 1);
			case 125: return createToken(lexer, TokenKind.BRACE_R, position, position + 1);
			case 34:
				if (body.charCodeAt(position + 1) === 34 && body.charCodeAt(position + 2) === 34) return readBlockString(lexer, position);
				return readString(lexer, position);
		}
		if (isDigit(code) || code === 45) return readNumber(lexer, position, code);
		if (isNameStart(code)) return readName(lexer, position);
		throw syntaxError(lexer.source, position, code === 39 ? "Unexpected single quote character ('), did you mean to use a double quote (\")?" : isUnicodeScalarValue(code) || isSupplementaryCodePoint(body, position) ? `Unexpected character: ${printCodePointAt(lexer, position)}.` : `Invalid character: ${printCodePointAt(lexer, position)}.`);
	}
	return createToken(lexer, TokenKind.EOF, bodyLength, bodyLength);
}
function readComment(lexer, start) {
	const maxComments = lexer._maxComments;
	if (maxComments !== void 0) {
		const nextCommentCount = lexer._commentCount + 1;
		if (nextCommentCount > maxComments) throw syntaxError(lexer.source, start, `Document contains more than ${maxComments} comments. Parsing aborted.`);
		lexer._commentCount = nextCommentCount;
	}
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start + 1;
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		if (code === 10 || code === 13) break;
		if (isUnicodeScalarValue(code)) ++position;
		else if (isSupplementaryCodePoint(body, position)) position += 2;
		else break;
	}
	return createToken(lexer, TokenKind.COMMENT, start, position, body.slice(start + 1, position));
}
function readNumber(lexer, start, firstCode) {
	const body = lexer.source.body;
	let position = start;
	let code = firstCode;
	let isFloat = false;
	if (code === 45) code = body.charCodeAt(++position);
	if (code === 48) {
		code = body.charCodeAt(++position);
		if (isDigit(code)) throw syntaxError(lexer.source, position, `Invalid number, unexpected digit after 0: ${printCodePointAt(lexer, position)}.`);
	} else {
		position = readDigits(lexer, position, code);
		code = body.charCodeAt(position);
	}
	if (code === 46) {
		isFloat = true;
		code = body.charCodeAt(++position);
		position = readDigits(lexer, position, code);
		code = body.charCodeAt(position);
	}
	if (code === 69 || code === 101) {
		isFloat = true;
		code = body.charCodeAt(++position);
		if (code === 43 || code === 45) code = body.charCodeAt(++position);
		position = readDigits(lexer, position, code);
		code = body.charCodeAt(position);
	}
	if (code === 46 || isNameStart(code)) throw syntaxError(lexer.source, position, `Invalid number, expected digit but got: ${printCodePointAt(lexer, position)}.`);
	return createToken(lexer, isFloat ? TokenKind.FLOAT : TokenKind.INT, start, position, body.slice(start, position));
}
function readDigits(lexer, start, firstCode) {
	if (!isDigit(firstCode)) throw syntaxError(lexer.source, start, `Invalid number, expected digit but got: ${printCodePointAt(lexer, start)}.`);
	const body = lexer.source.body;
	let position = start + 1;
	while (isDigit(body.charCodeAt(position))) ++position;
	return position;
}
function readString(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start + 1;
	let chunkStart = position;
	let value = "";
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		if (code === 34) {
			value += body.slice(chunkStart, position);
			return createToken(lexer, TokenKind.STRING, start, position + 1, value);
		}
		if (code === 92) {
			value += body.slice(chunkStart, position);
			const escape = body.charCodeAt(position + 1) === 117 ? body.charCodeAt(position + 2) === 123 ? readEscapedUnicodeVariableWidth(lexer, position) : readEscapedUnicodeFixedWidth(lexer, position) : readEscapedCharacter(lexer, position);
			value += escape.value;
			position += escape.size;
			chunkStart = position;
			continue;
		}
		if (code === 10 || code === 13) break;
		if (isUnicodeScalarValue(code)) ++position;
		else if (isSupplementaryCodePoint(body, position)) position += 2;
		else throw syntaxError(lexer.source, position, `Invalid character within String: ${printCodePointAt(lexer, position)}.`);
	}
	throw syntaxError(lexer.source, position, "Unterminated string.");
}
function readEscapedUnicodeVariableWidth(lexer, position) {
	const body = lexer.source.body;
	let point = 0;
	let size = 3;
	while (size < 12) {
		const code = body.charCodeAt(position + size++);
		if (code === 125) {
			if (size < 5 || !isUnicodeScalarValue(point)) break;
			return {
				value: String.fromCodePoint(point),
				size
			};
		}
		point = point << 4 | readHexDigit(code);
		if (point < 0) break;
	}
	throw syntaxError(lexer.source, position, `Invalid Unicode escape sequence: "${body.slice(position, position + size)}".`);
}
function readEscapedUnicodeFixedWidth(lexer, position) {
	const body = lexer.source.body;
	const code = read16BitHexCode(body, position + 2);
	if (isUnicodeScalarValue(code)) return {
		value: String.fromCodePoint(code),
		size: 6
	};
	if (isLeadingSurrogate(code)) {
		if (body.charCodeAt(position + 6) === 92 && body.charCodeAt(position + 7) === 117) {
			const trailingCode = read16BitHexCode(body, position + 8);
			if (isTrailingSurrogate(trailingCode)) return {
				value: String.fromCodePoint(code, trailingCode),
				size: 12
			};
		}
	}
	throw syntaxError(lexer.source, position, `Invalid Unicode escape sequence: "${body.slice(position, position + 6)}".`);
}
function read16BitHexCode(body, position) {
	return readHexDigit(body.charCodeAt(position)) << 12 | readHexDigit(body.charCodeAt(position + 1)) << 8 | readHexDigit(body.charCodeAt(position + 2)) << 4 | readHexDigit(body.charCodeAt(position + 3));
}
function readHexDigit(code) {
	return code >= 48 && code <= 57 ? code - 48 : code >= 65 && code <= 70 ? code - 55 : code >= 97 && code <= 102 ? code - 87 : -1;
}
function readEscapedCharacter(lexer, position) {
	const body = lexer.source.body;
	switch (body.charCodeAt(position + 1)) {
		case 34: return {
			value: "\"",
			size: 2
		};
		case 92: return {
			value: "\\",
			size: 2
		};
		case 47: return {
			value: "/",
			size: 2
		};
		case 98: return {
			value: "\b",
			size: 2
		};
		case 102: return {
			value: "\f",
			size: 2
		};
		case 110: return {
			value: "\n",
			size: 2
		};
		case 114: return {
			value: "\r",
			size: 2
		};
		case 116: return {
			value: "	",
			size: 2
		};
	}
	throw syntaxError(lexer.source, position, `Invalid character escape sequence: "${body.slice(position, position + 2)}".`);
}
function readBlockString(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let lineStart = lexer.lineStart;
	let position = start + 3;
	let chunkStart = position;
	let currentLine = "";
	const blockLines = [];
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		if (code === 34 && body.charCodeAt(position + 1) === 34 && body.charCodeAt(position + 2) === 34) {
			currentLine += body.slice(chunkStart, position);
			blockLines.push(currentLine);
			const token = createToken(lexer, TokenKind.BLOCK_STRING, start, position + 3, dedentBlockStringLines(blockLines).join("\n"));
			lexer.line += blockLines.length - 1;
			lexer.lineStart = lineStart;
			return token;
		}
		if (code === 92 && body.charCodeAt(position + 1) === 34 && body.charCodeAt(position + 2) === 34 && body.charCodeAt(position + 3) === 34) {
			currentLine += body.slice(chunkStart, position);
			chunkStart = position + 1;
			position += 4;
			continue;
		}
		if (code === 10 || code === 13) {
			currentLine += body.slice(chunkStart, position);
			blockLines.push(currentLine);
			if (code === 13 && body.charCodeAt(position + 1) === 10) position += 2;
			else ++position;
			currentLine = "";
			chunkStart = position;
			lineStart = position;
			continue;
		}
		if (isUnicodeScalarValue(code)) ++position;
		else if (isSupplementaryCodePoint(body, position)) position += 2;
		else throw syntaxError(lexer.source, position, `Invalid character within String: ${printCodePointAt(lexer, position)}.`);
	}
	throw syntaxError(lexer.source, position, "Unterminated string.");
}
function readName(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start + 1;
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		if (isNameContinue(code)) ++position;
		else break;
	}
	return createToken(lexer, TokenKind.NAME, start, position, body.slice(start, position));
}

// node_modules/graphql/language/source.mjs
const sourceSymbol = Symbol("Source");
var Source = class {
	constructor(body, name = "GraphQL request", locationOffset = {
		line: 1,
		column: 1
	}) {
		this.__kind = sourceSymbol;
		this.body = body;
		this.name = name;
		this.locationOffset = locationOffset;
		if (!(this.locationOffset.line > 0)) devAssert(false, "line in locationOffset is 1-indexed and must be positive.");
		if (!(this.locationOffset.column > 0)) devAssert(false, "column in locationOffset is 1-indexed and must be positive.");
	}
	get [Symbol.toStringTag]() {
		return "Source";
	}
};
function isSource(source) {
	return instanceOf(source, sourceSymbol, Source);
}

// node_modules/graphql/language/parser.mjs
function parse(source, options) {
	return shouldTrace(parseChannel) ? parseChannel.traceSync(() => parseImpl(source, options), { source }) : parseImpl(source, options);
}
function parseImpl(source, options) {
	const parser = new Parser(source, options);
	const document = parser.parseDocument();
	Object.defineProperty(document, "tokenCount", {
		enumerable: false,
		value: parser.tokenCount
	});
	return document;
}
var Parser = class {
	constructor(source, options = {}) {
		const { lexer, ..._options } = options;
		if (lexer) this._lexer = lexer;
		else {
			const sourceObj = isSource(source) ? source : new Source(source);
			this._lexer = new Lexer(sourceObj);
		}
		this._options = _options;
		this._tokenCounter = 0;
		this._lexer._maxComments = _options.maxComments;
		this._lexer._commentCount = 0;
		const maxSourceLength = _options.maxSourceLength;
		if (maxSourceLength !== void 0 && this._lexer.source.body.length > maxSourceLength) throw syntaxError(this._lexer.source, maxSourceLength, `Source contains more than ${maxSourceLength} UTF-16 code units. Parsing aborted.`);
	}
	get tokenCount() {
		return this._tokenCounter;
	}
	parseName() {
		const token = this.expectToken(TokenKind.NAME);
		return this.node(token, {
			kind: NAME,
			value: token.value
		});
	}
	parseDocument() {
		return this.node(this._lexer.token, {
			kind: DOCUMENT,
			definitions: this.many(TokenKind.SOF, this.parseDefinition, TokenKind.EOF)
		});
	}
	parseDefinition() {
		if (this.peek(TokenKind.BRACE_L)) return this.parseOperationDefinition();
		const hasDescription = this.peekDescription();
		const keywordToken = hasDescription ? this._lexer.lookahead() : this._lexer.token;
		if (hasDescription && keywordToken.kind === TokenKind.BRACE_L) throw syntaxError(this._lexer.source, this._lexer.token.start, "Unexpected description, descriptions are not supported on shorthand queries.");
		if (keywordToken.kind === TokenKind.NAME) {
			switch (keywordToken.value) {
				case "schema": return this.parseSchemaDefinition();
				case "scalar": return this.parseScalarTypeDefinition();
				case "type": return this.parseObjectTypeDefinition();
				case "interface": return this.parseInterfaceTypeDefinition();
				case "union": return this.parseUnionTypeDefinition();
				case "enum": return this.parseEnumTypeDefinition();
				case "input": return this.parseInputObjectTypeDefinition();
				case "directive": return this.parseDirectiveDefinition();
			}
			switch (keywordToken.value) {
				case "query":
				case "mutation":
				case "subscription": return this.parseOperationDefinition();
				case "fragment": return this.parseFragmentDefinition();
			}
			if (hasDescription) throw syntaxError(this._lexer.source, this._lexer.token.start, "Unexpected description, only GraphQL definitions support descriptions.");
			switch (keywordToken.value) {
				case "extend": return this.parseTypeSystemExtension();
			}
		}
		throw this.unexpected(keywordToken);
	}
	parseOperationDefinition() {
		const start = this._lexer.token;
		if (this.peek(TokenKind.BRACE_L)) return this.node(start, {
			kind: OPERATION_DEFINITION,
			operation: OperationTypeNode.QUERY,
			description: void 0,
			name: void 0,
			variableDefinitions: void 0,
			directives: void 0,
			selectionSet: this.parseSelectionSet()
		});
		const description = this.parseDescription();
		const operation = this.parseOperationType();
		let name;
		if (this.peek(TokenKind.NAME)) name = this.parseName();
		return this.node(start, {
			kind: OPERATION_DEFINITION,
			operation,
			description,
			name,
			variableDefinitions: this.parseVariableDefinitions(),
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
	}
	parseOperationType() {
		const operationToken = this.expectToken(TokenKind.NAME);
		switch (operationToken.value) {
			case "query": return OperationTypeNode.QUERY;
			case "mutation": return OperationTypeNode.MUTATION;
			case "subscription": return OperationTypeNode.SUBSCRIPTION;
		}
		throw this.unexpected(operationToken);
	}
	parseVariableDefinitions() {
		return this.optionalMany(TokenKind.PAREN_L, this.parseVariableDefinition, TokenKind.PAREN_R);
	}
	parseVariableDefinition() {
		return this.node(this._lexer.token, {
			kind: VARIABLE_DEFINITION,
			description: this.parseDescription(),
			variable: this.parseVariable(),
			type: (this.expectToken(TokenKind.COLON), this.parseTypeReference()),
			defaultValue: this.expectOptionalToken(TokenKind.EQUALS) ? this.parseConstValueLiteral() : void 0,
			directives: this.parseConstDirectives()
		});
	}
	parseVariable() {
		const start = this._lexer.token;
		this.expectToken(TokenKind.DOLLAR);
		return this.node(start, {
			kind: VARIABLE,
			name: this.parseName()
		});
	}
	parseSelectionSet() {
		return this.node(this._lexer.token, {
			kind: SELECTION_SET,
			selections: this._options.allowEmptySelectionSets === false ? this.many(TokenKind.BRACE_L, this.parseSelection, TokenKind.BRACE_R) : this.any(TokenKind.BRACE_L, this.parseSelection, TokenKind.BRACE_R)
		});
	}
	parseSelection() {
		return this.peek(TokenKind.SPREAD) ? this.parseFragment() : this.parseField();
	}
	parseField() {
		const start = this._lexer.token;
		const nameOrAlias = this.parseName();
		let alias;
		let name;
		if (this.expectOptionalToken(TokenKind.COLON)) {
			alias = nameOrAlias;
			name = this.parseName();
		} else name = nameOrAlias;
		return this.node(start, {
			kind: FIELD,
			alias,
			name,
			arguments: this.parseArguments(false),
			directives: this.parseDirectives(false),
			selectionSet: this.peek(TokenKind.BRACE_L) ? this.parseSelectionSet() : void 0
		});
	}
	parseArguments(isConst) {
		const item = isConst ? this.parseConstArgument : this.parseArgument;
		return this.optionalMany(TokenKind.PAREN_L, item, TokenKind.PAREN_R);
	}
	parseFragmentArguments() {
		const item = this.parseFragmentArgument;
		return this.optionalMany(TokenKind.PAREN_L, item, TokenKind.PAREN_R);
	}
	parseArgument(isConst = false) {
		const start = this._lexer.token;
		const name = this.parseName();
		this.expectToken(TokenKind.COLON);
		return this.node(start, {
			kind: ARGUMENT,
			name,
			value: this.parseValueLiteral(isConst)
		});
	}
	parseConstArgument() {
		return this.parseArgument(true);
	}
	parseFragmentArgument() {
		const start = this._lexer.token;
		const name = this.parseName();
		this.expectToken(TokenKind.COLON);
		return this.node(start, {
			kind: FRAGMENT_ARGUMENT,
			name,
			value: this.parseValueLiteral(false)
		});
	}
	parseFragment() {
		const start = this._lexer.token;
		this.expectToken(TokenKind.SPREAD);
		const hasTypeCondition = this.expectOptionalKeyword("on");
		if (!hasTypeCondition && this.peek(TokenKind.NAME)) {
			const name = this.parseFragmentName();
			if (this.peek(TokenKind.PAREN_L) && this._options.experimentalFragmentArguments) return this.node(start, {
				kind: FRAGMENT_SPREAD,
				name,
				arguments: this.parseFragmentArguments(),
				directives: this.parseDirectives(false)
			});
			return this.node(start, {
				kind: FRAGMENT_SPREAD,
				name,
				directives: this.parseDirectives(false)
			});
		}
		return this.node(start, {
			kind: INLINE_FRAGMENT,
			typeCondition: hasTypeCondition ? this.parseNamedType() : void 0,
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
	}
	parseFragmentDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("fragment");
		if (this._options.experimentalFragmentArguments === true) return this.node(start, {
			kind: FRAGMENT_DEFINITION,
			description,
			name: this.parseFragmentName(),
			variableDefinitions: this.parseVariableDefinitions(),
			typeCondition: (this.expectKeyword("on"), this.parseNamedType()),
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
		return this.node(start, {
			kind: FRAGMENT_DEFINITION,
			description,
			name: this.parseFragmentName(),
			typeCondition: (this.expectKeyword("on"), this.parseNamedType()),
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
	}
	parseFragmentName() {
		if (this._lexer.token.value === "on") throw this.unexpected();
		return this.parseName();
	}
	parseValueLiteral(isConst) {
		const token = this._lexer.token;
		switch (token.kind) {
			case TokenKind.BRACKET_L: return this.parseList(isConst);
			case TokenKind.BRACE_L: return this.parseObject(isConst);
			case TokenKind.INT:
				this.advanceLexer();
				return this.node(token, {
					kind: INT,
					value: token.value
				});
			case TokenKind.FLOAT:
				this.advanceLexer();
				return this.node(token, {
					kind: FLOAT,
					value: token.value
				});
			case TokenKind.STRING:
			case TokenKind.BLOCK_STRING: return this.parseStringLiteral();
			case TokenKind.NAME:
				this.advanceLexer();
				switch (token.value) {
					case "true": return this.node(token, {
						kind: BOOLEAN,
						value: true
					});
					case "false": return this.node(token, {
						kind: BOOLEAN,
						value: false
					});
					case "null": return this.node(token, { kind: NULL$1 });
					default: return this.node(token, {
						kind: ENUM,
						value: token.value
					});
				}
			case TokenKind.DOLLAR:
				if (isConst) {
					this.expectToken(TokenKind.DOLLAR);
					if (this._lexer.token.kind === TokenKind.NAME) {
						const varName = this._lexer.token.value;
						throw syntaxError(this._lexer.source, token.start, `Unexpected variable "$${varName}" in constant value.`);
					} else throw this.unexpected(token);
				}
				return this.parseVariable();
			default: throw this.unexpected();
		}
	}
	parseConstValueLiteral() {
		return this.parseValueLiteral(true);
	}
	parseStringLiteral() {
		const token = this._lexer.token;
		this.advanceLexer();
		return this.node(token, {
			kind: STRING,
			value: token.value,
			block: token.kind === TokenKind.BLOCK_STRING
		});
	}
	parseList(isConst) {
		const item = () => this.parseValueLiteral(isConst);
		return this.node(this._lexer.token, {
			kind: LIST,
			values: this.any(TokenKind.BRACKET_L, item, TokenKind.BRACKET_R)
		});
	}
	parseObject(isConst) {
		const item = () => this.parseObjectField(isConst);
		return this.node(this._lexer.token, {
			kind: OBJECT,
			fields: this.any(TokenKind.BRACE_L, item, TokenKind.BRACE_R)
		});
	}
	parseObjectField(isConst) {
		const start = this._lexer.token;
		const name = this.parseName();
		this.expectToken(TokenKind.COLON);
		return this.node(start, {
			kind: OBJECT_FIELD,
			name,
			value: this.parseValueLiteral(isConst)
		});
	}
	parseDirectives(isConst) {
		const directives = [];
		while (this.peek(TokenKind.AT)) directives.push(this.parseDirective(isConst));
		if (directives.length) return directives;
	}
	parseConstDirectives() {
		return this.parseDirectives(true);
	}
	parseDirective(isConst) {
		const start = this._lexer.token;
		this.expectToken(TokenKind.AT);
		return this.node(start, {
			kind: DIRECTIVE,
			name: this.parseName(),
			arguments: this.parseArguments(isConst)
		});
	}
	parseTypeReference() {
		const start = this._lexer.token;
		let type;
		if (this.expectOptionalToken(TokenKind.BRACKET_L)) {
			const innerType = this.parseTypeReference();
			this.expectToken(TokenKind.BRACKET_R);
			type = this.node(start, {
				kind: LIST_TYPE,
				type: innerType
			});
		} else type = this.parseNamedType();
		if (this.expectOptionalToken(TokenKind.BANG)) return this.node(start, {
			kind: NON_NULL_TYPE,
			type
		});
		return type;
	}
	parseNamedType() {
		return this.node(this._lexer.token, {
			kind: NAMED_TYPE,
			name: this.parseName()
		});
	}
	peekDescription() {
		return this.peek(TokenKind.STRING) || this.peek(TokenKind.BLOCK_STRING);
	}
	parseDescription() {
		if (this.peekDescription()) return this.parseStringLiteral();
	}
	parseSchemaDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("schema");
		const directives = this.parseConstDirectives();
		const operationTypes = this.many(TokenKind.BRACE_L, this.parseOperationTypeDefinition, TokenKind.BRACE_R);
		return this.node(start, {
			kind: SCHEMA_DEFINITION,
			description,
			directives,
			operationTypes
		});
	}
	parseOperationTypeDefinition() {
		const start = this._lexer.token;
		const operation = this.parseOperationType();
		this.expectToken(TokenKind.COLON);
		const type = this.parseNamedType();
		return this.node(start, {
			kind: OPERATION_TYPE_DEFINITION,
			operation,
			type
		});
	}
	parseScalarTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("scalar");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: SCALAR_TYPE_DEFINITION,
			description,
			name,
			directives
		});
	}
	parseObjectTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("type");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		return this.node(start, {
			kind: OBJECT_TYPE_DEFINITION,
			description,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseImplementsInterfaces() {
		return this.expectOptionalKeyword("implements") ? this.delimitedMany(TokenKind.AMP, this.parseNamedType) : void 0;
	}
	parseFieldsDefinition() {
		return this.optionalMany(TokenKind.BRACE_L, this.parseFieldDefinition, TokenKind.BRACE_R);
	}
	parseFieldDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		const name = this.parseName();
		const args = this.parseArgumentDefs();
		this.expectToken(TokenKind.COLON);
		const type = this.parseTypeReference();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: FIELD_DEFINITION,
			description,
			name,
			arguments: args,
			type,
			directives
		});
	}
	parseArgumentDefs() {
		return this.optionalMany(TokenKind.PAREN_L, this.parseInputValueDef, TokenKind.PAREN_R);
	}
	parseInputValueDef() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		const name = this.parseName();
		this.expectToken(TokenKind.COLON);
		const type = this.parseTypeReference();
		let defaultValue;
		if (this.expectOptionalToken(TokenKind.EQUALS)) defaultValue = this.parseConstValueLiteral();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: INPUT_VALUE_DEFINITION,
			description,
			name,
			type,
			defaultValue,
			directives
		});
	}
	parseInterfaceTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("interface");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		return this.node(start, {
			kind: INTERFACE_TYPE_DEFINITION,
			description,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseUnionTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("union");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const types = this.parseUnionMemberTypes();
		return this.node(start, {
			kind: UNION_TYPE_DEFINITION,
			description,
			name,
			directives,
			types
		});
	}
	parseUnionMemberTypes() {
		return this.expectOptionalToken(TokenKind.EQUALS) ? this.delimitedMany(TokenKind.PIPE, this.parseNamedType) : void 0;
	}
	parseEnumTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("enum");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const values = this.parseEnumValuesDefinition();
		return this.node(start, {
			kind: ENUM_TYPE_DEFINITION,
			description,
			name,
			directives,
			values
		});
	}
	parseEnumValuesDefinition() {
		return this.optionalMany(TokenKind.BRACE_L, this.parseEnumValueDefinition, TokenKind.BRACE_R);
	}
	parseEnumValueDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		const name = this.parseEnumValueName();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: ENUM_VALUE_DEFINITION,
			description,
			name,
			directives
		});
	}
	parseEnumValueName() {
		if (this._lexer.token.value === "true" || this._lexer.token.value === "false" || this._lexer.token.value === "null") throw syntaxError(this._lexer.source, this._lexer.token.start, `${getTokenDesc(this._lexer.token)} is reserved and cannot be used for an enum value.`);
		return this.parseName();
	}
	parseInputObjectTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("input");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const fields = this.parseInputFieldsDefinition();
		return this.node(start, {
			kind: INPUT_OBJECT_TYPE_DEFINITION,
			description,
			name,
			directives,
			fields
		});
	}
	parseInputFieldsDefinition() {
		return this.optionalMany(TokenKind.BRACE_L, this.parseInputValueDef, TokenKind.BRACE_R);
	}
	parseTypeSystemExtension() {
		const keywordToken = this._lexer.lookahead();
		if (keywordToken.kind === TokenKind.NAME) switch (keywordToken.value) {
			case "schema": return this.parseSchemaExtension();
			case "scalar": return this.parseScalarTypeExtension();
			case "type": return this.parseObjectTypeExtension();
			case "interface": return this.parseInterfaceTypeExtension();
			case "union": return this.parseUnionTypeExtension();
			case "enum": return this.parseEnumTypeExtension();
			case "input": return this.parseInputObjectTypeExtension();
			case "directive": return this.parseDirectiveExtension();
		}
		throw this.unexpected(keywordToken);
	}
	parseSchemaExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("schema");
		const directives = this.parseConstDirectives();
		const operationTypes = this.optionalMany(TokenKind.BRACE_L, this.parseOperationTypeDefinition, TokenKind.BRACE_R);
		if (directives === void 0 && operationTypes === void 0) throw this.unexpected();
		return this.node(start, {
			kind: SCHEMA_EXTENSION,
			directives,
			operationTypes
		});
	}
	parseScalarTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("scalar");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		if (directives === void 0) throw this.unexpected();
		return this.node(start, {
			kind: SCALAR_TYPE_EXTENSION,
			name,
			directives
		});
	}
	parseObjectTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("type");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		if (interfaces === void 0 && directives === void 0 && fields === void 0) throw this.unexpected();
		return this.node(start, {
			kind: OBJECT_TYPE_EXTENSION,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseInterfaceTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("interface");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		if (interfaces === void 0 && directives === void 0 && fields === void 0) throw this.unexpected();
		return this.node(start, {
			kind: INTERFACE_TYPE_EXTENSION,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseUnionTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("union");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const types = this.parseUnionMemberTypes();
		if (directives === void 0 && types === void 0) throw this.unexpected();
		return this.node(start, {
			kind: UNION_TYPE_EXTENSION,
			name,
			directives,
			types
		});
	}
	parseEnumTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("enum");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const values = this.parseEnumValuesDefinition();
		if (directives === void 0 && values === void 0) throw this.unexpected();
		return this.node(start, {
			kind: ENUM_TYPE_EXTENSION,
			name,
			directives,
			values
		});
	}
	parseInputObjectTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("input");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const fields = this.parseInputFieldsDefinition();
		if (directives === void 0 && fields === void 0) throw this.unexpected();
		return this.node(start, {
			kind: INPUT_OBJECT_TYPE_EXTENSION,
			name,
			directives,
			fields
		});
	}
	parseDirectiveExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("directive");
		this.expectToken(TokenKind.AT);
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		if (directives === void 0) throw this.unexpected();
		return this.node(start, {
			kind: DIRECTIVE_EXTENSION,
			name,
			directives
		});
	}
	parseDirectiveDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("directive");
		this.expectToken(TokenKind.AT);
		const name = this.parseName();
		const args = this.parseArgumentDefs();
		const directives = this.parseConstDirectives();
		const repeatable = this.expectOptionalKeyword("repeatable");
		this.expectKeyword("on");
		const locations = this.parseDirectiveLocations();
		return this.node(start, {
			kind: DIRECTIVE_DEFINITION,
			description,
			name,
			arguments: args,
			directives,
			repeatable,
			locations
		});
	}
	parseDirectiveLocations() {
		return this.delimitedMany(TokenKind.PIPE, this.parseDirectiveLocation);
	}
	parseDirectiveLocation() {
		const start = this._lexer.token;
		const name = this.parseName();
		if (Object.hasOwn(DirectiveLocation, name.value)) return name;
		throw this.unexpected(start);
	}
	parseSchemaCoordinate() {
		const start = this._lexer.token;
		const ofDirective = this.expectOptionalToken(TokenKind.AT);
		const name = this.parseName();
		let memberName;
		if (!ofDirective && this.expectOptionalToken(TokenKind.DOT)) memberName = this.parseName();
		let argumentName;
		if ((ofDirective || memberName) && this.expectOptionalToken(TokenKind.PAREN_L)) {
			argumentName = this.parseName();
			this.expectToken(TokenKind.COLON);
			this.expectToken(TokenKind.PAREN_R);
		}
		if (ofDirective) {
			if (argumentName) return this.node(start, {
				kind: DIRECTIVE_ARGUMENT_COORDINATE,
				name,
				argumentName
			});
			return this.node(start, {
				kind: DIRECTIVE_COORDINATE,
				name
			});
		} else if (memberName) {
			if (argumentName) return this.node(start, {
				kind: ARGUMENT_COORDINATE,
				name,
				fieldName: memberName,
				argumentName
			});
			return this.node(start, {
				kind: MEMBER_COORDINATE,
				name,
				memberName
			});
		}
		return this.node(start, {
			kind: TYPE_COORDINATE,
			name
		});
	}
	node(startToken, node) {
		if (this._options.noLocation !== true) node.loc = new Location(startToken, this._lexer.lastToken, this._lexer.source);
		return node;
	}
	peek(kind) {
		return this._lexer.token.kind === kind;
	}
	expectToken(kind) {
		const token = this._lexer.token;
		if (token.kind === kind) {
			this.advanceLexer();
			return token;
		}
		throw syntaxError(this._lexer.source, token.start, `Expected ${getTokenKindDesc(kind)}, found ${getTokenDesc(token)}.`);
	}
	expectOptionalToken(kind) {
		if (this._lexer.token.kind === kind) {
			this.advanceLexer();
			return true;
		}
		return false;
	}
	expectKeyword(value) {
		const token = this._lexer.token;
		if (token.kind === TokenKind.NAME && token.value === value) this.advanceLexer();
		else throw syntaxError(this._lexer.source, token.start, `Expected "${value}", found ${getTokenDesc(token)}.`);
	}
	expectOptionalKeyword(value) {
		const token = this._lexer.token;
		if (token.kind === TokenKind.NAME && token.value === value) {
			this.advanceLexer();
			return true;
		}
		return false;
	}
	unexpected(atToken) {
		const token = atToken ?? this._lexer.token;
		return syntaxError(this._lexer.source, token.start, `Unexpected ${getTokenDesc(token)}.`);
	}
	any(openKind, parseFn, closeKind) {
		this.expectToken(openKind);
		const nodes = [];
		while (!this.expectOptionalToken(closeKind)) nodes.push(parseFn.call(this));
		return nodes;
	}
	optionalMany(openKind, parseFn, closeKind) {
		if (this.expectOptionalToken(openKind)) {
			const nodes = [];
			do
				nodes.push(parseFn.call(this));
			while (!this.expectOptionalToken(closeKind));
			return nodes;
		}
	}
	many(openKind, parseFn, closeKind) {
		this.expectToken(openKind);
		const nodes = [];
		do
			nodes.push(parseFn.call(this));
		while (!this.expectOptionalToken(closeKind));
		return nodes;
	}
	delimitedMany(delimiterKind, parseFn) {
		this.expectOptionalToken(delimiterKind);
		const nodes = [];
		do
			nodes.push(parseFn.call(this));
		while (this.expectOptionalToken(delimiterKind));
		return nodes;
	}
	advanceLexer() {
		const { maxLexicalTokens = this._options.maxTokens } = this._options;
		const token = this._lexer.advance();
		if (token.kind !== TokenKind.EOF) {
			++this._tokenCounter;
			if (maxLexicalTokens !== void 0 && this._tokenCounter > maxLexicalTokens) throw syntaxError(this._lexer.source, token.start, `Document contains more than ${maxLexicalTokens} tokens. Parsing aborted.`);
		}
	}
};
function getTokenDesc(token) {
	const value = token.value;
	return getTokenKindDesc(token.kind) + (value != null ? ` "${value}"` : "");
}
function getTokenKindDesc(kind) {
	return isPunctuatorTokenKind(kind) ? `"${kind}"` : kind;
}

// node_modules/graphql/language/visitor.mjs
const allKinds = Object.values(kinds__exports);
const BREAK = Object.freeze({});
function visit(root, visitor, visitorKeys = QueryDocumentKeys) {
	const enterLeaveMap = /* @__PURE__ */ new Map();
	for (const kind of allKinds) enterLeaveMap.set(kind, getEnterLeaveForKind(visitor, kind));
	let stack = void 0;
	let inArray = Array.isArray(root);
	let keys = [root];
	let index = -1;
	let edits;
	let node = root;
	let key = void 0;
	let parent = void 0;
	const path = [];
	const ancestors = [];
	do {
		index++;
		const isLeaving = index === keys.length;
		const isEdited = isLeaving && edits !== void 0;
		if (isLeaving) {
			key = ancestors.length === 0 ? void 0 : path[path.length - 1];
			node = parent;
			parent = ancestors.pop();
			if (edits !== void 0) {
				if (inArray) {
					node = node.slice();
					let editOffset = 0;
					for (let editIndex = 0; editIndex < edits.length; editIndex += 2) {
						const editKey = edits[editIndex];
						const editValue = edits[editIndex + 1];
						const arrayKey = editKey - editOffset;
						if (editValue === null) {
							node.splice(arrayKey, 1);
							editOffset++;
						} else node[arrayKey] = editValue;
					}
				} else {
					node = { ...node };
					for (let editIndex = 0; editIndex < edits.length; editIndex += 2) node[edits[editIndex]] = edits[editIndex + 1];
				}
			}
			index = stack.index;
			keys = stack.keys;
			edits = stack.edits;
			inArray = stack.inArray;
			stack = stack.prev;
		} else if (parent != null) {
			key = inArray ? index : keys[index];
			node = parent[key];
			if (node === null || node === void 0) continue;
			path.push(key);
		}
		let result;
		let nodeIsArray = Array.isArray(node);
		if (!nodeIsArray) {
			if (!isNode(node)) devAssert(false, `Invalid AST Node: ${inspect$1(node)}.`);
			result = (isLeaving ? enterLeaveMap.get(node.kind)?.leave : enterLeaveMap.get(node.kind)?.enter)?.call(visitor, node, key, parent, path, ancestors);
			if (result === BREAK) break;
			if (result === false) {
				if (!isLeaving) {
					path.pop();
					continue;
				}
			} else if (result !== void 0) {
				(edits ??= []).push(key, result);
				if (!isLeaving) {
					if (isNode(result)) {
						node = result;
						nodeIsArray = Array.isArray(node);
					} else {
						path.pop();
						continue;
					}
				}
			}
		}
		if (result === void 0 && isEdited) (edits ??= []).push(key, node);
		if (isLeaving) path.pop();
		else {
			stack = {
				inArray,
				index,
				keys,
				edits,
				prev: stack
			};
			inArray = nodeIsArray;
			keys = inArray ? node : visitorKeys[node.kind] ?? [];
			index = -1;
			edits = void 0;
			if (parent != null) ancestors.push(parent);
			parent = node;
		}
	} while (stack !== void 0);
	if (edits !== void 0) return edits.at(-1);
	return root;
}
function visitInParallel(visitors) {
	const skipping = new Array(visitors.length).fill(null);
	const mergedVisitor = Object.create(null);
	for (const kind of allKinds) {
		let hasVisitor = false;
		const enterList = new Array(visitors.length).fill(void 0);
		const leaveList = new Array(visitors.length).fill(void 0);
		for (let i = 0; i < visitors.length; ++i) {
			const { enter, leave } = getEnterLeaveForKind(visitors[i], kind);
			hasVisitor ||= enter != null || leave != null;
			enterList[i] = enter;
			leaveList[i] = leave;
		}
		if (!hasVisitor) continue;
		mergedVisitor[kind] = {
			enter(...args) {
				const node = args[0];
				for (let i = 0; i < visitors.length; i++) if (skipping[i] === null) {
					const result = enterList[i]?.apply(visitors[i], args);
					if (result === false) skipping[i] = node;
					else if (result === BREAK) skipping[i] = BREAK;
					else if (result !== void 0) return result;
				}
			},
			leave(...args) {
				const node = args[0];
				for (let i = 0; i < visitors.length; i++) if (skipping[i] === null) {
					const result = leaveList[i]?.apply(visitors[i], args);
					if (result === BREAK) skipping[i] = BREAK;
					else if (result !== void 0 && result !== false) return result;
				} else if (skipping[i] === node) skipping[i] = null;
			}
		};
	}
	return mergedVisitor;
}
function getEnterLeaveForKind(visitor, kind) {
	const kindVisitor = visitor[kind];
	if (typeof kindVisitor === "object") return kindVisitor;
	else if (typeof kindVisitor === "function") return {
		enter: kindVisitor,
		leave: void 0
	};
	return {
		enter: visitor.enter,
		leave: visitor.leave
	};
}

// node_modules/graphql/utilities/typeFromAST.mjs
function typeFromAST(schema, typeNode) {
	switch (typeNode.kind) {
		case LIST_TYPE: {
			const innerType = typeFromAST(schema, typeNode.type);
			return innerType && new GraphQLList(innerType);
		}
		case NON_NULL_TYPE: {
			const innerType = typeFromAST(schema, typeNode.type);
			return innerType && new GraphQLNonNull(innerType);
		}
		case NAMED_TYPE: return schema.getType(typeNode.name.value);
	}
}

// node_modules/graphql/validation/rules/DeferStreamDirectiveLabelRule.mjs
function DeferStreamDirectiveLabelRule(context) {
	const knownLabels = /* @__PURE__ */ new Map();
	return { Directive(node) {
		if (node.name.value === GraphQLDeferDirective.name || node.name.value === GraphQLStreamDirective.name) {
			const labelValue = (node.arguments?.find((arg) => arg.name.value === "label"))?.value;
			if (!labelValue || labelValue.kind === "NullValue") return;
			if (labelValue.kind !== "StringValue") {
				context.reportError(new GraphQLError(`Argument "@${node.name.value}(label:)" must be a static string.`, { nodes: node }));
				return;
			}
			const knownLabel = knownLabels.get(labelValue.value);
			if (knownLabel != null) context.reportError(new GraphQLError("Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.", { nodes: [knownLabel, node] }));
			else knownLabels.set(labelValue.value, node);
		}
	} };
}

// node_modules/graphql/validation/rules/DeferStreamDirectiveOnRootFieldRule.mjs
function DeferStreamDirectiveOnRootFieldRule(context) {
	const checkedFragments = /* @__PURE__ */ new Set();
	return { OperationDefinition(node) {
		if (node.operation !== "subscription" && node.operation !== "mutation") return;
		const rootType = context.getSchema().getRootType(node.operation);
		if (rootType) {
			const visitedFragments = /* @__PURE__ */ new Set();
			if (forbidDeferStream({
				context,
				operationType: node.operation,
				rootType,
				checkedFragments,
				selectionSet: node.selectionSet,
				visitedFragments
			})) for (const name of visitedFragments) checkedFragments.add(name);
		}
	} };
}
function forbidDeferStream({ context, operationType, rootType, checkedFragments, selectionSet, visitedFragments }) {
	let valid = true;
	for (const selection of selectionSet.selections) if (selection.kind === "Field") {
		const stream = selection.directives?.find((d) => d.name.value === GraphQLStreamDirective.name);
		if (stream) {
			valid = false;
			context.reportError(new GraphQLError(`Stream directive cannot be used on root ${operationType} type "${rootType}".`, { nodes: stream }));
		}
	} else if (selection.kind === "FragmentSpread") {
		const fragmentName = selection.name.value;
		if (visitedFragments.has(fragmentName)) continue;
		visitedFragments.add(fragmentName);
		const fragment = context.getFragment(fragmentName);
		if (fragment) {
			const defer = getDeferDirective(selection);
			if (defer !== void 0) {
				valid = false;
				context.reportError(new GraphQLError(`Defer directive cannot be used on root ${operationType} type "${rootType}".`, { nodes: defer }));
			}
			if (!checkedFragments.has(fragmentName)) valid = forbidDeferStream({
				context,
				operationType,
				rootType,
				checkedFragments,
				selectionSet: fragment.selectionSet,
				visitedFragments
			}) && valid;
		}
	} else if (selection.kind === "InlineFragment") {
		const defer = getDeferDirective(selection);
		if (defer !== void 0) {
			valid = false;
			context.reportError(new GraphQLError(`Defer directive cannot be used on root ${operationType} type "${rootType}".`, { nodes: defer }));
		}
		valid = forbidDeferStream({
			context,
			operationType,
			rootType,
			checkedFragments,
			selectionSet: selection.selectionSet,
			visitedFragments
		}) && valid;
	}
	return valid;
}
function getDeferDirective(fragment) {
	return fragment.directives?.find((d) => d.name.value === GraphQLDeferDirective.name);
}

// node_modules/graphql/validation/rules/DeferStreamDirectiveOnValidOperationsRule.mjs
function ifArgumentCanBeFalse(node) {
	const ifArgument = node.arguments?.find((arg) => arg.name.value === "if");
	if (!ifArgument) return false;
	if (ifArgument.value.kind === "BooleanValue") {
		if (ifArgument.value.value) return false;
	} else if (ifArgument.value.kind !== "Variable") return false;
	return true;
}
function canBeSkippedViaSkipDirective(node) {
	const ifArgument = node.arguments?.find((arg) => arg.name.value === "if");
	if (!ifArgument) return true;
	if (ifArgument.value.kind === "BooleanValue") {
		if (ifArgument.value.value) return true;
		return false;
	}
	return true;
}
function canBeSkippedViaIncludeDirective(node) {
	const ifArgument = node.arguments?.find((arg) => arg.name.value === "if");
	if (!ifArgument) return false;
	if (ifArgument?.value.kind === "BooleanValue") {
		if (ifArgument.value.value) return false;
		return true;
	}
	return true;
}
function DeferStreamDirectiveOnValidOperationsRule(context) {
	const checkedFragments = /* @__PURE__ */ new Set();
	return { OperationDefinition(operation) {
		if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
		const visitedFragments = /* @__PURE__ */ new Set();
		if (forbidUnconditionalDeferStream({
			context,
			checkedFragments,
			selectionSet: operation.selectionSet,
			parentNodes: [],
			visitedFragments
		})) for (const name of visitedFragments) checkedFragments.add(name);
	} };
}
function forbidUnconditionalDeferStream({ context, checkedFragments, selectionSet, parentNodes, visitedFragments }) {
	let valid = true;
	for (const selection of selectionSet.selections) {
		const skip = selection.directives?.find((d) => d.name.value === GraphQLSkipDirective.name);
		if (skip && canBeSkippedViaSkipDirective(skip)) continue;
		const include = selection.directives?.find((d) => d.name.value === GraphQLIncludeDirective.name);
		if (include && canBeSkippedViaIncludeDirective(include)) continue;
		for (const directive of selection.directives ?? []) if (directive.name.value === GraphQLDeferDirective.name) {
			if (!ifArgumentCanBeFalse(directive)) {
				valid = false;
				context.reportError(new GraphQLError("Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.", { nodes: [directive, ...parentNodes.toReversed()] }));
			}
		} else if (directive.name.value === GraphQLStreamDirective.name) {
			if (!ifArgumentCanBeFalse(directive)) {
				valid = false;
				context.reportError(new GraphQLError("Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.", { nodes: [directive, ...parentNodes.toReversed()] }));
			}
		}
		if (selection.kind === "FragmentSpread") {
			const fragmentName = selection.name.value;
			if (visitedFragments.has(fragmentName) || checkedFragments.has(fragmentName)) continue;
			visitedFragments.add(fragmentName);
			const fragment = context.getFragment(fragmentName);
			if (fragment) {
				parentNodes.push(selection);
				valid = forbidUnconditionalDeferStream({
					context,
					checkedFragments,
					parentNodes,
					selectionSet: fragment.selectionSet,
					visitedFragments
				}) && valid;
				parentNodes.pop();
			}
		} else if (selection.selectionSet) valid = forbidUnconditionalDeferStream({
			context,
			checkedFragments,
			selectionSet: selection.selectionSet,
			parentNodes,
			visitedFragments
		}) && valid;
	}
	return valid;
}

// node_modules/graphql/language/predicates.mjs
function isExecutableDefinitionNode(node) {
	return node.kind === "OperationDefinition" || node.kind === "FragmentDefinition";
}
function isTypeSystemDefinitionNode(node) {
	return node.kind === "SchemaDefinition" || isTypeDefinitionNode(node) || node.kind === "DirectiveDefinition";
}
function isTypeDefinitionNode(node) {
	return node.kind === "ScalarTypeDefinition" || node.kind === "ObjectTypeDefinition" || node.kind === "InterfaceTypeDefinition" || node.kind === "UnionTypeDefinition" || node.kind === "EnumTypeDefinition" || node.kind === "InputObjectTypeDefinition";
}
function isTypeSystemExtensionNode(node) {
	return node.kind === "SchemaExtension" || node.kind === "DirectiveExtension" || isTypeExtensionNode(node);
}
function isTypeExtensionNode(node) {
	return node.kind === "ScalarTypeExtension" || node.kind === "ObjectTypeExtension" || node.kind === "InterfaceTypeExtension" || node.kind === "UnionTypeExtension" || node.kind === "EnumTypeExtension" || node.kind === "InputObjectTypeExtension";
}

// node_modules/graphql/validation/rules/ExecutableDefinitionsRule.mjs
function ExecutableDefinitionsRule(context) {
	return { Document(node) {
		for (const definition of node.definitions) if (!isExecutableDefinitionNode(definition)) {
			const defName = definition.kind === "SchemaDefinition" || definition.kind === "SchemaExtension" ? "schema" : "\"" + definition.name.value + "\"";
			context.reportError(new GraphQLError(`The ${defName} definition is not executable.`, { nodes: definition }));
		}
		return false;
	} };
}

// node_modules/graphql/validation/rules/FieldsOnCorrectTypeRule.mjs
function FieldsOnCorrectTypeRule(context) {
	return { Field(node) {
		const type = context.getParentType();
		if (type) {
			if (!context.getFieldDef()) {
				const schema = context.getSchema();
				const fieldName = node.name.value;
				let suggestion = didYouMean("to use an inline fragment on", context.hideSuggestions ? [] : getSuggestedTypeNames(schema, type, fieldName));
				if (suggestion === "") suggestion = didYouMean(context.hideSuggestions ? [] : getSuggestedFieldNames(type, fieldName));
				context.reportError(new GraphQLError(`Cannot query field "${fieldName}" on type "${type}".` + suggestion, { nodes: node }));
			}
		}
	} };
}
function getSuggestedTypeNames(schema, type, fieldName) {
	if (!isAbstractType(type)) return [];
	const suggestedTypes = /* @__PURE__ */ new Set();
	const usageCount = Object.create(null);
	for (const possibleType of schema.getPossibleTypes(type)) {
		if (possibleType.getFields()[fieldName] == null) continue;
		suggestedTypes.add(possibleType);
		usageCount[possibleType.name] = 1;
		for (const possibleInterface of possibleType.getInterfaces()) {
			if (possibleInterface.getFields()[fieldName] == null) continue;
			suggestedTypes.add(possibleInterface);
			usageCount[possibleInterface.name] = (usageCount[possibleInterface.name] ?? 0) + 1;
		}
	}
	return [...suggestedTypes].sort((typeA, typeB) => {
		const usageCountDiff = usageCount[typeB.name] - usageCount[typeA.name];
		if (usageCountDiff !== 0) return usageCountDiff;
		if (isInterfaceType(typeA) && schema.isSubType(typeA, typeB)) return -1;
		if (isInterfaceType(typeB) && schema.isSubType(typeB, typeA)) return 1;
		return naturalCompare(typeA.name, typeB.name);
	}).map((x) => x.name);
}
function getSuggestedFieldNames(type, fieldName) {
	if (isObjectType(type) || isInterfaceType(type)) {
		const possibleFieldNames = Object.keys(type.getFields());
		return suggestionList(fieldName, possibleFieldNames);
	}
	return [];
}

// node_modules/graphql/validation/rules/FragmentsOnCompositeTypesRule.mjs
function FragmentsOnCompositeTypesRule(context) {
	return {
		InlineFragment(node) {
			const typeCondition = node.typeCondition;
			if (typeCondition) {
				const type = typeFromAST(context.getSchema(), typeCondition);
				if (type && !isCompositeType(type)) {
					const typeStr = print(typeCondition);
					context.reportError(new GraphQLError(`Fragment cannot condition on non composite type "${typeStr}".`, { nodes: typeCondition }));
				}
			}
		},
		FragmentDefinition(node) {
			const type = typeFromAST(context.getSchema(), node.typeCondition);
			if (type && !isCompositeType(type)) {
				const typeStr = print(node.typeCondition);
				context.reportError(new GraphQLError(`Fragment "${node.name.value}" cannot condition on non composite type "${typeStr}".`, { nodes: node.typeCondition }));
			}
		}
	};
}

// node_modules/graphql/validation/rules/KnownArgumentNamesRule.mjs
function KnownArgumentNamesRule(context) {
	return {
		...KnownArgumentNamesOnDirectivesRule(context),
		FragmentArgument(argNode) {
			const fragmentSignature = context.getFragmentSignature();
			if (fragmentSignature) {
				if (!fragmentSignature.variableDefinitions.get(argNode.name.value)) {
					const argName = argNode.name.value;
					const suggestions = context.hideSuggestions ? [] : suggestionList(argName, Array.from(fragmentSignature.variableDefinitions.values()).map((varSignature) => varSignature.variable.name.value));
					context.reportError(new GraphQLError(`Unknown argument "${argName}" on fragment "${fragmentSignature.definition.name.value}".` + didYouMean(suggestions), { nodes: argNode }));
				}
			}
		},
		Argument(argNode) {
			const argDef = context.getArgument();
			const fieldDef = context.getFieldDef();
			if (!argDef && fieldDef) {
				const argName = argNode.name.value;
				const suggestions = context.hideSuggestions ? [] : suggestionList(argName, fieldDef.args.map((arg) => arg.name));
				context.reportError(new GraphQLError(`Unknown argument "${argName}" on field "${fieldDef}".` + didYouMean(suggestions), { nodes: argNode }));
			}
		}
	};
}
function KnownArgumentNamesOnDirectivesRule(context) {
	const directiveArgs = /* @__PURE__ */ new Map();
	const schema = context.getSchema();
	const definedDirectives = schema ? schema.getDirectives() : specifiedDirectives;
	for (const directive of definedDirectives) directiveArgs.set(directive.name, new Set(directive.args.map((arg) => arg.name)));
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === "DirectiveDefinition") {
		const argsNodes = def.arguments ?? [];
		directiveArgs.set(def.name.value, new Set(argsNodes.map((arg) => arg.name.value)));
	}
	return { Directive(directiveNode) {
		const directiveName = directiveNode.name.value;
		const knownArgs = directiveArgs.get(directiveName);
		if (directiveNode.arguments != null && knownArgs != null) for (const argNode of directiveNode.arguments) {
			const argName = argNode.name.value;
			if (!knownArgs.has(argName)) {
				const suggestions = context.hideSuggestions ? [] : suggestionList(argName, [...knownArgs]);
				context.reportError(new GraphQLError(`Unknown argument "${argName}" on directive "@${directiveName}".` + (context.hideSuggestions ? "" : didYouMean(suggestions)), { nodes: argNode }));
			}
		}
		return false;
	} };
}

// node_modules/graphql/validation/rules/KnownDirectivesRule.mjs
function KnownDirectivesRule(context) {
	const locationsMap = /* @__PURE__ */ new Map();
	const schema = context.getSchema();
	const definedDirectives = schema ? schema.getDirectives() : specifiedDirectives;
	for (const directive of definedDirectives) locationsMap.set(directive.name, new Set(directive.locations));
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === "DirectiveDefinition") locationsMap.set(def.name.value, new Set(def.locations.map((name) => name.value)));
	return { Directive(node, _key, _parent, _path, ancestors) {
		const name = node.name.value;
		const locations = locationsMap.get(name);
		if (locations == null) {
			context.reportError(new GraphQLError(`Unknown directive "@${name}".`, { nodes: node }));
			return;
		}
		const candidateLocation = getDirectiveLocationForASTPath(ancestors);
		if (candidateLocation != null && !locations.has(candidateLocation)) context.reportError(new GraphQLError(`Directive "@${name}" may not be used on ${candidateLocation}.`, { nodes: node }));
	} };
}
function getDirectiveLocationForASTPath(ancestors) {
	const appliedTo = ancestors.at(-1);
	if (!(appliedTo != null && "kind" in appliedTo)) invariant(false);
	switch (appliedTo.kind) {
		case OPERATION_DEFINITION: return getDirectiveLocationForOperation(appliedTo.operation);
		case FIELD: return DirectiveLocation.FIELD;
		case FRAGMENT_SPREAD: return DirectiveLocation.FRAGMENT_SPREAD;
		case INLINE_FRAGMENT: return DirectiveLocation.INLINE_FRAGMENT;
		case FRAGMENT_DEFINITION: return DirectiveLocation.FRAGMENT_DEFINITION;
		case VARIABLE_DEFINITION: {
			const parentNode = ancestors[ancestors.length - 3];
			if (!("kind" in parentNode)) invariant(false);
			return parentNode.kind === "OperationDefinition" ? DirectiveLocation.VARIABLE_DEFINITION : DirectiveLocation.FRAGMENT_VARIABLE_DEFINITION;
		}
		case SCHEMA_DEFINITION:
		case SCHEMA_EXTENSION: return DirectiveLocation.SCHEMA;
		case SCALAR_TYPE_DEFINITION:
		case SCALAR_TYPE_EXTENSION: return DirectiveLocation.SCALAR;
		case OBJECT_TYPE_DEFINITION:
		case OBJECT_TYPE_EXTENSION: return DirectiveLocation.OBJECT;
		case FIELD_DEFINITION: return DirectiveLocation.FIELD_DEFINITION;
		case INTERFACE_TYPE_DEFINITION:
		case INTERFACE_TYPE_EXTENSION: return DirectiveLocation.INTERFACE;
		case UNION_TYPE_DEFINITION:
		case UNION_TYPE_EXTENSION: return DirectiveLocation.UNION;
		case ENUM_TYPE_DEFINITION:
		case ENUM_TYPE_EXTENSION: return DirectiveLocation.ENUM;
		case ENUM_VALUE_DEFINITION: return DirectiveLocation.ENUM_VALUE;
		case INPUT_OBJECT_TYPE_DEFINITION:
		case INPUT_OBJECT_TYPE_EXTENSION: return DirectiveLocation.INPUT_OBJECT;
		case INPUT_VALUE_DEFINITION: {
			const parentNode = ancestors.at(-3);
			if (!(parentNode != null && "kind" in parentNode)) invariant(false);
			return parentNode.kind === "InputObjectTypeDefinition" || parentNode.kind === "InputObjectTypeExtension" ? DirectiveLocation.INPUT_FIELD_DEFINITION : DirectiveLocation.ARGUMENT_DEFINITION;
		}
		case DIRECTIVE_DEFINITION:
		case DIRECTIVE_EXTENSION: return DirectiveLocation.DIRECTIVE_DEFINITION;
		default: invariant(false, "Unexpected kind: " + inspect$1(appliedTo.kind));
	}
}
function getDirectiveLocationForOperation(operation) {
	switch (operation) {
		case OperationTypeNode.QUERY: return DirectiveLocation.QUERY;
		case OperationTypeNode.MUTATION: return DirectiveLocation.MUTATION;
		case OperationTypeNode.SUBSCRIPTION: return DirectiveLocation.SUBSCRIPTION;
	}
}

// node_modules/graphql/validation/rules/KnownFragmentNamesRule.mjs
function KnownFragmentNamesRule(context) {
	return { FragmentSpread(node) {
		const fragmentName = node.name.value;
		if (!context.getFragment(fragmentName)) context.reportError(new GraphQLError(`Unknown fragment "${fragmentName}".`, { nodes: node.name }));
	} };
}

// node_modules/graphql/validation/rules/KnownOperationTypesRule.mjs
function KnownOperationTypesRule(context) {
	const schema = context.getSchema();
	return { OperationDefinition(node) {
		const operation = node.operation;
		if (!schema.getRootType(operation)) context.reportError(new GraphQLError(`The ${operation} operation is not supported by the schema.`, { nodes: node }));
	} };
}

// node_modules/graphql/validation/rules/KnownTypeNamesRule.mjs
function KnownTypeNamesRule(context) {
	const { definitions } = context.getDocument();
	const existingTypesMap = context.getSchema()?.getTypeMap() ?? {};
	let definedTypeNames;
	let typeNames;
	return { NamedType(node, _1, parent, _2, ancestors) {
		const typeName = node.name.value;
		if (!Object.hasOwn(existingTypesMap, typeName) && !(definedTypeNames ??= new Set(definitions.filter(isTypeDefinitionNode).map((def) => def.name.value))).has(typeName)) {
			const definitionNode = ancestors[2] ?? parent;
			const isSDL = definitionNode != null && isSDLNode(definitionNode);
			if (isSDL && standardTypeNames.has(typeName)) return;
			let suggestedTypes = [];
			if (!context.hideSuggestions) {
				typeNames ??= [.../* @__PURE__ */ new Set([...Object.keys(existingTypesMap), ...definedTypeNames])];
				suggestedTypes = suggestionList(typeName, isSDL ? [...standardTypeNames, ...typeNames] : typeNames);
			}
			context.reportError(new GraphQLError(`Unknown type "${typeName}".` + didYouMean(suggestedTypes), { nodes: node }));
		}
	} };
}
const standardTypeNames = new Set([...specifiedScalarTypes, ...introspectionTypes].map((type) => type.name));
function isSDLNode(value) {
	return "kind" in value && (isTypeSystemDefinitionNode(value) || isTypeSystemExtensionNode(value));
}

// node_modules/graphql/validation/rules/LoneAnonymousOperationRule.mjs
function LoneAnonymousOperationRule(context) {
	let operationCount = 0;
	return {
		Document(node) {
			operationCount = node.definitions.filter((definition) => definition.kind === OPERATION_DEFINITION).length;
		},
		OperationDefinition(node) {
			if (!node.name && operationCount > 1) context.reportError(new GraphQLError("This anonymous operation must be the only defined operation.", { nodes: node }));
		}
	};
}

// node_modules/graphql/validation/rules/LoneSchemaDefinitionRule.mjs
function LoneSchemaDefinitionRule(context) {
	const oldSchema = context.getSchema();
	const alreadyDefined = oldSchema?.astNode ?? oldSchema?.getQueryType() ?? oldSchema?.getMutationType() ?? oldSchema?.getSubscriptionType();
	let schemaDefinitionsCount = 0;
	return { SchemaDefinition(node) {
		if (alreadyDefined) {
			context.reportError(new GraphQLError("Cannot define a new schema within a schema extension.", { nodes: node }));
			return;
		}
		if (schemaDefinitionsCount > 0) context.reportError(new GraphQLError("Must provide only one schema definition.", { nodes: node }));
		++schemaDefinitionsCount;
	} };
}

// node_modules/graphql/validation/rules/MaxIntrospectionDepthRule.mjs
const MAX_LISTS_DEPTH = 3;
function MaxIntrospectionDepthRule(context) {
	const checkedFragments = Object.create(null);
	const exceededFragments = Object.create(null);
	function checkDepth(node, visitedFragments, depth = 0) {
		if (node.kind === "FragmentSpread") {
			const fragmentName = node.name.value;
			const exceededEntryDepth = exceededFragments[fragmentName];
			if (exceededEntryDepth !== void 0 && exceededEntryDepth <= depth) return true;
			const visitedEntryDepth = visitedFragments[fragmentName];
			const checkedEntryDepth = checkedFragments[fragmentName];
			if (visitedEntryDepth !== void 0 && visitedEntryDepth >= depth || checkedEntryDepth !== void 0 && checkedEntryDepth >= depth) return false;
			const fragment = context.getFragment(fragmentName);
			if (!fragment) return false;
			visitedFragments[fragmentName] = depth;
			if (checkDepth(fragment, visitedFragments, depth)) {
				exceededFragments[fragmentName] = depth;
				return true;
			}
			checkedFragments[fragmentName] = depth;
			return false;
		}
		if (node.kind === "Field" && (node.name.value === "fields" || node.name.value === "interfaces" || node.name.value === "possibleTypes" || node.name.value === "inputFields")) {
			depth++;
			if (depth >= MAX_LISTS_DEPTH) return true;
		}
		if ("selectionSet" in node && node.selectionSet) {
			for (const child of node.selectionSet.selections) if (checkDepth(child, visitedFragments, depth)) return true;
		}
		return false;
	}
	return { Field(node) {
		if (node.name.value === "__schema" || node.name.value === "__type") {
			if (checkDepth(node, Object.create(null))) {
				context.reportError(new GraphQLError("Maximum introspection depth exceeded", { nodes: [node] }));
				return false;
			}
		}
	} };
}

// node_modules/graphql/validation/rules/NoFragmentCyclesRule.mjs
function NoFragmentCyclesRule(context) {
	const visitedFrags = /* @__PURE__ */ new Set();
	const spreadPath = [];
	const spreadPathIndexByName = Object.create(null);
	return {
		OperationDefinition: () => false,
		FragmentDefinition(node) {
			detectCycleRecursive(node);
			return false;
		}
	};
	function detectCycleRecursive(fragment) {
		if (visitedFrags.has(fragment.name.value)) return;
		const fragmentName = fragment.name.value;
		visitedFrags.add(fragmentName);
		const spreadNodes = context.getFragmentSpreads(fragment.selectionSet);
		if (spreadNodes.length === 0) return;
		spreadPathIndexByName[fragmentName] = spreadPath.length;
		for (const spreadNode of spreadNodes) {
			const spreadName = spreadNode.name.value;
			const cycleIndex = spreadPathIndexByName[spreadName];
			spreadPath.push(spreadNode);
			if (cycleIndex === void 0) {
				const spreadFragment = context.getFragment(spreadName);
				if (spreadFragment) detectCycleRecursive(spreadFragment);
			} else {
				const cyclePath = spreadPath.slice(cycleIndex);
				const viaPath = cyclePath.slice(0, -1).map((s) => "\"" + s.name.value + "\"").join(", ");
				context.reportError(new GraphQLError(`Cannot spread fragment "${spreadName}" within itself` + (viaPath !== "" ? ` via ${viaPath}.` : "."), { nodes: cyclePath }));
			}
			spreadPath.pop();
		}
		spreadPathIndexByName[fragmentName] = void 0;
	}
}

// node_modules/graphql/validation/rules/NoUndefinedVariablesRule.mjs
function NoUndefinedVariablesRule(context) {
	return { OperationDefinition(operation) {
		const variableNameDefined = new Set(operation.variableDefinitions?.map((node) => node.variable.name.value));
		const usages = context.getRecursiveVariableUsages(operation);
		for (const { node, fragmentVariableDefinition } of usages) {
			if (fragmentVariableDefinition) continue;
			const varName = node.name.value;
			if (!variableNameDefined.has(varName)) context.reportError(new GraphQLError(operation.name ? `Variable "$${varName}" is not defined by operation "${operation.name.value}".` : `Variable "$${varName}" is not defined.`, { nodes: [node, operation] }));
		}
	} };
}

// node_modules/graphql/validation/rules/NoUnusedFragmentsRule.mjs
function NoUnusedFragmentsRule(context) {
	const operations = [];
	const fragmentDefs = [];
	return {
		OperationDefinition(operation) {
			operations.push(operation);
			return false;
		},
		FragmentDefinition(node) {
			fragmentDefs.push(node);
			return false;
		},
		Document: { leave() {
			const fragmentNameUsed = new Set(context.getRecursivelyReferencedFragmentsForOperations(operations).map((fragment) => fragment.name.value));
			for (const fragmentDef of fragmentDefs) {
				const fragName = fragmentDef.name.value;
				if (!fragmentNameUsed.has(fragName)) context.reportError(new GraphQLError(`Fragment "${fragName}" is never used.`, { nodes: fragmentDef }));
			}
		} }
	};
}

// node_modules/graphql/validation/rules/NoUnusedVariablesRule.mjs
function NoUnusedVariablesRule(context) {
	return {
		FragmentDefinition(fragment) {
			const usages = context.getVariableUsages(fragment);
			const argumentNameUsed = new Set(usages.map(({ node }) => node.name.value));
			const variableDefinitions = fragment.variableDefinitions ?? [];
			for (const varDef of variableDefinitions) {
				const argName = varDef.variable.name.value;
				if (!argumentNameUsed.has(argName)) context.reportError(new GraphQLError(`Variable "$${argName}" is never used in fragment "${fragment.name.value}".`, { nodes: varDef }));
			}
		},
		OperationDefinition(operation) {
			const usages = context.getRecursiveVariableUsages(operation);
			const operationVariableNameUsed = /* @__PURE__ */ new Set();
			for (const { node, fragmentVariableDefinition } of usages) {
				const varName = node.name.value;
				if (!fragmentVariableDefinition) operationVariableNameUsed.add(varName);
			}
			const variableDefinitions = operation.variableDefinitions ?? [];
			for (const variableDef of variableDefinitions) {
				const variableName = variableDef.variable.name.value;
				if (!operationVariableNameUsed.has(variableName)) context.reportError(new GraphQLError(operation.name ? `Variable "$${variableName}" is never used in operation "${operation.name.value}".` : `Variable "$${variableName}" is never used.`, { nodes: variableDef }));
			}
		}
	};
}

// node_modules/graphql/validation/validationAbortedError.mjs
const validationAbortedError = new GraphQLError("Validation aborted.");

// node_modules/graphql/validation/rules/OverlappingFieldsCanBeMergedRule.mjs
const MAX_CONFLICT_DETAIL_LENGTH = 1e3;
const MAX_CONFLICT_NODES = 20;
const MAX_FRAGMENT_ARGUMENT_SIZE = 256;
const MAX_COMPLEXITY_BUDGET = 5e5;
function OverlappingFieldsCanBeMergedRule(validationContext) {
	const ruleContext = {
		comparedFieldsAndFragmentPairs: /* @__PURE__ */ new Map(),
		comparedFragmentPairs: /* @__PURE__ */ new Map(),
		cachedCollectFieldsResults: /* @__PURE__ */ new Map(),
		valueInfoByNode: /* @__PURE__ */ new Map(),
		fragmentSpreadInfoByNode: /* @__PURE__ */ new Map(),
		fragmentSpreadInfoByKey: /* @__PURE__ */ new Map(),
		remainingComplexityBudget: MAX_COMPLEXITY_BUDGET
	};
	let fragmentScope;
	return {
		FragmentDefinition: {
			enter(node) {
				const fragmentName = node.name.value;
				fragmentScope = getVariableScope(validationContext.getFragmentSignatureByName()(fragmentName));
			},
			leave() {
				fragmentScope = void 0;
			}
		},
		SelectionSet(selectionSet, _key, parent) {
			if (parent && "kind" in parent && parent.kind === "InlineFragment") return;
			if (selectionSet.selections.length <= 1 && selectionSet.selections[0]?.kind !== "InlineFragment") return;
			const conflicts = findConflictsWithinSelectionSet(validationContext, ruleContext, validationContext.getParentType(), selectionSet, fragmentScope);
			for (const { responseName, reason, fields1, fields2 } of conflicts) validationContext.reportError(new GraphQLError(`Fields "${maybeAbbreviate(responseName)}" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`, { nodes: fields1.concat(fields2) }));
		}
	};
}
function findConflictsWithinSelectionSet(validationContext, ruleContext, parentType, selectionSet, scope) {
	const conflicts = [];
	const collectFieldsResult = collectFields$1(validationContext, ruleContext, parentType, selectionSet);
	collectConflictsWithin(validationContext, ruleContext, conflicts, collectFieldsResult, scope);
	if (collectFieldsResult.spreads.length !== 0 && (collectFieldsResult.groupedFieldSet.size !== 0 || collectFieldsResult.spreads.length > 1)) {
		const fragmentSpreads = getFragmentSpreads(validationContext, ruleContext, collectFieldsResult, scope);
		for (let i = 0; i < fragmentSpreads.length; i++) {
			collectConflictsBetweenFieldsAndFragment(validationContext, ruleContext, conflicts, false, collectFieldsResult, scope, fragmentSpreads[i]);
			for (let j = i + 1; j < fragmentSpreads.length; j++) collectConflictsBetweenFragments(validationContext, ruleContext, conflicts, false, fragmentSpreads[i], fragmentSpreads[j]);
		}
	}
	return conflicts;
}
function collectConflictsBetweenFieldsAndFragment(validationContext, ruleContext, conflicts, areMutuallyExclusive, collectFieldsResult, scope, fragmentSpread) {
	spendComplexityBudget(ruleContext, 1);
	if (collectFieldsResult.groupedFieldSet.size === 0) return;
	const fragment = fragmentSpread.definition;
	let byFragmentScope = ruleContext.comparedFieldsAndFragmentPairs.get(scope);
	if (byFragmentScope === void 0) {
		byFragmentScope = /* @__PURE__ */ new Map();
		ruleContext.comparedFieldsAndFragmentPairs.set(scope, byFragmentScope);
	}
	let comparedFieldsAndFragmentPairs = byFragmentScope.get(fragmentSpread.scope);
	if (comparedFieldsAndFragmentPairs === void 0) {
		comparedFieldsAndFragmentPairs = new OrderedPairSet();
		byFragmentScope.set(fragmentSpread.scope, comparedFieldsAndFragmentPairs);
	}
	if (comparedFieldsAndFragmentPairs.has(collectFieldsResult, fragment, areMutuallyExclusive)) return;
	comparedFieldsAndFragmentPairs.add(collectFieldsResult, fragment, areMutuallyExclusive);
	if (!fragment) return;
	const collectFieldsResult2 = collectFragmentFields(validationContext, ruleContext, fragment);
	const referencedFragmentSpreads = getFragmentSpreads(validationContext, ruleContext, collectFieldsResult2, fragmentSpread.scope);
	if (collectFieldsResult === collectFieldsResult2 && scope === fragmentSpread.scope) return;
	collectConflictsBetween(validationContext, ruleContext, conflicts, areMutuallyExclusive, collectFieldsResult, scope, collectFieldsResult2, fragmentSpread.scope);
	for (const referencedFragmentSpread of referencedFragmentSpreads) collectConflictsBetweenFieldsAndFragment(validationContext, ruleContext, conflicts, areMutuallyExclusive, collectFieldsResult, scope, referencedFragmentSpread);
}
function collectConflictsBetweenFragments(validationContext, ruleContext, conflicts, areMutuallyExclusive, fragmentSpread1, fragmentSpread2) {
	const fragment1 = fragmentSpread1.definition;
	const fragment2 = fragmentSpread2.definition;
	const scope1 = fragmentSpread1.scope;
	const scope2 = fragmentSpread2.scope;
	spendComplexityBudget(ruleContext, 2);
	if (fragment1 === fragment2 && scope1 === scope2) return;
	let byScope = ruleContext.comparedFragmentPairs.get(scope1);
	let comparedFragmentPairs = byScope?.get(scope2) ?? ruleContext.comparedFragmentPairs.get(scope2)?.get(scope1);
	if (comparedFragmentPairs === void 0) {
		if (byScope === void 0) {
			byScope = /* @__PURE__ */ new Map();
			ruleContext.comparedFragmentPairs.set(scope1, byScope);
		}
		comparedFragmentPairs = new PairSet();
		byScope.set(scope2, comparedFragmentPairs);
	}
	if (fragment1 === fragment2) {
		if (comparedFragmentPairs.has(fragment1, fragment2, false)) return;
		comparedFragmentPairs.add(fragment1, fragment2, false);
		validationContext.reportError(new GraphQLError(`Spreads "${maybeAbbreviate(fragmentSpread1.node.name.value)}" conflict because ${getFragmentSpreadDescription(ruleContext, fragmentSpread1.node)} and ${getFragmentSpreadDescription(ruleContext, fragmentSpread2.node)} have different fragment arguments.`, { nodes: [fragmentSpread1.node, fragmentSpread2.node] }));
		return;
	}
	if (comparedFragmentPairs.has(fragment1, fragment2, areMutuallyExclusive)) return;
	comparedFragmentPairs.add(fragment1, fragment2, areMutuallyExclusive);
	if (!fragment1 || !fragment2) return;
	const collectFieldsResult1 = collectFragmentFields(validationContext, ruleContext, fragment1);
	const referencedFragmentSpreads1 = getFragmentSpreads(validationContext, ruleContext, collectFieldsResult1, fragmentSpread1.scope);
	const collectFieldsResult2 = collectFragmentFields(validationContext, ruleContext, fragment2);
	const referencedFragmentSpreads2 = getFragmentSpreads(validationContext, ruleContext, collectFieldsResult2, fragmentSpread2.scope);
	collectConflictsBetween(validationContext, ruleContext, conflicts, areMutuallyExclusive, collectFieldsResult1, fragmentSpread1.scope, collectFieldsResult2, fragmentSpread2.scope);
	for (const referencedFragmentSpread2 of referencedFragmentSpreads2) collectConflictsBetweenFragments(validationContext, ruleContext, conflicts, areMutuallyExclusive, fragmentSpread1, referencedFragmentSpread2);
	for (const referencedFragmentSpread1 of referencedFragmentSpreads1) collectConflictsBetweenFragments(validationContext, ruleContext, conflicts, areMutuallyExclusive, referencedFragmentSpread1, fragmentSpread2);
}
function findConflictsBetweenSubSelectionSets(validationContext, ruleContext, areMutuallyExclusive, parentType1, selectionSet1, scope1, parentType2, selectionSet2, scope2) {
	const conflicts = [];
	const collectFieldsResult1 = collectFields$1(validationContext, ruleContext, parentType1, selectionSet1);
	const fragmentSpreads1 = getFragmentSpreads(validationContext, ruleContext, collectFieldsResult1, scope1);
	const collectFieldsResult2 = collectFields$1(validationContext, ruleContext, parentType2, selectionSet2);
	const fragmentSpreads2 = getFragmentSpreads(validationContext, ruleContext, collectFieldsResult2, scope2);
	collectConflictsBetween(validationContext, ruleContext, conflicts, areMutuallyExclusive, collectFieldsResult1, scope1, collectFieldsResult2, scope2);
	for (const fragmentSpread2 of fragmentSpreads2) collectConflictsBetweenFieldsAndFragment(validationContext, ruleContext, conflicts, areMutuallyExclusive, collectFieldsResult1, scope1, fragmentSpread2);
	for (const fragmentSpread1 of fragmentSpreads1) collectConflictsBetweenFieldsAndFragment(validationContext, ruleContext, conflicts, areMutuallyExclusive, collectFieldsResult2, scope2, fragmentSpread1);
	for (const fragmentSpread1 of fragmentSpreads1) for (const fragmentSpread2 of fragmentSpreads2) collectConflictsBetweenFragments(validationContext, ruleContext, conflicts, areMutuallyExclusive, fragmentSpread1, fragmentSpread2);
	return conflicts;
}
function collectConflictsWithin(validationContext, ruleContext, conflicts, collectFieldsResult, scope) {
	for (const [responseName, fieldDetailsList] of collectFieldsResult.groupedFieldSet.entries()) if (fieldDetailsList.length > 1) for (let i = 0; i < fieldDetailsList.length; i++) for (let j = i + 1; j < fieldDetailsList.length; j++) {
		const conflict = findConflict(validationContext, ruleContext, false, responseName, fieldDetailsList[i], scope, fieldDetailsList[j], scope);
		if (conflict) conflicts.push(conflict);
	}
}
function collectConflictsBetween(validationContext, ruleContext, conflicts, parentFieldsAreMutuallyExclusive, collectFieldsResult1, scope1, collectFieldsResult2, scope2) {
	if (collectFieldsResult1.groupedFieldSet.size === 0 || collectFieldsResult2.groupedFieldSet.size === 0) return;
	for (const { responseName, fieldDetailsList1, fieldDetailsList2 } of getOverlappingFields(ruleContext, collectFieldsResult1, collectFieldsResult2)) for (const fieldDetails1 of fieldDetailsList1) for (const fieldDetails2 of fieldDetailsList2) {
		const conflict = findConflict(validationContext, ruleContext, parentFieldsAreMutuallyExclusive, responseName, fieldDetails1, scope1, fieldDetails2, scope2);
		if (conflict) conflicts.push(conflict);
	}
}
function getOverlappingFields(ruleContext, collectFieldsResult1, collectFieldsResult2) {
	const byCollectFieldsResult = collectFieldsResult1.overlappingFields ??= /* @__PURE__ */ new Map();
	const cached = byCollectFieldsResult.get(collectFieldsResult2);
	if (cached !== void 0) return cached;
	const overlappingFields = [];
	for (const [responseName, fieldDetailsList1] of collectFieldsResult1.groupedFieldSet.entries()) {
		spendComplexityBudget(ruleContext, 1);
		const fieldDetailsList2 = collectFieldsResult2.groupedFieldSet.get(responseName);
		if (fieldDetailsList2 != null) overlappingFields.push({
			responseName,
			fieldDetailsList1,
			fieldDetailsList2
		});
	}
	byCollectFieldsResult.set(collectFieldsResult2, overlappingFields);
	return overlappingFields;
}
function findConflict(validationContext, ruleContext, parentFieldsAreMutuallyExclusive, responseName, fieldDetails1, scope1, fieldDetails2, scope2) {
	const { parentType: parentType1, node: node1, definition: def1, streamDirective: streamDirective1 } = fieldDetails1;
	const { parentType: parentType2, node: node2, definition: def2, streamDirective: streamDirective2 } = fieldDetails2;
	const areMutuallyExclusive = parentFieldsAreMutuallyExclusive || parentType1 !== parentType2 && isObjectType(parentType1) && isObjectType(parentType2);
	spendComplexityBudget(ruleContext, 2);
	if (fieldDetails1.isSimpleLeaf && fieldDetails2.isSimpleLeaf && def1?.type === def2?.type && node1.name.value === node2.name.value) return;
	const fieldInfo1 = getFieldInfo(fieldDetails1);
	const fieldInfo2 = getFieldInfo(fieldDetails2);
	let comparison = fieldInfo1.comparisons.get(fieldInfo2);
	if (comparison === void 0) {
		comparison = {};
		fieldInfo1.comparisons.set(fieldInfo2, comparison);
	}
	if (!areMutuallyExclusive) {
		const name1 = node1.name.value;
		const name2 = node2.name.value;
		if (!(comparison.sameName ??= name1 === name2)) return {
			responseName,
			reason: `"${maybeAbbreviate(name1)}" and "${maybeAbbreviate(name2)}" are different fields`,
			fields1: [node1],
			fields2: [node2]
		};
		if (!sameArguments(ruleContext, comparison.arguments ??= compareArguments(ruleContext, fieldInfo1.arguments, fieldInfo2.arguments), scope1, scope2)) return {
			responseName,
			reason: "they have differing arguments",
			fields1: [node1],
			fields2: [node2]
		};
	}
	if (streamDirective1 || streamDirective2) {
		let reason = "they have overlapping stream directives";
		if (streamDirective1 && streamDirective2) {
			if (sameArguments(ruleContext, comparison.streamArguments ??= compareArguments(ruleContext, fieldInfo1.streamArguments, fieldInfo2.streamArguments), scope1, scope2)) reason += ". See https://github.com/graphql/defer-stream-wg/discussions/100";
		}
		return {
			responseName,
			reason,
			fields1: [node1],
			fields2: [node2]
		};
	}
	const type1 = def1?.type;
	const type2 = def2?.type;
	if (type1 && type2 && doTypesConflict(ruleContext, type1, type2)) return {
		responseName,
		reason: `they return conflicting types "${fieldInfo1.typeString ??= inspect$1(type1)}" and "${fieldInfo2.typeString ??= inspect$1(type2)}"`,
		fields1: [node1],
		fields2: [node2]
	};
	const selectionSet1 = node1.selectionSet;
	const selectionSet2 = node2.selectionSet;
	if (selectionSet1 && selectionSet2) return subfieldConflicts(findConflictsBetweenSubSelectionSets(validationContext, ruleContext, areMutuallyExclusive, fieldInfo1.namedType, selectionSet1, scope1, fieldInfo2.namedType, selectionSet2, scope2), responseName, node1, node2);
}
function getFieldInfo(fieldDetails) {
	return fieldDetails.info ??= {
		comparisons: /* @__PURE__ */ new Map(),
		namedType: getNamedType(fieldDetails.definition?.type),
		arguments: getArgumentInfo(fieldDetails.node.arguments),
		streamArguments: getArgumentInfo(fieldDetails.streamDirective?.arguments)
	};
}
function getArgumentInfo(args) {
	if (args === void 0 || args.length === 0) return;
	const values = /* @__PURE__ */ new Map();
	for (const { name, value } of args) values.set(name.value, value);
	return {
		nodes: args,
		values
	};
}
function compareArguments(ruleContext, argumentInfo1, argumentInfo2) {
	const valuesWithVariables = [];
	if (argumentInfo1 === void 0) return {
		sameStructure: argumentInfo2 === void 0,
		valuesWithVariables
	};
	if (argumentInfo1.nodes.length !== argumentInfo2?.nodes.length) return {
		sameStructure: false,
		valuesWithVariables
	};
	for (const arg1 of argumentInfo1.nodes) {
		spendComplexityBudget(ruleContext, 1);
		const value2 = argumentInfo2.values.get(arg1.name.value);
		if (value2 === void 0) return {
			sameStructure: false,
			valuesWithVariables
		};
		const valueInfo1 = getValueInfo(ruleContext, arg1.value);
		if (valueInfo1.comparisonKey !== getValueInfo(ruleContext, value2).comparisonKey) return {
			sameStructure: false,
			valuesWithVariables
		};
		if (valueInfo1.variables.length !== 0) valuesWithVariables.push(valueInfo1);
	}
	return {
		sameStructure: true,
		valuesWithVariables
	};
}
function sameArguments(ruleContext, comparison, scope1, scope2) {
	if (!comparison.sameStructure) return false;
	return scope1 === scope2 || comparison.valuesWithVariables.every((value) => {
		spendComplexityBudget(ruleContext, 1);
		return !usesLocalVariables(ruleContext, value, scope1) && !usesLocalVariables(ruleContext, value, scope2);
	});
}
function usesLocalVariables(ruleContext, value, scope) {
	if (scope === void 0) return false;
	const dependencies = value.scopeDependencies ??= /* @__PURE__ */ new Map();
	const cached = dependencies.get(scope.signature);
	if (cached !== void 0) return cached;
	const dependsOnScope = value.variables.some((variable) => {
		spendComplexityBudget(ruleContext, 1);
		return scope.signature.variableDefinitions.has(variable);
	});
	dependencies.set(scope.signature, dependsOnScope);
	return dependsOnScope;
}
function getValueInfo(ruleContext, value) {
	const cached = ruleContext.valueInfoByNode.get(value);
	if (cached !== void 0) return cached;
	const variables = [];
	const valueInfo = {
		comparisonKey: JSON.stringify(value, (_key, node) => {
			if (!isNode(node)) return node;
			switch (node.kind) {
				case VARIABLE:
					variables.push(node.name.value);
					return [node.kind, node.name.value];
				case OBJECT: return [node.kind, node.fields.slice().sort((first, second) => first.name.value < second.name.value ? -1 : first.name.value > second.name.value ? 1 : 0)];
				case OBJECT_FIELD: return [node.name.value, node.value];
				case LIST: return [node.kind, node.values];
				case STRING: return [
					node.kind,
					node.value,
					node.block === true
				];
				default: return [node.kind, "value" in node ? node.value : null];
			}
		}),
		variables
	};
	ruleContext.valueInfoByNode.set(value, valueInfo);
	return valueInfo;
}
function doTypesConflict(ruleContext, type1, type2) {
	if (type1 === type2) return false;
	spendComplexityBudget(ruleContext, 1);
	if (isListType(type1)) return isListType(type2) ? doTypesConflict(ruleContext, type1.ofType, type2.ofType) : true;
	if (isListType(type2)) return true;
	if (isNonNullType(type1)) return isNonNullType(type2) ? doTypesConflict(ruleContext, type1.ofType, type2.ofType) : true;
	if (isNonNullType(type2)) return true;
	if (isLeafType(type1) || isLeafType(type2)) return type1 !== type2;
	return false;
}
function collectFields$1(validationContext, ruleContext, parentType, selectionSet) {
	const { cachedCollectFieldsResults } = ruleContext;
	let bySelectionSet = cachedCollectFieldsResults.get(parentType);
	if (!bySelectionSet) {
		bySelectionSet = /* @__PURE__ */ new Map();
		cachedCollectFieldsResults.set(parentType, bySelectionSet);
	}
	let collectFieldsResult = bySelectionSet.get(selectionSet);
	if (!collectFieldsResult) {
		const groupedFieldSet = /* @__PURE__ */ new Map();
		const spreads = [];
		collectFieldsImpl(validationContext, parentType, selectionSet, groupedFieldSet, spreads);
		collectFieldsResult = {
			groupedFieldSet,
			spreads
		};
		bySelectionSet.set(selectionSet, collectFieldsResult);
	}
	return collectFieldsResult;
}
function collectFragmentFields(validationContext, ruleContext, fragment) {
	return collectFields$1(validationContext, ruleContext, typeFromAST(validationContext.getSchema(), fragment.typeCondition), fragment.selectionSet);
}
function collectFieldsImpl(validationContext, parentType, selectionSet, groupedFieldSet, fragmentSpreads) {
	for (const selection of selectionSet.selections) switch (selection.kind) {
		case FIELD: {
			const fieldName = selection.name.value;
			let fieldDef;
			if (isObjectType(parentType) || isInterfaceType(parentType)) fieldDef = parentType.getFields()[fieldName];
			const responseName = selection.alias ? selection.alias.value : fieldName;
			let fieldDetailsList = groupedFieldSet.get(responseName);
			if (fieldDetailsList == null) {
				fieldDetailsList = [];
				groupedFieldSet.set(responseName, fieldDetailsList);
			}
			const streamDirective = selection.directives?.find((directive) => directive.name.value === "stream");
			fieldDetailsList.push({
				parentType,
				node: selection,
				definition: fieldDef,
				isSimpleLeaf: (selection.arguments?.length ?? 0) === 0 && !selection.selectionSet && streamDirective === void 0,
				streamDirective
			});
			break;
		}
		case FRAGMENT_SPREAD:
			fragmentSpreads.push(selection);
			break;
		case INLINE_FRAGMENT: {
			const typeCondition = selection.typeCondition;
			collectFieldsImpl(validationContext, typeCondition ? typeFromAST(validationContext.getSchema(), typeCondition) : parentType, selection.selectionSet, groupedFieldSet, fragmentSpreads);
			break;
		}
	}
}
function getFragmentSpreads(validationContext, ruleContext, collectFieldsResult, scope) {
	const byScope = collectFieldsResult.byScope ??= /* @__PURE__ */ new Map();
	const cached = byScope.get(scope);
	if (cached) return cached;
	const spreadsByScope = /* @__PURE__ */ new Map();
	const result = [];
	for (const spreadNode of collectFieldsResult.spreads) {
		const spread = getFragmentSpread(validationContext, ruleContext, spreadNode, scope);
		let byDefinition = spreadsByScope.get(spread.scope);
		if (byDefinition === void 0) {
			byDefinition = /* @__PURE__ */ new Map();
			spreadsByScope.set(spread.scope, byDefinition);
		}
		const previous = byDefinition.get(spread.definition);
		if (previous === void 0) {
			byDefinition.set(spread.definition, spread);
			result.push(spread);
		} else previous.node = spread.node;
	}
	byScope.set(scope, result);
	return result;
}
function getFragmentSpread(validationContext, ruleContext, fragmentSpreadNode, scope) {
	spendComplexityBudget(ruleContext, 1);
	let fragmentSpreadInfo = ruleContext.fragmentSpreadInfoByNode.get(fragmentSpreadNode);
	if (fragmentSpreadInfo === void 0) {
		const signature = validationContext.getFragmentSignatureByName()(fragmentSpreadNode.name.value);
		const argumentInfo = getArgumentInfo(fragmentSpreadNode.arguments);
		const parts = [];
		const values = [];
		if (signature && argumentInfo !== void 0) {
			const argMap = argumentInfo.values;
			const names = [];
			for (const name of argMap.keys()) if (signature.variableDefinitions.has(name)) names.push(name);
			for (const name of names.sort()) {
				const argument = getValueInfo(ruleContext, argMap.get(name));
				parts.push(name, argument.comparisonKey);
				if (argument.variables.length !== 0) values.push(argument);
			}
		}
		const fragmentSpreadInfoKey = JSON.stringify([signature?.definition.name.value, parts]);
		fragmentSpreadInfo = ruleContext.fragmentSpreadInfoByKey.get(fragmentSpreadInfoKey);
		if (fragmentSpreadInfo === void 0) {
			fragmentSpreadInfo = {
				signature,
				values,
				byScope: /* @__PURE__ */ new Map()
			};
			ruleContext.fragmentSpreadInfoByKey.set(fragmentSpreadInfoKey, fragmentSpreadInfo);
		}
		ruleContext.fragmentSpreadInfoByNode.set(fragmentSpreadNode, fragmentSpreadInfo);
	}
	const variableScope = fragmentSpreadInfo.values.some((value) => {
		spendComplexityBudget(ruleContext, 1);
		return usesLocalVariables(ruleContext, value, scope);
	}) ? scope : void 0;
	let fragmentScope = fragmentSpreadInfo.byScope.get(variableScope);
	if (!fragmentSpreadInfo.byScope.has(variableScope)) {
		fragmentScope = getVariableScope(fragmentSpreadInfo.signature);
		fragmentSpreadInfo.byScope.set(variableScope, fragmentScope);
	}
	return {
		node: fragmentSpreadNode,
		scope: fragmentScope,
		definition: fragmentSpreadInfo.signature?.definition
	};
}
function getVariableScope(fragmentSignature) {
	if (!fragmentSignature || fragmentSignature.variableDefinitions.size === 0) return;
	return { signature: fragmentSignature };
}
function getFragmentSpreadDescription(ruleContext, node) {
	const description = {
		...node,
		name: {
			...node.name,
			value: maybeAbbreviate(node.name.value)
		},
		directives: []
	};
	let size = 1;
	for (const argument of node.arguments ?? []) {
		size += 2 + argument.name.value.length + getValueInfo(ruleContext, argument.value).comparisonKey.length;
		if (size > MAX_FRAGMENT_ARGUMENT_SIZE) return description.name.value + "(...)";
	}
	return print(description).slice(3);
}
function subfieldConflicts(conflicts, responseName, node1, node2) {
	if (conflicts.length > 0) {
		let message = "";
		for (const { responseName: name, reason } of conflicts) {
			message += (message === "" ? "" : " and ") + `subfields "${maybeAbbreviate(name)}" conflict because ${reason}`;
			if (message.length > MAX_CONFLICT_DETAIL_LENGTH) break;
		}
		return {
			responseName,
			reason: maybeAbbreviate(message),
			fields1: collectConflictNodes(node1, conflicts, "fields1"),
			fields2: collectConflictNodes(node2, conflicts, "fields2")
		};
	}
}
function collectConflictNodes(node, conflicts, side) {
	const nodes = [node];
	for (const conflict of conflicts) {
		const remaining = MAX_CONFLICT_NODES - nodes.length;
		const retainedNodes = conflict[side].slice(-remaining);
		nodes.push(...retainedNodes);
		if (nodes.length === MAX_CONFLICT_NODES) break;
	}
	return nodes;
}
function maybeAbbreviate(text) {
	return text.length > MAX_CONFLICT_DETAIL_LENGTH ? text.slice(0, MAX_CONFLICT_DETAIL_LENGTH) + "..." : text;
}
function spendComplexityBudget(ruleContext, cost) {
	ruleContext.remainingComplexityBudget -= cost;
	if (ruleContext.remainingComplexityBudget < 0) throw validationAbortedError;
}
var OrderedPairSet = class {
	constructor() {
		this._data = /* @__PURE__ */ new Map();
	}
	has(a, b, weaklyPresent) {
		const result = this._data.get(a)?.get(b);
		if (result === void 0) return false;
		return weaklyPresent ? true : weaklyPresent === result;
	}
	add(a, b, weaklyPresent) {
		const map = this._data.get(a);
		if (map === void 0) this._data.set(a, /* @__PURE__ */ new Map([[b, weaklyPresent]]));
		else map.set(b, weaklyPresent);
	}
};
var PairSet = class {
	constructor() {
		this._orderedPairSet = new OrderedPairSet();
	}
	has(a, b, weaklyPresent) {
		return this._orderedPairSet.has(a, b, weaklyPresent) || this._orderedPairSet.has(b, a, weaklyPresent);
	}
	add(a, b, weaklyPresent) {
		this._orderedPairSet.add(a, b, weaklyPresent);
	}
};

// node_modules/graphql/validation/rules/PossibleFragmentSpreadsRule.mjs
function PossibleFragmentSpreadsRule(context) {
	return {
		InlineFragment(node) {
			const fragType = context.getType();
			const parentType = context.getParentType();
			if (isCompositeType(fragType) && isCompositeType(parentType) && !doTypesOverlap(context.getSchema(), fragType, parentType)) {
				const parentTypeStr = inspect$1(parentType);
				const fragTypeStr = inspect$1(fragType);
				context.reportError(new GraphQLError(`Fragment cannot be spread here as objects of type "${parentTypeStr}" can never be of type "${fragTypeStr}".`, { nodes: node }));
			}
		},
		FragmentSpread(node) {
			const fragName = node.name.value;
			const fragType = getFragmentType(context, fragName);
			const parentType = context.getParentType();
			if (fragType && parentType && !doTypesOverlap(context.getSchema(), fragType, parentType)) {
				const parentTypeStr = inspect$1(parentType);
				const fragTypeStr = inspect$1(fragType);
				context.reportError(new GraphQLError(`Fragment "${fragName}" cannot be spread here as objects of type "${parentTypeStr}" can never be of type "${fragTypeStr}".`, { nodes: node }));
			}
		}
	};
}
function getFragmentType(context, name) {
	const frag = context.getFragment(name);
	if (frag) {
		const type = typeFromAST(context.getSchema(), frag.typeCondition);
		if (isCompositeType(type)) return type;
	}
}

// node_modules/graphql/validation/rules/PossibleTypeExtensionsRule.mjs
function PossibleTypeExtensionsRule(context) {
	const schema = context.getSchema();
	const definedTypes = /* @__PURE__ */ new Map();
	for (const def of context.getDocument().definitions) if (isTypeDefinitionNode(def)) definedTypes.set(def.name.value, def);
	return {
		ScalarTypeExtension: checkExtension,
		ObjectTypeExtension: checkExtension,
		InterfaceTypeExtension: checkExtension,
		UnionTypeExtension: checkExtension,
		EnumTypeExtension: checkExtension,
		InputObjectTypeExtension: checkExtension
	};
	function checkExtension(node) {
		const typeName = node.name.value;
		const defNode = definedTypes.get(typeName);
		const existingType = schema?.getType(typeName);
		let expectedKind;
		if (defNode != null) expectedKind = defKindToExtKind[defNode.kind];
		else if (existingType) expectedKind = typeToExtKind(existingType);
		if (expectedKind != null) {
			if (expectedKind !== node.kind) {
				const kindStr = extensionKindToTypeName(node.kind);
				context.reportError(new GraphQLError(`Cannot extend non-${kindStr} type "${typeName}".`, { nodes: defNode ? [defNode, node] : node }));
			}
		} else {
			const allTypeNames = [...definedTypes.keys(), ...Object.keys(schema?.getTypeMap() ?? {})];
			context.reportError(new GraphQLError(`Cannot extend type "${typeName}" because it is not defined.` + didYouMean(suggestionList(typeName, allTypeNames)), { nodes: node.name }));
		}
	}
}
const defKindToExtKind = {
	[SCALAR_TYPE_DEFINITION]: SCALAR_TYPE_EXTENSION,
	[OBJECT_TYPE_DEFINITION]: OBJECT_TYPE_EXTENSION,
	[INTERFACE_TYPE_DEFINITION]: INTERFACE_TYPE_EXTENSION,
	[UNION_TYPE_DEFINITION]: UNION_TYPE_EXTENSION,
	[ENUM_TYPE_DEFINITION]: ENUM_TYPE_EXTENSION,
	[INPUT_OBJECT_TYPE_DEFINITION]: INPUT_OBJECT_TYPE_EXTENSION
};
function typeToExtKind(type) {
	if (isScalarType(type)) return SCALAR_TYPE_EXTENSION;
	if (isObjectType(type)) return OBJECT_TYPE_EXTENSION;
	if (isInterfaceType(type)) return INTERFACE_TYPE_EXTENSION;
	if (isUnionType(type)) return UNION_TYPE_EXTENSION;
	if (isEnumType(type)) return ENUM_TYPE_EXTENSION;
	if (isInputObjectType(type)) return INPUT_OBJECT_TYPE_EXTENSION;
	invariant(false, "Unexpected type: " + inspect$1(type));
}
function extensionKindToTypeName(kind) {
	switch (kind) {
		case SCALAR_TYPE_EXTENSION: return "scalar";
		case OBJECT_TYPE_EXTENSION: return "object";
		case INTERFACE_TYPE_EXTENSION: return "interface";
		case UNION_TYPE_EXTENSION: return "union";
		case ENUM_TYPE_EXTENSION: return "enum";
		case INPUT_OBJECT_TYPE_EXTENSION: return "input object";
		default: invariant(false, "Unexpected kind: " + inspect$1(kind));
	}
}

// node_modules/graphql/validation/rules/ProvidedRequiredArgumentsRule.mjs
function ProvidedRequiredArgumentsRule(context) {
	const requiredArgsByFragment = /* @__PURE__ */ new Map();
	return {
		...ProvidedRequiredArgumentsOnDirectivesRule(context),
		Field: { leave(fieldNode) {
			const fieldDef = context.getFieldDef();
			if (!fieldDef || fieldDef.args.length === 0) return false;
			const providedArgs = new Set(fieldNode.arguments?.map((arg) => arg.name.value));
			for (const argDef of fieldDef.args) if (!providedArgs.has(argDef.name) && isRequiredArgument(argDef)) context.reportError(new GraphQLError(`Argument "${argDef}" of type "${argDef.type}" is required, but it was not provided.`, { nodes: fieldNode }));
		} },
		FragmentSpread: { leave(spreadNode) {
			const fragmentSignature = context.getFragmentSignature();
			if (!fragmentSignature) return false;
			let requiredArgs = requiredArgsByFragment.get(fragmentSignature);
			if (!requiredArgs) {
				requiredArgs = [...fragmentSignature.variableDefinitions].filter(([, definition]) => isRequiredArgumentNode(definition));
				requiredArgsByFragment.set(fragmentSignature, requiredArgs);
			}
			const providedArgs = new Set(spreadNode.arguments?.map((arg) => arg.name.value));
			for (const [varName, variableDefinition] of requiredArgs) if (!providedArgs.has(varName)) {
				const type = typeFromAST(context.getSchema(), variableDefinition.type);
				const argTypeStr = inspect$1(type);
				context.reportError(new GraphQLError(`Fragment "${spreadNode.name.value}" argument "${varName}" of type "${argTypeStr}" is required, but it was not provided.`, { nodes: spreadNode }));
			}
		} }
	};
}
function ProvidedRequiredArgumentsOnDirectivesRule(context) {
	const requiredArgsMap = /* @__PURE__ */ new Map();
	const definedDirectives = context.getSchema()?.getDirectives() ?? specifiedDirectives;
	for (const directive of definedDirectives) requiredArgsMap.set(directive.name, new Map(directive.args.filter(isRequiredArgument).map((arg) => [arg.name, arg])));
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === "DirectiveDefinition") {
		const argNodes = def.arguments ?? [];
		requiredArgsMap.set(def.name.value, new Map(argNodes.filter(isRequiredArgumentNode).map((arg) => [arg.name.value, arg])));
	}
	return { Directive: { leave(directiveNode) {
		const directiveName = directiveNode.name.value;
		const requiredArgs = requiredArgsMap.get(directiveName);
		if (requiredArgs != null) {
			const argNodes = directiveNode.arguments ?? [];
			const argNodeMap = new Set(argNodes.map((arg) => arg.name.value));
			for (const [argName, argDef] of requiredArgs.entries()) if (!argNodeMap.has(argName)) {
				const argType = isType(argDef.type) ? inspect$1(argDef.type) : print(argDef.type);
				context.reportError(new GraphQLError(`Argument "@${directiveName}(${argName}:)" of type "${argType}" is required, but it was not provided.`, { nodes: directiveNode }));
			}
		}
	} } };
}
function isRequiredArgumentNode(arg) {
	return arg.type.kind === "NonNullType" && arg.defaultValue == null;
}

// node_modules/graphql/validation/rules/ScalarLeafsRule.mjs
function ScalarLeafsRule(context) {
	return { Field(node) {
		const type = context.getType();
		const selectionSet = node.selectionSet;
		if (type) {
			if (isLeafType(getNamedType(type))) {
				if (selectionSet) {
					const fieldName = node.name.value;
					const typeStr = inspect$1(type);
					context.reportError(new GraphQLError(`Field "${fieldName}" must not have a selection since type "${typeStr}" has no subfields.`, { nodes: selectionSet }));
				}
			} else if (!selectionSet) {
				const fieldName = node.name.value;
				const typeStr = inspect$1(type);
				context.reportError(new GraphQLError(`Field "${fieldName}" of type "${typeStr}" must have a selection of subfields. Did you mean "${fieldName} { ... }"?`, { nodes: node }));
			} else if (selectionSet.selections.length === 0 && !context.allowEmptySelectionSets) {
				const fieldName = node.name.value;
				const typeStr = inspect$1(type);
				context.reportError(new GraphQLError(`Field "${fieldName}" of type "${typeStr}" must have at least one field selected.`, { nodes: node }));
			}
		}
	} };
}

// node_modules/graphql/utilities/coerceInputValue.mjs
function coerceInputValue(inputValue, type) {
	if (isNonNullType(type)) {
		if (inputValue == null) return;
		return coerceInputValue(inputValue, type.ofType);
	}
	if (inputValue == null) return null;
	if (isListType(type)) {
		if (!isIterableObject(inputValue)) {
			const coercedItem = coerceInputValue(inputValue, type.ofType);
			if (coercedItem === void 0) return;
			return [coercedItem];
		}
		const coercedValue = [];
		for (const itemValue of inputValue) {
			const coercedItem = coerceInputValue(itemValue, type.ofType);
			if (coercedItem === void 0) return;
			coercedValue.push(coercedItem);
		}
		return coercedValue;
	}
	if (isInputObjectType(type)) {
		if (!isObjectLike(inputValue) || Array.isArray(inputValue)) return;
		const coercedValue = Object.create(null);
		const fieldDefs = type.getFields();
		let definedFieldCount = 0;
		for (const fieldName of Object.keys(inputValue)) {
			if (inputValue[fieldName] === void 0) continue;
			definedFieldCount++;
			if (!Object.hasOwn(fieldDefs, fieldName)) return;
		}
		for (const field of Object.values(fieldDefs)) {
			const fieldValue = inputValue[field.name];
			if (fieldValue === void 0) {
				if (isRequiredInputField(field)) return;
				const coercedDefaultValue = coerceDefaultValue(field);
				if (coercedDefaultValue !== void 0) coercedValue[field.name] = coercedDefaultValue;
			} else {
				const coercedField = coerceInputValue(fieldValue, field.type);
				if (coercedField === void 0) return;
				coercedValue[field.name] = coercedField;
			}
		}
		if (type.isOneOf) {
			const keys = Object.keys(coercedValue);
			if (definedFieldCount !== 1 || keys.length !== 1) return;
			if (coercedValue[keys[0]] === null) return;
		}
		return coercedValue;
	}
	const leafType = assertLeafType(type);
	try {
		return leafType.coerceInputValue(inputValue);
	} catch (_error) {}
}
function coerceInputLiteral(valueNode, type, variableValues, fragmentVariableValues) {
	if (valueNode.kind === "Variable") {
		const coercedVariableValue = getCoercedVariableValue(valueNode, variableValues, fragmentVariableValues);
		if (coercedVariableValue == null && isNonNullType(type)) return;
		return coercedVariableValue;
	}
	if (isNonNullType(type)) {
		if (valueNode.kind === "NullValue") return;
		return coerceInputLiteral(valueNode, type.ofType, variableValues, fragmentVariableValues);
	}
	if (valueNode.kind === "NullValue") return null;
	if (isListType(type)) {
		if (valueNode.kind !== "ListValue") {
			const itemValue = coerceInputLiteral(valueNode, type.ofType, variableValues, fragmentVariableValues);
			if (itemValue === void 0) return;
			return [itemValue];
		}
		const coercedValue = [];
		for (const itemNode of valueNode.values) {
			let itemValue = coerceInputLiteral(itemNode, type.ofType, variableValues, fragmentVariableValues);
			if (itemValue === void 0) {
				if (itemNode.kind === "Variable" && getCoercedVariableValue(itemNode, variableValues, fragmentVariableValues) == null && !isNonNullType(type.ofType)) itemValue = null;
				else return;
			}
			coercedValue.push(itemValue);
		}
		return coercedValue;
	}
	if (isInputObjectType(type)) {
		if (valueNode.kind !== "ObjectValue") return;
		const coercedValue = Object.create(null);
		const fieldDefs = type.getFields();
		if (valueNode.fields.some((field) => !Object.hasOwn(fieldDefs, field.name.value))) return;
		const fieldNodes = new Map(valueNode.fields.map((field) => [field.name.value, field]));
		for (const field of Object.values(fieldDefs)) {
			const fieldNode = fieldNodes.get(field.name);
			if (!fieldNode || fieldNode.value.kind === "Variable" && isMissingVariable$1(fieldNode.value, variableValues, fragmentVariableValues)) {
				if (isRequiredInputField(field)) return;
				const coercedDefaultValue = coerceDefaultValue(field);
				if (coercedDefaultValue !== void 0) coercedValue[field.name] = coercedDefaultValue;
			} else {
				const fieldValue = coerceInputLiteral(fieldNode.value, field.type, variableValues, fragmentVariableValues);
				if (fieldValue === void 0) return;
				coercedValue[field.name] = fieldValue;
			}
		}
		if (type.isOneOf) {
			const coercedKeys = Object.keys(coercedValue);
			if (fieldNodes.size !== 1 || coercedKeys.length !== 1) return;
			for (const [fieldName, fieldNode] of fieldNodes) if (fieldNode.value.kind === "NullValue" || coercedValue[fieldName] === null) return;
		}
		return coercedValue;
	}
	const leafType = assertLeafType(type);
	try {
		return leafType.coerceInputLiteral ? leafType.coerceInputLiteral(replaceVariables(valueNode, variableValues, fragmentVariableValues)) : leafType.parseLiteral(valueNode, variableValues?.coerced);
	} catch (_error) {}
}
function getCoercedVariableValue(variableNode, variableValues, fragmentVariableValues) {
	const varName = variableNode.name.value;
	if (fragmentVariableValues?.sources[varName] !== void 0) return fragmentVariableValues.coerced[varName];
	return variableValues?.coerced[varName];
}
function isMissingVariable$1(variableNode, variableValues, fragmentVariableValues) {
	const varName = variableNode.name.value;
	return (fragmentVariableValues?.sources[varName] !== void 0 ? fragmentVariableValues.coerced : variableValues?.coerced)?.[varName] === void 0;
}
function coerceDefaultValue(inputValue) {
	let coercedDefaultValue = inputValue._memoizedCoercedDefaultValue;
	if (coercedDefaultValue !== void 0) return coercedDefaultValue;
	const defaultInput = inputValue.default;
	if (defaultInput !== void 0) {
		coercedDefaultValue = defaultInput.literal ? coerceInputLiteral(defaultInput.literal, inputValue.type) : coerceInputValue(defaultInput.value, inputValue.type);
		if (!(coercedDefaultValue !== void 0)) invariant(false, `Expected value of type "${inputValue.type}" to be valid, found: ${inspect$1(defaultInput.literal ?? defaultInput.value)}.`);
		inputValue._memoizedCoercedDefaultValue = coercedDefaultValue;
		return coercedDefaultValue;
	}
	const defaultValue = inputValue.defaultValue;
	if (defaultValue !== void 0) inputValue._memoizedCoercedDefaultValue = defaultValue;
	return defaultValue;
}

// node_modules/graphql/execution/values.mjs
function maybeUseDefaultValue(coercedValues, name, inputValue, onError, hideSuggestions) {
	try {
		const coercedDefaultValue = coerceDefaultValue(inputValue);
		if (coercedDefaultValue !== void 0) coercedValues[name] = coercedDefaultValue;
	} catch (error) {
		const defaultInput = inputValue.default;
		if (defaultInput === void 0) throw error;
		let reportedValidationError = false;
		validateDefaultInput(defaultInput, inputValue.type, (defaultError, path) => {
			reportedValidationError = true;
			onError(defaultError, path);
		}, hideSuggestions);
		if (!reportedValidationError) onError(ensureGraphQLError(error), []);
	}
}
function getFragmentVariableValues(fragmentSpreadNode, fragmentSignatures, variableValues, fragmentVariableValues, hideSuggestions) {
	const argumentNodes = fragmentSpreadNode.arguments ?? [];
	const argNodeMap = new Map(argumentNodes.map((arg) => [arg.name.value, arg]));
	const sources = Object.create(null);
	const coerced = Object.create(null);
	for (const [varName, varSignature] of Object.entries(fragmentSignatures)) {
		const argumentNode = argNodeMap.get(varName);
		if (argumentNode !== void 0) sources[varName] = fragmentVariableValues == null ? {
			signature: varSignature,
			value: argumentNode.value
		} : {
			signature: varSignature,
			value: argumentNode.value,
			fragmentVariableValues
		};
		else sources[varName] = { signature: varSignature };
		coerceArgument(coerced, fragmentSpreadNode, varName, varSignature, argumentNode, variableValues, fragmentVariableValues, hideSuggestions);
	}
	return {
		sources,
		coerced
	};
}
function getArgumentValues(def, node, variableValues, fragmentVariableValues, hideSuggestions) {
	const coercedValues = Object.create(null);
	if (def.args.length === 0) return coercedValues;
	const argumentNodes = node.arguments ?? [];
	const argNodeMap = new Map(argumentNodes.map((arg) => [arg.name.value, arg]));
	for (const argDef of def.args) {
		const name = argDef.name;
		coerceArgument(coercedValues, node, name, argDef, argNodeMap.get(argDef.name), variableValues, fragmentVariableValues, hideSuggestions);
	}
	return coercedValues;
}
function coerceArgument(coercedValues, node, argName, argDef, argumentNode, variableValues, fragmentVariableValues, hideSuggestions) {
	const argType = argDef.type;
	const onArgDefaultValueError = (error, path) => {
		throw new GraphQLError(`${printArgumentOrFragmentVariable(argDef, node)} has invalid default value${printPathArray(path)}: ${error.message}`, { nodes: node });
	};
	if (!argumentNode) {
		if (isRequiredArgument(argDef)) throw new GraphQLError(`${printArgumentOrFragmentVariable(argDef, node)} of required type "${argType}" was not provided.`, { nodes: node });
		maybeUseDefaultValue(coercedValues, argName, argDef, onArgDefaultValueError, hideSuggestions);
		return;
	}
	const valueNode = argumentNode.value;
	if (valueNode.kind === "Variable") {
		const variableName = valueNode.name.value;
		const scopedVariableValues = fragmentVariableValues?.sources[variableName] ? fragmentVariableValues : variableValues;
		if ((scopedVariableValues == null || !Object.hasOwn(scopedVariableValues.coerced, variableName)) && !isRequiredArgument(argDef)) {
			maybeUseDefaultValue(coercedValues, argName, argDef, onArgDefaultValueError, hideSuggestions);
			return;
		}
	}
	const coercedValue = coerceInputLiteral(valueNode, argType, variableValues, fragmentVariableValues);
	if (coercedValue === void 0) {
		validateInputLiteral(valueNode, argType, (error, path) => {
			error.message = `${printArgumentOrFragmentVariable(argDef, node)} has invalid value${printPathArray(path)}: ${error.message}`;
			throw error;
		}, variableValues, fragmentVariableValues, hideSuggestions);
		invariant(false, "Invalid argument");
	}
	coercedValues[argName] = coercedValue;
}
function printArgumentOrFragmentVariable(argDef, node) {
	return isArgument(argDef) ? `Argument "${argDef}"` : `Variable "$${argDef.name}" defined by fragment "${node.name.value}"`;
}
function getDirectiveValues(directiveDef, node, variableValues, fragmentVariableValues, hideSuggestions) {
	const directiveNode = node.directives?.find((directive) => directive.name.value === directiveDef.name);
	if (directiveNode) return getArgumentValues(directiveDef, directiveNode, variableValues, fragmentVariableValues, hideSuggestions);
}

// node_modules/graphql/execution/collectFields.mjs
function collectFields(schema, fragments, variableValues, runtimeType, selectionSet, hideSuggestions, forbidSkipAndInclude = false, visit = visitSelectionSets) {
	const groupedFieldSet = new AccumulatorMap();
	const newDeferUsages = [];
	const context = {
		schema,
		fragments,
		variableValues,
		runtimeType,
		visitedFragmentNames: /* @__PURE__ */ new Map(),
		hideSuggestions,
		forbiddenDirectiveInstances: [],
		forbidSkipAndInclude
	};
	visit(context, selectionSet, groupedFieldSet, newDeferUsages);
	return {
		groupedFieldSet,
		newDeferUsages,
		forbiddenDirectiveInstances: context.forbiddenDirectiveInstances
	};
}
function visitSelectionSets(context, selectionSet, groupedFieldSet, newDeferUsages, deferUsage, fragmentVariableValues, recurse = visitSelectionSets) {
	const { schema, fragments, variableValues, runtimeType, visitedFragmentNames, hideSuggestions } = context;
	for (const selection of selectionSet.selections) switch (selection.kind) {
		case FIELD:
			if (!shouldIncludeNode(context, selection, variableValues, fragmentVariableValues)) continue;
			groupedFieldSet.add(getFieldEntryKey(selection), {
				node: selection,
				deferUsage,
				fragmentVariableValues
			});
			break;
		case INLINE_FRAGMENT: {
			if (!shouldIncludeNode(context, selection, variableValues, fragmentVariableValues) || !doesFragmentConditionMatch(schema, selection, runtimeType)) continue;
			const newDeferUsage = getDeferUsage(variableValues, fragmentVariableValues, selection, deferUsage);
			if (!newDeferUsage) recurse(context, selection.selectionSet, groupedFieldSet, newDeferUsages, deferUsage, fragmentVariableValues, recurse);
			else {
				newDeferUsages.push(newDeferUsage);
				recurse(context, selection.selectionSet, groupedFieldSet, newDeferUsages, newDeferUsage, fragmentVariableValues, recurse);
			}
			break;
		}
		case FRAGMENT_SPREAD: {
			const fragName = selection.name.value;
			if (!shouldIncludeNode(context, selection, variableValues, fragmentVariableValues)) continue;
			const fragment = fragments[fragName];
			if (fragment == null || !doesFragmentConditionMatch(schema, fragment.definition, runtimeType)) continue;
			const newDeferUsage = getDeferUsage(variableValues, fragmentVariableValues, selection, deferUsage);
			const maybeNewDeferUsage = newDeferUsage ?? deferUsage;
			let visitedDeferSet = visitedFragmentNames.get(fragName);
			if (!visitedDeferSet) {
				visitedDeferSet = /* @__PURE__ */ new Set();
				visitedFragmentNames.set(fragName, visitedDeferSet);
			}
			if (visitedDeferSet.has(null) || maybeNewDeferUsage && visitedDeferSet.has(maybeNewDeferUsage.directiveNode)) continue;
			if (newDeferUsage) newDeferUsages.push(newDeferUsage);
			visitedDeferSet.add(maybeNewDeferUsage?.directiveNode ?? null);
			const fragmentVariableSignatures = fragment.variableSignatures;
			let newFragmentVariableValues;
			if (fragmentVariableSignatures) newFragmentVariableValues = getFragmentVariableValues(selection, fragmentVariableSignatures, variableValues, fragmentVariableValues, hideSuggestions);
			recurse(context, fragment.definition.selectionSet, groupedFieldSet, newDeferUsages, maybeNewDeferUsage, newFragmentVariableValues, recurse);
			break;
		}
	}
}
function getDeferUsage(variableValues, fragmentVariableValues, node, parentDeferUsage) {
	const directiveNode = node.directives?.find((directive) => directive.name.value === GraphQLDeferDirective.name);
	if (!directiveNode) return;
	const defer = getArgumentValues(GraphQLDeferDirective, directiveNode, variableValues, fragmentVariableValues);
	if (defer.if === false) return;
	return {
		label: typeof defer.label === "string" ? defer.label : void 0,
		directiveNode,
		parentDeferUsage
	};
}
function shouldIncludeNode(context, node, variableValues, fragmentVariableValues) {
	const skipDirectiveNode = node.directives?.find((directive) => directive.name.value === GraphQLSkipDirective.name);
	if (skipDirectiveNode && context.forbidSkipAndInclude) {
		context.forbiddenDirectiveInstances.push(skipDirectiveNode);
		return false;
	}
	if ((skipDirectiveNode ? getArgumentValues(GraphQLSkipDirective, skipDirectiveNode, variableValues, fragmentVariableValues, context.hideSuggestions) : void 0)?.if === true) return false;
	const includeDirectiveNode = node.directives?.find((directive) => directive.name.value === GraphQLIncludeDirective.name);
	if (includeDirectiveNode && context.forbidSkipAndInclude) {
		context.forbiddenDirectiveInstances.push(includeDirectiveNode);
		return false;
	}
	if ((includeDirectiveNode ? getArgumentValues(GraphQLIncludeDirective, includeDirectiveNode, variableValues, fragmentVariableValues, context.hideSuggestions) : void 0)?.if === false) return false;
	return true;
}
function doesFragmentConditionMatch(schema, fragment, type) {
	const typeConditionNode = fragment.typeCondition;
	if (!typeConditionNode) return true;
	const conditionalType = typeFromAST(schema, typeConditionNode);
	if (conditionalType === type) return true;
	if (isAbstractType(conditionalType)) return schema.isSubType(conditionalType, type);
	return false;
}
function getFieldEntryKey(node) {
	return node.alias ? node.alias.value : node.name.value;
}

// node_modules/graphql/validation/rules/SingleFieldSubscriptionsRule.mjs
function toNodes(fieldDetailsList) {
	return fieldDetailsList.map((fieldDetails) => fieldDetails.node);
}
function SingleFieldSubscriptionsRule(context) {
	let fragments;
	const visitSelectionSets$1 = (visitContext, selectionSet, groupedFieldSet, newDeferUsages, ...[deferUsage, fragmentVariableValues]) => {
		context.spendFragmentWork(selectionSet.selections.length);
		for (const selection of selectionSet.selections) {
			const directives = selection.directives;
			if (directives !== void 0) {
				context.spendFragmentWork(directives.length);
				const defer = directives.find((directive) => directive.name.value === GraphQLDeferDirective.name);
				context.spendFragmentWork(defer?.arguments?.length ?? 0);
			}
		}
		visitSelectionSets(visitContext, selectionSet, groupedFieldSet, newDeferUsages, deferUsage, fragmentVariableValues, visitSelectionSets$1);
	};
	return { OperationDefinition(node) {
		if (node.operation === "subscription") {
			const schema = context.getSchema();
			const subscriptionType = schema.getSubscriptionType();
			if (subscriptionType) {
				const operationName = node.name ? node.name.value : null;
				const variableValues = {
					sources: Object.create(null),
					coerced: Object.create(null)
				};
				if (!fragments) {
					fragments = Object.create(null);
					for (const definition of context.getDocument().definitions) if (definition.kind === "FragmentDefinition") fragments[definition.name.value] = { definition };
				}
				const { groupedFieldSet, forbiddenDirectiveInstances } = collectFields(schema, fragments, variableValues, subscriptionType, node.selectionSet, context.hideSuggestions, true, visitSelectionSets$1);
				if (forbiddenDirectiveInstances.length > 0) {
					context.reportError(new GraphQLError(operationName != null ? `Subscription "${operationName}" must not use \`@skip\` or \`@include\` directives in the top level selection.` : "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.", { nodes: forbiddenDirectiveInstances }));
					return;
				}
				if (groupedFieldSet.size === 0) context.reportError(new GraphQLError(operationName != null ? `Subscription "${operationName}" must select one top level field.` : "Anonymous Subscription must select one top level field.", { nodes: node.selectionSet }));
				else if (groupedFieldSet.size > 1) {
					const extraFieldSelections = [...groupedFieldSet.values()].slice(1).flatMap((fieldDetailsList) => toNodes(fieldDetailsList));
					context.reportError(new GraphQLError(operationName != null ? `Subscription "${operationName}" must select only one top level field.` : "Anonymous Subscription must select only one top level field.", { nodes: extraFieldSelections }));
				}
				for (const fieldDetailsList of groupedFieldSet.values()) if (toNodes(fieldDetailsList)[0].name.value.startsWith("__")) context.reportError(new GraphQLError(operationName != null ? `Subscription "${operationName}" must not select an introspection top level field.` : "Anonymous Subscription must not select an introspection top level field.", { nodes: toNodes(fieldDetailsList) }));
			}
		}
	} };
}

// node_modules/graphql/validation/rules/StreamDirectiveOnListFieldRule.mjs
function StreamDirectiveOnListFieldRule(context) {
	return { Directive(node) {
		const fieldDef = context.getFieldDef();
		const parentType = context.getParentType();
		if (fieldDef && parentType && node.name.value === GraphQLStreamDirective.name && !(isListType(fieldDef.type) || isWrappingType(fieldDef.type) && isListType(fieldDef.type.ofType))) context.reportError(new GraphQLError(`Directive "@stream" cannot be used on non-list field "${parentType}.${fieldDef.name}".`, { nodes: node }));
	} };
}

// node_modules/graphql/jsutils/groupBy.mjs
function groupBy(list, keyFn) {
	const result = new AccumulatorMap();
	for (const item of list) result.add(keyFn(item), item);
	return result;
}

// node_modules/graphql/validation/rules/UniqueArgumentDefinitionNamesRule.mjs
function UniqueArgumentDefinitionNamesRule(context) {
	return {
		DirectiveDefinition(directiveNode) {
			const argumentNodes = directiveNode.arguments ?? [];
			return checkArgUniqueness(`@${directiveNode.name.value}`, argumentNodes);
		},
		InterfaceTypeDefinition: checkArgUniquenessPerField,
		InterfaceTypeExtension: checkArgUniquenessPerField,
		ObjectTypeDefinition: checkArgUniquenessPerField,
		ObjectTypeExtension: checkArgUniquenessPerField
	};
	function checkArgUniquenessPerField(typeNode) {
		const typeName = typeNode.name.value;
		const fieldNodes = typeNode.fields ?? [];
		for (const fieldDef of fieldNodes) {
			const fieldName = fieldDef.name.value;
			const argumentNodes = fieldDef.arguments ?? [];
			checkArgUniqueness(`${typeName}.${fieldName}`, argumentNodes);
		}
		return false;
	}
	function checkArgUniqueness(parentName, argumentNodes) {
		const seenArgs = groupBy(argumentNodes, (arg) => arg.name.value);
		for (const [argName, argNodes] of seenArgs) if (argNodes.length > 1) context.reportError(new GraphQLError(`Argument "${parentName}(${argName}:)" can only be defined once.`, { nodes: argNodes.map((node) => node.name) }));
		return false;
	}
}

// node_modules/graphql/validation/rules/UniqueArgumentNamesRule.mjs
function UniqueArgumentNamesRule(context) {
	return {
		Field: checkArgUniqueness,
		Directive: checkArgUniqueness
	};
	function checkArgUniqueness(parentNode) {
		const argumentNodes = parentNode.arguments ?? [];
		const seenArgs = groupBy(argumentNodes, (arg) => arg.name.value);
		for (const [argName, argNodes] of seenArgs) if (argNodes.length > 1) context.reportError(new GraphQLError(`There can be only one argument named "${argName}".`, { nodes: argNodes.map((node) => node.name) }));
	}
}

// node_modules/graphql/validation/rules/UniqueDirectiveNamesRule.mjs
function UniqueDirectiveNamesRule(context) {
	const knownDirectiveNames = /* @__PURE__ */ new Map();
	const schema = context.getSchema();
	return { DirectiveDefinition(node) {
		const directiveName = node.name.value;
		if (schema?.getDirective(directiveName)) {
			context.reportError(new GraphQLError(`Directive "@${directiveName}" already exists in the schema. It cannot be redefined.`, { nodes: node.name }));
			return;
		}
		const knownName = knownDirectiveNames.get(directiveName);
		if (knownName) context.reportError(new GraphQLError(`There can be only one directive named "@${directiveName}".`, { nodes: [knownName, node.name] }));
		else knownDirectiveNames.set(directiveName, node.name);
		return false;
	} };
}

// node_modules/graphql/validation/rules/UniqueDirectivesPerLocationRule.mjs
function UniqueDirectivesPerLocationRule(context) {
	const uniqueDirectiveMap = /* @__PURE__ */ new Map();
	const schema = context.getSchema();
	const definedDirectives = schema ? schema.getDirectives() : specifiedDirectives;
	for (const directive of definedDirectives) uniqueDirectiveMap.set(directive.name, !directive.isRepeatable);
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === "DirectiveDefinition") uniqueDirectiveMap.set(def.name.value, !def.repeatable);
	const schemaDirectives = /* @__PURE__ */ new Map();
	const typeDirectivesMap = /* @__PURE__ */ new Map();
	const directiveDirectivesMap = /* @__PURE__ */ new Map();
	return { enter(node) {
		if (!("directives" in node) || !node.directives) return;
		let seenDirectives;
		if (node.kind === "SchemaDefinition" || node.kind === "SchemaExtension") seenDirectives = schemaDirectives;
		else if (isTypeDefinitionNode(node) || isTypeExtensionNode(node)) {
			const typeName = node.name.value;
			seenDirectives = typeDirectivesMap.get(typeName);
			if (seenDirectives === void 0) {
				seenDirectives = /* @__PURE__ */ new Map();
				typeDirectivesMap.set(typeName, seenDirectives);
			}
		} else if (node.kind === "DirectiveDefinition" || node.kind === "DirectiveExtension") {
			const directiveName = node.name.value;
			seenDirectives = directiveDirectivesMap.get(directiveName);
			if (seenDirectives === void 0) {
				seenDirectives = /* @__PURE__ */ new Map();
				directiveDirectivesMap.set(directiveName, seenDirectives);
			}
		} else seenDirectives = /* @__PURE__ */ new Map();
		for (const directive of node.directives) {
			const directiveName = directive.name.value;
			if (uniqueDirectiveMap.get(directiveName) === true) {
				const seenDirective = seenDirectives.get(directiveName);
				if (seenDirective != null) context.reportError(new GraphQLError(`The directive "@${directiveName}" can only be used once at this location.`, { nodes: [seenDirective, directive] }));
				else seenDirectives.set(directiveName, directive);
			}
		}
	} };
}

// node_modules/graphql/validation/rules/UniqueEnumValueNamesRule.mjs
function UniqueEnumValueNamesRule(context) {
	const schema = context.getSchema();
	const existingTypeMap = schema ? schema.getTypeMap() : Object.create(null);
	const knownValueNames = /* @__PURE__ */ new Map();
	return {
		EnumTypeDefinition: checkValueUniqueness,
		EnumTypeExtension: checkValueUniqueness
	};
	function checkValueUniqueness(node) {
		const typeName = node.name.value;
		let valueNames = knownValueNames.get(typeName);
		if (valueNames == null) {
			valueNames = /* @__PURE__ */ new Map();
			knownValueNames.set(typeName, valueNames);
		}
		const valueNodes = node.values ?? [];
		for (const valueDef of valueNodes) {
			const valueName = valueDef.name.value;
			const existingType = existingTypeMap[typeName];
			if (isEnumType(existingType) && existingType.getValue(valueName)) {
				context.reportError(new GraphQLError(`Enum value "${typeName}.${valueName}" already exists in the schema. It cannot also be defined in this type extension.`, { nodes: valueDef.name }));
				continue;
			}
			const knownValueName = valueNames.get(valueName);
			if (knownValueName != null) context.reportError(new GraphQLError(`Enum value "${typeName}.${valueName}" can only be defined once.`, { nodes: [knownValueName, valueDef.name] }));
			else valueNames.set(valueName, valueDef.name);
		}
		return false;
	}
}

// node_modules/graphql/validation/rules/UniqueFieldDefinitionNamesRule.mjs
function UniqueFieldDefinitionNamesRule(context) {
	const schema = context.getSchema();
	const existingTypeMap = schema ? schema.getTypeMap() : Object.create(null);
	const knownFieldNames = /* @__PURE__ */ new Map();
	return {
		InputObjectTypeDefinition: checkFieldUniqueness,
		InputObjectTypeExtension: checkFieldUniqueness,
		InterfaceTypeDefinition: checkFieldUniqueness,
		InterfaceTypeExtension: checkFieldUniqueness,
		ObjectTypeDefinition: checkFieldUniqueness,
		ObjectTypeExtension: checkFieldUniqueness
	};
	function checkFieldUniqueness(node) {
		const typeName = node.name.value;
		let fieldNames = knownFieldNames.get(typeName);
		if (fieldNames == null) {
			fieldNames = /* @__PURE__ */ new Map();
			knownFieldNames.set(typeName, fieldNames);
		}
		const fieldNodes = node.fields ?? [];
		for (const fieldDef of fieldNodes) {
			const fieldName = fieldDef.name.value;
			if (hasField(existingTypeMap[typeName], fieldName)) {
				context.reportError(new GraphQLError(`Field "${typeName}.${fieldName}" already exists in the schema. It cannot also be defined in this type extension.`, { nodes: fieldDef.name }));
				continue;
			}
			const knownFieldName = fieldNames.get(fieldName);
			if (knownFieldName != null) context.reportError(new GraphQLError(`Field "${typeName}.${fieldName}" can only be defined once.`, { nodes: [knownFieldName, fieldDef.name] }));
			else fieldNames.set(fieldName, fieldDef.name);
		}
		return false;
	}
}
function hasField(type, fieldName) {
	if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return type.getFields()[fieldName] != null;
	return false;
}

// node_modules/graphql/validation/rules/UniqueFragmentNamesRule.mjs
function UniqueFragmentNamesRule(context) {
	const knownFragmentNames = /* @__PURE__ */ new Map();
	return {
		OperationDefinition: () => false,
		FragmentDefinition(node) {
			const fragmentName = node.name.value;
			const knownFragmentName = knownFragmentNames.get(fragmentName);
			if (knownFragmentName != null) context.reportError(new GraphQLError(`There can be only one fragment named "${fragmentName}".`, { nodes: [knownFragmentName, node.name] }));
			else knownFragmentNames.set(fragmentName, node.name);
			return false;
		}
	};
}

// node_modules/graphql/validation/rules/UniqueInputFieldNamesRule.mjs
function UniqueInputFieldNamesRule(context) {
	const knownNameStack = [];
	let knownNames = /* @__PURE__ */ new Map();
	return {
		ObjectValue: {
			enter() {
				knownNameStack.push(knownNames);
				knownNames = /* @__PURE__ */ new Map();
			},
			leave() {
				const prevKnownNames = knownNameStack.pop();
				if (!(prevKnownNames != null)) invariant(false);
				knownNames = prevKnownNames;
			}
		},
		ObjectField(node) {
			const fieldName = node.name.value;
			const knownName = knownNames.get(fieldName);
			if (knownName != null) context.reportError(new GraphQLError(`There can be only one input field named "${fieldName}".`, { nodes: [knownName, node.name] }));
			else knownNames.set(fieldName, node.name);
		}
	};
}

// node_modules/graphql/validation/rules/UniqueOperationNamesRule.mjs
function UniqueOperationNamesRule(context) {
	const knownOperationNames = /* @__PURE__ */ new Map();
	return {
		OperationDefinition(node) {
			const operationName = node.name;
			if (operationName != null) {
				const knownOperationName = knownOperationNames.get(operationName.value);
				if (knownOperationName != null) context.reportError(new GraphQLError(`There can be only one operation named "${operationName.value}".`, { nodes: [knownOperationName, operationName] }));
				else knownOperationNames.set(operationName.value, operationName);
			}
			return false;
		},
		FragmentDefinition: () => false
	};
}

// node_modules/graphql/validation/rules/UniqueOperationTypesRule.mjs
function UniqueOperationTypesRule(context) {
	const schema = context.getSchema();
	const definedOperationTypes = /* @__PURE__ */ new Map();
	const existingOperationTypes = schema ? {
		query: schema.getQueryType(),
		mutation: schema.getMutationType(),
		subscription: schema.getSubscriptionType()
	} : {};
	return {
		SchemaDefinition: checkOperationTypes,
		SchemaExtension: checkOperationTypes
	};
	function checkOperationTypes(node) {
		const operationTypesNodes = node.operationTypes ?? [];
		for (const operationType of operationTypesNodes) {
			const operation = operationType.operation;
			const alreadyDefinedOperationType = definedOperationTypes.get(operation);
			if (existingOperationTypes[operation]) context.reportError(new GraphQLError(`Type for ${operation} already defined in the schema. It cannot be redefined.`, { nodes: operationType }));
			else if (alreadyDefinedOperationType) context.reportError(new GraphQLError(`There can be only one ${operation} type in schema.`, { nodes: [alreadyDefinedOperationType, operationType] }));
			else definedOperationTypes.set(operation, operationType);
		}
		return false;
	}
}

// node_modules/graphql/validation/rules/UniqueTypeNamesRule.mjs
function UniqueTypeNamesRule(context) {
	const knownTypeNames = /* @__PURE__ */ new Map();
	const schema = context.getSchema();
	return {
		ScalarTypeDefinition: checkTypeName,
		ObjectTypeDefinition: checkTypeName,
		InterfaceTypeDefinition: checkTypeName,
		UnionTypeDefinition: checkTypeName,
		EnumTypeDefinition: checkTypeName,
		InputObjectTypeDefinition: checkTypeName
	};
	function checkTypeName(node) {
		const typeName = node.name.value;
		if (schema?.getType(typeName)) {
			context.reportError(new GraphQLError(`Type "${typeName}" already exists in the schema. It cannot also be defined in this type definition.`, { nodes: node.name }));
			return;
		}
		const knownNameNode = knownTypeNames.get(typeName);
		if (knownNameNode != null) context.reportError(new GraphQLError(`There can be only one type named "${typeName}".`, { nodes: [knownNameNode, node.name] }));
		else knownTypeNames.set(typeName, node.name);
		return false;
	}
}

// node_modules/graphql/validation/rules/UniqueVariableNamesRule.mjs
function UniqueVariableNamesRule(context) {
	return { OperationDefinition(operationNode) {
		const variableDefinitions = operationNode.variableDefinitions ?? [];
		const seenVariableDefinitions = groupBy(variableDefinitions, (node) => node.variable.name.value);
		for (const [variableName, variableNodes] of seenVariableDefinitions) if (variableNodes.length > 1) context.reportError(new GraphQLError(`There can be only one variable named "$${variableName}".`, { nodes: variableNodes.map((node) => node.variable.name) }));
	} };
}

// node_modules/graphql/validation/rules/ValuesOfCorrectTypeRule.mjs
function ValuesOfCorrectTypeRule(context) {
	return {
		NullValue: (node) => isValidValueNode(context, node, context.getInputType()),
		ListValue: (node) => isValidValueNode(context, node, context.getParentInputType()),
		ObjectValue: (node) => isValidValueNode(context, node, context.getInputType()),
		EnumValue: (node) => isValidValueNode(context, node, context.getInputType()),
		IntValue: (node) => isValidValueNode(context, node, context.getInputType()),
		FloatValue: (node) => isValidValueNode(context, node, context.getInputType()),
		StringValue: (node) => isValidValueNode(context, node, context.getInputType()),
		BooleanValue: (node) => isValidValueNode(context, node, context.getInputType())
	};
}
function isValidValueNode(context, node, inputType) {
	if (inputType) validateInputLiteral(node, inputType, (error) => {
		context.reportError(error);
	}, void 0, void 0, context.hideSuggestions);
	return false;
}

// node_modules/graphql/validation/rules/VariablesAreInputTypesRule.mjs
function VariablesAreInputTypesRule(context) {
	return { VariableDefinition(node) {
		const type = typeFromAST(context.getSchema(), node.type);
		if (type !== void 0 && !isInputType(type)) {
			const variableName = node.variable.name.value;
			const typeName = print(node.type);
			context.reportError(new GraphQLError(`Variable "$${variableName}" cannot be non-input type "${typeName}".`, { nodes: node.type }));
		}
	} };
}

// node_modules/graphql/validation/rules/VariablesInAllowedPositionRule.mjs
function VariablesInAllowedPositionRule(context) {
	let varDefMap;
	return { OperationDefinition: {
		enter(operation) {
			varDefMap = /* @__PURE__ */ new Map();
			if (operation.variableDefinitions) for (const varDef of operation.variableDefinitions) varDefMap.set(varDef.variable.name.value, varDef);
		},
		leave(operation) {
			const usages = context.getRecursiveVariableUsages(operation);
			for (const { node, type, parentType, defaultValue, fragmentVariableDefinition } of usages) {
				const varName = node.name.value;
				let varDef = fragmentVariableDefinition;
				varDef ??= varDefMap.get(varName);
				if (varDef && type) {
					const schema = context.getSchema();
					const varType = typeFromAST(schema, varDef.type);
					if (varType && !allowedVariableUsage(schema, varType, varDef.defaultValue, type, defaultValue)) context.reportError(new GraphQLError(`Variable "$${varName}" of type "${varType}" used in position expecting type "${type}".`, { nodes: [varDef, node] }));
					if (isInputObjectType(parentType) && parentType.isOneOf && isNullableType(varType)) context.reportError(new GraphQLError(`Variable "$${varName}" is of type "${varType}" but must be non-nullable to be used for OneOf Input Object "${parentType}".`, { nodes: [varDef, node] }));
				}
			}
		}
	} };
}
function allowedVariableUsage(schema, varType, varDefaultValue, locationType, locationDefaultValue) {
	if (isNonNullType(locationType) && !isNonNullType(varType)) {
		if (!(varDefaultValue != null && varDefaultValue.kind !== "NullValue") && !(locationDefaultValue !== void 0)) return false;
		const nullableLocationType = locationType.ofType;
		return isTypeSubTypeOf(schema, varType, nullableLocationType);
	}
	return isTypeSubTypeOf(schema, varType, locationType);
}

// node_modules/graphql/validation/specifiedRules.mjs
const recommendedRules = Object.freeze([MaxIntrospectionDepthRule]);
const specifiedRules = Object.freeze([
	ExecutableDefinitionsRule,
	KnownOperationTypesRule,
	UniqueOperationNamesRule,
	LoneAnonymousOperationRule,
	SingleFieldSubscriptionsRule,
	KnownTypeNamesRule,
	FragmentsOnCompositeTypesRule,
	VariablesAreInputTypesRule,
	ScalarLeafsRule,
	FieldsOnCorrectTypeRule,
	UniqueFragmentNamesRule,
	KnownFragmentNamesRule,
	NoUnusedFragmentsRule,
	PossibleFragmentSpreadsRule,
	NoFragmentCyclesRule,
	UniqueVariableNamesRule,
	NoUndefinedVariablesRule,
	NoUnusedVariablesRule,
	KnownDirectivesRule,
	UniqueDirectivesPerLocationRule,
	DeferStreamDirectiveOnRootFieldRule,
	DeferStreamDirectiveOnValidOperationsRule,
	DeferStreamDirectiveLabelRule,
	StreamDirectiveOnListFieldRule,
	KnownArgumentNamesRule,
	UniqueArgumentNamesRule,
	ValuesOfCorrectTypeRule,
	ProvidedRequiredArgumentsRule,
	VariablesInAllowedPositionRule,
	OverlappingFieldsCanBeMergedRule,
	UniqueInputFieldNamesRule,
	...recommendedRules
]);
const specifiedSDLRules = Object.freeze([
	LoneSchemaDefinitionRule,
	UniqueOperationTypesRule,
	UniqueTypeNamesRule,
	UniqueEnumValueNamesRule,
	UniqueFieldDefinitionNamesRule,
	UniqueArgumentDefinitionNamesRule,
	UniqueDirectiveNamesRule,
	KnownTypeNamesRule,
	KnownDirectivesRule,
	UniqueDirectivesPerLocationRule,
	PossibleTypeExtensionsRule,
	KnownArgumentNamesOnDirectivesRule,
	UniqueArgumentNamesRule,
	UniqueInputFieldNamesRule,
	ProvidedRequiredArgumentsOnDirectivesRule
]);

// node_modules/graphql/jsutils/SetMap.mjs
var SetMap = class {
	constructor() {
		this._entries = /* @__PURE__ */ new Map();
		this._memberIds = /* @__PURE__ */ new Map();
		this._nextMemberId = 0;
	}
	get size() {
		return this._entries.size;
	}
	get(members) {
		return this._entries.get(this._key(members))?.value;
	}
	getOrInsert(members, value) {
		const key = this._key(members);
		const entry = this._entries.get(key);
		if (entry !== void 0) return entry.value;
		this._entries.set(key, {
			members,
			value
		});
		return value;
	}
	getOrInsertComputed(members, computeValue) {
		const entry = this._entries.get(this._key(members));
		if (entry !== void 0) return entry.value;
		const value = computeValue(members);
		this.set(members, value);
		return value;
	}
	has(members) {
		return this._entries.has(this._key(members));
	}
	set(members, value) {
		const key = this._key(members);
		const entry = this._entries.get(key);
		if (entry !== void 0) {
			entry.value = value;
			return this;
		}
		this._entries.set(key, {
			members,
			value
		});
		return this;
	}
	*keys() {
		for (const entry of this._entries.values()) yield entry.members;
	}
	*values() {
		for (const entry of this._entries.values()) yield entry.value;
	}
	*entries() {
		for (const entry of this._entries.values()) yield [entry.members, entry.value];
	}
	[Symbol.iterator]() {
		return this.entries();
	}
	_key(members) {
		const ids = [];
		for (const member of members) {
			let id = this._memberIds.get(member);
			if (id === void 0) {
				id = this._nextMemberId++;
				this._memberIds.set(member, id);
			}
			ids.push(id);
		}
		ids.sort((id1, id2) => id1 - id2);
		return ids.join(",");
	}
};

// node_modules/graphql/validation/ValidationContext.mjs
var ASTValidationContext = class {
	constructor(ast, onError) {
		this._remainingFragmentWork = 5e4;
		this._ast = ast;
		this._fragments = void 0;
		this._fragmentSpreads = /* @__PURE__ */ new Map();
		this._recursivelyReferencedFragments = new SetMap();
		this._onError = onError;
	}
	get [Symbol.toStringTag]() {
		return "ASTValidationContext";
	}
	reportError(error) {
		this._onError(error);
	}
	getDocument() {
		return this._ast;
	}
	getFragment(name) {
		let fragments;
		if (this._fragments) fragments = this._fragments;
		else {
			fragments = Object.create(null);
			for (const defNode of this.getDocument().definitions) if (defNode.kind === "FragmentDefinition") fragments[defNode.name.value] = defNode;
			this._fragments = fragments;
		}
		return fragments[name];
	}
	getFragmentSpreads(node) {
		let spreads = this._fragmentSpreads.get(node);
		if (!spreads) {
			spreads = [];
			const setsToVisit = [node];
			let set;
			while (set = setsToVisit.pop()) for (const selection of set.selections) if (selection.kind === "FragmentSpread") spreads.push(selection);
			else if (selection.selectionSet) setsToVisit.push(selection.selectionSet);
			this._fragmentSpreads.set(node, spreads);
		}
		return spreads;
	}
	getRecursivelyReferencedFragments(operation) {
		return this.getRecursivelyReferencedFragmentsForOperations([operation]);
	}
	getRecursivelyReferencedFragmentsForOperations(operations) {
		const fragmentNames = new Set(operations.flatMap(({ selectionSet }) => this.getFragmentSpreads(selectionSet).map(({ name }) => name.value)));
		let fragments = this._recursivelyReferencedFragments.get(fragmentNames);
		if (!fragments) {
			fragments = [];
			this.spendFragmentWork(fragmentNames.size);
			const collectedNames = new Set(fragmentNames);
			for (const fragName of collectedNames) {
				const fragment = this.getFragment(fragName);
				if (fragment) {
					fragments.push(fragment);
					const spreads = this.getFragmentSpreads(fragment.selectionSet);
					this.spendFragmentWork(spreads.length);
					for (const spread of spreads) collectedNames.add(spread.name.value);
				}
			}
			this._recursivelyReferencedFragments.set(fragmentNames, fragments);
		}
		return fragments;
	}
	spendFragmentWork(cost) {
		this._remainingFragmentWork -= cost;
		if (this._remainingFragmentWork < 0) throw validationAbortedError;
	}
};
var SDLValidationContext = class extends ASTValidationContext {
	constructor(ast, schema, onError) {
		super(ast, onError);
		this._schema = schema;
	}
	get hideSuggestions() {
		return false;
	}
	get [Symbol.toStringTag]() {
		return "SDLValidationContext";
	}
	getSchema() {
		return this._schema;
	}
};

// node_modules/graphql/validation/validate.mjs
const QueryDocumentKeysToValidate = mapValue(QueryDocumentKeys, (keys) => keys.filter((key) => key !== "description"));
const tooManyValidationErrorsError = new GraphQLError("Too many validation errors, error limit reached. Validation aborted.");
function validateSDL(documentAST, schemaToExtend, rules = specifiedSDLRules) {
	const errors = [];
	const context = new SDLValidationContext(documentAST, schemaToExtend, (error) => {
		errors.push(error);
	});
	const visitors = rules.map((rule) => rule(context));
	visit(documentAST, visitInParallel(visitors));
	return errors;
}
function assertValidSDL(documentAST) {
	const errors = validateSDL(documentAST);
	if (errors.length !== 0) throw new Error(errors.map((error) => error.message).join("\n\n"));
}

// node_modules/graphql/utilities/mapSchemaConfig.mjs
const SchemaElementKind = {
	SCHEMA: "SCHEMA",
	SCALAR: "SCALAR",
	OBJECT: "OBJECT",
	FIELD: "FIELD",
	ARGUMENT: "ARGUMENT",
	INTERFACE: "INTERFACE",
	UNION: "UNION",
	ENUM: "ENUM",
	ENUM_VALUE: "ENUM_VALUE",
	INPUT_OBJECT: "INPUT_OBJECT",
	INPUT_FIELD: "INPUT_FIELD",
	DIRECTIVE: "DIRECTIVE"
};
function mapSchemaConfig(schemaConfig, configMapperMapFn) {
	const configMapperMap = configMapperMapFn({
		getNamedType,
		setNamedType,
		getNamedTypes
	});
	const mappedTypeMap = /* @__PURE__ */ new Map();
	for (const type of schemaConfig.types) {
		const typeName = type.name;
		const mappedNamedType = mapNamedType(type);
		if (mappedNamedType) mappedTypeMap.set(typeName, mappedNamedType);
	}
	const mappedDirectives = [];
	for (const directive of schemaConfig.directives) {
		if (isSpecifiedDirective(directive)) {
			mappedDirectives.push(directive);
			continue;
		}
		const mappedDirectiveConfig = mapDirective(directive.toConfig());
		if (mappedDirectiveConfig) mappedDirectives.push(new GraphQLDirective(mappedDirectiveConfig));
	}
	const mappedSchemaConfig = {
		...schemaConfig,
		query: schemaConfig.query && getNamedType(schemaConfig.query.name),
		mutation: schemaConfig.mutation && getNamedType(schemaConfig.mutation.name),
		subscription: schemaConfig.subscription && getNamedType(schemaConfig.subscription.name),
		types: Array.from(mappedTypeMap.values()),
		directives: mappedDirectives
	};
	const schemaMapper = configMapperMap[SchemaElementKind.SCHEMA];
	return schemaMapper == null ? mappedSchemaConfig : schemaMapper(mappedSchemaConfig);
	function getType(type) {
		if (isListType(type)) return new GraphQLList(getType(type.ofType));
		if (isNonNullType(type)) return new GraphQLNonNull(getType(type.ofType));
		return getNamedType(type.name);
	}
	function getNamedType(typeName) {
		const type = stdTypeMap$1.get(typeName) ?? mappedTypeMap.get(typeName);
		if (!(type !== void 0)) invariant(false, `Unknown type: "${typeName}".`);
		return type;
	}
	function setNamedType(type) {
		mappedTypeMap.set(type.name, type);
	}
	function getNamedTypes() {
		return Array.from(mappedTypeMap.values());
	}
	function mapNamedType(type) {
		if (isIntrospectionType(type) || isSpecifiedScalarType(type)) return type;
		if (isScalarType(type)) return mapScalarType(type);
		if (isObjectType(type)) return mapObjectType(type);
		if (isInterfaceType(type)) return mapInterfaceType(type);
		if (isUnionType(type)) return mapUnionType(type);
		if (isEnumType(type)) return mapEnumType(type);
		if (isInputObjectType(type)) return mapInputObjectType(type);
		invariant(false, "Unexpected type: " + inspect$1(type));
	}
	function mapScalarType(type) {
		let mappedConfig = type.toConfig();
		const mapper = configMapperMap[SchemaElementKind.SCALAR];
		mappedConfig = mapper == null ? mappedConfig : mapper(mappedConfig);
		return new GraphQLScalarType(mappedConfig);
	}
	function mapObjectType(type) {
		const config = type.toConfig();
		let mappedConfig = {
			...config,
			interfaces: () => config.interfaces.map((iface) => getNamedType(iface.name)),
			fields: () => mapFields(config.fields, type.name)
		};
		const mapper = configMapperMap[SchemaElementKind.OBJECT];
		mappedConfig = mapper == null ? mappedConfig : mapper(mappedConfig);
		return new GraphQLObjectType(mappedConfig);
	}
	function mapFields(fieldMap, parentTypeName) {
		const newFieldMap = Object.create(null);
		for (const [fieldName, field] of Object.entries(fieldMap)) {
			let mappedField = {
				...field,
				type: getType(field.type),
				args: mapArgs(field.args, fieldName, parentTypeName)
			};
			const mapper = configMapperMap[SchemaElementKind.FIELD];
			if (mapper) mappedField = mapper(mappedField, parentTypeName);
			newFieldMap[fieldName] = mappedField;
		}
		return newFieldMap;
	}
	function mapArgs(argumentMap, fieldOrDirectiveName, parentTypeName) {
		const newArgumentMap = Object.create(null);
		for (const [argName, arg] of Object.entries(argumentMap)) {
			let mappedArg = {
				...arg,
				type: getType(arg.type)
			};
			const mapper = configMapperMap[SchemaElementKind.ARGUMENT];
			if (mapper) mappedArg = mapper(mappedArg, fieldOrDirectiveName, parentTypeName);
			newArgumentMap[argName] = mappedArg;
		}
		return newArgumentMap;
	}
	function mapInterfaceType(type) {
		const config = type.toConfig();
		let mappedConfig = {
			...config,
			interfaces: () => config.interfaces.map((iface) => getNamedType(iface.name)),
			fields: () => mapFields(config.fields, type.name)
		};
		const mapper = configMapperMap[SchemaElementKind.INTERFACE];
		mappedConfig = mapper == null ? mappedConfig : mapper(mappedConfig);
		return new GraphQLInterfaceType(mappedConfig);
	}
	function mapUnionType(type) {
		const config = type.toConfig();
		let mappedConfig = {
			...config,
			types: () => config.types.map((memberType) => getNamedType(memberType.name))
		};
		const mapper = configMapperMap[SchemaElementKind.UNION];
		mappedConfig = mapper == null ? mappedConfig : mapper(mappedConfig);
		return new GraphQLUnionType(mappedConfig);
	}
	function mapEnumType(type) {
		const config = type.toConfig();
		let mappedConfig = {
			...config,
			values: () => {
				const newEnumValues = Object.create(null);
				for (const [valueName, value] of Object.entries(config.values)) newEnumValues[valueName] = mapEnumValue(value, valueName, type.name);
				return newEnumValues;
			}
		};
		const mapper = configMapperMap[SchemaElementKind.ENUM];
		mappedConfig = mapper == null ? mappedConfig : mapper(mappedConfig);
		return new GraphQLEnumType(mappedConfig);
	}
	function mapEnumValue(valueConfig, valueName, enumName) {
		const mappedConfig = { ...valueConfig };
		const mapper = configMapperMap[SchemaElementKind.ENUM_VALUE];
		return mapper == null ? mappedConfig : mapper(mappedConfig, valueName, enumName);
	}
	function mapInputObjectType(type) {
		const config = type.toConfig();
		let mappedConfig = {
			...config,
			fields: () => {
				const newInputFieldMap = Object.create(null);
				for (const [fieldName, field] of Object.entries(config.fields)) newInputFieldMap[fieldName] = mapInputField(field, fieldName, type.name);
				return newInputFieldMap;
			}
		};
		const mapper = configMapperMap[SchemaElementKind.INPUT_OBJECT];
		mappedConfig = mapper == null ? mappedConfig : mapper(mappedConfig);
		return new GraphQLInputObjectType(mappedConfig);
	}
	function mapInputField(inputFieldConfig, inputFieldName, inputObjectTypeName) {
		const mappedConfig = {
			...inputFieldConfig,
			type: getType(inputFieldConfig.type)
		};
		const mapper = configMapperMap[SchemaElementKind.INPUT_FIELD];
		return mapper == null ? mappedConfig : mapper(mappedConfig, inputFieldName, inputObjectTypeName);
	}
	function mapDirective(config) {
		const mappedConfig = {
			...config,
			args: mapArgs(config.args, config.name, void 0)
		};
		const mapper = configMapperMap[SchemaElementKind.DIRECTIVE];
		return mapper == null ? mappedConfig : mapper(mappedConfig);
	}
}
const stdTypeMap$1 = new Map([...specifiedScalarTypes, ...introspectionTypes].map((type) => [type.name, type]));

// node_modules/graphql/utilities/extendSchema.mjs
function extendSchemaImpl(schemaConfig, documentAST, options) {
	const typeDefs = [];
	const scalarExtensions = new AccumulatorMap();
	const objectExtensions = new AccumulatorMap();
	const interfaceExtensions = new AccumulatorMap();
	const unionExtensions = new AccumulatorMap();
	const enumExtensions = new AccumulatorMap();
	const inputObjectExtensions = new AccumulatorMap();
	const directiveExtensions = new AccumulatorMap();
	const directiveDefs = [];
	let schemaDef;
	const schemaExtensions = [];
	let isSchemaChanged = false;
	for (const def of documentAST.definitions) {
		switch (def.kind) {
			case SCHEMA_DEFINITION:
				schemaDef = def;
				break;
			case SCHEMA_EXTENSION:
				schemaExtensions.push(def);
				break;
			case DIRECTIVE_DEFINITION:
				directiveDefs.push(def);
				break;
			case DIRECTIVE_EXTENSION:
				directiveExtensions.add(def.name.value, def);
				break;
			case SCALAR_TYPE_DEFINITION:
			case OBJECT_TYPE_DEFINITION:
			case INTERFACE_TYPE_DEFINITION:
			case UNION_TYPE_DEFINITION:
			case ENUM_TYPE_DEFINITION:
			case INPUT_OBJECT_TYPE_DEFINITION:
				typeDefs.push(def);
				break;
			case SCALAR_TYPE_EXTENSION:
				scalarExtensions.add(def.name.value, def);
				break;
			case OBJECT_TYPE_EXTENSION:
				objectExtensions.add(def.name.value, def);
				break;
			case INTERFACE_TYPE_EXTENSION:
				interfaceExtensions.add(def.name.value, def);
				break;
			case UNION_TYPE_EXTENSION:
				unionExtensions.add(def.name.value, def);
				break;
			case ENUM_TYPE_EXTENSION:
				enumExtensions.add(def.name.value, def);
				break;
			case INPUT_OBJECT_TYPE_EXTENSION:
				inputObjectExtensions.add(def.name.value, def);
				break;
			default: continue;
		}
		isSchemaChanged = true;
	}
	if (!isSchemaChanged) return schemaConfig;
	return mapSchemaConfig(schemaConfig, (context) => {
		const { getNamedType, setNamedType, getNamedTypes } = context;
		return {
			[SchemaElementKind.SCHEMA]: (config) => {
				for (const typeNode of typeDefs) {
					const type = stdTypeMap.get(typeNode.name.value) ?? buildNamedType(typeNode);
					setNamedType(type);
				}
				const operationTypes = {
					query: config.query && getNamedType(config.query.name),
					mutation: config.mutation && getNamedType(config.mutation.name),
					subscription: config.subscription && getNamedType(config.subscription.name),
					...schemaDef && getOperationTypes([schemaDef]),
					...getOperationTypes(schemaExtensions)
				};
				return {
					description: schemaDef?.description?.value ?? config.description,
					...operationTypes,
					types: getNamedTypes(),
					directives: [...config.directives.map(extendDirective), ...directiveDefs.map(buildDirective)],
					extensions: config.extensions,
					astNode: schemaDef ?? config.astNode,
					extensionASTNodes: config.extensionASTNodes.concat(schemaExtensions),
					assumeValid: options?.assumeValid ?? false
				};
			},
			[SchemaElementKind.INPUT_OBJECT]: (config) => {
				const extensions = inputObjectExtensions.get(config.name) ?? [];
				return {
					...config,
					fields: () => ({
						...config.fields(),
						...buildInputFieldMap(extensions)
					}),
					extensionASTNodes: config.extensionASTNodes.concat(extensions)
				};
			},
			[SchemaElementKind.ENUM]: (config) => {
				const extensions = enumExtensions.get(config.name) ?? [];
				return {
					...config,
					values: () => ({
						...config.values(),
						...buildEnumValueMap(extensions)
					}),
					extensionASTNodes: config.extensionASTNodes.concat(extensions)
				};
			},
			[SchemaElementKind.SCALAR]: (config) => {
				const extensions = scalarExtensions.get(config.name) ?? [];
				let specifiedByURL = config.specifiedByURL;
				for (const extensionNode of extensions) specifiedByURL = getSpecifiedByURL(extensionNode) ?? specifiedByURL;
				return {
					...config,
					specifiedByURL,
					extensionASTNodes: config.extensionASTNodes.concat(extensions)
				};
			},
			[SchemaElementKind.OBJECT]: (config) => {
				const extensions = objectExtensions.get(config.name) ?? [];
				return {
					...config,
					interfaces: () => [...config.interfaces(), ...buildInterfaces(extensions)],
					fields: () => ({
						...config.fields(),
						...buildFieldMap(extensions)
					}),
					extensionASTNodes: config.extensionASTNodes.concat(extensions)
				};
			},
			[SchemaElementKind.INTERFACE]: (config) => {
				const extensions = interfaceExtensions.get(config.name) ?? [];
				return {
					...config,
					interfaces: () => [...config.interfaces(), ...buildInterfaces(extensions)],
					fields: () => ({
						...config.fields(),
						...buildFieldMap(extensions)
					}),
					extensionASTNodes: config.extensionASTNodes.concat(extensions)
				};
			},
			[SchemaElementKind.UNION]: (config) => {
				const extensions = unionExtensions.get(config.name) ?? [];
				return {
					...config,
					types: () => [...config.types(), ...buildUnionTypes(extensions)],
					extensionASTNodes: config.extensionASTNodes.concat(extensions)
				};
			}
		};
		function getOperationTypes(nodes) {
			const opTypes = {};
			for (const node of nodes) {
				const operationTypesNodes = node.operationTypes ?? [];
				for (const operationType of operationTypesNodes) opTypes[operationType.operation] = namedTypeFromAST(operationType.type);
			}
			return opTypes;
		}
		function namedTypeFromAST(node) {
			const name = node.name.value;
			const type = getNamedType(name);
			if (!(type !== void 0)) invariant(false, `Unknown type: "${name}".`);
			return type;
		}
		function typeFromAST(node) {
			if (node.kind === "ListType") return new GraphQLList(typeFromAST(node.type));
			if (node.kind === "NonNullType") return new GraphQLNonNull(typeFromAST(node.type));
			return namedTypeFromAST(node);
		}
		function buildDirective(node) {
			const extensionASTNodes = directiveExtensions.get(node.name.value) ?? [];
			const deprecationReason = getDeprecationReason(node) ?? extensionASTNodes.map((extensionNode) => getDeprecationReason(extensionNode)).find((reason) => reason != null);
			return new GraphQLDirective({
				name: node.name.value,
				description: node.description?.value,
				locations: node.locations.map(({ value }) => value),
				isRepeatable: node.repeatable,
				args: buildArgumentMap(node.arguments),
				deprecationReason,
				astNode: node,
				extensionASTNodes
			});
		}
		function extendDirective(directive) {
			const extensionASTNodes = directiveExtensions.get(directive.name) ?? [];
			if (extensionASTNodes.length === 0) return directive;
			const deprecationReason = directive.deprecationReason ?? extensionASTNodes.map((extensionNode) => getDeprecationReason(extensionNode)).find((reason) => reason != null);
			return new GraphQLDirective({
				...directive.toConfig(),
				deprecationReason,
				extensionASTNodes: directive.extensionASTNodes.concat(extensionASTNodes)
			});
		}
		function buildFieldMap(nodes) {
			const fieldConfigMap = Object.create(null);
			for (const node of nodes) {
				const nodeFields = node.fields ?? [];
				for (const field of nodeFields) fieldConfigMap[field.name.value] = {
					type: typeFromAST(field.type),
					description: field.description?.value,
					args: buildArgumentMap(field.arguments),
					deprecationReason: getDeprecationReason(field),
					astNode: field
				};
			}
			return fieldConfigMap;
		}
		function buildArgumentMap(args) {
			const argsNodes = args ?? [];
			const argConfigMap = Object.create(null);
			for (const arg of argsNodes) {
				const type = typeFromAST(arg.type);
				argConfigMap[arg.name.value] = {
					type,
					description: arg.description?.value,
					default: arg.defaultValue && { literal: arg.defaultValue },
					deprecationReason: getDeprecationReason(arg),
					astNode: arg
				};
			}
			return argConfigMap;
		}
		function buildInputFieldMap(nodes) {
			const inputFieldMap = Object.create(null);
			for (const node of nodes) {
				const fieldsNodes = node.fields ?? [];
				for (const field of fieldsNodes) {
					const type = typeFromAST(field.type);
					inputFieldMap[field.name.value] = {
						type,
						description: field.description?.value,
						default: field.defaultValue && { literal: field.defaultValue },
						deprecationReason: getDeprecationReason(field),
						astNode: field
					};
				}
			}
			return inputFieldMap;
		}
		function buildEnumValueMap(nodes) {
			const enumValueMap = Object.create(null);
			for (const node of nodes) {
				const valuesNodes = node.values ?? [];
				for (const value of valuesNodes) enumValueMap[value.name.value] = {
					description: value.description?.value,
					deprecationReason: getDeprecationReason(value),
					astNode: value
				};
			}
			return enumValueMap;
		}
		function buildInterfaces(nodes) {
			return nodes.flatMap((node) => node.interfaces?.map(namedTypeFromAST) ?? []);
		}
		function buildUnionTypes(nodes) {
			return nodes.flatMap((node) => node.types?.map(namedTypeFromAST) ?? []);
		}
		function buildNamedType(astNode) {
			const name = astNode.name.value;
			switch (astNode.kind) {
				case OBJECT_TYPE_DEFINITION: {
					const extensionASTNodes = objectExtensions.get(name) ?? [];
					const allNodes = [astNode, ...extensionASTNodes];
					return new GraphQLObjectType({
						name,
						description: astNode.description?.value,
						interfaces: () => buildInterfaces(allNodes),
						fields: () => buildFieldMap(allNodes),
						astNode,
						extensionASTNodes
					});
				}
				case INTERFACE_TYPE_DEFINITION: {
					const extensionASTNodes = interfaceExtensions.get(name) ?? [];
					const allNodes = [astNode, ...extensionASTNodes];
					return new GraphQLInterfaceType({
						name,
						description: astNode.description?.value,
						interfaces: () => buildInterfaces(allNodes),
						fields: () => buildFieldMap(allNodes),
						astNode,
						extensionASTNodes
					});
				}
				case ENUM_TYPE_DEFINITION: {
					const extensionASTNodes = enumExtensions.get(name) ?? [];
					const allNodes = [astNode, ...extensionASTNodes];
					return new GraphQLEnumType({
						name,
						description: astNode.description?.value,
						values: () => buildEnumValueMap(allNodes),
						astNode,
						extensionASTNodes
					});
				}
				case UNION_TYPE_DEFINITION: {
					const extensionASTNodes = unionExtensions.get(name) ?? [];
					const allNodes = [astNode, ...extensionASTNodes];
					return new GraphQLUnionType({
						name,
						description: astNode.description?.value,
						types: () => buildUnionTypes(allNodes),
						astNode,
						extensionASTNodes
					});
				}
				case SCALAR_TYPE_DEFINITION: {
					const extensionASTNodes = scalarExtensions.get(name) ?? [];
					let specifiedByURL = getSpecifiedByURL(astNode);
					for (const extensionNode of extensionASTNodes) specifiedByURL = getSpecifiedByURL(extensionNode) ?? specifiedByURL;
					return new GraphQLScalarType({
						name,
						description: astNode.description?.value,
						specifiedByURL,
						astNode,
						extensionASTNodes
					});
				}
				case INPUT_OBJECT_TYPE_DEFINITION: {
					const extensionASTNodes = inputObjectExtensions.get(name) ?? [];
					const allNodes = [astNode, ...extensionASTNodes];
					return new GraphQLInputObjectType({
						name,
						description: astNode.description?.value,
						fields: () => buildInputFieldMap(allNodes),
						astNode,
						extensionASTNodes,
						isOneOf: isOneOf(astNode)
					});
				}
			}
		}
	});
}
const stdTypeMap = new Map([...specifiedScalarTypes, ...introspectionTypes].map((type) => [type.name, type]));
function getDeprecationReason(node) {
	return getDirectiveValues(GraphQLDeprecatedDirective, node)?.reason;
}
function getSpecifiedByURL(node) {
	return getDirectiveValues(GraphQLSpecifiedByDirective, node)?.url;
}
function isOneOf(node) {
	return Boolean(getDirectiveValues(GraphQLOneOfDirective, node));
}

// node_modules/graphql/utilities/buildASTSchema.mjs
function buildASTSchema(documentAST, options) {
	if (options?.assumeValid !== true && options?.assumeValidSDL !== true) assertValidSDL(documentAST);
	const config = extendSchemaImpl({
		description: void 0,
		types: [],
		directives: [],
		extensions: Object.create(null),
		extensionASTNodes: [],
		assumeValid: false
	}, documentAST, options);
	if (config.astNode == null) for (const type of config.types) switch (type.name) {
		case "Query":
			config.query = type;
			break;
		case "Mutation":
			config.mutation = type;
			break;
		case "Subscription": config.subscription = type;
	}
	const directives = [...config.directives, ...specifiedDirectives.filter((stdDirective) => config.directives.every((directive) => directive.name !== stdDirective.name))];
	return new GraphQLSchema({
		...config,
		directives
	});
}

// node_modules/graphql/utilities/valueFromAST.mjs
function valueFromAST(valueNode, type, variables) {
	if (!valueNode) return;
	if (valueNode.kind === "Variable") {
		const variableName = valueNode.name.value;
		if (variables == null || !Object.hasOwn(variables, variableName)) return;
		const variableValue = variables[variableName];
		if (variableValue === void 0) return;
		if (variableValue === null && isNonNullType(type)) return;
		return variableValue;
	}
	if (isNonNullType(type)) {
		if (valueNode.kind === "NullValue") return;
		return valueFromAST(valueNode, type.ofType, variables);
	}
	if (valueNode.kind === "NullValue") return null;
	if (isListType(type)) {
		const itemType = type.ofType;
		if (valueNode.kind === "ListValue") {
			const coercedValues = [];
			for (const itemNode of valueNode.values) if (isMissingVariable(itemNode, variables)) {
				if (isNonNullType(itemType)) return;
				coercedValues.push(null);
			} else {
				const itemValue = valueFromAST(itemNode, itemType, variables);
				if (itemValue === void 0) return;
				coercedValues.push(itemValue);
			}
			return coercedValues;
		}
		const coercedValue = valueFromAST(valueNode, itemType, variables);
		if (coercedValue === void 0) return;
		return [coercedValue];
	}
	if (isInputObjectType(type)) {
		if (valueNode.kind !== "ObjectValue") return;
		const coercedObj = Object.create(null);
		const fieldDefs = type.getFields();
		if (valueNode.fields.some((field) => !Object.hasOwn(fieldDefs, field.name.value))) return;
		const fieldNodes = new Map(valueNode.fields.map((field) => [field.name.value, field]));
		for (const field of Object.values(fieldDefs)) {
			const fieldNode = fieldNodes.get(field.name);
			if (fieldNode == null || isMissingVariable(fieldNode.value, variables)) {
				if (field.defaultValue !== void 0) coercedObj[field.name] = field.defaultValue;
				else if (isNonNullType(field.type)) return;
				continue;
			}
			const fieldValue = valueFromAST(fieldNode.value, field.type, variables);
			if (fieldValue === void 0) return;
			coercedObj[field.name] = fieldValue;
		}
		if (type.isOneOf) {
			const coercedKeys = Object.keys(coercedObj);
			if (fieldNodes.size !== 1 || coercedKeys.length !== 1) return;
			for (const [fieldName, fieldNode] of fieldNodes) if (fieldNode.value.kind === "NullValue" || coercedObj[fieldName] === null) return;
		}
		return coercedObj;
	}
	if (isLeafType(type)) {
		let result;
		try {
			result = type.parseLiteral(valueNode, variables);
		} catch (_error) {
			return;
		}
		if (result === void 0) return;
		return result;
	}
	invariant(false, "Unexpected input type: " + inspect$1(type));
}
function isMissingVariable(valueNode, variables) {
	return valueNode.kind === "Variable" && (variables == null || !Object.hasOwn(variables, valueNode.name.value) || variables[valueNode.name.value] === void 0);
}

// node_modules/@graphql-inspector/core/esm/utils/is-deprecated.js
function isDeprecated$1(fieldOrEnumValue) {
	if ("isDeprecated" in fieldOrEnumValue) return !!fieldOrEnumValue["isDeprecated"];
	if (fieldOrEnumValue.deprecationReason != null) return true;
	if (fieldOrEnumValue.astNode?.directives?.some((directive) => directive.name.value === "deprecated")) return true;
	return false;
}

// node_modules/@graphql-inspector/core/esm/utils/graphql.js
function getDefaultValue(inputValue) {
	if (inputValue.default !== void 0) {
		if (inputValue.default.literal !== void 0) return valueFromAST(inputValue.default.literal, inputValue.type);
		return coerceInputValue(inputValue.default.value, inputValue.type);
	}
	return inputValue.defaultValue;
}
function hasDefaultValue(inputValue) {
	return inputValue.default !== void 0 || inputValue.defaultValue !== void 0;
}
function defaultValuesAreEqual(oldInputValue, newInputValue) {
	return defaultValueEquals(oldInputValue == null ? void 0 : getDefaultValue(oldInputValue), getDefaultValue(newInputValue));
}
function defaultValueEquals(oldValue, newValue) {
	if (Object.is(oldValue, newValue)) return true;
	if (Array.isArray(oldValue) && Array.isArray(newValue)) return oldValue.length === newValue.length && oldValue.every((value, index) => defaultValueEquals(value, newValue[index]));
	if (oldValue !== null && newValue !== null && typeof oldValue === "object" && typeof newValue === "object") {
		const oldRecord = oldValue;
		const newRecord = newValue;
		const oldKeys = Object.keys(oldRecord);
		const newKeys = Object.keys(newRecord);
		return oldKeys.length === newKeys.length && oldKeys.every((key) => Object.prototype.hasOwnProperty.call(newRecord, key) && defaultValueEquals(oldRecord[key], newRecord[key]));
	}
	return false;
}
function safeChangeForField(oldType, newType) {
	if (!isWrappingType(oldType) && !isWrappingType(newType)) return oldType.toString() === newType.toString();
	if (isNonNullType(newType)) return safeChangeForField(isNonNullType(oldType) ? oldType.ofType : oldType, newType.ofType);
	if (isListType(oldType)) return isListType(newType) && safeChangeForField(oldType.ofType, newType.ofType) || isNonNullType(newType) && safeChangeForField(oldType, newType.ofType);
	return false;
}
function safeChangeForInputValue(oldType, newType) {
	if (!isWrappingType(oldType) && !isWrappingType(newType)) return oldType?.toString() === newType.toString();
	if (isListType(oldType) && isListType(newType)) return safeChangeForInputValue(oldType.ofType, newType.ofType);
	if (isNonNullType(oldType)) {
		const ofType = isNonNullType(newType) ? newType.ofType : newType;
		return safeChangeForInputValue(oldType.ofType, ofType);
	}
	return false;
}
function getKind(type) {
	return type.astNode?.kind || "";
}
function isPrimitive(type) {
	return [
		"String",
		"Int",
		"Float",
		"Boolean",
		"ID"
	].includes(typeof type === "string" ? type : type.name);
}
function isForIntrospection(type) {
	return [
		"__Schema",
		"__Type",
		"__TypeKind",
		"__Field",
		"__InputValue",
		"__EnumValue",
		"__Directive",
		"__DirectiveLocation"
	].includes(typeof type === "string" ? type : type.name);
}

// node_modules/@graphql-inspector/core/esm/diff/changes/change.js
var CriticalityLevel;
(function(CriticalityLevel) {
	CriticalityLevel["Breaking"] = "BREAKING";
	CriticalityLevel["NonBreaking"] = "NON_BREAKING";
	CriticalityLevel["Dangerous"] = "DANGEROUS";
})(CriticalityLevel || (CriticalityLevel = {}));
const ChangeType = {
	FieldArgumentDescriptionChanged: "FIELD_ARGUMENT_DESCRIPTION_CHANGED",
	FieldArgumentDefaultChanged: "FIELD_ARGUMENT_DEFAULT_CHANGED",
	FieldArgumentTypeChanged: "FIELD_ARGUMENT_TYPE_CHANGED",
	DirectiveRemoved: "DIRECTIVE_REMOVED",
	DirectiveAdded: "DIRECTIVE_ADDED",
	DirectiveDescriptionChanged: "DIRECTIVE_DESCRIPTION_CHANGED",
	DirectiveLocationAdded: "DIRECTIVE_LOCATION_ADDED",
	DirectiveLocationRemoved: "DIRECTIVE_LOCATION_REMOVED",
	DirectiveArgumentAdded: "DIRECTIVE_ARGUMENT_ADDED",
	DirectiveArgumentRemoved: "DIRECTIVE_ARGUMENT_REMOVED",
	DirectiveArgumentDescriptionChanged: "DIRECTIVE_ARGUMENT_DESCRIPTION_CHANGED",
	DirectiveArgumentDefaultValueChanged: "DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED",
	DirectiveArgumentTypeChanged: "DIRECTIVE_ARGUMENT_TYPE_CHANGED",
	DirectiveRepeatableAdded: "DIRECTIVE_REPEATABLE_ADDED",
	DirectiveRepeatableRemoved: "DIRECTIVE_REPEATABLE_REMOVED",
	EnumValueRemoved: "ENUM_VALUE_REMOVED",
	EnumValueAdded: "ENUM_VALUE_ADDED",
	EnumValueDescriptionChanged: "ENUM_VALUE_DESCRIPTION_CHANGED",
	EnumValueDeprecationReasonChanged: "ENUM_VALUE_DEPRECATION_REASON_CHANGED",
	EnumValueDeprecationReasonAdded: "ENUM_VALUE_DEPRECATION_REASON_ADDED",
	EnumValueDeprecationReasonRemoved: "ENUM_VALUE_DEPRECATION_REASON_REMOVED",
	FieldRemoved: "FIELD_REMOVED",
	FieldAdded: "FIELD_ADDED",
	FieldDescriptionChanged: "FIELD_DESCRIPTION_CHANGED",
	FieldDescriptionAdded: "FIELD_DESCRIPTION_ADDED",
	FieldDescriptionRemoved: "FIELD_DESCRIPTION_REMOVED",
	FieldDeprecationAdded: "FIELD_DEPRECATION_ADDED",
	FieldDeprecationRemoved: "FIELD_DEPRECATION_REMOVED",
	FieldDeprecationReasonChanged: "FIELD_DEPRECATION_REASON_CHANGED",
	FieldDeprecationReasonAdded: "FIELD_DEPRECATION_REASON_ADDED",
	FieldDeprecationReasonRemoved: "FIELD_DEPRECATION_REASON_REMOVED",
	FieldTypeChanged: "FIELD_TYPE_CHANGED",
	FieldArgumentAdded: "FIELD_ARGUMENT_ADDED",
	FieldArgumentRemoved: "FIELD_ARGUMENT_REMOVED",
	InputFieldRemoved: "INPUT_FIELD_REMOVED",
	InputFieldAdded: "INPUT_FIELD_ADDED",
	InputFieldDescriptionAdded: "INPUT_FIELD_DESCRIPTION_ADDED",
	InputFieldDescriptionRemoved: "INPUT_FIELD_DESCRIPTION_REMOVED",
	InputFieldDescriptionChanged: "INPUT_FIELD_DESCRIPTION_CHANGED",
	InputFieldDefaultValueChanged: "INPUT_FIELD_DEFAULT_VALUE_CHANGED",
	InputFieldTypeChanged: "INPUT_FIELD_TYPE_CHANGED",
	ObjectTypeInterfaceAdded: "OBJECT_TYPE_INTERFACE_ADDED",
	ObjectTypeInterfaceRemoved: "OBJECT_TYPE_INTERFACE_REMOVED",
	SchemaQueryTypeChanged: "SCHEMA_QUERY_TYPE_CHANGED",
	SchemaMutationTypeChanged: "SCHEMA_MUTATION_TYPE_CHANGED",
	SchemaSubscriptionTypeChanged: "SCHEMA_SUBSCRIPTION_TYPE_CHANGED",
	TypeRemoved: "TYPE_REMOVED",
	TypeAdded: "TYPE_ADDED",
	TypeKindChanged: "TYPE_KIND_CHANGED",
	TypeDescriptionChanged: "TYPE_DESCRIPTION_CHANGED",
	TypeDescriptionRemoved: "TYPE_DESCRIPTION_REMOVED",
	TypeDescriptionAdded: "TYPE_DESCRIPTION_ADDED",
	UnionMemberRemoved: "UNION_MEMBER_REMOVED",
	UnionMemberAdded: "UNION_MEMBER_ADDED",
	DirectiveUsageUnionMemberAdded: "DIRECTIVE_USAGE_UNION_MEMBER_ADDED",
	DirectiveUsageUnionMemberRemoved: "DIRECTIVE_USAGE_UNION_MEMBER_REMOVED",
	DirectiveUsageEnumAdded: "DIRECTIVE_USAGE_ENUM_ADDED",
	DirectiveUsageEnumRemoved: "DIRECTIVE_USAGE_ENUM_REMOVED",
	DirectiveUsageEnumValueAdded: "DIRECTIVE_USAGE_ENUM_VALUE_ADDED",
	DirectiveUsageEnumValueRemoved: "DIRECTIVE_USAGE_ENUM_VALUE_REMOVED",
	DirectiveUsageInputObjectAdded: "DIRECTIVE_USAGE_INPUT_OBJECT_ADDED",
	DirectiveUsageInputObjectRemoved: "DIRECTIVE_USAGE_INPUT_OBJECT_REMOVED",
	DirectiveUsageFieldAdded: "DIRECTIVE_USAGE_FIELD_ADDED",
	DirectiveUsageFieldRemoved: "DIRECTIVE_USAGE_FIELD_REMOVED",
	DirectiveUsageScalarAdded: "DIRECTIVE_USAGE_SCALAR_ADDED",
	DirectiveUsageScalarRemoved: "DIRECTIVE_USAGE_SCALAR_REMOVED",
	DirectiveUsageObjectAdded: "DIRECTIVE_USAGE_OBJECT_ADDED",
	DirectiveUsageObjectRemoved: "DIRECTIVE_USAGE_OBJECT_REMOVED",
	DirectiveUsageInterfaceAdded: "DIRECTIVE_USAGE_INTERFACE_ADDED",
	DirectiveUsageInterfaceRemoved: "DIRECTIVE_USAGE_INTERFACE_REMOVED",
	DirectiveUsageArgumentDefinitionAdded: "DIRECTIVE_USAGE_ARGUMENT_DEFINITION_ADDED",
	DirectiveUsageArgumentDefinitionRemoved: "DIRECTIVE_USAGE_ARGUMENT_DEFINITION_REMOVED",
	DirectiveUsageSchemaAdded: "DIRECTIVE_USAGE_SCHEMA_ADDED",
	DirectiveUsageSchemaRemoved: "DIRECTIVE_USAGE_SCHEMA_REMOVED",
	DirectiveUsageFieldDefinitionAdded: "DIRECTIVE_USAGE_FIELD_DEFINITION_ADDED",
	DirectiveUsageFieldDefinitionRemoved: "DIRECTIVE_USAGE_FIELD_DEFINITION_REMOVED",
	DirectiveUsageInputFieldDefinitionAdded: "DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_ADDED",
	DirectiveUsageInputFieldDefinitionRemoved: "DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_REMOVED",
	DirectiveUsageArgumentAdded: "DIRECTIVE_USAGE_ARGUMENT_ADDED",
	DirectiveUsageArgumentRemoved: "DIRECTIVE_USAGE_ARGUMENT_REMOVED"
};

// node_modules/@graphql-inspector/core/esm/utils/compare.js
function keyMap(list, keyFn) {
	return list.reduce((map, item) => {
		map[keyFn(item)] = item;
		return map;
	}, Object.create(null));
}
function isEqual(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return false;
		for (let index = 0; index < a.length; index++) if (!isEqual(a[index], b[index])) return false;
		return true;
	}
	if (a && b && typeof a === "object" && typeof b === "object") {
		const aRecord = a;
		const bRecord = b;
		const aKeys = Object.keys(aRecord);
		const bKeys = Object.keys(bRecord);
		if (aKeys.length !== bKeys.length) return false;
		for (const key of aKeys) if (!isEqual(aRecord[key], bRecord[key])) return false;
		return true;
	}
	return a === b || !a && !b;
}
function isNotEqual(a, b) {
	return !isEqual(a, b);
}
function isVoid(a) {
	return typeof a === "undefined" || a === null;
}
function diffArrays(a, b) {
	return a.filter((c) => !b.some((d) => isEqual(d, c)));
}
function extractName(name) {
	if (typeof name === "string") return name;
	return name.value;
}
function compareLists(oldList, newList, callbacks) {
	const oldMap = keyMap(oldList, ({ name }) => extractName(name));
	const newMap = keyMap(newList, ({ name }) => extractName(name));
	const added = [];
	const removed = [];
	const mutual = [];
	for (const oldItem of oldList) {
		const newItem = newMap[extractName(oldItem.name)] ?? null;
		if (newItem === null) removed.push(oldItem);
		else mutual.push({
			newVersion: newItem,
			oldVersion: oldItem ?? null
		});
	}
	for (const newItem of newList) if (oldMap[extractName(newItem.name)] === void 0) added.push(newItem);
	if (callbacks) {
		if (callbacks.onRemoved) for (const item of removed) callbacks.onRemoved(item);
		if (callbacks.onAdded) for (const item of added) callbacks.onAdded(item);
		if (callbacks.onMutual) for (const item of mutual) callbacks.onMutual(item);
	}
	return {
		added,
		removed,
		mutual
	};
}
/**
* This is special because directives can be repeated and a name alone is not enough
* to identify whether or not an instance was changed, added, or removed.
* The best option is to assume the order is the same, and treat the changes as they come.
* So `type T @foo` to `type T @foo(f: 'bar') @foo` would be adding an argument `f: 'bar'` and
* then adding a new directive `@foo`. Rather than adding `@foo(f: 'bar')`
*/
function compareDirectiveLists(oldList, newList, callbacks) {
	const oldMap = keyMapList(oldList, ({ name }) => extractName(name));
	const newMap = keyMapList(newList, ({ name }) => extractName(name));
	const added = [];
	const removed = [];
	const mutual = [];
	for (const oldItem of oldList) {
		const newItems = newMap[extractName(oldItem.name)] ?? null;
		if (newItems === null) removed.push(oldItem);
		else {
			const [newItem, ...rest] = newItems;
			if (rest.length > 0) newMap[extractName(oldItem.name)] = rest;
			else delete newMap[extractName(oldItem.name)];
			mutual.push({
				newVersion: newItem,
				oldVersion: oldItem ?? null
			});
		}
	}
	for (const newItem of newList) {
		const existingItems = oldMap[extractName(newItem.name)] ?? null;
		if (existingItems === null) added.push(newItem);
		else {
			const [_, ...rest] = existingItems;
			if (rest.length > 0) oldMap[extractName(newItem.name)] = rest;
			else delete oldMap[extractName(newItem.name)];
		}
	}
	if (callbacks) {
		if (callbacks.onRemoved) for (const item of removed) callbacks.onRemoved(item);
		if (callbacks.onAdded) for (const item of added) callbacks.onAdded(item);
		if (callbacks.onMutual) for (const item of mutual) callbacks.onMutual(item);
	}
	return {
		added,
		removed,
		mutual
	};
}
function keyMapList(list, keyFn) {
	return list.reduce((map, item) => {
		const key = keyFn(item);
		map[key] = [...map[key] ?? [], item];
		return map;
	}, Object.create(null));
}

// node_modules/@graphql-inspector/core/esm/diff/changes/directive-usage.js
function addedSpecialDirective(directiveName, forceReturn) {
	if (directiveName === "deprecated") return CriticalityLevel.NonBreaking;
	if (directiveName === "oneOf") return CriticalityLevel.Breaking;
	return forceReturn;
}
function removedSpecialDirective(directiveName, forceReturn) {
	if (directiveName === "deprecated") return CriticalityLevel.NonBreaking;
	if (directiveName === "oneOf") return CriticalityLevel.NonBreaking;
	return forceReturn;
}
function buildDirectiveUsageArgumentDefinitionAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to argument '${args.argumentName}' of field '${args.fieldName}' in type '${args.typeName}'`;
}
function directiveUsageArgumentDefinitionAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to argument '${args.meta.argumentName}'`
		},
		type: ChangeType.DirectiveUsageArgumentDefinitionAdded,
		message: buildDirectiveUsageArgumentDefinitionAddedMessage(args.meta),
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.argumentName,
			`@${args.meta.addedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageArgumentDefinitionRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from argument '${args.argumentName}' of field '${args.fieldName}' in type '${args.typeName}'`;
}
function directiveUsageArgumentDefinitionRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from argument '${args.meta.argumentName}'`
		},
		type: ChangeType.DirectiveUsageArgumentDefinitionRemoved,
		message: buildDirectiveUsageArgumentDefinitionRemovedMessage(args.meta),
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.argumentName,
			`@${args.meta.removedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageInputObjectAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to input object '${args.inputObjectName}'`;
}
function directiveUsageInputObjectAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to input object '${args.meta.inputObjectName}'`
		},
		type: ChangeType.DirectiveUsageInputObjectAdded,
		message: buildDirectiveUsageInputObjectAddedMessage(args.meta),
		path: [args.meta.inputObjectName, `@${args.meta.addedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageInputObjectRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from input object '${args.inputObjectName}'`;
}
function directiveUsageInputObjectRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from input object '${args.meta.inputObjectName}'`
		},
		type: ChangeType.DirectiveUsageInputObjectRemoved,
		message: buildDirectiveUsageInputObjectRemovedMessage(args.meta),
		path: [args.meta.inputObjectName, `@${args.meta.removedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageInterfaceAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to interface '${args.interfaceName}'`;
}
function directiveUsageInterfaceAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to interface '${args.meta.interfaceName}'`
		},
		type: ChangeType.DirectiveUsageInterfaceAdded,
		message: buildDirectiveUsageInterfaceAddedMessage(args.meta),
		path: [args.meta.interfaceName, `@${args.meta.addedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageInterfaceRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from interface '${args.interfaceName}'`;
}
function directiveUsageInterfaceRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from interface '${args.meta.interfaceName}'`
		},
		type: ChangeType.DirectiveUsageInterfaceRemoved,
		message: buildDirectiveUsageInterfaceRemovedMessage(args.meta),
		path: [args.meta.interfaceName, `@${args.meta.removedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageInputFieldDefinitionAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to input field '${args.inputFieldName}' in input object '${args.inputObjectName}'`;
}
function directiveUsageInputFieldDefinitionAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to input field '${args.meta.inputFieldName}'`
		},
		type: ChangeType.DirectiveUsageInputFieldDefinitionAdded,
		message: buildDirectiveUsageInputFieldDefinitionAddedMessage(args.meta),
		path: [
			args.meta.inputObjectName,
			args.meta.inputFieldName,
			`@${args.meta.addedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageInputFieldDefinitionRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from input field '${args.inputFieldName}' in input object '${args.inputObjectName}'`;
}
function directiveUsageInputFieldDefinitionRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from input field '${args.meta.inputFieldName}'`
		},
		type: ChangeType.DirectiveUsageInputFieldDefinitionRemoved,
		message: buildDirectiveUsageInputFieldDefinitionRemovedMessage(args.meta),
		path: [
			args.meta.inputObjectName,
			args.meta.inputFieldName,
			`@${args.meta.removedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageObjectAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to object '${args.objectName}'`;
}
function directiveUsageObjectAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to object '${args.meta.objectName}'`
		},
		type: ChangeType.DirectiveUsageObjectAdded,
		message: buildDirectiveUsageObjectAddedMessage(args.meta),
		path: [args.meta.objectName, `@${args.meta.addedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageObjectRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from object '${args.objectName}'`;
}
function directiveUsageObjectRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from object '${args.meta.objectName}'`
		},
		type: ChangeType.DirectiveUsageObjectRemoved,
		message: buildDirectiveUsageObjectRemovedMessage(args.meta),
		path: [args.meta.objectName, `@${args.meta.removedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageEnumAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to enum '${args.enumName}'`;
}
function directiveUsageEnumAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to enum '${args.meta.enumName}'`
		},
		type: ChangeType.DirectiveUsageEnumAdded,
		message: buildDirectiveUsageEnumAddedMessage(args.meta),
		path: [args.meta.enumName, `@${args.meta.addedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageEnumRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from enum '${args.enumName}'`;
}
function directiveUsageEnumRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from enum '${args.meta.enumName}'`
		},
		type: ChangeType.DirectiveUsageEnumRemoved,
		message: buildDirectiveUsageEnumRemovedMessage(args.meta),
		path: [args.meta.enumName, `@${args.meta.removedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageFieldAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to field '${args.typeName}.${args.fieldName}'`;
}
function directiveUsageFieldAddedFromMeta(args) {
	return {
		criticality: {
			level: addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to field '${args.meta.fieldName}'`
		},
		type: ChangeType.DirectiveUsageFieldAdded,
		message: buildDirectiveUsageFieldAddedMessage(args.meta),
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.addedDirectiveName
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageFieldDefinitionAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to field '${args.typeName}.${args.fieldName}'`;
}
function directiveUsageFieldDefinitionAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to field '${args.meta.fieldName}'`
		},
		type: ChangeType.DirectiveUsageFieldDefinitionAdded,
		message: buildDirectiveUsageFieldDefinitionAddedMessage(args.meta),
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			`@${args.meta.addedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageFieldRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from field '${args.typeName}.${args.fieldName}'`;
}
function directiveUsageFieldRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from field '${args.meta.fieldName}'`
		},
		type: ChangeType.DirectiveUsageFieldRemoved,
		message: buildDirectiveUsageFieldRemovedMessage(args.meta),
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.removedDirectiveName
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageFieldDefinitionRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from field '${args.typeName}.${args.fieldName}'`;
}
function directiveUsageFieldDefinitionRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from field '${args.meta.fieldName}'`
		},
		type: ChangeType.DirectiveUsageFieldDefinitionRemoved,
		message: buildDirectiveUsageFieldDefinitionRemovedMessage(args.meta),
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			`@${args.meta.removedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageEnumValueAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to enum value '${args.enumName}.${args.enumValueName}'`;
}
function directiveUsageEnumValueAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to enum value '${args.meta.enumName}.${args.meta.enumValueName}'`
		},
		type: ChangeType.DirectiveUsageEnumValueAdded,
		message: buildDirectiveUsageEnumValueAddedMessage(args.meta),
		path: [
			args.meta.enumName,
			args.meta.enumValueName,
			`@${args.meta.addedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageEnumValueRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from enum value '${args.enumName}.${args.enumValueName}'`;
}
function directiveUsageEnumValueRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from enum value '${args.meta.enumName}.${args.meta.enumValueName}'`
		},
		type: ChangeType.DirectiveUsageEnumValueRemoved,
		message: buildDirectiveUsageEnumValueRemovedMessage(args.meta),
		path: [
			args.meta.enumName,
			args.meta.enumValueName,
			`@${args.meta.removedDirectiveName}`
		].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageSchemaAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to schema`;
}
function directiveUsageSchemaAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to schema`
		},
		type: ChangeType.DirectiveUsageSchemaAdded,
		message: buildDirectiveUsageSchemaAddedMessage(args.meta),
		path: `.@${args.meta.addedDirectiveName}`,
		meta: args.meta
	};
}
function buildDirectiveUsageSchemaRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from schema`;
}
function directiveUsageSchemaRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from schema`
		},
		type: ChangeType.DirectiveUsageSchemaRemoved,
		message: buildDirectiveUsageSchemaRemovedMessage(args.meta),
		path: `.@${args.meta.removedDirectiveName}`,
		meta: args.meta
	};
}
function buildDirectiveUsageScalarAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to scalar '${args.scalarName}'`;
}
function directiveUsageScalarAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to scalar '${args.meta.scalarName}'`
		},
		type: ChangeType.DirectiveUsageScalarAdded,
		message: buildDirectiveUsageScalarAddedMessage(args.meta),
		path: [args.meta.scalarName, `@${args.meta.addedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageScalarRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from scalar '${args.scalarName}'`;
}
function directiveUsageScalarRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from scalar '${args.meta.scalarName}'`
		},
		type: ChangeType.DirectiveUsageScalarRemoved,
		message: buildDirectiveUsageScalarRemovedMessage(args.meta),
		path: [args.meta.scalarName, `@${args.meta.removedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageUnionMemberAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added to union member '${args.unionName}'`;
}
function directiveUsageUnionMemberAddedFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : addedSpecialDirective(args.meta.addedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.addedDirectiveName}' was added to union member '${args.meta.unionName}.${args.meta.addedUnionMemberTypeName}'`
		},
		type: ChangeType.DirectiveUsageUnionMemberAdded,
		message: buildDirectiveUsageUnionMemberAddedMessage(args.meta),
		path: [args.meta.unionName, `@${args.meta.addedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function buildDirectiveUsageUnionMemberRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed from union member '${args.unionName}'`;
}
function directiveUsageUnionMemberRemovedFromMeta(args) {
	return {
		criticality: {
			level: removedSpecialDirective(args.meta.removedDirectiveName, CriticalityLevel.Dangerous),
			reason: `Directive '${args.meta.removedDirectiveName}' was removed from union member '${args.meta.unionName}.${args.meta.removedUnionMemberTypeName}'`
		},
		type: ChangeType.DirectiveUsageUnionMemberRemoved,
		message: buildDirectiveUsageUnionMemberRemovedMessage(args.meta),
		path: [args.meta.unionName, `@${args.meta.removedDirectiveName}`].join("."),
		meta: args.meta
	};
}
function directiveUsageAdded(kind, directive, payload, addedToNewType) {
	if (isOfKind(kind, "Argument", payload)) return directiveUsageArgumentDefinitionAddedFromMeta({
		type: ChangeType.DirectiveUsageArgumentDefinitionAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			argumentName: payload.argument.name,
			fieldName: payload.field.name,
			typeName: payload.type.name,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.argument.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "InputValueDefinition", payload)) return directiveUsageInputFieldDefinitionAddedFromMeta({
		type: ChangeType.DirectiveUsageInputFieldDefinitionAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			inputFieldName: payload.field.name,
			inputFieldType: payload.field.type.toString(),
			inputObjectName: payload.type.name,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.field.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "InputObjectTypeDefinition", payload)) return directiveUsageInputObjectAddedFromMeta({
		type: ChangeType.DirectiveUsageInputObjectAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			addedInputFieldName: directive.name.value,
			addedInputFieldType: payload.name,
			inputObjectName: payload.name,
			isAddedInputFieldTypeNullable: kind === INPUT_VALUE_DEFINITION,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "InterfaceTypeDefinition", payload)) return directiveUsageInterfaceAddedFromMeta({
		type: ChangeType.DirectiveUsageInterfaceAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			interfaceName: payload.name,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "ObjectValue", payload)) return directiveUsageObjectAddedFromMeta({
		type: ChangeType.DirectiveUsageObjectAdded,
		meta: {
			objectName: payload.name,
			addedDirectiveName: directive.name.value,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "EnumTypeDefinition", payload)) return directiveUsageEnumAddedFromMeta({
		type: ChangeType.DirectiveUsageEnumAdded,
		meta: {
			enumName: payload.name,
			addedDirectiveName: directive.name.value,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "Field", payload)) return directiveUsageFieldAddedFromMeta({
		type: ChangeType.DirectiveUsageFieldAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			fieldName: payload.field.name,
			typeName: payload.parentType.name,
			directiveRepeatedTimes: directiveRepeatTimes(payload.field.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "FieldDefinition", payload)) return directiveUsageFieldDefinitionAddedFromMeta({
		type: ChangeType.DirectiveUsageFieldDefinitionAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			fieldName: payload.field.name,
			typeName: payload.parentType.name,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.field.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "UnionTypeDefinition", payload)) return directiveUsageUnionMemberAddedFromMeta({
		type: ChangeType.DirectiveUsageUnionMemberAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			addedUnionMemberTypeName: payload.name,
			unionName: payload.name,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "EnumValueDefinition", payload)) return directiveUsageEnumValueAddedFromMeta({
		type: ChangeType.DirectiveUsageEnumValueAdded,
		meta: {
			enumName: payload.type.name,
			enumValueName: payload.value.name,
			addedDirectiveName: directive.name.value,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.value.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "SchemaDefinition", payload)) return directiveUsageSchemaAddedFromMeta({
		type: ChangeType.DirectiveUsageSchemaAdded,
		meta: {
			addedDirectiveName: directive.name.value,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload?.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "ScalarTypeDefinition", payload)) return directiveUsageScalarAddedFromMeta({
		type: ChangeType.DirectiveUsageScalarAdded,
		meta: {
			scalarName: payload.name,
			addedDirectiveName: directive.name.value,
			addedToNewType,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	return {};
}
/**
* Counts the number of times a directive with the same name
* exists in the directives array before the passed directive.
*
* This is important for repeatable directives because it
* determines which instance of the directive usage the change applies to.
*/
function directiveRepeatTimes(directives, directive) {
	const name = directive.name.value;
	let repeats = 0;
	for (const d of directives) {
		if (d.name.value === name) repeats += 1;
		if (d === directive) return repeats;
	}
	return 0;
}
function directiveUsageRemoved(kind, directive, payload) {
	if (isOfKind(kind, "Argument", payload)) return directiveUsageArgumentDefinitionRemovedFromMeta({
		type: ChangeType.DirectiveUsageArgumentDefinitionRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			argumentName: payload.argument.name,
			fieldName: payload.field.name,
			typeName: payload.type.name,
			directiveRepeatedTimes: directiveRepeatTimes(payload.argument.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "InputValueDefinition", payload)) return directiveUsageInputFieldDefinitionRemovedFromMeta({
		type: ChangeType.DirectiveUsageInputFieldDefinitionRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			inputFieldName: payload.field.name,
			inputObjectName: payload.type.name,
			directiveRepeatedTimes: directiveRepeatTimes(payload.field.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "InputObjectTypeDefinition", payload)) return directiveUsageInputObjectRemovedFromMeta({
		type: ChangeType.DirectiveUsageInputObjectRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			removedInputFieldName: directive.name.value,
			removedInputFieldType: payload.name,
			inputObjectName: payload.name,
			isRemovedInputFieldTypeNullable: kind === INPUT_VALUE_DEFINITION,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "InterfaceTypeDefinition", payload)) return directiveUsageInterfaceRemovedFromMeta({
		type: ChangeType.DirectiveUsageInterfaceRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			interfaceName: payload.name,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "ObjectValue", payload)) return directiveUsageObjectRemovedFromMeta({
		type: ChangeType.DirectiveUsageObjectRemoved,
		meta: {
			objectName: payload.name,
			removedDirectiveName: directive.name.value,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "EnumTypeDefinition", payload)) return directiveUsageEnumRemovedFromMeta({
		type: ChangeType.DirectiveUsageEnumRemoved,
		meta: {
			enumName: payload.name,
			removedDirectiveName: directive.name.value,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "Field", payload)) return directiveUsageFieldRemovedFromMeta({
		type: ChangeType.DirectiveUsageFieldRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			fieldName: payload.field.name,
			typeName: payload.parentType.name,
			directiveRepeatedTimes: directiveRepeatTimes(payload.field.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "FieldDefinition", payload)) return directiveUsageFieldDefinitionRemovedFromMeta({
		type: ChangeType.DirectiveUsageFieldDefinitionRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			fieldName: payload.field.name,
			typeName: payload.parentType.name,
			directiveRepeatedTimes: directiveRepeatTimes(payload.field.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "UnionTypeDefinition", payload)) return directiveUsageUnionMemberRemovedFromMeta({
		type: ChangeType.DirectiveUsageUnionMemberRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			removedUnionMemberTypeName: payload.name,
			unionName: payload.name,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "EnumValueDefinition", payload)) return directiveUsageEnumValueRemovedFromMeta({
		type: ChangeType.DirectiveUsageEnumValueRemoved,
		meta: {
			enumName: payload.type.name,
			enumValueName: payload.value.name,
			removedDirectiveName: directive.name.value,
			directiveRepeatedTimes: directiveRepeatTimes(payload.value.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "SchemaDefinition", payload)) return directiveUsageSchemaRemovedFromMeta({
		type: ChangeType.DirectiveUsageSchemaRemoved,
		meta: {
			removedDirectiveName: directive.name.value,
			directiveRepeatedTimes: directiveRepeatTimes(payload?.astNode?.directives ?? [], directive)
		}
	});
	if (isOfKind(kind, "ScalarTypeDefinition", payload)) return directiveUsageScalarRemovedFromMeta({
		type: ChangeType.DirectiveUsageScalarRemoved,
		meta: {
			scalarName: payload.name,
			removedDirectiveName: directive.name.value,
			directiveRepeatedTimes: directiveRepeatTimes(payload.astNode?.directives ?? [], directive)
		}
	});
	return {};
}
function isOfKind(kind, expectedKind, _value) {
	return kind === expectedKind;
}
function directiveUsageArgumentAddedFromMeta(args) {
	return {
		type: ChangeType.DirectiveUsageArgumentAdded,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: `Argument '${args.meta.addedArgumentName}' was added to '@${args.meta.directiveName}'`,
		path: [
			args.meta.parentTypeName ?? "",
			args.meta.parentFieldName ?? args.meta.parentEnumValueName,
			args.meta.parentArgumentName,
			`@${args.meta.directiveName}`,
			args.meta.addedArgumentName
		].filter((p) => p !== null).join("."),
		meta: args.meta
	};
}
function directiveUsageArgumentRemovedFromMeta(args) {
	return {
		type: ChangeType.DirectiveUsageArgumentRemoved,
		criticality: {
			level: CriticalityLevel.Dangerous,
			reason: `Changing an argument on a directive can change runtime behavior.`
		},
		message: `Argument '${args.meta.removedArgumentName}' was removed from '@${args.meta.directiveName}'`,
		path: [
			args.meta.parentTypeName ?? "",
			args.meta.parentFieldName ?? args.meta.parentEnumValueName,
			args.meta.parentArgumentName,
			`@${args.meta.directiveName}`,
			args.meta.removedArgumentName
		].filter((a) => a !== null).join("."),
		meta: args.meta
	};
}
function directiveUsageChanged(oldDirective, newDirective, addChange, parentType, parentField, parentArgument, parentEnumValue) {
	compareLists(oldDirective?.arguments || [], newDirective.arguments || [], {
		onAdded(argument) {
			addChange(directiveUsageArgumentAddedFromMeta({
				type: ChangeType.DirectiveUsageArgumentAdded,
				meta: {
					addedArgumentName: argument.name.value,
					addedArgumentValue: print(argument.value),
					oldArgumentValue: null,
					directiveName: newDirective.name.value,
					parentTypeName: parentType?.name ?? null,
					parentFieldName: parentField?.name ?? null,
					parentArgumentName: parentArgument?.name ?? null,
					parentEnumValueName: parentEnumValue?.name ?? null,
					directiveRepeatedTimes: directiveRepeatTimes((parentEnumValue || parentArgument || parentField || parentType)?.astNode?.directives ?? [], newDirective)
				}
			}));
		},
		/** Treat a mutual change as a removal then addition. */
		onMutual(argument) {
			if (argument.oldVersion && print(argument.oldVersion.value) === print(argument.newVersion.value)) return;
			if (argument.oldVersion) addChange(directiveUsageArgumentRemovedFromMeta({
				type: ChangeType.DirectiveUsageArgumentRemoved,
				meta: {
					removedArgumentName: argument.oldVersion.name.value,
					directiveName: newDirective.name.value,
					parentTypeName: parentType?.name ?? null,
					parentFieldName: parentField?.name ?? null,
					parentArgumentName: parentArgument?.name ?? null,
					parentEnumValueName: parentEnumValue?.name ?? null,
					directiveRepeatedTimes: directiveRepeatTimes((parentEnumValue || parentArgument || parentField || parentType)?.astNode?.directives ?? [], newDirective)
				}
			}));
			addChange(directiveUsageArgumentAddedFromMeta({
				type: ChangeType.DirectiveUsageArgumentAdded,
				meta: {
					addedArgumentName: argument.newVersion.name.value,
					addedArgumentValue: print(argument.newVersion.value),
					oldArgumentValue: (argument.oldVersion?.value && print(argument.oldVersion.value)) ?? null,
					directiveName: newDirective.name.value,
					parentTypeName: parentType?.name ?? null,
					parentFieldName: parentField?.name ?? null,
					parentArgumentName: parentArgument?.name ?? null,
					parentEnumValueName: parentEnumValue?.name ?? null,
					directiveRepeatedTimes: directiveRepeatTimes((parentEnumValue || parentArgument || parentField || parentType)?.astNode?.directives ?? [], newDirective)
				}
			}));
		},
		onRemoved(argument) {
			addChange(directiveUsageArgumentRemovedFromMeta({
				type: ChangeType.DirectiveUsageArgumentRemoved,
				meta: {
					removedArgumentName: argument.name.value,
					directiveName: newDirective.name.value,
					parentTypeName: parentType?.name ?? null,
					parentFieldName: parentField?.name ?? null,
					parentArgumentName: parentArgument?.name ?? null,
					parentEnumValueName: parentEnumValue?.name ?? null,
					directiveRepeatedTimes: directiveRepeatTimes((parentEnumValue || parentArgument || parentField || parentType)?.astNode?.directives ?? [], newDirective)
				}
			}));
		}
	});
}

// node_modules/object-inspect/util.inspect.js
var require_util_inspect = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("util").inspect;
}));

// node_modules/object-inspect/stringWidthRanges.js
var require_stringWidthRanges = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $join = Array.prototype.join;
	module.exports = $join.call([
		"00.v,02n.w,0gw.33,07n.6,07b.18,01.0,01.1,01.1,01.0,01k.5,0a.a,01.0,01a.k,0g.0,02t.7,01.5,02.1,01.3,",
		"0x.0,01.0,0u.q,02j.a,01m.8,09.0,0o.3,01.8,01.2,01.4,017.2,01g.1,05.8,016.1k,01j.0,01.0,04.7,04.0,",
		"03.6,0a.1,0t.0,01m.0,04.3,08.0,0k.1,0q.0,02.1,01l.0,04.1,04.1,02.2,03.0,0u.1,03.0,0b.1,01l.0,04.4,",
		"01.1,04.0,0k.1,0m.5,01.0,01m.0,02.0,01.3,08.0,07.1,0b.1,0u.0,01p.0,0c.0,01e.0,03.0,01j.0,01.2,05.2,",
		"01.3,07.1,0b.1,0t.0,01m.0,02.0,06.0,05.1,0k.1,0s.1,01l.1,04.3,08.0,0k.1,0t.0,020.0,07.2,01.0,02i.0,",
		"02.6,0c.7,02q.0,02.8,0b.6,021.1,0r.0,01.0,01.0,01j.d,01.4,01.1,05.a,01.z,09.0,02u.3,01.5,01.1,02.1,",
		"0p.1,04.2,0g.3,0d.0,02.1,06.0,0f.0,22q.2n,0e5.2,0qa.2,0t.1,0u.1,0u.1,01s.1,01.6,08.0,02.a,09.0,",
		"019.4,039.1,0y.0,03a.2,04.1,09.0,06.2,063.1,02.0,01m.0,01.6,01.0,01.0,02.7,06.9,02.0,01c.19,02.b,",
		"0k.3,01c.0,01.4,01.0,05.0,014.8,0c.1,0w.3,02.1,01.2,01k.0,01.1,03.0,01.2,01m.7,02.1,048.2,01.c,01.6,",
		"04.0,06.0,03.1,05i.1r,0ej.4,0q.4,01d.4,01.9,02o.w,2fd.1,2d.1,25a.3,23.0,22.0,2eh.1,2l.1,2q.7,2g.b,",
		"217.0,2a.5,23.0,2d.0,28.1,2h.1,25.1,28.0,25.0,2l.0,27.1,21.0,24.0,22.0,27.0,24.1,2s.0,2z.0,21.0,",
		"24.2,21.0,21p.2,2o.0,2e.0,2nv.1,21f.0,24.0,0bd.2,03x.0,02o.v,23k.p,21.2g,2c.5x,2q.26,22.2d,22.2u,",
		"25.16,21.2l,21.2d,29.1b,21.13,28.mkc,23.1i,0bs.3,01.9,0w.1,028.1,07k.0,03.0,04.0,0p.1,05.0,047.1,",
		"0q.h,0d.0,012.7,0p.a,2e.s,03.2,01c.0,02.3,02.1,013.0,01v.5,02.1,02.1,0c.0,08.0,01b.0,01f.0,01.2,",
		"02.1,05.1,01.0,016.1,08.0,06m.0,02.0,04.0,2i.8mb,26l8.e7,0u.0,0kh.f,20.9,06.f,20.y,21.i,21.3,043.0,",
		"21.2n,23j.6,0i.2,0e9.0,06a.0,045.4,01ae.2,01.1,05.3,014.2,04.0,04l.1,0fx.3,01t.4,08t.1,025.5,01y.a,",
		"01d.3,03f.0,01i.e,015.0,02.1,0a.2,01d.3,02.1,02.0,04.0,0a.0,01e.2,010.4,01.7,01q.0,0c.1,01g.8,0a.3,",
		"02.0,02n.2,02.0,01.1,06.0,02.0,04d.0,03.7,0l.1,01l.1,03.0,011.6,03.4,01y.5,0d.0,01.0,01.0,0e.1,",
		"02d.7,02.2,01.0,0n.0,02c.5,01.0,04.1,01.1,06m.3,06.1,01.1,0r.1,02d.7,02.0,01.1,02y.0,01.0,02.5,01.0,",
		"02t.0,01.0,02.3,01.4,077.8,01.1,074.1,01.0,04.0,040.3,02.1,04.0,0w.9,014.5,02.3,08.0,09.5,02.2,",
		"01a.c,01.1,05i.0,01.2,01.0,05l.6,01.5,01.0,02a.l,02.6,01.1,01.1,03e.5,03.0,01.1,01.6,01.0,020.1,",
		"03.0,01.0,09n.1,0b.1,01g.4,05.0,01.0,0n.0,0445.g,06.e,08ug.b,03.2,01xc.4,01n.6,0t4.0,01r.3,225.4,",
		"2b.6,29.5p1,215.v,22p.36,26pp.3,21.6,21.1,21.82,2f.0,2t.2,22.0,2e.3,28.az,01wh.1,01.3,03mk.19,02.m,",
		"2ev.1,30.4,02.2,09.f,02.6,0u.3,2d.1,30.3,03l.2,257.2e,29.m,01ah.1i,04.1d,08.0,0e.0,0m.4,01.e,011s.6,",
		"01.g,02.6,01.1,01.4,02s.0,04g.6,0af.0,01p.3,0e4.3,072.1,06r.0,02.0,07.1,05.0,0d6.6,031.6,21bt.0,",
		"25m.0,25a.0,22.9,223.s,2d.17,24.8,27.1,2e.5,24a.w,2c.8,21.1x,21.l,2c.16,24.4,2c.g,23.0,23.1y,21.0,",
		"21.56,22.1q,2d.3,21.n,2i.0,2q.1,2d.0,22e.2c,21c.1x,26.0,23.2,22.3,23.3,2b.1,27.8,26b.b,24.0,27v.1a,",
		"21.9,21.54,234.c,23.a,23.1k,21.0,24.f,22.b,24.9,2zr.1ekd,22.1ekd,0e1oj.0,0u.2n,03k.6n"
	], "");
}));

// node_modules/object-inspect/stringWidth.js
var require_stringWidth = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $charCodeAt = String.prototype.charCodeAt;
	var $indexOf = String.prototype.indexOf;
	var $normalize = String.prototype.normalize;
	var $slice = String.prototype.slice;
	var $split = String.prototype.split;
	var $floor = Math.floor;
	var $parseInt = parseInt;
	var ranges = require_stringWidthRanges();
	var starts = [];
	var ends = [];
	var widths = [];
	var tokens = $split.call(ranges, ",");
	var previousEnd = -1;
	for (var t = 0; t < tokens.length; t++) {
		var dot = $indexOf.call(tokens[t], ".");
		starts[t] = previousEnd + 1 + $parseInt($slice.call(tokens[t], 1, dot), 36);
		previousEnd = starts[t] + $parseInt($slice.call(tokens[t], dot + 1), 36);
		ends[t] = previousEnd;
		widths[t] = Number($slice.call(tokens[t], 0, 1));
	}
	function codePointWidth(code) {
		var low = 0;
		var high = starts.length - 1;
		while (low <= high) {
			var mid = $floor((low + high) / 2);
			if (code < starts[mid]) high = mid - 1;
			else if (code > ends[mid]) low = mid + 1;
			else return widths[mid];
		}
		return 1;
	}
	function unicodeWidth(str) {
		var width = 0;
		for (var i = 0; i < str.length; i++) {
			var code = $charCodeAt.call(str, i);
			if (code >= 55296 && code <= 56319 && i + 1 < str.length) {
				var next = $charCodeAt.call(str, i + 1);
				if (next >= 56320 && next <= 57343) {
					code = (code - 55296) * 1024 + (next - 56320) + 65536;
					i += 1;
				}
			}
			width += codePointWidth(code);
		}
		return width;
	}
	module.exports = function getStringWidth(str) {
		var width = 0;
		for (var i = 0; i < str.length; i++) {
			var code = $charCodeAt.call(str, i);
			if (code >= 127) {
				var rest = $slice.call(str, i);
				return width + unicodeWidth($normalize ? $normalize.call(rest, "NFC") : rest);
			}
			width += code >= 32 ? 1 : 0;
		}
		return width;
	};
}));

// node_modules/object-inspect/index.js
var require_object_inspect = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var hasMap = typeof Map === "function" && Map.prototype;
	var mapSizeDescriptor = Object.getOwnPropertyDescriptor && hasMap ? Object.getOwnPropertyDescriptor(Map.prototype, "size") : null;
	var mapSize = hasMap && mapSizeDescriptor && typeof mapSizeDescriptor.get === "function" ? mapSizeDescriptor.get : null;
	var mapForEach = hasMap && Map.prototype.forEach;
	var mapEntries = hasMap && Map.prototype.entries;
	var hasSet = typeof Set === "function" && Set.prototype;
	var setSizeDescriptor = Object.getOwnPropertyDescriptor && hasSet ? Object.getOwnPropertyDescriptor(Set.prototype, "size") : null;
	var setSize = hasSet && setSizeDescriptor && typeof setSizeDescriptor.get === "function" ? setSizeDescriptor.get : null;
	var setForEach = hasSet && Set.prototype.forEach;
	var setValues = hasSet && Set.prototype.values;
	var weakMapHas = typeof WeakMap === "function" && WeakMap.prototype ? WeakMap.prototype.has : null;
	var weakSetHas = typeof WeakSet === "function" && WeakSet.prototype ? WeakSet.prototype.has : null;
	var weakRefDeref = typeof WeakRef === "function" && WeakRef.prototype ? WeakRef.prototype.deref : null;
	var booleanValueOf = Boolean.prototype.valueOf;
	var objectToString = Object.prototype.toString;
	var functionToString = Function.prototype.toString;
	var $match = String.prototype.match;
	var $slice = String.prototype.slice;
	var $replace = String.prototype.replace;
	var $toUpperCase = String.prototype.toUpperCase;
	var $toLowerCase = String.prototype.toLowerCase;
	var $test = RegExp.prototype.test;
	var $concat = Array.prototype.concat;
	var $join = Array.prototype.join;
	var $arrSlice = Array.prototype.slice;
	var $floor = Math.floor;
	var $max = Math.max;
	var $min = Math.min;
	var $round = Math.round;
	var $sqrt = Math.sqrt;
	var bigIntValueOf = typeof BigInt === "function" ? BigInt.prototype.valueOf : null;
	var gOPS = Object.getOwnPropertySymbols;
	var symToString = typeof Symbol === "function" && typeof Symbol.iterator === "symbol" ? Symbol.prototype.toString : null;
	var hasShammedSymbols = typeof Symbol === "function" && typeof Symbol.iterator === "object";
	var toStringTag = typeof Symbol === "function" && Symbol.toStringTag && (hasShammedSymbols ? typeof Symbol.toStringTag === "object" : typeof Symbol.toStringTag === "symbol") ? Symbol.toStringTag : null;
	var isEnumerable = Object.prototype.propertyIsEnumerable;
	var gPO = (typeof Reflect === "function" ? Reflect.getPrototypeOf : Object.getPrototypeOf) || ([].__proto__ === Array.prototype ? function(O) {
		return O.__proto__;
	} : null);
	var mapIteratorNext = mapEntries && gPO ? gPO(mapEntries.call(/* @__PURE__ */ new Map())).next : null;
	var setIteratorNext = setValues && gPO ? gPO(setValues.call(/* @__PURE__ */ new Set())).next : null;
	var typedArrayProto = typeof Uint8Array === "function" && gPO ? gPO(Uint8Array.prototype) : null;
	var typedArrayTag = typedArrayProto && toStringTag ? getterOf(typedArrayProto, toStringTag) : null;
	var typedArrayLength = typedArrayProto ? getterOf(typedArrayProto, "length") : null;
	var typedArrayToString = /^\[object (?:Int8|Uint8|Uint8Clamped|Int16|Uint16|Int32|Uint32|Float16|Float32|Float64|BigInt64|BigUint64)Array\]$/;
	var typedArrayLengths = { __proto__: null };
	if (!typedArrayLength) {
		var TypedArrays = [
			typeof Int8Array === "function" && Int8Array,
			typeof Uint8Array === "function" && Uint8Array,
			typeof Uint8ClampedArray === "function" && Uint8ClampedArray,
			typeof Int16Array === "function" && Int16Array,
			typeof Uint16Array === "function" && Uint16Array,
			typeof Int32Array === "function" && Int32Array,
			typeof Uint32Array === "function" && Uint32Array,
			typeof Float32Array === "function" && Float32Array,
			typeof Float64Array === "function" && Float64Array
		];
		for (var ta = 0; ta < TypedArrays.length; ta++) {
			var TypedArray = TypedArrays[ta];
			var lengthGetter = TypedArray && getterOf(TypedArray.prototype, "length");
			if (lengthGetter) typedArrayLengths[toStr(new TypedArray(0))] = lengthGetter;
		}
	}
	function addNumericSeparator(num, str) {
		if (num === Infinity || num === -Infinity || num !== num || num && num > -1e3 && num < 1e3 || $test.call(/e/, str)) return str;
		var sepRegex = /[0-9](?=(?:[0-9]{3})+(?![0-9]))/g;
		if (typeof num === "number") {
			var int = num < 0 ? -$floor(-num) : $floor(num);
			if (int !== num) {
				var intStr = String(int);
				var dec = $slice.call(str, intStr.length + 1);
				return $replace.call(intStr, sepRegex, "$&_") + "." + $replace.call($replace.call(dec, /([0-9]{3})/g, "$&_"), /_$/, "");
			}
		}
		return $replace.call(str, sepRegex, "$&_");
	}
	var utilInspect = require_util_inspect();
	var getStringWidth = require_stringWidth();
	var inspectCustom = utilInspect.custom;
	var inspectSymbol = isSymbol(inspectCustom) ? inspectCustom : null;
	var quotes = {
		__proto__: null,
		"double": "\"",
		single: "'"
	};
	var quoteREs = {
		__proto__: null,
		"double": /(["\\])/g,
		single: /(['\\])/g
	};
	module.exports = function inspect_(obj, options, depth, seen, breakState) {
		var opts = options || {};
		if (has(opts, "quoteStyle") && !has(quotes, opts.quoteStyle)) throw new TypeError("option \"quoteStyle\" must be \"single\" or \"double\"");
		if (has(opts, "maxStringLength") && (typeof opts.maxStringLength === "number" ? opts.maxStringLength < 0 && opts.maxStringLength !== Infinity : opts.maxStringLength !== null)) throw new TypeError("option \"maxStringLength\", if provided, must be a non-negative integer, Infinity, or `null`");
		if (has(opts, "maxCollectionLength") && opts.maxCollectionLength !== null && opts.maxCollectionLength !== Infinity && !(typeof opts.maxCollectionLength === "number" && opts.maxCollectionLength >= 0 && $floor(opts.maxCollectionLength) === opts.maxCollectionLength)) throw new TypeError("option \"maxCollectionLength\", if provided, must be a non-negative integer, Infinity, or `null`");
		var maxCollectionLength = typeof opts.maxCollectionLength === "number" ? opts.maxCollectionLength : Infinity;
		var customInspect = has(opts, "customInspect") ? opts.customInspect : true;
		if (typeof customInspect !== "boolean" && customInspect !== "symbol") throw new TypeError("option \"customInspect\", if provided, must be `true`, `false`, or `'symbol'`");
		if (has(opts, "indent") && opts.indent !== null && opts.indent !== "	" && !(parseInt(opts.indent, 10) === opts.indent && opts.indent > 0)) throw new TypeError("option \"indent\" must be \"\\t\", an integer > 0, or `null`");
		if (has(opts, "numericSeparator") && typeof opts.numericSeparator !== "boolean") throw new TypeError("option \"numericSeparator\", if provided, must be `true` or `false`");
		var numericSeparator = opts.numericSeparator;
		if (has(opts, "multilineStrings") && typeof opts.multilineStrings !== "boolean") throw new TypeError("option \"multilineStrings\", if provided, must be `true` or `false`");
		var hasBreakLength = has(opts, "breakLength");
		if (hasBreakLength && opts.breakLength !== Infinity && (typeof opts.breakLength !== "number" || opts.breakLength < 0 || parseInt(opts.breakLength, 10) !== opts.breakLength)) throw new TypeError("option \"breakLength\", if provided, must be a non-negative integer or `Infinity`");
		if (typeof obj === "undefined") return "undefined";
		if (obj === null) return "null";
		if (typeof obj === "boolean") return obj ? "true" : "false";
		if (typeof obj === "string") return inspectString(obj, opts);
		if (typeof obj === "number") {
			if (obj === 0) return Infinity / obj > 0 ? "0" : "-0";
			var str = String(obj);
			return numericSeparator ? addNumericSeparator(obj, str) : str;
		}
		if (typeof obj === "bigint") {
			var bigIntStr = String(obj) + "n";
			return numericSeparator ? addNumericSeparator(obj, bigIntStr) : bigIntStr;
		}
		var maxDepth = typeof opts.depth === "undefined" ? 5 : opts.depth;
		if (typeof depth === "undefined") depth = 0;
		if (depth >= maxDepth && maxDepth > 0 && typeof obj === "object") return isArray(obj) ? "[Array]" : "[Object]";
		var indent = getIndent(hasBreakLength && (typeof opts.indent === "undefined" || opts.indent === null) ? { indent: 2 } : opts, depth);
		var layout = hasBreakLength ? {
			breakLength: opts.breakLength,
			depth,
			indent,
			maxCollectionLength,
			state: breakState || { currentDepth: depth }
		} : null;
		if (typeof seen === "undefined") seen = [];
		else if (indexOf(seen, obj) >= 0) return "[Circular]";
		function inspect(value, from, noIndent) {
			var nextSeen = seen;
			if (from) {
				nextSeen = $arrSlice.call(seen);
				nextSeen.push(from);
			}
			if (noIndent && !layout) {
				var newOpts = { depth: opts.depth };
				if (has(opts, "quoteStyle")) newOpts.quoteStyle = opts.quoteStyle;
				if (has(opts, "maxCollectionLength")) newOpts.maxCollectionLength = opts.maxCollectionLength;
				return inspect_(value, newOpts, depth + 1, nextSeen);
			}
			return inspect_(value, opts, depth + 1, nextSeen, layout ? layout.state : breakState);
		}
		function enter() {
			if (layout) {
				var previousDepth = layout.state.currentDepth;
				layout.state.currentDepth = depth;
				return previousDepth;
			}
			return null;
		}
		function leaveIfEmpty(entries, previousDepth) {
			if (layout && entries.length === 0) layout.state.currentDepth = previousDepth;
		}
		if (typeof obj === "function" && !isRegExp(obj)) {
			var name = nameOf(obj);
			var fnDepth = enter();
			var keys = arrObjKeys(obj, inspect);
			leaveIfEmpty(keys, fnDepth);
			if (layout && keys.length > 0) return breakLines(keys, bracesOf("{", "}", "[Function" + (name ? ": " + name : " (anonymous)") + "]", " "), layout);
			return "[Function" + (name ? ": " + name : " (anonymous)") + "]" + (keys.length > 0 ? " { " + $join.call(keys, ", ") + " }" : "");
		}
		if (isSymbol(obj)) {
			var symString = hasShammedSymbols ? $replace.call(String(obj), /^(Symbol\(.*\))_[^)]*$/, "$1") : symToString.call(obj);
			return typeof obj === "object" && !hasShammedSymbols ? markBoxed(symString) : symString;
		}
		if (isElement(obj)) {
			var s = "<" + $toLowerCase.call(String(obj.nodeName));
			var attrs = obj.attributes || [];
			for (var i = 0; i < attrs.length; i++) s += " " + attrs[i].name + "=" + wrapQuotes(quote(attrs[i].value), "double", opts);
			s += ">";
			if (obj.childNodes && obj.childNodes.length) s += "...";
			s += "</" + $toLowerCase.call(String(obj.nodeName)) + ">";
			return s;
		}
		if (isArray(obj)) {
			if (obj.length === 0) return "[]";
			enter();
			var xs = arrObjKeys(obj, inspect, maxCollectionLength);
			if (layout) return breakLines(xs, bracesOf("[", "]", "", " "), layout, obj);
			if (indent && !singleLineValues(xs)) return "[" + indentedJoin(xs, indent) + "]";
			return "[ " + $join.call(xs, ", ") + " ]";
		}
		if (isError(obj)) {
			var errorDepth = enter();
			var parts = arrObjKeys(obj, inspect);
			if (!("cause" in Error.prototype) && "cause" in obj && !isEnumerable.call(obj, "cause")) parts = $concat.call(["[cause]: " + inspect(obj.cause)], parts);
			leaveIfEmpty(parts, errorDepth);
			if (parts.length === 0) return "[" + String(obj) + "]";
			if (layout) return breakLines(parts, bracesOf("{ [" + String(obj) + "]", "}", "", " "), layout);
			return "{ [" + String(obj) + "] " + $join.call(parts, ", ") + " }";
		}
		if (typeof obj === "object" && customInspect) {
			if (inspectSymbol && typeof obj[inspectSymbol] === "function" && utilInspect) return utilInspect(obj, { depth: maxDepth - depth });
			else if (customInspect !== "symbol" && typeof obj.inspect === "function") return obj.inspect();
		}
		if (isMap(obj)) {
			var mapParts = [];
			var mapDepth = enter();
			if (mapIteratorNext && maxCollectionLength < mapSize.call(obj)) {
				var mapIterator = mapEntries.call(obj);
				var mapStep;
				while (mapParts.length < maxCollectionLength && !(mapStep = mapIteratorNext.call(mapIterator)).done) mapParts.push(inspect(mapStep.value[0], obj, true) + " => " + inspect(mapStep.value[1], obj));
			} else if (mapForEach) mapForEach.call(obj, function(value, key) {
				if (mapParts.length < maxCollectionLength) mapParts.push(inspect(key, obj, true) + " => " + inspect(value, obj));
			});
			var mapLength = mapSize.call(obj);
			if (maxCollectionLength !== Infinity && mapLength > mapParts.length) mapParts.push(moreItems(mapLength - mapParts.length));
			leaveIfEmpty(mapParts, mapDepth);
			if (layout) return breakLines(mapParts, bracesOf("Map (" + mapLength + ") {", "}", "", ""), layout);
			return collectionOf("Map", mapLength, mapParts, indent);
		}
		if (isSet(obj)) {
			var setParts = [];
			var setDepth = enter();
			if (setIteratorNext && maxCollectionLength < setSize.call(obj)) {
				var setIterator = setValues.call(obj);
				var setStep;
				while (setParts.length < maxCollectionLength && !(setStep = setIteratorNext.call(setIterator)).done) setParts.push(inspect(setStep.value, obj));
			} else if (setForEach) setForEach.call(obj, function(value) {
				if (setParts.length < maxCollectionLength) setParts.push(inspect(value, obj));
			});
			var setLength = setSize.call(obj);
			if (maxCollectionLength !== Infinity && setLength > setParts.length) setParts.push(moreItems(setLength - setParts.length));
			leaveIfEmpty(setParts, setDepth);
			if (layout) return breakLines(setParts, bracesOf("Set (" + setLength + ") {", "}", "", ""), layout);
			return collectionOf("Set", setLength, setParts, indent);
		}
		if (isWeakMap(obj)) return weakCollectionOf("WeakMap");
		if (isWeakSet(obj)) return weakCollectionOf("WeakSet");
		if (isWeakRef(obj)) return weakCollectionOf("WeakRef");
		if (isNumber(obj)) return markBoxed(inspect(Number(obj)));
		if (isBigInt(obj)) return markBoxed(inspect(bigIntValueOf.call(obj)));
		if (isBoolean(obj)) return markBoxed(booleanValueOf.call(obj));
		if (isString(obj)) return markBoxed(inspect(String(obj)));
		if (typeof window !== "undefined" && obj === window) return "{ [object Window] }";
		if (typeof globalThis !== "undefined" && obj === globalThis || typeof global !== "undefined" && obj === global) return "{ [object globalThis] }";
		if (!isDate(obj) && !isRegExp(obj)) {
			var objectDepth = enter();
			var ys = arrObjKeys(obj, inspect, maxCollectionLength);
			leaveIfEmpty(ys, objectDepth);
			var isPlainObject = gPO ? gPO(obj) === Object.prototype : obj instanceof Object || obj.constructor === Object;
			var protoTag = (gPO ? gPO(obj) === null : !(obj instanceof Object)) ? "null prototype" : "";
			var stringTag = !isPlainObject && toStringTag && Object(obj) === obj && toStringTag in obj ? $slice.call(toStr(obj), 8, -1) : protoTag ? "Object" : "";
			var tag = (isPlainObject || typeof obj.constructor !== "function" ? "" : obj.constructor.name ? obj.constructor.name + " " : "") + (stringTag || protoTag ? "[" + $join.call($concat.call([], stringTag || [], protoTag || []), ": ") + "] " : "");
			if (ys.length === 0) return tag + "{}";
			if (layout) return breakLines(ys, bracesOf(tag + "{", "}", "", " "), layout);
			if (indent) return tag + "{" + indentedJoin(ys, indent) + "}";
			return tag + "{ " + $join.call(ys, ", ") + " }";
		}
		return String(obj);
	};
	function wrapQuotes(s, defaultStyle, opts) {
		var quoteChar = quotes[opts.quoteStyle || defaultStyle];
		return quoteChar + s + quoteChar;
	}
	function quote(s) {
		return $replace.call(String(s), /"/g, "&quot;");
	}
	function canTrustToString(obj) {
		return !toStringTag || !(typeof obj === "object" && (toStringTag in obj || typeof obj[toStringTag] !== "undefined"));
	}
	function isArray(obj) {
		return toStr(obj) === "[object Array]" && canTrustToString(obj);
	}
	function isDate(obj) {
		return toStr(obj) === "[object Date]" && canTrustToString(obj);
	}
	function isRegExp(obj) {
		return toStr(obj) === "[object RegExp]" && canTrustToString(obj);
	}
	function isError(obj) {
		return toStr(obj) === "[object Error]" && canTrustToString(obj);
	}
	function isString(obj) {
		return toStr(obj) === "[object String]" && canTrustToString(obj);
	}
	function isNumber(obj) {
		return toStr(obj) === "[object Number]" && canTrustToString(obj);
	}
	function isBoolean(obj) {
		return toStr(obj) === "[object Boolean]" && canTrustToString(obj);
	}
	function isSymbol(obj) {
		if (hasShammedSymbols) return obj && typeof obj === "object" && obj instanceof Symbol;
		if (typeof obj === "symbol") return true;
		if (!obj || typeof obj !== "object" || !symToString) return false;
		try {
			symToString.call(obj);
			return true;
		} catch (e) {}
		return false;
	}
	function isBigInt(obj) {
		if (!obj || typeof obj !== "object" || !bigIntValueOf) return false;
		try {
			bigIntValueOf.call(obj);
			return true;
		} catch (e) {}
		return false;
	}
	var hasOwn = Object.prototype.hasOwnProperty || function(key) {
		return key in this;
	};
	function has(obj, key) {
		return hasOwn.call(obj, key);
	}
	function toStr(obj) {
		return objectToString.call(obj);
	}
	function isTypedArray(obj) {
		if (typedArrayTag) return !!typedArrayTag.call(obj);
		return !toStringTag && $test.call(typedArrayToString, toStr(obj));
	}
	function getTypedArrayLength(obj) {
		if (typedArrayLength) return typedArrayLength.call(obj);
		var getter = typedArrayLengths[toStr(obj)];
		return getter ? getter.call(obj) : obj.length;
	}
	function getterOf(obj, key) {
		var descriptor = Object.getOwnPropertyDescriptor ? Object.getOwnPropertyDescriptor(obj, key) : null;
		return descriptor && typeof descriptor.get === "function" ? descriptor.get : null;
	}
	function moreItems(count) {
		return "... " + count + " more item" + (count > 1 ? "s" : "");
	}
	function nameOf(f) {
		if (f.name) return f.name;
		var m = $match.call(functionToString.call(f), /^function\s*([\w$]+)/);
		if (m) return m[1];
		return null;
	}
	function indexOf(xs, x) {
		if (xs.indexOf) return xs.indexOf(x);
		for (var i = 0, l = xs.length; i < l; i++) if (xs[i] === x) return i;
		return -1;
	}
	function isMap(x) {
		if (!mapSize || !x || typeof x !== "object") return false;
		try {
			mapSize.call(x);
			try {
				setSize.call(x);
			} catch (s) {
				return true;
			}
			return x instanceof Map;
		} catch (e) {}
		return false;
	}
	function isWeakMap(x) {
		if (!weakMapHas || !x || typeof x !== "object") return false;
		try {
			weakMapHas.call(x, weakMapHas);
			try {
				weakSetHas.call(x, weakSetHas);
			} catch (s) {
				return true;
			}
			return x instanceof WeakMap;
		} catch (e) {}
		return false;
	}
	function isWeakRef(x) {
		if (!weakRefDeref || !x || typeof x !== "object") return false;
		try {
			weakRefDeref.call(x);
			return true;
		} catch (e) {}
		return false;
	}
	function isSet(x) {
		if (!setSize || !x || typeof x !== "object") return false;
		try {
			setSize.call(x);
			try {
				mapSize.call(x);
			} catch (m) {
				return true;
			}
			return x instanceof Set;
		} catch (e) {}
		return false;
	}
	function isWeakSet(x) {
		if (!weakSetHas || !x || typeof x !== "object") return false;
		try {
			weakSetHas.call(x, weakSetHas);
			try {
				weakMapHas.call(x, weakMapHas);
			} catch (s) {
				return true;
			}
			return x instanceof WeakSet;
		} catch (e) {}
		return false;
	}
	function isElement(x) {
		if (!x || typeof x !== "object") return false;
		if (typeof HTMLElement !== "undefined" && x instanceof HTMLElement) return true;
		return typeof x.nodeName === "string" && typeof x.getAttribute === "function";
	}
	function inspectString(str, opts) {
		if (str.length > opts.maxStringLength) {
			var remaining = str.length - opts.maxStringLength;
			var trailer = "... " + remaining + " more character" + (remaining > 1 ? "s" : "");
			return inspectString($slice.call(str, 0, opts.maxStringLength), opts) + trailer;
		}
		var quoteRE = quoteREs[opts.quoteStyle || "single"];
		quoteRE.lastIndex = 0;
		return wrapQuotes($replace.call($replace.call(str, quoteRE, "\\$1"), opts.multilineStrings ? /[\x00-\x09\x0b-\x1f]/g : /[\x00-\x1f]/g, lowbyte), "single", opts);
	}
	function lowbyte(c) {
		var n = c.charCodeAt(0);
		var x = {
			8: "b",
			9: "t",
			10: "n",
			12: "f",
			13: "r"
		}[n];
		if (x) return "\\" + x;
		return "\\x" + (n < 16 ? "0" : "") + $toUpperCase.call(n.toString(16));
	}
	function markBoxed(str) {
		return "Object(" + str + ")";
	}
	function weakCollectionOf(type) {
		return type + " { ? }";
	}
	function collectionOf(type, size, entries, indent) {
		var joinedEntries = indent ? indentedJoin(entries, indent) : $join.call(entries, ", ");
		return type + " (" + size + ") {" + joinedEntries + "}";
	}
	function isBelowBreakLength(entries, start, breakLength) {
		if (breakLength === Infinity) return singleLineValues(entries);
		var totalLength = entries.length + start;
		if (totalLength + entries.length > breakLength) return false;
		for (var i = 0; i < entries.length; i++) {
			totalLength += entries[i].length;
			if (totalLength > breakLength) return false;
		}
		return true;
	}
	function padTo(str, width, atStart) {
		var fill = width > str.length ? $join.call(Array(width - str.length + 1), " ") : "";
		return atStart ? fill + str : str + fill;
	}
	function groupArrayElements(entries, layout, value) {
		var separatorSpace = 2;
		var totalLength = 0;
		var maxLength = 0;
		var outputLength = entries.length;
		if (layout.maxCollectionLength < entries.length) outputLength -= 1;
		var dataLen = [];
		for (var i = 0; i < outputLength; i++) {
			dataLen[i] = getStringWidth(entries[i]);
			totalLength += dataLen[i] + separatorSpace;
			if (maxLength < dataLen[i]) maxLength = dataLen[i];
		}
		var actualMax = maxLength + separatorSpace;
		var indentationLvl = layout.indent.prev.length;
		if (actualMax * 3 + indentationLvl >= layout.breakLength || totalLength / actualMax <= 5 && maxLength > 6) return entries;
		var averageBias = $sqrt(actualMax - totalLength / entries.length);
		var biasedMax = $max(actualMax - 3 - averageBias, 1);
		var columns = $min($round($sqrt(2.5 * biasedMax * outputLength) / biasedMax), $floor((layout.breakLength - indentationLvl) / actualMax), 12, 15);
		if (columns <= 1) return entries;
		var maxLineLength = [];
		for (var c = 0; c < columns; c++) {
			var lineMaxLength = 0;
			for (var j = c; j < entries.length; j += columns) if (dataLen[j] > lineMaxLength) lineMaxLength = dataLen[j];
			maxLineLength[c] = lineMaxLength + separatorSpace;
		}
		var numeric = true;
		for (var k = 0; k < entries.length && numeric; k++) numeric = typeof value[k] === "number" || typeof value[k] === "bigint";
		var grouped = [];
		for (var row = 0; row < outputLength; row += columns) {
			var max = $min(row + columns, outputLength);
			var str = "";
			var col = row;
			for (; col < max - 1; col++) str += padTo(entries[col] + ", ", maxLineLength[col - row] + (entries[col].length - dataLen[col]), numeric);
			var lastPadding = maxLineLength[col - row] + (entries[col].length - dataLen[col]) - separatorSpace;
			str += numeric ? padTo(entries[col], lastPadding, true) : entries[col];
			grouped.push(str);
		}
		if (outputLength < entries.length) grouped.push(entries[outputLength]);
		return grouped;
	}
	function bracesOf(opening, closing, base, padding) {
		return [
			opening,
			closing,
			base,
			padding
		];
	}
	function breakLines(entries, braces, layout, arrayValue) {
		var output = arrayValue && entries.length > 6 ? groupArrayElements(entries, layout, arrayValue) : entries;
		var base = braces[2] ? braces[2] + " " : "";
		if (layout.state.currentDepth - layout.depth < 3 && output.length === entries.length) {
			if (isBelowBreakLength(output, output.length + layout.indent.prev.length + braces[0].length + braces[2].length + 10, layout.breakLength)) {
				var joined = $join.call(output, ", ");
				if (indexOf(joined, "\n") < 0) return base + braces[0] + braces[3] + joined + braces[3] + braces[1];
			}
		}
		return base + braces[0] + indentedJoin(output, layout.indent) + braces[1];
	}
	function singleLineValues(xs) {
		for (var i = 0; i < xs.length; i++) if (indexOf(xs[i], "\n") >= 0) return false;
		return true;
	}
	function getIndent(opts, depth) {
		var baseIndent;
		if (opts.indent === "	") baseIndent = "	";
		else if (typeof opts.indent === "number" && opts.indent > 0) baseIndent = $join.call(Array(opts.indent + 1), " ");
		else return null;
		return {
			base: baseIndent,
			prev: $join.call(Array(depth + 1), baseIndent)
		};
	}
	function indentedJoin(xs, indent) {
		if (xs.length === 0) return "";
		var lineJoiner = "\n" + indent.prev + indent.base;
		return lineJoiner + $join.call(xs, "," + lineJoiner) + "\n" + indent.prev;
	}
	function arrObjKeys(obj, inspect, maxLength) {
		var isArr = isArray(obj);
		var limit = typeof maxLength === "number" ? maxLength : Infinity;
		var typedLength = !isArr && limit !== Infinity && isTypedArray(obj) ? getTypedArrayLength(obj) : null;
		if (typeof typedLength !== "number" || typedLength <= limit) typedLength = null;
		var xs = [];
		if (isArr) {
			xs.length = obj.length < limit ? obj.length : limit;
			for (var i = 0; i < obj.length && i < limit; i++) xs[i] = has(obj, i) ? inspect(obj[i], obj) : "";
			if (obj.length > limit) xs.push(moreItems(obj.length - limit));
		} else if (typedLength !== null) {
			for (var t = 0; t < limit; t++) xs.push(t + ": " + inspect(obj[t], obj));
			xs.push(moreItems(typedLength - limit));
		}
		var syms = typeof gOPS === "function" ? gOPS(obj) : [];
		var symMap;
		if (hasShammedSymbols) {
			symMap = {};
			for (var k = 0; k < syms.length; k++) symMap["$" + syms[k]] = syms[k];
		}
		for (var key in obj) {
			if (!has(obj, key)) continue;
			if (isArr && String(Number(key)) === key && key < obj.length) continue;
			if (typedLength !== null && String(Number(key)) === key && key < typedLength) continue;
			if (hasShammedSymbols && symMap["$" + key] instanceof Symbol) continue;
			else if ($test.call(/[^\w$]/, key)) xs.push(inspect(key, obj) + ": " + inspect(obj[key], obj));
			else xs.push(key + ": " + inspect(obj[key], obj));
		}
		if (typeof gOPS === "function") {
			for (var j = 0; j < syms.length; j++) if (isEnumerable.call(obj, syms[j])) xs.push("[" + inspect(syms[j]) + "]: " + inspect(obj[syms[j]], obj));
		}
		return xs;
	}
}));

// node_modules/@graphql-inspector/core/esm/utils/string.js
var import_object_inspect = /* @__PURE__ */ __toESM(require_object_inspect(), 1);
function safeString(obj) {
	if (typeof obj === "string") return JSON.stringify(obj);
	return (0, import_object_inspect.default)(obj).replace(/\[Object: null prototype\] /g, "").replace(/(^')|('$)/g, "");
}
function fmt(reason) {
	return reason.replace(/'/g, "\\'");
}

// node_modules/@graphql-inspector/core/esm/diff/changes/directive.js
function buildDirectiveRemovedMessage(args) {
	return `Directive '${args.removedDirectiveName}' was removed`;
}
const directiveRemovedCriticalityBreakingReason = `A directive could be in use of a client application. Removing it could break the client application.`;
function directiveRemovedFromMeta(args) {
	return {
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: directiveRemovedCriticalityBreakingReason
		},
		type: ChangeType.DirectiveRemoved,
		message: buildDirectiveRemovedMessage(args.meta),
		path: `@${args.meta.removedDirectiveName}`,
		meta: args.meta
	};
}
function directiveRemoved(directive) {
	return directiveRemovedFromMeta({
		type: ChangeType.DirectiveRemoved,
		meta: { removedDirectiveName: directive.name }
	});
}
function buildDirectiveAddedMessage(args) {
	return `Directive '${args.addedDirectiveName}' was added`;
}
function directiveAddedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.DirectiveAdded,
		message: buildDirectiveAddedMessage(args.meta),
		path: `@${args.meta.addedDirectiveName}`,
		meta: args.meta
	};
}
function directiveAdded(directive) {
	return directiveAddedFromMeta({
		type: ChangeType.DirectiveAdded,
		meta: {
			addedDirectiveName: directive.name,
			addedDirectiveDescription: directive.description ?? null,
			addedDirectiveLocations: directive.locations.map((l) => String(l)),
			addedDirectiveRepeatable: directive.isRepeatable
		}
	});
}
function buildDirectiveDescriptionChangedMessage(args) {
	if (args.oldDirectiveDescription === null && args.newDirectiveDescription !== null) return `Directive '${args.directiveName}' description '${fmt(args.newDirectiveDescription)}' was added`;
	if (args.newDirectiveDescription === null && args.oldDirectiveDescription !== null) return `Directive '${args.directiveName}' description '${fmt(args.oldDirectiveDescription)}' was removed`;
	return `Directive '${args.directiveName}' description changed from '${fmt(args.oldDirectiveDescription ?? "")}' to '${fmt(args.newDirectiveDescription ?? "")}'`;
}
function directiveDescriptionChangedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.DirectiveDescriptionChanged,
		message: buildDirectiveDescriptionChangedMessage(args.meta),
		path: `@${args.meta.directiveName}`,
		meta: args.meta
	};
}
function directiveDescriptionChanged(oldDirective, newDirective) {
	return directiveDescriptionChangedFromMeta({
		type: ChangeType.DirectiveDescriptionChanged,
		meta: {
			directiveName: newDirective.name,
			oldDirectiveDescription: oldDirective?.description ?? null,
			newDirectiveDescription: newDirective.description ?? null
		}
	});
}
function buildDirectiveRepeatableAddedMessage(args) {
	return `Directive '${args.directiveName}' added repeatable.`;
}
function directiveRepeatableAddedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.DirectiveRepeatableAdded,
		message: buildDirectiveRepeatableAddedMessage(args.meta),
		path: `@${args.meta.directiveName}`,
		meta: args.meta
	};
}
function directiveRepeatableAdded(directive) {
	return directiveRepeatableAddedFromMeta({
		type: ChangeType.DirectiveRepeatableAdded,
		meta: { directiveName: directive.name }
	});
}
function buildDirectiveRepeatableRemovedMessage(args) {
	return `Directive '${args.directiveName}' removed repeatable.`;
}
function directiveRepeatableRemovedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.Dangerous },
		type: ChangeType.DirectiveRepeatableRemoved,
		message: buildDirectiveRepeatableRemovedMessage(args.meta),
		path: `@${args.meta.directiveName}`,
		meta: args.meta
	};
}
function directiveRepeatableRemoved(directive) {
	return directiveRepeatableRemovedFromMeta({
		type: ChangeType.DirectiveRepeatableRemoved,
		meta: { directiveName: directive.name }
	});
}
function buildDirectiveLocationAddedMessage(args) {
	return `Location '${args.addedDirectiveLocation}' was added to directive '${args.directiveName}'`;
}
function directiveLocationAddedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.DirectiveLocationAdded,
		message: buildDirectiveLocationAddedMessage(args.meta),
		path: `@${args.meta.directiveName}`,
		meta: args.meta
	};
}
function directiveLocationAdded(directive, location) {
	return directiveLocationAddedFromMeta({
		type: ChangeType.DirectiveLocationAdded,
		meta: {
			directiveName: directive.name,
			addedDirectiveLocation: String(location)
		}
	});
}
function buildDirectiveLocationRemovedMessage(args) {
	return `Location '${args.removedDirectiveLocation}' was removed from directive '${args.directiveName}'`;
}
const directiveLocationRemovedBreakingReason = `A directive could be in use of a client application. Removing it could break the client application.`;
function directiveLocationRemovedFromMeta(args) {
	return {
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: directiveLocationRemovedBreakingReason
		},
		type: ChangeType.DirectiveLocationRemoved,
		message: buildDirectiveLocationRemovedMessage(args.meta),
		path: `@${args.meta.directiveName}`,
		meta: args.meta
	};
}
function directiveLocationRemoved(directive, location) {
	return directiveLocationRemovedFromMeta({
		type: ChangeType.DirectiveLocationRemoved,
		meta: {
			directiveName: directive.name,
			removedDirectiveLocation: location.toString()
		}
	});
}
const directiveArgumentAddedBreakingReason = `A directive could be in use of a client application. Adding a non-nullable argument will break those clients.`;
const directiveArgumentNonBreakingReason = `A directive could be in use of a client application. Adding a nullable argument will not break those clients.`;
const directiveArgumentNewReason = `Refer to the directive usage for the breaking status. If the directive is new and therefore unused, then adding an argument does not risk breaking clients.`;
function directiveArgumentAddedFromMeta(args) {
	return {
		criticality: args.meta.addedToNewDirective ? {
			level: CriticalityLevel.NonBreaking,
			reason: directiveArgumentNewReason
		} : args.meta.addedDirectiveArgumentTypeIsNonNull ? {
			level: CriticalityLevel.Breaking,
			reason: directiveArgumentAddedBreakingReason
		} : {
			level: CriticalityLevel.NonBreaking,
			reason: directiveArgumentNonBreakingReason
		},
		type: ChangeType.DirectiveArgumentAdded,
		message: `Argument '${args.meta.addedDirectiveArgumentName}' was added to directive '${args.meta.directiveName}'`,
		path: `@${args.meta.directiveName}`,
		meta: args.meta
	};
}
function directiveArgumentAdded(directive, arg, addedToNewDirective) {
	return directiveArgumentAddedFromMeta({
		type: ChangeType.DirectiveArgumentAdded,
		meta: {
			directiveName: directive.name,
			addedDirectiveArgumentName: arg.name,
			addedDirectiveArgumentType: arg.type.toString(),
			addedDirectiveDefaultValue: hasDefaultValue(arg) ? safeString(getDefaultValue(arg)) : void 0,
			addedDirectiveArgumentTypeIsNonNull: isNonNullType(arg.type),
			addedDirectiveArgumentDescription: arg.description ?? void 0,
			addedToNewDirective
		}
	});
}
function buildDirectiveArgumentRemovedMessage(args) {
	return `Argument '${args.removedDirectiveArgumentName}' was removed from directive '${args.directiveName}'`;
}
const directiveArgumentRemovedBreakingReason = `A directive argument could be in use of a client application. Removing the argument can break client applications.`;
function directiveArgumentRemovedFromMeta(args) {
	return {
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: directiveArgumentRemovedBreakingReason
		},
		type: ChangeType.DirectiveArgumentRemoved,
		message: buildDirectiveArgumentRemovedMessage(args.meta),
		path: `@${args.meta.directiveName}.${args.meta.removedDirectiveArgumentName}`,
		meta: args.meta
	};
}
function directiveArgumentRemoved(directive, arg) {
	return directiveArgumentRemovedFromMeta({
		type: ChangeType.DirectiveArgumentRemoved,
		meta: {
			directiveName: directive.name,
			removedDirectiveArgumentName: arg.name
		}
	});
}
function buildDirectiveArgumentDescriptionChangedMessage(args) {
	if (args.oldDirectiveArgumentDescription === null && args.newDirectiveArgumentDescription !== null) return `Description '${fmt(args.newDirectiveArgumentDescription)}' was added to argument '${args.directiveArgumentName}' on directive '${args.directiveName}'`;
	if (args.newDirectiveArgumentDescription === null && args.oldDirectiveArgumentDescription !== null) return `Description '${fmt(args.oldDirectiveArgumentDescription)}' was removed from argument '${args.directiveArgumentName}' on directive '${args.directiveName}'`;
	return `Description for argument '${args.directiveArgumentName}' on directive '${args.directiveName}' changed from '${fmt(args.oldDirectiveArgumentDescription ?? "")}' to '${fmt(args.newDirectiveArgumentDescription ?? "")}'`;
}
function directiveArgumentDescriptionChangedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.DirectiveArgumentDescriptionChanged,
		message: buildDirectiveArgumentDescriptionChangedMessage(args.meta),
		path: `@${args.meta.directiveName}.${args.meta.directiveArgumentName}`,
		meta: args.meta
	};
}
function directiveArgumentDescriptionChanged(directive, oldArg, newArg) {
	return directiveArgumentDescriptionChangedFromMeta({
		type: ChangeType.DirectiveArgumentDescriptionChanged,
		meta: {
			directiveName: directive.name,
			directiveArgumentName: newArg.name,
			oldDirectiveArgumentDescription: oldArg?.description ?? null,
			newDirectiveArgumentDescription: newArg.description ?? null
		}
	});
}
function buildDirectiveArgumentDefaultValueChanged(args) {
	return args.oldDirectiveArgumentDefaultValue === void 0 ? `Default value '${args.newDirectiveArgumentDefaultValue}' was added to argument '${args.directiveArgumentName}' on directive '${args.directiveName}'` : `Default value for argument '${args.directiveArgumentName}' on directive '${args.directiveName}' changed from '${args.oldDirectiveArgumentDefaultValue}' to '${args.newDirectiveArgumentDefaultValue}'`;
}
const directiveArgumentDefaultValueChangedDangerousReason = "Changing the default value for an argument may change the runtime behaviour of a field if it was never provided.";
function directiveArgumentDefaultValueChangedFromMeta(args) {
	return {
		criticality: {
			level: CriticalityLevel.Dangerous,
			reason: directiveArgumentDefaultValueChangedDangerousReason
		},
		type: ChangeType.DirectiveArgumentDefaultValueChanged,
		message: buildDirectiveArgumentDefaultValueChanged(args.meta),
		path: `@${args.meta.directiveName}.${args.meta.directiveArgumentName}`,
		meta: args.meta
	};
}
function directiveArgumentDefaultValueChanged(directive, oldArg, newArg) {
	const meta = {
		directiveName: directive.name,
		directiveArgumentName: newArg.name
	};
	const oldDefaultValue = oldArg === null ? void 0 : getDefaultValue(oldArg);
	const newDefaultValue = getDefaultValue(newArg);
	if (oldDefaultValue !== void 0) meta.oldDirectiveArgumentDefaultValue = safeString(oldDefaultValue);
	if (newDefaultValue !== void 0) meta.newDirectiveArgumentDefaultValue = safeString(newDefaultValue);
	return directiveArgumentDefaultValueChangedFromMeta({
		type: ChangeType.DirectiveArgumentDefaultValueChanged,
		meta
	});
}
function buildDirectiveArgumentTypeChangedMessage(args) {
	return `Type for argument '${args.meta.directiveArgumentName}' on directive '${args.meta.directiveName}' changed from '${args.meta.oldDirectiveArgumentType}' to '${args.meta.newDirectiveArgumentType}'`;
}
const directiveArgumentTypeChangedNonBreakingReason = "Changing an input field from non-null to null is considered non-breaking.";
function directiveArgumentTypeChangedFromMeta(args) {
	return {
		criticality: args.meta.isSafeDirectiveArgumentTypeChange ? {
			level: CriticalityLevel.NonBreaking,
			reason: directiveArgumentTypeChangedNonBreakingReason
		} : { level: CriticalityLevel.Breaking },
		type: ChangeType.DirectiveArgumentTypeChanged,
		message: buildDirectiveArgumentTypeChangedMessage(args),
		path: `@${args.meta.directiveName}.${args.meta.directiveArgumentName}`,
		meta: args.meta
	};
}
function directiveArgumentTypeChanged(directive, oldArg, newArg) {
	return directiveArgumentTypeChangedFromMeta({
		type: ChangeType.DirectiveArgumentTypeChanged,
		meta: {
			directiveName: directive.name,
			directiveArgumentName: newArg.name,
			oldDirectiveArgumentType: oldArg?.type.toString() ?? "",
			newDirectiveArgumentType: newArg.type.toString(),
			isSafeDirectiveArgumentTypeChange: safeChangeForInputValue(oldArg.type, newArg.type)
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/changes/schema.js
function buildSchemaQueryTypeChangedMessage(args) {
	if (args.oldQueryTypeName === null) return `Schema query root type was set to '${args.newQueryTypeName}'.`;
	if (args.newQueryTypeName === null) return `Schema query root type '${args.oldQueryTypeName}' was removed.`;
	return `Schema query root type was changed from '${args.oldQueryTypeName}' to '${args.newQueryTypeName}'`;
}
function schemaQueryTypeChangedFromMeta(args) {
	return {
		type: ChangeType.SchemaQueryTypeChanged,
		criticality: { level: args.meta.oldQueryTypeName === null ? CriticalityLevel.NonBreaking : CriticalityLevel.Breaking },
		message: buildSchemaQueryTypeChangedMessage(args.meta),
		meta: args.meta
	};
}
function schemaQueryTypeChanged(oldSchema, newSchema) {
	const oldName = oldSchema?.getQueryType()?.name || null;
	const newName = newSchema?.getQueryType()?.name || null;
	return schemaQueryTypeChangedFromMeta({
		type: ChangeType.SchemaQueryTypeChanged,
		meta: {
			oldQueryTypeName: oldName,
			newQueryTypeName: newName
		}
	});
}
function buildSchemaMutationTypeChangedMessage(args) {
	if (args.oldMutationTypeName === null) return `Schema mutation type was set to '${args.newMutationTypeName}'.`;
	if (args.newMutationTypeName === null) return `Schema mutation type '${args.oldMutationTypeName}' was removed.`;
	return `Schema mutation type was changed from '${args.oldMutationTypeName}' to '${args.newMutationTypeName}'`;
}
function schemaMutationTypeChangedFromMeta(args) {
	return {
		type: ChangeType.SchemaMutationTypeChanged,
		criticality: { level: args.meta.oldMutationTypeName === null ? CriticalityLevel.NonBreaking : CriticalityLevel.Breaking },
		message: buildSchemaMutationTypeChangedMessage(args.meta),
		meta: args.meta
	};
}
function schemaMutationTypeChanged(oldSchema, newSchema) {
	const oldName = oldSchema?.getMutationType()?.name || null;
	const newName = newSchema?.getMutationType()?.name || null;
	return schemaMutationTypeChangedFromMeta({
		type: ChangeType.SchemaMutationTypeChanged,
		meta: {
			newMutationTypeName: newName,
			oldMutationTypeName: oldName
		}
	});
}
function buildSchemaSubscriptionTypeChangedMessage(args) {
	if (args.oldSubscriptionTypeName === null) return `Schema subscription type was set to '${args.newSubscriptionTypeName}'.`;
	if (args.newSubscriptionTypeName === null) return `Schema subscription type '${args.oldSubscriptionTypeName}' was removed.`;
	return `Schema subscription type was changed from '${args.oldSubscriptionTypeName}' to '${args.newSubscriptionTypeName}'`;
}
function schemaSubscriptionTypeChangedFromMeta(args) {
	return {
		type: ChangeType.SchemaSubscriptionTypeChanged,
		criticality: { level: args.meta.oldSubscriptionTypeName === null ? CriticalityLevel.NonBreaking : CriticalityLevel.Breaking },
		message: buildSchemaSubscriptionTypeChangedMessage(args.meta),
		meta: args.meta
	};
}
function schemaSubscriptionTypeChanged(oldSchema, newSchema) {
	const oldName = oldSchema?.getSubscriptionType()?.name || null;
	const newName = newSchema?.getSubscriptionType()?.name || null;
	return schemaSubscriptionTypeChangedFromMeta({
		type: ChangeType.SchemaSubscriptionTypeChanged,
		meta: {
			newSubscriptionTypeName: newName,
			oldSubscriptionTypeName: oldName
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/changes/type.js
function buildTypeRemovedMessage(type) {
	return `Type '${type.removedTypeName}' was removed`;
}
function typeRemovedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.Breaking },
		type: ChangeType.TypeRemoved,
		message: buildTypeRemovedMessage(args.meta),
		meta: args.meta,
		path: args.meta.removedTypeName
	};
}
function typeRemoved(type) {
	return typeRemovedFromMeta({
		type: ChangeType.TypeRemoved,
		meta: { removedTypeName: type.name }
	});
}
function buildTypeAddedMessage(type) {
	return `Type '${type.addedTypeName}' was added`;
}
function typeAddedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.TypeAdded,
		message: buildTypeAddedMessage(args.meta),
		meta: args.meta,
		path: args.meta.addedTypeName
	};
}
function addedTypeMeta(type) {
	if (isEnumType(type)) return {
		addedTypeKind: ENUM_TYPE_DEFINITION,
		addedTypeName: type.name
	};
	if (isObjectType(type) || isInterfaceType(type)) return {
		addedTypeKind: getKind(type),
		addedTypeName: type.name
	};
	if (isUnionType(type)) return {
		addedTypeKind: UNION_TYPE_DEFINITION,
		addedTypeName: type.name
	};
	if (isInputObjectType(type)) return {
		addedTypeKind: INPUT_OBJECT_TYPE_DEFINITION,
		addedTypeIsOneOf: type.isOneOf,
		addedTypeName: type.name
	};
	return {
		addedTypeKind: getKind(type),
		addedTypeName: type.name
	};
}
function typeAdded(type) {
	return typeAddedFromMeta({
		type: ChangeType.TypeAdded,
		meta: addedTypeMeta(type)
	});
}
function buildTypeKindChangedMessage(args) {
	return `'${args.meta.typeName}' kind changed from '${args.meta.oldTypeKind}' to '${args.meta.newTypeKind}'`;
}
function typeKindChangedFromMeta(args) {
	return {
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: `Changing the kind of a type is a breaking change because it can cause existing queries to error. For example, turning an object type to a scalar type would break queries that define a selection set for this type.`
		},
		type: ChangeType.TypeKindChanged,
		message: buildTypeKindChangedMessage(args),
		path: args.meta.typeName,
		meta: args.meta
	};
}
function typeKindChanged(oldType, newType) {
	return typeKindChangedFromMeta({
		type: ChangeType.TypeKindChanged,
		meta: {
			typeName: newType.name,
			newTypeKind: String(getKind(newType)),
			oldTypeKind: String(getKind(oldType))
		}
	});
}
function buildTypeDescriptionChangedMessage(args) {
	const oldDesc = fmt(args.oldTypeDescription);
	const newDesc = fmt(args.newTypeDescription);
	return `Description '${oldDesc}' on type '${args.typeName}' has changed to '${newDesc}'`;
}
function typeDescriptionChangedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.TypeDescriptionChanged,
		message: buildTypeDescriptionChangedMessage(args.meta),
		path: args.meta.typeName,
		meta: args.meta
	};
}
function typeDescriptionChanged(oldType, newType) {
	return typeDescriptionChangedFromMeta({
		type: ChangeType.TypeDescriptionChanged,
		meta: {
			typeName: oldType.name,
			newTypeDescription: newType.description ?? "",
			oldTypeDescription: oldType.description ?? ""
		}
	});
}
function buildTypeDescriptionRemoved(args) {
	return `Description '${fmt(args.removedTypeDescription)}' was removed from object type '${args.typeName}'`;
}
function typeDescriptionRemovedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.TypeDescriptionRemoved,
		message: buildTypeDescriptionRemoved(args.meta),
		path: args.meta.typeName,
		meta: args.meta
	};
}
function typeDescriptionRemoved(type) {
	return typeDescriptionRemovedFromMeta({
		type: ChangeType.TypeDescriptionRemoved,
		meta: {
			typeName: type.name,
			removedTypeDescription: type.description ?? ""
		}
	});
}
function buildTypeDescriptionAddedMessage(args) {
	const desc = fmt(args.addedTypeDescription);
	return `Object type '${args.typeName}' has description '${desc}'`;
}
function typeDescriptionAddedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.TypeDescriptionAdded,
		message: buildTypeDescriptionAddedMessage(args.meta),
		path: args.meta.typeName,
		meta: args.meta
	};
}
function typeDescriptionAdded(type) {
	return typeDescriptionAddedFromMeta({
		type: ChangeType.TypeDescriptionAdded,
		meta: {
			typeName: type.name,
			addedTypeDescription: type.description ?? ""
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/directive.js
function changesInDirective(oldDirective, newDirective, addChange) {
	if (isNotEqual(oldDirective?.description, newDirective.description)) addChange(directiveDescriptionChanged(oldDirective, newDirective));
	if (!newDirective.isRepeatable && oldDirective?.isRepeatable) addChange(directiveRepeatableRemoved(newDirective));
	if (newDirective.isRepeatable && !oldDirective?.isRepeatable) addChange(directiveRepeatableAdded(newDirective));
	const locations = {
		added: diffArrays(newDirective.locations, oldDirective?.locations ?? []),
		removed: diffArrays(oldDirective?.locations ?? [], newDirective.locations)
	};
	for (const location of locations.added) addChange(directiveLocationAdded(newDirective, location));
	for (const location of locations.removed) addChange(directiveLocationRemoved(newDirective, location));
	compareLists(oldDirective?.args ?? [], newDirective.args, {
		onAdded(arg) {
			addChange(directiveArgumentAdded(newDirective, arg, oldDirective === null));
		},
		onRemoved(arg) {
			addChange(directiveArgumentRemoved(newDirective, arg));
		},
		onMutual(arg) {
			changesInDirectiveArgument(newDirective, arg.oldVersion, arg.newVersion, addChange);
		}
	});
}
function changesInDirectiveArgument(directive, oldArg, newArg, addChange) {
	if (isNotEqual(oldArg?.description, newArg.description)) addChange(directiveArgumentDescriptionChanged(directive, oldArg, newArg));
	if (!defaultValuesAreEqual(oldArg, newArg)) addChange(directiveArgumentDefaultValueChanged(directive, oldArg, newArg));
	if (isNotEqual(oldArg.type.toString(), newArg.type.toString())) addChange(directiveArgumentTypeChanged(directive, oldArg, newArg));
}

// node_modules/@graphql-inspector/core/esm/diff/changes/enum.js
function buildEnumValueRemovedMessage(args) {
	return `Enum value '${args.removedEnumValueName}' ${args.isEnumValueDeprecated ? "(deprecated) " : ""}was removed from enum '${args.enumName}'`;
}
const enumValueRemovedCriticalityBreakingReason = `Removing an enum value will cause existing queries that use this enum value to error.`;
function enumValueRemovedFromMeta(args) {
	return {
		type: ChangeType.EnumValueRemoved,
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: enumValueRemovedCriticalityBreakingReason
		},
		message: buildEnumValueRemovedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.enumName, args.meta.removedEnumValueName].join(".")
	};
}
function enumValueRemoved(oldEnum, value) {
	return enumValueRemovedFromMeta({
		type: ChangeType.EnumValueRemoved,
		meta: {
			enumName: oldEnum.name,
			removedEnumValueName: value.name,
			isEnumValueDeprecated: isDeprecated$1(value)
		}
	});
}
function buildEnumValueAddedMessage(args) {
	return `Enum value '${args.meta.addedEnumValueName}' was added to enum '${args.meta.enumName}'`;
}
const enumValueAddedCriticalityDangerousReason = `Adding an enum value may break existing clients that were not programming defensively against an added case when querying an enum.`;
function enumValueAddedFromMeta(args) {
	/** Dangerous is there was a previous enum value */
	const isSafe = args.meta.addedToNewType;
	return {
		type: ChangeType.EnumValueAdded,
		criticality: {
			level: isSafe ? CriticalityLevel.NonBreaking : CriticalityLevel.Dangerous,
			reason: isSafe ? void 0 : enumValueAddedCriticalityDangerousReason
		},
		message: buildEnumValueAddedMessage(args),
		meta: args.meta,
		path: [args.meta.enumName, args.meta.addedEnumValueName].join(".")
	};
}
function enumValueAdded(type, value, addedToNewType) {
	return enumValueAddedFromMeta({
		type: ChangeType.EnumValueAdded,
		meta: {
			enumName: type.name,
			addedEnumValueName: value.name,
			addedToNewType,
			addedDirectiveDescription: value.description ?? null
		}
	});
}
function buildEnumValueDescriptionChangedMessage(args) {
	if (args.oldEnumValueDescription === null && args.newEnumValueDescription !== null) return `Description '${fmt(args.newEnumValueDescription)}' was added to enum value '${args.enumName}.${args.enumValueName}'`;
	if (args.newEnumValueDescription === null && args.oldEnumValueDescription !== null) return `Description '${fmt(args.oldEnumValueDescription)}' was removed from enum value '${args.enumName}.${args.enumValueName}'`;
	return `Description for enum value '${args.enumName}.${args.enumValueName}' changed from '${fmt(args.oldEnumValueDescription ?? "")}' to '${fmt(args.newEnumValueDescription ?? "")}'`;
}
function enumValueDescriptionChangedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.EnumValueDescriptionChanged,
		message: buildEnumValueDescriptionChangedMessage(args.meta),
		path: [args.meta.enumName, args.meta.enumValueName].join("."),
		meta: args.meta
	};
}
function enumValueDescriptionChanged(newEnum, oldValue, newValue) {
	return enumValueDescriptionChangedFromMeta({
		type: ChangeType.EnumValueDescriptionChanged,
		meta: {
			enumName: newEnum.name,
			enumValueName: newValue.name,
			oldEnumValueDescription: oldValue?.description ?? null,
			newEnumValueDescription: newValue.description ?? null
		}
	});
}
function buildEnumValueDeprecationChangedMessage(args) {
	const oldReason = fmt(args.oldEnumValueDeprecationReason);
	const newReason = fmt(args.newEnumValueDeprecationReason);
	return `Enum value '${args.enumName}.${args.enumValueName}' deprecation reason changed from '${oldReason}' to '${newReason}'`;
}
function enumValueDeprecationReasonChangedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.EnumValueDeprecationReasonChanged,
		message: buildEnumValueDeprecationChangedMessage(args.meta),
		path: [
			args.meta.enumName,
			args.meta.enumValueName,
			`@${GraphQLDeprecatedDirective.name}`
		].join("."),
		meta: args.meta
	};
}
function enumValueDeprecationReasonChanged(newEnum, oldValue, newValue) {
	return enumValueDeprecationReasonChangedFromMeta({
		type: ChangeType.EnumValueDeprecationReasonChanged,
		meta: {
			enumName: newEnum.name,
			enumValueName: oldValue.name,
			oldEnumValueDeprecationReason: oldValue.deprecationReason ?? "",
			newEnumValueDeprecationReason: newValue.deprecationReason ?? ""
		}
	});
}
function buildEnumValueDeprecationReasonAddedMessage(args) {
	const reason = fmt(args.addedValueDeprecationReason);
	return `Enum value '${args.enumName}.${args.enumValueName}' was deprecated with reason '${reason}'`;
}
function enumValueDeprecationReasonAddedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.EnumValueDeprecationReasonAdded,
		message: buildEnumValueDeprecationReasonAddedMessage(args.meta),
		path: [
			args.meta.enumName,
			args.meta.enumValueName,
			`@${GraphQLDeprecatedDirective.name}`
		].join("."),
		meta: args.meta
	};
}
function enumValueDeprecationReasonAdded(newEnum, _oldValue, newValue) {
	return enumValueDeprecationReasonAddedFromMeta({
		type: ChangeType.EnumValueDeprecationReasonAdded,
		meta: {
			enumName: newEnum.name,
			enumValueName: newValue.name,
			addedValueDeprecationReason: newValue.deprecationReason ?? ""
		}
	});
}
function buildEnumValueDeprecationReasonRemovedMessage(args) {
	return `Deprecation reason was removed from enum value '${args.enumName}.${args.enumValueName}'`;
}
function enumValueDeprecationReasonRemovedFromMeta(args) {
	return {
		criticality: { level: CriticalityLevel.NonBreaking },
		type: ChangeType.EnumValueDeprecationReasonRemoved,
		message: buildEnumValueDeprecationReasonRemovedMessage(args.meta),
		path: [args.meta.enumName, args.meta.enumValueName].join("."),
		meta: args.meta
	};
}
function enumValueDeprecationReasonRemoved(newEnum, oldValue, _newValue) {
	return enumValueDeprecationReasonRemovedFromMeta({
		type: ChangeType.EnumValueDeprecationReasonRemoved,
		meta: {
			enumName: newEnum.name,
			enumValueName: oldValue.name,
			removedEnumValueDeprecationReason: oldValue.deprecationReason ?? ""
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/enum.js
const DEPRECATION_REASON_DEFAULT$1 = "No longer supported";
function changesInEnum(oldEnum, newEnum, addChange) {
	compareLists(oldEnum?.getValues() ?? [], newEnum.getValues(), {
		onAdded(value) {
			addChange(enumValueAdded(newEnum, value, oldEnum === null));
			changesInEnumValue({
				newVersion: value,
				oldVersion: null
			}, newEnum, addChange);
		},
		onRemoved(value) {
			addChange(enumValueRemoved(oldEnum, value));
		},
		onMutual(value) {
			changesInEnumValue(value, newEnum, addChange);
		}
	});
	compareDirectiveLists(oldEnum?.astNode?.directives || [], newEnum.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(ENUM_TYPE_DEFINITION, directive, newEnum, oldEnum === null));
			directiveUsageChanged(null, directive, addChange, newEnum);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, newEnum);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(ENUM_TYPE_DEFINITION, directive, newEnum));
		}
	});
}
function changesInEnumValue(value, newEnum, addChange) {
	const oldValue = value.oldVersion;
	const newValue = value.newVersion;
	if (isNotEqual(oldValue?.description, newValue.description)) addChange(enumValueDescriptionChanged(newEnum, oldValue, newValue));
	if (isNotEqual(oldValue?.deprecationReason, newValue.deprecationReason)) {
		if (isVoid(oldValue?.deprecationReason) || oldValue?.deprecationReason === DEPRECATION_REASON_DEFAULT$1) addChange(enumValueDeprecationReasonAdded(newEnum, oldValue, newValue));
		else if (isVoid(newValue.deprecationReason) || newValue?.deprecationReason === DEPRECATION_REASON_DEFAULT$1) addChange(enumValueDeprecationReasonRemoved(newEnum, oldValue, newValue));
		else addChange(enumValueDeprecationReasonChanged(newEnum, oldValue, newValue));
	}
	compareDirectiveLists(oldValue?.astNode?.directives || [], newValue.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(ENUM_VALUE_DEFINITION, directive, {
				type: newEnum,
				value: newValue
			}, oldValue === null));
			directiveUsageChanged(null, directive, addChange, newEnum, void 0, void 0, newValue);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, newEnum, void 0, void 0, newValue);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(ENUM_VALUE_DEFINITION, directive, {
				type: newEnum,
				value: oldValue
			}));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/changes/input.js
function buildInputFieldRemovedMessage(args) {
	return `Input field '${args.removedFieldName}' ${args.isInputFieldDeprecated ? "(deprecated) " : ""}was removed from input object type '${args.inputName}'`;
}
function inputFieldRemovedFromMeta(args) {
	return {
		type: ChangeType.InputFieldRemoved,
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: "Removing an input field will cause existing queries that use this input field to error."
		},
		message: buildInputFieldRemovedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.inputName, args.meta.removedFieldName].join(".")
	};
}
function inputFieldRemoved(input, field) {
	return inputFieldRemovedFromMeta({
		type: ChangeType.InputFieldRemoved,
		meta: {
			inputName: input.name,
			removedFieldName: field.name,
			isInputFieldDeprecated: isDeprecated$1(field)
		}
	});
}
function buildInputFieldAddedMessage(args) {
	return `Input field '${args.addedInputFieldName}' of type '${args.addedInputFieldType}'${args.addedFieldDefault ? ` with default value '${args.addedFieldDefault}'` : ""} was added to input object type '${args.inputName}'`;
}
function inputFieldAddedFromMeta(args) {
	let criticality;
	const addedNullableWithoutDefault = args.meta.isAddedInputFieldTypeNullable && args.meta.addedFieldDefault === void 0;
	if (args.meta.addedToNewType) criticality = {
		level: CriticalityLevel.NonBreaking,
		reason: "The field is being added to a new type."
	};
	else if (addedNullableWithoutDefault) criticality = {
		level: CriticalityLevel.NonBreaking,
		reason: "The field is nullable and no default is set."
	};
	else if (args.meta.addedFieldDefault === void 0) criticality = {
		level: CriticalityLevel.Breaking,
		reason: "Adding a required input field to an existing input object type is a breaking change because it will cause existing uses of this input object type to error."
	};
	else criticality = {
		level: CriticalityLevel.Dangerous,
		reason: "Adding a field with a default value can change runtime behavior for clients that previously omitted it, and during rolling deploys consumers may receive the new default before producers are ready to handle it."
	};
	return {
		type: ChangeType.InputFieldAdded,
		criticality,
		message: buildInputFieldAddedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.inputName, args.meta.addedInputFieldName].join(".")
	};
}
function inputFieldAdded(input, field, addedToNewType) {
	const defaultValue = getDefaultValue(field);
	return inputFieldAddedFromMeta({
		type: ChangeType.InputFieldAdded,
		meta: {
			inputName: input.name,
			addedInputFieldName: field.name,
			isAddedInputFieldTypeNullable: !isNonNullType(field.type),
			addedInputFieldType: field.type.toString(),
			...hasDefaultValue(field) ? { addedFieldDefault: safeString(defaultValue) } : {},
			addedToNewType
		}
	});
}
function buildInputFieldDescriptionAddedMessage(args) {
	const desc = fmt(args.addedInputFieldDescription);
	return `Input field '${args.inputName}.${args.inputFieldName}' has description '${desc}'`;
}
function inputFieldDescriptionAddedFromMeta(args) {
	return {
		type: ChangeType.InputFieldDescriptionAdded,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildInputFieldDescriptionAddedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.inputName, args.meta.inputFieldName].join(".")
	};
}
function inputFieldDescriptionAdded(type, field) {
	return inputFieldDescriptionAddedFromMeta({
		type: ChangeType.InputFieldDescriptionAdded,
		meta: {
			inputName: type.name,
			inputFieldName: field.name,
			addedInputFieldDescription: field.description ?? ""
		}
	});
}
function buildInputFieldDescriptionRemovedMessage(args) {
	return `Description '${fmt(args.removedDescription)}' was removed from input field '${args.inputName}.${args.inputFieldName}'`;
}
function inputFieldDescriptionRemovedFromMeta(args) {
	return {
		type: ChangeType.InputFieldDescriptionRemoved,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildInputFieldDescriptionRemovedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.inputName, args.meta.inputFieldName].join(".")
	};
}
function inputFieldDescriptionRemoved(type, field) {
	return inputFieldDescriptionRemovedFromMeta({
		type: ChangeType.InputFieldDescriptionRemoved,
		meta: {
			inputName: type.name,
			inputFieldName: field.name,
			removedDescription: field.description ?? ""
		}
	});
}
function buildInputFieldDescriptionChangedMessage(args) {
	const oldDesc = fmt(args.oldInputFieldDescription);
	const newDesc = fmt(args.newInputFieldDescription);
	return `Input field '${args.inputName}.${args.inputFieldName}' description changed from '${oldDesc}' to '${newDesc}'`;
}
function inputFieldDescriptionChangedFromMeta(args) {
	return {
		type: ChangeType.InputFieldDescriptionChanged,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildInputFieldDescriptionChangedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.inputName, args.meta.inputFieldName].join(".")
	};
}
function inputFieldDescriptionChanged(input, oldField, newField) {
	return inputFieldDescriptionChangedFromMeta({
		type: ChangeType.InputFieldDescriptionChanged,
		meta: {
			inputName: input.name,
			inputFieldName: oldField.name,
			oldInputFieldDescription: oldField.description ?? "",
			newInputFieldDescription: newField.description ?? ""
		}
	});
}
function buildInputFieldDefaultValueChangedMessage(args) {
	return `Input field '${args.inputName}.${args.inputFieldName}' default value changed from '${args.oldDefaultValue}' to '${args.newDefaultValue}'`;
}
function inputFieldDefaultValueChangedFromMeta(args) {
	const criticality = {
		level: CriticalityLevel.Dangerous,
		reason: "Changing the default value for an argument may change the runtime behavior of a field if it was never provided."
	};
	return {
		type: ChangeType.InputFieldDefaultValueChanged,
		criticality,
		message: buildInputFieldDefaultValueChangedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.inputName, args.meta.inputFieldName].join(".")
	};
}
function inputFieldDefaultValueChanged(input, oldField, newField) {
	const meta = {
		inputName: input.name,
		inputFieldName: newField.name
	};
	const oldDefaultValue = getDefaultValue(oldField);
	const newDefaultValue = getDefaultValue(newField);
	if (oldDefaultValue !== void 0) meta.oldDefaultValue = safeString(oldDefaultValue);
	if (newDefaultValue !== void 0) meta.newDefaultValue = safeString(newDefaultValue);
	return inputFieldDefaultValueChangedFromMeta({
		type: ChangeType.InputFieldDefaultValueChanged,
		meta
	});
}
function buildInputFieldTypeChangedMessage(args) {
	return `Input field '${args.inputName}.${args.inputFieldName}' changed type from '${args.oldInputFieldType}' to '${args.newInputFieldType}'`;
}
function inputFieldTypeChangedFromMeta(args) {
	return {
		type: ChangeType.InputFieldTypeChanged,
		criticality: args.meta.isInputFieldTypeChangeSafe ? {
			level: CriticalityLevel.NonBreaking,
			reason: "Changing an input field from non-null to null is considered non-breaking."
		} : {
			level: CriticalityLevel.Breaking,
			reason: "Changing the type of an input field can cause existing queries that use this field to error."
		},
		message: buildInputFieldTypeChangedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.inputName, args.meta.inputFieldName].join(".")
	};
}
function inputFieldTypeChanged(input, oldField, newField) {
	return inputFieldTypeChangedFromMeta({
		type: ChangeType.InputFieldTypeChanged,
		meta: {
			inputName: input.name,
			inputFieldName: newField.name,
			oldInputFieldType: oldField.type.toString(),
			newInputFieldType: newField.type.toString(),
			isInputFieldTypeChangeSafe: safeChangeForInputValue(oldField.type, newField.type)
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/input.js
function changesInInputObject(oldInput, newInput, addChange) {
	const oldFields = oldInput?.getFields() ?? {};
	const newFields = newInput.getFields();
	compareLists(Object.values(oldFields), Object.values(newFields), {
		onAdded(field) {
			addChange(inputFieldAdded(newInput, field, oldInput == null));
			changesInInputField(newInput, null, field, addChange);
		},
		onRemoved(field) {
			addChange(inputFieldRemoved(oldInput, field));
		},
		onMutual(field) {
			changesInInputField(newInput, field.oldVersion, field.newVersion, addChange);
		}
	});
	compareDirectiveLists(oldInput?.astNode?.directives || [], newInput.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(INPUT_OBJECT_TYPE_DEFINITION, directive, newInput, oldInput === null));
			directiveUsageChanged(null, directive, addChange, newInput);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, newInput);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(INPUT_OBJECT_TYPE_DEFINITION, directive, oldInput));
		}
	});
}
function changesInInputField(input, oldField, newField, addChange) {
	if (isNotEqual(oldField?.description, newField.description)) {
		if (isVoid(oldField?.description)) addChange(inputFieldDescriptionAdded(input, newField));
		else if (isVoid(newField.description)) addChange(inputFieldDescriptionRemoved(input, oldField));
		else addChange(inputFieldDescriptionChanged(input, oldField, newField));
	}
	if (!isVoid(oldField)) {
		if (!defaultValuesAreEqual(oldField, newField)) addChange(inputFieldDefaultValueChanged(input, oldField, newField));
		if (!isVoid(oldField) && isNotEqual(oldField.type.toString(), newField.type.toString())) addChange(inputFieldTypeChanged(input, oldField, newField));
	}
	if (oldField?.astNode?.directives || newField.astNode?.directives) compareDirectiveLists(oldField?.astNode?.directives || [], newField.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(INPUT_VALUE_DEFINITION, directive, {
				type: input,
				field: newField
			}, oldField === null));
			directiveUsageChanged(null, directive, addChange, input, newField);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, input, newField);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(INPUT_VALUE_DEFINITION, directive, {
				type: input,
				field: newField
			}));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/changes/field.js
function buildFieldRemovedMessage(args) {
	return `Field '${args.removedFieldName}' ${args.isRemovedFieldDeprecated ? "(deprecated) " : ""}was removed from ${args.typeType} '${args.typeName}'`;
}
function fieldRemovedFromMeta(args) {
	return {
		type: ChangeType.FieldRemoved,
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: args.meta.isRemovedFieldDeprecated ? `Removing a deprecated field is a breaking change. Before removing it, you may want to look at the field's usage to see the impact of removing the field.` : `Removing a field is a breaking change. It is preferable to deprecate the field before removing it. This applies to removed union fields as well, since removal breaks client operations that contain fragments that reference the removed type through direct (... on RemovedType) or indirect means such as __typename in the consumers.`
		},
		message: buildFieldRemovedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.typeName, args.meta.removedFieldName].join(".")
	};
}
function fieldRemoved(type, field) {
	const entity = isInterfaceType(type) ? "interface" : "object type";
	return fieldRemovedFromMeta({
		type: ChangeType.FieldRemoved,
		meta: {
			typeName: type.name,
			removedFieldName: field.name,
			isRemovedFieldDeprecated: field.deprecationReason != null,
			typeType: entity
		}
	});
}
function buildFieldAddedMessage(args) {
	return `Field '${args.addedFieldName}' was added to ${args.typeType} '${args.typeName}'`;
}
function fieldAddedFromMeta(args) {
	return {
		type: ChangeType.FieldAdded,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldAddedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.typeName, args.meta.addedFieldName].join(".")
	};
}
function fieldAdded(type, field) {
	const entity = isInterfaceType(type) ? "interface" : "object type";
	return fieldAddedFromMeta({
		type: ChangeType.FieldAdded,
		meta: {
			typeName: type.name,
			addedFieldName: field.name,
			typeType: entity,
			addedFieldReturnType: field.type.toString()
		}
	});
}
function buildFieldDescriptionChangedMessage(args) {
	if (!args.oldDescription && args.newDescription) return `Field '${args.typeName}.${args.fieldName}' description '${fmt(args.newDescription)}' was added`;
	if (!args.newDescription && args.oldDescription) return `Field '${args.typeName}.${args.fieldName}' description '${fmt(args.oldDescription)}' was removed`;
	return `Field '${args.typeName}.${args.fieldName}' description changed from '${fmt(args.oldDescription)}' to '${fmt(args.newDescription)}'`;
}
function fieldDescriptionChangedFromMeta(args) {
	return {
		type: ChangeType.FieldDescriptionChanged,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldDescriptionChangedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.typeName, args.meta.fieldName].join(".")
	};
}
function fieldDescriptionChanged(type, oldField, newField) {
	return fieldDescriptionChangedFromMeta({
		type: ChangeType.FieldDescriptionChanged,
		meta: {
			fieldName: oldField.name,
			typeName: type.name,
			oldDescription: oldField.description ?? "",
			newDescription: newField.description ?? ""
		}
	});
}
function buildFieldDescriptionAddedMessage(args) {
	const desc = fmt(args.addedDescription);
	return `Field '${args.typeName}.${args.fieldName}' has description '${desc}'`;
}
function fieldDescriptionAddedFromMeta(args) {
	return {
		type: ChangeType.FieldDescriptionAdded,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldDescriptionAddedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.typeName, args.meta.fieldName].join(".")
	};
}
function fieldDescriptionAdded(type, field) {
	return fieldDescriptionAddedFromMeta({
		type: ChangeType.FieldDescriptionAdded,
		meta: {
			typeName: type.name,
			fieldName: field.name,
			addedDescription: field.description ?? ""
		}
	});
}
function buildFieldDescriptionRemovedMessage(args) {
	return `Description was removed from field '${args.typeName}.${args.fieldName}'`;
}
function fieldDescriptionRemovedFromMeta(args) {
	return {
		type: ChangeType.FieldDescriptionRemoved,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldDescriptionRemovedMessage(args.meta),
		meta: args.meta,
		path: [args.meta.typeName, args.meta.fieldName].join(".")
	};
}
function fieldDescriptionRemoved(type, field) {
	return fieldDescriptionRemovedFromMeta({
		type: ChangeType.FieldDescriptionRemoved,
		meta: {
			typeName: type.name,
			fieldName: field.name
		}
	});
}
function buildFieldDeprecatedAddedMessage(args) {
	return `Field '${args.typeName}.${args.fieldName}' is deprecated`;
}
function fieldDeprecationAddedFromMeta(args) {
	return {
		type: ChangeType.FieldDeprecationAdded,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldDeprecatedAddedMessage(args.meta),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			`@${GraphQLDeprecatedDirective.name}`
		].join(".")
	};
}
function fieldDeprecationAdded(type, field) {
	return fieldDeprecationAddedFromMeta({
		type: ChangeType.FieldDeprecationAdded,
		meta: {
			typeName: type.name,
			fieldName: field.name,
			deprecationReason: field.deprecationReason ?? ""
		}
	});
}
function fieldDeprecationRemovedFromMeta(args) {
	return {
		type: ChangeType.FieldDeprecationRemoved,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: `Field '${args.meta.typeName}.${args.meta.fieldName}' is no longer deprecated`,
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			`@${GraphQLDeprecatedDirective.name}`
		].join(".")
	};
}
function fieldDeprecationRemoved(type, field) {
	return fieldDeprecationRemovedFromMeta({
		type: ChangeType.FieldDeprecationRemoved,
		meta: {
			fieldName: field.name,
			typeName: type.name
		}
	});
}
function buildFieldDeprecationReasonChangedMessage(args) {
	const oldReason = fmt(args.oldDeprecationReason);
	const newReason = fmt(args.newDeprecationReason);
	return `Deprecation reason on field '${args.typeName}.${args.fieldName}' has changed from '${oldReason}' to '${newReason}'`;
}
function fieldDeprecationReasonChangedFromMeta(args) {
	return {
		type: ChangeType.FieldDeprecationReasonChanged,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldDeprecationReasonChangedMessage(args.meta),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			`@${GraphQLDeprecatedDirective.name}`
		].join(".")
	};
}
function fieldDeprecationReasonChanged(type, oldField, newField) {
	return fieldDeprecationReasonChangedFromMeta({
		type: ChangeType.FieldDeprecationReasonChanged,
		meta: {
			fieldName: newField.name,
			typeName: type.name,
			newDeprecationReason: newField.deprecationReason ?? "",
			oldDeprecationReason: oldField.deprecationReason ?? ""
		}
	});
}
function buildFieldDeprecationReasonAddedMessage(args) {
	const reason = fmt(args.addedDeprecationReason);
	return `Field '${args.typeName}.${args.fieldName}' has deprecation reason '${reason}'`;
}
function fieldDeprecationReasonAddedFromMeta(args) {
	return {
		type: ChangeType.FieldDeprecationReasonAdded,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldDeprecationReasonAddedMessage(args.meta),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			`@${GraphQLDeprecatedDirective.name}`
		].join(".")
	};
}
function fieldDeprecationReasonAdded(type, field) {
	return fieldDeprecationReasonAddedFromMeta({
		type: ChangeType.FieldDeprecationReasonAdded,
		meta: {
			typeName: type.name,
			fieldName: field.name,
			addedDeprecationReason: field.deprecationReason ?? ""
		}
	});
}
function fieldDeprecationReasonRemovedFromMeta(args) {
	return {
		type: ChangeType.FieldDeprecationReasonRemoved,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: `Deprecation reason was removed from field '${args.meta.typeName}.${args.meta.fieldName}'`,
		meta: args.meta,
		path: [args.meta.typeName, args.meta.fieldName].join(".")
	};
}
function fieldDeprecationReasonRemoved(type, field) {
	return fieldDeprecationReasonRemovedFromMeta({
		type: ChangeType.FieldDeprecationReasonRemoved,
		meta: {
			typeName: type.name,
			fieldName: field.name
		}
	});
}
function buildFieldTypeChangedMessage(args) {
	return `Field '${args.meta.typeName}.${args.meta.fieldName}' changed type from '${args.meta.oldFieldType}' to '${args.meta.newFieldType}'`;
}
function fieldTypeChangedFromMeta(args) {
	return {
		type: ChangeType.FieldTypeChanged,
		criticality: { level: args.meta.isSafeFieldTypeChange ? CriticalityLevel.NonBreaking : CriticalityLevel.Breaking },
		message: buildFieldTypeChangedMessage(args),
		meta: args.meta,
		path: [args.meta.typeName, args.meta.fieldName].join(".")
	};
}
function fieldTypeChanged(type, oldField, newField) {
	return fieldTypeChangedFromMeta({
		type: ChangeType.FieldTypeChanged,
		meta: {
			typeName: type.name,
			fieldName: oldField.name,
			oldFieldType: oldField.type.toString(),
			newFieldType: newField.type.toString(),
			isSafeFieldTypeChange: safeChangeForField(oldField.type, newField.type)
		}
	});
}
function buildFieldArgumentAddedMessage(args) {
	return `Argument '${args.addedArgumentName}: ${args.addedArgumentType}'${args.hasDefaultValue ? " (with default value) " : " "}added to field '${args.typeName}.${args.fieldName}'`;
}
function fieldArgumentAddedFromMeta(args) {
	return {
		type: ChangeType.FieldArgumentAdded,
		criticality: { level: args.meta.addedToNewField ? CriticalityLevel.NonBreaking : args.meta.isAddedFieldArgumentBreaking ? CriticalityLevel.Breaking : CriticalityLevel.Dangerous },
		message: buildFieldArgumentAddedMessage(args.meta),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.addedArgumentName
		].join(".")
	};
}
function fieldArgumentAdded(type, field, arg, addedToNewField) {
	const hasDefault = hasDefaultValue(arg);
	const isBreaking = isNonNullType(arg.type) && !hasDefault;
	return fieldArgumentAddedFromMeta({
		type: ChangeType.FieldArgumentAdded,
		meta: {
			typeName: type.name,
			fieldName: field.name,
			addedArgumentName: arg.name,
			addedArgumentType: arg.type.toString(),
			hasDefaultValue: hasDefault,
			addedToNewField,
			isAddedFieldArgumentBreaking: isBreaking
		}
	});
}
function buildFieldArgumentRemovedMessage(args) {
	return `Argument '${args.meta.removedFieldArgumentName}: ${args.meta.removedFieldType}' was removed from field '${args.meta.typeName}.${args.meta.fieldName}'`;
}
function fieldArgumentRemovedFromMeta(args) {
	return {
		type: ChangeType.FieldArgumentRemoved,
		criticality: { level: CriticalityLevel.Breaking },
		message: buildFieldArgumentRemovedMessage(args),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.removedFieldArgumentName
		].join(".")
	};
}
function fieldArgumentRemoved(type, field, arg) {
	return fieldArgumentRemovedFromMeta({
		type: ChangeType.FieldArgumentRemoved,
		meta: {
			typeName: type.name,
			fieldName: field.name,
			removedFieldArgumentName: arg.name,
			removedFieldType: arg.type.toString()
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/changes/object.js
function buildObjectTypeInterfaceAddedMessage(args) {
	return `'${args.objectTypeName}' object implements '${args.addedInterfaceName}' interface`;
}
function objectTypeInterfaceAddedFromMeta(args) {
	return {
		type: ChangeType.ObjectTypeInterfaceAdded,
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : CriticalityLevel.Dangerous,
			reason: "Adding an interface to an object type may break existing clients that are consuming a field returning the interface type that are not programming defensively against this new possible type."
		},
		message: buildObjectTypeInterfaceAddedMessage(args.meta),
		meta: args.meta,
		path: args.meta.objectTypeName
	};
}
function objectTypeInterfaceAdded(iface, type, addedToNewType) {
	return objectTypeInterfaceAddedFromMeta({
		type: ChangeType.ObjectTypeInterfaceAdded,
		meta: {
			objectTypeName: type.name,
			addedInterfaceName: iface.name,
			addedToNewType
		}
	});
}
function buildObjectTypeInterfaceRemovedMessage(args) {
	return `'${args.objectTypeName}' object type no longer implements '${args.removedInterfaceName}' interface`;
}
function objectTypeInterfaceRemovedFromMeta(args) {
	return {
		type: ChangeType.ObjectTypeInterfaceRemoved,
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: "Removing an interface from an object type can cause existing queries that use this in a fragment spread to error."
		},
		message: buildObjectTypeInterfaceRemovedMessage(args.meta),
		meta: args.meta,
		path: args.meta.objectTypeName
	};
}
function objectTypeInterfaceRemoved(iface, type) {
	return objectTypeInterfaceRemovedFromMeta({
		type: ChangeType.ObjectTypeInterfaceRemoved,
		meta: {
			objectTypeName: type.name,
			removedInterfaceName: iface.name
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/changes/argument.js
function buildFieldArgumentDescriptionChangedMessage(args) {
	if (args.oldDescription === null && args.newDescription !== null) return `Description '${fmt(args.newDescription)}' was added to argument '${args.argumentName}' on field '${args.typeName}.${args.fieldName}'`;
	if (args.newDescription === null && args.oldDescription !== null) return `Description '${fmt(args.oldDescription)}' was removed from argument '${args.argumentName}' on field '${args.typeName}.${args.fieldName}'`;
	return `Description for argument '${args.argumentName}' on field '${args.typeName}.${args.fieldName}' changed from '${fmt(args.oldDescription ?? "")}' to '${fmt(args.newDescription ?? "")}'`;
}
function fieldArgumentDescriptionChangedFromMeta(args) {
	return {
		type: ChangeType.FieldArgumentDescriptionChanged,
		criticality: { level: CriticalityLevel.NonBreaking },
		message: buildFieldArgumentDescriptionChangedMessage(args.meta),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.argumentName
		].join(".")
	};
}
function fieldArgumentDescriptionChanged(type, field, oldArg, newArg) {
	return fieldArgumentDescriptionChangedFromMeta({
		type: ChangeType.FieldArgumentDescriptionChanged,
		meta: {
			typeName: type.name,
			fieldName: field.name,
			argumentName: newArg.name,
			oldDescription: oldArg?.description ?? null,
			newDescription: newArg.description ?? null
		}
	});
}
function buildFieldArgumentDefaultChangedMessage(args) {
	return args.oldDefaultValue === void 0 ? `Default value '${args.newDefaultValue}' was added to argument '${args.argumentName}' on field '${args.typeName}.${args.fieldName}'` : `Default value for argument '${args.argumentName}' on field '${args.typeName}.${args.fieldName}' changed from '${args.oldDefaultValue}' to '${args.newDefaultValue}'`;
}
const fieldArgumentDefaultChangedCriticalityDangerousReason = "Changing the default value for an argument may change the runtime behaviour of a field if it was never provided.";
function fieldArgumentDefaultChangedFromMeta(args) {
	return {
		type: ChangeType.FieldArgumentDefaultChanged,
		criticality: {
			level: CriticalityLevel.Dangerous,
			reason: fieldArgumentDefaultChangedCriticalityDangerousReason
		},
		message: buildFieldArgumentDefaultChangedMessage(args.meta),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.argumentName
		].join(".")
	};
}
function fieldArgumentDefaultChanged(type, field, oldArg, newArg) {
	const meta = {
		typeName: type.name,
		fieldName: field.name,
		argumentName: newArg.name
	};
	const oldDefaultValue = oldArg === null ? void 0 : getDefaultValue(oldArg);
	const newDefaultValue = getDefaultValue(newArg);
	if (oldDefaultValue !== void 0) meta.oldDefaultValue = safeString(oldDefaultValue);
	if (newDefaultValue !== void 0) meta.newDefaultValue = safeString(newDefaultValue);
	return fieldArgumentDefaultChangedFromMeta({
		type: ChangeType.FieldArgumentDefaultChanged,
		meta
	});
}
function buildFieldArgumentTypeChangedMessage(args) {
	return `Type for argument '${args.argumentName}' on field '${args.typeName}.${args.fieldName}' changed from '${args.oldArgumentType}' to '${args.newArgumentType}'`;
}
const fieldArgumentTypeChangedCriticalityNonBreakingReason = `Changing an input field from non-null to null is considered non-breaking.`;
const fieldArgumentTypeChangedCriticalityBreakingReason = `Changing the type of a field's argument can cause existing queries that use this argument to error.`;
function fieldArgumentTypeChangedFromMeta(args) {
	return {
		type: ChangeType.FieldArgumentTypeChanged,
		criticality: args.meta.isSafeArgumentTypeChange ? {
			level: CriticalityLevel.NonBreaking,
			reason: fieldArgumentTypeChangedCriticalityNonBreakingReason
		} : {
			level: CriticalityLevel.Breaking,
			reason: fieldArgumentTypeChangedCriticalityBreakingReason
		},
		message: buildFieldArgumentTypeChangedMessage(args.meta),
		meta: args.meta,
		path: [
			args.meta.typeName,
			args.meta.fieldName,
			args.meta.argumentName
		].join(".")
	};
}
function fieldArgumentTypeChanged(type, field, oldArg, newArg) {
	return fieldArgumentTypeChangedFromMeta({
		type: ChangeType.FieldArgumentTypeChanged,
		meta: {
			typeName: type.name,
			fieldName: field.name,
			argumentName: newArg.name,
			oldArgumentType: oldArg?.type.toString() ?? "",
			newArgumentType: newArg.type.toString(),
			isSafeArgumentTypeChange: !oldArg || safeChangeForInputValue(oldArg.type, newArg.type)
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/argument.js
function changesInArgument(type, field, oldArg, newArg, addChange) {
	if (isNotEqual(oldArg?.description, newArg.description)) addChange(fieldArgumentDescriptionChanged(type, field, oldArg, newArg));
	if (!defaultValuesAreEqual(oldArg, newArg)) addChange(fieldArgumentDefaultChanged(type, field, oldArg, newArg));
	if (isNotEqual(oldArg?.type.toString(), newArg.type.toString())) addChange(fieldArgumentTypeChanged(type, field, oldArg, newArg));
	if (oldArg?.astNode?.directives || newArg.astNode?.directives) compareDirectiveLists(oldArg?.astNode?.directives || [], newArg.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(ARGUMENT, directive, {
				argument: newArg,
				field,
				type
			}, oldArg === null));
			directiveUsageChanged(null, directive, addChange, type, field, newArg);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, type, field, newArg);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(ARGUMENT, directive, {
				argument: oldArg,
				field,
				type
			}));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/field.js
const DEPRECATION_REASON_DEFAULT = "No longer supported";
function changesInField(type, oldField, newField, addChange) {
	if (isNotEqual(oldField?.description, newField.description)) {
		if (isVoid(oldField?.description)) addChange(fieldDescriptionAdded(type, newField));
		else if (isVoid(newField.description)) addChange(fieldDescriptionRemoved(type, oldField));
		else addChange(fieldDescriptionChanged(type, oldField, newField));
	}
	if (isVoid(oldField) || !isDeprecated$1(oldField)) {
		if (isDeprecated$1(newField)) addChange(fieldDeprecationAdded(type, newField));
	} else if (!isDeprecated$1(newField)) {
		if (isDeprecated$1(oldField)) addChange(fieldDeprecationRemoved(type, oldField));
	} else if (isNotEqual(oldField.deprecationReason, newField.deprecationReason)) {
		if (isVoid(oldField.deprecationReason) || oldField.deprecationReason === DEPRECATION_REASON_DEFAULT) addChange(fieldDeprecationReasonAdded(type, newField));
		else if (isVoid(newField.deprecationReason) || newField.deprecationReason === DEPRECATION_REASON_DEFAULT) addChange(fieldDeprecationReasonRemoved(type, oldField));
		else addChange(fieldDeprecationReasonChanged(type, oldField, newField));
	}
	if (!isVoid(oldField) && isNotEqual(oldField.type.toString(), newField.type.toString())) addChange(fieldTypeChanged(type, oldField, newField));
	compareLists(oldField?.args ?? [], newField.args, {
		onAdded(arg) {
			addChange(fieldArgumentAdded(type, newField, arg, oldField === null));
		},
		onRemoved(arg) {
			addChange(fieldArgumentRemoved(type, newField, arg));
		},
		onMutual(arg) {
			changesInArgument(type, newField, arg.oldVersion, arg.newVersion, addChange);
		}
	});
	compareDirectiveLists(oldField?.astNode?.directives || [], newField.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(FIELD_DEFINITION, directive, {
				parentType: type,
				field: newField
			}, oldField === null));
			directiveUsageChanged(null, directive, addChange, type, newField);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, type, newField);
		},
		onRemoved(arg) {
			addChange(directiveUsageRemoved(FIELD_DEFINITION, arg, {
				parentType: type,
				field: oldField
			}));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/interface.js
function changesInInterface(oldInterface, newInterface, addChange) {
	const oldInterfaces = oldInterface?.getInterfaces() ?? [];
	const newInterfaces = newInterface.getInterfaces();
	compareLists(oldInterfaces, newInterfaces, {
		onAdded(i) {
			addChange(objectTypeInterfaceAdded(i, newInterface, oldInterface === null));
		},
		onRemoved(i) {
			addChange(objectTypeInterfaceRemoved(i, oldInterface));
		}
	});
	const oldFields = oldInterface?.getFields() ?? {};
	const newFields = newInterface.getFields();
	compareLists(Object.values(oldFields), Object.values(newFields), {
		onAdded(field) {
			addChange(fieldAdded(newInterface, field));
			changesInField(newInterface, null, field, addChange);
		},
		onRemoved(field) {
			addChange(fieldRemoved(oldInterface, field));
		},
		onMutual(field) {
			changesInField(newInterface, field.oldVersion, field.newVersion, addChange);
		}
	});
	compareDirectiveLists(oldInterface?.astNode?.directives || [], newInterface.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(INTERFACE_TYPE_DEFINITION, directive, newInterface, oldInterface === null));
			directiveUsageChanged(null, directive, addChange, newInterface);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, newInterface);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(INTERFACE_TYPE_DEFINITION, directive, oldInterface));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/object.js
function changesInObject(oldType, newType, addChange) {
	const oldInterfaces = oldType?.getInterfaces() ?? [];
	const newInterfaces = newType.getInterfaces();
	const oldFields = oldType?.getFields() ?? {};
	const newFields = newType.getFields();
	compareLists(oldInterfaces, newInterfaces, {
		onAdded(i) {
			addChange(objectTypeInterfaceAdded(i, newType, oldType === null));
		},
		onRemoved(i) {
			addChange(objectTypeInterfaceRemoved(i, oldType));
		}
	});
	compareLists(Object.values(oldFields), Object.values(newFields), {
		onAdded(f) {
			addChange(fieldAdded(newType, f));
			changesInField(newType, null, f, addChange);
		},
		onRemoved(f) {
			addChange(fieldRemoved(oldType, f));
		},
		onMutual(f) {
			changesInField(newType, f.oldVersion, f.newVersion, addChange);
		}
	});
	compareDirectiveLists(oldType?.astNode?.directives || [], newType.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(OBJECT, directive, newType, oldType === null));
			directiveUsageChanged(null, directive, addChange, newType);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, newType);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(OBJECT, directive, oldType));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/scalar.js
function changesInScalar(oldScalar, newScalar, addChange) {
	compareDirectiveLists(oldScalar?.astNode?.directives || [], newScalar.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(SCALAR_TYPE_DEFINITION, directive, newScalar, oldScalar === null));
			directiveUsageChanged(null, directive, addChange, newScalar);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, newScalar);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(SCALAR_TYPE_DEFINITION, directive, oldScalar));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/changes/union.js
function buildUnionMemberRemovedMessage(args) {
	return `Member '${args.removedUnionMemberTypeName}' was removed from Union type '${args.unionName}'`;
}
function unionMemberRemovedFromMeta(args) {
	return {
		criticality: {
			level: CriticalityLevel.Breaking,
			reason: "Removing a union member from a union can cause existing queries that use this union member in a fragment spread to error."
		},
		type: ChangeType.UnionMemberRemoved,
		message: buildUnionMemberRemovedMessage(args.meta),
		meta: args.meta,
		path: args.meta.unionName
	};
}
function unionMemberRemoved(union, type) {
	return unionMemberRemovedFromMeta({
		type: ChangeType.UnionMemberRemoved,
		meta: {
			unionName: union.name,
			removedUnionMemberTypeName: type.name
		}
	});
}
function buildUnionMemberAddedMessage(args) {
	return `Member '${args.addedUnionMemberTypeName}' was added to Union type '${args.unionName}'`;
}
function buildUnionMemberAddedMessageFromMeta(args) {
	return {
		criticality: {
			level: args.meta.addedToNewType ? CriticalityLevel.NonBreaking : CriticalityLevel.Dangerous,
			reason: "Adding a possible type to Unions may break existing clients that were not programming defensively against a new possible type."
		},
		type: ChangeType.UnionMemberAdded,
		message: buildUnionMemberAddedMessage(args.meta),
		meta: args.meta,
		path: args.meta.unionName
	};
}
function unionMemberAdded(union, type, addedToNewType) {
	return buildUnionMemberAddedMessageFromMeta({
		type: ChangeType.UnionMemberAdded,
		meta: {
			unionName: union.name,
			addedUnionMemberTypeName: type.name,
			addedToNewType
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/union.js
function changesInUnion(oldUnion, newUnion, addChange) {
	const oldTypes = oldUnion?.getTypes() ?? [];
	const newTypes = newUnion.getTypes();
	compareLists(oldTypes, newTypes, {
		onAdded(t) {
			addChange(unionMemberAdded(newUnion, t, oldUnion === null));
		},
		onRemoved(t) {
			addChange(unionMemberRemoved(oldUnion, t));
		}
	});
	compareDirectiveLists(oldUnion?.astNode?.directives || [], newUnion.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(UNION_TYPE_DEFINITION, directive, newUnion, oldUnion === null));
			directiveUsageChanged(null, directive, addChange, newUnion);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange, newUnion);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(UNION_TYPE_DEFINITION, directive, oldUnion));
		}
	});
}

// node_modules/@graphql-inspector/core/esm/diff/schema.js
function diffSchema(oldSchema, newSchema) {
	const changes = [];
	function addChange(change) {
		changes.push(change);
	}
	compareLists((oldSchema?.getDirectives() ?? []).filter((t) => !isSpecifiedDirective(t)), (newSchema?.getDirectives() ?? []).filter((t) => !isSpecifiedDirective(t)), {
		onAdded(directive) {
			addChange(directiveAdded(directive));
			changesInDirective(null, directive, addChange);
		},
		onRemoved(directive) {
			addChange(directiveRemoved(directive));
		},
		onMutual(directive) {
			changesInDirective(directive.oldVersion, directive.newVersion, addChange);
		}
	});
	changesInSchema(oldSchema, newSchema, addChange);
	compareLists(Object.values(oldSchema?.getTypeMap() ?? {}).filter((t) => !isPrimitive(t) && !isForIntrospection(t)), Object.values(newSchema?.getTypeMap() ?? {}).filter((t) => !isPrimitive(t) && !isForIntrospection(t)), {
		onAdded(type) {
			addChange(typeAdded(type));
			changesInType(null, type, addChange);
		},
		onRemoved(type) {
			addChange(typeRemoved(type));
		},
		onMutual(type) {
			changesInType(type.oldVersion, type.newVersion, addChange);
		}
	});
	compareDirectiveLists(oldSchema?.astNode?.directives || [], newSchema?.astNode?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(SCHEMA_DEFINITION, directive, newSchema, false));
			directiveUsageChanged(null, directive, addChange);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(SCHEMA_DEFINITION, directive, oldSchema));
		}
	});
	/**
	* Extracting directives from the schema definition requires using the AST. But the AST does not combine the
	* definition and extensions like the GraphQL Type System. Therefore, the extensions must be looped over as well.
	**/
	for (let e = 0; e < Math.max(oldSchema?.extensionASTNodes.length ?? 0, newSchema?.extensionASTNodes.length ?? 0); e++) compareDirectiveLists(oldSchema?.extensionASTNodes[e]?.directives || [], newSchema?.extensionASTNodes[e]?.directives || [], {
		onAdded(directive) {
			addChange(directiveUsageAdded(SCHEMA_DEFINITION, directive, newSchema, false));
			directiveUsageChanged(null, directive, addChange);
		},
		onMutual(directive) {
			directiveUsageChanged(directive.oldVersion, directive.newVersion, addChange);
		},
		onRemoved(directive) {
			addChange(directiveUsageRemoved(SCHEMA_DEFINITION, directive, oldSchema));
		}
	});
	return changes;
}
function changesInSchema(oldSchema, newSchema, addChange) {
	const oldRoot = {
		query: (oldSchema?.getQueryType() || {}).name,
		mutation: (oldSchema?.getMutationType() || {}).name,
		subscription: (oldSchema?.getSubscriptionType() || {}).name
	};
	const newRoot = {
		query: (newSchema?.getQueryType() || {}).name,
		mutation: (newSchema?.getMutationType() || {}).name,
		subscription: (newSchema?.getSubscriptionType() || {}).name
	};
	if (isNotEqual(oldRoot.query, newRoot.query)) addChange(schemaQueryTypeChanged(oldSchema, newSchema));
	if (isNotEqual(oldRoot.mutation, newRoot.mutation)) addChange(schemaMutationTypeChanged(oldSchema, newSchema));
	if (isNotEqual(oldRoot.subscription, newRoot.subscription)) addChange(schemaSubscriptionTypeChanged(oldSchema, newSchema));
}
function changesInType(oldType, newType, addChange) {
	if ((isVoid(oldType) || isEnumType(oldType)) && isEnumType(newType)) changesInEnum(oldType, newType, addChange);
	else if ((isVoid(oldType) || isUnionType(oldType)) && isUnionType(newType)) changesInUnion(oldType, newType, addChange);
	else if ((isVoid(oldType) || isInputObjectType(oldType)) && isInputObjectType(newType)) changesInInputObject(oldType, newType, addChange);
	else if ((isVoid(oldType) || isObjectType(oldType)) && isObjectType(newType)) changesInObject(oldType, newType, addChange);
	else if ((isVoid(oldType) || isInterfaceType(oldType)) && isInterfaceType(newType)) changesInInterface(oldType, newType, addChange);
	else if ((isVoid(oldType) || isScalarType(oldType)) && isScalarType(newType)) changesInScalar(oldType, newType, addChange);
	else if (!isVoid(oldType)) addChange(typeKindChanged(oldType, newType));
	if (isNotEqual(oldType?.description, newType.description)) {
		if (isVoid(oldType?.description)) addChange(typeDescriptionAdded(newType));
		else if (oldType.description && isVoid(newType.description)) addChange(typeDescriptionRemoved(oldType));
		else addChange(typeDescriptionChanged(oldType, newType));
	}
}

// node_modules/@graphql-inspector/core/esm/diff/index.js
function diff(oldSchema, newSchema, rules = [], config) {
	const changes = diffSchema(oldSchema, newSchema);
	return rules.reduce(async (prev, rule) => {
		return rule({
			changes: await prev,
			oldSchema,
			newSchema,
			config
		});
	}, Promise.resolve(changes));
}

// src/spec/graphql/build.ts
const BUILT_IN = /* @__PURE__ */ new Set([
	"Int",
	"Float",
	"String",
	"Boolean",
	"ID"
]);
/**
* Builds a schema from what may be a part of one: a subgraph extends types that others define, and modules of one service
* define a type piece by piece. What is missing stands in as a scalar, so that everything that is there is compared.
*/
function buildSchema(document) {
	const definitions = joinDefinitions(document.definitions);
	const unknown = unknownTypes(definitions);
	const stubs = [...unknown.keys()].map((value) => {
		return {
			kind: SCALAR_TYPE_DEFINITION,
			name: {
				kind: NAME,
				value
			}
		};
	});
	const whole = {
		kind: DOCUMENT,
		definitions: [...definitions, ...stubs]
	};
	return {
		schema: buildASTSchema(whole, {
			assumeValid: true,
			assumeValidSDL: true
		}),
		unknown
	};
}
/** The first piece of a type is its definition and all others extend it, however they are written. */
function joinDefinitions(definitions) {
	const isType = (node) => isTypeDefinitionNode(node) || isTypeExtensionNode(node);
	const sorted = definitions.toSorted((one, other) => Number(isTypeExtensionNode(one)) - Number(isTypeExtensionNode(other)));
	const defined = /* @__PURE__ */ new Set();
	return sorted.map((node) => {
		if (!isType(node)) return node;
		const isFirst = !defined.has(node.name.value);
		defined.add(node.name.value);
		return isFirst ? asDefinition(node) : asExtension(node);
	});
}
function asDefinition(node) {
	return {
		...node,
		kind: node.kind.replace("Extension", "Definition")
	};
}
function asExtension(node) {
	return {
		...node,
		kind: node.kind.replace("Definition", "Extension")
	};
}
function unknownTypes(definitions) {
	const defined = new Set(definitions.filter(isTypeDefinitionNode).map((node) => node.name.value));
	const unknown = /* @__PURE__ */ new Map();
	const NamedType = (node) => {
		const name = node.name.value;
		if (!defined.has(name) && !BUILT_IN.has(name) && !unknown.has(name)) unknown.set(name, node);
	};
	for (const definition of definitions) visit(definition, { NamedType });
	return unknown;
}

// src/spec/graphql/coordinates.ts
/** Changes whose path names only the owner, and which part of it they are about. */
const PARTS = {
	FIELD_TYPE_CHANGED: (owner) => `${owner}:type`,
	FIELD_ARGUMENT_TYPE_CHANGED: (owner) => `${owner}:type`,
	FIELD_ARGUMENT_DEFAULT_CHANGED: (owner) => `${owner}:default`,
	INPUT_FIELD_TYPE_CHANGED: (owner) => `${owner}:type`,
	INPUT_FIELD_DEFAULT_VALUE_CHANGED: (owner) => `${owner}:default`,
	DIRECTIVE_ARGUMENT_TYPE_CHANGED: (owner) => `${owner}:type`,
	DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED: (owner) => `${owner}:default`,
	DIRECTIVE_ARGUMENT_ADDED: (owner, meta) => `${owner}.${text(meta, "addedDirectiveArgumentName")}`,
	DIRECTIVE_LOCATION_ADDED: (owner, meta) => `${owner}|${text(meta, "addedDirectiveLocation")}`,
	DIRECTIVE_LOCATION_REMOVED: (owner, meta) => `${owner}|${text(meta, "removedDirectiveLocation")}`,
	FIELD_DEPRECATION_REASON_REMOVED: (owner) => `${owner}@deprecated`,
	ENUM_VALUE_DEPRECATION_REASON_REMOVED: (owner) => `${owner}@deprecated`,
	OBJECT_TYPE_INTERFACE_ADDED: (owner, meta) => `${owner}&${text(meta, "addedInterfaceName")}`,
	OBJECT_TYPE_INTERFACE_REMOVED: (owner, meta) => `${owner}&${text(meta, "removedInterfaceName")}`,
	UNION_MEMBER_ADDED: (owner, meta) => `${owner}|${text(meta, "addedUnionMemberTypeName")}`,
	UNION_MEMBER_REMOVED: (owner, meta) => `${owner}|${text(meta, "removedUnionMemberTypeName")}`,
	SCHEMA_QUERY_TYPE_CHANGED: () => "schema:query",
	SCHEMA_MUTATION_TYPE_CHANGED: () => "schema:mutation",
	SCHEMA_SUBSCRIPTION_TYPE_CHANGED: () => "schema:subscription"
};
/** Says in the words about a removed argument that it has another value now. */
const NEW_VALUE = "newArgumentValue";
function coordinatesOf({ type, path = "", meta, message }) {
	const { owner, directive } = splitPath(type, path);
	const part = PARTS[type]?.(owner, meta) ?? `${owner}${directive}`;
	const at = {
		owner,
		detail: `${type} ${type.endsWith("CHANGED") ? message : ""}`
	};
	if (type.endsWith("_ADDED")) return {
		...at,
		base: null,
		head: part
	};
	if (type.endsWith("_REMOVED") && !("newArgumentValue" in meta)) return {
		...at,
		base: part,
		head: null
	};
	return {
		...at,
		base: part,
		head: part
	};
}
/** `User.email.@deprecated` is `User.email` and `@deprecated`; the name of a used directive may lack its mark. */
function splitPath(type, path) {
	if (!(type.startsWith("DIRECTIVE_USAGE_") || /\.@\w+$/.test(path))) return {
		owner: path,
		directive: ""
	};
	const steps = path.split(".");
	const argument = type.startsWith("DIRECTIVE_USAGE_ARGUMENT_") && !type.includes("DEFINITION") ? steps.pop() : void 0;
	const name = steps.pop()?.replace(/^@/, "") ?? "";
	const owner = steps.filter((step) => step !== "").join(".");
	return {
		owner: owner === "" ? "schema" : owner,
		directive: `@${name}${argument === void 0 ? "" : `.${argument}`}`
	};
}
function text(meta, key) {
	return String(meta[key]);
}

// src/spec/graphql/own-edits.ts
/** Additions that say everything about what is inside them. */
const WHOLE = /* @__PURE__ */ new Set([
	"TYPE_ADDED",
	"FIELD_ADDED",
	"FIELD_ARGUMENT_ADDED",
	"INPUT_FIELD_ADDED",
	"ENUM_VALUE_ADDED",
	"DIRECTIVE_ADDED",
	"DIRECTIVE_ARGUMENT_ADDED"
]);
/** The same as a deprecation that is told by its own name. */
const DEPRECATION_BY_DIRECTIVE = /^DIRECTIVE_USAGE_(?:FIELD_DEFINITION|ENUM_VALUE|ARGUMENT)_(?:ADDED|REMOVED)$/;
/**
* One finding per edit: what is inside something new is not listed beside it, words for readers are no change, and of types
* that other files define nothing is known.
*/
function ownEdits(found, { outside, isNew }) {
	const whole = new Set(found.filter((change) => WHOLE.has(change.type)).map((change) => coordinatesOf(change).head ?? ""));
	return withChangedArguments(found).filter((change) => {
		const { owner } = coordinatesOf(change);
		const [type = ""] = owner.split(".");
		if (/_DESCRIPTION_(?:ADDED|REMOVED|CHANGED)$/.test(change.type) || outside.has(type)) return false;
		if (change.type.startsWith("SCHEMA_") && (isNew || isToldByType(change, found))) return false;
		if (DEPRECATION_BY_DIRECTIVE.test(change.type) && isDeprecated(change)) return false;
		const isWhole = WHOLE.has(change.type);
		return !ownersOf(owner).some((each) => whole.has(each) && !(isWhole && each === coordinatesOf(change).head));
	});
}
/** An argument with another value is told by graphql-inspector as removed and as added. */
function withChangedArguments(found) {
	const changed = /* @__PURE__ */ new Map();
	for (const { type, path = "", meta } of found) {
		const said = meta;
		if (type === "DIRECTIVE_USAGE_ARGUMENT_ADDED" && said["oldArgumentValue"] !== null) changed.set(path, said);
	}
	if (changed.size === 0) return found;
	const isRemoved = ({ type }) => type === "DIRECTIVE_USAGE_ARGUMENT_REMOVED";
	const removed = new Set(found.filter(isRemoved).map(({ path = "" }) => path));
	return found.flatMap((change) => {
		const said = changed.get(change.path ?? "");
		if (said === void 0 || !removed.has(change.path ?? "")) return [change];
		if (!isRemoved(change)) return [];
		const [name, directive] = [said["addedArgumentName"], said["directiveName"]];
		const values = `from ${said["oldArgumentValue"]} to ${said["addedArgumentValue"]}`;
		const meta = {
			...change.meta,
			[NEW_VALUE]: said["addedArgumentValue"]
		};
		return [{
			...change,
			meta,
			message: `Argument '${name}' of '@${directive}' changed ${values}`
		}];
	});
}
/** A root type that came or went says itself that it did. */
function isToldByType({ meta, type }, found) {
	const word = /^SCHEMA_(QUERY|MUTATION|SUBSCRIPTION)_/.exec(type)?.[1]?.toLowerCase() ?? "";
	const names = meta;
	const key = word.charAt(0).toUpperCase() + word.slice(1);
	const [before, after] = [names[`old${key}TypeName`], names[`new${key}TypeName`]];
	const isAbout = (kind, name) => found.some((each) => each.type === kind && each.path === name);
	return before === null && isAbout("TYPE_ADDED", after) || after === null && isAbout("TYPE_REMOVED", before);
}
/** `User.posts.first` is inside `User.posts`, which is inside `User`. */
function ownersOf(coordinate) {
	const steps = coordinate.split(".");
	return steps.map((_, index) => steps.slice(0, index + 1).join("."));
}
function isDeprecated({ meta, path = "" }) {
	const names = [
		"addedDirectiveName",
		"removedDirectiveName",
		"directiveName"
	];
	const values = meta;
	return names.some((name) => values[name] === "deprecated") || /(?:^|[.@])deprecated(?:\.|$)/.test(path);
}

// src/spec/graphql/places.ts
/**
* Where everything of a schema is written, by its coordinate: `User`, `User.email`, `User.posts.first`, `@auth.role`; what belongs
* to one of them after a mark: `User.email:type`, `User.email@deprecated`, `User&Node`, `Result|Error`, `schema:query`.
*/
var Places = class {
	#side;
	#nodes = /* @__PURE__ */ new Map();
	#entry;
	constructor(side, document, entry) {
		this.#side = side;
		this.#entry = entry;
		for (const definition of document.definitions) this.#addDefinition(definition);
	}
	has(coordinate) {
		return this.#nodes.has(coordinate);
	}
	/** The place of the coordinate, or of the nearest thing around it. */
	location(coordinate) {
		for (let at = coordinate; at !== ""; at = around(at)) {
			const node = this.#nodes.get(at);
			if (node !== void 0) return this.locationOf(node, coordinate);
		}
		return {
			side: this.#side,
			file: this.#entry,
			line: 1,
			column: 1,
			pointer: pointerOf(coordinate)
		};
	}
	locationOf(node, coordinate) {
		const { loc } = node;
		const pointer = pointerOf(coordinate);
		if (loc === void 0) return {
			side: this.#side,
			file: this.#entry,
			line: 1,
			column: 1,
			pointer
		};
		const { line, column } = loc.startToken;
		return {
			side: this.#side,
			file: loc.source.name,
			line,
			column,
			pointer
		};
	}
	#add(coordinate, node) {
		if (!this.#nodes.has(coordinate)) this.#nodes.set(coordinate, node);
	}
	#addDefinition(definition) {
		switch (definition.kind) {
			case SCHEMA_DEFINITION:
			case SCHEMA_EXTENSION:
				this.#add("schema", definition);
				for (const each of definition.operationTypes ?? []) this.#add(`schema:${each.operation}`, each.type);
				this.#addDirectives("schema", definition.directives);
				return;
			case DIRECTIVE_DEFINITION:
				this.#add(`@${definition.name.value}`, definition.name);
				for (const each of definition.arguments ?? []) this.#addInput(`@${definition.name.value}`, each);
				for (const each of definition.locations) this.#add(`@${definition.name.value}|${each.value}`, each);
				return;
			default: this.#addType(definition);
		}
	}
	#addType(definition) {
		if (!("name" in definition) || definition.name === void 0) return;
		const type = definition.name.value;
		this.#add(type, definition.name);
		this.#addDirectives(type, "directives" in definition ? definition.directives : void 0);
		if ("interfaces" in definition) for (const each of definition.interfaces ?? []) this.#add(`${type}&${each.name.value}`, each);
		if ("types" in definition) for (const each of definition.types ?? []) this.#add(`${type}|${each.name.value}`, each);
		if ("values" in definition) for (const each of definition.values ?? []) this.#addNamed(`${type}.${each.name.value}`, each);
		if (!("fields" in definition)) return;
		for (const field of definition.fields ?? []) if (field.kind === "InputValueDefinition") this.#addInput(type, field);
		else {
			const coordinate = `${type}.${field.name.value}`;
			this.#addNamed(coordinate, field);
			this.#add(`${coordinate}:type`, field.type);
			for (const argument of field.arguments ?? []) this.#addInput(coordinate, argument);
		}
	}
	#addInput(owner, input) {
		const coordinate = `${owner}.${input.name.value}`;
		this.#addNamed(coordinate, input);
		this.#add(`${coordinate}:type`, input.type);
		if (input.defaultValue !== void 0) this.#add(`${coordinate}:default`, input.defaultValue);
	}
	#addNamed(coordinate, node) {
		this.#add(coordinate, node.name);
		this.#addDirectives(coordinate, node.directives);
	}
	#addDirectives(owner, directives) {
		for (const directive of directives ?? []) {
			const coordinate = `${owner}@${directive.name.value}`;
			this.#add(coordinate, directive);
			for (const argument of directive.arguments ?? []) this.#add(`${coordinate}.${argument.name.value}`, argument);
		}
	}
};
/** `User.email:type` → `User.email` → `User` → nothing. */
function around(coordinate) {
	const end = Math.max(...[
		".",
		":",
		"@",
		"&",
		"|"
	].map((mark) => coordinate.lastIndexOf(mark)));
	return end <= 0 ? "" : coordinate.slice(0, end);
}
/** The coordinate as a pointer: `/User/email`. */
function pointerOf(coordinate) {
	return coordinate.split(/[.:&|]|(?=@)/).filter((part) => part !== "").map((part) => `/${part}`).join("");
}

// src/spec/graphql/uses.ts
/** Of a reach, what an operation of GraphQL does not have. */
const NOTHING = {
	status: null,
	mediaType: null,
	property: [],
	parameter: null
};
/** Who uses what in a schema: the fields through which clients meet a type. */
var SchemaUses = class {
	#schema;
	#returned = new ReachWays();
	#sent = new ReachWays();
	constructor(schema) {
		this.#schema = schema;
		for (const type of Object.values(schema.getTypeMap())) {
			if (type.name.startsWith("__")) continue;
			if (isInputObjectType(type)) this.#addInput(type);
			if (!isObjectType(type) && !isInterfaceType(type)) continue;
			for (const field of Object.values(type.getFields())) this.#addField(type, field);
		}
	}
	/** `QUERY order` for a field of a root type, else `TYPE Order.total`. */
	operationOf(type, field) {
		const word = [
			["QUERY", this.#schema.getQueryType()],
			["MUTATION", this.#schema.getMutationType()],
			["SUBSCRIPTION", this.#schema.getSubscriptionType()]
		].find(([, root]) => root?.name === type)?.[0];
		return word === void 0 ? `TYPE ${type}.${field}` : `${word} ${field}`;
	}
	/** Every root field, for schemas as a whole. */
	rootOperations() {
		return [
			this.#schema.getQueryType(),
			this.#schema.getMutationType(),
			this.#schema.getSubscriptionType()
		].flatMap((root) => root ? Object.keys(root.getFields()).map((field) => this.operationOf(root.name, field)) : []).sort();
	}
	isReturned(type) {
		return this.#returned.isMet(type);
	}
	/** Fields that return the type, and fields whose arguments hold it, `below` being a member of it. */
	reachesOf(type, below) {
		return [
			...this.#rootReaches(type),
			...this.#returned.to(type),
			...this.#sent.to(type)
		].map((each) => ({
			...each,
			property: [...each.property, ...below]
		}));
	}
	/** Every field of a root type is met by itself. */
	#rootReaches(name) {
		const type = this.#schema.getType(name);
		if (!isObjectType(type) || this.operationOf(name, "").startsWith("TYPE ")) return [];
		return Object.keys(type.getFields()).map((field) => {
			return {
				...NOTHING,
				operation: this.operationOf(name, field),
				direction: "response"
			};
		});
	}
	#addField(type, field) {
		const operation = this.operationOf(type.name, field.name);
		const returned = getNamedType(field.type);
		for (const name of [returned.name, ...this.#possibleNames(returned)]) this.#returned.enter(name, {
			...NOTHING,
			operation,
			direction: "response"
		});
		for (const argument of field.args) {
			const parameter = `argument:${argument.name}`;
			this.#sent.enter(getNamedType(argument.type).name, {
				...NOTHING,
				operation,
				direction: "request",
				parameter
			});
		}
	}
	/** An input object holds others, and every one of them is met through the argument. */
	#addInput(type) {
		for (const field of Object.values(type.getFields())) this.#sent.hold(getNamedType(field.type).name, {
			name: type.name,
			steps: [field.name]
		});
	}
	#possibleNames(type) {
		if (!isInterfaceType(type) && !isUnionType(type)) return [];
		return this.#schema.getPossibleTypes(type).map((each) => each.name);
	}
};

// src/spec/graphql/reaches.ts
/** The fields through which clients meet what a coordinate names, each once and in order. */
function reachesOf({ schema, uses }, owner) {
	const [name = "", member, argument] = owner.split(".");
	if (name.startsWith("@")) return [];
	const type = schema.getType(name);
	if (member !== void 0 && (isObjectType(type) || isInterfaceType(type))) {
		const operation = uses.operationOf(name, member);
		if (argument === void 0) return [{
			...NOTHING,
			operation,
			direction: "response"
		}];
		return [{
			...NOTHING,
			operation,
			direction: "request",
			parameter: `argument:${argument}`
		}];
	}
	const below = member !== void 0 && isInputObjectType(type) ? [member] : [];
	return uses.reachesOf(name, below);
}

// src/spec/graphql/read.ts
/** Tokens of one file: GitHub's whole schema has 0.3 million. */
const MAX_TOKENS = 3e6;
/** Parses every file of a schema into one document whose nodes know their file. Throws `ProblemError` for what is no GraphQL. */
function readDocuments(file) {
	const files = [file, ...file.parts ?? []];
	return {
		kind: DOCUMENT,
		definitions: files.flatMap((each) => parseFile(each).definitions)
	};
}
function parseFile({ path, text }) {
	try {
		return parse(new Source(text, path), { maxTokens: MAX_TOKENS });
	} catch (error) {
		if (error instanceof GraphQLError) throw syntaxProblem(path, error);
		if (error instanceof RangeError) throw tooDeep(path);
		throw error;
	}
}
function syntaxProblem(file, error) {
	const { line = 1, column = 1 } = error.locations?.[0] ?? {};
	const why = error.message.replace(/^Syntax Error: /, "");
	return new ProblemError({
		code: "text.syntax",
		what: "The file is no valid GraphQL schema",
		where: {
			file,
			line,
			column
		},
		why,
		todo: "Correct the line."
	}, { cause: error });
}
function tooDeep(file) {
	return new ProblemError({
		code: "spec.limit",
		what: "The schema is nested too deeply",
		where: {
			file,
			line: 1,
			column: 1
		},
		why: "reading it needs more memory than there is for nested calls",
		todo: "Flatten the lists it holds."
	});
}

// src/spec/graphql/severity.ts
const SEVERITIES = {
	[CriticalityLevel.Breaking]: "breaking",
	[CriticalityLevel.Dangerous]: "warning",
	[CriticalityLevel.NonBreaking]: "info"
};
/** Places of a request. A directive that may stand at none of them is only for servers and tools. */
const REQUEST_PLACES = /* @__PURE__ */ new Set([
	"QUERY",
	"MUTATION",
	"SUBSCRIPTION",
	"FIELD",
	"FRAGMENT_DEFINITION",
	"FRAGMENT_SPREAD",
	"INLINE_FRAGMENT",
	"VARIABLE_DEFINITION"
]);
/** The address of a scalar's description, which servers and clients do not read. */
const SAYS_WHERE_TO_READ = /(?:^|[.@])specifiedBy(?:\.|$)/;
const DEFAULT_CHANGES = /* @__PURE__ */ new Set(["FIELD_ARGUMENT_DEFAULT_CHANGED", "INPUT_FIELD_DEFAULT_VALUE_CHANGED"]);
/** What graphql-inspector says, except where a client cannot notice, or cannot but notice. */
function severityOf(found, base, head) {
	const { type, criticality, path = "", meta } = found;
	const [owner = ""] = path.split(".");
	if (type === "ENUM_VALUE_ADDED" && !head.uses.isReturned(owner)) return "info";
	if (type === "DIRECTIVE_LOCATION_REMOVED") {
		const place = String(meta.removedDirectiveLocation);
		return REQUEST_PLACES.has(place) ? "breaking" : "info";
	}
	if (owner.startsWith("@") && !isForClients(owner.slice(1), base ?? head)) return "info";
	if (isNullWrittenDown(found, head) || SAYS_WHERE_TO_READ.test(path)) return "info";
	if (DEFAULT_CHANGES.has(type) && hadDefault(meta)) return "breaking";
	if (type === "DIRECTIVE_REPEATABLE_REMOVED") return "breaking";
	return SEVERITIES[criticality.level];
}
const NULL = "null";
/** A default of null says of what may be null what leaving it out says; many tools write it down everywhere. */
function isNullWrittenDown({ type, meta }, { schema }) {
	const said = meta;
	const { oldDefaultValue: from, newDefaultValue: to } = said;
	if (DEFAULT_CHANGES.has(type)) return (from ?? NULL) === NULL && (to ?? NULL) === NULL;
	if (type === "INPUT_FIELD_ADDED") return said["addedFieldDefault"] === NULL;
	if (type !== "FIELD_ARGUMENT_ADDED") return false;
	const owner = schema.getType(String(said["typeName"]));
	return ((isObjectType(owner) || isInterfaceType(owner) ? owner.getFields() : {})[String(said["fieldName"])]?.args.find(({ name }) => name === said["addedArgumentName"]))?.astNode?.defaultValue?.kind === NULL$1;
}
function hadDefault(meta) {
	return meta.oldDefaultValue !== void 0;
}
function isForClients(directive, { schema }) {
	return schema.getDirective(directive)?.locations.some((place) => REQUEST_PLACES.has(place)) ?? false;
}

// src/spec/graphql/diff.ts
/** Compares both sides of a GraphQL schema. Throws `ProblemError` when a side cannot be parsed. */
async function diffGraphql(pair, _read) {
	const base = pair.base === null ? null : openSide(pair.base, "base");
	const head = pair.head === null ? null : openSide(pair.head, "head");
	if (head === null) return {
		changes: base === null ? [] : [schemaRemoved(base)],
		notAnalysed: [],
		touched: []
	};
	const found = await diff(base?.schema ?? null, head.schema);
	const outside = /* @__PURE__ */ new Set([...base?.unknown.keys() ?? [], ...head.unknown.keys()]);
	const changes = ownEdits(found, {
		outside,
		isNew: base === null
	}).map((each) => toChange(each, base, head));
	const operations = changes.flatMap((change) => change.operations).filter((id) => isCallable(id, head));
	return {
		changes: sortChanges(changes),
		notAnalysed: sortNotAnalysed(outsideTypes(head)),
		touched: [...new Set(operations)].sort()
	};
}
function openSide(file, side) {
	const document = readDocuments(file);
	const built = buildSchema(document);
	return {
		...built,
		file,
		places: new Places(side, document, file.path),
		uses: new SchemaUses(built.schema)
	};
}
function toChange(found, base, head) {
	const at = coordinatesOf(found);
	const isRemoved = at.head === null && base !== null;
	const shown = isRemoved ? base : head;
	const coordinate = (isRemoved ? at.base : at.head) ?? "";
	const severity = severityOf(found, base, head);
	const other = base === null || at.base === null || at.head === null ? null : base.places;
	return textChange({
		rule: graphqlRuleId(found.type),
		severity,
		message: messageOf(found),
		todo: severity === "info" ? null : todoOf(found.type),
		reaches: at.owner === "" ? rootReaches(base ?? head, found.type) : reachesOf(shown, at.owner),
		location: shown.places.location(coordinate),
		counterpart: other?.has(at.base ?? "") ? other.location(at.base ?? "") : null,
		key: [coordinate, at.detail]
	});
}
/** What graphql-inspector says, without the full stop, and without its `undefined` for a default that is not there. */
function messageOf({ message }) {
	return message.replace(/\.$/, "").replace(/ changed from ('.*') to 'undefined'$/s, " was removed (was $1)").replace(/ changed from 'undefined' to ('.*')$/s, " was set to $1");
}
/** Fields of one root type, by the change that is about it; of all of them for the schema as a whole. */
function rootReaches({ uses }, type) {
	const word = /^SCHEMA_(QUERY|MUTATION|SUBSCRIPTION)_/.exec(type)?.[1] ?? "";
	const reach = {
		direction: "none",
		status: null,
		mediaType: null,
		property: [],
		parameter: null
	};
	return uses.rootOperations().filter((operation) => operation.startsWith(word)).map((operation) => ({
		...reach,
		operation
	}));
}
function schemaRemoved(side) {
	const reaches = rootReaches(side, "SCHEMA_REMOVED");
	return textChange({
		rule: graphqlRuleId("SCHEMA_REMOVED"),
		severity: "breaking",
		message: `The schema ${side.file.path} was removed with ${plural(reaches.length, "root field")}`,
		todo: todoOf("SCHEMA_REMOVED"),
		reaches,
		location: side.places.location(""),
		counterpart: null,
		key: []
	});
}
function outsideTypes({ unknown, places }) {
	return [...unknown].map(([name, node]) => ({
		location: places.locationOf(node, name),
		what: `type "${name}"`,
		why: "no file of this schema defines it"
	}));
}
function isCallable(id, { schema }) {
	const [word, name = ""] = id.split(" ");
	const root = (/* @__PURE__ */ new Map([
		["QUERY", schema.getQueryType()],
		["MUTATION", schema.getMutationType()],
		["SUBSCRIPTION", schema.getSubscriptionType()]
	])).get(word ?? "") ?? null;
	const [type = "", field = ""] = word === "TYPE" ? name.split(".") : [];
	const owner = root ?? schema.getType(type);
	return owner !== void 0 && owner !== null && "getFields" in owner && Object.hasOwn(owner.getFields(), root ? name : field);
}

export { diffGraphql };