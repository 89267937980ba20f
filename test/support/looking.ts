// A page looked at as people see it: on a wide screen and on phones, by day and by night.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, phone, wide } from './browser.ts';

/** As it stands now: nothing that axe finds, and nothing beyond the edge. */
export async function lookAt(page: Page): Promise<void> {
  for (const viewport of [wide, phone, { width: 320, height: 700 }]) {
    await page.setViewportSize(viewport);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, `${page.url()} at ${viewport.width}`).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), `${page.url()} at ${viewport.width}, ${colorScheme}`).toEqual([]);
    }
  }
  await page.setViewportSize(wide);
}
