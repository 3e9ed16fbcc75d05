/**
 * Defines a member whose value is made when it is asked for; `make` gives the same value each time. It stays like that after
 * the first time: to define a member of a large object again takes as long as to define them all.
 */
export function defineLater(target: object, key: string, make: () => unknown): void {
  Object.defineProperty(target, key, { get: make, set: setterOf(key), enumerable: true, configurable: true });
}

type Setter = (this: object, value: unknown) => void;

const SETTERS = new Map<string, Setter>();
/** Names that somebody chose are many, and a process may read many specifications. */
const MAX_SETTERS = 10_000;

/** Objects share the setters of their members, of which hardly any is ever called. */
function setterOf(key: string): Setter {
  const known = SETTERS.get(key);
  if (known !== undefined) return known;
  const set: Setter = function (value) {
    Object.defineProperty(this, key, { value, enumerable: true, configurable: true, writable: true });
  };
  if (SETTERS.size >= MAX_SETTERS) SETTERS.clear();
  SETTERS.set(key, set);
  return set;
}
