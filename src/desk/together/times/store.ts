// SQL of the time that people spent: every query names whose it is, and no other file asks for it.
import type { Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { OwnTimesTable } from '../tables.ts';

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
    .selectFrom('own_times as time')
    .leftJoin('translations as t', 't.id', 'time.translation_id')
    .leftJoin('members as m', (join) =>
      join.onRef('m.blog_id', '=', 't.blog_id').onRef('m.person_id', '=', 'time.person_id'),
    )
    .leftJoin('blogs as b', 'b.id', 'm.blog_id')
    .leftJoin('articles as a', (join) =>
      join.onRef('a.blog_id', '=', 'm.blog_id').onRef('a.id', '=', 't.article_id'),
    )
    .selectAll('time')
    .select(['t.title', 't.language', 'a.title as source_title', 'a.language as source_language', 'b.slug'])
    .where('time.person_id', '=', personId)
    .orderBy('time.day', 'desc')
    .orderBy('time.translation_id', 'desc')
    .execute();
  return rows.map(({ title, language, source_title, source_language, slug, ...time }) => ({
    ...time,
    title: slug === null ? null : title || source_title,
    language: title ? language : source_language,
    blogSlug: slug,
  }));
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
