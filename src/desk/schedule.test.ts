// Translations that publish themselves: at their moment, once, and only as long as nothing is missing.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestDesk, text } from '../../test/support/desk.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { openSession } from '../accounts/open-session.ts';
import { routes } from '../app.ts';
import { newId } from '../platform/ids.ts';
import { drain } from '../platform/worker.ts';
import { postBySlug } from '../posts/store.ts';
import { saveDetails } from './details/save-details.ts';
import { deskHandlers } from './handlers.ts';
import { publish } from './publish.ts';
import { manuscriptOf } from './reads.ts';
import { saveSegment } from './save-segment.ts';
import { schedule, unschedule } from './schedule.ts';

const MORNING = '2026-05-20T21:00:00.000Z';
const NOON = '2026-05-21T03:00:00.000Z';

/** A translation with every sentence confirmed, a title and an address. */
async function openReady(ctx: TestContext) {
  const desk = await openTestDesk(ctx, { blog: { slug: 'hashi' } });
  const { owner, of } = desk;
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
  const at = (moment: string) => schedule(ctx, owner, { ...of, at: moment, note: '', accepted: true });
  const post = () => postBySlug(ctx.db, of.blogId, 'river');
  const work = () => drain(ctx, deskHandlers());
  return { ...desk, confirm, at, post, work };
}

describeDatabases('a scheduled translation', (open) => {
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

  test('is scheduled and let go of by forms alone, in the time of the blog', async () => {
    const ctx = await open();
    const { owner, of } = await openReady(ctx);
    const visitor = new Visitor(routes(ctx));
    const session = { personId: owner.id, way: 'link' as const, userAgent: '' };
    visitor.cookies.set('taiyaku', await openSession(ctx, session));
    const here = `/studio/hashi/manuscripts/${of.translationId}/schedule`;
    const past = await visitor.post(here, { at: '2026-05-01T06:00' });
    expect([past.status, (await past.text()).includes('value="2026-05-01T06:00"')]).toEqual([422, true]);
    expect((await visitor.post(here, { at: '2026-05-21T06:00' })).headers.get('location')).toBe(here);
    const manuscript = () => manuscriptOf(ctx.db, of.blogId, of.translationId);
    expect((await manuscript())?.scheduledAt).toBe(MORNING);
    const list = await (await visitor.get('/studio/hashi/manuscripts')).text();
    expect(list).toContain('2026年5月21日');
    await visitor.post(`${here}/removal`);
    expect((await manuscript())?.scheduledAt).toBeNull();
  });
});
