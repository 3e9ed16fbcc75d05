import { n as guardedPattern, r as parsePattern } from "./traffic-guarded-pattern.js";

// src/traffic/pattern-text.ts
/** A longer text is refused while it is built: no field of an API needs it, and `{1000000}` would fill the memory. */
const MAX_TEXT_CHARACTERS = 1e4;
/** Extra repetitions tried for every open quantifier, until the text is long enough. */
const MAX_REPETITIONS = 300;
/** How far beyond the least length texts are tried: a look-ahead may want a little more than the rest does. */
const FURTHER_CHARACTERS = 12;
/** Tried first where a class allows them, so that samples can be read. */
const PREFERRED = "aA1bB2cC3dD4eE5";
/** Beyond ASCII: one letter or sign of the scripts that `\p{…}` usually asks for. */
const FOREIGN = "éßΩяשا中あア한😀";
var NotWritable = class extends Error {};
/** A text that matches the pattern and has the length; null where none was found (look-arounds, contradictions). */
function writePattern(wish) {
	const pattern = parsePattern(wish.pattern, true) ?? parsePattern(wish.pattern, false);
	if (pattern === null) return null;
	const test = guardedPattern(wish.pattern, "u");
	const fits = (text) => {
		const length = [...text].length;
		return length >= wish.minLength && length <= wish.maxLength && test.test(text);
	};
	try {
		return findFitting(pattern, wish, fits);
	} catch (error) {
		if (error instanceof NotWritable) return null;
		throw error;
	}
}
function findFitting(pattern, wish, fits) {
	const texts = [...textsOf(pattern, wish)];
	const filled = texts.map((text) => text.padEnd(wish.minLength, "x"));
	const fitting = [...texts, ...filled].filter(fits);
	return fitting.find((text) => text !== "") ?? fitting[0] ?? null;
}
/** With ever more repetitions, until they are longer than what is wanted. */
function* textsOf(pattern, wish) {
	let last = null;
	for (let extra = 0; extra <= MAX_REPETITIONS; extra += 1) {
		const text = writeAlternatives(pattern.alternatives, {
			extra,
			nth: wish.nth,
			groups: /* @__PURE__ */ new Map()
		});
		const length = [...text].length;
		if (length > wish.maxLength || text === last) return;
		if (length >= wish.minLength || extra <= 1) yield text;
		if (length > Math.max(wish.minLength, 1) + FURTHER_CHARACTERS) return;
		last = text;
	}
}
function writeAlternatives(alternatives, writing) {
	return (alternatives[writing.nth % alternatives.length]?.elements ?? []).map((element) => writeElement(element, writing)).join("");
}
function writeElement(element, writing) {
	switch (element.type) {
		case "Character": return String.fromCodePoint(element.value);
		case "CharacterClass":
		case "CharacterSet":
		case "ExpressionCharacterClass": return writeMember(element, writing);
		case "Group": return writeAlternatives(element.alternatives, writing);
		case "CapturingGroup": {
			const text = writeAlternatives(element.alternatives, writing);
			writing.groups.set(element, text);
			return text;
		}
		case "Quantifier": return writeRepeated(element, writing);
		case "Backreference": {
			const group = [element.resolved].flat()[0];
			return (group && writing.groups.get(group)) ?? "";
		}
		case "Assertion": return "";
	}
}
function writeRepeated(quantifier, writing) {
	const count = Math.min(quantifier.max, quantifier.min + writing.extra);
	let text = "";
	for (let at = 0; at < count; at += 1) {
		text += writeElement(quantifier.element, {
			...writing,
			nth: writing.nth + at
		});
		if (text.length > MAX_TEXT_CHARACTERS) throw new NotWritable("longer than any field");
		if (text === "" && at >= quantifier.min) break;
	}
	return text;
}
/** Members are found by asking the class itself, so that every form of class is understood. */
function writeMember(element, writing) {
	const test = guardedPattern(`^(?:${element.raw})$`, "u");
	const members = [];
	for (const character of candidates(element)) {
		if (test.test(character)) members.push(character);
		if (members.length > writing.nth % 15) break;
	}
	const member = members[writing.nth % Math.max(members.length, 1)];
	if (member === void 0) throw new NotWritable(`no character found for ${element.raw}`);
	return member;
}
function* candidates(element) {
	yield* PREFERRED;
	if (element.type === "CharacterClass") for (const part of element.elements) {
		if (part.type === "Character") yield String.fromCodePoint(part.value);
		if (part.type === "CharacterClassRange") yield String.fromCodePoint(part.min.value);
	}
	for (let code = 32; code < 127; code += 1) yield String.fromCodePoint(code);
	yield* FOREIGN;
}

