import { a as listHeadRuns, i as composeAnyway, n as prepareResult, o as needsPublishing, r as findResult, s as newestOfEach, t as DEFAULT_ARTIFACT } from "./bot-artifact-result.js";
import { t as GitHubError } from "./github-fault.js";
import { n as listToldChecks } from "./github-told-checks.js";
import { i as toProblem, n as describeProblem, t as ProblemError } from "./model-problem.js";
import { t as composeReport } from "./report-annotations.js";
import { a as openReporting } from "./runner-reporting.js";

// src/runner/tell-again.ts
/**
* After a command on a fork: the result of the fork's own run is told once more, as the workflow that publishes does, so that its
* check follows what was accepted or taken back. What became of it, in one sentence. Never throws.
*/
async function tellAgain(headSha, place) {
	const { inputs } = place;
	const check = `The check \`${inputs.checkName}\``;
	try {
		const prepared = await takeAgain(headSha, place);
		if (prepared === null) return `${check} stays as it is: the pull request’s own run has left no result for ${headSha.slice(0, 7)}. It follows once the workflow that publishes has run.`;
		if ("nothing" in prepared) return `${check} stays as it is: ${prepared.nothing}.`;
		const { docsUrl, redact } = place;
		const { report, result } = composeAnyway(taken(prepared.result), (one) => composeReport(one, {
			key: inputs.checkName,
			docsUrl,
			redact
		}));
		const { checkUrl, problems } = await (await openReporting(result.event, inputs, "again")).publish(report, result);
		if (checkUrl === null) return `${check} does not follow: ${problems.map(describeProblem).join(" ")} ${BY_HAND}`;
		return `${check} follows, from the result of the pull request’s own run: ${result.verdict.headline}`;
	} catch (thrown) {
		return `${check} does not follow: ${whyNot(thrown)} ${BY_HAND}`;
	}
}
const BY_HAND = "Re-run the workflow that publishes (Actions, its newest run for this pull request, Re-run all jobs).";
function whyNot(thrown) {
	if (thrown instanceof GitHubError && (thrown.status === 403 || thrown.status === 404)) return "this job may not read what that run left. Give it `actions: read`, or do it by hand:";
	return describeProblem(toProblem(thrown, "command.not-told", "The result of that run could not be told again"));
}
/**
* The newest result that a run of the pull request left for this commit, judged anew; null where there is none. An older run of the same
* workflow has no say: the newest may be red because it left nothing.
*/
async function takeAgain(headSha, place) {
	const { github, repository } = place;
	const runs = (await listHeadRuns(github, headSha)).filter((run) => needsPublishing(run, repository));
	for (const run of newestOfEach(runs)) {
		if (await findResult(github, run, "api-testing-result") === null) continue;
		const inputs = await judgedBefore(headSha, place);
		return prepareResult(run, {
			...place,
			inputs,
			artifact: DEFAULT_ARTIFACT
		});
	}
	return null;
}
/**
* The inputs that the check was judged by, as the workflow that published it wrote them there: this one may have others, and a command
* that accepts one change must not change the rules for all. Where no check says it, this workflow's own.
*/
async function judgedBefore(headSha, { github, inputs }) {
	const before = (await listToldChecks(github, {
		headSha,
		name: inputs.checkName
	})).find(({ judgedBy }) => judgedBy !== null)?.judgedBy ?? null;
	return before === null ? inputs : {
		...inputs,
		failOn: before.failOn,
		config: before.configPath
	};
}
/** A result that could not be had says so in place of stages: for a check that has a verdict that is no better one. */
function taken(result) {
	const [problem] = result.setup;
	if (problem !== void 0 && result.stages.length === 0) throw new ProblemError(problem);
	return result;
}

export { tellAgain };