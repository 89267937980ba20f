// A real Chromium for the end-to-end tests.

import axe, { type AxeResults, type RunOptions } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

/** The two widths every screen is looked at, in CSS pixels. */
export const phone = { width: 390, height: 844 };
export const wide = { width: 1440, height: 900 };

/** Starts Chromium without a window; the caller closes it. `more` are further arguments, such as a camera that plays a film. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium was found: install one, or set TAIYAKU_CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    // In the bare language of a system without one, Chromium calls every file with Japanese in its name `download`.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      // Chromium refuses its sandbox to root, whom container images run tests as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** By the link that a press with the demo prints; the page stands in its studio then. */
export async function signInByLink(
  page: Page,
  press: { line(pattern: RegExp): Promise<string> },
): Promise<void> {
  await page.goto((await press.line(/\/sign-in\/link\//)).trim());
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL(/\/studio/);
}

/** A fresh visitor: own cookies and storage, Japanese, no animations unless asked for. */
export function openVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: wide,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...options,
  });
}

export interface AxeViolation {
  rule: string;
  impact: string;
  help: string;
  /** CSS paths of the elements, with what axe says about each. */
  elements: string[];
}

/** What axe finds wrong on the page as it stands now (WCAG 2.2 A and AA, and its best practices). */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<AxeViolation[]> {
  // Evaluated, not added as a script element: the strict CSP of our pages would refuse that.
  await page.evaluate(axe.source);
  const results: AxeResults = await page.evaluate(async (given) => window.axe.run(document, given), options);
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${flat(failureSummary)}`),
  }));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

function flat(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
