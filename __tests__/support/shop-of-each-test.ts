import { afterEach, beforeEach, expect } from 'vitest';
import { openShop, type Shop } from './shop.ts';

/**
 * A shop that every test of a file finds fresh, to be asked for at the file's top. A test fails whose requests the server does not
 * know, whatever else it expects.
 */
export function shopOfEachTest(): Omit<Shop, keyof AsyncDisposable> {
  let open: Shop;
  beforeEach(async () => {
    open = await openShop();
  });
  afterEach(async () => {
    const { violations } = open.server;
    await open[Symbol.asyncDispose]();
    expect(violations).toEqual([]);
  });
  return {
    get server() {
      return open.server;
    },
    get repository() {
      return open.repository;
    },
    get pull() {
      return open.pull;
    },
    connect: (options) => open.connect(options),
  };
}
