import type { Change, NotAnalysed, SpecDiff } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { plural } from '../model/plural.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { SpecPair } from '../model/spec.ts';
import type { ChangesDetail, StageResult } from '../model/stage.ts';
import { diffOrRepair } from '../spec/unreadable-base.ts';
import type { ProviderRun } from './provider-run.ts';
import { overrideRules } from './rule-overrides.ts';

/** Compares every changed specification of the provider; one that cannot be compared never takes the others down. */
export async function runChanges(run: ProviderRun): Promise<StageResult> {
  const problems: Problem[] = [...run.scope.problems];
  let isSame = true;
  for (const pair of run.scope.pairs) {
    try {
      const read = { base: run.detection.reader('base'), head: run.detection.reader('head') };
      const today = run.doors.today();
      const diff = await diffOrRepair(run.doors.diffSpecs, pair, read, today);
      const { changes, notices } = overrideRules(diff.changes, run.config.rules, today);
      isSame &&= pair.status === 'modified' && diff.changes.length + diff.notAnalysed.length === 0;
      run.diffs.set(pair, { ...diff, changes });
      run.notices.push(...notices);
    } catch (thrown) {
      problems.push(toProblem(thrown, 'spec.not-compared', `${nameOf(pair)} could not be compared`));
    }
  }
  run.isSame = isSame && problems.length === 0;
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
    reason: problems[0] === undefined ? describeChanges(changes, notAnalysed) : describeFirst(problems[0]),
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

/** With the file's name, for the title of the check: "the file cannot be parsed" alone helps nobody. */
function describeFirst({ what, where }: Problem): string {
  return where === null || what.includes(where.file) ? what : `${where.file}:${where.line}: ${what}`;
}

function toFinding(change: Change): Finding {
  const { rule, severity, message, todo, operations, fingerprint, location } = change;
  const { file, line, column } = location;
  return { rule, severity, message, todo, operations, fingerprint, consumers: [], location: { file, line, column } };
}

function describeChanges(changes: readonly Change[], notAnalysed: readonly NotAnalysed[]): string {
  const count = (severity: Change['severity']) => changes.filter((change) => change.severity === severity).length;
  const words = [
    [count('breaking'), 'breaking change'],
    [count('warning'), 'warning'],
    [count('info'), 'compatible change'],
    [notAnalysed.length, 'part not analysed', 'parts not analysed'],
  ] as const;
  const told = words.filter(([amount]) => amount > 0).map(([amount, one, many]) => plural(amount, one, many));
  return told.length === 0 ? 'the specification says the same as before' : told.join(', ');
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
