import { isObject } from '../model/object.ts';
import { parseText } from '../yaml/parse.ts';
import { member } from './documents.ts';
import type { PackageScripts } from './repository.ts';
import { placeCommands } from './workflow.ts';

/** The scripts of a `package.json`; nothing for other manifests. Throws `ProblemError` for what is no JSON. */
export function readPackageScripts(text: string, file: string): readonly PackageScripts[] {
  if (!/(?:^|\/)package\.json$/.test(file)) return [];
  const parsed = parseText(text, file);
  const scripts = member(parsed.value, 'scripts');
  if (!isObject(scripts)) return [];
  const read = Object.entries(scripts).flatMap(([name, script]) =>
    typeof script === 'string' ? [{ name, commands: placeCommands(script, parsed.positionAt(['scripts', name])) }] : [],
  );
  return [{ file, scripts: read }];
}
