// A press that was just set up in a browser, with one blog, beside a server whose pages it may bring in.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openVisitor, wide } from './browser.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { dropPostgres, postgresUrl } from './postgres.ts';
import { type Press, startPress } from './press.ts';

export interface NewBlog {
  /** Its owner's, signed in, on a wide screen. */
  page: Page;
  press: Press;
  source: PageServer;
  /** Address of its studio. */
  studio: string;
  close(): Promise<void>;
}

export interface NewBlogOptions {
  name: string;
  slug: string;
  /** Further hosts that the press may ask. */
  hosts?: readonly string[];
  /** Settings of the press. */
  env?: Record<string, string>;
}

export async function openNewBlog(
  dialect: 'sqlite' | 'postgres',
  { name, slug, hosts = [], env = {} }: NewBlogOptions,
): Promise<NewBlog> {
  const source = await startPageServer();
  const database = dialect === 'postgres' ? await postgresUrl() : null;
  let press: Press | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await press?.remove();
    await source.close();
    if (database) await dropPostgres(database);
  };
  try {
    press = await startPress({
      command: ['start'],
      env: {
        TAIYAKU_FETCH_ALLOW: [source.host, ...hosts].join(),
        ...(database ? { TAIYAKU_DATABASE_URL: database } : {}),
        ...env,
      },
    });
    browser = await launchBrowser();
    const writer = await openVisitor(browser, { viewport: wide });
    writer.setDefaultTimeout(20_000);
    const page = await writer.newPage();
    await page.goto((await press.line(/\/set-up\//)).trim());
    await page.getByLabel('名前', { exact: true }).fill('みなと');
    await page.getByLabel('メール').fill('minato@reader.example');
    await page.getByLabel('パスワード', { exact: true }).fill('灯台と口笛と十一歳の番人');
    await page.getByLabel('ブログの名前').fill(name);
    await page.getByLabel('住所').fill(slug);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(`**/studio/${slug}`);
    return { page, press, source, studio: `${press.address}/studio/${slug}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Brings the page at a path of the source in, and opens it at the desk. */
export async function bringToDesk({ page, source, studio }: NewBlog, path: string): Promise<void> {
  await page.goto(`${studio}/bring`);
  await page.getByLabel('記事の住所（URL）').fill(`${source.origin}${path}`);
  await page.getByRole('button', { name: '読みにいく' }).click();
  await page.waitForURL(/\/articles\//);
  await page.getByRole('radio', { name: /許可をもらった/ }).check();
  await page.getByRole('button', { name: '訳しはじめる' }).click();
  await page.waitForURL(/\/desk\//);
  await page.locator('.seg-row.is-now .edit__box').waitFor();
}
