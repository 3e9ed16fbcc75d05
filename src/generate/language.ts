import type { Language } from './generated.ts';

/** What a folder's files say about the language of its code; the first that fits. */
const SIGNS: readonly (readonly [Language, RegExp])[] = [
  ['go', /(?:^|\/)go\.mod$/],
  ['java', /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/],
  ['python', /(?:^|\/)(?:pyproject\.toml|requirements[\w.-]*\.txt|setup\.(?:py|cfg)|Pipfile)$/],
  ['typescript', /(?:^|\/)(?:package\.json|tsconfig\.json)$/],
];

/** The language of the code in a folder, by the manifest in it; empty folder: the root. Null where none is there. */
export function languageOf(paths: readonly string[], folder: string): Language | null {
  const prefix = folder === '' ? '' : `${folder}/`;
  const own = paths.filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'));
  return SIGNS.find(([, sign]) => own.some((path) => sign.test(path)))?.[0] ?? null;
}

/** The folder that holds the code of a pacticipant: the one of its name with a manifest in it; empty: the root. */
export function folderOfPacticipant(paths: readonly string[], name: string): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const manifests = paths.filter((path) => path.includes('/') && SIGNS.some(([, sign]) => sign.test(path)));
  const folders = [...new Set(manifests.map((path) => path.slice(0, path.lastIndexOf('/'))))];
  return folders.find((folder) => plain(folder.slice(folder.lastIndexOf('/') + 1)) === plain(name)) ?? '';
}
