// Has two readings of a page compared in a thread: what stands on the page is up to its site, and nobody waits for it.
import { ThreadLane } from '../../platform/thread-lane.ts';
import type { Compared, Judgement } from './comparison.ts';

export interface JudgeQuestion {
  readings: Compared;
  whatever: boolean;
}

const lane = new ThreadLane<JudgeQuestion>(new URL('./judge-worker.js', import.meta.url), {
  ...{ timeoutMs: 30_000, memoryMb: 512 },
});

/** Null when the thread failed, or took too long. */
export function judgeApart({ before, after }: Compared, whatever = false): Promise<Judgement | null> {
  // Their documents stay here.
  const said = ({ title, language, sentences }: Compared['before']) => ({ title, language, sentences });
  return lane.ask<Judgement>({ readings: { before: said(before), after: said(after) }, whatever });
}
