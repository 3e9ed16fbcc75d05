import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { listeningPorts } from '../../src/environment/listening.ts';

it('finds the ports this process listens on', async () => {
  const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '::1')];
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  expect(listeningPorts(process.pid)).toEqual(expect.arrayContaining(ports));
  for (const server of servers) server.close();
});
