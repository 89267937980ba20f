// One question at a time for each engine: two desks do not run into its limits together, nor send the same sentence twice.
import { untilAborted } from '../../sources/fetch-connection.ts';

const last = new Map<string, Promise<void>>();

/** Waits for its turn; returns how to end it. Throws the signal's reason when nobody waits any more. */
export async function inTurn(name: string, signal: AbortSignal): Promise<() => void> {
  const before = last.get(name) ?? Promise.resolve();
  const mine = Promise.withResolvers<void>();
  const turn = before.then(() => mine.promise);
  last.set(name, turn);
  // Whoever comes after one that gave up still waits for those before it.
  void turn.then(() => last.get(name) === turn && last.delete(name));
  try {
    await untilAborted(before, signal);
  } catch (error) {
    mine.resolve();
    throw error;
  }
  return mine.resolve;
}
