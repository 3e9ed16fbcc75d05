// src/tools/child-environment.ts
/**
* In the environment of every process we start for long: children inherit it, so even one that left its group and
* lost its parent is found. The value is a random id.
*/
const MARKER_VARIABLE = "API_TESTING_MARKER";
/**
* What a child may know of our environment: how to find programs, where to write, how to reach the network, and where
* the runner's `setup-…` actions put languages. Everything else stays here: inputs, tokens, the runner's files.
*/
const ALLOWED_NAMES = /* @__PURE__ */ new Set([
	"PATH",
	"HOME",
	"USER",
	"LOGNAME",
	"SHELL",
	"LANG",
	"LANGUAGE",
	"TZ",
	"TMPDIR",
	"TEMP",
	"TMP",
	"TERM",
	"CI",
	"NO_COLOR",
	"FORCE_COLOR",
	"XDG_CACHE_HOME",
	"XDG_CONFIG_HOME",
	"XDG_DATA_HOME",
	"XDG_RUNTIME_DIR",
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"ALL_PROXY",
	"http_proxy",
	"https_proxy",
	"no_proxy",
	"all_proxy",
	"NODE_EXTRA_CA_CERTS",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"DOCKER_HOST",
	"DOCKER_TLS_VERIFY",
	"DOCKER_CERT_PATH",
	"LD_LIBRARY_PATH",
	"JAVA_HOME",
	"MAVEN_HOME",
	"GRADLE_HOME",
	"GRADLE_USER_HOME",
	"GOROOT",
	"GOPATH",
	"GOCACHE",
	"GOMODCACHE",
	"GOPROXY",
	"GOFLAGS",
	"GOSUMDB",
	"GOTOOLCHAIN",
	"DOTNET_ROOT",
	"NUGET_PACKAGES",
	"pythonLocation",
	"VIRTUAL_ENV",
	"CARGO_HOME",
	"RUSTUP_HOME",
	"RUSTUP_TOOLCHAIN",
	"GEM_HOME",
	"GEM_PATH",
	"BUNDLE_PATH",
	"NVM_DIR",
	"PNPM_HOME",
	"COREPACK_HOME",
	"npm_config_cache",
	"npm_config_registry",
	"NPM_CONFIG_REGISTRY",
	"NPM_CONFIG_USERCONFIG",
	"COMPOSER_HOME",
	"RUNNER_TRACKING_ID",
	MARKER_VARIABLE
]);
const ALLOWED_PREFIXES = ["LC_", "JAVA_HOME_"];
/** The environment of a child: the allowed part of `parent`, then `extra`, which wins. */
function childEnvironment(parent, extra) {
	const allowed = Object.entries(parent).filter((entry) => entry[1] !== void 0 && isAllowed(entry[0]));
	return {
		...Object.fromEntries(allowed),
		...extra
	};
}
function isAllowed(name) {
	return ALLOWED_NAMES.has(name) || ALLOWED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

export { childEnvironment as n, MARKER_VARIABLE as t };