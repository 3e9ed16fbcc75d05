/** Recognises a GraphQL schema by the definitions at its top level, without building it. */

const TYPE_SYSTEM = new Set(['schema', 'type', 'interface', 'union', 'enum', 'input', 'scalar', 'directive', 'extend']);
/** What clients send; a document that has any is no schema, whatever else is in it. */
const EXECUTABLE = new Set(['query', 'mutation', 'subscription', 'fragment']);
/** Words and marks after which a name is a name and starts no definition. */
const BEFORE_NAMES = new Set(['=', '|', '&', '@', ':', '!', 'implements', 'on', ...TYPE_SYSTEM]);

/** Comments, texts, names, and every other character on its own; blank space and commas mean nothing. */
const TOKEN = /#[^\n\r]*|"""(?:\\"""|[^"]|"(?!""))*(?:"""|$)|"(?:\\.|[^"\\\n\r])*"?|[A-Za-z_]\w*|[^\s,]/g;

/** Whether the text defines types, or extends some, and holds no request of a client. */
export function declaresSchema(text: string): boolean {
  let depth = 0;
  let before = '';
  let isInDefinition = false;
  let found = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const first = token[0] ?? '';
    if (first === '#' || first === '"') continue;
    if (depth === 0) {
      if (first === '{' && !isInDefinition) return false;
      const isName = BEFORE_NAMES.has(before) && before !== 'extend';
      if (!isName && EXECUTABLE.has(token)) return false;
      if (!isName && TYPE_SYSTEM.has(token)) {
        found = true;
        isInDefinition = true;
      }
    }
    if (OPENING.has(first)) depth += 1;
    else if (CLOSING.has(first)) {
      depth -= 1;
      if (depth === 0 && first === '}') isInDefinition = false;
    }
    before = token;
  }
  return found;
}

/** Whether the text holds a whole schema's entry: its query type, or what the query type is called. */
export function definesRoot(text: string): boolean {
  let [last, before] = ['', ''];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('#') || token.startsWith('"')) continue;
    const isRoot = (last === 'type' && token === 'Query') || (last === 'schema' && (token === '@' || token === '{'));
    if (isRoot && before !== 'extend') return true;
    before = last;
    last = token;
  }
  return false;
}

const OPENING = new Set(['{', '(', '[']);
const CLOSING = new Set(['}', ')', ']']);
