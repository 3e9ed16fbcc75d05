import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { t as openBroker } from "./contract-broker.js";
import { n as planHandedOver } from "./contract-handed-over.js";
import { t as DEFAULT_LIMITS } from "./contract-expectation.js";

// src/contract/publish-handed-over.ts
/** Publishes what may be published. Never throws: what is refused, by us or by the broker, is part of the outcome. */
async function publishHandedOver(input) {
	const { result, trusted, address, credentials, log, debug, signal } = input;
	const published = [];
	const refused = [];
	try {
		const plan = planHandedOver(result, trusted);
		refused.push(...plan.refused);
		if (plan.publications.length === 0) return {
			published,
			refused
		};
		const limits = {
			...DEFAULT_LIMITS,
			...input.limits
		};
		const broker = openBroker({
			address,
			credentials,
			limits,
			log,
			debug,
			signal
		});
		for (const publication of plan.publications) {
			await refuseStrangers(broker, publication);
			for (const note of await broker.publishPacts(publication)) log(note);
			published.push(...publication.pacts.map(({ consumer, provider }) => ({
				consumer,
				provider
			})));
		}
	} catch (thrown) {
		refused.push(toProblem(thrown, "broker.not-published", "The pacts were not published"));
	}
	return {
		published,
		refused
	};
}
/** A stranger's pull request must not fill the broker with pacticipants. */
async function refuseStrangers(broker, { consumer, pacts }) {
	for (const name of [consumer, ...pacts.map(({ provider }) => provider)]) {
		if (await broker.pacticipant(name) !== null) continue;
		throw new ProblemError({
			code: "contract.handed-over-stranger",
			what: `Not published: pacts of ${consumer}`,
			why: `the broker knows no pacticipant "${name}", and a run without secrets makes none`,
			todo: "Publish the first pact from a branch of this repository."
		});
	}
}

export { publishHandedOver };