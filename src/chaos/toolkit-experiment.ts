import { isObject } from '../model/object.ts';
import { ProblemError } from '../model/problem.ts';
import { parseText } from '../yaml/parse.ts';

/** Chaos Toolkit's own: without it a process activity may hang for ever. */
const PROVIDER_TYPES: ReadonlySet<string> = new Set(['python', 'http', 'process']);

/** Refuses what would run a shell, hang for ever, or is unknown; at its place in the file. */
export function checkToolkitExperiment(text: string, file: string): void {
  const parsed = parseText(text, file);
  const refuse = (path: readonly (string | number)[], what: string, todo: string): never => {
    const { line, column } = parsed.positionAt(path);
    throw new ProblemError({ code: 'chaos.toolkit.refused', what, where: { file, line, column }, todo });
  };
  const { value } = parsed;
  if (!isObject(value) || !Array.isArray(value['method'])) {
    refuse([], `${file} is no experiment of Chaos Toolkit`, 'It has a title, a description and a method.');
    return;
  }
  for (const { path, provider } of providersIn(value, [])) {
    const { type } = provider;
    if (typeof type !== 'string' || !PROVIDER_TYPES.has(type)) {
      refuse(
        [...path, 'type'],
        `The provider type ${JSON.stringify(type)} is not known`,
        'It is process, python or http.',
      );
    }
    if (type !== 'process') continue;
    if (typeof provider['arguments'] === 'string') {
      const todo = 'Write the arguments as a list.';
      refuse([...path, 'arguments'], 'A process with its arguments in one text is run by a shell', todo);
    }
    if (provider['timeout'] === undefined) {
      refuse(path, 'A process without a timeout may run for ever', 'Add `timeout`, in seconds.');
    }
  }
}

interface Found {
  readonly path: readonly (string | number)[];
  readonly provider: Readonly<Record<string, unknown>>;
}

function providersIn(value: unknown, path: readonly (string | number)[]): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => providersIn(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'provider' && isObject(child)
      ? [{ path: [...path, key], provider: child }]
      : providersIn(child, [...path, key]),
  );
}
