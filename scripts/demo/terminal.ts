import { styleText } from 'node:util';
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

type Block = RootContent | BlockContent | DefinitionContent;
type Look = Parameters<typeof styleText>[0];

/** Longest text in one cell, characters: a table that is wider than the window cannot be read. */
const CELL_CHARACTERS = 60;

/** Keeps GitHub from making links and mentions out of text; a terminal makes none. */
const ZERO_WIDTH = /[\u200b\u2060]/g;

/** How a fold is shown: closed as GitHub shows it at first, or opened. */
export type Folds = 'closed' | 'open';

/** A comment of GitHub's markdown as a terminal shows it: headings, boxes and tables; pictures and markers left out. */
export function renderForTerminal(markdown: string, folds: Folds): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  let depth = 0;
  let text = '';
  let after = '';
  for (const block of tree.children) {
    const html = block.type === 'html' ? block.value : '';
    const opens = countTags(html, '<details');
    const shown = depth === 0 || folds === 'open' ? renderBlock(block) : '';
    depth += opens - countTags(html, '</details');
    if (shown === '') continue;
    // Closed folds stand line by line, like the list they are.
    const fold = opens > 0 && folds === 'closed';
    text += (fold && after === 'fold' ? '\n' : text === '' ? '' : '\n\n') + shown;
    after = fold ? 'fold' : 'block';
  }
  return `${text.replaceAll(ZERO_WIDTH, '')}\n`;
}

function countTags(html: string, tag: string): number {
  return html.split(tag).length - 1;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return paint(['bold', 'underline'], renderInline(block.children));
    case 'paragraph':
      return renderInline(block.children);
    case 'list':
      return block.children
        .map((item, index) => renderItem(item, block.ordered ? `${(block.start ?? 1) + index}.` : '•'))
        .join('\n');
    case 'table':
      return renderTable(block);
    case 'code':
      return block.lang === 'mermaid'
        ? paint('dim', '(a chart, on GitHub)')
        : indent(paint('cyan', block.value), '    ');
    case 'blockquote':
      return indent(block.children.map((child) => renderBlock(child)).join('\n\n'), paint('dim', '│ '));
    case 'thematicBreak':
      return paint('dim', '─'.repeat(CELL_CHARACTERS));
    case 'html':
      return renderHtml(block.value);
    default:
      return '';
  }
}

function renderItem(item: ListItem, bullet: string): string {
  const box = item.checked ? paint('green', '✔') : paint('red', '✘');
  const mark = item.checked === null || item.checked === undefined ? bullet : box;
  const text = item.children.map((child) => renderBlock(child)).join('\n');
  return `${mark} ${indent(text, ' '.repeat(mark === bullet ? bullet.length + 1 : 2)).trimStart()}`;
}

function renderTable({ children, align }: Table): string {
  const rows = children.map((row) => row.children.map((cell) => clip(plainText(cell.children))));
  const columns = rows[0] ?? [];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    widths.map((width, column) => pad(row[column] ?? '', width, align?.[column] === 'right')).join('  '),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [head = '', ...body] = lines;
  return [paint('bold', head), paint('dim', rule), ...body].map((line) => `  ${line.trimEnd()}`).join('\n');
}

function renderInline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value;
        case 'inlineCode':
          return paint('cyan', node.value);
        case 'strong':
          return paint('bold', renderInline(node.children));
        case 'emphasis':
          return paint('italic', renderInline(node.children));
        case 'delete':
          return paint('strikethrough', renderInline(node.children));
        case 'link':
          return renderInline(node.children);
        case 'break':
          return '\n';
        case 'html':
          return renderHtml(node.value);
        default:
          return '';
      }
    })
    .join('');
}

function plainText(nodes: readonly PhrasingContent[]): string {
  const values = nodes.map((node) => {
    if ('children' in node) return plainText(node.children);
    if (node.type === 'html') return renderHtml(node.value);
    return 'value' in node ? node.value : ' ';
  });
  return values.join('');
}

/** What stands between tags: markers in comments are for machines, the summary of a fold is its heading. */
function renderHtml(html: string): string {
  const tree = html.replaceAll(/<!--[\s\S]*?(-->|$)/g, '').replaceAll(/<br\s*\/?>/g, '\n');
  const text = tree
    .replaceAll(/<summary>([\s\S]*?)<\/summary>/g, (_, summary: string) => paint('bold', `▸ ${summary}`))
    .replaceAll(/<\/?[a-z][^>]*>/gi, '');
  return decode(text).trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

function decode(text: string): string {
  return text.replaceAll(/&([a-z]+|#\d+);/g, (whole, name: string) => {
    const code = name.startsWith('#') ? Number(name.slice(1)) : null;
    return ENTITIES[name] ?? (code === null ? whole : String.fromCodePoint(code));
  });
}

const paint = (look: Look, text: string): string => styleText(look, text, { stream: process.stdout });
const widthOf = (text: string): number => Array.from(text).length;
const clip = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return widthOf(line) <= CELL_CHARACTERS
    ? line
    : `${Array.from(line)
        .slice(0, CELL_CHARACTERS - 1)
        .join('')}…`;
};
const pad = (text: string, width: number, right: boolean): string => {
  const gap = ' '.repeat(width - widthOf(text));
  return right ? gap + text : text + gap;
};
const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => by + line)
    .join('\n');