// src/traffic/sample-scalar.ts
/**
* Twelve hexadecimal digits that stand in generated identifiers and mail addresses. The load script replaces them by
* digits of their own for every iteration, so that what must be unique is: same length, still valid.
*/
const UNIQUE_MARK = "feedc0ffee00";
const DEFAULT_TEXT = "sample";
/** Formats with values that keep to them; `nth` makes different ones for lists of unique items. */
const FORMATS = {
	uuid: (nth) => `${hex(nth, 8)}-0000-4000-8000-${UNIQUE_MARK}`,
	email: (nth) => `sample${nth || ""}-${UNIQUE_MARK}@example.com`,
	"idn-email": (nth) => `sample${nth || ""}-${UNIQUE_MARK}@example.com`,
	"date-time": (nth) => `2026-01-${twoDigits(nth)}T10:30:00Z`,
	"iso-date-time": (nth) => `2026-01-${twoDigits(nth)}T10:30:00Z`,
	date: (nth) => `2026-01-${twoDigits(nth)}`,
	time: (nth) => `10:${twoDigits(nth)}:00Z`,
	"iso-time": (nth) => `10:${twoDigits(nth)}:00Z`,
	duration: (nth) => `P${nth + 1}D`,
	hostname: (nth) => `host${nth || ""}.example.com`,
	"idn-hostname": (nth) => `host${nth || ""}.example.com`,
	ipv4: (nth) => `192.0.2.${nth % 254 + 1}`,
	ipv6: (nth) => `2001:db8::${hex(nth + 1, 1)}`,
	uri: (nth) => `https://example.com/${nth || ""}`,
	url: (nth) => `https://example.com/${nth || ""}`,
	iri: (nth) => `https://example.com/${nth || ""}`,
	"uri-reference": (nth) => `/sample${nth || ""}`,
	"iri-reference": (nth) => `/sample${nth || ""}`,
	"uri-template": (nth) => `/sample${nth || ""}/{id}`,
	"json-pointer": (nth) => `/sample${nth || ""}`,
	"relative-json-pointer": (nth) => String(nth),
	"json-pointer-uri-fragment": (nth) => `#/sample${nth || ""}`,
	regex: (nth) => `sample${nth || ""}`,
	byte: (nth) => Buffer.from(`sample${nth || ""}`).toString("base64"),
	base64url: (nth) => Buffer.from(`sample${nth || ""}`).toString("base64url"),
	decimal: (nth) => `${nth + 1}.50`,
	decimal128: (nth) => `${nth + 1}.50`,
	char: (nth) => String.fromCharCode(97 + nth % 26),
	"date-time-local": (nth) => `2026-01-${twoDigits(nth)}T10:30:00`,
	"time-local": (nth) => `10:${twoDigits(nth)}:00`,
	"http-date": (nth) => new Date(Date.UTC(2026, 0, nth % 28 + 1, 10, 30)).toUTCString(),
	"media-range": () => "application/json",
	int8: (nth) => String(nth % 127 + 1),
	int16: (nth) => String(nth + 1),
	int32: (nth) => String(nth + 1),
	int64: (nth) => String(nth + 1)
};
function hex(value, width) {
	return value.toString(16).padStart(width, "0");
}
/** 01 to 28: a day of every month, and a minute of every hour. */
function twoDigits(nth) {
	return String(nth % 28 + 1).padStart(2, "0");
}
/** A text of the schema's format, pattern and length. */
function sampleString(schema, nth) {
	const minLength = numberOr(schema.minLength, 0);
	const maxLength = numberOr(schema.maxLength, Number.POSITIVE_INFINITY);
	if (minLength > maxLength) return { why: `minLength ${minLength} is above maxLength ${maxLength}` };
	if (typeof schema.pattern === "string") {
		const text = writePattern({
			pattern: schema.pattern,
			minLength,
			maxLength,
			nth
		});
		return text === null ? { why: `no text was found for the pattern ${schema.pattern}` } : { value: text };
	}
	return { value: (typeof schema.format === "string" ? FORMATS[schema.format]?.(nth) : void 0) ?? plainText(minLength, maxLength, nth) };
}
function plainText(minLength, maxLength, nth) {
	const numbered = nth === 0 ? DEFAULT_TEXT : `${nth}-${DEFAULT_TEXT}`;
	const filled = numbered.length < minLength ? numbered.padEnd(minLength, "x") : numbered;
	return filled.slice(0, Math.min(filled.length, maxLength));
}
/** A number of the schema's range and step: 1 where it fits, else the nearest one above the lower bound. */
function sampleNumber(schema, integer, nth) {
	const lowest = bound(schema.minimum, schema.exclusiveMinimum, Math.max);
	const highest = bound(schema.maximum, schema.exclusiveMaximum, Math.min);
	const step = numberOr(schema.multipleOf, integer ? 1 : 0);
	const fits = (value) => aboveBound(schema, value) && belowBound(schema, value) && (!integer || Number.isInteger(value));
	const candidates = step > 0 ? steps(step, lowest, highest, nth) : between(lowest, highest, nth);
	for (const value of candidates) if (fits(value)) return { value };
	return { why: `no ${integer ? "integer" : "number"} lies between ${lowest ?? "-∞"} and ${highest ?? "∞"}` };
}
function bound(inclusive, exclusive, tighter) {
	const given = [inclusive, exclusive].filter((value) => typeof value === "number");
	return given.length === 0 ? null : given.reduce(tighter);
}
function aboveBound(schema, value) {
	if (typeof schema.minimum === "number" && value < schema.minimum) return false;
	return !(typeof schema.exclusiveMinimum === "number" && value <= schema.exclusiveMinimum);
}
function belowBound(schema, value) {
	if (typeof schema.maximum === "number" && value > schema.maximum) return false;
	return !(typeof schema.exclusiveMaximum === "number" && value >= schema.exclusiveMaximum);
}
/** Multiples tried from the bound on: integers that are multiples of 0.3 come every third time. */
const STEPS_TRIED = 100;
/** Decimal digits kept: 3 * 0.1 is 0.3, whatever binary fractions say. */
const DIGITS = 12;
function* steps(step, lowest, highest, nth) {
	const exact = (count) => Number((count * step).toPrecision(DIGITS));
	const whole = Math.round(1 / step) * step;
	if (nth === 0 && Math.abs(whole - 1) < Number.EPSILON) yield 1;
	const from = lowest !== null ? Math.ceil(lowest / step) : highest !== null && highest < step ? null : 1;
	for (let at = 0; at < STEPS_TRIED; at += 1) yield exact(from === null ? Math.floor(Number(highest) / step) - nth - at : from + nth + at);
	yield 0;
}
function* between(lowest, highest, nth) {
	yield 1 + nth;
	if (lowest !== null && highest !== null) {
		yield lowest + (highest - lowest) * (nth + 1) / (nth + 2);
		yield lowest;
		yield highest;
	}
	if (lowest !== null) yield lowest + 1 + nth;
	if (highest !== null) yield highest - 1 - nth;
}
function numberOr(value, otherwise) {
	return typeof value === "number" ? value : otherwise;
}

