import { didYouMean } from '../tools/did-you-mean.ts';
import { CHANGE_RULES } from './change-rules.ts';
import type { RawConfig } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';

/** Rules that exist, and days that exist. */
export function checkChanges(raw: RawConfig): readonly Fault[] {
  const accepted = (raw.changes?.accepted ?? []).flatMap(({ until }, index) =>
    checkDay(until, ['changes', 'accepted', index, 'until']),
  );
  return [...checkRules(raw), ...accepted];
}

function checkRules(raw: RawConfig): readonly Fault[] {
  return Object.entries(raw.changes?.rules ?? {}).flatMap(([id, asked]) => {
    const path = ['changes', 'rules', id];
    const until = typeof asked === 'string' ? undefined : asked.until;
    return [...checkRule(id, path), ...(until === undefined ? [] : checkDay(until, [...path, 'until']))];
  });
}

function checkRule(id: string, path: readonly string[]): readonly Fault[] {
  if (CHANGE_RULES.includes(id)) return [];
  return [
    {
      code: 'config.unknown-rule',
      path,
      part: 'key',
      what: `There is no rule \`${id}\``,
      why: 'rules are called by the names in docs/rules.md, with their direction',
      todo: didYouMean(id, CHANGE_RULES) ?? 'Take the id from the finding that is meant.',
    },
  ];
}

/** An ISO date that is in the calendar. */
export function checkDay(text: string, path: readonly (string | number)[]): readonly Fault[] {
  const date = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return [];
  const what = `${nameOf(path)} is \`${text}\``;
  const why = 'there is no such day';
  return [{ code: 'config.date', path, part: 'value', what, why, todo: 'Write it like `2026-01-31`.' }];
}
