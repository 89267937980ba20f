// A post that is being written in a real browser: a press with the demo for each test, and what is saved of the post.
import type { Page } from 'playwright-core';
import type { Draft, EditorData } from '../../src/posts/schemas.ts';
import { documentToHtml } from '../../src/text/html-out.ts';
import { DemoScreen, demoScreen } from './demo-screen.ts';
import { textOf } from './typing.ts';

class WriteScreen extends DemoScreen {
  async openPost(): Promise<Page> {
    const page = await this.writer.newPage();
    await page.goto(`${this.press.address}${this.path}/edit`);
    await textOf(page).waitFor();
    return page;
  }

  async draft(): Promise<Draft> {
    const answer = await this.writer.request.get(`${this.press.address}${this.path}/draft`, {
      headers: { accept: 'application/json' },
    });
    return ((await answer.json()) as EditorData).draft;
  }

  /** The saved text, block by block; a last empty paragraph is only there to write on. */
  async html(): Promise<string[]> {
    const { content } = (await this.draft()).document;
    const last = content.at(-1);
    const isRest = content.length > 1 && last?.type === 'paragraph' && last.content === undefined;
    return (isRest ? content.slice(0, -1) : content).map((block) =>
      documentToHtml({ type: 'doc', content: [block] }),
    );
  }
}

/** Publishes what is being written at this address. */
export async function publish(page: Page, slug: string): Promise<void> {
  await page.locator('#post-slug').fill(slug);
  await page.getByRole('link', { name: '公開へ' }).click();
  await page.waitForURL(/#publish$/);
  await page.locator('#publish').locator('..').getByRole('button').last().click();
  await page.waitForURL((url) => !url.hash);
}

/** Called at the top of a test file; its path is that of the post that is being written. */
export function writeScreen(): WriteScreen {
  return demoScreen(new WriteScreen(), async (page, studio) => {
    await page.goto(`${studio}/posts/new`);
    await page.getByRole('button', { name: '書きはじめる' }).click();
    await page.waitForURL(/\/edit$/);
    return new URL(page.url()).pathname.replace(/\/edit$/, '');
  });
}
