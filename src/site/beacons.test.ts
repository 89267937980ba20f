// Which pages tell that they were seen: those of posts, books, shelves and lists; none of talk, letters, locks, previews, or one reader alone.
import { parseHTML } from 'linkedom';
import { beforeEach, expect, it } from 'vitest';
import { addComment } from '../../test/support/comments.ts';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestDesk } from '../../test/support/desk.ts';
import { addDraft } from '../../test/support/drafts.ts';
import { addBook, river } from '../../test/support/one-book.ts';
import { openTestSite, readPage, type TestSite } from '../../test/support/published.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { openSession } from '../accounts/open-session.ts';
import { hashPassword } from '../accounts/password.ts';
import { routes } from '../app.ts';
import { putOnShelf } from '../books/shelves/change-places.ts';
import { makeShelf } from '../books/shelves/change-shelf.ts';
import { commentsPath } from './address.ts';
import { TALK_LENGTH } from './talk.ts';

/** What its body says of being counted: as what, and where; null for a page that is not. */
function beaconOf(html: string): [string | null, string | null] | null {
  const { body } = parseHTML(html).document;
  if (body === null || body.childElementCount === 0) throw new Error(`no page: ${html.slice(0, 200)}`);
  const said = [body.getAttribute('data-counted'), body.getAttribute('data-views')] as const;
  // Nothing else on a page may say it either: the program of the pages reads the body, another might not.
  expect(html.match(/data-(?:counted|views)=/g)?.length ?? 0).toBe(said.filter((one) => one !== null).length);
  return said.some((one) => one !== null) ? [...said] : null;
}

