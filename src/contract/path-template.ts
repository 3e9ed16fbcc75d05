/** Whether a path template of a specification (`/orders/{id}`) stands for a concrete path. */
export function templateMatches(template: string, path: string): boolean {
  const brace = template.indexOf('{');
  if (!path.startsWith(brace === -1 ? template : template.slice(0, brace))) return false;
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length && wanted.every((segment, index) => segmentMatches(segment, given[index] ?? ''))
  );
}

/** Whether `template` names the path more exactly than `other`: at the first difference it has the concrete segment. */
export function isMoreConcrete(template: string, other: string): boolean {
  const [left, right] = [template.split('/'), other.split('/')];
  for (const [index, segment] of left.entries()) {
    const [ours, theirs] = [segment.includes('{'), (right[index] ?? '').includes('{')];
    if (ours !== theirs) return theirs;
  }
  return false;
}

/** `{id}`, `{id}.json`, `v{major}`: texts between placeholders stand for themselves, a placeholder for one character or more. */
function segmentMatches(segment: string, given: string): boolean {
  const literals = segment.split(/\{[^}]*\}/);
  const [first = '', ...rest] = literals;
  if (rest.length === 0) return segment === given;
  if (!given.startsWith(first)) return false;
  let offset = first.length;
  for (const [index, literal] of rest.entries()) {
    const last = index === rest.length - 1;
    const found = last ? given.length - literal.length : given.indexOf(literal, offset + 1);
    if (found < offset + 1 || !given.startsWith(literal, found)) return false;
    offset = found + literal.length;
  }
  return true;
}
