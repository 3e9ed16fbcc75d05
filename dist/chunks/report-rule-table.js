import { n as auditRules } from "./audit-database-clients.js";
import { t as chaosRules } from "./chaos-rules.js";
import { t as compareRules } from "./compare-rules.js";
import { n as contractRules } from "./contract-rules.js";
import { i as integrationRules } from "./environment-rules.js";
import { t as loadRules } from "./load-rules.js";

// src/report/rule-table.ts
/** The rules of the stages by heading of `docs/rules.md`, below those of changes. A new stage adds its row. */
const STAGE_RULES = [
	{
		heading: "Contracts",
		rules: contractRules
	},
	{
		heading: "Real dependencies",
		rules: integrationRules
	},
	{
		heading: "Smoke and load",
		rules: loadRules
	},
	{
		heading: "Base against head",
		rules: compareRules
	},
	{
		heading: "Experiments",
		rules: chaosRules
	},
	{
		heading: "Not tested yet",
		rules: auditRules
	}
];
/** Why a rule of a stage matters, one sentence; null for a rule that no stage has. */
function stageRuleWhy(id) {
	return STAGE_RULES.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.why ?? null;
}

export { stageRuleWhy as n, STAGE_RULES as t };