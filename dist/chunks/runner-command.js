import { n as parseRun, t as parseRepository } from "./action-run-place.js";
import { t as decideCommandTrust } from "./action-trust.js";
import { a as mayWrite, i as addReaction, n as recordAcceptance, r as revokeAcceptances, t as readAcceptances } from "./bot-acceptances.js";
import { t as COMMAND_FORMS } from "./action-command.js";
import { d as strong, l as paragraph, r as code, s as line, t as bullets, u as prose } from "./report-blocks.js";
import { i as renderMarkdown } from "./package-markdown-table.js";
import { i as readText, r as asObject } from "./github-shape.js";
import { r as stampOf } from "./github-told-checks.js";
import { n as COMMENT_BUDGET, s as fits } from "./report-budget.js";
import { i as renderMarker, t as COMMENT_KEY } from "./report-marker.js";
import { o as selectOwn, s as sortNewestFirst, t as readViewer } from "./github-comment-order.js";
import { a as updateComment, r as listComments, t as createComment } from "./github-comments.js";
import { n as readPullRequest } from "./github-pull-request2.js";
import { i as toProblem, n as describeProblem } from "./model-problem.js";

// src/bot/answers.ts
/** Longest text in one place of an answer, code points. */
const TEXT_LENGTH = 500;
/** Acceptances that are listed; the report lists them all. */
const MAX_LISTED = 20;
/** An answer to a command as Markdown. `command` is as its author wrote it. */
function renderAnswer(command, by, blocks) {
	return renderMarkdown([paragraph(strong(by), " asked ", code(command), ":"), ...blocks], { textLength: TEXT_LENGTH });
}
function helpBlocks() {
	return [bullets(COMMAND_FORMS.map(([form, meaning]) => line(code(form), " ", meaning)))];
}
function refusalBlocks(why) {
	return [paragraph(...prose(why))];
}
/** What is known of the head: its checks, and what was accepted. */
function statusBlocks({ headSha, checks, acceptances, notices }) {
	const head = code(headSha.slice(0, 7));
	const listed = acceptances.slice(0, MAX_LISTED);
	const more = acceptances.length - listed.length;
	return [
		checks.length === 0 ? paragraph("Nothing has run for ", head, " yet.") : bullets(checks.map((check) => line(code(check.name), " of ", head, `: ${describeCheck(check)}`))),
		...listed.length === 0 ? [] : [bullets(listed.map(describeAcceptance))],
		...more > 0 ? [paragraph(`… and ${more} more accepted.`)] : [],
		...notices.map((notice) => paragraph(...prose(notice)))
	];
}
function describeCheck({ status, conclusion, title }) {
	if (status !== "completed") return status.replaceAll("_", " ");
	return `${conclusion ?? "completed"}${title === null ? "" : `, ${title}`}`;
}
function describeAcceptance({ fingerprint, by, at, reason, severity }) {
	return line(code(fingerprint), ` accepted as ${severity} by `, strong(by ?? "the configuration"), at === null ? "" : ` on ${at.slice(0, 10)}`, `: ${reason}`);
}

// src/bot/decide-command.ts
/**
* Whether a command is carried out, and as what. A run always does all that a push does, and what was asked for beside it: a check
* that only one stage had passed would be green by accident.
*/
function decideCommand(command, facts) {
	if (command.kind === "help" || command.kind === "status") return {
		kind: "answer",
		with: command.kind
	};
	if (facts.state === "closed") return refuse$1("The pull request is closed.");
	switch (command.kind) {
		case "run": return decideRun(command, facts);
		case "rerun":
		case "accept":
		case "revoke": return {
			kind: "run",
			stages: null,
			also: []
		};
		default: return command;
	}
}
function decideRun({ stage, sha }, facts) {
	const { headSha } = facts;
	const words = `/api-test run ${stage === null ? "" : `${stage} `}${headSha}`;
	if (sha !== null && !headSha.startsWith(sha)) return refuse$1(`The head is \`${headSha}\` now. If you have seen it, comment \`${words}\`.`);
	if (facts.trust !== "full") {
		const why = facts.trustReason ?? "This run may only read specifications.";
		if (stage !== null && stage !== "changes") return refuse$1(`${why} \`${stage}\` would run its code, so the pull request's own workflow has to.`);
		if (sha !== headSha) return refuse$1(`${why} Name the commit that you have seen: \`${words}\`.`);
	}
	return stage === null ? {
		kind: "run",
		stages: "all",
		also: []
	} : {
		kind: "run",
		stages: null,
		also: [stage]
	};
}
function refuse$1(why) {
	return {
		kind: "refuse",
		why
	};
}

