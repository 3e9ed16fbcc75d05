import { kebab } from './names.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** The name that pacts of the repository have for what one of its manifests is called: it is their consumer. Null: none has. */
export function consumerName({ texts, pacts }: RepositoryFacts): string | null {
  const own = new Set([...texts].flatMap(([path, text]) => packageName(path, text)).map(kebab));
  return pacts.find(({ consumer }) => own.has(kebab(consumer)))?.consumer ?? null;
}

/** `@acme/web-app` → `web-app`, `module github.com/acme/web-app/v2` → `web-app`. */
function packageName(path: string, text: string): readonly string[] {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const found =
    file === 'package.json'
      ? /"name"\s*:\s*"(?:@[^/"]+\/)?([^"]+)"/.exec(text)
      : file === 'pyproject.toml'
        ? /^name\s*=\s*["']([^"']+)["']/m.exec(text)
        : file === 'go.mod'
          ? /^module\s+(?:\S*\/)?([^/\s]+?)(?:\/v\d+)?\s*$/m.exec(text)
          : null;
  return found?.[1] === undefined ? [] : [found[1]];
}
