import type { ApiOperation, ApiSpec } from '../model/api.ts';
import type { ContractTest } from './contract-facts.ts';
import { renderGo } from './contract-go.ts';
import { renderJava } from './contract-java.ts';
import { renderPython } from './contract-python.ts';
import { renderTypescript } from './contract-typescript.ts';
import type { Generated, Language } from './generated.ts';
import { planInteractions } from './interactions.ts';
import { kebab, pascal, snake } from './names.ts';
import { relativePath } from './paths.ts';

export interface ContractTestInput {
  readonly consumer: string;
  readonly provider: string;
  readonly language: Language;
  /** Folder of the consumer's code from the repository's root; empty: the root itself. */
  readonly folder: string;
  /** Folder of the pact files from the root. */
  readonly pacts: string;
  readonly spec: ApiSpec;
  readonly operations: readonly ApiOperation[];
}

interface Dialect {
  readonly path: (input: ContractTestInput) => string;
  readonly render: (test: ContractTest) => string;
  readonly next: (path: string) => string;
}

const DIALECTS: Readonly<Record<Language, Dialect>> = {
  typescript: {
    path: ({ provider }) => `pact/${kebab(provider)}.pact.test.ts`,
    render: renderTypescript,
    next: (path) => `npm install --save-dev @pact-foundation/pact vitest && npx vitest run ${path}`,
  },
  python: {
    path: ({ provider }) => `tests/test_${snake(provider)}_pact.py`,
    render: renderPython,
    next: (path) => `python -m pip install pact-python pytest && python -m pytest ${path}`,
  },
  java: {
    path: ({ provider }) => `src/test/java/${pascal(provider)}PactTest.java`,
    render: renderJava,
    next: () =>
      'mvn test # with org.junit.jupiter:junit-jupiter, and after it au.com.dius.pact.consumer:junit5, in scope test',
  },
  go: {
    path: ({ provider }) => `pact/${snake(provider)}_pact_test.go`,
    render: renderGo,
    next: () =>
      'go get github.com/pact-foundation/pact-go/v2 && go run github.com/pact-foundation/pact-go/v2 install && go test ./pact/...',
  },
};

/** A consumer's Pact test for operations of a specification. What cannot be planned is a note; null where nothing can. */
export function generateContractTest(input: ContractTestInput): Generated | null {
  const { interactions, notes } = planInteractions(input.consumer, input.spec, input.operations);
  if (interactions.length === 0) return null;
  const dialect = DIALECTS[input.language];
  const inFolder = dialect.path(input);
  const path = input.folder === '' ? inFolder : `${input.folder}/${inFolder}`;
  const text = dialect.render({
    consumer: input.consumer,
    provider: input.provider,
    pactsFromTest: relativePath(path.slice(0, path.lastIndexOf('/')), input.pacts),
    pactsFromRoot: relativePath(input.folder, input.pacts),
    interactions,
  });
  const go = input.folder === '' ? '' : `cd ${input.folder} && `;
  const states = interactions.some((one) => one.states.length > 0);
  return {
    files: [{ path, text }],
    notes: [...notes, 'Take out what the consumer does not use: a pact promises only what somebody reads.'],
    next: [`${go}${dialect.next(inFolder)}`, ...(states ? ['npx api-testing generate provider-states'] : [])],
  };
}
