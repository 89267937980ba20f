// Held votes and exclusions through the doors of operators: what is said of them, decisions and changes of mind, records, pages.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addBlog } from '../../../../test/support/desk.ts';
import { operatorAt, visitorWho } from '../../../../test/support/operators.ts';
import { addParticipant, readersVote } from '../../../../test/support/ranked.ts';
import type { Visitor } from '../../../../test/support/visitor.ts';
import { newId } from '../../../platform/ids.ts';
import { rankingDay } from '../../calendar.ts';
import { openParticipant } from '../../store.ts';
import { castVote } from '../../votes/cast-vote.ts';
import { countRankingDay } from '../count-day.ts';

const HOLDS = '/press/rankings/holds';
const EXCLUSIONS = '/press/rankings/exclusions';
const DAY = 24 * 60 * 60 * 1000;

const at = async (visitor: Visitor, path: string) =>
  parseHTML(await (await visitor.get(path)).text()).document;
const textOf = (document: Document, list: string) =>
  [...document.querySelectorAll(`section[aria-labelledby="${list}"] .decisions > li`)].map(
    (row) => row.textContent?.replace(/\s+/g, ' ') ?? '',
  );

describeDatabases('votes that were held', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addParticipant(ctx, { slug: 'kawa', name: '川の町' });
    await readersVote(ctx, blog.id, 15);
    for (let one = 0; one < 12; one += 1)
      await castVote(ctx, {
        participantId: blog.id,
        kind: 'in',
        address: '9.9.9.9',
        agent: `Firefox ${one}`,
      });
    await countRankingDay(ctx, rankingDay(ctx));
    const operator = await operatorAt(ctx);
    const hold = await ctx.db.selectFrom('ranking_holds').select('id').executeTakeFirstOrThrow();
    const counts = async () =>
      (await ctx.db.selectFrom('ranking_days').select(['ins', 'held']).executeTakeFirstOrThrow()) as {
        ins: number;
        held: number;
      };
    const decide = (counted: string) => operator.visitor.post(`${HOLDS}/${hold.id}`, { counted });
    return { ctx, blog, operator, hold, counts, decide, visitor: operator.visitor };
  };

  it('are told with their blog, day and kind, how many, why, and what counts beside them', async () => {
    const { visitor } = await begin();
    const [row, ...more] = textOf(await at(visitor, HOLDS), 'waiting');
    expect(more).toEqual([]);
    for (const words of [
      '川の町',
      '2026年5月16日',
      '票（IN）12票',
      'ひとつの回線から、10件以上',
      '30%を超えて',
      '数えた票は15票です',
    ])
      expect([words, row?.includes(words)]).toEqual([words, true]);
  });

  it('count all or none, as it is decided, and as it is decided later; who and when stands there', async () => {
    const { ctx, visitor, counts, decide } = await begin();
    expect(await counts()).toEqual({ ins: 15, held: 12 });
    const done = await decide('all');
    expect([done.status, done.headers.get('location')]).toEqual([303, `${HOLDS}?done=all`]);
    expect(await counts()).toEqual({ ins: 27, held: 0 });
    let page = await at(visitor, HOLDS);
    expect(textOf(page, 'waiting')).toEqual([]);
    expect(page.body.textContent).toContain('いま、止めてある票はありません');
    const [decided] = textOf(page, 'decided');
    for (const words of [
      '数えることにした（うんえい、2026年5月16日 18:00）',
      '数えた票は15票です',
      '数えないことに変える',
    ])
      expect([words, decided?.includes(words)]).toEqual([words, true]);
    ctx.clock.advance(60_000);
    await decide('none');
    expect(await counts()).toEqual({ ins: 15, held: 0 });
    page = await at(visitor, HOLDS);
    expect(textOf(page, 'decided')[0]).toContain('数えないことにした（うんえい、2026年5月16日 18:01）');
  });

  it('wait again where more of what was let count have come, and say so', async () => {
    const { ctx, visitor, decide, blog } = await begin();
    await decide('all');
    for (let one = 20; one < 40; one += 1)
      await castVote(ctx, {
        participantId: blog.id,
        kind: 'in',
        address: '9.9.9.9',
        agent: `Firefox ${one}`,
      });
    await countRankingDay(ctx, rankingDay(ctx));
    expect(textOf(await at(visitor, HOLDS), 'waiting')[0]).toContain('前に12件を数えることにしましたが');
  });

  it('are decided no more once their networks are forgotten, and nothing else than all or none is heard', async () => {
    const { ctx, hold, counts, decide } = await begin();
    expect((await decide('some')).headers.get('location')).toBe(HOLDS);
    expect(await counts()).toEqual({ ins: 15, held: 12 });
    ctx.clock.advance(45 * DAY);
    const later = (await operatorAt(ctx, 'あと')).visitor;
    const page = await at(later, HOLDS);
    expect(textOf(page, 'waiting')[0]).toContain('もう古いので、決めなおせません');
    expect(page.querySelector('.decisions button')).toBeNull();
    expect((await later.post(`${HOLDS}/${hold.id}`, { counted: 'all' })).status).toBe(409);
  });

  it('are leafed through, those that wait and those that were decided each by themselves', async () => {
    const { ctx, blog, visitor, operator } = await begin();
    await ctx.db.deleteFrom('ranking_holds').execute();
    for (let day = 1; day <= 70; day += 1) {
      const decided = day % 2 === 0 ? ctx.clock.now().toISOString() : null;
      await ctx.db
        .insertInto('ranking_holds')
        .values({
          ...{ id: newId(), participant_id: blog.id, day: dayNumber(day), kind: 'out', reason: 'network' },
          ...{ votes: day, found_at: ctx.clock.now().toISOString(), decided_at: decided },
          ...{ decided_by: decided && operator.id, counted: 0 },
        })
        .execute();
      if (day % 3 === 0) ctx.clock.advance(1000);
    }
    for (const [list, first] of [
      ['waiting', 69],
      ['decided', 70],
    ] as const) {
      const seen: number[] = [];
      let path: string | null = HOLDS;
      while (path !== null) {
        const page: Document = await at(visitor, path);
        for (const row of textOf(page, list)) seen.push(Number(/訪問（OUT）(\d+)件/.exec(row)?.[1]));
        const ways = [...page.querySelectorAll(`section[aria-labelledby="${list}"] .pager a`)];
        path = ways.find(({ textContent }) => textContent === '次のページ')?.getAttribute('href') ?? null;
      }
      const all = Array.from({ length: 35 }, (_, one) => first - one * 2);
      expect([list, seen]).toEqual([list, all]);
    }
    expect((await visitor.get(`${HOLDS}?waiting=nonsense&decided=%00`)).status).toBe(200);
  });
});

