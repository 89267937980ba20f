// Strips that ask for votes, and where a blog stands: on the pages of blogs that take part, drawn anew where something changed and nowhere else.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../../test/support/desk.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { addCategory, addParticipant, readersVote } from '../../../test/support/ranked.ts';
import { serve } from '../../../test/support/served.ts';
import { studioApp } from '../../../test/support/studio.ts';
import { openSession } from '../../accounts/open-session.ts';
import { replaceBanners } from '../../blogs/banners/store.ts';
import { replaceWidgets } from '../../blogs/widgets/store.ts';
import { updateSegment } from '../../desk/store.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { drain } from '../../platform/worker.ts';
import {
  changeRankingCategory,
  moveRankingCategory,
  removeRankingCategory,
} from '../../rankings/categories/change-categories.ts';
import { endExclusion, exclude } from '../../rankings/making/exclude.ts';
import { rankWhenDue } from '../../rankings/making/start-rankings.ts';
import { tellShown } from '../../rankings/making/tell-shown.ts';
import { saveTakingPart } from '../../rankings/taking-part/save-taking-part.ts';
import { routeOf } from '../address.ts';
import { siteHandlers } from '../handlers.ts';
import { previewRoutes } from '../routes-preview.tsx';
import { siteOf } from '../site.ts';

const HOUR = 60 * 60 * 1000;
const PART = '/parts/standing';

async function takePart(site: TestSite, shares: Record<string, number> = {}, part: 'yes' | 'no' = 'yes') {
  const given = Object.entries(shares).flatMap(([category, share], at) => [
    [`category_${at + 1}`, category],
    [`share_${at + 1}`, String(share)],
  ]);
  const none = { category_1: '', category_2: '', category_3: '', share_1: '', share_2: '', share_3: '' };
  const saved = await saveTakingPart(site.ctx, site.author, { ...none, part, ...Object.fromEntries(given) });
  expect(saved.ok).toBe(true);
  await site.settle();
}

const strip = async (ctx: TestContext, site: TestSite, slug: string) =>
  (await domOf(ctx, site, `/posts/${slug}`)).querySelector('.cheer__rank');

/** An hour passes: tables are made, those of the last hour are shown, and pages follow. */
async function anHour(ctx: TestContext) {
  ctx.clock.advance(HOUR);
  await rankWhenDue(ctx);
  await tellShown(ctx);
  await drain(ctx, siteHandlers(ctx));
}

const where = async (ctx: TestContext, site: TestSite) =>
  (await domOf(ctx, site, PART))
    .querySelector('[data-of=standing] p')
    ?.textContent?.replace(/\s+/g, ' ')
    .trim() ?? null;

/** Whether its bytes lie on the disk. */
async function isStored(site: TestSite, path = PART): Promise<boolean> {
  const pages = await siteOf(site.ctx);
  const [blog, route] = [await pages.findBlog(site.blog.id), routeOf(path)];
  if (!blog || !route) throw new Error('no such page');
  return pages.plainNow(blog, route) !== null;
}

const operatorOf = async (ctx: TestContext, site: TestSite) => ({
  id: (await addMember(ctx, site.blog, 'owner')).id,
  operator: true,
});

