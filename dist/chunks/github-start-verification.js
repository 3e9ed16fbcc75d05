import { t as ProblemError } from "./model-problem.js";
import { t as openGitHub } from "./package-before-after-hook.js";
import { t as GitHubError } from "./github-fault.js";
import { t as parseRepositoryAddress } from "./github-repository-address.js";

// src/github/start-verification.ts
/** Starts the workflow of a provider. Throws ProblemError, which says what the token lacks where it may not. */
async function startVerification(start) {
	const { access, repositoryUrl, eventType, payload, log, signal } = start;
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
		await github.send({
			purpose: `start the verification in ${where}`,
			route: "POST /repos/{owner}/{repo}/dispatches",
			parameters: {
				event_type: eventType,
				client_payload: payload
			},
			idempotency: "idempotent-write",
			status: 204,
			parse: () => void 0
		});
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || !MAY_NOT.has(thrown.status ?? 0)) throw thrown;
		throw mayNot(where, thrown);
	}
}
/** GitHub says 404 of a repository that a token may not see. */
const MAY_NOT = /* @__PURE__ */ new Set([
	401,
	403,
	404
]);
function mayNot(where, { status }) {
	return new ProblemError({
		code: "github.may-not-dispatch",
		what: `The workflow of ${where} could not be started`,
		why: `the token may not: GitHub answered ${status}`,
		todo: `Hand over a token with \`contents: write\` on ${where} as the input \`dispatch-token\`. The job’s own token reaches its own repository alone.`
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