import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { type PlanInput, planStages } from '../../src/plan/plan.ts';
import { NOBODY_ASKS, type ProfileAsk } from '../../src/plan/profiles.ts';

const TEXT = `provider: { name: A, start: node server.js }
load:
  load: {}
  stress: {}
  soak: { when: schedule }
  spike: { when: command }
  profiles: { friday: { when: always, stages: [{ duration: 1m, target: 5 }] } }
`;

function stress(ask: Partial<ProfileAsk>, changes: { text?: string } & Partial<PlanInput> = {}) {
  const { text = TEXT, ...rest } = changes;
  const config = parseConfig(text, 'api-testing.yml', {});
  const rows = planStages({
    config,
    trust: 'full',
    trustReason: null,
    selected: null,
    changed: true,
    providers: [config.providers[0] ?? null],
    hasBaseUrl: false,
    profiles: { ...NOBODY_ASKS, ...ask },
    pactFilesFound: 0,
    brokerAddress: null,
    atDesk: false,
    ...rest,
  });
  return rows.find((row) => row.stage === 'stress');
}

const due = (row: ReturnType<typeof stress>) => row?.profiles?.due.map(({ profile }) => profile.name);

describe('the profiles of load', () => {
  it.each([
    [{ labels: ['bug', 'api-test:stress'] }, ['stress', 'friday']],
    [{ labels: ['api-test:soak', 'stress'] }, ['friday']],
    [{ scheduled: true }, ['soak', 'friday']],
    [{ named: ['spike', 'soak'] }, ['spike', 'soak', 'friday']],
    [{}, ['friday']],
  ])('that %j asks for are %j', (ask, names) => {
    expect(due(stress(ask))).toEqual(names);
  });

  it('are skipped where nothing asks for one, and say what would', () => {
    const text = 'provider: { name: A, start: x }\nload: { stress: {}, soak: { when: schedule } }';
    const row = stress({}, { text });
    expect(row).toMatchObject({ run: false, skip: 'not-selected', profiles: null });
    expect(row?.reason).toBe(
      'not asked for: stress (add the label `api-test:stress`), soak (it runs on a schedule; or name it: `profiles: soak`)',
    );
  });

  it('name what can ask for one where there is no pull request to label', () => {
    const text = 'provider: { name: A, start: x }\nload: { stress: {} }';
    const reason = (ask: Partial<ProfileAsk>) => stress(ask, { text })?.reason;
    expect(reason({ unlabelled: 'desk' })).toBe('not asked for: stress (`--profiles stress`)');
    expect(reason({ unlabelled: 'no-pull-request' })).toBe('not asked for: stress (name it: `profiles: stress`)');
    expect(reason({ unlabelled: 'no-pull-request', scheduled: true })).toBe(
      'not asked for: stress (write `when: schedule`, or name it: `profiles: stress`)',
    );
  });

  it('run when the stage is asked for by its name: stress, or all where there is none', () => {
    expect(due(stress({}, { selected: ['stress'] }))).toEqual(['stress', 'friday']);
    const text = 'provider: { name: A, start: x }\nload: { soak: {}, spike: {} }';
    expect(due(stress({}, { text, selected: ['stress'] }))).toEqual(['spike', 'soak']);
  });

  it('that are named alone leave the others of the stage out', () => {
    expect(due(stress({ named: ['soak'] }, { selected: ['stress'] }))).toEqual(['soak', 'friday']);
  });

  it('need a provider like every load', () => {
    const row = stress({ labels: ['api-test:stress'] }, { text: 'load: { stress: {} }', providers: [null] });
    expect(row).toMatchObject({ run: false, skip: 'not-configured' });
  });
});
