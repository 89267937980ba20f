// The bookshelf: books with people and subjects in rows of their own, the posts that show them, shelves, answers of look-ups.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const books: Migration = {
  name: '0041-books',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table books (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    slug text not null,
    isbn text,
    title text not null,
    title_reading text not null,
    subtitle text not null,
    series text not null,
    series_reading text not null,
    volume text not null,
    original_title text not null,
    original_language text not null,
    publisher text not null,
    published text not null,
    pages integer,
    size text not null,
    price integer,
    currency text not null,
    language text not null,
    age_from integer,
    age_to integer,
    alone_from integer,
    alone_to integer,
    grade_from integer,
    grade_to integer,
    minutes_aloud integer,
    letters text not null check (letters in ('', 'hiragana', 'all-readings', 'some-readings', 'no-readings')),
    caution text not null,
    note_child text not null,
    note_parent text not null,
    awards text not null,
    links text not null,
    status text not null check (status in ('to-read', 'reading', 'introduced')),
    cover_id text,
    cover_licence text not null,
    origins text not null,
    searched text not null,
    sorted_by text not null,
    confirmed_at text,
    shown_at text,
    deleted_at text,
    version integer not null,
    created_by text references people (id),
    created_at text not null,
    updated_at text not null,
    primary key (blog_id, id),
    foreign key (blog_id, cover_id) references pictures (blog_id, id)
  )`,
  // One that was deleted keeps its row until it is forgotten, and gives its address and its ISBN free.
  'create unique index books_by_slug on books (blog_id, slug) where deleted_at is null',
  'create unique index books_by_isbn on books (blog_id, isbn) where deleted_at is null',
  `create table book_people (
    blog_id text not null,
    book_id text not null,
    position integer not null,
    name text not null,
    reading text not null,
    role text not null
      check (role in ('author', 'illustrator', 'translator', 'editor', 'supervisor', 'photographer', 'other')),
    folded text not null,
    primary key (blog_id, book_id, position),
    foreign key (blog_id, book_id) references books (blog_id, id) on delete cascade
  )`,
  'create index book_people_by_name on book_people (blog_id, folded)',
  `create table book_subjects (
    blog_id text not null,
    book_id text not null,
    position integer not null,
    scheme text not null check (scheme in ('own', 'ndc', 'c-code', 'thema')),
    code text not null,
    label text not null,
    primary key (blog_id, book_id, position),
    foreign key (blog_id, book_id) references books (blog_id, id) on delete cascade
  )`,
  'create index book_subjects_by_code on book_subjects (blog_id, scheme, code)',
  `create table book_posts (
    blog_id text not null,
    book_id text not null,
    post_id text not null,
    position integer not null,
    primary key (blog_id, book_id, post_id),
    foreign key (blog_id, book_id) references books (blog_id, id) on delete cascade,
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  'create index book_posts_by_post on book_posts (blog_id, post_id)',
  // What the cards of a post name, whether or not such a book is on the shelf: book_posts is made of it and of the books.
  `create table book_cards (
    blog_id text not null,
    post_id text not null,
    position integer not null,
    book_id text,
    isbn text,
    primary key (blog_id, post_id, position),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  'create index book_cards_by_book on book_cards (blog_id, book_id)',
  'create index book_cards_by_isbn on book_cards (blog_id, isbn)',
  `create table shelves (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    slug text not null,
    name text not null,
    about text not null,
    kind text not null check (kind in ('hand', 'rule')),
    rule text,
    position integer not null,
    secret_number integer,
    version integer not null,
    created_at text not null,
    updated_at text not null,
    primary key (blog_id, id),
    unique (blog_id, slug)
  )`,
  `create table shelf_books (
    blog_id text not null,
    shelf_id text not null,
    book_id text not null,
    position integer not null,
    note text not null,
    primary key (blog_id, shelf_id, book_id),
    foreign key (blog_id, shelf_id) references shelves (blog_id, id) on delete cascade,
    foreign key (blog_id, book_id) references books (blog_id, id) on delete cascade
  )`,
  'create index shelf_books_by_book on shelf_books (blog_id, book_id)',
  `create table book_imports (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    name text not null,
    report text not null,
    made_by text not null references people (id),
    made_at text not null,
    primary key (blog_id, id)
  )`,
  // Of the whole press: a book is the same whichever blog asks.
  `create table book_answers (
    source text not null,
    asked text not null,
    answer text,
    asked_at text not null,
    primary key (source, asked)
  )`,
  `create table book_lists (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    created_by text not null references people (id),
    created_at text not null,
    finished_at text,
    primary key (blog_id, id)
  )`,
  // A line names its book without holding it: books are deleted while their list is still to be read.
  `create table book_list_lines (
    blog_id text not null,
    list_id text not null,
    position integer not null,
    typed text not null,
    isbn text,
    outcome text not null
      check (outcome in ('waiting', 'added', 'known', 'twice', 'wrong', 'unknown', 'unreachable', 'full')),
    reason text not null,
    book_id text,
    others text not null,
    primary key (blog_id, list_id, position),
    foreign key (blog_id, list_id) references book_lists (blog_id, id) on delete cascade
  )`,
  'create index book_list_lines_by_book on book_list_lines (blog_id, book_id)',
];
