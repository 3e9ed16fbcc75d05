import { i as gitArguments, n as GIT_ENVIRONMENT, r as GitFailure, t as GIT_DEADLINE_MS } from "./detect-git-process.js";
import { spawn } from "node:child_process";

// src/detect/object-reader.ts
/** Largest object that is kept, bytes: three times the largest public description we know (10 MB). */
const MAX_OBJECT_BYTES = 33554432;
/** How long the child may take to end once it is asked nothing more, milliseconds. */
const END_GRACE_MS = 2e3;
const LINE_FEED = 10;
/**
* One `git cat-file --batch` for all objects of a run: starting git once per file would cost more than reading.
* Answers come in the order of the questions.
*/
var ObjectReader = class {
	#child;
	#waiting = [];
	#closed;
	#header = Buffer.alloc(0);
	#reading = null;
	#failure = null;
	#deadline = null;
	constructor(place) {
		this.#child = spawn("git", gitArguments(place, ["cat-file", "--batch"]), {
			cwd: place.directory,
			env: {
				...place.environment,
				...GIT_ENVIRONMENT
			},
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			]
		});
		let stderr = "";
		this.#child.stderr.setEncoding("utf8").on("data", (text) => {
			stderr += text;
		});
		this.#child.stdout.on("data", (chunk) => this.#take(chunk));
		this.#child.stdin.on("error", () => this.#child.kill());
		this.#closed = new Promise((resolve) => {
			this.#child.on("error", (error) => {
				this.#fail(new GitFailure("cat-file", {
					exitCode: null,
					stderr,
					spawnError: error.code ?? error.message
				}));
				resolve();
			});
			this.#child.on("close", (exitCode) => {
				this.#fail(new GitFailure("cat-file", {
					exitCode,
					stderr,
					spawnError: null
				}));
				resolve();
			});
		});
	}
	/** The object of that name (an id, or a ref with a suffix such as `^{commit}`); null when there is none. */
	read(name) {
		if (/[\n\0]/.test(name)) throw new TypeError("an object name is one line");
		if (this.#failure) return Promise.reject(this.#failure);
		return new Promise((resolve, reject) => {
			this.#waiting.push({
				resolve,
				reject
			});
			this.#watch();
			this.#child.stdin.write(`${name}\n`);
		});
	}
	async [Symbol.asyncDispose]() {
		this.#child.stdin.end();
		const kill = setTimeout(() => this.#child.kill("SIGKILL"), END_GRACE_MS);
		await this.#closed;
		clearTimeout(kill);
	}
	/** Ends a child that owes an answer and sends nothing: in a partial clone it may wait for the network. */
	#watch() {
		if (this.#deadline) clearTimeout(this.#deadline);
		this.#deadline = this.#waiting.length === 0 ? null : setTimeout(() => this.#child.kill("SIGKILL"), GIT_DEADLINE_MS);
	}
	#fail(error) {
		this.#failure ??= error;
		for (const { reject } of this.#waiting.splice(0)) reject(error);
		this.#watch();
	}
	#take(chunk) {
		let rest = chunk;
		while (rest.length > 0) rest = this.#reading ? this.#takeContent(this.#reading, rest) : this.#takeHeader(rest);
		this.#watch();
	}
	#takeHeader(chunk) {
		const end = chunk.indexOf(LINE_FEED);
		if (end === -1) {
			this.#header = Buffer.concat([this.#header, chunk]);
			return Buffer.alloc(0);
		}
		const line = Buffer.concat([this.#header, chunk.subarray(0, end)]).toString("utf8");
		this.#header = Buffer.alloc(0);
		const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line);
		if (match === null) this.#waiting.shift()?.resolve(null);
		else {
			const [, objectId = "", type = "", size = "0"] = match;
			this.#reading = {
				header: {
					objectId,
					type,
					size: Number(size)
				},
				parts: [],
				missing: Number(size) + 1
			};
		}
		return chunk.subarray(end + 1);
	}
	#takeContent(reading, chunk) {
		const taken = chunk.subarray(0, reading.missing);
		reading.missing -= taken.length;
		const { size } = reading.header;
		if (size <= 33554432) reading.parts.push(taken);
		if (reading.missing === 0) {
			const content = size <= 33554432 ? Buffer.concat(reading.parts).subarray(0, size) : null;
			this.#reading = null;
			this.#waiting.shift()?.resolve({
				...reading.header,
				content
			});
		}
		return chunk.subarray(taken.length);
	}
};

export { ObjectReader as n, MAX_OBJECT_BYTES as t };