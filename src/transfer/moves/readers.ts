// Every reader of a kind of file, and how far each has to be asked.
import { readArchive } from '../archive/read-archive.ts';
import { readBlogger } from '../blogger/read-blogger.ts';
import { readGhost } from '../ghost/read-ghost.ts';
import { readMt } from '../mt/read-mt.ts';
import { readWxr } from '../wxr/read-wxr.ts';
import type { MoveKind, ReadFile } from './incoming.ts';

export type Readers = Partial<Record<MoveKind, ReadFile>>;

export const pressReaders: Readers = {
  mt: readMt,
  wxr: readWxr,
  blogger: readBlogger,
  ghost: readGhost,
  taiyaku: readArchive,
};
