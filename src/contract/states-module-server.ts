/** Variable with the mark that the line with the server's port begins with: whatever the module prints itself cannot be taken for it. */
export const READY_VARIABLE = 'API_TESTING_STATES_MARK';

/**
 * What the process runs that has read a module of provider states; `process.argv[1]` is the module's path. A handler is a function of the
 * state's parameters, or an object with `setup` and `teardown`. It is a text because the process is not part of the bundle.
 */
export const STATES_MODULE_SERVER = `
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
const mark = process.env.${READY_VARIABLE};
delete process.env.${READY_VARIABLE};
const { default: fallback, ...named } = await import(pathToFileURL(process.argv[1]).href);
const listed = typeof fallback === 'object' && fallback !== null ? { ...named, ...fallback } : named;
const functionsOf = (handler) => (typeof handler === 'function' ? { setup: handler } : handler ?? {});
const handlers = new Map(Object.entries(listed).map(([name, handler]) => [name, functionsOf(handler)]));
for (const [name, { setup, teardown }] of handlers) if (!setup && !teardown) handlers.delete(name);
const server = createServer(async (request, response) => {
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { state, action, params } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const handle = handlers.get(state)?.[action === 'teardown' ? 'teardown' : 'setup'];
    const values = handle ? await handle(params ?? {}) : {};
    answer(200, typeof values === 'object' && values !== null ? values : {});
  } catch (thrown) {
    answer(400, { error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
server.listen(0, '127.0.0.1', () => {
  const teardown = [...handlers.values()].some((handler) => handler.teardown);
  process.stdout.write(mark + JSON.stringify({ port: server.address().port, names: [...handlers.keys()], teardown }) + '\\n');
});
`;
