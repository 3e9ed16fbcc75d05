import { f as setSecret } from "./package-actions-core.js";
import { t as ProblemError } from "./model-problem.js";
import { a as parsePath, i as parseHttpUrl, n as parseBrokerUrl, o as parseRecords, r as parseChoice, s as parseStages, t as parseBoolean } from "./action-input-values.js";

// src/action/check-name.ts
/** Longest name GitHub shows of a check without cutting it, characters. */
const MAX_CHECK_NAME_LENGTH = 100;
/**
* The check's name for an event. What a webhook of the broker asked for is a check of its own: it says less than the check that the
* same commit has from its push, and must not take its place. The same holds for a command that may only compare: a check that other
* stages failed must not turn green because they were left out.
*/
function checkNameOf(name, { dispatch, command, trust }) {
	if (command && trust === "data-only") return clip(`${name}: changes`);
	if (!dispatch) return name;
	return clip(`${name}: pact of ${(dispatch.consumer ?? "a consumer").replace(/[\x00-\x1f\x7f]/g, " ")}`);
}
function clip(full) {
	return full.length <= 100 ? full : `${full.slice(0, 99)}…`;
}

// src/action/secret-forms.ts
/** Shortest text that is worth hiding; shorter ones would hide half of every log. */
const SHORTEST_SECRET = 4;
/**
* Every form in which a secret can appear in a log: as given, trimmed, line by line, percent-encoded, in base64, and as
* the basic credentials that git and brokers send.
*/
function secretForms({ secrets, username, password }) {
	const forms = /* @__PURE__ */ new Set();
	for (const secret of secrets) for (const form of [
		secret,
		secret.trim(),
		...secret.split(/\r?\n/).map((line) => line.trim())
	]) {
		if (form.trim().length < SHORTEST_SECRET) continue;
		forms.add(form).add(base64(form)).add(encodeURIComponent(form)).add(base64(`x-access-token:${form}`));
	}
	if (password.length >= SHORTEST_SECRET) forms.add(base64(`${username}:${password}`));
	return [...forms];
}
function base64(text) {
	return Buffer.from(text).toString("base64");
}

// src/action/inputs.ts
/** Every input of `action.yml` with its default. An empty default is explained in the input's description. */
const INPUT_DEFAULTS = {
	"github-token": "${{ github.token }}",
	config: "",
	stages: "",
	profiles: "",
	"base-url": "",
	"pact-broker-base-url": "",
	"pact-broker-token": "",
	"pact-broker-username": "",
	"pact-broker-password": "",
	"dispatch-token": "",
	record: "",
	"fail-on": "",
	"check-name": "api-testing",
	comment: "true",
	"review-comments": "true",
	issue: "false",
	"working-directory": ".",
	"report-directory": "api-testing-report"
};
const SECRETS = [
	"github-token",
	"pact-broker-token",
	"pact-broker-password",
	"dispatch-token"
];
/** Reads and checks every input, once. Secrets are masked before anything can fail. Throws `ProblemError`. */
function readInputs(source = {
	environment: process.env,
	mask: setSecret
}) {
	const read = (name) => {
		const fallback = name === "github-token" ? "" : INPUT_DEFAULTS[name];
		return (source.environment[variableOf(name)] ?? fallback).trim();
	};
	const secrets = SECRETS.map((name) => source.environment[variableOf(name)] ?? "");
	const forms = secretForms({
		secrets,
		username: read("pact-broker-username"),
		password: read("pact-broker-password")
	});
	for (const form of forms) source.mask(form);
	return {
		...parseInputs(read),
		secrets: forms
	};
}
/**
* What a run reports with when its inputs cannot be used: the defaults, and the token as it is. A check that is required
* has to say so; without one the pull request would wait for ever.
*/
function readFallback(source = { environment: process.env }) {
	const token = (source.environment[variableOf("github-token")] ?? "").trim();
	const named = (source.environment[variableOf("check-name")] ?? "").trim();
	const read = (name) => name === "github-token" ? token || "none" : INPUT_DEFAULTS[name];
	const inputs = parseInputs(read);
	return {
		...inputs,
		checkName: named === "" ? inputs.checkName : named,
		secrets: token === "" ? [] : [token]
	};
}
/** The runner keeps the hyphens of an input's name. */
function variableOf(name) {
	return `INPUT_${name.toUpperCase()}`;
}
function parseInputs(read) {
	const optional = (name) => read(name) || null;
	const baseUrl = optional("base-url");
	const config = optional("config");
	const stages = optional("stages");
	const failOn = optional("fail-on");
	const record = optional("record");
	return {
		token: required("github-token", read("github-token")),
		config: config === null ? null : parsePath("config", config),
		stages: stages === null ? null : parseStages(stages),
		profiles: read("profiles").split(/[\s,]+/).filter((name) => name !== ""),
		baseUrl: baseUrl === null ? null : parseHttpUrl("base-url", baseUrl),
		broker: parseBroker(optional),
		dispatchToken: optional("dispatch-token"),
		record: record === null ? null : parseRecords(record),
		failOn: failOn === null ? null : parseChoice("fail-on", failOn, [
			"breaking",
			"consumer-breaking",
			"warning",
			"never"
		]),
		checkName: parseCheckName(required("check-name", read("check-name"))),
		comment: parseBoolean("comment", required("comment", read("comment"))),
		reviewComments: parseBoolean("review-comments", required("review-comments", read("review-comments"))),
		issue: parseBoolean("issue", required("issue", read("issue"))),
		workingDirectory: parsePath("working-directory", required("working-directory", read("working-directory"))),
		reportDirectory: parsePath("report-directory", required("report-directory", read("report-directory")))
	};
}
function parseBroker(optional) {
	const baseUrl = optional("pact-broker-base-url");
	const broker = {
		baseUrl: baseUrl === null ? null : parseBrokerUrl("pact-broker-base-url", baseUrl),
		token: optional("pact-broker-token"),
		username: optional("pact-broker-username"),
		password: optional("pact-broker-password")
	};
	if (broker.token !== null && broker.username !== null) throw new ProblemError({
		code: "input.conflict",
		what: "Both `pact-broker-token` and `pact-broker-username` are set",
		why: "a broker takes one of them",
		todo: "Remove one of the two inputs."
	});
	if (broker.password !== null && broker.username === null) throw new ProblemError({
		code: "input.conflict",
		what: "`pact-broker-password` is set without `pact-broker-username`",
		todo: "Set both inputs, or use `pact-broker-token`."
	});
	return broker;
}
function required(name, value) {
	if (value !== "") return value;
	throw new ProblemError({
		code: "input.empty",
		what: `The input \`${name}\` is empty`,
		why: "an empty value usually comes from an expression that does not exist, such as a misspelt secret",
		todo: `Remove the input to use its default (${INPUT_DEFAULTS[name]}), or give it a value.`
	});
}
function parseCheckName(name) {
	if (name.length <= 100 && !/[\x00-\x1f\x7f]/.test(name)) return name;
	throw new ProblemError({
		code: "input.check-name",
		what: "The input `check-name` is not a name GitHub can show",
		why: `it must be one line of at most ${100} characters`,
		todo: "Shorten it; the default is `api-testing`."
	});
}

export { readInputs as n, checkNameOf as r, readFallback as t };