import { r as UP_TO_ROOT } from "./load-team-wrapper.js";
import { join, relative, sep } from "node:path";
import { cp, readFile, readdir, rm, writeFile } from "node:fs/promises";

// src/load/keep.ts
/** Copies what load left in the folder of the run to the folder of the report, in place of what an earlier run left there. */
async function keepLoadFiles({ workDirectory, reportFolder, workspace }) {
	const kept = join(reportFolder, "load");
	await rm(kept, {
		recursive: true,
		force: true
	});
	try {
		await cp(join(workDirectory, "load"), kept, { recursive: true });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
		return;
	}
	const folders = (await readdir(kept, { withFileTypes: true })).filter((entry) => entry.isDirectory());
	for (const { name } of folders) await leadToScripts(join(kept, name), workspace);
}
/** The wrappers of the team's scripts import them by a relative path: from wherever the report lies. */
async function leadToScripts(folder, workspace) {
	const way = relative(folder, workspace).split(sep).join("/");
	if (way === "../../..") return;
	for (const name of await readdir(folder)) {
		if (!/^script-.*\.ts$/u.test(name)) continue;
		const file = join(folder, name);
		const text = await readFile(file, "utf8");
		await writeFile(file, text.replaceAll(` from "${UP_TO_ROOT}/`, () => ` from "${way.startsWith(".") ? way : `./${way}`}/`));
	}
}

export { keepLoadFiles as t };