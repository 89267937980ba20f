// Cutting, joining, and blocks of one's own: changes of the rows themselves, which need the server at once.

import type { Reply } from '../../../web/client/api.ts';
import { newKey } from '../../../web/client/tab.ts';
import type { OwnBlockKind, StructureAnswer } from '../../schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from './row.ts';

/** `at` counts characters of the source. */
export async function split(desk: Desk, row: Row, at: number): Promise<void> {
  if (!(await isSaved(desk, row))) return;
  const body = { key: newKey(), base: row.version, at };
  const reply = await desk.api.ask<StructureAnswer>('POST', `/segments/${row.id}/split`, body);
  const number = row.number.peek();
  if (await took(desk, reply, 'desk.split.impossible')) {
    desk.tool.value = null;
    desk.refocus();
    desk.say(desk.words('desk.split.done', { number }));
  }
}

/** The row that would be joined: the next sentence of the same block. */
export function joinable(desk: Desk, row: Row): Row | null {
  const next = desk.neighbour(row, 1);
  const same = next?.kind === 'segment' && row.kind === 'segment' && next.block?.id === row.block?.id;
  return same && !next.isGone.peek() ? next : null;
}

export async function merge(desk: Desk, row: Row): Promise<void> {
  const next = joinable(desk, row);
  if (!next) {
    desk.say(desk.words('desk.merge.last'));
    return;
  }
  if (!(await isSaved(desk, row)) || !(await isSaved(desk, next))) return;
  const body = { key: newKey(), base: row.version, nextBase: next.version };
  const reply = await desk.api.ask<StructureAnswer>('POST', `/segments/${row.id}/merge`, body);
  const number = row.number.peek();
  if (await took(desk, reply, 'desk.merge.last')) desk.say(desk.words('desk.merge.done', { number }));
}

/** The new row, which is then the current one. */
export async function addOwn(desk: Desk, row: Row, kind: OwnBlockKind): Promise<Row | null> {
  const body = { key: newKey(), kind, afterBlockId: row.block?.id ?? null };
  const reply = await desk.api.ask<StructureAnswer>('POST', '/blocks', body);
  if (!(await took(desk, reply, 'desk.failed'))) return null;
  const added = reply.kind === 'answer' && reply.body.ok ? reply.body.own[0] : undefined;
  const own = added && desk.rows.get(added.id);
  if (own) desk.enter(own);
  return own ?? null;
}

export async function removeOwn(desk: Desk, row: Row): Promise<void> {
  if (!(await isSaved(desk, row))) return;
  const neighbour = desk.neighbour(row, -1) ?? desk.neighbour(row, 1);
  const body = { key: newKey(), base: row.version };
  const reply = await desk.api.ask<StructureAnswer>('DELETE', `/blocks/${row.id}`, body);
  if (!(await took(desk, reply, 'desk.failed'))) return;
  if (neighbour) desk.enter(neighbour);
  desk.say(desk.words('desk.own.removed'));
}

async function isSaved(desk: Desk, row: Row): Promise<boolean> {
  desk.settle();
  if (await desk.texts.saved(row)) return true;
  desk.say(desk.words('desk.offline'));
  return false;
}

async function took(
  desk: Desk,
  reply: Reply<StructureAnswer>,
  impossible: 'desk.split.impossible' | 'desk.merge.last' | 'desk.failed',
): Promise<boolean> {
  if (reply.kind !== 'answer') {
    desk.say(reply.kind === 'refused' ? reply.message : desk.words('desk.offline'));
    return false;
  }
  const answer = reply.body;
  if (!answer.ok) {
    if (answer.reason === 'impossible') desk.say(desk.words(impossible));
    else {
      await desk.reload();
      desk.say(desk.words('desk.changed'));
    }
    return false;
  }
  await desk.take(answer);
  desk.peers.tell({ kind: 'changed' });
  return true;
}
