import type { Position } from '../model/location.ts';
import { publicHost, secretIn } from './addresses.ts';
import { field, findAll, hasAncestor, plainString, type Source, type SyntaxNode } from './syntax.ts';

/** What the audit knows of a load script of the team's own. */
export interface LoadScript {
  readonly file: string;
  /** Where its thresholds are set; null where they are, or may be, set in another file. */
  readonly thresholds:
    | readonly { readonly metric: string; readonly expression: string; readonly at: Position }[]
    | null;
  readonly requests: readonly { readonly method: string; readonly path: string }[];
  /** Requests whose address is put together elsewhere: which operations they call is not known. */
  readonly unknownRequests: number;
  readonly addresses: readonly { readonly host: string; readonly at: Position; readonly isCalled: boolean }[];
  readonly secrets: readonly { readonly what: string; readonly isKnown: boolean; readonly at: Position }[];
}

/** Whether a script is one of k6's: it imports a module of k6's own. */
export function isK6(imports: readonly string[]): boolean {
  return imports.some((module) => module === 'k6' || module.startsWith('k6/'));
}

export function readK6Script(source: Source): LoadScript {
  const calls = findAll(source.root, 'call_expression').flatMap((call) => requestOf(source, call));
  return {
    file: source.file,
    thresholds: thresholdsOf(source),
    requests: calls.flatMap(({ method, path }) => (path === null ? [] : [{ method, path }])),
    unknownRequests: calls.filter(({ path }) => path === null).length,
    addresses: addressesOf(source),
    secrets: secretsOf(source),
  };
}

function thresholdsOf(source: Source): LoadScript['thresholds'] {
  const pairs = findAll(source.root, 'pair');
  const own = pairs.filter((pair) => keyOf(source, pair) === 'thresholds').map((pair) => field(pair, 'value'));
  const objects = own.filter((value) => value?.type === 'object');
  if (
    objects.length < own.length ||
    findAll(source.root, 'shorthand_property_identifier').some((one) => source.of(one) === 'thresholds')
  )
    return null;
  // Options that are spread in, imported, or not there at all: set where nobody can see from here, or nowhere.
  if (objects.length === 0 && isSetElsewhere(source)) return null;
  return objects.flatMap((object) =>
    (object?.children ?? []).flatMap((entry) => {
      const metric = keyOf(source, entry);
      return expressionsOf(source, field(entry, 'value')).map(({ expression, at }) => ({ metric, expression, at }));
    }),
  );
}

function isSetElsewhere(source: Source): boolean {
  const options = findAll(source.root, 'variable_declarator').find(
    (one) => source.of(field(one, 'name')) === 'options',
  );
  if (options === undefined)
    return findAll(source.root, 'export_specifier').some((one) => /\boptions\b/.test(source.of(one)));
  const value = field(options, 'value');
  return value?.type !== 'object' || value.children.some(({ type }) => type === 'spread_element');
}

function keyOf(source: Source, pair: SyntaxNode): string {
  const key = field(pair, 'key');
  return plainString(source, key) ?? source.of(key);
}

function expressionsOf(source: Source, value: SyntaxNode | null): readonly { expression: string; at: Position }[] {
  const entries = value?.type === 'array' ? value.children : value === null ? [] : [value];
  return entries.flatMap((entry) => {
    const inner =
      entry.type === 'object' ? entry.children.find((pair) => keyOf(source, pair) === 'threshold') : undefined;
    const node = inner === undefined ? entry : field(inner, 'value');
    const expression = plainString(source, node);
    return expression === null || node === null ? [] : [{ expression, at: source.at(node) }];
  });
}

const METHODS: Readonly<Record<string, string>> = {
  get: 'GET',
  head: 'HEAD',
  options: 'OPTIONS',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  del: 'DELETE',
  delete: 'DELETE',
};

