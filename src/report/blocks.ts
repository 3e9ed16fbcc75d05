import type { IntervalPicture } from './interval-picture.ts';

/**
 * A report as data: what is said, without how it is written. Every `text` may come from outside; whoever renders it
 * encodes it. Only `href` is trusted, and only `links.ts` makes one.
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly spans: readonly Span[]; readonly href: string };

export type Spans = readonly Span[];

export interface ListItem {
  /** A box that is ticked or not, or none at all. */
  readonly box: 'ticked' | 'open' | null;
  readonly spans: Spans;
  readonly children: readonly Spans[];
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly spans: Spans }
  | { readonly kind: 'paragraph'; readonly spans: Spans }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Spans[])[];
      /** What each row tells, by fingerprint, where a link should be able to lead to it. */
      readonly ids?: readonly string[];
    }
  | { readonly kind: 'fence'; readonly language: FenceLanguage; readonly text: string }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'intervals'; readonly picture: IntervalPicture }
  | { readonly kind: 'details'; readonly summary: Spans; readonly blocks: readonly Block[] };

export type FenceLanguage = 'text' | 'yaml' | 'sh' | 'mermaid';

/** Figures as a picture. What it shows stands in a table beside it: a picture is never the only place. */
export interface Chart {
  readonly form: 'bars' | 'lines';
  readonly title: string;
  /** Of every value, `ms`. */
  readonly unit: string;
  /** One per value of each series, in order; may hold text from outside. */
  readonly labels: readonly string[];
  /** Null where there is no value: the line has a gap there. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** A limit that the values are held against. */
  readonly limit?: { readonly name: string; readonly value: number };
}

export function text(content: string): Span {
  return { kind: 'text', text: content };
}

export function code(content: string): Span {
  return { kind: 'code', text: content };
}

export function strong(...parts: readonly (Span | string)[]): Span {
  return { kind: 'strong', spans: line(...parts) };
}

export function link(label: Span | string, href: string): Span {
  return { kind: 'link', spans: line(label), href };
}

/** Spans of one line; strings are text. */
export function line(...parts: readonly (Span | string)[]): Spans {
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}

/** A sentence in which backticks set off code, as findings and headlines are written. An odd backtick is a backtick. */
export function prose(sentence: string): Spans {
  const parts = sentence.split('`');
  const paired = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('`')];
  return paired.flatMap((part, index) => (part === '' ? [] : [index % 2 === 1 ? code(part) : text(part)]));
}

/** Spans of several lines in one, with a separator between them. */
export function join(lines: readonly Spans[], separator: string): Spans {
  return lines.flatMap((spans, index) => (index === 0 ? spans : [text(separator), ...spans]));
}

export function item(spans: Spans, children: readonly Spans[] = [], box: ListItem['box'] = null): ListItem {
  return { box, spans, children };
}

export function heading(level: 3 | 4, ...parts: readonly (Span | string)[]): Block {
  return { kind: 'heading', level, spans: line(...parts) };
}

export function paragraph(...parts: readonly (Span | string)[]): Block {
  return { kind: 'paragraph', spans: line(...parts) };
}

export function chart(content: Chart): Block {
  return { kind: 'chart', chart: content };
}

export function bullets(items: readonly Spans[]): Block {
  return { kind: 'list', ordered: false, items: items.map((spans) => item(spans)) };
}

/** Column titles; one that ends in `>` holds figures and is aligned to the right. */
export function table(titles: readonly string[], rows: readonly (readonly Spans[])[]): Block {
  const columns = titles.map(
    (title): Column => (title.endsWith('>') ? { title: title.slice(0, -1), align: 'right' } : { title, align: 'left' }),
  );
  return { kind: 'table', columns, rows };
}
