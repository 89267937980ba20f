// The desk in a real browser: a press with the demo for each test, its begun translation, and what is saved of it.
import type { Locator, Page } from 'playwright-core';
import type { DeskData, SegmentView } from '../../src/desk/schemas.ts';
import { documentToHtml } from '../../src/text/html-out.ts';
import { DemoScreen, demoScreen } from './demo-screen.ts';

class DeskScreen extends DemoScreen {
  async openDesk(): Promise<Page> {
    const page = await this.writer.newPage();
    await page.goto(this.press.address + this.path);
    await opened(page);
    return page;
  }

  async state(): Promise<DeskData> {
    const answer = await this.writer.request.get(`${this.press.address}${this.path}/state`, {
      headers: { accept: 'application/json' },
    });
    return (await answer.json()) as DeskData;
  }

  /** The saved texts of one's own, as HTML. */
  async ownTexts(): Promise<string[]> {
    return (await this.state()).structure.own.map((own) => documentToHtml(own.document));
  }

  async segment(number: number): Promise<SegmentView> {
    const found = (await this.state()).structure.segments[number - 1];
    if (!found) throw new Error(`no sentence ${number}`);
    return found;
  }

  /** A save by somebody with no tab of ours. */
  async save(number: number, text: string): Promise<void> {
    const { id, version } = await this.segment(number);
    await this.writer.request.put(`${this.press.address}${this.path}/segments/${id}`, {
      headers: { origin: this.press.address },
      data: { key: crypto.randomUUID(), base: version, target: [{ type: 'text', text }] },
    });
  }
}

export async function opened(page: Page): Promise<void> {
  await page.locator('.seg-row.is-now .edit__box').waitFor();
}

/** Where the current sentence is written. */
export function box(page: Page): Locator {
  return page.locator('.seg-row.is-now .edit__box');
}

/** Makes the sentence with this number the current one. */
export async function enter(page: Page, number: number): Promise<Locator> {
  const row = page.locator('.seg-row').nth(number - 1);
  await row.locator('.seg-row__n').click();
  await page.locator('.seg-row.is-now .seg-row__n', { hasText: new RegExp(`^${number}$`) }).waitFor();
  return row;
}

export async function current(page: Page): Promise<number> {
  return Number(await page.locator('.seg-row.is-now .seg-row__n').textContent());
}

export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}

/** Called at the top of a test file; its path is that of the translation that the demo leaves begun. */
export function deskScreen(): DeskScreen {
  return demoScreen(new DeskScreen(), async (page, studio) => {
    await page.goto(studio);
    return (await page.locator('.mss:not(.mss--waiting) a').first().getAttribute('href')) ?? '';
  });
}
