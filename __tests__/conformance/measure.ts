import type { SpecDiff } from '../../src/model/change.ts';
import type { SpecLocation } from '../../src/model/location.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { diffSpecs } from '../../src/spec/diff.ts';
import type { Corpus, HandPair, NetcrackerCase, OasdiffCase, OasdiffLines } from './corpus.ts';
import { movedLine, toJson } from './json-form.ts';

/** One figure of the table: how many of how many. */
export interface Measure {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  /** The share to reach, with the reviewed differences counted as agreed; `most` for what should be rare. */
  readonly goal: { readonly least: number } | { readonly most: number };
  readonly differences: readonly Difference[];
  /** Names of the cases it is made of. */
  readonly compared: readonly string[];
}

/** One case in which the differ and the corpus are not of one mind. */
export interface Difference {
  /** File and name of the case. */
  readonly case: string;
  /** `missed`, `flagged`, or the line that is not pointed at. */
  readonly what: string;
  /** What the differ said, for a reader who decides. */
  readonly found: readonly string[];
  /** What the peer calls the changes that the difference is about. */
  readonly theirs: readonly string[];
  /** Rules of the differ that found something, and those of them that call it breaking. */
  readonly ours: { readonly rules: readonly string[]; readonly breaking: readonly string[] };
}

/** Day on which the corpus was made: what lay in the past for its authors lies there for us. */
const TODAY = '2026-08-08';

const none = async () => null;

/** What a comparison answers, or why there is none: a `broken` stage, which is neither breaking nor fine. */
type Answer = SpecDiff & { readonly problem: string | null };

