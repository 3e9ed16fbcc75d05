import type { HistoryComparison, HistoryEntry, HistoryLoad, RunnerKind } from '../model/history.ts';
import type { Metrics } from '../model/metrics.ts';
import { isObject } from '../model/object.ts';
import type { NoiseFloor } from '../model/stage.ts';

/** Raised when a key is removed or changes its meaning: older versions of the action then keep the line and do not read it. */
export const ENTRY_VERSION = 1;

/** One line of the history, without its end. Keys have one order, so that the same entry is the same line. */
export function renderEntry(entry: HistoryEntry): string {
  const { sha, at, event, run, verdict, covers, metrics, runner, imageVersion, load } = entry;
  const { operations, comparisons, noiseFloor } = entry;
  const fields = { sha, at, event, run, verdict, covers, metrics, runner, imageVersion, load };
  return JSON.stringify({ v: ENTRY_VERSION, ...fields, operations, comparisons, noiseFloor });
}

export class EntryFault extends Error {
  override readonly name = 'EntryFault';
}

/** An entry from a line's value. Throws `EntryFault`: what is wrong with it, in some words. */
export function parseEntry(value: Fields): HistoryEntry {
  return {
    sha: commit(value['sha']),
    at: text(value, 'at'),
    event: text(value, 'event'),
    run: value['run'] === null ? null : parseRun(fields(value, 'run')),
    verdict: oneOf(value, 'verdict', VERDICTS),
    covers: Math.max(1, figure(value, 'covers')),
    metrics: parseMetrics(fields(value, 'metrics')),
    runner: parseRunner(fields(value, 'runner')),
    imageVersion: value['imageVersion'] === null ? null : text(value, 'imageVersion'),
    load: value['load'] === null ? null : parseLoad(fields(value, 'load')),
    operations: parseOperations(fields(value, 'operations')),
    comparisons: list(value, 'comparisons').map((one) => parseComparison(asFields(one, 'comparisons'))),
    noiseFloor: value['noiseFloor'] === null ? null : parseNoiseFloor(fields(value, 'noiseFloor')),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const VERDICTS = ['passed', 'failed', 'broken', 'no-change'] as const;
const COMPARE_VERDICTS = ['regressed', 'suspect', 'no-regression', 'faster', 'inconclusive'] as const;

function parseRun(run: Fields): HistoryEntry['run'] {
  return { id: figure(run, 'id'), attempt: figure(run, 'attempt') };
}

/** Lines of the first versions of the action have no coverage by integration tests. */
function parseMetrics(metrics: Fields): Metrics {
  const { coverageIntegration } = metrics;
  return {
    coverage: figureOrNull(metrics, 'coverage'),
    ...(coverageIntegration !== undefined && { coverageIntegration: figureOrNull(metrics, 'coverageIntegration') }),
    sla: figureOrNull(metrics, 'sla'),
    contractFailures: figureOrNull(metrics, 'contractFailures'),
    p95Ms: figureOrNull(metrics, 'p95Ms'),
  };
}

function parseRunner(runner: Fields): RunnerKind {
  const k6 = runner['k6'] === null ? null : text(runner, 'k6');
  return { cpu: text(runner, 'cpu'), cores: figure(runner, 'cores'), image: text(runner, 'image'), k6 };
}

function parseLoad(load: Fields): HistoryLoad {
  return {
    requests: figure(load, 'requests'),
    failed: figure(load, 'failed'),
    p50Ms: figureOrNull(load, 'p50Ms'),
    p95Ms: figureOrNull(load, 'p95Ms'),
  };
}

function parseOperations(operations: Fields): HistoryEntry['operations'] {
  return Object.fromEntries(
    Object.entries(operations).map(([name, load]) => [name, parseLoad(asFields(load, 'operations'))]),
  );
}

function parseComparison(comparison: Fields): HistoryComparison {
  return {
    operation: comparison['operation'] === null ? null : text(comparison, 'operation'),
    metric: text(comparison, 'metric'),
    change: signed(comparison, 'change'),
    low: comparison['low'] === null ? null : signed(comparison, 'low'),
    high: comparison['high'] === null ? null : signed(comparison, 'high'),
    verdict: oneOf(comparison, 'verdict', COMPARE_VERDICTS),
  };
}

function parseNoiseFloor(floor: Fields): NoiseFloor {
  return {
    spread: figure(floor, 'spread'),
    falseAlarms: figure(floor, 'falseAlarms'),
    comparisons: figure(floor, 'comparisons'),
    runner: text(floor, 'runner'),
  };
}

function commit(value: unknown): string {
  if (typeof value === 'string' && COMMIT.test(value)) return value;
  throw new EntryFault('`sha` is no commit');
}

function asFields(value: unknown, key: string): Fields {
  if (isObject(value)) return value;
  throw new EntryFault(`\`${key}\` is no object`);
}

function fields(parent: Fields, key: string): Fields {
  return asFields(parent[key], key);
}

function list(parent: Fields, key: string): readonly unknown[] {
  const value = parent[key];
  if (Array.isArray(value)) return value;
  throw new EntryFault(`\`${key}\` is no list`);
}

function text(parent: Fields, key: string): string {
  const value = parent[key];
  if (typeof value === 'string') return value;
  throw new EntryFault(`\`${key}\` is no text`);
}

function signed(parent: Fields, key: string): number {
  const value = parent[key];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new EntryFault(`\`${key}\` is no number`);
}

function figure(parent: Fields, key: string): number {
  const value = signed(parent, key);
  if (value >= 0) return value;
  throw new EntryFault(`\`${key}\` is below zero`);
}

function figureOrNull(parent: Fields, key: string): number | null {
  return parent[key] === null ? null : figure(parent, key);
}

function oneOf<const Word extends string>(parent: Fields, key: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === parent[key]);
  if (found !== undefined) return found;
  throw new EntryFault(`\`${key}\` is none of ${words.join(', ')}`);
}
