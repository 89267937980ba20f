// What was said of posts that move, on both databases: comments as they stood, and sealed what was for the editor only.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { incomingComment, incomingPost, time } from '../../../../test/support/moves-to-put.ts';
import { readPage } from '../../../../test/support/published.ts';
import { bring, postsHere } from '../../../../test/support/put-moves.ts';
import { forgetLetters } from '../../../comments/forget-letters.ts';
import { heldByPress } from '../../../comments/letters/keys/letter-key.ts';
import { letterKeys } from '../../../comments/letters/keys/store.ts';
import { unsealText } from '../../../comments/letters/seal.ts';
import { drain, together } from '../../../platform/worker.ts';
import { searchHandlers, searchWork } from '../../../search/handlers.ts';
import { siteHandlers } from '../../../site/handlers.ts';
import { commentKey, postKey } from './origin-key.ts';

describeDatabases('what was said of it', (open) => {
  test('keeps its dates, its states and who answers whom', async () => {
    const ctx = await open();
    const { site } = await bring(ctx, [
      incomingPost({
        origin: 'a',
        comments: [
          incomingComment({
            origin: 'answer',
            answers: 'first',
            byAuthor: true,
            date: time('2009-05-15 09:00'),
            body: 'ありがとう。',
          }),
          incomingComment({ origin: 'again', answers: 'answer', date: time('2009-05-15 10:00') }),
          incomingComment({
            origin: 'first',
            date: time('2009-05-15 08:00'),
            url: 'http://reader.example/x',
            mail: 'r@reader.example',
          }),
          incomingComment({ origin: 'bad', state: 'spam', url: 'javascript:alert(1)' }),
          incomingComment({ origin: 'wait', state: 'waiting' }),
          incomingComment({ origin: 'gone', state: 'trashed' }),
          incomingComment({ origin: 'html', markup: 'html', body: '一行め<br>二行め<p>三 &amp; 四</p>' }),
          incomingComment({
            ...{ origin: 'lines', markup: 'html' },
            body: '&lt;一&gt;<br>\n二<br>\n<br>\n三<ul><li>四</li><li>五</li></ul>',
          }),
          incomingComment({ origin: 'circle', answers: 'elcric' }),
          incomingComment({ origin: 'elcric', answers: 'circle' }),
        ],
      }),
    ]);
    const rows = await ctx.db.selectFrom('comments').selectAll().orderBy('id').execute();
    const origins = await ctx.db.selectFrom('origins').selectAll().where('kind', '=', 'comment').execute();
    const by = (origin: string) => {
      const key = commentKey(postKey({ origin: 'a', title: '記事 a', dated: '2009' }), origin);
      const id = origins.find((row) => row.origin === key)?.thing_id;
      return rows.find((row) => row.id === id);
    };
    const first = by('first');
    expect(first).toMatchObject({
      created_at: '2009-05-14T23:00:00.000Z',
      shown_at: '2009-05-14T23:00:00.000Z',
      url: 'http://reader.example/x',
      mail: 'r@reader.example',
    });
    expect(by('answer')).toMatchObject({ parent_id: first?.id, author_id: site.author.id });
    expect(by('again')).toMatchObject({ parent_id: first?.id, author_id: null });
    expect(by('bad')).toMatchObject({ shown_at: null, url: '' });
    expect(by('bad')?.spam_at).not.toBeNull();
    expect(by('wait')).toMatchObject({ shown_at: null, spam_at: null, deleted_at: null });
    expect(by('gone')?.deleted_at).not.toBeNull();
    // Paragraphs stood apart there.
    expect(by('html')?.body).toBe('一行め\n二行め\n\n三 & 四');
    expect(by('lines')?.body).toBe('<一>\n二\n\n三\n四\n五');
    expect(rows.length).toBe(10);
    const times = rows.map(({ created_at }) => created_at);
    expect(times.toSorted()).toEqual(times);
  });

  const secret = '編集人だけに言う七つの橋の秘密';

  test('for the editor only becomes a letter: sealed, in tables of its own, and nowhere else', async () => {
    const ctx = await open();
    const { site } = await bring(ctx, [
      incomingPost({
        origin: 'a',
        comments: [
          incomingComment({ origin: 'open' }),
          incomingComment({
            // So Movable Type's reader calls it.
            origin: '05/15/2009 08:00:00 ひみつ子',
            editorOnly: true,
            body: secret,
            name: 'ひみつ子',
            mail: 's@reader.example',
            hadPassword: true,
          }),
          incomingComment({
            origin: 't',
            editorOnly: true,
            answers: '05/15/2009 08:00:00 ひみつ子',
            byAuthor: true,
            body: `返事 ${secret}`,
            date: time('2009-05-16 08:00'),
          }),
          incomingComment({ origin: 'u', editorOnly: true, body: secret, state: 'trashed' }),
        ],
      }),
    ]);
    expect((await ctx.db.selectFrom('comments').selectAll().execute()).length).toBe(1);
    const letters = await ctx.db.selectFrom('letters').selectAll().execute();
    expect(letters.length).toBe(1);
    expect(letters[0]).toMatchObject({
      created_at: '2009-05-14T23:00:00.000Z',
      sender_at: '2009-05-14T23:00:00.000Z',
      editor_at: '2009-05-15T23:00:00.000Z',
      came_at: '2026-05-16T09:00:00.000Z',
    });
    const [key] = await letterKeys(ctx.db, site.blog.id);
    const identity = key && (await heldByPress(ctx, key));
    const messages = await ctx.db.selectFrom('letter_messages').selectAll().orderBy('id').execute();
    const opened = await Promise.all(messages.map((row) => unsealText(row.sealed, identity ?? '')));
    expect(opened.map(({ body }) => body)).toEqual([secret, `返事 ${secret}`]);
    expect(opened[0]).toMatchObject({ name: 'ひみつ子', mail: 's@reader.example' });
    expect(messages.map(({ author_id }) => author_id)).toEqual([null, site.author.id]);
    await drain(ctx, together(siteHandlers(ctx), searchHandlers(), searchWork()));
    const [post] = await postsHere(ctx, site.blog.id);
    const pages = [
      '/',
      `/posts/${post?.slug}`,
      '/comments.atom',
      '/feed.atom',
      '/parts/comments',
      '/parts/side',
    ];
    for (const path of pages)
      expect([path, (await readPage(ctx, site, path))?.includes(secret)]).toEqual([path, false]);
    for (const { name } of await ctx.db.introspection.getTables()) {
      if (name.startsWith('search_index_')) continue;
      const rows = await ctx.db
        .selectFrom(name as 'letters')
        .selectAll()
        .execute();
      for (const words of [secret, 'ひみつ子', 's@reader.example'])
        expect([name, JSON.stringify(rows).includes(words)]).toEqual([name, false]);
    }
  });

  test('and letters stay as long as if they had been sent on the day they came', async () => {
    const ctx = await open();
    await bring(ctx, [
      incomingPost({
        origin: 'a',
        comments: [incomingComment({ origin: 's', editorOnly: true, body: secret })],
      }),
    ]);
    await forgetLetters(ctx);
    expect((await ctx.db.selectFrom('letters').selectAll().execute()).length).toBe(1);
    ctx.clock.advance(731 * 24 * 60 * 60 * 1000);
    await forgetLetters(ctx);
    expect((await ctx.db.selectFrom('letters').selectAll().execute()).length).toBe(0);
  });
});
