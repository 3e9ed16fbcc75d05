import { markdownTable } from 'markdown-table';
import type { Block, FenceLanguage, ListItem, Span, Spans } from './blocks.ts';
import { cleanLine, cleanLines, clip } from './clean.ts';
import { describeIntervals } from './interval-picture.ts';
import { renderMermaid } from './mermaid.ts';

/** Longest line of a log or of an example, in code points: longer ones are minified data nobody reads. */
const FENCE_LINE_CODE_POINTS = 500;

/** Zero-width space: parts what GitHub would join into a link, a mention or an emoji. Cleaned text holds none. */
const BREAK = '\u200b';

/** A word that GitHub may take for a commit: seven hexadecimal digits or more. */
const COMMIT_LIKE = /(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])/giu;

/** What every one of the two patterns around it needs; most text has none of it. */
const MAY_LINK = /[@#:]|gh-|www|[0-9a-f]{7}/iu;

/** Places after which a break goes: `@name`, `#12`, `GH-12`, `http://`, `:tada:`, `www.`. */
const LINK_STARTS = /@(?=\S)|#(?=\d)|\bgh-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/giu;

/** Characters with a meaning in GitHub-flavoured Markdown, and how they are written without it. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
  '"': '&quot;',
  [BREAK]: '&#8203;',
};

export interface MarkdownOptions {
  /** Longest text or code in one place, code points; what is longer ends in an ellipsis. */
  readonly textLength: number;
}

/** Writes blocks as GitHub-flavoured Markdown. Nothing in them can become a link, a mention, an image or HTML. */
export function renderMarkdown(blocks: readonly Block[], options: MarkdownOptions): string {
  return blocks.map((block) => renderBlock(block, options)).join('\n\n');
}

/** Outside text as Markdown text that renders as exactly these characters, wherever in a line it stands. */
export function encodeText(outside: string): string {
  const escaped = part(cleanLine(outside))
    .replace(/[\\*_{}[\]#~!$]/gu, '\\$&')
    .replace(/[&<>|`\u200b]/gu, (character) => ENTITIES[character] ?? character);
  return escaped.replace(/^(\s*)([-+=])/u, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2');
}

/** Outside text as code. In a table a bar would end the cell, and differently so in every parser: it is shown as text. */
export function encodeCode(outside: string, inTable: boolean): string {
  const content = cleanLine(outside);
  if (content.trim() === '' || (inTable && content.includes('|'))) return encodeText(content);
  const fence = '`'.repeat(longestRun(content, '`') + 1);
  const pad = /^`|`$|^ .* $/u.test(content) ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** Outside text inside our own HTML tags, where Markdown is not read. */
export function encodeHtml(outside: string): string {
  return part(cleanLine(outside)).replace(/[&<>"\u200b]/gu, (character) => ENTITIES[character] ?? character);
}

/** Lines in a fence longer than any run of backticks inside, which nothing inside can close. */
export function renderFence(language: FenceLanguage, content: string): string {
  const rows = cleanLines(content).split('\n');
  const shown = rows.map((row) => clip(row, FENCE_LINE_CODE_POINTS)).join('\n');
  // What is taken out may have stood between backticks: the run that counts is the one that is shown.
  const fence = '`'.repeat(Math.max(3, longestRun(shown, '`') + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

function renderBlock(block: Block, options: MarkdownOptions): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${renderSpans(block.spans, options)}`;
    case 'paragraph':
      return renderSpans(block.spans, options);
    case 'list':
      return block.items.map((entry, index) => renderItem(entry, block.ordered ? index + 1 : null, options)).join('\n');
    case 'table':
      return renderTable(block, options);
    case 'fence':
      return renderFence(block.language, block.text);
    case 'chart':
      return renderFence('mermaid', renderMermaid(block.chart));
    case 'intervals':
      return encodeText(describeIntervals(block.picture));
    case 'details':
      return renderDetails(block, options);
    default:
      return block satisfies never;
  }
}

/** Stands where an item has no words: a bullet alone under a line would make that line a heading. */
const EMPTY = '–';

const BOXES = { ticked: '[x] ', open: '[ ] ' } as const;

function renderItem(entry: ListItem, number: number | null, options: MarkdownOptions): string {
  const bullet = number === null ? '- ' : `${number}. `;
  const indent = ' '.repeat(bullet.length);
  const box = entry.box === null ? '' : BOXES[entry.box];
  const children = entry.children.map((spans) => `${indent}- ${renderSpans(spans, options) || EMPTY}`);
  return [`${bullet}${box}${renderSpans(entry.spans, options) || EMPTY}`, ...children].join('\n');
}

function renderTable(block: Extract<Block, { kind: 'table' }>, options: MarkdownOptions): string {
  const cells = block.rows.map((row) => row.map((spans) => renderSpans(spans, options, true)));
  const titles = block.columns.map((column) => encodeText(column.title));
  const align = block.columns.map((column) => (column.align === 'right' ? 'r' : 'l'));
  // Columns drawn to one width would spend the size limit on spaces.
  return markdownTable([titles, ...cells], { align, alignDelimiters: false });
}

function renderDetails(block: Extract<Block, { kind: 'details' }>, options: MarkdownOptions): string {
  const summary = block.summary.map((span) => renderSummarySpan(span, options)).join('');
  return `<details>\n<summary>${summary}</summary>\n\n${renderMarkdown(block.blocks, options)}\n\n</details>`;
}

function renderSummarySpan(span: Span, options: MarkdownOptions): string {
  switch (span.kind) {
    case 'text':
      return encodeHtml(clip(span.text, options.textLength));
    case 'code':
      return `<code>${encodeHtml(clip(span.text, options.textLength))}</code>`;
    case 'strong':
    case 'link':
      return span.spans.map((inner) => renderSummarySpan(inner, options)).join('');
    default:
      return span satisfies never;
  }
}

function renderSpans(spans: Spans, options: MarkdownOptions, inTable = false): string {
  const written: string[] = [];
  for (const span of mergeText(spans)) {
    const next = renderSpan(span, options, inTable);
    if (next === '') continue;
    // Two code spans without anything between them would be read as one.
    written.push(written.at(-1)?.endsWith('`') && next.startsWith('`') ? ` ${next}` : next);
  }
  return written.join('').trim();
}

function renderSpan(span: Span, options: MarkdownOptions, inTable: boolean): string {
  switch (span.kind) {
    case 'text':
      return encodeText(clip(span.text, options.textLength));
    case 'code':
      return encodeCode(clip(span.text, options.textLength), inTable);
    case 'strong':
      return wrapStrong(renderSpans(span.spans, options, inTable));
    case 'link':
      return `[${renderSpans(span.spans, options, inTable)}](${span.href})`;
    default:
      return span satisfies never;
  }
}

function wrapStrong(content: string): string {
  return content === '' ? '' : `**${content}**`;
}

/** Neighbouring texts are one text: what is harmless in each could be a list number or a mention in both together. */
function mergeText(spans: Spans): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (span.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', text: last.text + span.text };
    else merged.push(span);
  }
  return merged;
}

function part(text: string): string {
  if (!MAY_LINK.test(text)) return text;
  const commits = text.replace(COMMIT_LIKE, (digits) => digits.replace(/.{6}(?=.)/gu, `$&${BREAK}`));
  return commits.replace(LINK_STARTS, `$&${BREAK}`);
}

function longestRun(content: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const next of content) {
    run = next === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
