import { t as percentDecoded } from "./model-percent-encoding.js";
import { n as encodeKey } from "./report-marker.js";
import { i as readText, r as asObject } from "./github-shape.js";

// src/report/check-section.ts
/** At the very end of the summary, which we write ourselves: what is quoted further up cannot be taken for it. */
const MARKER = /\n\n<!-- api-testing-section:(?<pull>[1-9][0-9]{0,9}) (?<word>passed|failed|broken|no-change) -->\s*$/u;
/**
* The summary of a check, with a line nobody sees: this job writes its section into the comment of that pull request. Checks are made
* one per job and cannot overwrite each other, so the comment can be held against them.
*/
function markSection(summary, { pullRequest, word }) {
	return `${summary}\n\n<!-- api-testing-section:${pullRequest} ${word} -->`;
}
const JUDGED = /\n\n<!-- api-testing-judged:(?<failOn>breaking|consumer-breaking|warning|never)(?: (?<path>[A-Za-z0-9._%-]+))? -->(?=\s*$|\n\n<!-- api-testing-section:[^\n]*-->\s*$)/u;
/** The summary with what its verdict was decided by, for whoever decides it again; goes before the mark of a section. */
function markJudged(summary, { failOn, configPath }) {
	return `${summary}\n\n<!-- api-testing-judged:${failOn}${configPath === null ? "" : ` ${encodeKey(configPath)}`} -->`;
}
/** Null where a check does not say it: it is of an older version of the action, or was not concluded by a run that judged. */
function readJudged(summary) {
	const groups = JUDGED.exec(summary)?.groups;
	if (!groups) return null;
	const { failOn, path } = groups;
	return {
		failOn,
		configPath: path === void 0 ? null : percentDecoded(path)
	};
}
/** The section that a check stands for; null where its job writes none into the comment of `pullRequest`. */
function sectionOfCheck(check, of) {
	const groups = MARKER.exec(check.summary)?.groups;
	if (!groups || Number(groups["pull"]) !== of.pullRequest) return null;
	const { head, run, attempt } = of;
	const text = check.summary.replace(JUDGED, "").replace(MARKER, "").trim();
	const word = groups["word"];
	return {
		state: {
			name: check.name,
			head,
			run,
			attempt,
			word,
			length: 0,
			open: [],
			fixed: [],
			restored: true
		},
		text: `${text}\n\n${TABLES_ELSEWHERE}`
	};
}
const TABLES_ELSEWHERE = "The tables are in the check of this name.";
/** Sections that a comment lacks or has of an earlier run, of those that checks stand for. */
function findLost(sections, fromChecks, isOlder) {
	return fromChecks.filter(({ state }) => {
		const known = sections.find(({ name }) => name === state.name);
		return known === void 0 ? state.word !== "no-change" : isOlder(known, state);
	});
}

// src/github/job-sections.ts
/** `run id/attempt/job`: what `NewCheck.externalId` is made of. */
const EXTERNAL_ID = /^(?<run>[0-9]{1,15})\/(?<attempt>[0-9]{1,9})\/(?<job>.+)$/su;
/**
* The sections that the concluded checks of a commit stand for: those of our own account, one of each name. A comment that two jobs
* wrote at once is set right from them. Throws GitHubError.
*/
async function listJobSections(github, of) {
	return (await github.list({
		purpose: `read the checks of ${of.headSha.slice(0, 7)}`,
		route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
		parameters: {
			ref: of.headSha,
			filter: "latest"
		},
		key: "check_runs",
		parse: (data) => parseSection(data, of, github.viewer.login)
	})).filter((section) => section !== null);
}
function parseSection(data, of, viewer) {
	const check = asObject(data, "the check run");
	const name = readText(check, "name");
	const { run, attempt, job } = EXTERNAL_ID.exec(textOf(check["external_id"]))?.groups ?? {};
	if (check["status"] !== "completed" || job !== name || viewer === null || viewer !== accountOf(check["app"])) return null;
	const output = check["output"] === null || check["output"] === void 0 ? {} : asObject(check["output"], "\"output\"");
	const stamp = {
		head: of.headSha,
		run: Number(run),
		attempt: Number(attempt),
		pullRequest: of.pullRequest
	};
	return sectionOfCheck({
		name,
		summary: textOf("summary" in output ? output["summary"] : "")
	}, stamp);
}
/** Login that an app writes comments as. */
function accountOf(app) {
	if (app === null || app === void 0) return null;
	return `${readText(asObject(app, "\"app\""), "slug")}[bot]`;
}
function textOf(value) {
	return typeof value === "string" ? value : "";
}

export { markSection as a, markJudged as i, listJobSections as n, readJudged as o, findLost as r, EXTERNAL_ID as t };