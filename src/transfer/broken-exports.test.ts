// Exports of WordPress, Blogger and Ghost that are cut, damaged or made to do harm: read as far as they go, or refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Handed, handed, moveFile } from '../../test/support/move-files.ts';
import { attachment, cdata, comment, item, meta, wxr } from '../../test/support/wxr-files.ts';
import { catalogue } from '../web/messages/index.ts';
import { looksLikeBlogger, readBlogger } from './blogger/read-blogger.ts';
import { looksLikeGhost, readGhost } from './ghost/read-ghost.ts';
import type { ReadFile } from './moves/incoming.ts';
import { looksLikeWxr, readWxr } from './wxr/read-wxr.ts';

interface Kind {
  read: ReadFile;
  looks: (beginning: string) => boolean;
  /** Two posts and what belongs to them; `text` stands in the first. */
  file: (text?: string) => string;
}

const atom = (text: string) =>
  `<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='t'><id>tag:blogger.com,1999:blog-1.archive</id><title>川</title>
<entry><id>tag:blogger.com,1999:blog-1.post-1</id><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/><published>2012-03-02T09:30:00.000+09:00</published><title>堰</title><content type='html'><![CDATA[${text}]]></content></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-2</id><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#comment'/><content type='html'>よく 😀</content><thr:in-reply-to ref='tag:blogger.com,1999:blog-1.post-1'/></entry>
<entry><id>tag:blogger.com,1999:blog-1.post-3</id><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/><title>泉</title></entry></feed>`;

const kinds: Record<string, Kind> = {
  wxr: {
    read: readWxr,
    looks: looksLikeWxr,
    file: (text = '水😀[gallery ids="20"]<!--more-->後') =>
      wxr(
        item({ 'content:encoded': cdata(text) }, meta('_thumbnail_id', '20') + comment()) +
          attachment(20, 'a.jpg') +
          item({ 'wp:post_id': '13' }),
      ),
  },
  blogger: { read: readBlogger, looks: looksLikeBlogger, file: (text = '水😀<!--more-->後') => atom(text) },
  ghost: {
    read: readGhost,
    looks: looksLikeGhost,
    file: (text = '水😀"<!--more-->後') =>
      JSON.stringify({
        db: [
          {
            meta: { exported_on: 1, version: '5' },
            data: {
              posts: [
                { id: 'p1', title: '堰', html: text, status: 'published' },
                {
                  id: 'p2',
                  title: '泉',
                  lexical: JSON.stringify({ root: { children: [{ type: 'text', text: '水' }] } }),
                },
              ],
              tags: [{ id: 't', name: '水' }],
              posts_tags: [{ post_id: 'p1', tag_id: 't' }],
            },
          },
        ],
      }),
  },
};

/** Each post whole or not at all, and a reason that people can read where reading ended. */
function isRight(whole: Handed, found: Handed): void {
  const known = whole.posts.map(({ origin }) => origin);
  expect(known.slice(0, found.posts.length)).toEqual(found.posts.map(({ origin }) => origin));
  if (found.refused !== null) expect(Object.hasOwn(catalogue, found.refused), found.refused).toBe(true);
}

describe.each(Object.entries(kinds))('an export of %s', (_, { read, looks, file }) => {
  it('is read the same in pieces of any size', async () => {
    const whole = await handed(read, moveFile(file()));
    expect(whole.posts).toHaveLength(2);
    expect(whole.refused).toBeNull();
    expect(looks(file())).toBe(true);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        async (sizes) => {
          expect((await handed(read, moveFile(file(), ...sizes))).all).toEqual(whole.all);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives whole posts up to wherever it is cut, and says that it is', async () => {
    const bytes = Buffer.from(file());
    const whole = await handed(read, moveFile(bytes));
    // Every third place, and those at the end.
    for (let end = 0; end < bytes.length - 1; end += end < bytes.length - 40 ? 3 : 1) {
      const cut = await handed(read, moveFile(bytes.subarray(0, end), 777));
      isRight(whole, cut);
      if (end < bytes.length - 3) expect(cut.refused, `cut at ${end}`).not.toBeNull();
    }
  });

  it('is read or refused, however it was damaged', async () => {
    const bytes = Buffer.from(file());
    const damages = fc.array(fc.tuple(fc.nat(bytes.length), fc.nat(2), fc.uint8Array({ maxLength: 5 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const damaged = all.reduce((before, [at, kind, put]) => {
          const [head, tail] = [before.subarray(0, at), before.subarray(at)];
          if (kind === 0) return Buffer.concat([head, put, tail]);
          return kind === 1
            ? Buffer.concat([head, put, tail.subarray(put.length)])
            : Buffer.concat([head, tail.subarray(put.length)]);
        }, bytes);
        looks(damaged.toString('utf8'));
        const { refused } = await handed(read, moveFile(damaged));
        if (refused !== null) expect(Object.hasOwn(catalogue, refused), refused).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('takes any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await handed(read, moveFile(bytes))).refused).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('may have a post of twenty million letters, and letters in the oddest places', async () => {
    const long = '水が落ちる。\n'.repeat(2_900_000);
    const { posts, refused, progress } = await handed(read, moveFile(file(long)));
    expect(refused).toBeNull();
    expect(posts[0]?.body.length).toBe(long.length - 1);
    expect(progress.at(-1)).toBeLessThanOrEqual(Buffer.byteLength(file(long)));
    for (const odd of ['\u2028', '\ud800', '[[[', '<'.repeat(9999), '<!--', '[caption', '\\"\\', '&#0;'])
      expect((await handed(read, moveFile(file(odd)))).posts).toHaveLength(2);
  });
});
