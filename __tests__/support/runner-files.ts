import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files a step writes to, one set per step, as the runner lays them out. Source: actions/runner, FileCommandManager.cs. */
export interface CommandFiles {
  /** Names of variables to paths: GITHUB_OUTPUT, GITHUB_STATE, … */
  readonly variables: Readonly<Record<string, string>>;
  read(): Promise<FileCommands>;
}

export interface FileCommands {
  readonly outputs: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, string>;
  readonly environment: ReadonlyMap<string, string>;
  readonly path: readonly string[];
  /** As written, before the size rule. */
  readonly summary: string;
  /** What the runner fails the step for: a file it could not read. */
  readonly errors: readonly string[];
}

/** Over this the runner drops the whole summary of the step: CreateStepSummaryCommand. */
const SUMMARY_MAX_BYTES = 1024 * 1024;

const FILES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;

export async function createCommandFiles(temporary: string): Promise<CommandFiles> {
  const directory = join(temporary, '_runner_file_commands');
  await mkdir(directory, { recursive: true });
  const entries = Object.entries(FILES).map(
    ([variable, name]) => [variable, join(directory, `${name}_${randomUUID()}`)] as const,
  );
  for (const [, path] of entries) await writeFile(path, '');
  const variables = Object.fromEntries(entries);
  return { variables, read: () => readCommandFiles(variables) };
}

export function isSummaryTooLarge(summary: string): boolean {
  return Buffer.byteLength(summary) > SUMMARY_MAX_BYTES;
}

async function readCommandFiles(variables: Readonly<Record<string, string>>): Promise<FileCommands> {
  const errors: string[] = [];
  const readPairs = async (variable: keyof typeof FILES): Promise<Map<string, string>> => {
    const text = await readFile(variables[variable] ?? '', 'utf8');
    try {
      return parsePairs(text);
    } catch (thrown) {
      errors.push(
        `Unable to process file command '${variable}' successfully. ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      );
      return new Map();
    }
  };
  const path = (await readFile(variables['GITHUB_PATH'] ?? '', 'utf8')).split(/\r?\n/).filter((line) => line !== '');
  return {
    outputs: await readPairs('GITHUB_OUTPUT'),
    states: await readPairs('GITHUB_STATE'),
    environment: await readPairs('GITHUB_ENV'),
    path,
    summary: await readFile(variables['GITHUB_STEP_SUMMARY'] ?? '', 'utf8'),
    errors,
  };
}

/** `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`: EnvFileKeyValuePairs of the runner. Throws on anything else. */
export function parsePairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.set(nameOf(line, line.slice(0, equals)), line.slice(equals + 1));
    } else if (heredoc >= 0) {
      const end = endOfHeredoc(lines, index, line.slice(heredoc + 2));
      pairs.set(nameOf(line, line.slice(0, heredoc)), lines.slice(index + 1, end).join('\n'));
      index = end;
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

function nameOf(line: string, name: string): string {
  if (name === '') throw new Error(`Invalid format '${line}'. Name must not be empty`);
  return name;
}

function endOfHeredoc(lines: readonly string[], start: number, delimiter: string): number {
  if (delimiter === '') throw new Error(`Invalid format '${lines[start]}'. Delimiter must not be empty`);
  const end = lines.indexOf(delimiter, start + 1);
  if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
  return end;
}
