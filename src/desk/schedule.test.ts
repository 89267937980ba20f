// Translations that publish themselves: at their moment, once, and only as long as nothing is missing.
import { afterAll, expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestDesk, text } from '../../test/support/desk.ts';
import { addDraft } from '../../test/support/drafts.ts';
import { boundAll } from '../../test/support/operators.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { openSession } from '../accounts/open-session.ts';
import { routes } from '../app.ts';
import { newId } from '../platform/ids.ts';
import { drain } from '../platform/worker.ts';
import { publishDraft } from '../posts/publishing/publish-draft.ts';
import { postBySlug } from '../posts/store.ts';
import { checkTranslation } from './checks/check-translation.ts';
import { createChecks, shareChecks } from './checks/checks.ts';
import { overlook } from './checks/overlook.ts';
import { saveDetails } from './details/save-details.ts';
import { deskHandlers } from './handlers.ts';
import { publish } from './publish.ts';
import { manuscriptOf } from './reads.ts';
import { saveSegment } from './save-segment.ts';
import { schedule, unschedule } from './schedule.ts';

const checks = createChecks();
afterAll(() => checks.close());

const MORNING = '2026-05-20T21:00:00.000Z';
const NOON = '2026-05-21T03:00:00.000Z';

/** A translation with every sentence confirmed, a title and an address. */
async function openReady(ctx: TestContext) {
  const desk = await openTestDesk(ctx, { blog: { slug: 'hashi' } });
  const { owner, of } = desk;
  shareChecks(ctx, checks);
  const confirm = async (segment: { id: string; version: number }, words: string) =>
    saveSegment(ctx, owner, {
      ...of,
      segmentId: segment.id,
      base: segment.version,
      key: newId(),
      target: [text(words)],
      memo: '',
      state: 'confirmed',
    });
  for (const segment of await desk.rows()) await confirm(segment, '訳した文。');
  const details = { title: '川の話', summary: '', slug: 'river', categoryId: null, tags: [], picture: null };
  await saveDetails(ctx, owner, { ...of, key: newId(), base: 1, details });
  const at = (moment: string, sure = true) =>
    schedule(ctx, owner, { ...of, at: moment, note: '', accepted: true, sure });
  const post = () => postBySlug(ctx.db, of.blogId, 'river');
  const work = () => drain(ctx, deskHandlers());
  return { ...desk, confirm, at, post, work };
}

