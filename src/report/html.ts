import type { Block, ListItem, Span, Spans } from './blocks.ts';
import { cleanLine, cleanLines, clip } from './clean.ts';
import type { Composition } from './composition.ts';
import { PARTS, renderDocument } from './document.ts';
import { FILTERS, renderPage, SCRIPT } from './html-page.ts';
import { renderIntervalsSvg } from './intervals-svg.ts';
import { HTML } from './limits.ts';
import { escapeMarkup, renderSvg } from './svg.ts';

/** Longest text in one place, code points. */
const TEXT_CODE_POINTS = 1_000;
const FENCE_LINE_CODE_POINTS = 2_000;

/**
 * The report as one page that loads nothing: style, script and charts are in it, and its policy refuses everything else.
 * The same blocks as everywhere, so it says the same.
 */
export function renderHtml(composition: Omit<Composition, 'parts'>): string {
  const document = renderDocument({ ...composition, limits: HTML });
  const page: Page = { ids: new Set() };
  const body = PARTS.map((part) => {
    const html = document[part].map((block) => renderBlock(page, block)).join('\n');
    return part === 'nextSteps' ? `${html}\n${FILTERS}` : html;
  });
  const title = escapeMarkup(clip(cleanLine(composition.result.verdict.headline.replaceAll('`', '')), 120));
  const main = body.filter((part) => part !== '').join('\n');
  return renderPage({ title, main, script: SCRIPT });
}

interface Page {
  /** Ids that are taken: a finding may stand in two tables, and a link can lead to one. */
  readonly ids: Set<string>;
}

function renderBlock(page: Page, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? `<h1>${renderSpans(block.spans)}</h1>` : `<h2>${renderSpans(block.spans)}</h2>`;
    case 'paragraph':
      return `<p>${renderSpans(block.spans)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map(renderItem).join('\n')}</${tag}>`;
    }
    case 'table':
      return renderTable(page, block);
    case 'fence':
      return `<pre>${renderLines(block.text)}</pre>`;
    case 'chart':
      return renderSvg(block.chart);
    case 'intervals':
      return renderIntervalsSvg(block.picture);
    case 'details':
      return renderDetails(page, block);
    default:
      return block satisfies never;
  }
}

const BOXES = { ticked: '☑ <span>', open: '☐ <span>' } as const;

function renderItem(entry: ListItem): string {
  const children = entry.children.map((spans) => `<li>${renderSpans(spans)}</li>`).join('');
  const below = children === '' ? '' : `<ul>${children}</ul>`;
  if (entry.box === null) return `<li>${renderSpans(entry.spans)}${below}</li>`;
  return `<li class="row">${BOXES[entry.box]}${renderSpans(entry.spans)}</span>${below}</li>`;
}

function renderTable(page: Page, { columns, rows, ids }: Extract<Block, { kind: 'table' }>): string {
  const align = columns.map(({ align: side }) => (side === 'right' ? ' class="figure"' : ''));
  const titles = columns.map(({ title }) => escapeMarkup(cleanLine(title)));
  const head = titles.map((title, index) => `<th scope="col"${align[index]}>${title}</th>`).join('');
  const body = rows.map((row, at) => {
    const cells = row.map(
      (spans, index) => `<td data-title="${titles[index] ?? ''}"${align[index] ?? ''}>${renderSpans(spans)}</td>`,
    );
    return `<tr${takeId(page, ids?.[at])}>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

/** ` id="finding-…"` for the first row that tells a finding, so that a link can lead there. */
function takeId(page: Page, fingerprint: string | undefined): string {
  if (fingerprint === undefined || !/^[0-9a-f]+$/u.test(fingerprint) || page.ids.has(fingerprint)) return '';
  page.ids.add(fingerprint);
  return ` id="finding-${fingerprint}"`;
}

/** What failed, and what nobody could decide, is unfolded: nobody should have to look for it. */
function renderDetails(page: Page, block: Extract<Block, { kind: 'details' }>): string {
  const inner = block.blocks.map((one) => renderBlock(page, one)).join('\n');
  const open = /❌|⚠️|❔/u.test(inner) ? ' open' : '';
  return `<details${open}>\n<summary>${renderSpans(block.summary)}</summary>\n${inner}\n</details>`;
}

function renderLines(text: string): string {
  const lines = cleanLines(text).split('\n');
  return escapeMarkup(lines.map((row) => clip(row, FENCE_LINE_CODE_POINTS)).join('\n'));
}

function renderSpans(spans: Spans): string {
  return spans.map(renderSpan).join('').trim();
}

function renderSpan(span: Span): string {
  switch (span.kind) {
    case 'text':
      return renderText(span.text);
    case 'code':
      return `<code>${renderText(span.text)}</code>`;
    case 'strong':
      return `<strong>${renderSpans(span.spans)}</strong>`;
    case 'link':
      return `<a href="${escapeMarkup(span.href)}" rel="noreferrer">${renderSpans(span.spans)}</a>`;
    default:
      return span satisfies never;
  }
}

function renderText(text: string): string {
  return escapeMarkup(cleanLine(clip(text, TEXT_CODE_POINTS)));
}
