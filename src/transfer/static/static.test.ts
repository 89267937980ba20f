// A blog as a static site: the pages that readers see, to the byte but for what needs a press, and nothing else.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { paragraph, text } from '../../../test/support/desk.ts';
import { openTestSite, readPage } from '../../../test/support/published.ts';
import { takePart } from '../../../test/support/ranked.ts';
import { everyPage, fillWhole, kept, settleWhole } from '../../../test/support/whole-blog.ts';
import { putRedirects } from '../../blogs/redirects/store.ts';
import { doorWords } from '../../blogs/reserved.ts';
import { replaceWidgets } from '../../blogs/widgets/store.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { routeOf } from '../../site/address.ts';
import { interfaceLanguage } from '../../site/blog.ts';
import { siteOf } from '../../site/site.ts';
import { openZip } from '../moves/zip/zip-of.ts';
import { writeWhole } from '../whole/leave-whole.ts';
import { frozen, sayingsOf } from './frozen.ts';
import { siteName, writeSiteFolder } from './write-site.ts';

const LOCKED = '鍵の中だけの言葉';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-static-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describeDatabases('a static site', (open) => {
  it('has every page of readers, the same bytes but for what leads to a door, and no word that only editors see', async () => {
    const ctx = await open();
    const { id } = await fillWhole(ctx);
    await settleWhole(ctx);
    const { blog, pages } = await pagesOf(ctx, id);
    await writeSiteFolder(ctx, id, folder);
    const files = await filesIn(folder);
    const said = sayingsOf(interfaceLanguage(blog));
    const same: string[] = [];
    for (const [path, page] of pages) {
      const route = routeOf(path);
      const left = route && files.get(siteName(blog, route));
      expect([path, left?.toString()]).toEqual([path, frozen(page, said)]);
      if (left?.toString() === page) same.push(path);
    }
    // What is no post and no list of books, and is not counted, has nothing to be cut.
    const others = [...pages]
      .filter(
        ([path, page]) => !/^\/(?:posts\/[^/]|books|shelves\/)/.test(path) && !page.includes('data-views'),
      )
      .map(([path]) => path);
    expect(others.length).toBeGreaterThan(10);
    expect(same).toEqual(expect.arrayContaining(others));
    for (const [name, bytes] of files) {
      if (!name.endsWith('.html')) continue;
      const page = bytes.toString();
      expect([name, /<link rel="icon"/.test(page)]).toEqual([name, true]);
      expect([name, /method="post"|data-views/.test(page)]).toEqual([name, false]);
      expect([name, deadLinks(page, files, blog.base)]).toEqual([name, []]);
    }
    for (const [name, bytes] of files)
      for (const words of [...Object.values(kept), 'yuzu@yuzu.example'])
        expect([name, bytes.includes(words)]).toEqual([name, false]);
    // Old addresses lead on wherever they are asked for.
    expect(files.get(`${blog.slug}/blog-entry-1.html`)?.toString()).toContain('http-equiv="refresh"');
    expect(files.get('_redirects')?.toString()).toContain(
      `/${blog.slug}/blog-entry-1.html /${blog.slug}/posts/`,
    );
  }, 60_000);

  it('has of a post behind a password its name and nothing else', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ slug: 'open' });
    await site.publish({
      slug: 'locked',
      title: '鍵のかかった話',
      document: { type: 'doc', content: [paragraph(text(LOCKED))] },
      asks: { passwordHash: 'a hash' },
    });
    await site.settle();
    await writeSiteFolder(ctx, site.blog.id, folder);
    const files = await filesIn(folder);
    for (const [name, bytes] of files) expect([name, bytes.includes(LOCKED)]).toEqual([name, false]);
    const gate = files.get('hashi/posts/locked/index.html')?.toString() ?? '';
    expect(gate).toContain('鍵のかかった話');
    expect(gate).toContain('パスワードのいる記事は入っていません');
  });

  it('asks for no votes, and leads to no rankings', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ slug: 'river' });
    await takePart(ctx, site.blog.id);
    const widgets = [
      { id: 'a', kind: 'standing', settings: {} },
      { id: 'b', kind: 'newest-posts', settings: {} },
    ];
    await replaceWidgets(ctx.db, site.blog.id, widgets, nowIso(ctx));
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
    for (const path of ['/', '/posts/river'])
      expect(await readPage(ctx, site, path)).toMatch(/\/votes.*\/rankings|\/rankings.*\/votes/s);
    await writeSiteFolder(ctx, site.blog.id, folder);
    const files = await filesIn(folder);
    for (const [name, bytes] of files)
      if (name.endsWith('.html'))
        expect([name, /votes|rankings|standing|data-given/.test(bytes.toString())]).toEqual([name, false]);
    const { document } = parseHTML(files.get('hashi/index.html')?.toString() ?? '');
    const headings = document.querySelectorAll('.side section > h2');
    expect(Array.from(headings, ({ textContent }) => textContent)).toEqual(['新しい記事']);
    expect(files.get('hashi/posts/river/index.html')?.toString()).not.toContain('class="cheer"');
  });

  it('is not written of a blog that not everybody may read', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await ctx.db
      .updateTable('blogs')
      .set({ closed_at: nowIso(ctx) })
      .execute();
    await expect(writeSiteFolder(ctx, site.blog.id, folder)).rejects.toThrow('archive.static.shut');
  });

  it('is brought up to date: only what changed is written, and what is gone is removed', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const first = await site.publish({ slug: 'first' });
    await site.publish({ slug: 'second' });
    await site.settle();
    const all = await writeSiteFolder(ctx, site.blog.id, folder);
    expect(all.written).toBe(all.files);
    expect(await writeSiteFolder(ctx, site.blog.id, folder)).toEqual({
      files: all.files,
      written: 0,
      removed: 0,
    });
    // Somebody was at a file, and another was lost.
    const own = `${site.blog.slug}/posts/second/index.html`;
    await writeFile(join(folder, own), 'changed');
    await rm(join(folder, site.blog.slug, 'about/index.html'));
    await writeFile(join(folder, 'CNAME'), 'hashi.example');
    expect((await writeSiteFolder(ctx, site.blog.id, folder)).written).toBe(2);
    const redirect = { blog_id: site.blog.id, id: newId(), created_at: nowIso(ctx) };
    await putRedirects(ctx.db, [{ ...redirect, from_path: '/old', to_path: '/posts/first' }]);
    await site.unpublish(first.postId);
    await site.settle();
    const later = await writeSiteFolder(ctx, site.blog.id, folder);
    expect(later.removed).toBeGreaterThan(2);
    expect(later.written).toBeLessThan(all.files / 2);
    expect(await readdir(join(folder, site.blog.slug, 'posts'))).toEqual(['second']);
    expect(await readFile(join(folder, 'CNAME'), 'utf8')).toBe('hashi.example');
    // Not even an old address tells what it was called.
    for (const [name, bytes] of await filesIn(folder))
      expect([name, bytes.includes('posts/first')]).toEqual([name, false]);
  }, 60_000);

  it('is written anew where the time before was cut off, and never into a folder that holds something else', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ slug: 'first' });
    await site.settle();
    await writeSiteFolder(ctx, site.blog.id, folder);
    await writeFile(join(folder, '.taiyaku-site.begun'), 'hashi/posts/gone/index.html\n');
    const again = await writeSiteFolder(ctx, site.blog.id, folder);
    expect(again.written).toBe(again.files);
    expect(await stat(join(folder, '.taiyaku-site.begun')).catch(() => null)).toBeNull();
    const other = join(folder, 'posts-of-mine');
    await rm(folder, { recursive: true });
    await writeSiteFolder(ctx, site.blog.id, other);
    await writeFile(join(folder, 'novel.txt'), 'mine');
    await expect(writeSiteFolder(ctx, site.blog.id, folder)).rejects.toThrow(/is not empty/);
  }, 60_000);

  it('leaves as a zip of the same files, of a blog on its own host as well', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { host: 'hashi.example' });
    await site.publish({ slug: 'first' });
    await site.settle();
    await writeSiteFolder(ctx, site.blog.id, folder);
    const files = await filesIn(folder);
    expect(files.has('posts/first/index.html')).toBe(true);
    const sink = new PassThrough();
    const [bytes] = await Promise.all([buffer(sink), writeWhole(ctx, site.blog, 'static', sink)]);
    const zip = await openZip({
      ...{ name: 'site.zip', size: bytes.length },
      async *stream(from) {
        yield bytes.subarray(from);
      },
    });
    const found = new Map<string, Buffer>();
    for (const entry of zip.entries) {
      const parts: Uint8Array[] = [];
      for await (const part of zip.fileOf(entry).stream(0)) parts.push(part);
      found.set(entry.name, Buffer.concat(parts));
    }
    expect([...found].sort()).toEqual([...files].sort());
  }, 60_000);
});