// src/github/head-checks.ts
/**
* The newest check run of each name that is `name`, or begins with it and a colon. A job that a pull request calls by such a name has a
* check as well, and is none of them. Throws GitHubError.
*/
async function listHeadChecks(github, sha, name) {
	return (await github.list({
		purpose: `read the checks of ${sha.slice(0, 7)}`,
		route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
		parameters: {
			ref: sha,
			filter: "latest"
		},
		key: "check_runs",
		parse: parseCheck
	})).filter((check) => check !== null).filter((check) => check.name === name || check.name.startsWith(`${name}:`));
}
function parseCheck(data) {
	const run = asObject(data, "the check run");
	if (stampOf(run, readText(run, "name")) === null) return null;
	const output = run["output"] === null || run["output"] === void 0 ? {} : asObject(run["output"], "\"output\"");
	return {
		name: readText(run, "name"),
		status: readText(run, "status"),
		conclusion: typeof run["conclusion"] === "string" ? run["conclusion"] : null,
		title: typeof output["title"] === "string" ? output["title"] : null
	};
}

// src/report/answer-part.ts
/** Lines of their own that no report can hold: its text is encoded, and an HTML comment in it is none. */
const OPENING = "<!-- api-testing-answer -->";
const CLOSING = "<!-- /api-testing-answer -->";
/**
* A comment with the answer to a command at its end, in place of the one before. Null where it does not fit: the report is worth
* more. The next report is written without it.
*/
function withAnswer(body, answer) {
	const start = body.trimEnd().endsWith(`\n${CLOSING}`) ? body.lastIndexOf(`\n${OPENING}\n`) : -1;
	const text = `${(start === -1 ? body : body.slice(0, start)).trimEnd()}\n\n${OPENING}\n${answer}\n${CLOSING}\n`;
	return fits(text, COMMENT_BUDGET) ? text : null;
}

// src/github/publish-answer.ts
/** The state of a comment that no run has written yet: every run is newer. */
const NO_RUN = {
	head: "",
	run: null,
	attempt: null
};
/**
* Puts the answer to a command into the one comment, and makes that comment where there is none. Null when the answer does not fit
* into it. Throws GitHubError.
*/
async function publishAnswer(github, request) {
	const { pullRequest, headSha, marker, answer } = request;
	const viewer = await readViewer(github);
	const own = selectOwn(await listComments(github, pullRequest), marker, viewer);
	const [newest] = sortNewestFirst(own, headSha);
	const body = withAnswer(newest?.body ?? renderMarker(marker, NO_RUN), answer);
	if (body === null) return null;
	const written = newest ? await updateComment(github, newest.id, body) : await createComment(github, pullRequest, body);
	if (written.author !== null) github.viewer.login = written.author;
	return written.url;
}

