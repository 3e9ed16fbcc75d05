import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One end of a measured connection, in a process of its own: `serve`, or so many requests to a port, one after the other: microseconds. */

const [role = '', port = '0', amount = '0'] = process.argv.slice(2);
const BODY = JSON.stringify({ items: Array.from({ length: 20 }, (_, id) => ({ id, name: 'item' })) });

function serve(): void {
  const server = createServer((asked, answer) => {
    asked.resume();
    answer.setHeader('content-type', 'application/json');
    answer.end(BODY);
  });
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
}

async function ask(): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let at = 0; at < Number(amount); at += 1) {
    const started = performance.now();
    await new Promise<void>((resolve, reject) => {
      const path = `/items/${at % 50}`;
      request({ host: '127.0.0.1', port, path, agent }, (answer: IncomingMessage) => {
        answer.resume().on('end', resolve);
      })
        .on('error', reject)
        .end();
    });
    times.push((performance.now() - started) * 1_000);
  }
  agent.destroy();
  return times.sort((a, b) => a - b);
}

if (role === 'serve') serve();
else console.log(JSON.stringify(await ask()));
