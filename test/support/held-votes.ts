// Votes that were held, in the database of a press that runs: an hour of many browsers in one network is no test's to wait for.
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';

/** `votes` of one network today for a blog that takes part from now on. */
export async function holdVotes(data: string, slug: string, votes: number): Promise<void> {
  const { db, close } = openDatabase(readConfig({ TAIYAKU_DATA: data }).databaseUrl);
  try {
    const { id } = await db
      .selectFrom('blogs')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    const now = new Date().toISOString();
    await db
      .insertInto('participants')
      .values({
        ...{ id, blog_id: id, name: '', about: '', address: '', feed: '', language: 'ja', token_hash: null },
        ...{
          verified_at: null,
          checked_at: null,
          failures: 0,
          pinged_at: null,
          joined_at: now,
          left_at: null,
        },
      })
      .execute();
    const of = { participant_id: id, day: dayInTokyo(), kind: 'in' as const };
    await db
      .insertInto('vote_networks')
      .values({ ...of, network: 'n', wide: 'w', votes })
      .execute();
    await db
      .insertInto('ranking_holds')
      .values({
        ...{ ...of, id: newId(), reason: 'network', votes, found_at: now },
        ...{ decided_at: null, decided_by: null, counted: 0 },
      })
      .execute();
    const day = { participant_id: id, day: of.day, ins: 0, outs: 0, views: 0, held: votes };
    await db.insertInto('ranking_days').values(day).execute();
  } finally {
    await close();
  }
}

/** The calendar of the rankings. */
function dayInTokyo(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
}
