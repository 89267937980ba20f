// A sentence that stands in an article more than once is translated once: its repetitions are filled, but where it is set apart.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const repeatedSentences: Migration = {
  name: '0024-repeated-sentences',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  'alter table segments add column repeats text',
  'alter table segments add column repeats_base integer',
  'alter table segments add column apart_at text',
];
