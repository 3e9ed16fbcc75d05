import { r as toProblem } from "./model-problem.js";
import { a as readWhole, i as readText, o as GitHubError, r as asObject, t as ShapeError } from "./github-fault.js";
import { n as renderMarker, t as parseMarker } from "./report-marker.js";

// src/github/publish-check.ts
const CREATE = "POST /repos/{owner}/{repo}/check-runs";
const UPDATE = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
/** GitHub takes 50 annotations per request and appends those of later ones: docs.github.com, check runs. */
const ANNOTATIONS_PER_REQUEST = 50;
/** Opens a check run `in_progress`. After an answer that was lost it is looked for before it is made again. */
async function openCheck(github, check) {
	const { id, url } = await createOnce$1(github, check, { status: "in_progress" });
	return {
		...check,
		id,
		url
	};
}
/** Concludes it, first of all, then adds the annotations that did not fit. A check that vanished is made again, concluded. */
async function concludeCheck(github, check, end) {
	const [first = [], ...rest] = inBatches(end.annotations);
	const way = {
		github,
		end,
		id: check.id,
		url: check.url,
		annotations: 0,
		notices: []
	};
	try {
		await sendBatch(way, first);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || thrown.status !== 404) throw thrown;
		({id: way.id, url: way.url} = await findOrRecreate(github, check, end));
		await sendBatch(way, first);
	}
	for (const batch of rest) await sendLater(way, batch);
	return {
		url: way.url,
		notices: way.notices
	};
}
/** A check just opened may be unknown for a moment to the server that is asked next; one that is nowhere is made again. */
async function findOrRecreate(github, check, end) {
	await github.pause();
	return await findByExternalId(github, check) ?? await createOnce$1(github, check, bodyOf(end, []));
}
/** The check is concluded by now: annotations that cannot be added are said, not raised. */
async function sendLater(way, batch) {
	try {
		await sendBatch(way, batch);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		way.notices.push(`${notTaken(batch.length)}: ${thrown.message}`);
	}
}
function notTaken(count) {
	return `GitHub did not take ${count} annotation${count === 1 ? "" : "s"} of the check`;
}
function inBatches(annotations) {
	const count = Math.ceil(annotations.length / ANNOTATIONS_PER_REQUEST);
	return Array.from({ length: count }, (_, index) => annotations.slice(index * ANNOTATIONS_PER_REQUEST, (index + 1) * ANNOTATIONS_PER_REQUEST));
}
function bodyOf(end, annotations) {
	const text = end.text === null || end.text === "" ? {} : { text: end.text };
	const output = {
		title: end.title,
		summary: end.summary,
		...text,
		...annotations.length > 0 ? { annotations } : {}
	};
	return {
		status: "completed",
		conclusion: end.conclusion,
		output
	};
}
/** Sends the conclusion with one batch of annotations; at worst, and then said, without them. */
async function sendBatch(way, batch) {
	if (batch.length > 0) {
		if (await sendAnnotations(way, batch)) return;
		way.notices.push(notTaken(batch.length));
	}
	take(way, await update(way, []));
}
/** False when GitHub refuses the annotations, or cannot be told them. A check that is not there is raised. */
async function sendAnnotations(way, batch) {
	try {
		take(way, await update(way, batch).catch((thrown) => repeatUpdate(way, batch, thrown)));
		return true;
	} catch (thrown) {
		if (thrown instanceof GitHubError && (thrown.status === 422 || thrown.ambiguous)) return false;
		throw thrown;
	}
}
/** Annotations are appended, so a batch whose answer was lost is sent again only when the check does not have it. */
async function repeatUpdate(way, batch, thrown) {
	if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
	await way.github.pause();
	const found = await readCheck(way.github, way.id);
	return found.concluded && found.annotations > way.annotations ? found : update(way, batch);
}
function take(way, state) {
	way.annotations = state.annotations;
}
function update(way, batch) {
	return way.github.send({
		purpose: "conclude the check run",
		route: UPDATE,
		parameters: {
			check_run_id: way.id,
			...bodyOf(way.end, batch)
		},
		idempotency: batch.length > 0 ? "create" : "idempotent-write",
		status: 200,
		parse: parseCheck
	});
}
function readCheck(github, id) {
	return github.send({
		purpose: "read the check run",
		route: "GET /repos/{owner}/{repo}/check-runs/{check_run_id}",
		parameters: { check_run_id: id },
		idempotency: "read",
		status: 200,
		parse: parseCheck
	});
}
async function createOnce$1(github, check, state) {
	try {
		return await create(github, check, state);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
		await github.pause();
		return await findByExternalId(github, check) ?? await create(github, check, state);
	}
}
async function create(github, check, state) {
	const { name, headSha, detailsUrl, externalId } = check;
	const made = await github.send({
		purpose: `open the check run "${name}"`,
		route: CREATE,
		parameters: {
			name,
			head_sha: headSha,
			details_url: detailsUrl,
			external_id: externalId,
			...state
		},
		idempotency: "create",
		status: 201,
		parse: parseCheck
	});
	if (made.appSlug !== null) github.viewer.login = `${made.appSlug}[bot]`;
	return made;
}
async function findByExternalId(github, check) {
	return (await github.list({
		purpose: `look for the check run "${check.name}"`,
		route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
		parameters: {
			ref: check.headSha,
			check_name: check.name,
			filter: "all"
		},
		key: "check_runs",
		parse: parseCheck
	})).find((run) => run.externalId === check.externalId) ?? null;
}
function parseCheck(data) {
	const run = asObject(data, "the check run");
	const output = run["output"] === null || run["output"] === void 0 ? {} : asObject(run["output"], "\"output\"");
	const app = run["app"] === null || run["app"] === void 0 ? null : asObject(run["app"], "\"app\"");
	return {
		id: readWhole(run, "id"),
		url: typeof run["html_url"] === "string" ? run["html_url"] : readText(run, "url"),
		externalId: typeof run["external_id"] === "string" ? run["external_id"] : null,
		concluded: run["status"] === "completed",
		annotations: typeof output["annotations_count"] === "number" ? output["annotations_count"] : 0,
		appSlug: typeof app?.["slug"] === "string" ? app["slug"] : null
	};
}

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
function compareStates(a, b, currentHead) {
	if (a === null || b === null) return Number(a !== null) - Number(b !== null);
	return Number(a.head === currentHead) - Number(b.head === currentHead) || (a.run ?? 0) - (b.run ?? 0) || (a.attempt ?? 0) - (b.attempt ?? 0);
}

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
function parsePullRequest(data) {
	const pull = asObject(data, "the pull request");
	const state = readText(pull, "state");
	if (state !== "open" && state !== "closed") throw new ShapeError(`"state" is "${state}"`);
	const headSha = readText(asObject(pull["head"], "\"head\""), "sha");
	return {
		number: readWhole(pull, "number"),
		headSha,
		state,
		url: readText(pull, "html_url")
	};
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

// src/github/publish-comment.ts
/**
* Leaves exactly one comment of ours on the pull request, written by the newest run. GitHub has no "write if unchanged", so
* two runs that read and write within the same fraction of a second are set right by whoever of them looks last.
*/
async function upsertComment(github, request) {
	const pull = await readPullRequest(github, request.pullRequest);
	const way = {
		github,
		request,
		currentHead: pull.headSha,
		notices: []
	};
	const [newest, ...older] = await listOwn(way, await readViewer(github));
	if (isOutdated(way, newest?.state ?? null)) return {
		url: newest?.url ?? pull.url,
		action: "superseded",
		notices: way.notices
	};
	const published = newest ? await updateNewest(way, newest) : await createWanted(way);
	await removeAll(way, older);
	return published;
}
/** Whether somebody else has the word: a newer head, or a newer run that wrote `state`. */
function isOutdated({ request, currentHead }, state) {
	return currentHead !== request.run.headSha || isNewer(state, request.run, currentHead);
}
/** Before our look at the head is held against what another run wrote, it is taken again: the other may have seen a push. */
async function refreshHead(way) {
	way.currentHead = (await readPullRequest(way.github, way.request.pullRequest)).headSha;
}
async function updateNewest(way, newest) {
	try {
		const { url } = await writeWithinLimit(way, (body) => updateComment(way.github, newest.id, body));
		return await verifyUpdate(way, {
			id: newest.id,
			url
		});
	} catch (thrown) {
		if (thrown instanceof GitHubError && thrown.status === 404) return createWanted(way);
		throw thrown;
	}
}
async function createWanted(way) {
	if (way.request.onlyUpdate) return {
		url: null,
		action: "left-out",
		notices: way.notices
	};
	return createAndSettle(way);
}
/** An older run may have read before us and written after us: then our text goes back, once. */
async function verifyUpdate(way, written) {
	const { request, github, notices } = way;
	const found = await readComment(github, written.id);
	const state = parseMarker(found.body, request.marker);
	if (isSameRun(state, request.run)) return {
		url: written.url,
		action: "updated",
		notices
	};
	await refreshHead(way);
	if (isOutdated(way, state)) return {
		url: written.url,
		action: "superseded",
		notices
	};
	await writeWithinLimit(way, (body) => updateComment(github, written.id, body));
	return {
		url: written.url,
		action: "updated",
		notices
	};
}
/** Creates, then looks again: what another run, or the token's real name, made at the same time must not stay beside it. */
async function createAndSettle(way) {
	const { github, notices } = way;
	const made = await writeWithinLimit(way, (body) => createOnce(way, body));
	if (made.author !== null) github.viewer.login = made.author;
	const [kept, ...rest] = await listOwn(way, made.author ?? await readViewer(github));
	await removeAll(way, rest);
	if (!kept || kept.id === made.id) return {
		url: made.url,
		action: "created",
		notices
	};
	if (isOutdated(way, kept.state)) return {
		url: kept.url,
		action: "superseded",
		notices
	};
	const { url } = await writeWithinLimit(way, (body) => updateComment(github, kept.id, body));
	return {
		url,
		action: "updated",
		notices
	};
}
/** Our comments, newest first. */
async function listOwn(way, viewer) {
	const { github, request } = way;
	const own = selectOwn(await listComments(github, request.pullRequest), request.marker, viewer);
	if (own.some(({ state }) => state !== null && state.head !== request.run.headSha)) await refreshHead(way);
	return sortNewestFirst(own, way.currentHead);
}
/** 422 on a comment is about its body; the shorter one is tried once. */
async function writeWithinLimit(way, write) {
	const { shorterBody = null } = way.request;
	try {
		return await write(marked(way.request, way.request.body));
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || thrown.status !== 422 || shorterBody === null) throw thrown;
		way.notices.push("the comment was too long for GitHub and was shortened");
		return write(marked(way.request, shorterBody));
	}
}
function marked(request, body) {
	const { headSha, id, attempt } = request.run;
	return `${renderMarker(request.marker, {
		head: headSha,
		run: id,
		attempt
	})}\n${beginsWithMarker(body, request.marker) ? body.slice(body.indexOf("\n") + 1) : body}`;
}
async function createOnce(way, body) {
	try {
		return await createComment(way.github, way.request.pullRequest, body);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
		await way.github.pause();
		return await findOurs(way) ?? await createComment(way.github, way.request.pullRequest, body);
	}
}
/** The comment of this very run, made by a request whose answer was lost. */
async function findOurs(way) {
	const viewer = await readViewer(way.github);
	const found = (await listOwn(way, viewer)).find((comment) => isSameRun(comment.state, way.request.run));
	return found ? {
		...found,
		author: viewer
	} : null;
}
/** Doubles are tidied up, not fought for: what cannot be deleted is said. */
async function removeAll(way, comments) {
	for (const { id } of comments) try {
		await deleteComment(way.github, id);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		if (thrown.status !== 404) way.notices.push(thrown.message);
	}
}

