import { t as ProblemError } from "./model-problem.js";
import path from "node:path";
import { lstat, mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";

// src/history/file-store.ts
/** The file below `root`; a link in the checkout leads it to no other place. */
function openHistoryFile(root, file) {
	return {
		place: `file ${file}`,
		read: () => readIfThere(root, file),
		update: async (change) => {
			const before = await readIfThere(root, file);
			const after = change(before);
			if (after === null || after === before) return;
			const target = path.join(root, file);
			await mkdir(path.dirname(target), { recursive: true });
			await refuseLinks(root, file);
			await writeFile(`${target}.new`, after, { flag: "w" });
			await rename(`${target}.new`, target);
		}
	};
}
async function readIfThere(root, file) {
	await refuseLinks(root, file);
	try {
		return await readFile(path.join(root, file), "utf8");
	} catch (error) {
		if (error.code === "ENOENT") return null;
		const what = `The history ${file} cannot be read`;
		throw new ProblemError({
			code: "history.unreadable",
			what,
			why: error.message
		});
	}
}
async function refuseLinks(root, file) {
	const target = path.join(root, file);
	for (const one of [target, `${target}.new`]) if ((await lstat(one).catch(asMissing))?.isSymbolicLink()) throw linked(file);
	const folder = await realpath(path.dirname(target)).catch(asMissing);
	if (folder === null) return;
	const inside = path.relative(await realpath(root), folder);
	if (inside.startsWith("..") || path.isAbsolute(inside)) throw linked(file);
}
function linked(file) {
	return new ProblemError({
		code: "history.link",
		what: `The history ${file} is behind a symbolic link`,
		why: "it would be kept in another place than the one that is named",
		todo: "Name the file itself in `history.file`."
	});
}
function asMissing(error) {
	if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
	throw error;
}

export { openHistoryFile as t };