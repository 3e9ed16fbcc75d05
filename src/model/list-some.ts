/** `a, b and 7 more`: the first of them in one sentence; what is left out is counted. */
export function listSome<Item>(items: readonly Item[], limit: number, write: (item: Item) => string = String): string {
  const shown = items.slice(0, limit).map(write).join(', ');
  const hidden = items.length - limit;
  return hidden > 0 ? `${shown} and ${hidden} more` : shown;
}
