// Readers may say a word with their applause: a comment or a letter that came with a clap is known as one.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const wordsWithAClap: Migration = {
  name: '0017-words-with-a-clap',
  async up(db) {
    for (const table of ['comments', 'letters'])
      await sql.raw(`alter table ${table} add column clapped_at text`).execute(db);
  },
};
