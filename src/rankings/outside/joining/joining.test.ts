// A blog elsewhere is entered, shows whose it is, takes part, and leaves: through the doors, against a server of its own.
import { afterEach, expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
import { type OutsideBlog, rss, somePosts, startOutsideBlog } from '../../../../test/support/outside-blog.ts';
import { addCategory } from '../../../../test/support/ranked.ts';
import { routes } from '../../../app.ts';
import { hashToken } from '../../../platform/ids.ts';
import { candidate } from '../../making/pages/reads.ts';
import { openParticipants } from '../../store.ts';
import { lookAtBlog } from '../look-at-blog.ts';
import { removeEntry } from '../operators/remove-entry.ts';
import { takePing } from '../pings/take-ping.ts';

const origin = 'http://localhost:4100';
const blogs: OutsideBlog[] = [];
afterEach(async () => {
  for (const blog of blogs.splice(0)) await blog.close();
});

async function elsewhere(): Promise<OutsideBlog> {
  const blog = await startOutsideBlog();
  blogs.push(blog);
  return blog;
}

function doorsOf(ctx: TestContext) {
  const app = routes(ctx);
  const headers = { origin, host: 'localhost:4100' };
  const get = (path: string) => app.request(path, { headers });
  const post = (path: string, fields: Record<string, string> = {}, from = '20.1.1.1') =>
    app.request(path, {
      method: 'POST',
      headers: { ...headers, 'x-forwarded-for': from },
      body: new URLSearchParams(fields),
    });
  /** The path of its private page. */
  const enter = async (typed: string, from?: string) => {
    const answer = await post('/rankings/join', { blog_address: typed }, from);
    if (answer.status !== 303) throw new Error(await answer.text());
    return (answer.headers.get('location') ?? '').replace('?new', '');
  };
  const refusal = async (typed: string) => {
    const answer = await post('/rankings/join', { blog_address: typed }, `21.1.${typed.length % 250}.1`);
    return [
      answer.status,
      /<p class="err"[^>]*>.*?<\/p>/s.exec(await answer.text())?.[0].replace(/<[^>]*>/g, ''),
    ];
  };
  const entry = async (path: string) => {
    const token = path.split('/').at(-1) ?? '';
    return ctx.db
      .selectFrom('participants')
      .selectAll()
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirstOrThrow();
  };
  const check = async (path: string) => {
    const answer = await post(`${path}/verification`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?checked`]);
    return (await get(`${path}?checked`)).text();
  };
  return { get, post, enter, refusal, entry, check };
}

describeDatabases('a blog elsewhere', (open, dialect) => {
  const begin = async (...others: OutsideBlog[]) => {
    const blog = await elsewhere();
    const ctx = await open({
      TAIYAKU_FETCH_ALLOW: [blog, ...others].map(({ host }) => host).join(','),
      TAIYAKU_TRUST_PROXY: '1',
    });
    return { ctx, blog, ...doorsOf(ctx) };
  };
  const markOf = ({ proof }: { proof: string }) => `<meta name="taiyaku-verification" content="${proof}">`;

  it('is found by its page or its feed, with https or without, in full-width letters', async () => {
    const { blog, enter, entry, get } = await begin();
    const wide = blog.page.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    for (const typed of [blog.page, blog.feed, blog.page.replace('http://', ''), wide]) {
      const path = await enter(typed);
      expect([typed, await entry(path)]).toMatchObject([
        typed,
        {
          name: '港の窓',
          about: '海辺の町から',
          address: blog.page,
          feed: blog.feed,
          language: 'ja',
          verified_at: null,
        },
      ]);
      const page = await (await get(path)).text();
      for (const words of ['港の窓', '灯台の夜番', '石の橋を渡る', 'まだ参加していません'])
        expect(page).toContain(words);
    }
  });

  it('takes part once its page shows the mark, and with what the feed says then', async () => {
    const { ctx, blog, enter, entry, check } = await begin();
    const path = await enter(blog.page);
    const { proof, id } = await entry(path);
    expect(await openParticipants(ctx.db)).toEqual([]);
    expect(await check(path)).toContain('しるしはどこにもありませんでした');
    expect(await entry(path)).toMatchObject({ verified_at: null, failures: 0 });
    blog.show({ head: markOf({ proof: 'another' }) });
    expect(await check(path)).toContain('ここのものと文字が違います');
    blog.show({ body: markOf({ proof }) });
    expect(await check(path)).toContain('head の外にありました');
    blog.show({ head: markOf({ proof }), about: '丘の上から' });
    expect(await check(path)).toContain('ランキングに参加しています');
    const now = ctx.clock.now().toISOString();
    expect(await entry(path)).toMatchObject({
      verified_at: now,
      joined_at: now,
      about: '丘の上から',
      left_at: null,
    });
    expect((await openParticipants(ctx.db)).map((row) => row.id)).toEqual([id]);
    const due = await ctx.db.selectFrom('outbox').select('kind').where('kind', '=', 'outside.due').execute();
    expect(due).toHaveLength(1);
  });

  it('can also show it by the link, or by words in the feed that its page names', async () => {
    const { blog, enter, entry, check } = await begin();
    const path = await enter(blog.page);
    const { proof, id } = await entry(path);
    blog.show({ about: `海辺の町から ${proof}`, names: false });
    expect(await check(path)).toContain('自分のものとして示していません');
    blog.show({ body: `<a href="${origin}/rankings/vote/${id}">vote</a>` });
    expect(await check(path)).toContain('rel=&quot;me&quot; がない');
    blog.show({ body: `<a rel="me" href="${origin}/rankings/vote/${id}">vote</a>` });
    expect(await check(path)).toContain('投票のページへのリンクが見つかりました');
    blog.show({ about: `海辺の町から ${proof}` });
    expect(await check(path)).toContain('RSSの説明に、しるしの文字が見つかりました');
  });

  it('chooses its categories with shares, and is told what is wrong with them', async () => {
    const { ctx, blog, enter, entry, post, get } = await begin();
    const towns = await addCategory(ctx, 'towns');
    const path = await enter(blog.page);
    const wrong = await post(`${path}/shares`, { category_1: towns, share_1: '120' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('1から100までの数')]);
    expect((await post(`${path}/shares`, { category_1: towns, share_1: '６０' })).status).toBe(303);
    const { id } = await entry(path);
    const shares = await ctx.db.selectFrom('participant_categories').selectAll().execute();
    expect(shares).toEqual([{ participant_id: id, category_id: towns, share: 60 }]);
    expect(await (await get(path)).text()).toContain('value="60"');
  });

  it('is entered once: not while it takes part, not by whoever comes second with a proof of their own', async () => {
    const { blog, enter, entry, check, refusal } = await begin();
    const [first, second] = [await enter(blog.page), await enter(blog.feed)];
    const marks = markOf(await entry(first)) + markOf(await entry(second));
    blog.show({ head: marks });
    expect(await check(first)).toContain('ランキングに参加しています');
    expect(await check(second)).toContain('もう参加しています');
    expect((await entry(second)).verified_at).toBeNull();
    for (const typed of [blog.page, blog.feed, `${blog.page}index.html`]) {
      blog.answer(
        '/blog/index.html',
        '<link rel="alternate" type="application/rss+xml" href="/blog/index.xml">',
      );
      expect(await refusal(typed)).toEqual([422, expect.stringContaining('もう参加しています')]);
    }
  });

  it('leaves by its private page, cannot be voted for then, and comes back by its proof', async () => {
    const { ctx, blog, enter, entry, check, post, get } = await begin();
    const path = await enter(blog.page);
    blog.show({ head: markOf(await entry(path)) });
    await check(path);
    expect((await post(`${path}/departure`)).headers.get('location')).toBe(`${path}?left`);
    expect(await (await get(path)).text()).toContain('参加をやめました');
    expect(await openParticipants(ctx.db)).toEqual([]);
    await check(path);
    expect(await openParticipants(ctx.db)).toHaveLength(1);
  });

  it('is nowhere for who has not its link, and the link is kept by nobody', async () => {
    const { ctx, blog, enter, get, post } = await begin();
    const path = await enter(blog.page);
    const token = path.split('/').at(-1) ?? '';
    for (const wrong of [
      token.slice(1),
      token.toLowerCase(),
      `${token}x`,
      'x'.repeat(43),
      hashToken(token),
    ]) {
      expect([wrong, (await get(`/rankings/join/${wrong}`)).status]).toEqual([wrong, 404]);
      for (const door of ['shares', 'verification', 'departure']) {
        expect([door, (await post(`/rankings/join/${wrong}/${door}`)).status]).toEqual([door, 404]);
      }
    }
    const rows = await ctx.db.selectFrom('participants').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    const page = await get(path);
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('is not one of the press itself, nor one that its feed only says it is', async () => {
    const { ctx, blog, refusal } = await begin();
    await addBlog(ctx, { slug: 'own', host: 'river.example' });
    expect(await refusal('http://localhost:4100/hashi')).toEqual([
      422,
      expect.stringContaining('ここのブログです'),
    ]);
    expect(await refusal('https://river.example/')).toEqual([
      422,
      expect.stringContaining('ここのブログです'),
    ]);
    blog.answer('/lies.xml', { type: 'text/xml', body: rss('http://localhost:4100/hashi/', '', []) });
    const lie = await refusal(`${blog.origin}/lies.xml`);
    expect(lie[0]).toBe(422);
    expect(await ctx.db.selectFrom('participants').selectAll().execute()).toEqual([]);
  });

  it('says what is in the way: no address, no feed, no page, a private place, a robot’s ban, something huge', async () => {
    const { ctx, blog, refusal } = await begin();
    const secret = await elsewhere();
    blog.answer('/plain', '<title>no feed</title>');
    blog.answer('/away', (_, response) => response.writeHead(302, { location: secret.page }).end());
    blog.answer('/huge', { type: 'text/html', body: `<title>x</title>${'x'.repeat(3_000_000)}` });
    blog.answer('/shut', (_, response) => response.writeHead(403).end());
    blog.answer('/homeless', { type: 'text/xml', body: '<rss><channel><title>x</title></channel></rss>' });
    const said = async (typed: string) => (await refusal(typed))[1];
    expect(await said('みなと')).toContain('住所として読めません');
    expect(await said('')).toContain('書いてください');
    expect(await said(`${blog.origin}/plain`)).toContain('RSSが見つかりません');
    expect(await said(`${blog.origin}/homeless`)).toContain('どのブログのものか');
    expect(await said(`${blog.origin}/nowhere`)).toContain('このページはありません（404）');
    expect(await said(`${blog.origin}/away`)).toContain('外に公開されていない場所');
    expect(await said(secret.page)).toContain('外に公開されていない場所');
    expect(secret.asked).toEqual([]);
    expect(await said(`${blog.origin}/huge`)).toContain('大きすぎて');
    expect(await said(`${blog.origin}/shut`)).toContain('見せてくれません');
    await ctx.db.deleteFrom('source_hosts').execute();
    blog.answer('/robots.txt', { type: 'text/plain', body: 'User-agent: Taiyaku\nDisallow: /blog/' });
    expect(await said(blog.page)).toContain('機械の読みとりを断っています');
    expect(blog.asked).not.toContain('/blog/');
  });

  it.runIf(dialect === 'sqlite')('that is too slow is not waited for', { timeout: 60_000 }, async () => {
    const { blog, refusal } = await begin();
    // It begins, and never ends.
    blog.answer('/slow', (_, response) => void response.writeHead(200).write('<title>'));
    expect((await refusal(`${blog.origin}/slow`))[1]).toContain('返事が遅すぎて');
  });

  it('is read in any letters', async () => {
    const { blog, enter, entry } = await begin();
    // 港の窓 in Shift_JIS, and in EUC-JP.
    const bytes = { shift_jis: '8d6082cc918b', 'euc-jp': 'b9c1a4cec1eb' };
    for (const [charset, name] of Object.entries(bytes)) {
      const feed = rss(`${blog.origin}/${charset}/`, '', []).replace('UTF-8', charset);
      const [before = '', after = ''] = feed.split('港の窓');
      const body = Buffer.concat([Buffer.from(before), Buffer.from(name, 'hex'), Buffer.from(after)]);
      // A header that is wrong about it.
      blog.answer(`/${charset}.xml`, { type: 'text/xml; charset=iso-8859-1', body });
      blog.answer(`/${charset}/`, '<title>x</title>');
      expect([charset, (await entry(await enter(`${blog.origin}/${charset}.xml`))).name]).toEqual([
        charset,
        '港の窓',
      ]);
    }
  });

  it('that somebody took out cannot be entered anew while that stands', async () => {
    const { ctx, blog, enter, entry, check, refusal, get } = await begin();
    const path = await enter(blog.page);
    const row = await entry(path);
    blog.show({ head: markOf(row) });
    await check(path);
    const { id } = await addMember(ctx, await addBlog(ctx), 'owner');
    await removeEntry(ctx, { id, operator: true }, { participantId: row.id, reason: '広告ばかり' });
    expect(await refusal(blog.page)).toEqual([422, expect.stringContaining('広告ばかり')]);
    expect(await check(path)).toContain('広告ばかり');
    expect(await openParticipants(ctx.db)).toEqual([]);
    const ended_at = ctx.clock.now().toISOString();
    await ctx.db.updateTable('ranking_exclusions').set({ ended_at }).execute();
    expect(await check(path)).toContain('ランキングに参加しています');
    expect(await (await get(path)).text()).toContain('から参加しています');
  });

  it('that was taken out before its proof is forgotten, and its owner is free to enter it', async () => {
    const { ctx, blog, enter, entry, check, get } = await begin();
    const path = await enter(blog.page);
    const { id } = await addMember(ctx, await addBlog(ctx), 'owner');
    const participantId = (await entry(path)).id;
    expect(await candidate(ctx.db, participantId)).toBeUndefined();
    await removeEntry(ctx, { id, operator: true }, { participantId, reason: '広告ばかり' });
    expect(await ctx.db.selectFrom('ranking_exclusions').selectAll().execute()).toEqual([]);
    expect((await get(path)).status).toBe(404);
    const own = await enter(blog.page);
    blog.show({ head: markOf(await entry(own)) });
    expect(await check(own)).toContain('ランキングに参加しています');
    expect(await candidate(ctx.db, (await entry(own)).id)).toMatchObject({ id: (await entry(own)).id });
  });

  it('is not kept out, taken out or looked at by a page of another host that names its feed as its own', async () => {
    const other = await elsewhere();
    const { ctx, blog, enter, entry, check } = await begin(other);
    const named = `<link rel="alternate" type="application/rss+xml" href="${blog.feed}">`;
    other.answer('/blog/', `<head>${named}</head>`);
    const theirs = await enter(other.page);
    const row = await entry(theirs);
    expect(row).toMatchObject({ address: other.page, feed: blog.feed });
    other.answer('/blog/', `<head>${named}${markOf(row)}</head>`);
    expect(await check(theirs)).toContain('ランキングに参加しています');
    expect(await takePing(ctx, { address: blog.page, feed: blog.feed })).toBe('unknown');
    const path = await enter(blog.page);
    blog.show({ head: markOf(await entry(path)) });
    expect(await check(path)).toContain('ランキングに参加しています');
    expect(await openParticipants(ctx.db)).toHaveLength(2);
    const { id } = await addMember(ctx, await addBlog(ctx), 'owner');
    await removeEntry(ctx, { id, operator: true }, { participantId: row.id, reason: '他人のRSS' });
    expect(await check(path)).toContain('ランキングに参加しています');
  });

  it('is entered twelve times an hour from one network at most', async () => {
    const { blog, post } = await begin();
    const statuses: number[] = [];
    for (let at = 0; at < 14; at += 1) {
      const answer = await post('/rankings/join', { blog_address: `${blog.origin}/none` });
      statuses.push(answer.status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    const typed = `${blog.origin}/typed`;
    expect(await (await post('/rankings/join', { blog_address: typed })).text()).toContain(
      `value="${typed}"`,
    );
  });

  it('is waited for only so long in all, whatever of it is slow, and read only so far', async () => {
    const { ctx, blog } = await begin();
    const slow = { ok: false, key: 'elsewhere.ask.slow' };
    // Each begins, and never ends: the time is over as soon as it was asked.
    for (const path of ['/blog/index.xml', '/blog/', '/robots.txt']) {
      const end = new AbortController();
      blog.answer(path, (_, response) => {
        response.writeHead(200).write('<title>');
        end.abort(new DOMException('over', 'TimeoutError'));
      });
      await ctx.db.deleteFrom('source_hosts').execute();
      const bounds = { signal: end.signal, bytes: 1_000_000 };
      expect([path, await lookAtBlog(ctx, blog.page, bounds)]).toMatchObject([path, slow]);
      const before = blog.asked.length;
      expect(await lookAtBlog(ctx, blog.page, bounds)).toMatchObject(slow);
      expect(blog.asked.length).toBe(before);
    }
    const whole = await elsewhere();
    const there = { ...ctx, config: { ...ctx.config, fetchAllow: [whole.host] } };
    const page = await (await fetch(whole.page)).arrayBuffer();
    const signal = new AbortController().signal;
    expect(await lookAtBlog(there, whole.page, { signal, bytes: page.byteLength + 10 })).toMatchObject({
      ok: false,
      key: 'elsewhere.ask.large',
    });
    expect(await lookAtBlog(there, whole.page, { signal, bytes: 1_000_000 })).toMatchObject({ ok: true });
  });

  it('is let in while the slow servers of one network are looked at', async () => {
    const { blog, post, enter } = await begin();
    const held: (() => void)[] = [];
    const arrived = Promise.withResolvers<void>();
    blog.answer('/slow', (_, response) => {
      held.push(() => response.writeHead(404).end());
      if (held.length === 2) arrived.resolve();
    });
    const from = (last: number) =>
      post('/rankings/join', { blog_address: `${blog.origin}/slow` }, `20.7.7.${last}`);
    const two = [from(1), from(2)];
    await arrived.promise;
    expect((await from(3)).status).toBe(429);
    await enter(blog.page, '20.7.8.1');
    for (const end of held) end();
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([422, 422]);
    await enter(blog.page, '20.7.7.4');
  });

  it('with strange letters in its address or its feed breaks nothing', async () => {
    const { blog, post, enter, entry } = await begin();
    blog.answer('/odd.xml', {
      type: 'text/xml',
      body: rss(blog.page, '\u202e<b>about</b>', [
        { path: '/blog/\u0000x', title: '\u0007灯台\u202e' },
        ...somePosts,
      ]),
    });
    expect(await entry(await enter(`${blog.origin}/odd.xml`))).toMatchObject({ about: 'about' });
    for (const typed of ['\u0000', 'http://[::1', 'http://a..b/', `${blog.origin}/%00`, '🐟']) {
      expect([typed, (await post('/rankings/join', { blog_address: typed }, '30.1.1.1')).status]).toEqual([
        typed,
        422,
      ]);
    }
  });
});
