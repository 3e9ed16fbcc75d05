import { parseText } from '../../src/yaml/parse.ts';
import type { OasdiffLine } from './corpus.ts';

/** The same document as JSON, as a person would format it. */
export function toJson(yaml: string): string {
  return JSON.stringify(parseText(yaml, 'openapi.yaml').value, null, 2);
}

/** Where that, which stands at a line and column of the YAML text, stands in its JSON form; null where nothing stands there. */
export function movedLine(yaml: string, at: OasdiffLine): number | null {
  const parsed = parseText(yaml, 'openapi.yaml');
  const path = pathAt(parsed.value, (container, key) => {
    const { line, column } = parsed.position(container, key, 'key');
    return line === at.line && column === at.column;
  });
  return path === null ? null : parseText(toJson(yaml), 'openapi.json').positionAt(path, 'key').line;
}

/** Keys down to the first member that `isThere` accepts. */
function pathAt(
  value: unknown,
  isThere: (container: object, key: string | number) => boolean,
): (string | number)[] | null {
  if (value === null || typeof value !== 'object') return null;
  for (const [key, each] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (isThere(value, step)) return [step];
    const below = pathAt(each, isThere);
    if (below !== null) return [step, ...below];
  }
  return null;
}
