import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { listeningPorts, readListeners } from '../../src/environment/listening.ts';

it('finds the ports this process listens on', async () => {
  const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '::1')];
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  expect(listeningPorts(process.pid)).toEqual(expect.arrayContaining(ports));
  for (const server of servers) server.close();
});

it('reads listeners alone from the table of the kernel', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0 100 0 0 10 0
   1: 0100007F:1F91 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 12346 1 0 20 4 30 10 -1
   bad row`;
  expect(readListeners(table)).toEqual([{ port: 8080, inode: '12345' }]);
  expect(readListeners('')).toEqual([]);
});
