// How far translations have come, counted in the database: for lists, where the rows themselves are not read.
import type { Db } from '../../platform/database.ts';

export interface Progress {
  /** Sentences to translate; those left out on purpose do not count. */
  total: number;
  confirmed: number;
  draft: number;
  /** Source words neither confirmed nor left out. */
  wordsLeft: number;
  /** What members said of sentences and nobody has settled. */
  remarks: number;
}

export const nothingYet: Progress = { total: 0, confirmed: 0, draft: 0, wordsLeft: 0, remarks: 0 };

/** Of each translation; one that is left out has no sentences. */
export async function progressOf(db: Db, blogId: string, ids: string[]): Promise<Map<string, Progress>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('segments')
    .where('blog_id', '=', blogId)
    .where('translation_id', 'in', ids)
    .groupBy('translation_id')
    .select((eb) => {
      const left = eb.and([eb('confirmed_at', 'is', null), eb('skipped_at', 'is', null)]);
      const drafted = eb.and([left, eb('target', 'is not', null)]);
      return [
        'translation_id',
        eb.fn.countAll<number>().as('sentences'),
        eb.fn.count<number>('skipped_at').as('skipped'),
        eb.fn.count<number>('confirmed_at').as('confirmed'),
        eb.fn.sum<number>(eb.case().when(drafted).then(eb.lit(1)).else(eb.lit(0)).end()).as('draft'),
        eb.fn.sum<number>(eb.case().when(left).then(eb.ref('words')).else(eb.lit(0)).end()).as('words_left'),
      ];
    })
    .execute();
  const remarks = await openThreads(db, blogId, ids);
  return new Map(
    rows.map((row) => [
      row.translation_id,
      {
        total: Number(row.sentences) - Number(row.skipped),
        confirmed: Number(row.confirmed),
        draft: Number(row.draft),
        wordsLeft: Number(row.words_left),
        remarks: remarks.get(row.translation_id) ?? 0,
      },
    ]),
  );
}

async function openThreads(db: Db, blogId: string, ids: string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('remarks')
    .where('blog_id', '=', blogId)
    .where('translation_id', 'in', ids)
    .whereRef('id', '=', 'thread_id')
    .where('settled_at', 'is', null)
    .groupBy('translation_id')
    .select((eb) => ['translation_id', eb.fn.countAll<number>().as('open')])
    .execute();
  return new Map(rows.map((row) => [row.translation_id, Number(row.open)]));
}
