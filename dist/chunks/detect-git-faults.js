import { t as ProblemError } from "./model-problem.js";
import { r as GitFailure } from "./detect-git-process.js";

// src/detect/git-faults.ts
/** Characters of a revision that its message repeats. */
const MAX_SHOWN_LENGTH = 80;
const CHECKOUT_STEP = "Add `- uses: actions/checkout@v5` with `fetch-depth: 0` before this step.";
/** The one line of a workflow that gives a run its history. */
const FULL_HISTORY_TODO = "Set `fetch-depth: 0` under `with:` of the step `uses: actions/checkout` in the workflow.";
function noCheckout(directory) {
	return new ProblemError({
		code: "git.no-checkout",
		what: `${directory} is not in a git checkout`,
		why: "both sides of the comparison are read from git",
		todo: `${CHECKOUT_STEP} If the checkout has a \`path\`, name it in the input \`working-directory\`.`
	});
}
/** A commit that is not in the checkout and could not be fetched either. */
function notFetched(name, cause) {
	const reason = cause instanceof GitFailure ? causeOf(cause.stderr) || cause.message : null;
	return new ProblemError({
		code: "git.commit-missing",
		what: `The commit ${name} is not in the checkout and could not be fetched`,
		why: reason,
		todo: FULL_HISTORY_TODO
	}, { cause });
}
/** A name that a person gave, at a desk. */
function unknownRevision(revision) {
	return new ProblemError({
		code: "git.unknown-revision",
		what: `\`${revision.slice(0, MAX_SHOWN_LENGTH)}\` names no commit of this repository`,
		todo: "Check the spelling, or fetch it first."
	});
}
/** A failed git command in words a person can act on; everything else is returned as it is. */
function explainGitFailure(error) {
	if (!(error instanceof GitFailure)) return error;
	if (error.spawnError === "ENOENT") return new ProblemError({
		code: "git.not-found",
		what: "git is not installed",
		why: "both sides of the comparison are read with it",
		todo: "Install git in the image the job runs in, before `actions/checkout`."
	}, { cause: error });
	if (/not a git repository|invalid gitfile/i.test(error.stderr)) return new ProblemError({
		code: "git.no-checkout",
		what: "The checkout is not a git repository",
		why: causeOf(error.stderr),
		todo: CHECKOUT_STEP
	}, { cause: error });
	if (/promisor|could not fetch/i.test(error.stderr)) return new ProblemError({
		code: "git.content-missing",
		what: "The checkout holds no file contents, and they could not be fetched",
		why: causeOf(error.stderr),
		todo: "Check out without `filter` and `sparse-checkout`, or leave `persist-credentials` on."
	}, { cause: error });
	return new ProblemError({
		code: "git.failed",
		what: "A git command failed",
		why: error.message,
		todo: "Run the job again; if it stays, check the checkout with `git fsck`."
	}, { cause: error });
}
/** The line that names the cause: git adds general advice below it. */
function causeOf(text) {
	const lines = text.trim().split("\n");
	return (lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.at(-1) ?? "").replace(/^(?:fatal|error): /, "");
}

export { unknownRevision as a, notFetched as i, explainGitFailure as n, noCheckout as r, FULL_HISTORY_TODO as t };