// Files that cannot be read: each is named with what is wrong, in both languages, and nothing of it is half done.
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addMember } from '../../../test/support/desk.ts';
import { fileOf, linesOf, postsFile } from '../../../test/support/moves.ts';
import { openMoving } from '../../../test/support/moving.ts';
import { zipOf } from '../../../test/support/zips.ts';
import { drain } from '../../platform/worker.ts';
import { isMessageKey, languages, say, translator } from '../../web/messages/index.ts';
import { addMoveFiles, beginMove, closeMoveFiles } from './begin-move.ts';
import { chooseForMove, dropMove, letMoveIn, resumeMove, stopMove } from './change-move.ts';
import { usualChoices } from './choices.ts';
import { LARGEST_FILE } from './files-of-move.ts';
import { moveWork } from './move-work.ts';
import { PicturesInFiles } from './pictures-in-files.ts';
import { receivedOfMove, takeMovePiece, takeWholeMove } from './take-files.ts';

const rss = '<rss version="2.0"><channel></channel></rss>';
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const bomb = zipOf([{ name: 'blog.txt', bytes: Buffer.alloc(32 * 1024 * 1024, 'a') }]);

function expectSaid(problem: { key: string; params: Record<string, string | number> }) {
  expect(isMessageKey(problem.key)).toBe(true);
  for (const language of languages)
    expect(say(translator(language), problem.key, problem.params)).not.toMatch(/[{}]/);
}

describeDatabases('a file that cannot be read', (open) => {
  it.each<[string, Uint8Array, string]>([
    ['cut off', postsFile(300).subarray(0, -1_000), 'exchange.tmx.cut'],
    ['a feed', Buffer.from(rss), 'moves.file.is-feed'],
    ['a saved page', Buffer.from('<!doctype html><p>x'), 'moves.file.is-page'],
    ['of another kind', Buffer.from('just words'), 'moves.file.is-other'],
    ['nothing but blanks', Buffer.from('\n\n'), 'moves.file.is-empty'],
    ['without a post', linesOf([]), 'moves.file.no-posts'],
    ['a picture', jpeg, 'moves.file.is-picture'],
    ['a zip of pictures alone', zipOf([{ name: 'a.jpg', bytes: jpeg }]), 'moves.file.is-zip'],
    [
      'a zip in a zip',
      zipOf([{ name: 'a.zip', bytes: zipOf([{ name: 'a.txt', bytes: postsFile(1) }]) }]),
      'moves.file.zip-nested',
    ],
    [
      'a zip that is cut off',
      zipOf([{ name: 'a.txt', bytes: postsFile(9) }]).subarray(0, -30),
      'moves.file.zip-cut',
    ],
    ['a zip bomb', bomb, 'moves.file.zip-bomb'],
    [
      'a zip that leads out of its folder',
      zipOf([{ name: '../a.txt', bytes: postsFile(1) }]),
      'moves.file.zip-name',
    ],
  ])('%s is refused', async (_, bytes, key) => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.bring({ 'moved.bin': bytes });
    const problem = await moving.problem(id);
    expect(problem).toMatchObject({ key });
    expectSaid(problem);
    expect(await moving.row(id)).toMatchObject({ read_at: null, begun_at: null });
    await expect(letMoveIn(ctx, moving.owner, { moveId: id })).rejects.toMatchObject({
      key: 'moves.file.unread',
    });
    expect(await ctx.db.selectFrom('posts').select('id').execute()).toEqual([]);
  });

  it('is named beside others that can, and does not keep them out', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.bring({ 'a.txt': postsFile(3), 'feed.xml': Buffer.from(rss) });
    expect(await moving.posts(id)).toHaveLength(3);
    const findings = await moving.findings(id);
    expect(findings).toMatchObject([{ post_number: 0, weight: 'mind', key: 'file-feed' }]);
    expect(JSON.parse(findings[0]?.params ?? '')).toEqual({ name: 'feed.xml' });
  });

  it('of another kind than the first is refused with both names', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.bring({ 'a.txt': postsFile(3), 'b.json': Buffer.from('{"db":[]}') });
    expect(await moving.problem(id)).toMatchObject({
      key: 'moves.file.kinds',
      params: { name: 'a.txt', other: 'b.json' },
    });
  });

  it('that is gone from the disk is asked for again', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const id = await moving.send({ 'a.txt': postsFile(3) });
    await ctx.files.remove(`moves/${id}/0`);
    await drain(ctx, moveWork());
    expect(await moving.problem(id)).toMatchObject({ key: 'moves.file.lost', params: { name: 'a.txt' } });
  });
});

