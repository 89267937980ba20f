// Reading a translation again beside its original: marking the current sentence, and going on to the next that waits for it.
import { newKey } from '../../../../web/client/tab.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';

/** Confirmed, and not one's own. */
export function mayReview(desk: Desk, row: Row): boolean {
  const isConfirmed = row.kind === 'segment' && row.state.value === 'confirmed';
  return isConfirmed && row.translatedBy.value !== desk.data.me;
}

/** Somebody else's text, so that there is something to propose. */
export function mayPropose(desk: Desk, row: Row): boolean {
  const by = row.translatedBy.value;
  return row.kind === 'segment' && row.target.value !== null && by !== null && by !== desk.data.me;
}

/** Marks the current sentence as read and goes on, or takes the mark off. */
export async function review(desk: Desk): Promise<void> {
  const { words, together } = desk;
  const row = desk.current.peek();
  if (row?.kind !== 'segment') return;
  desk.settle();
  if (!(await desk.texts.saved(row))) return desk.say(words('desk.offline'));
  const reviewed = row.reviewedBy.peek() === null;
  const body = { key: newKey(), base: row.version, reviewed };
  const said = await together.change('PUT', `/segments/${row.id}/reviewed`, body);
  if (said !== null) return desk.say(said);
  const number = row.number.peek();
  desk.say(words(reviewed ? 'desk.review.is-read' : 'desk.review.is-unread', { number }));
  if (reviewed) goOn(desk, row);
}

function goOn(desk: Desk, from: Row): void {
  const rows = desk.rows.order.peek();
  const waits = (row: Row) => mayReview(desk, row) && row.reviewedBy.value === null;
  const next = rows.slice(rows.indexOf(from) + 1).find(waits);
  if (next) desk.enter(next);
  else desk.say(desk.words('desk.review.last'));
}
