// Publishing a translation, again, and taking it back, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addArticle, addMember, saying, type TestDesk, text } from '../../test/support/desk.ts';
import { details, events, finish, oneSentence, readyDesk, sentences } from '../../test/support/ready-desk.ts';
import type { Change, Originals, PublishedProvenance } from '../posts/provenance.ts';
import { postOf, revisionOf } from '../posts/store.ts';
import { type DocumentJson, textBlocks } from '../text/document.ts';
import { inlineText, sentencesOf } from '../text/inline.ts';
import { assemblePost } from './assemble.ts';
import { addOwnBlock, saveOwnBlock } from './own-blocks.ts';
import { publish } from './publish.ts';
import { startTranslation } from './start-translation.ts';
import { translationOf } from './store.ts';
import { unpublish } from './unpublish.ts';

describeDatabases('publishing', (open) => {
  it('puts the post, its first revision and the event where readers’ pages come from', async () => {
    const { ctx, desk, go } = await readyDesk(await open());
    const answer = await go();
    expect(answer).toMatchObject({
      ok: true,
      post: { address: `${desk.owner.blog.address}posts/river-back`, revision: 1 },
    });
    const postId = (await translationOf(ctx.db, desk.of))?.post_id ?? '';
    const post = await postOf(ctx.db, desk.blog.id, postId);
    expect(post).toMatchObject({ kind: 'translation', slug: 'river-back', place: 1, revision: 1 });
    expect(post?.published_at).toBe('2026-05-16T09:00:00.000Z');
    expect(await events(ctx)).toEqual(['post.published']);
    expect(ctx.wakes.count).toBe(1);
  });

  it('and taking it back hold the blog before the manuscript, as the moment of a scheduled one does', async () => {
    const { ctx, desk, go } = await readyDesk(await open());
    const order = async (work: () => Promise<unknown>) => {
      ctx.queries.length = 0;
      await work();
      const at = (table: string) => ctx.queries.findIndex((query) => query.includes(`from "${table}"`));
      expect(at('blogs')).toBeGreaterThanOrEqual(0);
      expect(at('translations')).toBeGreaterThan(at('blogs'));
    };
    await order(go);
    await order(() => unpublish(ctx, desk.owner, desk.of));
  });

  it('keeps the article’s blocks, and every sentence carries its segment’s id', async () => {
    const { ctx, desk, go } = await readyDesk(await open());
    await go();
    const { document, originals } = await stored(ctx, desk, 1);
    expect(document.content.map((block) => block.type)).toEqual(['paragraph', 'heading', 'paragraph']);
    const found = textBlocks(document).flatMap((block) => sentencesOf(block.content));
    expect(found.map(({ content }) => inlineText(content))).toEqual(sentences);
    expect(found.map(({ id }) => id)).toEqual((await desk.rows()).map((row) => row.id));
    const blocks = Object.values(originals.blocks);
    expect(blocks.flatMap((block) => block.sentences.map(({ id }) => id))).toEqual(found.map(({ id }) => id));
    expect(blocks.map(({ paragraph, part }) => part ?? paragraph)).toEqual([1, 'heading', 2]);
  });

  it('says where it comes from, whose emphasis it is, what was left out and what was added', async () => {
    const { ctx, desk, put, go } = await readyDesk(await open());
    await put(1, null, 'skipped');
    await put(4, [text('下流には'), text('何も', { type: 'emphasis', attrs: { whose: 'source' } })]);
    await put(3, [text('暗い', { type: 'emphasis', attrs: { whose: 'ours' } }), text('水')]);
    await addNote(ctx, desk, '川の名前は、つくりごとです。');
    await go();
    const { document, originals, provenance } = await stored(ctx, desk, 1);
    expect(provenance).toMatchObject({
      article: { title: desk.article.title, outlet: 'Field & Ford', language: 'en' },
      chain: [{ name: 'Field & Ford', kind: 'outlet' }],
      rights: { kind: 'granted' },
      emphasis: { source: 1, ours: 1 },
      omitted: 1,
      added: 1,
    });
    expect(document.content.map((block) => block.type)).toContain('translator_note');
    expect(originals.blocks['block-1']?.sentences[1]).toMatchObject({ omitted: true });
  });

  it('names the sentence in which a source is named', async () => {
    const chain = [
      {
        id: 'hint',
        kind: 'unnamed' as const,
        name: '町の人',
        quote: 'Nobody made a speech',
        from: 'suggested' as const,
      },
    ];
    const { ctx, desk } = await readyDesk(await open(), { article: { chain } });
    const post = await assemblePost(ctx, desk.of);
    expect(post?.provenance.chain[0]?.segmentId).toBe((await desk.row(1)).id);
  });

  it('happens once however often the request is repeated, also at the same moment', async () => {
    const { ctx, go } = await readyDesk(await open());
    const key = randomUUID();
    const answers = await Promise.all([go({ key }), go({ key })]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await events(ctx)).toEqual(['post.published']);
  });

  it('is for those who may publish', async () => {
    const { ctx, desk, input } = await readyDesk(await open());
    const translator = await addMember(ctx, desk.blog, 'translator');
    await expect(publish(ctx, translator, input())).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(unpublish(ctx, translator, desk.of)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('gives each post of a blog its own place in the lists, also when two are published at once', async () => {
    const ctx = await open();
    const { desk } = await readyDesk(ctx);
    const article = await addArticle(ctx, desk.owner, { document: oneSentence });
    const { translationId } = await startTranslation(ctx, desk.owner, {
      articleId: article.id,
      language: 'ja',
    });
    const second = { blogId: desk.blog.id, translationId };
    await finish(ctx, desk, second, { ...details, slug: 'second' }, ['一文']);
    const both = [desk.of, second].map((of) =>
      publish(ctx, desk.owner, { key: randomUUID(), note: '', accepted: false, ...of }),
    );
    expect((await Promise.all(both)).map((answer) => answer.ok)).toEqual([true, true]);
    const places = await ctx.db.selectFrom('posts').select('place').orderBy('place').execute();
    expect(places.map((row) => row.place)).toEqual([1, 2]);
  });
});

describeDatabases('publishing again', (open) => {
  it('makes a revision that says which sentences changed and why', async () => {
    const { ctx, desk, put, go } = await readyDesk(await open());
    await go();
    await put(1, [text('演説も、テープもなかった。')]);
    expect(await go({ note: '訳しもれを足しました。' })).toMatchObject({ ok: true, post: { revision: 2 } });
    const { row } = await stored(ctx, desk, 2);
    expect(row.note).toBe('訳しもれを足しました。');
    expect(JSON.parse(row.changes) as Change[]).toEqual([
      { segmentId: (await desk.row(1)).id, before: '演説はなかった。', after: '演説も、テープもなかった。' },
    ]);
    expect(await events(ctx)).toEqual(['post.published', 'post.changed']);
  });

  it('is not done when nothing changed', async () => {
    const { ctx, go } = await readyDesk(await open());
    await go();
    expect(await go()).toEqual({ ok: false, reason: 'unchanged' });
    expect(await events(ctx)).toEqual(['post.published']);
  });

  it('leads an old address on to the new one', async () => {
    const { ctx, go, change } = await readyDesk(await open());
    await go();
    await change({ slug: 'moved' });
    expect(await go()).toMatchObject({ ok: true, post: { revision: 1 } });
    const old = await ctx.db.selectFrom('post_addresses').select(['slug', 'post_id']).execute();
    expect(old.map((row) => row.slug)).toEqual(['river-back']);
    await change({ slug: 'river-back' });
    await go();
    const now = await ctx.db.selectFrom('post_addresses').select('slug').execute();
    expect(now.map((row) => row.slug)).toEqual(['moved']);
  });

  it('brings a post that was taken back to its old place', async () => {
    const { ctx, desk, go } = await readyDesk(await open());
    await go();
    expect(await unpublish(ctx, desk.owner, desk.of)).toEqual({ ok: true });
    expect(await unpublish(ctx, desk.owner, desk.of)).toEqual({ ok: false, reason: 'not-published' });
    ctx.clock.set('2026-06-01T09:00:00.000Z');
    expect(await go()).toMatchObject({ ok: true, post: { revision: 1 } });
    const post = await ctx.db.selectFrom('posts').selectAll().executeTakeFirstOrThrow();
    expect(post).toMatchObject({
      place: 1,
      first_published_at: '2026-05-16T09:00:00.000Z',
      published_at: '2026-06-01T09:00:00.000Z',
    });
    expect(await events(ctx)).toEqual(['post.published', 'post.unpublished', 'post.published']);
  });
});

async function addNote(ctx: TestContext, desk: TestDesk, words: string): Promise<void> {
  const { translationId } = desk.of;
  const added = await addOwnBlock(ctx, desk.owner, {
    key: randomUUID(),
    kind: 'note',
    afterBlockId: 'block-1',
    translationId,
  });
  const ownBlockId = (added.ok && added.own[0]?.id) || '';
  const body = { key: randomUUID(), base: 1, document: saying(words) };
  await saveOwnBlock(ctx, desk.owner, { ...body, ownBlockId, translationId });
}

async function stored(ctx: TestContext, desk: TestDesk, number: number) {
  const postId = (await translationOf(ctx.db, desk.of))?.post_id ?? '';
  const row = await revisionOf(ctx.db, desk.blog.id, postId, number);
  if (!row) throw new Error(`no revision ${number}`);
  return {
    row,
    document: JSON.parse(row.document) as DocumentJson,
    originals: JSON.parse(row.originals ?? 'null') as Originals,
    provenance: JSON.parse(row.provenance ?? 'null') as PublishedProvenance,
  };
}
