import { onTestFinished } from 'vitest';
import { openDoors } from '../../src/doors.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import type { StageResult } from '../../src/model/stage.ts';
import type { Doors } from '../../src/run/doors.ts';
import type { RunRequest } from '../../src/run/request.ts';
import { run } from '../../src/run.ts';
import { installedPact } from '../contract/support/pact-binary.ts';
import { pullRequest, type Repository, temporaryFolder } from '../detect/repository.ts';

export interface Asked extends Partial<Omit<RunRequest, 'event'>> {
  readonly event?: Partial<RunEvent>;
  readonly brokerUrl?: string | null;
  /** Doors that a test watches or shuts. */
  readonly doors?: Partial<Doors>;
}

export interface Ran {
  readonly result: RunResult;
  readonly lines: readonly string[];
  stage(name: StageResult['stage'], provider?: string): StageResult;
}

/** The whole pipeline on a checkout, with every real door; `base` and `head` are its commits. */
export async function runOn(
  repository: Repository,
  sides: { readonly base: string; readonly head: string },
  asked: Asked = {},
): Promise<Ran> {
  const lines: string[] = [];
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const doors: Doors = {
    ...openDoors({
      log: { line: (text) => void lines.push(text), warning: () => {}, group: () => () => {} },
      conceal: () => {},
      signal: controller.signal,
      environment: process.env,
      workDirectory: temporaryFolder(),
      toolCache: temporaryFolder(),
      session: 'test',
    }),
    obtainPact: async () => ({ file: installedPact(), version: 'installed' }),
    ...asked.doors,
  };
  const { event, brokerUrl = null, doors: _, ...rest } = asked;
  const result = await run(
    {
      event: pullRequest({ headSha: sides.head, baseRef: sides.base, baseBranch: null, ...event }),
      configPath: null,
      stages: null,
      baseUrl: null,
      failOn: null,
      checkName: 'API testing',
      broker: { baseUrl: brokerUrl, token: null, username: null, password: null },
      workspace: repository.directory,
      fetch: { token: null, serverUrl: 'https://github.com' },
      ...rest,
    },
    doors,
  );
  const stage = (name: StageResult['stage'], provider?: string) => {
    const found = result.stages.find(
      (row) => row.stage === name && (provider === undefined || row.provider === provider),
    );
    if (found === undefined) throw new Error(`no ${name} ${provider ?? ''}: ${JSON.stringify(result, null, 2)}`);
    return found;
  };
  return { result, lines, stage };
}
