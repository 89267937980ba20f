// Publishing a translation, again, and taking it back, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import {
  addArticle,
  addMember,
  emphasis,
  openTestDesk,
  saying,
  type TestDesk,
  text,
} from '../../test/support/desk.ts';
import type { Change, Originals, PublishedProvenance } from '../posts/provenance.ts';
import { postOf, revisionOf } from '../posts/store.ts';
import { type DocumentJson, type Inline, textBlocks } from '../text/document.ts';
import { inlineText, sentencesOf } from '../text/inline.ts';
import { assemblePost } from './assemble.ts';
import { saveDetails } from './details/save-details.ts';
import type { Details } from './details/schemas.ts';
import { addOwnBlock, saveOwnBlock } from './own-blocks.ts';
import { publish } from './publish.ts';
import { saveSegment } from './save-segment.ts';
import type { PublishAnswer, SegmentState } from './schemas.ts';
import { startTranslation } from './start-translation.ts';
import { translationOf } from './store.ts';
import { unpublish } from './unpublish.ts';

const sentences = [
  '町は川をほり出した。',
  '演説はなかった。',
  '管がうばったもの',
  '暗い水に命は少ない。',
  '下流には何もいなかった。',
];

const details: Details = {
  title: '川を、川に返した町',
  summary: '四十年ぶりに、川が町にもどってきた。',
  slug: 'river-back',
  categoryId: null,
  picture: null,
};

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

describeDatabases('a publish is blocked', (open) => {
  const whatBlocks = (answer: PublishAnswer) =>
    answer.ok || answer.reason !== 'blocked' ? [] : answer.blocks.map((block) => block.what);

  it('by sentences that are neither confirmed nor left out, and names them', async () => {
    const { desk, put, go } = await readyDesk(await open());
    await put(0, [text('まだ')], 'draft');
    await put(1, null, 'open');
    const [first, second] = await desk.rows();
    expect(await go()).toEqual({
      ok: false,
      reason: 'blocked',
      blocks: [{ what: 'sentences', segmentIds: [first?.id, second?.id] }],
    });
  });

  it('by a missing title and a missing address', async () => {
    const { go } = await readyDesk(await open(), {}, { ...details, title: '', slug: '' });
    expect(whatBlocks(await go())).toEqual(['title', 'slug']);
  });

  it('by an address that another post has or had', async () => {
    const ctx = await open();
    const { desk, go, change } = await readyDesk(ctx);
    await go();
    await change({ slug: 'moved' });
    await go();
    const article = await addArticle(ctx, desk.owner, { document: oneSentence });
    const { translationId } = await startTranslation(ctx, desk.owner, {
      articleId: article.id,
      language: 'ja',
    });
    const second = { blogId: desk.blog.id, translationId };
    for (const slug of ['river-back', 'moved']) {
      await finish(ctx, desk, second, { ...details, slug }, ['一文']);
      const answer = await publish(ctx, desk.owner, {
        key: randomUUID(),
        note: '',
        accepted: false,
        ...second,
      });
      expect(whatBlocks(answer)).toEqual(['slug-taken']);
    }
  });

  it('by a missing source', async () => {
    const { go } = await readyDesk(await open(), { article: { chain: [] } });
    expect(whatBlocks(await go())).toEqual(['source']);
  });

  it('while the permission is being asked for', async () => {
    const { go } = await readyDesk(await open(), { article: { rights: { kind: 'asking' } } });
    expect(whatBlocks(await go())).toEqual(['asking']);
    expect(whatBlocks(await go({ accepted: true }))).toEqual(['asking']);
  });

  it('when every sentence was left out', async () => {
    const { desk, put, go } = await readyDesk(await open());
    for (const at of (await desk.rows()).keys()) await put(at, null, 'skipped');
    expect(whatBlocks(await go())).toEqual(['empty']);
  });

  it('without rights where the blog wants it so, and warned about where it does not', async () => {
    const article = { rights: { kind: 'none' as const } };
    const strict = await readyDesk(await open(), { article, blog: { rightsRule: 'block' } });
    expect(whatBlocks(await strict.go({ accepted: true }))).toEqual(['rights']);
    const lenient = await readyDesk(await open(), { article });
    expect(await lenient.go()).toEqual({ ok: false, reason: 'warned', warnings: ['rights'] });
    expect(await lenient.go({ accepted: true })).toMatchObject({ ok: true });
  });

  it('and then nothing is stored', async () => {
    const { ctx, go } = await readyDesk(await open(), {}, { ...details, title: '' });
    await go();
    expect(await ctx.db.selectFrom('posts').select('id').execute()).toEqual([]);
    expect(await events(ctx)).toEqual([]);
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

describeDatabases('what stands around the text', (open) => {
  it('is saved once for each key, and never over what somebody else wrote', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const body = { key: randomUUID(), base: 1, details, translationId: of.translationId };
    const answer = await saveDetails(ctx, owner, body);
    expect(answer).toMatchObject({ ok: true, details: { title: details.title, version: 2 } });
    expect(await saveDetails(ctx, owner, body)).toEqual(answer);
    const other = { ...body, key: randomUUID(), details: { ...details, title: 'べつの題' } };
    expect(await saveDetails(ctx, owner, other)).toMatchObject({
      ok: false,
      reason: 'conflict',
      current: { title: details.title, version: 2 },
    });
  });

  it('takes no category and no picture of another blog', async () => {
    const ctx = await open();
    const { owner, of } = await openTestDesk(ctx);
    const put = (wish: Partial<Details>) =>
      saveDetails(ctx, owner, {
        key: randomUUID(),
        base: 1,
        details: { ...details, ...wish },
        translationId: of.translationId,
      });
    expect(await put({ categoryId: 'foreign' })).toEqual({ ok: false, reason: 'unknown-category' });
    const picture = { pictureId: 'f'.repeat(64), alt: '', credit: '' };
    expect(await put({ picture })).toEqual({ ok: false, reason: 'unknown-picture' });
  });
});

const oneSentence: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'only', lang: null }, content: [text('One sentence.', emphasis)] },
  ],
};

