import type { ApiOperation, ApiSpec } from '../model/api.ts';
import type { Finding } from '../model/finding.ts';
import { fragmentTokens } from '../model/json-pointer.ts';
import { isObject, type JsonObject } from '../model/object.ts';
import { makeFinding } from './findings.ts';
import { type Limit, metricOf } from './limits.ts';

/** Keys of `x-slo` and what they limit: milliseconds, and a share of the requests. */
const KEYS: Readonly<Record<string, { readonly metric: string; readonly statistic: string; readonly most: number }>> = {
  avg: { metric: 'http_req_duration', statistic: 'avg', most: Number.MAX_VALUE },
  p50: { metric: 'http_req_duration', statistic: 'p(50)', most: Number.MAX_VALUE },
  p90: { metric: 'http_req_duration', statistic: 'p(90)', most: Number.MAX_VALUE },
  p95: { metric: 'http_req_duration', statistic: 'p(95)', most: Number.MAX_VALUE },
  p99: { metric: 'http_req_duration', statistic: 'p(99)', most: Number.MAX_VALUE },
  max: { metric: 'http_req_duration', statistic: 'max', most: Number.MAX_VALUE },
  'error-rate': { metric: 'http_req_failed', statistic: 'rate', most: 1 },
};

export interface SloReading {
  readonly limits: readonly Limit[];
  readonly findings: readonly Finding[];
}

/** Values of one operation's `x-slo` by key; those that cannot be read are told apart. */
interface Slo {
  readonly values: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/**
 * The limits that the specification itself sets on operations: `x-slo: { p95: 300, error-rate: 0.01 }`. Where the head weakened or took
 * one away, the base's still counts, and a finding says so: who changes the limit is not who is let through by it.
 */
export function readSlos(
  head: readonly ApiSpec[],
  base: readonly ApiSpec[],
  operations: readonly string[],
): SloReading {
  const readings = operations.flatMap((id) => {
    const own = findOperation(head, id);
    if (own === null) return [];
    const before = findOperation(base, id);
    const slo = readSlo(own.spec, own.operation);
    return [mergeSlos(own.operation, slo, before === null ? NO_SLO : readSlo(before.spec, before.operation))];
  });
  return {
    limits: readings.flatMap(({ limits }) => limits),
    findings: readings.flatMap(({ findings }) => findings),
  };
}

const NO_SLO: Slo = { values: {}, faults: [] };

function mergeSlos(operation: ApiOperation, head: Slo, base: Slo): SloReading {
  const limits: Limit[] = [];
  const findings = head.faults.map((fault) =>
    sloFinding('load.slo.unreadable', operation, `${operation.id}: ${fault}`, fault),
  );
  for (const [key, { metric, statistic }] of Object.entries(KEYS)) {
    const own = head.values[key];
    const before = base.values[key];
    const weakened = before !== undefined && (own === undefined || own > before);
    const value = weakened ? before : own;
    if (value === undefined) continue;
    const from = weakened ? 'base-specification' : 'specification';
    limits.push({ metric: metricOf(metric, operation.id), expression: `${statistic}<=${value}`, from });
    if (!weakened) continue;
    const now = own === undefined ? 'gone' : String(own);
    const message = `${operation.id}: the limit ${key} of x-slo was ${before} and is ${now}; the load is held against ${before}`;
    findings.push(sloFinding('load.slo.weakened', operation, message, key));
  }
  return { limits, findings };
}

function sloFinding(
  rule: 'load.slo.weakened' | 'load.slo.unreadable',
  operation: ApiOperation,
  message: string,
  key: string,
): Finding {
  const { id, location } = operation;
  return makeFinding(rule, { message, operations: [id], location, key: [id, key] });
}

function readSlo(spec: ApiSpec, operation: ApiOperation): Slo {
  const written = writtenOperation(spec, operation)?.['x-slo'];
  if (written === undefined) return NO_SLO;
  const entries = recordOf(written);
  if (entries === null) return { values: {}, faults: ['x-slo is no object such as { p95: 300 }'] };
  const values: Record<string, number> = {};
  const faults: string[] = [];
  for (const [key, value] of Object.entries(entries)) {
    const known = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (known === undefined)
      faults.push(`x-slo has no limit ${key.slice(0, 40)}; it has ${Object.keys(KEYS).join(', ')}`);
    else if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > known.most) {
      faults.push(`the limit ${key} of x-slo is no number${known.most === 1 ? ' from 0 to 1' : ' of milliseconds'}`);
    } else values[key] = value;
  }
  return { values, faults };
}

/** The operation as it is written in the self-contained document. */
function writtenOperation(
  { bundled }: ApiSpec,
  { path, method }: ApiOperation,
): Readonly<Record<string, unknown>> | null {
  const item = follow(bundled, recordOf(recordOf(bundled)?.['paths'])?.[path]);
  return follow(bundled, item?.[method.toLowerCase()]);
}

/** References that one operation may be away; a circle is longer. */
const MAX_REFERENCES = 10;

function follow(document: unknown, value: unknown): Readonly<Record<string, unknown>> | null {
  let found = recordOf(value);
  for (let hops = 0; hops < MAX_REFERENCES; hops += 1) {
    const reference = found?.['$ref'];
    const steps = typeof reference === 'string' ? fragmentTokens(reference) : null;
    if (steps === null) return found;
    let target: unknown = document;
    for (const step of steps) target = recordOf(target)?.[step];
    found = recordOf(target);
  }
  return null;
}

function findOperation(
  specs: readonly ApiSpec[],
  id: string,
): { readonly spec: ApiSpec; readonly operation: ApiOperation } | null {
  for (const spec of specs) {
    const operation = spec.operations.find((candidate) => candidate.id === id);
    if (operation) return { spec, operation };
  }
  return null;
}

function recordOf(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}
