import { o as sendSignal, t as endTree } from "./tools-process-tree.js";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// src/tools/capture.ts
/** What is kept of each stream; more is read (the child must not block) and dropped, and the result says so. */
const CAPTURE_LIMIT_BYTES = 5e6;
/** The beginning of a stream of UTF-8. */
var Capture = class {
	#chunks = [];
	#bytes = 0;
	truncated = false;
	add(chunk) {
		const room = CAPTURE_LIMIT_BYTES - this.#bytes;
		if (chunk.length > room) this.truncated = true;
		if (room <= 0) return;
		const kept = chunk.subarray(0, room);
		this.#chunks.push(kept);
		this.#bytes += kept.length;
	}
	text() {
		return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(this.#chunks), { stream: this.truncated });
	}
};

// src/tools/lines.ts
/** A longer line is cut: one line must not fill the log, or the memory, of the whole run. */
const MAX_LINE_CHARACTERS = 16384;
/** Cuts a stream of UTF-8 bytes into lines without their `\n` or `\r\n`. Bytes that are no UTF-8 become U+FFFD. */
function makeLineSplitter(onLine) {
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	let pending = "";
	let dropped = 0;
	const add = (text) => {
		const room = Math.max(0, MAX_LINE_CHARACTERS - pending.length);
		pending += text.slice(0, room);
		dropped += Math.max(0, text.length - room);
	};
	const flush = () => {
		const line = dropped > 0 ? `${pending.toWellFormed()}… (${dropped} more characters)` : pending;
		pending = "";
		dropped = 0;
		onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
	};
	const take = (text) => {
		let at = 0;
		for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", at)) {
			add(text.slice(at, end));
			flush();
			at = end + 1;
		}
		add(text.slice(at));
	};
	return {
		push: (chunk) => take(decoder.decode(chunk, { stream: true })),
		end: () => {
			take(decoder.decode());
			if (pending !== "" || dropped > 0) flush();
		}
	};
}
/** The last line of what a program said, which is where most say what went wrong. */
function lastLine(output) {
	return output.trim().split("\n").at(-1)?.trim() ?? "";
}

// src/tools/spawn-error.ts
/** Why a program could not be started, in words. */
function describeSpawnError(error, command) {
	const { file, cwd, cwdExists } = command;
	switch (error.code) {
		case "ENOENT": return cwdExists ? `${file}: no such program` : `${file}: the folder ${cwd} does not exist`;
		case "ENOTDIR": return `${file}: ${cwd} is not a folder`;
		case "EACCES": return `${file}: not allowed to execute it`;
		case "EMFILE":
		case "ENFILE": return `${file}: too many open files on this machine (${error.code}); raise the limit (ulimit -n) or run fewer things at once`;
		case "EAGAIN": return `${file}: too many processes on this machine (EAGAIN)`;
		case "E2BIG": return `${file}: arguments and environment are too long together (E2BIG)`;
		default: return `${file}: ${error.message}`;
	}
}

