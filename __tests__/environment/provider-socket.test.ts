import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { ProviderSocket } from '../../src/environment/provider-socket.ts';

/** What is read of an answer whose sender resets the connection before more is written to it. */
async function answerBeforeReset(socket: ProviderSocket, pieces: number): Promise<string> {
  const server = createServer((accepted) => {
    accepted.once('data', () => {
      accepted.write('HTTP/1.1 413 Too Large\r\n\r\n');
      accepted.resetAndDestroy();
      // All of it has reached the other end by now, which has not looked yet.
      for (let piece = 0; piece < pieces; piece += 1) socket.write('more');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  let read = '';
  socket.on('data', (bytes: Buffer) => {
    read += String(bytes);
  });
  socket.on('error', () => socket.destroy()).on('end', () => socket.destroy());
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write('POST / HTTP/1.1\r\n\r\n'));
  await once(socket, 'close');
  return read;
}

it.each([1, 3])('reads what came before a reset, also where %i writes after it fail', async (pieces) => {
  const socket = new ProviderSocket({ allowHalfOpen: true });
  expect(await answerBeforeReset(socket, pieces)).toBe('HTTP/1.1 413 Too Large\r\n\r\n');
  expect(socket.isReset).toBe(true);
});
