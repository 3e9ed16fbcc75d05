import { ROUTES, type Route } from './routes.ts';

export interface Matched {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
}

export function match(incoming: { readonly method: string; readonly path: string }): Matched | null {
  for (const candidate of ROUTES) {
    if (candidate.method !== incoming.method) continue;
    const path = matchTemplate(candidate.template, incoming.path);
    if (path) return { route: candidate, path };
  }
  return null;
}

function matchTemplate(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) values[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return values;
}
