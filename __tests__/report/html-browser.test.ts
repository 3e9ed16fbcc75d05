import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeFiles } from '../../src/report/files.ts';
import { caseNames, readCase } from './cases.ts';

/** Where the pictures are kept: a person can look at what a test only measures. */
const SCREENSHOTS = resolve(import.meta.dirname, '../../.api-testing/screenshots');
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
/** Cases that have a bit of everything. */
const PICTURED: readonly string[] = [
  'break',
  'slow',
  'compare-regressed',
  'compare-suspect-and-faster',
  'compare-inconclusive',
];
const PHONE = { width: 375, height: 740 };
const DESK = { width: 1280, height: 900 };
const START_DEADLINE_MS = 30_000;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  const executablePath = process.env['CHROME_PATH'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error(`No Chromium in ${PLACES.join(', ')}: set CHROME_PATH.`);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: START_DEADLINE_MS });
  folder = mkdtempSync(join(tmpdir(), 'api-testing-html-'));
  mkdirSync(SCREENSHOTS, { recursive: true });
}, START_DEADLINE_MS + 5_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** What the page asked for beside itself, and what the console had to say. */
  readonly complaints: readonly string[];
}

async function open(
  name: string,
  options: { colorScheme: 'dark' | 'light'; viewport: typeof PHONE },
  hash = '',
): Promise<Opened> {
  const docsUrl = 'https://github.com/acme/api-testing-action/blob/v1/docs';
  const files = await composeFiles(readCase(name), { key: 'k', docsUrl, redact: (text) => text });
  const file = join(folder, `${name}.html`);
  writeFileSync(file, files.find((one) => one.name === 'report.html')?.text ?? '');
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('request', (request) => request.url().split('#')[0] !== url && complaints.push(`request ${request.url()}`));
  page.on('console', (message) => complaints.push(`console ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  await page.goto(`${url}${hash}`);
  return { page, complaints };
}

describe('with Chromium: the page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
      test(`is read on a ${device} in ${colorScheme} without scrolling sideways, loading anything or an error`, async () => {
        for (const name of device === 'phone' && colorScheme === 'light' ? caseNames : PICTURED) {
          const { page, complaints } = await open(name, { colorScheme, viewport });
          await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect(width, name).toBeLessThanOrEqual(viewport.width);
          expect(complaints, name).toEqual([]);
          if (PICTURED.includes(name))
            await page.screenshot({ path: join(SCREENSHOTS, `${name}-${device}-${colorScheme}.png`), fullPage: true });
          await page.context().close();
        }
      }, 60_000);
    }

    test(`has enough contrast in ${colorScheme}, one title, and a label on everything that takes input`, async () => {
      const { page } = await open('break', { colorScheme, viewport: DESK });
      expect(await page.locator('h1').count()).toBe(1);
      for (const control of await page.locator('input, select').all()) {
        const id = await control.getAttribute('id');
        expect(await page.locator(`label[for="${id}"]`).count()).toBe(1);
        expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      for (const selector of ['h1', 'p', 'td', 'th', 'a', 'code', 'summary', 'label']) {
        expect(await contrastOf(page, selector), selector).toBeGreaterThanOrEqual(4.5);
      }
      await page.context().close();
    });
  }

  test('opens the fold around the finding that a link leads to', async () => {
    const print = readCase('break').stages[0]?.findings[1]?.fingerprint ?? '';
    const { page } = await open('break', { colorScheme: 'light', viewport: DESK }, `#finding-${print}`);
    await expect.poll(() => page.locator(`#finding-${print}`).isVisible()).toBe(true);
    await page.context().close();
  });

  test('shows the rows that are asked for, says how many, and gives all of them back', async () => {
    const { page } = await open('break', { colorScheme: 'light', viewport: PHONE });
    const all = await page.locator('tbody tr').count();
    await page.fill('#words', 'ledger');
    const shown = await page.locator('tbody tr:not([hidden])').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await page.locator('#count').textContent()).toBe(`${shown} of ${all} rows`);
    await page.fill('#words', '');
    expect(await page.locator('tbody tr:not([hidden])').count()).toBe(all);
    await page.context().close();
  });
});

/** Ratio of WCAG 2.2 between an element's text and what is behind it. */
function contrastOf(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(`(${CONTRAST})(document.querySelector(${JSON.stringify(selector)}))`);
}

/** Runs in the page. */
const CONTRAST = `(element) => {
  const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = parts(color).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let behind = element;
  while (behind && parts(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const colors = [getComputedStyle(element).color, getComputedStyle(behind ?? document.body).backgroundColor];
  const [light, dark] = colors.map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}`;