/** Compares two texts as files of this name. */
async function compareTexts(base: string, head: string, path: string): Promise<Answer> {
  const file = (text: string) => ({ path, text, commit: null });
  try {
    const diff = await diffSpecs({ base: file(base), head: file(head) }, { base: none, head: none }, TODAY);
    return { ...diff, problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { changes: [], notAnalysed: [], touched: [], problem: error.message };
  }
}

export async function measureAll(corpus: Corpus): Promise<Measure[]> {
  return [
    await measurePairs(corpus.pairs),
    ...(await measureNetcracker(corpus.netcracker, 'openapi')),
    ...(await measureNetcracker(corpus.netcracker, 'graphql')),
    ...(await measureOasdiff(corpus.oasdiff)),
    ...(await measureLines(corpus.lines, 'yaml')),
    ...(await measureLines(corpus.lines, 'json')),
  ];
}

async function measurePairs(pairs: readonly HandPair[]): Promise<Measure> {
  const differences: Difference[] = [];
  for (const pair of pairs) {
    const diff = await compareTexts(pair.base, pair.head, 'openapi.yaml');
    const what = judgePair(pair, diff);
    if (what !== null) differences.push(differenceOf(`pairs: ${pair.name}`, what, diff));
  }
  const count = pairs.length - differences.length;
  const compared = pairs.map(({ name }) => `pairs: ${name}`);
  return {
    name: 'pairs: as a person expects',
    count,
    of: pairs.length,
    goal: { least: 40 / 41 },
    differences,
    compared,
  };
}

function judgePair({ expected, soft }: HandPair, diff: SpecDiff): string | null {
  const severities = new Set(diff.changes.map((change) => change.severity));
  const isFound = severities.has('breaking') || (soft && severities.has('warning'));
  if (expected === 'breaking') return isFound ? null : 'missed';
  if (severities.has('breaking')) return 'flagged';
  return expected === 'same' && diff.changes.length > 0 ? 'reported' : null;
}

async function measureNetcracker(
  cases: readonly NetcrackerCase[],
  format: NetcrackerCase['format'],
): Promise<Measure[]> {
  const outcomes: Outcome[] = [];
  const path = format === 'openapi' ? 'openapi.yaml' : 'schema.graphql';
  for (const each of cases.filter((one) => one.format === format)) {
    const diff = await compareTexts(each.base, each.head, path);
    const isExpected = each.worst === 'breaking';
    const told = each.expected.filter(({ type }) => !isExpected || type === 'breaking');
    const theirs = told.map(({ type, action }) => `${type} ${action}`);
    outcomes.push({ name: `netcracker: ${each.name}`, isExpected, diff, theirs });
  }
  return verdictMeasures(format === 'openapi' ? 'netcracker' : 'netcracker GraphQL', outcomes, {
    least: 0.98,
    most: 0.02,
  });
}

async function measureOasdiff(cases: readonly OasdiffCase[]): Promise<Measure[]> {
  const outcomes: Outcome[] = [];
  for (const each of cases) {
    const diff = await compareTexts(JSON.stringify(each.base), JSON.stringify(each.head), 'openapi.json');
    const levels = new Set(each.expected.map((change) => change.level));
    // What is a warning there is neither: nobody is told that it breaks, nor that it does not.
    if (levels.has('error') || !levels.has('warning')) {
      const isExpected = levels.has('error');
      const theirs = each.expected.filter(({ level }) => !isExpected || level === 'error').map(({ id }) => id);
      outcomes.push({ name: `oasdiff: ${each.name}`, isExpected, diff, theirs });
    }
  }
  return verdictMeasures('oasdiff', outcomes, { least: 0.97, most: 0.03 });
}

interface Outcome {
  readonly name: string;
  /** Whether the corpus calls it breaking. */
  readonly isExpected: boolean;
  readonly diff: Answer;
  /** What the corpus calls breaking; everything it has where that is nothing. */
  readonly theirs: readonly string[];
}

function verdictMeasures(
  name: string,
  outcomes: readonly Outcome[],
  goal: { readonly least: number; readonly most: number },
): Measure[] {
  const isBreaking = ({ diff }: Outcome) => diff.changes.some((change) => change.severity === 'breaking');
  const breaking = outcomes.filter((each) => each.isExpected);
  const harmless = outcomes.filter((each) => !each.isExpected);
  // What could not be compared was not found fine either: it needs a reason like a miss.
  const missed = breaking.filter((each) => !isBreaking(each));
  const flagged = harmless.filter(isBreaking);
  const differences = (list: readonly Outcome[], what: string) =>
    list.map((each) => differenceOf(each.name, what, each.diff, each.theirs));
  return [
    {
      name: `${name}: breaking ones found`,
      count: breaking.length - missed.length,
      of: breaking.length,
      goal: { least: goal.least },
      differences: differences(missed, 'missed'),
      compared: breaking.map((each) => each.name),
    },
    {
      name: `${name}: others flagged`,
      count: flagged.length,
      of: harmless.length,
      goal: { most: goal.most },
      differences: differences(flagged, 'flagged'),
      compared: harmless.map((each) => each.name),
    },
  ];
}

async function measureLines(cases: readonly OasdiffLines[], form: 'yaml' | 'json'): Promise<Measure[]> {
  const differences: { loud: Difference[]; quiet: Difference[] } = { loud: [], quiet: [] };
  const counts = { loud: 0, quiet: 0 };
  for (const each of cases) {
    const base = form === 'yaml' ? each.base : toJson(each.base);
    const head = form === 'yaml' ? each.revision : toJson(each.revision);
    const diff = await compareTexts(base, head, `openapi.${form}`);
    const lines = pointedLines(diff);
    for (const change of each.changes) {
      const expected = expectedLine(each, change, form);
      if (expected === null) continue;
      const group = change.level === 'info' ? 'quiet' : 'loud';
      counts[group]++;
      if (lines.has(expected)) continue;
      const what = `${change.id} at ${expected}`;
      differences[group].push(differenceOf(`lines (${form}): ${each.name}`, what, diff, [change.id]));
    }
  }
  return (['loud', 'quiet'] as const).map((group) => ({
    name: `lines (${form}): ${group === 'loud' ? 'errors and warnings' : 'infos'} at oasdiff's line`,
    count: counts[group] - differences[group].length,
    of: counts[group],
    goal: { least: 0.98 },
    differences: differences[group],
    compared: cases.map((each) => `lines (${form}): ${each.name}`),
  }));
}

/** `base 12` or `head 12`; null where oasdiff points at nothing, or the version of the whole document is what it misses. */
function expectedLine(
  each: OasdiffLines,
  change: OasdiffLines['changes'][number],
  form: 'yaml' | 'json',
): string | null {
  const side = change.head === undefined ? 'base' : 'head';
  const line = change[side];
  if (line === undefined) return null;
  if (form === 'yaml') return `${side} ${line.line}`;
  const moved = movedLine(side === 'base' ? each.base : each.revision, line);
  return moved === null ? null : `${side} ${moved}`;
}

function pointedLines({ changes }: SpecDiff): Set<string> {
  const places = changes.flatMap(({ location, counterpart }) => [location, counterpart]);
  return new Set(places.flatMap((place) => (place === null ? [] : [lineOf(place)])));
}

function lineOf({ side, line }: SpecLocation): string {
  return `${side} ${line}`;
}

function differenceOf(...[name, what, diff, theirs = []]: DifferenceParts): Difference {
  const rules = (list: SpecDiff['changes']) => [...new Set(list.map(({ rule }) => rule))];
  const breaking = rules(diff.changes.filter(({ severity }) => severity === 'breaking'));
  return { case: name, what, found: describe(diff), theirs, ours: { rules: rules(diff.changes), breaking } };
}

type DifferenceParts = [name: string, what: string, diff: Answer, theirs?: readonly string[]];

function describe({ changes, notAnalysed, problem }: Answer): string[] {
  return [
    ...(problem === null ? [] : [problem]),
    ...changes.map((change) => `${change.severity} ${change.rule} ${lineOf(change.location)}: ${change.message}`),
    ...notAnalysed.map((each) => `not analysed ${lineOf(each.location)}: ${each.what}`),
  ];
}
