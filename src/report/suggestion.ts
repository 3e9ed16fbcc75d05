import type { Change } from '../model/change.ts';
import { pointerTokens } from '../model/json-pointer.ts';
import { findLine, type Hunk, indentOf, type PatchLine } from './patch.ts';

/** What one line of the head becomes when the reviewer accepts. No lines: the line goes. */
export interface Suggestion {
  /** Line of the head that is replaced. */
  readonly line: number;
  readonly lines: readonly string[];
  /** Lines that are put before the replaced one, where that is all: two of them can be told as one. */
  readonly restores: readonly string[] | null;
  /** Name of a property whose place in `required` was taken as well, elsewhere in the diff: it has to be listed there again. */
  readonly relist?: string;
}

/** Longest block that is offered back; a longer one is read better in the diff. */
const MAX_RESTORED_LINES = 40;

/** What may be put back as it was; `deprecate` where OpenAPI has `deprecated` for it. By the rule without its direction. */
const RESTORED: Readonly<Record<string, { readonly deprecate: boolean }>> = {
  'property.removed': { deprecate: true },
  'parameter.removed': { deprecate: true },
  'header.removed': { deprecate: true },
  'operation.removed': { deprecate: true },
  'path.removed': { deprecate: false },
  'status.removed': { deprecate: false },
  'media-type.removed': { deprecate: false },
  'enum.narrowed': { deprecate: false },
};

const LISTED = new Set(['property.became-required', 'property.required-added']);
const FLAGGED = new Set([
  'parameter.became-required',
  'parameter.required-added',
  'header.became-required',
  'header.required-added',
  'body.became-required',
  'body.required-added',
]);

/** A compatible way that can be written without thinking, and only where the diff shows every line it needs; else null. */
export function suggest(change: Change, hunks: readonly Hunk[]): Suggestion | null {
  const rule = change.rule.replace(/^(?:request|response)\./u, '');
  const restored = Object.hasOwn(RESTORED, rule) ? RESTORED[rule] : undefined;
  if (restored !== undefined && change.location.side === 'base') return restore(change, hunks, restored.deprecate);
  if (change.location.side !== 'head') return null;
  if (LISTED.has(rule)) return unlist(change, hunks);
  return FLAGGED.has(rule) ? unflag(change, hunks) : null;
}

/** The removed block, put back before the line that took its place. */
function restore(change: Change, hunks: readonly Hunk[], deprecate: boolean): Suggestion | null {
  const found = findLine(hunks, 'LEFT', change.location.line);
  const first = found?.hunk[found.at];
  if (!found || first?.kind !== 'removed') return null;
  const block = readBlock(found.hunk, found.at);
  const anchor = findAnchor(found.hunk, found.at, indentOf(first.text) ?? 0);
  if (block === null || anchor === null || anchor.right === null) return null;
  if (isJson(first.text) && !(block.at(-1)?.endsWith(',') && isJson(anchor.text))) return null;
  const lines = deprecate ? markDeprecated(block) : block;
  const name =
    change.rule === 'response.property.removed' ? (pointerTokens(change.location.pointer)?.at(-1) ?? null) : null;
  const relist = name !== null && lostRequired(name, hunks) ? { relist: name } : {};
  return { line: anchor.right, lines: [...lines, anchor.text], restores: lines, ...relist };
}

/** Whether the diff takes the name out of a list of required ones: put back without it, the property would be optional. */
function lostRequired(name: string, hunks: readonly Hunk[]): boolean {
  const counted = (kind: PatchLine['kind']) =>
    hunks.flat().filter((row) => row.kind === kind && listedNames(row.text).includes(name)).length;
  return counted('removed') > counted('added');
}