async function readyDesk(
  ctx: TestContext,
  changes: Parameters<typeof openTestDesk>[1] = {},
  wished: Details = details,
) {
  const desk = await openTestDesk(ctx, changes);
  await finish(ctx, desk, desk.of, wished, sentences);
  const put = async (at: number, target: Inline | null, state: SegmentState = 'confirmed') => {
    const row = await desk.row(at);
    const body = { key: randomUUID(), base: row.version, target, state, segmentId: row.id };
    return saveSegment(ctx, desk.owner, { ...body, translationId: desk.of.translationId });
  };
  const change = (wish: Partial<Details>) => putDetails(ctx, desk, desk.of, { ...wished, ...wish });
  const input = (more: { key?: string; note?: string; accepted?: boolean } = {}) => ({
    key: randomUUID(),
    note: '',
    accepted: false,
    translationId: desk.of.translationId,
    ...more,
  });
  const go = async (more: Parameters<typeof input>[0] = {}) => {
    const answer = await publish(ctx, desk.owner, input(more));
    // Events are in order of time; two in one millisecond would be in none.
    ctx.clock.advance(1);
    return answer;
  };
  return { ctx, desk, put, change, input, go };
}

async function finish(ctx: TestContext, desk: TestDesk, of: TestDesk['of'], wish: Details, texts: string[]) {
  await putDetails(ctx, desk, of, wish);
  const rows = await ctx.db
    .selectFrom('segments')
    .select(['id', 'version'])
    .where('translation_id', '=', of.translationId)
    .orderBy('position')
    .execute();
  for (const [at, row] of rows.entries()) {
    await saveSegment(ctx, desk.owner, {
      key: randomUUID(),
      base: row.version,
      target: [text(texts[at] ?? '訳')],
      state: 'confirmed',
      segmentId: row.id,
      translationId: of.translationId,
    });
  }
}

async function putDetails(ctx: TestContext, desk: TestDesk, of: TestDesk['of'], wish: Details) {
  const base = (await translationOf(ctx.db, of))?.details_version ?? 0;
  const { translationId } = of;
  return saveDetails(ctx, desk.owner, { key: randomUUID(), base, details: wish, translationId });
}

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

async function events(ctx: TestContext): Promise<string[]> {
  const rows = await ctx.db.selectFrom('outbox').select('kind').orderBy('id').execute();
  return rows.map((row) => row.kind);
}
