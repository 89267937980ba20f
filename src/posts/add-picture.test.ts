// Pictures as people send them: turned, heavy, broken, or no pictures at all.
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { addPicture } from './add-picture.ts';
import { addAvif, addMissingAvif, masterOf } from './pictures/add-avif.ts';
import { removeLooseFiles } from './pictures/remove-loose-files.ts';
import { pictureOf } from './store.ts';

const { default: sharp } = await import('sharp');

/** Left half red, right half blue, or all grain, which is hard to press; `orientation` is what a phone writes for how it was held. */
async function photo(width: number, height: number, orientation = 1, grain = false): Promise<Buffer> {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const };
  const red = await sharp({ create: { ...half, background: '#f00' } })
    .png()
    .toBuffer();
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const ground = grain ? { noise } : {};
  return sharp({ create: { width, height, channels: 3, background: '#00f', ...ground } })
    .composite(grain ? [] : [{ input: red, left: 0, top: 0 }])
    .withExif({ IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 39/1 31/1' } })
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
    const { ctx, blog, actor } = await press();
    const sent = await photo(400, 200, 6, true);
    expect((await sharp(sent).metadata()).exif?.includes('GPS') || sent.includes('somebody')).toBe(true);
    const added = await addPicture(ctx, actor, sent);
    expect(added).toMatchObject({ ok: true, picture: { width: 200, height: 400 } });
    const pictureId = added.ok ? added.picture.pictureId : '';
    await addAvif(ctx, { blogId: blog.id, pictureId });
    const avif = JSON.parse((await pictureOf(ctx.db, blog.id, pictureId))?.avif ?? '[]');
    expect(avif).toHaveLength(1);
    for (const size of [...(added.ok ? added.picture.sizes : []), ...avif]) {
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
    expect(await addPicture(ctx, actor, Buffer.from(svg))).toEqual({ ok: false, reason: 'svg' });
    const text = Buffer.from('Dear reader, this is a letter called photo.jpg.');
    expect(await addPicture(ctx, actor, text, 'photo.jpg')).toEqual({ ok: false, reason: 'not-a-picture' });
    const heic = Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0heicmif1', 'latin1');
    expect(await addPicture(ctx, actor, heic)).toEqual({ ok: false, reason: 'heic' });
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

  it('of sixty megapixels is taken in, and no larger than a page shows', async () => {
    const { ctx, actor } = await press();
    const create = { width: 9_500, height: 6_400, channels: 3 as const, background: '#7a9' };
    const bytes = await sharp({ create, limitInputPixels: false }).jpeg().toBuffer();
    expect(await addPicture(ctx, actor, bytes)).toMatchObject({
      ok: true,
      picture: { width: 1600, height: 1078 },
    });
  });

  it('that claims a giant size is refused by its header, moving or still', async () => {
    const { ctx, actor } = await press();
    for (const bomb of [
      gifOf(60_000, 60_000, 1),
      gifOf(20_000, 20_000, 300),
      await pngOf(100_000, 100_000),
    ]) {
      expect(bomb.length).toBeLessThan(20_000);
      expect(await addPicture(ctx, actor, bomb)).toEqual({ ok: false, reason: 'huge' });
    }
  });

  it('that moves keeps its first frame, and says so', async () => {
    const { ctx, actor } = await press();
    expect(await addPicture(ctx, actor, gifOf(30, 20, 3))).toMatchObject({
      ok: true,
      still: true,
      picture: { width: 30, height: 20 },
    });
  });

  it('keeps the name it came with for people to find it by, and for nothing else', async () => {
    const { ctx, blog, actor } = await press();
    const added = await addPicture(ctx, actor, await photo(30, 20), '../../etc/\u202e夏の川\0.jpg');
    const row = await pictureOf(ctx.db, blog.id, added.ok ? added.picture.pictureId : '');
    expect(row).toMatchObject({ file_name: '夏の川.jpg', words: '夏の川.jpg' });
    for (const name of await ctx.files.list('.')) expect(name).toMatch(/^(blobs|masters)\/[0-9a-f/-]+$/);
  });

  it('leaves nothing behind when it is refused, and loses its bytes to the chore when its upload breaks', async () => {
    const { ctx, actor } = await press();
    const bytes = await photo(800, 600, 1, true);
    await addPicture(ctx, actor, bytes.subarray(0, 9_000));
    await addPicture(ctx, actor, gifOf(60_000, 60_000, 1));
    expect(await ctx.files.list('.')).toEqual([]);
    const nobody = { id: 'nobody', blog: actor.blog };
    await expect(addPicture(ctx, nobody, bytes)).rejects.toThrow();
    expect(await ctx.files.list('blobs')).not.toEqual([]);
    await removeLooseFiles(ctx);
    expect(await ctx.files.list('blobs')).not.toEqual([]);
    ctx.clock.advance(25 * 60 * 60 * 1000);
    await removeLooseFiles(ctx);
    expect(await ctx.files.list('.')).toEqual([]);
  });

  it('gets its AVIF afterwards, once, where that is smaller, also from its largest WebP alone', async () => {
    const { ctx, blog, actor } = await press();
    const added = await addPicture(ctx, actor, await photo(1000, 700, 1, true));
    const pictureId = added.ok ? added.picture.pictureId : '';
    expect((await pictureOf(ctx.db, blog.id, pictureId))?.avif).toBeNull();
    await ctx.files.remove(masterOf(blog.id, pictureId));
    await addMissingAvif(ctx);
    const { avif, sizes } = (await pictureOf(ctx.db, blog.id, pictureId)) ?? {};
    expect(JSON.parse(avif ?? 'null')).toHaveLength(3);
    for (const { width, sha256 } of JSON.parse(avif ?? 'null')) {
      const bytes = (await ctx.files.get(sha256)) ?? Buffer.of();
      const webp = JSON.parse(sizes ?? '[]').find(
        (size: { width: number; type: string }) => size.width === width && size.type === 'image/webp',
      );
      expect((await sharp(bytes).metadata()).width).toBe(width);
      expect(bytes.length).toBeLessThan((await ctx.files.get(webp.sha256))?.length ?? 0);
    }
    await addAvif(ctx, { blogId: blog.id, pictureId });
    expect((await pictureOf(ctx.db, blog.id, pictureId))?.avif).toBe(avif);
    const told = await ctx.db.selectFrom('outbox').select('kind').orderBy('id').execute();
    expect(told.map(({ kind }) => kind)).toEqual(['picture.added', 'picture.changed']);
    expect(await ctx.files.list('masters')).toEqual([]);
  });
});

/** A GIF of one colour with frames of this many pixels. */
function gifOf(width: number, height: number, frames: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const frame = Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0, 2, 2, 0x4c, 0x01, 0]),
  ]);
  const head = Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from([0x80, 0, 0, 255, 0, 0, 0, 0, 255])]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** A PNG whose header claims a size that its pixels do not have. */
async function pngOf(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
