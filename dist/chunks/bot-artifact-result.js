import { i as toProblem, n as describeProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { o as formatList } from "./model-http-operation.js";
import { C as nameCommands, b as acceptChanges } from "./verdict-acceptance.js";
import { t as resultWithoutStages } from "./verdict-result-without-stages.js";
import { r as decide, t as raiseSpared } from "./run-spare.js";
import { t as DEFAULT_CONFIG_PATH } from "./run-request.js";
import { t as listSome } from "./model-list-some.js";
import { t as Payload } from "./action-payload.js";
import { t as parseRepository } from "./action-run-place.js";
import { a as readTime, i as readText, n as asList, o as readWhole, r as asObject, t as ShapeError } from "./github-shape.js";
import { a as excerpt, i as planRetry, n as describeFault, o as parseTransportError, r as isRateLimit, t as GitHubError } from "./github-fault.js";
import { n as readPullRequest, t as findPullRequests } from "./github-pull-request2.js";
import { t as listChangedPaths } from "./github-changed-files.js";
import { t as FaultSignal } from "./github-transport.js";
import { t as GITHUB_LIMITS } from "./github-limits2.js";
import { n as ResultSchema } from "./report-annotations.js";
import { t as require_ajv } from "./package-ajv2.js";
import { t as readAcceptances } from "./bot-acceptances.js";
import { n as defaultConfig } from "./config-chaos-schema.js";
import { n as parseConfig } from "./config-audit-schema.js";
import { n as listToldChecks, t as compareStamps } from "./github-told-checks.js";
import { setTimeout } from "node:timers/promises";
import { crc32, inflateRawSync } from "node:zlib";

// src/bot/workflow-run.ts
/** From the payload of a `workflow_run` event, or the API's answer about a run: both describe it alike. Throws `ProblemError`. */
function parseWorkflowRun(value) {
	const run = new Payload(value, "workflow_run");
	const branch = run.at("head_branch").optionalText();
	const started = Date.parse(run.at("run_started_at").optionalText() ?? "");
	return {
		id: run.at("id").positiveInteger(),
		attempt: run.at("run_attempt").isPresent ? run.at("run_attempt").positiveInteger() : 1,
		startedMs: Number.isNaN(started) ? null : started,
		event: run.at("event").text(),
		headSha: run.at("head_sha").sha(),
		headBranch: branch,
		headRepository: run.at("head_repository").at("full_name").optionalText(),
		actor: run.at("actor").at("login").optionalText()
	};
}
function readWorkflowRun(github, id) {
	return github.send({
		purpose: `read the workflow run ${id}`,
		route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}",
		parameters: { run_id: id },
		idempotency: "read",
		status: 200,
		parse: parseWorkflowRun
	});
}
/** The ended runs of a commit for its pull request, newest first. */
async function listHeadRuns(github, headSha) {
	return listRuns(github, headSha, {
		event: "pull_request",
		status: "completed"
	});
}
/** Events whose runs are for a commit that somebody who may write has brought here; of a pull request where its head is here. */
const WRITERS_EVENTS = /* @__PURE__ */ new Set([
	"push",
	"pull_request",
	"merge_group",
	"workflow_dispatch",
	"repository_dispatch",
	"deployment_status",
	"schedule"
]);
/** Any run of a commit, ended or not, that had the rights to report by itself; null where there is none. */
async function findOwnRun(github, headSha) {
	const { owner, name } = github.repository;
	return (await listRuns(github, headSha, {})).find((run) => WRITERS_EVENTS.has(run.event) && isOwn(run, `${owner}/${name}`) && !isDependabot(run)) ?? null;
}
async function listRuns(github, headSha, only) {
	return (await github.list({
		purpose: `list the workflow runs of ${headSha.slice(0, 7)}`,
		route: "GET /repos/{owner}/{repo}/actions/runs",
		parameters: {
			head_sha: headSha,
			...only
		},
		key: "workflow_runs",
		parse: parseHeadRun
	})).filter((run) => run.headSha === headSha).sort((a, b) => b.id - a.id);
}
function parseHeadRun(value) {
	const workflow = new Payload(value, "workflow_run").at("workflow_id").positiveInteger();
	return {
		...parseWorkflowRun(value),
		workflow
	};
}
/** The first of each workflow: of runs that begin with the newest, what was said last. */
function newestOfEach(runs) {
	return runs.filter((run, index) => runs.findIndex(({ workflow }) => workflow === run.workflow) === index);
}
/** Whether the run could not report by itself: GitHub gave it a token that only reads. */
function needsPublishing(run, repository) {
	if (run.event !== "pull_request") return false;
	return !isOwn(run, repository) || isDependabot(run);
}
/** Whether the commit is of a branch of this repository, `owner/name`. */
function isOwn({ headRepository }, repository) {
	return headRepository?.toLowerCase() === repository.toLowerCase();
}
function isDependabot({ actor }) {
	return actor?.toLowerCase() === "dependabot[bot]";
}

