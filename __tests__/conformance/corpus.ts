import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Environment variable that names the folder with the corpus. */
export const CORPUS_VARIABLE = 'API_TESTING_CORPUS';

/** A pair written for this project, with what a person expects. */
export interface HandPair {
  readonly name: string;
  readonly expected: 'breaking' | 'compatible' | 'same';
  /** A warning counts as found. */
  readonly soft: boolean;
  readonly base: string;
  readonly head: string;
}

/** A pair of oasdiff's tests, with the changes that it reports. */
export interface OasdiffCase {
  readonly name: string;
  readonly base: unknown;
  readonly head: unknown;
  readonly expected: readonly OasdiffChange[];
}

export interface OasdiffChange {
  readonly id: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly operation: string | null;
  readonly path: string | null;
}

/** A pair of oasdiff's test files, with the lines it points at. */
export interface OasdiffLines {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly changes: readonly (OasdiffChange & { readonly base?: OasdiffLine; readonly head?: OasdiffLine })[];
}

export interface OasdiffLine {
  readonly line: number;
  readonly column: number;
}

/** A pair of the tests of qubership-apihub-api-diff. */
export interface NetcrackerCase {
  readonly name: string;
  readonly format: 'openapi' | 'graphql';
  readonly base: string;
  readonly head: string;
  readonly worst: string;
  /** What was done to the text, and what that is called. */
  readonly expected: readonly { readonly action: string; readonly type: string }[];
}

export interface Corpus {
  readonly pairs: readonly HandPair[];
  readonly oasdiff: readonly OasdiffCase[];
  readonly lines: readonly OasdiffLines[];
  readonly netcracker: readonly NetcrackerCase[];
}

/** Reads the four files of the corpus; throws where one is missing or no JSON. */
export function readCorpus(folder: string): Corpus {
  const read = <Case>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly Case[];
  return {
    pairs: read<HandPair>('pairs.json'),
    oasdiff: read<OasdiffCase>('oasdiff.json'),
    lines: read<OasdiffLines>('oasdiff-lines.json'),
    netcracker: read<NetcrackerCase>('netcracker.json'),
  };
}
