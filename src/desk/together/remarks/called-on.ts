// Whom a remark calls on: members whose names stand in it after an @.
import type { Context } from '../../../platform/context.ts';
import { mentionsIn } from '../../../text/mentions.ts';
import type { Actor } from '../../actor.ts';
import { deskMembers } from '../store.ts';

/** Ids of members who may work here; nobody calls on themselves. */
export async function calledOn(tx: Context, actor: Actor, body: string): Promise<string[]> {
  const others = (await deskMembers(tx.db, actor.blog.id)).filter(({ id }) => id !== actor.id);
  return mentionsIn(body, others).map(({ id }) => id);
}
