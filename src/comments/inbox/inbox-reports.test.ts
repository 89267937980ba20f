// Reports of a mistranslation in the inbox: judged, shown side by side, answered right there, and taken back.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestDesk, text } from '../../../test/support/desk.ts';
import { comeAs, studioApp } from '../../../test/support/studio.ts';
import { routes } from '../../app.ts';
import { saveDetails } from '../../desk/details/save-details.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { publish } from '../../desk/publish.ts';
import { raiseReport } from '../../desk/reports/raise-report.ts';
import { saveSegment } from '../../desk/save-segment.ts';
import { newId } from '../../platform/ids.ts';
import type { Change } from '../../posts/provenance.ts';
import { judgeReport } from '../reports/judge-report.ts';
import { inboxRoutes } from '../routes-inbox.tsx';
import { learnedOf } from '../spam/store.ts';

async function start(ctx: TestContext) {
  const desk = await openTestDesk(ctx, { blog: { slug: 'hashi' } });
  const { owner, of, rows, blog } = desk;
  const link = { type: 'link', attrs: { href: 'https://example.com/' } } as const;
  for (const segment of await rows()) {
    const target = [
      text('毎週'),
      { ...text('金曜日'), marks: [link] },
      text(`に数えます${segment.position}。`),
    ];
    const saved = { ...of, segmentId: segment.id, base: segment.version, key: newId(), target };
    await saveSegment(ctx, owner, { ...saved, state: 'confirmed' });
  }
  const details = { title: '川の話', summary: '', slug: 'river', categoryId: null, picture: null };
  await saveDetails(ctx, owner, { ...of, key: newId(), base: 1, details });
  await publish(ctx, owner, { ...of, key: newId(), note: '', accepted: true });
  const segment = await desk.row(1);
  const said = `毎週金曜日に数えます${segment.position}。`;
  const app = studioApp(ctx, inboxRoutes(ctx));
  const editor = await comeAs(ctx, app, 'minamo', 'editor');
  const raise = async (given: { reason?: string; proposal?: string; network?: string } = {}) => {
    const { reason = '一週おきだと思います。', proposal = said.replace('毎週', '一週おきの') } = given;
    const words = { name: 'くるみ', reason, proposal };
    const sentence = { blogId: blog.id, slug: 'river', segmentId: segment.id };
    const judged = await judgeReport(ctx, {
      ...{ blogId: blog.id, sentence: { postId: await postId() }, ...words },
      ...{ network: given.network ?? '203.0.113.7', seconds: 60, trapFilled: false },
    });
    const { receipt } = await raiseReport(ctx, { ...sentence, kind: 'facts', ...words }, judged);
    ctx.clock.advance(60_000);
    const row = await ctx.db
      .selectFrom('reports')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return { id: row.id, receipt };
  };
  const postId = async () => (await ctx.db.selectFrom('posts').select('id').executeTakeFirstOrThrow()).id;
  const page = async (path: string) => parseHTML(await (await editor.get(path)).text()).document;
  const form = async (id: string) => {
    const document = await page(`/studio/hashi/inbox/reports/${id}`);
    const value = (name: string) =>
      document.querySelector(`.inopen [name="${name}"]`)?.getAttribute('value') ??
      document.querySelector(`.inopen [name="${name}"]`)?.textContent ??
      '';
    return { key: value('key'), base: value('base'), corrected: value('corrected'), note: value('note') };
  };
  const row = (id: string) =>
    ctx.db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const target = async () => JSON.parse((await desk.row(1)).target ?? '[]') as unknown;
  const reports = async () => (await openDesk(ctx, owner, of.translationId)).reports;
  return { ctx, ...desk, editor, raise, page, form, row, segment, said, target, reports };
}

async function undoLast(ctx: TestContext): Promise<string> {
  const row = await ctx.db.selectFrom('moderations').select('id').orderBy('id', 'desc').executeTakeFirst();
  return `/studio/hashi/inbox/moderations/${row?.id}/undoing`;
}

