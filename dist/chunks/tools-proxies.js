import { t as parseProxies } from "./tools-proxy-variables.js";
import http from "node:http";

// src/tools/proxies.ts
/**
* To be called before anything is asked or written. Runners name their proxies in variables that Node reads only when it is told to: here it
* is told. `NODE_USE_ENV_PROXY=0` leaves it as it is. What is returned wants to be told to a person.
*/
function useProxies() {
	const { NODE_USE_ENV_PROXY: wanted } = process.env;
	if (wanted === "0") return [];
	const { variables, problems } = parseProxies(process.env);
	if (variables === null) return problems;
	if (typeof http.setGlobalProxyFromEnv === "function") http.setGlobalProxyFromEnv({ ...variables });
	else if (wanted !== "1") beginAgain(variables);
	return problems;
}
/** The same process with the same streams: whoever waits for it, or ends it, notices nothing. Windows has no such call. */
function beginAgain(variables) {
	if (process.execve === void 0 || process.platform === "win32") return;
	const words = [
		process.execPath,
		...process.execArgv,
		...process.argv.slice(1)
	];
	const spelled = Object.entries(variables).flatMap(([name, value]) => [[name, value], [name.toLowerCase(), value]]);
	process.execve(process.execPath, words, {
		...process.env,
		...Object.fromEntries(spelled),
		NODE_USE_ENV_PROXY: "1"
	});
}

export { useProxies as t };