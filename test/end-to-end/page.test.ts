/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { EventPage, Series } from '../../src/api/index.ts';
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
    await page.locator('.between svg').waitFor();
    await page.locator('.why table, .why p').first().waitFor();
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
    expect(await page.evaluate(() => (document.activeElement as SVGElement).tabIndex)).toBe(0);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe(before);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('rect.target.selected').waitFor();
    expect(page.url()).toContain('at=');
    await page.close();
  });

  it('a turning point lists its events, by keyboard too', async () => {
    const page = await browser.newPage();
    // The example corpus has none, so one is put into the answer of the server.
    await page.route('**/series?*', async (route) => {
      const answer = await route.fetch();
      const series = (await answer.json()) as Series;
      const at = series.points[6]?.start ?? '';
      const { events } = (await (
        await page.request.get(`${server.address}/api/v1/events?dyad=PAK-RUS&modality=actual&limit=1`)
      ).json()) as EventPage;
      const named = events.map(({ id, date, event_scale: score }) => ({ id, date, score, contribution: 1 }));
      const levels = { before: 0, after: 1, meanBefore: 0, meanAfter: 2 };
      const turn = { start: at, low: at, high: at, direction: 'up' as const, ...levels, events: named };
      await route.fulfill({ json: { ...series, turningPoints: [turn] } });
    });
    await page.goto(`${server.address}/`);
    const flag = page.locator('g.turn');
    await flag.waitFor();
    expect(await flag.evaluate((element) => (element as SVGElement).tabIndex)).toBe(0);
    await flag.focus();
    await page.keyboard.press('Enter');
    await page.locator('.turns .evidence').waitFor();
    expect(page.url()).toContain('turn=');
    await page.locator('.turns .evidence').click();
    await page.locator('dialog .sentence').waitFor();
    await page.close();
  });

  it('answers a claim, and leads from it to the evidence', async () => {
    const { page } = await open();
    await page.locator('.claim input').fill('up since 2013');
    await page.keyboard.press('Enter');
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict b').textContent()).toMatch(/supported|contradicted|not enough data/);
    expect(page.url()).toContain('claim=up+since+2013');
    await page.locator('.verdict .evidence').first().click();
    await page.locator('dialog .sentence').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.claim input').fill('the moon is made of cheese');
    await page.keyboard.press('Enter');
    await page.locator('.claim .problem').waitFor();
    await page.close();
  });

  it('tells why the relation moved: tables that add up to the change, each bar with its event', async () => {
    const { page } = await open('?before=2002-01-01..2012-12-31&after=2013-01-01..2024-12-31');
    const why = page.locator('.why');
    await why.locator('table').first().waitFor();
    const number = (text: string): number => Number(text.replace('−', '-'));
    const change = number((await why.locator('p b').first().textContent()) ?? '');
    const directions = await why.locator('table').nth(2).locator('td:nth-child(3)').allTextContents();
    expect(directions.map(number).reduce((sum, part) => sum + part, 0)).toBeCloseTo(change, 1);
    await why.locator('.contributions .evidence').first().click();
    await page.locator('dialog .sentence').waitFor();
    await page.close();
  });

  it('shows the first state between poles, and every mark leads to an event', async () => {
    const { page } = await open();
    expect(await page.locator('.between h2').textContent()).toBe(
      'Pakistan between Washington, Moscow and Beijing',
    );
    await page.locator('.between .mark').first().click();
    await page.locator('dialog .sentence').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.between summary').click();
    expect(await page.locator('.between td .evidence').count()).toBeGreaterThan(5);
    await page.close();
  });

  it('offers files that are there', async () => {
    const { page } = await open();
    const links = page.locator('.downloads a');
    expect(await links.count()).toBeGreaterThan(6);
    for (const address of await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    )) {
      const answer = await page.request.get(address);
      expect([address, answer.status()]).toEqual([address, 200]);
      expect((await answer.body()).length).toBeGreaterThan(50);
    }
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