describeDatabases('exclusions', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addParticipant(ctx, { slug: 'kawa', name: '川の町' });
    await addParticipant(ctx, { slug: 'umi', name: '海の町', host: null });
    const { visitor, id } = await operatorAt(ctx);
    const send = (fields: Record<string, string>) => visitor.post(EXCLUSIONS, fields);
    const stands = async () => (await openParticipant(ctx.db, blog.id)) !== undefined;
    return { ctx, blog, visitor, operatorId: id, send, stands };
  };

  it('are made of who is found by name or address, with a reason, and end; both stay on record', async () => {
    const { ctx, blog, visitor, send, stands } = await begin();
    expect((await at(visitor, EXCLUSIONS)).body.textContent).toContain('外しているブログはありません');
    const found = async (words: string) =>
      [
        ...(await at(visitor, `${EXCLUSIONS}?${new URLSearchParams({ words })}`)).querySelectorAll('.rows b'),
      ].map(({ textContent }) => textContent);
    expect(await found('の町')).toEqual(['川の町', '海の町']);
    expect(await found('kawa')).toEqual(['川の町']);
    expect(await found(`${ctx.config.address}/kawa/`)).toEqual(['川の町']);
    expect(await found('ない')).toEqual([]);
    const done = await send({ participant: blog.id, reason: '票を買っていた' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `${EXCLUSIONS}?done=excluded`]);
    expect(await stands()).toBe(false);
    expect(await found('kawa')).toEqual([]);
    let page = await at(visitor, EXCLUSIONS);
    const [row] = textOf(page, 'standing');
    for (const words of ['川の町', '票を買っていた', '外した：うんえい、2026年5月16日 18:00'])
      expect([words, row?.includes(words)]).toEqual([words, true]);
    const ending = page.querySelector('form[action$="/ending"]')?.getAttribute('action') ?? '';
    ctx.clock.advance(DAY);
    const other = await operatorAt(ctx, 'べつの人');
    expect((await other.visitor.post(ending)).status).toBe(303);
    expect(await stands()).toBe(true);
    page = await at(visitor, EXCLUSIONS);
    expect(textOf(page, 'standing')).toEqual([]);
    const [past] = textOf(page, 'ended');
    for (const words of ['票を買っていた', '外した：うんえい', 'もどした：べつの人、2026年5月17日 18:00'])
      expect([words, past?.includes(words)]).toEqual([words, true]);
    // Somebody had let it in already.
    expect((await visitor.post(ending)).status).toBe(404);
  });

  it('want a reason, and give back what was typed and who was found', async () => {
    const { blog, send, stands } = await begin();
    const answer = await send({ participant: blog.id, reason: 'あ'.repeat(301), words: '町' });
    expect([answer.status, await stands()]).toEqual([422, true]);
    const page = parseHTML(await answer.text()).document;
    expect(page.querySelector('#reason')?.getAttribute('value')).toBe('あ'.repeat(301));
    expect(page.querySelector('.strip--danger a')?.getAttribute('href')).toBe('#reason');
    expect(page.querySelector('[name="words"]')?.getAttribute('value')).toBe('町');
    expect(page.querySelectorAll('.rows > li')).toHaveLength(2);
    expect(page.querySelectorAll('details[open]')).toHaveLength(1);
    expect((await send({ participant: 'unknown', reason: 'x' })).status).toBe(404);
  });

  it('are no one else’s to make', async () => {
    const { ctx, blog, stands } = await begin();
    const member = await visitorWho(ctx, (await operatorAt(ctx, 'もと')).id);
    await ctx.db.updateTable('people').set({ operator_since: null }).execute();
    expect((await member.get(EXCLUSIONS)).status).toBe(403);
    expect((await member.post(EXCLUSIONS, { participant: blog.id, reason: 'x' })).status).toBe(403);
    expect(await stands()).toBe(true);
  });

  it('find blogs elsewhere as well, by what they are called and where they are', async () => {
    const { ctx, visitor } = await begin();
    await ctx.db
      .insertInto('participants')
      .values({
        ...{ id: newId(), blog_id: null, name: 'よその丘', about: '', address: 'https://hill.example/' },
        ...{ feed: 'https://hill.example/feed', language: 'ja', token_hash: null, failures: 0 },
        ...{
          verified_at: '2026-01-01',
          checked_at: null,
          pinged_at: null,
          joined_at: '2026-01-01',
          left_at: null,
        },
      })
      .execute();
    for (const words of ['の丘', 'hill.ex', 'https://hill.example/']) {
      const page = await at(visitor, `${EXCLUSIONS}?${new URLSearchParams({ words })}`);
      expect([words, page.querySelector('.rows b')?.textContent]).toEqual([words, 'よその丘']);
    }
  });

  it('are leafed through', async () => {
    const { ctx, visitor, operatorId } = await begin();
    for (let one = 0; one < 35; one += 1) {
      const { id } = await addBlog(ctx, { slug: `b-${one}`, name: `b-${one}` });
      await exclusionOf(ctx, id, operatorId);
      ctx.clock.advance(1000);
    }
    const seen: string[] = [];
    let path: string | null = EXCLUSIONS;
    while (path !== null) {
      const page: Document = await at(visitor, path);
      seen.push(...textOf(page, 'standing').map((row) => /b-\d+/.exec(row)?.[0] ?? ''));
      const ways = [...page.querySelectorAll('section[aria-labelledby="standing"] .pager a')];
      path = ways.find(({ textContent }) => textContent === '次のページ')?.getAttribute('href') ?? null;
    }
    expect(seen).toEqual(Array.from({ length: 35 }, (_, one) => `b-${34 - one}`));
  });
});

function dayNumber(day: number): string {
  return new Date(Date.parse('2026-01-01') + day * DAY).toISOString().slice(0, 10);
}

async function exclusionOf(ctx: TestContext, blogId: string, by: string): Promise<void> {
  const now = ctx.clock.now().toISOString();
  await ctx.db
    .insertInto('participants')
    .values({
      ...{ id: blogId, blog_id: blogId, name: '', about: '', address: '', feed: '', language: 'ja' },
      ...{ token_hash: null, verified_at: null, checked_at: null, failures: 0, pinged_at: null },
      ...{ joined_at: now, left_at: null },
    })
    .execute();
  await ctx.db
    .insertInto('ranking_exclusions')
    .values({
      ...{ id: newId(), participant_id: blogId, reason: 'x', made_by: by, made_at: now },
      ...{ ended_by: null, ended_at: null },
    })
    .execute();
}
