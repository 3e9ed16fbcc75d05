import { i as readText, o as readWhole, r as asObject } from "./github-shape.js";

// src/github/comments.ts
/** Comments on a pull request are comments on its issue; these are the calls for them. */
const ON_PULL_REQUEST = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const ONE = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/** Every comment on the conversation, oldest first. */
function listComments(github, pullRequest) {
	return github.list({
		purpose: `read the comments on #${pullRequest}`,
		route: `GET ${ON_PULL_REQUEST}`,
		parameters: { issue_number: pullRequest },
		parse: parseComment
	});
}
function readComment(github, id) {
	return github.send({
		...onOne("GET", id),
		purpose: "read the comment again",
		idempotency: "read",
		parse: parseComment
	});
}
function createComment(github, pullRequest, body) {
	return github.send({
		purpose: `write the comment on #${pullRequest}`,
		route: `POST ${ON_PULL_REQUEST}`,
		parameters: {
			issue_number: pullRequest,
			body
		},
		idempotency: "create",
		status: 201,
		parse: parseComment
	});
}
function updateComment(github, id, body) {
	const call = onOne("PATCH", id, { body });
	return github.send({
		...call,
		purpose: "update the comment",
		idempotency: "idempotent-write",
		parse: parseComment
	});
}
function deleteComment(github, id) {
	const call = {
		...onOne("DELETE", id),
		status: 204
	};
	return github.send({
		...call,
		purpose: "delete an older comment of ours",
		idempotency: "idempotent-write",
		parse: () => null
	});
}
function onOne(method, id, body = {}) {
	return {
		route: `${method} ${ONE}`,
		parameters: {
			comment_id: id,
			...body
		},
		status: 200
	};
}
function parseComment(data) {
	const comment = asObject(data, "the comment");
	const user = comment["user"] === null || comment["user"] === void 0 ? null : asObject(comment["user"], "\"user\"");
	return {
		id: readWhole(comment, "id"),
		url: readText(comment, "html_url"),
		body: typeof comment["body"] === "string" ? comment["body"] : "",
		author: user === null ? null : readText(user, "login")
	};
}

export { updateComment as a, readComment as i, deleteComment as n, listComments as r, createComment as t };