// src/bot/artifact-result.ts
var import_ajv = require_ajv();
/** Compiled when the first artifact is read: nothing else needs it. */
let compiled = null;
/**
* A result that a run without rights left behind, as far as it is believed: stages and figures. Who ran what for which pull request
* (`event`) is what GitHub says; its verdict and what it accepts are made anew by whoever knows. Throws `ProblemError`.
*/
function parseArtifactResult(text, event) {
	const value = parseJson(text);
	if (!isResult(value)) throw refused$1("it is not what the schema of result.json describes");
	if (value.event.headSha !== event.headSha) throw refused$1(`it is about the commit ${value.event.headSha.slice(0, 40)}, and the run was for ${event.headSha}`);
	if (countEntries(value) > MAX_ENTRIES) throw refused$1(`it holds more than ${MAX_ENTRIES} findings and their kin`);
	return {
		event,
		baseSha: value.baseSha === event.baseRef ? value.baseSha : null,
		checkName: value.checkName,
		verdict: value.verdict,
		setup: value.setup,
		stages: value.stages.map(withoutAcceptances),
		metrics: value.metrics,
		goals: value.goals,
		coverage: value.coverage ?? null,
		history: value.history ?? null,
		specs: value.specs,
		toConfigure: [],
		notices: value.notices,
		durationMs: value.durationMs
	};
}
/** Findings, changes, interactions and consumers together: the largest specifications known have some thousands. */
const MAX_ENTRIES = 5e4;
/** What a report is made from grows with this; a stranger must not keep the workflow busy until it is ended without a verdict. */
function countEntries({ stages }) {
	return stages.reduce((sum, { findings, problems, detail }) => {
		const changes = detail?.kind === "changes" ? detail.changes.length : 0;
		const pacts = detail?.kind === "contract" ? detail.interactions.length + detail.matrix.length : 0;
		const consumers = findings.reduce((all, finding) => all + finding.consumers.length, 0);
		return sum + findings.length + problems.length + consumers + changes + pacts;
	}, 0);
}
/** What a result is where the run left none that can be taken. */
function resultWithout(problem, event, checkName) {
	return {
		...resultWithoutStages(event, checkName),
		setup: [problem]
	};
}
function withoutAcceptances(stage) {
	return {
		...stage,
		findings: stage.findings.map(({ accepted: _, ...finding }) => finding)
	};
}
/** `__proto__` and its kin have no place in data. */
function parseJson(text) {
	try {
		return JSON.parse(text, (key, value) => {
			if (key === "__proto__" || key === "constructor" || key === "prototype") throw new SyntaxError(`the key ${key}`);
			return value;
		});
	} catch (thrown) {
		throw refused$1(`it is no JSON: ${thrown instanceof Error ? thrown.message.slice(0, 100) : String(thrown)}`);
	}
}
function isResult(value) {
	compiled ??= new import_ajv.Ajv({ strict: false }).compile(ResultSchema);
	return compiled(value);
}
function refused$1(why) {
	return new ProblemError({
		code: "artifact.result",
		what: "The result of the first run is not taken",
		why,
		todo: "Both workflows must use the same version of the action; run the first one again."
	});
}

// src/runner/compose-anyway.ts
/**
* The report on a result that somebody else made, with the result that it is on. What passed the schema and cannot be told all the same
* is a result that could not be taken: the check must not stay away for it.
*/
function composeAnyway(result, compose) {
	try {
		return {
			report: compose(result),
			result
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "publish.not-told", "The result of the first run could not be made a report of");
		const without = resultWithout(problem, result.event, result.checkName);
		const failOn = result.failOn ?? "breaking";
		const verdict = decide({
			setup: without.setup,
			stages: [],
			goals: [],
			failOn,
			changed: true
		});
		const { cautions = [], notices } = result;
		const told = {
			...without,
			failOn,
			verdict,
			notices,
			...cautions.length > 0 && { cautions }
		};
		return {
			report: compose(told),
			result: told
		};
	}
}

