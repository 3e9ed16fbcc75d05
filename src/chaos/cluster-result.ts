import type { ExperimentResult } from '../model/chaos.ts';
import type { Finding } from '../model/finding.ts';
import { listSome } from '../model/list-some.ts';
import { isObject } from '../model/object.ts';
import { ProblemError, toProblem } from '../model/problem.ts';
import { parseText } from '../yaml/parse.ts';
import { makeFinding } from './findings.ts';
import type { Judged } from './judge.ts';
import { unmeasured } from './unmeasured.ts';

/** What `kubectl get … -o yaml` (or `json`) says of experiments on Kubernetes, one or a `List`. Throws where it is neither Chaos Mesh's nor Litmus's. */
export function judgeClusterResults(text: string, file: string): readonly Judged[] {
  const { value } = parseText(text, file);
  if (!isObject(value) || !Array.isArray(value['items'])) return [judgeResource(value, file)];
  const { items, kind } = value;
  // `kubectl` writes the keys of a list in their order: a YAML text that ends among the items is whole for a parser.
  const isWhole = String(kind).endsWith('List');
  if (items.length === 0 && isWhole) throw unknownResource(file, 'the list is empty');
  return [...items.map((item, index) => judgeItem(item, index, file)), ...(isWhole ? [] : [cutOff(file)])];
}

/** One that is something else is told, and takes nothing from the others. */
function judgeItem(item: unknown, index: number, file: string): Judged {
  try {
    return judgeResource(item, file);
  } catch (thrown) {
    const problem = toProblem(thrown, 'chaos.cluster', `${file} cannot be read`);
    const name = `${file}, item ${index + 1}`;
    return {
      ...judged({ name, spec: {} }, { outcome: 'broken', reason: problem.why ?? problem.what, findings: [] }),
      problem,
    };
  }
}

function cutOff(file: string): Judged {
  const seen = { name: `The list in ${file}`, file, spec: {}, status: {} };
  return broken(seen, 'it ends without `kind: List`: it was cut off, and what is missing nobody knows');
}

function judgeResource(resource: unknown, file: string): Judged {
  const { apiVersion, kind, metadata, spec, status } = objectOf(resource);
  const { name: own = 'without a name', namespace = 'default' } = objectOf(metadata);
  const name = `${String(kind)} ${namespace === 'default' ? '' : `${String(namespace)}/`}${String(own)}`;
  const seen: Seen = { name, file, spec: objectOf(spec), status: objectOf(status) };
  if (String(apiVersion).startsWith('chaos-mesh.org/')) return judgeChaosMesh(seen);
  if (String(apiVersion).startsWith('litmuschaos.io/') && kind === 'ChaosResult') return judgeLitmus(seen);
  throw unknownResource(file, `it has apiVersion ${String(apiVersion)} and kind ${String(kind)}`);
}

interface Seen {
  readonly name: string;
  readonly file: string;
  readonly spec: Record<string, unknown>;
  readonly status: Record<string, unknown>;
}

const NO_STEADY_STATE = 'Chaos Mesh says nothing of the steady state';
/** Actions of `PodChaos` that are over when they are done: there is nothing to take back. */
const ONE_SHOT: ReadonlySet<string> = new Set(['pod-kill', 'container-kill']);

/**
 * Chaos Mesh knows whether the fault was injected and taken back, and nothing of the steady state: `status.experiment.containerRecords`
 * counts both for each container (its API v1alpha1).
 */
function judgeChaosMesh(seen: Seen): Judged {
  const experiment = objectOf(seen.status['experiment']);
  if (!Array.isArray(experiment['containerRecords'])) {
    return broken(seen, 'it has no containerRecords: it is of an older version, or has not begun');
  }
  const records = listOf(experiment['containerRecords']);
  const uncounted = records.filter((record) => !isCounted(record)).map(({ id }) => String(id));
  if (uncounted.length > 0)
    return broken(seen, `it does not count whether it was injected into ${listSome(uncounted, NAMED)}`);
  if (records.length === 0) return broken(seen, 'it selected nothing to inject into');
  const missed = records.filter(({ injectedCount }) => !(Number(injectedCount) > 0)).map(({ id }) => String(id));
  if (missed.length > 0) return broken(seen, `not injected into ${listSome(missed, NAMED)}`);
  if (typeof experiment['desiredPhase'] !== 'string') return broken(seen, 'it has no desiredPhase: it was cut off');
  if (ONE_SHOT.has(String(seen.spec['action']))) {
    return judged(seen, { outcome: 'passed', reason: `done to ${records.length}; ${NO_STEADY_STATE}`, findings: [] });
  }
  if (experiment['desiredPhase'] !== 'Stop') return broken(seen, 'it is still running');
  const left = records
    .filter(({ injectedCount, recoveredCount }) => Number(recoveredCount ?? 0) < Number(injectedCount))
    .map(({ id }) => String(id));
  const findings = left.map((id) =>
    makeFinding('chaos.not-restored', { message: `${seen.name}: NOT RESTORED: ${id}`, key: [seen.name, id] }),
  );
  const reason = `injected into ${records.length} and taken back; ${NO_STEADY_STATE}`;
  return judged(seen, { outcome: findings.length > 0 ? 'failed' : 'passed', reason, findings });
}

