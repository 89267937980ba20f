// Drafts by an engine: asked for once, counted, and refused one by one.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { begin, kindsOf, server } from '../../../test/support/engine-desk.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import { inlineText } from '../../text/inline.ts';

describeDatabases('drafts by an engine', (open) => {
  it('come with the author’s marks, are counted, and are not sent a second time', async () => {
    const { ask, ids, sent, rows } = await begin(open);
    const lines = await ask();
    expect(kindsOf(lines)).toEqual(['draft', 'draft', 'draft', 'draft', 'draft', 'done']);
    const last = lines[4];
    const target = last?.kind === 'draft' ? last.target : [];
    expect(target.some(({ marks }) => marks?.some(({ type }) => type === 'emphasis'))).toBe(true);
    const all = (await rows()).map(({ source }) => inlineText(JSON.parse(source)).trim());
    const characters = [...all.join('')].length;
    expect(await sent()).toBe(characters);
    expect(await ask()).toEqual([...lines.slice(0, 5), { kind: 'done', left: null }]);
    expect([server.asked.length, await sent()]).toEqual([1, characters]);
    await ask([ids[0] ?? ''], { anew: true });
    expect([server.asked.length, await sent()]).toEqual([2, characters + [...(all[0] ?? '')].length]);
  });

  it('asked for by two desks at once are sent once', async () => {
    const { ask, sent } = await begin(open);
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(two);
    expect(server.asked).toHaveLength(1);
    const once = await sent();
    await ask();
    expect(await sent()).toBe(once);
  });

  it('stop at the budget of the month, which several at once cannot pass', async () => {
    const { ctx, ask, ids, sent } = await begin(open, { budget: 60 });
    const lines = (await Promise.all(ids.map((id) => ask([id])))).flat();
    expect(await sent()).toBeLessThanOrEqual(60);
    expect(lines.filter(({ kind }) => kind === 'stopped').length).toBeGreaterThan(0);
    expect(lines.find(({ kind }) => kind === 'stopped')).toMatchObject({ key: 'desk.drafts.trouble.budget' });
    const before = server.asked.length;
    ctx.clock.set('2026-06-01T00:00:00.000Z');
    expect(kindsOf(await ask([ids[4] ?? '']))).toEqual(['draft', 'done']);
    expect(server.asked.length).toBeGreaterThanOrEqual(before);
  });

  it('are counted on the page of engines, month by month, beside what may be sent', async () => {
    const { ctx, blog, owner, ask, sent } = await begin(open, { budget: 12_000 });
    const visitor = new Visitor(routes(ctx));
    const session = { personId: owner.id, way: 'link' as const, userAgent: '' };
    visitor.cookies.set('taiyaku', await openSession(ctx, session));
    const page = async () => (await visitor.get(`/studio/${blog.slug}/engines`)).text();
    expect(await page()).toContain('今月 0字（12,000字まで）');
    await ask();
    expect(await sent()).toBeGreaterThan(0);
    expect(await page()).toContain(`今月 ${await sent()}字（12,000字まで）`);
    ctx.clock.set('2026-06-01T00:00:00.000Z');
    expect(await page()).toContain('今月 0字（12,000字まで）');
  });

  it('are not counted when the engine refused them, and are when it was silent', async () => {
    const { ask, sent } = await begin(open);
    server.mishaps = [{ status: 456 }];
    expect(await ask()).toMatchObject([{ kind: 'stopped', key: 'desk.drafts.trouble.quota' }]);
    expect(await sent()).toBe(0);
    server.mishaps = ['nonsense'];
    expect(await ask()).toMatchObject([{ kind: 'stopped', key: 'desk.drafts.trouble.answer' }]);
    expect(await sent()).toBeGreaterThan(0);
  });

  it('are refused one by one: marks that got lost, nothing said, no end, what did not come', async () => {
    const { ask, ids } = await begin(open);
    server.translate = (text) => {
      if (text.includes('<g1>')) return text.replaceAll(/<[^>]*>/g, '');
      if (text.startsWith('Nobody')) return ' ';
      if (text.startsWith('What')) return 'は'.repeat(3_000);
      return text;
    };
    server.mishaps = [];
    const lines = await ask();
    expect(lines.filter((one) => one.kind === 'refused')).toEqual([
      { kind: 'refused', segmentId: ids[1], reason: 'empty' },
      { kind: 'refused', segmentId: ids[2], reason: 'long' },
      { kind: 'refused', segmentId: ids[4], reason: 'marks' },
    ]);
    server.mishaps = ['short'];
    server.translate = (text) => text;
    const again = await ask([ids[1] ?? '', ids[4] ?? '']);
    expect(again.filter((one) => one.kind === 'refused')).toEqual([
      { kind: 'refused', segmentId: ids[4], reason: 'half' },
    ]);
  });

  it('end when nobody waits any more; what came stays', async () => {
    const { ask, ids, ctx } = await begin(open);
    await ask([ids[0] ?? '']);
    const stop = new AbortController();
    server.mishaps = ['silence'];
    server.onAsked = () => stop.abort();
    expect(kindsOf(await ask(ids, { signal: stop.signal }))).toEqual(['draft']);
    const kept = await ctx.db.selectFrom('machine_drafts').select('id').execute();
    expect(kept).toHaveLength(1);
    // The turn is given back.
    server.onAsked = null;
    expect(kindsOf(await ask([ids[1] ?? '']))).toEqual(['draft', 'done']);
  });
});