describeDatabases('the strip that asks for votes', (open) => {
  it('stands under posts of every kind while the blog takes part, and leads to the category it gives most to', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const [towns, words] = [await addCategory(ctx, 'towns'), await addCategory(ctx, 'words', 2)];
    const translation = await site.publish();
    const plain = { kind: 'plain', originals: null, provenance: null } as const;
    const posts = [
      translation.slug,
      (await site.publish(plain)).slug,
      (await site.publish({ ...plain, kind: 'book' })).slug,
    ];
    await site.settle();
    for (const slug of posts) expect(await strip(ctx, site, slug)).toBeNull();
    await takePart(site, { [words]: 30, [towns]: 60 });
    for (const slug of posts) {
      const found = await strip(ctx, site, slug);
      const form = found?.querySelector('form');
      expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual([
        'post',
        `/hashi/votes?post=${slug}`,
      ]);
      expect(found?.querySelector('[data-part]')?.getAttribute('data-part')).toBe(`/hashi${PART}`);
      expect(found?.querySelector('a')?.getAttribute('href')).toBe('/rankings/in/towns');
    }
    expect(await readPage(ctx, site, `/posts/${translation.slug}/both`)).toContain('cheer__rank');
    await takePart(site, {}, 'no');
    for (const slug of posts) expect(await strip(ctx, site, slug)).toBeNull();
    expect(await readPage(ctx, site, PART)).toBeNull();
  });

  it('leads to the press from a blog on a host of its own', async () => {
    const ctx = await open({ TAIYAKU_ADDRESS: 'https://press.example' });
    const site = await openTestSite(ctx, { host: 'hashi.example' });
    const { slug } = await site.publish();
    await takePart(site);
    expect((await strip(ctx, site, slug))?.querySelector('a')?.getAttribute('href')).toBe(
      'https://press.example/rankings',
    );
  });

  it('stands beside the banner of a ranking elsewhere, which goes out byte for byte', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { slug } = await site.publish();
    const markup =
      '<a href="https://rank.example/in/?p=812&u=3"  target=_blank title=\'ランキング\'>\n<IMG src="https://img.rank.example/b.gif" border=0 width=88 height=31 alt="応援の一票"></a><br />&copy; 応援を\tどうぞ';
    const id = newId();
    const banner = { id, place: 'article', way: 'plain', name: '外', markup, width: 88, height: 31 } as const;
    await replaceBanners(ctx.db, site.blog.id, [banner], ctx.clock.now().toISOString());
    await takePart(site, { [await addCategory(ctx, 'towns')]: 100 });
    const { ask } = await serve(ctx);
    const page = (await ask(`/hashi/posts/${slug}`, { host: 'localhost' })).body.toString();
    const slot = `<div class="slot slot-${id.slice(-12)}">${markup}</div>`;
    expect(page.split(slot)).toHaveLength(2);
    // What was handed out is asked of the bytes, and that both stand at one place of the tree.
    const cheer = parseHTML(page).document.querySelector('.cheer');
    expect(Array.from(cheer?.children ?? [], ({ className }) => className)).toEqual([
      'cheer__clap',
      'cheer__rank',
      'cheer__out',
    ]);
    expect(cheer?.querySelector('.cheer__rank form')?.getAttribute('action')).toBe(
      `/hashi/votes?post=${slug}`,
    );
    expect(cheer?.querySelectorAll('.cheer__out .slot')).toHaveLength(1);
    expect(cheer?.querySelector('.cheer__rank')?.outerHTML).not.toContain('rank.example');
  });

  it('is gone with who is taken out of the rankings, and back with who is let in again', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { slug } = await site.publish();
    await takePart(site);
    const operator = await operatorOf(ctx, site);
    const exclusion = await exclude(ctx, operator, { participantId: site.blog.id, reason: 'x' });
    await site.settle();
    expect(await strip(ctx, site, slug)).toBeNull();
    expect(await readPage(ctx, site, PART)).toBeNull();
    await endExclusion(ctx, operator, exclusion);
    await site.settle();
    expect(await strip(ctx, site, slug)).not.toBeNull();
  });

  it('follows its category when whoever runs the press gives it another word, or takes it away', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { slug } = await site.publish();
    const operator = await operatorOf(ctx, site);
    const towns = await addCategory(ctx, 'towns');
    await takePart(site, { [towns]: 100 });
    const leads = async () => (await strip(ctx, site, slug))?.querySelector('a')?.getAttribute('href');
    expect(await leads()).toBe('/rankings/in/towns');
    await changeRankingCategory(ctx, operator, towns, { category_name: '町', category_slug: 'cities' });
    await site.settle();
    expect(await leads()).toBe('/rankings/in/cities');
    await removeRankingCategory(ctx, operator, towns);
    await site.settle();
    expect(await leads()).toBe('/rankings');
  });

  it('leads to the other of two categories that are alike when that one is put first', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { slug } = await site.publish();
    const towns = await addCategory(ctx, 'towns');
    const rivers = await addCategory(ctx, 'rivers');
    await takePart(site, { [towns]: 50, [rivers]: 50 });
    const leads = async () => (await strip(ctx, site, slug))?.querySelector('a')?.getAttribute('href');
    expect(await leads()).toBe('/rankings/in/towns');
    await moveRankingCategory(ctx, await operatorOf(ctx, site), rivers, { direction: 'up' });
    await site.settle();
    expect(await leads()).toBe('/rankings/in/rivers');
  });

  it('changes with its category in one go for all blogs that stand there, and stays where that is but called otherwise', async () => {
    const ctx = await open();
    const towns = await addCategory(ctx, 'towns');
    const sites = [await openTestSite(ctx), await openTestSite(ctx, { slug: 'other' })];
    for (const site of sites) {
      await site.publish();
      await takePart(site, { [towns]: 100 });
    }
    await rankWhenDue(ctx);
    await anHour(ctx);
    const [site, other] = sites as [TestSite, TestSite];
    const operator = await operatorOf(ctx, site);
    const paths = ['/posts/post-1', PART];
    const after = async (change: () => Promise<unknown>) => {
      for (const one of sites) for (const path of paths) await readPage(ctx, one, path);
      await ctx.db.deleteFrom('outbox').execute();
      await change();
      const told = await ctx.db.selectFrom('outbox').select('kind').execute();
      ctx.queries.length = 0;
      await site.settle();
      return {
        told: told.map(({ kind }) => kind),
        loads: ctx.queries.filter((query) => query.includes('ranking_exclusions')).length,
        stored: [await isStored(site, paths[0]), await isStored(site), await isStored(other, paths[0])],
      };
    };
    const once = { told: ['participant.changed'], loads: 1 };
    const named = { category_name: '町', category_slug: 'towns' };
    expect(await after(() => changeRankingCategory(ctx, operator, towns, named))).toEqual({
      ...{ ...once, stored: [true, false, true] },
    });
    expect(await where(ctx, site)).toContain('町');
    const moved = { category_name: '町', category_slug: 'cities' };
    expect(await after(() => changeRankingCategory(ctx, operator, towns, moved))).toEqual({
      ...{ ...once, stored: [false, false, false] },
    });
    expect(await after(() => removeRankingCategory(ctx, operator, towns))).toEqual({
      ...{ ...once, stored: [false, false, false] },
    });
    expect(await where(ctx, other)).toContain('総合');
  });

  it('stands on no gate, no preview, and on nothing of a blog that needs a password', async () => {
    const ctx = await open();
    const desk = await openTestDesk(ctx);
    const at = ctx.clock.now().toISOString();
    await saveTakingPart(ctx, desk.owner, {
      ...{
        part: 'yes',
        category_1: '',
        category_2: '',
        category_3: '',
        share_1: '',
        share_2: '',
        share_3: '',
      },
    });
    await updateSegment(ctx.db, await desk.row(0), { target: JSON.stringify([text('川。')]) });
    await drain(ctx, siteHandlers(ctx));
    const cookie = `taiyaku=${await openSession(ctx, { personId: desk.owner.id, way: 'link', userAgent: '' })}`;
    const preview = await studioApp(ctx, previewRoutes(ctx)).request(
      `/studio/${desk.blog.slug}/preview/${desk.of.translationId}`,
      { headers: { cookie } },
    );
    expect(preview.status).toBe(200);
    expect(await preview.text()).not.toContain('/votes');
    const site = await openTestSite(ctx);
    const { slug, postId } = await site.publish();
    const open_ = await site.publish();
    await takePart(site);
    await ctx.db.updateTable('posts').set({ password_hash: 'x' }).where('id', '=', postId).execute();
    await emit(ctx, { kind: 'post.changed', blogId: site.blog.id, postId });
    await site.settle();
    const gate = await readPage(ctx, site, `/posts/${slug}`);
    expect(gate).toContain('gate__form');
    expect(gate).not.toContain('/votes');
    expect(await strip(ctx, site, open_.slug)).not.toBeNull();
    await ctx.db
      .updateTable('blogs')
      .set({ password_hash: 'x', updated_at: at })
      .where('id', '=', site.blog.id)
      .execute();
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
    const pages = await siteOf(ctx);
    expect((await pages.findBlog(site.blog.id))?.ranking).toBeNull();
  });
});

