// src/chaos/rules.ts
/** Everything experiments can find; `docs/rules.md` is made from it. */
const chaosRules = [
	{
		id: "chaos.not-restored",
		severity: "breaking",
		title: "Something is not as it was before the experiment",
		why: "A fault that stays is an outage: whatever runs after it is tested against a disturbed system.",
		todo: "Put it back by hand, and look into the log for what refused."
	},
	{
		id: "chaos.not-recovered",
		severity: "breaking",
		title: "The provider does not recover in time",
		why: "The fault was over, and requests went on failing or waiting for longer than the experiment allows.",
		todo: "Let connections be tested or dropped after an error, with timeouts and a retry with backoff."
	},
	{
		id: "chaos.during",
		severity: "breaking",
		title: "What had to hold during the fault did not",
		why: "The experiment says how much may be lost while a dependency is disturbed, and more was.",
		todo: "Degrade on purpose: a cache, a default, or an early 503 instead of a hanging request."
	},
	{
		id: "chaos.verify",
		severity: "breaking",
		title: "The check after recovery fails",
		why: "Whatever the answers say, something was lost or is wrong.",
		todo: "Look at what the command printed; a write that was confirmed must survive the fault."
	},
	{
		id: "chaos.provider-died",
		severity: "breaking",
		title: "The provider ended because of the fault",
		why: "A dependency that fails for seconds took the whole provider with it.",
		todo: "Handle the error of a lost connection instead of letting it end the provider."
	},
	{
		id: "chaos.toolkit-deviated",
		severity: "breaking",
		title: "An experiment of Chaos Toolkit deviated",
		why: "Its steady-state hypothesis did not hold after the method.",
		todo: "Look at the probe that the message names; the journal is among the files of the run."
	},
	{
		id: "chaos.cluster-failed",
		severity: "breaking",
		title: "An experiment on Kubernetes failed",
		why: "Litmus held its probes against the system under fault, and they did not hold.",
		todo: "Look at the probe that the message names, and at the events of the experiment."
	}
];

export { chaosRules as t };