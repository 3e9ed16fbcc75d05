import type { ExperimentResult } from '../model/chaos.ts';
import type { Finding } from '../model/finding.ts';
import { isObject } from '../model/object.ts';
import { ProblemError } from '../model/problem.ts';
import { parseText } from '../yaml/parse.ts';
import { makeFinding } from './findings.ts';
import type { Judged } from './judge.ts';
import { unmeasured } from './unmeasured.ts';

/** What `kubectl get … -o yaml` (or `json`) says of experiments on Kubernetes, one or a `List`. Throws where it is neither Chaos Mesh's nor Litmus's. */
export function judgeClusterResults(text: string, file: string): readonly Judged[] {
  const { value } = parseText(text, file);
  const resources = isObject(value) && Array.isArray(value['items']) ? value['items'] : [value];
  if (resources.length === 0) throw unknownResource(file, 'the list is empty');
  return resources.map((resource) => judgeResource(resource, file));
}

function judgeResource(resource: unknown, file: string): Judged {
  const { apiVersion, kind, metadata, spec, status } = objectOf(resource);
  const name = `${String(kind)} ${String(objectOf(metadata)['name'] ?? 'without a name')}`;
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
  const records = listOf(experiment['containerRecords']);
  if (records.length === 0) return broken(seen, 'it selected nothing to inject into');
  const missed = records.filter(({ injectedCount }) => !(Number(injectedCount) > 0)).map(({ id }) => String(id));
  if (missed.length > 0) return broken(seen, `not injected into ${missed.join(', ')}`);
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

/** Litmus gives a verdict from its probes: `status.experimentStatus` of a `ChaosResult` (its API v1alpha1). */
function judgeLitmus(seen: Seen): Judged {
  const { phase, verdict, probeSuccessPercentage: share } = objectOf(seen.status['experimentStatus']);
  const failed = listOf(seen.status['probeStatuses'])
    .filter(({ status }) => objectOf(status)['verdict'] !== 'Passed')
    .map(({ name }) => `"${String(name)}"`);
  if (verdict === 'Fail') {
    const probes = failed.length === 0 ? '' : `: ${failed.join(', ')} did not hold`;
    const message = `${seen.name}: Litmus says Fail, ${String(share ?? 0)} % of its probes held${probes}`;
    const findings = [makeFinding('chaos.cluster-failed', { message, key: [seen.name] })];
    return judged(seen, { outcome: 'failed', reason: message, findings });
  }
  if (phase !== 'Completed' || verdict !== 'Pass')
    return broken(seen, `it is ${String(phase ?? 'without a phase')}, its verdict ${String(verdict ?? 'missing')}`);
  if (failed.length > 0) return broken(seen, `Litmus says Pass, and ${failed.join(', ')} did not pass`);
  const count = listOf(seen.status['probeStatuses']).length;
  const probes = count === 0 ? 'it has no probes' : `${count} of ${count} probes held`;
  return judged(seen, { outcome: 'passed', reason: `Litmus says Pass, ${probes}`, findings: [] });
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

function judged({ name, spec }: Seen, { outcome, reason, findings }: Said): Judged {
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