describeDatabases('where a blog stands', (open) => {
  const begin = async (ctx: TestContext) => {
    const towns = await addCategory(ctx, 'towns');
    const site = await openTestSite(ctx);
    const { slug } = await site.publish();
    await takePart(site, { [towns]: 100 });
    const others = [
      await addParticipant(ctx, {}, { [towns]: 100 }),
      await addParticipant(ctx, {}, { [towns]: 100 }),
    ];
    return { site, slug, others };
  };

  it('is a part of its own, without which the post stays as it is', async () => {
    const ctx = await open();
    const { site, slug, others } = await begin(ctx);
    const post = await readPage(ctx, site, `/posts/${slug}`);
    expect(await where(ctx, site)).toContain('順位は、これから決まります。');
    await readersVote(ctx, others[0]?.id ?? '', 5);
    await readersVote(ctx, site.blog.id, 3);
    await rankWhenDue(ctx);
    await anHour(ctx);
    expect(await where(ctx, site)).toBe('localhostのランキングtowns 2位 −変わらず');
    expect(await readPage(ctx, site, `/posts/${slug}`)).toBe(post);
    ctx.clock.advance(24 * HOUR);
    await readersVote(ctx, site.blog.id, 5);
    await rankWhenDue(ctx);
    await anHour(ctx);
    expect(await where(ctx, site)).toBe('localhostのランキングtowns 1位 上がった 1');
  });

  it('is dropped where the blog stands elsewhere now, or moved otherwise, and stays where it is for all others', async () => {
    const ctx = await open();
    const { site } = await begin(ctx);
    const other = await openTestSite(ctx, { slug: 'other' });
    await takePart(other);
    await readersVote(ctx, site.blog.id, 3);
    await rankWhenDue(ctx);
    await anHour(ctx);
    await anHour(ctx);
    const places = [await where(ctx, site), await where(ctx, other)];
    expect(places[0]).toContain('1位');
    expect(places[1]).toContain('2位');
    // More votes, and nothing that anybody sees of them.
    await readersVote(ctx, site.blog.id, 5);
    await anHour(ctx);
    await anHour(ctx);
    expect([await isStored(site), await isStored(other)]).toEqual([true, true]);
    await readersVote(ctx, other.blog.id, 7);
    await anHour(ctx);
    expect([await isStored(site), await isStored(other)]).toEqual([true, true]);
    await anHour(ctx);
    // The first is alone in its category, where it stands as before.
    expect([await isStored(site), await isStored(other)]).toEqual([true, false]);
    expect(await where(ctx, other)).toContain('1位');
  });

  it('costs a reader no query once it is stored', async () => {
    const ctx = await open();
    const { site } = await begin(ctx);
    await rankWhenDue(ctx);
    await anHour(ctx);
    const { ask } = await serve(ctx);
    const first = await ask(`/hashi${PART}`, { host: 'localhost' });
    expect([first.status, first.body.toString().includes('data-of="standing"')]).toEqual([200, true]);
    const before = ctx.queries.length;
    await ask(`/hashi${PART}`, { host: 'localhost' });
    (await siteOf(ctx)).memory.clear();
    expect((await ask(`/hashi${PART}`, { host: 'localhost' })).status).toBe(200);
    expect(ctx.queries.slice(before)).toEqual([]);
    expect(await isStored(site)).toBe(true);
  });

  it('stands beside the posts where the owner puts it, and only while the blog takes part', async () => {
    const ctx = await open();
    const { site } = await begin(ctx);
    const widgets = [{ id: 'w', kind: 'standing', settings: {} }];
    await replaceWidgets(ctx.db, site.blog.id, widgets, ctx.clock.now().toISOString());
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
    const box = async () => (await domOf(ctx, site, '/')).querySelector('.side .vote');
    expect((await box())?.querySelector('form')?.getAttribute('action')).toBe('/hashi/votes');
    expect((await box())?.querySelector('[data-part]')?.getAttribute('data-part')).toBe(`/hashi${PART}`);
    await takePart(site, {}, 'no');
    expect(await box()).toBeNull();
    expect((await domOf(ctx, site, '/')).querySelector('.side section')).toBeNull();
  });
});