/** Versions that do not count say in words what is so at the end: not whether it ever was otherwise. */
function isCounted({ injectedCount, recoveredCount = 0 }: Record<string, unknown>): boolean {
  return Number.isInteger(injectedCount) && Number.isInteger(recoveredCount);
}

/** Pods and probes that a reason names. */
const NAMED = 3;

/** Litmus gives a verdict from its probes: `status.experimentStatus` of a `ChaosResult` (its API v1alpha1). */
function judgeLitmus(seen: Seen): Judged {
  const { phase, verdict, probeSuccessPercentage: share } = objectOf(seen.status['experimentStatus']);
  const failed = listOf(seen.status['probeStatuses'])
    .filter(({ status }) => !isPassed(objectOf(status)))
    .map(({ name }) => `"${String(name)}"`);
  if (verdict === 'Fail') {
    const probes = failed.length === 0 ? '' : `: ${listSome(failed, NAMED)} did not hold`;
    const message = `${seen.name}: Litmus says Fail, ${String(share ?? 0)} % of its probes held${probes}`;
    const findings = [makeFinding('chaos.cluster-failed', { message, key: [seen.name] })];
    return judged(seen, { outcome: 'failed', reason: message, findings });
  }
  if (phase !== 'Completed' || verdict !== 'Pass')
    return broken(seen, `it is ${String(phase ?? 'without a phase')}, its verdict ${String(verdict ?? 'missing')}`);
  if (failed.length > 0) return broken(seen, `Litmus says Pass, and ${listSome(failed, NAMED)} did not pass`);
  const count = listOf(seen.status['probeStatuses']).length;
  const probes = count === 0 ? 'it has no probes' : `${count} of ${count} probes held`;
  return judged(seen, { outcome: 'passed', reason: `Litmus says Pass, ${probes}`, findings: [] });
}

/** Up to Litmus 2 a probe tells each phase of its own: `PreChaos: Passed 👍`. */
function isPassed({ verdict, ...phases }: Record<string, unknown>): boolean {
  if (verdict !== undefined) return verdict === 'Passed';
  const words = Object.values(phases);
  return words.length > 0 && words.every((word) => String(word).startsWith('Passed'));
}

function broken(seen: Seen, why: string): Judged {
  const problem = {
    code: 'chaos.cluster',
    what: `${seen.name} says nothing`,
    where: { file: seen.file, line: 1, column: 1 },
    why,
    todo: 'Wait for its end before its result is written to the file.',
  };
  return { ...judged(seen, { outcome: 'broken', reason: why, findings: [] }), problem };
}

interface Said {
  readonly outcome: ExperimentResult['outcome'];
  readonly reason: string;
  readonly findings: readonly Finding[];
}

function judged({ name, spec }: Pick<Seen, 'name' | 'spec'>, { outcome, reason, findings }: Said): Judged {
  const action = typeof spec['action'] === 'string' ? spec['action'] : (spec['experiment'] ?? null);
  const faults = typeof action === 'string' ? [action] : [];
  const result = {
    ...unmeasured({ name, source: 'cluster', faults }),
    outcome,
    reason: findings[0]?.message ?? reason,
  };
  return { result, findings, problem: null };
}

function unknownResource(file: string, why: string): ProblemError {
  return new ProblemError({
    code: 'chaos.cluster',
    what: `${file} is no result of Chaos Mesh or Litmus`,
    where: { file, line: 1, column: 1 },
    why,
    todo: 'Write it with `kubectl get networkchaos,podchaos,stresschaos -o yaml`, or `kubectl get chaosresults -o yaml`.',
  });
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
