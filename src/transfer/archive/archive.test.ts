// A blog leaves whole and comes in whole: the same pages byte for byte, on either database, and nothing of what is broken.
import { describe, expect, it } from 'vitest';
import { archiveOf, changed, differences, fileOf, textsOf, zipWith } from '../../../test/support/archives.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import {
  differing,
  emptyBlog,
  everyPage,
  fillWhole,
  kept,
  settleWhole,
} from '../../../test/support/whole-blog.ts';
import type { Context } from '../../platform/context.ts';
import type { IncomingPost } from '../moves/incoming.ts';
import { Refused } from '../xml/read-xml.ts';
import { bringArchive } from './bring-archive.ts';
import { openArchive } from './open-archive.ts';
import { readArchive } from './read-archive.ts';

describeDatabases('an archive', (open, _, openOther) => {
  it('goes out of one database and into the other and back, and every page is the same byte for byte', async () => {
    const first = await open();
    const blog = await fillWhole(first);
    await settleWhole(first);
    const pages = await everyPage(first, blog.id);
    expect(pages.size).toBeGreaterThan(40);
    const bytes = await archiveOf(first, blog);

    const second = await openOther();
    const there = await bring(second, bytes);
    expect(there.blogId).toBe(blog.id);
    await settleWhole(second);
    expect(differing(pages, await everyPage(second, there.blogId))).toEqual([]);
    const again = await archiveOf(second, { ...blog, id: there.blogId });

    const third = await open();
    const back = await bring(third, again);
    await settleWhole(third);
    expect(differing(pages, await everyPage(third, back.blogId))).toEqual([]);
    // What left the second time is what left the first time, but for each press's own people and letter key.
    const differs = await differences(again, await archiveOf(third, { ...blog, id: back.blogId }));
    expect(differs).toEqual(['data/letter_keys.jsonl', 'manifest.json', 'people.jsonl']);
  }, 60_000);

  it('is the same however often it is made', async () => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    const [once, twice] = [await archiveOf(ctx, blog), await archiveOf(ctx, blog)];
    expect(once.equals(twice)).toBe(true);
  }, 30_000);

  it('has letters sealed as they lie, and no secret of the press', async () => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    const texts = await textsOf(await archiveOf(ctx, blog));
    const all = [...texts.values()].join('\n');
    expect(all).not.toContain(kept.letter);
    expect(texts.get('data/letter_messages.jsonl')).toMatch(/"sealed":"\S{40}/);
    expect(texts.get('data/drafts.jsonl')).toContain(kept.draft);
    expect(texts.get('data/comments.jsonl')).toContain(kept.waiting);
    for (const secret of ['held_by_press', 'AGE-SECRET-KEY', 'token_hash', 'proof_key', '@futarigake'])
      expect(all).not.toContain(secret);
    // Texts for people to read have what stands in the database, and pictures beside them.
    const [, text] = [...texts].find(([name]) => name.startsWith('posts/')) ?? [];
    expect(text).toMatch(/^---\ntitle: "/);
  }, 30_000);

  it('comes in beside the blog that it was taken from under an id of its own', async () => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    const bytes = await archiveOf(ctx, blog);
    const there = await bring(ctx, bytes, 'utsushi');
    expect(there.blogId).not.toBe(blog.id);
    await settleWhole(ctx);
    const pages = await everyPage(ctx, there.blogId);
    expect(pages.size).toBe((await everyPage(ctx, blog.id)).size);
    // Who wrote it there cannot come in here as somebody else.
    const rows = await ctx.db.selectFrom('people').select(['id', 'email', 'disabled_at']).execute();
    const brought = rows.filter(({ email }) => email.endsWith('@nobody.invalid'));
    expect(brought).toHaveLength((await openArchive(fileOf(bytes))).people.length);
    expect(brought.every((row) => row.disabled_at !== null)).toBe(true);
  }, 30_000);

  it('is read for a look before it is put in: posts, drafts, and what was said', async () => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    const [ending] = await ctx.db
      .selectFrom('posts')
      .select('id')
      .where('published_at', 'is not', null)
      .execute();
    const end = { expires_at: '2098-01-01T00:00:00.000Z' };
    await ctx.db
      .updateTable('posts')
      .set(end)
      .where('id', '=', ending?.id ?? '')
      .execute();
    const bytes = await archiveOf(ctx, blog);
    const posts: IncomingPost[] = [];
    let far = 0;
    const choices = { encoding: null, hours: null };
    for await (const one of readArchive(fileOf(bytes), choices, (byte) => (far = byte)))
      if (one.is === 'post') posts.push(one.post);
    expect(posts.filter(({ state }) => state === 'published').length).toBeGreaterThan(5);
    // Nobody would take it back from readers at its moment.
    expect(posts.filter(({ state }) => state === 'private').map(({ origin }) => origin)).toEqual([
      `id:${ending?.id}`,
    ]);
    expect(posts.filter(({ state }) => state === 'draft').map(({ body }) => body)).toEqual([
      `<p>${kept.draft}</p>`,
    ]);
    const said = posts.flatMap(({ comments }) => comments);
    expect(said.map(({ state, byAuthor }) => [state, byAuthor])).toEqual(
      expect.arrayContaining([
        ['shown', false],
        ['shown', true],
        ['waiting', false],
      ]),
    );
    expect(said.some(({ body }) => body === kept.letter)).toBe(false);
    expect(far).toBeLessThanOrEqual(bytes.length);
  }, 30_000);

  it('goes into a blog without content alone', async () => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    const bytes = await archiveOf(ctx, blog);
    const archive = await openArchive(fileOf(bytes));
    const bringing = { blogId: blog.id, mover: null };
    expect(await refusal(bringArchive(ctx, archive, bringing))).toBe('archive.problem.not-empty');
  }, 30_000);

  it('that is broken changes nothing, and says why', async () => {
    const ctx = await open();
    const bytes = await archiveOf(ctx, await fillWhole(ctx));
    const target = await openOther();
    const { blogId, person } = await emptyBlog(target);
    const before = await tableSizes(target);
    const tried = async (made: Promise<Buffer> | Buffer) => {
      const bringing = { blogId, mover: person };
      return refusal(
        openArchive(fileOf(await made)).then((archive) => bringArchive(target, archive, bringing)),
      );
    };
    expect(await tried(bytes.subarray(0, bytes.length - 100))).toMatch(/^moves\.file\.zip-/);
    expect(await tried(bytes.subarray(0, 2_000))).toMatch(/^moves\.file\.zip-/);
    expect(await tried(changed(bytes, { 'data/tags.jsonl': (text) => text.replace('川', '山') }))).toBe(
      'archive.problem.sum',
    );
    expect(await tried(changed(bytes, { 'data/tags.jsonl': (text) => `${text}\n` }))).toBe(
      'archive.problem.entry',
    );
    expect(await tried(changed(bytes, {}, { 'data/more.jsonl': '{}\n' }))).toBe('archive.problem.name');
    expect(await tried(changed(bytes, {}, { '../up.jsonl': '{}\n' }))).toBe('moves.file.zip-name');
    const version = (text: string) => text.replace('"version": 1', '"version": 2');
    expect(await tried(changed(bytes, { 'manifest.json': version }))).toBe('archive.problem.version');
    const shape = (text: string) => text.replace(/"shape": "[^"]*"/, '"shape": "9999-later"');
    expect(await tried(changed(bytes, { 'manifest.json': shape }))).toBe('archive.problem.newer');
    expect(await tried(changed(bytes, { 'manifest.json': (text) => text.slice(0, -9) }))).toBe(
      'archive.problem.row',
    );
    const honest = (table: string, change: (text: string) => string) =>
      tried(changed(bytes, { [`data/${table}.jsonl`]: change }, {}, true));
    // A list that agrees with what somebody changed: what no press would have written is refused all the same.
    expect(await honest('revisions', (text) => text.replace(/"document":"/, '"document":"x'))).toBe(
      'archive.problem.document',
    );
    expect(await honest('posts', (text) => text.replace(/"slug":"/, '"slug":"../'))).toBe(
      'archive.problem.row',
    );
    for (const table of ['tags', 'categories', 'drafts', 'translations'])
      expect(await honest(table, (text) => text.replace(/"slug":"[^"]*"/, '"slug":"../../x"'))).toBe(
        'archive.problem.row',
      );
    expect(await honest('authors', (text) => text.replace(/"handle":"/, '"handle":"..'))).toBe(
      'archive.problem.row',
    );
    const slow = `$scrypt$ln=15,r=8,p=99$${'A'.repeat(22)}$${'A'.repeat(43)}`;
    const withHash = (text: string) => text.replace('"password_hash":null', `"password_hash":"${slow}"`);
    expect(await honest('posts', withHash)).toBe('archive.problem.row');
    expect(await honest('tags', (text) => text.replace(/"created_at":"/, '"created_at":"9'))).toBe(
      'archive.problem.row',
    );
    expect(await honest('posts', (text) => text.replace('"kind":"plain"', '"kind":"admin"'))).toBe(
      'archive.problem.row',
    );
    const ofBlog = (from: string | RegExp, to: string) =>
      tried(changed(bytes, { 'blog.json': (text) => text.replace(from, to) }, {}, true));
    expect(await ofBlog('"password_hash":null', `"password_hash":"${slow}"`)).toBe('archive.problem.row');
    expect(await ofBlog(/"time_zone":"[^"]*"/, '"time_zone":"Nowhere"')).toBe('archive.problem.row');
    expect(await ofBlog(/"source_languages":"[^}]*?\]"/, '"source_languages":"7"')).toBe(
      'archive.problem.row',
    );
    expect(await ofBlog(/"rights_rule":"[^"]*"/, '"rights_rule":"none"')).toBe('archive.problem.row');
    expect(await ofBlog(/^\{/, '{"owner":"me",')).toBe('archive.problem.newer');
    expect(await honest('revisions', (text) => text.replaceAll('https:', 'javascript:'))).toMatch(
      /^archive\.problem\.(?:address|document)$/,
    );
    expect(await honest('posts', (text) => text.replace(/"author_id":"[^"]*"/, '"author_id":"0"'))).toBe(
      'archive.problem.person',
    );
    expect(await honest('tags', (text) => text.split('\n').slice(1).join('\n'))).toBe(
      'archive.problem.count',
    );
    const also = () => Promise.reject(new Error('the power failed'));
    const whole = await openArchive(fileOf(bytes));
    await expect(bringArchive(target, whole, { blogId, mover: person, also })).rejects.toThrow('the power');
    expect(await tableSizes(target)).toEqual(before);
  }, 60_000);
});

describe('a file that is none', () => {
  it('is told from an archive', async () => {
    expect(await refusal(openArchive(fileOf(await zipWith({ 'a.txt': 'a' }))))).toBe('archive.problem.none');
    const other = { 'manifest.json': '{"format":"another"}' };
    expect(await refusal(openArchive(fileOf(await zipWith(other))))).toBe('archive.problem.none');
  });
});

async function bring(ctx: Context, bytes: Buffer, slug?: string) {
  const { blogId, person } = await emptyBlog(ctx, slug);
  return bringArchive(ctx, await openArchive(fileOf(bytes)), { blogId, mover: person });
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return error.problem.key;
    throw error;
  }
}

async function tableSizes(ctx: Context): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const table of [
    'blogs',
    'people',
    'posts',
    'revisions',
    'tags',
    'units',
    'members',
    'outbox',
  ] as const) {
    const { count } = await ctx.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    sizes[table] = Number(count);
  }
  return sizes;
}
