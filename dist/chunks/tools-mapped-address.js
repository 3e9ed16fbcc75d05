// src/tools/mapped-address.ts
const LOOPBACK = "127.0.0.1";
/** Names under which a container runtime on this machine is known. */
const LOCAL_HOSTS = /* @__PURE__ */ new Set([
	"localhost",
	LOOPBACK,
	"::1"
]);
/** `5432/tcp`, as Docker names it. */
function portKey(port) {
	return port === null ? null : `${port}/tcp`;
}
/**
* Where a container's port is reached from here; null while it is not mapped. IPv4 and IPv6 may be mapped to
* different ports, so a local runtime is addressed as 127.0.0.1 with the IPv4 port, never as `localhost`.
*/
function mappedAddress(ports, portKey, host) {
	const bindings = ports[portKey] ?? [];
	const ipv4 = bindings.find((binding) => !binding.HostIp.includes(":"));
	const binding = (host.includes(":") ? bindings.find((binding) => binding.HostIp.includes(":")) ?? ipv4 : ipv4) ?? bindings[0];
	if (!binding) return null;
	return {
		host: LOCAL_HOSTS.has(host) && ipv4 ? LOOPBACK : host,
		port: Number(binding.HostPort)
	};
}

export { portKey as i, LOOPBACK as n, mappedAddress as r, LOCAL_HOSTS as t };