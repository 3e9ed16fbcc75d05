import { t as indexChanges } from "./verdict-change-index.js";
import { n as formatCount, s as formatNumberOf } from "./model-http-operation.js";
import { r as clip, t as cleanLine } from "./report-clean.js";
import { r as nameHits } from "./report-consumers.js";
import { n as renamesOf, t as headPlaces } from "./report-head-place.js";
import { t as fitPassed } from "./verdict-passed-words.js";
import { a as SUMMARY_BUDGET, o as fitText, r as FILE_BUDGET, t as CHECK_BUDGET } from "./report-budget.js";
import { a as openComposition, n as renderCommentSection, o as writeHeadlineAlone, r as renderShorterComment, s as writeParts, t as renderComment } from "./report-comment.js";
import { a as SUMMARY_SHRINKING, c as renderDocument, i as SHRINKING, o as TERMINAL, s as PARTS, t as FILE_SHRINKING } from "./report-checklist.js";
import { y as outcomeOf } from "./verdict-acceptance.js";
import { n as makeLinks } from "./report-links.js";
import { t as redactResult } from "./report-redact-result.js";
import { a as Literal, d as _Array_, i as Number, l as _Object_, r as String, t as build_default, u as Optional } from "./package-typebox.js";
import { t as METRIC_NAMES } from "./model-metrics.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { i as heading } from "./report-blocks.js";
import { i as renderMarkdown } from "./package-markdown-table.js";
import { l as describeStep } from "./report-acceptance-words.js";
import { t as renderTerminal } from "./report-terminal.js";

