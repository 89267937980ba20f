// A newcomer's first minute: one command, a demo blog to read, a link to come in with. Makes the README's picture.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openVisitor } from '../support/browser.ts';
import { type Press, startPress } from '../support/press.ts';

const picture = fileURLToPath(new URL('../../docs/picture.png', import.meta.url));

describe('a press just started', () => {
  let press: Press;
  let browser: Browser;

  beforeAll(async () => {
    press = await startPress({ command: ['start'], env: { TAIYAKU_DEMO: '1' } });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
  });

  it('prints where to read, and there a reader finds every sentence beside its original', async () => {
    const address = (await press.line(/\/futarigake\/$/)).trim();
    const visitor = await openVisitor(browser, {
      viewport: { width: 1280, height: 860 },
      deviceScaleFactor: 1.5,
    });
    const page = await visitor.newPage();
    await page.goto(`${address}posts/the-bus-that-waits/both`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('二分だけ待つバス');
    const original = page.getByText('Nobody on the bus complained, except a man with fish.');
    const translation = page.getByText('文句を言う乗客はいませんでした。');
    const [left, right] = [await translation.boundingBox(), await original.boundingBox()];
    if (!left || !right) throw new Error('a sentence is not on the page');
    expect(right.x).toBeGreaterThan(left.x + left.width - 1);
    expect(Math.abs(right.y - left.y)).toBeLessThan(24);
    // Delete the picture to have it taken anew.
    if (!existsSync(picture)) await page.screenshot({ path: picture });
    await visitor.close();
  });

  it('prints a link that signs the owner in, once, to a desk with something to go on with', async () => {
    const link = (await press.line(/\/sign-in\/link\//)).trim();
    const visitor = await openVisitor(browser);
    const page = await visitor.newPage();
    await page.goto(link);
    await page.getByRole('button').first().click();
    await page.waitForURL(/\/studio/);
    await page.goto(`${press.address}/studio/futarigake`);
    expect(await page.getByText('The Office of Lost Mittens').count()).toBeGreaterThan(0);
    await page.goto(link);
    expect(page.url()).not.toMatch(/\/studio/);
    await visitor.close();
  });
});
