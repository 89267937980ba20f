// What each command does to the current pair; keys and buttons lead to the same place.
import { isOneSided, type ReviewSide } from '../../text/align/review.ts';
import { newKey } from '../../web/client/tab.ts';
import type { Entry } from './entries.ts';
import type { Command } from './keys.ts';
import type { Bead, Review } from './review.ts';

type QuietEntry = Extract<Entry, { kind: 'quiet' }>;

/** Returns false when there was nothing to do, so that the key keeps its usual meaning. */
export function run(review: Review, command: Command): boolean {
  const bead = review.current;
  if (command === 'keys') review.dialog.value = 'keys';
  else if (command === 'save') review.flush();
  else if (command === 'undo') undo(review);
  else if (command === 'leave') return leave(review);
  else if (bead) actions[command](review, bead);
  else return begin(review, command);
  return true;
}

/** No pair is current while the run that it stood in is folded. */
function begin(review: Review, command: Command): boolean {
  if (command !== 'next' && command !== 'previous') return false;
  goTo(review, review.beads.peek().at(command === 'next' ? 0 : -1));
  return true;
}

type Action = (review: Review, bead: Bead) => void;

const actions: Record<Exclude<Command, 'keys' | 'save' | 'undo' | 'leave'>, Action> = {
  accept,
  previous: (review, bead) => goTo(review, neighbour(review, bead, -1)),
  next: (review, bead) => goTo(review, neighbour(review, bead, 1)),
  merge: (review, bead) => merge(review, bead, neighbour(review, bead, 1)),
  'merge-before': (review, bead) => merge(review, neighbour(review, bead, -1), bead),
  split: (review) => toggle(review, 'split'),
  write: (review) => toggle(review, 'write'),
  apart: setApart,
  'target-before': (review, bead) => move(review, bead, 'target', 'before'),
  'target-after': (review, bead) => move(review, bead, 'target', 'after'),
  'source-before': (review, bead) => move(review, bead, 'source', 'before'),
  'source-after': (review, bead) => move(review, bead, 'source', 'after'),
};

/** That a line has no counterpart is confirmed by the same key. */
export function accept(review: Review, bead: Bead): void {
  const number = review.number(bead.id);
  const state = isOneSided(bead) ? 'apart' : 'accepted';
  if (bead.state !== state) {
    review.make({ kind: 'decide', bead: seen(bead), state });
    review.say(review.words(`review.said.${state}`, { number }));
  }
  goOn(review, bead);
}

/** Two sides that have nothing to do with each other part; what has one side only is left out. */
export function setApart(review: Review, bead: Bead): void {
  const number = review.number(bead.id);
  const done = isOneSided(bead)
    ? review.make({ kind: 'decide', bead: seen(bead), state: 'apart' })
    : review.make({ kind: 'part', bead: seen(bead), newId: newKey() });
  if (done) review.say(review.words('review.said.apart', { number }));
  goOn(review, bead);
}

/** The pair as it is, but not for the memory. */
export function leaveOut(review: Review, bead: Bead): void {
  const number = review.number(bead.id);
  if (review.make({ kind: 'decide', bead: seen(bead), state: 'apart' }))
    review.say(review.words('review.said.apart', { number }));
  goOn(review, bead);
}

export function merge(review: Review, first: Bead | undefined, second: Bead | undefined): void {
  const done = first && second && review.make({ kind: 'merge', bead: seen(first), next: seen(second) });
  if (done) goTo(review, first);
  say(review, done, 'review.said.merged');
}

export function move(review: Review, bead: Bead, side: ReviewSide, to: 'before' | 'after'): void {
  const other = neighbour(review, bead, to === 'before' ? -1 : 1);
  const done = other && review.make({ kind: 'move', bead: seen(bead), other: seen(other), side, to });
  say(review, done, 'review.said.moved');
  // The pair may have become empty, and another current.
  if (done) focusCurrent(review);
}

export function undo(review: Review): void {
  const id = review.undo();
  if (id) review.enter(id);
  review.say(review.words(id ? 'review.said.undone' : 'review.said.nothing-to-undo'));
  focusCurrent(review);
}

export function toggle(review: Review, tool: 'split' | 'write'): void {
  review.tool.value = review.tool.peek() === tool ? null : tool;
  if (review.tool.peek() === null) focusCurrent(review);
}

/** Opens a run of quiet pairs, or folds it; then the pair that was current in it is so no longer. */
export function toggleRun(review: Review, { id, first, last, isShown }: QuietEntry): void {
  const shown = new Set(review.shown.peek());
  if (isShown) shown.delete(id);
  else shown.add(id);
  review.shown.value = shown;
  const number = review.number(review.currentId.peek());
  if (!isShown || number < first || number > last) return;
  const beads = review.beads.peek();
  const waiting = beads.find(({ state }) => state === 'waiting');
  review.enter((waiting ?? beads[last] ?? beads[first - 2])?.id ?? '');
}

export function goTo(review: Review, bead: Bead | undefined): void {
  if (!bead) return;
  review.enter(bead.id);
  focusCurrent(review);
}

export function neighbour(review: Review, bead: Bead, step: 1 | -1): Bead | undefined {
  const beads = review.beads.peek();
  const at = beads.findIndex(({ id }) => id === bead.id);
  return at < 0 ? undefined : beads[at + step];
}

/** To the row as a whole, where plain keys are commands; it is drawn a moment later. */
export function focusCurrent(review: Review): void {
  requestAnimationFrame(() => document.getElementById(`bead-${review.currentId.peek()}`)?.focus());
}

/** To the next pair that waits, from the first on when none follows. */
function goOn(review: Review, from: Bead): void {
  const beads = review.beads.peek();
  const waiting = beads.filter(({ state }) => state === 'waiting');
  const next = waiting.find(({ position }) => position > from.position) ?? waiting[0];
  if (next) goTo(review, next);
  else {
    review.say(review.words('review.said.all'));
    focusCurrent(review);
  }
}

function leave(review: Review): boolean {
  if (review.tool.peek() === null) return false;
  review.tool.value = null;
  focusCurrent(review);
  return true;
}

function say(
  review: Review,
  done: boolean | undefined,
  key: 'review.said.merged' | 'review.said.moved',
): void {
  review.say(review.words(done ? key : 'review.said.impossible'));
}

export function seen({ id, version }: Bead): { id: string; version: string } {
  return { id, version };
}
