import { t as listSome } from "./model-list-some.js";
import { i as toProblem, t as ProblemError } from "./model-problem.js";
import { t as parsePact } from "./contract-pact-file.js";
import { c as asRecord, s as asArray, u as textOr } from "./contract-expectation.js";

// src/contract/handed-over.ts
/** Together, in characters; the trusted workflow takes a result of a few megabytes, with everything else that is in it. */
const MAX_HANDED_OVER_CHARACTERS = 1e6;
/**
* What of an untrusted run's `result.json` is published by a run that holds the broker's secret. Pacts are data: what a consumer asks for.
* They are published under the commit and a branch that the trusted run knows by itself. Verification results are not: the code that says
* so is the code that is judged, and a commit that is fast-forwarded keeps its verdict. Throws ProblemError for a result about another commit.
*/
function planHandedOver(result, trusted) {
	const document = asRecord(result);
	const headSha = textOr(asRecord(document?.event)?.headSha, null);
	if (document === null || headSha === null) throw unusable("it is no result of this action");
	if (headSha !== trusted.headSha) throw unusable(`it is about the commit ${headSha.slice(0, 40)}`);
	const details = (asArray(document.stages) ?? []).flatMap((stage) => {
		const detail = asRecord(asRecord(stage)?.detail);
		return detail?.kind === "contract" ? [detail] : [];
	});
	const refused = details.flatMap(refusedResults);
	const pacts = readPacts(details, refused);
	const publications = [];
	for (const [consumer, own] of Map.groupBy(pacts, (pact) => pact.consumer)) {
		const configured = trusted.consumers.find(({ name }) => name === consumer);
		const twice = own.length > new Set(own.map(({ provider }) => provider)).size;
		if (configured === void 0) refused.push(notPublished(`pacts of ${consumer}`, "this repository is not it"));
		else if (twice) refused.push(notPublished(`pacts of ${consumer}`, "there are two with one provider"));
		else publications.push(toPublication(configured, own, trusted));
	}
	return {
		publications: refused.some(({ code }) => code === INCOMPLETE) ? [] : publications,
		refused
	};
}
const INCOMPLETE = "contract.handed-over-incomplete";
/** A version that lacks one of its pacts would be free to break it: one that cannot be read stops all. */
function readPacts(details, refused) {
	const entries = details.flatMap((detail) => asArray(detail.unpublished) ?? []).map((entry) => asRecord(entry));
	const texts = entries.map((entry) => textOr(entry?.text, ""));
	if (texts.reduce((sum, text) => sum + text.length, 0) > 1e6) {
		refused.push({
			...notPublished("pacts", "together they are too large"),
			code: INCOMPLETE
		});
		return [];
	}
	return entries.flatMap((entry, index) => {
		const path = textOr(entry?.path, `pact ${index + 1}`);
		try {
			return [parsePact(texts[index] ?? "", path)];
		} catch (thrown) {
			const { what, why } = toProblem(thrown, INCOMPLETE, "A pact cannot be read");
			refused.push({
				...notPublished(path, `${what}${why === null ? "" : `: ${why}`}`),
				code: INCOMPLETE
			});
			return [];
		}
	});
}
const NAMED = 10;
function refusedResults(detail) {
	if (detail.role !== "provider") return [];
	const verified = (asArray(detail.pacts) ?? []).flatMap((entry) => {
		const pact = asRecord(entry);
		return textOr(pact?.verification, "not-run") === "not-run" ? [] : [textOr(pact?.consumer, "?")];
	});
	if (verified.length === 0) return [];
	return [notPublished(`verification results about ${listSome([...new Set(verified)].sort(), NAMED)}`, "the code that is judged has produced them itself")];
}
function toPublication({ name, tags }, pacts, trusted) {
	const { headSha: version, runUrl: buildUrl } = trusted;
	return {
		consumer: name,
		tags: trusted.forkOwner === null ? tags : [],
		version,
		branch: branchOf(trusted),
		buildUrl,
		pacts
	};
}
/** What anybody can name their branch must not be read as the default branch. */
function branchOf({ branch, forkOwner, defaultBranch }) {
	if (branch === null) return null;
	if (forkOwner !== null) return `${forkOwner}:${branch}`;
	return branch === defaultBranch ? null : branch;
}
function notPublished(what, why) {
	return {
		code: "contract.not-handed-over",
		what: `Not published: ${what}`,
		where: null,
		why,
		todo: null
	};
}
function unusable(why) {
	return new ProblemError({
		code: "contract.handed-over-unusable",
		what: "The result that was handed over cannot be used",
		why,
		todo: "Run the first workflow again for the newest commit of the pull request."
	});
}

export { planHandedOver as n, MAX_HANDED_OVER_CHARACTERS as t };