import { ONE_SCHEMA, SCHEMA_LIST, SCHEMA_MAP } from '../model/schema-keywords.ts';
import { setOwn } from '../yaml/set-own.ts';
import type { SpecDocument, SpecNode } from './node.ts';
import type { Specification } from './normalise/specification.ts';
import { referenceTarget } from './reference-target.ts';

type Written = Record<string, unknown>;

/** Members whose value, or whose values' values, are schemas: a reference there becomes a component, which may recurse. */
const SCHEMA_KEYS = new Set(['schema', 'itemSchema', ...ONE_SCHEMA, 'contentSchema']);
const SCHEMA_GROUPS = new Set([...SCHEMA_LIST, ...SCHEMA_MAP, 'definitions', 'schemas']);
/** Parts that are drawn in where they are used: deeper than this they must be going in circles. */
const MAX_INLINE_DEPTH = 64;

type Kind = 'schema' | 'schemas' | 'other';

/**
 * One self-contained document of the specification's own version: schemas of other files become components, everything else
 * is drawn in where it is used. A specification of one file is its document as it is.
 */
export function bundleDocument(specification: Specification): unknown {
  const { sources, root } = specification;
  return sources.documents.size === 1 ? root.value : new Bundler(specification).bundle();
}

class Bundler {
  readonly #specification: Specification;
  readonly #schemas: Written = {};
  readonly #names = new Map<string, string>();
  readonly #container: readonly string[];

  constructor(specification: Specification) {
    this.#specification = specification;
    this.#container = specification.version === '2.0' ? ['definitions'] : ['components', 'schemas'];
  }

  bundle(): unknown {
    const { root } = this.#specification;
    for (const name of Object.keys(this.#existing())) this.#names.set(name, name);
    const bundled = this.#copy(root, 'other', 0) as Written;
    let holder = bundled;
    for (const key of this.#container) {
      const next = Object.hasOwn(holder, key) ? (holder[key] as Written) : {};
      holder[key] = next;
      holder = next;
    }
    for (const [name, schema] of Object.entries(this.#schemas)) setOwn(holder, name, schema);
    return bundled;
  }

  #existing(): object {
    let node: SpecNode | null = this.#specification.root;
    for (const key of this.#container) node = node?.child(key) ?? null;
    return node !== null && typeof node.value === 'object' && node.value !== null ? node.value : {};
  }

  #copy(node: SpecNode, kind: Kind, depth: number): unknown {
    const { value } = node;
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value))
      return node.children().map((each) => this.#copy(each, kind === 'schemas' ? 'schema' : kind, depth));
    const reference = (value as Written)['$ref'];
    if (typeof reference === 'string' && kind !== 'schemas') {
      const replaced = this.#reference(reference, node, kind, depth);
      if (replaced !== undefined) return replaced;
    }
    const copy: Written = {};
    for (const child of node.children())
      setOwn(copy, String(child.key), this.#copy(child, kindOf(String(child.key), kind), depth));
    return copy;
  }

  /** What stands in place of a reference; undefined to keep it as it is. */
  #reference(reference: string, node: SpecNode, kind: Kind, depth: number): unknown {
    const { sources, root } = this.#specification;
    const target = referenceTarget(reference, node.document.file);
    if (target.kind === 'refused') return undefined;
    if (target.file === root.document.file) {
      return { ...(node.value as Written), $ref: `#${target.pointer}` };
    }
    const found = sources.follow(reference, node.document);
    if (found === null) return undefined;
    if (kind !== 'schema') return depth < MAX_INLINE_DEPTH ? this.#copy(found, kind, depth + 1) : {};
    const name = this.#component(found, `${target.file}#${target.pointer}`);
    return { ...(node.value as Written), $ref: `#/${this.#container.join('/')}/${name}` };
  }

  #component(found: SpecNode, identity: string): string {
    const known = this.#names.get(identity);
    if (known !== undefined) return known;
    const stem = String(found.key || stemOf(found.document)).replace(/[^A-Za-z0-9._-]/g, '_');
    const taken = new Set(this.#names.values());
    let name = stem;
    for (let count = 2; taken.has(name); count++) name = `${stem}_${count}`;
    this.#names.set(identity, name);
    setOwn(this.#schemas, name, this.#copy(found, 'schema', 0));
    return name;
  }
}

function kindOf(key: string, parent: Kind): Kind {
  if (parent === 'schemas') return 'schema';
  if (SCHEMA_GROUPS.has(key)) return 'schemas';
  if (SCHEMA_KEYS.has(key)) return 'schema';
  return parent === 'schema' ? 'schema' : 'other';
}

function stemOf(document: SpecDocument): string {
  return (
    document.file
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') || 'schema'
  );
}
