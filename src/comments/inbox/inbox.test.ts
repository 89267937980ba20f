// Tests of the inbox through its doors: what is listed, decided, undone and taught, on both databases.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { comeAs, studioApp } from '../../../test/support/studio.ts';
import { judge } from '../judge.ts';
import { inboxRoutes } from '../routes-inbox.tsx';
import { keepOrigin } from '../spam/keep-origin.ts';
import { learnedOf, tokenCounts } from '../spam/store.ts';
import { commentOf, stateOf } from '../store.ts';

const MINUTE = 60_000;

/** Texts and attributes of the elements a selector finds on a page. */
function readHtml(html: string) {
  const found = (selector: string) => [...parseHTML(html).document.querySelectorAll(selector)];
  return {
    texts: (selector: string) => found(selector).map((element) => element.textContent?.trim() ?? ''),
    attributes: (selector: string, name: string) =>
      found(selector).map((element) => element.getAttribute(name) ?? ''),
  };
}

describeDatabases('the inbox', (open) => {
  async function start() {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    const app = studioApp(ctx, inboxRoutes(ctx));
    const editor = await comeAs(ctx, app, 'minamo', 'editor');
    const blogId = site.blog.id;
    /** A comment with its origin, as the door leaves it. */
    const comment = async (
      given: { body?: string; name?: string; network?: string; shown?: boolean } = {},
    ) => {
      const { body = '川の名前はどこから来たのでしょう。', name = 'ゆず', network = '203.0.113.7' } = given;
      const shown_at = given.shown ? ctx.clock.now().toISOString() : null;
      const id = await addComment(ctx, blogId, postId, { body, name, shown_at });
      const candidate = {
        ...{ blogId, postId, name, body, network, title: '', url: '', mail: '' },
        ...{ secondsOnForm: 60, trapFilled: false },
      };
      await keepOrigin(ctx, id, candidate, await judge(ctx, candidate), { letter: false });
      ctx.clock.advance(MINUTE);
      return id;
    };
    const state = async (id: string) => {
      const row = await commentOf(ctx.db, blogId, id);
      return row && stateOf(row);
    };
    const decide = async (verb: string, comments: string[], more = {}) => {
      const answer = await editor.post('/studio/hashi/inbox/moderations', {
        verb,
        comment: comments,
        ...more,
      });
      return { status: answer.status, place: answer.headers.get('location') ?? '' };
    };
    const page = async (path: string) => readHtml(await (await editor.get(path)).text());
    return { ctx, app, editor, blogId, postId, comment, state, decide, page, site };
  }

  async function lastUndo(ctx: TestContext): Promise<string> {
    const rows = await ctx.db.selectFrom('moderations').select('id').orderBy('id', 'desc').execute();
    return `/studio/hashi/inbox/moderations/${rows[0]?.id}/undoing`;
  }

  test('lists what readers sent, the newest first, and not what editors wrote', async () => {
    const { ctx, blogId, postId, comment, page } = await start();
    await comment({ name: '一人め' });
    await comment({ name: '二人め', shown: true });
    const author = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    await addComment(ctx, blogId, postId, { author_id: author.id, name: 'みなも' });
    const list = await page('/studio/hashi/inbox');
    expect(list.texts('.inlist b')).toEqual(['二人め Unread', '一人め Unread']);
    const waiting = await page('/studio/hashi/inbox?only=waiting');
    expect(waiting.texts('.inlist b')).toEqual(['一人め Unread']);
  });

  test('shows of a letter its number and nothing else', async () => {
    const { ctx, blogId, postId, page } = await start();
    await ctx.db
      .insertInto('letters')
      .values({
        blog_id: blogId,
        id: 'letter-1',
        post_id: postId,
        number: '7K241M',
        lookup: 'x',
        recipient: 'y',
        password_hash: null,
        once: 'z',
        created_at: ctx.clock.now().toISOString(),
        sender_at: ctx.clock.now().toISOString(),
        editor_at: null,
        read_at: null,
        spam_at: null,
      } as never)
      .execute();
    const list = await page('/studio/hashi/inbox?tab=letter');
    expect(list.texts('.inlist b')).toEqual(['Letter 7K2-41M Unread']);
    expect(list.texts('.inlist__x')).toEqual(['For you alone']);
    expect(list.attributes('.inlist a', 'href')).toEqual(['/studio/hashi/letters/letter-1']);
  });

  test('decides over many at once, and takes all of it back as it was', async () => {
    const { ctx, editor, comment, state, decide } = await start();
    const [one, two, three] = [await comment(), await comment({ shown: true }), await comment()];
    await decide('spam', [three]);
    expect(await decide('show', [one, two, three])).toEqual({
      status: 303,
      place: '/studio/hashi/inbox?did=show&count=3',
    });
    expect([await state(one), await state(two), await state(three)]).toEqual(['shown', 'shown', 'shown']);
    await editor.post(await lastUndo(ctx));
    expect([await state(one), await state(two), await state(three)]).toEqual(['waiting', 'shown', 'spam']);
  });

  test('undoes for ten minutes, once, and only for whoever decided', async () => {
    const { ctx, app, editor, comment, state, decide } = await start();
    const id = await comment();
    await decide('delete', [id]);
    const undo = await lastUndo(ctx);
    const other = await comeAs(ctx, app, 'nagisa', 'editor');
    expect((await other.post(undo)).status).toBe(404);
    ctx.clock.advance(10 * MINUTE + 1);
    expect((await editor.post(undo)).status).toBe(409);
    expect(await state(id)).toBe('deleted');
    await decide('show', [id]);
    const again = await lastUndo(ctx);
    expect((await editor.post(again)).status).toBe(303);
    expect((await editor.post(again)).status).toBe(409);
    expect(await state(id)).toBe('deleted');
  });

  test('leaves alone what somebody decided anew in the meantime', async () => {
    const { ctx, editor, app, comment, state, decide } = await start();
    const [one, two] = [await comment(), await comment()];
    await decide('spam', [one, two]);
    const undo = await lastUndo(ctx);
    ctx.clock.advance(MINUTE);
    const other = await comeAs(ctx, app, 'nagisa', 'editor');
    await other.post('/studio/hashi/inbox/moderations', { verb: 'show', comment: two });
    const answer = await editor.post(undo);
    expect(answer.headers.get('location')).toBe('/studio/hashi/inbox?did=undo&count=1&left=1');
    expect([await state(one), await state(two)]).toEqual(['waiting', 'shown']);
  });

  test('teaches the filter, and unteaches it exactly', async () => {
    const { ctx, editor, blogId, comment, decide } = await start();
    const id = await comment({ body: '楽しい casino casino' });
    const counts = () => tokenCounts(ctx.db, blogId, ['casino', '楽し', 'しい', 'name ゆず']);
    await decide('spam', [id]);
    expect(await learnedOf(ctx.db, blogId)).toEqual({ spam: 1, fine: 0 });
    expect(await counts()).toEqual(expect.arrayContaining([{ token: 'casino', spam: 1, fine: 0 }]));
    await decide('show', [id]);
    expect(await learnedOf(ctx.db, blogId)).toEqual({ spam: 0, fine: 1 });
    expect(await counts()).toEqual(expect.arrayContaining([{ token: 'casino', spam: 0, fine: 1 }]));
    await editor.post(await lastUndo(ctx));
    expect(await learnedOf(ctx.db, blogId)).toEqual({ spam: 1, fine: 0 });
    const first = await ctx.db.selectFrom('moderations').select('id').orderBy('id').executeTakeFirst();
    await editor.post(`/studio/hashi/inbox/moderations/${first?.id}/undoing`);
    expect(await learnedOf(ctx.db, blogId)).toEqual({ spam: 0, fine: 0 });
    expect(await counts()).toEqual([]);
  });

  test('tells the pages when what readers see has changed, and only then', async () => {
    const { ctx, site, comment, decide } = await start();
    await site.settle();
    const told = async () => {
      const rows = await ctx.db
        .selectFrom('outbox')
        .select('id')
        .where('kind', '=', 'comment.changed')
        .execute();
      return rows.length;
    };
    const id = await comment();
    await decide('spam', [id]);
    expect(await told()).toBe(0);
    await decide('show', [id]);
    expect(await told()).toBe(1);
  });

  test('finds what is like a comment by words, link and network, and puts it away in one press', async () => {
    const { comment, page, decide, state } = await start();
    const advert = '今だけ安い財布のお店です。どうぞ見てください。 https://shop.example.com/a';
    const first = await comment({ body: advert });
    const words = await comment({ body: advert, network: '198.51.100.1' });
    const link = await comment({ body: 'ここも https://shop.example.com/b', network: '198.51.100.2' });
    const network = await comment({ body: 'おもしろかったです。' });
    await comment({ body: 'べつの人です。', network: '198.51.100.3' });
    const alike = await page(`/studio/hashi/inbox/comments/${first}/alike`);
    expect(alike.attributes('input[name="comment"]', 'value')).toEqual([first, network, link, words]);
    const ticked = alike.attributes('input[name="comment"][checked]', 'value');
    expect(ticked).toEqual([first, link, words]);
    await decide('spam', ticked);
    expect(await state(words)).toBe('spam');
    expect(await state(network)).toBe('waiting');
  });

  test('answers a comment before readers, once, and shows the one that waited', async () => {
    const { ctx, editor, blogId, comment, state, page } = await start();
    const id = await comment();
    const path = `/studio/hashi/inbox/comments/${id}`;
    const once = '0198a000-0000-7000-8000-0000000000aa';
    const empty = await editor.post(`${path}/answers`, { answer: ' ', once });
    expect(empty.status).toBe(422);
    for (const _ of [1, 2]) {
      const answer = await editor.post(`${path}/answers`, { answer: '方言から来たそうです。', once });
      expect(answer.status).toBe(303);
    }
    expect(await state(id)).toBe('shown');
    const answers = await ctx.db
      .selectFrom('comments')
      .select(['parent_id', 'body'])
      .where('blog_id', '=', blogId)
      .where('author_id', 'is not', null)
      .execute();
    expect(answers).toEqual([{ parent_id: id, body: '方言から来たそうです。' }]);
    expect((await page(path)).texts('.inopen__answers .inopen__words')).toEqual(['方言から来たそうです。']);
  });

  test('shows a moderator why, and of the sender only the network', async () => {
    const { comment, editor } = await start();
    const id = await comment({
      body: '見て https://a.example.com https://b.example.com https://c.example.com',
    });
    const text = await (await editor.get(`/studio/hashi/inbox/comments/${id}`)).text();
    expect(text).toContain('3 links');
    expect(text).toContain('203.0.113.*');
    expect(text).not.toContain('203.0.113.7');
  });

  test('is read by being marked so, not by being asked for', async () => {
    const { comment, editor, page } = await start();
    const id = await comment();
    await editor.get(`/studio/hashi/inbox/comments/${id}`);
    expect((await page('/studio/hashi/inbox')).texts('.is-new')).toHaveLength(1);
    await editor.post('/studio/hashi/inbox/seen', { comment: id });
    expect((await page('/studio/hashi/inbox')).texts('.is-new')).toHaveLength(0);
  });

  test('goes on to the next comment of the list after a decision', async () => {
    const { comment, decide } = await start();
    const [one, two] = [await comment(), await comment()];
    const { place } = await decide('show', [two], { next: `comments/${one}` });
    expect(place).toBe(`/studio/hashi/inbox/comments/${one}?did=show&count=1`);
  });
});
