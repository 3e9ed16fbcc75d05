import { i as readText, r as asObject } from "./github-shape.js";

// src/report/patch.ts
const HEADER = /^@@ -(?<left>\d+)(?:,\d+)? \+(?<right>\d+)(?:,\d+)? @@/u;
/** The hunks of a unified diff without its file header, as GitHub's API gives it per file. */
function parsePatch(patch) {
	const hunks = [];
	let left = 0;
	let right = 0;
	for (const row of patch.split("\n")) {
		const header = HEADER.exec(row)?.groups;
		if (header) {
			[left, right] = [Number(header["left"]), Number(header["right"])];
			hunks.push([]);
			continue;
		}
		const text = row.slice(1).replace(/\r$/u, "");
		const hunk = hunks.at(-1);
		if (hunk === void 0 || row.startsWith("\\")) continue;
		if (row.startsWith("-")) hunk.push({
			kind: "removed",
			text,
			left: left++,
			right: null
		});
		else if (row.startsWith("+")) hunk.push({
			kind: "added",
			text,
			left: null,
			right: right++
		});
		else if (row.startsWith(" ")) hunk.push({
			kind: "same",
			text,
			left: left++,
			right: right++
		});
	}
	return hunks;
}
/** Where a line of the diff stands: its hunk and its place in it; null where the diff does not show it. */
function findLine(hunks, side, line) {
	for (const hunk of hunks) {
		const at = hunk.findIndex((row) => (side === "LEFT" ? row.left : row.right) === line);
		if (at !== -1) return {
			hunk,
			at
		};
	}
	return null;
}
/** Columns before the first character that is no space; null for an empty line. Tabs count as one. */
function indentOf(text) {
	const at = text.search(/\S/u);
	return at === -1 ? null : at;
}

// src/github/changed-files.ts
/**
* The hunks of every file of a pull request, by its path at the head. GitHub leaves the patch of large and binary files
* out: those are not in here, which says nothing about whether they changed. It lists 3 000 files at the most.
*/
async function listPatches(github, pullRequest) {
	const files = await listFiles(github, pullRequest);
	return new Map(files.flatMap(({ path, patch }) => patch === null ? [] : [[path, parsePatch(patch)]]));
}
/** Over this GitHub lists no more files of a pull request: docs.github.com, list pull requests files. */
const MAX_LISTED_FILES = 3e3;
/** Paths that a pull request touches, the ones before a rename included; `whole` unless GitHub stopped listing. */
async function listChangedPaths(github, pullRequest) {
	const files = await listFiles(github, pullRequest);
	return {
		paths: files.flatMap(({ path, before }) => before === null ? [path] : [before, path]),
		whole: files.length < MAX_LISTED_FILES
	};
}
function listFiles(github, pullRequest) {
	return github.list({
		purpose: `read the changed files of #${pullRequest}`,
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
		parameters: { pull_number: pullRequest },
		parse: parseFile
	});
}
function parseFile(data) {
	const file = asObject(data, "the file");
	const before = file["previous_filename"];
	return {
		path: readText(file, "filename"),
		before: typeof before === "string" ? before : null,
		patch: typeof file["patch"] === "string" ? file["patch"] : null
	};
}

export { indentOf as i, listPatches as n, findLine as r, listChangedPaths as t };