// src/contract/rules.ts
const KEEP_PROMISE = "Restore what the consumer relies on, or agree on a new version with its team first.";
const ALIGN = "Correct the specification, or have the consumer record its pact again.";
/** Everything the contract stage can find. `contract.static.…` ends with the comparator's own name of the mismatch. */
const contractRules = [
	rule("contract.interaction.failed", "breaking", "Provider does not answer as a consumer expects", {
		why: "The interaction was replayed against the running provider, and the answer differs from what the consumer relies on.",
		todo: KEEP_PROMISE
	}),
	rule("contract.interaction.server-error", "breaking", "Provider answers an interaction with an error of its own", {
		why: "The interaction was replayed against the running provider, which failed with 5xx where the consumer expects another answer.",
		todo: "Look at the provider’s log in this step for the request that failed; a dependency or data that a provider state was to set up may be missing."
	}),
	rule("contract.interaction.no-answer", "breaking", "Provider gave no answer to an interaction", {
		why: "The interaction was replayed against the running provider, and no answer came that could be compared with what the consumer expects.",
		todo: "Look at the provider’s log in this step for what it did with this request: others were answered."
	}),
	rule("contract.interaction.pending", "info", "Pending interaction fails", {
		why: "The provider never verified this pact successfully on this branch, so its failure does not fail the run.",
		todo: "Support it when the consumer needs it."
	}),
	rule("contract.interaction.not-kept", "warning", "Provider does not keep what a pact of this repository asks for", {
		why: "A version of the provider that this pull request has to fit has verified the pact, and the interaction failed there.",
		todo: "Ask only for what that version answers, or have the provider support it first; its run shows the whole difference."
	}),
	rule("contract.provider.ended", "breaking", "Provider ended while its pacts were verified", {
		why: "It had started, and its process ended while interactions were replayed; those that follow were refused.",
		todo: "Read its last lines: no request may bring the provider down."
	}),
	rule("contract.state.failed", "breaking", "Provider state could not be set up", {
		why: "An interaction assumes a state, and what sets states up (endpoint, command or module) refused it or failed, so the interaction was not tried.",
		todo: "Look at what its handler said, here and in the log of this step: it knows the state, and failed."
	}),
	rule("contract.state.not-set-up", "warning", "Provider states are not set up", {
		why: "Interactions assume states, and no provider-state endpoint is configured; they ran against whatever data was there.",
		todo: "Name the endpoint in the configuration: `provider: { states: /_pact/provider-states }`."
	}),
	rule("contract.state.missing", "warning", "Nobody sets this provider state up", {
		why: "A pact assumes the state, and neither the commands of `provider.states` nor the module of `provider.states-module` know it; its interactions fail.",
		todo: "Add a handler for the state."
	}),
	rule("contract.pact.duplicate-interaction", "warning", "Interaction is in the pact twice", {
		why: "Two interactions of one pact have the same description and states; a consumer test probably overwrote another.",
		todo: "Give each interaction of the consumer tests its own description."
	}),
	rule("contract.gate.not-deployable", "breaking", "Not safe to deploy", {
		why: "The broker says that this version is not compatible with what is deployed in the environment.",
		todo: "Mend the interactions that failed, or deploy consumers first that do not need them any more."
	}),
	rule("contract.gate.unknown", "breaking", "Nobody knows whether it is safe to deploy", {
		why: "The broker has no verification result for something that is deployed in the environment; unknown is not yes.",
		todo: "Verify the pacts of deployed consumers: add `{ deployedOrReleased: true }` to `contract.selectors`."
	}),
	rule("contract.gate.not-verified", "breaking", "Providers have not verified the pacts", {
		why: "The pacts were published, and a provider did not say within `contract.wait` whether it keeps them; unknown is not yes.",
		todo: "Have the provider verify new pacts by itself (`api-testing broker setup` in its repository), then run this again."
	}),
	rule("contract.gate.nobody-there", "breaking", "No provider is there that could verify the pacts", {
		why: "The broker knows no version of a provider on its main branch, or none in the environment, so nobody was waited for; unknown is not yes.",
		todo: "Run the provider’s contracts on its main branch, and record what it deploys (`contract.record`); then run this again."
	}),
	rule("contract.gate.not-mergeable", "breaking", "Not safe to merge", {
		why: "The main branch of a provider does not keep what these pacts ask for; once merged, the consumer could not be deployed.",
		todo: "Let the provider support it first, then run this again."
	}),
	rule("contract.gate.not-asked", "info", "Deployment was not asked for", {
		why: "The broker was not asked whether this version may be deployed; the finding says why.",
		todo: "Runs of trusted events that verify the pacts publish their results and ask."
	}),
	rule("contract.webhook.failed", "warning", "Webhook of the broker failed", {
		why: "The broker was to have the provider verify these pacts, and its request was refused or reached nobody.",
		todo: "Look at the webhook’s log in the broker: the token that it sends may have expired. `api-testing broker setup` writes a new one."
	}),
	rule("contract.result.not-published", "warning", "Verification results were not published", {
		why: "The broker did not accept the results; the verdict of this run does not depend on it, a later can-i-deploy does.",
		todo: "Look at the broker’s answer, and run again."
	}),
	rule("contract.static.unpromised-field", "info", "Consumer relies on what the specification does not promise", {
		why: "The specification allows the field to be absent or null, and the consumer’s pact always has it.",
		todo: "Make the field required in the specification if the provider always sends it."
	}),
	rule("contract.static.enum-wider", "warning", "Specification allows values that the consumer does not take", {
		why: "The consumer’s matcher lists the values it takes, and the `enum` of the specification has more.",
		todo: "Have the consumer take every value, or take the values out of the `enum` that the provider never sends."
	}),
	rule("contract.static.message-incompatible", "breaking", "Message does not fit its specification", {
		why: "The consumer’s example of the message is not what the AsyncAPI document describes.",
		todo: ALIGN
	}),
	rule("contract.static.messages-not-compared", "info", "Messages are not held against a specification", {
		why: "No AsyncAPI document of the repository names these messages, so that only the running provider can be asked for them.",
		todo: "Describe them with AsyncAPI under the pact’s own description, or start the provider, so that they are verified."
	}),
	rule("contract.static.not-compared", "warning", "Pact could not be compared with the specification", {
		why: "The comparison stopped at a part of the specification it cannot read.",
		todo: "Look at the named part of the specification."
	}),
	...staticRules("breaking", {
		"request.path-or-method.unknown": "Consumer calls an operation that the specification does not have",
		"request.body.incompatible": "Consumer sends a body that the specification does not accept",
		"request.query.incompatible": "Consumer sends a query parameter that the specification does not accept",
		"request.header.incompatible": "Consumer sends a header that the specification does not accept",
		"request.content-type.incompatible": "Consumer sends a media type that the specification does not accept",
		"request.accept.incompatible": "Consumer accepts only media types that the specification does not offer",
		"response.status.unknown": "Consumer expects a status that the specification does not have",
		"response.body.incompatible": "Consumer expects a body that the specification does not describe",
		"response.body.unknown": "Consumer expects a body where the specification has none",
		"response.content-type.incompatible": "Consumer expects a media type that the specification does not offer",
		"response.header.incompatible": "Consumer expects a header value that the specification does not describe",
		"response.header.unknown": "Consumer expects a header that the specification does not have"
	}),
	...staticRules("warning", {
		"request.authorization.missing": "Consumer sends no credentials where the specification asks for them",
		"request.accept.unknown": "Consumer sends an Accept header, the specification offers no body",
		"request.body.unknown": "Consumer sends a body where the specification has none",
		"request.body.unvalidatable": "Body in a media type that cannot be compared",
		"request.content-type.missing": "Consumer sends a body without a media type",
		"request.content-type.unknown": "Consumer sends a media type, the specification accepts no body",
		"request.header.unknown": "Consumer sends a header that the specification does not have",
		"request.query.unknown": "Consumer sends a query parameter that the specification does not have",
		"response.body.unvalidatable": "Body in a media type that cannot be compared",
		"response.content-type.unknown": "Consumer expects a media type, the specification has no body",
		"response.header.undefined": "Consumer expects a header whose schema the specification leaves open",
		"response.status.default": "Consumer expects a status that only the default response covers"
	})
];
const RULES = new Map(contractRules.map((entry) => [entry.id, entry]));
/** The rule of an id that this file defines; anything else is a mistake of ours. */
function contractRule(id) {
	const found = RULES.get(id);
	if (!found) throw new Error(`there is no contract rule "${id}"`);
	return found;
}
function isContractRule(id) {
	return RULES.has(id);
}
function rule(id, severity, title, words) {
	return {
		id,
		severity,
		title,
		...words
	};
}
function staticRules(severity, titles) {
	return Object.entries(titles).map(([code, title]) => rule(`contract.static.${code}`, severity, title, {
		why: "The consumer’s pact and the head’s specification disagree; the provider may do either.",
		todo: ALIGN
	}));
}

export { contractRules as n, isContractRule as r, contractRule as t };