// src/bot/zip.ts
const RESULT_ZIP_LIMITS = {
	archiveBytes: 5242880,
	fileBytes: 33554432,
	entries: 50
};
/** APPNOTE.TXT of PKWARE, 4.3: signatures and fixed sizes of the records that are read. */
const END = {
	signature: 101010256,
	size: 22,
	maxComment: 65535
};
const CENTRAL = {
	signature: 33639248,
	size: 46
};
const LOCAL = {
	signature: 67324752,
	size: 30
};
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** In sizes and counts: "see the record of ZIP64", which nothing of this size needs. */
const ZIP64_MARKS = [65535, 4294967295];
const UNIX = 3;
const FILE_TYPE_MASK = 61440;
const REGULAR_FILE = 32768;
/**
* The content of the one file with exactly this name. Nothing is written to disk, and no other entry is looked into, so that a path
* that leaves the folder or a link means nothing. Throws `ProblemError` for anything that is not plain.
*/
function readZipFile(archive, name, limits = RESULT_ZIP_LIMITS) {
	if (archive.length > limits.archiveBytes) throw refused(`it is larger than ${limits.archiveBytes} bytes`);
	const wanted = Buffer.from(name);
	try {
		const found = readDirectory(archive, limits).filter((entry) => entry.name.equals(wanted));
		const [entry] = found;
		if (entry === void 0) throw refused(`there is no ${name} at its top`);
		if (found.length > 1) throw refused(`it holds ${name} ${found.length} times`);
		return readEntry(archive, entry, limits);
	} catch (thrown) {
		if (thrown instanceof RangeError) throw refused("it is cut off, or its records point outside of it");
		throw thrown;
	}
}
function readDirectory(archive, limits) {
	const end = findEnd(archive);
	const count = archive.readUInt16LE(end + 10);
	const size = archive.readUInt32LE(end + 12);
	const start = archive.readUInt32LE(end + 16);
	if (archive.readUInt16LE(end + 4) !== 0 || archive.readUInt16LE(end + 8) !== count) throw refused("it is split");
	if (ZIP64_MARKS.includes(count) || ZIP64_MARKS.includes(start)) throw refused("it is a ZIP64 archive");
	if (count > limits.entries) throw refused(`it has ${count} entries, more than ${limits.entries}`);
	if (start + size !== end) throw refused("its directory is not where it says");
	const entries = [];
	let at = start;
	for (let index = 0; index < count; index += 1) {
		if (archive.readUInt32LE(at) !== CENTRAL.signature) throw refused("its directory is broken");
		const nameLength = archive.readUInt16LE(at + 28);
		entries.push(readCentral(archive, at, nameLength));
		at += CENTRAL.size + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	}
	if (at !== end) throw refused("its directory has more in it than it counts");
	return entries;
}
/** The last record of the archive, which must end where the archive does. */
function findEnd(archive) {
	const first = Math.max(0, archive.length - END.size - END.maxComment);
	for (let at = archive.length - END.size; at >= first; at -= 1) {
		if (archive.readUInt32LE(at) !== END.signature) continue;
		if (at + END.size + archive.readUInt16LE(at + 20) === archive.length) return at;
	}
	throw refused("it is no ZIP archive");
}
function readCentral(archive, at, nameLength) {
	const madeOn = archive.readUInt16LE(at + 4) >> 8;
	const mode = archive.readUInt32LE(at + 38) >>> 16;
	return {
		flags: archive.readUInt16LE(at + 8),
		method: archive.readUInt16LE(at + 10),
		crc: archive.readUInt32LE(at + 16),
		packedBytes: archive.readUInt32LE(at + 20),
		bytes: archive.readUInt32LE(at + 24),
		name: archive.subarray(at + CENTRAL.size, at + CENTRAL.size + nameLength),
		fileType: madeOn === UNIX ? mode & FILE_TYPE_MASK : 0,
		offset: archive.readUInt32LE(at + 42)
	};
}
function readEntry(archive, entry, limits) {
	const { flags, method, fileType, offset, packedBytes, bytes, name } = entry;
	if (fileType !== 0 && fileType !== REGULAR_FILE) throw refused(`${name} is no regular file`);
	if ((flags & ENCRYPTED) !== 0) throw refused(`${name} is encrypted`);
	if (method !== STORED && method !== DEFLATED) throw refused(`${name} is packed by method ${method}`);
	if (bytes > limits.fileBytes) throw refused(`${name} is larger than ${limits.fileBytes} bytes`);
	if (archive.readUInt32LE(offset) !== LOCAL.signature) throw refused(`${name} is not where the directory says`);
	const nameLength = archive.readUInt16LE(offset + 26);
	const start = offset + LOCAL.size + nameLength + archive.readUInt16LE(offset + 28);
	if (!archive.subarray(offset + LOCAL.size, offset + LOCAL.size + nameLength).equals(name)) throw refused(`${name} has another name where it is packed`);
	if (start + packedBytes > archive.length) throw refused(`${name} is cut off`);
	const content = unpack(archive.subarray(start, start + packedBytes), entry, limits);
	if (content.length !== bytes || crc32(content) !== entry.crc) throw refused(`${name} is damaged`);
	return content;
}
function unpack(packed, { method, name }, limits) {
	if (method === STORED) return packed;
	try {
		return inflateRawSync(packed, { maxOutputLength: limits.fileBytes });
	} catch (thrown) {
		throw refused(`${name} cannot be unpacked: ${messageOf(thrown)}`);
	}
}
function refused(why) {
	return new ProblemError({
		code: "artifact.refused",
		what: "The artifact of the first run is not taken",
		why,
		todo: "Upload the one file that the output `result-file` names, with actions/upload-artifact."
	});
}

