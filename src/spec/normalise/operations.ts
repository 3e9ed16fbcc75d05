import type { SpecNode } from '../node.ts';
import { entriesBesideExtensions, entriesOf, memberOf, type Specification } from './specification.ts';

/** An operation that is found but not read yet: most operations of a pull request are unchanged, and never are. */
export interface OperationNode {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly sense: 'normal' | 'inverted';
  readonly node: SpecNode;
  readonly pathItem: SpecNode;
}

/** A path or webhook with its operations. */
export interface PathNode {
  readonly path: string;
  readonly sense: 'normal' | 'inverted';
  /** Where the path is written: the key a person knows, not what a `$ref` behind it leads to. */
  readonly written: SpecNode;
  readonly pathItem: SpecNode;
  readonly operations: readonly OperationNode[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'] as const;

/** Every path with its operations, in the written order. */
export function listPaths(specification: Specification): readonly PathNode[] {
  const known = KNOWN_PATHS.get(specification);
  if (known !== undefined) return known;
  const paths = pathsOf(specification, 'paths', 'normal');
  KNOWN_PATHS.set(specification, paths);
  return paths;
}

/** A specification is never changed once it is read, and several parts of a comparison ask. */
const KNOWN_PATHS = new WeakMap<Specification, readonly PathNode[]>();

/** Webhooks: the provider calls, so everything in them flows the other way round. */
export function listWebhooks(specification: Specification): PathNode[] {
  return pathsOf(specification, 'webhooks', 'inverted');
}

function pathsOf(specification: Specification, member: string, sense: 'normal' | 'inverted'): PathNode[] {
  const map = memberOf(specification, specification.root, member);
  const entries = sense === 'normal' ? entriesBesideExtensions : entriesOf;
  return entries(specification, map).map(([path, pathItem]) => {
    return new WrittenPath(specification, { path, sense, pathItem, written: map?.child(path) ?? pathItem });
  });
}

/** A path whose operations are read when they are asked for: those of unchanged paths never are. */
class WrittenPath implements PathNode {
  readonly path: string;
  readonly sense: PathNode['sense'];
  readonly written: SpecNode;
  readonly pathItem: SpecNode;
  readonly #specification: Specification;
  #operations: readonly OperationNode[] | null = null;

  constructor(specification: Specification, place: Omit<PathNode, 'operations'>) {
    this.path = place.path;
    this.sense = place.sense;
    this.written = place.written;
    this.pathItem = place.pathItem;
    this.#specification = specification;
  }

  get operations(): readonly OperationNode[] {
    const { path, sense, pathItem } = this;
    const label = sense === 'normal' ? path : `webhook ${path}`;
    this.#operations ??= operationsOf(this.#specification, {
      path,
      pathItem,
      sense,
      label: (method) => `${method} ${label}`,
    });
    return this.#operations;
  }
}

export interface PathItemPlace {
  readonly path: string;
  readonly pathItem: SpecNode;
  readonly sense: 'normal' | 'inverted';
  /** The operation's id from its method in capitals. */
  readonly label: (method: string) => string;
}

/** Operations of one path item: the fixed methods, and those of 3.2's `additionalOperations`. */
export function operationsOf(specification: Specification, place: PathItemPlace): OperationNode[] {
  const { path, pathItem, sense, label } = place;
  const found: OperationNode[] = [];
  const add = (method: string, node: SpecNode | null) => {
    if (node === null || node.value === null || typeof node.value !== 'object') return;
    found.push({ id: label(method), method, path, sense, node, pathItem });
  };
  for (const method of METHODS) {
    if (method === 'query' && specification.version !== '3.2') continue;
    add(method.toUpperCase(), memberOf(specification, pathItem, method));
  }
  for (const [method, node] of entriesOf(specification, pathItem.child('additionalOperations'))) add(method, node);
  return found;
}
