import { t as ProblemError } from "./model-problem.js";
import { a as within, n as ENVIRONMENT_LABEL, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";

// src/chaos/own-container.ts
const BOUND = {
	ms: DOCKER_CALL_DEADLINE_MS,
	what: "Looking at a container"
};
/** A container that carries our label; null where it is gone, and with it what was done to it. */
async function findOwn(runtime, id) {
	const container = runtime.container.getById(id);
	try {
		const { Config } = await within(container.inspect(), BOUND);
		if (Config.Labels?.["api-testing-action.environment"] !== void 0) return container;
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
	throw new ProblemError({
		code: "chaos.not-ours",
		what: `The container ${id.slice(0, 12)} was not started by this run`,
		why: `it does not carry the label ${ENVIRONMENT_LABEL}`,
		todo: "Faults are injected only into what the run started itself."
	});
}
/** Answers that say it is so already. */
async function unless(statuses, work) {
	try {
		await work;
	} catch (error) {
		const status = statusOf(error);
		if (status === null || !statuses.includes(status)) throw error;
	}
}
function statusOf(error) {
	const status = error.statusCode;
	return typeof status === "number" ? status : null;
}

export { unless as n, findOwn as t };