// src/github/contents.ts
/** Text of a file at a commit, without a checkout; null when it is not there. Throws GitHubError. */
async function readFileAt(github, path, ref) {
	try {
		return await github.send({
			purpose: `read ${path} at ${ref.slice(0, 7)}`,
			route: "GET /repos/{owner}/{repo}/contents/{path}",
			parameters: {
				path,
				ref
			},
			idempotency: "read",
			status: 200,
			parse: parseContent
		});
	} catch (thrown) {
		if (thrown instanceof GitHubError && thrown.status === 404) return null;
		throw thrown;
	}
}
function parseContent(data) {
	const file = asObject(data, "the file");
	const [type, encoding] = [readText(file, "type"), readText(file, "encoding")];
	if (type !== "file" || encoding !== "base64") throw new ShapeError(`it is a ${type} in ${encoding || "no encoding"}`);
	return Buffer.from(readText(file, "content"), "base64").toString("utf8");
}

// src/github/download-artifact.ts
/** A storage takes longer than an API: 5 MB arrive in a second, on a bad line in ten. */
const STORAGE_PATIENCE = 2;
/** Asked again as any reading call is. Throws `ProblemError` for everything but the whole archive within the limit. */
async function downloadArtifact(download) {
	const limits = {
		...GITHUB_LIMITS,
		...download.limits
	};
	let waited = false;
	for (let number = 1;; number += 1) {
		const outcome = await attempt(download, limits.readDeadlineMs * STORAGE_PATIENCE);
		if (Buffer.isBuffer(outcome)) return outcome;
		const now = Date.now();
		const next = planRetry({
			fault: outcome,
			idempotency: "read",
			number,
			waited,
			nowMs: now,
			jitter: Math.random()
		}, limits);
		if (next.kind === "give-up") throw describe(outcome, {
			download,
			attempts: number,
			nowMs: now
		});
		waited ||= outcome.kind === "status" && isRateLimit(outcome.answer);
		await setTimeout(next.afterMs);
	}
}
function describe(fault, { download, attempts, nowMs }) {
	const { apiUrl, repository, artifactId } = download;
	const request = `GET /repos/${repository.owner}/${repository.name}/actions/artifacts/${artifactId}/zip`;
	const { problem } = describeFault(fault, {
		purpose: "download the artifact of the first run",
		request,
		apiUrl,
		attempts,
		nowMs
	});
	return new ProblemError({
		...problem,
		code: "artifact.download",
		todo: problem.todo ?? TODO
	});
}
const TODO = "The job needs `permissions: actions: read`, and the first run an artifact that has not expired.";
async function attempt(download, deadlineMs) {
	const signal = AbortSignal.timeout(deadlineMs);
	try {
		const stored = await fetch(await findStorage(download, signal), {
			redirect: "error",
			signal
		});
		if (stored.status !== 200 || stored.body === null) throw await refusal(stored, "the storage");
		return await readWithin(stored.body, download.maxBytes);
	} catch (thrown) {
		if (thrown instanceof ProblemError) throw thrown;
		if (thrown instanceof FaultSignal) return thrown.fault;
		if (signal.aborted) return {
			kind: "deadline",
			afterMs: deadlineMs
		};
		return parseTransportError(thrown);
	}
}
/** Where the bytes are, for a minute. */
async function findStorage({ apiUrl, token, repository, artifactId }, signal) {
	const asked = `${apiUrl.replace(/\/+$/, "")}/repos/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}/actions/artifacts/${artifactId}/zip`;
	const headers = {
		authorization: `Bearer ${token}`,
		accept: "application/vnd.github+json"
	};
	const pointer = await fetch(asked, {
		headers,
		redirect: "manual",
		signal
	});
	const location = pointer.headers.get("location");
	if (pointer.status !== 302 || location === null) throw await refusal(pointer, "GitHub");
	await pointer.body?.cancel();
	return checkStorage(new URL(location, asked), asked);
}
async function refusal(response, who) {
	const answer = {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		message: `${who} says: ${excerpt(await response.text())}`
	};
	if (response.status >= 400) return new FaultSignal({
		kind: "status",
		answer
	});
	return new FaultSignal({
		kind: "bad-answer",
		answer,
		why: "which is no archive"
	});
}
/** Encrypted, unless GitHub itself is spoken to without encryption. */
function checkStorage(storage, asked) {
	if (storage.protocol === "https:" || storage.protocol === new URL(asked).protocol) return storage;
	throw failed(`the storage would be asked over ${storage.protocol}`);
}
async function readWithin(body, maxBytes) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.length;
		if (bytes > maxBytes) throw failed(`it is larger than ${maxBytes} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function failed(why) {
	return new ProblemError({
		code: "artifact.download",
		what: "The artifact of the first run could not be downloaded",
		why,
		todo: TODO
	});
}

// src/runner/cautions.ts
/** What is not known where a repository has more open pull requests than can be listed. */
const OTHERS_UNKNOWN = "Whether another pull request has the same head commit and goes to another branch is not known: there are too many to list.";
const MOVED = "It was pushed to while its files were read: whether this commit edits the workflow that made this result is not known.";
const NOT_LISTED = "It changes more files than GitHub lists; whether workflows are among them is not known.";
/** What runs in place of our steps, or beside them in the same job. */
const WORKFLOW_FILES = /^\.github\/(?:workflows|actions)\//;
const MAX_NAMED_FILES = 3;
/** A workflow that the pull request itself wrote may have left any result. */
async function findCautions(pull, { github, inputs }) {
	try {
		const { paths, whole } = await listChangedPaths(github, pull.number);
		const { headSha } = await readPullRequest(github, pull.number);
		if (headSha !== pull.headSha) return [MOVED];
		const edited = paths.filter((path) => WORKFLOW_FILES.test(path));
		const config = inputs.config ?? ".github/api-testing.yml";
		const own = paths.includes(config) ? [describeOwnRules(config)] : [];
		if (edited.length > 0) return [describeEdited(edited), ...own];
		return whole ? own : [...own, NOT_LISTED];
	} catch (thrown) {
		const { what, why } = toProblem(thrown, "publish.no-files", "The changed files could not be read");
		return [`Whether it edits the workflow that made this result is not known: ${what}${why ? `: ${why}` : ""}.`];
	}
}
function describeOwnRules(path) {
	return `This pull request edits \`${path}\`: what ran is by the edited one. Of the base are \`specs\`, \`changes.rules\`, \`changes.accepted\` and \`fail-on\`.`;
}
function describeEdited(paths) {
	return `This pull request edits ${listSome(paths, MAX_NAMED_FILES, (path) => `\`${path}\``)}: the run that made this result may have run something else, and left any result. Look at that change first.`;
}

// src/bot/attempt.ts
/** GitHub tells times of jobs in seconds, and steps end a little after what they did. */
const SLACK_MS = 2e3;
/** How the runner names a step that nobody named, and how people do. */
const UPLOADS = /upload/iu;
/** Whether no job can have been run again since: then it is of the newest attempt. */
function isOfNewestAttempt(createdMs, { attempt, startedMs }) {
	if (attempt === 1) return true;
	return createdMs !== null && startedMs !== null && createdMs >= startedMs;
}
/**
* What an earlier attempt uploaded stands as long as its job was not run again ("Re-run failed jobs" leaves the others as they are).
* GitHub does not say which job uploaded it: it is one that ran at that moment, and of several the one with a step that uploads. Times
* are GitHub's own; nothing here is said by the run itself.
*/
function judgeEarlier(createdMs, run, jobs) {
	if (createdMs === null || run.startedMs === null) return "unknown";
	const startedMs = run.startedMs;
	const again = new Set(jobs.filter(({ fromMs }) => fromMs !== null && fromMs >= startedMs).map(({ name }) => name));
	const then = jobs.filter((job) => covers(job, createdMs));
	const uploading = then.filter(({ steps }) => steps.some((step) => UPLOADS.test(step.name) && covers(step, createdMs)));
	const standing = standingOf(then, again);
	return standing === "unknown" ? standingOf(uploading, again) : standing;
}
function standingOf(candidates, again) {
	if (candidates.length === 0) return "unknown";
	const repeated = candidates.filter(({ name }) => again.has(name)).length;
	if (repeated === 0) return "stands";
	return repeated === candidates.length ? "superseded" : "unknown";
}
function covers({ fromMs, toMs }, atMs) {
	return fromMs !== null && toMs !== null && fromMs - SLACK_MS <= atMs && atMs <= toMs + SLACK_MS;
}

// src/github/artifacts.ts
/** The newest artifact of a run with this name; null when there is none, or it is gone. Throws GitHubError. */
async function findArtifact(github, runId, name) {
	return (await github.list({
		purpose: `list the artifacts of the run ${runId}`,
		route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
		parameters: {
			run_id: runId,
			name
		},
		key: "artifacts",
		parse: parseArtifact
	})).filter((artifact) => artifact.name === name && !artifact.expired).sort((a, b) => b.id - a.id)[0] ?? null;
}
function parseArtifact(data) {
	const artifact = asObject(data, "the artifact");
	return {
		id: readWhole(artifact, "id"),
		name: readText(artifact, "name"),
		expired: artifact["expired"] === true,
		createdMs: readTime(artifact, "created_at")
	};
}

// src/github/run-jobs.ts
/** Every execution of every job of a run, of all its attempts. Needs `actions: read`. Throws GitHubError. */
function listJobExecutions(github, runId) {
	return github.list({
		purpose: `list the jobs of the run ${runId}`,
		route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
		parameters: {
			run_id: runId,
			filter: "all"
		},
		key: "jobs",
		parse: parseJob
	});
}
function parseJob(data) {
	const job = asObject(data, "the job");
	const steps = asList(job["steps"] ?? [], "\"steps\"").map((step) => asObject(step, "the step"));
	return {
		...parseStretch(job),
		steps: steps.map(parseStretch)
	};
}
function parseStretch(data) {
	return {
		name: readText(data, "name"),
		fromMs: readTime(data, "started_at"),
		toMs: readTime(data, "completed_at")
	};
}

// src/runner/find-result.ts
/**
* The artifact that stands for a run: the newest of its attempt, or of an earlier one whose job was not run again. Null where the run
* left none. Throws `ProblemError` where the newest attempt left none in place of an older one's, GitHubError where it cannot be read.
*/
async function findResult(github, run, name) {
	const artifact = await findArtifact(github, run.id, name);
	if (artifact === null || isOfNewestAttempt(artifact.createdMs, run)) return artifact;
	const standing = judgeEarlier(artifact.createdMs, run, await listJobExecutions(github, run.id));
	if (standing === "stands") return artifact;
	throw new ProblemError({
		code: "artifact.superseded",
		what: `Of attempt ${run.attempt} of the run ${run.id} there is no artifact \`${name}\``,
		why: standing === "superseded" ? "an earlier attempt left one, and its job was run again since" : "an earlier attempt left one, and whether its job was run again since is not known",
		todo: "Re-run all jobs of that run, and see that the step that uploads the result runs whatever the one before it says."
	});
}