async function pagesOf(ctx: Context, blogId: string) {
  const pages = await everyPage(ctx, blogId);
  const blog = await (await siteOf(ctx)).findBlog(blogId);
  if (!blog) throw new Error('the site does not know the blog');
  return { blog, pages };
}

/** Without what the folder keeps for itself. */
async function filesIn(place: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.taiyaku-site'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.slice(place.length + 1), await readFile(name)] as const),
    ),
  );
}

/** Links inside the blog that lead to no file; search is a page of its own. */
function deadLinks(page: string, files: ReadonlyMap<string, Buffer>, base: string): string[] {
  const found = [...page.matchAll(/\b(?:href|src|action|data-part)="(\/[^"]*)"/g)].map(
    ([, path = '']) => path,
  );
  const inSets = [...page.matchAll(/srcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((one) => one.split(' ')[0] ?? ''),
  );
  return [...found, ...inSets].filter((path) => {
    const plain = decodeURI(path.replaceAll('&amp;', '&').replace(/[?#].*$/, '')).slice(1);
    // The tests run without a build.
    if (plain.startsWith('assets/')) return false;
    const [door = ''] = plain.slice(base.length).split('/');
    if (doorWords.has(door) && door !== 'search') return true;
    return ![plain, `${plain}/index.html`, `${plain}index.html`].some((name) => files.has(name));
  });
}
