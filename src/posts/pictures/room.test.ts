// Pictures of a blog that has a bound: what fits comes in, what does not is told with how much there is, and nothing typed is lost.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { boundAll, visitorWho } from '../../../test/support/operators.ts';
import { bytesOfPictures, putQuotas } from '../../blogs/hosting/quotas/store.ts';
import { addPicture } from '../add-picture.ts';
import { addAvif } from './add-avif.ts';
import { measurePictures, roomSaid } from './room.ts';
import { setBytes } from './store.ts';

const { default: sharp } = await import('sharp');

/** Grain, which is hard to press: some kilobytes in every format. */
const photo = (seed: number) =>
  sharp({
    create: {
      ...{ width: 200, height: 100 + seed, channels: 3, background: '#888' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();

describeDatabases('pictures of a blog with a bound', (open) => {
  const begin = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx, { slug: 'hashi' });
    return { ctx, blog, owner: await addMember(ctx, blog, 'owner') };
  };

  it('are counted by all of their files, also by the AVIF that follows', async () => {
    const { ctx, blog, owner } = await begin();
    const added = await addPicture(ctx, owner, await photo(1));
    if (!added.ok) throw new Error(added.reason);
    const sizes = async (list: readonly { sha256: string }[]) => {
      let sum = 0;
      for (const { sha256 } of list) sum += (await ctx.files.get(sha256))?.length ?? 0;
      return sum;
    };
    const first = await sizes(added.picture.sizes);
    expect(first).toBeGreaterThan(1000);
    expect(await bytesOfPictures(ctx.db, blog.id)).toBe(first);
    await addAvif(ctx, { blogId: blog.id, pictureId: added.picture.pictureId });
    const row = await ctx.db.selectFrom('pictures').select(['avif']).executeTakeFirstOrThrow();
    const all = first + (await sizes(JSON.parse(row.avif ?? '[]')));
    expect(await bytesOfPictures(ctx.db, blog.id)).toBe(all);
    // As one that came before there were bounds, or with an archive.
    await ctx.db.updateTable('pictures').set({ bytes: null }).execute();
    expect(await bytesOfPictures(ctx.db, blog.id)).toBe(0);
    await measurePictures(ctx);
    expect(await bytesOfPictures(ctx.db, blog.id)).toBe(all);
  });

  it('are refused above it and no other blog’s with them; the same one again takes no room', async () => {
    const { ctx, blog, owner } = await begin();
    const [one, two] = [await photo(1), await photo(2)];
    await addPicture(ctx, owner, one);
    const used = await bytesOfPictures(ctx.db, blog.id);
    const most = used + 100;
    await boundAll(ctx, { bytes: most });
    expect(await addPicture(ctx, owner, two)).toEqual({ ok: false, reason: 'full', used, most });
    expect(await addPicture(ctx, owner, one)).toMatchObject({ ok: true });
    expect(await bytesOfPictures(ctx.db, blog.id)).toBe(used);
    const other = await addMember(ctx, await addBlog(ctx, { slug: 'other' }), 'owner');
    await boundAll(ctx, { bytes: most * 2 });
    expect(await addPicture(ctx, other, two)).toMatchObject({ ok: true });
    // What was refused is named by nothing, and waits for the chore that takes such files away.
    const rows = await ctx.db.selectFrom('pictures').select('blog_id').execute();
    expect(rows.map(({ blog_id }) => blog_id).sort()).toEqual([blog.id, other.blog.id].sort());
  });

  it('are taken once more when the blog is full, and nothing of another size is drawn then', async () => {
    const { ctx, blog, owner } = await begin();
    const [one, two] = [await photo(1), await photo(50)];
    await addPicture(ctx, owner, one);
    const used = await bytesOfPictures(ctx.db, blog.id);
    for (const most of [used, used - 100]) {
      await boundAll(ctx, { bytes: most });
      expect(await addPicture(ctx, owner, one)).toMatchObject({ ok: true });
      expect(await addPicture(ctx, owner, await photo(2))).toMatchObject({ reason: 'full', used });
      const files = (await ctx.db.selectFrom('loose_files').select('sha256').execute()).length;
      expect(await addPicture(ctx, owner, two)).toMatchObject({ reason: 'full', used });
      expect((await ctx.db.selectFrom('loose_files').select('sha256').execute()).length).toBe(files);
    }
    expect(await bytesOfPictures(ctx.db, blog.id)).toBe(used);
  });

  it('are not measured without an AVIF that came meanwhile', async () => {
    const { ctx, blog, owner } = await begin();
    const added = await addPicture(ctx, owner, await photo(1));
    if (!added.ok) throw new Error(added.reason);
    await ctx.db.updateTable('pictures').set({ bytes: null }).execute();
    const read = { blog_id: blog.id, id: added.picture.pictureId, avif: null };
    await addAvif(ctx, { blogId: blog.id, pictureId: read.id });
    await setBytes(ctx.db, read, 1);
    expect(await bytesOfPictures(ctx.db, blog.id)).toBe(0);
    await measurePictures(ctx);
    expect(await bytesOfPictures(ctx.db, blog.id)).toBeGreaterThan(1000);
  });

  it('do not both take the last room when they come at once', async () => {
    const { ctx, blog, owner } = await begin();
    const [one, two] = [await photo(1), await photo(2)];
    await addPicture(ctx, owner, one);
    const used = await bytesOfPictures(ctx.db, blog.id);
    await ctx.db.deleteFrom('pictures').execute();
    await boundAll(ctx, { bytes: Math.round(used * 1.5) });
    const both = await Promise.all([addPicture(ctx, owner, one), addPicture(ctx, owner, two)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('have the room that one blog was given in the place of that of all', async () => {
    const { ctx, blog, owner } = await begin();
    await boundAll(ctx, { bytes: 1 });
    expect(await addPicture(ctx, owner, await photo(1))).toMatchObject({ reason: 'full', used: 0 });
    await putQuotas(ctx.db, blog.id, { mostBytes: 10_000_000, mostPosts: null });
    expect(await addPicture(ctx, owner, await photo(1))).toMatchObject({ ok: true });
  });

  it('are told as the settings tell them: a little is not nothing', () => {
    const lack = { ok: false, reason: 'full', used: 10, most: 1024 * 1024 } as const;
    expect(roomSaid(lack)).toEqual({ used: '0.1', most: '1' });
  });

  it('say at every door how much there is, and keep what was typed beside them', async () => {
    const { ctx, blog, owner } = await begin();
    await addPicture(ctx, owner, await photo(1));
    await boundAll(ctx, { bytes: 1024 * 1024 });
    await putQuotas(ctx.db, blog.id, { mostBytes: 10, mostPosts: null });
    const visitor = await visitorWho(ctx, owner.id);
    const file = new File([new Uint8Array(await photo(2))], 'b.png', { type: 'image/png' });
    const send = (path: string, field: string, more: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(more)) form.append(name, value);
      form.append(field, file);
      return visitor.upload(path, form);
    };
    const said = /置く場所が足りません（いま0(\.\d)? MB、上限0(\.\d)? MB）/;
    const library = await send('/studio/hashi/pictures', 'picture', { from: 'page' });
    expect([library.status, said.test(await library.text())]).toEqual([422, true]);
    const script = await send('/studio/hashi/pictures', 'picture');
    expect([script.status, said.test(await script.text())]).toEqual([422, true]);
    const book = { title: '川の本', status: 'to-read', currency: 'JPY', language: 'ja' };
    const shelf = await send('/studio/hashi/books/new', 'cover', book);
    const page = parseHTML(await shelf.text()).document;
    expect([shelf.status, said.test(page.body.textContent ?? '')]).toEqual([422, true]);
    expect(page.querySelector('[name="title"]')?.getAttribute('value')).toBe('川の本');
    const look = await send('/studio/hashi/look/cover', 'picture');
    expect([look.status, said.test(await look.text())]).toEqual([422, true]);
    expect(await pictures(ctx)).toBe(1);
  });
});

async function pictures(ctx: TestContext): Promise<number> {
  return (await ctx.db.selectFrom('pictures').select('id').execute()).length;
}