// src/tools/exec.ts
/** Lines kept for `tail`, both streams in the order they came. */
const TAIL_LINES = 400;
/** From SIGTERM to SIGKILL. A cancelled job has 7.5 s for everything, so a tree gets less than half of it. */
const STOP_GRACE_MS = 3e3;
/** A process that left its group may hold our pipes open after the program ended: we read no longer than this. */
const DRAIN_DEADLINE_MS = 1e3;
const FAREWELL_POLL_MS = 25;
/** Runs a program to its end. Never throws for what the program does, or for a program that cannot be started. */
async function runCommand(command) {
	const started = performance.now();
	const capture = {
		stdout: new Capture(),
		stderr: new Capture()
	};
	const running = new Running(command, capture);
	return {
		...await running.exited,
		timedOut: running.stoppedFor === "timeout",
		aborted: running.stoppedFor === "abort",
		stdout: capture.stdout.text(),
		stderr: capture.stderr.text(),
		truncated: capture.stdout.truncated || capture.stderr.truncated,
		durationMs: performance.now() - started
	};
}
/** Starts a program that keeps running. One that cannot be started has `exited` resolved with `spawnError`. */
function startProcess(command) {
	return new Running(command, null);
}
var Running = class {
	pid;
	exited;
	stoppedFor = null;
	#command;
	#capture;
	#tail = [];
	#end = null;
	#stopping = null;
	#graceMs = STOP_GRACE_MS;
	constructor(command, capture) {
		this.#command = command;
		this.#capture = capture;
		const child = command.signal?.aborted ? null : spawnChild(command);
		if (child === null) this.stoppedFor = "abort";
		this.pid = child instanceof Error ? null : child?.pid ?? null;
		this.exited = this.#live(child);
	}
	hasExited() {
		return this.#end;
	}
	tail(lines) {
		return lines > 0 ? this.#tail.slice(-lines) : [];
	}
	stop(graceMs = STOP_GRACE_MS) {
		this.#stopping ??= this.#stopTree(graceMs);
		return this.#stopping;
	}
	async [Symbol.asyncDispose]() {
		await this.stop();
	}
	async #stopTree(graceMs) {
		this.#graceMs = graceMs;
		await this.#sayFarewell();
		if (this.pid !== null && this.#end === null) await endTree(this.pid, graceMs);
		await this.exited;
	}
	async #sayFarewell() {
		const { farewell } = this.#command;
		if (farewell === void 0 || this.pid === null || this.#end !== null) return;
		sendSignal(this.pid, farewell.signal);
		const patienceMs = this.stoppedFor === "timeout" ? farewell.afterTimeoutMs : farewell.afterAbortMs;
		const giveUpMs = performance.now() + patienceMs;
		while (this.#end === null && performance.now() < giveUpMs) await setTimeout$1(FAREWELL_POLL_MS);
	}
	async #live(child) {
		if (child === null) return this.#ended({
			exitCode: null,
			signal: null,
			spawnError: null
		});
		if (child instanceof Error) return this.#ended(notStarted(child, this.#command));
		const leave = this.#watchLimits();
		const drained = this.#readStreams(child);
		this.#writeInput(child);
		const end = await waitForExit(child, this.#command);
		leave();
		this.#ended(end);
		if (this.pid !== null) {
			await endTree(this.pid, this.#graceMs);
			liveGroups.delete(this.pid);
		}
		await drained(DRAIN_DEADLINE_MS);
		return end;
	}
	#ended(end) {
		this.#end = end;
		return end;
	}
	/** Time limit and cancellation; returns what takes them away again. */
	#watchLimits() {
		const { timeoutMs, signal } = this.#command;
		const stopFor = (reason) => {
			this.stoppedFor ??= reason;
			this.stop();
		};
		const timer = timeoutMs === null ? null : setTimeout(() => stopFor("timeout"), timeoutMs);
		const abort = () => stopFor("abort");
		signal?.addEventListener("abort", abort, { once: true });
		return () => {
			if (timer) clearTimeout(timer);
			signal?.removeEventListener("abort", abort);
		};
	}
	/** Reads both streams; the returned function waits for their end, no longer than it is told. */
	#readStreams(child) {
		const names = ["stdout", "stderr"];
		const ends = names.map((name) => {
			const stream = child[name];
			const splitter = makeLineSplitter((line) => this.#takeLine(line, name));
			if (!stream) return Promise.resolve();
			stream.on("data", (chunk) => {
				this.#capture?.[name].add(chunk);
				splitter.push(chunk);
			});
			const closed = new Promise((resolve) => stream.once("close", resolve));
			stream.on("error", (error) => this.#takeLine(`(reading ${name} failed: ${error.message})`, name));
			return closed.then(() => splitter.end());
		});
		return async (deadlineMs) => {
			const timer = setTimeout(() => {
				for (const name of names) child[name]?.destroy();
			}, deadlineMs);
			await Promise.all(ends);
			clearTimeout(timer);
		};
	}
	#takeLine(line, stream) {
		this.#tail.push(line);
		if (this.#tail.length > TAIL_LINES) this.#tail.shift();
		this.#command.onLine?.(line, stream);
	}
	#writeInput(child) {
		if (this.#command.stdin === void 0 || !child.stdin) return;
		child.stdin.on("error", (error) => {
			if (error.code !== "EPIPE" && error.code !== "ECONNRESET" && error.code !== "ERR_STREAM_DESTROYED") this.#takeLine(`(writing stdin failed: ${error.message})`, "stderr");
		});
		child.stdin.end(this.#command.stdin);
	}
};
/** Groups that run right now; whatever ends our own process, they do not outlive a normal exit of it. */
const liveGroups = /* @__PURE__ */ new Set();
function endLiveGroups() {
	for (const group of liveGroups) sendSignal(-group, "SIGKILL");
}
/** In a process group of its own, so that one signal reaches the program and what it started. */
function spawnChild(command) {
	try {
		const child = spawn(command.file, command.args, {
			cwd: command.cwd,
			env: command.env,
			detached: true,
			windowsHide: true,
			stdio: [
				command.stdin === void 0 ? "ignore" : "pipe",
				"pipe",
				"pipe"
			]
		});
		if (child.pid !== void 0) {
			if (liveGroups.size === 0 && !process.listeners("exit").includes(endLiveGroups)) process.on("exit", endLiveGroups);
			liveGroups.add(child.pid);
		}
		return child;
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
function waitForExit(child, command) {
	return new Promise((resolve) => {
		child.once("exit", (exitCode, signal) => resolve({
			exitCode,
			signal,
			spawnError: null
		}));
		child.on("error", (error) => {
			if (child.pid === void 0) resolve(notStarted(error, command));
		});
	});
}
function notStarted(error, command) {
	return {
		exitCode: null,
		signal: null,
		spawnError: describeSpawnError(error, {
			...command,
			cwdExists: existsSync(command.cwd)
		})
	};
}

export { startProcess as n, lastLine as r, runCommand as t };