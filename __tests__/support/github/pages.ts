import type { Answer } from './answers.ts';

const PER_PAGE_DEFAULT = 30;
const PER_PAGE_MAX = 100;

export interface Page {
  readonly body: unknown;
  readonly page: number;
  readonly last: number;
}

export function pageOf(answered: Answer, query: URLSearchParams): Page {
  if (!answered.list) return { body: answered.body, page: 1, last: 1 };
  const size = Math.min(Number(query.get('per_page') ?? PER_PAGE_DEFAULT) || PER_PAGE_DEFAULT, PER_PAGE_MAX);
  const page = Math.max(1, Number(query.get('page') ?? 1));
  const list = answered.list.slice((page - 1) * size, page * size);
  const body = answered.key === undefined ? list : { total_count: answered.list.length, [answered.key]: list };
  return { body, page, last: Math.max(1, Math.ceil(answered.list.length / size)) };
}

export function linkHeader(url: URL, page: Page): string {
  const to = (number: number, relation: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const back = page.page > 1 ? [to(page.page - 1, 'prev')] : [];
  const next = page.page < page.last ? [to(page.page + 1, 'next'), to(page.last, 'last')] : [];
  const first = page.page > 1 ? [to(1, 'first')] : [];
  return [...back, ...next, ...first].join(', ');
}
