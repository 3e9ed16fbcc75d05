// Loaded into both sides before the provider: each request first works for EXTRA_WORK_MS, which is zero for the base.
import { Server } from 'node:http';

const extra = Number(process.env.EXTRA_WORK_MS ?? 0);
const emit = Server.prototype.emit;

Server.prototype.emit = function (name, ...details) {
  if (name === 'request' && extra > 0) {
    const end = performance.now() + extra;
    while (performance.now() < end);
  }
  return emit.call(this, name, ...details);
};
