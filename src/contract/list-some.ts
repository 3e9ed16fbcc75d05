/** `a, b and 7 more`: names in one sentence; what is left out is counted. */
export function listSome(names: readonly string[], limit: number): string {
  const hidden = names.length - limit;
  return hidden > 0 ? `${names.slice(0, limit).join(', ')} and ${hidden} more` : names.join(', ');
}
