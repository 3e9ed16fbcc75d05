import { parseConfig } from '../../src/config/parse.ts';
import type { ContractInput } from '../../src/contract/input.ts';

const HEAD_SHA = 'b'.repeat(40);

/** A run of the stage as the action makes it, from trusted code on a branch; each row says what it measures. */
export function benchInput(
  differs: Partial<ContractInput> & {
    readonly binary?: string;
    readonly broker?: string;
    readonly gate?: readonly string[];
  },
): ContractInput {
  const { binary = '', broker = null, gate = [], ...own } = differs;
  const { contract } = parseConfig('contract: {}', 'api-testing.yml', {});
  return {
    provider: 'orders-api',
    config: { ...contract, broker, gate },
    specs: [],
    pactFiles: [],
    changes: [],
    target: { unavailable: 'none is measured', cause: 'not-configured', todo: null },
    event: {
      name: 'pull_request',
      repository: null,
      headSha: HEAD_SHA,
      baseRef: null,
      baseIs: 'tip',
      branch: 'feat/bench',
      baseBranch: 'main',
      pullRequest: 1,
      trust: 'full',
      trustReason: null,
      runUrl: null,
      runId: null,
    },
    credentials: { token: null, username: null, password: null },
    obtainPact: async () => ({ file: binary, version: 'pinned' }),
    parentEnvironment: process.env,
    workDirectory: '',
    log: () => {},
    signal: new AbortController().signal,
    ...own,
  };
}
