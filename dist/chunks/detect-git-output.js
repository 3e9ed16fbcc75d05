import { isUtf8 } from "node:buffer";
import { spawn } from "node:child_process";

// src/detect/git-process.ts
/** Longest that one git command may take, milliseconds; only a fetch over a slow line comes near it. */
const GIT_DEADLINE_MS = 12e4;
/** Most that one command may print: the tree of a repository with a million files is about 100 MB. */
const MAX_OUTPUT_BYTES = 268435456;
/**
* Settings that win over the repository's own: no program of the checkout's configuration is started, and transports
* are the four that a checkout can come from.
*/
const HARDENED = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"core.pager=cat",
	"core.attributesFile=/dev/null",
	"core.quotePath=false",
	"diff.external=",
	"gc.auto=0",
	"maintenance.auto=false",
	"fetch.recurseSubmodules=false",
	"submodule.recurse=false",
	"protocol.allow=never",
	"protocol.https.allow=always",
	"protocol.http.allow=always",
	"protocol.ssh.allow=always",
	"protocol.file.allow=always"
];
/** Environment that every git command gets beside the inherited part. */
const GIT_ENVIRONMENT = {
	GIT_LITERAL_PATHSPECS: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_PAGER: "cat",
	LC_ALL: "C"
};
/** A git command that ended with an error; `exitCode` is null when it did not start or was ended. */
var GitFailure = class extends Error {
	exitCode;
	stderr;
	/** `ENOENT` where there is no git; null when it did start. */
	spawnError;
	constructor(command, end) {
		super(`git ${command}: ${end.spawnError ?? (end.stderr.trim() || `exit code ${end.exitCode}`)}`);
		this.name = "GitFailure";
		this.exitCode = end.exitCode;
		this.stderr = end.stderr;
		this.spawnError = end.spawnError;
	}
};
function gitArguments(place, args) {
	return [
		"--no-pager",
		...[`safe.directory=${place.safeDirectory}`, ...HARDENED].flatMap((setting) => ["-c", setting]),
		...args
	];
}
/** Runs one git command without a shell and returns what it printed. Throws `GitFailure`. */
function runGit(place, args, options = {}) {
	const command = args[0] ?? "";
	return new Promise((resolve, reject) => {
		const child = spawn("git", gitArguments(place, args), {
			cwd: place.directory,
			env: {
				...place.environment,
				...GIT_ENVIRONMENT,
				...options.extraEnvironment
			},
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			timeout: GIT_DEADLINE_MS,
			killSignal: "SIGKILL"
		});
		const chunks = [];
		let size = 0;
		let stderr = "";
		child.stdout.on("data", (chunk) => {
			size += chunk.length;
			if (size > MAX_OUTPUT_BYTES) child.kill("SIGKILL");
			else chunks.push(chunk);
		});
		child.stderr.setEncoding("utf8").on("data", (text) => {
			stderr = (stderr + text).slice(-4e3);
		});
		child.on("error", (error) => {
			reject(new GitFailure(command, {
				exitCode: null,
				stderr,
				spawnError: error.code ?? error.message
			}));
		});
		child.on("close", (exitCode, signal) => {
			if (exitCode === 0 || exitCode !== null && options.accept?.includes(exitCode)) resolve(Buffer.concat(chunks));
			else reject(new GitFailure(command, {
				exitCode,
				stderr: signal ? `ended by ${signal}` : stderr,
				spawnError: null
			}));
		});
	});
}

// src/detect/git-output.ts
/** What git says about files, read from its NUL-separated output: the only form in which every name is exact. */
/** File modes as git writes them. */
const SYMLINK_MODE = "120000";
const SUBMODULE_MODE = "160000";
/** Output of `git diff-tree -r --raw -z -M`. Throws on anything else. */
function parseRawDiff(output) {
	const fields = splitNul(output);
	const changes = [];
	for (let index = 0; index < fields.length;) {
		const meta = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(fields[index] ?? "");
		if (meta === null) throw new Error(`unexpected output of git diff-tree: ${fields[index]?.slice(0, 80)}`);
		const [, baseMode = "", headMode = "", baseId = "", headId = "", status = ""] = meta;
		const isPair = status === "R" || status === "C";
		const basePath = fields[index + 1] ?? "";
		const headPath = isPair ? fields[index + 2] ?? "" : basePath;
		index += isPair ? 3 : 2;
		changes.push({
			base: status === "A" || status === "C" ? null : {
				path: basePath,
				mode: baseMode,
				objectId: baseId
			},
			head: status === "D" ? null : {
				path: headPath,
				mode: headMode,
				objectId: headId
			},
			renamed: status === "R"
		});
	}
	return changes;
}
/** Output of `git ls-tree -z`: `<mode> <type> <id>\t<path>`. Throws on anything else. */
function parseTree(output) {
	return splitNul(output).map((record) => {
		const tab = record.indexOf("	");
		const [mode = "", , objectId = ""] = record.slice(0, tab).split(" ");
		if (tab === -1 || objectId === "") throw new Error(`unexpected output of git ls-tree: ${record.slice(0, 80)}`);
		return {
			path: record.slice(tab + 1),
			mode,
			objectId
		};
	});
}
function splitNul(output) {
	const text = output.toString("utf8");
	if (text === "") return [];
	return (text.endsWith("\0") ? text.slice(0, -1) : text).split("\0");
}
/** Every path that differs, from both sides, sorted. */
function pathsOf(changes) {
	const paths = changes.flatMap(({ base, head }) => [base?.path, head?.path]).filter((path) => path !== void 0);
	return [...new Set(paths)].sort();
}

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

