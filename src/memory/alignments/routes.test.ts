// The doors of finished translations: forms come back filled, what is typed is text, a review that is not ready says so.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { herons } from '../../../test/support/alignments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { setUpStudio } from '../../../test/support/studio.ts';
import { drain } from '../../platform/worker.ts';
import { alignmentHandlers } from './align-texts.ts';
import { alignmentRoutes } from './routes.tsx';
import { LONGEST_TEXT } from './schemas.ts';
import { updateAlignment } from './store.ts';

const path = '/studio/hashi/alignments';

describeDatabases('the doors of finished translations', (open) => {
  const press = async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, alignmentRoutes(ctx));
    const fields = {
      form: randomUUID(),
      source_text: herons.source,
      target_text: herons.target,
      source_language: 'en',
      target_language: 'ja',
    };
    return { ctx, owner, fields };
  };

  it('say what is missing or too long, and keep what was typed', async () => {
    const { owner, fields } = await press();
    const empty = await owner.post(path, { ...fields, target_text: ' ', title: '<b>サギ' });
    expect(empty.status).toBe(422);
    const page = await empty.text();
    expect(page).toContain('Nobody in the village had expected');
    expect(page).toContain('value="&lt;b>サギ"');
    expect(page).toContain('href="#target_text"');
    expect(page).not.toContain('href="#source_text"');
    const long = await owner.post(path, { ...fields, source_text: 'a'.repeat(LONGEST_TEXT + 1) });
    expect(await long.text()).toContain('href="#source_text"');
    const address = await owner.post(path, { ...fields, address: 'javascript:alert(1)' });
    expect(await address.text()).toContain('href="#address"');
    expect(await (await owner.get(path)).text()).toContain('Nothing has been taken in yet');
  });

  it('ask before languages are taken that do not look right, and go on when told to', async () => {
    const { owner, fields } = await press();
    const turned = { ...fields, source_text: herons.target, target_text: herons.source };
    const asked = await (await owner.post(path, turned)).text();
    expect(asked).toContain('looks like Japanese');
    expect(asked).toContain('name="sure"');
    expect((await owner.post(path, { ...turned, sure: 'yes' })).status).toBe(303);
  });

  it('lead to what is there when the same texts come again', async () => {
    const { owner, fields } = await press();
    const first = await owner.post(path, fields);
    const place = first.headers.get('location') ?? '';
    expect((await owner.post(path, fields)).headers.get('location')).toBe(place);
    const again = await owner.post(path, { ...fields, form: randomUUID() });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain(`href="${place}"`);
  });

  it('show that it is being put together, that this failed, and the pairs in the end', async () => {
    const { ctx, owner, fields } = await press();
    const place = (await owner.post(path, fields)).headers.get('location') ?? '';
    const waiting = await owner.get(place);
    // What stands on it keeps its place and the focus: a script asks until the pairs are there.
    expect(waiting.headers.get('refresh')).toBe(null);
    const page = await waiting.text();
    expect(page).toContain('Putting the sentences together');
    expect(page).toContain(`data-alignment="${place}/state"`);
    expect(page).toContain(`href="${place}"`);
    expect((await owner.get(`${place}/state`)).status).toBe(202);
    const { id, blog_id } = await ctx.db
      .selectFrom('alignments')
      .select(['id', 'blog_id'])
      .executeTakeFirstOrThrow();
    await updateAlignment(
      ctx.db,
      { blogId: blog_id, alignmentId: id },
      { failed_at: '2026-01-01T00:00:00Z' },
    );
    const failed = await owner.get(place);
    expect((await owner.get(`${place}/state`)).status).toBe(200);
    expect(await failed.text()).toContain(`${place}/attempt`);
    expect((await owner.post(`${place}/attempt`)).status).toBe(303);
    await drain(ctx, alignmentHandlers());
    const ready = await owner.get(place);
    expect(await ready.text()).toContain('review-data');
    const state = await owner.get(`${place}/state`);
    expect((await state.json()) as object).toMatchObject({ title: 'ラークミアのサギ', sourceLanguage: 'en' });
    expect(await (await owner.get(path)).text()).toContain('Nothing waits to be looked at');
  });

  it('say that it failed, and offer to try again, whatever went wrong', async () => {
    const { ctx, owner, fields } = await press();
    const place = (await owner.post(path, fields)).headers.get('location') ?? '';
    const { id, blog_id, source_lines } = await ctx.db
      .selectFrom('alignments')
      .select(['id', 'blog_id', 'source_lines'])
      .executeTakeFirstOrThrow();
    const of = { blogId: blog_id, alignmentId: id };
    await updateAlignment(ctx.db, of, { source_lines: '[broken' });
    await drain(ctx, alignmentHandlers());
    expect(await (await owner.get(place)).text()).toContain(`${place}/attempt`);
    await updateAlignment(ctx.db, of, { source_lines });
    await owner.post(`${place}/attempt`);
    await drain(ctx, alignmentHandlers());
    expect(await (await owner.get(place)).text()).toContain('review-data');
  });

  it('tell in the review of the post that readers see the pairs in', async () => {
    const ctx = await open();
    const readers = { address: '/studio/hashi/posts/7', follows: false };
    const { owner } = await setUpStudio(
      ctx,
      alignmentRoutes(ctx, async () => readers),
    );
    const fields = { form: randomUUID(), source_language: 'en', target_language: 'ja' };
    const texts = { source_text: herons.source, target_text: herons.target };
    const place = (await owner.post(path, { ...fields, ...texts })).headers.get('location') ?? '';
    await drain(ctx, alignmentHandlers());
    expect((await (await owner.get(`${place}/state`)).json()) as object).toMatchObject({ readers });
    expect(await (await owner.get(place)).text()).toContain('published again after it became bilingual');
  });

  it('delete with a way back', async () => {
    const { ctx, owner, fields } = await press();
    const place = (await owner.post(path, fields)).headers.get('location') ?? '';
    await drain(ctx, alignmentHandlers());
    const removed = await owner.post(`${place}/removal`);
    const list = await (await owner.get(removed.headers.get('location') ?? '')).text();
    expect(list).toContain(`${place}/restoration`);
    expect(await (await owner.get(place)).text()).toContain('has been deleted');
    const state = await owner.get(`${place}/state`);
    expect([state.status, await state.json()]).toEqual([410, { ok: false, reason: 'gone' }]);
    await owner.post(`${place}/restoration`);
    expect(await (await owner.get(place)).text()).toContain('review-data');
  });

  it('take no step that is none', async () => {
    const { owner, fields } = await press();
    const place = (await owner.post(path, fields)).headers.get('location') ?? '';
    for (const steps of [
      [],
      [{ key: 'x', undo: randomUUID() }],
      [{ key: randomUUID(), change: { kind: 'erase', bead: { id: 'a', version: '' } } }],
    ]) {
      const answer = await owner.json(`${place}/changes`, { steps });
      expect(answer.status).toBe(422);
    }
  });
});
