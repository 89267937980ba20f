// What keeps a translation from being published, on both databases.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addArticle, text } from '../../test/support/desk.ts';
import { details, events, finish, oneSentence, readyDesk } from '../../test/support/ready-desk.ts';
import { publish } from './publish.ts';
import type { PublishAnswer } from './schemas.ts';
import { startTranslation } from './start-translation.ts';

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
