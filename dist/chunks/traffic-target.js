import { t as ProblemError } from "./model-problem.js";

// src/traffic/target.ts
/**
* Load may only reach what we started, this machine, or a host the configuration allows by its exact name: anything
* else may be somebody's production. Throws otherwise.
*/
function assertTargetAllowed(baseUrl, owned, allowHosts) {
	const url = parseUrl(baseUrl);
	if (owned || isLoopback(url.hostname)) return;
	const allowed = allowHosts.map((host) => host.toLowerCase());
	if (allowed.includes(url.hostname) || allowed.includes(url.host)) return;
	throw new ProblemError({
		code: "load.target.not-allowed",
		what: `no requests are sent to ${url.host}`,
		why: "it is neither this machine nor named in load.allow-hosts",
		todo: `If it may be called, add "${url.hostname}" to load.allow-hosts in the configuration; a pull request uses the hosts that its base branch lists too.`
	});
}
function parseUrl(baseUrl) {
	const url = URL.parse(baseUrl);
	if (url && (url.protocol === "http:" || url.protocol === "https:") && url.username === "" && url.password === "") return url;
	throw new ProblemError({
		code: "load.target.invalid",
		what: "the base address of the provider cannot be used",
		why: "it has to be an http or https address without user name and password",
		todo: "Correct the input base-url; credentials belong in load.headers."
	});
}
/** `localhost`, 127.0.0.0/8 and ::1, in the form the URL parser writes them. */
function isLoopback(hostname) {
	if (hostname === "localhost" || hostname === "[::1]") return true;
	return /^127\.\d+\.\d+\.\d+$/u.test(hostname);
}
/** Whether data may be changed at an address that this run started nothing at; loopback has to be named as well. */
function mayWriteTo(baseUrl, allowWrites) {
	const url = parseUrl(baseUrl);
	const allowed = allowWrites.map((host) => host.toLowerCase());
	return allowed.includes(url.hostname) || allowed.includes(url.host);
}
/** The specification's own prefix, unless the base address ends with it already: it is not said twice. */
function prefixFor(baseUrl, basePath) {
	const path = (URL.parse(baseUrl)?.pathname ?? "").replace(/\/+$/u, "");
	return basePath !== "" && path.endsWith(basePath) ? "" : basePath;
}

export { prefixFor as i, isLoopback as n, mayWriteTo as r, assertTargetAllowed as t };