// src/traffic/script-requests.ts
/**
* Parts of a k6 script that sends planned requests. The script is TypeScript, in a file that ends in `.ts`: k6 takes the types away
* itself, and who keeps it can check it against `@types/k6`. It begins with {@link renderImports}, then {@link renderTarget}, then
* constants from {@link renderRequests}, then {@link REQUEST_FUNCTIONS}, then what the stage does with them.
*/
/** Imports that the parts below need; further ones of the stage by module, `{ k6: 'sleep' }`. None is from the network. */
function renderImports(further = {}) {
	return [
		"import exec from 'k6/execution';",
		"import http from 'k6/http';",
		"import type { RefinedResponse, ResponseType } from 'k6/http';",
		...Object.entries(further).map(([module, names]) => `import { ${names} } from '${module}';`)
	].join("\n");
}
/** An operation's id as a tag's value: k6 cuts selectors at commas, strips quotes from their ends, and joins tags with `&` in CSV. */
function operationTag(operation) {
	return operation.replaceAll(/[,"'&]/gu, (character) => encodeURIComponent(character).replace("'", "%27"));
}
/** `BASE_URL`, `secrets`, `credentials`, `TIMEOUT` and `RUN_DIGIT`, which the functions below read. */
function renderTarget(input) {
	return `const BASE_URL = (__ENV.BASE_URL || '').replace(/\\/+$/, '');
if (BASE_URL === '') throw new Error('BASE_URL is not set: the address of the running provider');

${renderSending(input)}`;
}
/** The same without `BASE_URL`, for a script that sends to several addresses. */
function renderSending({ credentials, timeoutMs, runDigit }) {
	return `// Header and environment variable that holds its value. Values are never written to a file that is kept.
const secrets: Record<string, string> = __ENV.CREDENTIALS_FILE ? JSON.parse(open(__ENV.CREDENTIALS_FILE)) : __ENV;
const credentials: [header: string, variable: string][] = ${literal(Object.entries(credentials))};

const TIMEOUT = '${timeoutMs / 1e3}s';
// First digit of what has to be unique: stages run against the same provider.
const RUN_DIGIT = '${runDigit}';`;
}
/** `const <name> = […]`: the requests as plain data, one after the other. */
function renderRequests(name, requests) {
	if (requests.length === 0) return `const ${name}: PlannedRequest[] = [];`;
	return `const ${name}: PlannedRequest[] = [\n${requests.map(renderRequest).join("\n")}\n];`;
}
function renderRequest(request) {
	return `  {\n${[
		`operation: ${literal(request.operation)},`,
		`tag: ${literal(operationTag(request.operation))},`,
		`role: ${literal(request.role)},`,
		`method: ${literal(request.method)},`,
		`address: ${literal(request.address.map(addressPart))},`,
		`headers: ${literal(request.headers)},`,
		`body: ${literal(request.body)},`,
		`success: ${literal(request.success.map(({ min, max }) => [min, max]))},`,
		`idAt: ${literal(request.idAt)},`,
		...request.credentials.length === 0 ? [] : [`credentials: ${literal(request.credentials)},`]
	].map((line) => `    ${line}`).join("\n")}\n  },`;
}
function addressPart(part) {
	return typeof part === "string" ? part : {
		createdBy: part.createdBy,
		otherwise: part.otherwise
	};
}
/** JSON is a subset of JavaScript; only the two line separators are escaped, so that a line stays a line for every tool. */
function literal(value) {
	return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
/** The same over several lines, as a person would write it: lists of plain values stay on one. */
function indented(value, depth = 0) {
	const pad = "  ".repeat(depth + 1);
	if (Array.isArray(value)) {
		if (value.every((item) => item === null || typeof item !== "object")) return `[${value.map(literal).join(", ")}]`;
		return `[\n${value.map((item) => `${pad}${indented(item, depth + 1)},\n`).join("")}${pad.slice(2)}]`;
	}
	if (value === null || typeof value !== "object") return literal(value);
	const entries = Object.entries(value);
	if (entries.length === 0) return "{}";
	return `{\n${entries.map(([key, item]) => `${pad}${keyOf(key)}: ${indented(item, depth + 1)},\n`).join("")}${pad.slice(2)}}`;
}
function keyOf(key) {
	return /^[A-Za-z_$][\w$]*$/u.test(key) && key !== "__proto__" ? key : literal(key);
}
/** Text for a comment: one line, whatever it was. */
function oneLine(text) {
	return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
/**
* `send(request, created, keepBody)` sends one request with the tags `name` and `operation`, and remembers the id it created; a fourth
* argument `{ url, tags }` sends it to another address than `BASE_URL`, with further
* tags; `isSuccess(request, status)`; `unique(text)`. `created` maps an operation to the id that it created last.
*/
const REQUEST_FUNCTIONS = `interface PlannedRequest {
  operation: string;
  /** The operation as the value of a tag. */
  tag: string;
  role: string;
  method: string;
  /** Text, or the id that an earlier request created. */
  address: (string | { createdBy: string; otherwise: string })[];
  headers: [name: string, value: string][];
  body: string | null;
  /** Statuses that count as success, from and to. */
  success: [min: number, max: number][];
  /** Steps to the id in the answer, or its Location header, where a later request needs it. */
  idAt: string[] | 'location' | null;
  credentials?: { in: string; name: string; scheme: string | null; variable: string }[];
}

/** Ids by the operation that created them. */
type Created = Record<string, string | number | null>;
type Answer = RefinedResponse<ResponseType>;

/** Where a request goes, and tags that tell it from the same one elsewhere. */
interface Recipient {
  url: string;
  tags: Record<string, string>;
}

const MARK = '${UNIQUE_MARK}';

// What stays the same from round to round is made once for each user: k6's processor time is better spent on requests.
interface Fixed {
  /** Path with query; null where ids or what has to be unique are in it. */
  path: string | null;
  headers: Record<string, string> | null;
  isBodyFixed: boolean;
  expected: ReturnType<typeof http.expectedStatuses>;
  /** Without and with the body of the answer. */
  params: [none?: RequestParams, text?: RequestParams];
}

type RequestParams = NonNullable<Parameters<typeof http.request>[3]>;

const fixedParts = new Map<PlannedRequest, Fixed>();

function send(request: PlannedRequest, created: Created, keepBody: boolean, to?: Recipient): Answer {
  const fixed = fixedParts.get(request) ?? fix(request);
  const url = (to === undefined ? BASE_URL : to.url) + (fixed.path ?? pathOf(request, created));
  const body = fixed.isBodyFixed ? request.body : unique(request.body ?? '');
  const response = http.request(request.method, url, body, paramsOf(request, fixed, keepBody, to));
  if (request.idAt !== null && isSuccess(request, response.status)) created[request.operation] = idOf(request.idAt, response);
  return response;
}

function fix(request: PlannedRequest): Fixed {
  const { address, headers, body } = request;
  const isPathFixed = address.every((part) => typeof part === 'string' && !part.includes(MARK));
  const fixed: Fixed = {
    path: isPathFixed ? pathOf(request, {}) : null,
    headers: headers.every(([, value]) => !value.includes(MARK)) ? headersOf(request) : null,
    isBodyFixed: body === null || !body.includes(MARK),
    expected: http.expectedStatuses(...request.success.map(([min, max]) => ({ min, max }))),
    params: [],
  };
  fixedParts.set(request, fixed);
  return fixed;
}

function paramsOf(request: PlannedRequest, fixed: Fixed, keepBody: boolean, to?: Recipient): RequestParams {
  const isSame = to === undefined && fixed.headers !== null;
  const known = isSame ? fixed.params[keepBody ? 1 : 0] : undefined;
  if (known !== undefined) return known;
  const tags = { name: request.operation, operation: request.role === 'setup' ? 'setup' : request.tag };
  const params: RequestParams = {
    headers: fixed.headers ?? headersOf(request),
    redirects: 0,
    timeout: TIMEOUT,
    responseType: keepBody ? 'text' : 'none',
    responseCallback: fixed.expected,
    tags: to === undefined ? tags : Object.assign(tags, to.tags),
  };
  if (isSame) fixed.params[keepBody ? 1 : 0] = params;
  return params;
}

function headersOf(request: PlannedRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) headers[name] = unique(value);
  for (const [name, variable] of credentials) headers[name] = secrets[variable] ?? '';
  for (const { in: place, name, scheme, variable } of request.credentials ?? []) {
    const value = credentialOf(scheme, variable);
    if (place === 'header') headers[name] = value;
    else if (place === 'cookie') headers.Cookie = (headers.Cookie ? headers.Cookie + '; ' : '') + name + '=' + value;
  }
  return headers;
}

function pathOf(request: PlannedRequest, created: Created): string {
  let path = unique(request.address.map((part) => addressText(part, created)).join(''));
  for (const { in: place, name, scheme, variable } of request.credentials ?? []) {
    if (place === 'header' || place === 'cookie') continue;
    path += (path.includes('?') ? '&' : '?') + encodeURIComponent(name) + '=' + encodeURIComponent(credentialOf(scheme, variable));
  }
  return path;
}

function credentialOf(scheme: string | null, variable: string): string {
  return (scheme ? scheme + ' ' : '') + secrets[variable];
}

function addressText(part: PlannedRequest['address'][number], created: Created): string {
  if (typeof part === 'string') return part;
  const id = created[part.createdBy];
  return id === undefined || id === null ? part.otherwise : encodeURIComponent(id);
}

function idOf(idAt: string[] | 'location', response: Answer): string | number | null {
  if (idAt === 'location') return lastSegment(response.headers.Location);
  try {
    let value = JSON.parse(String(response.body));
    for (const step of idAt) value = value === null || value === undefined ? value : value[step];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  } catch {
    // Not JSON: whoever needs the id falls back to a generated one, and fails where that one is unknown.
    return null;
  }
}

function lastSegment(location: string | undefined): string | null {
  const segment = (location || '').split(/[?#]/)[0]?.replace(/\\/+$/, '').split('/').pop();
  if (!segment) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not percent-encoded: the segment stands for itself.
    return segment;
  }
}

function isSuccess(request: PlannedRequest, status: number): boolean {
  return request.success.some(([min, max]) => status >= min && status <= max);
}

// Replaces the mark in generated identifiers by digits that no other round uses, of the same length.
function unique(text: string): string {
  if (!text.includes(MARK)) return text;
  const inRound = exec.vu.idInTest * 0x1000000 + (exec.vu.iterationInInstance || 0) + 1;
  const digits = inRound.toString(16).padStart(11, '0').slice(-11);
  return text.split(MARK).join(RUN_DIGIT + digits);
}`;

export { operationTag as a, renderSending as c, sampleNumber as d, sampleString as f, oneLine as i, renderTarget as l, indented as n, renderImports as o, literal as r, renderRequests as s, REQUEST_FUNCTIONS as t, UNIQUE_MARK as u };