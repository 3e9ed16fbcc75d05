// [door] the stage smoke: requests for every operation in scope, sent and held against the specification.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plural } from '../model/plural.ts';
import { folderName } from '../traffic/folder-name.ts';
import type { RequestPlan } from '../traffic/planned-request.ts';
import { planSmoke } from '../traffic/smoke-plan.ts';
import { type LoadInput, requestInputOf } from './input.ts';
import { smokeProfile } from './profiles.ts';
import { renderScript } from './script.ts';
import { judgeSmoke, type SmokeJudgement } from './smoke-result.ts';
import { runSmokeRequests, writeAnswers } from './smoke-run.ts';

export interface SmokeStage {
  readonly input: LoadInput;
  readonly plan: RequestPlan;
  readonly redact: (text: string) => string;
}

/**
 * We send these requests ourselves, one after the other: an answer that is endless, cut off or no text at all has to be cut and shown,
 * and its headers and its id are needed. `smoke.ts` beside the answers makes the same calls with k6.
 */
export async function smokeStage({ input, plan, redact }: SmokeStage): Promise<SmokeJudgement> {
  const { config } = input;
  const { failures = true, optional = true } = config.smoke ?? {};
  const smoke = planSmoke({ ...requestInputOf(input), failures, optional }, plan);
  const folder = path.join(input.workDirectory, 'load', folderName(input.provider));
  const answersFile = path.join(folder, 'smoke.answers.ndjson');
  await mkdir(folder, { recursive: true });
  // What an earlier run left there must not be taken for this one's.
  await rm(answersFile, { force: true });
  await writeScript(folder, input, plan);
  const count = smoke.requests.length;
  input.log(`smoke: ${plural(count, 'request')}, against ${input.baseUrl}`);
  const { answers, cutShort } = await runSmokeRequests({
    requests: smoke.requests,
    baseUrl: input.baseUrl,
    headers: config.headers,
    credentials: new Map(input.credentials ?? []),
    environment: input.parentEnvironment,
    providerExited: input.providerExited,
    budgetMs: config.budgetMs,
    ...(input.requestTimeoutMs !== undefined && { timeoutMs: input.requestTimeoutMs }),
    signal: input.signal,
  });
  await writeAnswers(answersFile, answers, redact);
  return judgeSmoke({ specs: input.specs, plan: smoke, answers, cutShort });
}

async function writeScript(folder: string, { provider, config }: LoadInput, { requests }: RequestPlan): Promise<void> {
  const profile = smokeProfile(requests, config.budgetMs);
  const text = renderScript({ provider, profile, requests, credentials: config.headers });
  await writeFile(path.join(folder, 'smoke.ts'), text);
}