describeDatabases('a report in the inbox', (open) => {
  test('stands beside the list: original, published sentence, proposal with its differences', async () => {
    const { raise, page, segment, said } = await start(await open());
    const { id } = await raise();
    const document = await page('/studio/hashi/inbox');
    expect(document.querySelector('.inlist a')?.getAttribute('href')).toBe(
      `/studio/hashi/inbox/reports/${id}`,
    );
    const pane = document.querySelector('.inopen');
    expect(pane?.querySelector('.pairbox [lang="en"]')?.textContent).toContain('Nobody made a speech.');
    expect(pane?.querySelector('.pairbox [lang="ja"]')?.textContent).toContain(said);
    expect(pane?.querySelector('.pairbox mark')?.textContent).toBe('毎週');
    expect(pane?.querySelector('.inopen__fix del')?.textContent).toBe('毎週');
    expect(pane?.querySelector('.inopen__fix ins')?.textContent).toContain('一週');
    expect(pane?.querySelector('header a')?.getAttribute('href')).toContain(
      `/posts/river#s-${segment.id.slice(-12)}`,
    );
  });

  test('is accepted there: published with its links kept, recorded, told to the reader, and taken back', async () => {
    const { ctx, editor, raise, form, row, segment, target, blog } = await start(await open());
    const { id, receipt } = await raise();
    const path = `/studio/hashi/inbox/reports/${id}`;
    const before = await target();
    const done = await editor.post(`${path}/acceptance`, { ...(await form(id)), answer: 'ありがとう。' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?did=accept`]);
    expect(await row(id)).toMatchObject({ answer: 'ありがとう。', corrected_revision: 2 });
    expect(JSON.stringify(await target())).toContain('"text":"金曜日","marks":[{"type":"link"');
    const revisions = () =>
      ctx.db.selectFrom('revisions').select(['number', 'changes', 'note']).orderBy('number').execute();
    const changes = JSON.parse((await revisions())[1]?.changes ?? '[]') as Change[];
    expect(changes).toMatchObject([{ segmentId: segment.id }]);
    expect(changes[0]?.after).toContain('一週おきの金曜日');
    const reader = routes(ctx);
    expect(await (await reader.request(`/hashi/reports/${receipt}`)).text()).toContain('ありがとう。');

    ctx.clock.advance(60_000);
    expect((await editor.post(await undoLast(ctx))).status).toBe(303);
    expect(await target()).toEqual(before);
    expect(await row(id)).toMatchObject({ accepted_at: null, answer: '', corrected_revision: null });
    expect((await revisions()).at(-1)).toMatchObject({ number: 3 });
    const acts = await ctx.db
      .selectFrom('log_entries')
      .select('act')
      .where('blog_id', '=', blog.id)
      .execute();
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['voice.report-accepted', 'voice.undone']),
    );
  });

  test('is left as it is with a word or without, and that can be taken back', async () => {
    const { ctx, editor, raise, form, row } = await start(await open());
    const { id } = await raise();
    const path = `/studio/hashi/inbox/reports/${id}/refusal`;
    const { key } = await form(id);
    const empty = await editor.post(path, { key, answer: ' ', say: 'word' });
    expect(empty.status).toBe(422);
    await editor.post(path, { key, answer: '原文どおりです。', say: 'word' });
    expect(await row(id)).toMatchObject({ answer: '原文どおりです。', accepted_at: null });
    const again = await editor.post(path, { key, answer: 'もう一度', say: 'word' });
    expect(again.status).toBe(422);
    expect((await row(id)).answer).toBe('原文どおりです。');
    await editor.post(await undoLast(ctx));
    expect(await row(id)).toMatchObject({ declined_at: null, answer: '' });
    await editor.post(path, { key, answer: '書きかけ', say: 'none' });
    expect(await row(id)).toMatchObject({ answer: '', accepted_at: null });
  });

  test('comes back filled when the desk has moved on or is unfinished, and then nothing has changed', async () => {
    const { ctx, editor, raise, form, row, owner, of, segment, rows } = await start(await open());
    const { id } = await raise();
    const filled = await form(id);
    const path = `/studio/hashi/inbox/reports/${id}/acceptance`;
    const save = async (segmentId: string, words: string, state: 'draft' | 'confirmed') => {
      const now = (await rows()).find((each) => each.id === segmentId);
      const saved = { ...of, segmentId, base: now?.version ?? 0, key: newId(), target: [text(words)] };
      await saveSegment(ctx, owner, { ...saved, state });
    };
    await save(segment.id, 'だれかが直した文。', 'confirmed');
    const moved = await editor.post(path, { ...filled, corrected: '手で直した。', answer: 'お礼' });
    const page = await moved.text();
    expect(moved.status).toBe(422);
    expect(page).toContain('手で直した。');
    expect(page).toContain('だれかが直した文。');
    const other = (await rows()).find((each) => each.id !== segment.id);
    await save(other?.id ?? '', '途中', 'draft');
    const fresh = await form(id);
    const blocked = await editor.post(path, { ...fresh, corrected: '手で直した。', answer: 'お礼' });
    expect(blocked.status).toBe(422);
    expect((await rows()).find((each) => each.id === segment.id)?.target).toContain('だれかが直した文。');
    expect(await row(id)).toMatchObject({ accepted_at: null, answer: '' });
  });

  test('that advertises lies among the spam and not on the desk, is taught, and comes out again', async () => {
    const { ctx, editor, raise, page, row, reports, blog } = await start(await open());
    const { id } = await raise({
      reason: '格安 casino bonus https://a.example.com https://b.example.com https://c.example.com [url=x]',
      proposal: '',
    });
    expect((await row(id)).spam_at).not.toBeNull();
    expect(await reports()).toEqual([]);
    const listed = async (tab: string) =>
      [...(await page(`/studio/hashi/inbox${tab}`)).querySelectorAll('.inlist > li')].length;
    expect([await listed(''), await listed('?tab=spam')]).toEqual([0, 1]);
    const pane = await page(`/studio/hashi/inbox/reports/${id}`);
    expect(pane.querySelector('.inopen__why')).not.toBeNull();
    const moderate = (verb: string) => {
      ctx.clock.advance(1000);
      return editor.post('/studio/hashi/inbox/moderations', { verb, report: id });
    };
    expect((await moderate('show')).headers.get('location')).toBe('/studio/hashi/inbox?did=fine&count=1');
    expect([await listed(''), (await reports()).length]).toEqual([1, 1]);
    expect(await learnedOf(ctx.db, blog.id)).toEqual({ spam: 0, fine: 1 });
    expect((await moderate('delete')).status).toBe(409);
    await moderate('spam');
    expect(await learnedOf(ctx.db, blog.id)).toEqual({ spam: 1, fine: 0 });
    await editor.post(await undoLast(ctx));
    expect([await listed(''), (await row(id)).spam_at]).toEqual([1, null]);
  });
});