describeDatabases('other tables', (open) => {
  const told = async (ctx: TestContext) => {
    const rows = await ctx.db
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'tables.shown')
      .orderBy('id')
      .execute();
    return rows.map(({ body }) => JSON.parse(body) as { madeAt: string; before: string | null });
  };

  it('are told once, whoever looks and however often, an hour after they were made', async () => {
    const ctx = await open();
    await addParticipant(ctx);
    const made: string[] = [];
    for (let hour = 0; hour < 3; hour += 1) {
      await rankWhenDue(ctx);
      made.push(ctx.clock.now().toISOString());
      await Promise.all([tellShown(ctx), tellShown(ctx), tellShown({ ...ctx })]);
      await tellShown(ctx);
      expect(await told(ctx)).toHaveLength(hour);
      ctx.clock.advance(HOUR);
    }
    await tellShown(ctx);
    expect(await told(ctx)).toMatchObject([
      { madeAt: made[0], before: null },
      { madeAt: made[1], before: made[0] },
      { madeAt: made[2], before: made[1] },
    ]);
  });

  it('that became so while nobody looked are told when somebody does, against those that were shown before', async () => {
    const ctx = await open();
    await addParticipant(ctx);
    await rankWhenDue(ctx);
    const first = ctx.clock.now().toISOString();
    ctx.clock.advance(HOUR);
    await tellShown(ctx);
    for (let hour = 0; hour < 5; hour += 1) {
      ctx.clock.advance(HOUR);
      await rankWhenDue(ctx);
    }
    await tellShown(ctx);
    expect((await told(ctx)).map(({ before }) => before)).toEqual([null, first]);
    const kept = await ctx.db.selectFrom('ranking_tables').select('computed_at').distinct().execute();
    expect(kept.map(({ computed_at }) => computed_at)).toContain(first);
  });
});
