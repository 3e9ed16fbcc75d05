import { i as toProblem } from "./model-problem.js";
import { a as markSection, i as markJudged, n as listJobSections, r as findLost } from "./github-job-sections.js";
import { i as writeSection } from "./report-comment.js";
import { i as renderMarker, n as encodeKey, r as parseMarker, t as COMMENT_KEY } from "./report-marker.js";
import { t as GitHubError } from "./github-fault.js";
import { r as clip, t as cleanLine } from "./report-clean.js";
import { n as encodeHtml, r as encodeText, t as encodeCode } from "./package-markdown-table.js";
import { i as readText, n as asList, o as readWhole, r as asObject, t as ShapeError } from "./github-shape.js";
import { a as isSameRun, c as stateOf, i as isNewer, n as beginsWithMarker, o as selectOwn, r as compareStates, s as sortNewestFirst, t as readViewer } from "./github-comment-order.js";
import { o as formatList, s as formatNumberOf } from "./model-http-operation.js";
import { n as COMMENT_BUDGET, s as fits } from "./report-budget.js";
import { a as updateComment, i as readComment, n as deleteComment, r as listComments, t as createComment } from "./github-comments.js";
import { n as readPullRequest } from "./github-pull-request2.js";
import { i as indentOf, n as listPatches, r as findLine } from "./github-changed-files.js";
import { r as pointerTokens } from "./model-json-pointer.js";
import { t as sendGraphQl } from "./github-graphql.js";

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
/** The check that was to be opened, where GitHub has it and it is still open; null where there is nothing left to conclude. */
async function findOpenCheck(github, check) {
	const found = await findByExternalId(github, check, "open");
	return found === null ? null : {
		...check,
		id: found.id,
		url: found.url
	};
}
/** Says what is running now; the check stays open. Texts are names of stages and providers, shown as code. */
async function showProgress(github, check, output) {
	await github.send({
		purpose: "tell the check run what is running",
		route: UPDATE,
		parameters: {
			check_run_id: check.id,
			output
		},
		idempotency: "idempotent-write",
		status: 200,
		parse: parseCheck
	});
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
	return await findByExternalId(github, check, "any") ?? await createOnce$1(github, check, bodyOf(end, []));
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
		return await findByExternalId(github, check, state["status"] === "completed" ? "any" : "open") ?? await create(github, check, state);
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
async function findByExternalId(github, check, wanted) {
	const runs = await github.list({
		purpose: `look for the check run "${check.name}"`,
		route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
		parameters: {
			ref: check.headSha,
			check_name: check.name,
			filter: "all"
		},
		key: "check_runs",
		parse: parseCheck
	});
	const isWanted = (run) => wanted === "any" || !run.concluded;
	return runs.find((run) => run.externalId === check.externalId && isWanted(run)) ?? null;
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

// src/github/progress.ts
/** Shortest time before the first look that a reader is given, milliseconds; each next one takes three times as long. */
const FIRST_WAIT_MS = 1e4;
const WAIT_FACTOR = 3;
/** Lines of a running stage that are told every ten seconds; the rate of writes GitHub allows is for the end of the run. */
const QUICK_LINES = 30;
const QUICK_WAIT_MS = 1e4;
const SLOW_WAIT_MS = 6e4;
const TITLE_CODE_POINTS = 120;
/** Tells the check, now and then, which stage is running. Never in the way of anything: a failure ends it, and only it. */
function followProgress({ github, check, now }) {
	const begun = [];
	let waitMs = FIRST_WAIT_MS;
	let nextMs = now() + waitMs;
	let under = null;
	let where = null;
	let lines = 0;
	let nextLineMs = 0;
	const tell = async () => {
		const opened = await check();
		if (opened === null) return;
		try {
			await showProgress(github, opened, describe(begun, where));
		} catch (thrown) {
			if (!(thrown instanceof GitHubError)) throw thrown;
			nextMs = Number.POSITIVE_INFINITY;
			nextLineMs = Number.POSITIVE_INFINITY;
		}
	};
	return {
		begin: (stage) => {
			begun.push(stage);
			where = null;
			if (under !== null || now() < nextMs) return;
			waitMs *= WAIT_FACTOR;
			nextMs = now() + waitMs;
			under = tell().finally(() => {
				under = null;
			});
		},
		at: (words) => {
			where = words;
			if (under !== null || now() < nextLineMs) return;
			lines += 1;
			nextLineMs = now() + (lines < QUICK_LINES ? QUICK_WAIT_MS : SLOW_WAIT_MS);
			under = tell().finally(() => {
				under = null;
			});
		},
		settled: async () => {
			await under;
		}
	};
}
function describe(begun, where) {
	const rows = begun.map((stage, index) => `- ${encodeText(stage)}: ${index < begun.length - 1 ? "ended" : `running${where === null ? "" : `, ${encodeText(where)}`}`}`);
	return {
		title: clip(cleanLine(`Running: ${where ?? begun.at(-1) ?? ""}`), TITLE_CODE_POINTS),
		summary: rows.slice(-100).join("\n")
	};
}

// src/report/shared-comment.ts
/** The worst first: what could not be checked is worse than what was, because nobody knows what it hides. */
const RANK$1 = {
	broken: 0,
	failed: 1,
	passed: 2,
	"no-change": 3
};
/** The sections of a comment, each with its text as it was written. */
function parseSections(body, key) {
	const marker = parseMarker(body, key);
	const states = marker?.sections ?? [];
	const alone = standsAlone(states, marker?.head ?? "");
	let at = body.indexOf("\n") + 1;
	return states.map((state) => {
		if (state.length === 0) return {
			state,
			text: null
		};
		const closing = alone ? "" : CLOSING;
		const from = alone ? at : endOfOpening(body, state.name, at);
		if (from === -1) return {
			state,
			text: null
		};
		const text = body.slice(from, from + state.length);
		if (text.length < state.length || !body.startsWith(closing, from + state.length)) return {
			state,
			text: null
		};
		at = from + state.length;
		return {
			state,
			text
		};
	});
}
/** Where the text of a section begins, folded or not; -1 where it does not stand there. */
function endOfOpening(body, name, at) {
	for (const opening of [openingOf(name, "folded"), openingOf(name, "open")]) {
		const start = body.indexOf(opening, at);
		if (start !== -1) return start + opening.length;
	}
	return -1;
}
/** One section of this commit, and no other that says anything: then it is the comment. */
function standsAlone(states, head) {
	return states.filter((state) => state.head === head).length === 1 && states.filter(({ length }) => length > 0).length === 1;
}
/** One section in place of its earlier one, the others as they are; in the order of their names. */
function putSection(sections, own) {
	return [...sections.filter(({ state }) => state.name !== own.state.name), own].sort((a, b) => a.state.name < b.state.name ? -1 : 1);
}
/** Of two readings of the comment the newer one of every section. */
function mergeSections(ours, theirs, isNewer) {
	return theirs.reduce((all, section) => {
		const known = all.find(({ state }) => state.name === section.state.name);
		return known !== void 0 && !isNewer(section.state, known.state) ? all : putSection(all, section);
	}, ours);
}
/**
* The whole comment: the worst verdict of the sections in the first line, then one row per section, then their reports. A
* section of another commit has no say: it is named as not finished. Where there is one section, it is the comment.
*/
function writeShared(key, sections, head) {
	for (const tried of shrink(sections.map((section) => withoutStale(section, head)))) {
		const body = write(key, tried, head);
		if (fits(body, COMMENT_BUDGET)) return body;
	}
	return write(key, sections.map((section) => forget({
		...section,
		text: null
	})), head);
}
function withoutStale(section, head) {
	return section.state.head === head ? section : {
		state: section.state,
		text: null
	};
}
/** Ever less: first the longest texts shorter, then without, at last nothing remembered. */
function* shrink(sections) {
	yield sections;
	const order = sections.map((_, index) => index).sort((a, b) => lengthOf(sections[b]) - lengthOf(sections[a]));
	let current = [...sections];
	for (const shorten of [toShorter, toHeadline]) for (const index of order) {
		const section = current[index];
		if (section !== void 0) current = current.with(index, shorten(section));
		yield current;
	}
	yield current.map(forget);
}
function lengthOf(section) {
	return section?.text?.length ?? 0;
}
function toShorter(section) {
	return section.shorter === void 0 ? section : {
		...section,
		text: section.shorter.trim()
	};
}
function toHeadline(section) {
	if (section.text === null) return section;
	const rest = `The rest of it is in the check ${encodeText(section.state.name)}: it did not fit here.`;
	return {
		...section,
		text: `${headlineOf(section)}\n\n${rest}`
	};
}
function forget(section) {
	return {
		...section,
		state: {
			...section.state,
			open: [],
			fixed: []
		}
	};
}
function write(key, sections, head) {
	const trimmed = sections.map(({ state, text }) => {
		const own = text === null ? null : text.trim();
		return {
			text: own,
			state: {
				...state,
				length: own?.length ?? 0
			}
		};
	});
	const { run = null, attempt = null } = [...trimmed].sort((a, b) => (b.state.run ?? 0) - (a.state.run ?? 0) || (b.state.attempt ?? 0) - (a.state.attempt ?? 0))[0]?.state ?? {};
	return `${[renderMarker(key, {
		head,
		run,
		attempt,
		sections: trimmed.map(({ state }) => state)
	}), ...writeBody(trimmed, head)].join("\n")}\n`;
}
function writeBody(sections, head) {
	const current = sections.filter(({ state }) => state.head === head);
	const written = sections.filter(({ text }) => text !== null);
	const waiting = sections.filter(({ state }) => state.head !== head).map(({ state }) => encodeText(state.name));
	const open = waiting.length === 0 ? [] : ["", `Not finished for this commit yet: ${formatList(waiting)}.`];
	if (standsAlone(sections.map(({ state }) => state), head)) return [written[0]?.text ?? "", ...open];
	const worst = [...current].sort((a, b) => RANK$1[a.state.word] - RANK$1[b.state.word] || Number(isTicked(a)) - Number(isTicked(b)))[0];
	const rows = current.map((section) => `- **${encodeText(section.state.name)}**: ${headlineOf(section).replace(/^#+ /u, "")}`);
	return [
		...worst === void 0 ? [] : [headlineOf(worst), ""],
		`${formatNumberOf(current.length, "job")} report here:`,
		"",
		...rows,
		...open,
		"",
		...written.map((section) => {
			const { state, text } = section;
			const isShown = section === worst && (state.word === "failed" || state.word === "broken");
			return `${openingOf(state.name, isShown ? "open" : "folded")}${text}${CLOSING}\n`;
		})
	];
}
const SIGNED = {
	broken: "⚠️ Could not be checked",
	failed: "❌ Failed",
	passed: "✅ Passed",
	"no-change": "✅ No API change"
};
/** Of two that passed the one with an open question is told first. */
function isTicked(section) {
	return headlineOf(section).startsWith("### ✅");
}
/** The first line of a section's own report. */
function headlineOf({ text, state }) {
	const [first = ""] = (text ?? "").split("\n");
	return first.startsWith("### ") ? first : `### ${SIGNED[state.word]}`;
}
function openingOf(name, fold) {
	const details = fold === "open" ? "<details open>" : "<details>";
	return `<!-- api-testing-section:${encodeKey(name)} -->\n${details}\n<summary>Report of ${encodeHtml(name)}</summary>\n\n`;
}
const CLOSING = "\n\n</details>";

// src/github/own-section.ts
/** Findings that are remembered for the next run; the line they stand in has to fit too. */
const MAX_REMEMBERED = 20;
/** This run's section, with what it fixed of what the last one left open. */
function ownSection({ name, word, open, complete, write }, { run, sections, which }) {
	const { headSha, id, attempt } = run;
	const before = sections.find(({ state }) => state.name === name)?.state ?? null;
	const fixed = complete ? findFixed(before, {
		open,
		headSha
	}) : [];
	const texts = write(fixed);
	return {
		state: {
			name,
			word,
			head: headSha,
			run: id,
			attempt,
			length: 0,
			open: complete ? open : [...open, ...missing(before?.open ?? [], open)].slice(0, MAX_REMEMBERED),
			fixed
		},
		text: texts[which],
		shorter: texts.shorterBody
	};
}
/** What was open before and is not any more; on the same commit, what a run before said of it still holds. */
function findFixed(before, now) {
	if (before === null) return [];
	return missing(before.head === now.headSha ? [...before.fixed, ...before.open] : before.open, now.open).slice(0, MAX_REMEMBERED);
}
function missing(from, present) {
	return from.filter((one) => !present.some(({ fingerprint }) => fingerprint === one.fingerprint));
}

// src/github/comment-way.ts
/** Whether somebody else has the word: a newer head, or a newer run that wrote `state`. */
function isOutdated({ request, currentHead }, state) {
	const own = stateOf(state, request.section?.name ?? null);
	return currentHead !== request.run.headSha || isNewer(own, request.run, currentHead);
}
/** Before our look at the head is held against what another run wrote, it is taken again: the other may have seen a push. */
async function refreshHead(way) {
	way.currentHead = (await readPullRequest(way.github, way.request.pullRequest)).headSha;
}
/** The whole comment anew, from the sections as they are known. Throws GoneError where it is not there any more. */
function rewrite(way, id) {
	return onComment(id, writeWithinLimit(way, (body) => updateComment(way.github, id, body)));
}
/** 422 on a comment is about its body; the shorter one is tried once. */
async function writeWithinLimit(way, write) {
	const { shorterBody = null, section } = way.request;
	try {
		return await write(compose(way, "body"));
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || thrown.status !== 422) throw thrown;
		if (shorterBody === null && !section) throw thrown;
		way.notices.push("the comment was too long for GitHub and was shortened");
		return write(compose(way, "shorterBody"));
	}
}
function compose(way, which) {
	const { request, sections } = way;
	if (request.section) return writeShared(request.marker, putSection(sections, ownSection(request.section, {
		run: request.run,
		sections,
		which
	})), request.run.headSha);
	return marked(request, which === "body" ? request.body : request.shorterBody ?? request.body);
}
/** Keeps what other jobs wrote, the newest of each; of our own what we wrote, not what others made of our check. */
function takeSections(way, body) {
	const { section, marker } = way.request;
	if (!section) return;
	mergeIn(way, parseSections(body, marker).filter(({ state }) => state.name !== section.name || state.restored !== true));
}
/** Of every section the newer one. */
function mergeIn(way, sections) {
	way.sections = mergeSections(way.sections, sections, (a, b) => {
		const order = compareStates(a, b, way.currentHead);
		return order > 0 || order === 0 && (a.restored !== true || b.restored === true);
	});
}
function marked(request, body) {
	const { headSha, id, attempt } = request.run;
	return `${renderMarker(request.marker, {
		head: headSha,
		run: id,
		attempt
	})}\n${beginsWithMarker(body, request.marker) ? body.slice(body.indexOf("\n") + 1) : body}`;
}
/** The comment that we were writing is not there any more. */
var GoneError = class extends Error {
	id;
	cause;
	constructor(id, cause) {
		super(cause.message);
		this.id = id;
		this.cause = cause;
	}
};
/** What GitHub answered, where it was about a comment that is gone. */
function unwrapped(thrown) {
	return thrown instanceof GoneError ? thrown.cause : thrown;
}
/** A 404 is about the comment: the pull request was there a moment ago. */
async function onComment(id, call) {
	try {
		return await call;
	} catch (thrown) {
		throw thrown instanceof GitHubError && thrown.status === 404 ? new GoneError(id, thrown) : thrown;
	}
}

// src/github/look-again.ts
/** Times that a comment is looked at again after writing: of ten legs of a matrix that end together, the last is through by then. */
const MAX_ROUNDS = 8;
/** Another run may have read before us and written after us: then what it does not know goes back, ours or another job's. */
async function lookAgain(way, { id, url, action }) {
	const { request, github, notices } = way;
	for (let round = 1;; round += 1) {
		if (request.section) await github.pause(1 + Math.random() * (round - 1));
		const found = await readAgain(way, id);
		if (found === null) break;
		const state = parseMarker(found.body, request.marker);
		const isOurs = isWrittenBy(state, request);
		if (!isOurs || state?.head !== request.run.headSha) await refreshHead(way);
		takeSections(way, found.body);
		const lost = await readLost(way, state);
		if (isOurs && lost.length === 0) break;
		if (isOutdated(way, state)) return {
			url,
			action: "superseded",
			notices
		};
		if (round > MAX_ROUNDS) {
			notices.push("other jobs wrote the comment at the same time; what it lacks is in their checks");
			break;
		}
		mergeIn(way, lost);
		await rewrite(way, id);
		if (!request.section) break;
	}
	return {
		url,
		action,
		notices
	};
}
/** Null where GitHub does not say: what we wrote is there all the same. Throws GoneError. */
async function readAgain({ github, notices }, id) {
	try {
		return await onComment(id, readComment(github, id));
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		notices.push(`whether another job wrote over the comment is not known: ${thrown.message}`);
		return null;
	}
}
/** Whether the comment, or our section of it, is what this run wrote. */
function isWrittenBy(state, { section, run }) {
	const own = stateOf(state, section?.name ?? null);
	const isRestored = section !== void 0 && state?.sections?.find(({ name }) => name === section.name)?.restored;
	return isSameRun(own, run) && isRestored !== true;
}
/** Sections of other jobs that the comment should have by their checks. */
async function readLost(way, state) {
	const { section, readJobs = null } = way.request;
	if (!section || readJobs === null) return [];
	try {
		const others = (await readJobs()).filter(({ state: { name } }) => name !== section.name);
		return findLost(state?.sections ?? [], others, (a, b) => compareStates(a, b, way.currentHead) < 0);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		const notice = `whether the comment lacks what other jobs wrote is not known: ${thrown.message}`;
		if (!way.notices.includes(notice)) way.notices.push(notice);
		return [];
	}
}

// src/github/publish-comment.ts
/** Times that a comment vanishes under us, to another job that found two or to a person, before that is told. */
const MAX_GONE = 3;
/**
* Leaves exactly one comment of ours on the pull request, written by the newest run. GitHub has no "write if unchanged", and two jobs
* that read and write at the same time lose a section. So whoever wrote looks again: every job concludes its check before it writes,
* nobody else writes that, and the comment has to have what the checks stand for. The job that wrote last sees all of them.
*/
async function upsertComment(github, request) {
	const pull = await readPullRequest(github, request.pullRequest);
	const way = {
		github,
		request,
		currentHead: pull.headSha,
		sections: [],
		gone: /* @__PURE__ */ new Set(),
		notices: []
	};
	const [newest = null, ...older] = await listOwn(way, await readViewer(github));
	if (isOutdated(way, newest?.state ?? null)) return {
		url: newest?.url ?? pull.url,
		action: "superseded",
		notices: way.notices
	};
	for (const comment of older) takeSections(way, comment.body);
	const published = await writeOnto(way, newest);
	await removeAll(way, older);
	return published;
}
/** Updates what is there, or makes it; what vanished in the meantime is looked for, and then made again. */
async function writeOnto(way, newest) {
	try {
		return newest === null ? await createWanted(way) : await updateNewest(way, newest);
	} catch (thrown) {
		if (!(thrown instanceof GoneError) || way.gone.size >= MAX_GONE) throw unwrapped(thrown);
		way.gone.add(thrown.id);
		if (way.request.onlyUpdate) way.notices.push("the comment that was to be corrected is gone");
		const [kept] = await listOwn(way, await readViewer(way.github));
		return writeOnto(way, kept === void 0 || way.gone.has(kept.id) ? null : kept);
	}
}
async function updateNewest(way, newest) {
	takeSections(way, newest.body);
	const { url } = await rewrite(way, newest.id);
	return lookAgain(way, {
		id: newest.id,
		url,
		action: "updated"
	});
}
async function createWanted(way) {
	if (way.request.onlyUpdate) return {
		url: null,
		action: "left-out",
		notices: way.notices
	};
	return createAndSettle(way);
}
/** Creates, then looks again: what another run, or the token's real name, made at the same time must not stay beside it. */
async function createAndSettle(way) {
	const { github, notices } = way;
	const made = await writeWithinLimit(way, (body) => createOnce(way, body));
	if (made.author !== null) github.viewer.login = made.author;
	const [kept, ...rest] = await listOwn(way, made.author ?? await readViewer(github));
	for (const comment of rest) takeSections(way, comment.body);
	await removeAll(way, rest);
	const isMade = !kept || kept.id === made.id;
	if (!isMade && isOutdated(way, kept.state)) return {
		url: kept.url,
		action: "superseded",
		notices
	};
	if (kept) takeSections(way, kept.body);
	const id = kept?.id ?? made.id;
	const hasMore = way.request.section !== void 0 && rest.length > 0;
	const { url } = isMade && !hasMore ? made : await rewrite(way, id);
	const written = {
		id,
		url,
		action: isMade ? "created" : "updated"
	};
	return way.request.section ? lookAgain(way, written) : {
		url,
		action: written.action,
		notices
	};
}
/** Our comments, newest first; at last those that were not there when we wrote. */
async function listOwn(way, viewer) {
	const { github, request } = way;
	const own = selectOwn(await listComments(github, request.pullRequest), request.marker, viewer);
	if (own.some(({ state }) => state !== null && state.head !== request.run.headSha)) await refreshHead(way);
	const sorted = sortNewestFirst(own, way.currentHead);
	const isGone = ({ id }) => way.gone.has(id);
	return [...sorted.filter((comment) => !isGone(comment)), ...sorted.filter(isGone)];
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
	const found = (await listOwn(way, viewer)).find((comment) => isSameRun(stateOf(comment.state, way.request.section?.name ?? null), way.request.run));
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

// src/report/review-marker.ts
/** The first bytes of a review comment of ours: whose it is, and which findings it tells. Nothing else makes a comment ours. */
const MARKER = /^<!-- api-testing-review:(?<key>\S+) (?<words>[0-9a-f ]*)-->/u;
const FINGERPRINT = /^[0-9a-f]{1,64}$/u;
/** `<!-- api-testing-review:key fingerprint fingerprint -->`; a fingerprint of any other form is left out. */
function renderReviewMarker(key, fingerprints) {
	return `<!-- api-testing-review:${encodeReviewKey(key)} ${fingerprints.filter((one) => FINGERPRINT.test(one)).join(" ")} -->`;
}
/** The job and the fingerprints that a comment of ours tells; null where the body does not begin with such a marker. */
function parseReviewMarker(body) {
	const groups = MARKER.exec(body)?.groups;
	const words = (groups?.["words"] ?? "").trim().split(" ");
	if (!groups?.["key"] || !words.every((word) => FINGERPRINT.test(word))) return null;
	return {
		key: groups["key"],
		fingerprints: words
	};
}
/** The form in which a key stands in the marker. */
function encodeReviewKey(key) {
	return encodeURIComponent(key.toWellFormed()).replaceAll("-", "%2D") || "%";
}
/** Between these stands what a comment said before it was marked as fixed. */
const FIXED = "\n<!-- api-testing-fixed -->\n";
const UNTIL = "\n\n</details>\n<!-- /api-testing-fixed -->";
const MARKER_LINE = /^<!-- api-testing-review:[^\n]*?-->/u;
/** A comment of ours with the word that its finding is gone; what it said is folded. The marker stays its first byte. */
function markFixed(body, headSha) {
	if (isMarkedFixed(body)) return body;
	const marker = MARKER_LINE.exec(body)?.[0] ?? "";
	const said = body.slice(marker.length).trim();
	const words = `✅ **Fixed** as of \`${headSha.slice(0, 7)}\`. This conversation can be resolved.`;
	return `${marker}${FIXED}\n${words}\n\n<details>\n<summary>What it said</summary>\n\n${said}${UNTIL}`;
}
function isMarkedFixed(body) {
	return body.slice(MARKER_LINE.exec(body)?.[0].length ?? 0).startsWith(FIXED);
}
/** What the comment said before `markFixed`; null where it was not marked, or somebody edited it since. */
function unmarkFixed(body) {
	const marker = MARKER_LINE.exec(body)?.[0] ?? "";
	const from = body.indexOf("<summary>What it said</summary>\n\n");
	if (!isMarkedFixed(body) || from === -1 || !body.endsWith(UNTIL)) return null;
	return `${marker}\n\n${body.slice(from + 33, -40)}`;
}

// src/report/suggestion.ts
/** Longest block that is offered back; a longer one is read better in the diff. */
const MAX_RESTORED_LINES = 40;
/** What may be put back as it was; `deprecate` where OpenAPI has `deprecated` for it. By the rule without its direction. */
const RESTORED = {
	"property.removed": { deprecate: true },
	"parameter.removed": { deprecate: true },
	"header.removed": { deprecate: true },
	"operation.removed": { deprecate: true },
	"path.removed": { deprecate: false },
	"status.removed": { deprecate: false },
	"media-type.removed": { deprecate: false },
	"enum.narrowed": { deprecate: false }
};
const LISTED = /* @__PURE__ */ new Set(["property.became-required", "property.required-added"]);
const FLAGGED = /* @__PURE__ */ new Set([
	"parameter.became-required",
	"parameter.required-added",
	"header.became-required",
	"header.required-added",
	"body.became-required",
	"body.required-added"
]);
/** A compatible way that can be written without thinking, and only where the diff shows every line it needs; else null. */
function suggest(change, hunks) {
	const rule = change.rule.replace(/^(?:request|response)\./u, "");
	const restored = Object.hasOwn(RESTORED, rule) ? RESTORED[rule] : void 0;
	if (restored !== void 0 && change.location.side === "base") return restore(change, hunks, restored.deprecate);
	if (change.location.side !== "head") return null;
	if (LISTED.has(rule)) return unlist(change, hunks);
	return FLAGGED.has(rule) ? unflag(change, hunks) : null;
}
/** The removed block, put back before the line that took its place. */
function restore(change, hunks, deprecate) {
	const found = findLine(hunks, "LEFT", change.location.line);
	const first = found?.hunk[found.at];
	if (!found || first?.kind !== "removed") return null;
	const block = readBlock(found.hunk, found.at);
	const anchor = findAnchor(found.hunk, found.at, indentOf(first.text) ?? 0);
	if (block === null || anchor === null || anchor.right === null) return null;
	if (isJson(first.text) && !(block.at(-1)?.endsWith(",") && isJson(anchor.text))) return null;
	const lines = deprecate ? markDeprecated(block) : block;
	const name = change.rule === "response.property.removed" ? pointerTokens(change.location.pointer)?.at(-1) ?? null : null;
	const relist = name !== null && lostRequired(name, hunks) ? { relist: name } : {};
	return {
		line: anchor.right,
		lines: [...lines, anchor.text],
		restores: lines,
		...relist
	};
}
/** Whether the diff takes the name out of a list of required ones: put back without it, the property would be optional. */
function lostRequired(name, hunks) {
	const counted = (kind) => hunks.flat().filter((row) => row.kind === kind && listedNames(row.text).includes(name)).length;
	return counted("removed") > counted("added");
}
/** Names of `required: [a, b]`, or the one of `- a` and of a line of a list in JSON. */
function listedNames(text) {
	const inline = /["']?required["']?\s*:\s*\[(?<names>[^\]]*)\]/u.exec(text)?.groups?.["names"];
	const alone = /^\s*(?:- *(?<plain>[^\s:]+)|(?<quoted>"[^"]*"),?)\s*$/u.exec(text)?.groups;
	return (inline?.split(",") ?? [alone?.["plain"] ?? alone?.["quoted"] ?? ""]).map((one) => one.trim().replace(/^["']|["']$/gu, ""));
}
/** The lines of the base that belong to the key or list entry at `at`; null where the hunk ends before they do. */
function readBlock(hunk, at) {
	const [first, ...rest] = hunk.slice(at).filter((row) => row.left !== null);
	if (first === void 0) return null;
	const outer = indentOf(first.text) ?? 0;
	let end = rest.findIndex(({ text }) => (indentOf(text) ?? Number.POSITIVE_INFINITY) <= outer);
	if (end === -1 && hunk.at(-1)?.kind === "same") return null;
	if (end === -1) end = rest.length;
	else if (isJson(first.text) && /^\s*[}\]]/u.test(rest[end]?.text ?? "")) end += 1;
	const lines = [first, ...rest.slice(0, end)].map((row) => row.text);
	while (lines.at(-1)?.trim() === "") lines.pop();
	return lines.length > MAX_RESTORED_LINES ? null : lines;
}
/** The next line of the head, where what is put before it lands beside it or above it, and not inside of something. */
function findAnchor(hunk, at, outer) {
	const next = hunk.slice(at).find((row) => row.right !== null);
	const indent = next === void 0 ? null : indentOf(next.text);
	return next !== void 0 && indent !== null && indent <= outer ? next : null;
}
/** `deprecated: true` as the first child of a block, or inside `{ … }`; a reference takes no neighbours everywhere. */
function markDeprecated(block) {
	const [first = "", ...rest] = block;
	if (block.some((row) => /["']?(?:\$ref|deprecated)["']?\s*:/u.test(row)) || isJson(first)) return block;
	const child = rest.find((row) => row.trim() !== "" && !row.trim().startsWith("#"));
	if (child !== void 0 && /(?::|^\s*-\s.*)\s*$/u.test(first)) return [
		first,
		`${child.slice(0, indentOf(child) ?? 0)}deprecated: true`,
		...rest
	];
	const inline = /^(?<start>\s*[\w.'"-]+:\s*\{.*\S)(?<end>\s*\})\s*$/u.exec(first)?.groups;
	if (rest.length > 0 || !inline) return block;
	return [`${inline["start"]}, deprecated: true${inline["end"]}`];
}
/** The name taken out of its `required` list, where another one stays. */
function unlist(change, hunks) {
	const found = findLine(hunks, "RIGHT", change.location.line);
	const row = found?.hunk[found.at];
	if (!found || !row || !/\/required\/\d+$/u.test(change.location.pointer)) return null;
	if (/^\s*- [\w.-]+\s*$/u.test(row.text)) return hasSibling(found.hunk, row) ? dropLine(row) : null;
	const name = nameAt(row.text, change.location.column);
	const list = /^(?<start>.*["']?required["']?:\s*\[)(?<names>[^[\]{}#]*)(?<end>\].*)$/u.exec(row.text)?.groups;
	if (!list || name === null) return null;
	const names = (list["names"] ?? "").split(",").map((one) => one.trim());
	const kept = names.filter((one) => one.replace(/^["']|["']$/gu, "") !== name);
	if (kept.length === 0 || kept.length !== names.length - 1) return null;
	return replaceLine(row, `${list["start"]}${kept.join(", ")}${list["end"]}`);
}
function hasSibling(hunk, row) {
	const head = hunk.filter((one) => one.right !== null);
	const at = head.indexOf(row);
	return [head[at - 1], head[at + 1]].some((near) => near !== void 0 && indentOf(near.text) === indentOf(row.text) && near.text.trim().startsWith("- "));
}
/** The plain or quoted word that begins at a column, counted from 1. */
function nameAt(text, column) {
	return /^["']?(?<name>[\w.-]+)/u.exec(text.slice(column - 1))?.groups?.["name"] ?? null;
}
/** `required: true` turned to `false`: at the line of the change, or in the block that begins there. */
function unflag(change, hunks) {
	const found = findLine(hunks, "RIGHT", change.location.line);
	if (!found) return null;
	const head = found.hunk.slice(found.at).filter((row) => row.right !== null);
	const outer = indentOf(head[0]?.text ?? "") ?? 0;
	for (const [index, row] of head.entries()) {
		const indent = indentOf(row.text);
		if (index > 0 && indent !== null && indent <= outer) return null;
		const matches = row.text.match(/["']?required["']?:\s*true\b/gu) ?? [];
		if (matches.length > 1) return null;
		if (matches.length === 1) return replaceLine(row, row.text.replace(/(["']?required["']?:\s*)true\b/u, "$1false"));
	}
	return null;
}
function replaceLine(row, text) {
	return row.right === null ? null : {
		line: row.right,
		lines: [text],
		restores: null
	};
}
function dropLine(row) {
	return row.right === null ? null : {
		line: row.right,
		lines: [],
		restores: null
	};
}
function isJson(text) {
	return /^\s*"/u.test(text) && /[[{,]\s*$|"\s*:/u.test(text);
}

// src/report/review-plan.ts
/** Comments of one review: more of them bury a pull request, and the report has them all. */
const MAX_COMMENTS = 30;
/** Findings of one line that are told there: more are no hint any more. */
const MAX_FINDINGS_PER_LINE = 50;
/** Ours; GitHub's own limit is the one of comments, 65 536. */
const BODY_CODE_POINTS = 3e4;
const RANK = {
	breaking: 0,
	warning: 1,
	info: 2
};
/** Which finding goes to which line. Every finding ends in exactly one of the three lists. */
function planReview(source) {
	const fresh = source.findings.filter(({ fingerprint }) => !source.told.has(fingerprint));
	const known = source.findings.filter(({ fingerprint }) => source.told.has(fingerprint));
	const placed = fresh.map((finding) => ({
		finding,
		...findPlace(finding, source.patches)
	}));
	const groups = groupByPlace(placed);
	const told = groups.slice(0, MAX_COMMENTS);
	const shown = told.map((group) => writeComment$1(source.key, group.slice(0, MAX_FINDINGS_PER_LINE)));
	const hidden = [...told.map((group) => group.slice(MAX_FINDINGS_PER_LINE)), ...groups.slice(MAX_COMMENTS)].flat().map(({ finding }) => finding.fingerprint);
	return {
		comments: shown,
		elsewhere: [...placed.filter(({ place }) => place === null).map(({ finding }) => finding.fingerprint), ...hidden],
		known: known.map(({ fingerprint }) => fingerprint)
	};
}
/** A suggestion has to stand at the line it replaces; without one, the first place that the diff shows. */
function findPlace(finding, patches) {
	const [first] = finding.places;
	const hunks = first === void 0 ? [] : patches.get(first.path) ?? [];
	const suggestion = finding.change === null || first === void 0 ? null : suggest(finding.change, hunks);
	if (suggestion !== null && first !== void 0) return {
		place: {
			path: first.path,
			line: suggestion.line,
			side: "RIGHT"
		},
		suggestion
	};
	return {
		place: finding.places.find(({ path, side, line }) => findLine(patches.get(path) ?? [], side, line) !== null) ?? null,
		suggestion: null
	};
}
/** Findings of one line share a comment, and the worst lines come first. */
function groupByPlace(placed) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of placed) {
		if (one.place === null) continue;
		const key = `${one.place.side} ${one.place.line} ${one.place.path}`;
		const group = groups.get(key) ?? [];
		group.push(one);
		groups.set(key, group);
	}
	const worst = (group) => Math.min(...group.map(({ finding }) => RANK[finding.severity]));
	return [...groups.values()].sort((a, b) => worst(a) - worst(b));
}
function writeComment$1(key, group) {
	const place = group[0]?.place ?? {
		path: "",
		line: 1,
		side: "RIGHT"
	};
	const fingerprints = [...new Set(group.map(({ finding }) => finding.fingerprint))];
	const suggestion = renderSuggestion(group.flatMap((one) => one.suggestion ?? []));
	const bodies = group.map(({ finding }) => finding.body);
	return {
		...place,
		body: fitBody(renderReviewMarker(key, fingerprints), bodies, suggestion),
		fingerprints
	};
}
/** Whole findings or none: half a fence would spoil everything below it. */
function fitBody(marker, bodies, suggestion) {
	for (let shown = bodies.length; shown > 0; shown -= 1) {
		const hidden = bodies.length - shown;
		const more = hidden > 0 ? [`… and ${formatNumberOf(hidden, "more finding")} here, in the report.`] : [];
		const body = [
			marker,
			...bodies.slice(0, shown),
			...more,
			suggestion
		].filter((part) => part !== "").join("\n\n");
		if (body.length <= BODY_CODE_POINTS) return body;
	}
	return [marker, `${formatNumberOf(bodies.length, "finding")} here, too long for this place: see the report.`].join("\n\n");
}
/** Blocks that are all put before the same line are one suggestion; of others the first, since the rest would undo it. */
function renderSuggestion(suggestions) {
	const [first] = suggestions;
	if (first === void 0) return "";
	const restored = suggestions.every(({ restores }) => restores !== null) ? [...new Map(suggestions.map((one) => [one.lines.join("\n"), one.restores ?? []])).values()].flat() : null;
	const lines = restored === null ? first.lines : [...restored, first.lines.at(-1) ?? ""];
	const longest = Math.max(0, ...lines.flatMap((row) => (row.match(/`+/gu) ?? []).map((run) => run.length)));
	const fence = "`".repeat(Math.max(3, longest + 1));
	const names = [...new Set((restored === null ? [first] : suggestions).flatMap(({ relist }) => relist ?? []))].map((name) => encodeCode(name, false));
	const also = names.length === 0 ? [] : ["", `And list ${names.join(", ")} in \`required\` again.`];
	return [
		"A compatible way:",
		"",
		`${fence}suggestion`,
		...lines,
		fence,
		...also
	].join("\n");
}
/** For lines that GitHub refused after all: one comment per file, each finding with its line in words. */
function planFileComments(key, refused) {
	return [...new Set(refused.map(({ path }) => path))].map((path) => {
		const own = refused.filter((comment) => comment.path === path);
		const fingerprints = [...new Set(own.flatMap((comment) => comment.fingerprints))];
		const bodies = own.map(({ line, side, body }) => {
			const words = body.slice(body.indexOf("-->") + 3).replace(/\n\nA compatible way:\n\n[\s\S]*$/u, "");
			return `${side === "LEFT" ? "Line of the base" : "Line"} ${line}:\n\n${words.trim()}`;
		});
		return {
			path,
			body: fitBody(renderReviewMarker(key, fingerprints), bodies, ""),
			fingerprints
		};
	});
}

// src/github/review-threads.ts
/** Pages of a hundred; more conversations than that nobody has on one pull request. */
const MAX_PAGES = 10;
const THREADS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          isResolved
          viewerCanResolve
          viewerCanUnresolve
          resolvedBy { login }
          comments(first: 20) { totalCount nodes { id body viewerDidAuthor author { login } } }
        }
      }
    }
  }
}`;
/** The threads that begin with a comment of ours: written by the token's own user, with our marker at its first byte. */
async function listOwnThreads(github, { pullRequest, key }) {
	const threads = [];
	let after = null;
	for (let pages = 0; pages < MAX_PAGES; pages += 1) {
		const call = {
			purpose: `read the review threads of #${pullRequest}`,
			query: THREADS,
			variables: {
				...github.repository,
				number: pullRequest,
				after
			},
			idempotency: "read",
			parse: (data) => parsePage(data, key)
		};
		const page = await sendGraphQl(github, call);
		threads.push(...page.threads);
		if (page.next === null) break;
		after = page.next;
	}
	return threads;
}
/** Closes and opens threads, all in one request. */
async function settleThreads(github, { resolve, reopen }) {
	const wanted = [...resolve.map((id) => ({
		id,
		mutation: "resolveReviewThread"
	})), ...reopen.map((id) => ({
		id,
		mutation: "unresolveReviewThread"
	}))];
	if (wanted.length === 0) return;
	const names = wanted.map((_, index) => `$id${index}: ID!`).join(", ");
	const fields = wanted.map(({ mutation }, index) => `m${index}: ${mutation}(input: { threadId: $id${index} }) { thread { isResolved } }`);
	await sendGraphQl(github, {
		purpose: "resolve the threads of what was fixed",
		query: `mutation (${names}) {\n  ${fields.join("\n  ")}\n}`,
		variables: Object.fromEntries(wanted.map(({ id }, index) => [`id${index}`, id])),
		idempotency: "idempotent-write",
		parse: () => null
	});
}
/** Edits comments of ours, all in one request. */
async function editComments(github, comments) {
	if (comments.length === 0) return;
	const names = comments.map((_, index) => `$id${index}: ID!, $body${index}: String!`).join(", ");
	const fields = comments.map((_, index) => `m${index}: updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id${index}, body: $body${index} }) { pullRequestReviewComment { id } }`);
	const values = comments.flatMap(({ id, body }, index) => [[`id${index}`, id], [`body${index}`, body]]);
	await sendGraphQl(github, {
		purpose: "mark what was fixed in the comments at lines",
		query: `mutation (${names}) {\n  ${fields.join("\n  ")}\n}`,
		variables: Object.fromEntries(values),
		idempotency: "idempotent-write",
		parse: () => null
	});
}
function parsePage(data, key) {
	const pull = asObject(asObject(data["repository"], "\"repository\"")["pullRequest"], "\"pullRequest\"");
	const list = asObject(pull["reviewThreads"], "\"reviewThreads\"");
	const info = asObject(list["pageInfo"], "\"pageInfo\"");
	const next = info["hasNextPage"] === true ? readText(info, "endCursor") : null;
	return {
		threads: asList(list["nodes"], "\"nodes\"").flatMap((node) => parseThread(node, key) ?? []),
		next
	};
}
function parseThread(data, key) {
	const thread = asObject(data, "the thread");
	const comments = asObject(thread["comments"], "\"comments\"");
	const all = asList(comments["nodes"], "\"nodes\"").map((comment) => asObject(comment, "the comment"));
	const [first] = all;
	if (first === void 0 || first["viewerDidAuthor"] !== true) return null;
	const body = readText(first, "body");
	const marker = parseReviewMarker(body);
	if (marker === null) return null;
	const total = comments["totalCount"];
	if (typeof total !== "number") throw new ShapeError("\"totalCount\" is not a number");
	const resolvedBy = loginOf(thread["resolvedBy"]);
	return {
		id: readText(thread, "id"),
		own: marker.key === encodeReviewKey(key),
		fingerprints: marker.fingerprints,
		resolved: thread["isResolved"] === true,
		mayResolve: thread[thread["isResolved"] === true ? "viewerCanUnresolve" : "viewerCanResolve"] === true,
		first: {
			id: readText(first, "id"),
			body
		},
		resolvedByUs: resolvedBy !== null && resolvedBy === loginOf(first["author"]),
		answered: total > all.length || all.some((comment) => comment["viewerDidAuthor"] !== true)
	};
}
/** Without `[bot]`, which GraphQL leaves out for some fields and not for others; null for accounts that are gone. */
function loginOf(actor) {
	if (actor === null || actor === void 0) return null;
	return readText(asObject(actor, "the author"), "login").replace(/\[bot\]$/u, "");
}

// src/github/publish-review.ts
const NOTHING = {
	written: 0,
	elsewhere: 0,
	resolved: 0,
	notices: []
};
/** Files that get a comment as a whole when GitHub refuses lines of them; the others stay with the comment. */
const MAX_FILE_COMMENTS = 5;
/**
* Tells findings at the lines of the diff, in one review. What an earlier run told is not told again; what is fixed is
* resolved; where a person answered, nothing is touched. Throws GitHubError when nothing at all could be read or written.
*/
async function publishReview(github, request) {
	const { pullRequest, key, findings } = request;
	const notices = [];
	const threads = await readThreads(github, request, notices);
	if (threads === null || findings.length === 0 && threads.length === 0) return {
		...NOTHING,
		notices
	};
	const { headSha } = await readPullRequest(github, pullRequest);
	if (headSha !== request.headSha) return {
		...NOTHING,
		notices
	};
	const resolved = await settle(github, {
		threads,
		request,
		notices
	});
	const told = new Set(threads.flatMap((thread) => thread.fingerprints));
	const patches = findings.some(({ fingerprint }) => !told.has(fingerprint)) ? await listPatches(github, pullRequest) : /* @__PURE__ */ new Map();
	const plan = planReview({
		key,
		findings,
		patches,
		told
	});
	const refused = await writeReview$1({
		github,
		request,
		notices
	}, plan);
	const elsewhere = plan.elsewhere.length + refused;
	const more = elsewhere > 0 ? [describeElsewhere(elsewhere)] : [];
	return {
		written: plan.comments.length,
		elsewhere,
		resolved,
		notices: [...notices, ...more]
	};
}
function describeElsewhere(count) {
	const words = count === 1 ? "has no line in the diff and stands" : "have no line in the diff and stand";
	return `${formatNumberOf(count, "finding")} ${words} in the comment alone.`;
}
/** Without knowing what was told before, nothing is told again: a missing comment is better than the same one at every push. */
async function readThreads(github, request, notices) {
	try {
		return await listOwnThreads(github, request);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		const lost = request.findings.length > 0 ? "No comments at lines" : "Conversations at lines stay as they are";
		notices.push(`${lost}: ${thrown.message}`);
		return null;
	}
}
/**
* Resolves what is fixed, and opens again what we resolved and what is back. A thread that a person answered is theirs. Where the token
* may not close a conversation, its comment says that it is fixed: editing what we wrote takes no more rights than writing it.
*/
async function settle(github, { threads, request, notices }) {
	const present = new Set(request.findings.map(({ fingerprint }) => fingerprint));
	const isPresent = (thread) => thread.fingerprints.some((fingerprint) => present.has(fingerprint));
	const ours = threads.filter((thread) => thread.own && !thread.answered);
	const fixed = ours.filter((thread) => request.complete && !thread.resolved && !isPresent(thread));
	const back = ours.filter(isPresent);
	const reopen = back.filter((thread) => thread.resolved && thread.resolvedByUs);
	const way = {
		github,
		request,
		notices
	};
	const refused = await closeAndOpen(way, {
		resolve: fixed.filter((thread) => thread.mayResolve),
		reopen: reopen.filter((thread) => thread.mayResolve)
	});
	const open = [...fixed.filter((thread) => !thread.mayResolve), ...refused];
	await rewriteComments(way, {
		mark: open.filter(({ first }) => !isMarkedFixed(first.body)),
		unmark: back
	});
	return fixed.length - open.length;
}
/** The threads that are fixed and stay open all the same, because GitHub refused. */
async function closeAndOpen({ github, notices }, { resolve, reopen }) {
	try {
		await settleThreads(github, {
			resolve: resolve.map(({ id }) => id),
			reopen: reopen.map(({ id }) => id)
		});
		return [];
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		const count = resolve.length + reopen.length;
		notices.push(`${formatNumberOf(count, "review thread")} could not be settled: ${thrown.message}`);
		return thrown.ambiguous ? [] : resolve;
	}
}
/** Marks the comments of what is fixed, and takes the mark off where it is back. */
async function rewriteComments({ github, request, notices }, { mark, unmark }) {
	const restored = unmark.flatMap(({ first }) => {
		const body = unmarkFixed(first.body);
		return body === null ? [] : [{
			id: first.id,
			body
		}];
	});
	const marked = mark.map(({ first }) => ({
		id: first.id,
		body: markFixed(first.body, request.headSha)
	}));
	const hasNotice = notices.length > 0;
	try {
		await editComments(github, [...marked, ...restored]);
		if (marked.length > 0 && !hasNotice) notices.push(describeMarked(marked.length));
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		if (!hasNotice) notices.push(`What was fixed could not be marked at its lines: ${thrown.message}`);
	}
}
function describeMarked(count) {
	const words = count === 1 ? "is marked as fixed and stays" : "are marked as fixed and stay";
	return `${formatNumberOf(count, "conversation")} ${words} open: GitHub lets only a token with \`contents: write\` close one.`;
}
/** The number of findings that GitHub would not have at their lines nor at their file. */
async function writeReview$1(way, plan) {
	const { comments } = plan;
	if (comments.length === 0) return 0;
	try {
		await createReviewOnce(way, comments);
		return 0;
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || thrown.status !== 422) throw thrown;
		way.notices.push("GitHub refused comments at lines of the diff; they stand at their files instead.");
		return writeFileComments(way, comments);
	}
}
/** A review whose answer was lost is looked for before it is written again. */
async function createReviewOnce(way, comments) {
	try {
		await createReview(way, comments);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError) || !thrown.ambiguous) throw thrown;
		await way.github.pause();
		const told = new Set((await listOwnThreads(way.github, way.request)).flatMap((thread) => thread.fingerprints));
		const missing = comments.filter(({ fingerprints }) => !fingerprints.every((one) => told.has(one)));
		if (missing.length > 0) await createReview(way, missing);
	}
}
function createReview({ github, request }, comments) {
	return github.send({
		purpose: `comment on lines of #${request.pullRequest}`,
		route: "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
		parameters: {
			pull_number: request.pullRequest,
			commit_id: request.headSha,
			event: "COMMENT",
			body: `${formatNumberOf(comments.length, "place")} of this change to look at; the comment above has the whole report.`,
			comments: comments.map(({ path, line, side, body }) => ({
				path,
				line,
				side,
				body
			}))
		},
		idempotency: "create",
		status: 200,
		parse: (data) => readWhole(asObject(data, "the review"), "id")
	});
}
/** One comment per file as a whole; a file that is refused as well leaves its findings to the comment. */
async function writeFileComments(way, comments) {
	const planned = planFileComments(way.request.key, comments);
	let refused = planned.slice(MAX_FILE_COMMENTS).reduce((sum, { fingerprints }) => sum + fingerprints.length, 0);
	for (const { path, body, fingerprints } of planned.slice(0, MAX_FILE_COMMENTS)) try {
		await createFileComment(way, path, body);
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		refused += fingerprints.length;
	}
	return refused;
}
function createFileComment({ github, request }, path, body) {
	return github.send({
		purpose: `comment on a file of #${request.pullRequest}`,
		route: "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments",
		parameters: {
			pull_number: request.pullRequest,
			commit_id: request.headSha,
			path,
			subject_type: "file",
			body
		},
		idempotency: "create",
		status: 201,
		parse: (data) => readWhole(asObject(data, "the comment"), "id")
	});
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
	const progress = followProgress({
		github: request.github,
		check: open,
		now: request.now
	});
	const conclude = async (github, conclusion) => {
		const check = await open();
		if (check === null || concluded) return null;
		concluded = true;
		if (github !== request.hurried) await progress.settled();
		const ended = await concludeCheck(github, check, conclusion);
		request.remember(check, true);
		return ended;
	};
	return {
		open: async () => {
			await open();
		},
		begin: (stage) => {
			if (!concluded) progress.begin(stage);
		},
		progress: (words) => {
			if (!concluded) progress.at(words);
		},
		publish: async (report, result) => {
			const check = await attempt(problems, "The check run could not be concluded", () => conclude(request.github, toConclusion(request, report, result)));
			const said = await comment(request, report, {
				result,
				hasCheck: check !== null,
				problems
			});
			const notices = [
				...check?.notices ?? [],
				...said.notices,
				...leftOut(request)
			];
			return {
				checkUrl: check?.url ?? null,
				commentUrl: said.url,
				problems,
				notices
			};
		},
		cancel: async () => {
			await attempt(problems, "The check run could not be concluded", () => conclude(request.hurried, CANCELLED));
		}
	};
}
/** The comment, and those at lines. */
async function comment(request, report, { result, hasCheck, problems }) {
	const before = problems.length;
	const written = await attempt(problems, "The comment could not be written", () => writeComment(request, report, {
		result,
		hasCheck
	}));
	const review = problems.length === before ? await attempt(problems, "The comments at lines could not be written", () => writeReview(request, report)) : null;
	return {
		url: written?.url || null,
		notices: [...written?.notices ?? [], ...review?.notices ?? []]
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
	const wanted = {
		name: checkName,
		headSha: event.headSha,
		detailsUrl: event.runUrl ?? "",
		externalId: `${event.runId?.id ?? 0}/${event.runId?.attempt ?? 0}/${request.key}`
	};
	request.remember(wanted, false);
	try {
		const check = await openCheck(github, wanted);
		request.remember(check, false);
		return check;
	} catch (thrown) {
		if (thrown instanceof GitHubError && !thrown.ambiguous) request.remember(wanted, true);
		throw thrown;
	}
}
function toConclusion({ event: { pullRequest }, wantsComment }, report, { verdict, failOn, configPath }) {
	const { summary } = report.check;
	const judged = failOn === void 0 ? summary : markJudged(summary, {
		failOn,
		configPath: configPath ?? null
	});
	const marked = wantsComment && pullRequest !== null ? markSection(judged, {
		pullRequest,
		word: verdict.word
	}) : judged;
	return {
		conclusion: verdict.conclusion,
		...report.check,
		summary: marked
	};
}
async function writeComment(request, report, { result, hasCheck }) {
	const { event, github, key } = request;
	const { pullRequest, headSha } = event;
	if (!request.wantsComment || pullRequest === null) return null;
	return upsertComment(github, {
		pullRequest,
		body: report.comment,
		shorterBody: report.shorterComment,
		marker: COMMENT_KEY,
		section: {
			name: key,
			word: result.verdict.word,
			open: report.section.open,
			complete: report.review.complete,
			write: (fixed) => ({
				body: writeSection(report.section.body, fixed),
				shorterBody: writeSection(report.section.shorter, fixed)
			})
		},
		run: {
			headSha,
			id: event.runId?.id ?? 0,
			attempt: event.runId?.attempt ?? 0
		},
		readJobs: hasCheck ? () => listJobSections(github, {
			headSha,
			pullRequest
		}) : null,
		onlyUpdate: result.verdict.word === "no-change"
	});
}
async function writeReview({ event, github, key, wantsReview }, { review }) {
	if (!wantsReview || event.pullRequest === null) return null;
	const { findings, complete } = review;
	return publishReview(github, {
		pullRequest: event.pullRequest,
		headSha: event.headSha,
		key,
		findings,
		complete
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

export { findOpenCheck as i, openChannels as n, concludeCheck as r, STOPPED as t };