import { t as GitHubError } from "./github-fault.js";
import { i as readText, r as asObject } from "./github-shape.js";
import { t as parseRepositoryAddress } from "./github-repository-address.js";
import { t as cleanLine } from "./report-clean.js";

// src/github/publish-status.ts
/** GitHub refuses a description that is longer: docs.github.com, create a commit status. */
const MAX_DESCRIPTION_CHARACTERS = 140;
const MAX_CONTEXT_CHARACTERS = 100;
/** Sets the status of a commit; a later one of the same context takes its place. Throws GitHubError. */
function publishStatus(github, status) {
	return github.send({
		purpose: `set the status of ${status.sha.slice(0, 7)}`,
		route: "POST /repos/{owner}/{repo}/statuses/{sha}",
		parameters: {
			sha: status.sha,
			state: status.state,
			context: clip(status.context, MAX_CONTEXT_CHARACTERS),
			description: clip(status.description, MAX_DESCRIPTION_CHARACTERS),
			...status.targetUrl === null ? {} : { target_url: status.targetUrl }
		},
		idempotency: "idempotent-write",
		status: 201,
		parse: (data) => readText(asObject(data, "the status"), "state")
	});
}
function clip(text, limit) {
	const points = Array.from(text);
	return points.length <= limit ? text : `${points.slice(0, limit - 1).join("")}…`;
}

// src/runner/consumer-status.ts
const COMMIT = /^[0-9a-f]{40}$/;
/**
* Tells the commit of the consumer that waits for a verification how it went: its pull request shows it. What became of it in one
* sentence; null when no webhook asked. The verdict does not depend on it, so nothing is thrown for what GitHub refuses.
*/
async function tellConsumer(request) {
	const { result, serverUrl, redact } = request;
	const { dispatch } = result.event;
	const stage = result.stages.find(({ detail }) => detail?.kind === "contract" && detail.requestedBy !== void 0);
	if (!dispatch || stage?.detail?.kind !== "contract" || !stage.detail.requestedBy) return null;
	const { consumer, version, repository } = stage.detail.requestedBy;
	const place = repository === null ? null : parseRepositoryAddress(repository, serverUrl);
	if (version === null || !COMMIT.test(version)) return `${consumer} was not told: its version is no commit.`;
	if (place === null) return `${consumer} was not told: the broker knows no repository of it on ${new URL(serverUrl).host}.`;
	const where = `${place.owner}/${place.name}`;
	try {
		await publishStatus(request.open(place), {
			sha: version,
			state: STATES[stage.outcome],
			context: cleanLine(`contract: ${stage.provider}${dispatch.description ? ` (${dispatch.description})` : ""}`),
			description: cleanLine(redact(stage.reason)),
			targetUrl: result.event.runUrl
		});
		return `${where} was told at ${version.slice(0, 7)}.`;
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		const todo = thrown.status === 403 || thrown.status === 404 ? " The token needs `statuses: write` there." : "";
		return `${where} was not told: ${thrown.problem.why ?? thrown.problem.what}.${todo}`;
	}
}
const STATES = {
	passed: "success",
	failed: "failure",
	broken: "error",
	skipped: "error"
};

export { tellConsumer };