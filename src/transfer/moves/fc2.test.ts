// A blog of FC2 moves in, from its file to its pages: what was for the author alone becomes a letter, and old addresses lead on.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { inLetters } from '../../../test/support/mt.ts';
import { openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { drain } from '../../platform/worker.ts';
import { chooseForMove, letMoveIn } from './change-move.ts';
import { usualChoices } from './choices.ts';
import { moveWork } from './move-work.ts';
import { putFurther } from './put/lane.ts';
import { moveOf } from './store.ts';
import { foundOf } from './store-batch.ts';
import { takeWholeMove } from './take-files.ts';

const hash = '0123456789abcdef0123456789abcdef';

function comment(name: string, secret: 0 | 1, body: string): string {
  return `COMMENT:\nAUTHOR: ${name}\nEMAIL: \nURL: \nIP: 192.0.2.33\nDATE: 05/06/2009 21:05:00\nTITLE: \nSECRET: ${secret}\nPASS: ${hash}\n${body}\n-----\n`;
}

function entry(number: number, title: string, date: string, body: string, more = '', rest = ''): string {
  return `AUTHOR: hashimori\nTITLE: ${title}\nBASENAME: blog-entry-${number}\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: 1\nPRIMARY CATEGORY: 旅\nCATEGORY: 旅\nDATE: ${date}\nTAGS: 川,"橋, 古い"\n-----\nBODY:\n${body}\n-----\nEXTENDED BODY:\n${more}\n-----\nEXCERPT:\n\n-----\nKEYWORDS:\n\n-----\n${rest}--------\n`;
}

const file = [
  entry(
    ...([12, '橋のある町', '05/05/2009 23:40:12', 'DATE: ではじまる行。\n二行目。', 'つづきの話。'] as const),
    comment('凪', 0, 'Re: きれいな橋ですね。') + comment('夜', 1, '住所は川の三番地です。'),
  ),
  entry(13, '同じ日の夜', '05/05/2009 23:59:00', '二つめ。'),
  entry(14, '書きかけ', '05/07/2009 06:10:00', 'まだ。').replace('Publish', 'Draft'),
].join('');

async function moveIn(ctx: TestContext, site: TestSite): Promise<string> {
  const bytes = inLetters(file.replaceAll('\n', '\r\n'), 'EUCJP');
  const { id } = await takeWholeMove(ctx, site.author, { files: [{ name: 'backup.txt', bytes }] });
  const address = 'http://hashimori.blog12.fc2.com/';
  const choices = { ...usualChoices('Asia/Tokyo'), address, pictures: 'leave' as const };
  await chooseForMove(ctx, site.author, { moveId: id, choices });
  await drain(ctx, moveWork(putFurther));
  const row = await moveOf(ctx.db, site.blog.id, id);
  expect(row?.problem).toBeNull();
  expect(row && foundOf(row)).toMatchObject({
    posts: { published: 2, draft: 1 },
    comments: { shown: 1, letters: 1, passwords: 2 },
    files: [{ name: 'backup.txt', encoding: 'euc-jp', from: 'fc2' }],
    dates: { doubtful: 0, missing: 0 },
  });
  await letMoveIn(ctx, site.author, { moveId: id });
  await drain(ctx, moveWork(putFurther));
  await site.settle();
  expect((await moveOf(ctx.db, site.blog.id, id))?.finished_at).not.toBeNull();
  return id;
}

describeDatabases('a blog of FC2', (open) => {
  it('moves in with its dates, words, secrets and addresses, and only once', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await moveIn(ctx, site);
    const posts = await ctx.db.selectFrom('posts').selectAll().orderBy('place').execute();
    const titles = await ctx.db.selectFrom('revisions').select(['post_id', 'title']).execute();
    const titleOf = (id: string) => titles.find(({ post_id }) => post_id === id)?.title;
    expect(posts.map((post) => [titleOf(post.id), post.first_published_at])).toEqual([
      ['橋のある町', '2009-05-05T14:40:12.000Z'],
      ['同じ日の夜', '2009-05-05T14:59:00.000Z'],
    ]);
    const page = (await readPage(ctx, site, `/posts/${posts[0]?.slug}`)) ?? '';
    for (const words of ['DATE: ではじまる行。', '二行目。', 'つづきの話。', '橋 古い'])
      expect(page).toContain(words);
    const comments = await ctx.db.selectFrom('comments').selectAll().execute();
    expect(JSON.stringify(comments)).toContain('Re: きれいな橋ですね。');
    expect(comments).toHaveLength(1);
    expect(await ctx.db.selectFrom('letters').select('id').execute()).toHaveLength(1);
    for (const secret of ['三番地', hash, '192.0.2.33', 'SECRET'])
      for (const shown of [page, JSON.stringify(comments), JSON.stringify(posts)])
        expect(shown).not.toContain(secret);
    const leads = await ctx.db.selectFrom('redirects').select(['from_path', 'to_path']).execute();
    for (const from_path of ['/blog-entry-12.html', '/?no=12'])
      expect(leads).toContainEqual({ from_path, to_path: `/posts/${posts[0]?.slug}` });
    expect((await ctx.db.selectFrom('drafts').select('title').execute()).map(({ title }) => title)).toEqual([
      '書きかけ',
    ]);

    await moveIn(ctx, site);
    for (const [table, count] of [
      ['posts', 2],
      ['comments', 1],
      ['letters', 1],
      ['drafts', 1],
    ] as const)
      expect([table, (await ctx.db.selectFrom(table).selectAll().execute()).length]).toEqual([table, count]);
  });
});
