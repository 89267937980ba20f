// Texts of the translator's own between the article's blocks become documents; until now each was one line.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const ownTexts: Migration = {
  name: '0012-own-texts',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** The ids are those under which the line was published, so that it stays the same block for its readers. */
const opening = `'{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"' || id
  || case when kind = 'note' then '-p' else '' end || '","lang":null}'`;

const statements = [
  `update own_blocks set content = ${opening} || '}]}' where content = '[]'`,
  `update own_blocks set content = ${opening} || ',"content":' || content || '}]}' where content like '[%'`,
];
