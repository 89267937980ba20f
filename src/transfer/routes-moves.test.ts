// The screens of moving in, asked without a browser: whose they are, what they show of what was read, and what they keep.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { incomingComment, incomingPost } from '../../test/support/moves.ts';
import {
  incomingComment as commentToPut,
  incomingPost as incomingToPut,
  makeMove,
  moveNow,
} from '../../test/support/moves-to-put.ts';
import { comeAs, setUpStudio } from '../../test/support/studio.ts';
import { blogBySlug } from '../blogs/store.ts';
import { deskRoutes } from '../desk/routes.tsx';
import { nowIso } from '../platform/clock.ts';
import { drain } from '../platform/worker.ts';
import { newMove } from './moves/begin-move.ts';
import { usualChoices } from './moves/choices.ts';
import type { Finding } from './moves/findings-of.ts';
import { nothingFound } from './moves/found.ts';
import type { IncomingPost } from './moves/incoming.ts';
import { moveWork } from './moves/move-work.ts';
import { movesOnToday } from './moves/pages/on-today.tsx';
import { putFurther } from './moves/put/lane.ts';
import { putIn } from './moves/put/run-move.ts';
import { movesOf } from './moves/reads.ts';
import { spool } from './moves/spool.ts';
import { insertFindings, insertMove, insertPosts, type MoveRow, moveOf, updateMove } from './moves/store.ts';
import { moveRoutes } from './routes-moves.tsx';
import { moveChoiceRoutes } from './routes-moves-choices.tsx';

const at = '2026-05-16T00:00:00.000Z';

const posts: (IncomingPost & { findings?: Finding[] })[] = [
  {
    ...incomingPost(1, { title: '夜の市場' }),
    comments: [
      incomingComment('a', { body: '三つめの名前が好きです。' }),
      incomingComment('b', { editorOnly: true, body: '合図は青い傘です。' }),
    ],
    findings: [{ weight: 'know', key: 'letters', params: { count: 1 } }],
  },
  {
    ...incomingPost(2, { title: '100% の灯台', state: 'draft' }),
    findings: [
      { weight: 'mind', key: 'date-strange', params: { said: '1970' } },
      { weight: 'know', key: 'letters', params: { count: 2 } },
    ],
  },
  incomingPost(3, { title: '', state: 'trashed' }),
];

/** A move that was read and waits for its owner, its rows as the reading would have written them. */
async function openMove(ctx: TestContext, changes: Partial<MoveRow> = {}) {
  const { owner, app } = await setUpStudio(
    ctx,
    moveRoutes(ctx),
    moveChoiceRoutes(ctx),
    deskRoutes(ctx, [movesOnToday]),
  );
  const blog = await blogBySlug(ctx.db, 'hashi');
  if (!blog) throw new Error('there is no blog');
  const found = {
    ...nothingFound(),
    posts: { ...nothingFound().posts, published: 1, draft: 1, trashed: 1 },
    comments: { ...nothingFound().comments, shown: 1, letters: 1 },
    categories: [{ path: ['旅', '港'], posts: 3 }],
  };
  const row: MoveRow = {
    ...newMove(ctx, blog.id, { choices: usualChoices('Asia/Tokyo'), ranBy: 'press', by: null }),
    ...{ kind: 'mt', whole_at: at, read_at: at, found: JSON.stringify(found), ...changes },
    blog: JSON.stringify({
      title: 'むかしの家',
      address: 'https://old.example/',
      authors: [],
      categories: [],
    }),
  };
  await insertMove(ctx.db, row, [{ position: 0, name: 'old.txt', size: 900, sha256: '' }]);
  const of = { blog_id: blog.id, move_id: row.id };
  const places = await spool(
    ctx,
    row.id,
    posts.map((post) => JSON.stringify(post)),
  );
  await insertPosts(
    ctx.db,
    posts.map((post, index) => ({
      ...{ ...of, number: index + 1, origin: post.origin, title: post.title, dated: at, state: post.state },
      ...{ spool_at: places[index]?.at ?? 0, spool_length: places[index]?.length ?? 0 },
      ...{ comments: 1, letters: index === 0 ? 1 : 0, bilingual: null, wish: null, post_id: null },
      ...{ place: null, settled_at: null, outcome: null, pictured_at: null, pictures_missing: null },
    })),
  );
  await insertFindings(
    ctx.db,
    posts.flatMap(({ findings = [] }, index) =>
      findings.map(({ weight, key, params }, position) => ({
        ...{ ...of, post_number: index + 1, position, weight, key, params: JSON.stringify(params) },
      })),
    ),
  );
  const here = `/studio/hashi/moves/${row.id}`;
  const page = async (path = '') => {
    const answer = await owner.get(`${here}${path}`);
    const { document } = parseHTML(await answer.text());
    return { status: answer.status, document };
  };
  return { owner, app, blog, row, here, page, now: () => moveOf(ctx.db, blog.id, row.id) };
}

