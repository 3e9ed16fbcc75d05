import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunResult } from '../../src/model/run-result.ts';
import { composeFiles } from '../../src/report/files.ts';
import { caseNames, readCase } from './cases.ts';
import { hostileText } from './hostile.ts';
import { rewrite } from './rewrite.ts';

async function htmlOf(result: RunResult, redact = (text: string) => text): Promise<string> {
  const docsUrl = 'https://github.com/acme/api-testing-action/blob/v1/docs';
  const files = await composeFiles(result, { key: 'k', docsUrl, redact });
  return files.find(({ name }) => name === 'report.html')?.text ?? '';
}

/** Tags of a page with their attributes' names; quoted values cannot hold the end of a tag. */
function tagsOf(html: string): readonly string[] {
  return html.match(/<\/?[a-z][a-z0-9]*(?:\s+[a-zA-Z-]+(?:="[^"]*")?)*\s*\/?>/gu) ?? [];
}

test.each(
  caseNames,
)('the page of %s loads nothing and refuses everything but its own style and script', async (name) => {
  const html = await htmlOf(readCase(name));
  expect(html).not.toMatch(/\s(?:src|srcset|style|on[a-z]+)=|@import|url\(|<link|<iframe|<object/u);
  const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
  for (const [tag, directive] of [
    ['style', 'style-src'],
    ['script', 'script-src'],
  ]) {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'u').exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`${directive} 'sha256-${hash}'`);
  }
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(await htmlOf(readCase(name))).toBe(html);
});

test('text from outside is text, in every element and attribute', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...caseNames),
      fc.array(
        fc.oneof(
          hostileText,
          fc.constantFrom(
            '</script><script>alert(1)</script>',
            '"><img src=x onerror=alert(1)>',
            "' style='x",
            '</style>',
          ),
        ),
        { minLength: 1, maxLength: 9 },
      ),
      async (name, texts) => {
        let next = 0;
        const plain = rewrite({ ...readCase(name), goals: [] }, () => 'x');
        const hostile = rewrite({ ...readCase(name), goals: [] }, () => texts[next++ % texts.length] ?? '');
        const kinds = (html: string) => new Set(tagsOf(html).map((tag) => /^<\/?([a-z0-9]+)/u.exec(tag)?.[1]));
        const html = await htmlOf(hostile);
        const known = new Set([
          ...kinds(await htmlOf(plain)),
          'a',
          'code',
          'strong',
          'span',
          'h2',
          'table',
          'thead',
          'tbody',
          'tr',
          'th',
          'td',
          'ul',
          'ol',
          'li',
          'p',
          'pre',
          'details',
          'summary',
          'figure',
          'figcaption',
          'svg',
          'rect',
          'text',
          'line',
          'path',
          'g',
          'circle',
          'polygon',
          'desc',
        ]);
        expect([...kinds(html)].filter((kind) => !known.has(kind))).toEqual([]);
        expect(html).not.toMatch(/<[^>]*\s(?:src|style|on[a-z]+)=/u);
        expect(html.match(/<script>/gu)).toHaveLength(1);
        expect(html.match(/<\/style>/gu)).toHaveLength(1);
      },
    ),
    { numRuns: 40 },
  );
});

test('every finding has an address of its own', async () => {
  const html = await htmlOf(readCase('break'));
  const prints = readCase('break')
    .stages.filter(({ stage }) => stage === 'changes')
    .flatMap(({ findings }) => findings);
  for (const { fingerprint } of prints) expect(html).toContain(`id="finding-${fingerprint}"`);
});

test('secrets do not reach the page, nor the other files', async () => {
  const hide = (text: string) => text.replaceAll('user_id', '***');
  const files = await composeFiles(readCase('break'), { key: 'k', redact: hide });
  for (const { text } of files) expect(text).not.toContain('user_id');
});