// src/report/annotations.ts
/** Ours: GitHub names no total, and a reader opens no more. */
const CHECK_ANNOTATIONS = 500;
/** GitHub allows 255 characters. */
const TITLE_CODE_POINTS$1 = 120;
/** GitHub allows 64 KB; nobody reads more than a screen beside a line. */
const MESSAGE_CODE_POINTS = 1e3;
/** The runner keeps ten of each level per step and drops the others without a word. */
const COMMANDS_PER_LEVEL = 10;
const RANK = {
	breaking: 0,
	warning: 1,
	info: 2
};
const CHECK_LEVELS = {
	breaking: "failure",
	warning: "warning",
	info: "notice"
};
const COMMAND_LEVELS = {
	breaking: "error",
	warning: "warning",
	info: "notice"
};
/** Annotations of the check run, the worst first; the last one says how many did not fit. */
function renderCheckAnnotations(result) {
	const located = findNotes(result).flatMap((note) => note.location === null ? [] : [toCheckAnnotation(note, note.location)]);
	if (located.length <= CHECK_ANNOTATIONS) return located;
	const shown = located.slice(0, CHECK_ANNOTATIONS);
	const hidden = located.length - shown.length;
	return shown.with(-1, countHidden(shown.at(-1), hidden + 1));
}
/** Annotations by workflow command: at most ten of each level, the tenth counting the ones beyond. */
function renderCommands(result) {
	const notes = findNotes(result);
	return [
		"breaking",
		"warning",
		"info"
	].flatMap((severity) => {
		const own = notes.filter((note) => note.severity === severity);
		if (own.length <= COMMANDS_PER_LEVEL) return own.map(toCommand);
		const hidden = own.length - COMMANDS_PER_LEVEL + 1;
		const message = `${formatCount(hidden)} more findings of this kind are in the report.`;
		return [...own.slice(0, 9).map(toCommand), {
			level: COMMAND_LEVELS[severity],
			title: `${formatCount(hidden)} more`,
			message
		}];
	});
}
function countHidden(last, hidden) {
	const { path = "", start_line = 1, annotation_level = "notice" } = last ?? {};
	return {
		path,
		start_line,
		end_line: start_line,
		annotation_level,
		title: `${formatCount(hidden)} more`,
		message: `${formatNumberOf(hidden, "finding")} from here on did not fit: see the report.`
	};
}
function findNotes(result) {
	const problems = [...result.setup, ...result.stages.flatMap((stage) => stage.problems)].map(noteOfProblem);
	const placeAtHead = headPlaces(result.stages);
	const findings = result.stages.flatMap((stage) => stage.findings.filter((finding) => isAboutRun(stage, finding))).map((finding) => noteOfFinding(finding, placeAtHead(finding)));
	return [...problems, ...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
/** What nobody tests was so before this pull request: it stands in the report, and beside a line only where it fails. */
function isAboutRun({ stage }, { severity }) {
	return stage !== "audit" || severity === "breaking";
}
function noteOfProblem(problem) {
	const message = [
		problem.what,
		problem.why,
		problem.todo
	].filter((words) => words !== null).join("\n");
	return {
		severity: "breaking",
		title: problem.code,
		message,
		location: problem.where
	};
}
function noteOfFinding(finding, { location, base }) {
	const hits = nameHits(finding.consumers);
	const message = [
		finding.message,
		hits.length > 0 ? `Used by ${hits.join(", ")}.` : null,
		finding.todo,
		base === null ? null : `It stood at ${base.file}:${base.line} of the base.`
	].filter((words) => words !== null).join("\n");
	return {
		severity: finding.accepted ? "info" : finding.severity,
		title: finding.rule,
		message,
		location
	};
}
function toCheckAnnotation(note, location) {
	const line = Math.max(1, Math.trunc(location.line) || 1);
	return {
		path: location.file,
		start_line: line,
		end_line: line,
		annotation_level: CHECK_LEVELS[note.severity],
		title: clip(cleanLine(note.title), TITLE_CODE_POINTS$1),
		message: plainMessage(note.message)
	};
}
function toCommand(note) {
	const { location } = note;
	return {
		level: COMMAND_LEVELS[note.severity],
		title: clip(cleanLine(note.title), TITLE_CODE_POINTS$1),
		message: plainMessage(note.message),
		...location === null ? {} : {
			file: location.file,
			line: Math.max(1, location.line),
			column: Math.max(1, location.column)
		}
	};
}
/** Annotations are shown as plain text: backticks would stand there as they are. */
function plainMessage(message) {
	const lines = message.split("\n").map((words) => cleanLine(words.replaceAll("`", "")));
	return clip(lines.join("\n").trim(), MESSAGE_CODE_POINTS) || "No further words.";
}

// src/report/check.ts
/** A title is one line in a list of checks; GitHub names no limit. */
const TITLE_CODE_POINTS = 120;
const SUMMARY_PARTS = PARTS.filter((part) => part !== "details");
/** The check run's output: the verdict and what to do as summary, the tables as text, the lines as annotations. */
function renderCheck(composition) {
	const { result } = composition;
	return {
		title: titleOf(result.verdict),
		summary: fitText(SHRINKING, CHECK_BUDGET, {
			text: (limits) => writeParts(composition, limits, SUMMARY_PARTS),
			lastResort: () => writeHeadlineAlone(composition)
		}),
		text: fitText(SHRINKING, CHECK_BUDGET, {
			text: (limits) => writeParts(composition, limits, ["details"]),
			lastResort: () => ""
		}),
		annotations: renderCheckAnnotations(result)
	};
}
function titleOf({ word, headline }) {
	const plain = cleanLine(headline.replaceAll("`", "")).trim();
	return word === "passed" ? fitPassed(plain, TITLE_CODE_POINTS, clip) : clip(plain, TITLE_CODE_POINTS);
}

// src/report/completeness.ts
/** Reasons to leave a stage out that say nothing about what it would have found. */
const UNSEEN = /* @__PURE__ */ new Set([
	"needs-secret",
	"untrusted",
	"not-selected",
	"earlier-stage"
]);
/** Whether what is not found any more can be called fixed: every stage looked, or had nothing to look at. */
function sawEverything({ setup, stages }) {
	if (setup.length > 0) return false;
	return stages.every((stage) => outcomeOf(stage) !== "broken" && !UNSEEN.has(stage.skip));
}

// src/report/schema-words.ts
/** The words that the shapes of `result.json` are written with. */
const text = (description) => build_default.String({ description });
const count = (description) => build_default.Integer({
	minimum: 0,
	description
});
const nullable = (schema) => build_default.Union([schema, build_default.Null()]);
const words = (...all) => build_default.Unsafe({
	type: "string",
	enum: all
});

// src/report/compare-result-schema.ts
/** What `result.json` says of a comparison of base and head. Shares: 0.1 is 10 %. */
const NoiseFloor = _Object_({
	spread: Number({
		minimum: 0,
		description: "95 % of the changes of single starts lay within this share of zero."
	}),
	falseAlarms: count("Comparisons that called one side slower or faster."),
	comparisons: count("Comparisons of the base with itself."),
	runner: String()
}, { description: "The base against itself on a kind of runner." });
const Comparison = _Object_({
	operation: nullable(String({ description: "Null: all operations together." })),
	metric: words("p50", "mean", "p95", "cpu", "memory"),
	base: Number({ description: "Milliseconds; `cpu` in seconds a request, `memory` in bytes." }),
	head: Number(),
	change: Number({ description: "Head against base, as a share." }),
	low: nullable(Number({ description: "Lower end of the 98 % interval of the change; null: not bounded." })),
	high: nullable(Number()),
	p: nullable(Number({ description: "Of \"slower than the margin\", for all comparisons and looks; null: not tested." })),
	verdict: words("regressed", "suspect", "no-regression", "faster", "inconclusive"),
	starts: _Array_(Number(), { description: "The change in each fresh start." }),
	note: nullable(String())
});
const Measurement = _Object_({
	starts: count("Fresh starts of both sides."),
	blocks: count("Blocks that count."),
	voidBlocks: count("Blocks in which requests were left out."),
	blockMs: Number({ minimum: 0 }),
	earlierBlocks: count("Of the blocks that count, those of earlier attempts."),
	notAdded: Optional(String({ description: "Why a further attempt found nothing to add to." })),
	rate: Number({
		minimum: 0,
		description: "Requests a second to each side."
	}),
	utilisation: nullable(_Object_({
		side: Number(),
		machine: Number()
	})),
	seed: count("What ports and orders were drawn with."),
	pinning: String(),
	runner: String(),
	k6Version: String(),
	ended: String()
});
const CompareDetail = _Object_({
	kind: Literal("compare"),
	mode: words("standard", "strict", "self"),
	comparisons: _Array_(Comparison),
	operations: _Array_(_Object_({
		operation: String(),
		requests: count("Requests to each side that count."),
		p99Ms: nullable(_Object_({
			base: Number(),
			head: Number()
		})),
		voidBlocks: count("Blocks of the operation with more than 1 % errors.")
	})),
	notCompared: _Array_(_Object_({
		operation: String(),
		reason: String()
	})),
	measurement: nullable(Measurement),
	noiseFloor: nullable(NoiseFloor),
	measuredNoise: nullable(NoiseFloor),
	notes: _Array_(String(), { description: "What could not be read or kept, or was not as it should be, and why." }),
	logTail: _Array_(String())
});

// src/report/history-result-schema.ts
/** The shapes of `coverage` and `history` in `result.json`. */
const OperationCoverage = build_default.Object({
	operations: count("Operations of the head specifications."),
	contract: nullable(count("Of them, those that an interaction exercised; null: nobody looked.")),
	load: nullable(count("Those that smoke or load requested.")),
	integration: nullable(count("Those that the team's own tests requested.")),
	integrationOf: build_default.Optional(count("Operations of the providers whose tests were counted; absent: all of them.")),
	uncovered: build_default.Array(build_default.String(), { description: "Neither an interaction nor smoke or load exercised them." }),
	onlyIntegration: build_default.Array(build_default.String(), { description: "Of those, the ones that the team's own tests requested." }),
	uncoveredByIntegration: build_default.Optional(build_default.Array(build_default.String(), { description: "Operations that the team's own tests did not request; absent: not known." })),
	integrationNote: build_default.Optional(text("Why it is not known what the team's own tests request, or that it may be more."))
});
/** Of one provider, in its stage `integration`. */
const TestCoverage = build_default.Object({
	watched: build_default.Boolean({ description: "Whether the tests were given an address at which requests are counted." }),
	notMeasured: nullable(text("Why it is not known which operations the tests call; null where it is.")),
	requests: count("Answered requests of the tests."),
	called: build_default.Array(build_default.Object({
		operation: build_default.String(),
		requests: count("Answered requests for it."),
		statuses: build_default.Record(build_default.String(), count("Requests that were answered so."))
	})),
	notCalled: build_default.Array(build_default.String(), { description: "Operations of the head that no request was for." }),
	unmatched: build_default.Object({
		requests: count("Requests for no operation of the head."),
		examples: build_default.Array(build_default.String(), { description: "Some of them." })
	}),
	unanswered: count("Requests whose connection ended before an answer came."),
	unread: count("Connections with something else than HTTP/1.1 in them."),
	refused: nullable(build_default.Object({
		connections: count("Connections that the provider did not take."),
		reason: build_default.String()
	}))
});
const Standing = build_default.Object({
	metric: words(...METRIC_NAMES),
	head: nullable(build_default.Number()),
	latest: nullable(build_default.Object({
		sha: build_default.String(),
		value: build_default.Number()
	})),
	recent: nullable(build_default.Object({
		commits: count("Newest measured commits of main."),
		lowest: build_default.Number(),
		median: build_default.Number(),
		highest: build_default.Number()
	}))
});
const ChangePoint = build_default.Object({
	metric: words(...METRIC_NAMES, "p50"),
	operation: nullable(build_default.String()),
	before: text("Last commit before the change."),
	after: text("First commit after it."),
	from: build_default.Number({ description: "Median of the stretch before." }),
	to: build_default.Number({ description: "Median of the stretch after." }),
	p: build_default.Number({ description: "How likely a series without a change looks like it." }),
	note: nullable(build_default.String()),
	isNew: build_default.Optional(build_default.Boolean({ description: "Whether it is seen for the first time with the commit of this run." }))
});
const HistoryReport = build_default.Object({
	place: text("Branch or file."),
	entries: count("Commits in it."),
	unreadable: build_default.Array(build_default.Object({
		line: count("Line of the file."),
		why: build_default.String()
	})),
	newer: count("Lines of newer versions of the action."),
	runner: text("Kind of runner of this run."),
	onRunner: count("Commits that were measured on this kind of runner."),
	standings: build_default.Array(Standing),
	changePoints: build_default.Array(ChangePoint),
	recent: build_default.Array(build_default.Object({
		sha: build_default.String(),
		p95Ms: nullable(build_default.Number({
			minimum: 0,
			description: "milliseconds"
		}))
	})),
	recorded: build_default.Boolean({ description: "Whether this run became a line of it." })
});

// src/report/result-schema.ts
/** Raised when a key is removed or changes its meaning; a new key leaves it as it is. */
const RESULT_VERSION = 1;
const milliseconds = (description) => build_default.Number({
	minimum: 0,
	description: `${description}, milliseconds`
});
const Location = build_default.Object({
	file: text("Path from the root of the repository, with forward slashes."),
	line: build_default.Integer({ minimum: 1 }),
	column: build_default.Integer({
		minimum: 1,
		description: "In UTF-16 units."
	})
});
const SpecLocation = build_default.Object({
	...Location.properties,
	side: words("base", "head"),
	pointer: text("JSON pointer (RFC 6901) of the value that stands there.")
});
const Problem = build_default.Object({
	code: text("Stable, dotted, lower case."),
	what: build_default.String(),
	where: nullable(Location),
	why: nullable(build_default.String()),
	todo: nullable(build_default.String())
});
const ConsumerUse = build_default.Object({
	consumer: build_default.String(),
	version: nullable(build_default.String()),
	where: build_default.Array(build_default.String(), { description: "Branches and environments that version is in." }),
	interactions: build_default.Array(build_default.String())
});
const Severity = words("breaking", "warning", "info");
const Acceptance = build_default.Object({
	fingerprint: build_default.String(),
	severity: words("breaking", "warning"),
	reason: build_default.String(),
	source: words("comment", "configuration"),
	by: nullable(text("Login.")),
	at: nullable(text("ISO 8601.")),
	until: nullable(text("Last day on which it holds, ISO date.")),
	url: nullable(text("The comment."))
}, { description: "Somebody said that the change is meant; it covers the change as bad as `severity`." });
const Finding = build_default.Object({
	rule: text("Heading in docs/rules.md."),
	severity: Severity,
	message: build_default.String(),
	todo: nullable(build_default.String()),
	location: nullable(Location),
	operations: build_default.Array(build_default.String()),
	consumers: build_default.Array(ConsumerUse),
	fingerprint: text("Unchanged by edits elsewhere in the file."),
	coveredBy: build_default.Optional(build_default.Array(build_default.String(), { description: "Fingerprints of the same thing found worse: accepting one covers this." })),
	accepted: build_default.Optional(Acceptance)
});
const Change = build_default.Object({
	rule: build_default.String(),
	severity: Severity,
	message: build_default.String(),
	todo: nullable(build_default.String()),
	operations: build_default.Array(build_default.String()),
	reaches: build_default.Array(build_default.Object({
		operation: build_default.String(),
		direction: words("request", "response", "none"),
		status: nullable(build_default.String()),
		mediaType: nullable(build_default.String()),
		property: build_default.Array(build_default.String()),
		parameter: nullable(build_default.String())
	})),
	location: SpecLocation,
	counterpart: nullable(SpecLocation),
	surroundings: build_default.Optional(SpecLocation),
	fingerprint: build_default.String()
});
const ChangesDetail = build_default.Object({
	kind: build_default.Literal("changes"),
	specs: build_default.Array(build_default.Object({
		path: build_default.String(),
		basePath: nullable(build_default.String()),
		status: words("added", "deleted", "modified", "renamed"),
		operations: count("Operations that were looked at.")
	})),
	changes: build_default.Array(Change),
	notAnalysed: build_default.Array(build_default.Object({
		location: SpecLocation,
		what: build_default.String(),
		why: build_default.String()
	}))
});
const ContractDetail = build_default.Object({
	kind: build_default.Literal("contract"),
	role: words("provider", "consumer"),
	source: words("files", "broker", "both"),
	pacts: build_default.Array(build_default.Object({
		consumer: build_default.String(),
		consumerVersion: nullable(build_default.String()),
		provider: build_default.String(),
		source: build_default.Array(build_default.String()),
		pending: build_default.Boolean(),
		interactions: count("Interactions of the pact."),
		verification: words("passed", "failed", "pending", "broken", "not-run"),
		published: build_default.Boolean()
	})),
	interactions: build_default.Array(build_default.Object({
		consumer: build_default.String(),
		consumerVersion: nullable(build_default.String()),
		description: build_default.String(),
		states: build_default.Array(build_default.String()),
		operation: nullable(build_default.String()),
		outcome: words("passed", "failed", "pending"),
		mismatches: build_default.Array(build_default.String())
	})),
	staticChecked: count("Interactions held against the specification."),
	gates: build_default.Array(build_default.Object({
		environment: build_default.Union([build_default.String(), build_default.Null()], { description: "null: merging, the main branches." }),
		deployable: build_default.Union([build_default.Boolean(), build_default.Null()], { description: "null is unknown, which is not yes." }),
		reason: build_default.String()
	})),
	matrix: build_default.Array(build_default.Object({
		consumer: build_default.String(),
		consumerVersion: nullable(build_default.String()),
		consumerWhere: build_default.Array(build_default.String()),
		provider: build_default.String(),
		providerVersion: nullable(build_default.String()),
		providerWhere: build_default.Array(build_default.String()),
		verified: build_default.Union([build_default.Boolean(), build_default.Null()], { description: "null: nobody has verified it yet." }),
		verifiedAt: nullable(text("ISO 8601."))
	})),
	recorded: build_default.Array(build_default.Object({
		as: words("deployment", "undeployment", "release", "support-ended"),
		pacticipant: build_default.String(),
		version: build_default.String(),
		environment: build_default.String()
	})),
	requestedBy: build_default.Optional(build_default.Object({
		consumer: build_default.String(),
		version: nullable(build_default.String()),
		repository: nullable(build_default.String())
	})),
	unpublished: build_default.Optional(build_default.Array(build_default.Object({
		path: build_default.String(),
		text: text("The pact, for a run that may publish it.")
	}))),
	lookedAt: build_default.String()
});
const IntegrationDetail = build_default.Object({
	kind: build_default.Literal("integration"),
	services: build_default.Array(build_default.Object({
		name: build_default.String(),
		image: build_default.String(),
		readyMs: nullable(milliseconds("Until it was ready")),
		digest: nullable(build_default.String({ description: "sha256:… of its image." })),
		ended: nullable(build_default.Object({
			exitCode: nullable(build_default.Integer()),
			outOfMemory: build_default.Boolean()
		}, { description: "How its container ended although it should run." }))
	})),
	providerReadyMs: nullable(milliseconds("Until the provider was ready")),
	tests: nullable(build_default.Object({
		command: build_default.String(),
		exitCode: nullable(build_default.Integer()),
		durationMs: milliseconds("How long the tests ran"),
		report: nullable(build_default.Object({
			files: build_default.Array(build_default.String()),
			tests: count("Tests in all JUnit files."),
			failed: count("Of them, those that failed."),
			skipped: count("Of them, those that were skipped."),
			failures: build_default.Array(build_default.Object({
				name: build_default.String(),
				message: build_default.String(),
				kind: words("failure", "error"),
				location: nullable(Location)
			}))
		}))
	})),
	coverage: build_default.Optional(TestCoverage),
	logTail: build_default.Array(build_default.String())
});
const NotCalled = build_default.Array(build_default.Object({
	operation: build_default.String(),
	reason: build_default.String()
}));
const ProviderLog = build_default.Optional(build_default.Array(build_default.String(), { description: "Last lines of the provider, where requests failed." }));
const SmokeDetail = build_default.Object({
	kind: build_default.Literal("smoke"),
	calls: build_default.Array(build_default.Object({
		operation: build_default.String(),
		asked: build_default.Optional(build_default.String({ description: "What tells it from the operation's first call." })),
		status: nullable(build_default.Integer()),
		problem: nullable(build_default.String()),
		durationMs: nullable(milliseconds("Of the call")),
		note: build_default.Optional(build_default.String({ description: "What an answer is that is no problem and no success either: a refusal that is none." })),
		repeat: build_default.Optional(build_default.String({ description: "Of a call with a problem: as a line for a shell, with its address in BASE_URL." }))
	})),
	notCalled: NotCalled,
	notSeen: build_default.Optional(build_default.Array(build_default.Object({
		operation: build_default.String(),
		statuses: build_default.Array(build_default.String(), { description: "Documented successes that no answer was: `202`, `2XX`." })
	}))),
	logTail: ProviderLog
});
const loadFigures = {
	requests: count("Requests that were sent."),
	failed: count("Requests that failed."),
	rate: nullable(build_default.Number({
		minimum: 0,
		description: "Requests a second."
	})),
	p50Ms: nullable(milliseconds("Median of http_req_duration")),
	p90Ms: nullable(milliseconds("90th percentile")),
	p95Ms: nullable(milliseconds("95th percentile")),
	p99Ms: nullable(milliseconds("99th percentile")),
	maxMs: nullable(milliseconds("Longest")),
	withinThreshold: nullable(count("Requests that succeeded within the latency threshold."))
};
const profileRun = {
	...loadFigures,
	name: text("Name of the profile."),
	script: nullable(text("Path of the script of the team; null: the generated one.")),
	profile: text("What was run, in words."),
	thresholds: build_default.Array(build_default.Object({
		metric: build_default.String(),
		expression: build_default.String(),
		ok: build_default.Boolean(),
		measured: nullable(build_default.Number()),
		samples: count("Samples the threshold was held against."),
		from: words("configuration", "specification", "base-specification", "script")
	})),
	operations: build_default.Array(build_default.Object({
		operation: build_default.String(),
		...loadFigures
	})),
	failedAnswers: build_default.Optional(build_default.Array(build_default.Object({
		answer: text("Status of failed requests, or why they have none."),
		requests: count("Requests that failed so.")
	}))),
	overTime: build_default.Array(build_default.Object({
		atMs: milliseconds("From the first request"),
		durationMs: milliseconds("Of this stretch"),
		requests: count("Requests that began in it."),
		failed: count("Of them, those that failed."),
		p95Ms: nullable(milliseconds("95th percentile"))
	})),
	rerun: text("Command that runs the kept script again, in the folder of the report.")
};
const LoadDetail = build_default.Object({
	kind: build_default.Literal("load"),
	...profileRun,
	notCalled: NotCalled,
	k6Version: build_default.String(),
	scripts: build_default.Array(build_default.Object(profileRun)),
	logTail: ProviderLog
});
const BreakingPoint = build_default.Object({
	keptRate: nullable(build_default.Number({ description: "Highest rate at which every threshold held, requests a second." })),
	brokeRate: nullable(build_default.Number({ description: "Rate that broke one; null where none did." })),
	reason: build_default.String(),
	maxRate: build_default.Number(),
	steps: build_default.Array(build_default.Object({
		rate: build_default.Number(),
		reached: build_default.Number(),
		requests: count("Requests of this step."),
		failed: count("Of them, those that failed."),
		p95Ms: nullable(milliseconds("95th percentile")),
		kept: build_default.Boolean()
	}))
});
const StressDetail = build_default.Object({
	kind: build_default.Literal("stress"),
	runs: build_default.Array(build_default.Object({
		...profileRun,
		breaking: nullable(BreakingPoint)
	})),
	notAsked: build_default.Array(build_default.Object({
		profile: build_default.String(),
		reason: build_default.String()
	})),
	notCalled: NotCalled,
	k6Version: build_default.String()
});
const PhaseFigures = nullable(build_default.Object({
	requests: count("Requests that were over in it."),
	failed: count("Those of them that failed."),
	p50Ms: nullable(milliseconds("Median")),
	p95Ms: nullable(milliseconds("95th percentile"))
}));
const ChaosDetail = build_default.Object({
	kind: build_default.Literal("chaos"),
	experiments: build_default.Array(build_default.Object({
		name: build_default.String(),
		source: words("configuration", "toolkit", "cluster"),
		faults: build_default.Array(build_default.String()),
		outcome: words("passed", "failed", "broken"),
		reason: text("One line: what was seen."),
		before: PhaseFigures,
		during: PhaseFigures,
		after: PhaseFigures,
		recoveredMs: nullable(milliseconds("From the end of the fault until answers were good again")),
		recoverWithinMs: nullable(milliseconds("How long that may take")),
		timeline: build_default.Array(build_default.Object({
			second: count("From the first request."),
			requests: count("Requests that were over in it."),
			failed: count("Those of them that failed."),
			p95Ms: nullable(milliseconds("95th percentile"))
		})),
		fault: nullable(build_default.Object({
			fromSecond: build_default.Number(),
			toSecond: build_default.Number()
		})),
		advice: nullable(build_default.String()),
		restored: nullable(build_default.Boolean())
	})),
	notRun: build_default.Array(build_default.Object({
		name: build_default.String(),
		reason: build_default.String()
	})),
	k6Version: nullable(build_default.String())
});
const AuditDetail = build_default.Object({
	kind: build_default.Literal("audit"),
	gaps: build_default.Array(build_default.Object({
		rule: build_default.String(),
		confidence: words("certain", "likely", "hint"),
		message: build_default.String(),
		why: build_default.String(),
		todo: build_default.String(),
		command: nullable(build_default.String({ description: "Command that writes what is missing." })),
		location: nullable(Location),
		operations: build_default.Array(build_default.String()),
		fingerprint: build_default.String()
	})),
	files: count("Files that were read."),
	parsed: count("Of them, those whose code was parsed."),
	unread: build_default.Array(build_default.Object({
		file: build_default.String(),
		reason: build_default.String()
	}))
});
const Stage = build_default.Object({
	stage: words(...STAGE_NAMES),
	provider: nullable(build_default.String()),
	outcome: words("passed", "failed", "skipped", "broken"),
	reason: text("One line: what was found, why it was skipped, or what broke."),
	skip: nullable(words("not-configured", "nothing-changed", "needs-secret", "untrusted", "not-selected", "earlier-stage", "not-available")),
	durationMs: milliseconds("How long the stage took"),
	findings: build_default.Array(Finding),
	problems: build_default.Array(Problem),
	detail: nullable(build_default.Union([
		ChangesDetail,
		ContractDetail,
		IntegrationDetail,
		SmokeDetail,
		LoadDetail,
		CompareDetail,
		StressDetail,
		ChaosDetail,
		AuditDetail
	]))
});
const Metrics = build_default.Object({
	coverage: nullable(build_default.Number({
		minimum: 0,
		maximum: 1
	})),
	coverageIntegration: build_default.Optional(nullable(build_default.Number({
		minimum: 0,
		maximum: 1
	}))),
	sla: nullable(build_default.Number({
		minimum: 0,
		maximum: 1
	})),
	contractFailures: nullable(count("Failed interactions that are not pending.")),
	p95Ms: nullable(milliseconds("95th percentile of http_req_duration in the load stage"))
});
const ResultSchema = build_default.Object({
	version: build_default.Literal(1),
	checkName: build_default.String(),
	configPath: build_default.Optional(text("Of the configuration, where another than `.github/api-testing.yml` was named.")),
	event: build_default.Object({
		name: words("pull_request", "push", "workflow_dispatch", "repository_dispatch", "merge_group", "deployment_status", "schedule", "desk"),
		repository: nullable(build_default.Object({
			owner: build_default.String(),
			name: build_default.String()
		})),
		headSha: build_default.String(),
		branch: nullable(build_default.String()),
		baseBranch: nullable(build_default.String()),
		pullRequest: nullable(build_default.Integer({ minimum: 1 })),
		trust: words("data-only", "no-secrets", "full"),
		runUrl: nullable(build_default.String()),
		runId: nullable(build_default.Object({
			id: count("Workflow run."),
			attempt: count("Attempt of that run.")
		}))
	}),
	baseSha: nullable(build_default.String()),
	verdict: build_default.Object({
		word: words("passed", "failed", "broken", "no-change"),
		conclusion: words("success", "failure", "neutral"),
		headline: build_default.String(),
		breakingChanges: count("Breaking changes of specifications."),
		comparison: build_default.Optional(build_default.Union([words("regressed", "suspect", "inconclusive", "no-regression"), build_default.Null()], { description: "Whether the head is slower, of everything that was compared with the base: `no-regression` only where that was shown, `inconclusive` where nobody knows; null: not compared. `word` says nothing of it: with `on-inconclusive: report` such a run is `passed`, and its conclusion `neutral`." })),
		failsStep: build_default.Boolean()
	}),
	failOn: build_default.Optional(build_default.Unsafe({
		...words("breaking", "consumer-breaking", "warning", "never"),
		description: "What the verdict was decided by."
	})),
	setup: build_default.Array(Problem, { description: "What kept the run from getting to its stages." }),
	stages: build_default.Array(Stage),
	metrics: Metrics,
	goals: build_default.Array(build_default.Object({
		metric: words(...METRIC_NAMES),
		goal: build_default.String(),
		measured: nullable(build_default.Number()),
		reached: build_default.Boolean(),
		baseline: build_default.Optional(nullable(build_default.Object({
			sha: build_default.String(),
			value: build_default.Number()
		}))),
		undecided: build_default.Optional(text("Why nobody can tell yet; then it fails nothing."))
	})),
	coverage: build_default.Optional(nullable(OperationCoverage)),
	history: build_default.Optional(nullable(HistoryReport)),
	specs: build_default.Object({
		found: nullable(count("At the head; null where no file changed that can hold one, and none was looked for.")),
		changed: count("Changed, added, deleted or renamed.")
	}),
	notices: build_default.Array(build_default.String()),
	durationMs: milliseconds("How long the run took")
}, {
	$schema: "http://json-schema.org/draft-07/schema#",
	title: "Result of an API testing run",
	description: "Everything a run found out. Readers ignore keys they do not know."
});

// src/report/result.ts
/** The text of `result.json`: the whole result, keys in one order, two spaces deep. Secrets must be gone already. */
function renderResultJson(result) {
	return `${JSON.stringify(toResultJson(result), null, 2)}\n`;
}
function toResultJson(result) {
	const { event } = result;
	return {
		version: 1,
		checkName: result.checkName,
		...result.configPath !== void 0 && { configPath: result.configPath },
		event: {
			name: event.name,
			repository: event.repository,
			headSha: event.headSha,
			branch: event.branch,
			baseBranch: event.baseBranch,
			pullRequest: event.pullRequest,
			trust: event.trust,
			runUrl: event.runUrl,
			runId: event.runId
		},
		baseSha: result.baseSha,
		verdict: result.verdict,
		...result.failOn !== void 0 && { failOn: result.failOn },
		setup: result.setup,
		stages: result.stages,
		metrics: result.metrics,
		goals: result.goals,
		...result.coverage !== void 0 && { coverage: result.coverage },
		...result.history !== void 0 && { history: result.history },
		specs: result.specs,
		notices: result.notices,
		durationMs: result.durationMs
	};
}

// src/report/review.ts
/** One comment says one thing: a screen of text beside a line. */
const AT_A_LINE = { textLength: 600 };
/** Every finding that somebody has to do something about and that has a line; what is only worth knowing stays in the report. */
function renderReview(composition) {
	const { result } = composition;
	const placesOf = placeFinder(composition);
	return result.stages.flatMap((stage) => stage.findings.map((finding) => ({
		finding,
		stage
	}))).filter(({ finding }) => finding.severity !== "info" && !finding.accepted && finding.location !== null).map(({ finding, stage }) => ({
		fingerprint: finding.fingerprint,
		severity: finding.severity,
		get body() {
			return renderMarkdown(writeFinding(composition, finding, stage), AT_A_LINE);
		},
		places: placesOf(finding),
		change: stage.stage === "changes" ? composition.changeOf(finding) : null
	}));
}
const SIGNS = {
	breaking: "❌ ",
	warning: "⚠️ Warning: ",
	info: ""
};
/** Only a change of the API breaks somebody: a failed test of the team is called what it is. */
function signOf({ severity }, { stage }) {
	return severity === "breaking" && stage === "changes" ? "❌ Breaking: " : SIGNS[severity];
}
function writeFinding(composition, finding, stage) {
	const { title, children } = describeStep(composition, {
		finding,
		stage
	});
	return [heading(4, signOf(finding, stage), ...title), {
		kind: "list",
		ordered: false,
		items: children.map((spans) => ({
			box: null,
			spans,
			children: []
		}))
	}];
}
/** What was removed is pointed at where it stood; else, and where the diff does not show that, at what has lost it. */
function placeFinder({ result, changeOf }) {
	const headPlaceOf = headPlaces(result.stages);
	const renames = renamesOf(result.stages);
	return (finding) => {
		const { location } = headPlaceOf(finding);
		const base = changeOf(finding)?.location;
		const left = base?.side === "base" ? [{
			path: renames.get(base.file) ?? base.file,
			line: base.line
		}] : [];
		const hasHead = left.length === 0 || changeOf(finding)?.counterpart || changeOf(finding)?.surroundings;
		const right = location !== null && hasHead ? [{
			path: location.file,
			line: location.line
		}] : [];
		return [...left.map((place) => ({
			...place,
			side: "LEFT"
		})), ...right.map((place) => ({
			...place,
			side: "RIGHT"
		}))];
	};
}

// src/report/summary.ts
/** The job summary: the whole report; over its limit GitHub would drop all of it. */
function renderSummary(composition) {
	return fitText(SUMMARY_SHRINKING, SUMMARY_BUDGET, {
		text: (limits) => `${writeParts(composition, limits)}\n`,
		lastResort: () => `${writeHeadlineAlone(composition)}\n`
	});
}
/** `report.md`: everything, as long as an editor can still open it. */
function renderFile(composition) {
	return fitText(FILE_SHRINKING, FILE_BUDGET, {
		text: (limits) => `${writeParts(composition, limits)}\n`,
		lastResort: () => `${writeHeadlineAlone(composition)}\n`
	});
}

// src/report/report.ts
/** The same result gives the same bytes: no clock, no random order. Secrets are replaced before anything is written. */
function composeReport(result, options) {
	const redacted = redactResult(result, options.redact);
	const links = makeLinks({
		event: result.event,
		reportUrl: options.reportUrl ?? null,
		docsUrl: options.docsUrl ?? null
	});
	const composition = openComposition({
		result: redacted,
		links,
		changeOf: indexChanges(redacted.stages)
	});
	const onScreen = renderDocument({
		...composition,
		limits: TERMINAL
	});
	return {
		comment: renderComment(composition, options.key),
		shorterComment: renderShorterComment(composition, options.key),
		section: renderCommentSection(composition),
		check: renderCheck(composition),
		review: {
			findings: renderReview(composition),
			complete: sawEverything(redacted)
		},
		summary: renderSummary(composition),
		markdown: renderFile(composition),
		resultJson: renderResultJson(redacted),
		commands: renderCommands(redacted),
		terminal: renderTerminal(PARTS.flatMap((part) => onScreen[part]))
	};
}

export { ResultSchema as n, composeReport as t };