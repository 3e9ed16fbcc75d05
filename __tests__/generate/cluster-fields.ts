/**
 * Names and values of the resources that are written for clusters and read from them, as the types of their controllers have them:
 * Chaos Mesh's module `api/v1alpha1` of September 2026 (`podchaos_types.go`, `networkchaos_types.go`, `podnetworkchaos_types.go`,
 * `stresschaos_types.go`, `selector.go`, `common_types.go`, and what its webhooks refuse), Litmus's chaos-operator 3
 * (`chaosengine_types.go`, `chaosresult_types.go`, `chaosengine_crd.yaml`).
 */
export type Check = RegExp | 'integer' | 'list' | Fields;
export interface Fields {
  /** A name that ends in `!` must be there. */
  readonly [name: string]: Check;
}

const TEXT = /^.+$/s;
const DURATION = /^[0-9]+(\.[0-9]+)?(ns|us|ms|s|m|h)$/;

const CHOSEN = {
  'mode!': /^(one|all|fixed|fixed-percent|random-max-percent)$/,
  'selector!': { namespaces: 'list', labelSelectors: { '*': TEXT } },
  duration: DURATION,
} as const;

export const CHAOS_MESH: Readonly<Record<string, Fields>> = {
  PodChaos: { ...CHOSEN, 'action!': /^(pod-kill|pod-failure|container-kill)$/, gracePeriod: 'integer' },
  NetworkChaos: {
    ...CHOSEN,
    'action!': /^(netem|delay|loss|duplicate|corrupt|partition|bandwidth)$/,
    direction: /^(to|from|both)$/,
    delay: { 'latency!': DURATION, jitter: DURATION, correlation: TEXT },
    // Its webhook takes whole numbers only.
    bandwidth: { 'rate!': /^[0-9]+([kmgt]?bps|[kmgt]?bit)$/, 'limit!': 'integer', 'buffer!': 'integer' },
  },
  StressChaos: {
    ...CHOSEN,
    'stressors!': { cpu: { 'workers!': 'integer', load: 'integer' }, memory: { 'workers!': 'integer', size: TEXT } },
  },
};

const PROBE: Fields = {
  'name!': TEXT,
  'type!': /^(k8sProbe|httpProbe|cmdProbe|promProbe)$/,
  'mode!': /^(SOT|EOT|Edge|Continuous|OnChaos)$/,
  'httpProbe/inputs': {
    'url!': /^https?:\/\//,
    insecureSkipVerify: TEXT,
    'method!': { get: { 'criteria!': /^(==|!=|oneOf|between)$/, 'responseCode!': TEXT } },
  },
  'runProperties!': { 'probeTimeout!': DURATION, 'interval!': DURATION, attempt: 'integer', retry: 'integer' },
};

export const LITMUS: Readonly<Record<string, Fields>> = {
  ChaosEngine: {
    'engineState!': /^(active|stop)$/,
    'chaosServiceAccount!': TEXT,
    appinfo: {
      appns: TEXT,
      applabel: TEXT,
      appkind: /^(^$|deployment|statefulset|daemonset|deploymentconfig|rollout)$/,
    },
    'experiments!': {
      '[]': {
        'name!': TEXT,
        'spec!': { components: { env: { '[]': { 'name!': TEXT, value: TEXT } } }, probe: { '[]': PROBE } },
      },
    },
  },
};

/** What is wrong with a value, by its path; empty where nothing is. */
export function faultsOf(value: unknown, check: Check, path = ''): readonly string[] {
  if (check instanceof RegExp) return typeof value === 'string' && check.test(value) ? [] : [`${path}: ${value}`];
  if (check === 'integer') return Number.isInteger(value) ? [] : [`${path}: ${value} is no integer`];
  if (check === 'list') return Array.isArray(value) ? [] : [`${path} is no list`];
  const each = check['[]'];
  if (each !== undefined) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((one, index) => faultsOf(one, each, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
  const required = Object.keys(check).flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : []));
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const own = check[name] ?? check[`${name}!`] ?? check['*'];
      return own === undefined ? [`${path}.${name} is not known`] : faultsOf(inner, own, `${path}.${name}`);
    }),
  ];
}
