import type { Change, NotAnalysed, SpecDiff } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { SpecPair } from '../model/spec.ts';
import type { ChangesDetail, StageResult } from '../model/stage.ts';
import type { ProviderRun } from './provider-run.ts';

/** Compares every changed specification of the provider; one that cannot be compared never takes the others down. */
export async function runChanges(run: ProviderRun): Promise<StageResult> {
  const problems: Problem[] = [...run.scope.problems];
  for (const pair of run.scope.pairs) {
    try {
      const read = { base: run.detection.reader('base'), head: run.detection.reader('head') };
      run.diffs.set(pair, await run.doors.diffSpecs(pair, read));
    } catch (thrown) {
      problems.push(toProblem(thrown, 'spec.not-compared', `${nameOf(pair)} could not be compared`));
    }
  }
  return summariseChanges(run, problems);
}

function summariseChanges(run: ProviderRun, problems: readonly Problem[]): StageResult {
  const diffs = [...run.diffs.values()];
  const changes = diffs.flatMap((diff) => diff.changes);
  const notAnalysed = diffs.flatMap((diff) => diff.notAnalysed);
  const findings = changes.map(toFinding);
  const breaking = findings.filter((finding) => finding.severity === 'breaking').length;
  const outcome = problems.length > 0 ? 'broken' : breaking > 0 ? 'failed' : 'passed';
  return {
    stage: 'changes',
    provider: run.name,
    outcome,
    skip: null,
    reason: problems[0]?.what ?? describeChanges(changes, notAnalysed),
    durationMs: 0,
    findings,
    problems,
    detail: {
      kind: 'changes',
      specs: run.scope.pairs.map((pair) => describeSpec(pair, run.diffs.get(pair))),
      changes,
      notAnalysed,
    },
  };
}

function toFinding(change: Change): Finding {
  const { rule, severity, message, todo, operations, fingerprint, location } = change;
  const { file, line, column } = location;
  return { rule, severity, message, todo, operations, fingerprint, consumers: [], location: { file, line, column } };
}

function describeChanges(changes: readonly Change[], notAnalysed: readonly NotAnalysed[]): string {
  const count = (severity: Change['severity']) => changes.filter((change) => change.severity === severity).length;
  const words = [
    plural(count('breaking'), 'breaking change'),
    plural(count('warning'), 'warning'),
    plural(count('info'), 'compatible change'),
    plural(notAnalysed.length, 'part not analysed', 'parts not analysed'),
  ].filter((text) => text !== null);
  return words.length === 0 ? 'the specification says the same as before' : words.join(', ');
}

function plural(count: number, one: string, many = `${one}s`): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

function describeSpec(pair: SpecPair, diff: SpecDiff | undefined): ChangesDetail['specs'][number] {
  const moved = pair.base && pair.head && pair.base.path !== pair.head.path;
  return {
    path: nameOf(pair),
    basePath: moved ? (pair.base?.path ?? null) : null,
    status: pair.status,
    operations: diff?.touched.length ?? 0,
  };
}

function nameOf(pair: SpecPair): string {
  return pair.head?.path ?? pair.base?.path ?? '(no file)';
}
