// Sentences that stand in the article more than once: those filled after a confirmation, and those set apart.
import { trimInline } from '../../../text/inline.ts';
import { newKey } from '../../../web/client/tab.ts';
import type { ApartAnswer, SegmentView } from '../../schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';

/** Takes over what the server filled; a text being written here stays, and the server lets it pass. */
export function takeFilled(desk: Desk, views: readonly SegmentView[]): void {
  let taken = 0;
  for (const view of views) if (takeOne(desk, view)) taken += 1;
  if (taken === 0) return;
  void desk.checks.ask();
  desk.peers.tell({ kind: 'changed' });
  desk.say(desk.words('desk.repeat.filled', { count: taken }));
}

function takeOne(desk: Desk, view: SegmentView): boolean {
  const row = desk.rows.get(view.id);
  if (!row || desk.texts.isUnsaved(view.id) || view.version <= row.version) return false;
  desk.texts.takeOver(view.id, view.version, view);
  row.repeats.value = view.repeats;
  row.translatedBy.value = view.translatedBy;
  return true;
}

/** The other sentences of the article that say the same. */
export function twinsOf(desk: Desk, row: Row): Row[] {
  const said = saying(row);
  return desk.rows.order.value.filter(
    (other) => other !== row && other.kind === 'segment' && saying(other) === said,
  );
}

/** White space around a sentence is no part of it; its marks are. */
function saying(row: Row): string {
  return JSON.stringify(trimInline(row.source.value));
}

/** Here it is different, or no longer. */
export async function setApart(desk: Desk, row: Row, apart: boolean): Promise<void> {
  const { words } = desk;
  desk.settle();
  if (!(await desk.texts.saved(row))) return desk.say(words('desk.offline'));
  const reply = await desk.api.ask<ApartAnswer>('PUT', `/segments/${row.id}/apart`, { key: newKey(), apart });
  if (reply.kind !== 'answer') {
    return desk.say(reply.kind === 'refused' ? reply.message : words('desk.offline'));
  }
  if (!reply.body.ok) return desk.reload();
  const { segment } = reply.body;
  desk.texts.takeOver(row.id, segment.version, segment);
  row.repeats.value = segment.repeats;
  row.translatedBy.value = segment.translatedBy;
  row.apart.value = segment.apart;
  void desk.checks.ask([row]);
  desk.peers.tell({ kind: 'changed' });
  desk.say(words(apart ? 'desk.repeat.is-apart' : 'desk.repeat.is-again'));
  desk.refocus();
}
