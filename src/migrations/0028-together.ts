// Several people at one translation: remarks on sentences, parts given to members, proposals of second readers, who is there now,
// and the time that each spent, which is theirs alone.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const together: Migration = {
  name: '0028-together',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Grows with every change of what follows, so that a desk knows by one number whether it has it all.
  'alter table translations add column together_version integer not null default 0',
  'alter table segments add column translated_by text references people (id)',
  'alter table segments add column reviewed_by text references people (id)',
  'alter table segments add column reviewed_at text',
  'alter table segments add column assignment_id text',
  'update segments set translated_by = updated_by where target is not null',
  'alter table blogs add column reviews_required_at text',
  `alter table notice_wishes add column together text not null default 'each'
    check (together in ('each', 'daily', 'none'))`,
  `create table remarks (
    blog_id text not null,
    id text not null,
    translation_id text not null,
    segment_id text not null,
    thread_id text not null,
    body text not null,
    written_by text not null references people (id),
    written_at text not null,
    edited_at text,
    deleted_at text,
    settled_at text,
    settled_by text references people (id),
    primary key (blog_id, id),
    foreign key (blog_id, segment_id) references segments (blog_id, id) on delete cascade
  )`,
  'create index remarks_of_translation on remarks (blog_id, translation_id)',
  'create index remarks_of_segment on remarks (blog_id, segment_id)',
  `create table remark_mentions (
    blog_id text not null,
    remark_id text not null,
    person_id text not null references people (id) on delete cascade,
    seen_at text,
    primary key (blog_id, remark_id, person_id),
    foreign key (blog_id, remark_id) references remarks (blog_id, id) on delete cascade
  )`,
  'create index remark_mentions_of_person on remark_mentions (blog_id, person_id)',
  `create table assignments (
    blog_id text not null,
    id text not null,
    translation_id text not null,
    person_id text not null references people (id) on delete cascade,
    due_on text,
    given_by text not null references people (id),
    given_at text not null,
    primary key (blog_id, id),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade
  )`,
  'create index assignments_of_translation on assignments (blog_id, translation_id)',
  `create table proposals (
    blog_id text not null,
    id text not null,
    translation_id text not null,
    segment_id text not null,
    base_target text,
    target text not null,
    reason text not null,
    proposed_by text not null references people (id),
    proposed_at text not null,
    accepted_at text,
    changed_at text,
    declined_at text,
    withdrawn_at text,
    answer text not null,
    answered_by text references people (id),
    primary key (blog_id, id),
    foreign key (blog_id, segment_id) references segments (blog_id, id) on delete cascade
  )`,
  'create index proposals_of_translation on proposals (blog_id, translation_id)',
  'create index proposals_of_segment on proposals (blog_id, segment_id)',
  `create table desk_presences (
    blog_id text not null,
    translation_id text not null,
    person_id text not null references people (id) on delete cascade,
    tab text not null,
    segment_id text,
    seen_at text not null,
    primary key (blog_id, translation_id, person_id, tab),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade
  )`,
  // Of a person, and of no blog: nothing that is asked for by blog finds it.
  `create table own_times (
    person_id text not null references people (id) on delete cascade,
    translation_id text not null,
    day text not null,
    seconds integer not null,
    sentences integer not null,
    characters integer not null,
    primary key (person_id, translation_id, day)
  )`,
  `create table own_times_off (
    person_id text primary key references people (id) on delete cascade,
    off_at text not null
  )`,
];
