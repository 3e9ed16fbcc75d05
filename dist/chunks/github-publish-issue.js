import { i as renderMarker, r as parseMarker } from "./report-marker.js";
import { n as beginsWithMarker, t as readViewer } from "./github-comment-order.js";
import { t as GitHubError } from "./github-fault.js";
import { i as readText, o as readWhole, r as asObject } from "./github-shape.js";

// src/github/publish-issue.ts
/** Keeps one issue for runs that belong to no pull request. Its address; null where there is none. Throws GitHubError. */
async function publishIssue(github, request) {
	const known = await findIssue(github, request.key);
	if (known === null) return request.failed ? createOnce(github, request) : null;
	if ((parseMarker(known.body, request.key)?.run ?? 0) > request.run.id) return known.url;
	return (await update(github, known.number, request)).url;
}
/** Ours by its author and by the marker at its first byte; the oldest, should there be two. */
async function findIssue(github, key) {
	const viewer = await readViewer(github);
	return (await github.list({
		purpose: "look for the issue of earlier runs",
		route: "GET /repos/{owner}/{repo}/issues",
		parameters: {
			state: "open",
			sort: "created",
			direction: "asc"
		},
		parse: parseIssue
	})).find(({ author, body }) => author === viewer && beginsWithMarker(body, key)) ?? null;
}
async function createOnce(github, request) {
	try {
		return (await create(github, request)).url;
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
		await github.pause();
		return (await findIssue(github, request.key) ?? await create(github, request)).url;
	}
}
function create(github, request) {
	return github.send({
		purpose: "open the issue",
		route: "POST /repos/{owner}/{repo}/issues",
		parameters: {
			title: request.title,
			body: bodyOf(request)
		},
		idempotency: "create",
		status: 201,
		parse: parseIssue
	});
}
function update(github, number, request) {
	const state = request.failed ? { state: "open" } : {
		state: "closed",
		state_reason: "completed"
	};
	return github.send({
		purpose: `update the issue #${number}`,
		route: "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
		parameters: {
			issue_number: number,
			title: request.title,
			body: bodyOf(request),
			...state
		},
		idempotency: "idempotent-write",
		status: 200,
		parse: parseIssue
	});
}
function bodyOf({ key, body, run }) {
	const text = body.startsWith("<!--") ? body.slice(body.indexOf("\n") + 1) : body;
	return `${renderMarker(key, {
		head: run.headSha,
		run: run.id,
		attempt: run.attempt
	})}\n${text}`;
}
function parseIssue(data) {
	const issue = asObject(data, "the issue");
	const { user } = issue;
	return {
		number: readWhole(issue, "number"),
		url: readText(issue, "html_url"),
		body: typeof issue["body"] === "string" ? issue["body"] : "",
		author: user === null || user === void 0 ? null : readText(asObject(user, "\"user\""), "login")
	};
}

export { publishIssue };