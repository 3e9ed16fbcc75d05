// src/load/rules.ts
/** Everything smoke and load can find; `docs/rules.md` is made from it. */
const loadRules = [
	{
		id: "smoke.no-answer",
		severity: "breaking",
		title: "An operation does not answer",
		why: "A request got no HTTP answer: the connection was refused, cut, or too slow.",
		todo: "Look at the last lines of the provider: they stand below the calls of smoke, and in the job's log."
	},
	{
		id: "smoke.server-error",
		severity: "breaking",
		title: "An operation answers with a server error",
		why: "A valid request, or a wrong one whose refusal is documented, was answered with a status of 500 or more.",
		todo: "Send the request again, as the report writes it for `curl`, and read the stack trace in the log of the provider."
	},
	{
		id: "smoke.status.undocumented",
		severity: "breaking",
		title: "An answer has a status that the specification does not list",
		why: "Clients are written against the listed statuses; another one takes a path nobody wrote.",
		todo: "Document the status, or give the operation data it accepts (load.data, or examples in the specification)."
	},
	{
		id: "smoke.media-type.undocumented",
		severity: "breaking",
		title: "An answer has a content type that the specification does not list",
		why: "Clients choose their parser by the documented content type.",
		todo: "Set the Content-Type header that is documented, or document the one that is sent."
	},
	{
		id: "smoke.body.invalid",
		severity: "breaking",
		title: "An answer does not match its schema",
		why: "Clients are generated from the schema; a missing or differently typed property breaks them.",
		todo: "Change the answer or the schema so that they agree."
	},
	{
		id: "smoke.body.missing",
		severity: "breaking",
		title: "An answer has no body although one is documented",
		why: "Clients parse the documented body and fail on an empty one.",
		todo: "Send the body, or document the answer without content."
	},
	{
		id: "smoke.body.undocumented",
		severity: "warning",
		title: "An answer has a body that is not documented",
		why: "Whatever the body holds, nothing says so and nothing checks it.",
		todo: "Document the content of this answer, or send none."
	},
	{
		id: "smoke.body.unchecked",
		severity: "warning",
		title: "The body of an answer could not be checked",
		why: "It is too large, or its schema cannot be used; it is not known whether it conforms.",
		todo: "Correct the schema, or make the answer to the smoke call smaller."
	},
	{
		id: "smoke.header.missing",
		severity: "breaking",
		title: "A required header is missing from an answer",
		why: "The specification promises the header with every such answer, and clients read it.",
		todo: "Send the header, or document it as optional."
	},
	{
		id: "smoke.header.invalid",
		severity: "breaking",
		title: "A header of an answer does not match its schema",
		why: "Clients read the header in the documented type; another one breaks them.",
		todo: "Change the header or its schema so that they agree."
	},
	{
		id: "smoke.credentials.not-asked",
		severity: "breaking",
		title: "An operation answers without credentials",
		why: "The specification asks for credentials and documents 401, and a request without them was let through.",
		todo: "Check the credentials before anything else, or document the operation as open (`security: []`)."
	},
	{
		id: "smoke.failure.not-refused",
		severity: "warning",
		title: "A wrong request was accepted",
		why: "The specification documents a refusal for it; clients learn of their mistake from that.",
		todo: "Refuse it as documented, or widen the specification. `load.smoke.failures: false` asks for no failures."
	},
	{
		id: "smoke.not-finished",
		severity: "breaking",
		title: "The calls were not finished in time",
		why: "The budget was used up before every operation was called, so nothing is known about the rest.",
		todo: "Raise load.budget, or see why the provider takes so long."
	},
	{
		id: "smoke.refused",
		severity: "warning",
		title: "An operation refused the call",
		why: "The refusal is documented, but the successful answer was not seen and so was not checked.",
		todo: "Name values the provider knows in load.data, or add examples to the specification."
	},
	{
		id: "smoke.nothing-succeeded",
		severity: "breaking",
		title: "No call succeeded",
		why: "Every operation refused its call, so nothing is known about the answers that matter.",
		todo: "Give load.auth the credentials, and load.data values that the provider knows."
	},
	{
		id: "smoke.provider-died",
		severity: "breaking",
		title: "The provider ended during the smoke calls",
		why: "One call per operation was enough to end it.",
		todo: "Read its last lines: no request may bring the provider down."
	},
	{
		id: "load.threshold.failed",
		severity: "breaking",
		title: "A threshold was crossed",
		why: "Under the configured load the measured value is outside the limit the team has set.",
		todo: "Compare the operations in the load table: the slowest and the failing ones come first."
	},
	{
		id: "load.threshold.no-samples",
		severity: "breaking",
		title: "A threshold was judged on nothing",
		why: "No sample of the metric was recorded, and a limit nobody measured against is not kept.",
		todo: "Check the name of the metric and its tags in the thresholds of the configuration."
	},
	{
		id: "load.operation.not-reached",
		severity: "breaking",
		title: "An operation got no request under load",
		why: "The load ended before a single request was sent to it, so nothing is known about it.",
		todo: "Make the stages longer, or put fewer operations under load."
	},
	{
		id: "load.operation.never-succeeded",
		severity: "breaking",
		title: "Every request to an operation failed under load",
		why: "Fast refusals look like good latency; without one success the figures say nothing.",
		todo: "Run the smoke stage for it: the answer there says why. Values for it belong in load.data."
	},
	{
		id: "load.iterations-dropped",
		severity: "breaking",
		title: "The load that was asked for was not reached",
		why: "Rounds were left out because no user was free, so the measured load is lower than configured.",
		todo: "See why the provider answers so late that every user waits; else lower the target, or use a larger runner."
	},
	{
		id: "load.checks.failed",
		severity: "breaking",
		title: "Checks of a script failed under load",
		why: "k6 ends with 0 when checks fail, unless a threshold on them says otherwise; the script sets none.",
		todo: "Repair what the check names, or say with a threshold on `checks` how many may fail."
	},
	{
		id: "load.iterations-threw",
		severity: "breaking",
		title: "Rounds of a script ended in an exception",
		why: "k6 ends with 0 when rounds throw; what came after the exception was not measured.",
		todo: "Correct the script at the line that k6 names."
	},
	{
		id: "load.rounds-endless",
		severity: "breaking",
		title: "Rounds of a script never ended",
		why: "They were still running long after the load, and were ended; k6 counts them nowhere, so their users did nothing that was measured.",
		todo: "Look for a loop or a wait without an end: a round has to end by itself."
	},
	{
		id: "load.rounds-cut",
		severity: "warning",
		title: "Long rounds of a script were cut off at the end",
		why: "They were still running when the time after the load was over; what they had not done by then was not measured.",
		todo: "Give them that time: `gracefulStop` of the scenario in the script."
	},
	{
		id: "load.script.stopped",
		severity: "breaking",
		title: "A script ended the test, or failed it",
		why: "The script called `test.abort` or `test.fail`: its author knows why.",
		todo: "Read what the script says; its condition is in the script."
	},
	{
		id: "load.slo.weakened",
		severity: "warning",
		title: "A limit of x-slo was weakened",
		why: "The pull request is held against the limit of the base: changing it and keeping to it are two decisions.",
		todo: "If the weaker limit is agreed upon, merge it in a pull request of its own."
	},
	{
		id: "load.slo.unreadable",
		severity: "warning",
		title: "A limit of x-slo cannot be read",
		why: "What is not understood is not held against anything.",
		todo: "Write it like `x-slo: { p95: 300, error-rate: 0.01 }`: milliseconds, and a share of the requests."
	},
	{
		id: "stress.below-minimum",
		severity: "breaking",
		title: "The breaking point is below the rate that has to be borne",
		why: "A threshold broke at fewer requests per second than `load.stress.min-rate` asks for.",
		todo: "Look at the step that broke in the table of steps; the operation with the highest p95 comes first."
	},
	{
		id: "load.provider-died",
		severity: "breaking",
		title: "The provider ended under load",
		why: "Its process ended while requests were still coming.",
		todo: "Read its last lines; where it says nothing, memory is the usual cause."
	}
];

export { loadRules as t };