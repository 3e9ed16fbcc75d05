import type { Location, Position } from '../model/location.ts';
import type { Repository } from './repository.ts';

export function locate(file: string, { line, column }: Position): Location {
  return { file, line, column };
}

/** A place in the configuration, or the nearest one around it; null where there is no file. */
export function placeInConfig({ configText }: Repository, path: readonly (string | number)[]): Location | null {
  if (configText === null) return null;
  return locate(configText.file, configText.positionAt(path));
}

/** Folders whose files are there to be tested with, or are somebody else's. */
export const ASIDE =
  /(?:^|\/)(?:node_modules|bower_components|vendor|third[_-]party|\.venv|venv|site-packages|__fixtures__|fixtures?|testdata|test[_-]data|__snapshots__|dist|build|out|target|\.next|coverage|generated|\.git)\//i;
