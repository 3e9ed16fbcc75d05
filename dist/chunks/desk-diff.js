import { t as diffSpecs } from "./spec-diff.js";
import { t as openGit } from "./detect-git.js";
import { t as ProblemError } from "./model-problem.js";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { existsSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";

// src/desk/texts.ts
/** `REF:PATH` when that is no file and REF is a commit of this repository, else a file. */
async function openSide(argument, directory) {
	if (existsSync(resolve(directory, argument))) return openFile(argument, directory);
	const colon = argument.indexOf(":");
	if (colon > 0) return openBlob(argument.slice(0, colon), argument.slice(colon + 1), directory);
	throw new ProblemError({
		code: "desk.no-such-file",
		what: `There is no file ${argument}`,
		todo: "Name a file, or REF:PATH for a file of this repository at a commit."
	});
}
async function openFile(argument, directory) {
	const path = await realpath(resolve(directory, argument));
	const root = findRoot(path);
	const name = (file) => relative(root, file).replaceAll(sep, "/");
	return {
		file: {
			path: name(path),
			text: await readFile(path, "utf8"),
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
	try {
		const file = await realpath(join(root, path));
		const inside = relative(root, file);
		if (inside.startsWith("..") || isAbsolute(inside)) return null;
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR")) return null;
		throw error;
	}
}
async function openBlob(ref, path, directory) {
	const git = await openGit(directory, { log: () => {} });
	try {
		const commit = await git.resolve(ref);
		const text = commit === null ? null : await git.readText(commit, path);
		if (commit === null || text === null) throw missingBlob(ref, path, commit);
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
function missingBlob(ref, path, commit) {
	const what = commit === null ? `${ref} is no commit of this repository` : `${path} does not exist at ${ref}`;
	return new ProblemError({
		code: "desk.no-such-file",
		what,
		todo: "Name a file, or REF:PATH."
	});
}

// src/desk/diff.ts
/** Compares two specifications named on the command line; locations carry the names that were given. */
async function diffAtDesk(names, directory) {
	await using base = await openSide(names.base, directory);
	await using head = await openSide(names.head, directory);
	return showNames(await diffSpecs({
		base: base.file,
		head: head.file
	}, {
		base: base.read,
		head: head.read
	}), {
		base,
		head
	});
}
function showNames(diff, sides) {
	const show = (location) => {
		const side = sides[location.side];
		return location.file === side.file.path ? {
			...location,
			file: side.shown
		} : location;
	};
	return {
		...diff,
		changes: diff.changes.map((change) => ({
			...change,
			location: show(change.location),
			counterpart: change.counterpart === null ? null : show(change.counterpart)
		})),
		notAnalysed: diff.notAnalysed.map((part) => ({
			...part,
			location: show(part.location)
		}))
	};
}

export { diffAtDesk };