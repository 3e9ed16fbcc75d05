import { t as ProblemError } from "./model-problem.js";
import { isAbsolute, join, relative } from "node:path";
import { realpathSync } from "node:fs";
import { connect, createServer } from "node:net";

// src/environment/failure.ts
/** An environment that did not start: the problem, and what was known by then. */
var EnvironmentFailure = class extends ProblemError {
	detail;
	constructor(problem, detail) {
		super(problem);
		this.name = "EnvironmentFailure";
		this.detail = detail;
	}
};
/** Signals that end programs in practice, by number (signal(7)). */
const SIGNALS = {
	2: "SIGINT",
	6: "SIGABRT",
	7: "SIGBUS",
	9: "SIGKILL, often because memory ran out",
	11: "SIGSEGV",
	13: "SIGPIPE",
	15: "SIGTERM"
};
/** A shell exits with 128 + n when signal n ended the program it ran. */
const SHELL_SIGNAL_BASE = 128;
/** Which signal a shell's exit code stands for; null when the program ended by itself. */
function shellSignal(exitCode) {
	return exitCode === null ? null : SIGNALS[exitCode - SHELL_SIGNAL_BASE] ?? null;
}
/** `exited with code 1`, `was ended by SIGKILL`. */
function describeEnd(end) {
	if (end.spawnError !== null) return `could not be started (${end.spawnError})`;
	const signal = shellSignal(end.exitCode);
	if (end.exitCode !== null) return `exited with code ${end.exitCode}${signal === null ? "" : ` (${signal})`}`;
	return end.signal === null ? "was not started" : `was ended by ${end.signal}`;
}
/** Seconds with one decimal, as people read them. */
function inSeconds(ms) {
	return `${(ms / 1e3).toFixed(1)} s`;
}

// src/environment/mounts.ts
/** The real place of a path of the checkout; one that leads out of it, by a link too, is refused. */
function insideWorkspace(workspace, path) {
	const real = realPlace(join(workspace, path), path);
	const inside = relative(realpathSync(workspace), real);
	if (!inside.startsWith("..") && !isAbsolute(inside)) return real;
	throw new ProblemError({
		code: "environment.outside",
		what: `${path} leads out of the repository`,
		why: "containers are given files of the repository only",
		todo: "Name a file or folder of the repository"
	});
}
function realPlace(absolute, path) {
	try {
		return realpathSync(absolute);
	} catch (error) {
		const why = error.code === "ENOENT" ? "it does not exist" : error.message;
		const what = `${path} cannot be given to a container`;
		throw new ProblemError({
			code: "environment.no-file",
			what,
			why,
			todo: null
		}, { cause: error });
	}
}

// src/environment/socket-table.ts
const WORD_DIGITS = 8;
const MAPPED_4 = /^0{20}ffff/u;
/** Rows that are none are left out. `order` is that of the machine's bytes, in which the kernel writes each 32 bits of an address. */
function readBound(table, order) {
	return table.split("\n").slice(1).map((row) => row.trim().split(/\s+/u)).flatMap(([, local = "", , state = "", ...rest]) => {
		const [, address = "", port = ""] = /^((?:[\dA-F]{8}){1,4}):([\dA-F]{4})$/u.exec(local) ?? [];
		const inode = rest[5] ?? "";
		if (address === "" || inode === "") return [];
		return [{
			address: formatAddress(address, order),
			port: Number.parseInt(port, 16),
			state,
			inode
		}];
	});
}
function formatAddress(digits, order) {
	const bytes = (digits.match(new RegExp(`.{${WORD_DIGITS}}`, "gu")) ?? []).flatMap((word) => {
		const pairs = word.match(/../gu) ?? [];
		return order === "LE" ? pairs.toReversed() : pairs;
	});
	const text = bytes.join("").toLowerCase();
	if (bytes.length === 4 || MAPPED_4.test(text)) return bytes.slice(-4).map((byte) => Number.parseInt(byte, 16)).join(".");
	const groups = text.match(/.{4}/gu) ?? [];
	return new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
}

