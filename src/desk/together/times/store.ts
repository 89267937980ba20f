// SQL of the time that people spent: every query names whose it is, and no other file asks for it.
import type { Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { titlesOf } from '../store.ts';
import type { OwnTimesTable, OwnTimesToldTable } from '../tables.ts';

export type TimeRow = Selectable<OwnTimesTable>;

type Day = Pick<TimeRow, 'person_id' | 'translation_id' | 'day'>;

/** Nothing for whoever wants no time counted. */
export async function addTime(
  db: Db,
  day: Day,
  { seconds, sentences, characters }: Pick<TimeRow, 'seconds' | 'sentences' | 'characters'>,
): Promise<void> {
  if (await isOff(db, day.person_id)) return;
  await db
    .insertInto('own_times')
    .values({ ...day, seconds, sentences, characters })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'translation_id', 'day']).doUpdateSet((eb) => ({
        seconds: eb('own_times.seconds', '+', seconds),
        sentences: eb('own_times.sentences', '+', sentences),
        characters: eb('own_times.characters', '+', characters),
      })),
    )
    .execute();
}

/** False where the tab has told of this number or a later one. */
export async function takeNumber(db: Db, row: Selectable<OwnTimesToldTable>): Promise<boolean> {
  const { number, told_at } = row;
  const result = await db
    .insertInto('own_times_told')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'tab'])
        .doUpdateSet({ number, told_at })
        .where('own_times_told.number', '<', number),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Of tabs that have been closed for long. */
export async function deleteToldBefore(db: Db, before: string): Promise<void> {
  await db.deleteFrom('own_times_told').where('told_at', '<', before).execute();
}

export async function isOff(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('own_times_off')
    .select('off_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function setOff(db: Db, personId: string, offAt: string | null): Promise<void> {
  await db.deleteFrom('own_times_off').where('person_id', '=', personId).execute();
  if (offAt === null) return;
  await db.insertInto('own_times_off').values({ person_id: personId, off_at: offAt }).execute();
}

/** Of one translation, or of all. */
export async function deleteTimes(db: Db, personId: string, translationId: string | null): Promise<void> {
  await db
    .deleteFrom('own_times')
    .where('person_id', '=', personId)
    .$if(translationId !== null, (all) => all.where('translation_id', '=', translationId ?? ''))
    .execute();
}

export interface OwnTime extends TimeRow {
  /** Null where the person may not see the translation any more. */
  title: string | null;
  /** Of the title, BCP 47. */
  language: string | null;
  blogSlug: string | null;
}

/** A person's own, the newest first. */
export async function ownTimes(db: Db, personId: string): Promise<OwnTime[]> {
  const rows = await db
    .selectFrom('own_times')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('day', 'desc')
    .orderBy('translation_id', 'desc')
    .execute();
  const seen = await seenTranslations(db, personId);
  return rows.map((row) => ({
    ...row,
    ...(seen.get(row.translation_id) ?? { title: null, language: null, blogSlug: null }),
  }));
}

/** Those that the person has spent time on and may see, looked up in each of their blogs. */
async function seenTranslations(
  db: Db,
  personId: string,
): Promise<Map<string, Pick<OwnTime, 'title' | 'language' | 'blogSlug'>>> {
  const rows = await db
    .selectFrom('members as m')
    .innerJoin('blogs as b', 'b.id', 'm.blog_id')
    .innerJoin('translations as t', 't.blog_id', 'm.blog_id')
    .select(['t.id', 't.blog_id', 'b.slug'])
    .where('m.person_id', '=', personId)
    .where('t.id', 'in', (spent) =>
      spent.selectFrom('own_times').select('translation_id').where('person_id', '=', personId),
    )
    .execute();
  const seen = new Map<string, Pick<OwnTime, 'title' | 'language' | 'blogSlug'>>();
  for (const [blogId, ofBlog] of Map.groupBy(rows, (row) => row.blog_id)) {
    const titles = await titlesOf(
      db,
      blogId,
      ofBlog.map(({ id }) => id),
    );
    for (const { id, slug } of ofBlog) {
      const named = titles.get(id);
      if (named) seen.set(id, { ...named, blogSlug: slug });
    }
  }
  return seen;
}

/** Whether somebody had confirmed a sentence before a version of it. */
export async function hadConfirmed(
  db: Db,
  of: { blogId: string; segmentId: string; personId: string },
  version: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('segment_versions')
    .select('version')
    .where('blog_id', '=', of.blogId)
    .where('segment_id', '=', of.segmentId)
    .where('saved_by', '=', of.personId)
    .where('state', '=', 'confirmed')
    .where('version', '<', version)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
