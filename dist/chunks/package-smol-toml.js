import { i as toProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { t as plural } from "./model-plural.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { i as SYMLINK_MODE, r as SUBMODULE_MODE } from "./detect-git-output.js";
import { a as ASIDE, i as DEPENDENCIES, r as moduleFile, t as AUDIT_RULES } from "./audit-database-clients.js";
import { t as isObject } from "./model-object.js";
import { r as LineTable, t as parseText } from "./package-js-yaml.js";
import { t as CONFIDENCES } from "./model-audit.js";
import { t as XMLValidator } from "./package-fast-xml-parser.js";
import { t as XMLParser } from "./package-is-unsafe.js";
import { isUtf8 } from "node:buffer";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// src/audit/documents.ts
/** Every document of a YAML file, each with the places it has in the file. Throws `ProblemError` for the first that is none. */
function parseDocuments(text, file) {
	if (file.toLowerCase().endsWith(".json") || !/^---(?:\s|$)/m.test(text)) return [parseText(text, file)];
	const documents = [];
	let before = 0;
	let piece = [];
	const finish = () => {
		const own = piece.join("\n");
		if (own.replace(/^\s*#.*$/gm, "").trim() !== "") documents.push(parseText("\n".repeat(before) + own, file));
	};
	for (const [index, line] of text.split("\n").entries()) {
		if (!/^---(?:\s|$)/.test(line)) {
			piece.push(line);
			continue;
		}
		finish();
		before = index + 1;
		piece = [];
	}
	finish();
	return documents;
}
/** A member of an object; null for what is none, or has none. */
function member(value, key) {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : null;
}
function textOf(value) {
	return typeof value === "string" ? value : null;
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** Where the first line of a script stands: under the `|` of a block, else where the value begins. */
function scriptStart(parsed, text, path) {
	const at = parsed.positionAt(path, "value");
	const line = text.split("\n", at.line)[at.line - 1] ?? "";
	return /^[|>]/.test(line.slice(at.column - 1)) ? {
		line: at.line + 1,
		column: 1
	} : at;
}

// src/audit/chaos-file.ts
/** What a file has to hold to be looked at. */
const CHAOS_PATTERN = "steady-state-hypothesis|chaos-mesh\\.org/";
/** Chaos Mesh faults that are over at once: there is nothing to undo. */
const AT_ONCE = /* @__PURE__ */ new Set(["pod-kill", "container-kill"]);
/** Kinds of Chaos Mesh that order others, which say for themselves how long they last. */
const NO_FAULTS = /* @__PURE__ */ new Set([
	"Schedule",
	"Workflow",
	"RemoteCluster",
	"StatusCheck"
]);
/** Experiments of a file that have no way back. Throws `ProblemError` when it is neither YAML nor JSON. */
function readChaosFile(text, file) {
	return parseDocuments(text, file).flatMap((parsed) => {
		const { value } = parsed;
		if (Array.isArray(member(value, "method"))) {
			if (!listOf(member(value, "method")).some((one) => member(one, "type") === "action") || listOf(member(value, "rollbacks")).length > 0 || hasControls(value)) return [];
			const why = member(value, "rollbacks") === null ? "it has actions, and no `rollbacks`" : "it has actions, and its `rollbacks` are empty";
			const name = textOf(member(value, "title")) ?? file;
			return [{
				file,
				at: parsed.positionAt(["method"]),
				name,
				tool: "Chaos Toolkit",
				why
			}];
		}
		const kind = textOf(member(value, "kind")) ?? "";
		const isFault = textOf(member(value, "apiVersion"))?.startsWith("chaos-mesh.org/") && !NO_FAULTS.has(kind);
		const spec = member(value, "spec");
		if (!isFault || member(spec, "duration") !== null || AT_ONCE.has(textOf(member(spec, "action")) ?? "")) return [];
		const name = textOf(member(member(value, "metadata"), "name")) ?? kind;
		return [{
			file,
			at: parsed.positionAt(["spec"]),
			name,
			tool: "Chaos Mesh",
			why: "it has no `duration`, so the fault stays until somebody deletes it"
		}];
	});
}
/** Controls may undo what the experiment does; what they are is code that is not read here. */
function hasControls(value) {
	return listOf(member(value, "controls")).length > 0;
}

// src/audit/compose.ts
const NAME = /(?:^|\/)(?:docker-)?compose(?:[.-][\w-]+)*\.ya?ml$/i;
function isCompose(path) {
	return NAME.test(path);
}
/** A compose file as it is written; variables are not filled in. Throws `ProblemError` when it is no YAML. */
function readCompose(text, file) {
	const [parsed] = parseDocuments(text, file);
	const services = member(parsed?.value, "services");
	if (parsed === void 0 || !isObject(services)) return {
		file,
		services: []
	};
	return {
		file,
		services: Object.entries(services).map(([name, service]) => ({
			name,
			image: plainImage(textOf(member(service, "image"))),
			isBuilt: member(service, "build") !== null,
			environment: environmentOf(member(service, "environment")),
			at: parsed.positionAt(["services", name])
		}))
	};
}
/** `postgres:${VERSION:-15}` → `postgres`. */
function plainImage(image) {
	return image === null ? null : image.replace(/:?\$\{?[^}]*\}?$/, "");
}
function environmentOf(value) {
	if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one ?? "")]));
	const pairs = listOf(value).flatMap((one) => typeof one === "string" ? [one] : []);
	return Object.fromEntries(pairs.map((one) => [one.split("=")[0] ?? one, one.split("=").slice(1).join("=")]));
}

// src/audit/decode.ts
/** Bytes in which a NUL tells that a file is no text: git looks at as many. */
const PROBED_BYTES = 8e3;
/** The text of a file: UTF-8, UTF-16 by its mark, else Windows-1252, in which every byte is a character. Null for what is no text. */
function decodeText(content) {
	if (content[0] === 255 && content[1] === 254) return new TextDecoder("utf-16le").decode(content);
	if (content[0] === 254 && content[1] === 255) return new TextDecoder("utf-16be").decode(content);
	if (content.subarray(0, PROBED_BYTES).includes(0)) return null;
	const text = isUtf8(content) ? content.toString("utf8") : new TextDecoder("windows-1252").decode(content);
	return text.startsWith("﻿") ? text.slice(1) : text;
}

// src/audit/source-facts.ts
/** Beginning of a name that says it asserts something: `expectStatus`, `assert_called`, `shouldBe`, `verify`. */
const ASSERTS = /^(?:expect|assert|should|verify|check|ensure|must|require|fail|validate|compare|match|is_?(?:equal|same)|raises|warns|approv|snapshot|wait_?for|wait_?until|await_?until|eventually|and_?expect|then|status_?code|execute_?test|run_?test|golden)/i;
/** The same inside of a name: `expireAndVerifyFailover`, `raise_for_status`. */
const ASSERTS_TOO = /[a-z](?:Verify|Verifies|Assert|Asserts|Expect|Expects)(?:[A-Z]|$)|_(?:verify|assert|expect)(?:_|$)|^raise_for_status$|^deprecated_call$/;
function isAssertionName(name) {
	return ASSERTS.test(name.replace(/^_+/, "")) || ASSERTS_TOO.test(name);
}
/** A function that is called like a test is one, or holds one: what it asserts may stand elsewhere. */
function isTestName(name) {
	return /^_*test(?:[_A-Z\d]|$)|[a-z]Tests?$|_tests?$/.test(name);
}

// src/audit/syntax.ts
/** One parsed file. What is no code of its language stands in nodes of type `ERROR`, the rest is there. */
var Source = class {
	file;
	text;
	root;
	#lines;
	constructor(file, text, root) {
		this.file = file;
		this.text = text;
		this.root = root;
		this.#lines = new LineTable(text);
	}
	of(node) {
		return node === null ? "" : this.text.slice(node.from, node.to);
	}
	at(node) {
		return this.#lines.positionOf(node.from);
	}
};
function field(node, name) {
	return node?.children.find((child) => child.field === name) ?? null;
}
function child(node, ...types) {
	return node?.children.find(({ type }) => types.includes(type)) ?? null;
}
/** Every node below `node`, itself included, in the order of the text. */
function* walk(node) {
	yield node;
	for (const below of node.children) yield* walk(below);
}
function findAll(node, ...types) {
	const found = [];
	const visit = (one) => {
		if (types.includes(one.type)) found.push(one);
		for (const below of one.children) visit(below);
	};
	visit(node);
	return found;
}
function hasAncestor(node, types, until = null) {
	for (let one = node.parent; one !== null && one !== until; one = one.parent) if (types.has(one.type)) return true;
	return false;
}
/** The text of a string without its quotes; null where it is put together from parts. */
function plainString(source, node) {
	if (node === null || !STRINGS.has(node.type)) return null;
	if (node.children.some(({ type }) => type === "interpolation" || type === "template_substitution")) return null;
	return node.children.filter(({ type }) => CONTENTS.has(type)).map((part) => source.of(part)).join("");
}
const STRINGS = /* @__PURE__ */ new Set([
	"string",
	"template_string",
	"string_literal",
	"interpreted_string_literal",
	"raw_string_literal"
]);
const CONTENTS = /* @__PURE__ */ new Set([
	"string_fragment",
	"string_content",
	"escape_sequence",
	"interpreted_string_literal_content",
	"raw_string_literal_content"
]);
/** A number, a product of numbers, or undefined text: milliseconds and seconds as they are written. */
function numberOf(source, node) {
	if (node === null) return null;
	if (node.type === "binary_expression" || node.type === "binary_operator") {
		const left = numberOf(source, field(node, "left"));
		const right = numberOf(source, field(node, "right"));
		return source.text.slice(field(node, "left")?.to ?? 0, field(node, "right")?.from ?? 0).trim() === "*" && left !== null && right !== null ? left * right : null;
	}
	const value = Number(source.of(node).replaceAll("_", "").replace(/[lL]$/, ""));
	return NUMBERS.has(node.type) && Number.isFinite(value) ? value : null;
}
const NUMBERS = /* @__PURE__ */ new Set([
	"number",
	"integer",
	"float",
	"decimal_integer_literal",
	"int_literal",
	"float_literal"
]);

