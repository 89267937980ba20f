// A process that puts a move in and says when it begins, each post and when it is done, so that somebody can kill it in between.
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { DiskFiles } from '../../src/platform/files.ts';
import { openLog } from '../../src/platform/log.ts';
import { putIn } from '../../src/transfer/moves/put/run-move.ts';
import { moveOf } from '../../src/transfer/moves/store.ts';

const [url = '', data = '', now = '', blogId = '', moveId = ''] = process.argv.slice(2);
const { db, dialect, close } = openDatabase(url);
const ctx = {
  ...{ db, dialect, config: readConfig({ TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'silent' }) },
  ...{ files: new DiskFiles(join(data, 'files')), log: openLog('silent') },
  clock: { now: () => new Date(now) },
  wake: () => undefined,
};
const move = await moveOf(db, blogId, moveId);
if (!move) throw new Error(`there is no move ${moveId}`);
process.stdout.write('begins\n');
const end = await putIn(ctx, move, () => process.stdout.write('put\n') || true);
process.stdout.write(`${end}\n`);
await close();