describeDatabases('files on their way', (open) => {
  it('are refused before they are sent where they are empty or too large', async () => {
    const ctx = await open();
    const { owner } = await openMoving(ctx);
    const begin = (...files: { name: string; size: number }[]) => beginMove(ctx, owner, { files });
    await expect(begin()).rejects.toMatchObject({ key: 'moves.file.none' });
    await expect(begin({ name: 'a', size: 0 })).rejects.toMatchObject({
      kind: 'invalid',
      key: 'moves.file.is-empty',
    });
    const large = begin({ name: 'a', size: LARGEST_FILE + 1 });
    await expect(large).rejects.toMatchObject({
      kind: 'too-large',
      key: 'moves.file.large',
      params: { name: 'a', most: 5 },
    });
    const many = Array.from({ length: 5 }, (_, at) => ({ name: `${at}`, size: LARGEST_FILE }));
    await expect(begin(...many)).rejects.toMatchObject({ key: 'moves.file.large-all' });
    const tiny = Array.from({ length: 201 }, (_, at) => ({ name: `${at}`, size: 1 }));
    await expect(begin(...tiny)).rejects.toMatchObject({ key: 'moves.file.many' });
  });

  it('come in pieces, each where the last one ended, and are read when somebody says that all are there', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const { owner } = moving;
    const bytes = postsFile(3);
    const { id } = await beginMove(ctx, owner, { files: [{ name: 'a.txt', size: bytes.length }] });
    const take = (at: number, part: Uint8Array) =>
      takeMovePiece(ctx, owner, { moveId: id, position: 0, at, bytes: part });
    expect(await take(0, bytes.subarray(0, 100))).toEqual({ ok: true, received: 100, isWhole: false });
    expect(await take(0, bytes.subarray(0, 100))).toEqual({ ok: false, received: 100, isWhole: false });
    expect(await take(50, bytes.subarray(50, 99))).toMatchObject({ ok: false, received: 100 });
    expect(await take(100, Buffer.concat([bytes.subarray(100), Buffer.from('more')]))).toMatchObject({
      ok: false,
    });
    const close = () => closeMoveFiles(ctx, owner, { moveId: id });
    await expect(close()).rejects.toMatchObject({
      kind: 'conflict',
      key: 'moves.file.not-whole',
      params: { name: 'a.txt' },
    });
    expect(await receivedOfMove(ctx, owner, { moveId: id })).toMatchObject([{ position: 0, received: 100 }]);
    expect(await take(100, bytes.subarray(100))).toMatchObject({ ok: true, isWhole: true });
    await close();
    await expect(take(0, bytes)).rejects.toMatchObject({ kind: 'conflict', key: 'moves.file.whole' });
    const { positions } = await addMoveFiles(ctx, owner, { moveId: id, files: [{ name: 'b.jpg', size: 6 }] });
    expect(positions).toEqual([1]);
    expect(await moving.row(id)).toMatchObject({ whole_at: null, read_at: null });
    await takeMovePiece(ctx, owner, { moveId: id, position: 1, at: 0, bytes: jpeg });
    await close();
  });

  it('come whole from a form where they are small', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const { id } = await takeWholeMove(ctx, moving.owner, {
      files: [{ name: '\ud800a\0.txt', bytes: postsFile(2) }],
    });
    expect(await moving.row(id)).toMatchObject({
      whole_at: expect.any(String),
      read_at: null,
      ran_by: 'press',
    });
    const names = await ctx.db.selectFrom('move_files').select('name').execute();
    expect(names).toEqual([{ name: '\ufffda.txt' }]);
    const acts = await ctx.db.selectFrom('log_entries').select(['act', 'person_id']).execute();
    expect(acts).toEqual([{ act: 'move.begun', person_id: moving.owner.id }]);
  });

  it('are for the owner alone, of this blog alone', async () => {
    const ctx = await open();
    const moving = await openMoving(ctx);
    const stranger = (await openMoving(ctx)).owner;
    const editor = await addMember(ctx, moving.blog, 'editor');
    const id = await moving.send({ 'a.txt': postsFile(2) });
    const choices = usualChoices('Asia/Tokyo');
    for (const [actor, no] of [
      [editor, { kind: 'forbidden' }],
      [stranger, { kind: 'not-found' }],
    ] as const)
      for (const act of [
        () => takeMovePiece(ctx, actor, { moveId: id, position: 0, at: 0, bytes: jpeg }),
        () => closeMoveFiles(ctx, actor, { moveId: id }),
        () => receivedOfMove(ctx, actor, { moveId: id }),
        () => addMoveFiles(ctx, actor, { moveId: id, files: [{ name: 'x', size: 1 }] }),
        () => chooseForMove(ctx, actor, { moveId: id, choices }),
        () => letMoveIn(ctx, actor, { moveId: id }),
        () => stopMove(ctx, actor, { moveId: id }),
        () => resumeMove(ctx, actor, { moveId: id }),
        () => dropMove(ctx, actor, { moveId: id }),
      ])
        await expect(act()).rejects.toMatchObject(no);
    await expect(beginMove(ctx, editor, { files: [{ name: 'x', size: 1 }] })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await ctx.files.sizeOf(`moves/${id}/0`)).toBe(postsFile(2).length);
  });
});

