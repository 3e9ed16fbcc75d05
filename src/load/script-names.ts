import { createHash } from 'node:crypto';

/** Characters of a name that files are called by, and digits that keep apart those that look alike. */
const NAME_CHARACTERS = 80;
const HASH_DIGITS = 8;

/**
 * Names by path, safe as a file's name: `script-load-checkout`. Paths that would have the same one (`load/a-b.js` and `load/a/b.js`,
 * `load/a.js` and `load/a.ts`), or that are cut, have a hash of the path behind it: one script must never run in place of another.
 */
export function scriptNames(scripts: readonly string[]): ReadonlyMap<string, string> {
  const plain = new Map(scripts.map((script) => [script, plainName(script)] as const));
  const alike = Map.groupBy(plain.values(), (name) => name.toLowerCase());
  return new Map(
    [...plain].map(([script, name]) => {
      const isAlone = alike.get(name.toLowerCase())?.length === 1 && name.length <= NAME_CHARACTERS;
      const hash = createHash('sha256').update(script).digest('hex').slice(0, HASH_DIGITS);
      return [script, isAlone ? name : `${name.slice(0, NAME_CHARACTERS)}-${hash}`] as const;
    }),
  );
}

function plainName(script: string): string {
  return `script-${script.replace(/\.[cm]?[jt]s$/u, '').replaceAll(/[^A-Za-z0-9_-]+/gu, '-')}`;
}

/** Of everything that belongs to a script under a profile: `script-load-checkout.stress`. */
export function profileName(name: string, profile: string): string {
  return profile === 'load' ? name : `${name}.${profile}`;
}
