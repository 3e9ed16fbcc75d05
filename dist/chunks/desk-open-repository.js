import { t as openGit } from "./detect-git.js";
import { t as ProblemError } from "./model-problem.js";

// src/desk/open-repository.ts
/** The repository that holds the folder; a person at a desk is told other remedies than a workflow. Throws `ProblemError`. */
async function openRepository(directory) {
	try {
		return await openGit(directory, { log: () => {} });
	} catch (error) {
		if (!(error instanceof ProblemError) || error.problem.code !== "git.no-checkout") throw error;
		throw new ProblemError({
			code: "desk.no-repository",
			what: `${directory} is not in a git repository`,
			why: "commits are read from git",
			todo: "Change to a folder of the repository; `api-testing diff` compares two plain files without one."
		}, { cause: error });
	}
}

export { openRepository as t };