// What somebody who writes in a browser does: waiting until it is saved, converting Japanese, pasting, dropping files.
import type { CDPSession, Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** Everything typed so far has reached the server. */
export async function expectSaved(page: Page): Promise<void> {
  const saved = () => {
    const tab = sessionStorage.getItem('taiyaku.tab');
    const waiting = Object.keys(localStorage).some((key) => key.includes(`/${tab}/`));
    return !waiting && document.querySelector('.dtop__saved .spin') === null;
  };
  // By time: a page behind another draws no frames to wait for.
  await page.waitForFunction(saved, undefined, { polling: 50 });
}

/** The text of a post, or of one's own at the desk, that is open to be written in. */
export function textOf(page: Page): Locator {
  return page.locator('.w-text');
}

/** Presses one of the things that can be put into a text. */
export async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '入れる', exact: true }).click();
  await page.locator('.w-bar').getByRole('button', { name, exact: true }).click();
}

export async function convert(input: CDPSession, words: string): Promise<void> {
  for (let length = 1; length <= words.length; length += 1) {
    await input.send('Input.imeSetComposition', {
      text: words.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
}

/** A key as the browser reports it during a conversion; `modifiers` are Alt 1, Ctrl 2. */
export async function pressKey(input: CDPSession, key: string, modifiers = 0): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await input.send('Input.dispatchKeyEvent', {
      type,
      key,
      code: key,
      modifiers,
      windowsVirtualKeyCode: 229,
    });
  }
}

export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await textOf(page).evaluate((element, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** Pastes a file, as browsers hand over a screenshot or a copied picture; what else is copied with it stands beside it. */
export async function pasteFile(
  page: Page,
  { name, bytes, beside = {} }: { name: string; bytes: Buffer; beside?: Record<string, string> },
): Promise<void> {
  await textOf(page).evaluate(
    (element, file) => {
      const clipboardData = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      clipboardData.items.add(new File([content], file.name, { type: 'image/png' }));
      for (const [type, value] of Object.entries(file.beside)) clipboardData.setData(type, value);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { name, base64: bytes.toString('base64'), beside },
  );
}

export async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await dropFile(textOf(page), name, bytes);
}

/** Drops a picture near the lower left corner of something, as far as it is in sight. */
export async function dropFile(onto: Locator, name: string, bytes: Buffer): Promise<void> {
  await onto.evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([content], file.name, { type: 'image/png' }));
      const { left, bottom } = element.getBoundingClientRect();
      const at = { clientX: left + 20, clientY: Math.min(bottom, innerHeight) - 60 };
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }));
    },
    { name, base64: bytes.toString('base64') },
  );
}

/** A PNG of one colour, wide and low. */
export async function picture(background = '#446'): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 300, channels: 3, background } })
    .png()
    .toBuffer();
}
