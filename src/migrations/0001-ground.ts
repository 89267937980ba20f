// The first schema: accounts, blogs, posts, sources, desk, outbox, stored pages.
import { sql } from 'kysely';
import type { Migration } from './index.ts';

export const ground: Migration = {
  name: '0001-ground',
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

// Plain SQL that both databases read alike. `blog_id` leads every key of a tenant's table.
const statements = [
  `create table outbox (
    id text primary key,
    blog_id text not null,
    kind text not null,
    body text not null,
    created_at text not null,
    available_at text not null,
    attempts integer not null,
    done_at text,
    failed_at text,
    error text
  )`,
  'create index outbox_due on outbox (available_at, id) where done_at is null and failed_at is null',

  `create table people (
    id text primary key,
    name text not null,
    email text not null unique,
    password_hash text,
    language text,
    operator_since text,
    created_at text not null,
    disabled_at text
  )`,
  `create table passkeys (
    id text primary key,
    person_id text not null references people (id) on delete cascade,
    public_key text not null,
    counter bigint not null,
    transports text not null,
    name text not null,
    created_at text not null,
    used_at text
  )`,
  'create index passkeys_person on passkeys (person_id)',
  `create table passkey_challenges (
    id text primary key,
    challenge text not null,
    purpose text not null check (purpose in ('register', 'sign-in')),
    person_id text references people (id) on delete cascade,
    created_at text not null,
    expires_at text not null
  )`,
  `create table sessions (
    token_hash text primary key,
    id text not null unique,
    person_id text not null references people (id) on delete cascade,
    agent text not null,
    way text not null check (way in ('password', 'passkey', 'link')),
    created_at text not null,
    seen_at text not null,
    expires_at text not null,
    ended_at text
  )`,
  'create index sessions_person on sessions (person_id)',

  `create table blogs (
    id text primary key,
    slug text not null unique,
    host text unique,
    name text not null,
    tagline text not null,
    about text not null,
    language text not null,
    source_languages text not null,
    time_zone text not null,
    look text not null,
    rights_rule text not null check (rights_rule in ('warn', 'block')),
    created_at text not null,
    updated_at text not null,
    closed_at text
  )`,
  `create table members (
    blog_id text not null references blogs (id) on delete cascade,
    person_id text not null references people (id) on delete cascade,
    role text not null check (role in ('owner', 'editor', 'translator', 'reader')),
    created_at text not null,
    primary key (blog_id, person_id)
  )`,
  'create index members_person on members (person_id)',
  `create table links (
    token_hash text primary key,
    id text not null unique,
    purpose text not null check (purpose in ('set-up', 'sign-in', 'invitation')),
    person_id text references people (id) on delete cascade,
    blog_id text references blogs (id) on delete cascade,
    role text check (role in ('owner', 'editor', 'translator', 'reader')),
    created_by text references people (id) on delete set null,
    created_at text not null,
    expires_at text not null,
    used_at text,
    revoked_at text
  )`,
  `create table categories (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    slug text not null,
    name text not null,
    position integer not null,
    primary key (blog_id, id),
    unique (blog_id, slug)
  )`,

  `create table pictures (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    width integer not null,
    height integer not null,
    sizes text not null,
    created_by text not null references people (id),
    created_at text not null,
    primary key (blog_id, id)
  )`,
  `create table posts (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    kind text not null check (kind in ('plain', 'translation', 'book')),
    slug text not null,
    language text not null,
    category_id text,
    author_id text not null references people (id),
    revision integer not null,
    created_at text not null,
    updated_at text not null,
    first_published_at text,
    published_at text,
    place integer,
    primary key (blog_id, id),
    unique (blog_id, slug),
    unique (blog_id, place),
    foreign key (blog_id, category_id) references categories (blog_id, id)
  )`,
  'create index posts_by_place on posts (blog_id, place) where published_at is not null',
  'create index posts_by_category on posts (blog_id, category_id, place) where published_at is not null',
  'create index posts_by_date on posts (blog_id, first_published_at) where published_at is not null',
  `create table revisions (
    blog_id text not null,
    post_id text not null,
    number integer not null,
    title text not null,
    summary text not null,
    document text not null,
    originals text,
    provenance text,
    picture text,
    note text not null,
    changes text not null,
    created_by text not null references people (id),
    created_at text not null,
    primary key (blog_id, post_id, number),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,
  `create table post_addresses (
    blog_id text not null,
    slug text not null,
    post_id text not null,
    primary key (blog_id, slug),
    foreign key (blog_id, post_id) references posts (blog_id, id) on delete cascade
  )`,

  `create table outlets (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    name text not null,
    host text,
    language text not null,
    created_at text not null,
    primary key (blog_id, id),
    unique (blog_id, name)
  )`,
  `create table snapshots (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    sha256 text not null,
    size integer not null,
    address text,
    final_address text,
    media_type text not null,
    charset text not null,
    headers text not null,
    fetched_at text not null,
    primary key (blog_id, id)
  )`,
  'create index snapshots_by_hash on snapshots (blog_id, sha256)',
  `create table articles (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    snapshot_id text,
    outlet_id text,
    address text,
    title text not null,
    byline text not null,
    outlet_name text not null,
    language text not null,
    published_on text,
    licence text not null,
    document text not null,
    chain text not null,
    rights text not null,
    found text not null,
    brought_by text not null references people (id),
    brought_at text not null,
    updated_at text not null,
    confirmed_at text,
    primary key (blog_id, id),
    foreign key (blog_id, snapshot_id) references snapshots (blog_id, id),
    foreign key (blog_id, outlet_id) references outlets (blog_id, id)
  )`,

  `create table translations (
    blog_id text not null references blogs (id) on delete cascade,
    id text not null,
    article_id text not null,
    language text not null,
    title text not null,
    summary text not null,
    slug text not null,
    category_id text,
    picture text,
    details_version integer not null,
    structure_version integer not null,
    post_id text,
    created_by text not null references people (id),
    created_at text not null,
    updated_at text not null,
    primary key (blog_id, id),
    unique (blog_id, article_id, language),
    foreign key (blog_id, article_id) references articles (blog_id, id),
    foreign key (blog_id, category_id) references categories (blog_id, id),
    foreign key (blog_id, post_id) references posts (blog_id, id)
  )`,
  `create table segments (
    blog_id text not null,
    id text not null,
    translation_id text not null,
    block_id text not null,
    position double precision not null,
    source text not null,
    words integer not null,
    target text,
    memo text not null,
    version integer not null,
    confirmed_at text,
    skipped_at text,
    updated_at text not null,
    updated_by text references people (id),
    primary key (blog_id, id),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade
  )`,
  'create index segments_in_order on segments (blog_id, translation_id, position)',
  `create table segment_versions (
    blog_id text not null,
    segment_id text not null,
    version integer not null,
    target text,
    memo text not null,
    state text not null check (state in ('open', 'draft', 'confirmed', 'skipped')),
    saved_by text not null references people (id),
    saved_at text not null,
    primary key (blog_id, segment_id, version),
    foreign key (blog_id, segment_id) references segments (blog_id, id) on delete cascade
  )`,
  `create table own_blocks (
    blog_id text not null,
    id text not null,
    translation_id text not null,
    after_block_id text,
    position double precision not null,
    kind text not null check (kind in ('paragraph', 'note')),
    content text not null,
    version integer not null,
    updated_at text not null,
    updated_by text not null references people (id),
    primary key (blog_id, id),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade
  )`,
  `create table saves (
    blog_id text not null,
    key text not null,
    translation_id text not null,
    answer text not null,
    saved_at text not null,
    primary key (blog_id, key),
    foreign key (blog_id, translation_id) references translations (blog_id, id) on delete cascade
  )`,
  'create index saves_by_time on saves (saved_at)',

  `create table page_keys (
    blog_id text not null references blogs (id) on delete cascade,
    key text not null,
    page text not null,
    primary key (blog_id, key, page)
  )`,
  'create index page_keys_by_page on page_keys (blog_id, page)',
];
