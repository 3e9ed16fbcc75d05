/** The provider that the benchmark starts: it waits for its services, as providers do, then answers as `SHOP_SPEC` says. */
export const SHOP_SERVER = `
const { createServer } = require('node:http');
const { connect } = require('node:net');
const { appendFileSync } = require('node:fs');
const needed = ['DATABASE_URL', 'REDIS_URL'].flatMap((name) => process.env[name] ?? []);
const reach = (url) => new Promise((reached) => {
  const socket = connect(Number(new URL(url).port), new URL(url).hostname, () => { socket.destroy(); reached(); });
  socket.on('error', () => setTimeout(() => reach(url).then(reached), 20));
});
Promise.all(needed.map(reach)).then(() => {
  createServer((request, response) => {
    if (request.url !== '/health' && process.env.ARRIVALS) appendFileSync(process.env.ARRIVALS, Date.now() + '\\n');
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  }).listen(process.env.PORT, '127.0.0.1');
});
`;

/** `count` operations that read, with one property in each answer. */
export function shopSpec(count: number): string {
  const paths = Array.from(
    { length: count },
    (_, at) => `  /items${at}:
    get:
      responses:
        '200':
          description: ok
          content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }
`,
  );
  return `openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths:\n${paths.join('')}`;
}
