import type { SpecNode } from './node.ts';
import { entriesOf, type Specification, textOf } from './normalise/specification.ts';

/** Path prefixes of all servers, without repetition; `['']` where there is none. */
export function basePaths(specification: Specification): string[] {
  const { root, version } = specification;
  if (version === '2.0') return [trimSlash(textOf(root, 'basePath') ?? '')];
  const urls = root.child('servers')?.children() ?? [];
  const prefixes = new Set(urls.map((server) => prefixOf(serverUrl(specification, server))));
  return prefixes.size === 0 ? [''] : [...prefixes];
}

/** A server's address with the defaults of its variables filled in. */
function serverUrl(specification: Specification, server: SpecNode): string {
  let url = textOf(server, 'url') ?? '';
  for (const [name, variable] of entriesOf(specification, server.child('variables'))) {
    url = url.replaceAll(`{${name}}`, () => String(variable.child('default')?.value ?? ''));
  }
  return url;
}

/** Addresses of one server that are compared: more values of its variables than this make no list that somebody was given. */
const MAX_ADDRESSES = 64;

/** A server's addresses: one for every combination of the values that its variables list, the default first. */
export function serverUrls(specification: Specification, server: SpecNode): string[] {
  let urls = [textOf(server, 'url') ?? ''];
  for (const [name, variable] of entriesOf(specification, server.child('variables'))) {
    const listed =
      variable
        .child('enum')
        ?.children()
        .map(({ value }) => String(value)) ?? [];
    const values = [...new Set([String(variable.child('default')?.value ?? ''), ...listed])];
    if (!urls.some((url) => url.includes(`{${name}}`))) continue;
    if (urls.length * values.length > MAX_ADDRESSES) return [serverUrl(specification, server)];
    urls = values.flatMap((value) => urls.map((url) => url.replaceAll(`{${name}}`, () => value)));
  }
  return urls;
}

function prefixOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  return trimSlash(path);
}

function trimSlash(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' || trimmed.startsWith('/') ? trimmed : `/${trimmed.replace(/^\.\//, '')}`;
}