// src/environment/sockets.ts
/** One attempt to connect or to get an answer. */
const ATTEMPT_DEADLINE_MS = 2e3;
/** Docker's proxy accepts for a container that does not listen yet and closes at once; a server lets us wait this long. */
const HOLD_MS = 150;
/** Whether something accepts connections. */
function tryConnect(host, port) {
	return attempt({
		host,
		port
	}, (socket, done) => {
		socket.once("connect", () => done({ ready: true }));
	});
}
/** Whether a server behind a port mapping serves: it answers its protocol's greeting, or keeps the connection open. */
function probeServer(address, probe) {
	return attempt(address, (socket, done) => {
		let received = Buffer.alloc(0);
		socket.once("connect", () => {
			if (probe) socket.write(probe.greeting);
			else setTimeout(() => done({ ready: true }), HOLD_MS).unref();
		});
		socket.on("data", (chunk) => {
			received = Buffer.concat([received, chunk]);
			const answer = probe ? probe.judge(received) : "ready";
			if (answer === "ready") done({ ready: true });
			if (answer === "not-yet") done(notReady(`${probe?.protocol ?? "it"} says it is still starting`));
		});
		socket.once("close", () => done(notReady("the port closes connections at once")));
	});
}
function attempt(address, watch) {
	return new Promise((resolve) => {
		const socket = connect({
			host: address.host,
			port: address.port
		});
		const done = (result) => {
			clearTimeout(timer);
			socket.destroy();
			resolve(result);
		};
		const late = notReady(`no answer in ${ATTEMPT_DEADLINE_MS / 1e3} s`);
		const timer = setTimeout(() => done(late), ATTEMPT_DEADLINE_MS);
		socket.on("error", (error) => done(describeSocketError(error)));
		watch(socket, done);
	});
}
/** An attempt that reached something, and it is not ready. */
function notReady(why) {
	return {
		ready: false,
		refused: false,
		why
	};
}
/** A failed connection, or request, in words. */
function describeSocketError(error) {
	if (error.code === "ECONNREFUSED" || error.code === "EADDRNOTAVAIL") return {
		ready: false,
		refused: true,
		why: "nothing listens on it"
	};
	if (error.code === "EMFILE" || error.code === "ENFILE") return notReady(`too many open files on this machine (${error.code}); raise the limit (ulimit -n)`);
	return notReady(error.message);
}
/** A port that was free a moment ago, on loopback. */
async function findFreePort() {
	const taken = await listen(0, "127.0.0.1");
	if (taken instanceof Error) throw taken;
	return taken;
}
/** Null when a program may listen on the port, else why it cannot. */
async function whyPortIsTaken(port) {
	for (const host of ["127.0.0.1", "::1"]) if ((await tryConnect(host, port)).ready) return "another program already listens on it";
	const taken = await listen(port, "127.0.0.1");
	if (!(taken instanceof Error)) return null;
	const code = taken.code;
	if (code === "EADDRINUSE") return "another program already listens on it";
	if (code === "EACCES") return "this user may not listen on it (ports below 1024 need privileges)";
	return taken.message;
}
/** Listens and stops at once; the port it got, or the error. */
function listen(port, host) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", resolve);
		server.listen({
			port,
			host,
			exclusive: true
		}, () => {
			const { port: got } = server.address();
			server.close(() => resolve(got));
		});
	});
}

// src/environment/workspace-folder.ts
/** A folder of the checkout, absolute; one outside of it is refused. */
function workspaceFolder(workspace, directory) {
	const folder = join(workspace, directory);
	const inside = relative(workspace, folder);
	if (!inside.startsWith("..") && !isAbsolute(inside) && !isAbsolute(directory)) return folder;
	throw new ProblemError({
		code: "environment.directory",
		what: `The folder ${directory} is outside of the repository`,
		todo: "Name a folder from the repository's root"
	});
}

export { probeServer as a, readBound as c, describeEnd as d, inSeconds as f, notReady as i, insideWorkspace as l, describeSocketError as n, tryConnect as o, shellSignal as p, findFreePort as r, whyPortIsTaken as s, workspaceFolder as t, EnvironmentFailure as u };