import { type Fault, nameOf } from './schema-faults.ts';

/** Words for the two kinds of paths a configuration holds. */
export const isFolder = { kind: 'a path', example: 'services/payments' } as const;
export const isGlob = { kind: 'a glob', example: 'openapi/**/*.yaml' } as const;

/** Refuses what is no path inside the repository. */
export function checkPath(
  text: string | undefined,
  path: readonly (string | number)[],
  words: { readonly kind: string; readonly example: string },
): readonly Fault[] {
  const why = text === undefined ? null : (whyRefused(text.replace(/^!/, '')) ?? whySlow(text));
  if (text === undefined || why === null) return [];
  return [
    {
      code: 'config.path',
      path,
      part: 'value',
      what: `${nameOf(path)} is \`${JSON.stringify(text.slice(0, 80))}\``,
      why,
      todo: `Write ${words.kind} from the root of the repository, such as \`${words.example}\`.`,
    },
  ];
}

function whyRefused(text: string): string | null {
  if (text.startsWith('/') || /^[A-Za-z]:[\\/]/.test(text)) return 'it is absolute';
  if (text.split(/[\\/]/).includes('..')) return 'it leaves the repository';
  if (text.includes('\\')) return 'folders are separated by `/` here';
  return text.includes('\0') ? 'it holds a NUL character' : null;
}

/** Wildcards multiply the ways a glob can match: a few are plenty, and dozens in one name take minutes. */
const MAX_WILDCARDS_IN_NAME = 4;
const MAX_GLOBSTARS = 5;

function whySlow(text: string): string | null {
  const names = text.split('/');
  if (names.filter((name) => name.includes('**')).length > MAX_GLOBSTARS)
    return `it has more than ${MAX_GLOBSTARS} \`**\``;
  const isSlow = names.some((name) => name.split('*').length - 1 > MAX_WILDCARDS_IN_NAME);
  return isSlow ? `it has more than ${MAX_WILDCARDS_IN_NAME} \`*\` in one name` : null;
}
