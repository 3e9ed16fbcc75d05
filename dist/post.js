import { n as debug, o as getState, s as info, t as LEFT_FOR_POST, u as setFailed } from "./chunks/package-actions-core.js";
import { t as readFallback } from "./chunks/action-check-name.js";
import { i as findOpenCheck, r as concludeCheck, t as STOPPED } from "./chunks/github-channels.js";
import { t as openGitHub } from "./chunks/package-before-after-hook.js";
import { n as HURRIED_LIMITS } from "./chunks/github-limits2.js";
import { i as toProblem, n as describeProblem } from "./chunks/model-problem.js";
import { t as neutralise } from "./chunks/tools-neutralise.js";
import { t as useProxies } from "./chunks/tools-proxies.js";
import { sep } from "node:path";
import { rm } from "node:fs/promises";

// src/post.ts
/** The last step: concludes a check that its run left open, ends what a killed run left behind. In this order: a reader waits for the check. */
const CHECKS = [[LEFT_FOR_POST.check, LEFT_FOR_POST.concluded], [LEFT_FOR_POST.checkAgain, LEFT_FOR_POST.concludedAgain]];
async function concludeOpenCheck(check, concluded) {
	const left = getState(check);
	if (left === "" || getState(concluded) === "true") return;
	const [owner = "", name = ""] = (process.env["GITHUB_REPOSITORY"] ?? "").split("/");
	const apiUrl = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
	const github = openGitHub({
		token: readFallback().token,
		apiUrl,
		repository: {
			owner,
			name
		},
		limits: HURRIED_LIMITS,
		log: debug
	});
	const wanted = JSON.parse(left);
	const open = "id" in wanted ? wanted : await findOpenCheck(github, wanted);
	if (open === null) return;
	const { url } = await concludeCheck(github, open, STOPPED);
	info(`The run left its check open; it is concluded now: ${url}`);
}
async function removeLeftovers() {
	const folder = getState(LEFT_FOR_POST.workDirectory);
	if (!folder.includes(`${sep}api-testing${sep}`)) return;
	const { replayUndo } = await import("./chunks/chaos-undo-journal.js");
	const failed = await replayUndo(folder, (line) => info(neutralise(line)));
	const { sweepLeftovers } = await import("./chunks/environment-leftovers.js");
	await sweepLeftovers(folder, (line) => info(neutralise(line)));
	if (failed.length > 0) throw new Error(`NOT RESTORED after a fault: ${failed.join("; ")}`);
	await rm(folder, {
		recursive: true,
		force: true
	});
}
useProxies();
for (const [what, step] of [...CHECKS.map(([check, concluded]) => ["The check run could not be concluded", () => concludeOpenCheck(check, concluded)]), ["What the run left behind could not be removed", removeLeftovers]]) try {
	await step();
} catch (thrown) {
	setFailed(neutralise(describeProblem(toProblem(thrown, "post.failed", what))));
}

export {  };