describe('pictures in files', () => {
  const opened = (names: string[], bytes = (at: number) => Buffer.concat([jpeg, Buffer.from([at])])) =>
    new PicturesInFiles(
      names.map((name, at) => ({ position: at, kind: 'picture', file: fileOf(name, bytes(at)), zip: null })),
    );
  const at = async (pictures: PicturesInFiles, address: string) => {
    const found = await pictures.find(address);
    return found.is === 'here' ? found.inFile : found.is;
  };

  it('are found by the folders they share with an address, however it is written', async () => {
    const pictures = opened(['img/2011/a.jpg', 'img/2012/a.jpg', '川.png', 'b.JPG']);
    expect(await at(pictures, 'https://x.example/u/img/2012/A.jpeg?w=5#top')).toBe('1:');
    expect(await at(pictures, '/img/2011/a.jpg')).toBe('0:');
    expect(await at(pictures, 'https://x.example/%E5%B7%9D.png')).toBe('2:');
    expect(await at(pictures, 'b.jpg')).toBe('3:');
    expect(await at(pictures, 'https://x.example/%zz.png')).toBe('not-here');
  });

  it('are not shown for each other where a name alone does not tell them apart', async () => {
    expect(await at(opened(['one/a.jpg', 'two/a.jpg']), 'https://x.example/three/a.jpg')).toBe('not-here');
  });

  it('are found for a smaller copy where that is not there itself', async () => {
    const pictures = opened(['river.jpg', 'bridges.jpg', 'bridge.jpg']);
    expect(await at(pictures, '/river-300x200.jpg')).toBe('0:');
    expect(await at(pictures, '/rivers.jpg')).toBe('0:');
    expect(await at(pictures, '/bridges.jpg')).toBe('1:');
  });
});
