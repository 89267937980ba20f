// Every reader of a kind of file, and how far each has to be asked.
import type { MoveKind, ReadFile } from './incoming.ts';

export type Readers = Partial<Record<MoveKind, ReadFile>>;

export const pressReaders: Readers = {};
