import { describe, expect, it } from 'vitest';
import { testLanguage } from '../../src/audit/test-files.ts';
import { isWorthParsing } from '../../src/audit/worth-parsing.ts';
import { listCases } from './cases.ts';
import { readCase } from './plain-git.ts';

describe('files of tests that are not parsed', () => {
  it('hold nothing of what any case expects', () => {
    const lost = listCases().flatMap(({ folder, expected }) => {
      const files = [...readCase(folder)];
      const left = files.filter(([path, content]) => {
        const language = testLanguage(path);
        return language !== null && !isWorthParsing(language, content.toString('utf8'));
      });
      return left.filter(([path]) => expected.some((line) => line.includes(` ${path}:`))).map(([path]) => path);
    });
    expect(lost).toEqual([]);
  });

  it('are those in which every test asserts and nothing is replaced', () => {
    expect(isWorthParsing('javascript', "it('a', () => { expect(1).toBe(1); });")).toBe(false);
    expect(isWorthParsing('javascript', "it('a', () => { expect(1).toBe(1); });\nit('b', () => call());")).toBe(true);
    expect(isWorthParsing('javascript', "vi.mock('pg');")).toBe(true);
    expect(isWorthParsing('python', 'def test_a():\n    assert call()\n')).toBe(false);
    expect(isWorthParsing('python', 'def test_a():\n    call()\n')).toBe(true);
    expect(isWorthParsing('java', '@Test void a() { assertEquals(1, 1); }')).toBe(false);
    expect(isWorthParsing('go', 'func TestA(t *testing.T) {\n\tt.Fatal("a")\n}')).toBe(false);
  });
});
