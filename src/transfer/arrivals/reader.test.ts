// The thread that reads files: nobody waits for a long one, and one that it cannot cope with is told.
import { expect, it } from 'vitest';
import { segmentWith, withUnit } from '../../../test/support/xliff.ts';
import { readInThread } from './reader.ts';

it('leaves the press its turns while a long file is read', async () => {
  const unit = (at: number) =>
    `<unit id="v${at}"><segment><source>River ${at} is wide.</source></segment></unit>`;
  const units = Array.from({ length: 20_000 }, (_, at) => unit(at)).join('');
  const file = withUnit(segmentWith('x')).replace('</unit>', `</unit>${units}`);
  let turns = 0;
  let isRead = false;
  const turn = () => {
    turns += 1;
    if (!isRead) setImmediate(turn);
  };
  turn();
  const read = await readInThread(Buffer.from(file));
  isRead = true;
  expect(read.ok && JSON.parse(read.file.sentences)).toHaveLength(20_001);
  expect(turns).toBeGreaterThan(100);
});

it('says so where it could not be read, and reads the next', async () => {
  // A function reaches no thread.
  const unaskable = (() => undefined) as unknown as Uint8Array;
  expect(await readInThread(unaskable)).toEqual({ ok: false, reason: 'too-much' });
  expect(await readInThread(Buffer.from(withUnit(segmentWith('川'))))).toMatchObject({ ok: true });
});
