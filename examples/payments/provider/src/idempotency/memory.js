/** Idempotency keys in a map, for one process. */
export function openMemoryKeys() {
  const entries = new Map();
  return {
    kind: 'memory',
    ready: async () => {},
    close: async () => {},
    /** Claims the key and answers null, or answers what is kept under it. */
    async claim(key, entry) {
      const known = entries.get(key);
      if (known) return known;
      entries.set(key, entry);
      return null;
    },
    read: async (key) => entries.get(key) ?? null,
    keep: async (key, entry) => void entries.set(key, entry),
    release: async (key) => void entries.delete(key),
  };
}