// src/runner/open-pulls.ts
/**
* First those of the run's own branch, one request: most runs of a busy pull request are of a head that it has no more. Only then every
* open one, 100 a request, because somebody else may have the same commit. Where there are more than can be listed, only the own ones.
*/
async function listOpenPulls(github, { headSha, headBranch, headRepository }) {
	const owner = headRepository?.split("/")[0];
	const from = owner === void 0 || headBranch === null ? null : `${owner}:${headBranch}`;
	const own = from === null ? null : await findPullRequests(github, {
		sha: headSha,
		from
	});
	if (own?.length === 0) return {
		pulls: [],
		whole: true
	};
	try {
		return {
			pulls: await findPullRequests(github, {
				sha: headSha,
				from: null
			}),
			whole: true
		};
	} catch (thrown) {
		if (own === null || !isTooMany(thrown)) throw thrown;
		return {
			pulls: own,
			whole: false
		};
	}
}
function isTooMany(thrown) {
	return thrown instanceof GitHubError && thrown.problem.code === "github.too-many-pages";
}

// src/runner/shared-head.ts
/** A commit may be the head of pull requests from several repositories: a run speaks for those of its own alone. */
function isFrom({ head }, repository) {
	return head.repository?.toLowerCase() === repository?.toLowerCase();
}
/** Whoever takes a commit of this repository into a fork must not get to write its check, nor its pacts. */
function describeOwn({ headSha }, by) {
	return `${headSha} is also ${"number" in by ? `the head of #${by.number}, a branch of this repository` : `a commit of this repository, which the run ${by.id} (${by.event}) was for`}: the check of that commit is its own run’s`;
}
/**
* A check belongs to a commit, and a comparison to a base: with pull requests of one commit to several branches, what is right for one
* would be green for the others. GitHub does not say which of them a run was for. Null where there is one base.
*/
function findShared(open) {
	const bases = [...new Set(open.map(({ base }) => base.branch))].sort();
	if (bases.length < 2) return null;
	const numbers = open.map(({ number }) => `#${number}`).sort();
	return {
		code: "publish.shared-head",
		what: `${formatList(numbers, MAX_NAMED_PULLS)} have one head commit, and go to different branches`,
		where: null,
		why: `the check of a commit is the check of all of them, and nobody can tell which one the run was for (${formatList(bases, MAX_NAMED_PULLS)})`,
		todo: "Close the ones that are not meant, or push another commit to one of them, and re-run this workflow."
	};
}
const MAX_NAMED_PULLS = 5;

