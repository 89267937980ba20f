// Advisories on sessions, one-time codes and files: a session fixed before sign-in, a code used for another purpose or
// in another place, an upload that is markup under the name of a picture, a page that fetches what it shows anew.
// Kinds of file and hidden bytes: src/posts/add-picture.test.ts. Links, sessions and their ends: src/accounts/routes.test.ts.
import { expect, it } from 'vitest';
import { createLink } from '../src/accounts/create-link.ts';
import { openSession } from '../src/accounts/open-session.ts';
import { signPass } from '../src/accounts/pass.ts';
import { routes } from '../src/app.ts';
import { giveLeave } from '../src/comments/form-token.ts';
import { newToken } from '../src/platform/ids.ts';
import { emit } from '../src/platform/outbox.ts';
import { insertPicture } from '../src/posts/store.ts';
import { describeDatabases } from './support/database.ts';
import { paragraph, text } from './support/desk.ts';
import { stored } from './support/guarded-world.ts';
import { startPageServer } from './support/page-server.ts';
import { openTestSite } from './support/published.ts';
import { openReadersBlog, readersPassword } from './support/readers-world.ts';
import { ownerFields } from './support/studio.ts';
import { formOf, serveWhole } from './support/whole-press.ts';

describeDatabases('a session', (open) => {
  it('is a new one at every sign-in, whatever cookie was there before, and ends for good at sign-out', async () => {
    const ctx = await open();
    const { author } = await openTestSite(ctx);
    const app = routes(ctx);
    const ask = (method: string, path: string, cookie: string) =>
      app.request(path, { method, headers: { cookie, origin: 'http://localhost' } });
    const planted = newToken();
    const used: string[] = [planted];
    for (let round = 0; round < 2; round++) {
      const link = await createLink(ctx, { purpose: 'sign-in', personId: author.id });
      const answer = await ask('POST', `/sign-in/link/${link}`, `taiyaku=${used.at(-1)}; taiyaku=${planted}`);
      expect(answer.status).toBe(303);
      const given = /taiyaku=([\w-]{43})/.exec(answer.headers.getSetCookie().at(-1) ?? '')?.[1] ?? '';
      expect(given).toMatch(/^[\w-]{43}$/);
      expect(used).not.toContain(given);
      for (const old of used) expect((await ask('GET', '/account', `taiyaku=${old}`)).status).toBe(303);
      expect((await ask('GET', '/account', `taiyaku=${given}`)).status).toBe(200);
      used.push(given);
    }
    // Neither an address nor a header nor another name of the cookie carries a session.
    const live = used.at(-1) ?? '';
    for (const path of [`/account?taiyaku=${live}`, `/account;taiyaku=${live}`])
      expect((await ask('GET', path, '')).status).not.toBe(200);
    for (const cookie of [
      `Taiyaku=${live}`,
      `__Host-taiyaku=${live}`,
      `taiyaku=${live}x`,
      `taiyaku="${live}`,
    ])
      expect([cookie, (await ask('GET', '/account', cookie)).status]).toEqual([cookie, 303]);
    await ask('POST', '/sign-out', `taiyaku=${live}`);
    for (const old of used) expect((await ask('GET', '/account', `taiyaku=${old}`)).status).toBe(303);
  });
});

