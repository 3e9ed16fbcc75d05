import type { SpecDocument } from './node.ts';
import { SpecNode } from './node.ts';
import { isData } from './references.ts';

/** Schemas of one document that can be referred to by a name of their own instead of by their place. */
export interface SchemaNames {
  /** By `$anchor` and `$dynamicAnchor`. */
  readonly anchors: ReadonlyMap<string, SpecNode>;
  /** By `$id`: as it is written, and in full where a schema around it has one too. */
  readonly ids: ReadonlyMap<string, SpecNode>;
  /** Dynamic anchors that several schemas have: which one is meant depends on who refers to whom. */
  readonly ambiguous: ReadonlySet<string>;
}

type Path = readonly (string | number)[];

/** Looks through a document; examples, defaults and extensions name nothing. */
export function schemaNames(document: SpecDocument): SchemaNames {
  const anchors = new Map<string, SpecNode>();
  const ids = new Map<string, SpecNode>();
  const ambiguous = new Set<string>();
  const visit = (value: object, path: Path, base: string): void => {
    const own = value as Readonly<Record<string, unknown>>;
    const full = typeof own['$id'] === 'string' ? join(own['$id'], base) : base;
    if (typeof own['$id'] === 'string') {
      const node = nodeAt(document, path);
      for (const id of [own['$id'], full]) ids.set(id.replace(/#$/, ''), node);
    }
    for (const word of ['$anchor', '$dynamicAnchor']) {
      const name = own[word];
      if (typeof name !== 'string') continue;
      if (anchors.has(name)) ambiguous.add(name);
      else anchors.set(name, nodeAt(document, path));
    }
    for (const [key, member] of Object.entries(own)) {
      if (member === null || typeof member !== 'object' || isData(key, Array.isArray(member))) continue;
      visit(member, [...path, Array.isArray(value) ? Number(key) : key], full);
    }
  };
  const { value } = document.parsed;
  if (value !== null && typeof value === 'object') visit(value, [], '');
  return { anchors, ids, ambiguous };
}

function nodeAt(document: SpecDocument, path: Path): SpecNode {
  let node = SpecNode.root(document);
  for (const key of path) node = node.child(key) ?? node;
  return node;
}

/** As a URI is resolved; what is no URI stays as it is written. */
function join(id: string, base: string): string {
  return URL.canParse(id, base === '' ? undefined : base) ? new URL(id, base === '' ? undefined : base).href : id;
}