function requestOf(
  source: Source,
  call: SyntaxNode,
): readonly { readonly method: string; readonly path: string | null }[] {
  const callee = field(call, 'function');
  if (callee?.type !== 'member_expression' || source.of(field(callee, 'object')) !== 'http') return [];
  const name = source.of(field(callee, 'property'));
  const given = field(call, 'arguments')?.children.filter(({ type }) => type !== 'comment') ?? [];
  if (name === 'batch') return [{ method: 'GET', path: null }];
  if (name === 'request' || name === 'asyncRequest') {
    const method = plainString(source, given[0] ?? null);
    return [{ method: method?.toUpperCase() ?? '', path: method === null ? null : pathOf(source, given[1] ?? null) }];
  }
  const method = METHODS[name];
  return method === undefined ? [] : [{ method, path: pathOf(source, given[0] ?? null) }];
}

/** `${BASE}/orders/${id}?x=1` → `/orders/x`; null for what begins with no path. Any value stands for a value. */
function pathOf(source: Source, node: SyntaxNode | null): string | null {
  const written = writtenAddress(source, node);
  if (written === null) return null;
  const path = written.replace(/^(?:https?:\/\/[^/?#]*|\uFFFC)/, '').replaceAll(UNKNOWN, 'x');
  return path.startsWith('/') ? path.replace(/[?#].*$/s, '') : null;
}

/** Stands for a part of an address that is not known: no text of a script has it. */
const UNKNOWN = '\uFFFC';

/** The address with a mark for everything that is not known. */
function writtenAddress(source: Source, node: SyntaxNode | null): string | null {
  if (node === null) return null;
  if (node.type === 'template_string') {
    return node.children.map((part) => (part.type === 'template_substitution' ? UNKNOWN : source.of(part))).join('');
  }
  if (node.type === 'binary_expression') {
    const sides = [field(node, 'left'), field(node, 'right')].map((side) => writtenAddress(source, side) ?? UNKNOWN);
    return sides.join('');
  }
  return plainString(source, node);
}

function addressesOf(source: Source): LoadScript['addresses'] {
  return findAll(source.root, 'string', 'template_string').flatMap((node) => {
    if (hasAncestor(node, MODULE_NAMES)) return [];
    const host = publicHost(writtenAddress(source, node) ?? '');
    return host === null ? [] : [{ host, at: source.at(node), isCalled: isCalled(source, node) }];
  });
}

const MODULE_NAMES: ReadonlySet<string> = new Set(['import_statement', 'export_statement_source']);

/** An argument of a request, a default of the address, or a constant that is called after one. */
function isCalled(source: Source, node: SyntaxNode): boolean {
  for (let one = node.parent; one !== null; one = one.parent) {
    if (one.type === 'call_expression')
      return /^(?:http|ws|grpc|client|check)\b/.test(source.of(field(one, 'function')));
    if (one.type === 'variable_declarator')
      return /url|host|base|target|endpoint|address|api/i.test(source.of(field(one, 'name')));
    if (one.type === 'statement_block' || one.type === 'program') return false;
  }
  return false;
}

function secretsOf(source: Source): LoadScript['secrets'] {
  return findAll(source.root, 'string', 'template_string').flatMap((node) => {
    if (hasAncestor(node, MODULE_NAMES)) return [];
    const text = plainString(source, node);
    const found = text === null ? null : secretIn(text, nameOf(source, node));
    return found === null ? [] : [{ ...found, at: source.at(node) }];
  });
}

/** What a text is called: the variable or the key that it is the value of, at once or as a default. */
function nameOf(source: Source, node: SyntaxNode): string | null {
  const { parent } = node;
  if (parent?.type === 'binary_expression' || parent?.type === 'parenthesized_expression')
    return nameOf(source, parent);
  if (parent?.type === 'variable_declarator' && node.field === 'value') return source.of(field(parent, 'name'));
  if (parent?.type === 'pair' && node.field === 'value') return keyOf(source, parent);
  return null;
}
