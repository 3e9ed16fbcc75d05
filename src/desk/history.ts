import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openHistoryFile } from '../history/file-store.ts';
import { readHistoryText } from '../history/follow.ts';
import type { History } from '../history/format.ts';
import { makePicture, operationsIn, type Picture } from '../history/picture.ts';
import type { HistoryStore } from '../history/store.ts';
import type { HistoryEntry } from '../model/history.ts';
import { describeProblem, type Problem, ProblemError } from '../model/problem.ts';
import { templateShape } from '../model/template-shape.ts';
import { renderTrendPage } from '../report/trend-page.ts';
import { renderTrendText } from '../report/trend-text.ts';
import { neutralise } from '../tools/neutralise.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { HISTORY_METRICS, type HistoryCommand } from './history-arguments.ts';
import { openHistoryBranch } from './history-branch.ts';
import { openProject, type Project } from './project.ts';

/** Draws the history to the terminal, as data, or as a page. Throws `ProblemError` where there is none to read. */
export async function showHistory(command: HistoryCommand, directory: string): Promise<void> {
  await using project = await openProject(directory, command.config);
  const store = openStore(command, project);
  const text = await store.read();
  if (text === null) throw missing(store);
  const { history, entries } = readHistoryText(text);
  tellLines(history, store);
  const picture = makePicture(entries, command);
  checkOperation(command, entries);
  if (command.format === 'html') return writePage(command, { directory, entries, store });
  process.stdout.write(command.format === 'json' ? toJson(picture, store, entries) : renderTrendText(picture));
}

function openStore({ branch, file }: HistoryCommand, { config, root, git }: Project): HistoryStore {
  const place = branch === null && file === null ? config.history : { branch, file };
  if (place?.branch) return openHistoryBranch(git, place.branch, warn);
  if (place?.file) return openHistoryFile(root, place.file);
  throw new ProblemError({
    code: 'desk.no-history',
    what: 'No history is configured',
    todo: 'Add `history: { branch: api-testing-metrics }` to the configuration, or name one: `--branch NAME` or `--file FILE`.',
  });
}

function warn(problem: Problem): void {
  process.stderr.write(`${neutralise(`warning: ${describeProblem(problem)}`)}\n`);
}

function missing({ place }: HistoryStore): ProblemError {
  return new ProblemError({
    code: 'desk.history-missing',
    what: `There is no history in the ${place} yet`,
    why: 'it begins with the first run on main that measured something',
    todo: 'Let a workflow on `push` to the default branch run with it.',
  });
}

/** The picture is whole without them; whoever reads it has to know that something is missing. */
function tellLines({ lines }: History, { place }: HistoryStore): void {
  for (const line of lines) {
    if (line.kind !== 'unreadable') continue;
    process.stderr.write(`${neutralise(`warning: ${place}, line ${line.line} is left out: ${line.why}`)}\n`);
  }
  const newer = lines.filter(({ kind }) => kind === 'newer').length;
  if (newer === 0) return;
  const verb = newer === 1 ? 'is' : 'are';
  process.stderr.write(
    `warning: ${formatNumberOf(newer, 'line')} of a newer version of this program ${verb} left out\n`,
  );
}

function checkOperation({ operation }: HistoryCommand, entries: readonly HistoryEntry[]): void {
  if (operation === null) return;
  const known = operationsIn(entries);
  if (known.some((name) => templateShape(name) === templateShape(operation))) return;
  const some = known.slice(0, 10).map((name) => `\`${name}\``);
  throw new ProblemError({
    code: 'desk.history-operation',
    what: `The history has no operation ${operation}`,
    todo:
      some.length === 0
        ? 'No operation was measured yet.'
        : `It has ${some.join(', ')}${known.length > 10 ? ', …' : ''}.`,
  });
}

function toJson(picture: Picture, { place }: HistoryStore, entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ version: 1, place, commits: entries.length, ...picture }, null, 2)}\n`;
}

interface Page {
  readonly directory: string;
  readonly entries: readonly HistoryEntry[];
  readonly store: HistoryStore;
}

async function writePage(
  { out, metric, operation }: HistoryCommand,
  { directory, entries, store }: Page,
): Promise<void> {
  const chosen = { metric, operation };
  const overall = HISTORY_METRICS.map((one) => ({ metric: one, operation: null })).filter(
    (one) => one.metric !== metric || operation !== null,
  );
  const others = operationsIn(entries).filter(
    (name) => operation === null || templateShape(name) !== templateShape(operation),
  );
  const followed = [chosen, ...overall, ...others.map((name) => ({ metric: 'p95' as const, operation: name }))];
  const page = renderTrendPage(
    followed.map((one) => makePicture(entries, one)),
    store.place,
  );
  const folder = resolve(directory, out);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'history.html'), page);
  process.stdout.write(`${join(out, 'history.html')}\n`);
}
