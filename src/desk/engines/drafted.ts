// Turns a list of texts, in the order they were asked for, into drafts; what is missing at its end did not come back.
import { type Drafted, EngineTrouble, type Job } from './contract.ts';
import { type Notation, readTagged } from './markup.ts';

export function* draftedInOrder(
  job: Job,
  texts: readonly unknown[] | null,
  notation: Notation,
  host: string,
): Generator<Drafted> {
  if (texts === null || texts.length > job.units.length) throw new EngineTrouble('answer', { host });
  for (const [at, unit] of job.units.entries()) {
    const text = texts[at];
    if (typeof text !== 'string') continue;
    const pieces = readTagged(text, notation);
    yield pieces === null ? { id: unit.id, problem: 'marks' } : { id: unit.id, pieces };
  }
}

/** What stands around the sentences of a question. */
export function contextOf({ units }: Job): string {
  return [units[0]?.before ?? '', units.at(-1)?.after ?? ''].filter((text) => text !== '').join('\n');
}
