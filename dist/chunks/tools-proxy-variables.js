// src/tools/proxy-variables.ts
/**
* What the environment says of proxies, read as the runner, curl and Go read it: `proxy:3128` is an address, small letters come first, and
* a name without a dot before it in NO_PROXY stands for the names below it too. Node alone takes none of the three so.
*/
function parseProxies(environment) {
	const [http, https] = [parseProxy(environment, "HTTP_PROXY"), parseProxy(environment, "HTTPS_PROXY")];
	const problems = [http, https].flatMap(({ problem }) => problem === null ? [] : [problem]);
	const excepted = exceptions(named(environment, "NO_PROXY")[1] ?? "", environment);
	if (http.address === null && https.address === null || excepted.includes("*")) return {
		variables: null,
		problems
	};
	return {
		variables: {
			...http.address !== null && { HTTP_PROXY: http.address },
			...https.address !== null && { HTTPS_PROXY: https.address },
			NO_PROXY: excepted.join(",")
		},
		problems
	};
}
/** For an agent of one's own; empty where no proxy is named. */
function proxyVariables(environment) {
	return parseProxies(environment).variables ?? {};
}
function named(environment, name) {
	const small = name.toLowerCase();
	return environment[small] ? [small, environment[small]] : [name, environment[name]];
}
function parseProxy(environment, variable) {
	const [name, value] = named(environment, variable);
	const text = value?.trim() ?? "";
	if (text === "") return {
		address: null,
		problem: null
	};
	const address = text.includes("://") ? text : `http://${text}`;
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url?.protocol === "http:" || url?.protocol === "https:") return {
		address,
		problem: null
	};
	return {
		address: null,
		problem: unusable(name, url)
	};
}
function unusable(name, url) {
	return {
		code: "network.proxy",
		what: `${name} names a proxy that cannot be used, and none is used in its place`,
		where: null,
		why: url === null ? "it is no address" : `it is one for ${url.protocol}, and only http: and https: are spoken to it`,
		todo: "Write it as `http://host:port`, with `user:password@` before the host where it asks for them."
	};
}
/** Of IPv6 in both spellings: `fetch` compares it with its brackets, the agents without. */
const THIS_MACHINE = [
	"localhost",
	"127.0.0.1",
	"::1",
	"[::1]"
];
/** Its last part has a letter, and no port follows: what other names can end in. */
const NAME = /^(?:[a-z0-9-]+\.)*(?=[a-z0-9-]*[a-z])[a-z0-9-]+$/i;
function exceptions(text, environment) {
	const wider = text.split(/[\s,]+/).filter((entry) => entry !== "").flatMap((entry) => NAME.test(entry) ? [entry, `.${entry}`] : [entry]);
	return [.../* @__PURE__ */ new Set([
		...wider,
		...THIS_MACHINE,
		...dockerHost(environment)
	])];
}
/** Containers of a run listen there, and so does Docker itself: what was reached directly before stays so. */
function dockerHost({ DOCKER_HOST: address = "" }) {
	const url = URL.canParse(address) ? new URL(address) : null;
	return url === null || url.hostname === "" ? [] : [url.hostname];
}

export { proxyVariables as n, parseProxies as t };