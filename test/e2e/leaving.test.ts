// 書き出す, in a browser, on both databases: a blog leaves in each of its forms, empty or full, with a script and without.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openVisitor } from '../support/browser.ts';
import { lookAt } from '../support/looking.ts';
import { oldBlog, SECRET } from '../support/moving-blog.ts';
import { type NewBlog, openNewBlog } from '../support/new-blog.ts';

/** How each is called on the page, and how the name of its file ends. */
const forms = {
  archive: ['全部（Taiyakuの保存ファイル）', '.taiyaku.zip'],
  static: ['静的サイト（ZIP）', '.static.zip'],
  mt: ['Movable Typeのテキスト', '.mt.txt'],
  wxr: ['WordPressのファイル（WXR）', '.wordpress.xml'],
  markdown: ['Markdownのフォルダー（ZIP）', '.markdown.zip'],
} as const;
type Form = keyof typeof forms;

const PUBLISHED = '夜の市場で、魚の名前をきく';
const DRAFT = 'まだ書いている途中';

describe.each(['sqlite', 'postgres'] as const)('a blog that leaves, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: 'みなとの書きもの', slug: 'minato' });
    page = blog.page;
  });
  afterAll(() => blog?.close());

  /** What comes down when somebody presses the button beside a form of leaving. */
  async function taken(
    form: Form,
    on = page,
    called: string = forms[form][0],
  ): Promise<{ name: string; path: string }> {
    await on.goto(`${blog.studio}/leaving`);
    const waiting = on.waitForEvent('download');
    await on.getByRole('button', { name: called }).click();
    const download = await waiting;
    expect(await download.failure()).toBeNull();
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** Every text in it, by its name; that of a single file by ''. */
  async function textsOf(form: Form): Promise<Map<string, string>> {
    const { name, path } = await taken(form);
    expect(name).toBe(`みなとの書きもの${forms[form][1]}`);
    if (!name.endsWith('.zip')) return new Map([['', await readFile(path, 'utf8')]]);
    const inside = Object.entries(unzipSync(await readFile(path)));
    return new Map(inside.map(([one, bytes]) => [one, strFromU8(bytes)]));
  }

  it('is led to from its settings, and reads well on every screen', async () => {
    await page.goto(`${blog.studio}/settings`);
    await page.getByRole('link', { name: '書き出す', exact: true }).click();
    await page.getByRole('heading', { name: 'ブログを書き出す', level: 1 }).waitFor();
    const names = await page.locator('.formats b').allTextContents();
    expect(names).toEqual(Object.values(forms).map(([name]) => name));
    await lookAt(page);
  });

  it('leaves empty as well, in each form', async () => {
    for (const form of Object.keys(forms) as Form[]) {
      const texts = await textsOf(form);
      const all = [...texts.values()].join('');
      if (form === 'mt' || form === 'markdown') expect(all).not.toContain('TITLE');
      else expect(all).toContain('みなとの書きもの');
    }
  });

  it('leaves with everything that each form is said to have, and nothing that it is said not to have', async () => {
    await moveIn(blog);
    const archive = await textsOf('archive');
    const drafts = archive.get('data/drafts.jsonl') ?? '';
    expect([...archive.keys()]).toContain('manifest.json');
    expect(drafts).toContain(DRAFT);
    for (const form of ['static', 'mt', 'wxr', 'markdown'] as const) {
      const all = [...(await textsOf(form)).values()].join('\n');
      expect([form, all.includes(PUBLISHED), all.includes(DRAFT)]).toEqual([form, true, false]);
      expect([form, all.includes(SECRET)]).toEqual([form, false]);
    }
    // Sealed as it lies.
    expect([...archive.values()].join('\n')).not.toContain(SECRET);
  });

  it('says that letters could not be opened elsewhere while the press alone has their key', async () => {
    await page.goto(`${blog.studio}/leaving`);
    await page.getByText('手紙の鍵を、いまはこのサーバーが持っています。').waitFor();
    await lookAt(page);
  });

  it('leaves without a script, and in English', async () => {
    const still = await openVisitor(page.context().browser() ?? fail(), {
      javaScriptEnabled: false,
      locale: 'en-GB',
    });
    await still.addCookies(await page.context().cookies());
    const plain = await still.newPage();
    const { path } = await taken('archive', plain, 'Everything (archive of Taiyaku)');
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    await still.close();
  });

  it('is told of in the record', async () => {
    await page.goto(`${blog.studio}/log`);
    await page.getByText('ブログの全体を書き出した').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

/** An old blog comes in by the screen, with a draft, comments and a letter. */
async function moveIn({ page, studio }: NewBlog): Promise<void> {
  await page.goto(`${studio}/moves`);
  const file = {
    name: 'minato.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(oldBlog({ picture: '/x.jpg' })),
  };
  await page.getByLabel('書き出したファイル').setInputFiles([file]);
  await page.getByRole('button', { name: '渡して、読みとる' }).click();
  await page.waitForURL(/\/moves\/[0-9a-f-]{36}$/);
  await page.locator('[data-stand=checking]').waitFor();
  await page.getByRole('radio', { name: /前と同じに開く/ }).check();
  await page.getByRole('button', { name: '入れる', exact: true }).click();
  await page.getByText('引っ越しが終わりました。').waitFor();
}

function fail(): never {
  throw new Error('there is no browser');
}
