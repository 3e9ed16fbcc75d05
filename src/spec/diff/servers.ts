import type { SpecNode } from '../node.ts';
import { listPaths, type OperationNode } from '../normalise/operations.ts';
import { type Specification, textOf } from '../normalise/specification.ts';
import { serverUrls } from '../servers.ts';
import type { Comparison } from './comparison.ts';
import { operationPlace } from './operation-place.ts';
import { Place } from './place.ts';

/** Addresses at the top of the file, with the defaults of their variables; without any it is `/`. */
export function compareServers(comparison: Comparison): void {
  if ((comparison.base.version === '2.0') !== (comparison.head.version === '2.0')) {
    compareAcrossVersions(comparison);
    return;
  }
  const before = serversOf(comparison.base);
  const after = serversOf(comparison.head);
  // Nobody was promised an address where none was written.
  if (before.size === 0 && after.size === 0) return;
  for (const [url, node] of before) if (!after.has(url)) report(comparison, 'server.removed', { url, node });
  for (const [url, node] of after) if (!before.has(url)) report(comparison, 'server.added', { url, node });
  if ([...before.keys()].join() === [...after.keys()].join()) compareSchemes(comparison, [...after.keys()][0] ?? '');
}

/** A migration from Swagger 2.0 writes protocol, host and path together; what 2.0 left out says nothing. */
function compareAcrossVersions(comparison: Comparison): void {
  const [before, after] = [fullAddresses(comparison.base), fullAddresses(comparison.head)];
  if (before.size === 0 || after.size === 0) return;
  const isKnown = (url: string, others: Iterable<string>) => [...others].some((other) => isSameAddress(url, other));
  for (const [url, node] of before) {
    if (!isKnown(url, after.keys())) report(comparison, 'server.removed', { url, node });
  }
  for (const [url, node] of after) if (!isKnown(url, before.keys())) report(comparison, 'server.added', { url, node });
}

/** `https://host/path` as far as it is said: `//host/path` without protocols, `/path` without a host. */
function fullAddresses(specification: Specification): Map<string, SpecNode> {
  const { root, version } = specification;
  if (version !== '2.0') return serversOf(specification);
  const node = root.child('basePath') ?? root.child('host');
  if (node === null) return new Map();
  const [host, path] = [textOf(root, 'host'), (textOf(root, 'basePath') ?? '').replace(/\/+$/, '')];
  const schemes = [...schemesOf(specification)];
  if (host === null) return new Map([[path, node]]);
  if (schemes.length === 0) return new Map([[`//${host}${path}`, node]]);
  return new Map(schemes.map(([scheme, written]) => [`${scheme}://${host}${path}`, written]));
}

function isSameAddress(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.startsWith('//'))
    return longer.endsWith(shorter) && longer.indexOf('//') === longer.length - shorter.length;
  return shorter.startsWith('/') || shorter === '' ? pathOf(longer) === shorter : shorter === longer;
}

function pathOf(url: string): string {
  return url.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, '');
}

/** Swagger 2.0 lists the protocols of its one address on their own; without a list they are those of the document itself. */
function compareSchemes(comparison: Comparison, address: string): void {
  const before = schemesOf(comparison.base);
  const after = schemesOf(comparison.head);
  if (before.size === 0 || after.size === 0) return;
  const told = (rule: 'server.removed' | 'server.added', scheme: string, node: SpecNode) =>
    report(comparison, rule, { url: `${scheme}://${address}`, node });
  for (const [scheme, node] of before) if (!after.has(scheme)) told('server.removed', scheme, node);
  for (const [scheme, node] of after) if (!before.has(scheme)) told('server.added', scheme, node);
}

function schemesOf({ root, version }: Specification): ReadonlyMap<string, SpecNode> {
  const list = version === '2.0' ? (root.child('schemes')?.children() ?? []) : [];
  return new Map(list.map((node) => [String(node.value), node]));
}

function serversOf(specification: Specification): Map<string, SpecNode> {
  const { root, version } = specification;
  if (version === '2.0') {
    const node = root.child('basePath') ?? root.child('host');
    return node === null
      ? new Map()
      : new Map([[`${textOf(root, 'host') ?? ''}${textOf(root, 'basePath') ?? '/'}`, node]]);
  }
  return serverMap(specification, root.child('servers'));
}

function serverMap(specification: Specification, list: SpecNode | null): Map<string, SpecNode> {
  const servers = list?.children() ?? [];
  return new Map(
    servers.flatMap((server) => serverUrls(specification, server).map((url) => [url.replace(/\/+$/, ''), server])),
  );
}

/** Addresses that an operation or its path has instead of those at the top. */
export function compareOwnServers(comparison: Comparison, base: OperationNode, head: OperationNode): void {
  const [own, now] = [ownServers(base), ownServers(head)];
  if (own === null && now === null) return;
  const before = serverMap(comparison.base, own ?? comparison.base.root.child('servers'));
  const after = serverMap(comparison.head, now ?? comparison.head.root.child('servers'));
  const at = (url: string, node: SpecNode) => ({ url, node, operations: [head.id] });
  for (const [url, node] of before) if (!after.has(url)) report(comparison, 'server.removed', at(url, node));
  for (const [url, node] of after) if (!before.has(url)) report(comparison, 'server.added', at(url, node));
}

function ownServers({ node, pathItem }: OperationNode): SpecNode | null {
  return node.child('servers') ?? pathItem.child('servers');
}

function report(
  comparison: Comparison,
  rule: 'server.removed' | 'server.added',
  { url, node, operations }: { url: string; node: SpecNode; operations?: readonly string[] },
): void {
  const isRemoved = rule === 'server.removed';
  const place = new Place(null);
  const all = () =>
    listPaths(isRemoved ? comparison.base : comparison.head).flatMap((path) => path.operations.map(({ id }) => id));
  for (const id of operations ?? all()) place.reachedFrom(operationPlace(id), null);
  comparison.edits.add({
    rule,
    direction: 'none',
    message: `Server ${url === '' ? '/' : url} was ${isRemoved ? 'removed' : 'added'}`,
    base: isRemoved ? node : null,
    head: isRemoved ? null : node,
    shownAt: isRemoved ? 'base' : 'head',
    place,
    detail: url,
  });
}
