import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** One end of a measured connection, in a process of its own: `serve`, or what a client does at a port, its result as JSON on stdout. */

const MESSAGE_BYTES = 200;
const CHUNK = Buffer.alloc(64 * 1024, 7);
const MEGABYTE = 1024 * 1024;

const [role = '', port = '0', amount = '0'] = process.argv.slice(2);

/** The first byte of a connection says what it wants: `e` everything back, `s` so many megabytes, as four digits. */
function serve(): void {
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      if (first[0] !== 0x73) {
        if (first.length > 1) socket.write(first.subarray(1));
        socket.pipe(socket);
        return;
      }
      let left = Number(first.toString('latin1', 1, 5)) * MEGABYTE;
      const send = (): void => {
        while (left > 0) {
          left -= CHUNK.length;
          if (!socket.write(CHUNK)) {
            socket.once('drain', send);
            return;
          }
        }
        socket.end();
      };
      send();
    });
  });
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
}

async function open(mode: string) {
  const socket = connect({ host: '127.0.0.1', port: Number(port), noDelay: true });
  await once(socket, 'connect');
  socket.write(mode);
  return socket;
}

/** Every round trip of 200 bytes, milliseconds, ascending. */
async function roundTrips(): Promise<readonly number[]> {
  const socket = await open('e');
  const message = Buffer.alloc(MESSAGE_BYTES, 1);
  const times: number[] = [];
  for (let count = 0; count < Number(amount); count += 1) {
    const started = performance.now();
    let received = 0;
    const answered = new Promise<void>((resolve) => {
      const take = (chunk: Buffer): void => {
        received += chunk.length;
        if (received < MESSAGE_BYTES) return;
        socket.off('data', take);
        resolve();
      };
      socket.on('data', take);
    });
    socket.write(message);
    await answered;
    times.push(performance.now() - started);
  }
  socket.destroy();
  return times.sort((a, b) => a - b);
}

/** Megabytes per second of one connection. */
async function throughput(): Promise<number> {
  const started = performance.now();
  const socket = await open(`s${amount.padStart(4, '0')}`);
  let bytes = 0;
  for await (const chunk of socket) bytes += (chunk as Buffer).length;
  if (bytes !== Number(amount) * MEGABYTE) throw new Error(`${bytes} bytes arrived`);
  return bytes / MEGABYTE / ((performance.now() - started) / 1_000);
}

/** Sends so many megabytes of changing bytes, and says whether the same came back. */
async function same(): Promise<boolean> {
  const socket = await open('e');
  const [sent, received] = [createHash('sha256'), createHash('sha256')];
  let bytes = 0;
  const total = Number(amount) * MEGABYTE;
  const back = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      received.update(chunk);
      bytes += chunk.length;
      if (bytes >= total) resolve();
    });
  });
  const block = Buffer.alloc(MEGABYTE);
  for (let index = 0; index < Number(amount); index += 1) {
    const fresh = Buffer.from(block);
    for (let at = 0; at < fresh.length; at += 4) fresh.writeUInt32LE(Math.imul(at + index, 2_654_435_761) >>> 0, at);
    sent.update(fresh);
    if (!socket.write(fresh)) await once(socket, 'drain');
  }
  await back;
  socket.destroy();
  return bytes === total && sent.digest('hex') === received.digest('hex');
}

const CLIENTS: Readonly<Record<string, () => Promise<unknown>>> = { roundTrips, throughput, same };
if (role === 'serve') serve();
else console.log(JSON.stringify(await CLIENTS[role]?.()));