// src/runner/publish.ts
/** What the documented workflow calls it. */
const DEFAULT_ARTIFACT = "api-testing-result";
/**
* The result of a run that could not report by itself, made ready to be told: the pull request found by the commit that GitHub names,
* the stages taken from the artifact, the verdict decided anew by the configuration of the base. Throws `ProblemError` where GitHub
* does not answer.
*/
async function prepareResult(run, place) {
	if (!needsPublishing(run, place.repository)) return { nothing: `the run ${run.id} (${run.event}) could report by itself` };
	const { pulls: open, whole } = await listOpenPulls(place.github, run);
	const found = open.filter((pull) => isFrom(pull, run.headRepository));
	const [pull] = found;
	if (pull === void 0) return { nothing: `no open pull request has ${run.headSha} as its head any more` };
	const own = await findOwn(run, {
		open,
		place
	});
	if (own !== null) return { nothing: describeOwn(run, own) };
	if (await isOutrun(run, place)) return { nothing: `a newer run than ${run.id}, attempt ${run.attempt}, has told its verdict` };
	const event = eventOf(run, pull, {
		place,
		several: found.length > 1
	});
	const base = await readBase(pull, place);
	const shared = findShared(open);
	const judged = await judge(shared === null ? await takeResult(run, event, place) : resultWithout(shared, event, place.inputs.checkName), {
		config: base,
		place
	});
	const cautions = [...whole ? [] : [OTHERS_UNKNOWN], ...await findCautions(pull, place)];
	return {
		result: {
			...judged,
			...cautions.length > 0 && { cautions }
		},
		config: base.config
	};
}
/** Whose word a commit is that a fork took from this repository: a pull request's, or a run's. Dependabot takes it from nobody. */
async function findOwn(run, { open, place }) {
	if (isOwn(run, place.repository)) return null;
	const branch = open.find((other) => isFrom(other, place.repository));
	if (branch !== void 0) return branch;
	try {
		return await findOwnRun(place.github, run.headSha);
	} catch (thrown) {
		if (thrown instanceof GitHubError) return null;
		throw thrown;
	}
}
/** A check that is made later is the one that GitHub shows: what an older run left must not stand before what a newer one said. */
async function isOutrun(run, { github, inputs }) {
	try {
		const [newest] = await listToldChecks(github, {
			headSha: run.headSha,
			name: inputs.checkName
		});
		return newest !== void 0 && compareStamps(newest, {
			run: run.id,
			attempt: run.attempt
		}) > 0;
	} catch (thrown) {
		if (thrown instanceof GitHubError) return false;
		throw thrown;
	}
}
function eventOf(run, pull, { place, several }) {
	return {
		name: "pull_request",
		repository: parseRepository(place.repository),
		headSha: run.headSha,
		baseRef: pull.base.sha,
		baseIs: "merge-base",
		branch: pull.head.branch,
		baseBranch: several ? null : pull.base.branch,
		pullRequest: several ? null : pull.number,
		trust: "no-secrets",
		trustReason: isOwn(run, place.repository) ? `${run.actor ?? "A bot"} started the run, and it has no secrets.` : `The pull request comes from ${run.headRepository ?? "a deleted fork"}, and its run has no secrets.`,
		runUrl: `${place.serverUrl}/${place.repository}/actions/runs/${run.id}`,
		runId: {
			id: run.id,
			attempt: run.attempt
		}
	};
}
/** The rules are the base's: what the pull request wrote into its own configuration decides nothing here. */
async function readBase(pull, { github, inputs }) {
	const path = inputs.config ?? ".github/api-testing.yml";
	try {
		const text = await readFileAt(github, path, pull.base.sha);
		return {
			config: text === null ? defaultConfig() : parseConfig(text, path, {}),
			notices: []
		};
	} catch (thrown) {
		const problem = toProblem(thrown, "publish.no-config", `${path} of the base could not be read`);
		return {
			config: defaultConfig(),
			notices: [`${describeProblem(problem)} The defaults hold.`]
		};
	}
}
/** What cannot be taken is a result as well: a check that is required must not stay away. */
async function takeResult(run, event, place) {
	try {
		const artifact = await findResult(place.github, run, place.artifact);
		if (artifact === null) throw noArtifact(run, place.artifact);
		const { apiUrl, inputs, github } = place;
		const archive = await downloadArtifact({
			apiUrl,
			token: inputs.token,
			repository: github.repository,
			artifactId: artifact.id,
			maxBytes: RESULT_ZIP_LIMITS.archiveBytes
		});
		return parseArtifactResult(readZipFile(archive, "result.json").toString("utf8"), event);
	} catch (thrown) {
		const problem = toProblem(thrown, "publish.no-result", `The run ${run.id} left no result that can be published`);
		return resultWithout(problem, event, place.inputs.checkName);
	}
}
function noArtifact({ id, attempt }, name) {
	const which = attempt > 1 ? `attempt ${attempt} of the run ${id}` : `the run ${id}`;
	return new ProblemError({
		code: "publish.no-result",
		what: `There is no result of ${which} that can be published`,
		why: `it left no artifact \`${name}\` that can be had`,
		todo: "Re-run it, and see that the step that uploads the result runs whatever the one before it says."
	});
}
async function judge(taken, { config: base, place }) {
	const { config } = base;
	const failOn = place.inputs.failOn ?? config.failOn;
	const path = place.inputs.config ?? ".github/api-testing.yml";
	const isNamed = path !== DEFAULT_CONFIG_PATH;
	const claims = await readClaims(taken, place);
	const configured = config.accepted.map((change) => ({
		...change,
		source: "configuration",
		by: null,
		at: null,
		url: null
	}));
	const found = failOn === "consumer-breaking" ? taken.stages : taken.stages.map(raiseSpared);
	const judged = acceptChanges(found, [...claims.acceptances, ...configured], place.today);
	const stages = taken.event.pullRequest === null ? judged.stages : nameCommands(judged.stages);
	const changed = taken.specs.changed > 0;
	return {
		...taken,
		checkName: place.inputs.checkName,
		...isNamed && { configPath: path },
		failOn,
		stages,
		verdict: decide({
			setup: taken.setup,
			stages,
			goals: taken.goals,
			failOn,
			changed
		}),
		notices: [
			...base.notices,
			...claims.notices,
			...judged.notices,
			...taken.notices
		]
	};
}
async function readClaims({ event, stages }, { github }) {
	const none = {
		acceptances: [],
		notices: []
	};
	if (event.pullRequest === null || !stages.some(({ findings }) => findings.length > 0)) return none;
	try {
		return await readAcceptances(github, event.pullRequest);
	} catch (thrown) {
		const problem = toProblem(thrown, "acceptance.not-read", "The acceptances in comments could not be read");
		return {
			...none,
			notices: [`${describeProblem(problem)} None of them counts in this run.`]
		};
	}
}

export { listHeadRuns as a, parseWorkflowRun as c, composeAnyway as i, readWorkflowRun as l, prepareResult as n, needsPublishing as o, findResult as r, newestOfEach as s, DEFAULT_ARTIFACT as t };