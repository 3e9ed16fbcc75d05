import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runLoad } from '../../../src/load/stage.ts';
import type { LoadDetail, StageResult } from '../../../src/model/stage.ts';
import { fixtureSpec, type InputChanges, loadInput } from './load-input.ts';
import { startOrdersServer } from './orders-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const spec = await fixtureSpec('orders');
export const load = {
  stages: [{ durationMs: 1_000, target: 2 }],
  thresholds: { http_req_duration: ['p(95)<2000'], http_req_failed: ['rate<0.01'] },
};
export const HTTP = "import http from 'k6/http';\n";

export interface Ran {
  readonly result: StageResult;
  readonly workspace: string;
  readonly workDirectory: string;
  /** Paths that were asked for beside those of the specification. */
  readonly asked: readonly string[];
  /** What k6 and the stage wrote to the log. */
  readonly log: string;
}

/** The load stage on a checkout with these files; those of `lib` and data are no scripts of their own. */
export async function ran(files: Readonly<Record<string, string>>, changes: InputChanges = {}): Promise<Ran> {
  await using server = await startOrdersServer({
    answers: { 'GET /orders': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[]') },
  });
  const workspace = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  const scripts = Object.keys(files).filter((name) => /\.[cm]?[jt]s$/u.test(name) && !name.includes('lib/'));
  const lines: string[] = [];
  const input = await loadInput(spec, server.baseUrl, {
    operations: ['GET /orders'],
    workspace,
    scripts,
    log: (line) => void lines.push(line),
    ...changes,
    config: { load, scripts: ['**'], ...changes.config },
  });
  const result = await runLoad(input);
  const asked = server.requests.map(({ line }) => line).filter((line) => !line.startsWith('GET /v1/orders'));
  return { result, workspace, workDirectory: input.workDirectory, asked: [...new Set(asked)], log: lines.join('\n') };
}

export function detailOf({ detail, reason }: StageResult): LoadDetail {
  if (detail?.kind !== 'load') throw new Error(`no load detail: ${reason}`);
  return detail;
}

/** Sends to `/v1/orders` with this in its query. */
export const call = (what: string) => `http.get(__ENV.BASE_URL + '/v1/orders?' + ${what});`;
