import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Only these HTML tags are ours; what stands in a summary holds no tag but `<code>`. */
const OWN_HTML =
  /^(?:<!-- api-testing:[\w.%-]+ \{[^<>\n]*\} -->|<details>\n<summary>(?:[^<]|<code>[^<]*<\/code>)*<\/summary>|<\/details>)$/u;

/** What GitHub turns into links after Markdown: mentions, issues, commits; and emoji names. */
const TURNED_BY_GITHUB: readonly RegExp[] = [
  /(?:^|[^\w`])@[a-z0-9]/iu,
  /#\d/u,
  /\bgh-\d/iu,
  /(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])/iu,
  /:[\w+-]+:/u,
  /(?:https?|ftp):\/\//iu,
  /\bwww\./iu,
];

const NEVER = ['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference', 'footnoteDefinition'];

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

export function parseMarkdown(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Everything in rendered Markdown that we did not put there: empty when the encoder did its work. */
export function findForeign(markdown: string, isOurs: (url: string) => boolean): readonly string[] {
  const found: string[] = [];
  visit(parseMarkdown(markdown), (node) => {
    const words = `${node.type}: ${JSON.stringify(node.value ?? node.url ?? '')}`;
    if (NEVER.includes(node.type)) found.push(words);
    if (node.type === 'link' && !isOurs(node.url ?? '')) found.push(words);
    if (node.type === 'html' && !OWN_HTML.test(node.value ?? '')) found.push(words);
    const shown = node.type === 'html' ? summaryText(node.value ?? '') : node.type === 'text' ? (node.value ?? '') : '';
    for (const pattern of TURNED_BY_GITHUB) if (pattern.test(shown)) found.push(`${pattern} in ${words}`);
  });
  return found;
}

/** The text a reader sees, code included. */
export function visibleText(node: Node): string {
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map(visibleText).join('');
}

/** Nodes of a type, in order. */
export function nodesOf(root: Node, type: string): readonly Node[] {
  const found: Node[] = [];
  visit(root, (node) => {
    if (node.type === type) found.push(node);
  });
  return found;
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const child of node.children ?? []) visit(child, look);
}

/** Text of a summary outside its `<code>`, entities resolved. The marker's own commit is in a comment nobody sees. */
function summaryText(html: string): string {
  const summary = /<summary>(.*)<\/summary>/su.exec(html)?.[1] ?? '';
  return summary
    .replace(/<code>[^<]*<\/code>/gu, '')
    .replace(/&#8203;/gu, '\u200b')
    .replace(/&lt;/gu, '<')
    .replace(/&amp;/gu, '&');
}
