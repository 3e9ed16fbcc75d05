// src/desk/remote.ts
/** The address of a git remote, in any of the forms that git takes; null when it names no host, owner and name. */
function parseRemote(address) {
	const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/)(.+)$/.exec(address);
	const url = scp ? null : URL.parse(address);
	const host = scp?.[1] ?? (url && /^(?:https?|ssh|git):$/.test(url.protocol) ? url.hostname : "");
	const [owner, name, ...more] = (scp?.[2] ?? url?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "").split("/");
	if (!host || !owner || !name || more.length > 0) return null;
	return {
		host: host === "ssh.github.com" ? "github.com" : host,
		owner,
		name
	};
}
/** Where the host answers requests: docs.github.com, getting started with the REST API. */
function apiUrlOf({ host }) {
	return host === "github.com" ? "https://api.github.com" : `https://${host}/api/v3`;
}

export { parseRemote as n, apiUrlOf as t };