describeDatabases('a scheduled translation', (open) => {
  test('waits for the next day where the blog has published all it may, and is not published by hand either', async () => {
    const ctx = await open();
    const { at, post, work, owner, of } = await openReady(ctx);
    await boundAll(ctx, { posts: 1 });
    const other = await addDraft(ctx, owner, { slug: 'other' });
    expect(await at('2026-05-16T10:00:00.000Z')).toEqual({ ok: true });
    await publishDraft(ctx, owner, { postId: other, note: '' });
    const byHand = await publish(ctx, owner, { ...of, key: newId(), note: '', accepted: true });
    expect(byHand).toEqual({ ok: false, reason: 'blocked', blocks: [{ what: 'day-full' }] });
    ctx.clock.set('2026-05-16T10:00:00.000Z');
    await work();
    expect(await post()).toBeUndefined();
    const waits = { scheduledAt: '2026-05-16T15:00:00.000Z', scheduleProblem: 'waits-a-day' };
    expect(await manuscriptOf(ctx.db, of.blogId, of.translationId)).toMatchObject(waits);
    const visitor = new Visitor(routes(ctx));
    const session = { personId: owner.id, way: 'link' as const, userAgent: '' };
    visitor.cookies.set('taiyaku', await openSession(ctx, session));
    expect(await (await visitor.get('/studio/hashi/manuscripts')).text()).toContain('次の日まで待っています');
    ctx.clock.set(waits.scheduledAt);
    await work();
    expect((await post())?.revision).toBe(1);
  });

  test('publishes itself at its last moment, once, with two workers at it', async () => {
    const ctx = await open();
    const { at, post, work, owner, of } = await openReady(ctx);
    expect(await at('2026-05-16T09:00:00.000Z')).toEqual({ ok: false, reason: 'past' });
    expect(await at(MORNING)).toEqual({ ok: true });
    expect(await at(NOON)).toEqual({ ok: true });
    ctx.clock.set(MORNING);
    await work();
    expect(await post()).toBeUndefined();
    ctx.clock.set(NOON);
    await Promise.all([work(), work()]);
    expect((await post())?.revision).toBe(1);
    const told = ctx.db.selectFrom('outbox').select('id').where('kind', '=', 'post.published');
    expect(await told.execute()).toHaveLength(1);
    expect(await manuscriptOf(ctx.db, of.blogId, of.translationId)).toMatchObject({ scheduledAt: null });
    expect(owner.blog.slug).toBe('hashi');
  });

  test('does nothing once it was let go of, or was published by hand before', async () => {
    const ctx = await open();
    const { at, post, work, owner, of } = await openReady(ctx);
    await at(MORNING);
    await unschedule(ctx, owner, of.translationId);
    ctx.clock.set(MORNING);
    await work();
    expect(await post()).toBeUndefined();
    await at(NOON);
    await publish(ctx, owner, { ...of, key: newId(), note: '', accepted: true });
    ctx.clock.set(NOON);
    await work();
    expect((await post())?.revision).toBe(1);
    expect(await manuscriptOf(ctx.db, of.blogId, of.translationId)).toMatchObject({ scheduleProblem: null });
  });

  test('stays unpublished and says so when something is missing then', async () => {
    const ctx = await open();
    const { at, post, work, owner, of, row } = await openReady(ctx);
    await at(MORNING);
    const first = await row(0);
    await saveSegment(ctx, owner, {
      ...of,
      segmentId: first.id,
      base: first.version,
      key: newId(),
      target: [text('直しかけ')],
      memo: '',
    });
    expect(await at(NOON)).toEqual({ ok: false, reason: 'blocked' });
    ctx.clock.set(MORNING);
    await work();
    expect(await post()).toBeUndefined();
    const manuscript = await manuscriptOf(ctx.db, of.blogId, of.translationId);
    expect(manuscript).toMatchObject({ scheduledAt: null, scheduleProblem: 'blocked' });
  });

  test('is held to the checks as publishing is: what is to be mended is seen first, or mended', async () => {
    const ctx = await open();
    const { at, owner, of, confirm, rows } = await openReady(ctx);
    const visitor = new Visitor(routes(ctx));
    const session = { personId: owner.id, way: 'link' as const, userAgent: '' };
    visitor.cookies.set('taiyaku', await openSession(ctx, session));
    const here = `/studio/hashi/manuscripts/${of.translationId}/schedule`;
    const scheduled = async () => (await manuscriptOf(ctx.db, of.blogId, of.translationId))?.scheduledAt;
    for (const segment of await rows()) await confirm(segment, `（${segment.position}番目の文。`);
    const refused = await at(MORNING, false);
    expect(refused).toMatchObject({ ok: false, reason: 'to-mend' });
    const count = refused.ok || refused.reason !== 'to-mend' ? 0 : refused.count;
    expect(count).toBeGreaterThan(0);
    const page = await (await visitor.get(here)).text();
    expect(page).toContain(`「直す」が${count}件あるのを見たうえで`);
    const sent = await visitor.post(here, { at: '2026-05-21T06:00' });
    expect([sent.status, (await sent.text()).includes('name="sure"'), await scheduled()]).toEqual([
      422,
      true,
      null,
    ]);
    const seen = await visitor.post(here, { at: '2026-05-21T06:00', sure: 'yes' });
    expect([seen.status, await scheduled()]).toEqual([303, MORNING]);
    await unschedule(ctx, owner, of.translationId);
    for (const { id, target } of await rows()) {
      const segments = [{ id, target: JSON.parse(target ?? '[]') }];
      const [checked] = (await checkTranslation(ctx, owner, { ...of, segments })) ?? [];
      for (const finding of checked?.findings ?? []) {
        const said = { key: newId(), finding: finding.mark, check: finding.id, overlooked: true };
        await overlook(ctx, owner, { ...of, ...said, segmentId: id });
      }
    }
    expect(await (await visitor.get(here)).text()).not.toContain('name="sure"');
    expect(await at(MORNING, false)).toEqual({ ok: true });
  });

  test('is scheduled and let go of by forms alone, in the time of the blog', async () => {
    const ctx = await open();
    const { owner, of } = await openReady(ctx);
    const visitor = new Visitor(routes(ctx));
    const session = { personId: owner.id, way: 'link' as const, userAgent: '' };
    visitor.cookies.set('taiyaku', await openSession(ctx, session));
    const here = `/studio/hashi/manuscripts/${of.translationId}/schedule`;
    const past = await visitor.post(here, { at: '2026-05-01T06:00' });
    expect([past.status, (await past.text()).includes('value="2026-05-01T06:00"')]).toEqual([422, true]);
    expect((await visitor.post(here, { at: '2026-05-21T06:00', sure: 'yes' })).headers.get('location')).toBe(
      here,
    );
    const manuscript = () => manuscriptOf(ctx.db, of.blogId, of.translationId);
    expect((await manuscript())?.scheduledAt).toBe(MORNING);
    const list = await (await visitor.get('/studio/hashi/manuscripts')).text();
    expect(list).toContain('2026年5月21日');
    await visitor.post(`${here}/removal`);
    expect((await manuscript())?.scheduledAt).toBeNull();
  });
});