describeDatabases('a code, a link or a receipt', (open) => {
  it('is good for its own purpose alone, and for nothing once it is used or signed for something else', async () => {
    const ctx = await open();
    const { author, blog } = await openTestSite(ctx);
    const readers = await openReadersBlog(ctx, 'readers-of');
    const { held } = readers;
    const links = {
      '/sign-in/link/': await createLink(ctx, { purpose: 'sign-in', personId: author.id }),
      '/set-up/': await createLink(ctx, { purpose: 'set-up' }),
      '/invitations/': await createLink(ctx, {
        ...{ purpose: 'invitation' as const, blogId: blog.id, role: 'owner' as const, createdBy: author.id },
      }),
    };
    const session = await openSession(ctx, { personId: author.id, way: 'link', userAgent: '' });
    const tokens = [
      ...Object.values(links),
      session,
      held.token,
      held.receipt,
      held.code,
      held.leave,
      held.opened,
    ];
    // The page that ends mails says the same to every token: src/comments/notices/notices.test.ts.
    const places = ['/sign-in/link/', '/set-up/', '/invitations/', '/account/inbox-feed/'];
    places.push('/readers-of/preview/', '/readers-of/reports/', '/readers-of/letters/');
    places.push(`/readers-of/comments/${held.comment}/sent/`);
    const own: Record<string, string> = {
      ...links,
      '/readers-of/preview/': held.token,
      '/readers-of/reports/': held.receipt,
      '/readers-of/letters/': held.code,
      [`/readers-of/comments/${held.comment}/sent/`]: held.leave,
    };
    const before = await stored({ ctx });
    for (const place of places) {
      for (const token of tokens) {
        const app = routes(ctx);
        const headers = { origin: 'http://localhost' };
        const read = await app.request(`${place}${encodeURIComponent(token)}`, { headers });
        expect([place, token, read.status]).toEqual([place, token, own[place] === token ? 200 : 404]);
        if (own[place] === token || !/sign-in|set-up|invitations/.test(place)) continue;
        const body = new URLSearchParams(
          Object.entries(ownerFields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
        );
        const sent = await app.request(`${place}${encodeURIComponent(token)}`, {
          method: 'POST',
          headers,
          body,
        });
        expect([place, token, sent.status, sent.headers.get('set-cookie')]).toEqual([
          place,
          token,
          404,
          null,
        ]);
      }
    }
    expect(await stored({ ctx })).toBe(before);
  });

  it('does not open by a signature that was made for something else', async () => {
    const ctx = await open();
    const readers = await openReadersBlog(ctx, 'readers-of');
    const { held, slug } = readers;
    const post = await ctx.db
      .selectFrom('posts')
      .select(['id', 'blog_id', 'password_hash'])
      .where('slug', '=', held.locked)
      .executeTakeFirstOrThrow();
    const ask = await serveWhole(ctx);
    const unlocked = `/${slug}/unlocked/${held.locked}`;
    const right = await ask(unlocked, formOf({ password: readersPassword }));
    const [cookie = ''] = String(right.headers['set-cookie']).split(';');
    const [name = '', value = ''] = cookie.split('=');
    expect((await ask(unlocked, { headers: { cookie } })).text).toContain(readers.mark);
    const said = [post.blog_id, post.id, post.password_hash ?? ''];
    const [until = '', signature = ''] = value.split('.');
    const forged = [
      await signPass(ctx, { purpose: 'blog-pass', said }, 3600),
      await signPass(ctx, { purpose: 'unlock', said: [...said.slice(0, 2), 'another hash'] }, 3600),
      await signPass(ctx, { purpose: 'unlock', said: [said[1] ?? '', said[0] ?? '', said[2] ?? ''] }, 3600),
      await giveLeave(ctx, said.join('\n'), 3600),
      `${Number(until) + 1}.${signature}`,
      `0${until}.${signature.slice(0, -1)}`,
      `9999999999999.${signature}`,
      `${until}.${signature}.x`,
      `${until}.`,
    ];
    for (const one of forged) {
      const answer = await ask(unlocked, { headers: { cookie: `${name}=${one}` } });
      expect([one, answer.status, answer.text.includes('朝')]).toEqual([one, 303, false]);
    }
    const change = `/${slug}/comments/${held.comment}`;
    for (const leave of [held.leave, held.opened, value, await giveLeave(ctx, `see ${held.comment}`, 3600)]) {
      const answer = await ask(change, formOf({ body: 'べつの言葉', leave }));
      expect([leave, answer.status]).toEqual([leave, 403]);
    }
  });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describeDatabases('a file that is markup', (open) => {
  it('is never sent as a picture or as a page, whatever row or name stands for it', async () => {
    const ctx = await open();
    const { blog, author, settle } = await openTestSite(ctx);
    const { default: sharp } = await import('sharp');
    const create = { width: 2, height: 2, channels: 3 as const, background: '#123' };
    const jpeg = await sharp({ create }).jpeg().toBuffer();
    const files: [string, Buffer][] = [
      ['svg', Buffer.from(svg)],
      ['html', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['pdf', Buffer.from('%PDF-1.7 <script>alert(1)</script>')],
      ['gif', Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;')],
      ['jpeg', Buffer.concat([jpeg, Buffer.from(`<html>${svg}`)])],
    ];
    await settle();
    const ask = await serveWhole(ctx);
    const session = await openSession(ctx, { personId: author.id, way: 'link', userAgent: '' });
    for (const [kind, bytes] of files) {
      const id = await ctx.files.put(bytes);
      const sizes = JSON.stringify([{ width: 2, type: 'image/jpeg', sha256: id }]);
      const row = { blog_id: blog.id, id, width: 2, height: 2, sizes, created_by: author.id };
      await insertPicture(ctx.db, { ...row, created_at: ctx.clock.now().toISOString() });
      for (const ending of [
        'jpg',
        'gif',
        'svg',
        'html',
        'svg.jpg',
        'jpg/x.html',
        'jpg%00.html',
        'jpg;.html',
      ]) {
        const said = await ask(`/hashi/media/${id}-2.${ending}`);
        const type = String(said.headers['content-type']);
        const isPicture = said.status === 200;
        if (isPicture) expect([kind, ending, type]).toEqual([kind, ending, `image/${kind}`]);
        else
          expect([kind, ending, said.status, said.text.includes('alert')]).toEqual([
            kind,
            ending,
            404,
            false,
          ]);
        expect([kind, ending, said.headers['x-content-type-options']]).toEqual([kind, ending, 'nosniff']);
        expect(String(said.headers['content-security-policy'])).toContain("default-src 'none'");
      }
      const shown = await ask(`/studio/hashi/pictures/${id}`, { headers: { cookie: `taiyaku=${session}` } });
      expect(shown.headers['x-content-type-options']).toBe('nosniff');
      expect(String(shown.headers['content-type'])).not.toMatch(/html|svg|xml/);
      expect(String(shown.headers['content-security-policy'])).toContain("script-src 'self'");
    }
  });
});

describeDatabases('a page with pictures and links of other sites', (open) => {
  it('asks those sites for nothing, neither when it is published, nor drawn again, nor read', async () => {
    const other = await startPageServer();
    try {
      const ctx = await open({ TAIYAKU_FETCH_ALLOW: other.host });
      const site = await openTestSite(ctx);
      const address = `${other.origin}/picture.jpg`;
      const figure = {
        type: 'figure',
        attrs: { id: 'f1', src: address, alt: 'x', credit: '', licence: '', width: 1, height: 1 },
        content: [{ type: 'caption', attrs: { id: 'f2', lang: null }, content: [text('絵')] }],
      };
      const linked = paragraph(text('つなぎ', { type: 'link', attrs: { href: `${other.origin}/page` } }));
      const document = {
        type: 'doc',
        content: [figure, { ...linked, attrs: { id: 'f3', lang: null } }],
      } as never;
      const plain = { kind: 'plain' as const, originals: null, provenance: null };
      const { slug } = await site.publish({ ...plain, document });
      await site.settle();
      const ask = await serveWhole(ctx);
      for (let round = 0; round < 2; round++) {
        for (const path of [
          '/',
          `/posts/${slug}`,
          '/feed.atom',
          '/feed.json',
          '/search?q=%E3%81%A4%E3%81%AA%E3%81%8E',
        ])
          expect([path, (await ask(`/hashi${path}`)).status]).toEqual([path, 200]);
        await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
        await site.settle();
      }
      expect((await ask(`/hashi/posts/${slug}`)).text).toContain(`${other.origin}/page`);
      expect(other.asked).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
