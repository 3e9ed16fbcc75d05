/**
 * Defines a member whose value is made when it is asked for; `make` gives the same value each time. It stays like that after
 * the first time: to define a member of a large object again takes as long as to define them all.
 */
export function defineLater(target: object, key: string, make: () => unknown): void {
  Object.defineProperty(target, key, {
    get: make,
    set(this: object, value: unknown) {
      Object.defineProperty(this, key, { value, enumerable: true, configurable: true, writable: true });
    },
    enumerable: true,
    configurable: true,
  });
}
