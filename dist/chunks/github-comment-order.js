import { i as renderMarker, r as parseMarker } from "./report-marker.js";
import { i as readText, r as asObject } from "./github-shape.js";
import { t as GitHubError } from "./github-fault.js";

// src/github/comment-order.ts
/** A marker quoted further down, or written by anyone else, makes no comment ours. */
function selectOwn(comments, key, viewer) {
	const opening = openingOf(key);
	return comments.filter(({ author, body }) => author === viewer && body.startsWith(opening)).map(({ id, url, body }) => ({
		id,
		url,
		body,
		state: parseMarker(body, key)
	}));
}
/** Whether a body begins with the marker of `key`, whatever state follows. */
function beginsWithMarker(body, key) {
	return body.startsWith(openingOf(key));
}
/** The marker line up to its state. */
function openingOf(key) {
	const line = renderMarker(key, {
		head: "",
		run: null,
		attempt: null
	});
	return line.slice(0, line.indexOf("{"));
}
/** Newest first: the pull request's current head before any other, then run id, then attempt; at last the older comment. */
function sortNewestFirst(own, currentHead) {
	return [...own].sort((a, b) => compareStates(b.state, a.state, currentHead) || a.id - b.id);
}
/** Whether `state` was written by a newer run than `run`. */
function isNewer(state, run, currentHead) {
	return compareStates(state, {
		head: run.headSha,
		run: run.id,
		attempt: run.attempt
	}, currentHead) > 0;
}
/** Whether `state` is the run's own. */
function isSameRun(state, run) {
	return state?.run === run.id && state.attempt === run.attempt && state.head === run.headSha;
}
/** Positive where `a` was written by a newer run than `b`. */
function compareStates(a, b, currentHead) {
	if (a === null || b === null) return Number(a !== null) - Number(b !== null);
	return Number(a.head === currentHead) - Number(b.head === currentHead) || (a.run ?? 0) - (b.run ?? 0) || (a.attempt ?? 0) - (b.attempt ?? 0);
}
/** The stamp of one section of a comment, or of the whole where it has none; null where there is nothing of it yet. */
function stateOf(state, section) {
	if (state === null || section === null) return state;
	return state.sections?.find(({ name }) => name === section) ?? null;
}

// src/github/viewer.ts
/** Whom the token of a job writes as, unless something tells otherwise. */
const JOB_TOKEN_LOGIN = "github-actions[bot]";
/**
* Login that our comments carry. Told, in this order, by a check run or a comment that this token made (no request), by
* `GET /user` for a person's token, and else taken to be the job token's: an app's token is not told its own name. Whoever
* creates a comment holds the guess against the author of what came back.
*/
async function readViewer(github) {
	if (github.viewer.login !== null) return github.viewer.login;
	try {
		const login = await github.send({
			purpose: "find out whom the token belongs to",
			route: "GET /user",
			idempotency: "read",
			status: 200,
			parse: (data) => readText(asObject(data, "the user"), "login")
		});
		github.viewer.login = login;
		return login;
	} catch (thrown) {
		if (thrown instanceof GitHubError && (thrown.problem.code === "github.forbidden" || thrown.status === 404)) return JOB_TOKEN_LOGIN;
		throw thrown;
	}
}

export { isSameRun as a, stateOf as c, isNewer as i, beginsWithMarker as n, selectOwn as o, compareStates as r, sortNewestFirst as s, readViewer as t };