// That a whole blog left, for the record.
import { record } from '../../accounts/log/record.ts';
import type { Context } from '../../platform/context.ts';
import type { WholeKind } from './kinds.ts';

/** Inside a transaction. `by` is null where the operator did it with a command. */
export async function recordTakenOut(
  tx: Context,
  blogId: string,
  by: string | null,
  kind: WholeKind,
): Promise<void> {
  await record(tx, { blogId, by, act: 'settings.taken-out', on: { name: kind } });
}
