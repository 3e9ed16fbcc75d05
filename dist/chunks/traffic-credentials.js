import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { t as makeRedactor } from "./tools-redact.js";
import { F as COMMAND_TOKEN, I as credentialVariables, P as BASIC_CREDENTIALS } from "./traffic-coerce.js";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";

// src/traffic/credentials.ts
/** A login is one request, or a few. */
const COMMAND_DEADLINE_MS = 6e4;
/** Longer than any token; a command that prints a page has printed an error page. */
const MAX_TOKEN_CHARACTERS = 16384;
/**
* Names and values that requests refer to; names that are not set are left out. Throws `ProblemError` where the command of `load.auth`
* gives no token: what it printed is not repeated, for it may hold one.
*/
async function readCredentials(place) {
	const { headers, auth } = place.config;
	const values = credentialVariables(headers, auth).flatMap((name) => {
		const value = place.parentEnvironment[name];
		return value ? [[name, value]] : [];
	});
	const known = new Map(values);
	const basic = auth?.basic ? [known.get(auth.basic.user), known.get(auth.basic.password)] : [];
	const joined = Buffer.from(basic.join(":")).toString("base64");
	return [
		...values,
		...basic.length === 2 && basic.every((part) => part !== void 0) ? [[BASIC_CREDENTIALS, joined]] : [],
		...auth?.command && known.size === credentialVariables(headers, auth).length ? [[COMMAND_TOKEN, await runTokenCommand(auth.command, place)]] : []
	];
}
/** The team's own command may read the variables that `load.auth` and `load.headers` name, and no other secret. */
async function runTokenCommand(command, place) {
	const named = credentialVariables(place.config.headers, place.config.auth).flatMap((name) => [[name, place.parentEnvironment[name] ?? ""]]);
	const result = await runCommand({
		file: "sh",
		args: ["-c", command],
		cwd: place.workspace,
		env: childEnvironment(place.parentEnvironment, Object.fromEntries(named)),
		timeoutMs: COMMAND_DEADLINE_MS,
		onLine: () => {},
		signal: place.signal
	});
	if (result.spawnError !== null) throw noToken(command, result.spawnError);
	if (result.timedOut) throw noToken(command, `it took longer than ${COMMAND_DEADLINE_MS / 1e3} s`);
	if (result.exitCode !== 0) throw noToken(command, `it ended with exit code ${result.exitCode ?? result.signal}`);
	const token = result.stdout.trim();
	if (token === "") throw noToken(command, "it printed nothing");
	if (/\s/u.test(token)) throw noToken(command, "it printed more than one word; only the token may be printed");
	if (token.length > MAX_TOKEN_CHARACTERS) throw noToken(command, "what it printed is too long for a token");
	return token;
}
function noToken(command, why) {
	return new ProblemError({
		code: "load.auth.command-failed",
		what: `the command of load.auth gave no token: \`${command}\``,
		why,
		todo: "Run it at your desk: it has to print the token, and nothing else, to standard output."
	});
}

