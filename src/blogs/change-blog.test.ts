// What a blog may be called, and two who call it otherwise at the same moment.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { somebodyWaits } from '../../test/support/waiting.ts';
import { type Context, transact } from '../platform/context.ts';
import { changeBlog } from './change-blog.ts';
import { formerPlacesOf } from './places/store.ts';

const settings = {
  ...{ blog_name: '橋', slug: 'hashi', host: '', tagline: '', about: '' },
  ...{ blog_language: 'ja', source_languages: ['en'], other_languages: [], time_zone: 'Asia/Tokyo' },
  ...{ rights_rule: 'warn', review_rule: 'free' },
} as const;

type Wish = { slug?: string; host?: string };

describeDatabases('the names of a blog', (open, dialect) => {
  const begin = async (config: Record<string, string> = {}) => {
    const ctx: TestContext = await open(config);
    const blog = await addBlog(ctx, { slug: 'hashi' });
    const { id, name } = await addMember(ctx, blog, 'owner');
    const person = { id, name, email: 'minamo@example.test', language: null, operator: false };
    const call = (on: Context, wish: Wish, operator = false) =>
      changeBlog(on, { ...person, operator } as Parameters<typeof changeBlog>[1], 'hashi', {
        ...settings,
        ...wish,
      } as Parameters<typeof changeBlog>[3]);
    return { ctx, blog, call };
  };

  it('are none under the name of the press, unless whoever runs it has given one', async () => {
    const { ctx, call } = await begin({ TAIYAKU_ADDRESS: 'https://press.example' });
    for (const host of ['www.press.example', 'hashi.press.example', 'a.b.press.example'])
      expect(await call(ctx, { host })).toEqual({ ok: false, reason: 'host-under-ours' });
    expect(await call(ctx, { host: 'press.example' })).toEqual({ ok: false, reason: 'host-ours' });
    expect(await call(ctx, { host: 'notpress.example' })).toMatchObject({ ok: true });
    expect(await call(ctx, { host: 'hashi.press.example' }, true)).toMatchObject({ ok: true });
    expect(await call(ctx, { host: 'hashi.press.example' })).toMatchObject({ ok: true });
    expect(await call(ctx, { host: 'www.press.example' })).toMatchObject({ ok: false });
  });

  it.runIf(dialect === 'postgres')('all lead on, also when two give it one at the same moment', async () => {
    const { ctx, blog, call } = await begin();
    const second = await transact(ctx, async (tx) => {
      await call(tx, { slug: 'mori' });
      const waits = call(ctx, { slug: 'kawa' });
      await somebodyWaits(ctx);
      return { waits };
    });
    expect(await second.waits).toEqual({ ok: true, slug: 'kawa' });
    const former = await formerPlacesOf(ctx.db, blog.id);
    expect(former.map(({ name }) => name).sort()).toEqual(['hashi', 'mori']);
  });
});
