// The record of the rankings, and the page of how votes are counted.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { addParticipant, readersVote } from '../../../../test/support/ranked.ts';
import { DAY, operatorOf, reader, show, textOf } from '../../../../test/support/reading-rankings.ts';
import { drain } from '../../../platform/worker.ts';
import { decideHold } from '../../../rankings/making/decide-hold.ts';
import { endExclusion, exclude } from '../../../rankings/making/exclude.ts';
import { castVote } from '../../../rankings/votes/cast-vote.ts';
import { siteHandlers } from '../../handlers.ts';

describeDatabases('the record', (open) => {
  it('tells what was decided, when and why, and nothing of who decided', async () => {
    const ctx = await open();
    const operator = await operatorOf(ctx);
    const [a, b] = [await addParticipant(ctx, { name: 'A' }), await addParticipant(ctx, { name: 'B' })];
    await readersVote(ctx, a.id, 15);
    for (let at = 0; at < 12; at += 1)
      await castVote(ctx, { participantId: a.id, kind: 'in', address: '9.9.9.9', agent: `Firefox ${at}` });
    await show(ctx);
    const { read } = await reader(ctx);
    const record = async () => (await read('/rankings/record')).document;
    expect(textOf(await record().then((page) => page.querySelector('#holds')))).toContain(
      '止めて確かめた票はありません',
    );
    const hold = await ctx.db.selectFrom('ranking_holds').select('id').executeTakeFirstOrThrow();
    await decideHold(ctx, operator, hold.id, 'none');
    const exclusion = await exclude(ctx, operator, { participantId: b.id, reason: '票が買われていました。' });
    await drain(ctx, siteHandlers(ctx));
    const page = await record();
    expect(textOf(page.querySelector('#holds li'))).toBe(
      'A2026年5月16日ひとつの回線からの12票を止めました。2026年5月16日に確かめて、数えないことにしました。',
    );
    expect(textOf(page.querySelector('#exclusions li'))).toBe('B2026年5月16日から票が買われていました。');
    ctx.clock.advance(2 * DAY);
    await decideHold(ctx, operator, hold.id, 'all');
    await endExclusion(ctx, operator, exclusion);
    await drain(ctx, siteHandlers(ctx));
    const later = await record();
    expect(textOf(later.querySelector('#holds li'))).toContain(
      '2026年5月18日に確かめて、数えることにしました。',
    );
    expect(textOf(later.querySelector('#exclusions li'))).toContain('2026年5月16日から2026年5月18日まで');
    for (const secret of [operator.id, '運営する人の名', 'reader.example']) {
      expect((await read('/rankings/record')).html).not.toContain(secret);
    }
  });

  it.each([{ password_hash: 'x' }, { suspended_at: 'now' }, { moved_to: 'https://elsewhere.example/' }])(
    'names no blog that is not open to every reader now: %o',
    async (shut) => {
      const ctx = await open();
      const operator = await operatorOf(ctx);
      const blog = await addParticipant(ctx, { name: 'ひみつの名' });
      await exclude(ctx, operator, { participantId: blog.id, reason: 'ことばが違いました。' });
      await ctx.db.updateTable('blogs').set(shut).where('id', '=', blog.id).execute();
      const { read } = await reader(ctx);
      const { html } = await read('/rankings/record');
      expect(html).toContain('いまは公開されていないブログ');
      expect(html).toContain('ことばが違いました。');
      expect(html).not.toContain('ひみつの名');
    },
  );

  it('shows the places of weeks that are over', async () => {
    const ctx = await open();
    const blog = await addParticipant(ctx, { name: 'A' });
    await readersVote(ctx, blog.id, 4);
    await show(ctx);
    const { read } = await reader(ctx);
    const weeks = async () => (await read('/rankings/record')).document.querySelectorAll('details.week');
    expect(await weeks()).toHaveLength(0);
    ctx.clock.advance(2 * DAY);
    await show(ctx);
    const [week] = [...(await weeks())];
    expect(textOf(week?.querySelector('summary') ?? null)).toBe('2026年5月11日から5月17日まで');
    expect(textOf(week?.querySelector('tbody tr') ?? null)).toBe('1A400');
  });
});

describeDatabases('how votes are counted', (open) => {
  it('is told in the numbers of the formula, in examples that it computes, and by itself', async () => {
    const ctx = await open();
    const { read } = await reader(ctx);
    const { document } = await read('/rankings/counting');
    expect(textOf(document.querySelector('#cap'))).toContain('3票までは、いつでもそのまま数えます');
    expect(textOf(document.querySelector('#cap'))).toContain(
      'その回線の票は3票だけ数え、合わせて11票になります',
    );
    expect(textOf(document.querySelector('#hold'))).toContain('10票以上、または近い回線を合わせて30票以上');
    expect(textOf(document.querySelector('#hold'))).toContain('その12票は止まり、残りの15票を数えます');
    expect(document.querySelector('#source code')?.textContent).toContain('export function countDay');
  });
});