// src/github/channels.ts
function openChannels(request) {
	const problems = [];
	let opening = null;
	let concluded = false;
	const open = () => {
		opening ??= startCheck(request).catch((thrown) => {
			problems.push(toProblem(thrown, "github.check-not-opened", "The check run could not be opened"));
			return null;
		});
		return opening;
	};
	const conclude = async (github, conclusion) => {
		const check = await open();
		if (check === null || concluded) return null;
		concluded = true;
		const ended = await concludeCheck(github, check, conclusion);
		request.remember(check, true);
		return ended;
	};
	return {
		open: async () => {
			await open();
		},
		publish: async (report, result) => {
			const check = await attempt(problems, "The check run could not be concluded", () => conclude(request.github, toConclusion(report, result)));
			const comment = await attempt(problems, "The comment could not be written", () => writeComment(request, report, result));
			return {
				checkUrl: check?.url ?? null,
				commentUrl: comment?.url || null,
				problems,
				notices: [
					...check?.notices ?? [],
					...comment?.notices ?? [],
					...leftOut(request)
				]
			};
		},
		cancel: async () => {
			await attempt(problems, "The check run could not be concluded", () => conclude(request.hurried, CANCELLED));
		}
	};
}
const CANCELLED = {
	conclusion: "cancelled",
	title: "Cancelled before its end",
	summary: "The run was cancelled; nothing was decided. Run it again for a verdict.",
	text: "",
	annotations: []
};
/** What the post step concludes a check with that its run left open. */
const STOPPED = {
	conclusion: "failure",
	title: "Could not be checked: the run stopped before its end",
	summary: "The run ended without a verdict: the job was cancelled, ran out of time, or its process was killed. See the log of the step, and run it again.",
	text: "",
	annotations: []
};
async function startCheck(request) {
	const { event, checkName, github } = request;
	const check = await openCheck(github, {
		name: checkName,
		headSha: event.headSha,
		detailsUrl: event.runUrl ?? "",
		externalId: `${event.runId?.id ?? 0}/${event.runId?.attempt ?? 0}/${request.key}`
	});
	request.remember(check, false);
	return check;
}
function toConclusion(report, result) {
	return {
		conclusion: result.verdict.conclusion,
		...report.check
	};
}
async function writeComment(request, report, result) {
	const { event, github, key } = request;
	if (!request.wantsComment || event.pullRequest === null) return null;
	return upsertComment(github, {
		pullRequest: event.pullRequest,
		body: report.comment,
		shorterBody: report.shorterComment,
		marker: key,
		run: {
			headSha: event.headSha,
			id: event.runId?.id ?? 0,
			attempt: event.runId?.attempt ?? 0
		},
		onlyUpdate: result.verdict.word === "no-change"
	});
}
function leftOut({ event, wantsComment }) {
	return wantsComment && event.pullRequest === null ? [`No comment: a ${event.name} event has no pull request.`] : [];
}
async function attempt(problems, what, act) {
	try {
		return await act();
	} catch (thrown) {
		problems.push(toProblem(thrown, "github.not-published", what));
		return null;
	}
}

export { openChannels as n, concludeCheck as r, STOPPED as t };