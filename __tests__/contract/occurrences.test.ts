import { describe, expect, it } from 'vitest';
import { readOccurrences } from '../../src/contract/occurrences.ts';

function href(...selectors: readonly Readonly<Record<string, string>>[]): string {
  const pairs = selectors.flatMap((selector) =>
    Object.entries(selector).map(([key, value]): [string, string] => [`s[][${key}]`, value]),
  );
  const text = new URLSearchParams([...pairs, ['p', 'true']]).toString();
  const metadata = encodeURIComponent(Buffer.from(text).toString('base64url'));
  return `http://broker/pacts/provider/p/consumer/c/pact-version/abc/metadata/${metadata}`;
}

function notice(...lines: readonly string[]) {
  const criteria = lines.map((line) => `\n    * ${line}`).join('');
  const text = `The pact at http://broker/x is being verified because the pact content belongs to the consumer versions matching the following criteria:${criteria}`;
  return { notices: [{ when: 'before_verification', text }] };
}

const MAIN = "latest version from the main branch 'main' (w (2))";

describe('why the broker chose a pact', () => {
  it('names every version of it, on main and in environments, whatever the order of the sentences', () => {
    const link = href({ e: 'production', cv: '1' }, { l: 'true', cv: '2' }, { e: 'production', cv: '2' });
    const properties = notice(
      'a consumer version in environment production (w1)',
      'a consumer version in environment production (w (2))',
      MAIN,
    );
    expect(readOccurrences(link, properties)).toEqual([
      { place: 'production', version: 'w1' },
      { place: 'main', version: 'w (2)' },
      { place: 'production', version: 'w (2)' },
    ]);
  });

  it('names every environment that a version is deployed or released to, with versions that hold brackets', () => {
    const link = href({ cv: '1' }, { cv: '2' }, { cv: '2' }, { l: 'true', cv: '2' });
    const properties = notice(
      'consumer version(s) currently deployed to production (w1) and test (w (2))',
      'consumer version(s) released and supported in app-store (w (2))',
      MAIN,
    );
    expect(readOccurrences(link, properties)?.map(({ place, version }) => `${place} ${version}`)).toEqual([
      'main w (2)',
      'production w1',
      'test w (2)',
      'app-store w (2)',
    ]);
  });

  it('leaves branches out, which are no place', () => {
    const link = href({ b: 'feat/x', l: 'true', cv: '3' }, { l: 'true', cv: '2' });
    expect(readOccurrences(link, notice("latest version from branch 'feat/x' (w3)", MAIN))).toEqual([
      { place: 'main', version: 'w (2)' },
    ]);
  });

  it.each([
    ['words it in another way', href({ e: 'test', cv: '1' }), notice('in test since yesterday (w1)')],
    ['has a line more than selectors', href({ l: 'true', cv: '2' }), notice(MAIN, MAIN)],
    ['names a selector of another kind', href({ cv: '2' }), notice('released in test (w2)')],
    [
      'names more versions than it found',
      href({ cv: '1' }),
      notice('consumer version(s) currently deployed to production (w1) and test (w2)'),
    ],
    ['gives no metadata', 'http://broker/pact-version/abc', notice(MAIN)],
    ['gives metadata that is badly encoded', `${href({ l: 'true', cv: '2' })}%`, notice(MAIN)],
    ['gives no notice', href({ l: 'true', cv: '2' }), {}],
  ])('is not known when it %s', (_, link, properties) => {
    expect(readOccurrences(link, properties)).toBeNull();
  });

  it('is no place for work in progress', () => {
    expect(readOccurrences(href({ cvn: 'w2' }), { wip: true })).toEqual([]);
  });
});
