// src/action/run-place.ts
/** `owner/name` in its parts; null for anything else. */
function parseRepository(fullName) {
	const [owner, name, ...rest] = fullName?.split("/") ?? [];
	return owner && name && rest.length === 0 ? {
		owner,
		name
	} : null;
}
/** Which run this is, and where people see it. */
function parseRun(repository, environment) {
	const id = parseId(environment["GITHUB_RUN_ID"]);
	const attempt = parseId(environment["GITHUB_RUN_ATTEMPT"]) ?? 1;
	const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
	if (id === null) return {
		runUrl: null,
		runId: null
	};
	return {
		runUrl: repository === null ? null : `${server}/${repository}/actions/runs/${id}`,
		runId: {
			id,
			attempt
		}
	};
}
/** `Number` alone would take ` 0x10` for 16. */
function parseId(text) {
	return text !== void 0 && /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : null;
}

export { parseRun as n, parseRepository as t };