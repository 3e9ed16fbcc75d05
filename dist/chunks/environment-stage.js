import { r as toProblem } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { a as quoteLog, i as inSeconds, n as EnvironmentFailure, o as shellSignal, r as describeEnd, t as workspaceFolder } from "./environment-failure.js";
import { createHash } from "node:crypto";

// src/environment/rules.ts
const TESTS_FAILED = {
	id: "integration.tests.failed",
	severity: "breaking",
	title: "Integration tests fail",
	why: "The team's own tests (`integration.run`) ran against the started provider and its real services, and ended with an exit code other than 0",
	todo: "Look at the last lines of the tests in the report; the same command fails at a desk with the same services"
};
const PROVIDER_ENDED = {
	id: "integration.provider.ended",
	severity: "breaking",
	title: "Provider ended while it was tested",
	why: "The provider had started and was ready, and then its process ended during the integration tests: what the tests did brings it down",
	todo: "Look at the provider's last lines in the report; a request must never end the process"
};

// src/environment/stage.ts
/** Passed: it started, and the tests (if there are any) ended with 0. Never throws. */
async function runIntegration(input) {
	const started = performance.now();
	const conclusion = await conclude(input);
	return {
		stage: "integration",
		provider: input.provider,
		skip: null,
		durationMs: performance.now() - started,
		findings: [],
		problems: [],
		...conclusion
	};
}
async function conclude(input) {
	const { started, config } = input;
	if ("failure" in started) return notStarted(started.failure);
	const { environment } = started;
	const detail = describeEnvironment(environment);
	const ended = environment.exited();
	if (ended !== null) return endedBefore(input, ended, {
		...detail,
		logTail: environment.tail(50)
	});
	if (config === null || config.run === null) return {
		outcome: "passed",
		reason: readyReason(environment, input),
		detail
	};
	try {
		return judgeTests(await runTests(input, environment, config.run), {
			input,
			environment,
			config,
			detail
		});
	} catch (error) {
		return broken(toProblem(error, "integration.tests", "The integration tests could not be run"), detail);
	}
}
function describeEnvironment(environment) {
	const { services, providerReadyMs } = environment;
	return {
		kind: "integration",
		services,
		providerReadyMs,
		tests: null,
		logTail: []
	};
}
function notStarted(failure) {
	const problem = toProblem(failure, "environment.not-started", "The environment could not be started");
	const known = failure instanceof EnvironmentFailure ? failure.detail : null;
	return broken(problem, known && {
		kind: "integration",
		...known,
		providerReadyMs: null,
		tests: null
	});
}
function endedBefore(input, ended, detail) {
	return broken({
		code: "integration.provider-ended",
		what: `${input.provider} ${ended} before the integration tests began`,
		where: null,
		why: quoteLog(detail.logTail),
		todo: null
	}, detail);
}
function broken(problem, detail) {
	return {
		outcome: "broken",
		reason: problem.what,
		problems: [problem],
		detail
	};
}
async function runTests(input, environment, run) {
	const tail = [];
	input.log(`Running ${run} …`);
	return {
		result: await runCommand({
			file: "sh",
			args: ["-c", run],
			cwd: workspaceFolder(input.workspace, input.config?.directory ?? "."),
			env: childEnvironment(input.parentEnvironment, environment.variables),
			timeoutMs: input.config?.timeoutMs ?? null,
			onLine: (line) => {
				tail.push(line);
				if (tail.length > 50) tail.shift();
				input.log(relayLine(line));
			},
			signal: input.signal
		}),
		tail
	};
}
function judgeTests({ result, tail }, judged) {
	const { input, environment, config } = judged;
	const command = config.run ?? "";
	const tests = {
		command,
		exitCode: result.exitCode,
		durationMs: result.durationMs
	};
	const detail = {
		...judged.detail,
		tests,
		logTail: tail
	};
	const problem = whyNotRun(result, config, tail);
	if (problem) return broken(problem, detail);
	const ended = environment.exited();
	const findings = [];
	if (ended !== null) findings.push(finding(input, PROVIDER_ENDED, `${input.provider} ${ended} while \`${command}\` ran`));
	if (result.exitCode !== 0) findings.push(finding(input, TESTS_FAILED, `\`${command}\` ended with exit code ${result.exitCode}`));
	if (findings.length === 0) return {
		outcome: "passed",
		reason: `${readyReason(environment, input)}; ${command} passed in ${inSeconds(result.durationMs)}`,
		detail: {
			...detail,
			logTail: []
		}
	};
	const outcome = "failed";
	const logTail = ended === null ? tail : [...environment.tail(50)];
	return {
		outcome,
		reason: findings.map(({ message }) => message).join("; "),
		findings,
		detail: {
			...detail,
			logTail
		}
	};
}
/** `sh` answers so for a command that it could not run. */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;
/** What kept the tests from ending by themselves; null when they did. */
function whyNotRun(result, config, tail) {
	const what = `The integration tests (${config.run})`;
	const why = quoteLog(tail);
	const problem = (code, words, todo) => ({
		code: `integration.${code}`,
		what: `${what} ${words}`,
		where: null,
		why,
		todo
	});
	if (result.spawnError !== null) return {
		...problem("tests-not-started", describeEnd(result), null),
		why: null
	};
	if (result.aborted) return {
		...problem("cancelled", "were cancelled", null),
		why: null
	};
	if (result.timedOut) return problem("tests-timeout", `did not end within ${inSeconds(config.timeoutMs)}`, "Find out what they wait for, or give them longer (`integration.timeout`)");
	const { exitCode } = result;
	if (exitCode === NOT_FOUND || exitCode === NOT_EXECUTABLE) return problem("tests-not-found", `${exitCode === NOT_FOUND ? "need a program that is not there" : "are not executable"} (exit code ${exitCode})`, "Install what they need in an earlier step of the job");
	const signal = result.signal ?? shellSignal(exitCode);
	if (exitCode !== null && signal === null) return null;
	return problem("tests-killed", `were ended by ${signal ?? "an unknown cause"}`, null);
}
/** `postgres:15, redis:7 and PaymentService ready in 2.1 s`: services start side by side, then the provider. */
function readyReason(environment, input) {
	const images = environment.services.map(({ image }) => image);
	const names = images.length === 0 ? input.provider : `${images.join(", ")} and ${input.provider}`;
	const slowest = Math.max(0, ...environment.services.map(({ readyMs }) => readyMs ?? 0));
	return `${names} ready in ${inSeconds(slowest + environment.providerReadyMs)}`;
}
function finding(input, rule, message) {
	const fingerprint = createHash("sha256").update(`${rule.id}\0${input.provider}`).digest("hex").slice(0, 16);
	return {
		rule: rule.id,
		severity: rule.severity,
		message,
		todo: rule.todo,
		location: null,
		operations: [],
		consumers: [],
		fingerprint
	};
}

export { runIntegration };