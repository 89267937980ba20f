// Tests of the judge at the door of comments, on both databases.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { setUpStudio } from '../../test/support/studio.ts';
import { chores } from '../app.ts';
import { blogBySlug } from '../blogs/store.ts';
import type { Context } from '../platform/context.ts';
import { doChores } from '../platform/daily.ts';
import { type Candidate, judge } from './judge.ts';
import { keepOrigin } from './spam/keep-origin.ts';

const DAY = 24 * 60 * 60 * 1000;

describeDatabases('the judge of comments', (open) => {
  async function start() {
    const ctx = await open();
    await setUpStudio(ctx);
    const blog = await blogBySlug(ctx.db, 'hashi');
    if (!blog) throw new Error('no blog');
    const candidate = (given: Partial<Candidate>): Candidate => ({
      blogId: blog.id,
      postId: 'post-1',
      name: 'ゆず',
      title: '',
      url: '',
      mail: '',
      body: '川の名前はどこから来たのでしょう。娘と地図で探してみました。',
      network: '203.0.113.7',
      secondsOnForm: 60,
      trapFilled: false,
      ...given,
    });
    return { ctx, blog, candidate };
  }

  async function judged(ctx: Context, id: string, candidate: Candidate, letter = false) {
    const judgement = await judge(ctx, candidate);
    await keepOrigin(ctx, id, candidate, judgement, { letter });
    return judgement;
  }

  test('lets a reader speak, also with a link or in another language', async () => {
    const { ctx, candidate } = await start();
    expect(await judge(ctx, candidate({}))).toEqual({ verdict: 'clear', score: 0, reasons: [] });
    const link = candidate({ body: 'この地図もおすすめです。 https://maps.example.org/larkmere' });
    expect((await judge(ctx, link)).verdict).toBe('clear');
    const english = candidate({ body: 'I wrote this article, and I am glad that children read it now.' });
    expect((await judge(ctx, english)).verdict).toBe('clear');
  });

  test('puts a filled trap among the spam and says why', async () => {
    const { ctx, candidate } = await start();
    const { verdict, reasons } = await judge(ctx, candidate({ trapFilled: true }));
    expect(verdict).toBe('spam');
    expect(reasons[0]).toEqual({ key: 'spam.reason.trap', points: 100 });
  });

  test('sees the same words come again on other posts, of whichever blog', async () => {
    const { ctx, candidate } = await start();
    expect((await judged(ctx, 'c1', candidate({}))).verdict).toBe('clear');
    const twice = await judged(ctx, 'c2', candidate({}));
    expect(twice.verdict).toBe('clear');
    const elsewhere = await judged(ctx, 'c3', candidate({ postId: 'post-2', network: '198.51.100.9' }));
    expect(elsewhere.verdict).toBe('spam');
    expect(elsewhere.reasons[0]).toMatchObject({ key: 'spam.reason.same-text', params: { count: 2 } });
    ctx.clock.advance(8 * DAY);
    expect((await judge(ctx, candidate({ postId: 'post-3' }))).verdict).toBe('clear');
  });

  test('keeps neither fingerprint nor hosts of a letter', async () => {
    const { ctx, candidate } = await start();
    await judged(ctx, 'c1', candidate({ url: 'https://tsukushi.example.net/' }), true);
    const [origin] = await ctx.db.selectFrom('comment_origins').selectAll().execute();
    expect(origin).toMatchObject({ fingerprint: null, network: '203.0.113.7' });
    expect(await ctx.db.selectFrom('comment_hosts').selectAll().execute()).toEqual([]);
  });

  test('forgets networks within ninety days, by the chore that comes once a day', async () => {
    const { ctx, candidate } = await start();
    await judged(ctx, 'old', candidate({}));
    ctx.clock.advance(3 * DAY);
    await judged(ctx, 'new', candidate({}));
    const networks = async () => {
      await doChores(ctx, chores);
      const rows = await ctx.db
        .selectFrom('comment_origins')
        .select('network')
        .orderBy('judged_at')
        .execute();
      return rows.map(({ network }) => network);
    };
    ctx.clock.advance(85 * DAY);
    expect(await networks()).toEqual(['203.0.113.7', '203.0.113.7']);
    // The last round that is sure to come before the ninetieth day is over.
    ctx.clock.advance(DAY + 1);
    expect(await networks()).toEqual([null, '203.0.113.7']);
  });

  test('weighs haste, links, a text without kana and a network in a hurry, and says each by its name', async () => {
    const { ctx, candidate } = await start();
    const said = async (given: Partial<Candidate>) => {
      const { verdict, reasons } = await judge(ctx, candidate(given));
      return [verdict, ...reasons.map(({ key }) => key.replace('spam.reason.', ''))];
    };
    expect(await said({ secondsOnForm: 1 })).toEqual(['hold', 'fast']);
    expect(await said({ secondsOnForm: null })).toEqual(['clear', 'no-time']);
    const links = Array.from({ length: 4 }, (_, at) => `https://shop-${at}.example.com/`);
    expect(await said({ body: `おすすめのお店です。 ${links.join(' ')}` })).toEqual(['hold', 'links']);
    expect(await said({ body: 'Купите сейчас самые лучшие часы' })).toEqual(['hold', 'script']);
    for (let at = 0; at < 6; at++) {
      const body = `${at}番めに言いたいことは、川の${'水'.repeat(at + 1)}のことです。`;
      await judged(ctx, `quick-${at}`, candidate({ body }));
    }
    expect(await said({ body: '七番めの話です。' })).toEqual(['hold', 'hurry']);
  });
});
