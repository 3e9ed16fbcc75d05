// src/model/stage.ts
/** Every stage there is, cheapest first: the order of running, of the checklist and of the log. */
const STAGE_NAMES = [
	"changes",
	"contract",
	"integration",
	"smoke",
	"load",
	"compare",
	"stress",
	"chaos",
	"audit"
];

export { STAGE_NAMES as t };