/** Names of `required: [a, b]`, or the one of `- a` and of a line of a list in JSON. */
function listedNames(text: string): readonly string[] {
  const inline = /["']?required["']?\s*:\s*\[(?<names>[^\]]*)\]/u.exec(text)?.groups?.['names'];
  const alone = /^\s*(?:- *(?<plain>[^\s:]+)|(?<quoted>"[^"]*"),?)\s*$/u.exec(text)?.groups;
  const names = inline?.split(',') ?? [alone?.['plain'] ?? alone?.['quoted'] ?? ''];
  return names.map((one) => one.trim().replace(/^["']|["']$/gu, ''));
}

/** The lines of the base that belong to the key or list entry at `at`; null where the hunk ends before they do. */
function readBlock(hunk: Hunk, at: number): readonly string[] | null {
  const base = hunk.slice(at).filter((row) => row.left !== null);
  const [first, ...rest] = base;
  if (first === undefined) return null;
  const outer = indentOf(first.text) ?? 0;
  let end = rest.findIndex(({ text }) => (indentOf(text) ?? Number.POSITIVE_INFINITY) <= outer);
  if (end === -1 && hunk.at(-1)?.kind === 'same') return null;
  if (end === -1) end = rest.length;
  else if (isJson(first.text) && /^\s*[}\]]/u.test(rest[end]?.text ?? '')) end += 1;
  const lines = [first, ...rest.slice(0, end)].map((row) => row.text);
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines.length > MAX_RESTORED_LINES ? null : lines;
}

/** The next line of the head, where what is put before it lands beside it or above it, and not inside of something. */
function findAnchor(hunk: Hunk, at: number, outer: number): PatchLine | null {
  const next = hunk.slice(at).find((row) => row.right !== null);
  const indent = next === undefined ? null : indentOf(next.text);
  return next !== undefined && indent !== null && indent <= outer ? next : null;
}

/** `deprecated: true` as the first child of a block, or inside `{ … }`; a reference takes no neighbours everywhere. */
function markDeprecated(block: readonly string[]): readonly string[] {
  const [first = '', ...rest] = block;
  if (block.some((row) => /["']?(?:\$ref|deprecated)["']?\s*:/u.test(row)) || isJson(first)) return block;
  const child = rest.find((row) => row.trim() !== '' && !row.trim().startsWith('#'));
  if (child !== undefined && /(?::|^\s*-\s.*)\s*$/u.test(first)) {
    return [first, `${child.slice(0, indentOf(child) ?? 0)}deprecated: true`, ...rest];
  }
  const inline = /^(?<start>\s*[\w.'"-]+:\s*\{.*\S)(?<end>\s*\})\s*$/u.exec(first)?.groups;
  if (rest.length > 0 || !inline) return block;
  return [`${inline['start']}, deprecated: true${inline['end']}`];
}

/** The name taken out of its `required` list, where another one stays. */
function unlist(change: Change, hunks: readonly Hunk[]): Suggestion | null {
  const found = findLine(hunks, 'RIGHT', change.location.line);
  const row = found?.hunk[found.at];
  if (!found || !row || !/\/required\/\d+$/u.test(change.location.pointer)) return null;
  if (/^\s*- [\w.-]+\s*$/u.test(row.text)) return hasSibling(found.hunk, row) ? dropLine(row) : null;
  const name = nameAt(row.text, change.location.column);
  const list = /^(?<start>.*["']?required["']?:\s*\[)(?<names>[^[\]{}#]*)(?<end>\].*)$/u.exec(row.text)?.groups;
  if (!list || name === null) return null;
  const names = (list['names'] ?? '').split(',').map((one) => one.trim());
  const kept = names.filter((one) => one.replace(/^["']|["']$/gu, '') !== name);
  if (kept.length === 0 || kept.length !== names.length - 1) return null;
  return replaceLine(row, `${list['start']}${kept.join(', ')}${list['end']}`);
}

function hasSibling(hunk: Hunk, row: PatchLine): boolean {
  const head = hunk.filter((one) => one.right !== null);
  const at = head.indexOf(row);
  return [head[at - 1], head[at + 1]].some(
    (near) => near !== undefined && indentOf(near.text) === indentOf(row.text) && near.text.trim().startsWith('- '),
  );
}

/** The plain or quoted word that begins at a column, counted from 1. */
function nameAt(text: string, column: number): string | null {
  return /^["']?(?<name>[\w.-]+)/u.exec(text.slice(column - 1))?.groups?.['name'] ?? null;
}

/** `required: true` turned to `false`: at the line of the change, or in the block that begins there. */
function unflag(change: Change, hunks: readonly Hunk[]): Suggestion | null {
  const found = findLine(hunks, 'RIGHT', change.location.line);
  if (!found) return null;
  const head = found.hunk.slice(found.at).filter((row) => row.right !== null);
  const outer = indentOf(head[0]?.text ?? '') ?? 0;
  for (const [index, row] of head.entries()) {
    const indent = indentOf(row.text);
    if (index > 0 && indent !== null && indent <= outer) return null;
    const matches = row.text.match(/["']?required["']?:\s*true\b/gu) ?? [];
    if (matches.length > 1) return null;
    if (matches.length === 1) return replaceLine(row, row.text.replace(/(["']?required["']?:\s*)true\b/u, '$1false'));
  }
  return null;
}

function replaceLine(row: PatchLine, text: string): Suggestion | null {
  return row.right === null ? null : { line: row.right, lines: [text], restores: null };
}

function dropLine(row: PatchLine): Suggestion | null {
  return row.right === null ? null : { line: row.right, lines: [], restores: null };
}

function isJson(text: string): boolean {
  return /^\s*"/u.test(text) && /[[{,]\s*$|"\s*:/u.test(text);
}
