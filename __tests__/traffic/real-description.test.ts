import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { measureRequests } from '../../scripts/bench-load/requests.ts';

const GITHUB = new URL('../../node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url);

it("calls every operation of GitHub's description, with bodies that another validator accepts", async () => {
  const figures = await measureRequests('github.json', readFileSync(fileURLToPath(GITHUB), 'utf8'));
  expect(figures.wrong).toEqual([]);
  expect(figures.operations).toBeGreaterThan(1_000);
  expect(figures.requests).toBe(figures.operations);
  expect(figures.bodies).toBeGreaterThan(300);
  expect(figures.valid).toBe(figures.bodies);
}, 120_000);
