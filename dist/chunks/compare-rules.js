// src/compare/rules.ts
/** Everything the comparison of base and head can find; `docs/rules.md` is made from it. */
const compareRules = [
	{
		id: "compare.regressed",
		severity: "breaking",
		title: "An operation is slower than at the base",
		why: "The same requests, sent to both at the same time, are estimated to take at least 10 % longer; that they are slower at all is beyond chance.",
		todo: "Look for what the change does per request: queries, copies, calls."
	},
	{
		id: "compare.suspect",
		severity: "warning",
		title: "An operation is a little slower than at the base",
		why: "It is slower for sure, and by less than 10 %.",
		todo: "Decide whether what the change brings is worth it."
	},
	{
		id: "compare.cpu",
		severity: "warning",
		title: "A request needs more processor time than at the base",
		why: "Processor time is less noisy than latency: it shows work that an idle runner hides.",
		todo: "Profile the provider under the requests of this comparison."
	},
	{
		id: "compare.memory",
		severity: "warning",
		title: "The provider needs more memory than at the base",
		why: "In every fresh start its peak resident size was at least 10 % larger.",
		todo: "Look for caches and for what is loaded at the start."
	},
	{
		id: "compare.inconclusive",
		severity: "info",
		title: "It is not known whether an operation is slower",
		why: "The measurement could neither show a slowdown nor rule one out.",
		todo: "Run again, which adds to what was measured; or use `mode: strict`, fewer operations, or a quieter runner."
	},
	{
		id: "compare.head-fails",
		severity: "breaking",
		title: "An operation fails at the head where the base answers",
		why: "Both get the same requests at the same time, and for sure the head leaves more of them without an answer, or answers more of them with a fault of its own (5xx). How fast it is says nothing then.",
		todo: "Read the provider's log at the head; where it says nothing, send one of the requests to it with a profiler attached. Where it is meant, leave the operation out in `compare.operations`."
	},
	{
		id: "compare.head-died",
		severity: "breaking",
		title: "The provider ended during the comparison",
		why: "The head ended under requests that the base answers.",
		todo: "Read its last lines; where it says nothing, memory is the usual cause."
	}
];

export { compareRules as t };