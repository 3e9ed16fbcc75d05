/** `1 pact`, `2 pacts`, `0 mismatches`: a count with the word that goes with it. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
