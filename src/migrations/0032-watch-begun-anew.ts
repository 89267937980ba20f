// When a person had a source looked at afresh: a moment of its own, and no change of the source.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const watchBegunAnew: Migration = {
  name: '0032-watch-begun-anew',
  async up(db) {
    await sql`alter table source_watches add column begun_at text`.execute(db);
  },
};
