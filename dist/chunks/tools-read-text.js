import { readFile } from "node:fs/promises";

// src/tools/read-text.ts
/** The text of a file; null where there is no such file. Throws what else the file system answers. */
async function readTextIfThere(file) {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}

export { readTextIfThere as t };