describeDatabases('the screens of a move', (open) => {
  it('are for owners, and nobody else is led there', async () => {
    const ctx = await open();
    const { app, here } = await openMove(ctx);
    const editor = await comeAs(ctx, app, 'kisaragi', 'editor');
    for (const path of ['/studio/hashi/moves', here, `${here}/posts`, `${here}/posts/1`, `${here}/undoing`])
      expect([path, (await editor.get(path)).status]).toEqual([path, 403]);
    expect(await (await editor.get('/studio/hashi/categories')).text()).not.toContain('/studio/hashi/moves');
  });

  it('are led to from きょう while a move waits or goes on, and a week after it has ended', async () => {
    const ctx = await open();
    const { owner, app, row, blog, here } = await openMove(ctx);
    const told = async () => (await owner.get('/studio/hashi')).text();
    expect(await told()).toContain('Waiting for you to look');
    expect(await told()).toContain(`href="${here}"`);
    const editor = await comeAs(ctx, app, 'kisaragi', 'editor');
    expect(await (await editor.get('/studio/hashi')).text()).not.toContain('/studio/hashi/moves');
    await updateMove(ctx.db, row, { begun_at: at, finished_at: nowIso(ctx) });
    expect(await told()).toContain('From “むかしの家”');
    ctx.clock.advance(8 * 24 * 60 * 60 * 1000);
    expect(await told()).not.toContain(here);
    expect((await movesOf(ctx.db, blog.id, 5)).map(({ id }) => id)).toEqual([row.id]);
  });

  it('count what comes in, and add up what was found over all posts', async () => {
    const ctx = await open();
    const { page } = await openMove(ctx);
    const { document } = await page();
    const lines = [...document.querySelectorAll('.rep tbody tr')].map((line) =>
      [...line.querySelectorAll('td.num')].map((cell) => Number(cell.textContent)),
    );
    // Found, as they are, mended, left out: of posts, comments, letters, categories.
    expect(lines).toEqual([
      [3, 1, 1, 1],
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 0, 0],
    ]);
    const care = [...document.querySelectorAll('.care > li')].map((line) => [
      line.querySelector('b')?.textContent,
      line.querySelector('a')?.getAttribute('href')?.split('?')[1],
    ]);
    expect(care).toEqual([
      ['Its date is strange (1970)', 'finding=date-strange'],
      ['3 comments for the editor alone become letters', 'finding=letters'],
    ]);
  });

  it('list posts by words of their titles, by how they stood and by what was found', async () => {
    const ctx = await open();
    const { page } = await openMove(ctx);
    const titles = async (query: string) =>
      [...(await page(`/posts${query}`)).document.querySelectorAll('.moves-posts b')].map(
        ({ textContent }) => textContent,
      );
    expect(await titles('')).toEqual(['夜の市場', '100% の灯台', '(no title)']);
    expect(await titles('?words=0%25')).toEqual(['100% の灯台']);
    expect(await titles('?words=%25x')).toEqual([]);
    expect(await titles('?show=closed')).toEqual(['100% の灯台']);
    expect(await titles('?show=left')).toEqual(['(no title)']);
    expect(await titles('?show=letters')).toEqual(['夜の市場']);
    expect(await titles('?finding=date-strange')).toEqual(['100% の灯台']);
    expect(await titles('?show=nonsense&page=x')).toHaveLength(3);
  });

  it('show a post as readers will see it, without a word of what is for its editor only', async () => {
    const ctx = await open();
    const { page, owner, here } = await openMove(ctx);
    const { document, status } = await page('/posts/1');
    expect(status).toBe(200);
    const shown = document.body.textContent ?? '';
    expect(shown).toContain('1つめの川は広い。');
    expect(shown).toContain('三つめの名前が好きです。');
    expect(shown).not.toContain('青い傘');
    const answer = await owner.get(`${here}/posts/1`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await owner.get(`${here}/posts/9`)).status).toBe(404);
  });

  it('keep what was decided, and hand a form back as it was typed', async () => {
    const ctx = await open();
    const { owner, here, now, page } = await openMove(ctx);
    const wrong = await owner.post(`${here}/choices`, {
      timeZone: 'Mars/North',
      address: 'むかし',
      hours: '24',
    });
    expect(wrong.status).toBe(422);
    const { document } = parseHTML(await wrong.text());
    expect(document.getElementById('address')?.getAttribute('value')).toBe('むかし');
    expect(document.getElementById('address-problem')).not.toBeNull();
    expect(JSON.parse((await now())?.choices ?? '')).toMatchObject({ hours: null, timeZone: 'Asia/Tokyo' });

    await owner.post(`${here}/categories`, { path: '旅\n港', to: 'none' });
    expect(JSON.parse((await now())?.choices ?? '').categories).toEqual({ '旅\n港': null });
    expect((await owner.post(`${here}/categories`, { path: '旅', to: 'of-another-blog' })).status).toBe(404);
    await owner.post(`${here}/posts/1/wish`, { wish: 'leave' });
    expect((await page('/posts')).document.querySelector('#wish-1 [selected]')?.getAttribute('value')).toBe(
      'leave',
    );

    const choices = { timeZone: 'UTC', address: 'https://old.example/blog', breaks: 'kept', hours: '24' };
    expect((await owner.post(`${here}/choices`, choices)).status).toBe(303);
    expect(JSON.parse((await now())?.choices ?? '')).toMatchObject({
      ...{ timeZone: 'UTC', address: 'https://old.example/blog/', breaks: 'kept', hours: 24 },
      categories: { '旅\n港': null },
    });
    expect((await now())?.read_at).toBeNull();
  });

  it('say what cannot be read, that nothing was changed, and what to do', async () => {
    const ctx = await open();
    const problem = JSON.stringify({ key: 'moves.file.is-feed', params: { name: 'old.xml' }, line: null });
    const { page } = await openMove(ctx, { read_at: null, problem });
    const { document } = await page();
    const alert = document.querySelector('[role=alert]')?.textContent ?? '';
    expect(alert).toContain('“old.xml” is a feed');
    expect(alert).toContain('Nothing has come into the blog.');
    expect(document.querySelector('main a.btn')?.getAttribute('href')).toBe('/studio/hashi/moves');
    // Reading has ended: nobody is told to wait for it.
    expect(document.getElementById('how-about')?.textContent).toContain('a file that can be read');
  });

  it('show what was changed since before a move is undone, and leave that alone', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, moveRoutes(ctx), moveChoiceRoutes(ctx));
    const blog = await blogBySlug(ctx.db, 'hashi');
    const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    const drafts = [1, 2].map((number) => incomingPost(number, { state: 'draft' }));
    const move = await makeMove(ctx, { blogId: blog?.id ?? '', by: person.id }, drafts);
    expect(await putIn(ctx, move, () => true)).toBe('finished');
    const [first] = await ctx.db.selectFrom('move_posts').selectAll().orderBy('number').execute();
    await ctx.db
      .updateTable('drafts')
      .set({ version: 1 })
      .where('post_id', '=', first?.post_id ?? '')
      .execute();
    const here = `/studio/hashi/moves/${move.id}`;
    expect((await owner.get(`${here}/undoing`)).status).toBe(200);
    const shown = await owner.post(`${here}/undoing`);
    expect(shown.status).toBe(409);
    const { document } = parseHTML(await shown.text());
    const names = [...document.querySelectorAll('.moves-list a')].map(({ textContent }) => textContent);
    expect(names).toEqual(['川の話 1']);
    expect((await moveNow(ctx, move)).undone_at).toBeNull();
    const rest = document.querySelector('input[name=rest]')?.getAttribute('value') ?? '';
    expect((await owner.post(`${here}/undoing`, { rest })).headers.get('location')).toBe(here);
    await drain(ctx, moveWork(putFurther));
    const left = await ctx.db.selectFrom('drafts').select('post_id').execute();
    expect(left).toEqual([{ post_id: first?.post_id }]);
    const after = parseHTML(await (await owner.get(here)).text());
    expect(after.document.querySelector('[data-stand]')?.getAttribute('data-stand')).toBe('undone');
    expect(after.document.querySelector('.moves-report')?.textContent).toContain(
      '1 post changed since stays.',
    );
    expect(after.document.getElementById('found')?.textContent).toContain('What came in and was undone');
    expect(after.document.getElementById('addresses')).toBeNull();
  });

  it('tell by its name what stands where an old address leads, and lead there', async () => {
    const ctx = await open();
    const { owner, blog } = await openMove(ctx);
    const { id: by } = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    const named = {
      slug: 'blog-entry-1',
      origin: 'a',
      title: '島の船は、日曜だけ',
      categories: [['図書館']],
    };
    const move = await makeMove(ctx, { blogId: blog.id, by }, [
      incomingToPut({ ...named, body: '<a href="/blog-category-7.html">図書館</a>' }),
      incomingToPut({
        origin: 'b',
        slug: 'blog-entry-2',
        title: 'しまった話',
        state: 'private',
        comments: [commentToPut({ origin: 'c' })],
      }),
    ]);
    expect(await putIn(ctx, move, () => true)).toBe('finished');
    const here = `/studio/hashi/moves/${move.id}`;
    const links = async (path: string, select: string) =>
      [...parseHTML(await (await owner.get(path)).text()).document.querySelectorAll(select)].map((link) => [
        link.textContent,
        link.getAttribute('href'),
      ]);
    const [slug] = await ctx.db.selectFrom('categories').select('slug').execute();
    expect(await links(here, '.addr a')).toEqual([
      ['しまった話', expect.stringMatching(/^\/studio\/hashi\/posts\/[\w-]+$/)],
      ['図書館', `http://localhost:4100/hashi/category/${slug?.slug}`],
      ['May 2009', 'http://localhost:4100/hashi/month/2009-05'],
    ]);
    const all = await links(`${here}/addresses`, '.moves-addresses a');
    expect(all).toContainEqual(['島の船は、日曜だけ', 'http://localhost:4100/hashi/posts/blog-entry-1']);
    await ctx.db.updateTable('posts').set({ slug: 'island' }).where('slug', '=', 'blog-entry-1').execute();
    const after = await links(`${here}/addresses`, '.moves-addresses a');
    expect(after).toContainEqual(['/posts/blog-entry-1', 'http://localhost:4100/hashi/posts/blog-entry-1']);
  });

  it('are gone with the move that is given up', async () => {
    const ctx = await open();
    const { owner, here, now } = await openMove(ctx);
    const answer = await owner.post(`${here}/removal`);
    expect(answer.headers.get('location')).toBe('/studio/hashi/moves?removed');
    expect(await now()).toBeUndefined();
    expect((await owner.get(here)).status).toBe(404);
  });
});
