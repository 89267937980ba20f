// Coming and going in a real browser: a translation as a file and back, a memory in pieces, and the rest of one that broke off.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/text/inline.ts';
import { axeViolations, phone } from '../support/browser.ts';
import { deskScreen } from '../support/desk-screen.ts';

const at = deskScreen();

describe('a translation as a file', () => {
  it('leaves by the desk, comes back with what was translated elsewhere, and is shown before it is put in', async () => {
    const page = await at.openDesk();
    await page.getByRole('link', { name: '書き出す・読み込む' }).first().click();
    await page.waitForURL(/\/files$/);
    expect(await axeViolations(page)).toEqual([]);
    const leaves = page.waitForEvent('download');
    await page.getByRole('link', { name: /XLIFF 2\.1$/ }).click();
    const file = await readFile(await (await leaves).path(), 'utf8');
    // What the second translator of the demo has read.
    expect(file.match(/state="reviewed"/g)).toHaveLength(2);
    const elsewhere = file.replace(
      / state="initial"><source>It does now\.<\/source>/,
      ' state="final"><source>It does now.</source><target>いまは、あります。</target>',
    );
    expect(elsewhere).not.toBe(file);
    await bring(page, elsewhere);
    expect(await page.getByText('変わる文：1').count()).toBeGreaterThan(0);
    expect(await page.locator('ins').allTextContents()).toEqual(['いまは、あります。']);
    expect(await axeViolations(page)).toEqual([]);
    expect(await said('It does now.')).toBe('open');
    await page.getByRole('button', { name: 'この訳に入れる' }).click();
    await page.getByText('1文を入れました').waitFor();
    expect(await said('It does now.')).toBe('confirmed いまは、あります。');
    await page.getByRole('link', { name: '書き出す・読み込むへもどる' }).click();
    await bring(page, elsewhere);
    await page.getByText('このファイルに、新しいことは書かれていません').waitFor();
    await page.setViewportSize(phone);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it('shows what was changed here meanwhile, and takes all of the file’s by one tick', async () => {
    const page = await at.openDesk();
    await page.goto(`${at.press.address}${at.path.replace('/desk/', '/manuscripts/')}/files`);
    const leaves = page.waitForEvent('download');
    await page.getByRole('link', { name: /XLIFF 2\.1$/ }).click();
    const file = (await readFile(await (await leaves).path(), 'utf8'))
      .replace('どれにも、あて先はありません。', 'あて先のあるものは、ありません。')
      .replace('「封筒をなくした、手紙なんです」', '「封筒をなくした手紙なのです」');
    await at.save(2, 'どれにも、あて先がありません。');
    await at.save(5, '「封筒を、なくした手紙です」');
    await bring(page, file);
    await page.getByText('食い違う文：2').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('下に出ている2文は、すべてファイルの訳にする').check();
    await page.getByRole('button', { name: 'この訳に入れる' }).click();
    await page.getByText('2文を入れました').waitFor();
    expect(inlineText((await at.segment(5)).target ?? [])).toBe('「封筒をなくした手紙なのです」');
  });
});

describe('a memory in a file', () => {
  it('comes in, broken off and sent on from its own page', async () => {
    const page = await at.openDesk();
    const files = `${at.press.address}/studio/futarigake/memory-files`;
    await page.goto(files);
    expect(await axeViolations(page)).toEqual([]);
    // The second piece never arrives.
    await page.route(/\/bytes\?at=2097152$/, (route) => route.abort());
    const first = page.waitForResponse(/\/bytes\?at=0$/);
    await page.getByLabel('ファイル').setInputFiles(memory);
    await page.getByRole('button', { name: '記憶に足す' }).click();
    await first;
    // Left before it is closed: a page that closes lets go of its routes first, and the piece would go on its way.
    await page.goto('about:blank');
    await page.close();
    const again = await at.writer.newPage();
    await again.goto(files);
    await again.getByRole('link', { name: 'old.tmx' }).click();
    await again.getByText('続きを待っています').waitFor();
    expect(await axeViolations(again)).toEqual([]);
    await again.getByLabel(/続きを送る/).setInputFiles({ ...memory, name: 'other.tmx' });
    await again.getByRole('button', { name: '続きを送る', exact: true }).click();
    await again.getByText('名前か大きさがちがいます').waitFor();
    await again.getByLabel(/続きを送る/).setInputFiles(memory);
    await again.getByRole('button', { name: '続きを送る', exact: true }).click();
    await again.getByText('ぜんぶ読み終わりました').waitFor();
    expect(await again.getByText('入った文：2').count()).toBe(1);
    await again.setViewportSize(phone);
    expect(await axeViolations(again)).toEqual([]);
  });

  it('is discarded with nothing left of it', async () => {
    const page = await at.openDesk();
    const files = `${at.press.address}/studio/futarigake/memory-files`;
    const { ok, id } = await begin(page);
    expect(ok).toBe(true);
    await page.goto(`${at.press.address}/studio/futarigake/imports/${id}`);
    await page.getByRole('button', { name: 'このファイルを捨てる' }).click();
    await page.waitForURL(files);
    expect(await page.getByText('waiting.tmx').count()).toBe(0);
  });
});

const units = ['one', 'two']
  .map(
    (number) =>
      `<tu><tuv xml:lang="en"><seg>River ${number} is wide.</seg></tuv><tuv xml:lang="ja"><seg>川${number}は広い。</seg></tuv></tu>`,
  )
  .join('');
/** Of two pieces. */
const memory = {
  name: 'old.tmx',
  mimeType: 'application/xml',
  buffer: Buffer.from(
    `<?xml version="1.0"?><tmx version="1.4"><header/><!-- ${'x'.repeat(2_200_000)} --><body>${units}</body></tmx>`,
  ),
};

async function bring(page: Page, file: string): Promise<void> {
  await page.getByLabel('ファイル').setInputFiles({
    name: 'mittens.xlf',
    mimeType: 'application/xliff+xml',
    buffer: Buffer.from(file),
  });
  await page.getByRole('button', { name: '何が変わるか見る' }).click();
  await page.waitForURL(/\/arrivals\//);
}

/** The state of a sentence, and what its translation says. */
async function said(source: string): Promise<string> {
  const found = (await at.state()).structure.segments.find(
    (segment) => inlineText(segment.source).trim() === source,
  );
  return `${found?.state} ${inlineText(found?.target ?? [])}`.trim();
}

async function begin(page: Page): Promise<{ ok: boolean; id: string }> {
  const answer = await page.request.post(`${at.press.address}/studio/futarigake/imports`, {
    headers: { origin: at.press.address },
    data: { name: 'waiting.tmx', size: 10, from: 'en', to: 'ja' },
  });
  return { ok: answer.ok(), id: ((await answer.json()) as { id: string }).id };
}
