// A screen of the studio in a real browser: a press with the demo for each test, and whoever owns it signed in.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser, openVisitor, signInByLink } from './browser.ts';
import { demoPresses } from './demo-presses.ts';
import type { Press } from './press.ts';

export class DemoScreen {
  press!: Press;
  writer!: BrowserContext;
  /** Path of what the screen is for. */
  path = '';
}

/** Called at the top of a test file; `find` gives the path of what the screen is for, in the studio of the demo. */
export function demoScreen<S extends DemoScreen>(
  screen: S,
  find: (page: Page, studio: string) => Promise<string>,
): S {
  const newPress = demoPresses();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    screen.press = await newPress();
    screen.writer = await openVisitor(browser);
    const page = await screen.writer.newPage();
    await signInByLink(page, screen.press);
    screen.path = await find(page, `${screen.press.address}/studio/futarigake`);
    await page.close();
  });
  afterEach(async () => {
    await screen.writer?.close();
    await screen.press?.remove();
  });
  return screen;
}
