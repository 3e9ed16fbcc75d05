import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface GitServer {
  readonly url: string;
  /** What every request said in `Authorization`; requests without are empty texts, several headers are joined. */
  readonly authorizations: readonly string[];
}

/** Git's own HTTP server behind a check of the credentials, which refuses two `Authorization` headers as GitHub does. */
export async function startGitServer(folder: string, authorization: string): Promise<GitServer> {
  const authorizations: string[] = [];
  const server = createServer((request, response) => {
    const given = request.rawHeaders.filter(
      (_, index, all) => index % 2 === 1 && /^authorization$/i.test(all[index - 1] ?? ''),
    );
    authorizations.push(given.join(' and '));
    if (given.length > 1) response.writeHead(400).end('Duplicate header: "Authorization"');
    else if (given[0] !== authorization) response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    else serve(folder, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, authorizations };
}

function serve(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = output
      .subarray(0, end)
      .toString('latin1')
      .split('\r\n')
      .map((line) => line.split(': '));
    const status = Number(headers.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200);
    for (const [name = '', value = ''] of headers) if (name !== 'Status') response.setHeader(name, value);
    response.writeHead(status).end(output.subarray(end + 4));
  });
}
