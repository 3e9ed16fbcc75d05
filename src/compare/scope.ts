import { templateShape } from '../model/template-shape.ts';

/** Operations that one comparison takes by itself: each further one takes requests away from the others. */
const MAX_OPERATIONS = 10;

export interface ScopeInput {
  /** Operations of both sides, `GET /orders/{id}`. */
  readonly base: readonly string[];
  readonly head: readonly string[];
  /** Those that the change reaches: they come first. */
  readonly touched: ReadonlySet<string>;
  /** What the configuration or the command names, refused before where no specification has it; null: nothing. */
  readonly named: readonly string[] | null;
}

export interface OperationScope {
  readonly operations: readonly string[];
  readonly leftOut: readonly { readonly operation: string; readonly reason: string }[];
}

/** What can be compared, and why the rest cannot. */
export function planScope({ base, head, touched, named }: ScopeInput): OperationScope {
  const [onBase, onHead] = [base, head].map(byShape) as [Spelled, Spelled];
  // A parameter that has another name is the same operation, whichever of its names is written.
  const wanted = (shape: string): boolean =>
    named === null ||
    [onHead.get(shape), onBase.get(shape)].some((one) => one !== undefined && named.some((name) => isNamed(one, name)));
  const missingIn = (side: Spelled, other: Spelled, reason: string) =>
    [...other].flatMap(([shape, operation]) => (side.has(shape) || !wanted(shape) ? [] : [{ operation, reason }]));
  const common = [...onHead].flatMap(([shape, operation]) => (onBase.has(shape) && wanted(shape) ? [operation] : []));
  const ordered = [...common.filter((one) => touched.has(one)), ...common.filter((one) => !touched.has(one))];
  const limit = named === null ? MAX_OPERATIONS : ordered.length;
  const leftOut = [
    ...missingIn(onBase, onHead, 'the base does not have it'),
    ...missingIn(onHead, onBase, 'the head does not have it'),
    ...ordered.slice(limit).map(because(`more than ${MAX_OPERATIONS} operations; name it in \`compare.operations\``)),
  ];
  return { operations: ordered.slice(0, limit), leftOut };
}

/** Operations by what they are without the names of their parameters. */
type Spelled = ReadonlyMap<string, string>;

function byShape(operations: readonly string[]): Spelled {
  return new Map(operations.map((operation) => [templateShape(operation), operation]));
}

function because(reason: string) {
  return (operation: string) => ({ operation, reason });
}

/** `GET /orders/{id}`, `/orders/{id}` for all methods, or a beginning of either with a `*` behind it. */
export function isNamed(operation: string, name: string): boolean {
  const path = pathOf(operation);
  if (!name.endsWith('*')) return operation === name || path === name;
  const start = name.slice(0, -1);
  return operation.startsWith(start) || path.startsWith(start);
}

/** Everything that could have been meant, written as `name` is: with or without its method, as a whole or as a beginning. */
export function spellings(operations: readonly string[], name: string): readonly string[] {
  const written = name.startsWith('/') ? operations.map(pathOf) : operations;
  const whole = name.endsWith('*') ? written.map((one) => `${one.slice(0, name.length - 1)}*`) : written;
  return [...new Set(whole)];
}

function pathOf(operation: string): string {
  return operation.slice(operation.indexOf(' ') + 1);
}