// src/traffic/exit.ts
const LINE_CHARACTERS = 300;
/** k6's exit codes (its `errext/exitcodes`), told apart. */
function classifyEnd(result) {
	const said = lastWords(result.stderr);
	if (result.spawnError !== null) return broken("load.k6.not-started", "k6 could not be started", result.spawnError, "Check the k6 on the PATH.");
	if (result.aborted) return broken("load.cancelled", "the run was cancelled while k6 was running", null, null);
	if (result.timedOut) return broken("load.k6.timed-out", "k6 did not end in time and was ended", said, "Shorten load.load.stages.");
	if (result.exitCode === 0) return {
		kind: "ran",
		thresholdsCrossed: false
	};
	if (result.exitCode === 99) return {
		kind: "ran",
		thresholdsCrossed: true
	};
	const [code, what, todo] = MEANINGS.get(result.exitCode ?? signalCode(result.signal)) ?? [
		"load.k6.failed",
		`k6 ended with ${endText(result)}`,
		null
	];
	return broken(code, what, said, todo);
}
const SETUP_TODO = "The first requests of the generated script make data: see why the provider does not answer them.";
const CONFIG_TODO = "Correct load.load.thresholds or load.load.stages as k6 says.";
const MEMORY_TODO = "Lower the number of users, or use a runner with more memory.";
const MEANINGS = /* @__PURE__ */ new Map([
	[100, [
		"load.k6.setup-timed-out",
		"the requests before the load did not end in time",
		SETUP_TODO
	]],
	[101, [
		"load.k6.teardown-timed-out",
		"the end of the script did not end in time",
		null
	]],
	[102, [
		"load.k6.timed-out",
		"k6 ran into its own time limit",
		"Shorten load.load.stages."
	]],
	[103, [
		"load.k6.stopped",
		"k6 was stopped from outside, through its REST interface",
		null
	]],
	[104, [
		"load.k6.invalid-options",
		"k6 does not accept the options",
		CONFIG_TODO
	]],
	[105, [
		"load.cancelled",
		"k6 was ended from outside",
		null
	]],
	[106, [
		"load.k6.port-taken",
		"k6 could not open its REST interface",
		"Nothing else should listen on its port."
	]],
	[107, [
		"load.k6.script-failed",
		"the script failed before or after the load",
		null
	]],
	[108, [
		"load.k6.aborted",
		"the script ended the test itself",
		null
	]],
	[109, [
		"load.k6.crashed",
		"k6 crashed",
		MEMORY_TODO
	]],
	[110, [
		"load.k6.marked-failed",
		"the script marked the test as failed",
		null
	]],
	[137, [
		"load.k6.killed",
		"k6 was killed, most often for want of memory",
		MEMORY_TODO
	]],
	[143, [
		"load.cancelled",
		"k6 was ended from outside",
		null
	]],
	[255, [
		"load.k6.not-run",
		"k6 could not read the script or its arguments",
		null
	]]
]);
/** A shell reports a signal as 128 plus its number; the same words serve both. */
function signalCode(signal) {
	return signal === "SIGKILL" ? 137 : signal === "SIGTERM" || signal === "SIGINT" ? 143 : -1;
}
function endText(result) {
	return result.exitCode === null ? `the signal ${result.signal}` : `exit code ${result.exitCode}`;
}
function broken(code, what, why, todo) {
	return {
		kind: "broken",
		problem: {
			code,
			what,
			where: null,
			why,
			todo
		}
	};
}
/** The last lines k6 wrote to standard error, cut to what a sentence can hold; null where it said nothing. */
function lastWords(stderr) {
	const lines = stderr.split("\n").map((line) => line.trimEnd()).filter((line) => line.trim() !== "").slice(-6).map((line) => line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS).toWellFormed()}…` : line);
	return lines.length === 0 ? null : lines.join("\n");
}

// src/traffic/requirements.ts
/** Reads k6's answer: what the script takes, and its options. Throws where it is none. */
function parseRequirements(stdout) {
	const answer = parseJsonObject(stdout);
	const durationMs = parseGoDuration(answer?.totalDuration);
	const users = answer?.maxVUs;
	if (answer === null || durationMs === null || typeof users !== "number") throw new ProblemError({
		code: "load.inspect.unreadable",
		what: "k6 inspect did not say how long the script takes",
		todo: "Use a k6 of version 1.0 or newer."
	});
	return {
		requirements: {
			durationMs,
			users
		},
		options: answer
	};
}
/** The object starts at the first brace: init code may print lines of its own before it. */
function parseJsonObject(text) {
	for (const start of braceLines(text)) try {
		const value = JSON.parse(text.slice(start));
		if (value !== null && typeof value === "object") return value;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	return null;
}
function braceLines(text) {
	return [...text.matchAll(/^\{/gmu)].map(({ index }) => index);
}
const GO_UNITS = {
	h: 36e5,
	m: 6e4,
	s: 1e3,
	ms: 1,
	µs: .001,
	us: .001,
	ns: 1e-6
};
/** `7m30s` in milliseconds; null for what is no duration of Go's. */
function parseGoDuration(text) {
	if (typeof text !== "string" || !/^(?:[\d.]+(?:h|ms|m|s|µs|us|ns))+$/u.test(text)) return null;
	return [...text.matchAll(/([\d.]+)(h|ms|m|s|µs|us|ns)/gu)].reduce((sum, [, count, unit = ""]) => sum + Number(count) * (GO_UNITS[unit] ?? 0), 0);
}

// src/traffic/k6-process.ts
/** Init code only: k6 reads the script and the options. */
const INSPECT_DEADLINE_MS = 6e4;
/** No terminal, no usage report, no REST interface, plain lines. */
const RUN_FLAGS = [
	"--quiet",
	"--no-color",
	"--no-usage-report",
	"--address",
	"",
	"--log-format",
	"raw"
];
/** How often we look whether the provider still runs: load on a dead provider measures nothing. */
const WATCH_INTERVAL_MS = 250;
/** Lines of k6 that go to the log; under load it warns for every failed request. */
const LOGGED_LINES = 40;
/** Characters of one such line. */
const LOGGED_CHARACTERS = 2e3;
/**
* Nothing is sent home, and `import 'k6/x/…'` does not fetch another k6 from the network. Whole seconds, which CSV has by default,
* are too coarse for anything measured in milliseconds.
*/
const K6_ENVIRONMENT = {
	K6_NO_USAGE_REPORT: "true",
	K6_AUTO_EXTENSION_RESOLUTION: "false",
	K6_CSV_TIME_FORMAT: "unix_micro"
};
/** Init code needs no network; what a script imports from there may be another thing tomorrow. Nothing listens on that port. */
const OFFLINE = Object.fromEntries([
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"http_proxy",
	"https_proxy"
].map((name) => [name, "http://127.0.0.1:9"]));
/** Obtains k6 and writes its credentials. Throws `ProblemError` (`tool.…`) where no k6 can be had. */
async function openK6(place) {
	const { file, version } = await place.obtainK6();
	const redact = makeRedactor(place.credentials.map(([, value]) => value));
	const secrets = await writeCredentials(place);
	const start = (command) => startK6({
		place,
		redact
	}, {
		...command,
		file
	});
	const variablesOf = ({ variables }) => [
		"--include-system-env-vars=false",
		...Object.entries(variables).flatMap(([name, value]) => ["-e", `${name}=${value}`]),
		...secrets.args
	];
	return {
		version,
		redact,
		inspect: async (script) => {
			const args = [
				"inspect",
				"--execution-requirements",
				...variablesOf(script),
				script.file
			];
			const cwd = path.dirname(script.file);
			const { end, result } = await start({
				args,
				cwd,
				timeoutMs: place.inspectTimeoutMs ?? INSPECT_DEADLINE_MS,
				environment: OFFLINE
			});
			if (end.kind === "broken") throw new ProblemError(end.problem);
			return parseRequirements(result.stdout);
		},
		run: ({ script, timeoutMs, consoleOutput, samples, flags = [], stop }) => {
			const output = consoleOutput === null ? [] : ["--console-output", consoleOutput];
			const stream = samples === null ? [] : ["--out", `csv=${samples}`];
			const args = [
				"run",
				...RUN_FLAGS,
				...output,
				...stream,
				...flags,
				...variablesOf(script),
				script.file
			];
			return start({
				args,
				cwd: path.dirname(script.file),
				timeoutMs,
				...stop && { stop }
			});
		},
		[Symbol.asyncDispose]: () => secrets[Symbol.asyncDispose]()
	};
}
async function startK6({ place, redact }, command) {
	const died = new AbortController();
	const watch = setInterval(() => place.providerExited() !== null && died.abort(), WATCH_INTERVAL_MS);
	const { stop, environment = {}, ...rest } = command;
	try {
		const run = await runCommand({
			...rest,
			env: childEnvironment(place.parentEnvironment, {
				...K6_ENVIRONMENT,
				...environment
			}),
			signal: AbortSignal.any([
				place.signal,
				died.signal,
				...stop ? [stop] : []
			]),
			onLine: logLines(place, redact)
		});
		const result = {
			...run,
			stdout: redact(run.stdout),
			stderr: redact(run.stderr)
		};
		const ours = !place.signal.aborted && run.aborted;
		return {
			result,
			end: classifyEnd(result),
			providerDied: ours && died.signal.aborted,
			stopped: ours && !died.signal.aborted && stop?.aborted === true
		};
	} finally {
		clearInterval(watch);
	}
}
function logLines({ log }, redact) {
	let lines = 0;
	return (line, stream) => {
		if (stream === "stdout") return;
		lines += 1;
		if (lines <= LOGGED_LINES) log(`k6: ${redact(line.slice(0, LOGGED_CHARACTERS))}`);
		if (lines === 41) log("k6: (further lines are left out)");
	};
}
/**
* In a file only we can read, gone when k6 is: arguments are seen by every process. It lies in the run's own folder, which the last
* step of the job removes also after a run that was killed.
*/
async function writeCredentials({ credentials, workDirectory }) {
	if (credentials.length === 0) return {
		args: [],
		[Symbol.asyncDispose]: async () => {}
	};
	const directory = await mkdtemp(path.join(workDirectory, "credentials-"));
	const file = path.join(directory, "credentials.json");
	await writeFile(file, JSON.stringify(Object.fromEntries(credentials)), { mode: 384 });
	return {
		args: ["-e", `CREDENTIALS_FILE=${file}`],
		[Symbol.asyncDispose]: () => rm(directory, {
			recursive: true,
			force: true
		})
	};
}

// src/traffic/samples.ts
const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
/** Longest row kept over the end of a chunk; k6's are some hundred bytes. */
const MAX_ROW_BYTES = 1e6;
/** Different sets of tags remembered: operations × statuses × sides are some hundreds. */
const MAX_KNOWN_TAGS = 4096;
/** A reader of k6's CSV in constant memory: a chunk, the rest of a row, and the tags that were seen. Throws `ProblemError` where it is no CSV of k6. */
function openSampleReader({ metrics, onSample }) {
	const wanted = metrics.map((metric) => ({
		metric,
		bytes: Buffer.from(`${metric},`)
	}));
	let columns = null;
	let rest = Buffer.alloc(0);
	let rows = 0;
	const take = (buffer, from, to) => {
		if (columns === null) {
			columns = parseHeader(buffer.toString("utf8", from, to));
			return;
		}
		rows += 1;
		const found = wanted.find(({ bytes }) => startsWith(buffer, from, bytes));
		if (found) onSample(readRow({
			buffer,
			from: from + found.bytes.length,
			to,
			columns,
			metric: found.metric
		}));
	};
	return {
		push(chunk) {
			const buffer = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, chunk]);
			const quoted = buffer.includes(QUOTE);
			let from = 0;
			for (let to = endOfRow(buffer, from, quoted); to !== -1; to = endOfRow(buffer, from, quoted)) {
				if (to > from) take(buffer, from, to);
				from = to + 1;
			}
			rest = Buffer.from(buffer.subarray(from));
			if (rest.length > MAX_ROW_BYTES) throw unreadable(`a row is longer than ${MAX_ROW_BYTES} bytes`);
		},
		end: () => ({
			rows,
			cut: rest.length > 0
		})
	};
}
function asBuffer(chunk) {
	return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
/** A newline inside quotes is part of a value: a tag may hold any text. -1 where the row goes on in the next chunk. */
function endOfRow(buffer, from, quoted) {
	let end = buffer.indexOf(NEWLINE, from);
	if (!quoted) return end;
	let quotes = 0;
	let counted = from;
	while (end !== -1) {
		for (; counted < end; counted += 1) if (buffer[counted] === QUOTE) quotes += 1;
		if (quotes % 2 === 0) return end;
		end = buffer.indexOf(NEWLINE, end + 1);
	}
	return -1;
}
function startsWith(buffer, from, bytes) {
	for (let at = bytes.length - 1; at >= 0; at -= 1) if (buffer[from + at] !== bytes[at]) return false;
	return true;
}
/** `metric_name,timestamp,metric_value,<system tags…>,extra_tags,metadata` */
function parseHeader(line) {
	const names = parseFields(line);
	const [metric, timestamp, value] = names;
	if (metric !== "metric_name" || timestamp !== "timestamp" || value !== "metric_value") throw unreadable("it does not begin with the header of k6");
	return {
		names: names.slice(3),
		known: /* @__PURE__ */ new Map()
	};
}
function readRow({ buffer, from, to, columns, metric }) {
	const afterTime = buffer.indexOf(COMMA, from);
	const afterValue = buffer.indexOf(COMMA, afterTime + 1);
	if (afterTime === -1 || afterValue === -1 || afterValue > to) throw unreadable("a row has too few columns");
	const micros = Number(buffer.toString("latin1", from, afterTime));
	const value = Number(buffer.toString("latin1", afterTime + 1, afterValue));
	if (!Number.isFinite(micros) || Number.isNaN(value)) throw unreadable("a row has no time or no value");
	return {
		metric,
		timeMs: micros / 1e3,
		value,
		tags: tagsOf(buffer.toString("latin1", afterValue + 1, to), columns)
	};
}
/** Parsing tags costs more than all the rest, and there are few different ones. `text` holds bytes as characters. */
function tagsOf(text, { names, known }) {
	const seen = known.get(text);
	if (seen) return seen;
	const fields = parseFields(Buffer.from(text, "latin1").toString("utf8"));
	const tags = Object.fromEntries(fields.flatMap((field, at) => {
		const name = names[at];
		if (name === void 0 || field === "" || name === "metadata") return [];
		return name === "extra_tags" ? field.split("&").map(parseTag) : [[name, field]];
	}));
	if (known.size >= MAX_KNOWN_TAGS) known.clear();
	known.set(text, tags);
	return tags;
}
function parseTag(pair) {
	const at = pair.indexOf("=");
	return at === -1 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}
/** One row of CSV (RFC 4180): fields in quotes hold commas, newlines and doubled quotes. */
function parseFields(line) {
	const fields = [];
	let field = "";
	let quoted = false;
	for (let at = 0; at < line.length; at += 1) {
		const character = line.charAt(at);
		if (quoted && character === "\"" && line[at + 1] === "\"") {
			field += "\"";
			at += 1;
		} else if (character === "\"") quoted = !quoted;
		else if (character === "," && !quoted) {
			fields.push(field);
			field = "";
		} else if (character !== "\r" || quoted) field += character;
	}
	return [...fields, field];
}
function unreadable(why) {
	return new ProblemError({
		code: "load.samples.unreadable",
		what: "The samples that k6 wrote cannot be read",
		why,
		todo: "Run again."
	});
}

// src/traffic/read-samples.ts
/** Bytes read at once: large enough that the system call costs nothing beside the reading. */
const CHUNK_BYTES = 1 << 20;
/** k6 writes its samples once a second. */
const FOLLOW_INTERVAL_MS = 250;
/**
* Hands on the wanted rows of a file of `k6 run --out csv=`, in the order k6 wrote them, in constant memory. A file that is not there
* has no rows. Throws `ProblemError` where it is no CSV of k6.
*/
async function readSamples(file, { ended, ...request }) {
	const reader = openSampleReader(request);
	await using handle = await openWhenThere(file, ended);
	if (handle === null) return {
		rows: 0,
		cut: false
	};
	const buffer = Buffer.alloc(CHUNK_BYTES);
	for (;;) {
		const last = ended === void 0 || ended.aborted;
		const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES);
		if (bytesRead > 0) reader.push(buffer.subarray(0, bytesRead));
		else if (last) return reader.end();
		else await setTimeout(FOLLOW_INTERVAL_MS);
	}
}
async function openWhenThere(file, ended) {
	for (;;) {
		const last = ended === void 0 || ended.aborted;
		try {
			return await open(file, "r");
		} catch (error) {
			if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
			if (last) return null;
			await setTimeout(FOLLOW_INTERVAL_MS);
		}
	}
}

export { readCredentials as i, openK6 as n, lastWords as r, readSamples as t };