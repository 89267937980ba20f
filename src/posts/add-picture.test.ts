// Pictures as people send them: turned, heavy, broken, or no pictures at all.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { addPicture } from './add-picture.ts';
import { pictureOf } from './store.ts';

const { default: sharp } = await import('sharp');

/** Left half red, right half blue; `orientation` is what a phone writes for how it was held. */
async function photo(width: number, height: number, orientation = 1): Promise<Buffer> {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const };
  const red = await sharp({ create: { ...half, background: '#f00' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#00f' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withExif({ IFD0: { Artist: 'somebody' } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

describeDatabases('a picture', (open) => {
  async function press() {
    const ctx = await open();
    const blog = await addBlog(ctx);
    return { ctx, blog, actor: await addMember(ctx, blog, 'translator') };
  }

  it('is kept in three widths and two formats, and in its own width when it is smaller', async () => {
    const { ctx, blog, actor } = await press();
    const large = await addPicture(ctx, actor, await photo(2000, 1000));
    expect(large.ok && large.picture.sizes.map((size) => [size.width, size.type])).toEqual([
      [480, 'image/webp'],
      [480, 'image/jpeg'],
      [960, 'image/webp'],
      [960, 'image/jpeg'],
      [1600, 'image/webp'],
      [1600, 'image/jpeg'],
    ]);
    expect(large).toMatchObject({ picture: { width: 1600, height: 800 } });
    const small = await addPicture(ctx, actor, await photo(300, 200));
    expect(small.ok && small.picture.sizes.map((size) => size.width)).toEqual([300, 300]);
    const id = small.ok ? small.picture.pictureId : '';
    expect(await pictureOf(ctx.db, blog.id, id)).toMatchObject({ width: 300, height: 200 });
  });

  it('stands upright and says nothing of who took it where', async () => {
    const { ctx, actor } = await press();
    const added = await addPicture(ctx, actor, await photo(400, 200, 6));
    expect(added).toMatchObject({ ok: true, picture: { width: 200, height: 400 } });
    for (const size of added.ok ? added.picture.sizes : []) {
      const bytes = await ctx.files.get(size.sha256);
      const metadata = await sharp(bytes ?? Buffer.of()).metadata();
      expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined]);
      expect([metadata.width, metadata.height]).toEqual([200, 400]);
    }
  });

  it('sent twice is stored once', async () => {
    const { ctx, actor } = await press();
    const bytes = await photo(300, 200);
    const first = await addPicture(ctx, actor, bytes);
    expect(await addPicture(ctx, actor, bytes)).toEqual(first);
    expect(await ctx.db.selectFrom('pictures').select('id').execute()).toHaveLength(1);
  });

  it('is told by its bytes: text, a drawing with scripts and a cut-off file are refused', async () => {
    const { ctx, actor } = await press();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await addPicture(ctx, actor, Buffer.from(svg))).toEqual({ ok: false, reason: 'not-a-picture' });
    expect(await addPicture(ctx, actor, Buffer.of())).toEqual({ ok: false, reason: 'not-a-picture' });
    const cut = (await photo(800, 800)).subarray(0, 2_000);
    expect(await addPicture(ctx, actor, cut)).toEqual({ ok: false, reason: 'broken' });
  });

  it('keeps what can be seen through, its colours and grey as they were', async () => {
    const { ctx, actor } = await press();
    const create = {
      width: 600,
      height: 300,
      channels: 4 as const,
      background: { r: 0, g: 90, b: 0, alpha: 0.5 },
    };
    const clear = await addPicture(ctx, actor, await sharp({ create }).png().toBuffer());
    const webp = clear.ok ? clear.picture.sizes.find((size) => size.type === 'image/webp') : undefined;
    const kept = await sharp((await ctx.files.get(webp?.sha256 ?? '')) ?? Buffer.of()).metadata();
    expect(kept).toMatchObject({ hasAlpha: true, width: 480, height: 240 });
    const grey = await sharp({ create: { ...create, background: '#888' } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    expect(await addPicture(ctx, actor, grey)).toMatchObject({ ok: true, picture: { width: 600 } });
  });

  it('is refused when it is a strip, or something else behind the first bytes of a picture', async () => {
    const { ctx, actor } = await press();
    const strip = { create: { width: 20, height: 60_000, channels: 3 as const, background: '#fff' } };
    const long = await sharp(strip).png().toBuffer();
    expect(await addPicture(ctx, actor, long)).toEqual({ ok: false, reason: 'huge' });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const head of ['GIF89a', '\xff\xd8\xff', 'RIFF0000WEBP', '0000ftypavif', '\x89PNG\r\n\x1a\n']) {
      const bytes = Buffer.from(head + svg, 'latin1');
      expect(await addPicture(ctx, actor, bytes)).toEqual({ ok: false, reason: 'broken' });
    }
  });

  it('carries nothing along that was hidden behind its pixels', async () => {
    const { ctx, actor } = await press();
    const bytes = Buffer.concat([await photo(300, 200), Buffer.from('<script>alert(1)</script>')]);
    const added = await addPicture(ctx, actor, bytes);
    for (const size of added.ok ? added.picture.sizes : []) {
      expect((await ctx.files.get(size.sha256))?.includes('<script>')).toBe(false);
    }
    expect(added.ok).toBe(true);
  });

  it('with more pixels than any page shows is refused before it is opened', async () => {
    const { ctx, actor } = await press();
    const bytes = await sharp({ create: { width: 10_000, height: 7_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await addPicture(ctx, actor, bytes)).toEqual({ ok: false, reason: 'huge' });
  });
});
