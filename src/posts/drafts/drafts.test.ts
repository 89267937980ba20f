// Drafts as the writing screen saves them: by version and key, by whom, and what of them is a post's own.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addMember, paragraph, text } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { verifyPassword } from '../../accounts/password.ts';
import { newId } from '../../platform/ids.ts';
import type { DocumentJson } from '../../text/document.ts';
import { parseDocument } from '../../text/document.ts';
import { publishDraft } from '../publishing/publish-draft.ts';
import type { Draft, SaveDraftAnswer } from '../schemas.ts';
import { draftOf } from '../store.ts';
import { wishesOf } from '../wishes.ts';
import { openDraft } from './open-draft.ts';
import { forgetOldSaves, saveDraft } from './save-draft.ts';
import { setPassword } from './set-password.ts';
import { startDraft } from './start-draft.ts';

const saying = (words: string): DocumentJson =>
  parseDocument({ type: 'doc', content: [paragraph(text(words))] });

const draft = (words: string, changes: Partial<Draft> = {}): Draft => ({
  title: '川の日記',
  summary: '',
  slug: 'kawa',
  categoryId: null,
  picture: null,
  document: saying(words),
  tags: ['川'],
  comments: 'approval',
  expiresAt: null,
  ...changes,
});

describeDatabases('a draft', (open) => {
  test('is saved over the version it was written on, and nothing else', async () => {
    const { ctx, owner, postId } = await begin(open);
    const save = (base: number, words: string, key = newId()) =>
      saveDraft(ctx, owner, { postId, key, base, draft: draft(words) });
    expect(await save(0, 'いち')).toMatchObject({ ok: true, version: 1, slugTaken: false });
    expect(await save(1, 'に')).toMatchObject({ ok: true, version: 2 });
    const late = await save(1, 'さん');
    expect(late).toMatchObject({
      ok: false,
      reason: 'conflict',
      current: { version: 2, updatedBy: 'みなも' },
    });
    expect(!late.ok && late.reason === 'conflict' && late.current.document).toEqual(saying('に'));
    // The same text is no conflict, whatever it was written on.
    expect(await save(0, 'に')).toMatchObject({ ok: true, version: 2 });
    const opened = await openDraft(ctx, owner, postId);
    expect(opened.draft).toMatchObject({ tags: ['川'], comments: 'approval', version: 2 });
  });

  test('answers a repeated save as it did the first time, and changes nothing', async () => {
    const { ctx, owner, postId } = await begin(open);
    const key = newId();
    const first = { postId, key, base: 0, draft: draft('いち') };
    const answer = await saveDraft(ctx, owner, first);
    await saveDraft(ctx, owner, { postId, key: newId(), base: 1, draft: draft('に') });
    expect(await saveDraft(ctx, owner, first)).toEqual(answer);
    expect((await openDraft(ctx, owner, postId)).draft.document).toEqual(saying('に'));
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    await forgetOldSaves(ctx);
    expect(await saveDraft(ctx, owner, first)).toMatchObject({ ok: false, reason: 'conflict' });
  });

  test('of somebody who wrote nothing yet is the one they get when they begin again', async () => {
    const { ctx, owner, postId } = await begin(open);
    const start = () => startDraft(ctx, owner, { kind: 'plain', language: 'ja' });
    expect(await start()).toEqual({ postId });
    await saveDraft(ctx, owner, { postId, key: newId(), base: 0, draft: draft('いち') });
    const second = await start();
    expect(second.postId).not.toBe(postId);
    expect(await startDraft(ctx, owner, { kind: 'book', language: 'ja' })).not.toEqual(second);
  });

  test('is written by whoever began it and by editors, and by no other translator', async () => {
    const { ctx, owner, site } = await begin(open);
    const [mine, other] = [
      await addMember(ctx, site.blog, 'translator'),
      await addMember(ctx, site.blog, 'translator'),
    ];
    const { postId } = await startDraft(ctx, mine, { kind: 'plain', language: 'ja' });
    const save = (actor: typeof mine, base: number, words: string) =>
      saveDraft(ctx, actor, { postId, key: newId(), base, draft: draft(words) });
    expect(await save(mine, 0, 'わたしの文')).toMatchObject({ ok: true });
    expect(await save(owner, 1, '編集の文')).toMatchObject({ ok: true });
    await expect(save(other, 2, 'よその文')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(openDraft(ctx, other, postId)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(setPassword(ctx, other, { postId, wish: { kind: 'none' } })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect((await openDraft(ctx, mine, postId)).draft.document).toEqual(saying('編集の文'));
    const reader = await addMember(ctx, site.blog, 'reader');
    await expect(openDraft(ctx, reader, postId)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('names no category and no picture that the blog does not have', async () => {
    const { ctx, owner, postId } = await begin(open);
    const other = await openTestSite(ctx, { slug: 'other' });
    const categoryId = await other.addCategory('towns');
    const save = (changes: Partial<Draft>) =>
      saveDraft(ctx, owner, { postId, key: newId(), base: 0, draft: draft('いち', changes) });
    expect(await save({ categoryId })).toEqual({ ok: false, reason: 'unknown-category' });
    const picture = { pictureId: 'a'.repeat(64), alt: '', credit: '' };
    expect(await save({ picture })).toEqual({ ok: false, reason: 'unknown-picture' });
  });

  test('says when another post has its address', async () => {
    const { ctx, owner, site, postId } = await begin(open);
    await site.publish({ slug: 'kawa' });
    const answer = await saveDraft(ctx, owner, { postId, key: newId(), base: 0, draft: draft('いち') });
    expect(answer).toMatchObject({ ok: true, slugTaken: true });
  });
});

describeDatabases('the draft of a published post', (open) => {
  test('is what readers have until somebody writes in it, and leaves what they have alone', async () => {
    const { ctx, owner, site } = await begin(open);
    const { postId } = await site.publish({ ...plain, tags: ['町'], asks: { comments: 'closed' } });
    const opened = await openDraft(ctx, owner, postId);
    expect(opened.draft).toMatchObject({ title: 'でた記事', version: 0, tags: ['町'], comments: 'closed' });
    expect(opened.post?.revision).toBe(1);
    expect(await draftOf(ctx.db, site.blog.id, postId)).toBeUndefined();
    const saves = [newId(), newId()].map((key) =>
      saveDraft(ctx, owner, { postId, key, base: 0, draft: draft(`直し ${key}`) }),
    );
    const answers: SaveDraftAnswer[] = await Promise.all(saves);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { title } = await ctx.db.selectFrom('revisions').select('title').executeTakeFirstOrThrow();
    expect(title).toBe('でた記事');
  });

  test('has no summary where the beginning of its text stood for one', async () => {
    const { ctx, owner, postId } = await begin(open);
    await saveDraft(ctx, owner, { postId, key: newId(), base: 0, draft: draft('はじめの文。') });
    expect(await publishDraft(ctx, owner, { postId, note: '' })).toMatchObject({ ok: true });
    const { summary } = await ctx.db.selectFrom('revisions').select('summary').executeTakeFirstOrThrow();
    expect(summary).toBe('はじめの文。');
    expect((await openDraft(ctx, owner, postId)).draft).toMatchObject({ summary: '', version: 0 });
  });

  test('of a translation is written at the desk', async () => {
    const { ctx, owner, site } = await begin(open);
    const { postId } = await site.publish();
    await expect(openDraft(ctx, owner, postId)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describeDatabases('the password of a post', (open) => {
  test('is kept as its hash alone, and can be left as it is or taken off', async () => {
    const { ctx, owner, site, postId } = await begin(open);
    const { blog } = site;
    const wish = { kind: 'new', password: 'せせらぎの音' } as const;
    expect(await setPassword(ctx, owner, { postId, wish })).toEqual({ ok: true, password: 'new' });
    const row = await draftOf(ctx.db, blog.id, postId);
    const { password } = wishesOf(row?.wishes ?? '');
    expect(JSON.stringify(row)).not.toContain('せせらぎ');
    expect(password.kind === 'new' && (await verifyPassword('せせらぎの音', password.hash))).toBe(true);
    // A save of the text knows nothing of it and leaves it alone.
    await saveDraft(ctx, owner, { postId, key: newId(), base: 0, draft: draft('いち') });
    expect((await openDraft(ctx, owner, postId)).password).toBe('new');
    expect(await setPassword(ctx, owner, { postId, wish: { kind: 'keep' } })).toEqual({
      ok: true,
      password: 'none',
    });
  });

  test('of a published post is kept until another is wished for', async () => {
    const { ctx, owner, site } = await begin(open);
    const { postId } = await site.publish({ ...plain, asks: { passwordHash: '$scrypt$x' } });
    expect((await openDraft(ctx, owner, postId)).password).toBe('keep');
    expect(await setPassword(ctx, owner, { postId, wish: { kind: 'none' } })).toMatchObject({
      password: 'none',
    });
    expect(await setPassword(ctx, owner, { postId, wish: { kind: 'keep' } })).toMatchObject({
      password: 'keep',
    });
    expect(JSON.stringify((await openDraft(ctx, owner, postId)).draft)).not.toContain('scrypt');
  });
});

const plain = {
  kind: 'plain',
  title: 'でた記事',
  document: saying('でた文'),
  originals: null,
  provenance: null,
} as const;

async function begin(open: () => Promise<TestContext>) {
  const ctx = await open();
  const site = await openTestSite(ctx);
  const owner = site.author;
  const { postId } = await startDraft(ctx, owner, { kind: 'plain', language: 'ja' });
  return { ctx, site, owner, postId };
}
