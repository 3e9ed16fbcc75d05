// src/github/repository-address.ts
/** Owner and name in an address like `https://github.com/acme/orders`, where it is one of this server's; else null. */
function parseRepositoryAddress(address, serverUrl) {
	const url = URL.parse(address);
	if (url === null || url.host !== new URL(serverUrl).host) return null;
	const [owner = "", name = "", ...more] = url.pathname.replace(/^\/|\/$|\.git$/g, "").split("/");
	const isName = (text) => /^[\w.-]+$/.test(text) && text !== "." && text !== "..";
	return more.length === 0 && isName(owner) && isName(name) ? {
		owner,
		name
	} : null;
}

export { parseRepositoryAddress as t };