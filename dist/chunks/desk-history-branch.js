import { t as HISTORY_FILE } from "./history-store.js";
import { t as ProblemError } from "./model-problem.js";
import { t as openRepository } from "./desk-open-repository.js";

// src/desk/history-branch.ts
/** The history on a branch of `origin`, fetched anew; as it was fetched last where the remote cannot be reached. Read only. */
function openHistoryBranch(git, branch) {
	const ref = `refs/remotes/origin/${branch}`;
	return {
		place: `branch ${branch}`,
		read: async () => {
			if (git === null) throw noRepository(branch);
			const failure = await fetchBranch(git, ref);
			const commit = await git.resolve(ref) ?? await git.resolve(`refs/heads/${branch}`);
			if (commit === null && failure !== null) throw failure;
			return commit === null ? null : git.readText(commit, HISTORY_FILE);
		},
		update: async () => {
			throw new ProblemError({
				code: "history.read-only",
				what: `The branch ${branch} is not written from a desk`,
				todo: "It is written by runs on main; `history.file` can be written here."
			});
		}
	};
}
/** The same around a run: the repository is only open while it is read. */
function openDeskBranch(directory, branch) {
	const read = async () => {
		await using git = await openRepository(directory);
		return await openHistoryBranch(git, branch).read();
	};
	return {
		...openHistoryBranch(null, branch),
		read
	};
}
async function fetchBranch(git, ref) {
	try {
		await git.fetch({
			names: [ref],
			depth: await git.isShallow() ? 1 : null
		});
		return null;
	} catch (thrown) {
		if (thrown instanceof ProblemError) return thrown;
		throw thrown;
	}
}
function noRepository(branch) {
	return new ProblemError({
		code: "desk.no-repository",
		what: `The branch ${branch} cannot be read: this folder is in no git repository`,
		todo: "Change to a checkout of the repository, or name a file: `--file FILE`."
	});
}

export { openHistoryBranch as n, openDeskBranch as t };