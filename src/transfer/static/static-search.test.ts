// What the search of a static site finds, asked over plain files, and that its index is the same however it came to be.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { look, wordsOf } from '../../../public/js/static-search/look.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { paragraph, text } from '../../../test/support/desk.ts';
import { openTestSite, type TestSite } from '../../../test/support/published.ts';
import { serveFolder } from '../../../test/support/static-files.ts';
import { fold } from '../../search/fold.ts';
import { marked } from '../../search/snippet.ts';
import { keptVolumePath } from '../../site/kept-index.ts';
import { siteOf } from '../../site/site.ts';
import { askedFor, tokensOf } from './tokens.ts';
import { remakeVolume } from './volumes.ts';
import { writeSiteFolder } from './write-site.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-static-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the tokens of a text', () => {
  it('are two wide characters side by side and words of letters, without what stands between them', () => {
    const tokens = (line: string) => [...tokensOf(fold(line))];
    expect(tokens('経済外交、G7 summit')).toEqual(['経済', '済外', '外交', '交', 'g7', 'summit']);
    expect(tokens('コーヒーを𠮟る')).toEqual(['コー', 'ーヒ', 'ヒー', 'ーを', 'を𠮟', '𠮟る', 'る']);
    expect(tokens('、。 —')).toEqual([]);
  });

  it('say of a short word all there is to say, and of a longer one what to look at', () => {
    expect(askedFor('外交')).toEqual({ tokens: [{ token: '外交', open: false }], exact: true });
    expect(askedFor('川')).toEqual({ tokens: [{ token: '川', open: true }], exact: true });
    expect(askedFor('sum')).toEqual({ tokens: [{ token: 'sum', open: true }], exact: true });
    expect(askedFor('経済外交').exact).toBe(false);
    expect(askedFor('so there').exact).toBe(false);
    expect(askedFor('、。').tokens).toEqual([]);
  });
});

describeDatabases('the search of a static site', (open) => {
  it('finds what is in the texts, titles first, and nothing else', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const say = (slug: string, title: string, words: string) =>
      site.publish({
        slug,
        title,
        document: { type: 'doc', content: [paragraph(text(words))] },
        originals: null,
      });
    await say('one', '川の外交', '小さな町のはなし。');
    await say('two', '町の一年', '経済外交官が川をわたる。Summit の前。');
    await say('three', '橋', '経済と、外の交わり。So there was a constructor.');
    const found = await finder(site);
    expect(await found('外交')).toEqual(['one', 'two']);
    expect(await found('川')).toEqual(['one', 'two']);
    expect(await found('経済外交')).toEqual(['two']);
    expect(await found('ＳＵＭ')).toEqual(['two']);
    expect(await found('"so there"')).toEqual(['three']);
    expect(await found('constructor')).toEqual(['three']);
    expect(await found('町 外交')).toEqual(['two', 'one']);
    expect(await found('橋本')).toEqual([]);
  });

  it('finds hiragana for katakana and the other way round, in any width and case, and shows it as it is written', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const say = (slug: string, words: string) =>
      site.publish({
        ...{ slug, title: slug, originals: null },
        document: { type: 'doc', content: [paragraph(text(words))] },
      });
    await say('crow', 'カラス天狗のはなし。');
    await say('tengu', 'からす天狗のハナシ。');
    await say('cola', 'コーラとＳＯＤＡを買う。');
    const found = await finder(site);
    for (const typed of ['からす', 'カラス', 'ｶﾗｽ', 'カラス天狗', 'からす天狗', 'はなし', 'ハナシ 天狗'])
      expect([typed, (await found(typed)).toSorted()]).toEqual([typed, ['crow', 'tengu']]);
    for (const typed of ['こーら', 'コーラ', 'soda', 'Ｓｏｄａ', 'こーら ＳＯＤＡ'])
      expect([typed, await found(typed)]).toEqual([typed, ['cola']]);
    expect(await found('からす天気')).toEqual([]);
    const { words } = wordsOf('からす');
    expect(marked('カラス天狗', words)[0]).toEqual({ text: 'カラス', hit: true });
  });

  it('has the same index when it is brought up to date as when it is made anew', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const posts = [];
    for (let at = 1; at <= 12; at++) posts.push(await site.publish({ slug: `post-${at}` }));
    const before = join(folder, 'before');
    await site.settle();
    await writeSiteFolder(ctx, site.blog.id, before);
    const [first, second] = posts;
    if (!first || !second) throw new Error('nothing was published');
    await site.unpublish(first.postId);
    const changed = { type: 'doc' as const, content: [paragraph(text('渡し舟が、朝の霧に消える。'))] };
    await site.publish({ ...second, title: '霧', document: changed, originals: null, provenance: null });
    await site.settle();
    await writeSiteFolder(ctx, site.blog.id, before);
    const pages = await siteOf(ctx);
    const blog = await pages.findBlog(site.blog.id);
    if (!blog) throw new Error('the site does not know the blog');
    await pages.dropBlog(blog);
    const anew = join(folder, 'anew');
    await writeSiteFolder(ctx, site.blog.id, anew);
    expect(await filesIn(before)).toEqual(await filesIn(anew));
  });

  it('is kept beside the pages until one of its posts changes, and made again at rest without what was taken back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const pages = await siteOf(ctx);
    const redrawing = pages.redrawAtRest((blog, path) => remakeVolume(pages, blog, path));
    await site.publish({ slug: 'stays' });
    const gone = await site.publish({
      slug: 'goes',
      document: { type: 'doc', content: [paragraph(text('霧の渡し舟'))] },
      originals: null,
    });
    await site.settle();
    await writeSiteFolder(ctx, site.blog.id, folder);
    const kept = async () => {
      const blog = await pages.findBlog(site.blog.id);
      return blog ? ((await pages.storedFile(blog, keptVolumePath(0)))?.toString() ?? null) : null;
    };
    expect(await kept()).toContain('霧の渡し舟');
    await site.unpublish(gone.postId);
    await site.settle();
    expect(await kept()).toBeNull();
    await redrawing.run();
    expect(await kept()).toContain('posts/1.json');
    expect(await kept()).not.toContain('霧の');
    // A post that comes is in none yet.
    await site.publish({ slug: 'comes' });
    await site.settle();
    expect(await kept()).toBeNull();
    await redrawing.run();
    expect(await kept()).toContain('"slug":"comes"');
    await redrawing.stop();
  });
});

/** Slugs of what is found, asked as a browser asks. */
async function finder(site: TestSite): Promise<(typed: string) => Promise<string[]>> {
  await site.settle();
  await writeSiteFolder(site.ctx, site.blog.id, folder);
  return async (typed) => {
    const server = await serveFolder(folder);
    try {
      const slugs: string[] = [];
      const { words } = wordsOf(typed);
      for await (const { slug } of look(`${server.origin}/hashi/search/`, words)) slugs.push(slug);
      return slugs;
    } finally {
      await server.close();
    }
  };
}

async function filesIn(place: string): Promise<Record<string, string>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.taiyaku-site'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const read = names.map(async (name) => [name.slice(place.length), await readFile(name, 'base64')] as const);
  return Object.fromEntries(await Promise.all(read));
}
