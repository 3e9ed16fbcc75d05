// src/report/links.ts
const COMMIT = /^[0-9a-f]{7,64}$/u;
const REPOSITORY_PART = /^[\w.-]+$/u;
function makeLinks(source) {
	const run = safeUrl(source.event.runUrl);
	const repository = repositoryBase(source.event, run);
	const blob = repository === null ? null : `${repository}/blob`;
	const docs = safeUrl(source.docsUrl);
	return {
		line: (place, commit) => blob !== null && commit !== null ? lineUrl(blob, commit, place) : null,
		compare: (before, after) => repository !== null && COMMIT.test(before) && COMMIT.test(after) ? `${repository}/compare/${before}...${after}` : null,
		run,
		report: safeUrl(source.reportUrl),
		comment: (url) => run !== null && url !== null && URL.parse(url)?.origin === new URL(run).origin ? safeUrl(url) : null,
		docs: (page) => docs === null ? null : `${docs.replace(/\/+$/u, "")}/${page}`
	};
}
/** The commit that a location belongs to. */
function commitOf(side, shas) {
	return side === "base" ? shas.baseSha : shas.headSha;
}
function repositoryBase(event, run) {
	if (run === null || event.repository === null) return null;
	const { owner, name } = event.repository;
	if (!isRepositoryPart(owner) || !isRepositoryPart(name)) return null;
	return `${new URL(run).origin}/${owner}/${name}`;
}
function isRepositoryPart(part) {
	return REPOSITORY_PART.test(part) && part !== "." && part !== "..";
}
/** A path with `..` in it could leave the repository on its way through a browser: it gets no link. */
function lineUrl(blob, commit, place) {
	const segments = place.file.split("/");
	if (!COMMIT.test(commit) || segments.some((segment) => segment === "" || segment === "." || segment === "..")) return null;
	return `${blob}/${commit}/${segments.map((segment) => encodeSegment(segment)).join("/")}#L${Math.max(1, Math.trunc(place.line) || 1)}`;
}
/** Also the characters that a URL may hold and a Markdown link target may not. */
function encodeSegment(segment) {
	const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
	return encodeURIComponent(segment.toWellFormed()).replace(/[!'()*_~]/gu, percent);
}
function safeUrl(address) {
	if (address === null || !URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.protocol !== "https:" && url.protocol !== "http:") return null;
	url.username = "";
	url.password = "";
	return url.href.replace(/[()*_~'|\\`<>]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Headings of the rule book are the rule ids; GitHub drops the dots from their anchors. */
function ruleAnchor(rule) {
	return encodeURIComponent(rule.replace(/[^\w-]/gu, "").toLowerCase());
}

export { makeLinks as n, ruleAnchor as r, commitOf as t };