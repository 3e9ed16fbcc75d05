import { t as ProblemError } from "./model-problem.js";
import { t as openRepository } from "./desk-open-repository.js";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isUtf8 } from "node:buffer";
import { existsSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";

// src/desk/texts.ts
const NAME_ONE = "Name a file, or REF:PATH for a file of this repository at a commit.";
/** `REF:PATH` when that is no file and REF is a commit of this repository, else a file. */
async function openSide(argument, directory) {
	if (existsSync(resolve(directory, argument))) return openFile(argument, directory);
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(argument)) throw new ProblemError({
		code: "desk.address",
		what: `${argument} is an address`,
		why: "nothing is fetched from the network",
		todo: "Download it first, and name the file."
	});
	const colon = argument.indexOf(":");
	if (colon > 0) return openBlob(argument.slice(0, colon), argument.slice(colon + 1), directory);
	throw new ProblemError({
		code: "desk.no-such-file",
		what: `There is no file ${argument}`,
		todo: NAME_ONE
	});
}
async function openFile(argument, directory) {
	const path = resolve(directory, argument);
	const root = findRoot(path);
	const text = await readUtf8(path, argument);
	if (text === null) throw new ProblemError({
		code: "desk.folder",
		what: `${argument} is a folder`,
		todo: NAME_ONE
	});
	return {
		file: {
			path: relative(root, path).replaceAll(sep, "/"),
			text,
			commit: null
		},
		read: (sibling) => readInside(root, sibling),
		shown: argument,
		[Symbol.asyncDispose]: async () => {}
	};
}
/** References may reach as far as the repository the file is in, or its own folder where there is none. */
function findRoot(path) {
	const own = dirname(path);
	for (let folder = own;; folder = dirname(folder)) {
		if (existsSync(join(folder, ".git"))) return folder;
		if (folder === dirname(folder)) return own;
	}
}
async function readInside(root, path) {
	const written = join(root, path);
	const file = await realpath(written).catch(asMissing);
	if (file === null) return null;
	const inside = relative(await realpath(root), file);
	if (inside.startsWith("..") || isAbsolute(inside)) throw new ProblemError({
		code: "file.symlink",
		what: `${path} is a symbolic link`,
		why: `it leads out of ${root}`,
		todo: "Put the file itself there."
	});
	if ((await stat(file)).isDirectory()) throw new ProblemError({
		code: "file.folder",
		what: `${path} is a folder`,
		why: "a file was expected",
		todo: "Name a file."
	});
	return readUtf8(file, path);
}
/** Null where there is no file of that name; bytes that are no text are refused, not replaced. */
async function readUtf8(path, shown) {
	const content = await readFile(path).catch(asMissing);
	if (content === null || isUtf8(content)) return content === null ? null : content.toString("utf8");
	throw new ProblemError({
		code: "file.encoding",
		what: `${shown} is not UTF-8`,
		why: content[0] === 255 || content[0] === 254 ? "it starts with the mark of UTF-16" : "some bytes fit no character",
		todo: "Save it as UTF-8."
	});
}
function asMissing(error) {
	if (error.code === "ENOENT" || error.code === "EISDIR" || error.code === "ENOTDIR") return null;
	throw error;
}
async function openBlob(ref, written, directory) {
	const git = await openRepository(directory);
	try {
		const path = fromRoot(git.root, directory, written);
		const commit = await git.resolve(ref);
		if (commit === null) throw missingBlob(`${ref} is no commit of this repository`);
		const text = path === null ? null : await git.readText(commit, path);
		if (path === null || text === null) throw missingBlob(`${written || "A file without a name"} does not exist at ${ref}`);
		return {
			file: {
				path,
				text,
				commit
			},
			read: (sibling) => git.readText(commit, sibling),
			shown: path,
			[Symbol.asyncDispose]: () => git[Symbol.asyncDispose]()
		};
	} catch (error) {
		await git[Symbol.asyncDispose]();
		throw error;
	}
}
/** As git reads it: from the top of the repository, or from the current folder after `./` and `../`; null outside. */
function fromRoot(root, directory, written) {
	const start = /^\.\.?\//.test(written) ? directory : root;
	const path = relative(root, resolve(start, written)).replaceAll(sep, "/");
	return path === "" || path.startsWith("../") || path === ".." ? null : path;
}
function missingBlob(what) {
	return new ProblemError({
		code: "desk.no-such-file",
		what,
		todo: NAME_ONE
	});
}

export { openSide as t };