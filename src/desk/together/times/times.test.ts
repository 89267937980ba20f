// A person's own times: counted for themselves, seen by nobody else, off and deleted as they wish.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addMember, openTestDesk, text } from '../../../../test/support/desk.ts';
import { comeAs, studioApp } from '../../../../test/support/studio.ts';
import { Visitor } from '../../../../test/support/visitor.ts';
import { openSession } from '../../../accounts/open-session.ts';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../actor.ts';
import { openDesk } from '../../open-desk.ts';
import { saveSegment } from '../../save-segment.ts';
import type { SegmentState } from '../../schemas.ts';
import { pulse } from '../presence/pulse.ts';
import type { Work } from '../schemas.ts';
import { forgetToldTimes } from './note-time.ts';
import { timeRoutes } from './routes.tsx';
import { deleteTimes, ownTimes, setOff } from './store.ts';

async function openWork(ctx: TestContext) {
  const desk = await openTestDesk(ctx, { blog: { slug: 'hashi' } });
  const kairi = await addMember(ctx, desk.blog, 'translator', 'かいり');
  const { translationId } = desk.of;
  let told = 0;
  const tell = (by: Actor, worked: Work[], tab = 'tab') =>
    pulse(ctx, by, {
      ...{ translationId, tab, segmentId: null, stamp: 0, since: '2026-05-16T09:00:00.000Z' },
      ...{ worked, leaves: false },
    });
  const work = (by: Actor, seconds: number) => tell(by, seconds === 0 ? [] : [{ number: ++told, seconds }]);
  const save = async (by: Actor, words: string, state: SegmentState) => {
    const { id: segmentId, version: base } = await desk.row(0);
    return saveSegment(ctx, by, {
      translationId,
      segmentId,
      base,
      key: newId(),
      target: [text(words)],
      state,
    });
  };
  const times = async (by: Actor) =>
    (await ownTimes(ctx.db, by.id)).map(({ day, seconds, sentences, characters }) => ({
      ...{ day, seconds, sentences, characters },
    }));
  return { ...desk, ctx, kairi, translationId, tell, work, save, times };
}

