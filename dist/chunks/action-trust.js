// src/action/trust.ts
/** Events whose runs hold secrets and a writing token, and that somebody without any rights can start. */
const PRIVILEGED_EVENTS = /* @__PURE__ */ new Set([
	"pull_request_target",
	"issue_comment",
	"workflow_run",
	"pull_request_review",
	"pull_request_review_comment",
	"issues",
	"discussion",
	"discussion_comment"
]);
/** Events that only someone who may write to the repository can start. */
const WRITERS_EVENTS = /* @__PURE__ */ new Set([
	"push",
	"workflow_dispatch",
	"merge_group",
	"schedule",
	"repository_dispatch",
	"deployment_status",
	"desk"
]);
/** GitHub gives runs that Dependabot started neither secrets nor a writing token. */
const DEPENDABOT = "dependabot[bot]";
const FULL = {
	trust: "full",
	reason: null
};
/** How far a run may go. Whatever is not known counts as a stranger's. */
function decideTrust(facts) {
	const { event, repository, headRepository, actor } = facts;
	if (PRIVILEGED_EVENTS.has(event)) return dataOnly(`${event} runs hold secrets, so code of the pull request is not run in them.`);
	if (event !== "pull_request" && !WRITERS_EVENTS.has(event)) return dataOnly(`What ${event || "this event"} may do is not known, so nothing of it is run.`);
	if (event === "desk") return FULL;
	if (!isRepository(repository)) return dataOnly("The repository of this run is not known.");
	if (event === "deployment_status" && headRepository === null) return {
		trust: "no-secrets",
		reason: "A deployment of another branch does not say whose commit it is."
	};
	if (!isRepository(headRepository)) return dataOnly("The repository the commit comes from is deleted or not known.");
	if (repository.toLowerCase() !== headRepository.toLowerCase()) {
		if (event !== "pull_request") return dataOnly(`The commit comes from ${headRepository}, another repository.`);
		return {
			trust: "no-secrets",
			reason: `The pull request comes from the fork ${headRepository}.`
		};
	}
	if (actor === null || actor === "") return {
		trust: "no-secrets",
		reason: "Who started this run is not known."
	};
	if (actor.toLowerCase() === DEPENDABOT) return {
		trust: "no-secrets",
		reason: "Dependabot started this run, and its runs have no secrets."
	};
	return FULL;
}
/**
* How far a run goes that a comment asked for. Its job holds secrets and a writing token, whoever wrote the code: that of a fork and
* that of Dependabot is compared, and never run.
*/
function decideCommandTrust(facts) {
	const { repository, headRepository, author } = facts;
	if (!isRepository(repository) || !isRepository(headRepository)) return dataOnly("The repository the commit comes from is deleted or not known.");
	if (repository.toLowerCase() !== headRepository.toLowerCase()) return dataOnly(`The pull request comes from the fork ${headRepository}, and the job of a command holds secrets.`);
	if (author === null || author.toLowerCase() === DEPENDABOT) return dataOnly("Dependabot opened the pull request, and the job of a command holds secrets.");
	return FULL;
}
function isRepository(name) {
	return name !== null && /^[^/\s]+\/[^/\s]+$/.test(name);
}
function dataOnly(reason) {
	return {
		trust: "data-only",
		reason
	};
}

export { decideTrust as n, decideCommandTrust as t };