import { t as cleanLine } from "./report-clean.js";

// src/report/interval-picture.ts
/** Every row in words: for a screen reader, and where nothing can be drawn. */
function describeIntervals({ groups }) {
	return groups.flatMap(({ name, rows: own }) => own.map((row) => `${cleanLine(name)} ${row.name} ${row.figures}, ${row.verdict}`)).join("; ");
}

export { describeIntervals as t };