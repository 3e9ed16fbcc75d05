import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.ts';
import { runAudit } from '../../src/audit/stage.ts';
import { AUDIT_RULE_IDS } from '../../src/config/audit-schema.ts';
import { defaultConfig } from '../../src/config/normalise.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { findSpecs } from '../../src/detect/find-specs.ts';
import { openSnapshot } from '../../src/detect/snapshot.ts';
import { readSpec } from '../../src/spec/read.ts';
import { listCases } from './cases.ts';
import { plainGit, readCase } from './plain-git.ts';

const CONFIG = '.github/api-testing.yml';
const COMMIT = 'a'.repeat(40);

describe('the rules of the audit', () => {
  it.each(listCases())('finds what it should and nothing else: $rule, $name', async ({ rule, folder, expected }) => {
    const { detail, findings } = await audit(readCase(folder));
    if (detail?.kind !== 'audit') throw new Error('no detail');
    const found = detail.gaps.filter((gap) => gap.rule === rule);
    const lines = found.map(({ confidence, location }) => `${confidence} ${location?.file}:${location?.line}`);
    expect([...lines].sort()).toEqual([...expected].sort());
    expect(detail.unread).toEqual([]);
    expect(findings.every(({ severity }) => severity === 'info')).toBe(true);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });

  it('has a case in which every rule finds something', () => {
    const cases = listCases();
    const lacking = AUDIT_RULES.map(({ id }) => id).filter(
      (id) => !cases.some(({ rule, expected }) => rule === id && expected.length > 0),
    );
    expect(lacking).toEqual([]);
  });

  it('says why, what to do, and names a command that exists', async () => {
    for (const { folder } of listCases()) {
      const { detail } = await audit(readCase(folder));
      if (detail?.kind !== 'audit') throw new Error('no detail');
      for (const gap of detail.gaps) {
        expect(gap.why).toMatch(/\S/);
        expect(gap.todo).toMatch(/\S/);
        expect(gap.command ?? 'npx api-testing generate k6').toMatch(
          /^npx api-testing generate (?:config|workflow|contract \S+|provider-states|k6|chaos|integration)$/,
        );
      }
    }
  });
});

async function audit(files: ReadonlyMap<string, Buffer>) {
  const git = plainGit(files);
  const text = files.get(CONFIG)?.toString('utf8') ?? null;
  const config = text === null ? defaultConfig() : parseConfig(text, CONFIG, {});
  const snapshot = openSnapshot(git, COMMIT);
  const read = async (path: string) => files.get(path)?.toString('utf8') ?? null;
  const { specs: found } = await findSpecs(git, snapshot, config);
  const specs = await Promise.all([...found.values()].map((file) => readSpec(file, 'head', read)));
  const { signal } = new AbortController();
  return runAudit({ git, commit: COMMIT, config, specs, unreadSpecs: [], contracted: null, signal });
}

it('the configuration knows exactly the rules that there are', () => {
  expect([...AUDIT_RULE_IDS].toSorted()).toEqual(AUDIT_RULES.map(({ id }) => id).toSorted());
});
