import { t as runAudit } from "./package-smol-toml.js";
import { i as openSnapshot, t as findSpecs } from "./detect-find-specs.js";
import { t as formatOf } from "./detect-formats.js";
import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { t as readSpec } from "./spec-api-links.js";
import { a as workingCommit } from "./desk-checkout.js";
import { t as openRepository } from "./desk-open-repository.js";
import { t as openProject } from "./desk-project.js";

// src/desk/audit.ts
/** Looks at the repository around `directory`. Throws ProblemError where there is none, or no commit yet. */
async function auditAtDesk(command, directory, signal) {
	await using git = await openRepository(directory);
	await using project = await openProject(directory, command.config);
	const { config } = project;
	const headSha = await workingCommit(git);
	const { specs, problems } = await readSpecs(git, headSha, config);
	const audit = command.failOn === null ? config.audit : {
		...config.audit,
		failOn: command.failOn
	};
	const looked = {
		git,
		commit: headSha,
		config: {
			...config,
			audit
		},
		specs,
		unreadSpecs: problems
	};
	const stage = await runAudit({
		...looked,
		contracted: null,
		signal
	});
	if (stage.detail?.kind !== "audit") throw new Error("the audit has no detail");
	return {
		stage,
		detail: stage.detail,
		headSha
	};
}
async function readSpecs(git, commit, config) {
	const snapshot = openSnapshot(git, commit);
	const found = await findSpecs(git, snapshot, config);
	const problems = [...found.problems];
	const specs = [];
	const read = async (path) => {
		const text = await snapshot.read(path);
		if (text?.problem) throw new ProblemError(text.problem);
		return text?.text ?? null;
	};
	for (const file of [...found.specs.values()].filter((one) => formatOf(one) === "openapi")) try {
		specs.push(await readSpec(file, "head", read));
	} catch (thrown) {
		problems.push(toProblem(thrown, "spec.unreadable", `${file.path} could not be read`));
	}
	return {
		specs,
		problems
	};
}

export { auditAtDesk };