import { i as toProblem } from "./model-problem.js";
import { t as openBroker } from "./contract-broker.js";
import { t as DEFAULT_LIMITS } from "./contract-expectation.js";

// src/contract/record.ts
/** Tells the broker what happened to the head's version, in order; the first refusal ends it, because what follows may depend on it. */
async function recordVersions(input) {
	const { address, credentials, pacticipant, event, log, debug, signal } = input;
	const recorded = [];
	try {
		const broker = openBroker({
			address,
			credentials,
			limits: {
				...DEFAULT_LIMITS,
				...input.limits
			},
			log,
			debug,
			signal
		});
		if (event.branch !== null) await broker.ensureBranchVersion({
			pacticipant,
			branch: event.branch,
			version: event.headSha
		});
		for (const { as, environment, instance } of input.records) {
			await broker.record({
				as,
				environment,
				instance,
				pacticipant,
				version: event.headSha
			});
			log(`Recorded: ${as} of ${pacticipant} ${event.headSha}, ${environment}`);
			recorded.push({
				as,
				pacticipant,
				version: event.headSha,
				environment
			});
		}
		return {
			recorded,
			problems: []
		};
	} catch (thrown) {
		return {
			recorded,
			problems: [toProblem(thrown, "broker.not-recorded", "The version was not recorded")]
		};
	}
}

export { recordVersions };