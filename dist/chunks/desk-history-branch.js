import { t as HISTORY_FILE } from "./history-store.js";
import { t as ProblemError } from "./model-problem.js";
import { t as openRepository } from "./desk-open-repository.js";

// src/desk/history-branch.ts
/**
* The history on a branch of `origin`, fetched anew; as it was fetched last where the remote cannot be reached, and then `tell` says so.
* Read only.
*/
function openHistoryBranch(git, branch, tell) {
	const ref = `refs/remotes/origin/${branch}`;
	return {
		place: `branch ${branch}`,
		read: async () => {
			if (git === null) throw noRepository(branch);
			const failure = await fetchBranch(git, ref);
			const fetched = await git.resolve(ref);
			const commit = fetched ?? await git.resolve(`refs/heads/${branch}`);
			if (failure !== null && commit !== null) tell(notFetched(branch, failure, fetched === null ? "here" : "last"));
			if (failure !== null && commit === null && !isNoBranch(failure)) throw notHere(branch, failure);
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
function openDeskBranch(directory, branch, tell) {
	const read = async () => {
		await using git = await openRepository(directory);
		return await openHistoryBranch(git, branch, tell).read();
	};
	return {
		...openHistoryBranch(null, branch, tell),
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
		if (thrown instanceof ProblemError) return thrown.problem;
		throw thrown;
	}
}
/** git's word for it: before the first run on main there is none, and that is no fault of the network. */
function isNoBranch({ why }) {
	return why?.startsWith("couldn't find remote ref") ?? false;
}
function notFetched(branch, { why }, read) {
	return {
		code: "desk.history-not-fetched",
		what: `The branch ${branch} could not be fetched, and is read ${read === "last" ? "as it was fetched last" : "as it is here"}`,
		where: null,
		why,
		todo: null
	};
}
function notHere(branch, { why }) {
	return new ProblemError({
		code: "desk.history-not-fetched",
		what: `The branch ${branch} is not in this repository and could not be fetched`,
		why,
		todo: "Look whether `git fetch origin` works here, or name a file: `--file FILE`."
	});
}
function noRepository(branch) {
	return new ProblemError({
		code: "desk.no-repository",
		what: `The branch ${branch} cannot be read: this folder is in no git repository`,
		todo: "Change to a checkout of the repository, or name a file: `--file FILE`."
	});
}

export { openHistoryBranch as n, openDeskBranch as t };