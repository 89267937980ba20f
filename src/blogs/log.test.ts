// The record of who did what, as owners see it and as it is kept.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { comeAs, setUpStudio } from '../../test/support/studio.ts';
import { forgetOldLog, LOG_DAYS, record } from '../accounts/log/record.ts';
import { personByEmail } from '../accounts/store.ts';
import type { Context } from '../platform/context.ts';
import { transact } from '../platform/context.ts';
import { endOfDay } from '../web/when.ts';
import { blogBySlug } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The acts in a blog's record, the oldest first. */
async function actsOf(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.selectFrom('log_entries').select('act').orderBy('id').execute();
  return rows.map(({ act }) => act);
}

/** The lines of the page as text, the newest first. */
async function linesOf(answer: Response): Promise<string[]> {
  const list = (await answer.text()).match(/<ol class="log">.*?<\/ol>/gs)?.join('') ?? '';
  const items = [...list.matchAll(/<li>(.*?)<\/li>/gs)];
  return items.map(([, item = '']) =>
    item
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

describeDatabases('the record', (open) => {
  it('tells who did what and when, in the language of whoever looks', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    ctx.clock.advance(DAY);
    await owner.post('/studio/hashi/categories', { category_name: 'まち', category_slug: 'towns' });
    const id = (await ctx.db.selectFrom('categories').select('id').executeTakeFirstOrThrow()).id;
    await owner.post(`/studio/hashi/categories/${id}/removal`, { move_to: '' });
    await owner.post('/studio/hashi/invitations', { role: 'editor' });
    const lines = await linesOf(await owner.get('/studio/hashi/log'));
    expect(lines).toEqual([
      '18:00 みなも Made an invitation (Editor)',
      '18:00 みなも Deleted the category “まち”',
      '18:00 みなも Made the category “まち”',
      '18:00 みなも Made the blog “ことばの橋”',
    ]);
    await owner.post('/account', { name: 'みなも', language: 'ja' });
    expect((await linesOf(await owner.get('/studio/hashi/log')))[1]).toBe(
      '18:00 みなも 分類「まち」を消した',
    );
  });

  it('names the settings that changed and keeps none of their values', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const settings = {
      blog_name: '新しい橋',
      slug: 'hashi',
      host: 'hidden.example',
      tagline: '',
      about: '',
      blog_language: 'ja',
      source_languages: ['en', 'fr'],
      time_zone: 'Asia/Tokyo',
      scheme: 'auto',
      spine: 'yes',
      rights_rule: 'warn',
      review_rule: 'free',
    };
    expect((await owner.post('/studio/hashi/settings', settings)).status).toBe(303);
    expect((await owner.post('/studio/hashi/settings', settings)).status).toBe(303);
    const rows = await ctx.db
      .selectFrom('log_entries')
      .selectAll()
      .where('act', '=', 'settings.changed')
      .execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/hidden\.example|新しい橋/);
    expect((await linesOf(await owner.get('/studio/hashi/log')))[0]).toMatch(
      /Changed settings: (?=.*own domain)(?=.*name)/,
    );
  });

  it('stands with the change or not at all', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const { id } = await addMember(ctx, blog, 'owner');
    const deed = { blogId: blog.id, by: id, act: 'picture.deleted' as const };
    await expect(record(ctx, deed)).rejects.toThrow('outside the transaction');
    const failed = transact(ctx, async (tx) => {
      await record(tx, deed);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await actsOf(ctx)).toEqual([]);
  });

  it('says of a person’s ways in what they did, on every blog they belong to and on no other', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx);
    const minamo = await personByEmail(ctx.db, 'minamo@example.test');
    const other = await addBlog(ctx);
    await addMember(ctx, other, 'owner');
    await owner.post('/account/password', {
      current: 'a long river of words',
      password: 'a wider river of words',
    });
    const rows = await ctx.db
      .selectFrom('log_entries')
      .innerJoin('blogs', 'blogs.id', 'log_entries.blog_id')
      .select(['blogs.slug', 'log_entries.person_id'])
      .where('act', '=', 'sign-in.password')
      .execute();
    expect(rows).toEqual([{ slug: 'hashi', person_id: minamo?.id }]);
  });

  it('can be narrowed to a kind, a person and a day, and read page by page', async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx);
    await comeAs(ctx, app, 'kurumi', 'editor');
    const blog = await blogBySlug(ctx.db, 'hashi');
    const kurumi = await personByEmail(ctx.db, 'kurumi@example.test');
    for (let count = 1; count <= 130; count += 1) {
      ctx.clock.advance(DAY / 10);
      const on = { name: `no. ${count}` };
      const by = count % 2 === 0 ? (kurumi?.id ?? '') : null;
      await transact(ctx, (tx) => record(tx, { blogId: blog?.id ?? '', by, act: 'picture.deleted', on }));
    }
    const first = await owner.get('/studio/hashi/log?what=picture');
    const older =
      /href="(\/studio\/hashi\/log\?[^"]*before=[^"]*)"/.exec(await first.clone().text())?.[1] ?? '';
    const [newest, rest] = [
      await linesOf(first),
      await linesOf(await owner.get(older.replaceAll('&amp;', '&'))),
    ];
    expect([newest.length, rest.length]).toEqual([100, 30]);
    expect([newest[0], rest.at(-1)]).toEqual([
      expect.stringContaining('kurumi Deleted the picture “no. 130”'),
      expect.stringContaining('The server Deleted the picture “no. 1”'),
    ]);
    const hers = await linesOf(await owner.get(`/studio/hashi/log?who=${kurumi?.id}`));
    expect(hers).toHaveLength(65);
    const day = await linesOf(await owner.get('/studio/hashi/log?what=picture&until=2026-05-17&who=press'));
    expect(day).toHaveLength(6);
    for (const odd of ['what=__proto__', 'until=2026-99-99', 'who=x&before=x', 'what=a&what=b']) {
      expect((await owner.get(`/studio/hashi/log?${odd}`)).status).toBe(200);
    }
    expect(await (await owner.get('/studio/hashi/log?what=letter')).text()).toContain('Nothing matches');
  });

  it('lets go of what is older than it says', async () => {
    const ctx = await open();
    await setUpStudio(ctx);
    ctx.clock.advance((LOG_DAYS - 1) * DAY);
    await forgetOldLog(ctx);
    expect(await actsOf(ctx)).toEqual(['settings.created']);
    ctx.clock.advance(2 * DAY);
    await forgetOldLog(ctx);
    expect(await actsOf(ctx)).toEqual([]);
  });
});

it('a day ends where its time zone says, also when clocks are changed', () => {
  expect(endOfDay('2026-05-16', 'Asia/Tokyo')).toBe('2026-05-16T15:00:00.000Z');
  expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  expect(endOfDay('2026-05-16', 'Pacific/Kiritimati')).toBe('2026-05-16T10:00:00.000Z');
});
