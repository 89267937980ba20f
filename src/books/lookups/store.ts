// What sources of books said, in the database: one answer for each question to each source, of the whole press.
import type { LookUpSource } from '../../config/book-sources.ts';
import type { Db } from '../../platform/database.ts';

export interface KeptAnswer {
  /** JSON; null when it knew nothing. */
  answer: string | null;
  asked_at: string;
}

export async function keptAnswer(
  db: Db,
  source: LookUpSource,
  asked: string,
): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('book_answers')
    .select(['answer', 'asked_at'])
    .where('source', '=', source)
    .where('asked', '=', asked)
    .executeTakeFirst();
}

export async function keepAnswer(
  db: Db,
  row: { source: LookUpSource; asked: string; answer: string | null; asked_at: string },
): Promise<void> {
  const { answer, asked_at } = row;
  await db
    .insertInto('book_answers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['source', 'asked']).doUpdateSet({ answer, asked_at }))
    .execute();
}

/** Answers that told something and those that told nothing grow old at different paces (UTC ISO). */
export async function forgetAnswersBefore(
  db: Db,
  { found, nothing }: { found: string; nothing: string },
): Promise<void> {
  await db
    .deleteFrom('book_answers')
    .where((row) =>
      row.or([
        row.and([row('answer', 'is not', null), row('asked_at', '<', found)]),
        row.and([row('answer', 'is', null), row('asked_at', '<', nothing)]),
      ]),
    )
    .execute();
}
