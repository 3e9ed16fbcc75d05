import { l as saveState, n as debug, t as LEFT_FOR_POST } from "./package-actions-core.js";
import { t as HISTORY_FILE } from "./history-store.js";
import { i as toProblem, n as describeProblem, t as ProblemError } from "./model-problem.js";

// src/runner/reporting.ts
/** Comment and check of this run; the GitHub client is a chunk of its own, read beside the first work of the run. */
async function openReporting(event, inputs, which = "own") {
	const { openChannels } = await import("./github-channels2.js");
	const { openGitHub } = await import("./github-client.js");
	const { HURRIED_LIMITS } = await import("./github-limits.js");
	const access = accessOf(event, inputs.token);
	return openChannels({
		github: openGitHub(access),
		hurried: openGitHub({
			...access,
			limits: HURRIED_LIMITS
		}),
		event,
		checkName: inputs.checkName,
		key: inputs.checkName,
		now: () => performance.now(),
		wantsComment: inputs.comment,
		wantsReview: inputs.reviewComments,
		remember: (check, concluded) => {
			saveState(LEFT_FOR_POST[which === "own" ? "check" : "checkAgain"], check);
			saveState(LEFT_FOR_POST[which === "own" ? "concluded" : "concludedAgain"], concluded);
		}
	});
}
/** What a webhook of the broker asked for is told where the consumer's pull request shows it; what became of that, or null. */
async function tellRequester(result, { token, redact }) {
	if (!result.event.dispatch) return null;
	const { openGitHub } = await import("./github-client.js");
	const { tellConsumer } = await import("./runner-consumer-status.js");
	const access = accessOf(result.event, token);
	return tellConsumer({
		result,
		serverUrl: process.env["GITHUB_SERVER_URL"] ?? "https://github.com",
		redact,
		open: (repository) => openGitHub({
			...access,
			repository
		})
	});
}
/** Keeps the issue of a run that no pull request tells of; a sentence about it, or null. The verdict does not depend on it. */
async function keepIssue(result, body, inputs) {
	const { event, verdict } = result;
	if (!inputs.issue || event.pullRequest !== null || event.name === "merge_group") return null;
	const { publishIssue } = await import("./github-publish-issue.js");
	try {
		const url = await publishIssue(await openAccess(event.repository, inputs.token), {
			key: `issue:${inputs.checkName}`,
			title: `${inputs.checkName} fails on ${event.branch ?? event.headSha.slice(0, 7)}`,
			body,
			failed: verdict.conclusion === "failure",
			run: {
				headSha: event.headSha,
				id: event.runId?.id ?? 0,
				attempt: event.runId?.attempt ?? 0
			}
		});
		return url === null ? null : `The issue of these runs: ${url}`;
	} catch (thrown) {
		return describeProblem(toProblem(thrown, "github.no-issue", "The issue could not be kept"));
	}
}
/** Asks for what comments accept, and adds what the comment that started this run accepts. */
function claimsOf({ command }, inputs) {
	return async ({ pullRequest, queued, repository }) => {
		const conversation = pullRequest ?? queued ?? null;
		if (conversation === null) return {
			acceptances: [],
			notices: []
		};
		const { readAcceptances } = await import("./bot-acceptances2.js");
		const claims = await readAcceptances(await openAccess(repository, inputs.token), conversation);
		const own = command?.claim ?? null;
		return {
			...claims,
			acceptances: own === null ? claims.acceptances : [own, ...claims.acceptances]
		};
	};
}
/** The history on a branch of this repository, read and written through the API: no checkout of it is needed. */
function historyOf(inputs) {
	return async (branch, event) => {
		const { openGitHub } = await import("./github-client.js");
		const { LARGE_FILE_LIMITS } = await import("./github-limits.js");
		const { readBranchFile, updateBranchFile } = await import("./github-branch-file.js");
		const github = openGitHub({
			...accessOf(event, inputs.token),
			limits: LARGE_FILE_LIMITS
		});
		const place = {
			branch,
			file: HISTORY_FILE,
			message: `Add the metrics of ${event.headSha.slice(0, 7)}`
		};
		return {
			place: `branch ${branch}`,
			read: () => readBranchFile(github, place),
			update: (change) => updateBranchFile(github, place, change)
		};
	};
}
/** The GitHub of this job, for what is asked before there is anything to report. */
async function openAccess(repository, token) {
	const { openGitHub } = await import("./github-client.js");
	return openGitHub(accessOf({ repository }, token));
}
function accessOf({ repository }, token) {
	if (repository === null) throw new ProblemError({
		code: "event.no-repository",
		what: "GITHUB_REPOSITORY is not set",
		todo: "Run the action inside a GitHub Actions job, or use `npx api-testing run` at a desk."
	});
	return {
		token,
		apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
		repository,
		log: debug
	};
}

export { openReporting as a, openAccess as i, historyOf as n, tellRequester as o, keepIssue as r, claimsOf as t };