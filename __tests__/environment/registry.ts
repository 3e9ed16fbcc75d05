import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { packTar } from '../../src/environment/tar.ts';

const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';

interface Blob {
  readonly digest: string;
  readonly content: Buffer;
}

function blob(content: Buffer): Blob {
  return { digest: `sha256:${createHash('sha256').update(content).digest('hex')}`, content };
}

/** An image of one layer with one file, new each time it is made. */
function makeImage(): { readonly manifest: Blob; readonly blobs: readonly Blob[] } {
  const layer = packTar([{ path: 'unique', content: randomBytes(16) }]);
  const config = blob(
    Buffer.from(
      JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: {},
        rootfs: { type: 'layers', diff_ids: [blob(layer).digest] },
      }),
    ),
  );
  const packed = blob(gzipSync(layer));
  const part = (one: Blob, mediaType: string) => ({ mediaType, size: one.content.length, digest: one.digest });
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: part(config, 'application/vnd.docker.container.image.v1+json'),
    layers: [part(packed, 'application/vnd.docker.image.rootfs.diff.tar.gzip')],
  };
  return { manifest: blob(Buffer.from(JSON.stringify(manifest))), blobs: [config, packed] };
}

export interface Registry extends AsyncDisposable {
  /** `127.0.0.1:port` */
  readonly host: string;
  readonly digest: string;
  /** Paths of the manifests that were asked for. */
  readonly asked: string[];
}

/** A registry that speaks the Docker Registry protocol, version 2, with one image under any name. */
export async function startRegistry(ways: {
  readonly login?: string;
  readonly refuses?: number;
  readonly stalls?: boolean;
}): Promise<Registry> {
  const { manifest, blobs } = makeImage();
  const asked: string[] = [];
  let refusals = ways.refuses ?? 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    response.setHeader('Docker-Distribution-Api-Version', 'registry/2.0');
    const wanted = ways.login === undefined ? undefined : `Basic ${Buffer.from(ways.login).toString('base64')}`;
    if (wanted !== undefined && request.headers.authorization !== wanted) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="tests"' }).end();
      return;
    }
    const found = path.includes('/manifests/') ? manifest : blobs.find(({ digest }) => path.endsWith(digest));
    if (found === manifest && refusals > 0) {
      refusals -= 1;
      const errors = [{ code: 'TOOMANYREQUESTS', message: 'You have reached your pull rate limit.' }];
      response.writeHead(429, { 'Content-Type': 'application/json' }).end(JSON.stringify({ errors }));
      return;
    }
    if (found === manifest) asked.push(path);
    // Takes the question, and never says anything.
    if (ways.stalls === true && path !== '/v2/') return;
    if (path !== '/v2/' && found === undefined) response.writeHead(404).end();
    else {
      const type = found === manifest ? MANIFEST : 'application/octet-stream';
      const content = found?.content ?? Buffer.from('{}');
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Length': content.length,
        'Docker-Content-Digest': found?.digest ?? '',
      });
      response.end(request.method === 'HEAD' ? undefined : content);
    }
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { host: `127.0.0.1:${port}`, digest: manifest.digest, asked, [Symbol.asyncDispose]: close };
}
