import { i as oneLine, n as indented, r as literal } from "./traffic-pattern-text.js";
import { t as EXCEPTIONS } from "./load-limits.js";

// src/load/team-wrapper.ts
/** From `<report>/load/<provider>/`, where the wrapper is kept, to the root of the checkout; another place is filled in when it is copied. */
const UP_TO_ROOT = "../../..";
/** Metric of the wrapper: rounds that began. Those that never ended are in no metric of k6. */
const ROUNDS_BEGUN = "rounds_begun";
/** Whether a threshold is one that the wrapper adds to see that rounds ran and did not throw: it is nobody's limit. */
function isGuard(metric, expression) {
	return metric === "iteration_exceptions" || metric === "iterations" && expression === "count>0";
}
/**
* Runs a script of the team under our profiles: its thresholds, functions, setup, teardown, scenarios' functions, tags, variables, browser
* and graceful stop, and its `handleSummary` are kept; how many users for how long is the profile's.
*/
function renderWrapper(input) {
	return [
		renderWrapperHead(input),
		renderFunctions(input.functions),
		renderWrapperOptions(input),
		renderWrapperSummary(input)
	].join("\n\n");
}
/** The script as it is, but with the credentials that its own init code may ask for: to see its options, and whether it can be read. */
function renderInspected(specifier) {
	return `import './environment.js';
import * as own from ${literal(specifier)};
export * from ${literal(specifier)};
export default (own as any).default;
`;
}
function renderWrapperHead({ script, specifier, name, profiles, thinkTimeMs }) {
	const [profile = "load"] = Object.keys(profiles);
	return `// ${oneLine(script)} under a profile of api-testing. To run it again, in this folder:
//   k6 run -e BASE_URL=http://127.0.0.1:8080 -e PROFILE=${oneLine(profile)} ${oneLine(name)}.ts
import { sleep } from 'k6';
import exec from 'k6/execution';
import { Counter } from 'k6/metrics';
import { lendCredentials } from './environment.js';
import * as own from ${literal(specifier)};

const script: any = own;
const exceptions = new Counter('${EXCEPTIONS}');
const begun = new Counter('${ROUNDS_BEGUN}');

// k6 ends with 0 even when every round throws, or never ends: the counters, and their thresholds, make it known.
async function guarded(round: (...words: unknown[]) => unknown, words: unknown[]): Promise<unknown> {
  begun.add(1);
  lendCredentials();
  try {
    return await round(...words);
  } catch (error) {
    exceptions.add(1);
    throw error;
  } finally {
    if (paced.has(exec.scenario.name)) sleep(${thinkTimeMs / 1e3});
  }
}`;
}
function renderFunctions(functions) {
	return [`export default function (...words: unknown[]) {
  return guarded(script.default, words);
}

export function setup() {
  lendCredentials();
  return script.setup ? script.setup() : undefined;
}

export function teardown(data: unknown) {
  lendCredentials();
  return script.teardown ? script.teardown(data) : undefined;
}`, ...functions.filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !OWN_EXPORTS.has(name)).map((name, at) => {
		return `${`const round${at} = (...words: unknown[]) => guarded(script.${name}, words);`}\nexport { round${at} as ${name} };`;
	})].join("\n\n");
}
const OWN_EXPORTS = /* @__PURE__ */ new Set([
	"default",
	"setup",
	"teardown",
	"options",
	"handleSummary"
]);
function renderWrapperOptions({ profiles, thresholds, trendStats, options, blockedNetworks }) {
	const blocked = blockedNetworks.length === 0 ? "" : `\n  // Requests stay on this machine.\n  blacklistIPs: [...${literal(blockedNetworks)}, ...(kept.blacklistIPs ?? [])],`;
	const ours = Object.entries(options).map(([name, value]) => `\n  ${name}: ${literal(value)},`);
	return `const profiles: Record<string, any> = ${indented(profiles)};
const profile = profiles[__ENV.PROFILE ?? ''] ?? profiles[Object.keys(profiles)[0] ?? ''];

const { vus, duration, iterations, stages, scenarios, cloud, ext, ...kept } = script.options ?? {};

export const options: any = {
${ours.join("").slice(1)}${ours.length === 0 ? "" : "\n"}  ...kept,${blocked}
  scenarios: shaped(scenarios),
  thresholds: {
    ...${indented(thresholds, 1)},
    ...kept.thresholds,
    '${EXCEPTIONS}': ['count<1'],
    iterations: [...(kept.thresholds?.iterations ?? []), 'count>0'],
  },
  summaryTrendStats: [...new Set([...${literal(trendStats)}, ...(kept.summaryTrendStats ?? [])])],
};

// Every scenario of the script keeps its function, variables, tags, browser and graceful stop, and gets its part of the users.
function shaped(own: Record<string, any> | undefined): Record<string, any> {
  const names = Object.keys(own ?? {});
  if (names.length === 0) return { script: profile };
  return Object.fromEntries(names.map((name) => [name, { ...divided(profile, names.length), ...keptOf(own?.[name] ?? {}) }]));
}

// Rounds that the script starts at a rate have no pause of their own: users that play them take one.
const paced = new Set(
  Object.entries<any>(scenarios ?? {}).flatMap(([name, own]) =>
    profile.executor === 'ramping-vus' && /arrival-rate$/.test(own.executor ?? '') ? [name] : [],
  ),
);

function keptOf(scenario: any): any {
  const names = ['exec', 'env', 'tags', 'options'];
  // One round has its own limit of time.
  if (profile.executor !== 'per-vu-iterations') names.push('gracefulStop');
  return Object.fromEntries(names.flatMap((name) => (scenario[name] ? [[name, scenario[name]]] : [])));
}

function divided(scenario: any, parts: number): any {
  const part = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round(count / parts)));
  return {
    ...scenario,
    ...(scenario.stages && { stages: scenario.stages.map((stage: any) => ({ ...stage, target: part(stage.target) })) }),
    ...(scenario.startRate && { startRate: part(scenario.startRate) }),
    ...(scenario.maxVUs && { maxVUs: part(scenario.maxVUs), preAllocatedVUs: part(scenario.preAllocatedVUs) }),
  };
}`;
}
function renderWrapperSummary({ summary, output }) {
	return `// The script's own summary is kept; its files go to a folder of their own, whatever path they name.
export async function handleSummary(data: any) {
  lendCredentials();
  const refused: string[] = [];
  const files: Record<string, any> = {};
  try {
    const made = script.handleSummary ? await script.handleSummary(data) : {};
    for (const [path, content] of Object.entries(made ?? {})) {
      if (path === 'stdout' || path === 'stderr') files[path] = content;
      else if (path.startsWith('/') || path.split(/[\\\\/]/).includes('..')) refused.push(path);
      else files[${literal(`./${output}/`)} + path.replace(/^\\.\\//, '').replaceAll(/[\\\\/]/g, '-')] = content;
    }
  } catch (error) {
    refused.push('handleSummary: ' + String(error));
  }
  const result = { metrics: data.metrics, state: data.state, refused };
  return { ...files, ${literal(`./${summary}`)}: JSON.stringify(result, null, 2) };
}
`;
}
/**
* What the wrapper imports first: credentials reach `__ENV` before the script's own init code reads it. k6 makes `__ENV` anew when a user
* begins to work, so they are handed over before every round, too.
*/
const ENVIRONMENT_MODULE = `const file = __ENV.CREDENTIALS_FILE;
const secrets = file ? JSON.parse(open(file)) : {};

export function lendCredentials() {
  if (!__ENV.CREDENTIALS_FILE) return;
  Object.assign(__ENV, secrets);
  delete __ENV.CREDENTIALS_FILE;
}

lendCredentials();
`;

export { renderInspected as a, isGuard as i, ROUNDS_BEGUN as n, renderWrapper as o, UP_TO_ROOT as r, ENVIRONMENT_MODULE as t };