// The measure of extraction: runs of four words shared by the true and the extracted text.

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export interface Score {
  f1: number;
  precision: number;
  recall: number;
}

const RUN = 4;

/** Shares of one page: each count divided by the sum of all three, so that long pages weigh no more. */
export function countShared(trueText: string, extractedText: string): Counts {
  const truth = runsOf(trueText);
  const found = runsOf(extractedText);
  let tp = 0;
  let fp = 0;
  for (const [run, times] of found) {
    const both = Math.min(times, truth.get(run) ?? 0);
    tp += both;
    fp += times - both;
  }
  const fn = sum(truth.values()) - tp;
  const all = tp + fp + fn || 1;
  return { tp: tp / all, fp: fp / all, fn: fn / all };
}

/** F1 of the mean precision and the mean recall over pages. */
export function score(pages: Counts[]): Score {
  const precision = mean(pages.filter((p) => p.tp + p.fp > 0).map((p) => p.tp / (p.tp + p.fp)));
  const recall = mean(pages.filter((p) => p.tp + p.fn > 0).map((p) => p.tp / (p.tp + p.fn)));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall };
}

export function runsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  const last = Math.max(0, words.length - RUN);
  for (let at = 0; at <= last; at++) {
    const run = words.slice(at, at + RUN).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}
