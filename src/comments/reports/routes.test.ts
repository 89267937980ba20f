// A reader reports a sentence without a script, and comes back for the answer.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestDesk, text } from '../../../test/support/desk.ts';
import { routes } from '../../app.ts';
import { saveDetails } from '../../desk/details/save-details.ts';
import { publish } from '../../desk/publish.ts';
import { declineReport } from '../../desk/reports/answer-report.ts';
import { saveSegment } from '../../desk/save-segment.ts';
import { newId } from '../../platform/ids.ts';

async function press(ctx: TestContext) {
  const desk = await openTestDesk(ctx, { blog: { slug: 'hashi' } });
  const { owner, of, rows } = desk;
  for (const segment of await rows()) {
    const target = [text(`訳文${segment.position}<b>。`)];
    const saved = { ...of, segmentId: segment.id, base: segment.version, key: newId(), target };
    await saveSegment(ctx, owner, { ...saved, state: 'confirmed' });
  }
  const details = { title: '川の話', summary: '', slug: 'river', categoryId: null, picture: null };
  await saveDetails(ctx, owner, {
    ...of,
    key: newId(),
    base: 1,
    details,
  });
  await publish(ctx, owner, { ...of, key: newId(), note: '', accepted: true });
  const segment = await desk.row(1);
  const app = routes(ctx);
  const send = (fields: Record<string, string>) =>
    app.request('/hashi/posts/river/reports', {
      method: 'POST',
      headers: { origin: 'http://localhost' },
      body: new URLSearchParams({ sentence: segment.id, kind: 'facts', ...fields }),
    });
  return { ...desk, app, segment, send };
}

describeDatabases('the report of a reader', (open) => {
  it('begins with the sentence and its original, escaped', async () => {
    const ctx = await open();
    const { app, segment } = await press(ctx);
    const answer = await app.request(`/hashi/reports/new/river?s=${segment.id}`);
    const html = await answer.text();
    const { document } = parseHTML(html);
    const quoted = [...document.querySelectorAll('.report__q p')].map((line) => line.textContent);
    expect(quoted).toEqual([`訳文${segment.position}<b>。`, 'Nobody made a speech.']);
    expect(document.querySelector('.report__q [lang="en"]')).not.toBeNull();
    expect(document.querySelector('form.report')?.getAttribute('action')).toBe('/hashi/posts/river/reports');
    expect(html).not.toContain('<b>。');
  });

  it('comes back filled when it says nothing, and leads to a receipt when it does', async () => {
    const ctx = await open();
    const { app, send } = await press(ctx);
    const empty = await send({ report_name: 'くるみ' });
    expect(empty.status).toBe(422);
    const again = await empty.text();
    expect(again).toContain('value="くるみ"');
    expect(again).toContain('どちらかを書いてください');

    const sent = await send({ report_reason: '一週おきでは。' });
    const receipt = sent.headers.get('location') ?? '';
    expect([sent.status, receipt]).toEqual([303, expect.stringMatching(/^\/hashi\/reports\/[\w-]{32}$/)]);
    expect(await (await app.request(receipt)).text()).toContain('知らせを受けとりました');
  });

  it('is answered on its receipt alone', async () => {
    const ctx = await open();
    const { app, owner, of, send } = await press(ctx);
    const receipt = (await send({ report_reason: '一週おきでは。' })).headers.get('location') ?? '';
    const { id } = await ctx.db.selectFrom('reports').select('id').executeTakeFirstOrThrow();
    const answer = '原文どおりです。<script>';
    await declineReport(ctx, owner, { ...of, reportId: id, key: newId(), answer });
    const page = await (await app.request(receipt)).text();
    expect(page).toContain('原文どおりです。&lt;script');
    const other = receipt.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'));
    expect((await app.request(other)).status).toBe(404);
    expect((await app.request(`/hashi/reports/new`)).status).toBe(404);
  });

  it('is stopped when one network sends too many, with the text kept', async () => {
    const ctx = await open();
    const { send } = await press(ctx);
    for (let at = 0; at < 20; at++)
      expect((await send({ report_reason: `${at}番めの知らせ` })).status).toBe(303);
    const stopped = await send({ report_reason: 'もうひとつ。' });
    expect(stopped.status).toBe(422);
    const page = await stopped.text();
    expect(page).toContain('もうひとつ。');
    expect(page).toContain('たくさん届いています');
  });
});