// src/audit/languages/frame.ts
const NO_RUNNERS = /* @__PURE__ */ new Set();
/** What the audit knows of one file of tests, whatever its language. */
function readFacts(table, source) {
	const names = table.readNames(source);
	const place = {
		source,
		names
	};
	const blocks = findAll(source.root, ...table.blocks);
	const imports = table.importsOf(names);
	return {
		file: source.file,
		language: table.language,
		imports,
		mocks: table.mocksOf(source, names),
		tests: blocks.flatMap((block) => factOf(table, block, place)),
		sleeps: blocks.flatMap((block) => sleepsIn(table, block, place)),
		containers: containersIn(table.containers, imports, source)
	};
}
/** Every import may be a library that stands in for another: the rule knows which are. */
function standIns(source, imports) {
	return [...imports].map(([target, node]) => ({
		target,
		of: "library",
		by: `import of ${target}`,
		at: source.at(node)
	}));
}
function factOf(table, block, place) {
	const test = table.testOf(block, place);
	if (test === null) return [];
	const { name, at, body, empty, runners } = test;
	const found = empty ? false : assertsIn(body, {
		table,
		place: {
			...place,
			runners
		},
		seen: /* @__PURE__ */ new Set()
	});
	const asserts = found === false && !empty && saysWhy(block, name, place.source) ? null : found;
	return [{
		name,
		at: place.source.at(at),
		asserts,
		empty
	}];
}
function assertsIn(body, looking) {
	const { table, place, seen } = looking;
	if (seen.has(body)) return false;
	seen.add(body);
	let isUnknown = false;
	for (const node of walk(body)) {
		if (table.failing.has(node.type)) return true;
		const judged = table.judge(node, place);
		const called = judged !== null && typeof judged === "object" ? judged : null;
		for (const asserts of called === null ? [judged] : called.map((one) => assertsIn(one, looking))) {
			if (asserts === true) return true;
			isUnknown ||= asserts === null;
		}
	}
	return isUnknown ? null : false;
}
/** Pauses of a fixed length in what runs before the tests; one in a loop asks again, which is readiness. */
function sleepsIn(table, block, place) {
	const hook = table.hookOf(block, place);
	if (hook === null) return [];
	const { source } = place;
	const calls = findAll(hook.body, table.calls);
	if (calls.some((call) => source.of(call).startsWith(`${hook.name}(`))) return [];
	return calls.filter((call) => table.pauseOf(call, place, hook) >= 500 && !hasAncestor(call, table.loops, hook.body)).map((call) => ({
		at: source.at(call),
		words: oneLine(source.of(call)),
		within: hook.name
	}));
}
/** Longest text of a call that is shown, in characters. */
const SHOWN = 80;
function oneLine(text) {
	return text.replace(/\s+/g, " ").slice(0, SHOWN);
}
function containersIn(table, imports, source) {
	const own = imports.filter(table.isOwn);
	if (own.length === 0) return [];
	const images = findAll(source.root, ...table.types).flatMap((node) => plainString(source, table.textOf(node)) ?? []);
	return [...own.map(table.short), ...images];
}
/** Names of tests that prove what no assertion can: the race detector, a deadline or the compiler fails them, or any exception. */
const PROVED_BY_ENDING = /\b(?:races?|racy|concurren\w*|deadlocks?|leaks?|segfaults?|implements|compliance|conformance|smoke|imports?|idempotent|immediately|unblocks?|succeeds?|allow(?:s|ed)?|permitted|harmless)\b|\b(?:no|not|never|nt|without) (?:to |be |any )?(?:panic|crash|throw|rais|fail|error|block|hang|deadlock|leak|segfault)\w*/i;
/** The same, said in a comment of the test. */
const SAID_SO = /(?:\b(?:no|not|never|without)|n['’]t)\s+(?:\w+\s+){0,3}?(?:panic|crash|throw|rais|fail|error|exception|block|hang|deadlock|leak|segfault|effect)\w*|\bnone of (?:these|them|it)\b|\b(?:for|increase|improve) coverage\b|\b(?:time ?out|hang|fail)s? if\b|\brace (?:detector|condition)|\btypes? hints?\b|\breturns? immediately\b|\b(?:permitted|harmless|a no-op)\b|\btrigger\w* (?:a |an |the )?(?:\w+ )?(?:panic|crash|bounds)/i;
/** Files that the type checker fails, and examples that are run so that they stay true. */
const PROVED_AS_A_WHOLE = /(?:^|[/_.-])(?:typings?|type_?checks?|examples?)(?:[_.-]|$)[^/]*$/i;
/** Whether a test that asserts nothing says what it proves all the same. */
function saysWhy(block, name, source) {
	const words = name.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").replaceAll(/[_\W]+/g, " ");
	if (PROVED_BY_ENDING.test(words) || PROVED_AS_A_WHOLE.test(source.file)) return true;
	const inside = findAll(block, "comment", "line_comment", "block_comment", ...docstringTypes(block));
	return [...before(block), ...inside].some((comment) => SAID_SO.test(source.of(comment).replaceAll(/[\s*#/]+/g, " ")));
}
/** In Python a text that stands alone is what other languages say in a comment. */
function docstringTypes(block) {
	return block.type === "function_definition" ? ["string_content"] : [];
}
/** The comments right above a test. */
function before(block) {
	let node = block;
	while (node.parent !== null && node.parent.parent !== null && node.parent.children[0] === node) node = node.parent;
	const siblings = node.parent?.children ?? [];
	const above = siblings.slice(0, siblings.indexOf(node)).reverse();
	const end = above.findIndex(({ type }) => !type.endsWith("comment"));
	return end === -1 ? above : above.slice(0, end);
}

// src/audit/languages/go.ts
/** What Go tests import, replace, assert and wait for: the `testing` package, testify, go-sqlmock and its like. */
function readGo(source) {
	return readFacts(GO, source);
}
function readNames$3(source) {
	const names = {
		packages: /* @__PURE__ */ new Map(),
		places: /* @__PURE__ */ new Map()
	};
	for (const spec of findAll(source.root, "import_spec")) {
		const path = plainString(source, field(spec, "path"));
		if (path === null) continue;
		const alias = source.of(field(spec, "name"));
		names.packages.set(alias === "" ? packageName(path) : alias, path);
		names.places.set(path, spec);
	}
	return names;
}
/** `github.com/DATA-DOG/go-sqlmock` is `sqlmock`, `…/pgxmock/v4` is `pgxmock`. */
function packageName(path) {
	return (path.split("/").filter((part) => !/^v\d+$/.test(part)).at(-1) ?? path).replace(/^go-|[.-]go$|\.v\d+$/g, "");
}
/** The first call of each mocking package, or its import where nothing of it is called here. */
function mocksOf$2(source, { packages, places }) {
	const calls = findAll(source.root, "call_expression").map((call) => ({
		call,
		callee: field(call, "function")
	}));
	return [...packages].map(([name, target]) => {
		const used = calls.find(({ callee }) => callee?.type === "selector_expression" && source.of(field(callee, "operand")) === name);
		const node = used?.call ?? places.get(target) ?? source.root;
		return {
			target,
			of: "library",
			by: used ? source.of(used.callee) : `import of ${target}`,
			at: source.at(node)
		};
	});
}
const QUIET = /* @__PURE__ */ new Set([
	"Parallel",
	"Log",
	"Logf",
	"Helper",
	"Cleanup",
	"Setenv",
	"TempDir",
	"Name",
	"Chdir",
	"Context",
	"Run"
]);
function testOf$3(node, { source }) {
	const name = source.of(field(node, "name"));
	const [parameter] = findAll(field(node, "parameters") ?? node, "parameter_declaration");
	if (!/^Test(?![a-z])/.test(name) || source.of(field(parameter ?? null, "type")) !== "*testing.T") return null;
	const body = field(node, "body");
	const t = source.of(field(parameter ?? null, "name"));
	if (body === null || new RegExp(`\\b${t}\\.Skip`).test(source.of(body))) return null;
	const inner = findAll(body, "parameter_declaration").filter((one) => source.of(field(one, "type")) === "*testing.T").map((one) => source.of(field(one, "name")));
	return {
		name,
		at: node,
		body,
		empty: findAll(body, "statement_list").length === 0,
		runners: /* @__PURE__ */ new Set([t, ...inner])
	};
}
/** Whether something fails the test: its own methods, a function that is handed the test, a panic. */
function judge$3(node, { source, runners }) {
	if (node.type === "identifier") return runners.has(source.of(node)) && node.parent !== null && HANDS_ON.has(node.parent.type);
	if (node.type === "var_spec") return source.of(field(node, "name")) === "_" && field(node, "type") !== null;
	if (node.type !== "call_expression") return false;
	const callee = field(node, "function");
	const method = source.of(field(callee, "field"));
	if (source.of(callee) === "panic" || source.of(callee) === "log.Fatal") return true;
	if (runners.has(source.of(field(callee, "operand")))) return !QUIET.has(method);
	return isAssertionName(method) || isAssertionName(source.of(callee));
}
const HANDS_ON = /* @__PURE__ */ new Set([
	"argument_list",
	"literal_element",
	"keyed_element",
	"expression_list",
	"return_statement",
	"unary_expression"
]);
const UNITS$1 = {
	Millisecond: 1,
	Second: 1e3,
	Minute: 6e4
};
function hookOf$3(node, { source, names }) {
	const name = source.of(field(node, "name"));
	return /^(?:TestMain|setup|setUp|start|before)/.test(name) && names.packages.get("time") === "time" ? {
		name,
		body: node
	} : null;
}
function pauseOf$3(call, { source }) {
	if (source.of(field(call, "function")) !== "time.Sleep") return 0;
	return millisecondsOf(source, field(call, "arguments")?.children[0] ?? null);
}
/** `2 * time.Second`, `time.Second`; 0 for what is not known. */
function millisecondsOf(source, node) {
	if (node?.type === "selector_expression") return UNITS$1[source.of(field(node, "field"))] ?? 0;
	if (node?.type !== "binary_expression") return 0;
	const sides = [field(node, "left"), field(node, "right")];
	return (sides.map((side) => numberOf(source, side)).find((one) => one !== null) ?? 0) * Math.max(...sides.map((side) => side?.type === "selector_expression" ? millisecondsOf(source, side) : 0));
}
const GO = {
	language: "go",
	readNames: readNames$3,
	importsOf: ({ packages }) => [...packages.values()],
	mocksOf: mocksOf$2,
	blocks: ["function_declaration"],
	testOf: testOf$3,
	failing: /* @__PURE__ */ new Set(),
	judge: judge$3,
	hookOf: hookOf$3,
	calls: "call_expression",
	loops: /* @__PURE__ */ new Set(["for_statement"]),
	pauseOf: pauseOf$3,
	containers: {
		isOwn: (path) => /testcontainers-go|ory\/dockertest|dhui\/dktest|^github\.com\/(?:docker\/docker|moby\/moby)\/client$/.test(path),
		short: (path) => path.split("/").at(-1) ?? "",
		types: ["interpreted_string_literal"],
		textOf: (literal) => literal
	}
};

// src/audit/languages/java.ts
/** What Java tests import, replace, assert and wait for: JUnit 4 and 5, TestNG, Mockito, EasyMock, Spring. */
function readJava(source) {
	return readFacts(JAVA, source);
}
function readNames$2(source) {
	const imports = /* @__PURE__ */ new Map();
	for (const node of findAll(source.root, "import_declaration")) {
		const name = source.of(child(node, "scoped_identifier", "identifier"));
		imports.set(child(node, "asterisk") === null ? name : `${name}.*`, node);
	}
	const methods = Map.groupBy(findAll(source.root, "method_declaration"), (one) => source.of(field(one, "name")));
	const [declared] = findAll(source.root, "package_declaration");
	return {
		imports,
		package: source.of(child(declared ?? null, "scoped_identifier", "identifier")),
		methods
	};
}
/** A type with its package: as it is written, as it is imported, else of the file's own package. */
function resolve$1(source, type, names) {
	const written = source.of(type?.type === "generic_type" ? type.children[0] ?? null : type);
	if (written === "") return null;
	if (written.includes(".")) return written;
	const imported = [...names.imports.keys()].find((name) => name.endsWith(`.${written}`));
	if (imported !== void 0) return imported;
	const wild = [...names.imports.keys()].find((name) => name.endsWith(".*") && (KNOWN_MEMBERS.get(name.slice(0, -2)) ?? []).includes(written));
	return wild === void 0 ? `${names.package}.${written}` : `${wild.slice(0, -1)}${written}`;
}
/** Types that `import java.sql.*` and the like bring along. */
const KNOWN_MEMBERS = /* @__PURE__ */ new Map([
	["java.sql", [
		"Connection",
		"Statement",
		"PreparedStatement",
		"CallableStatement",
		"ResultSet",
		"Driver",
		"DatabaseMetaData"
	]],
	["javax.sql", [
		"DataSource",
		"XADataSource",
		"ConnectionPoolDataSource"
	]],
	["jakarta.persistence", [
		"EntityManager",
		"EntityManagerFactory",
		"Query",
		"TypedQuery"
	]],
	["javax.persistence", [
		"EntityManager",
		"EntityManagerFactory",
		"Query",
		"TypedQuery"
	]],
	["org.springframework.jdbc.core", ["JdbcTemplate", "JdbcOperations"]],
	["org.hibernate", ["Session", "SessionFactory"]]
]);
const ANNOTATIONS = /* @__PURE__ */ new Set([
	"Mock",
	"MockBean",
	"MockitoBean",
	"InjectMock",
	"TestBean",
	"MockK",
	"Mocked",
	"Injectable"
]);
function annotationsOf(source, node) {
	return (child(node, "modifiers")?.children ?? []).filter(({ type }) => type.endsWith("annotation")).map((one) => source.of(field(one, "name")).split(".").at(-1) ?? "");
}
function fieldMocks(source, node, names) {
	const by = annotationsOf(source, node).find((name) => ANNOTATIONS.has(name));
	const target = by === void 0 ? null : resolve$1(source, field(node, "type"), names);
	return target === null ? [] : [{
		target,
		of: "module",
		by: `@${by}`,
		at: source.at(node)
	}];
}
const MOCKING = /^(?:mock|createMock|createNiceMock|createStrictMock|niceMock|strictMock|mockStatic|mockConstruction)$/;
const MOCKERS = /* @__PURE__ */ new Set([
	"",
	"Mockito",
	"EasyMock",
	"PowerMockito",
	"PowerMock",
	"BDDMockito"
]);
function callMocks(source, call, names) {
	const name = source.of(field(call, "name"));
	const owner = source.of(field(call, "object"));
	if (!MOCKING.test(name) || !MOCKERS.has(owner.split(".").at(-1) ?? "")) return [];
	if (owner === "" && !names.imports.has(`org.mockito.Mockito.${name}`) && !hasStatic(names)) return [];
	const target = resolve$1(source, child(field(call, "arguments"), "class_literal")?.children[0] ?? null, names);
	return target === null ? [] : [{
		target,
		of: "module",
		by: owner === "" ? name : `${owner}.${name}`,
		at: source.at(call)
	}];
}
function hasStatic({ imports }) {
	return [...imports.keys()].some((name) => /^org\.(?:mockito\.(?:Mockito|BDDMockito)|easymock\.EasyMock|powermock\..*)\.(?:\*|\w+)$/.test(name));
}
const TESTS$3 = /* @__PURE__ */ new Set([
	"Test",
	"ParameterizedTest",
	"RepeatedTest",
	"TestFactory",
	"Property"
]);
const NOT_RUN$1 = /* @__PURE__ */ new Set(["Disabled", "Ignore"]);
/** What Spring Initializr writes: that the context starts is what it is about. */
const CONTEXT = /context_?loads|application_?(?:context_?)?starts/i;
function testOf$2(node, { source }) {
	const annotations = annotationsOf(source, node);
	const name = source.of(field(node, "name"));
	if (!annotations.some((one) => TESTS$3.has(one)) || annotations.some((one) => NOT_RUN$1.has(one)) || CONTEXT.test(name)) return null;
	if (/@Test\s*\([^)]*expected/.test(source.of(child(node, "modifiers")))) return null;
	const body = field(node, "body");
	if (body === null) return null;
	const empty = body.children.every(({ type }) => type === "line_comment" || type === "block_comment");
	return {
		name,
		at: field(node, "name") ?? node,
		body,
		empty,
		runners: NO_RUNNERS
	};
}
function judge$2(node, { source, names }) {
	if (node.type !== "method_invocation") return false;
	const name = source.of(field(node, "name"));
	const owner = source.of(field(node, "object"));
	const root = owner.split(/[.(]/)[0] ?? "";
	if (isAssertionName(name) || isAssertionName(root)) return true;
	if (owner !== "" && owner !== "this") return isTestName(name) || /(?:test|assert|helper|support|fixture|steps|util|harness)/i.test(root) ? null : false;
	const others = (names.methods.get(name) ?? []).filter((one) => node.from < one.from || node.to > one.to);
	return others.length > 0 ? others : null;
}
const SETUP$1 = /* @__PURE__ */ new Set([
	"BeforeAll",
	"BeforeEach",
	"Before",
	"BeforeClass",
	"BeforeMethod",
	"BeforeSuite"
]);
const UNITS = {
	MILLISECONDS: 1,
	SECONDS: 1e3,
	MINUTES: 6e4,
	Thread: 1
};
function hookOf$2(node, { source }) {
	const annotation = annotationsOf(source, node).find((name) => SETUP$1.has(name));
	return annotation === void 0 ? null : {
		name: `@${annotation}`,
		body: node
	};
}
function pauseOf$2(call, { source }) {
	if (source.of(field(call, "name")) !== "sleep") return 0;
	const unit = UNITS[source.of(field(call, "object")).split(".").at(-1) ?? ""] ?? 0;
	return (numberOf(source, field(call, "arguments")?.children[0] ?? null) ?? 0) * unit;
}
const JAVA = {
	language: "java",
	readNames: readNames$2,
	importsOf: ({ imports }) => [...imports.keys()],
	mocksOf: (source, names) => [
		...standIns(source, names.imports),
		...findAll(source.root, "field_declaration").flatMap((one) => fieldMocks(source, one, names)),
		...findAll(source.root, "formal_parameter").flatMap((one) => fieldMocks(source, one, names)),
		...findAll(source.root, "method_invocation").flatMap((call) => callMocks(source, call, names))
	],
	blocks: ["method_declaration"],
	testOf: testOf$2,
	failing: /* @__PURE__ */ new Set(["assert_statement", "throw_statement"]),
	judge: judge$2,
	hookOf: hookOf$2,
	calls: "method_invocation",
	loops: /* @__PURE__ */ new Set([
		"for_statement",
		"enhanced_for_statement",
		"while_statement",
		"do_statement"
	]),
	pauseOf: pauseOf$2,
	containers: {
		isOwn: (name) => name.startsWith("org.testcontainers."),
		short: (name) => (name.split(".").at(-1) ?? "").replace(/Container$/, "").toLowerCase(),
		types: ["object_creation_expression", "method_invocation"],
		textOf: (node) => field(node, "arguments")?.children[0] ?? null
	}
};

// src/audit/languages/javascript-calls.ts
/** `require('x')`, `import('x')`; null for every other call. */
function requiredModule(source, node) {
	if (node.type !== "call_expression") return null;
	const callee = source.of(field(node, "function"));
	if (callee !== "require" && callee !== "import") return null;
	return plainString(source, argumentsOf$1(node)[0] ?? null);
}
/** What stands in `await`, in brackets, or beside a type. */
function unwrap(node) {
	return node?.type === "await_expression" || node?.type === "parenthesized_expression" || node?.type === "as_expression" || node?.type === "non_null_expression" ? unwrap(node.children[0] ?? null) : node;
}
/** Without the comments between them. */
function argumentsOf$1(call) {
	return (field(call, "arguments")?.children ?? []).filter(({ type }) => type !== "comment");
}
/** `pool.prototype.query` → `pool`; `new Pool()` → `Pool`. */
function rootName(source, node) {
	switch (node?.type) {
		case "member_expression":
		case "subscript_expression": return rootName(source, unwrap(field(node, "object")));
		case "call_expression": return rootName(source, field(node, "function"));
		case "new_expression": return rootName(source, field(node, "constructor"));
		case "identifier": return source.of(node);
		default: return "";
	}
}
/** Every name of a chain of calls, without what stands in brackets: `expect(a).not.toBe` → expect, not, toBe. */
function chainOf$1(source, node) {
	switch (node?.type) {
		case "member_expression": return [...chainOf$1(source, unwrap(field(node, "object"))), source.of(field(node, "property"))];
		case "call_expression":
		case "await_expression":
		case "parenthesized_expression": return chainOf$1(source, field(node, "function") ?? node.children[0] ?? null);
		case "new_expression": return chainOf$1(source, field(node, "constructor"));
		case "identifier":
		case "this": return [source.of(node)];
		default: return [];
	}
}

// src/audit/languages/javascript.ts
/** What JavaScript or TypeScript tests import, replace, assert and wait for: Jest, Vitest, node:test, Mocha, Sinon and their like. */
function readJavaScript(source) {
	return readFacts(JAVASCRIPT, source);
}
function readNames$1(source) {
	const names = {
		modules: /* @__PURE__ */ new Map(),
		locals: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map()
	};
	for (const node of walk(source.root)) if (node.type === "import_statement") readImport$1(source, node, names);
	else if (node.type === "variable_declarator") readVariable(source, node, names);
	else if (node.type === "function_declaration") names.functions.set(source.of(field(node, "name")), node);
	return names;
}
function readImport$1(source, node, { modules, locals }) {
	const module = plainString(source, field(node, "source"));
	if (module === null) return;
	if (!/^import\s+type\b/.test(source.of(node))) modules.set(module, modules.get(module) ?? node);
	for (const name of findAll(node, "identifier")) locals.set(source.of(name), module);
}
function readVariable(source, node, { modules, locals, functions }) {
	const value = unwrap(field(node, "value"));
	const name = field(node, "name");
	if (value === null || name === null) return;
	if (FUNCTIONS.has(value.type)) functions.set(source.of(name), value);
	const required = requiredModule(source, value);
	if (required !== null) modules.set(required, modules.get(required) ?? node);
	const origin = required ?? locals.get(rootName(source, value)) ?? null;
	if (origin === null) return;
	for (const one of findAll(name, "identifier", "shorthand_property_identifier_pattern")) locals.set(source.of(one), origin);
}
const FUNCTIONS = /* @__PURE__ */ new Set([
	"arrow_function",
	"function_expression",
	"function_declaration",
	"generator_function"
]);
const MODULE_MOCKS = /^(?:jest|vi|vitest|td|mock|mockModule)\.(?:mock|doMock|unstable_mockModule|setMock|replace|replaceEsm|module)$/;
const SPIES = /^(?:jest|vi|vitest)\.spyOn$/;
const STUBS = /^(?:\w*(?:sinon|sandbox|stubs)\w*)\.(?:stub|createStubInstance|replace|mock)$/i;
const DEEP_MOCKS = /^(?:mockDeep|mock|createMock|mockFn|Substitute\.for)$/;
function mocksOf$1(source, call, names) {
	const callee = source.of(field(call, "function"));
	const made = (target) => target ? [{
		target,
		of: "module",
		by: callee,
		at: source.at(call)
	}] : [];
	const [first = null, second = null] = argumentsOf$1(call);
	if (MODULE_MOCKS.test(callee)) return isSpyOnly(source, second) ? [] : made(moduleArgument(source, first));
	const origin = names.locals.get(rootName(source, first));
	if (SPIES.test(callee)) return isReplaced(source, call) ? made(origin) : [];
	if (STUBS.test(callee)) return callsThrough(source, call) ? [] : made(origin);
	if (DEEP_MOCKS.test(callee)) return made(names.locals.get(source.of(child(field(call, "type_arguments"), "type_identifier"))));
	if (names.locals.get(rootName(source, field(call, "function"))) === "proxyquire") return (second?.type === "object" ? second.children.filter(({ type }) => type === "pair") : []).flatMap((pair) => made(plainString(source, field(pair, "key")) ?? source.of(field(pair, "key"))));
	return [];
}
function moduleArgument(source, argument) {
	return argument?.type === "call_expression" ? requiredModule(source, argument) : plainString(source, argument);
}
/** `vi.mock('pg', { spy: true })` watches, and lets every call through. */
function isSpyOnly(source, options) {
	return options?.type === "object" && /\bspy\s*:\s*true\b/.test(source.of(options));
}
/** A spy calls through until it is told what to do instead. */
function isReplaced(source, call) {
	const { parent } = call;
	return parent?.type === "member_expression" && /^mock/.test(source.of(field(parent, "property")));
}
function callsThrough(source, call) {
	const { parent } = call;
	return parent?.type === "member_expression" && source.of(field(parent, "property")) === "callThrough";
}
const TESTS$2 = /* @__PURE__ */ new Set([
	"it",
	"test",
	"specify"
]);
const NOT_RUN = /* @__PURE__ */ new Set([
	"skip",
	"todo",
	"fails",
	"failing",
	"fixme",
	"skipIf",
	"runIf",
	"extend",
	"describe",
	"step"
]);
function testOf$1(call, { source }) {
	const chain = chainOf$1(source, field(call, "function"));
	if (!TESTS$2.has(chain[0] ?? "") || chain.some((name) => NOT_RUN.has(name))) return null;
	const given = argumentsOf$1(call);
	const [name] = given;
	const body = given.findLast(({ type }) => FUNCTIONS.has(type));
	if (!name || !body || name === body || hasAncestor(call, FUNCTIONS) && isInTest(source, call)) return null;
	const block = field(body, "body");
	const empty = block?.type === "statement_block" && block.children.every(({ type }) => type === "comment");
	const runners = runnersOf(source, body);
	return {
		name: plainString(source, name) ?? source.of(name),
		at: call,
		body,
		empty,
		runners
	};
}
/** A test inside of a test is a step of it. */
function isInTest(source, call) {
	for (let node = call.parent; node !== null; node = node.parent) if (node.type === "call_expression" && TESTS$2.has(chainOf$1(source, field(node, "function"))[0] ?? "")) return true;
	return false;
}
/** A test's first parameter, `t` of node:test, tap and AVA, which asserts by its methods; or those of them that it takes out. */
function runnersOf(source, body) {
	const parameters = field(body, "parameters") ?? field(body, "parameter");
	const first = parameters?.type === "identifier" ? parameters : field(parameters?.children[0] ?? null, "pattern");
	if (first?.type === "identifier") return /* @__PURE__ */ new Set([source.of(first)]);
	if (first?.type !== "object_pattern") return /* @__PURE__ */ new Set();
	const taken = findAll(first, "shorthand_property_identifier_pattern").map((one) => source.of(one));
	return new Set(taken.filter((name) => TAKEN_OUT.has(name)));
}
/** Methods of tap, tape, AVA and node:test that fail a test; fixtures of Playwright and Vitest are taken out in the same way. */
const TAKEN_OUT = new Set("ok notOk is isNot isDeep equal equals notEqual same notSame strictSame deepEqual notDeepEqual strictEqual like match has pass fail throws doesNotThrow rejects resolves error ifError type truthy falsy true false regex snapshot assert expect t".split(" "));
function judge$1(node, { source, names, runners }) {
	if (node.type === "member_expression") return source.of(field(node, "property")) === "should";
	if (node.type !== "call_expression") return false;
	const chain = chainOf$1(source, field(node, "function"));
	const [root = ""] = chain;
	if (chain.some(isAssertionName) || SELF_ASSERTING.has(root)) return true;
	const isHanded = argumentsOf$1(node).some((one) => one.type === "identifier" && runners.has(source.of(one)));
	if (runners.has(root) || isHanded) return true;
	const local = names.functions.get(root);
	return local === void 0 ? mayAssert$1(names.locals.get(root)) : [local];
}
const SELF_ASSERTING = /* @__PURE__ */ new Set([
	"cy",
	"browser",
	"tester",
	"ruleTester",
	"fc"
]);
/** Modules of a repository that hold what its tests share. */
const TEST_CODE$1 = /(?:^|[/._-])(?:tests?|testing|specs?|support|helpers?|utils?|fixtures?|assert\w*|expect\w*|matchers?|steps?|harness|setup|common|cases?)(?:[/._-]|$)/i;
function mayAssert$1(module) {
	return module !== void 0 && (module.startsWith(".") || module.startsWith("@/") || module.startsWith("~/")) && TEST_CODE$1.test(module) ? null : false;
}
const HOOKS = /* @__PURE__ */ new Set([
	"beforeAll",
	"beforeEach",
	"before",
	"suiteSetup",
	"setup"
]);
const PAUSES = /* @__PURE__ */ new Set([
	"sleep",
	"delay",
	"wait",
	"pause",
	"setTimeout",
	"setTimeoutPromise",
	"sleepMs"
]);
function hookOf$1(call, { source }) {
	const [name = "", ...more] = chainOf$1(source, field(call, "function"));
	const body = argumentsOf$1(call).find(({ type }) => FUNCTIONS.has(type));
	return more.length > 0 || !HOOKS.has(name) || body === void 0 ? null : {
		name,
		body
	};
}
function pauseOf$1(call, { source }, { body }) {
	const callee = chainOf$1(source, field(call, "function")).at(-1) ?? "";
	if (!PAUSES.has(callee) || !isAwaited(call, body)) return 0;
	return argumentsOf$1(call).map((one) => numberOf(source, one)).find((one) => one !== null) ?? 0;
}
function isAwaited(node, until) {
	return hasAncestor(node, AWAITED, until);
}
const AWAITED = /* @__PURE__ */ new Set(["await_expression", "return_statement"]);
const JAVASCRIPT = {
	language: "javascript",
	readNames: readNames$1,
	importsOf: ({ modules }) => [...modules.keys()],
	mocksOf: (source, names) => [...standIns(source, names.modules), ...findAll(source.root, "call_expression").flatMap((call) => mocksOf$1(source, call, names))],
	blocks: ["call_expression"],
	testOf: testOf$1,
	failing: /* @__PURE__ */ new Set(["throw_statement"]),
	judge: judge$1,
	hookOf: hookOf$1,
	calls: "call_expression",
	loops: /* @__PURE__ */ new Set([
		"for_statement",
		"for_in_statement",
		"while_statement",
		"do_statement"
	]),
	pauseOf: pauseOf$1,
	containers: {
		isOwn: (module) => module === "testcontainers" || module.startsWith("@testcontainers/"),
		short: (module) => module.replace("@testcontainers/", ""),
		types: ["new_expression"],
		textOf: (node) => field(node, "arguments")?.children[0] ?? null
	}
};

// src/audit/languages/python.ts
/** What Python tests import, replace, assert and wait for: unittest, pytest, pytest-mock. */
function readPython(source) {
	return readFacts(PYTHON, source);
}
function readNames(source) {
	const names = {
		modules: /* @__PURE__ */ new Map(),
		locals: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map()
	};
	for (const node of walk(source.root)) if (node.type === "import_statement") for (const one of node.children) readImport(source, {
		node: one,
		from: null,
		names
	});
	else if (node.type === "import_from_statement") {
		const from = source.of(field(node, "module_name"));
		names.modules.set(from, names.modules.get(from) ?? node);
		for (const one of node.children.filter((part) => part.field === "name")) readImport(source, {
			node: one,
			from,
			names
		});
	} else if (node.type === "function_definition") names.functions.set(source.of(field(node, "name")), node);
	else if (node.type === "assignment") readAssignment(source, node, names);
	return names;
}
function readImport(source, { node, from, names }) {
	const imported = source.of(node.type === "aliased_import" ? field(node, "name") : node);
	const alias = node.type === "aliased_import" ? source.of(field(node, "alias")) : null;
	const whole = from === null ? imported : `${from}.${imported}`;
	if (from === null) names.modules.set(imported, names.modules.get(imported) ?? node);
	const local = alias ?? (from === null ? imported.split(".")[0] ?? imported : imported);
	names.locals.set(local, alias === null && from === null ? local : whole);
}
/** `client = redis.Redis()` is known as what it is made from. */
function readAssignment(source, node, names) {
	const right = field(node, "right");
	const left = field(node, "left");
	if (left?.type !== "identifier" || right?.type !== "call") return;
	const origin = resolve(source, field(right, "function"), names);
	if (origin !== null) names.locals.set(source.of(left), origin);
}
/** `mock.patch.object` with the name it was imported under written out; null for what was not imported. */
function resolve(source, node, { locals }) {
	const [root = "", ...rest] = chainOf(source, node);
	const known = locals.get(root);
	return known === void 0 ? null : [known, ...rest].join(".");
}
function chainOf(source, node) {
	switch (node?.type) {
		case "attribute": return [...chainOf(source, field(node, "object")), source.of(field(node, "attribute"))];
		case "call": return chainOf(source, field(node, "function"));
		case "subscript": return chainOf(source, field(node, "value"));
		case "identifier": return [source.of(node)];
		default: return [];
	}
}
function argumentsOf(call) {
	return (field(call, "arguments")?.children ?? []).filter(({ type }) => type !== "comment" && type !== "keyword_argument");
}
function keyword(source, call, name) {
	const found = (field(call, "arguments")?.children ?? []).find((one) => one.type === "keyword_argument" && source.of(field(one, "name")) === name);
	return field(found ?? null, "value");
}
const PATCHES = /^(?:unittest\.)?mock\.patch$|^mocker\.patch$|^(?:class_|module_|session_|package_)mocker\.patch$/;
const OBJECT_PATCHES = /^(?:unittest\.)?mock\.patch\.object$|^(?:\w+_)?mocker\.patch\.object$|^(?:\w+_)?mocker\.(?:patch\.multiple|create_autospec)$|^(?:unittest\.)?mock\.create_autospec$/;
const SPECS = /^(?:unittest\.)?mock\.(?:Magic|Async|NonCallable)?Mock$|^(?:\w+_)?mocker\.(?:Magic|Async)?Mock$/;
function mocksOf(source, call, names) {
	const written = chainOf(source, field(call, "function")).join(".");
	const callee = resolve(source, field(call, "function"), names) ?? written;
	const made = (target) => target ? [{
		target,
		of: "module",
		by: written,
		at: source.at(call)
	}] : [];
	const [first = null, second = null] = argumentsOf(call);
	if (PATCHES.test(callee)) return made(plainString(source, first ?? keyword(source, call, "target")));
	if (OBJECT_PATCHES.test(callee)) return made(join(resolve(source, first, names), plainString(source, second)));
	if (SPECS.test(callee)) return made(resolve(source, keyword(source, call, "spec") ?? keyword(source, call, "spec_set"), names));
	if (/^(?:monkeypatch|mp)\.setattr$/.test(written)) return made(plainString(source, first) ?? join(resolve(source, first, names), plainString(source, second)));
	return [];
}
function join(origin, member) {
	return origin === null || member === null ? origin : `${origin}.${member}`;
}
const OWN_TESTS = /^test(?:_|$|[A-Z0-9])/;
function testOf(node, { source }) {
	const name = source.of(field(node, "name"));
	if (!OWN_TESTS.test(name) || !isCollected(source, node) || isNotRun(source, node)) return null;
	const block = field(node, "body");
	if (block === null) return null;
	return {
		name,
		at: node,
		body: node,
		empty: block.children.every(isNothing),
		runners: NO_RUNNERS
	};
}
/** At the top of the module, or a method of a class whose name or base says that it holds tests. */
function isCollected(source, node) {
	const outer = node.parent?.type === "decorated_definition" ? node.parent.parent : node.parent;
	if (outer?.type === "module") return true;
	const owner = outer?.parent ?? null;
	if (owner?.type !== "class_definition") return false;
	return /^Test|Tests?$/.test(source.of(field(owner, "name"))) || /Test/.test(source.of(field(owner, "superclasses")));
}
function isNotRun(source, node) {
	return (node.parent?.type === "decorated_definition" ? findAll(node.parent, "decorator") : []).some((one) => /skip|xfail|expectedFailure|fixture|benchmark|type_?check/.test(source.of(one)));
}
function isNothing(node) {
	const isText = node.type === "expression_statement" && (node.children[0]?.type === "string" || node.children[0]?.type === "ellipsis");
	return node.type === "pass_statement" || node.type === "comment" || isText;
}
function judge(node, { source, names }) {
	if (node.type !== "call") return false;
	const chain = chainOf(source, field(node, "function"));
	if (chain.some(isAssertionName) || isChecked(source, node)) return true;
	const name = chain[0] === "self" || chain[0] === "cls" ? chain[1] ?? "" : chain[0] ?? "";
	const local = chain.length <= 2 ? names.functions.get(name) : void 0;
	if (local !== void 0) return [local];
	return isTestName(chain.at(-1) ?? "") ? null : mayAssert(chain, names);
}
/** `subprocess.run(…, check=True)` raises where the program fails. */
function isChecked(source, call) {
	return source.of(keyword(source, call, "check")) === "True";
}
const TEST_CODE = /(?:^|[._])(?:tests?|testing|support|helpers?|utils?|fixtures?|assert\w*|steps?|harness|common|conftest)(?:[._]|$)/i;
/** What a base class of the repository or a module of test code does cannot be seen here. */
function mayAssert(chain, { locals, functions }) {
	const [root = ""] = chain;
	if (root === "self" && chain.length === 2 && !functions.has(chain[1] ?? "")) return null;
	const origin = locals.get(root);
	return origin !== void 0 && TEST_CODE.test(origin) && !origin.startsWith("unittest") ? null : false;
}
const SETUP = /^(?:setUp|setUpClass|setUpModule|setup|setup_\w+|pytest_(?:configure|sessionstart))$/;
function hookOf(node, { source }) {
	const name = source.of(field(node, "name"));
	const isFixture = (node.parent?.type === "decorated_definition" ? node.parent.children.filter(({ type }) => type === "decorator") : []).some((one) => /\bfixture\b/.test(source.of(one)));
	return SETUP.test(name) || isFixture ? {
		name,
		body: node
	} : null;
}
function pauseOf(call, { source, names }) {
	const callee = resolve(source, field(call, "function"), names);
	if (callee !== "time.sleep" && callee !== "asyncio.sleep") return 0;
	return (numberOf(source, argumentsOf(call)[0] ?? null) ?? 0) * 1e3;
}
const PYTHON = {
	language: "python",
	readNames,
	importsOf: ({ modules }) => [...modules.keys()],
	mocksOf: (source, names) => [...standIns(source, names.modules), ...findAll(source.root, "call").flatMap((call) => mocksOf(source, call, names))],
	blocks: ["function_definition"],
	testOf,
	failing: /* @__PURE__ */ new Set(["assert_statement", "raise_statement"]),
	judge,
	hookOf,
	calls: "call",
	loops: /* @__PURE__ */ new Set(["for_statement", "while_statement"]),
	pauseOf,
	containers: {
		isOwn: (module) => module === "testcontainers" || module.startsWith("testcontainers."),
		short: (module) => module.replace("testcontainers.", ""),
		types: ["call"],
		textOf: (call) => argumentsOf(call)[0] ?? null
	}
};

// src/audit/addresses.ts
/** Which hosts a load may be sent to without anybody else noticing, and which texts are credentials. */
const LOCAL = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1?\]?|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2})$/;
const LOCAL_SUFFIX = /\.(?:localhost|local|internal|intranet|lan|home|test|example|invalid|svc|docker)$|(?:^|\.)example\.(?:com|org|net|edu)$/;
/** Names in addresses that identify a schema or fetch a library, and are never sent a load. */
const NO_TARGETS = /(?:^|\.)(?:w3\.org|xmlsoap\.org|json-schema\.org|schema\.org|schemastore\.org|openapis\.org|jslib\.k6\.io|cdn\.jsdelivr\.net|unpkg\.com|raw\.githubusercontent\.com|github\.com)$/;
const ADDRESS = /^(?:https?|wss?):\/\/(?:[^@/?#\s]*@)?(\[[^\]]+\]|[A-Za-z0-9._-]+)(?=[:/?#]|$)/;
/** The public host that an address leads to; null for this machine, private networks, examples, and what is no address. */
function publicHost(text) {
	const host = ADDRESS.exec(text)?.[1]?.toLowerCase() ?? null;
	if (host === null || LOCAL.test(host) || LOCAL_SUFFIX.test(host) || NO_TARGETS.test(host)) return null;
	return host.includes(".") ? host : null;
}
/** Credentials that tell what they are by their own form. */
const KNOWN_SECRETS = [
	[/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/, "a JSON Web Token"],
	[/\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/, "a token of GitHub"],
	[/\bglpat-[\w-]{20,}/, "a token of GitLab"],
	[/\bxox[abeprs]-[A-Za-z0-9-]{10,}/, "a token of Slack"],
	[/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, "an access key of AWS"],
	[/\b[rs]k_live_[A-Za-z0-9]{16,}/, "a live key of Stripe"],
	[/\bAIza[\w-]{35}\b/, "an API key of Google"],
	[/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, "a private key"]
];
const IN_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:([^\s:/@]+)@/i;
const SECRET_NAME = /(?:pass(?:word|wd|phrase)?|secret|token|api[_-]?key|access[_-]?key|authorization|credential|bearer)$/i;
const PLACEHOLDER = /test|example|dummy|change|placeholder|your|fake|demo|sample|invalid|mock|todo|insert|redacted|xxx|\*\*\*|<|\$\{|\{\{|^(.)\1*$|^12345|^(?:pass(?:word|wd)?|secret|token|admin|user|root|bearer|basic)$/i;
/** Shortest text that is taken for a credential by its name alone. */
const SHORTEST_SECRET = 8;
/** What credential a text is, by its form or by the name it is given; null for none. The text itself is never told. */
function secretIn(text, name) {
	const known = KNOWN_SECRETS.find(([form]) => form.test(text));
	if (known !== void 0) return {
		what: known[1],
		isKnown: true
	};
	const password = IN_ADDRESS.exec(text)?.[1];
	if (password !== void 0 && !PLACEHOLDER.test(password)) return {
		what: "a password in an address",
		isKnown: true
	};
	if (name === null || !SECRET_NAME.test(name)) return null;
	const value = text.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, "");
	return value.length >= SHORTEST_SECRET && /^[\w+/=.~!@#%^&*-]+$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !PLACEHOLDER.test(value) ? {
		what: `a credential (\`${name}\`)`,
		isKnown: false
	} : null;
}

// src/audit/load-script.ts
/** Whether a script is one of k6's: it imports a module of k6's own. */
function isK6(imports) {
	return imports.some((module) => module === "k6" || module.startsWith("k6/"));
}
function readK6Script(source) {
	const calls = findAll(source.root, "call_expression").flatMap((call) => requestOf(source, call));
	return {
		file: source.file,
		thresholds: thresholdsOf(source),
		requests: calls.flatMap(({ method, path }) => path === null ? [] : [{
			method,
			path
		}]),
		unknownRequests: calls.filter(({ path }) => path === null).length,
		addresses: addressesOf(source),
		secrets: secretsOf(source)
	};
}
function thresholdsOf(source) {
	const own = findAll(source.root, "pair").filter((pair) => keyOf(source, pair) === "thresholds").map((pair) => field(pair, "value"));
	const objects = own.filter((value) => value?.type === "object");
	if (objects.length < own.length || findAll(source.root, "shorthand_property_identifier").some((one) => source.of(one) === "thresholds")) return null;
	if (objects.length === 0 && isSetElsewhere(source)) return null;
	return objects.flatMap((object) => (object?.children ?? []).flatMap((entry) => {
		const metric = keyOf(source, entry);
		return expressionsOf(source, field(entry, "value")).map(({ expression, at }) => ({
			metric,
			expression,
			at
		}));
	}));
}
function isSetElsewhere(source) {
	const options = findAll(source.root, "variable_declarator").find((one) => source.of(field(one, "name")) === "options");
	if (options === void 0) return findAll(source.root, "export_specifier").some((one) => /\boptions\b/.test(source.of(one)));
	const value = field(options, "value");
	return value?.type !== "object" || value.children.some(({ type }) => type === "spread_element");
}
function keyOf(source, pair) {
	const key = field(pair, "key");
	return plainString(source, key) ?? source.of(key);
}
function expressionsOf(source, value) {
	return (value?.type === "array" ? value.children : value === null ? [] : [value]).flatMap((entry) => {
		const inner = entry.type === "object" ? entry.children.find((pair) => keyOf(source, pair) === "threshold") : void 0;
		const node = inner === void 0 ? entry : field(inner, "value");
		const expression = plainString(source, node);
		return expression === null || node === null ? [] : [{
			expression,
			at: source.at(node)
		}];
	});
}
const METHODS = {
	get: "GET",
	head: "HEAD",
	options: "OPTIONS",
	post: "POST",
	put: "PUT",
	patch: "PATCH",
	del: "DELETE",
	delete: "DELETE"
};
function requestOf(source, call) {
	const callee = field(call, "function");
	if (callee?.type !== "member_expression" || source.of(field(callee, "object")) !== "http") return [];
	const name = source.of(field(callee, "property"));
	const given = field(call, "arguments")?.children.filter(({ type }) => type !== "comment") ?? [];
	if (name === "batch") return [{
		method: "GET",
		path: null
	}];
	if (name === "request" || name === "asyncRequest") {
		const method = plainString(source, given[0] ?? null);
		return [{
			method: method?.toUpperCase() ?? "",
			path: method === null ? null : pathOf(source, given[1] ?? null)
		}];
	}
	const method = METHODS[name];
	return method === void 0 ? [] : [{
		method,
		path: pathOf(source, given[0] ?? null)
	}];
}
/** `${BASE}/orders/${id}?x=1` → `/orders/x`; null for what begins with no path. Any value stands for a value. */
function pathOf(source, node) {
	const written = writtenAddress(source, node);
	if (written === null) return null;
	const path = written.replace(/^(?:https?:\/\/[^/?#]*|\uFFFC)/, "").replaceAll(UNKNOWN, "x");
	return path.startsWith("/") ? path.replace(/[?#].*$/s, "") : null;
}
/** Stands for a part of an address that is not known: no text of a script has it. */
const UNKNOWN = "￼";
/** The address with a mark for everything that is not known. */
function writtenAddress(source, node) {
	if (node === null) return null;
	if (node.type === "template_string") return node.children.map((part) => part.type === "template_substitution" ? UNKNOWN : source.of(part)).join("");
	if (node.type === "binary_expression") return [field(node, "left"), field(node, "right")].map((side) => writtenAddress(source, side) ?? UNKNOWN).join("");
	return plainString(source, node);
}
function addressesOf(source) {
	return findAll(source.root, "string", "template_string").flatMap((node) => {
		if (hasAncestor(node, MODULE_NAMES)) return [];
		const host = publicHost(writtenAddress(source, node) ?? "");
		return host === null ? [] : [{
			host,
			at: source.at(node),
			isCalled: isCalled(source, node)
		}];
	});
}
const MODULE_NAMES = /* @__PURE__ */ new Set(["import_statement", "export_statement_source"]);
/** An argument of a request, a default of the address, or a constant that is called after one. */
function isCalled(source, node) {
	for (let one = node.parent; one !== null; one = one.parent) {
		if (one.type === "call_expression") return /^(?:http|ws|grpc|client|check)\b/.test(source.of(field(one, "function")));
		if (one.type === "variable_declarator") return /url|host|base|target|endpoint|address|api/i.test(source.of(field(one, "name")));
		if (one.type === "statement_block" || one.type === "program") return false;
	}
	return false;
}
function secretsOf(source) {
	return findAll(source.root, "string", "template_string").flatMap((node) => {
		if (hasAncestor(node, MODULE_NAMES)) return [];
		const text = plainString(source, node);
		const found = text === null ? null : secretIn(text, nameOf(source, node));
		return found === null ? [] : [{
			...found,
			at: source.at(node)
		}];
	});
}
/** What a text is called: the variable or the key that it is the value of, at once or as a default. */
function nameOf(source, node) {
	const { parent } = node;
	if (parent?.type === "binary_expression" || parent?.type === "parenthesized_expression") return nameOf(source, parent);
	if (parent?.type === "variable_declarator" && node.field === "value") return source.of(field(parent, "name"));
	if (parent?.type === "pair" && node.field === "value") return keyOf(source, parent);
	return null;
}

// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};

// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};

// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}

// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}

// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}

// node_modules/smol-toml/dist/stringify.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let HAS_WELLFORMED = !!"".isWellFormed;

// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/

// src/audit/manifests.ts
/** Manifests by the name of their file. */
const READERS$1 = [
	[
		/(?:^|\/)package\.json$/,
		"npm",
		readPackageJson
	],
	[
		/(?:^|\/)requirements(?:[-_.]?(?:base|prod|production|main))?\.(?:txt|in)$/,
		"pypi",
		readRequirements
	],
	[
		/(?:^|\/)pyproject\.toml$/,
		"pypi",
		readPyproject
	],
	[
		/(?:^|\/)pom\.xml$/,
		"maven",
		readPom
	],
	[
		/(?:^|\/)build\.gradle(?:\.kts)?$/,
		"maven",
		readGradle
	],
	[
		/(?:^|\/)go\.mod$/,
		"go",
		readGoMod
	]
];
function isManifest(path) {
	return READERS$1.some(([pattern]) => pattern.test(path));
}
/** Known dependencies of a manifest. Throws what its parser throws. */
function readManifest(file, text) {
	const reader = READERS$1.find(([pattern]) => pattern.test(file));
	if (reader === void 0) return [];
	const [, key, read] = reader;
	return read(text, file).flatMap(({ name, at }) => {
		const dependency = DEPENDENCIES.find((one) => one[key].some((known) => isSame(key, name, known)));
		return dependency === void 0 ? [] : [{
			file,
			dependency,
			name,
			at
		}];
	});
}
function isSame(key, name, known) {
	if (known.endsWith("*")) return name.startsWith(known.slice(0, -1));
	if (name === known) return true;
	return key === "go" && name.startsWith(`${known}/`);
}
function readPackageJson(text, file) {
	const parsed = parseText(text, file);
	const dependencies = memberOf(parsed.value, "dependencies");
	if (dependencies === null || typeof dependencies !== "object") return [];
	return Object.keys(dependencies).map((name) => ({
		name,
		at: parsed.positionAt(["dependencies", name])
	}));
}
function memberOf(value, key) {
	return value !== null && typeof value === "object" && Object.hasOwn(value, key) ? value[key] : null;
}
/** One requirement a line, as pip reads them; options and addresses are none. */
function readRequirements(text) {
	return text.split(/\r?\n/).flatMap((line, index) => {
		const name = requirementName(line.trim());
		return name === null ? [] : [{
			name,
			at: {
				line: index + 1,
				column: line.length - line.trimStart().length + 1
			}
		}];
	});
}
/** `Psycopg2_Binary[pool]>=2; python_version > "3"` → `psycopg2-binary`; null for options, comments and addresses. */
function requirementName(requirement) {
	const name = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?=\s*(?:[[(<>=!~;@,#]|$))/.exec(requirement)?.[0];
	return name === void 0 ? null : name.toLowerCase().replace(/[-_.]+/g, "-");
}
function readPyproject(text) {
	const root = parse(text);
	const listed = memberOf(memberOf(root, "project"), "dependencies");
	const poetry = memberOf(memberOf(memberOf(root, "tool"), "poetry"), "dependencies");
	return [...Array.isArray(listed) ? listed.filter((one) => typeof one === "string") : [], ...poetry !== null && typeof poetry === "object" ? Object.keys(poetry) : []].flatMap((one) => {
		const name = requirementName(one);
		return name === null ? [] : [{
			name,
			at: placeOf(text, one)
		}];
	});
}
/** TOML and XML are read by parsers that tell no places: the first place that the text has it. */
function placeOf(text, written) {
	return new LineTable(text).positionOf(Math.max(0, text.indexOf(written)));
}
const POM = new XMLParser({
	ignoreAttributes: true,
	processEntities: false,
	parseTagValue: false,
	isArray: (name) => name === "dependency"
});
/** Parts of a pom in which coordinates are no dependencies. */
const NO_DEPENDENCIES = /<!--[\s\S]*?-->|<(dependencyManagement|build|profiles|exclusions)>[\s\S]*?<\/\1>/g;
/** Direct dependencies that are not for tests; managed versions and plugins are none. */
function readPom(text, file) {
	const fault = XMLValidator.validate(text);
	if (fault !== true) {
		const where = {
			file,
			line: fault.err.line,
			column: fault.err.col
		};
		throw new ProblemError({
			code: "audit.unreadable",
			what: `${file} is no XML`,
			where,
			why: fault.err.msg
		});
	}
	const listed = memberOf(memberOf(memberOf(POM.parse(text), "project"), "dependencies"), "dependency");
	const own = text.replace(NO_DEPENDENCIES, (part) => part.replace(/[^\n]/g, " "));
	const lines = new LineTable(text);
	return (Array.isArray(listed) ? listed : []).flatMap((dependency) => {
		const part = (tag) => String(memberOf(dependency, tag) ?? "");
		if (part("scope") === "test") return [];
		const tag = `<artifactId>${part("artifactId")}</artifactId>`;
		const at = lines.positionOf(Math.max(0, own.indexOf(tag)));
		return [{
			name: `${part("groupId")}:${part("artifactId")}`,
			at
		}];
	});
}
const RUN_TIME = /^\s*(?:implementation|api|runtimeOnly|compile|runtime)\b/;
/** Coordinates in quotes behind a configuration of run time, Groovy or Kotlin; comments are left out. */
function readGradle(text) {
	return text.replace(/\/\*[\s\S]*?\*\//g, (part) => part.replace(/[^\n]/g, " ")).replace(/(^|\s)\/\/.*$/gm, "$1").split("\n").flatMap((line, index) => {
		if (!RUN_TIME.test(line)) return [];
		const [group, artifact] = /['"]([\w.-]+):([\w.-]+)(?::[^'"]*)?['"]/.exec(line)?.slice(1) ?? [];
		const column = line.length - line.trimStart().length + 1;
		return group === void 0 ? [] : [{
			name: `${group}:${artifact}`,
			at: {
				line: index + 1,
				column
			}
		}];
	});
}
/** Direct requirements of a module; what is only needed by others is marked `// indirect`. */
function readGoMod(text) {
	let isInside = false;
	return text.split(/\r?\n/).flatMap((line, index) => {
		const [code = "", comment = ""] = line.split("//");
		if (/^\s*require\s*\(/.test(code)) isInside = true;
		else if (isInside && code.trim() === ")") isInside = false;
		const name = (isInside ? /^\s+(\S+)\s+v/ : /^\s*require\s+(\S+)\s+v/).exec(code)?.[1];
		if (name === void 0 || comment.trim().startsWith("indirect")) return [];
		return [{
			name,
			at: {
				line: index + 1,
				column: code.indexOf(name) + 1
			}
		}];
	});
}

// src/audit/shell.ts
const OPERATORS = [
	"&&",
	"||",
	";;",
	"|&",
	"|",
	"&",
	";",
	"\n",
	"(",
	")"
];
const LOOPS = /* @__PURE__ */ new Set([
	"while",
	"until",
	"for",
	"select"
]);
const KEYWORDS = /* @__PURE__ */ new Set([
	"do",
	"then",
	"else",
	"elif",
	"if",
	"!",
	"{",
	"}",
	"fi",
	"time",
	"sudo",
	"exec"
]);
/** Reads POSIX shell by its words: quotes, comments, continued lines and here documents are taken for what they are. */
function readShell(script) {
	const commands = [];
	let words = [];
	let began = 0;
	let depth = 0;
	const finish = (end) => {
		const kept = [...words];
		while (kept.length > 0 && (KEYWORDS.has(kept[0] ?? "") || LOOPS.has(kept[0] ?? "") || kept[0] === "done")) {
			if (LOOPS.has(kept[0] ?? "")) depth += 1;
			if (kept[0] === "done") depth = Math.max(0, depth - 1);
			kept.shift();
		}
		if (kept.length > 0) commands.push({
			words: kept,
			line: began,
			end: end === "\n" ? "" : end,
			inLoop: depth > 0
		});
		words = [];
	};
	for (const token of tokens(script)) if (token.kind === "operator") finish(token.text);
	else {
		if (words.length === 0) began = token.line;
		words.push(token.text);
	}
	finish("");
	return commands;
}
function tokens(script) {
	const found = [];
	const documents = [];
	let at = 0;
	let line = 0;
	while (at < script.length) {
		const rest = script.slice(at, at + 2);
		const operator = rest === "\\\n" ? void 0 : OPERATORS.find((one) => script.startsWith(one, at));
		if (rest === "\\\n") {
			at += 2;
			line += 1;
		} else if (operator !== void 0) {
			found.push({
				kind: "operator",
				text: operator,
				line
			});
			at += operator.length;
			if (operator !== "\n") continue;
			line += 1;
			for (const mark of documents.splice(0)) {
				const end = endOfDocument(script, at, mark);
				line += script.slice(at, end).split("\n").length - 1;
				at = end;
			}
		} else if (script[at] === " " || script[at] === "	" || script[at] === "\r") at += 1;
		else if (script[at] === "#") at = endOfLine(script, at);
		else {
			const word = readWord(script, at);
			const mark = /^<<-?\s*(.+)$/.exec(word.text)?.[1];
			if (mark !== void 0) documents.push(mark);
			found.push({
				kind: "word",
				text: word.text,
				line
			});
			line += script.slice(at, word.end).split("\n").length - 1;
			at = word.end;
		}
	}
	return found;
}
function endOfLine(script, at) {
	const end = script.indexOf("\n", at);
	return end === -1 ? script.length : end;
}
function endOfDocument(script, at, mark) {
	for (let from = at; from < script.length;) {
		const end = endOfLine(script, from);
		if (script.slice(from, end).trim() === mark) return Math.min(script.length, end + 1);
		from = end + 1;
	}
	return script.length;
}
function readWord(script, start) {
	let text = "";
	let at = start;
	while (at < script.length) {
		const character = script[at] ?? "";
		if (character === "'" || character === "\"") {
			const end = endOfQuote(script, at, character);
			text += script.slice(at + 1, end);
			at = end + 1;
		} else if (character === "\\") {
			text += script[at + 1] === "\n" ? "" : script[at + 1] ?? "";
			at += 2;
		} else if (script.startsWith("$(", at) || script.startsWith("${", at)) {
			const end = endOfBrackets(script, at + 1);
			text += script.slice(at, end);
			at = end;
		} else if (/[\s;|&()]/.test(character) && !isRedirection(script, at)) break;
		else {
			text += character;
			at += 1;
		}
	}
	return {
		text,
		end: Math.max(at, start + 1)
	};
}
/** The `&` of `2>&1` and `&>file` ends no command. */
function isRedirection(script, at) {
	return script[at] === "&" && (script[at - 1] === ">" || script[at + 1] === ">");
}
function endOfQuote(script, start, quote) {
	for (let at = start + 1; at < script.length; at += 1) if (quote === "\"" && script[at] === "\\") at += 1;
	else if (script[at] === quote) return at;
	return script.length;
}
function endOfBrackets(script, start) {
	const close = script[start] === "(" ? ")" : "}";
	let depth = 0;
	for (let at = start; at < script.length; at += 1) if (script[at] === script[start]) depth += 1;
	else if (script[at] === close && --depth === 0) return at + 1;
	return script.length;
}

// src/audit/workflow.ts
/** A workflow of GitHub Actions. Throws `ProblemError` when it is no YAML. */
function readWorkflow(text, file) {
	const [parsed] = parseDocuments(text, file);
	const jobs = member(parsed?.value, "jobs");
	if (parsed === void 0 || !isObject(jobs)) return {
		file,
		text,
		jobs: []
	};
	const at = (path) => parsed.positionAt(path);
	const readJob = (id, job) => ({
		id,
		name: textOf(member(job, "name")),
		uses: textOf(member(job, "uses")),
		continueOnError: member(job, "continue-on-error") === true ? at([
			"jobs",
			id,
			"continue-on-error"
		]) : null,
		images: Object.values(member(job, "services") ?? {}).flatMap((one) => textOf(member(one, "image")) ?? textOf(one) ?? []),
		steps: listOf(member(job, "steps")).map((step, index) => readStep(step, [
			"jobs",
			id,
			"steps",
			index
		]))
	});
	const readStep = (step, path) => ({
		id: textOf(member(step, "id")),
		name: textOf(member(step, "name")),
		uses: textOf(member(step, "uses")),
		condition: textOf(member(step, "if")),
		continueOnError: member(step, "continue-on-error") === true ? at([...path, "continue-on-error"]) : null,
		commands: placeCommands(textOf(member(step, "run")) ?? "", scriptStart(parsed, text, [...path, "run"]))
	});
	return {
		file,
		text,
		jobs: Object.entries(jobs).map(([id, job]) => readJob(id, job))
	};
}
function placeCommands(script, start) {
	return readShell(script).map((command) => ({
		...command,
		at: {
			line: start.line + command.line,
			column: command.line === 0 ? start.column : 1
		}
	}));
}

// src/audit/package-scripts.ts
/** The scripts of a `package.json`; nothing for other manifests. Throws `ProblemError` for what is no JSON. */
function readPackageScripts(text, file) {
	if (!/(?:^|\/)package\.json$/.test(file)) return [];
	const parsed = parseText(text, file);
	const scripts = member(parsed.value, "scripts");
	if (!isObject(scripts)) return [];
	return [{
		file,
		scripts: Object.entries(scripts).flatMap(([name, script]) => typeof script === "string" ? [{
			name,
			commands: placeCommands(script, parsed.positionAt(["scripts", name]))
		}] : [])
	}];
}

// src/audit/pact-facts.ts
/** Who promises what to whom in a pact file; nothing where it names nobody. Throws `ProblemError` for what is no JSON. */
function readPact(text, file) {
	const pact = parseJson(text, file);
	const consumer = textOf(member(member(pact, "consumer"), "name"));
	const provider = textOf(member(member(pact, "provider"), "name"));
	if (consumer === null || provider === null) return [];
	return [{
		file,
		consumer,
		provider,
		requests: listOf(member(pact, "interactions")).flatMap((interaction) => {
			const request = member(interaction, "request");
			const path = textOf(member(request, "path"));
			return path === null ? [] : [{
				method: textOf(member(request, "method")) ?? "GET",
				path
			}];
		})
	}];
}
function parseJson(text, file) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const why = messageOf(cause);
		throw new ProblemError({
			code: "audit.unreadable",
			what: `${file} is no JSON`,
			where: {
				file,
				line: 1,
				column: 1
			},
			why
		}, { cause });
	}
}

// node_modules/web-tree-sitter/web-tree-sitter.js
var __defProp = Object.defineProperty;
var __name = (target, value) => __defProp(target, "name", {
	value,
	configurable: true
});
var Edit = class {
	static {
		__name(this, "Edit");
	}
	/** The start position of the change. */
	startPosition;
	/** The end position of the change before the edit. */
	oldEndPosition;
	/** The end position of the change after the edit. */
	newEndPosition;
	/** The start index of the change. */
	startIndex;
	/** The end index of the change before the edit. */
	oldEndIndex;
	/** The end index of the change after the edit. */
	newEndIndex;
	constructor({ startIndex, oldEndIndex, newEndIndex, startPosition, oldEndPosition, newEndPosition }) {
		this.startIndex = startIndex >>> 0;
		this.oldEndIndex = oldEndIndex >>> 0;
		this.newEndIndex = newEndIndex >>> 0;
		this.startPosition = startPosition;
		this.oldEndPosition = oldEndPosition;
		this.newEndPosition = newEndPosition;
	}
	/**
	* Edit a point and index to keep it in-sync with source code that has been edited.
	*
	* This function updates a single point's byte offset and row/column position
	* based on an edit operation. This is useful for editing points without
	* requiring a tree or node instance.
	*/
	editPoint(point, index) {
		let newIndex = index;
		const newPoint = { ...point };
		if (index >= this.oldEndIndex) {
			newIndex = this.newEndIndex + (index - this.oldEndIndex);
			const originalRow = point.row;
			newPoint.row = this.newEndPosition.row + (point.row - this.oldEndPosition.row);
			newPoint.column = originalRow === this.oldEndPosition.row ? this.newEndPosition.column + (point.column - this.oldEndPosition.column) : point.column;
		} else if (index > this.startIndex) {
			newIndex = this.newEndIndex;
			newPoint.row = this.newEndPosition.row;
			newPoint.column = this.newEndPosition.column;
		}
		return {
			point: newPoint,
			index: newIndex
		};
	}
	/**
	* Edit a range to keep it in-sync with source code that has been edited.
	*
	* This function updates a range's start and end positions based on an edit
	* operation. This is useful for editing ranges without requiring a tree
	* or node instance.
	*/
	editRange(range) {
		const newRange = {
			startIndex: range.startIndex,
			startPosition: { ...range.startPosition },
			endIndex: range.endIndex,
			endPosition: { ...range.endPosition }
		};
		if (range.endIndex >= this.oldEndIndex) {
			if (range.endIndex !== Number.MAX_SAFE_INTEGER) {
				newRange.endIndex = this.newEndIndex + (range.endIndex - this.oldEndIndex);
				newRange.endPosition = {
					row: this.newEndPosition.row + (range.endPosition.row - this.oldEndPosition.row),
					column: range.endPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range.endPosition.column - this.oldEndPosition.column) : range.endPosition.column
				};
				if (newRange.endIndex < this.newEndIndex) {
					newRange.endIndex = Number.MAX_SAFE_INTEGER;
					newRange.endPosition = {
						row: Number.MAX_SAFE_INTEGER,
						column: Number.MAX_SAFE_INTEGER
					};
				}
			}
		} else if (range.endIndex > this.startIndex) {
			newRange.endIndex = this.startIndex;
			newRange.endPosition = { ...this.startPosition };
		}
		if (range.startIndex >= this.oldEndIndex) {
			newRange.startIndex = this.newEndIndex + (range.startIndex - this.oldEndIndex);
			newRange.startPosition = {
				row: this.newEndPosition.row + (range.startPosition.row - this.oldEndPosition.row),
				column: range.startPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range.startPosition.column - this.oldEndPosition.column) : range.startPosition.column
			};
			if (newRange.startIndex < this.newEndIndex) {
				newRange.startIndex = Number.MAX_SAFE_INTEGER;
				newRange.startPosition = {
					row: Number.MAX_SAFE_INTEGER,
					column: Number.MAX_SAFE_INTEGER
				};
			}
		} else if (range.startIndex > this.startIndex) {
			newRange.startIndex = this.startIndex;
			newRange.startPosition = { ...this.startPosition };
		}
		return newRange;
	}
};
var SIZE_OF_SHORT = 2;
var SIZE_OF_INT = 4;
var SIZE_OF_CURSOR = 4 * SIZE_OF_INT;
var SIZE_OF_NODE = 5 * SIZE_OF_INT;
var SIZE_OF_POINT = 2 * SIZE_OF_INT;
var SIZE_OF_RANGE = 2 * SIZE_OF_INT + 2 * SIZE_OF_POINT;
var ZERO_POINT = {
	row: 0,
	column: 0
};
var INTERNAL = /* @__PURE__ */ Symbol("INTERNAL");
function assertInternal(x) {
	if (x !== INTERNAL) throw new Error("Illegal constructor");
}
__name(assertInternal, "assertInternal");
function isPoint(point) {
	return !!point && typeof point.row === "number" && typeof point.column === "number";
}
__name(isPoint, "isPoint");
function setModule(module2) {
	C = module2;
}
__name(setModule, "setModule");
var C;
function newFinalizer(handler) {
	try {
		return new FinalizationRegistry(handler);
	} catch (e) {
		console.error("Unsupported FinalizationRegistry:", e);
		return;
	}
}
__name(newFinalizer, "newFinalizer");
var finalizer = newFinalizer((address) => {
	C._ts_lookahead_iterator_delete(address);
});
var LookaheadIterator = class {
	static {
		__name(this, "LookaheadIterator");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	language;
	/** @internal */
	positioned = false;
	/** @internal */
	constructor(internal, address, language) {
		assertInternal(internal);
		this[0] = address;
		this.language = language;
		finalizer?.register(this, address, this);
	}
	/**
	* Get the current symbol of the lookahead iterator.
	*
	* Returns `null` if the iterator is not positioned on a symbol:
	*
	* - Before the first iteration step
	* - After the iterator is exhausted
	* - After a {@link reset} or {@link resetState} call
	*/
	get currentTypeId() {
		return this.positioned ? C._ts_lookahead_iterator_current_symbol(this[0]) : null;
	}
	/**
	* Get the current symbol name of the lookahead iterator.
	*
	* Returns `null` if the iterator is not positioned on a symbol.
	*/
	get currentType() {
		const id = this.currentTypeId;
		if (id === null) return null;
		return this.language.types[id] ?? C.UTF8ToString(C._ts_language_symbol_name(this.language[0], id));
	}
	/** Delete the lookahead iterator, freeing its resources. */
	delete() {
		finalizer?.unregister(this);
		C._ts_lookahead_iterator_delete(this[0]);
		this[0] = 0;
	}
	/**
	* Reset the lookahead iterator.
	*
	* This returns `true` if the language was set successfully and `false`
	* otherwise.
	*/
	reset(language, stateId) {
		if (C._ts_lookahead_iterator_reset(this[0], language[0], stateId)) {
			this.language = language;
			this.positioned = false;
			return true;
		}
		return false;
	}
	/**
	* Reset the lookahead iterator to another state.
	*
	* This returns `true` if the iterator was reset to the given state and
	* `false` otherwise.
	*/
	resetState(stateId) {
		if (!C._ts_lookahead_iterator_reset_state(this[0], stateId)) return false;
		this.positioned = false;
		return true;
	}
	/**
	* Returns an iterator that iterates over the symbols of the lookahead iterator.
	*
	* The iterator will yield the current symbol name as a string for each step
	* until there are no more symbols to iterate over.
	*/
	[Symbol.iterator]() {
		return { next: /* @__PURE__ */ __name(() => {
			this.positioned = Boolean(C._ts_lookahead_iterator_next(this[0]));
			const value = this.currentType;
			return value === null ? {
				done: true,
				value: ""
			} : {
				done: false,
				value
			};
		}, "next") };
	}
};
function getText(tree, startIndex, endIndex, startPosition) {
	const length = endIndex - startIndex;
	let result = tree.textCallback(startIndex, startPosition);
	if (result) {
		startIndex += result.length;
		while (startIndex < endIndex) {
			const string = tree.textCallback(startIndex, startPosition);
			if (string && string.length > 0) {
				startIndex += string.length;
				result += string;
			} else break;
		}
		if (startIndex > endIndex) result = result.slice(0, length);
	}
	return result ?? "";
}
__name(getText, "getText");
var finalizer2 = newFinalizer((address) => {
	C._ts_tree_delete(address);
});
var Tree = class _Tree {
	static {
		__name(this, "Tree");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	textCallback;
	/** The language that was used to parse the syntax tree. */
	language;
	/** @internal */
	constructor(internal, address, language, textCallback) {
		assertInternal(internal);
		this[0] = address;
		this.language = language;
		this.textCallback = textCallback;
		finalizer2?.register(this, address, this);
	}
	/** Create a shallow copy of the syntax tree. This is very fast. */
	copy() {
		const address = C._ts_tree_copy(this[0]);
		return new _Tree(INTERNAL, address, this.language, this.textCallback);
	}
	/** Delete the syntax tree, freeing its resources. */
	delete() {
		finalizer2?.unregister(this);
		C._ts_tree_delete(this[0]);
		this[0] = 0;
	}
	/** Get the root node of the syntax tree. */
	get rootNode() {
		C._ts_tree_root_node_wasm(this[0]);
		return unmarshalNode(this);
	}
	/**
	* Get the root node of the syntax tree, but with its position shifted
	* forward by the given offset.
	*/
	rootNodeWithOffset(offsetBytes, offsetExtent) {
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, offsetBytes, "i32");
		marshalPoint(address + SIZE_OF_INT, offsetExtent);
		C._ts_tree_root_node_with_offset_wasm(this[0]);
		return unmarshalNode(this);
	}
	/**
	* Edit the syntax tree to keep it in sync with source code that has been
	* edited.
	*
	* You must describe the edit both in terms of byte offsets and in terms of
	* row/column coordinates.
	*/
	edit(edit) {
		marshalEdit(edit);
		C._ts_tree_edit_wasm(this[0]);
	}
	/** Create a new {@link TreeCursor} starting from the root of the tree. */
	walk() {
		return this.rootNode.walk();
	}
	/**
	* Compare this old edited syntax tree to a new syntax tree representing
	* the same document, returning a sequence of ranges whose syntactic
	* structure has changed.
	*
	* For this to work correctly, this syntax tree must have been edited such
	* that its ranges match up to the new tree. Generally, you'll want to
	* call this method right after calling one of the [`Parser::parse`]
	* functions. Call it on the old tree that was passed to parse, and
	* pass the new tree that was returned from `parse`.
	*/
	getChangedRanges(other) {
		if (!(other instanceof _Tree)) throw new TypeError("Argument must be a Tree");
		C._ts_tree_get_changed_ranges_wasm(this[0], other[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalRange(address);
				address += SIZE_OF_RANGE;
			}
			C._free(buffer);
		}
		return result;
	}
	/** Get the included ranges that were used to parse the syntax tree. */
	getIncludedRanges() {
		C._ts_tree_included_ranges_wasm(this[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalRange(address);
				address += SIZE_OF_RANGE;
			}
			C._free(buffer);
		}
		return result;
	}
};
var finalizer3 = newFinalizer((address) => {
	C._ts_tree_cursor_delete_wasm(address);
});
var TreeCursor = class _TreeCursor {
	static {
		__name(this, "TreeCursor");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	[1] = 0;
	/** @internal */
	[2] = 0;
	/** @internal */
	[3] = 0;
	/** @internal */
	tree;
	/** @internal */
	constructor(internal, tree) {
		assertInternal(internal);
		this.tree = tree;
		unmarshalTreeCursor(this);
		finalizer3?.register(this, this.tree[0], this);
	}
	/** Creates a deep copy of the tree cursor. This allocates new memory. */
	copy() {
		const copy = new _TreeCursor(INTERNAL, this.tree);
		C._ts_tree_cursor_copy_wasm(this.tree[0]);
		unmarshalTreeCursor(copy);
		return copy;
	}
	/** Delete the tree cursor, freeing its resources. */
	delete() {
		finalizer3?.unregister(this);
		marshalTreeCursor(this);
		C._ts_tree_cursor_delete_wasm(this.tree[0]);
		this[0] = this[1] = this[2] = 0;
	}
	/** Get the tree cursor's current {@link Node}. */
	get currentNode() {
		marshalTreeCursor(this);
		C._ts_tree_cursor_current_node_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get the numerical field id of this tree cursor's current node.
	*
	* See also {@link TreeCursor#currentFieldName}.
	*/
	get currentFieldId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_field_id_wasm(this.tree[0]);
	}
	/** Get the field name of this tree cursor's current node. */
	get currentFieldName() {
		return this.tree.language.fields[this.currentFieldId];
	}
	/**
	* Get the depth of the cursor's current node relative to the original
	* node that the cursor was constructed with.
	*/
	get currentDepth() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_depth_wasm(this.tree[0]);
	}
	/**
	* Get the index of the cursor's current node out of all of the
	* descendants of the original node that the cursor was constructed with.
	*/
	get currentDescendantIndex() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_descendant_index_wasm(this.tree[0]);
	}
	/** Get the type of the cursor's current node. */
	get nodeType() {
		return this.tree.language.types[this.nodeTypeId] || "ERROR";
	}
	/** Get the type id of the cursor's current node. */
	get nodeTypeId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_type_id_wasm(this.tree[0]);
	}
	/** Get the state id of the cursor's current node. */
	get nodeStateId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_state_id_wasm(this.tree[0]);
	}
	/** Get the id of the cursor's current node. */
	get nodeId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_id_wasm(this.tree[0]);
	}
	/**
	* Check if the cursor's current node is *named*.
	*
	* Named nodes correspond to named rules in the grammar, whereas
	* *anonymous* nodes correspond to string literals in the grammar.
	*/
	get nodeIsNamed() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_is_named_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if the cursor's current node is *missing*.
	*
	* Missing nodes are inserted by the parser in order to recover from
	* certain kinds of syntax errors.
	*/
	get nodeIsMissing() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_is_missing_wasm(this.tree[0]) === 1;
	}
	/** Get the string content of the cursor's current node. */
	get nodeText() {
		marshalTreeCursor(this);
		const startIndex = C._ts_tree_cursor_start_index_wasm(this.tree[0]);
		const endIndex = C._ts_tree_cursor_end_index_wasm(this.tree[0]);
		C._ts_tree_cursor_start_position_wasm(this.tree[0]);
		const startPosition = unmarshalPoint(TRANSFER_BUFFER);
		return getText(this.tree, startIndex, endIndex, startPosition);
	}
	/** Get the start position of the cursor's current node. */
	get startPosition() {
		marshalTreeCursor(this);
		C._ts_tree_cursor_start_position_wasm(this.tree[0]);
		return unmarshalPoint(TRANSFER_BUFFER);
	}
	/** Get the end position of the cursor's current node. */
	get endPosition() {
		marshalTreeCursor(this);
		C._ts_tree_cursor_end_position_wasm(this.tree[0]);
		return unmarshalPoint(TRANSFER_BUFFER);
	}
	/** Get the start index of the cursor's current node. */
	get startIndex() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_start_index_wasm(this.tree[0]);
	}
	/** Get the end index of the cursor's current node. */
	get endIndex() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_end_index_wasm(this.tree[0]);
	}
	/**
	* Move this cursor to the first child of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there were no children.
	*/
	gotoFirstChild() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_first_child_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the last child of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there were no children.
	*
	* Note that this function may be slower than
	* {@link TreeCursor#gotoFirstChild} because it needs to
	* iterate through all the children to compute the child's position.
	*/
	gotoLastChild() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_last_child_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the parent of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there was no parent node (the cursor was already on the
	* root node).
	*
	* Note that the node the cursor was constructed with is considered the root
	* of the cursor, and the cursor cannot walk outside this node.
	*/
	gotoParent() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_parent_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the next sibling of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there was no next sibling node.
	*
	* Note that the node the cursor was constructed with is considered the root
	* of the cursor, and the cursor cannot walk outside this node.
	*/
	gotoNextSibling() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_next_sibling_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the previous sibling of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there was no previous sibling node.
	*
	* Note that this function may be slower than
	* {@link TreeCursor#gotoNextSibling} due to how node
	* positions are stored. In the worst case, this will need to iterate
	* through all the children up to the previous sibling node to recalculate
	* its position. Also note that the node the cursor was constructed with is
	* considered the root of the cursor, and the cursor cannot walk outside this node.
	*/
	gotoPreviousSibling() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_previous_sibling_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move the cursor to the node that is the nth descendant of
	* the original node that the cursor was constructed with, where
	* zero represents the original node itself.
	*/
	gotoDescendant(goalDescendantIndex) {
		marshalTreeCursor(this);
		C._ts_tree_cursor_goto_descendant_wasm(this.tree[0], goalDescendantIndex);
		unmarshalTreeCursor(this);
	}
	/**
	* Move this cursor to the first child of its current node that contains or
	* starts after the given byte offset.
	*
	* This returns `true` if the cursor successfully moved to a child node, and returns
	* `false` if no such child was found.
	*/
	gotoFirstChildForIndex(goalIndex) {
		marshalTreeCursor(this);
		C.setValue(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalIndex, "i32");
		const result = C._ts_tree_cursor_goto_first_child_for_index_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the first child of its current node that contains or
	* starts after the given byte offset.
	*
	* This returns the index of the child node if one was found, and returns
	* `null` if no such child was found.
	*/
	gotoFirstChildForPosition(goalPosition) {
		marshalTreeCursor(this);
		marshalPoint(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalPosition);
		const result = C._ts_tree_cursor_goto_first_child_for_position_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Re-initialize this tree cursor to start at the original node that the
	* cursor was constructed with.
	*/
	reset(node) {
		marshalNode(node);
		marshalTreeCursor(this, TRANSFER_BUFFER + SIZE_OF_NODE);
		C._ts_tree_cursor_reset_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
	}
	/**
	* Re-initialize a tree cursor to the same position as another cursor.
	*
	* Unlike {@link TreeCursor#reset}, this will not lose parent
	* information and allows reusing already created cursors.
	*/
	resetTo(cursor) {
		marshalTreeCursor(this, TRANSFER_BUFFER);
		marshalTreeCursor(cursor, TRANSFER_BUFFER + SIZE_OF_CURSOR);
		C._ts_tree_cursor_reset_to_wasm(this.tree[0], cursor.tree[0]);
		unmarshalTreeCursor(this);
	}
};
var Node = class {
	static {
		__name(this, "Node");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	_children;
	/** @internal */
	_namedChildren;
	/** @internal */
	constructor(internal, { id, tree, startIndex, startPosition, other }) {
		assertInternal(internal);
		this[0] = other;
		this.id = id;
		this.tree = tree;
		this.startIndex = startIndex;
		this.startPosition = startPosition;
	}
	/**
	* The numeric id for this node that is unique.
	*
	* Within a given syntax tree, no two nodes have the same id. However:
	*
	* * If a new tree is created based on an older tree, and a node from the old tree is reused in
	*   the process, then that node will have the same id in both trees.
	*
	* * A node not marked as having changes does not guarantee it was reused.
	*
	* * If a node is marked as having changed in the old tree, it will not be reused.
	*/
	id;
	/** The byte index where this node starts. */
	startIndex;
	/** The position where this node starts. */
	startPosition;
	/** The tree that this node belongs to. */
	tree;
	/** Get this node's type as a numerical id. */
	get typeId() {
		marshalNode(this);
		return C._ts_node_symbol_wasm(this.tree[0]);
	}
	/**
	* Get the node's type as a numerical id as it appears in the grammar,
	* ignoring aliases.
	*/
	get grammarId() {
		marshalNode(this);
		return C._ts_node_grammar_symbol_wasm(this.tree[0]);
	}
	/** Get this node's type as a string. */
	get type() {
		return this.tree.language.types[this.typeId] || "ERROR";
	}
	/**
	* Get this node's symbol name as it appears in the grammar, ignoring
	* aliases as a string.
	*/
	get grammarType() {
		return this.tree.language.types[this.grammarId] || "ERROR";
	}
	/**
	* Check if this node is *named*.
	*
	* Named nodes correspond to named rules in the grammar, whereas
	* *anonymous* nodes correspond to string literals in the grammar.
	*/
	get isNamed() {
		marshalNode(this);
		return C._ts_node_is_named_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node is *extra*.
	*
	* Extra nodes represent things like comments, which are not required
	* by the grammar, but can appear anywhere.
	*/
	get isExtra() {
		marshalNode(this);
		return C._ts_node_is_extra_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node represents a syntax error.
	*
	* Syntax errors represent parts of the code that could not be incorporated
	* into a valid syntax tree.
	*/
	get isError() {
		marshalNode(this);
		return C._ts_node_is_error_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node is *missing*.
	*
	* Missing nodes are inserted by the parser in order to recover from
	* certain kinds of syntax errors.
	*/
	get isMissing() {
		marshalNode(this);
		return C._ts_node_is_missing_wasm(this.tree[0]) === 1;
	}
	/** Check if this node has been edited. */
	get hasChanges() {
		marshalNode(this);
		return C._ts_node_has_changes_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node represents a syntax error or contains any syntax
	* errors anywhere within it.
	*/
	get hasError() {
		marshalNode(this);
		return C._ts_node_has_error_wasm(this.tree[0]) === 1;
	}
	/** Get the byte index where this node ends. */
	get endIndex() {
		marshalNode(this);
		return C._ts_node_end_index_wasm(this.tree[0]);
	}
	/** Get the position where this node ends. */
	get endPosition() {
		marshalNode(this);
		C._ts_node_end_point_wasm(this.tree[0]);
		return unmarshalPoint(TRANSFER_BUFFER);
	}
	/** Get the string content of this node. */
	get text() {
		return getText(this.tree, this.startIndex, this.endIndex, this.startPosition);
	}
	/** Get this node's parse state. */
	get parseState() {
		marshalNode(this);
		return C._ts_node_parse_state_wasm(this.tree[0]);
	}
	/** Get the parse state after this node. */
	get nextParseState() {
		marshalNode(this);
		return C._ts_node_next_parse_state_wasm(this.tree[0]);
	}
	/** Check if this node is equal to another node. */
	equals(other) {
		return this.tree === other.tree && this.id === other.id;
	}
	/**
	* Get the node's child at the given index, where zero represents the first child.
	*
	* This method is fairly fast, but its cost is technically log(n), so if
	* you might be iterating over a long list of children, you should use
	* {@link Node#children} instead.
	*/
	child(index) {
		marshalNode(this);
		C._ts_node_child_wasm(this.tree[0], index);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's *named* child at the given index.
	*
	* See also {@link Node#isNamed}.
	* This method is fairly fast, but its cost is technically log(n), so if
	* you might be iterating over a long list of children, you should use
	* {@link Node#namedChildren} instead.
	*/
	namedChild(index) {
		marshalNode(this);
		C._ts_node_named_child_wasm(this.tree[0], index);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's child with the given numerical field id.
	*
	* See also {@link Node#childForFieldName}. You can
	* convert a field name to an id using {@link Language#fieldIdForName}.
	*/
	childForFieldId(fieldId) {
		marshalNode(this);
		C._ts_node_child_by_field_id_wasm(this.tree[0], fieldId);
		return unmarshalNode(this.tree);
	}
	/**
	* Get the first child with the given field name.
	*
	* If multiple children may have the same field name, access them using
	* {@link Node#childrenForFieldName}.
	*/
	childForFieldName(fieldName) {
		const fieldId = this.tree.language.fields.indexOf(fieldName);
		if (fieldId !== -1) return this.childForFieldId(fieldId);
		return null;
	}
	/** Get the field name of this node's child at the given index. */
	fieldNameForChild(index) {
		marshalNode(this);
		const address = C._ts_node_field_name_for_child_wasm(this.tree[0], index);
		if (!address) return null;
		return C.AsciiToString(address);
	}
	/** Get the field name of this node's named child at the given index. */
	fieldNameForNamedChild(index) {
		marshalNode(this);
		const address = C._ts_node_field_name_for_named_child_wasm(this.tree[0], index);
		if (!address) return null;
		return C.AsciiToString(address);
	}
	/**
	* Get an array of this node's children with a given field name.
	*
	* See also {@link Node#children}.
	*/
	childrenForFieldName(fieldName) {
		const fieldId = this.tree.language.fields.indexOf(fieldName);
		if (fieldId !== -1 && fieldId !== 0) return this.childrenForFieldId(fieldId);
		return [];
	}
	/**
	* Get an array of this node's children with a given field id.
	*
	* See also {@link Node#childrenForFieldName}.
	*/
	childrenForFieldId(fieldId) {
		marshalNode(this);
		C._ts_node_children_by_field_id_wasm(this.tree[0], fieldId);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalNode(this.tree, address);
				address += SIZE_OF_NODE;
			}
			C._free(buffer);
		}
		return result;
	}
	/** Get the node's first child that contains or starts after the given byte offset. */
	firstChildForIndex(index) {
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, index, "i32");
		C._ts_node_first_child_for_byte_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the node's first named child that contains or starts after the given byte offset. */
	firstNamedChildForIndex(index) {
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, index, "i32");
		C._ts_node_first_named_child_for_byte_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get this node's number of children. */
	get childCount() {
		marshalNode(this);
		return C._ts_node_child_count_wasm(this.tree[0]);
	}
	/**
	* Get this node's number of *named* children.
	*
	* See also {@link Node#isNamed}.
	*/
	get namedChildCount() {
		marshalNode(this);
		return C._ts_node_named_child_count_wasm(this.tree[0]);
	}
	/** Get this node's first child. */
	get firstChild() {
		return this.child(0);
	}
	/**
	* Get this node's first named child.
	*
	* See also {@link Node#isNamed}.
	*/
	get firstNamedChild() {
		return this.namedChild(0);
	}
	/** Get this node's last child. */
	get lastChild() {
		return this.child(this.childCount - 1);
	}
	/**
	* Get this node's last named child.
	*
	* See also {@link Node#isNamed}.
	*/
	get lastNamedChild() {
		return this.namedChild(this.namedChildCount - 1);
	}
	/**
	* Iterate over this node's children.
	*
	* If you're walking the tree recursively, you may want to use the
	* {@link TreeCursor} APIs directly instead.
	*/
	get children() {
		if (!this._children) {
			marshalNode(this);
			C._ts_node_children_wasm(this.tree[0]);
			const count = C.getValue(TRANSFER_BUFFER, "i32");
			const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
			this._children = new Array(count);
			if (count > 0) {
				let address = buffer;
				for (let i2 = 0; i2 < count; i2++) {
					this._children[i2] = unmarshalNode(this.tree, address);
					address += SIZE_OF_NODE;
				}
				C._free(buffer);
			}
		}
		return this._children;
	}
	/**
	* Iterate over this node's named children.
	*
	* See also {@link Node#children}.
	*/
	get namedChildren() {
		if (!this._namedChildren) {
			marshalNode(this);
			C._ts_node_named_children_wasm(this.tree[0]);
			const count = C.getValue(TRANSFER_BUFFER, "i32");
			const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
			this._namedChildren = new Array(count);
			if (count > 0) {
				let address = buffer;
				for (let i2 = 0; i2 < count; i2++) {
					this._namedChildren[i2] = unmarshalNode(this.tree, address);
					address += SIZE_OF_NODE;
				}
				C._free(buffer);
			}
		}
		return this._namedChildren;
	}
	/**
	* Get the descendants of this node that are the given type, or in the given types array.
	*
	* The types array should contain node type strings, which can be retrieved from {@link Language#types}.
	*
	* Additionally, a `startPosition` and `endPosition` can be passed in to restrict the search to a byte range.
	*/
	descendantsOfType(types, startPosition = ZERO_POINT, endPosition = ZERO_POINT) {
		if (!Array.isArray(types)) types = [types];
		const symbols = [];
		const typesBySymbol = this.tree.language.types;
		for (const node_type of types) if (node_type == "ERROR") symbols.push(65535);
		for (let i2 = 0, n = typesBySymbol.length; i2 < n; i2++) if (types.includes(typesBySymbol[i2])) symbols.push(i2);
		const symbolsAddress = C._malloc(SIZE_OF_INT * symbols.length);
		for (let i2 = 0, n = symbols.length; i2 < n; i2++) C.setValue(symbolsAddress + i2 * SIZE_OF_INT, symbols[i2], "i32");
		marshalNode(this);
		C._ts_node_descendants_of_type_wasm(this.tree[0], symbolsAddress, symbols.length, startPosition.row, startPosition.column, endPosition.row, endPosition.column);
		const descendantCount = C.getValue(TRANSFER_BUFFER, "i32");
		const descendantAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(descendantCount);
		if (descendantCount > 0) {
			let address = descendantAddress;
			for (let i2 = 0; i2 < descendantCount; i2++) {
				result[i2] = unmarshalNode(this.tree, address);
				address += SIZE_OF_NODE;
			}
		}
		C._free(descendantAddress);
		C._free(symbolsAddress);
		return result;
	}
	/** Get this node's next sibling. */
	get nextSibling() {
		marshalNode(this);
		C._ts_node_next_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get this node's previous sibling. */
	get previousSibling() {
		marshalNode(this);
		C._ts_node_prev_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's next *named* sibling.
	*
	* See also {@link Node#isNamed}.
	*/
	get nextNamedSibling() {
		marshalNode(this);
		C._ts_node_next_named_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's previous *named* sibling.
	*
	* See also {@link Node#isNamed}.
	*/
	get previousNamedSibling() {
		marshalNode(this);
		C._ts_node_prev_named_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the node's number of descendants, including one for the node itself. */
	get descendantCount() {
		marshalNode(this);
		return C._ts_node_descendant_count_wasm(this.tree[0]);
	}
	/**
	* Get this node's immediate parent.
	* Prefer {@link Node#childWithDescendant} for iterating over this node's ancestors.
	*/
	get parent() {
		marshalNode(this);
		C._ts_node_parent_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get the node that contains `descendant`.
	*
	* Note that this can return `descendant` itself.
	*/
	childWithDescendant(descendant) {
		marshalNode(this);
		marshalNode(descendant, 1);
		C._ts_node_child_with_descendant_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest node within this node that spans the given byte range. */
	descendantForIndex(start2, end = start2) {
		if (typeof start2 !== "number" || typeof end !== "number") throw new Error("Arguments must be numbers");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, start2, "i32");
		C.setValue(address + SIZE_OF_INT, end, "i32");
		C._ts_node_descendant_for_index_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest named node within this node that spans the given byte range. */
	namedDescendantForIndex(start2, end = start2) {
		if (typeof start2 !== "number" || typeof end !== "number") throw new Error("Arguments must be numbers");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, start2, "i32");
		C.setValue(address + SIZE_OF_INT, end, "i32");
		C._ts_node_named_descendant_for_index_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest node within this node that spans the given point range. */
	descendantForPosition(start2, end = start2) {
		if (!isPoint(start2) || !isPoint(end)) throw new Error("Arguments must be {row, column} objects");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		marshalPoint(address, start2);
		marshalPoint(address + SIZE_OF_POINT, end);
		C._ts_node_descendant_for_position_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest named node within this node that spans the given point range. */
	namedDescendantForPosition(start2, end = start2) {
		if (!isPoint(start2) || !isPoint(end)) throw new Error("Arguments must be {row, column} objects");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		marshalPoint(address, start2);
		marshalPoint(address + SIZE_OF_POINT, end);
		C._ts_node_named_descendant_for_position_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Create a new {@link TreeCursor} starting from this node.
	*
	* Note that the given node is considered the root of the cursor,
	* and the cursor cannot walk outside this node.
	*/
	walk() {
		marshalNode(this);
		C._ts_tree_cursor_new_wasm(this.tree[0]);
		return new TreeCursor(INTERNAL, this.tree);
	}
	/**
	* Edit this node to keep it in-sync with source code that has been edited.
	*
	* This function is only rarely needed. When you edit a syntax tree with
	* the {@link Tree#edit} method, all of the nodes that you retrieve from
	* the tree afterward will already reflect the edit. You only need to
	* use {@link Node#edit} when you have a specific {@link Node} instance that
	* you want to keep and continue to use after an edit.
	*/
	edit(edit) {
		if (this.startIndex >= edit.oldEndIndex) {
			this.startIndex = edit.newEndIndex + (this.startIndex - edit.oldEndIndex);
			let subbedPointRow;
			let subbedPointColumn;
			if (this.startPosition.row > edit.oldEndPosition.row) {
				subbedPointRow = this.startPosition.row - edit.oldEndPosition.row;
				subbedPointColumn = this.startPosition.column;
			} else {
				subbedPointRow = 0;
				subbedPointColumn = this.startPosition.column;
				if (this.startPosition.column >= edit.oldEndPosition.column) subbedPointColumn = this.startPosition.column - edit.oldEndPosition.column;
			}
			if (subbedPointRow > 0) {
				this.startPosition.row += subbedPointRow;
				this.startPosition.column = subbedPointColumn;
			} else this.startPosition.column += subbedPointColumn;
		} else if (this.startIndex > edit.startIndex) {
			this.startIndex = edit.newEndIndex;
			this.startPosition.row = edit.newEndPosition.row;
			this.startPosition.column = edit.newEndPosition.column;
		}
	}
	/** Get the S-expression representation of this node. */
	toString() {
		marshalNode(this);
		const address = C._ts_node_to_string_wasm(this.tree[0]);
		const result = C.AsciiToString(address);
		C._free(address);
		return result;
	}
};
function unmarshalCaptures(query, tree, address, patternIndex, result) {
	for (let i2 = 0, n = result.length; i2 < n; i2++) {
		const captureIndex = C.getValue(address, "i32");
		address += SIZE_OF_INT;
		const node = unmarshalNode(tree, address);
		address += SIZE_OF_NODE;
		result[i2] = {
			patternIndex,
			name: query.captureNames[captureIndex],
			node
		};
	}
	return address;
}
__name(unmarshalCaptures, "unmarshalCaptures");
function marshalNode(node, index = 0) {
	let address = TRANSFER_BUFFER + index * SIZE_OF_NODE;
	C.setValue(address, node.id, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node.startIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node.startPosition.row, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node.startPosition.column, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node[0], "i32");
}
__name(marshalNode, "marshalNode");
function unmarshalNode(tree, address = TRANSFER_BUFFER) {
	const id = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	if (id === 0) return null;
	const index = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	const row = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	const column = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	const other = C.getValue(address, "i32");
	return new Node(INTERNAL, {
		id,
		tree,
		startIndex: index,
		startPosition: {
			row,
			column
		},
		other
	});
}
__name(unmarshalNode, "unmarshalNode");
function marshalTreeCursor(cursor, address = TRANSFER_BUFFER) {
	C.setValue(address + 0 * SIZE_OF_INT, cursor[0], "i32");
	C.setValue(address + 1 * SIZE_OF_INT, cursor[1], "i32");
	C.setValue(address + 2 * SIZE_OF_INT, cursor[2], "i32");
	C.setValue(address + 3 * SIZE_OF_INT, cursor[3], "i32");
}
__name(marshalTreeCursor, "marshalTreeCursor");
function unmarshalTreeCursor(cursor) {
	cursor[0] = C.getValue(TRANSFER_BUFFER + 0 * SIZE_OF_INT, "i32");
	cursor[1] = C.getValue(TRANSFER_BUFFER + 1 * SIZE_OF_INT, "i32");
	cursor[2] = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
	cursor[3] = C.getValue(TRANSFER_BUFFER + 3 * SIZE_OF_INT, "i32");
}
__name(unmarshalTreeCursor, "unmarshalTreeCursor");
function marshalPoint(address, point) {
	C.setValue(address, point.row, "i32");
	C.setValue(address + SIZE_OF_INT, point.column, "i32");
}
__name(marshalPoint, "marshalPoint");
function unmarshalPoint(address) {
	return {
		row: C.getValue(address, "i32") >>> 0,
		column: C.getValue(address + SIZE_OF_INT, "i32") >>> 0
	};
}
__name(unmarshalPoint, "unmarshalPoint");
function marshalRange(address, range) {
	marshalPoint(address, range.startPosition);
	address += SIZE_OF_POINT;
	marshalPoint(address, range.endPosition);
	address += SIZE_OF_POINT;
	C.setValue(address, range.startIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, range.endIndex, "i32");
	address += SIZE_OF_INT;
}
__name(marshalRange, "marshalRange");
function unmarshalRange(address) {
	const result = {};
	result.startPosition = unmarshalPoint(address);
	address += SIZE_OF_POINT;
	result.endPosition = unmarshalPoint(address);
	address += SIZE_OF_POINT;
	result.startIndex = C.getValue(address, "i32") >>> 0;
	address += SIZE_OF_INT;
	result.endIndex = C.getValue(address, "i32") >>> 0;
	return result;
}
__name(unmarshalRange, "unmarshalRange");
function marshalEdit(edit, address = TRANSFER_BUFFER) {
	marshalPoint(address, edit.startPosition);
	address += SIZE_OF_POINT;
	marshalPoint(address, edit.oldEndPosition);
	address += SIZE_OF_POINT;
	marshalPoint(address, edit.newEndPosition);
	address += SIZE_OF_POINT;
	C.setValue(address, edit.startIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, edit.oldEndIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, edit.newEndIndex, "i32");
	address += SIZE_OF_INT;
}
__name(marshalEdit, "marshalEdit");
function unmarshalLanguageMetadata(address) {
	return {
		major_version: C.getValue(address, "i32"),
		minor_version: C.getValue(address += SIZE_OF_INT, "i32"),
		patch_version: C.getValue(address += SIZE_OF_INT, "i32")
	};
}
__name(unmarshalLanguageMetadata, "unmarshalLanguageMetadata");
var LANGUAGE_FUNCTION_REGEX = /^tree_sitter_\w+$/;
var Language = class _Language {
	static {
		__name(this, "Language");
	}
	/** @internal */
	[0] = 0;
	/**
	* A list of all node types in the language. The index of each type in this
	* array is its node type id.
	*/
	types;
	/**
	* A list of all field names in the language. The index of each field name in
	* this array is its field id.
	*/
	fields;
	/** @internal */
	constructor(internal, address) {
		assertInternal(internal);
		this[0] = address;
		this.types = new Array(C._ts_language_symbol_count(this[0]));
		for (let i2 = 0, n = this.types.length; i2 < n; i2++) if (C._ts_language_symbol_type(this[0], i2) < 2) this.types[i2] = C.UTF8ToString(C._ts_language_symbol_name(this[0], i2));
		this.fields = new Array(C._ts_language_field_count(this[0]) + 1);
		for (let i2 = 0, n = this.fields.length; i2 < n; i2++) {
			const fieldName = C._ts_language_field_name_for_id(this[0], i2);
			if (fieldName !== 0) this.fields[i2] = C.UTF8ToString(fieldName);
			else this.fields[i2] = null;
		}
	}
	/**
	* Gets the name of the language.
	*/
	get name() {
		const ptr = C._ts_language_name(this[0]);
		if (ptr === 0) return null;
		return C.UTF8ToString(ptr);
	}
	/**
	* Gets the ABI version of the language.
	*/
	get abiVersion() {
		return C._ts_language_abi_version(this[0]);
	}
	/**
	* Get the metadata for this language. This information is generated by the
	* CLI, and relies on the language author providing the correct metadata in
	* the language's `tree-sitter.json` file.
	*/
	get metadata() {
		C._ts_language_metadata_wasm(this[0]);
		if (C.getValue(TRANSFER_BUFFER, "i32") === 0) return null;
		return unmarshalLanguageMetadata(TRANSFER_BUFFER + SIZE_OF_INT);
	}
	/**
	* Gets the number of fields in the language.
	*/
	get fieldCount() {
		return this.fields.length - 1;
	}
	/**
	* Gets the number of states in the language.
	*/
	get stateCount() {
		return C._ts_language_state_count(this[0]);
	}
	/**
	* Get the field id for a field name.
	*/
	fieldIdForName(fieldName) {
		const result = this.fields.indexOf(fieldName);
		return result !== -1 ? result : null;
	}
	/**
	* Get the field name for a field id.
	*/
	fieldNameForId(fieldId) {
		return this.fields[fieldId] ?? null;
	}
	/**
	* Get the node type id for a node type name.
	*/
	idForNodeType(type, named) {
		const typeLength = C.lengthBytesUTF8(type);
		const typeAddress = C._malloc(typeLength + 1);
		C.stringToUTF8(type, typeAddress, typeLength + 1);
		const result = C._ts_language_symbol_for_name(this[0], typeAddress, typeLength, named ? 1 : 0);
		C._free(typeAddress);
		return result || null;
	}
	/**
	* Gets the number of node types in the language.
	*/
	get nodeTypeCount() {
		return C._ts_language_symbol_count(this[0]);
	}
	/**
	* Get the node type name for a node type id.
	*/
	nodeTypeForId(typeId) {
		const name2 = C._ts_language_symbol_name(this[0], typeId);
		return name2 ? C.UTF8ToString(name2) : null;
	}
	/**
	* Check if a node type is named.
	*
	* @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/2-basic-parsing.html#named-vs-anonymous-nodes}
	*/
	nodeTypeIsNamed(typeId) {
		return C._ts_language_type_is_named_wasm(this[0], typeId) ? true : false;
	}
	/**
	* Check if a node type is visible.
	*/
	nodeTypeIsVisible(typeId) {
		return C._ts_language_type_is_visible_wasm(this[0], typeId) ? true : false;
	}
	/**
	* Get the supertypes ids of this language.
	*
	* @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/6-static-node-types.html?highlight=supertype#supertype-nodes}
	*/
	get supertypes() {
		C._ts_language_supertypes_wasm(this[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = C.getValue(address, "i16");
				address += SIZE_OF_SHORT;
			}
		}
		return result;
	}
	/**
	* Get the subtype ids for a given supertype node id.
	*/
	subtypes(supertype) {
		C._ts_language_subtypes_wasm(this[0], supertype);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = C.getValue(address, "i16");
				address += SIZE_OF_SHORT;
			}
		}
		return result;
	}
	/**
	* Get the next state id for a given state id and node type id.
	*/
	nextState(stateId, typeId) {
		return C._ts_language_next_state(this[0], stateId, typeId);
	}
	/**
	* Create a new lookahead iterator for this language and parse state.
	*
	* This returns `null` if state is invalid for this language.
	*
	* Iterating {@link LookaheadIterator} will yield valid symbols in the given
	* parse state. A newly created iterator is not positioned on a symbol, so
	* {@link LookaheadIterator#currentType} returns `null` until the first
	* iteration step.
	*
	* Lookahead iterators can be useful for generating suggestions and improving
	* syntax error diagnostics. To get symbols valid in an `ERROR` node, use the
	* lookahead iterator on its first leaf node state. For `MISSING` nodes, a
	* lookahead iterator created on the previous non-extra leaf node may be
	* appropriate.
	*/
	lookaheadIterator(stateId) {
		const address = C._ts_lookahead_iterator_new(this[0], stateId);
		if (address) return new LookaheadIterator(INTERNAL, address, this);
		return null;
	}
	/**
	* Load a language from a WebAssembly module.
	* The module can be provided as a path to a file, a `URL` to a file, or as a
	* buffer.
	*/
	static async load(input) {
		let binary2;
		if (input instanceof Uint8Array) binary2 = input;
		else if (globalThis.process?.versions.node) binary2 = await (await import("fs/promises")).readFile(input);
		else {
			const response = await fetch(input);
			if (!response.ok) {
				const body2 = await response.text();
				throw new Error(`Language.load failed with status ${response.status}.

${body2}`);
			}
			const retryResp = response.clone();
			try {
				binary2 = await WebAssembly.compileStreaming(response);
			} catch (reason) {
				console.error("wasm streaming compile failed:", reason);
				console.error("falling back to ArrayBuffer instantiation");
				binary2 = new Uint8Array(await retryResp.arrayBuffer());
			}
		}
		const mod = await C.loadWebAssemblyModule(binary2, { loadAsync: true });
		return _Language.loadFromWasmExports(mod, { sync: false });
	}
	static loadFromWasmExports(mod, { sync }) {
		const symbolNames = Object.keys(mod);
		const functionName = symbolNames.find((key) => LANGUAGE_FUNCTION_REGEX.test(key) && !key.includes("external_scanner_"));
		if (!functionName) {
			console.log(`Couldn't find language function in Wasm file. Symbols:
${JSON.stringify(symbolNames, null, 2)}`);
			throw new Error(`Language.${sync ? "loadSync" : "load"} failed: no language function found in Wasm file`);
		}
		const languageAddress = mod[functionName]();
		return new _Language(INTERNAL, languageAddress);
	}
	/**
	* Load a language synchronously from a pre-compiled WebAssembly module.
	* Use this when the host environment provides a `WebAssembly.Module` directly.
	*/
	static loadSync(wasmModule) {
		const mod = C.loadWebAssemblyModule(wasmModule, { loadAsync: false });
		return _Language.loadFromWasmExports(mod, { sync: true });
	}
};
async function Module2(moduleArg = {}) {
	var moduleRtn;
	var Module = moduleArg;
	var ENVIRONMENT_IS_WEB = typeof window == "object";
	var ENVIRONMENT_IS_WORKER = typeof WorkerGlobalScope != "undefined";
	var ENVIRONMENT_IS_NODE = typeof process == "object" && process.versions?.node && process.type != "renderer";
	if (ENVIRONMENT_IS_NODE) {
		const { createRequire } = await import("module");
		var require = createRequire(import.meta.url);
	}
	Module.currentQueryProgressCallback = null;
	Module.currentProgressCallback = null;
	Module.currentLogCallback = null;
	Module.currentParseCallback = null;
	var arguments_ = [];
	var thisProgram = "./this.program";
	var quit_ = /* @__PURE__ */ __name((status, toThrow) => {
		throw toThrow;
	}, "quit_");
	var _scriptName = import.meta.url;
	var scriptDirectory = "";
	function locateFile(path) {
		if (Module["locateFile"]) return Module["locateFile"](path, scriptDirectory);
		return scriptDirectory + path;
	}
	__name(locateFile, "locateFile");
	var readAsync, readBinary;
	if (ENVIRONMENT_IS_NODE) {
		var fs = require("fs");
		if (_scriptName.startsWith("file:")) scriptDirectory = require("path").dirname(require("url").fileURLToPath(_scriptName)) + "/";
		readBinary = /* @__PURE__ */ __name((filename) => {
			filename = isFileURI(filename) ? new URL(filename) : filename;
			return fs.readFileSync(filename);
		}, "readBinary");
		readAsync = /* @__PURE__ */ __name(async (filename, binary2 = true) => {
			filename = isFileURI(filename) ? new URL(filename) : filename;
			return fs.readFileSync(filename, binary2 ? void 0 : "utf8");
		}, "readAsync");
		if (process.argv.length > 1) thisProgram = process.argv[1].replace(/\\/g, "/");
		arguments_ = process.argv.slice(2);
		quit_ = /* @__PURE__ */ __name((status, toThrow) => {
			process.exitCode = status;
			throw toThrow;
		}, "quit_");
	} else if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {
		try {
			scriptDirectory = new URL(".", _scriptName).href;
		} catch {}
		if (ENVIRONMENT_IS_WORKER) readBinary = /* @__PURE__ */ __name((url) => {
			var xhr = new XMLHttpRequest();
			xhr.open("GET", url, false);
			xhr.responseType = "arraybuffer";
			xhr.send(null);
			return new Uint8Array(
				/** @type{!ArrayBuffer} */
				xhr.response
			);
		}, "readBinary");
		readAsync = /* @__PURE__ */ __name(async (url) => {
			if (isFileURI(url)) return new Promise((resolve, reject) => {
				var xhr = new XMLHttpRequest();
				xhr.open("GET", url, true);
				xhr.responseType = "arraybuffer";
				xhr.onload = () => {
					if (xhr.status == 200 || xhr.status == 0 && xhr.response) {
						resolve(xhr.response);
						return;
					}
					reject(xhr.status);
				};
				xhr.onerror = reject;
				xhr.send(null);
			});
			var response = await fetch(url, { credentials: "same-origin" });
			if (response.ok) return response.arrayBuffer();
			throw new Error(response.status + " : " + response.url);
		}, "readAsync");
	}
	var out = console.log.bind(console);
	var err = console.error.bind(console);
	var dynamicLibraries = [];
	var wasmBinary;
	var ABORT = false;
	var EXITSTATUS;
	var isFileURI = /* @__PURE__ */ __name((filename) => filename.startsWith("file://"), "isFileURI");
	var readyPromiseResolve, readyPromiseReject;
	var wasmMemory;
	var HEAP8, HEAPU8, HEAP16, HEAPU16, HEAP32, HEAPU32, HEAPF32, HEAPF64;
	var HEAP64, HEAPU64;
	var HEAP_DATA_VIEW;
	var runtimeInitialized = false;
	function updateMemoryViews() {
		var b = wasmMemory.buffer;
		Module["HEAP8"] = HEAP8 = new Int8Array(b);
		Module["HEAP16"] = new Int16Array(b);
		Module["HEAPU8"] = HEAPU8 = new Uint8Array(b);
		Module["HEAPU16"] = HEAPU16 = new Uint16Array(b);
		Module["HEAP32"] = new Int32Array(b);
		Module["HEAPU32"] = HEAPU32 = new Uint32Array(b);
		Module["HEAPF32"] = new Float32Array(b);
		Module["HEAPF64"] = new Float64Array(b);
		Module["HEAP64"] = new BigInt64Array(b);
		Module["HEAPU64"] = new BigUint64Array(b);
		Module["HEAP_DATA_VIEW"] = HEAP_DATA_VIEW = new DataView(b);
		LE_HEAP_UPDATE();
	}
	__name(updateMemoryViews, "updateMemoryViews");
	function initMemory() {
		if (Module["wasmMemory"]) wasmMemory = Module["wasmMemory"];
		else {
			var INITIAL_MEMORY = Module["INITIAL_MEMORY"] || 33554432;
			wasmMemory = new WebAssembly.Memory({
				"initial": INITIAL_MEMORY / 65536,
				"maximum": 32768
			});
		}
		updateMemoryViews();
	}
	__name(initMemory, "initMemory");
	var __RELOC_FUNCS__ = [];
	function preRun() {
		if (Module["preRun"]) {
			if (typeof Module["preRun"] == "function") Module["preRun"] = [Module["preRun"]];
			while (Module["preRun"].length) addOnPreRun(Module["preRun"].shift());
		}
		callRuntimeCallbacks(onPreRuns);
	}
	__name(preRun, "preRun");
	function initRuntime() {
		runtimeInitialized = true;
		callRuntimeCallbacks(__RELOC_FUNCS__);
		wasmExports["__wasm_call_ctors"]();
		callRuntimeCallbacks(onPostCtors);
	}
	__name(initRuntime, "initRuntime");
	function preMain() {}
	__name(preMain, "preMain");
	function postRun() {
		if (Module["postRun"]) {
			if (typeof Module["postRun"] == "function") Module["postRun"] = [Module["postRun"]];
			while (Module["postRun"].length) addOnPostRun(Module["postRun"].shift());
		}
		callRuntimeCallbacks(onPostRuns);
	}
	__name(postRun, "postRun");
	function abort(what) {
		Module["onAbort"]?.(what);
		what = "Aborted(" + what + ")";
		err(what);
		ABORT = true;
		what += ". Build with -sASSERTIONS for more info.";
		var e = new WebAssembly.RuntimeError(what);
		readyPromiseReject?.(e);
		throw e;
	}
	__name(abort, "abort");
	var wasmBinaryFile;
	function findWasmBinary() {
		if (Module["locateFile"]) return locateFile("web-tree-sitter.wasm");
		return new URL("web-tree-sitter.wasm", import.meta.url).href;
	}
	__name(findWasmBinary, "findWasmBinary");
	function getBinarySync(file) {
		if (file == wasmBinaryFile && wasmBinary) return new Uint8Array(wasmBinary);
		if (readBinary) return readBinary(file);
		throw "both async and sync fetching of the wasm failed";
	}
	__name(getBinarySync, "getBinarySync");
	async function getWasmBinary(binaryFile) {
		if (!wasmBinary) try {
			var response = await readAsync(binaryFile);
			return new Uint8Array(response);
		} catch {}
		return getBinarySync(binaryFile);
	}
	__name(getWasmBinary, "getWasmBinary");
	async function instantiateArrayBuffer(binaryFile, imports) {
		try {
			var binary2 = await getWasmBinary(binaryFile);
			return await WebAssembly.instantiate(binary2, imports);
		} catch (reason) {
			err(`failed to asynchronously prepare wasm: ${reason}`);
			abort(reason);
		}
	}
	__name(instantiateArrayBuffer, "instantiateArrayBuffer");
	async function instantiateAsync(binary2, binaryFile, imports) {
		if (!binary2 && !isFileURI(binaryFile) && !ENVIRONMENT_IS_NODE) try {
			var response = fetch(binaryFile, { credentials: "same-origin" });
			return await WebAssembly.instantiateStreaming(response, imports);
		} catch (reason) {
			err(`wasm streaming compile failed: ${reason}`);
			err("falling back to ArrayBuffer instantiation");
		}
		return instantiateArrayBuffer(binaryFile, imports);
	}
	__name(instantiateAsync, "instantiateAsync");
	function getWasmImports() {
		return {
			"env": wasmImports,
			"wasi_snapshot_preview1": wasmImports,
			"GOT.mem": new Proxy(wasmImports, GOTHandler),
			"GOT.func": new Proxy(wasmImports, GOTHandler)
		};
	}
	__name(getWasmImports, "getWasmImports");
	async function createWasm() {
		function receiveInstance(instance2, module2) {
			wasmExports = instance2.exports;
			wasmExports = relocateExports(wasmExports, 1024);
			var metadata2 = getDylinkMetadata(module2);
			if (metadata2.neededDynlibs) dynamicLibraries = metadata2.neededDynlibs.concat(dynamicLibraries);
			mergeLibSymbols(wasmExports, "main");
			LDSO.init();
			loadDylibs();
			__RELOC_FUNCS__.push(wasmExports["__wasm_apply_data_relocs"]);
			assignWasmExports(wasmExports);
			return wasmExports;
		}
		__name(receiveInstance, "receiveInstance");
		function receiveInstantiationResult(result2) {
			return receiveInstance(result2["instance"], result2["module"]);
		}
		__name(receiveInstantiationResult, "receiveInstantiationResult");
		var info2 = getWasmImports();
		if (Module["instantiateWasm"]) return new Promise((resolve, reject) => {
			Module["instantiateWasm"](info2, (mod, inst) => {
				resolve(receiveInstance(mod, inst));
			});
		});
		wasmBinaryFile ??= findWasmBinary();
		return receiveInstantiationResult(await instantiateAsync(wasmBinary, wasmBinaryFile, info2));
	}
	__name(createWasm, "createWasm");
	class ExitStatus {
		static {
			__name(this, "ExitStatus");
		}
		name = "ExitStatus";
		constructor(status) {
			this.message = `Program terminated with exit(${status})`;
			this.status = status;
		}
	}
	var GOT = {};
	var currentModuleWeakSymbols = /* @__PURE__ */ new Set([]);
	var GOTHandler = { get(obj, symName) {
		var rtn = GOT[symName];
		if (!rtn) rtn = GOT[symName] = new WebAssembly.Global({
			"value": "i32",
			"mutable": true
		});
		if (!currentModuleWeakSymbols.has(symName)) rtn.required = true;
		return rtn;
	} };
	var LE_ATOMICS_NATIVE_BYTE_ORDER = [];
	var LE_HEAP_LOAD_F32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat32(byteOffset, true), "LE_HEAP_LOAD_F32");
	var LE_HEAP_LOAD_F64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat64(byteOffset, true), "LE_HEAP_LOAD_F64");
	var LE_HEAP_LOAD_I16 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt16(byteOffset, true), "LE_HEAP_LOAD_I16");
	var LE_HEAP_LOAD_I32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt32(byteOffset, true), "LE_HEAP_LOAD_I32");
	var LE_HEAP_LOAD_I64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getBigInt64(byteOffset, true), "LE_HEAP_LOAD_I64");
	var LE_HEAP_LOAD_U32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getUint32(byteOffset, true), "LE_HEAP_LOAD_U32");
	var LE_HEAP_STORE_F32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat32(byteOffset, value, true), "LE_HEAP_STORE_F32");
	var LE_HEAP_STORE_F64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat64(byteOffset, value, true), "LE_HEAP_STORE_F64");
	var LE_HEAP_STORE_I16 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt16(byteOffset, value, true), "LE_HEAP_STORE_I16");
	var LE_HEAP_STORE_I32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt32(byteOffset, value, true), "LE_HEAP_STORE_I32");
	var LE_HEAP_STORE_I64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setBigInt64(byteOffset, value, true), "LE_HEAP_STORE_I64");
	var LE_HEAP_STORE_U32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setUint32(byteOffset, value, true), "LE_HEAP_STORE_U32");
	var callRuntimeCallbacks = /* @__PURE__ */ __name((callbacks) => {
		while (callbacks.length > 0) callbacks.shift()(Module);
	}, "callRuntimeCallbacks");
	var onPostRuns = [];
	var addOnPostRun = /* @__PURE__ */ __name((cb) => onPostRuns.push(cb), "addOnPostRun");
	var onPreRuns = [];
	var addOnPreRun = /* @__PURE__ */ __name((cb) => onPreRuns.push(cb), "addOnPreRun");
	var UTF8Decoder = typeof TextDecoder != "undefined" ? new TextDecoder() : void 0;
	var findStringEnd = /* @__PURE__ */ __name((heapOrArray, idx, maxBytesToRead, ignoreNul) => {
		var maxIdx = idx + maxBytesToRead;
		if (ignoreNul) return maxIdx;
		while (heapOrArray[idx] && !(idx >= maxIdx)) ++idx;
		return idx;
	}, "findStringEnd");
	var UTF8ArrayToString = /* @__PURE__ */ __name((heapOrArray, idx = 0, maxBytesToRead, ignoreNul) => {
		var endPtr = findStringEnd(heapOrArray, idx, maxBytesToRead, ignoreNul);
		if (endPtr - idx > 16 && heapOrArray.buffer && UTF8Decoder) return UTF8Decoder.decode(heapOrArray.subarray(idx, endPtr));
		var str = "";
		while (idx < endPtr) {
			var u0 = heapOrArray[idx++];
			if (!(u0 & 128)) {
				str += String.fromCharCode(u0);
				continue;
			}
			var u1 = heapOrArray[idx++] & 63;
			if ((u0 & 224) == 192) {
				str += String.fromCharCode((u0 & 31) << 6 | u1);
				continue;
			}
			var u2 = heapOrArray[idx++] & 63;
			if ((u0 & 240) == 224) u0 = (u0 & 15) << 12 | u1 << 6 | u2;
			else u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63;
			if (u0 < 65536) str += String.fromCharCode(u0);
			else {
				var ch = u0 - 65536;
				str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
			}
		}
		return str;
	}, "UTF8ArrayToString");
	var getDylinkMetadata = /* @__PURE__ */ __name((binary2) => {
		var offset = 0;
		var end = 0;
		function getU8() {
			return binary2[offset++];
		}
		__name(getU8, "getU8");
		function getLEB() {
			var ret = 0;
			var mul = 1;
			while (1) {
				var byte = binary2[offset++];
				ret += (byte & 127) * mul;
				mul *= 128;
				if (!(byte & 128)) break;
			}
			return ret;
		}
		__name(getLEB, "getLEB");
		function getString() {
			var len = getLEB();
			offset += len;
			return UTF8ArrayToString(binary2, offset - len, len);
		}
		__name(getString, "getString");
		function getStringList() {
			var count2 = getLEB();
			var rtn = [];
			while (count2--) rtn.push(getString());
			return rtn;
		}
		__name(getStringList, "getStringList");
		function failIf(condition, message) {
			if (condition) throw new Error(message);
		}
		__name(failIf, "failIf");
		if (binary2 instanceof WebAssembly.Module) {
			var dylinkSection = WebAssembly.Module.customSections(binary2, "dylink.0");
			failIf(dylinkSection.length === 0, "need dylink section");
			binary2 = new Uint8Array(dylinkSection[0]);
			end = binary2.length;
		} else {
			var int32View = new Uint32Array(new Uint8Array(binary2.subarray(0, 24)).buffer);
			failIf(!(int32View[0] == 1836278016 || int32View[0] == 6386541), "need to see wasm magic number");
			failIf(binary2[8] !== 0, "need the dylink section to be first");
			offset = 9;
			var section_size = getLEB();
			end = offset + section_size;
			failIf(getString() !== "dylink.0");
		}
		var customSection = {
			neededDynlibs: [],
			tlsExports: /* @__PURE__ */ new Set(),
			weakImports: /* @__PURE__ */ new Set(),
			runtimePaths: []
		};
		var WASM_DYLINK_MEM_INFO = 1;
		var WASM_DYLINK_NEEDED = 2;
		var WASM_DYLINK_EXPORT_INFO = 3;
		var WASM_DYLINK_IMPORT_INFO = 4;
		var WASM_DYLINK_RUNTIME_PATH = 5;
		var WASM_SYMBOL_TLS = 256;
		var WASM_SYMBOL_BINDING_MASK = 3;
		var WASM_SYMBOL_BINDING_WEAK = 1;
		while (offset < end) {
			var subsectionType = getU8();
			var subsectionSize = getLEB();
			if (subsectionType === WASM_DYLINK_MEM_INFO) {
				customSection.memorySize = getLEB();
				customSection.memoryAlign = getLEB();
				customSection.tableSize = getLEB();
				customSection.tableAlign = getLEB();
			} else if (subsectionType === WASM_DYLINK_NEEDED) customSection.neededDynlibs = getStringList();
			else if (subsectionType === WASM_DYLINK_EXPORT_INFO) {
				var count = getLEB();
				while (count--) {
					var symname = getString();
					var flags2 = getLEB();
					if (flags2 & WASM_SYMBOL_TLS) customSection.tlsExports.add(symname);
				}
			} else if (subsectionType === WASM_DYLINK_IMPORT_INFO) {
				var count = getLEB();
				while (count--) {
					var modname = getString();
					var symname = getString();
					var flags2 = getLEB();
					if ((flags2 & WASM_SYMBOL_BINDING_MASK) == WASM_SYMBOL_BINDING_WEAK) customSection.weakImports.add(symname);
				}
			} else if (subsectionType === WASM_DYLINK_RUNTIME_PATH) customSection.runtimePaths = getStringList();
			else offset += subsectionSize;
		}
		return customSection;
	}, "getDylinkMetadata");
	function getValue(ptr, type = "i8") {
		if (type.endsWith("*")) type = "*";
		switch (type) {
			case "i1": return HEAP8[ptr];
			case "i8": return HEAP8[ptr];
			case "i16": return LE_HEAP_LOAD_I16((ptr >> 1) * 2);
			case "i32": return LE_HEAP_LOAD_I32((ptr >> 2) * 4);
			case "i64": return LE_HEAP_LOAD_I64((ptr >> 3) * 8);
			case "float": return LE_HEAP_LOAD_F32((ptr >> 2) * 4);
			case "double": return LE_HEAP_LOAD_F64((ptr >> 3) * 8);
			case "*": return LE_HEAP_LOAD_U32((ptr >> 2) * 4);
			default: abort(`invalid type for getValue: ${type}`);
		}
	}
	__name(getValue, "getValue");
	var newDSO = /* @__PURE__ */ __name((name2, handle2, syms) => {
		var dso = {
			refcount: Infinity,
			name: name2,
			exports: syms,
			global: true
		};
		LDSO.loadedLibsByName[name2] = dso;
		if (handle2 != void 0) LDSO.loadedLibsByHandle[handle2] = dso;
		return dso;
	}, "newDSO");
	var LDSO = {
		loadedLibsByName: {},
		loadedLibsByHandle: {},
		init() {
			newDSO("__main__", 0, wasmImports);
		}
	};
	var ___heap_base = 82240;
	var alignMemory = /* @__PURE__ */ __name((size, alignment) => Math.ceil(size / alignment) * alignment, "alignMemory");
	var getMemory = /* @__PURE__ */ __name((size) => {
		if (runtimeInitialized) return _calloc(size, 1);
		var ret = ___heap_base;
		var end = ret + alignMemory(size, 16);
		___heap_base = end;
		GOT["__heap_base"].value = end;
		return ret;
	}, "getMemory");
	var isInternalSym = /* @__PURE__ */ __name((symName) => [
		"__cpp_exception",
		"__c_longjmp",
		"__wasm_apply_data_relocs",
		"__dso_handle",
		"__tls_size",
		"__tls_align",
		"__set_stack_limits",
		"_emscripten_tls_init",
		"__wasm_init_tls",
		"__wasm_call_ctors",
		"__start_em_asm",
		"__stop_em_asm",
		"__start_em_js",
		"__stop_em_js"
	].includes(symName) || symName.startsWith("__em_js__"), "isInternalSym");
	var uleb128EncodeWithLen = /* @__PURE__ */ __name((arr) => {
		const n = arr.length;
		return [
			n % 128 | 128,
			n >> 7,
			...arr
		];
	}, "uleb128EncodeWithLen");
	var wasmTypeCodes = {
		"i": 127,
		"p": 127,
		"j": 126,
		"f": 125,
		"d": 124,
		"e": 111
	};
	var generateTypePack = /* @__PURE__ */ __name((types) => uleb128EncodeWithLen(Array.from(types, (type) => {
		return wasmTypeCodes[type];
	})), "generateTypePack");
	var convertJsFunctionToWasm = /* @__PURE__ */ __name((func2, sig) => {
		var bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, ...uleb128EncodeWithLen([
			1,
			96,
			...generateTypePack(sig.slice(1)),
			...generateTypePack(sig[0] === "v" ? "" : sig[0])
		]), 2, 7, 1, 1, 101, 1, 102, 0, 0, 7, 5, 1, 1, 102, 0, 0);
		var module2 = new WebAssembly.Module(bytes);
		return new WebAssembly.Instance(module2, { "e": { "f": func2 } }).exports["f"];
	}, "convertJsFunctionToWasm");
	var wasmTableMirror = [];
	var wasmTable = new WebAssembly.Table({
		"initial": 31,
		"element": "anyfunc"
	});
	var getWasmTableEntry = /* @__PURE__ */ __name((funcPtr) => {
		var func2 = wasmTableMirror[funcPtr];
		if (!func2) wasmTableMirror[funcPtr] = func2 = wasmTable.get(funcPtr);
		return func2;
	}, "getWasmTableEntry");
	var updateTableMap = /* @__PURE__ */ __name((offset, count) => {
		if (functionsInTableMap) for (var i2 = offset; i2 < offset + count; i2++) {
			var item = getWasmTableEntry(i2);
			if (item) functionsInTableMap.set(item, i2);
		}
	}, "updateTableMap");
	var functionsInTableMap;
	var getFunctionAddress = /* @__PURE__ */ __name((func2) => {
		if (!functionsInTableMap) {
			functionsInTableMap = /* @__PURE__ */ new WeakMap();
			updateTableMap(0, wasmTable.length);
		}
		return functionsInTableMap.get(func2) || 0;
	}, "getFunctionAddress");
	var freeTableIndexes = [];
	var getEmptyTableSlot = /* @__PURE__ */ __name(() => {
		if (freeTableIndexes.length) return freeTableIndexes.pop();
		return wasmTable["grow"](1);
	}, "getEmptyTableSlot");
	var setWasmTableEntry = /* @__PURE__ */ __name((idx, func2) => {
		wasmTable.set(idx, func2);
		wasmTableMirror[idx] = wasmTable.get(idx);
	}, "setWasmTableEntry");
	var addFunction = /* @__PURE__ */ __name((func2, sig) => {
		var rtn = getFunctionAddress(func2);
		if (rtn) return rtn;
		var ret = getEmptyTableSlot();
		try {
			setWasmTableEntry(ret, func2);
		} catch (err2) {
			if (!(err2 instanceof TypeError)) throw err2;
			setWasmTableEntry(ret, convertJsFunctionToWasm(func2, sig));
		}
		functionsInTableMap.set(func2, ret);
		return ret;
	}, "addFunction");
	var updateGOT = /* @__PURE__ */ __name((exports, replace) => {
		for (var symName in exports) {
			if (isInternalSym(symName)) continue;
			var value = exports[symName];
			GOT[symName] ||= new WebAssembly.Global({
				"value": "i32",
				"mutable": true
			});
			if (replace || GOT[symName].value == 0) {
				if (typeof value == "function") GOT[symName].value = addFunction(value);
				else if (typeof value == "number") GOT[symName].value = value;
				else err(`unhandled export type for '${symName}': ${typeof value}`);
			}
		}
	}, "updateGOT");
	var relocateExports = /* @__PURE__ */ __name((exports, memoryBase2, replace) => {
		var relocated = {};
		for (var e in exports) {
			var value = exports[e];
			if (typeof value == "object") value = value.value;
			if (typeof value == "number") value += memoryBase2;
			relocated[e] = value;
		}
		updateGOT(relocated, replace);
		return relocated;
	}, "relocateExports");
	var isSymbolDefined = /* @__PURE__ */ __name((symName) => {
		var existing = wasmImports[symName];
		if (!existing || existing.stub) return false;
		return true;
	}, "isSymbolDefined");
	var dynCall = /* @__PURE__ */ __name((sig, ptr, args2 = [], promising = false) => {
		var rtn = getWasmTableEntry(ptr)(...args2);
		function convert(rtn2) {
			return rtn2;
		}
		__name(convert, "convert");
		return convert(rtn);
	}, "dynCall");
	var stackSave = /* @__PURE__ */ __name(() => _emscripten_stack_get_current(), "stackSave");
	var stackRestore = /* @__PURE__ */ __name((val) => __emscripten_stack_restore(val), "stackRestore");
	var createInvokeFunction = /* @__PURE__ */ __name((sig) => (ptr, ...args2) => {
		var sp = stackSave();
		try {
			return dynCall(sig, ptr, args2);
		} catch (e) {
			stackRestore(sp);
			if (e !== e + 0) throw e;
			_setThrew(1, 0);
			if (sig[0] == "j") return 0n;
		}
	}, "createInvokeFunction");
	var resolveGlobalSymbol = /* @__PURE__ */ __name((symName, direct = false) => {
		var sym;
		if (isSymbolDefined(symName)) sym = wasmImports[symName];
		else if (symName.startsWith("invoke_")) sym = wasmImports[symName] = createInvokeFunction(symName.split("_")[1]);
		return {
			sym,
			name: symName
		};
	}, "resolveGlobalSymbol");
	var onPostCtors = [];
	var addOnPostCtor = /* @__PURE__ */ __name((cb) => onPostCtors.push(cb), "addOnPostCtor");
	var UTF8ToString = /* @__PURE__ */ __name((ptr, maxBytesToRead, ignoreNul) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead, ignoreNul) : "", "UTF8ToString");
	var loadWebAssemblyModule = /* @__PURE__ */ __name((binary, flags, libName, localScope, handle) => {
		var metadata = getDylinkMetadata(binary);
		function loadModule() {
			var memAlign = Math.pow(2, metadata.memoryAlign);
			var memoryBase = metadata.memorySize ? alignMemory(getMemory(metadata.memorySize + memAlign), memAlign) : 0;
			var tableBase = metadata.tableSize ? wasmTable.length : 0;
			if (handle) {
				HEAP8[handle + 8] = 1;
				LE_HEAP_STORE_U32((handle + 12 >> 2) * 4, memoryBase);
				LE_HEAP_STORE_I32((handle + 16 >> 2) * 4, metadata.memorySize);
				LE_HEAP_STORE_U32((handle + 20 >> 2) * 4, tableBase);
				LE_HEAP_STORE_I32((handle + 24 >> 2) * 4, metadata.tableSize);
			}
			if (metadata.tableSize) wasmTable.grow(metadata.tableSize);
			var moduleExports;
			function resolveSymbol(sym) {
				var resolved = resolveGlobalSymbol(sym).sym;
				if (!resolved && localScope) resolved = localScope[sym];
				if (!resolved) resolved = moduleExports[sym];
				return resolved;
			}
			__name(resolveSymbol, "resolveSymbol");
			var proxyHandler = { get(stubs, prop) {
				switch (prop) {
					case "__memory_base": return memoryBase;
					case "__table_base": return tableBase;
				}
				if (prop in wasmImports && !wasmImports[prop].stub) return wasmImports[prop];
				if (!(prop in stubs)) {
					var resolved;
					stubs[prop] = (...args2) => {
						resolved ||= resolveSymbol(prop);
						return resolved(...args2);
					};
				}
				return stubs[prop];
			} };
			var proxy = new Proxy({}, proxyHandler);
			currentModuleWeakSymbols = metadata.weakImports;
			var info = {
				"GOT.mem": new Proxy({}, GOTHandler),
				"GOT.func": new Proxy({}, GOTHandler),
				"env": proxy,
				"wasi_snapshot_preview1": proxy
			};
			function postInstantiation(module, instance) {
				updateTableMap(tableBase, metadata.tableSize);
				moduleExports = relocateExports(instance.exports, memoryBase);
				if (!flags.allowUndefined) reportUndefinedSymbols();
				function addEmAsm(addr, body) {
					var args = [];
					var arity = 0;
					for (; arity < 16; arity++) if (body.indexOf("$" + arity) != -1) args.push("$" + arity);
					else break;
					args = args.join(",");
					var func = `(${args}) => { ${body} };`;
					ASM_CONSTS[start] = eval(func);
				}
				__name(addEmAsm, "addEmAsm");
				if ("__start_em_asm" in moduleExports) {
					var start = moduleExports["__start_em_asm"];
					var stop = moduleExports["__stop_em_asm"];
					while (start < stop) {
						var jsString = UTF8ToString(start);
						addEmAsm(start, jsString);
						start = HEAPU8.indexOf(0, start) + 1;
					}
				}
				function addEmJs(name, cSig, body) {
					var jsArgs = [];
					cSig = cSig.slice(1, -1);
					if (cSig != "void") {
						cSig = cSig.split(",");
						for (var i in cSig) {
							var jsArg = cSig[i].split(" ").pop();
							jsArgs.push(jsArg.replace("*", ""));
						}
					}
					var func = `(${jsArgs}) => ${body};`;
					moduleExports[name] = eval(func);
				}
				__name(addEmJs, "addEmJs");
				for (var name in moduleExports) if (name.startsWith("__em_js__")) {
					var start = moduleExports[name];
					var jsString = UTF8ToString(start);
					var parts = jsString.split("<::>");
					addEmJs(name.replace("__em_js__", ""), parts[0], parts[1]);
					delete moduleExports[name];
				}
				var applyRelocs = moduleExports["__wasm_apply_data_relocs"];
				if (applyRelocs) {
					if (runtimeInitialized) applyRelocs();
					else __RELOC_FUNCS__.push(applyRelocs);
				}
				var init = moduleExports["__wasm_call_ctors"];
				if (init) {
					if (runtimeInitialized) init();
					else addOnPostCtor(init);
				}
				return moduleExports;
			}
			__name(postInstantiation, "postInstantiation");
			if (flags.loadAsync) return (async () => {
				var instance2;
				if (binary instanceof WebAssembly.Module) instance2 = new WebAssembly.Instance(binary, info);
				else ({module: binary, instance: instance2} = await WebAssembly.instantiate(binary, info));
				return postInstantiation(binary, instance2);
			})();
			var module = binary instanceof WebAssembly.Module ? binary : new WebAssembly.Module(binary);
			var instance = new WebAssembly.Instance(module, info);
			return postInstantiation(module, instance);
		}
		__name(loadModule, "loadModule");
		flags = {
			...flags,
			rpath: {
				parentLibPath: libName,
				paths: metadata.runtimePaths
			}
		};
		if (flags.loadAsync) return metadata.neededDynlibs.reduce((chain, dynNeeded) => chain.then(() => loadDynamicLibrary(dynNeeded, flags, localScope)), Promise.resolve()).then(loadModule);
		metadata.neededDynlibs.forEach((needed) => loadDynamicLibrary(needed, flags, localScope));
		return loadModule();
	}, "loadWebAssemblyModule");
	var mergeLibSymbols = /* @__PURE__ */ __name((exports, libName2) => {
		for (var [sym, exp] of Object.entries(exports)) {
			const setImport = /* @__PURE__ */ __name((target) => {
				if (!isSymbolDefined(target)) wasmImports[target] = exp;
			}, "setImport");
			setImport(sym);
			const main_alias = "__main_argc_argv";
			if (sym == "main") setImport(main_alias);
			if (sym == main_alias) setImport("main");
		}
	}, "mergeLibSymbols");
	var asyncLoad = /* @__PURE__ */ __name(async (url) => {
		var arrayBuffer = await readAsync(url);
		return new Uint8Array(arrayBuffer);
	}, "asyncLoad");
	function loadDynamicLibrary(libName2, flags2 = {
		global: true,
		nodelete: true
	}, localScope2, handle2) {
		var dso = LDSO.loadedLibsByName[libName2];
		if (dso) {
			if (!flags2.global) {
				if (localScope2) Object.assign(localScope2, dso.exports);
			} else if (!dso.global) {
				dso.global = true;
				mergeLibSymbols(dso.exports, libName2);
			}
			if (flags2.nodelete && dso.refcount !== Infinity) dso.refcount = Infinity;
			dso.refcount++;
			if (handle2) LDSO.loadedLibsByHandle[handle2] = dso;
			return flags2.loadAsync ? Promise.resolve(true) : true;
		}
		dso = newDSO(libName2, handle2, "loading");
		dso.refcount = flags2.nodelete ? Infinity : 1;
		dso.global = flags2.global;
		function loadLibData() {
			if (handle2) {
				var data = LE_HEAP_LOAD_U32((handle2 + 28 >> 2) * 4);
				var dataSize = LE_HEAP_LOAD_U32((handle2 + 32 >> 2) * 4);
				if (data && dataSize) {
					var libData = HEAP8.slice(data, data + dataSize);
					return flags2.loadAsync ? Promise.resolve(libData) : libData;
				}
			}
			var libFile = locateFile(libName2);
			if (flags2.loadAsync) return asyncLoad(libFile);
			if (!readBinary) throw new Error(`${libFile}: file not found, and synchronous loading of external files is not available`);
			return readBinary(libFile);
		}
		__name(loadLibData, "loadLibData");
		function getExports() {
			if (flags2.loadAsync) return loadLibData().then((libData) => loadWebAssemblyModule(libData, flags2, libName2, localScope2, handle2));
			return loadWebAssemblyModule(loadLibData(), flags2, libName2, localScope2, handle2);
		}
		__name(getExports, "getExports");
		function moduleLoaded(exports) {
			if (dso.global) mergeLibSymbols(exports, libName2);
			else if (localScope2) Object.assign(localScope2, exports);
			dso.exports = exports;
		}
		__name(moduleLoaded, "moduleLoaded");
		if (flags2.loadAsync) return getExports().then((exports) => {
			moduleLoaded(exports);
			return true;
		});
		moduleLoaded(getExports());
		return true;
	}
	__name(loadDynamicLibrary, "loadDynamicLibrary");
	var reportUndefinedSymbols = /* @__PURE__ */ __name(() => {
		for (var [symName, entry] of Object.entries(GOT)) if (entry.value == 0) {
			var value = resolveGlobalSymbol(symName, true).sym;
			if (!value && !entry.required) continue;
			if (typeof value == "function") entry.value = addFunction(value, value.sig);
			else if (typeof value == "number") entry.value = value;
			else throw new Error(`bad export type for '${symName}': ${typeof value}`);
		}
	}, "reportUndefinedSymbols");
	var runDependencies = 0;
	var dependenciesFulfilled = null;
	var removeRunDependency = /* @__PURE__ */ __name((id) => {
		runDependencies--;
		Module["monitorRunDependencies"]?.(runDependencies);
		if (runDependencies == 0) {
			if (dependenciesFulfilled) {
				var callback = dependenciesFulfilled;
				dependenciesFulfilled = null;
				callback();
			}
		}
	}, "removeRunDependency");
	var addRunDependency = /* @__PURE__ */ __name((id) => {
		runDependencies++;
		Module["monitorRunDependencies"]?.(runDependencies);
	}, "addRunDependency");
	var loadDylibs = /* @__PURE__ */ __name(async () => {
		if (!dynamicLibraries.length) {
			reportUndefinedSymbols();
			return;
		}
		addRunDependency("loadDylibs");
		for (var lib of dynamicLibraries) await loadDynamicLibrary(lib, {
			loadAsync: true,
			global: true,
			nodelete: true,
			allowUndefined: true
		});
		reportUndefinedSymbols();
		removeRunDependency("loadDylibs");
	}, "loadDylibs");
	var noExitRuntime = true;
	function setValue(ptr, value, type = "i8") {
		if (type.endsWith("*")) type = "*";
		switch (type) {
			case "i1":
				HEAP8[ptr] = value;
				break;
			case "i8":
				HEAP8[ptr] = value;
				break;
			case "i16":
				LE_HEAP_STORE_I16((ptr >> 1) * 2, value);
				break;
			case "i32":
				LE_HEAP_STORE_I32((ptr >> 2) * 4, value);
				break;
			case "i64":
				LE_HEAP_STORE_I64((ptr >> 3) * 8, BigInt(value));
				break;
			case "float":
				LE_HEAP_STORE_F32((ptr >> 2) * 4, value);
				break;
			case "double":
				LE_HEAP_STORE_F64((ptr >> 3) * 8, value);
				break;
			case "*":
				LE_HEAP_STORE_U32((ptr >> 2) * 4, value);
				break;
			default: abort(`invalid type for setValue: ${type}`);
		}
	}
	__name(setValue, "setValue");
	var ___memory_base = new WebAssembly.Global({
		"value": "i32",
		"mutable": false
	}, 1024);
	var ___stack_high = 82240;
	var ___stack_low = 16704;
	var ___stack_pointer = new WebAssembly.Global({
		"value": "i32",
		"mutable": true
	}, 82240);
	var ___table_base = new WebAssembly.Global({
		"value": "i32",
		"mutable": false
	}, 1);
	var __abort_js = /* @__PURE__ */ __name(() => abort(""), "__abort_js");
	__abort_js.sig = "v";
	var getHeapMax = /* @__PURE__ */ __name(() => 2147483648, "getHeapMax");
	var growMemory = /* @__PURE__ */ __name((size) => {
		var pages = (size - wasmMemory.buffer.byteLength + 65535) / 65536 | 0;
		try {
			wasmMemory.grow(pages);
			updateMemoryViews();
			return 1;
		} catch (e) {}
	}, "growMemory");
	var _emscripten_resize_heap = /* @__PURE__ */ __name((requestedSize) => {
		var oldSize = HEAPU8.length;
		requestedSize >>>= 0;
		var maxHeapSize = getHeapMax();
		if (requestedSize > maxHeapSize) return false;
		for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
			var overGrownHeapSize = oldSize * (1 + .2 / cutDown);
			overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
			if (growMemory(Math.min(maxHeapSize, alignMemory(Math.max(requestedSize, overGrownHeapSize), 65536)))) return true;
		}
		return false;
	}, "_emscripten_resize_heap");
	_emscripten_resize_heap.sig = "ip";
	var _fd_close = /* @__PURE__ */ __name((fd) => 52, "_fd_close");
	_fd_close.sig = "ii";
	var INT53_MAX = 9007199254740992;
	var INT53_MIN = -9007199254740992;
	var bigintToI53Checked = /* @__PURE__ */ __name((num) => num < INT53_MIN || num > INT53_MAX ? NaN : Number(num), "bigintToI53Checked");
	function _fd_seek(fd, offset, whence, newOffset) {
		offset = bigintToI53Checked(offset);
		return 70;
	}
	__name(_fd_seek, "_fd_seek");
	_fd_seek.sig = "iijip";
	var printCharBuffers = [
		null,
		[],
		[]
	];
	var printChar = /* @__PURE__ */ __name((stream, curr) => {
		var buffer = printCharBuffers[stream];
		if (curr === 0 || curr === 10) {
			(stream === 1 ? out : err)(UTF8ArrayToString(buffer));
			buffer.length = 0;
		} else buffer.push(curr);
	}, "printChar");
	var _fd_write = /* @__PURE__ */ __name((fd, iov, iovcnt, pnum) => {
		var num = 0;
		for (var i2 = 0; i2 < iovcnt; i2++) {
			var ptr = LE_HEAP_LOAD_U32((iov >> 2) * 4);
			var len = LE_HEAP_LOAD_U32((iov + 4 >> 2) * 4);
			iov += 8;
			for (var j = 0; j < len; j++) printChar(fd, HEAPU8[ptr + j]);
			num += len;
		}
		LE_HEAP_STORE_U32((pnum >> 2) * 4, num);
		return 0;
	}, "_fd_write");
	_fd_write.sig = "iippp";
	function _tree_sitter_log_callback(isLexMessage, messageAddress) {
		if (Module.currentLogCallback) {
			const message = UTF8ToString(messageAddress);
			Module.currentLogCallback(message, isLexMessage !== 0);
		}
	}
	__name(_tree_sitter_log_callback, "_tree_sitter_log_callback");
	function _tree_sitter_parse_callback(inputBufferAddress, index, row, column, lengthAddress) {
		const INPUT_BUFFER_SIZE = 10240;
		const string = Module.currentParseCallback(index, {
			row,
			column
		});
		if (typeof string === "string") {
			setValue(lengthAddress, string.length, "i32");
			stringToUTF16(string, inputBufferAddress, INPUT_BUFFER_SIZE);
		} else setValue(lengthAddress, 0, "i32");
	}
	__name(_tree_sitter_parse_callback, "_tree_sitter_parse_callback");
	function _tree_sitter_progress_callback(currentOffset, hasError) {
		if (Module.currentProgressCallback) return Module.currentProgressCallback({
			currentOffset,
			hasError
		});
		return false;
	}
	__name(_tree_sitter_progress_callback, "_tree_sitter_progress_callback");
	function _tree_sitter_query_progress_callback(currentOffset) {
		if (Module.currentQueryProgressCallback) return Module.currentQueryProgressCallback({ currentOffset });
		return false;
	}
	__name(_tree_sitter_query_progress_callback, "_tree_sitter_query_progress_callback");
	var runtimeKeepaliveCounter = 0;
	var keepRuntimeAlive = /* @__PURE__ */ __name(() => noExitRuntime || runtimeKeepaliveCounter > 0, "keepRuntimeAlive");
	var _proc_exit = /* @__PURE__ */ __name((code) => {
		EXITSTATUS = code;
		if (!keepRuntimeAlive()) {
			Module["onExit"]?.(code);
			ABORT = true;
		}
		quit_(code, new ExitStatus(code));
	}, "_proc_exit");
	_proc_exit.sig = "vi";
	var exitJS = /* @__PURE__ */ __name((status, implicit) => {
		EXITSTATUS = status;
		_proc_exit(status);
	}, "exitJS");
	var handleException = /* @__PURE__ */ __name((e) => {
		if (e instanceof ExitStatus || e == "unwind") return EXITSTATUS;
		quit_(1, e);
	}, "handleException");
	var lengthBytesUTF8 = /* @__PURE__ */ __name((str) => {
		var len = 0;
		for (var i2 = 0; i2 < str.length; ++i2) {
			var c = str.charCodeAt(i2);
			if (c <= 127) len++;
			else if (c <= 2047) len += 2;
			else if (c >= 55296 && c <= 57343) {
				len += 4;
				++i2;
			} else len += 3;
		}
		return len;
	}, "lengthBytesUTF8");
	var stringToUTF8Array = /* @__PURE__ */ __name((str, heap, outIdx, maxBytesToWrite) => {
		if (!(maxBytesToWrite > 0)) return 0;
		var startIdx = outIdx;
		var endIdx = outIdx + maxBytesToWrite - 1;
		for (var i2 = 0; i2 < str.length; ++i2) {
			var u = str.codePointAt(i2);
			if (u <= 127) {
				if (outIdx >= endIdx) break;
				heap[outIdx++] = u;
			} else if (u <= 2047) {
				if (outIdx + 1 >= endIdx) break;
				heap[outIdx++] = 192 | u >> 6;
				heap[outIdx++] = 128 | u & 63;
			} else if (u <= 65535) {
				if (outIdx + 2 >= endIdx) break;
				heap[outIdx++] = 224 | u >> 12;
				heap[outIdx++] = 128 | u >> 6 & 63;
				heap[outIdx++] = 128 | u & 63;
			} else {
				if (outIdx + 3 >= endIdx) break;
				heap[outIdx++] = 240 | u >> 18;
				heap[outIdx++] = 128 | u >> 12 & 63;
				heap[outIdx++] = 128 | u >> 6 & 63;
				heap[outIdx++] = 128 | u & 63;
				i2++;
			}
		}
		heap[outIdx] = 0;
		return outIdx - startIdx;
	}, "stringToUTF8Array");
	var stringToUTF8 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite), "stringToUTF8");
	var stackAlloc = /* @__PURE__ */ __name((sz) => __emscripten_stack_alloc(sz), "stackAlloc");
	var stringToUTF8OnStack = /* @__PURE__ */ __name((str) => {
		var size = lengthBytesUTF8(str) + 1;
		var ret = stackAlloc(size);
		stringToUTF8(str, ret, size);
		return ret;
	}, "stringToUTF8OnStack");
	var AsciiToString = /* @__PURE__ */ __name((ptr) => {
		var str = "";
		while (1) {
			var ch = HEAPU8[ptr++];
			if (!ch) return str;
			str += String.fromCharCode(ch);
		}
	}, "AsciiToString");
	var stringToUTF16 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => {
		maxBytesToWrite ??= 2147483647;
		if (maxBytesToWrite < 2) return 0;
		maxBytesToWrite -= 2;
		var startPtr = outPtr;
		var numCharsToWrite = maxBytesToWrite < str.length * 2 ? maxBytesToWrite / 2 : str.length;
		for (var i2 = 0; i2 < numCharsToWrite; ++i2) {
			var codeUnit = str.charCodeAt(i2);
			LE_HEAP_STORE_I16((outPtr >> 1) * 2, codeUnit);
			outPtr += 2;
		}
		LE_HEAP_STORE_I16((outPtr >> 1) * 2, 0);
		return outPtr - startPtr;
	}, "stringToUTF16");
	LE_ATOMICS_NATIVE_BYTE_ORDER = new Int8Array(new Int16Array([1]).buffer)[0] === 1 ? [
		((x) => x),
		((x) => x),
		void 0,
		((x) => x)
	] : [
		((x) => x),
		((x) => ((x & 65280) << 8 | (x & 255) << 24) >> 16),
		void 0,
		((x) => x >> 24 & 255 | x >> 8 & 65280 | (x & 65280) << 8 | (x & 255) << 24)
	];
	function LE_HEAP_UPDATE() {
		HEAPU16.unsigned = ((x) => x & 65535);
		HEAPU32.unsigned = ((x) => x >>> 0);
	}
	__name(LE_HEAP_UPDATE, "LE_HEAP_UPDATE");
	initMemory();
	if (Module["noExitRuntime"]) noExitRuntime = Module["noExitRuntime"];
	if (Module["print"]) out = Module["print"];
	if (Module["printErr"]) err = Module["printErr"];
	if (Module["dynamicLibraries"]) dynamicLibraries = Module["dynamicLibraries"];
	if (Module["wasmBinary"]) wasmBinary = Module["wasmBinary"];
	if (Module["arguments"]) arguments_ = Module["arguments"];
	if (Module["thisProgram"]) thisProgram = Module["thisProgram"];
	if (Module["preInit"]) {
		if (typeof Module["preInit"] == "function") Module["preInit"] = [Module["preInit"]];
		while (Module["preInit"].length > 0) Module["preInit"].shift()();
	}
	Module["setValue"] = setValue;
	Module["getValue"] = getValue;
	Module["UTF8ToString"] = UTF8ToString;
	Module["stringToUTF8"] = stringToUTF8;
	Module["lengthBytesUTF8"] = lengthBytesUTF8;
	Module["AsciiToString"] = AsciiToString;
	Module["stringToUTF16"] = stringToUTF16;
	Module["loadWebAssemblyModule"] = loadWebAssemblyModule;
	Module["LE_HEAP_STORE_I64"] = LE_HEAP_STORE_I64;
	var ASM_CONSTS = {};
	var _malloc, _calloc, _realloc, _free, _ts_range_edit, _memcmp, _ts_language_symbol_count, _ts_language_state_count, _ts_language_abi_version, _ts_language_name, _ts_language_field_count, _ts_language_next_state, _ts_language_symbol_name, _ts_language_symbol_for_name, _strncmp, _ts_language_symbol_type, _ts_language_field_name_for_id, _ts_lookahead_iterator_new, _ts_lookahead_iterator_delete, _ts_lookahead_iterator_reset_state, _ts_lookahead_iterator_reset, _ts_lookahead_iterator_next, _ts_lookahead_iterator_current_symbol, _ts_point_edit, _ts_parser_delete, _ts_parser_reset, _ts_parser_set_language, _ts_parser_set_included_ranges, _ts_query_new, _ts_query_delete, _iswspace, _iswalnum, _ts_query_copy, _ts_query_pattern_count, _ts_query_capture_count, _ts_query_string_count, _ts_query_capture_name_for_id, _ts_query_capture_quantifier_for_id, _ts_query_string_value_for_id, _ts_query_predicates_for_pattern, _ts_query_start_byte_for_pattern, _ts_query_end_byte_for_pattern, _ts_query_is_pattern_rooted, _ts_query_is_pattern_non_local, _ts_query_is_pattern_guaranteed_at_step, _ts_query_disable_capture, _ts_query_disable_pattern, _ts_tree_copy, _ts_tree_delete, _ts_init, _ts_parser_new_wasm, _ts_parser_enable_logger_wasm, _ts_parser_parse_wasm, _ts_parser_included_ranges_wasm, _ts_language_type_is_named_wasm, _ts_language_type_is_visible_wasm, _ts_language_metadata_wasm, _ts_language_supertypes_wasm, _ts_language_subtypes_wasm, _ts_tree_root_node_wasm, _ts_tree_root_node_with_offset_wasm, _ts_tree_edit_wasm, _ts_tree_included_ranges_wasm, _ts_tree_get_changed_ranges_wasm, _ts_tree_cursor_new_wasm, _ts_tree_cursor_copy_wasm, _ts_tree_cursor_delete_wasm, _ts_tree_cursor_reset_wasm, _ts_tree_cursor_reset_to_wasm, _ts_tree_cursor_goto_first_child_wasm, _ts_tree_cursor_goto_last_child_wasm, _ts_tree_cursor_goto_first_child_for_index_wasm, _ts_tree_cursor_goto_first_child_for_position_wasm, _ts_tree_cursor_goto_next_sibling_wasm, _ts_tree_cursor_goto_previous_sibling_wasm, _ts_tree_cursor_goto_descendant_wasm, _ts_tree_cursor_goto_parent_wasm, _ts_tree_cursor_current_node_type_id_wasm, _ts_tree_cursor_current_node_state_id_wasm, _ts_tree_cursor_current_node_is_named_wasm, _ts_tree_cursor_current_node_is_missing_wasm, _ts_tree_cursor_current_node_id_wasm, _ts_tree_cursor_start_position_wasm, _ts_tree_cursor_end_position_wasm, _ts_tree_cursor_start_index_wasm, _ts_tree_cursor_end_index_wasm, _ts_tree_cursor_current_field_id_wasm, _ts_tree_cursor_current_depth_wasm, _ts_tree_cursor_current_descendant_index_wasm, _ts_tree_cursor_current_node_wasm, _ts_node_symbol_wasm, _ts_node_field_name_for_child_wasm, _ts_node_field_name_for_named_child_wasm, _ts_node_children_by_field_id_wasm, _ts_node_first_child_for_byte_wasm, _ts_node_first_named_child_for_byte_wasm, _ts_node_grammar_symbol_wasm, _ts_node_child_count_wasm, _ts_node_named_child_count_wasm, _ts_node_child_wasm, _ts_node_named_child_wasm, _ts_node_child_by_field_id_wasm, _ts_node_next_sibling_wasm, _ts_node_prev_sibling_wasm, _ts_node_next_named_sibling_wasm, _ts_node_prev_named_sibling_wasm, _ts_node_descendant_count_wasm, _ts_node_parent_wasm, _ts_node_child_with_descendant_wasm, _ts_node_descendant_for_index_wasm, _ts_node_named_descendant_for_index_wasm, _ts_node_descendant_for_position_wasm, _ts_node_named_descendant_for_position_wasm, _ts_node_start_point_wasm, _ts_node_end_point_wasm, _ts_node_start_index_wasm, _ts_node_end_index_wasm, _ts_node_to_string_wasm, _ts_node_children_wasm, _ts_node_named_children_wasm, _ts_node_descendants_of_type_wasm, _ts_node_is_named_wasm, _ts_node_has_changes_wasm, _ts_node_has_error_wasm, _ts_node_is_error_wasm, _ts_node_is_missing_wasm, _ts_node_is_extra_wasm, _ts_node_parse_state_wasm, _ts_node_next_parse_state_wasm, _ts_query_matches_wasm, _ts_query_captures_wasm, _memset, _memcpy, _memmove, _iswalpha, _iswblank, _iswdigit, _iswlower, _iswpunct, _iswupper, _iswxdigit, _memchr, _strlen, _strcmp, _strncat, _strncpy, _towlower, _towupper, _setThrew, __emscripten_stack_restore, __emscripten_stack_alloc, _emscripten_stack_get_current, ___wasm_apply_data_relocs;
	function assignWasmExports(wasmExports2) {
		Module["_malloc"] = wasmExports2["malloc"];
		Module["_calloc"] = _calloc = wasmExports2["calloc"];
		Module["_realloc"] = wasmExports2["realloc"];
		Module["_free"] = wasmExports2["free"];
		Module["_ts_range_edit"] = wasmExports2["ts_range_edit"];
		Module["_memcmp"] = wasmExports2["memcmp"];
		Module["_ts_language_symbol_count"] = wasmExports2["ts_language_symbol_count"];
		Module["_ts_language_state_count"] = wasmExports2["ts_language_state_count"];
		Module["_ts_language_abi_version"] = wasmExports2["ts_language_abi_version"];
		Module["_ts_language_name"] = wasmExports2["ts_language_name"];
		Module["_ts_language_field_count"] = wasmExports2["ts_language_field_count"];
		Module["_ts_language_next_state"] = wasmExports2["ts_language_next_state"];
		Module["_ts_language_symbol_name"] = wasmExports2["ts_language_symbol_name"];
		Module["_ts_language_symbol_for_name"] = wasmExports2["ts_language_symbol_for_name"];
		Module["_strncmp"] = wasmExports2["strncmp"];
		Module["_ts_language_symbol_type"] = wasmExports2["ts_language_symbol_type"];
		Module["_ts_language_field_name_for_id"] = wasmExports2["ts_language_field_name_for_id"];
		Module["_ts_lookahead_iterator_new"] = wasmExports2["ts_lookahead_iterator_new"];
		Module["_ts_lookahead_iterator_delete"] = wasmExports2["ts_lookahead_iterator_delete"];
		Module["_ts_lookahead_iterator_reset_state"] = wasmExports2["ts_lookahead_iterator_reset_state"];
		Module["_ts_lookahead_iterator_reset"] = wasmExports2["ts_lookahead_iterator_reset"];
		Module["_ts_lookahead_iterator_next"] = wasmExports2["ts_lookahead_iterator_next"];
		Module["_ts_lookahead_iterator_current_symbol"] = wasmExports2["ts_lookahead_iterator_current_symbol"];
		Module["_ts_point_edit"] = wasmExports2["ts_point_edit"];
		Module["_ts_parser_delete"] = wasmExports2["ts_parser_delete"];
		Module["_ts_parser_reset"] = wasmExports2["ts_parser_reset"];
		Module["_ts_parser_set_language"] = wasmExports2["ts_parser_set_language"];
		Module["_ts_parser_set_included_ranges"] = wasmExports2["ts_parser_set_included_ranges"];
		Module["_ts_query_new"] = wasmExports2["ts_query_new"];
		Module["_ts_query_delete"] = wasmExports2["ts_query_delete"];
		Module["_iswspace"] = wasmExports2["iswspace"];
		Module["_iswalnum"] = wasmExports2["iswalnum"];
		Module["_ts_query_copy"] = wasmExports2["ts_query_copy"];
		Module["_ts_query_pattern_count"] = wasmExports2["ts_query_pattern_count"];
		Module["_ts_query_capture_count"] = wasmExports2["ts_query_capture_count"];
		Module["_ts_query_string_count"] = wasmExports2["ts_query_string_count"];
		Module["_ts_query_capture_name_for_id"] = wasmExports2["ts_query_capture_name_for_id"];
		Module["_ts_query_capture_quantifier_for_id"] = wasmExports2["ts_query_capture_quantifier_for_id"];
		Module["_ts_query_string_value_for_id"] = wasmExports2["ts_query_string_value_for_id"];
		Module["_ts_query_predicates_for_pattern"] = wasmExports2["ts_query_predicates_for_pattern"];
		Module["_ts_query_start_byte_for_pattern"] = wasmExports2["ts_query_start_byte_for_pattern"];
		Module["_ts_query_end_byte_for_pattern"] = wasmExports2["ts_query_end_byte_for_pattern"];
		Module["_ts_query_is_pattern_rooted"] = wasmExports2["ts_query_is_pattern_rooted"];
		Module["_ts_query_is_pattern_non_local"] = wasmExports2["ts_query_is_pattern_non_local"];
		Module["_ts_query_is_pattern_guaranteed_at_step"] = wasmExports2["ts_query_is_pattern_guaranteed_at_step"];
		Module["_ts_query_disable_capture"] = wasmExports2["ts_query_disable_capture"];
		Module["_ts_query_disable_pattern"] = wasmExports2["ts_query_disable_pattern"];
		Module["_ts_tree_copy"] = wasmExports2["ts_tree_copy"];
		Module["_ts_tree_delete"] = wasmExports2["ts_tree_delete"];
		Module["_ts_init"] = wasmExports2["ts_init"];
		Module["_ts_parser_new_wasm"] = wasmExports2["ts_parser_new_wasm"];
		Module["_ts_parser_enable_logger_wasm"] = wasmExports2["ts_parser_enable_logger_wasm"];
		Module["_ts_parser_parse_wasm"] = wasmExports2["ts_parser_parse_wasm"];
		Module["_ts_parser_included_ranges_wasm"] = wasmExports2["ts_parser_included_ranges_wasm"];
		Module["_ts_language_type_is_named_wasm"] = wasmExports2["ts_language_type_is_named_wasm"];
		Module["_ts_language_type_is_visible_wasm"] = wasmExports2["ts_language_type_is_visible_wasm"];
		Module["_ts_language_metadata_wasm"] = wasmExports2["ts_language_metadata_wasm"];
		Module["_ts_language_supertypes_wasm"] = wasmExports2["ts_language_supertypes_wasm"];
		Module["_ts_language_subtypes_wasm"] = wasmExports2["ts_language_subtypes_wasm"];
		Module["_ts_tree_root_node_wasm"] = wasmExports2["ts_tree_root_node_wasm"];
		Module["_ts_tree_root_node_with_offset_wasm"] = wasmExports2["ts_tree_root_node_with_offset_wasm"];
		Module["_ts_tree_edit_wasm"] = wasmExports2["ts_tree_edit_wasm"];
		Module["_ts_tree_included_ranges_wasm"] = wasmExports2["ts_tree_included_ranges_wasm"];
		Module["_ts_tree_get_changed_ranges_wasm"] = wasmExports2["ts_tree_get_changed_ranges_wasm"];
		Module["_ts_tree_cursor_new_wasm"] = wasmExports2["ts_tree_cursor_new_wasm"];
		Module["_ts_tree_cursor_copy_wasm"] = wasmExports2["ts_tree_cursor_copy_wasm"];
		Module["_ts_tree_cursor_delete_wasm"] = wasmExports2["ts_tree_cursor_delete_wasm"];
		Module["_ts_tree_cursor_reset_wasm"] = wasmExports2["ts_tree_cursor_reset_wasm"];
		Module["_ts_tree_cursor_reset_to_wasm"] = wasmExports2["ts_tree_cursor_reset_to_wasm"];
		Module["_ts_tree_cursor_goto_first_child_wasm"] = wasmExports2["ts_tree_cursor_goto_first_child_wasm"];
		Module["_ts_tree_cursor_goto_last_child_wasm"] = wasmExports2["ts_tree_cursor_goto_last_child_wasm"];
		Module["_ts_tree_cursor_goto_first_child_for_index_wasm"] = wasmExports2["ts_tree_cursor_goto_first_child_for_index_wasm"];
		Module["_ts_tree_cursor_goto_first_child_for_position_wasm"] = wasmExports2["ts_tree_cursor_goto_first_child_for_position_wasm"];
		Module["_ts_tree_cursor_goto_next_sibling_wasm"] = wasmExports2["ts_tree_cursor_goto_next_sibling_wasm"];
		Module["_ts_tree_cursor_goto_previous_sibling_wasm"] = wasmExports2["ts_tree_cursor_goto_previous_sibling_wasm"];
		Module["_ts_tree_cursor_goto_descendant_wasm"] = wasmExports2["ts_tree_cursor_goto_descendant_wasm"];
		Module["_ts_tree_cursor_goto_parent_wasm"] = wasmExports2["ts_tree_cursor_goto_parent_wasm"];
		Module["_ts_tree_cursor_current_node_type_id_wasm"] = wasmExports2["ts_tree_cursor_current_node_type_id_wasm"];
		Module["_ts_tree_cursor_current_node_state_id_wasm"] = wasmExports2["ts_tree_cursor_current_node_state_id_wasm"];
		Module["_ts_tree_cursor_current_node_is_named_wasm"] = wasmExports2["ts_tree_cursor_current_node_is_named_wasm"];
		Module["_ts_tree_cursor_current_node_is_missing_wasm"] = wasmExports2["ts_tree_cursor_current_node_is_missing_wasm"];
		Module["_ts_tree_cursor_current_node_id_wasm"] = wasmExports2["ts_tree_cursor_current_node_id_wasm"];
		Module["_ts_tree_cursor_start_position_wasm"] = wasmExports2["ts_tree_cursor_start_position_wasm"];
		Module["_ts_tree_cursor_end_position_wasm"] = wasmExports2["ts_tree_cursor_end_position_wasm"];
		Module["_ts_tree_cursor_start_index_wasm"] = wasmExports2["ts_tree_cursor_start_index_wasm"];
		Module["_ts_tree_cursor_end_index_wasm"] = wasmExports2["ts_tree_cursor_end_index_wasm"];
		Module["_ts_tree_cursor_current_field_id_wasm"] = wasmExports2["ts_tree_cursor_current_field_id_wasm"];
		Module["_ts_tree_cursor_current_depth_wasm"] = wasmExports2["ts_tree_cursor_current_depth_wasm"];
		Module["_ts_tree_cursor_current_descendant_index_wasm"] = wasmExports2["ts_tree_cursor_current_descendant_index_wasm"];
		Module["_ts_tree_cursor_current_node_wasm"] = wasmExports2["ts_tree_cursor_current_node_wasm"];
		Module["_ts_node_symbol_wasm"] = wasmExports2["ts_node_symbol_wasm"];
		Module["_ts_node_field_name_for_child_wasm"] = wasmExports2["ts_node_field_name_for_child_wasm"];
		Module["_ts_node_field_name_for_named_child_wasm"] = wasmExports2["ts_node_field_name_for_named_child_wasm"];
		Module["_ts_node_children_by_field_id_wasm"] = wasmExports2["ts_node_children_by_field_id_wasm"];
		Module["_ts_node_first_child_for_byte_wasm"] = wasmExports2["ts_node_first_child_for_byte_wasm"];
		Module["_ts_node_first_named_child_for_byte_wasm"] = wasmExports2["ts_node_first_named_child_for_byte_wasm"];
		Module["_ts_node_grammar_symbol_wasm"] = wasmExports2["ts_node_grammar_symbol_wasm"];
		Module["_ts_node_child_count_wasm"] = wasmExports2["ts_node_child_count_wasm"];
		Module["_ts_node_named_child_count_wasm"] = wasmExports2["ts_node_named_child_count_wasm"];
		Module["_ts_node_child_wasm"] = wasmExports2["ts_node_child_wasm"];
		Module["_ts_node_named_child_wasm"] = wasmExports2["ts_node_named_child_wasm"];
		Module["_ts_node_child_by_field_id_wasm"] = wasmExports2["ts_node_child_by_field_id_wasm"];
		Module["_ts_node_next_sibling_wasm"] = wasmExports2["ts_node_next_sibling_wasm"];
		Module["_ts_node_prev_sibling_wasm"] = wasmExports2["ts_node_prev_sibling_wasm"];
		Module["_ts_node_next_named_sibling_wasm"] = wasmExports2["ts_node_next_named_sibling_wasm"];
		Module["_ts_node_prev_named_sibling_wasm"] = wasmExports2["ts_node_prev_named_sibling_wasm"];
		Module["_ts_node_descendant_count_wasm"] = wasmExports2["ts_node_descendant_count_wasm"];
		Module["_ts_node_parent_wasm"] = wasmExports2["ts_node_parent_wasm"];
		Module["_ts_node_child_with_descendant_wasm"] = wasmExports2["ts_node_child_with_descendant_wasm"];
		Module["_ts_node_descendant_for_index_wasm"] = wasmExports2["ts_node_descendant_for_index_wasm"];
		Module["_ts_node_named_descendant_for_index_wasm"] = wasmExports2["ts_node_named_descendant_for_index_wasm"];
		Module["_ts_node_descendant_for_position_wasm"] = wasmExports2["ts_node_descendant_for_position_wasm"];
		Module["_ts_node_named_descendant_for_position_wasm"] = wasmExports2["ts_node_named_descendant_for_position_wasm"];
		Module["_ts_node_start_point_wasm"] = wasmExports2["ts_node_start_point_wasm"];
		Module["_ts_node_end_point_wasm"] = wasmExports2["ts_node_end_point_wasm"];
		Module["_ts_node_start_index_wasm"] = wasmExports2["ts_node_start_index_wasm"];
		Module["_ts_node_end_index_wasm"] = wasmExports2["ts_node_end_index_wasm"];
		Module["_ts_node_to_string_wasm"] = wasmExports2["ts_node_to_string_wasm"];
		Module["_ts_node_children_wasm"] = wasmExports2["ts_node_children_wasm"];
		Module["_ts_node_named_children_wasm"] = wasmExports2["ts_node_named_children_wasm"];
		Module["_ts_node_descendants_of_type_wasm"] = wasmExports2["ts_node_descendants_of_type_wasm"];
		Module["_ts_node_is_named_wasm"] = wasmExports2["ts_node_is_named_wasm"];
		Module["_ts_node_has_changes_wasm"] = wasmExports2["ts_node_has_changes_wasm"];
		Module["_ts_node_has_error_wasm"] = wasmExports2["ts_node_has_error_wasm"];
		Module["_ts_node_is_error_wasm"] = wasmExports2["ts_node_is_error_wasm"];
		Module["_ts_node_is_missing_wasm"] = wasmExports2["ts_node_is_missing_wasm"];
		Module["_ts_node_is_extra_wasm"] = wasmExports2["ts_node_is_extra_wasm"];
		Module["_ts_node_parse_state_wasm"] = wasmExports2["ts_node_parse_state_wasm"];
		Module["_ts_node_next_parse_state_wasm"] = wasmExports2["ts_node_next_parse_state_wasm"];
		Module["_ts_query_matches_wasm"] = wasmExports2["ts_query_matches_wasm"];
		Module["_ts_query_captures_wasm"] = wasmExports2["ts_query_captures_wasm"];
		Module["_memset"] = wasmExports2["memset"];
		Module["_memcpy"] = wasmExports2["memcpy"];
		Module["_memmove"] = wasmExports2["memmove"];
		Module["_iswalpha"] = wasmExports2["iswalpha"];
		Module["_iswblank"] = wasmExports2["iswblank"];
		Module["_iswdigit"] = wasmExports2["iswdigit"];
		Module["_iswlower"] = wasmExports2["iswlower"];
		Module["_iswpunct"] = wasmExports2["iswpunct"];
		Module["_iswupper"] = wasmExports2["iswupper"];
		Module["_iswxdigit"] = wasmExports2["iswxdigit"];
		Module["_memchr"] = wasmExports2["memchr"];
		Module["_strlen"] = wasmExports2["strlen"];
		Module["_strcmp"] = wasmExports2["strcmp"];
		Module["_strncat"] = wasmExports2["strncat"];
		Module["_strncpy"] = wasmExports2["strncpy"];
		Module["_towlower"] = wasmExports2["towlower"];
		Module["_towupper"] = wasmExports2["towupper"];
		_setThrew = wasmExports2["setThrew"];
		__emscripten_stack_restore = wasmExports2["_emscripten_stack_restore"];
		__emscripten_stack_alloc = wasmExports2["_emscripten_stack_alloc"];
		_emscripten_stack_get_current = wasmExports2["emscripten_stack_get_current"];
		wasmExports2["__wasm_apply_data_relocs"];
	}
	__name(assignWasmExports, "assignWasmExports");
	var wasmImports = {
		/** @export */
		__heap_base: ___heap_base,
		/** @export */
		__indirect_function_table: wasmTable,
		/** @export */
		__memory_base: ___memory_base,
		/** @export */
		__stack_high: ___stack_high,
		/** @export */
		__stack_low: ___stack_low,
		/** @export */
		__stack_pointer: ___stack_pointer,
		/** @export */
		__table_base: ___table_base,
		/** @export */
		_abort_js: __abort_js,
		/** @export */
		emscripten_resize_heap: _emscripten_resize_heap,
		/** @export */
		fd_close: _fd_close,
		/** @export */
		fd_seek: _fd_seek,
		/** @export */
		fd_write: _fd_write,
		/** @export */
		memory: wasmMemory,
		/** @export */
		tree_sitter_log_callback: _tree_sitter_log_callback,
		/** @export */
		tree_sitter_parse_callback: _tree_sitter_parse_callback,
		/** @export */
		tree_sitter_progress_callback: _tree_sitter_progress_callback,
		/** @export */
		tree_sitter_query_progress_callback: _tree_sitter_query_progress_callback
	};
	function callMain(args2 = []) {
		var entryFunction = resolveGlobalSymbol("main").sym;
		if (!entryFunction) return;
		args2.unshift(thisProgram);
		var argc = args2.length;
		var argv = stackAlloc((argc + 1) * 4);
		var argv_ptr = argv;
		args2.forEach((arg) => {
			LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, stringToUTF8OnStack(arg));
			argv_ptr += 4;
		});
		LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, 0);
		try {
			var ret = entryFunction(argc, argv);
			exitJS(ret, true);
			return ret;
		} catch (e) {
			return handleException(e);
		}
	}
	__name(callMain, "callMain");
	function run(args2 = arguments_) {
		if (runDependencies > 0) {
			dependenciesFulfilled = run;
			return;
		}
		preRun();
		if (runDependencies > 0) {
			dependenciesFulfilled = run;
			return;
		}
		function doRun() {
			Module["calledRun"] = true;
			if (ABORT) return;
			initRuntime();
			preMain();
			readyPromiseResolve?.(Module);
			Module["onRuntimeInitialized"]?.();
			if (!(Module["noInitialRun"] || false)) callMain(args2);
			postRun();
		}
		__name(doRun, "doRun");
		if (Module["setStatus"]) {
			Module["setStatus"]("Running...");
			setTimeout(() => {
				setTimeout(() => Module["setStatus"](""), 1);
				doRun();
			}, 1);
		} else doRun();
	}
	__name(run, "run");
	var wasmExports = await createWasm();
	run();
	if (runtimeInitialized) moduleRtn = Module;
	else moduleRtn = new Promise((resolve, reject) => {
		readyPromiseResolve = resolve;
		readyPromiseReject = reject;
	});
	return moduleRtn;
}
__name(Module2, "Module");
var web_tree_sitter_default = Module2;
var Module3 = null;
async function initializeBinding(moduleOptions) {
	return Module3 ??= await web_tree_sitter_default(moduleOptions);
}
__name(initializeBinding, "initializeBinding");
function checkModule() {
	return !!Module3;
}
__name(checkModule, "checkModule");
var TRANSFER_BUFFER;
var LANGUAGE_VERSION;
var MIN_COMPATIBLE_VERSION;
var finalizer4 = newFinalizer((addresses) => {
	C._ts_parser_delete(addresses[0]);
	C._free(addresses[1]);
});
var Parser = class {
	static {
		__name(this, "Parser");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	[1] = 0;
	/** @internal */
	logCallback = null;
	/** The parser's current language. */
	language = null;
	/**
	* This must always be called before creating a Parser.
	*
	* You can optionally pass in options to configure the Wasm module, the most common
	* one being `locateFile` to help the module find the `.wasm` file.
	*/
	static async init(moduleOptions) {
		setModule(await initializeBinding(moduleOptions));
		TRANSFER_BUFFER = C._ts_init();
		LANGUAGE_VERSION = C.getValue(TRANSFER_BUFFER, "i32");
		MIN_COMPATIBLE_VERSION = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
	}
	/**
	* Create a new parser.
	*/
	constructor() {
		this.initialize();
		finalizer4?.register(this, [this[0], this[1]], this);
	}
	/** @internal */
	initialize() {
		if (!checkModule()) throw new Error("cannot construct a Parser before calling `init()`");
		C._ts_parser_new_wasm();
		this[0] = C.getValue(TRANSFER_BUFFER, "i32");
		this[1] = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
	}
	/** Delete the parser, freeing its resources. */
	delete() {
		finalizer4?.unregister(this);
		C._ts_parser_delete(this[0]);
		C._free(this[1]);
		this[0] = 0;
		this[1] = 0;
	}
	/**
	* Set the language that the parser should use for parsing.
	*
	* If the language was not successfully assigned, an error will be thrown.
	* This happens if the language was generated with an incompatible
	* version of the Tree-sitter CLI. Check the language's version using
	* {@link Language#version} and compare it to this library's
	* {@link LANGUAGE_VERSION} and {@link MIN_COMPATIBLE_VERSION} constants.
	*/
	setLanguage(language) {
		let address;
		if (!language) {
			address = 0;
			this.language = null;
		} else if (language.constructor === Language) {
			address = language[0];
			const version = C._ts_language_abi_version(address);
			if (version < MIN_COMPATIBLE_VERSION || LANGUAGE_VERSION < version) throw new Error(`Incompatible language version ${version}. Compatibility range ${MIN_COMPATIBLE_VERSION} through ${LANGUAGE_VERSION}.`);
			this.language = language;
		} else throw new Error("Argument must be a Language");
		C._ts_parser_set_language(this[0], address);
		return this;
	}
	/**
	* Parse a slice of UTF8 text.
	*
	* @param {string | ParseCallback} callback - The UTF8-encoded text to parse or a callback function.
	*
	* @param {Tree | null} [oldTree] - A previous syntax tree parsed from the same document. If the text of the
	*   document has changed since `oldTree` was created, then you must edit `oldTree` to match
	*   the new text using {@link Tree#edit}.
	*
	* @param {ParseOptions} [options] - Options for parsing the text.
	*  This can be used to set the included ranges, or a progress callback.
	*
	* @returns {Tree | null} A {@link Tree} if parsing succeeded, or `null` if:
	*  - The parser has not yet had a language assigned with {@link Parser#setLanguage}.
	*  - The progress callback returned true.
	*/
	parse(callback, oldTree, options) {
		if (typeof callback === "string") C.currentParseCallback = (index) => callback.slice(index);
		else if (typeof callback === "function") C.currentParseCallback = callback;
		else throw new Error("Argument must be a string or a function");
		if (options?.progressCallback) C.currentProgressCallback = options.progressCallback;
		else C.currentProgressCallback = null;
		if (this.logCallback) {
			C.currentLogCallback = this.logCallback;
			C._ts_parser_enable_logger_wasm(this[0], 1);
		} else {
			C.currentLogCallback = null;
			C._ts_parser_enable_logger_wasm(this[0], 0);
		}
		let rangeCount = 0;
		let rangeAddress = 0;
		if (options?.includedRanges) {
			rangeCount = options.includedRanges.length;
			rangeAddress = C._calloc(rangeCount, SIZE_OF_RANGE);
			let address = rangeAddress;
			for (let i2 = 0; i2 < rangeCount; i2++) {
				marshalRange(address, options.includedRanges[i2]);
				address += SIZE_OF_RANGE;
			}
		}
		const treeAddress = C._ts_parser_parse_wasm(this[0], this[1], oldTree ? oldTree[0] : 0, rangeAddress, rangeCount);
		if (!treeAddress) {
			C.currentParseCallback = null;
			C.currentLogCallback = null;
			C.currentProgressCallback = null;
			return null;
		}
		if (!this.language) throw new Error("Parser must have a language to parse");
		const result = new Tree(INTERNAL, treeAddress, this.language, C.currentParseCallback);
		C.currentParseCallback = null;
		C.currentLogCallback = null;
		C.currentProgressCallback = null;
		return result;
	}
	/**
	* Instruct the parser to start the next parse from the beginning.
	*
	* If the parser previously failed because of a callback, 
	* then by default, it will resume where it left off on the
	* next call to {@link Parser#parse} or other parsing functions.
	* If you don't want to resume, and instead intend to use this parser to
	* parse some other document, you must call `reset` first.
	*/
	reset() {
		C._ts_parser_reset(this[0]);
	}
	/** Get the ranges of text that the parser will include when parsing. */
	getIncludedRanges() {
		C._ts_parser_included_ranges_wasm(this[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalRange(address);
				address += SIZE_OF_RANGE;
			}
			C._free(buffer);
		}
		return result;
	}
	/** Set the logging callback that a parser should use during parsing. */
	setLogger(callback) {
		if (!callback) this.logCallback = null;
		else if (typeof callback !== "function") throw new Error("Logger callback must be a function");
		else this.logCallback = callback;
		return this;
	}
	/** Get the parser's current logger. */
	getLogger() {
		return this.logCallback;
	}
};
var PREDICATE_STEP_TYPE_CAPTURE = 1;
var PREDICATE_STEP_TYPE_STRING = 2;
var QUERY_WORD_REGEX = /[\w-]+/g;
var CaptureQuantifier = {
	Zero: 0,
	ZeroOrOne: 1,
	ZeroOrMore: 2,
	One: 3,
	OneOrMore: 4
};
var isCaptureStep = /* @__PURE__ */ __name((step) => step.type === "capture", "isCaptureStep");
var isStringStep = /* @__PURE__ */ __name((step) => step.type === "string", "isStringStep");
var QueryErrorKind = {
	Syntax: 1,
	NodeName: 2,
	FieldName: 3,
	CaptureName: 4,
	PatternStructure: 5
};
var QueryError = class _QueryError extends Error {
	constructor(kind, info2, index, length) {
		super(_QueryError.formatMessage(kind, info2));
		this.kind = kind;
		this.info = info2;
		this.index = index;
		this.length = length;
		this.name = "QueryError";
	}
	kind;
	info;
	index;
	length;
	static {
		__name(this, "QueryError");
	}
	/** Formats an error message based on the error kind and info */
	static formatMessage(kind, info2) {
		switch (kind) {
			case QueryErrorKind.NodeName: return `Bad node name '${info2.word}'`;
			case QueryErrorKind.FieldName: return `Bad field name '${info2.word}'`;
			case QueryErrorKind.CaptureName: return `Bad capture name @${info2.word}`;
			case QueryErrorKind.PatternStructure: return `Bad pattern structure at offset ${info2.suffix}`;
			case QueryErrorKind.Syntax: return `Bad syntax at offset ${info2.suffix}`;
		}
	}
};
function parseAnyPredicate(steps, index, operator, textPredicates) {
	if (steps.length !== 3) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}`);
	if (!isCaptureStep(steps[1])) throw new Error(`First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}"`);
	const isPositive = operator === "eq?" || operator === "any-eq?";
	const matchAll = !operator.startsWith("any-");
	if (isCaptureStep(steps[2])) {
		const captureName1 = steps[1].name;
		const captureName2 = steps[2].name;
		textPredicates[index].push((captures) => {
			const nodes1 = [];
			const nodes2 = [];
			for (const c of captures) {
				if (c.name === captureName1) nodes1.push(c.node);
				if (c.name === captureName2) nodes2.push(c.node);
			}
			const compare = /* @__PURE__ */ __name((n1, n2, positive) => {
				return positive ? n1.text === n2.text : n1.text !== n2.text;
			}, "compare");
			return matchAll ? nodes1.every((n1) => nodes2.some((n2) => compare(n1, n2, isPositive))) : nodes1.some((n1) => nodes2.some((n2) => compare(n1, n2, isPositive)));
		});
	} else {
		const captureName = steps[1].name;
		const stringValue = steps[2].value;
		const matches = /* @__PURE__ */ __name((n) => n.text === stringValue, "matches");
		const doesNotMatch = /* @__PURE__ */ __name((n) => n.text !== stringValue, "doesNotMatch");
		textPredicates[index].push((captures) => {
			const nodes = [];
			for (const c of captures) if (c.name === captureName) nodes.push(c.node);
			const test = isPositive ? matches : doesNotMatch;
			return matchAll ? nodes.every(test) : nodes.some(test);
		});
	}
}
__name(parseAnyPredicate, "parseAnyPredicate");
function parseMatchPredicate(steps, index, operator, textPredicates) {
	if (steps.length !== 3) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}.`);
	if (steps[1].type !== "capture") throw new Error(`First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`);
	if (steps[2].type !== "string") throw new Error(`Second argument of \`#${operator}\` predicate must be a string. Got @${steps[2].name}.`);
	const isPositive = operator === "match?" || operator === "any-match?";
	const matchAll = !operator.startsWith("any-");
	const captureName = steps[1].name;
	const regex = new RegExp(steps[2].value);
	textPredicates[index].push((captures) => {
		const nodes = [];
		for (const c of captures) if (c.name === captureName) nodes.push(c.node.text);
		const test = /* @__PURE__ */ __name((text, positive) => {
			return positive ? regex.test(text) : !regex.test(text);
		}, "test");
		if (nodes.length === 0) return !isPositive;
		return matchAll ? nodes.every((text) => test(text, isPositive)) : nodes.some((text) => test(text, isPositive));
	});
}
__name(parseMatchPredicate, "parseMatchPredicate");
function parseAnyOfPredicate(steps, index, operator, textPredicates) {
	if (steps.length < 2) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected at least 1. Got ${steps.length - 1}.`);
	if (steps[1].type !== "capture") throw new Error(`First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`);
	const isPositive = operator === "any-of?";
	const captureName = steps[1].name;
	const stringSteps = steps.slice(2);
	if (!stringSteps.every(isStringStep)) throw new Error(`Arguments to \`#${operator}\` predicate must be strings.".`);
	const values = stringSteps.map((s) => s.value);
	textPredicates[index].push((captures) => {
		const nodes = [];
		for (const c of captures) if (c.name === captureName) nodes.push(c.node.text);
		if (nodes.length === 0) return !isPositive;
		return nodes.every((text) => values.includes(text)) === isPositive;
	});
}
__name(parseAnyOfPredicate, "parseAnyOfPredicate");
function parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties) {
	if (steps.length < 2 || steps.length > 3) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`);
	if (!steps.every(isStringStep)) throw new Error(`Arguments to \`#${operator}\` predicate must be strings.".`);
	const properties = operator === "is?" ? assertedProperties : refutedProperties;
	if (!properties[index]) properties[index] = {};
	properties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseIsPredicate, "parseIsPredicate");
function parseSetDirective(steps, index, setProperties) {
	if (steps.length < 2 || steps.length > 3) throw new Error(`Wrong number of arguments to \`#set!\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`);
	if (!steps.every(isStringStep)) throw new Error(`Arguments to \`#set!\` predicate must be strings.".`);
	if (!setProperties[index]) setProperties[index] = {};
	setProperties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseSetDirective, "parseSetDirective");
function parsePattern(index, stepType, stepValueId, captureNames, stringValues, steps, textPredicates, predicates, setProperties, assertedProperties, refutedProperties) {
	if (stepType === PREDICATE_STEP_TYPE_CAPTURE) {
		const name2 = captureNames[stepValueId];
		steps.push({
			type: "capture",
			name: name2
		});
	} else if (stepType === PREDICATE_STEP_TYPE_STRING) steps.push({
		type: "string",
		value: stringValues[stepValueId]
	});
	else if (steps.length > 0) {
		if (steps[0].type !== "string") throw new Error("Predicates must begin with a literal value");
		const operator = steps[0].value;
		switch (operator) {
			case "any-not-eq?":
			case "not-eq?":
			case "any-eq?":
			case "eq?":
				parseAnyPredicate(steps, index, operator, textPredicates);
				break;
			case "any-not-match?":
			case "not-match?":
			case "any-match?":
			case "match?":
				parseMatchPredicate(steps, index, operator, textPredicates);
				break;
			case "not-any-of?":
			case "any-of?":
				parseAnyOfPredicate(steps, index, operator, textPredicates);
				break;
			case "is?":
			case "is-not?":
				parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties);
				break;
			case "set!":
				parseSetDirective(steps, index, setProperties);
				break;
			default: predicates[index].push({
				operator,
				operands: steps.slice(1)
			});
		}
		steps.length = 0;
	}
}
__name(parsePattern, "parsePattern");
var finalizer5 = newFinalizer((address) => {
	C._ts_query_delete(address);
});
var Query = class {
	static {
		__name(this, "Query");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	exceededMatchLimit;
	/** @internal */
	textPredicates;
	/** The names of the captures used in the query. */
	captureNames;
	/** The quantifiers of the captures used in the query. */
	captureQuantifiers;
	/**
	* The other user-defined predicates associated with the given index.
	*
	* This includes predicates with operators other than:
	* - `match?`
	* - `eq?` and `not-eq?`
	* - `any-of?` and `not-any-of?`
	* - `is?` and `is-not?`
	* - `set!`
	*/
	predicates;
	/** The properties for predicates with the operator `set!`. */
	setProperties;
	/** The properties for predicates with the operator `is?`. */
	assertedProperties;
	/** The properties for predicates with the operator `is-not?`. */
	refutedProperties;
	/** The maximum number of in-progress matches for this cursor. */
	matchLimit;
	/**
	* Create a new query from a string containing one or more S-expression
	* patterns.
	*
	* The query is associated with a particular language, and can only be run
	* on syntax nodes parsed with that language. References to Queries can be
	* shared between multiple threads.
	*
	* @link {@see https://tree-sitter.github.io/tree-sitter/using-parsers/queries}
	*/
	constructor(language, source) {
		const sourceLength = C.lengthBytesUTF8(source);
		const sourceAddress = C._malloc(sourceLength + 1);
		C.stringToUTF8(source, sourceAddress, sourceLength + 1);
		const address = C._ts_query_new(language[0], sourceAddress, sourceLength, TRANSFER_BUFFER, TRANSFER_BUFFER + SIZE_OF_INT);
		if (!address) {
			const errorId = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
			const errorByte = C.getValue(TRANSFER_BUFFER, "i32");
			const errorIndex = C.UTF8ToString(sourceAddress, errorByte).length;
			const suffix = source.slice(errorIndex, errorIndex + 100).split("\n")[0];
			const word = suffix.match(QUERY_WORD_REGEX)?.[0] ?? "";
			C._free(sourceAddress);
			switch (errorId) {
				case QueryErrorKind.Syntax: throw new QueryError(QueryErrorKind.Syntax, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
				case QueryErrorKind.NodeName: throw new QueryError(errorId, { word }, errorIndex, word.length);
				case QueryErrorKind.FieldName: throw new QueryError(errorId, { word }, errorIndex, word.length);
				case QueryErrorKind.CaptureName: throw new QueryError(errorId, { word }, errorIndex, word.length);
				case QueryErrorKind.PatternStructure: throw new QueryError(errorId, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
			}
		}
		const stringCount = C._ts_query_string_count(address);
		const captureCount = C._ts_query_capture_count(address);
		const patternCount = C._ts_query_pattern_count(address);
		const captureNames = new Array(captureCount);
		const captureQuantifiers = new Array(patternCount);
		const stringValues = new Array(stringCount);
		for (let i2 = 0; i2 < captureCount; i2++) {
			const nameAddress = C._ts_query_capture_name_for_id(address, i2, TRANSFER_BUFFER);
			const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
			captureNames[i2] = C.UTF8ToString(nameAddress, nameLength);
		}
		for (let i2 = 0; i2 < patternCount; i2++) {
			const captureQuantifiersArray = new Array(captureCount);
			for (let j = 0; j < captureCount; j++) {
				const quantifier = C._ts_query_capture_quantifier_for_id(address, i2, j);
				captureQuantifiersArray[j] = quantifier;
			}
			captureQuantifiers[i2] = captureQuantifiersArray;
		}
		for (let i2 = 0; i2 < stringCount; i2++) {
			const valueAddress = C._ts_query_string_value_for_id(address, i2, TRANSFER_BUFFER);
			const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
			stringValues[i2] = C.UTF8ToString(valueAddress, nameLength);
		}
		const setProperties = new Array(patternCount);
		const assertedProperties = new Array(patternCount);
		const refutedProperties = new Array(patternCount);
		const predicates = new Array(patternCount);
		const textPredicates = new Array(patternCount);
		for (let i2 = 0; i2 < patternCount; i2++) {
			const predicatesAddress = C._ts_query_predicates_for_pattern(address, i2, TRANSFER_BUFFER);
			const stepCount = C.getValue(TRANSFER_BUFFER, "i32");
			predicates[i2] = [];
			textPredicates[i2] = [];
			const steps = new Array();
			let stepAddress = predicatesAddress;
			for (let j = 0; j < stepCount; j++) {
				const stepType = C.getValue(stepAddress, "i32");
				stepAddress += SIZE_OF_INT;
				const stepValueId = C.getValue(stepAddress, "i32");
				stepAddress += SIZE_OF_INT;
				parsePattern(i2, stepType, stepValueId, captureNames, stringValues, steps, textPredicates, predicates, setProperties, assertedProperties, refutedProperties);
			}
			Object.freeze(textPredicates[i2]);
			Object.freeze(predicates[i2]);
			Object.freeze(setProperties[i2]);
			Object.freeze(assertedProperties[i2]);
			Object.freeze(refutedProperties[i2]);
		}
		C._free(sourceAddress);
		this[0] = address;
		this.captureNames = captureNames;
		this.captureQuantifiers = captureQuantifiers;
		this.textPredicates = textPredicates;
		this.predicates = predicates;
		this.setProperties = setProperties;
		this.assertedProperties = assertedProperties;
		this.refutedProperties = refutedProperties;
		this.exceededMatchLimit = false;
		finalizer5?.register(this, address, this);
	}
	/** Delete the query, freeing its resources. */
	delete() {
		finalizer5?.unregister(this);
		C._ts_query_delete(this[0]);
		this[0] = 0;
	}
	/**
	* Iterate over all of the matches in the order that they were found.
	*
	* Each match contains the index of the pattern that matched, and a list of
	* captures. Because multiple patterns can match the same set of nodes,
	* one match may contain captures that appear *before* some of the
	* captures from a previous match.
	*
	* @param {Node} node - The node to execute the query on.
	*
	* @param {QueryOptions} options - Options for query execution.
	*/
	matches(node, options = {}) {
		const startPosition = options.startPosition ?? ZERO_POINT;
		const endPosition = options.endPosition ?? ZERO_POINT;
		const startIndex = options.startIndex ?? 0;
		const endIndex = options.endIndex ?? 0;
		const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
		const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
		const startContainingIndex = options.startContainingIndex ?? 0;
		const endContainingIndex = options.endContainingIndex ?? 0;
		const matchLimit = options.matchLimit ?? 4294967295;
		const maxStartDepth = options.maxStartDepth ?? 4294967295;
		const progressCallback = options.progressCallback;
		if (typeof matchLimit !== "number") throw new Error("Arguments must be numbers");
		this.matchLimit = matchLimit;
		if (endIndex !== 0 && startIndex > endIndex) throw new Error("`startIndex` cannot be greater than `endIndex`");
		if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) throw new Error("`startPosition` cannot be greater than `endPosition`");
		if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
		if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
		if (progressCallback) C.currentQueryProgressCallback = progressCallback;
		marshalNode(node);
		C._ts_query_matches_wasm(this[0], node.tree[0], startPosition.row, startPosition.column, endPosition.row, endPosition.column, startIndex, endIndex, startContainingPosition.row, startContainingPosition.column, endContainingPosition.row, endContainingPosition.column, startContainingIndex, endContainingIndex, matchLimit, maxStartDepth);
		const rawCount = C.getValue(TRANSFER_BUFFER, "i32");
		const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
		const result = new Array(rawCount);
		this.exceededMatchLimit = Boolean(didExceedMatchLimit);
		let filteredCount = 0;
		let address = startAddress;
		for (let i2 = 0; i2 < rawCount; i2++) {
			const patternIndex = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captureCount = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captures = new Array(captureCount);
			address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
			if (this.textPredicates[patternIndex].every((p) => p(captures))) {
				result[filteredCount] = {
					patternIndex,
					captures
				};
				const setProperties = this.setProperties[patternIndex];
				result[filteredCount].setProperties = setProperties;
				const assertedProperties = this.assertedProperties[patternIndex];
				result[filteredCount].assertedProperties = assertedProperties;
				const refutedProperties = this.refutedProperties[patternIndex];
				result[filteredCount].refutedProperties = refutedProperties;
				filteredCount++;
			}
		}
		result.length = filteredCount;
		C._free(startAddress);
		C.currentQueryProgressCallback = null;
		return result;
	}
	/**
	* Iterate over all of the individual captures in the order that they
	* appear.
	*
	* This is useful if you don't care about which pattern matched, and just
	* want a single, ordered sequence of captures.
	*
	* @param {Node} node - The node to execute the query on.
	*
	* @param {QueryOptions} options - Options for query execution.
	*/
	captures(node, options = {}) {
		const startPosition = options.startPosition ?? ZERO_POINT;
		const endPosition = options.endPosition ?? ZERO_POINT;
		const startIndex = options.startIndex ?? 0;
		const endIndex = options.endIndex ?? 0;
		const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
		const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
		const startContainingIndex = options.startContainingIndex ?? 0;
		const endContainingIndex = options.endContainingIndex ?? 0;
		const matchLimit = options.matchLimit ?? 4294967295;
		const maxStartDepth = options.maxStartDepth ?? 4294967295;
		const progressCallback = options.progressCallback;
		if (typeof matchLimit !== "number") throw new Error("Arguments must be numbers");
		this.matchLimit = matchLimit;
		if (endIndex !== 0 && startIndex > endIndex) throw new Error("`startIndex` cannot be greater than `endIndex`");
		if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) throw new Error("`startPosition` cannot be greater than `endPosition`");
		if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
		if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
		if (progressCallback) C.currentQueryProgressCallback = progressCallback;
		marshalNode(node);
		C._ts_query_captures_wasm(this[0], node.tree[0], startPosition.row, startPosition.column, endPosition.row, endPosition.column, startIndex, endIndex, startContainingPosition.row, startContainingPosition.column, endContainingPosition.row, endContainingPosition.column, startContainingIndex, endContainingIndex, matchLimit, maxStartDepth);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
		const result = new Array();
		this.exceededMatchLimit = Boolean(didExceedMatchLimit);
		const captures = new Array();
		let address = startAddress;
		for (let i2 = 0; i2 < count; i2++) {
			const patternIndex = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captureCount = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captureIndex = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			captures.length = captureCount;
			address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
			if (this.textPredicates[patternIndex].every((p) => p(captures))) {
				const capture = captures[captureIndex];
				capture.setProperties = this.setProperties[patternIndex];
				capture.assertedProperties = this.assertedProperties[patternIndex];
				capture.refutedProperties = this.refutedProperties[patternIndex];
				result.push(capture);
			}
		}
		C._free(startAddress);
		C.currentQueryProgressCallback = null;
		return result;
	}
	/** Get the predicates for a given pattern. */
	predicatesForPattern(patternIndex) {
		return this.predicates[patternIndex];
	}
	/**
	* Disable a certain capture within a query.
	*
	* This prevents the capture from being returned in matches, and also
	* avoids any resource usage associated with recording the capture.
	*/
	disableCapture(captureName) {
		const captureNameLength = C.lengthBytesUTF8(captureName);
		const captureNameAddress = C._malloc(captureNameLength + 1);
		C.stringToUTF8(captureName, captureNameAddress, captureNameLength + 1);
		C._ts_query_disable_capture(this[0], captureNameAddress, captureNameLength);
		C._free(captureNameAddress);
	}
	/**
	* Disable a certain pattern within a query.
	*
	* This prevents the pattern from matching, and also avoids any resource
	* usage associated with the pattern. This throws an error if the pattern
	* index is out of bounds.
	*/
	disablePattern(patternIndex) {
		if (patternIndex >= this.predicates.length) throw new Error(`Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`);
		C._ts_query_disable_pattern(this[0], patternIndex);
	}
	/**
	* Check if, on its last execution, this cursor exceeded its maximum number
	* of in-progress matches.
	*/
	didExceedMatchLimit() {
		return this.exceededMatchLimit;
	}
	/** Get the byte offset where the given pattern starts in the query's source. */
	startIndexForPattern(patternIndex) {
		if (patternIndex >= this.predicates.length) throw new Error(`Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`);
		return C._ts_query_start_byte_for_pattern(this[0], patternIndex);
	}
	/** Get the byte offset where the given pattern ends in the query's source. */
	endIndexForPattern(patternIndex) {
		if (patternIndex >= this.predicates.length) throw new Error(`Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`);
		return C._ts_query_end_byte_for_pattern(this[0], patternIndex);
	}
	/** Get the number of patterns in the query. */
	patternCount() {
		return C._ts_query_pattern_count(this[0]);
	}
	/** Get the index for a given capture name. */
	captureIndexForName(captureName) {
		return this.captureNames.indexOf(captureName);
	}
	/** Check if a given pattern within a query has a single root node. */
	isPatternRooted(patternIndex) {
		return C._ts_query_is_pattern_rooted(this[0], patternIndex) === 1;
	}
	/** Check if a given pattern within a query has a single root node. */
	isPatternNonLocal(patternIndex) {
		return C._ts_query_is_pattern_non_local(this[0], patternIndex) === 1;
	}
	/**
	* Check if a given step in a query is 'definite'.
	*
	* A query step is 'definite' if its parent pattern will be guaranteed to
	* match successfully once it reaches the step.
	*/
	isPatternGuaranteedAtStep(byteIndex) {
		return C._ts_query_is_pattern_guaranteed_at_step(this[0], byteIndex) === 1;
	}
};

// src/audit/parse-source.ts
/** TSX reads JavaScript and TypeScript too; only casts in angle brackets, which it takes for elements, are lost to it. */
const GRAMMARS = {
	javascript: "tree-sitter-tsx.wasm",
	python: "tree-sitter-python.wasm",
	java: "tree-sitter-java.wasm",
	go: "tree-sitter-go.wasm"
};
/** Levels that are copied: what is nested deeper was written by a program, and would end the stack. */
const MAX_DEPTH = 400;
const parsers = /* @__PURE__ */ new Map();
/** Parses one file. Broken code is no error: what can be read is read. */
async function parseSource(language, file, text) {
	const known = parsers.get(language) ?? openParser(language);
	parsers.set(language, known);
	const tree = (await known).parse(text);
	if (tree === null) return new Source(file, text, EMPTY);
	const cursor = tree.walk();
	try {
		return new Source(file, text, copy(cursor, null, 0));
	} finally {
		cursor.delete();
		tree.delete();
	}
}
const EMPTY = {
	type: "program",
	from: 0,
	to: 0,
	field: null,
	parent: null,
	children: []
};
let runtime = null;
async function openParser(language) {
	runtime ??= readBeside("web-tree-sitter/web-tree-sitter.wasm").then((wasmBinary) => Parser.init({ wasmBinary }));
	await runtime;
	const grammar = await Language.load(await readBeside(`@vscode/tree-sitter-wasm/wasm/${GRAMMARS[language]}`));
	return new Parser().setLanguage(grammar);
}
/** In the bundle beside its chunks, in the source where its package is installed. */
async function readBeside(name) {
	const bundled = new URL(`../grammars/${name.split("/").at(-1)}`, import.meta.url);
	return readFile(fileURLToPath(existsSync(bundled) ? bundled : import.meta.resolve(name)));
}
function copy(cursor, parent, depth) {
	const node = {
		type: cursor.nodeType,
		from: cursor.startIndex,
		to: cursor.endIndex,
		field: cursor.currentFieldName,
		parent,
		children: []
	};
	if (depth < MAX_DEPTH && cursor.gotoFirstChild()) {
		do
			if (cursor.nodeIsNamed) node.children.push(copy(cursor, node, depth + 1));
		while (cursor.gotoNextSibling());
		cursor.gotoParent();
	}
	return node;
}

// src/audit/test-files.ts
const LANGUAGES = [
	[/\.[cm]?[jt]sx?$/, "javascript"],
	[/\.py$/, "python"],
	[/\.java$/, "java"],
	[/\.go$/, "go"]
];
/** The language of a file by its name; declarations of TypeScript hold no code. */
function languageOf(path) {
	if (/\.d\.[cm]?ts$|\.min\.js$/.test(path)) return null;
	return LANGUAGES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
const TESTS$1 = {
	javascript: /\.(?:test|spec|tests|e2e|it)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests|mocks)__\/|(?:^|\/)(?:tests?|spec|specs|e2e)\/(?:.*\/)?[^/]+$|(?:^|\/)(?:jest|vitest|mocha)[.-]?(?:global)?[.-]?setup[^/]*$/i,
	python: /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest|tests)\.py$/,
	java: /(?:^|\/)src\/(?:\w*[tT]est\w*)\/|(?:Test|Tests|TestCase|IT)\.java$/,
	go: /_test\.go$|(?:^|\/)(?:test|testing)(?:fixtures?|utils?|helpers?|support|data|containers?)?\/(?:.*\/)?[^/]+\.go$/
};
/** The language of a file of tests by its path; null for everything else. */
function testLanguage(path) {
	const language = languageOf(path);
	return language !== null && TESTS$1[language].test(path) ? language : null;
}

// src/audit/worth-parsing.ts
/**
* Whether a file of tests can hold anything that a rule tells. Parsing costs a hundred times what this does, and most tests
* assert at once and replace nothing: what is left out here could only be a gap if a comment spoke of an assertion.
*/
function isWorthParsing(language, text) {
	if (ALWAYS.test(text) || REPLACES.test(text) && GETS_DATA.test(text)) return true;
	const { declares, asserts } = TESTS[language];
	const starts = [...text.matchAll(declares)].map(({ index }) => index);
	return starts.some((start, at) => !asserts.test(text.slice(start, starts[at + 1])));
}
/** Containers, pacts, pauses, scripts of k6, and libraries that stand in for a database without being called mocks. */
const ALWAYS = /testcontainers|dockertest|dktest|(?:docker\/docker|moby)\/client|\bpact|\bsleep|\bsetTimeout|\b(?:delay|pause|wait)\(|['"]k6['"/]|pg-mem|prismock|miniredis|fakeredis|jedis-?mock|mockrunner/i;
const REPLACES = /mock|patch|stub|spyOn|monkeypatch|proxyquire|\btd\.|@Injectable/i;
/** Every name of a client or of what gets at data has one of these in it. */
const GETS_DATA = /db|data|sql|\bpg|postgres|mongo|redis|valkey|knex|prisma|drizzle|kysely|slonik|objection|mikro|neo4j|orm|cassandra|gocql|elastic|opensearch|dynamo|dynamoose|oracle|tedious|persist|hibernate|jooq|ibatis|peewee|beanie|motor|pony|bun\b|ent\b|mariadb|maria|repositor|repos?\b|dao|stor(?:e|age)|model|entit|cache|session|connection|\bconn|pool|client|quer(?:y|ies)|engine|mapper|lettuce|jedis|datastax|scylla|tortoise/i;
const TESTS = {
	javascript: {
		declares: /\b(?:it|test|specify)(?:\.\w+)*\s*[(`]/g,
		asserts: /\b(?:expect|assert)\w*\s*[.(]|\.should\b/
	},
	python: {
		declares: /\bdef\s+test/g,
		asserts: /^\s*assert\b|\bself\.assert|\bpytest\.raises/m
	},
	java: {
		declares: /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\b/g,
		asserts: /\b(?:assert\w*|verify|expect\w*|andExpect|statusCode)\s*\(/
	},
	go: {
		declares: /\bfunc\s+Test/g,
		asserts: /\bt\.(?:Error|Fatal|Fail)\w*\(|\b(?:assert|require)\.\w+\(/
	}
};

// src/audit/collect.ts
/** Largest file that is looked at, bytes: what people write by hand is smaller, and what programs write is no test. */
const MAX_FILE_BYTES = 1 << 20;
/** Files that are waited for at once: git answers in order, and this keeps its pipe full. */
const READ_AHEAD = 64;
/** Ours: more than the largest repositories have tests; beyond it time and memory would not be known. */
const MAX_FILES = 5e4;
/** Reads the commit once: what each file says becomes plain data, and nothing of a text is kept. */
async function collect(input) {
	const facts = new Facts(input);
	const entries = [...(await input.git.tree(input.commit)).values()].filter(isPlain);
	for (const { path } of entries) facts.paths.add(path);
	const wanted = await wantedOf(input, entries);
	for (let start = 0; start < wanted.length; start += READ_AHEAD) {
		input.signal.throwIfAborted();
		const batch = wanted.slice(start, start + READ_AHEAD);
		const texts = await Promise.all(batch.map(async (entry) => ({
			entry,
			...await readText(input.git, entry)
		})));
		for (const { entry, text, problem } of texts) {
			if (problem !== null) facts.unread.push(problem);
			if (text !== null) await facts.take(entry.path, text);
		}
	}
	await facts.follow(entries);
	await facts.dropUnused();
	return facts.collected();
}
function isPlain({ mode }) {
	return mode !== "120000" && mode !== "160000";
}
/** Which files are read at all: by their names, and where names do not tell by what git finds in them. */
async function wantedOf(input, entries) {
	const { git, commit, config } = input;
	const isExcluded = compileGlobs(config.audit.exclude);
	const isNamed = compileGlobs([
		...config.contract.pacts,
		...config.load.scripts,
		...config.file === null ? [] : [config.file]
	]);
	const grepped = /* @__PURE__ */ new Set([...await git.grep(commit, K6_PATTERN, [
		"*.js",
		"*.ts",
		"*.mjs",
		"*.cjs"
	]), ...await git.grep(commit, CHAOS_PATTERN, [
		"*.yaml",
		"*.yml",
		"*.json"
	])]);
	return entries.filter(({ path }) => {
		if (isNamed(path)) return true;
		if (ASIDE.test(path) || isExcluded(path)) return false;
		return grepped.has(path) || isWorkflow(path) || isCompose(path) || isManifest(path) || testLanguage(path) !== null;
	}).slice(0, MAX_FILES);
}
const K6_PATTERN = "['\"]k6(/[a-z0-9/.-]+)?['\"]";
function isWorkflow(path) {
	return /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path);
}
async function readText(git, entry) {
	const object = await git.readObject(entry.objectId);
	if (object === null || object.content === null) return {
		text: null,
		problem: unreadable(entry.path, "its content is not in the checkout")
	};
	if (object.size > MAX_FILE_BYTES) return {
		text: null,
		problem: unreadable(entry.path, `it has ${object.size} bytes, and the limit is ${MAX_FILE_BYTES}`)
	};
	const text = decodeText(object.content);
	return {
		text,
		problem: text === null ? unreadable(entry.path, "it is no text") : null
	};
}
function unreadable(path, why) {
	return {
		code: "audit.unreadable",
		what: `${path} was not looked at`,
		where: {
			file: path,
			line: 1,
			column: 1
		},
		why,
		todo: null
	};
}
/** What was read so far. */
var Facts = class {
	paths = /* @__PURE__ */ new Set();
	unread = [];
	#input;
	#lists = {
		pacts: [],
		sources: [],
		scripts: [],
		workflows: [],
		composes: [],
		declared: [],
		packages: [],
		chaosFiles: []
	};
	#reached = /* @__PURE__ */ new Map();
	#isPact;
	#configText = null;
	#files = 0;
	#parsed = 0;
	constructor(input) {
		this.#input = input;
		this.#isPact = compileGlobs(input.config.contract.pacts);
	}
	/** A file that cannot be read is told, and takes nothing else down. */
	async take(path, text) {
		this.#files += 1;
		try {
			await this.#read(path, text);
		} catch (thrown) {
			const problem = toProblem(thrown, "audit.unreadable", `${path} could not be read`);
			this.unread.push({
				...problem,
				where: problem.where ?? {
					file: path,
					line: 1,
					column: 1
				}
			});
		}
	}
	async #read(path, text) {
		const lists = this.#lists;
		if (path === this.#input.config.file) this.#configText = parseText(text, path);
		else if (this.#isPact(path)) lists.pacts.push(...readPact(text, path));
		else if (isWorkflow(path)) lists.workflows.push(readWorkflow(text, path));
		else if (isCompose(path)) lists.composes.push(readCompose(text, path));
		else if (isManifest(path)) {
			lists.declared.push(...OF_TESTS.test(path) ? [] : readManifest(path, text));
			lists.packages.push(...readPackageScripts(text, path));
		} else if (/\.(?:ya?ml|json)$/i.test(path)) lists.chaosFiles.push(...readChaosFile(text, path));
		else await this.#readCode(path, text);
	}
	async #readCode(path, text) {
		const language = languageOf(path);
		if (language === null) return;
		if (isGenerated(text) || !isWorthParsing(language, text)) return;
		const source = await this.#parse(language, path, text);
		const facts = factsOf(language, source);
		if (isK6(facts.imports)) this.#lists.scripts.push(readK6Script(source));
		else if (testLanguage(path) !== null) this.#lists.sources.push(facts);
	}
	#parse(language, path, text) {
		this.#parsed += 1;
		return parseSource(language, path, text);
	}
	/** Reads what tests replace: whether it holds a client of a database is written in its imports. */
	async follow(entries) {
		const byPath = new Map(entries.map((entry) => [entry.path, entry]));
		for (const { file, language, mocks } of this.#lists.sources) for (const { target, of } of mocks) {
			const found = of === "library" ? null : moduleFile({
				language,
				target,
				from: file,
				paths: this.paths
			});
			const entry = found === null || this.#reached.has(found.file) ? void 0 : byPath.get(found.file);
			if (entry === void 0) continue;
			const { text } = await readText(this.#input.git, entry);
			const source = text === null ? null : await this.#parse(language, entry.path, text);
			this.#reached.set(entry.path, source === null ? [] : factsOf(language, source).imports);
		}
	}
	/** What `go.mod` names and nothing but tests imports is no dependency of the program, nor is a part of a driver that connects to nothing. */
	async dropUnused() {
		const { git, commit } = this.#input;
		for (const one of this.#lists.declared.filter(({ file }) => file.endsWith("go.mod"))) {
			const client = CLIENT_PACKAGES[one.dependency.kind] ?? "";
			if ((await git.grep(commit, `"${one.name.replaceAll(".", "[.]")}${client}["/]`, ["*.go"])).some((path) => testLanguage(path) === null && !ASIDE.test(path))) continue;
			this.#lists.declared = this.#lists.declared.filter((other) => other !== one);
		}
	}
	collected() {
		const { config, specs, contracted } = this.#input;
		return {
			repository: {
				...this.#lists,
				config,
				configText: this.#configText,
				specs: config.specs === null ? specs.filter(({ file }) => !ASIDE.test(file) && !OF_TESTS.test(file)) : specs,
				contracted,
				paths: this.paths,
				reached: this.#reached
			},
			files: this.#files,
			parsed: this.#parsed,
			unread: this.unread
		};
	}
};
/** Packages of a driver's module that connect, where others of it only encode: `bson` needs no MongoDB. */
const CLIENT_PACKAGES = { mongodb: "/mongo" };
/** Where programs say that they wrote a file: what they write is mended in the program. */
const HEAD_CHARACTERS = 1e3;
const GENERATED = /^\s*(?:\/\/|#|\/?\*+).*(?:\bCode generated\b.*\bDO NOT EDIT\b|@generated\b|\bautomatically generated\b|\bauto-?generated\b.*\bDO NOT EDIT\b)/im;
function isGenerated(text) {
	return GENERATED.test(text.slice(0, HEAD_CHARACTERS));
}
/** Folders of tests and examples: what they need is no dependency of the program. */
const OF_TESTS = /(?:^|\/)(?:__tests__|tests?|e2e|examples?|samples?|demos?|docs?|bench(?:marks?)?)\//i;
const READERS = {
	javascript: readJavaScript,
	python: readPython,
	java: readJava,
	go: readGo
};
function factsOf(language, source) {
	return READERS[language](source);
}

// src/audit/digest.ts
/** Hexadecimal digits of a fingerprint; 64 bits keep apart what one report can hold. */
const FINGERPRINT_DIGITS = 16;
function shortDigest(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, FINGERPRINT_DIGITS);
}

// src/audit/gaps.ts
/** Everything that the rules find, in the order of the rules, then of the files. */
function findGaps(repository) {
	const { ignore, exclude } = repository.config.audit;
	const isExcluded = compileGlobs(exclude);
	return AUDIT_RULES.filter(({ id }) => !ignore.includes(id)).flatMap((rule) => rule.find(repository).filter(({ location }) => location === null || !isExcluded(location.file)).map((found) => toGap(rule, found)).sort(byPlace));
}
function toGap(rule, found) {
	return {
		rule: rule.id,
		confidence: found.confidence,
		message: found.message,
		why: found.why ?? rule.why,
		todo: rule.todo,
		command: found.generate === null ? null : `npx api-testing generate ${found.generate}`,
		location: found.location,
		operations: found.operations ?? [],
		fingerprint: shortDigest([rule.id, ...found.key])
	};
}
function byPlace(one, other) {
	const file = (gap) => gap.location?.file ?? "";
	if (file(one) !== file(other)) return file(one) < file(other) ? -1 : 1;
	return (one.location?.line ?? 0) - (other.location?.line ?? 0);
}
/** Whether a gap is sure enough to fail the run. */
function isFailing({ confidence }, failOn) {
	return failOn !== "never" && CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(failOn);
}
/** A gap in the shape of every other finding. */
function toFinding(gap, failOn) {
	const { rule, message, todo, command, location, operations, fingerprint } = gap;
	return {
		rule,
		severity: isFailing(gap, failOn) ? "breaking" : "info",
		message: gap.confidence === "certain" ? message : `${message} (${gap.confidence})`,
		todo: command === null ? todo : `\`${command}\`. ${todo}`,
		location,
		operations,
		consumers: [],
		fingerprint
	};
}

// src/audit/stage.ts
/** What nobody tests in one commit. It passes whatever it finds, unless `audit.fail-on` asks for more. */
async function runAudit(input) {
	const { repository, files, parsed, unread: others } = await collect(input);
	const unread = [...input.unreadSpecs.map(describeSpec), ...others.map(describeFile)];
	const gaps = findGaps(repository);
	const { failOn } = input.config.audit;
	const failing = gaps.filter((gap) => isFailing(gap, failOn));
	return {
		stage: "audit",
		provider: null,
		outcome: failing.length > 0 ? "failed" : "passed",
		reason: describe(gaps, failing.length, unread.length),
		skip: null,
		durationMs: 0,
		findings: gaps.map((gap) => toFinding(gap, failOn)),
		problems: [],
		detail: {
			kind: "audit",
			gaps,
			files,
			parsed,
			unread
		}
	};
}
function describeFile({ what, why, where }) {
	return {
		file: where?.file ?? what,
		reason: why ?? what
	};
}
/** Of a specification the line as well, because it has to be mended there. */
function describeSpec({ what, why, where }) {
	if (where === null) return {
		file: what,
		reason: why ?? what
	};
	return {
		file: where.file,
		reason: `line ${where.line}: ${what}${why === null ? "" : `: ${why}`}`
	};
}
function describe(gaps, failing, unread) {
	const hidden = unread === 0 ? "" : `, ${plural(unread, "file")} not looked at`;
	if (gaps.length === 0) return `nothing found that nobody tests${hidden}`;
	const words = `${plural(gaps.length, "gap")}${hidden}`;
	return failing === 0 ? words : `${words}, ${failing} of them as sure as \`audit.fail-on\` asks`;
}

export { runAudit as t };