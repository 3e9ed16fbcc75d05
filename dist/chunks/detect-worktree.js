import { n as childEnvironment } from "./tools-child-environment.js";
import { n as explainGitFailure } from "./detect-git-faults.js";
import { a as runGit } from "./detect-git-process.js";

// src/detect/worktree.ts
/** Checks a commit out beside the checkout, which stays as it is; disposing removes it again. Throws `ProblemError`. */
async function openWorktree(git, request) {
	const { folder, commit } = request;
	const place = {
		directory: git.root,
		safeDirectory: git.root,
		environment: childEnvironment(request.environment, {})
	};
	try {
		await runGit(place, [
			"worktree",
			"add",
			"--quiet",
			"--detach",
			"--force",
			folder,
			commit
		]);
	} catch (error) {
		throw explainGitFailure(error);
	}
	return {
		root: folder,
		[Symbol.asyncDispose]: async () => {
			await runGit(place, [
				"worktree",
				"remove",
				"--force",
				folder
			], { accept: [128] });
		}
	};
}

export { openWorktree };