// src/detect/repository-text.ts
const LFS_HEADER = "version https://git-lfs.github.com/spec/v";
const REPLACEMENT = "�";
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);
const FOLDER_MODE = "040000";
/** What git holds for an entry as text. Links, submodules and LFS pointers are told, never followed. */
function decodeFile(entry, object) {
	const kind = KINDS[entry.mode];
	if (kind !== void 0) return refuse(entry, kind);
	if (object === null) return refuse(entry, {
		code: "file.missing",
		what: "is not in the checkout",
		...REFETCH
	});
	if (object.type === "tree") return refuse(entry, FOLDER);
	if (object.content === null) return refuse(entry, tooLarge(object.size));
	const { content } = object;
	if (content.subarray(0, 41).toString("latin1") === LFS_HEADER) return refuse(entry, LFS);
	if (!isUtf8(content)) return refuseEncoding(entry, content);
	return {
		text: content.toString("utf8"),
		problem: null
	};
}
const REFETCH = {
	why: "its content was not fetched",
	todo: "Check out without `filter`, and with `fetch-depth: 0`."
};
const FOLDER = {
	code: "file.folder",
	what: "is a folder",
	why: "a file was expected",
	todo: "Name a file."
};
const KINDS = {
	[FOLDER_MODE]: FOLDER,
	[SYMLINK_MODE]: {
		code: "file.symlink",
		what: "is a symbolic link",
		why: "links are never followed, they can lead out of the repository",
		todo: "Commit the file itself, or name its real path."
	},
	[SUBMODULE_MODE]: {
		code: "file.submodule",
		what: "is a submodule",
		why: "files of another repository are not compared here",
		todo: "Use the action in that repository, or copy the file into this one."
	}
};
const LFS = {
	code: "file.lfs-pointer",
	what: "is a Git LFS pointer",
	why: "both sides are read from git, which holds only the pointer",
	todo: "Keep this file out of Git LFS (`.gitattributes`)."
};
function tooLarge(size) {
	return {
		code: "file.too-large",
		what: `is too large: ${size} bytes`,
		why: `the limit is ${MAX_OBJECT_BYTES} bytes`,
		todo: "Split the file."
	};
}
function refuse(entry, reason, line = 1, column = 1) {
	const { code, what, why, todo } = reason;
	const where = {
		file: entry.path,
		line,
		column
	};
	return {
		text: null,
		problem: {
			code,
			what: `${entry.path} ${what}`,
			where,
			why,
			todo
		}
	};
}
function refuseEncoding(entry, content) {
	const wide = content[0] === 255 || content[0] === 254;
	const offset = wide ? 0 : firstInvalidByte(content);
	const before = content.subarray(0, offset).toString("utf8").split("\n");
	const byte = (content[offset] ?? 0).toString(16).padStart(2, "0");
	return refuse(entry, {
		code: "file.encoding",
		what: "is not UTF-8",
		why: wide ? "it starts with the mark of UTF-16" : `the byte 0x${byte} at offset ${offset} fits no character`,
		todo: "Save it as UTF-8."
	}, before.length, (before.at(-1)?.length ?? 0) + 1);
}
/** Offset of the first byte that decoding replaces; a replacement character that was written itself is skipped. */
function firstInvalidByte(content) {
	const text = content.toString("utf8");
	for (let index = text.indexOf(REPLACEMENT); index !== -1; index = text.indexOf(REPLACEMENT, index + 1)) {
		const offset = Buffer.byteLength(text.slice(0, index));
		if (!content.subarray(offset, offset + REPLACEMENT_BYTES.length).equals(REPLACEMENT_BYTES)) return offset;
	}
	return 0;
}

export { parseTree as a, GitFailure as c, parseRawDiff as i, runGit as l, ObjectReader as n, pathsOf as o, SUBMODULE_MODE as r, splitNul as s, decodeFile as t };