describeDatabases('one’s own times', (open) => {
  it('add up by day and translation, with what was finished counted once', async () => {
    const { ctx, kairi, work, save, times } = await openWork(await open());
    await work(kairi, 60);
    await work(kairi, 30);
    await save(kairi, '町は川。', 'confirmed');
    await save(kairi, '町は川だ。', 'draft');
    await save(kairi, '町は川だ。', 'confirmed');
    // As Tokyo has it, the next day has begun.
    ctx.clock.set('2026-05-16T16:00:00.000Z');
    await work(kairi, 5);
    expect(await times(kairi)).toEqual([
      { day: '2026-05-17', seconds: 5, sentences: 0, characters: 0 },
      { day: '2026-05-16', seconds: 90, sentences: 1, characters: 4 },
    ]);
  });

  it('count what is told twice once, in each tab for itself', async () => {
    const { ctx, kairi, tell, times } = await openWork(await open());
    const first = { number: 1_779_000_000_000, seconds: 4 };
    const next = { number: 1_779_000_004_000, seconds: 3 };
    await tell(kairi, [first]);
    await tell(kairi, [first, next]);
    await tell(kairi, [next]);
    await tell(kairi, [first], 'other');
    expect(await times(kairi)).toMatchObject([{ seconds: 11 }]);
    await forgetToldTimes(ctx);
    await tell(kairi, [next]);
    expect(await times(kairi)).toMatchObject([{ seconds: 11 }]);
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    await forgetToldTimes(ctx);
    expect(await ctx.db.selectFrom('own_times_told').selectAll().execute()).toEqual([]);
  });

  it('are of who wrote a sentence, not of who confirmed what another wrote', async () => {
    const { owner, kairi, save, times } = await openWork(await open());
    await save(kairi, '町は川。', 'draft');
    await save(owner, '町は川。', 'confirmed');
    expect(await times(owner)).toEqual([]);
    expect(await times(kairi)).toEqual([]);
  });

  it('are counted no more once they are off, and deleted as their person wishes', async () => {
    const { ctx, owner, kairi, translationId, work, save, times } = await openWork(await open());
    await work(kairi, 60);
    await work(owner, 10);
    await setOff(ctx.db, kairi.id, '2026-05-16T09:00:00.000Z');
    await work(kairi, 60);
    await save(kairi, '町は川。', 'confirmed');
    expect(await times(kairi)).toMatchObject([{ seconds: 60, sentences: 0 }]);
    await deleteTimes(ctx.db, kairi.id, translationId);
    expect(await times(kairi)).toEqual([]);
    expect(await times(owner)).toMatchObject([{ seconds: 10 }]);
    await setOff(ctx.db, kairi.id, null);
    await work(kairi, 60);
    expect(await times(kairi)).toMatchObject([{ seconds: 60 }]);
    await deleteTimes(ctx.db, kairi.id, null);
    expect(await times(kairi)).toEqual([]);
  });

  it('stand in nothing that another member gets, and name no translation one may not see', async () => {
    const { ctx, blog, owner, kairi, translationId, work } = await openWork(await open());
    await work(kairi, 54_321 % 3_600);
    const seen = JSON.stringify([await openDesk(ctx, owner, translationId), await work(owner, 0)]);
    expect(seen).not.toMatch(/worked|seconds|[:,]321[,}]/);
    await ctx.db
      .deleteFrom('members')
      .where('person_id', '=', kairi.id)
      .where('blog_id', '=', blog.id)
      .execute();
    expect(await ownTimes(ctx.db, kairi.id)).toMatchObject([{ title: null, blogSlug: null }]);
  });

  it('say on their page how long one worked at what, what was finished and how fast', async () => {
    const { ctx, kairi, work, save } = await openWork(await open());
    await work(kairi, 1_800);
    await save(kairi, '町は川を掘りだした。'.repeat(30), 'confirmed');
    ctx.clock.set('2026-05-16T16:00:00.000Z');
    await work(kairi, 30);
    const visitor = new Visitor(studioApp(ctx, timeRoutes(ctx)));
    const session = { personId: kairi.id, way: 'link' as const, userAgent: '' };
    visitor.cookies.set('taiyaku', await openSession(ctx, session));
    const page = await (await visitor.get('/account/times')).text();
    const [, translations = '', days = ''] = page.split('<ul class="times">');
    const said = (list: string) =>
      list
        .split('</ul>')[0]
        ?.replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ');
    // Half an hour and 30 seconds, 300 characters.
    expect(said(translations)).toContain('30分 確定した文 1、300字 1時間に、およそ590字');
    expect(said(days)).toMatch(/5月17日.*1分より短い 確定した文 0、0字.*5月16日.*30分 確定した文 1、300字/);
  });

  it('are shown to whoever asks for theirs, and deleted for nobody else', async () => {
    const { ctx, kairi, translationId, work } = await openWork(await open());
    await work(kairi, 3_599);
    const app = studioApp(ctx, timeRoutes(ctx));
    const stranger = await comeAs(ctx, app, 'nagisa', null);
    const page = await (await stranger.get('/account/times')).text();
    expect(page).toContain('Nothing yet.');
    await stranger.post('/account/times/removal', { translation: translationId });
    await stranger.post('/account/times/removal', { translation: '' });
    expect(await ownTimes(ctx.db, kairi.id)).toHaveLength(1);
  });
});

it('no file but its own store asks for anybody’s time', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const asking = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && /own_times/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(asking.filter((path) => !/\.test\.ts$/.test(path)).sort()).toEqual([
    'desk/together/tables.ts',
    'desk/together/times/store.ts',
    'migrations/0028-together.ts',
    'migrations/0031-told-times.ts',
  ]);
});
