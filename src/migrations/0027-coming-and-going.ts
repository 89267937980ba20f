// Coming and going: files that people bring to a translation, lists of units on their way into the memory, and what a unit says.
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../platform/dialect.ts';
import type { Migration } from './index.ts';

export const comingAndGoing: Migration = {
  name: '0027-coming-and-going',
  async up(db, dialect) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await nameUnits(db, dialect);
  },
};

const statements = [
  // What a file says of the sentences of a translation, until somebody decides.
  `create table arrivals (
    blog_id text not null,
    id text not null,
    translation_id text not null,
    kind text not null check (kind in ('xliff', 'po')),
    name text not null,
    sentences text not null,
    created_by text not null references people (id),
    created_at text not null,
    settled_at text,
    report text,
    primary key (blog_id, id),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade
  )`,
  // How far a file of units has been read: stored with each batch that was put in.
  `create table memory_imports (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    ran_by text not null check (ran_by in ('press', 'command')),
    source_language text not null,
    target_language text not null,
    at_byte bigint not null,
    at_line bigint not null,
    added bigint not null,
    known bigint not null,
    left_out bigint not null,
    lefts text not null,
    created_by text references people (id),
    created_at text not null,
    finished_at text,
    stopped_at text,
    problem text,
    primary key (blog_id, id)
  )`,
  // Names all units that say the same, so that none comes in twice.
  'alter table units add column said text',
  'create index units_by_said on units (blog_id, said)',
];

interface Known {
  blog_id: string;
  id: string;
  source_language: string;
  target_language: string;
  source_text: string;
  target_text: string;
}

/** Rows that are read, and named by one statement. */
const AT_ONCE = 1_000;

/** As `memory/said` names them; written out here, because a migration never changes. Of a million units one by one takes minutes. */
export async function nameUnits(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  let last = { blog_id: '', id: '' };
  for (;;) {
    const { rows } = await sql<Known>`
      select blog_id, id, source_language, target_language, source_text, target_text from units
      where blog_id > ${last.blog_id} or (blog_id = ${last.blog_id} and id > ${last.id})
      order by blog_id, id limit ${AT_ONCE}`.execute(db);
    const end = rows.at(-1);
    if (!end) return;
    const named = rows.map((row) => ({ blog_id: row.blog_id, id: row.id, said: nameOf(row) }));
    const given = dialect.rowsOf(JSON.stringify(named), { blog_id: 'text', id: 'text', said: 'text' });
    await sql`update units set said = given.said from ${given}
      where units.blog_id = given.blog_id and units.id = given.id`.execute(db);
    last = end;
  }
}

function nameOf({ source_language, target_language, source_text, target_text }: Known): string {
  const said = JSON.stringify([source_language, target_language, source_text, target_text]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
