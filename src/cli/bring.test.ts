// Tests `taiyaku bring`: into which blog, by whom, and what is said when it cannot be done.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newspaper, pageBytes } from '../../test/fixtures/pages.ts';
import { listening } from '../../test/support/commands.ts';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { type PageServer, startPageServer } from '../../test/support/page-server.ts';
import { articleOf, unconfirmedArticles } from '../sources/store.ts';
import { bring } from './bring.ts';

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
  server.answer('/bell', { body: await pageBytes(newspaper), type: 'text/html' });
});
afterEach(() => server.close());

describeDatabases('taiyaku bring', (open) => {
  it('brings a page for the owner of the blog and prints where to check it', async () => {
    const { ctx, blog, owner } = await press();
    const { code, out, err } = await run(ctx, `${server.origin}/bell`, '--blog', 'hashi');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [, id = ''] = /\/studio\/hashi\/articles\/([\w-]+)\n$/.exec(out) ?? [];
    expect(await articleOf(ctx.db, blog.id, id)).toMatchObject({
      title: newspaper.title,
      broughtBy: owner.id,
    });
  });

  it('brings for the member named, and refuses strangers and readers', async () => {
    const { ctx, blog } = await press();
    const reader = await addMember(ctx, blog, 'reader');
    const bell = `${server.origin}/bell`;
    const asReader = await run(ctx, bell, '--blog', 'hashi', '--as', `${reader.id}@example.test`);
    expect(asReader.code).toBe(1);
    const stranger = await run(ctx, bell, '--blog', 'hashi', '--as', 'nobody@example.test');
    expect(stranger.err).toContain('is no member');
    const nowhere = await run(ctx, bell, '--blog', 'elsewhere');
    expect(nowhere).toMatchObject({ code: 1, out: '' });
    expect(nowhere.err).toContain('there is no blog at “elsewhere”');
    expect(await unconfirmedArticles(ctx.db, blog.id)).toEqual([]);
  });

  it('says why a page could not be brought', async () => {
    const { ctx } = await press();
    const gone = await run(ctx, `${server.origin}/gone`, '--blog', 'hashi');
    expect(gone).toMatchObject({ code: 1, out: '' });
    expect(gone.err).toContain('has no such page');
  });

  it.each([[[]], [['a.html']], [['a.html', 'b.html', '--blog', 'hashi']], [['--nothing']]])(
    'ends with 2 when used wrongly: %o',
    async (args: string[]) => {
      const { ctx } = await press();
      const { code, err } = await run(ctx, ...args);
      expect(code).toBe(2);
      expect(err).toContain('usage: taiyaku bring');
    },
  );

  async function press() {
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: server.host });
    const blog = await addBlog(ctx, { slug: 'hashi' });
    return { ctx, blog, owner: await addMember(ctx, blog, 'owner') };
  }
});

async function run(ctx: TestContext, ...args: string[]) {
  const { io, said } = listening();
  const code = await bring(args, io, async () => ({ ctx, close: async () => {} }));
  return { code, ...said() };
}