describeDatabases('beacons', (open) => {
  let ctx: TestContext;
  let site: TestSite;
  let post: { postId: string; slug: string };
  let reader: Visitor;

  beforeEach(async () => {
    ctx = await open();
    site = await openTestSite(ctx);
    post = await site.publish();
    await site.settle();
    reader = new Visitor(routes(ctx));
  });

  const stored = async (path: string) => beaconOf((await readPage(ctx, site, path)) ?? '');

  /** The beacon of an answer that shows a page. */
  async function shown(answer: Response | Promise<Response>, status = 200) {
    const given = await answer;
    expect(given.status).toBe(status);
    return beaconOf(await given.text());
  }

  async function signedIn(personId: string): Promise<Visitor> {
    const visitor = new Visitor(routes(ctx));
    visitor.cookies.set('taiyaku', await openSession(ctx, { personId, way: 'link', userAgent: '' }));
    return visitor;
  }

  it('are on the first page, on posts by every view, on books, shelves and lists, each with its own name', async () => {
    const book = await addBook(ctx, site.author, river);
    const given = { name: '水の本', slug: 'water', rule: null, secret: false };
    const shelf = await makeShelf(ctx, site.author, given);
    await putOnShelf(ctx, site.author, shelf.id, [book]);
    await site.settle();
    const { slug } = await ctx.db
      .selectFrom('books')
      .select('slug')
      .where('id', '=', book)
      .executeTakeFirstOrThrow();
    const door = '/hashi/views';
    expect(await stored('/')).toEqual(['home', door]);
    for (const view of ['', '/both', '/original'])
      expect(await stored(`/posts/${post.slug}${view}`)).toEqual([`post:${post.postId}`, door]);
    expect(await stored(`/books/${slug}`)).toEqual([`book:${book}`, door]);
    expect(await stored('/shelves/water')).toEqual([`shelf:${shelf.id}`, door]);
    for (const list of ['/page/1', '/books']) expect(await stored(list)).toEqual(['other', door]);
  });

  it('are not on pages of talk, and not on what one reader is answered', async () => {
    const at = ctx.clock.now().toISOString();
    let comment = '';
    for (let count = 0; count <= TALK_LENGTH; count += 1)
      comment = await addComment(ctx, site.blog.id, post.postId, {
        ...{ shown_at: at, body: `川 ${count}`, password_hash: 'x' },
      });
    await site.settle();
    const talk = (await readPage(ctx, site, commentsPath(post.slug, 1))) ?? '';
    expect(talk).toContain('川 0');
    expect(beaconOf(talk)).toBeNull();
    expect(await shown(reader.get(`/hashi/comments/${comment}/answer`))).toBeNull();
    expect(await shown(reader.get(`/hashi/comments/${comment}`))).toBeNull();
    const path = `/hashi/posts/${post.slug}/comments`;
    const asked = await (await reader.post(path, { name: 'ゆず', body: '川はどこですか' })).text();
    expect(beaconOf(asked)).toBeNull();
    ctx.clock.advance(20_000);
    const sent = await reader.post(path, fieldsIn(asked));
    expect(await shown(reader.get(sent.headers.get('location') ?? ''))).toBeNull();
    expect(await shown(reader.get(`/hashi/search?q=${encodeURIComponent('川')}`))).toBeNull();
    expect(await shown(reader.get(`/hashi/reports/new/${post.slug}?s=s1-1`))).toBeNull();
  });

  it('are not on the form of a letter, nor on its receipt', async () => {
    expect(await shown(reader.get('/hashi/letters'))).toBeNull();
    const path = `/hashi/posts/${post.slug}/comments`;
    const letter = { name: 'ゆず', body: 'だれにも言わないでください。', secret: 'yes' };
    const asked = await (await reader.post(path, letter)).text();
    expect(beaconOf(asked)).toBeNull();
    ctx.clock.advance(20_000);
    const sent = await reader.post(path, fieldsIn(asked));
    const receipt = sent.headers.get('location') ?? '';
    expect(receipt).toMatch(/^\/hashi\/letters\//);
    const page = await (await reader.get(receipt)).text();
    expect(page).toContain(letter.body);
    expect(beaconOf(page)).toBeNull();
  });

  it('are not on the gate of a locked post, and not on its text for whoever has the password', async () => {
    const asks = { passwordHash: await hashPassword('あけてください') };
    const { slug } = await site.publish({ asks });
    await site.settle();
    const gate = (await readPage(ctx, site, `/posts/${slug}`)) ?? '';
    expect(gate).toContain('gate__form');
    expect(beaconOf(gate)).toBeNull();
    const door = `/hashi/unlocked/${slug}`;
    expect(await shown(reader.post(door, { password: 'ちがいます' }), 422)).toBeNull();
    await reader.post(door, { password: 'あけてください' });
    for (const view of ['', '/both', '/original'])
      expect(await shown(reader.get(`${door}${view}`))).toBeNull();
  });

  it('are not on previews, neither in the studio nor behind a secret link', async () => {
    const draft = await addDraft(ctx, site.author);
    const { blog, owner, of } = await openTestDesk(ctx, { blog: { slug: 'desk' } });
    await site.settle();
    for (const [personId, subject, preview, slug] of [
      [site.author.id, `/studio/hashi/posts/${draft}`, '/preview', 'hashi'],
      [owner.id, `/studio/desk/preview/${of.translationId}`, '', blog.slug],
    ] as const) {
      const member = await signedIn(personId);
      for (const view of ['translation', 'both'])
        expect(await shown(member.get(`${subject}${preview}?view=${view}`))).toBeNull();
      const made = await (await member.post(`${subject}/links`, { days: '7' })).text();
      const token = /\/preview\/([\w-]{43})/.exec(made)?.[1];
      expect(await shown(reader.get(`/${slug}/preview/${token}`))).toBeNull();
    }
  });
});

/** What a form would send as it stands. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of parseHTML(html).document.querySelectorAll('form.cform input, form.cform textarea')) {
    const isUnticked = field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked');
    const said = field.tagName === 'TEXTAREA' ? field.textContent : field.getAttribute('value');
    const name = field.getAttribute('name');
    if (name !== null && !isUnticked) fields[name] = said ?? '';
  }
  return fields;
}
