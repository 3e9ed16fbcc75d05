import { describe, it } from 'vitest';
import { PROPERTIES } from './properties.ts';

/** Enough to find what a change breaks; `npm run conformance` takes 10,000. */
const RUNS = 300;

describe('whatever the schemas', () => {
  for (const { name, check } of PROPERTIES) it(name, () => check(RUNS));
});
