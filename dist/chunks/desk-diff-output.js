import { t as listSome } from "./model-list-some.js";

// src/desk/diff-output.ts
/** Version of the JSON form of `api-testing diff`; raised when a field changes its meaning. */
const DIFF_JSON_VERSION = 1;
/** The JSON form of a comparison: flat, stable, one object per change. */
function renderDiffJson(diff) {
	const changes = diff.changes.map(({ rule, severity, message, todo, operations, location, counterpart, surroundings, fingerprint }) => ({
		rule,
		severity,
		message,
		todo,
		operations,
		location,
		counterpart,
		surroundings: surroundings ?? null,
		fingerprint
	}));
	return `${JSON.stringify({
		version: DIFF_JSON_VERSION,
		changes,
		notAnalysed: diff.notAnalysed
	}, null, 2)}\n`;
}
/** Operations that a line names before it counts the rest. */
const NAMED_OPERATIONS = 3;
/** Rules whose message names the path, or the channel, with all its operations. */
const WHOLE_PATHS = /^(?:path|channel|specification)\./;
/** What a change reaches; null where that is nothing, or the message says it. */
function nameOperations({ rule, message, operations }) {
	const isSaid = WHOLE_PATHS.test(rule) || operations.every((each) => message.includes(each));
	if (operations.length === 0 || isSaid) return null;
	return `in ${listSome(operations, NAMED_OPERATIONS)}`;
}
/** The same for people: worst first, each with the line it stands at. */
function renderDiffText(diff) {
	const rank = {
		breaking: 0,
		warning: 1,
		info: 2
	};
	const rows = [...diff.changes].sort((a, b) => rank[a.severity] - rank[b.severity]).map((change) => {
		const { severity, rule, message, location, todo } = change;
		const place = `${location.file}:${location.line}:${location.column}`;
		const lines = [
			message,
			nameOperations(change),
			todo
		].filter((each) => each !== null);
		return `${severity.padEnd(8)} ${place}  ${rule}\n${lines.map((each) => `         ${each}\n`).join("")}`;
	});
	const unknown = diff.notAnalysed.map(({ location, what, why }) => `not analysed  ${location.file}:${location.line}:${location.column}  ${what}: ${why}\n`);
	const breaking = diff.changes.filter((change) => change.severity === "breaking").length;
	const total = `${diff.changes.length} changes, ${breaking} breaking, ${diff.notAnalysed.length} parts not analysed\n`;
	return [
		...rows,
		...unknown,
		total
	].join("");
}

export { renderDiffJson, renderDiffText };