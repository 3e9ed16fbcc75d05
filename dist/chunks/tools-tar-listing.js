import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { t as makeRedactor } from "./tools-redact.js";
import { E as credentialVariables, T as COMMAND_TOKEN, w as BASIC_CREDENTIALS } from "./traffic-coerce.js";
import { i as unreadableArchive, n as paxOverrides, t as parseTarHeader } from "./tools-tar.js";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { mkdtemp, open, rename, rm, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";

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

// src/tools/tar-listing.ts
/** Paths of everything in an archive that is no folder, as the archive names it. Throws `ProblemError` for what is no archive. */
async function listTar(file) {
	await using archive = await open(file);
	const paths = [];
	let offset = 0;
	let override = {};
	for (;;) {
		const block = await readAt(archive, offset, 512);
		if (block.length < 512) throw unreadableArchive("it has no end mark");
		if (block.every((byte) => byte === 0)) return paths;
		const header = parseTarHeader(block);
		const size = override.size ?? header.size;
		const { kind } = header;
		const content = kind === "x" || kind === "L" ? await readAt(archive, offset + 512, size) : null;
		offset += 512 + Math.ceil(size / 512) * 512;
		if (kind === "x" && content !== null) override = {
			...override,
			...paxOverrides(content)
		};
		else if (kind === "L" && content !== null) override = {
			...override,
			path: content.toString().replace(/\0+$/u, "")
		};
		else {
			if (kind !== "g" && kind !== "K" && kind !== "5") paths.push(override.path ?? header.path);
			if (kind !== "g" && kind !== "K") override = {};
		}
	}
}
async function readAt(archive, position, length) {
	const { bytesRead, buffer } = await archive.read(Buffer.alloc(length), 0, length, position);
	return buffer.subarray(0, bytesRead);
}

// src/traffic/exit.ts
const LINE_CHARACTERS = 300;
/** k6's exit codes (its `errext/exitcodes`), told apart. */
function classifyEnd(result) {
	const said = lastWords(result.stderr);
	if (result.spawnError !== null) return broken("load.k6.not-started", "k6 could not be started", result.spawnError, "Check the k6 on the PATH.");
	if (result.aborted) return broken("load.cancelled", "the run was cancelled while k6 was running", null, null);
	if (result.timedOut) return broken("load.k6.timed-out", "k6 did not end in time and was ended", said, "Shorten load.load.stages.");
	if (TOO_MANY_FILES.test(result.stderr)) return broken("load.k6.too-many-files", "k6 could not open more connections", "too many open files", FILES_TODO);
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
const TOO_MANY_FILES = /socket: too many open files/u;
const FILES_TODO = "Lower the number of users, or raise the limit of the runner: `ulimit -n`.";
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

// src/traffic/k6-words.ts
/** What k6 adds to every exception of a script. */
const NO_HINT = "script exception";
/** One line of k6's log as a person reads it: `Request Failed: Get "http://…": EOF`. What is no JSON of its log is left as it is. */
function readLogLine(line) {
	if (!line.startsWith("{")) return line;
	try {
		const { msg, error, hint, level } = JSON.parse(line);
		if (typeof msg !== "string" || typeof level !== "string") return line;
		const reason = typeof error === "string" ? `: ${error}` : "";
		const advice = typeof hint === "string" && hint !== NO_HINT ? `. ${hint}` : "";
		return `${msg.trimEnd()}${reason}${advice}`;
	} catch (thrown) {
		if (thrown instanceof SyntaxError) return line;
		throw thrown;
	}
}
/** The same for all of what k6 wrote to standard error. */
function readLog(text) {
	return text.split("\n").map(readLogLine).join("\n");
}
/** Turns the file of `--console-output`, which has the form of the log, into what the script printed. Nothing where there is no file. */
async function readConsoleFile(file) {
	const source = await open(file).catch((error) => {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	});
	if (source === null) return;
	const plain = `${file}.plain`;
	const target = await open(plain, "w", 384);
	try {
		const lines = createInterface({
			input: source.createReadStream({ autoClose: false }),
			crlfDelay: Number.POSITIVE_INFINITY
		});
		for await (const line of lines) await target.write(`${readLogLine(line)}\n`);
	} finally {
		await Promise.all([source.close(), target.close()]);
	}
	await rename(plain, file);
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
const LOG_FLAGS = ["--log-format", "json"];
/** No terminal, no usage report, no REST interface, plain lines. */
const RUN_FLAGS = [
	"--quiet",
	"--no-color",
	"--no-usage-report",
	"--address",
	"",
	...LOG_FLAGS
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
/** Proxies are passed by for the hosts that are named, and for this machine always; everything else meets one where nothing listens. */
function reachingOnly(hosts) {
	const direct = hosts.join(",");
	return {
		...OFFLINE,
		NO_PROXY: direct,
		no_proxy: direct
	};
}
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
	const runInit = async (args, { file: script }, network) => {
		const timeoutMs = place.inspectTimeoutMs ?? INSPECT_DEADLINE_MS;
		const environment = network === "offline" ? OFFLINE : {};
		const { end, result } = await start({
			args,
			cwd: path.dirname(script),
			timeoutMs,
			environment
		});
		if (end.kind === "broken") throw new ProblemError(end.problem);
		return result.stdout;
	};
	return {
		version,
		redact,
		inspect: async (script, network = "offline") => {
			const args = [
				"inspect",
				"--execution-requirements",
				...LOG_FLAGS,
				...variablesOf(script),
				script.file
			];
			return parseRequirements(await runInit(args, script, network));
		},
		filesOf: async (script, network = "offline") => {
			const folder = await mkdtemp(path.join(place.workDirectory, "archive-"));
			try {
				const archive = path.join(folder, "archive.tar");
				await runInit([
					"archive",
					"-O",
					archive,
					...LOG_FLAGS,
					...variablesOf(script),
					script.file
				], script, network);
				return await listTar(archive);
			} finally {
				await rm(folder, {
					recursive: true,
					force: true
				});
			}
		},
		run: async ({ script, timeoutMs, consoleOutput, samples, flags = [], stop, onlyHosts = null }) => {
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
			const environment = onlyHosts === null ? {} : reachingOnly(onlyHosts);
			const end = await start({
				args,
				cwd: path.dirname(script.file),
				timeoutMs,
				environment,
				...stop && { stop }
			});
			if (consoleOutput !== null) await readConsoleFile(consoleOutput);
			return end;
		},
		[Symbol.asyncDispose]: () => secrets[Symbol.asyncDispose]()
	};
}
async function startK6({ place, redact }, command) {
	const died = new AbortController();
	const watch = setInterval(() => place.providerExited() !== null && died.abort(), WATCH_INTERVAL_MS);
	const { stop, environment = {}, ...rest } = command;
	const log = logLines(place, redact);
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
			onLine: (line, stream) => stop?.aborted === true ? void 0 : log(line, stream)
		});
		const result = {
			...run,
			stdout: redact(run.stdout),
			stderr: redact(readLog(run.stderr))
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
	let isCut = false;
	return (line, stream) => {
		if (stream === "stdout") return;
		for (const said of readLogLine(line).split("\n")) {
			lines += 1;
			if (lines <= LOGGED_LINES) log(`k6: ${redact(said).slice(0, LOGGED_CHARACTERS)}`);
		}
		if (lines <= LOGGED_LINES || isCut) return;
		isCut = true;
		log("k6: (further lines are left out)");
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

// src/traffic/decimal.ts
const ZERO = 48;
const POINT = 46;
const MINUS = 45;
/** Powers of ten that a double holds exactly: dividing by one of them rounds once, as reading the digits does. */
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);
/** The number that bytes of ASCII are, the same as `Number` says of them; a million of them make no million strings. */
function parseDecimal(bytes, from, to) {
	const isNegative = bytes[from] === MINUS;
	let digits = 0;
	let decimals = -1;
	let at = isNegative ? from + 1 : from;
	const first = at;
	for (; at < to; at += 1) {
		const byte = bytes[at] ?? 0;
		if (byte === POINT && decimals === -1) decimals = 0;
		else if (byte < ZERO || byte > 57) break;
		else {
			digits = digits * 10 + (byte - ZERO);
			if (decimals >= 0) decimals += 1;
		}
	}
	const power = POWERS[Math.max(decimals, 0)];
	if (!(at === to && at > first && digits <= Number.MAX_SAFE_INTEGER && power !== void 0) || decimals === 0 && to - first === 1) return Number(bytes.toString("latin1", from, to));
	return (isNegative ? -digits : digits) / power;
}

// src/traffic/known-tags.ts
/** Different texts remembered: operations × statuses × sides are some hundreds, and blocks of time make thousands of them. */
const MAX_KNOWN = 4096;
function openKnownTags(parse) {
	const known = /* @__PURE__ */ new Map();
	let count = 0;
	return { find(bytes, from, to) {
		const hash = hashOf(bytes, from, to);
		const alike = known.get(hash);
		if (alike !== void 0) {
			for (const one of alike) if (isSame(one.bytes, {
				bytes,
				from,
				to
			})) return one.tags;
		}
		if (count >= MAX_KNOWN) {
			known.clear();
			count = 0;
		}
		const made = {
			bytes: Buffer.from(bytes.subarray(from, to)),
			tags: parse(bytes.toString("utf8", from, to))
		};
		const bucket = known.get(hash);
		if (bucket === void 0) known.set(hash, [made]);
		else bucket.push(made);
		count += 1;
		return made.tags;
	} };
}
/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hashOf(bytes, from, to) {
	let hash = 2166136261;
	for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
	return hash;
}
function isSame(known, { bytes, from, to }) {
	return known.length === to - from && bytes.compare(known, 0, known.length, from, to) === 0;
}

// src/traffic/samples.ts
const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
/** Longest row kept over the end of a chunk; k6's are some hundred bytes. */
const MAX_ROW_BYTES = 1e6;
/** The rest of a row and a chunk: grown where chunks are larger. */
const HELD_BYTES = 65536;
/** A reader of k6's CSV in constant memory: one buffer for the rest of a row and a chunk, and the tags that were seen. Throws `ProblemError` where it is no CSV of k6. */
function openSampleReader({ metrics, onSample }) {
	const wanted = metrics.map((metric) => ({
		metric,
		bytes: Buffer.from(`${metric},`)
	}));
	let columns = null;
	let held = Buffer.alloc(HELD_BYTES);
	let rest = 0;
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
	/** What is left of the last chunk, and this one behind it, in a buffer that is used again and again. */
	const join = (chunk) => {
		if (rest === 0) return asBuffer(chunk);
		grow(rest + chunk.length);
		held.set(chunk, rest);
		return held.subarray(0, rest + chunk.length);
	};
	const grow = (bytes) => {
		if (bytes <= held.length) return;
		const larger = Buffer.alloc(bytes * 2);
		held.copy(larger, 0, 0, rest);
		held = larger;
	};
	return {
		push(chunk) {
			const buffer = join(chunk);
			const quoted = buffer.includes(QUOTE);
			let from = 0;
			for (let to = endOfRow(buffer, from, quoted); to !== -1; to = endOfRow(buffer, from, quoted)) {
				if (to > from) take(buffer, from, to);
				from = to + 1;
			}
			const left = buffer.length - from;
			if (left > MAX_ROW_BYTES) throw unreadable(`a row is longer than ${MAX_ROW_BYTES} bytes`);
			rest = 0;
			grow(left);
			buffer.copy(held, 0, from);
			rest = left;
		},
		end: () => ({
			rows,
			cut: rest > 0
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
	const columns = names.slice(3);
	return { tags: openKnownTags((text) => parseTags(text, columns)) };
}
function readRow({ buffer, from, to, columns, metric }) {
	const afterTime = buffer.indexOf(COMMA, from);
	const afterValue = buffer.indexOf(COMMA, afterTime + 1);
	if (afterTime === -1 || afterValue === -1 || afterValue > to) throw unreadable("a row has too few columns");
	const micros = parseDecimal(buffer, from, afterTime);
	const value = parseDecimal(buffer, afterTime + 1, afterValue);
	if (!Number.isFinite(micros) || Number.isNaN(value)) throw unreadable("a row has no time or no value");
	return {
		metric,
		timeMs: micros / 1e3,
		value,
		tags: columns.tags.find(buffer, afterValue + 1, to)
	};
}
function parseTags(text, names) {
	return Object.fromEntries(parseFields(text).flatMap((field, at) => {
		const name = names[at];
		if (name === void 0 || field === "" || name === "metadata") return [];
		return name === "extra_tags" ? field.split("&").map(parseTag) : [[name, field]];
	}));
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

export { readCredentials as a, lastWords as i, openK6 as n, parseGoDuration as r, readSamples as t };