import { o as readJudged, t as EXTERNAL_ID } from "./github-job-sections.js";
import { o as readWhole, r as asObject } from "./github-shape.js";

// src/github/told-checks.ts
/**
* The check runs of a commit with this name that this action made, those of the newest run first. A pull request can call a job by that
* name, and GitHub then makes a check of it; the external id is what only somebody with `checks: write` can choose. Throws GitHubError.
*/
async function listToldChecks(github, { headSha, name }) {
	return (await github.list({
		purpose: `read the checks "${name}" of ${headSha.slice(0, 7)}`,
		route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
		parameters: {
			ref: headSha,
			check_name: name,
			filter: "all"
		},
		key: "check_runs",
		parse: (data) => parseTold(data, name)
	})).filter((check) => check !== null).sort((a, b) => compareStamps(b, a) || b.id - a.id);
}
/** Positive where `a` is of a newer run, or of a later attempt of the same. */
function compareStamps(a, b) {
	return a.run - b.run || a.attempt - b.attempt;
}
/** The run and the attempt that a check tells of; null where this action did not make it. */
function stampOf(check, name) {
	const { external_id: id } = asObject(check, "the check run");
	const { run, attempt, job } = (typeof id === "string" ? EXTERNAL_ID.exec(id)?.groups : void 0) ?? {};
	return job === name ? {
		run: Number(run),
		attempt: Number(attempt)
	} : null;
}
function parseTold(data, name) {
	const check = asObject(data, "the check run");
	const stamp = stampOf(check, name);
	if (stamp === null || check["name"] !== name) return null;
	const { summary } = check["output"] === null || check["output"] === void 0 ? {} : asObject(check["output"], "\"output\"");
	return {
		id: readWhole(check, "id"),
		...stamp,
		judgedBy: typeof summary === "string" ? readJudged(summary) : null
	};
}

export { listToldChecks as n, stampOf as r, compareStamps as t };