// Where a move stands, which of the four steps that is, and how far it has come. Pure.
import type { MovesTable } from '../tables.ts';

/** `arriving`: its files are on their way. `checking`: read, and nothing put in. */
export type MoveStand =
  | 'arriving'
  | 'reading'
  | 'reading-stopped'
  | 'refused'
  | 'checking'
  | 'putting'
  | 'putting-stopped'
  | 'finished'
  /** It is taken away again, post by post. */
  | 'undoing'
  | 'undone';

export type Standing = Pick<
  MovesTable,
  'whole_at' | 'read_at' | 'begun_at' | 'stopped_at' | 'finished_at' | 'undone_at' | 'problem'
> & {
  /** When places were kept for its posts; they are given back at the very end. */
  room_at: string | null;
};

export function standOf(move: Standing): MoveStand {
  if (move.undone_at !== null) return move.room_at === null ? 'undone' : 'undoing';
  if (move.finished_at !== null) return 'finished';
  if (move.problem !== null) return 'refused';
  if (move.begun_at !== null) return move.stopped_at === null ? 'putting' : 'putting-stopped';
  if (move.read_at !== null) return 'checking';
  if (move.whole_at !== null) return move.stopped_at === null ? 'reading' : 'reading-stopped';
  return 'arriving';
}

export const steps = ['files', 'read', 'check', 'put'] as const;
export type Step = (typeof steps)[number];

/** The step one is at; null when all four are done. */
export function stepOf(move: Standing): Step | null {
  const stand = standOf(move);
  if (stand === 'finished' || stand === 'undoing' || stand === 'undone') return null;
  if (stand === 'arriving') return 'files';
  if (stand === 'checking') return 'check';
  if (stand === 'putting' || stand === 'putting-stopped') return 'put';
  // What could not be read stands where it stopped; what broke while it was put in, there.
  return move.begun_at === null ? 'read' : 'put';
}

/** Whole percent, and never a hundred before the end. */
export function percentOf(done: number, all: number): number {
  if (all <= 0) return 0;
  return Math.max(0, Math.min(done >= all ? 100 : 99, Math.floor((done / all) * 100)));
}
