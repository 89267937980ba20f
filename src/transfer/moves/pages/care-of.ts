// What somebody should look at, each kind of it once: with its numbers added up over all posts.
import type { Db } from '../../../platform/database.ts';
import { type FindingGroup, findingGroups } from '../reads.ts';
import type { MoveKey } from '../store.ts';
import { paramsOfKey } from './reads.ts';

export type Care = Pick<FindingGroup, 'weight' | 'key' | 'posts' | 'params'>;

export async function careOf(db: Db, move: MoveKey): Promise<Care[]> {
  const groups = await findingGroups(db, move);
  return Promise.all(
    groups.map(async ({ weight, key, posts, params }) => {
      if (typeof params.count !== 'number' || posts < 2) return { weight, key, posts, params };
      const all = await paramsOfKey(db, move, key);
      const count = all.reduce((sum, one) => sum + (typeof one.count === 'number' ? one.count : 0), 0);
      return { weight, key, posts, params: { ...params, count } };
    }),
  );
}
