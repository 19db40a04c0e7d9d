/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';
import type { ExampleServer } from './exampleServer.ts';
import { serveExamples } from './exampleServer.ts';

const ARTEFACTS = 'artefacts';
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

if (chromiumPath() === undefined)
  console.warn('No Chromium on this machine: the tests of the page are skipped.');

describe.skipIf(chromiumPath() === undefined)('the page, over the example corpus', () => {
  let server: ExampleServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    [server, browser] = await Promise.all([serveExamples(), launchChromium()]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(
    query = '',
    colorScheme: 'light' | 'dark' = 'light',
    width = 1280,
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 1500 }, colorScheme });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.address}/${query}`);
    await page.locator('.trajectory svg').waitFor();
    await page.locator('.card').first().waitFor();
    return { page, faults };
  }

  it('shows the trajectory of Pakistan and Russia, and nothing fails on the way', async () => {
    const { page, faults } = await open();
    expect(await page.locator('h1').textContent()).toBe('Pakistan – Russia');
    expect(await page.locator('circle.score').count()).toBeGreaterThan(5);
    expect(await page.locator('.card').count()).toBeGreaterThan(5);
    await page.screenshot({ path: `${ARTEFACTS}/page.png` });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('goes from a point to its events, to the sentence, to the article', async () => {
    const { page } = await open();
    const points = page.locator('rect.target');
    const labels = await points.evaluateAll((targets) =>
      targets.map((target) => target.getAttribute('aria-label') ?? ''),
    );
    const index = labels.findIndex((label) => /\b[1-9]\d* events? in/.test(label));
    const count = Number(/(\d+) events? in/.exec(labels[index] ?? '')?.[1]);
    await points.nth(index).click();
    await page.waitForFunction((wanted) => document.querySelectorAll('.card').length === wanted, count);
    await page.locator('.events[aria-busy="false"] h2', { hasText: 'Events, ' }).waitFor();
    const sentence = (await page.locator('.card p').first().textContent())?.trim() ?? '';
    await page.locator('.card button').first().click();
    await page.locator('dialog .sentence').waitFor();
    expect((await page.locator('dialog .sentence').textContent())?.replaceAll(/\s+/g, ' ').trim()).toBe(
      sentence.replaceAll(/\s+/g, ' '),
    );
    await page.screenshot({ path: `${ARTEFACTS}/evidence.png` });
    expect(page.url()).toContain('event=');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.close();
  });

  it('does the same by keyboard alone', async () => {
    const { page } = await open();
    await page.locator('rect.target[tabindex="0"]').focus();
    const before = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe(before);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('rect.target.selected').waitFor();
    expect(page.url()).toContain('at=');
    await page.close();
  });

  it('keeps the view in the address: a reload and a step back show it again', async () => {
    const { page } = await open('?v=1&first=USA&second=PAK&by=year');
    expect(await page.locator('h1').textContent()).toBe('United States – Pakistan');
    await page.locator('.swap').click();
    await page.locator('h1', { hasText: 'Pakistan – United States' }).waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: 'United States – Pakistan' }).waitFor();
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility fault in %s', async (scheme) => {
    const { page } = await open('', scheme);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: {
          run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations: found } = await checker.run();
      return found
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    if (scheme === 'dark') await page.screenshot({ path: `${ARTEFACTS}/page-dark.png` });
    expect(violations).toEqual([]);
    await page.close();
  });

  it('fits a telephone without scrolling sideways', async () => {
    const { page } = await open('', 'light', 360);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await page.screenshot({ path: `${ARTEFACTS}/page-small.png` });
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
});
