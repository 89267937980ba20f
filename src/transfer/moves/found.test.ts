// What a reading finds in the files of another blog: counts, doubtful dates, things met twice, pictures and where they are.
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import {
  incomingComment,
  incomingPost,
  linesOf,
  postsFile,
  lineReaders as readers,
} from '../../../test/support/moves.ts';
import { openMoving } from '../../../test/support/moving.ts';
import { zipOf } from '../../../test/support/zips.ts';
import { drain } from '../../platform/worker.ts';
import { chooseForMove, postOfSpool } from './change-move.ts';
import type { IncomingPost } from './incoming.ts';
import { moveWork } from './move-work.ts';
import { pictureFilesOf } from './picture-files.ts';
import { choicesOf } from './store-batch.ts';

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]);

const postsOf = (...changes: Partial<IncomingPost>[]) =>
  linesOf(changes.map((change, at) => ({ is: 'post', post: incomingPost(at + 1, change) })));

describeDatabases('what is found in the files of a move', (open) => {
  it('counts posts, comments, letters and what is dropped', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const comments = [
      incomingComment('1'),
      incomingComment('2', { editorOnly: true, hadPassword: true }),
      incomingComment('3', { state: 'spam' }),
    ];
    const id = await moving.bring({
      'a.txt': postsOf(
        { comments, tags: ['川', '橋'] },
        { state: 'draft', date: null, tags: ['川'] },
        { state: 'private' },
        { password: 'kaze' },
      ),
    });
    expect(await moving.found(id)).toMatchObject({
      posts: { published: 2, draft: 1, private: 1 },
      ...{ locked: 1, tags: 2 },
      comments: { shown: 1, spam: 1, waiting: 0, letters: 1, passwords: 1 },
      dates: { missing: 0, first: '2011-03-02T01:00:00.000Z', last: '2011-03-05T01:00:00.000Z' },
    });
    expect((await moving.posts(id))[0]).toMatchObject({ comments: 2, letters: 1 });
    const keys = (await moving.findings(id)).map(
      ({ post_number, weight, key }) => `${post_number} ${weight} ${key}`,
    );
    expect(keys).toEqual(['1 know letters', '1 know spam', '1 know passwords', '4 know locked']);
    // What a reader wrote in confidence, and the password of a post, are in the spool alone.
    const told = JSON.stringify([await moving.findings(id), await moving.posts(id), await moving.row(id)]);
    expect(told).not.toContain('kaze');
    expect(told).not.toContain('よい川');
  });

  it('names dates that are missing, to come, strange, or to be read in two ways', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const date = (local: string, doubtful?: string) => ({
      date: { local, offset: null, ...(doubtful ? { doubtful } : {}) },
    });
    const id = await moving.bring({
      'a.txt': postsOf(
        { date: null },
        date('2030-01-01T00:00:00'),
        { ...date('2030-01-01T00:00:00'), state: 'scheduled' },
        date('1970-01-01T00:00:00'),
        date('2011-02-31T00:00:00'),
        date('2011-02-03T04:05:06', '02/03/2011 04:05:06'),
      ),
    });
    const found = (await moving.findings(id)).map(({ post_number, weight, key }) => [
      post_number,
      weight,
      key,
    ]);
    expect(found).toEqual([
      [1, 'mind', 'date-missing'],
      [2, 'mind', 'date-future'],
      [4, 'mind', 'date-strange'],
      [5, 'mind', 'date-strange'],
      [6, 'decide', 'date-doubtful'],
    ]);
    expect((await moving.found(id)).dates).toMatchObject({ missing: 1, future: 1, strange: 2, doubtful: 1 });
    const choices = { ...choicesOf(await moving.row(id)), hours: 24 as const };
    await chooseForMove(ctx, moving.owner, { moveId: id, choices });
    await drain(ctx, moveWork(null, { readers }));
    expect((await moving.found(id)).dates.doubtful).toBe(0);
  });

  it('takes what files have twice once, and keeps another post of the same name beside it', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const other = linesOf([
      { is: 'post', post: incomingPost(2) },
      { is: 'post', post: incomingPost(3, { body: '<p>まったく別の話。</p>' }) },
      { is: 'post', post: incomingPost(4) },
    ]);
    const id = await moving.bring({ 'march.txt': postsFile(3), 'april.txt': other });
    expect((await moving.posts(id)).map(({ origin }) => origin)).toEqual([
      'id:1',
      'id:2',
      'id:3',
      'id:3~2',
      'id:4',
    ]);
    expect(await moving.found(id)).toMatchObject({ twice: 1, posts: { published: 5 } });
    expect(await moving.findings(id)).toMatchObject([{ post_number: 4, key: 'origin-twice' }]);
    expect((await postOfSpool(ctx, moving.owner, { moveId: id, number: 4 })).post?.origin).toBe('id:3~2');
  });

  it('says of each picture whether a file has it, where it is, or that nobody knows', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const html = (...sources: string[]) => sources.map((src) => `<img alt="" src="${src}">`).join('');
    const export_ = postsOf(
      {
        body: html(
          'https://blog.example/img/2011/river.jpeg',
          'https://p.example/away.png',
          '/img/nowhere.gif',
        ),
      },
      { body: html('https://blog.example/img/2011/river.jpeg', 'https://blog.example/img/bad.jpg') },
    );
    const script = Buffer.from('<script>fetch("/")</script>');
    const zip = zipOf([
      { name: 'blog/export.txt', bytes: export_ },
      { name: 'blog/img/2011/river.jpg', bytes: jpeg },
      { name: 'blog/img/2012/river.jpg', bytes: Buffer.concat([jpeg, jpeg]) },
      { name: 'blog/img/bad.jpg', bytes: script },
      { name: 'blog/readme.html', bytes: Buffer.from('<html>') },
      { name: 'older.zip', bytes: zipOf([{ name: 'x' }]) },
    ]);
    const id = await moving.bring({ 'blog.zip': zip });
    expect(
      (await moving.pictures(id)).map(({ address, posts, in_file, problem }) => [
        address,
        posts,
        in_file,
        problem,
      ]),
    ).toEqual([
      ['https://blog.example/img/2011/river.jpeg', 2, '0:blog/img/2011/river.jpg', null],
      ['https://blog.example/img/bad.jpg', 1, null, null],
      ['https://nowhere.invalid/img/nowhere.gif', 1, null, 'no-address'],
      ['https://p.example/away.png', 1, null, null],
    ]);
    expect((await moving.found(id)).pictures).toEqual({ file: 1, address: 2, missing: 1 });
    const pictures = await pictureFilesOf(ctx, await moving.row(id));
    expect((await pictures.bytesOf('0:blog/img/2011/river.jpg', 100))?.equals(jpeg)).toBe(true);
    for (const name of ['0:blog/img/2011/river.png', '1:', 'x', '0:'])
      expect(await pictures.bytesOf(name, 100)).toBeNull();
    expect(await pictures.bytesOf('0:blog/img/2012/river.jpg', 10)).toBeNull();
    expect((await moving.findings(id)).map(({ post_number, key }) => `${post_number} ${key}`)).toEqual([
      '0 zip-nested',
      '0 zip-others',
      '1 picture-missing',
      '2 picture-not-one',
    ]);
  });

  it('holds letters that no database takes, and names that are longer than a key', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const post = incomingPost(1, {
      origin: `slug:\0${'川'.repeat(4_000)}`,
      title: '\ud800川\0',
      body: html(2_500),
    });
    function html(length: number) {
      return `<p>\0</p><img src="https://p.example/${'a'.repeat(length)}.png">`;
    }
    const id = await moving.bring({ 'a.txt': linesOf([{ is: 'post', post }]) });
    expect(await moving.row(id)).toMatchObject({ problem: null, read_at: expect.any(String) });
    expect((await postOfSpool(ctx, moving.owner, { moveId: id, number: 1 })).post?.body).toBe(post.body);
  });
});
