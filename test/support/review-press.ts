// The other side of a review in the browser, for tests without one: it takes steps as the server does, and fails as asked.
import type { DoneStep, ReviewData, Step, StepsAnswer } from '../../src/memory/alignments/schemas.ts';
import { type Bead, Review } from '../../src/memory/client/review.ts';
import { applyChange, applyUndo, withOutcome } from '../../src/text/align/review.ts';
import type { Reply } from '../../src/web/client/api.ts';

const languages = { source: 'en', target: 'ja' };

/** What the server never takes. */
export const unbearable = '☠';

export class ReviewPress {
  beads: readonly Bead[];
  weather: 'fine' | 'no-way-there' | 'forbidden' = 'fine';
  isRemoved = false;
  readonly #done: DoneStep[] = [];
  readonly #answered = new Set<string>();

  constructor(beads: readonly Bead[]) {
    this.beads = beads;
  }

  data(): ReviewData {
    return {
      ...{ beads: [...this.beads], done: [...this.#done], id: 'herons', title: 'サギ', speech: 'ja' },
      ...{
        sourceLanguage: languages.source,
        targetLanguage: languages.target,
        messages: {},
        readers: null,
        timeZone: 'Asia/Tokyo',
      },
      ...{ address: '/studio/mill/alignments/herons', links: { back: '', memory: '', translation: null } },
    };
  }

  async ask<T>(_method: string, path: string, body?: object): Promise<Reply<T>> {
    if (this.weather === 'no-way-there') return { kind: 'unreachable' };
    if (this.weather === 'forbidden') return { kind: 'refused', message: 'not you', status: 403 };
    const answer = (found: object): Reply<T> => ({ kind: 'answer', body: found as T });
    if (this.isRemoved) return answer({ ok: false, reason: 'gone' });
    if (path === '/state') return answer(this.data());
    const { steps } = body as { steps: Step[] };
    if (JSON.stringify(steps).includes(unbearable))
      return { kind: 'refused', message: 'too long', status: 422 };
    return answer(this.#take(steps));
  }

  /** What a colleague does meanwhile. */
  make(change: Extract<Step, { change: unknown }>['change'], key: string): void {
    this.#take([{ key, change }]);
  }

  #take(steps: readonly Step[]): StepsAnswer {
    const lost = steps.filter((step) => !this.#answered.has(step.key) && !this.#makeStep(step));
    return { ok: true, savedAt: '2026-05-16T09:00:00.000Z', lost: lost.map(({ key }) => key) };
  }

  #makeStep(step: Step): boolean {
    const known = 'undo' in step ? this.#done.find(({ key }) => key === step.undo) : undefined;
    const outcome =
      'undo' in step
        ? known && applyUndo(this.beads, known.before, known.after)
        : applyChange(this.beads, step.change, languages, step.key);
    if (!outcome) return false;
    const touched = new Set([...outcome.removed, ...outcome.put.map(({ id }) => id)]);
    this.#done.push({
      key: step.key,
      before: this.beads.filter(({ id }) => touched.has(id)),
      after: outcome.put.map(({ id, version }) => ({ id, version })),
    });
    this.#answered.add(step.key);
    this.beads = withOutcome(this.beads, outcome);
    return true;
  }
}

/** The same in a tab: what it keeps on the device is in `storage`. */
export function openReview(press: ReviewPress): Review {
  const review = new Review(press.data(), 'tab-1', {
    mac: false,
    api: { ask: (method, path, body) => press.ask(method, path, body) },
  });
  review.open('');
  return review;
}

/** Pairs `a`, `b` … of one line each, on both sides. */
export function pairs(...texts: readonly (readonly [source: string, target: string])[]): Bead[] {
  return texts.map(([source, target], at) => {
    const line = (side: string, text: string) => ({
      ...{ id: `${side}${at}`, kind: 'text' as const, block: at },
      content: [{ type: 'text' as const, text }],
    });
    return {
      ...{ id: 'abcdefgh'.charAt(at), position: at + 1, score: 0.5, state: 'waiting', version: '' },
      source: [line('s', source)],
      target: [line('t', target)],
    };
  });
}
