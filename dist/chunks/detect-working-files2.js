import { i as toProblem } from "./model-problem.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { t as MAX_OBJECT_BYTES } from "./detect-object-reader.js";
import { join, sep } from "node:path";
import { glob, lstat, readFile } from "node:fs/promises";

// src/detect/working-files.ts
/** Folders that hold other people's files, or git's own. */
const NEVER_ENTERED = /* @__PURE__ */ new Set(["node_modules", ".git"]);
/** Every file below `root` that matches, sorted by path. What cannot be read is there with its `problem`; links are not followed. */
async function readWorkingFiles(root, globs) {
	const wanted = globs.filter((one) => !one.startsWith("!"));
	if (wanted.length === 0) return [];
	const matches = compileGlobs(globs);
	const paths = /* @__PURE__ */ new Set();
	const entries = glob(wanted, {
		cwd: root,
		exclude: (name) => NEVER_ENTERED.has(name.split(sep).at(-1) ?? name)
	});
	for await (const entry of entries) {
		const path = entry.split(sep).join("/");
		if (matches(path)) paths.add(path);
	}
	return (await Promise.all([...paths].sort().map((path) => readFileOf(root, path)))).filter((file) => file !== null);
}
/** Null for what is no file. */
async function readFileOf(root, path) {
	try {
		const stat = await lstat(join(root, path));
		if (stat.isDirectory()) return null;
		if (!stat.isFile()) return unreadable(path, `${path} is no plain file`, "links are not followed");
		if (stat.size > 33554432) return unreadable(path, `${path} is too large`, `it has ${stat.size} bytes`);
		return {
			path,
			text: await readFile(join(root, path), "utf8"),
			problem: null
		};
	} catch (thrown) {
		return {
			path,
			text: "",
			problem: toProblem(thrown, "file.unreadable", `${path} cannot be read`)
		};
	}
}
function unreadable(path, what, why) {
	return {
		path,
		text: "",
		problem: {
			code: "file.unreadable",
			what,
			where: {
				file: path,
				line: 1,
				column: 1
			},
			why,
			todo: null
		}
	};
}

export { readWorkingFiles as t };