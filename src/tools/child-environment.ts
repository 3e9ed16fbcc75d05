/**
 * In the environment of every process we start for long: children inherit it, so even one that left its group and
 * lost its parent is found. The value is a random id.
 */
export const MARKER_VARIABLE = 'API_TESTING_MARKER';

/**
 * What a child may know of our environment: how to find programs, where to write, how to reach the network, and where
 * the runner's `setup-…` actions put languages. Everything else stays here: inputs, tokens, the runner's files.
 */
const ALLOWED_NAMES: ReadonlySet<string> = new Set([
  // The system.
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'TERM',
  'CI',
  'NO_COLOR',
  'FORCE_COLOR',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_RUNTIME_DIR',
  // The network: proxies are written in both cases, and programs read either.
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'DOCKER_HOST',
  'DOCKER_TLS_VERIFY',
  'DOCKER_CERT_PATH',
  // Languages and their package managers.
  'LD_LIBRARY_PATH',
  'JAVA_HOME',
  'MAVEN_HOME',
  'GRADLE_HOME',
  'GRADLE_USER_HOME',
  'GOROOT',
  'GOPATH',
  'GOCACHE',
  'GOMODCACHE',
  'GOPROXY',
  'GOFLAGS',
  'GOSUMDB',
  'GOTOOLCHAIN',
  'DOTNET_ROOT',
  'NUGET_PACKAGES',
  'pythonLocation',
  'VIRTUAL_ENV',
  'CARGO_HOME',
  'RUSTUP_HOME',
  'RUSTUP_TOOLCHAIN',
  'GEM_HOME',
  'GEM_PATH',
  'BUNDLE_PATH',
  'NVM_DIR',
  'PNPM_HOME',
  'COREPACK_HOME',
  'npm_config_cache',
  'npm_config_registry',
  'NPM_CONFIG_REGISTRY',
  'NPM_CONFIG_USERCONFIG',
  'COMPOSER_HOME',
  // The runner ends processes that carry its tracking id when the job is over: the last net under everything we start.
  'RUNNER_TRACKING_ID',
  MARKER_VARIABLE,
]);

const ALLOWED_PREFIXES = ['LC_', 'JAVA_HOME_'] as const;

/** The environment of a child: the allowed part of `parent`, then `extra`, which wins. */
export function childEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  const allowed = Object.entries(parent).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isAllowed(entry[0]),
  );
  return { ...Object.fromEntries(allowed), ...extra };
}

function isAllowed(name: string): boolean {
  return ALLOWED_NAMES.has(name) || ALLOWED_PREFIXES.some((prefix) => name.startsWith(prefix));
}
