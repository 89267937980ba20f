// A reader's report from the published sentence to its correction, or to the answer that it stays.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestDesk, text } from '../../../test/support/desk.ts';
import { newId } from '../../platform/ids.ts';
import type { Change } from '../../posts/provenance.ts';
import { saveDetails } from '../details/save-details.ts';
import { openDesk } from '../open-desk.ts';
import { publish } from '../publish.ts';
import { saveSegment } from '../save-segment.ts';
import { acceptReport, declineReport } from './answer-report.ts';
import { raiseReport, receiptHash, sentenceToReport } from './raise-report.ts';
import { reportByReceipt } from './store.ts';

async function published(ctx: TestContext) {
  const desk = await openTestDesk(ctx);
  const { owner, of, rows } = desk;
  for (const segment of await rows()) {
    await saveSegment(ctx, owner, {
      ...of,
      segmentId: segment.id,
      base: segment.version,
      key: newId(),
      target: [text(`訳文${segment.position}。`)],
      state: 'confirmed',
    });
  }
  const details = { title: '川の話', summary: '', slug: 'river', categoryId: null, picture: null };
  await saveDetails(ctx, owner, { ...of, key: newId(), base: 1, details });
  await publish(ctx, owner, { ...of, key: newId(), note: '', accepted: true });
  const segment = await desk.row(1);
  const said = { blogId: desk.blog.id, slug: 'river', segmentId: segment.id };
  const raise = (proposal = '毎週ではなく、一週おきです。') =>
    raiseReport(ctx, { ...said, kind: 'facts', proposal, reason: '娘が気づきました。', name: 'くるみ' });
  return { ...desk, segment, said, raise };
}

describeDatabases('a report of a mistranslation', (open) => {
  it('names the sentence as readers saw it, with its original', async () => {
    const ctx = await open();
    const { said, raise, blog, segment } = await published(ctx);
    expect(await sentenceToReport(ctx, said)).toMatchObject({
      said: `訳文${segment.position}。`,
      source: 'Nobody made a speech.',
      language: 'en',
      revision: 1,
    });
    const { receipt } = await raise();
    const row = await reportByReceipt(ctx.db, blog.id, receiptHash(receipt));
    expect(row).toMatchObject({ segment_id: segment.id, revision: 1, accepted_at: null });
    expect(JSON.stringify(row)).not.toContain(receipt);
  });

  it('arrives at the desk on its sentence, and is published as a correction that says so', async () => {
    const ctx = await open();
    const { owner, of, raise, blog, segment } = await published(ctx);
    const { receipt } = await raise();
    const [report] = (await openDesk(ctx, owner, of.translationId)).reports;
    expect(report).toMatchObject({ segmentId: segment.id, name: 'くるみ', kind: 'facts' });

    const key = newId();
    const answer = await acceptReport(ctx, owner, {
      translationId: of.translationId,
      reportId: report?.id ?? '',
      key,
      note: '読者の知らせで直しました。',
      answer: '娘さんにお礼を。',
      target: [text('一週おきです。')],
    });
    expect(answer).toMatchObject({ ok: true, post: { revision: 2 } });
    const row = await reportByReceipt(ctx.db, blog.id, receiptHash(receipt));
    expect(row).toMatchObject({ answer: '娘さんにお礼を。', corrected_revision: 2 });
    const revision = await ctx.db
      .selectFrom('revisions')
      .select(['note', 'changes'])
      .where('number', '=', 2)
      .executeTakeFirstOrThrow();
    expect(revision.note).toBe('読者の知らせで直しました。');
    expect((JSON.parse(revision.changes) as Change[])[0]).toMatchObject({
      segmentId: segment.id,
      after: '一週おきです。',
    });
    expect((await openDesk(ctx, owner, of.translationId)).reports).toEqual([]);
  });

  it('is not accepted when nothing was corrected or something else is unfinished, and then nothing changes', async () => {
    const ctx = await open();
    const { owner, of, raise, row } = await published(ctx);
    await raise();
    const [report] = (await openDesk(ctx, owner, of.translationId)).reports;
    const accept = (target?: string) =>
      acceptReport(ctx, owner, {
        translationId: of.translationId,
        reportId: report?.id ?? '',
        key: newId(),
        note: '',
        answer: '',
        ...(target === undefined ? {} : { target: [text(target)] }),
      });
    expect(await accept()).toEqual({ ok: false, reason: 'unchanged' });
    const last = await row(3);
    await saveSegment(ctx, owner, {
      ...of,
      segmentId: last.id,
      base: last.version,
      key: newId(),
      target: [text('途中')],
      state: 'draft',
    });
    expect(await accept('直した文。')).toMatchObject({ ok: false, reason: 'blocked' });
    expect((await row(1)).target).not.toContain('直した文。');
    expect((await openDesk(ctx, owner, of.translationId)).reports).toHaveLength(1);
  });

  it('is declined with an answer, once', async () => {
    const ctx = await open();
    const { owner, of, raise, blog } = await published(ctx);
    const { receipt } = await raise();
    const [report] = (await openDesk(ctx, owner, of.translationId)).reports;
    const decline = () =>
      declineReport(ctx, owner, {
        translationId: of.translationId,
        reportId: report?.id ?? '',
        key: newId(),
        answer: '原文どおりです。',
      });
    expect(await decline()).toEqual({ ok: true });
    expect(await reportByReceipt(ctx.db, blog.id, receiptHash(receipt))).toMatchObject({
      answer: '原文どおりです。',
      accepted_at: null,
    });
    await expect(decline()).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('of a sentence that is not there, or behind a password, is refused', async () => {
    const ctx = await open();
    const { said, blog } = await published(ctx);
    const nowhere = { kind: 'not-found' };
    await expect(sentenceToReport(ctx, { ...said, segmentId: newId() })).rejects.toMatchObject(nowhere);
    await expect(sentenceToReport(ctx, { ...said, slug: 'no' })).rejects.toMatchObject(nowhere);
    await ctx.db.updateTable('posts').set({ password_hash: 'x' }).where('blog_id', '=', blog.id).execute();
    await expect(sentenceToReport(ctx, said)).rejects.toMatchObject(nowhere);
  });
});
