import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.ts';
import { auditAtDesk } from '../../src/desk/audit.ts';
import { listCases, writeRepository } from './cases.ts';

const COMMAND = { kind: 'audit', format: 'json', config: null, failOn: null } as const;

describe('the rules of the audit', () => {
  it.each(listCases())('finds what it should and nothing else: $rule, $name', async ({ rule, folder, expected }) => {
    const root = mkdtempSync(join(tmpdir(), 'audit-'));
    try {
      writeRepository(folder, root);
      const { detail } = await auditAtDesk(COMMAND, root, new AbortController().signal);
      const found = detail.gaps.filter((gap) => gap.rule === rule);
      const lines = found.map(({ confidence, location }) => `${confidence} ${location?.file}:${location?.line}`);
      expect([...lines].sort()).toEqual([...expected].sort());
      expect(detail.unread).toEqual([]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('has a case that is found and a case that is not for every rule', () => {
    const cases = listCases();
    const lacking = AUDIT_RULES.map(({ id }) => id).filter((id) => {
      const own = cases.filter(({ rule }) => rule === id);
      return !own.some(({ expected }) => expected.length > 0);
    });
    expect(lacking).toEqual([]);
  });
});