// src/runner/command.ts
/** Takes a command to its answer, or to the run it asks for; null when there is nothing left to do. Throws GitHubError. */
async function openCommand(comment, place) {
	const { github, log } = place;
	if (!await mayWrite(github, comment.author)) {
		log.line(`Not answered: ${comment.author} may not write to this repository.`);
		return null;
	}
	await react(comment, "eyes", place);
	const pull = await readPullRequest(github, comment.pullRequest);
	const { command, fault } = comment.parsed;
	if (command === null) return refuse([...refusalBlocks(fault), ...helpBlocks()], {
		comment,
		pull,
		place
	});
	const event = eventOf(comment, pull, place);
	const plan = decideCommand(command, {
		...event,
		state: pull.state
	});
	const asked = {
		comment,
		pull,
		place
	};
	if (plan.kind === "refuse") return refuse(refusalBlocks(plan.why), asked);
	if (plan.kind === "answer") return tell(plan.with, asked);
	if (command.kind === "revoke") {
		if (await revokeAcceptances(github, pull.number, command.fingerprint) === 0) return refuse(refusalBlocks(notAccepted(command.fingerprint)), asked);
	}
	return {
		...plan,
		event,
		claim: command.kind === "accept" ? toClaim(command, comment, pull) : null,
		record: (result) => record(command, result, asked),
		settle: (result) => settle(command, result, asked)
	};
}
function eventOf(comment, pull, { environment }) {
	const repository = environment["GITHUB_REPOSITORY"] ?? null;
	const { trust, reason } = decideCommandTrust({
		repository,
		headRepository: pull.head.repository,
		author: pull.author
	});
	return {
		name: "pull_request",
		repository: parseRepository(repository),
		headSha: pull.headSha,
		baseRef: pull.base.sha,
		baseIs: "merge-base",
		branch: pull.head.branch,
		baseBranch: pull.base.branch,
		pullRequest: pull.number,
		trust,
		trustReason: reason,
		...parseRun(repository, environment),
		command: {
			by: comment.author,
			text: firstLine(comment.body)
		}
	};
}
function firstLine(body) {
	return (body.split(/\r?\n/, 1)[0] ?? "").trimEnd();
}
function notAccepted(fingerprint) {
	return `No comment accepts \`${fingerprint}\` now. What \`changes.accepted\` of the configuration accepts is taken back there.`;
}
/** A reaction is a courtesy: without it the command is carried out all the same. */
async function react(comment, content, { github, log }) {
	try {
		await addReaction(github, comment.id, content);
	} catch (thrown) {
		log.warning(toProblem(thrown, "command.no-reaction", "The command could not be reacted to"));
	}
}
async function refuse(blocks, { comment, pull, place }) {
	await react(comment, "confused", place);
	await answer(blocks, {
		comment,
		pull,
		place
	});
	return null;
}
async function tell(what, asked) {
	await answer(what === "help" ? helpBlocks() : await readStatus(asked), asked);
	await react(asked.comment, "+1", asked.place);
	return null;
}
async function readStatus({ pull, place }) {
	const checks = await listHeadChecks(place.github, pull.headSha, place.checkName);
	const accepted = await readAcceptances(place.github, pull.number);
	return statusBlocks({
		headSha: pull.headSha,
		checks,
		...accepted
	});
}
async function answer(blocks, { comment, pull, place }) {
	const { github, log } = place;
	const text = renderAnswer(firstLine(comment.body), comment.author, blocks);
	const request = {
		pullRequest: pull.number,
		headSha: pull.headSha,
		marker: COMMENT_KEY,
		answer: text
	};
	const url = await publishAnswer(github, request);
	log.line(url === null ? `The comment has no room for the answer:\n${text}` : `Answered in ${url}`);
}
function toClaim({ fingerprint, reason }, { author, id }, pull) {
	return {
		fingerprint,
		reason,
		severity: "as-found",
		source: "comment",
		by: author,
		at: null,
		until: null,
		url: `${pull.url}#issuecomment-${id}`
	};
}
/** An acceptance is recorded under its comment, for every later run to find; what did not go as planned, in sentences. */
async function record(command, result, { comment, place }) {
	const accepted = command.kind === "accept" ? findAccepted(command.fingerprint, result) : null;
	if (accepted === null) return [];
	try {
		await recordAcceptance(place.github, comment.id, accepted.severity);
		return [];
	} catch (thrown) {
		const problem = toProblem(thrown, "command.not-recorded", "The acceptance could not be recorded");
		return [`${describeProblem(problem)} It holds for this run only.`];
	}
}
/** The last word under the comment, once the report stands. */
async function settle(command, result, asked) {
	if (command.kind !== "accept") return react(asked.comment, "+1", asked.place);
	if (findAccepted(command.fingerprint, result) !== null) return;
	try {
		await refuse(refusalBlocks(describeMissing(command.fingerprint)), asked);
	} catch (thrown) {
		asked.place.log.warning(toProblem(thrown, "command.not-answered", "The command could not be answered"));
	}
}
function findAccepted(wanted, result) {
	return result.stages.flatMap(({ findings }) => findings).flatMap((finding) => finding.accepted ?? []).find(({ fingerprint }) => fingerprint === wanted) ?? null;
}
function describeMissing(fingerprint) {
	return `No breaking change, no regression and no warning of this pull request has the fingerprint \`${fingerprint}\`; the report names the command for each.`;
}

export { openCommand };