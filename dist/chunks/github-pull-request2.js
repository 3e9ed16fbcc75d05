import { i as readText, o as readWhole, r as asObject, t as ShapeError } from "./github-shape.js";

// src/github/pull-request.ts
function readPullRequest(github, number) {
	return github.send({
		purpose: `read pull request #${number}`,
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
		parameters: { pull_number: number },
		idempotency: "read",
		status: 200,
		parse: parsePullRequest
	});
}
/** Open pull requests whose head is exactly this commit; `from` narrows the question to `owner:branch`. */
async function findPullRequests(github, head) {
	return (await github.list({
		purpose: `find the pull request of ${head.sha.slice(0, 7)}`,
		route: "GET /repos/{owner}/{repo}/pulls",
		parameters: {
			state: "open",
			...head.from !== null && { head: head.from }
		},
		parse: parsePullRequest
	})).filter(({ headSha, state }) => headSha === head.sha && state === "open");
}
function parsePullRequest(data) {
	const pull = asObject(data, "the pull request");
	const state = readText(pull, "state");
	if (state !== "open" && state !== "closed") throw new ShapeError(`"state" is "${state}"`);
	const head = parseSide(pull, "head");
	const { user } = pull;
	return {
		number: readWhole(pull, "number"),
		headSha: head.sha,
		state,
		url: readText(pull, "html_url"),
		author: user === null || user === void 0 ? null : readText(asObject(user, "\"user\""), "login"),
		head,
		base: parseSide(pull, "base")
	};
}
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function parseSide(pull, key) {
	const side = asObject(pull[key], `"${key}"`);
	const { repo } = side;
	const sha = readText(side, "sha");
	if (!COMMIT.test(sha)) throw new ShapeError(`"${key}.sha" is no commit id`);
	const repository = repo === null || repo === void 0 ? null : readText(asObject(repo, "\"repo\""), "full_name");
	return {
		sha,
		branch: readText(side, "ref"),
		repository
	};
}

export { readPullRequest as n, findPullRequests as t };