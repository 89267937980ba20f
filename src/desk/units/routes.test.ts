// The doors of the page of the memory: what they show, and what they answer when something is wrong.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { memberBlog } from '../../../test/support/desk.ts';
import { translationOf } from '../../../test/support/memory-desk.ts';
import { comeAs, setUpStudio } from '../../../test/support/studio.ts';
import { blogBySlug } from '../../blogs/store.ts';
import { unitOfSegment } from '../../memory/store.ts';
import { deskRoutes } from '../routes.tsx';

const path = '/studio/hashi/memory';

describeDatabases('the doors of the memory', (open) => {
  const press = async () => {
    const ctx = await open();
    const { app, owner } = await setUpStudio(ctx, deskRoutes(ctx));
    const blog = await blogBySlug(ctx.db, 'hashi');
    const person = await ctx.db.selectFrom('people').select(['id', 'name']).executeTakeFirstOrThrow();
    if (!blog) throw new Error('no blog');
    const desk = await translationOf(ctx, { ...person, blog: memberBlog(blog, 'owner') }, [
      'The <b>bell</b> rang.',
    ]);
    await desk.write(0, '鐘が鳴った。');
    const segment = await desk.row(0);
    const unit = await unitOfSegment(ctx.db, blog.id, segment.id);
    return { ctx, app, owner, desk, segment, id: unit?.id ?? '' };
  };

  it('say nothing of any sentence on a new blog, and what will come', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, deskRoutes(ctx));
    expect(await (await owner.get(path)).text()).toContain('Nothing is remembered yet');
  });

  it('show each sentence with the way to the desk, and its markup as text', async () => {
    const { owner, desk, segment } = await press();
    const page = await (await owner.get(path)).text();
    expect(page).toContain('The &lt;b>bell&lt;/b> rang.');
    expect(page).toContain(`/studio/hashi/desk/${desk.translationId}#row-${segment.id}`);
    const found = await (await owner.get(`${path}?words=%E9%90%98%E3%81%8C`)).text();
    expect(found).toContain('<mark>鐘が</mark>鳴った。');
    expect(await (await owner.get(`${path}?words=%E9%90%98`)).text()).toContain('two characters or more');
    expect(await (await owner.get(`${path}?words=nowhere`)).text()).toContain('No sentence has these words');
  });

  it('give a form back as it was typed, with what is wrong', async () => {
    const { owner, id } = await press();
    const answer = await owner.post(`${path}/${id}`, { source: '  ', target: '鐘だ。' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('鐘だ。');
  });

  it('show what somebody else made of it beside what was typed, and lead to what stands there now', async () => {
    const { owner, id } = await press();
    const first = await owner.post(`${path}/${id}`, {
      source: 'The bell rang.',
      target: '鐘が鳴りひびいた。',
    });
    const now = first.headers.get('location') ?? '';
    expect(now).toMatch(/\?saved$/);
    const late = await owner.post(`${path}/${id}`, { source: 'The bell rang.', target: '鐘だ。' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('鐘が鳴りひびいた。');
    expect(page).toContain('鐘だ。</textarea>');
    expect((await owner.get(`${path}/${id}`)).headers.get('location')).toBe(now.replace('?saved', ''));
  });

  it('delete a sentence, offer the way back, and let a reader only look', async () => {
    const { ctx, app, owner, id } = await press();
    const reader = await comeAs(ctx, app, 'よみて', 'reader');
    expect(await (await reader.get(`${path}/${id}`)).text()).not.toContain('<textarea');
    expect((await reader.post(`${path}/${id}/removal`, {})).status).toBe(403);
    const removed = await owner.post(`${path}/${id}/removal`, {});
    const page = await (await owner.get(removed.headers.get('location') ?? '')).text();
    expect(page).toContain(`${path}/${id}/restoration`);
    const back = await owner.post(`${path}/${id}/restoration`, {});
    expect(await (await owner.get(back.headers.get('location') ?? '')).text()).toContain('鐘が鳴った。');
    expect((await owner.post(`${path}/${id}/restoration`, {})).status).toBe(409);
  });
});
