import { t as ProblemError } from "./model-problem.js";
import { t as openGitHub } from "./package-before-after-hook.js";
import { t as GitHubError } from "./github-fault.js";
import { t as parseRepositoryAddress } from "./github-repository-address.js";

// src/github/start-verification.ts
/** Starts the workflow of a provider. Throws ProblemError, which says what the token or the workflow lacks. */
async function startVerification(start) {
	const { access, repositoryUrl, how, log, signal } = start;
	const repository = parseRepositoryAddress(repositoryUrl, access.serverUrl);
	if (repository === null) throw elsewhere(start);
	const where = `${repository.owner}/${repository.name}`;
	const { token, apiUrl } = access;
	const github = openGitHub({
		token,
		apiUrl,
		repository,
		...log && { log },
		...signal && { signal }
	});
	try {
		await github.send(callOf(start, where));
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || thrown.problem.code === "github.rate-limited") throw thrown;
		if (MAY_NOT.has(thrown.status ?? 0)) throw mayNot(where, how, thrown);
		throw thrown.status === 422 && how.kind === "workflow_dispatch" ? unfit(where, how, thrown) : thrown;
	}
}
function callOf({ how, payload }, where) {
	const common = {
		purpose: `start the verification in ${where}`,
		idempotency: "idempotent-write",
		parse: () => void 0
	};
	if (how.kind === "repository_dispatch") {
		const parameters = {
			event_type: how.type,
			client_payload: payload
		};
		return {
			...common,
			route: "POST /repos/{owner}/{repo}/dispatches",
			parameters,
			status: 204
		};
	}
	return {
		...common,
		route: "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
		parameters: {
			workflow_id: how.workflow,
			ref: how.ref,
			inputs: payload
		},
		status: [200, 204]
	};
}
/** GitHub says 404 of a repository that a token may not see, and of a workflow that is not there. */
const MAY_NOT = /* @__PURE__ */ new Set([
	401,
	403,
	404
]);
function mayNot(where, how, { status }) {
	const right = how.kind === "repository_dispatch" ? "contents: write" : "actions: write";
	const missing = how.kind === "workflow_dispatch" && status === 404 ? `, or there is no workflow ${how.workflow}` : "";
	return new ProblemError({
		code: "github.may-not-dispatch",
		what: `The workflow of ${where} could not be started`,
		why: `the token may not: GitHub answered ${status}${missing}`,
		todo: `Hand over a token with \`${right}\` on ${where} as the input \`dispatch-token\`. The job’s own token reaches its own repository alone.`
	});
}
/** The workflow is there and does not listen, lacks an input, or there is no such branch: GitHub says which. */
function unfit(where, { workflow, ref }, { problem }) {
	return new ProblemError({
		code: "github.workflow-unfit",
		what: `The workflow ${workflow} of ${where} could not be started on ${ref}`,
		why: problem.why,
		todo: "It needs `on: workflow_dispatch` with every input that docs/broker.md lists, on that branch and on the default branch."
	});
}
function elsewhere({ repositoryUrl, access }) {
	return new ProblemError({
		code: "github.repository-elsewhere",
		what: `The workflow of ${repositoryUrl} could not be started`,
		why: `it is no repository on ${new URL(access.serverUrl).host}`,
		todo: "Set the address of the provider’s repository in the broker: `api-testing broker setup` in that repository."
	});
}

export { startVerification };