import { t as ProblemError } from "./model-problem.js";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { lstat, mkdir, open, readFile, realpath, rename, rm } from "node:fs/promises";

// src/history/file-store.ts
/** A writer reads, adds a line and renames: beyond this it waits for a machine that hangs. */
const WAIT_MS = 1e4;
const PAUSE_MS = 20;
/** A writer that takes longer was killed, and what it left stands for nobody. */
const ABANDONED_MS = 6e4;
/** The file below `root`; a link in the checkout leads it to no other place. */
function openHistoryFile(root, file, waitMs = WAIT_MS) {
	return {
		place: `file ${file}`,
		read: () => readIfThere(root, file),
		update: async (change) => {
			const before = await readIfThere(root, file);
			const wanted = change(before);
			if (wanted === null || wanted === before) return;
			await mkdir(path.dirname(path.join(root, file)), { recursive: true });
			await refuseLinks(root, file);
			await replace(root, file, {
				change,
				waitMs
			});
		}
	};
}
/** Written beside and renamed: a run that is killed leaves the old history. What is beside belongs to one writer at a time. */
async function replace(root, file, { change, waitMs }) {
	const target = path.join(root, file);
	const beside = `${target}.new`;
	const handle = await openAlone(beside, file, waitMs);
	try {
		const before = await readIfThere(root, file);
		const after = change(before);
		if (after !== null && after !== before) {
			await handle.writeFile(after);
			await rename(beside, target);
		} else await rm(beside, { force: true });
	} catch (thrown) {
		await rm(beside, { force: true });
		throw thrown;
	} finally {
		await handle.close();
	}
}
/** Only one can make it; the others wait until it is gone. */
async function openAlone(beside, file, waitMs) {
	const until = performance.now() + waitMs;
	for (;;) {
		try {
			return await open(beside, "wx");
		} catch (error) {
			if (error.code !== "EEXIST") throw error;
		}
		const { mtimeMs } = await lstat(beside).catch(asMissing) ?? { mtimeMs: Date.now() };
		if (Date.now() - mtimeMs > ABANDONED_MS) await rm(beside, { force: true });
		else if (performance.now() > until) throw busy(file, beside);
		else await setTimeout(PAUSE_MS);
	}
}
function busy(file, beside) {
	return new ProblemError({
		code: "history.busy",
		what: `The history ${file} is being written by another run`,
		why: `${path.basename(beside)} beside it did not go away`,
		todo: "Run again; where no other run is at work, remove that file."
	});
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