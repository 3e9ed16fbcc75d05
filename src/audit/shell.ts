/** A command of a shell script, as far as the audit reads scripts: words without their quotes, and what follows. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Line within the script, from 0. */
  readonly line: number;
  /** What stands behind it: `&&`, `||`, `|`, `&`, `;`, or the end of the line. */
  readonly end: string;
  /** Whether it runs inside of `while`, `until` or `for`. */
  readonly inLoop: boolean;
}

const OPERATORS: readonly string[] = ['&&', '||', ';;', '|&', '|', '&', ';', '\n', '(', ')'];
const LOOPS: ReadonlySet<string> = new Set(['while', 'until', 'for', 'select']);
const KEYWORDS: ReadonlySet<string> = new Set([
  'do',
  'then',
  'else',
  'elif',
  'if',
  '!',
  '{',
  '}',
  'fi',
  'time',
  'sudo',
  'exec',
]);

/** Reads POSIX shell by its words: quotes, comments, continued lines and here documents are taken for what they are. */
export function readShell(script: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let began = 0;
  let depth = 0;
  const finish = (end: string) => {
    const kept = [...words];
    while (kept.length > 0 && (KEYWORDS.has(kept[0] ?? '') || LOOPS.has(kept[0] ?? '') || kept[0] === 'done')) {
      if (LOOPS.has(kept[0] ?? '')) depth += 1;
      if (kept[0] === 'done') depth = Math.max(0, depth - 1);
      kept.shift();
    }
    if (kept.length > 0) commands.push({ words: kept, line: began, end: end === '\n' ? '' : end, inLoop: depth > 0 });
    words = [];
  };
  for (const token of tokens(script)) {
    if (token.kind === 'operator') finish(token.text);
    else {
      if (words.length === 0) began = token.line;
      words.push(token.text);
    }
  }
  finish('');
  return commands;
}

interface Token {
  readonly kind: 'word' | 'operator';
  readonly text: string;
  readonly line: number;
}

function tokens(script: string): readonly Token[] {
  const found: Token[] = [];
  const documents: string[] = [];
  let at = 0;
  let line = 0;
  while (at < script.length) {
    const rest = script.slice(at, at + 2);
    const operator = rest === '\\\n' ? undefined : OPERATORS.find((one) => script.startsWith(one, at));
    if (rest === '\\\n') {
      at += 2;
      line += 1;
    } else if (operator !== undefined) {
      found.push({ kind: 'operator', text: operator, line });
      at += operator.length;
      if (operator !== '\n') continue;
      line += 1;
      for (const mark of documents.splice(0)) {
        const end = endOfDocument(script, at, mark);
        line += script.slice(at, end).split('\n').length - 1;
        at = end;
      }
    } else if (script[at] === ' ' || script[at] === '\t' || script[at] === '\r') at += 1;
    else if (script[at] === '#') at = endOfLine(script, at);
    else {
      const word = readWord(script, at);
      const mark = /^<<-?\s*(.+)$/.exec(word.text)?.[1];
      if (mark !== undefined) documents.push(mark);
      found.push({ kind: 'word', text: word.text, line });
      line += script.slice(at, word.end).split('\n').length - 1;
      at = word.end;
    }
  }
  return found;
}

function endOfLine(script: string, at: number): number {
  const end = script.indexOf('\n', at);
  return end === -1 ? script.length : end;
}

function endOfDocument(script: string, at: number, mark: string): number {
  for (let from = at; from < script.length; ) {
    const end = endOfLine(script, from);
    if (script.slice(from, end).trim() === mark) return Math.min(script.length, end + 1);
    from = end + 1;
  }
  return script.length;
}

function readWord(script: string, start: number): { readonly text: string; readonly end: number } {
  let text = '';
  let at = start;
  while (at < script.length) {
    const character = script[at] ?? '';
    if (character === "'" || character === '"') {
      const end = endOfQuote(script, at, character);
      text += script.slice(at + 1, end);
      at = end + 1;
    } else if (character === '\\') {
      text += script[at + 1] === '\n' ? '' : (script[at + 1] ?? '');
      at += 2;
    } else if (script.startsWith('$(', at) || script.startsWith('${', at)) {
      const end = endOfBrackets(script, at + 1);
      text += script.slice(at, end);
      at = end;
    } else if (/[\s;|&()]/.test(character) && !isRedirection(script, at)) break;
    else {
      text += character;
      at += 1;
    }
  }
  return { text, end: Math.max(at, start + 1) };
}

/** The `&` of `2>&1` and `&>file` ends no command. */
function isRedirection(script: string, at: number): boolean {
  return script[at] === '&' && (script[at - 1] === '>' || script[at + 1] === '>');
}

function endOfQuote(script: string, start: number, quote: string): number {
  for (let at = start + 1; at < script.length; at += 1) {
    if (quote === '"' && script[at] === '\\') at += 1;
    else if (script[at] === quote) return at;
  }
  return script.length;
}

function endOfBrackets(script: string, start: number): number {
  const close = script[start] === '(' ? ')' : '}';
  let depth = 0;
  for (let at = start; at < script.length; at += 1) {
    if (script[at] === script[start]) depth += 1;
    else if (script[at] === close && --depth === 0) return at + 1;
  }
  return script.length;
}
