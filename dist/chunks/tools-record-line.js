import { t as ProblemError } from "./model-problem.js";
import { join } from "node:path";
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";

// src/tools/record-line.ts
/**
* Appends `line` as JSON and flushes it: a line in a cache would die with the machine. Throws a ProblemError with what `refused`
* says where that cannot be done: then what was to be recorded must not be done either.
*/
function recordLine(place, line, refused) {
	const path = join(place.directory, place.name);
	try {
		mkdirSync(place.directory, {
			recursive: true,
			mode: 448
		});
		const file = openSync(path, "a", 384);
		try {
			writeSync(file, `\n${JSON.stringify(line)}\n`);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		const why = error.message;
		throw new ProblemError({
			...refused,
			what: `Cannot write ${path}`,
			why
		}, { cause: error });
	}
}

export { recordLine as t };