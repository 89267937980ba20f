// What came with an archive is made as sure as what was typed here: pages are drawn from stored rows without asking again.

import * as v from 'valibot';
import { isBearableHash } from '../../accounts/password.ts';
import { checkMarkup } from '../../blogs/banners/plain-markup.ts';
import { parseLook } from '../../blogs/look/look.ts';
import { checkStyles } from '../../blogs/look/own-styles.ts';
import { toPath } from '../../blogs/redirects/path.ts';
import { bookSchema } from '../../books/book.ts';
import type { BookRow } from '../../books/store.ts';
import { bookOf } from '../../books/whole-book.ts';
import { wishesOf } from '../../posts/wishes.ts';
import { isLinkAddress } from '../../text/address.ts';
import { parseDocument } from '../../text/document.ts';
import { canonicalLanguage } from '../../text/language.ts';
import { timeZone } from '../../web/fields.ts';
import type { Row } from './format.ts';
import { broken } from './open-archive.ts';
import { blogColumns, words } from './tables-of-blog.ts';

type Check = (row: Row) => Row;

/** The row as it may stand in the database. Throws `Refused` for one that no press would have written. */
export function trusted(table: string, row: Row): Row {
  const checked = checks[table]?.(row) ?? row;
  for (const [column, value] of Object.entries(checked)) {
    if (typeof value !== 'string') continue;
    if (value.includes('\0') || (column.endsWith('_at') && !isMoment(value)))
      throw broken('row', { name: table });
    if (isJson(table, column)) walk(parsed(value, table), table);
  }
  return checked;
}

const checks: Record<string, Check> = {
  posts: (row) => withPassword(withWord('slug')(row), 'posts'),
  drafts: (row) => withWishes(withWord('slug', true)(withDocument('document')(row))),
  translations: withWord('slug', true),
  categories: withWord('slug'),
  tags: withWord('slug'),
  authors: withWord('handle'),
  former_addresses: withWord('slug'),
  post_addresses: withWord('slug'),
  revisions: withDocument('document'),
  books: withBook,
  shelves: withWord('slug'),
  articles: (row) => withAddress('address')(withDocument('document')(row)),
  own_blocks: withDocument('content'),
  snapshots: (row) => withAddress('final_address')(withAddress('address')(hashed(row, 'sha256'))),
  pictures: (row) => hashed(row, 'id'),
  alignments: (row) => (row.address === '' ? row : withAddress('address')(row)),
  comments: (row) => (row.url === '' || isLinkAddress(row.url) ? row : { ...row, url: '' }),
  banners: (row) =>
    row.way === 'plain' && !checkMarkup(String(row.markup)).ok ? { ...row, way: 'frame' } : row,
  blog_styles: (row) => ({ ...row, checked: checkStyles(String(row.source)).css }),
  redirects: (row) => {
    if (toPath(String(row.to_path), 'https://blog.invalid/') === null)
      throw broken('row', { name: 'redirects' });
    return row;
  },
};

/** Columns of JSON, of which every address is looked at. */
const jsonColumns: Record<string, string> = {
  revisions: 'originals provenance picture changes',
  drafts: 'picture wishes',
  articles: 'chain rights found',
  translations: 'picture tags',
  segments: 'source target',
  segment_versions: 'target',
  machine_drafts: 'target',
  proposals: 'base_target target',
  units: 'source target',
  beads: 'source target',
  alignments: 'source_lines target_lines',
  pictures: 'sizes avif',
  widgets: 'settings',
  source_changes: 'comparison',
  check_settings: 'settings',
  terms: 'sources preferred forbidden roots',
  books: 'awards links origins',
  shelves: 'rule',
};

function isJson(table: string, column: string): boolean {
  return jsonColumns[table]?.split(' ').includes(column) ?? false;
}

const ADDRESSES = new Set(['href', 'address', 'src', 'cite', 'licenceUrl', 'url']);

const isSafe: (address: string) => boolean = isLinkAddress;

/** A browser would run what an address may hold that is none. */
function walk(value: unknown, table: string, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > 200) throw broken('row', { name: table });
  for (const [key, inner] of Object.entries(value)) {
    const address = ADDRESSES.has(key) && typeof inner === 'string' ? inner : '';
    if (address !== '' && !isSafe(address))
      throw broken('address', { name: table, address: address.slice(0, 200) });
    walk(inner, table, depth + 1);
  }
}

function parsed(json: string, table: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw broken('row', { name: table });
  }
}

function withDocument(column: string): Check {
  return (row) => {
    try {
      parseDocument(JSON.parse(String(row[column])));
    } catch {
      throw broken('document', { title: String(row.title ?? row.id ?? '').slice(0, 200) });
    }
    return row;
  };
}

/** Its page is drawn from the row: what no form would have taken does not come in, and what it is found by is made here. */
function withBook(row: Row): Row {
  const book = { row: withWord('slug')(row) as unknown as BookRow, people: [], subjects: [] };
  const said = v.safeParse(bookSchema, readBook(book));
  if (!said.success) throw broken('row', { name: 'books' });
  return row;
}

function readBook(book: Parameters<typeof bookOf>[0]): unknown {
  try {
    return bookOf(book);
  } catch {
    throw broken('row', { name: 'books' });
  }
}

function withAddress(column: string): Check {
  return (row) => {
    const value = row[column];
    if (value !== null && !isLinkAddress(value))
      throw broken('address', { name: column, address: String(value) });
    return row;
  };
}

/** One step of a path, and none that leads up: pages are kept by their paths. */
const STEP = /^(?!\.)[^\s/?#\\%]{1,200}$/u;

/** `mayLack`: no word was chosen yet. */
function withWord(column: string, mayLack = false): Check {
  return (row) => {
    const word = String(row[column]);
    if (!STEP.test(word) && !(mayLack && word === '')) throw broken('row', { name: column });
    return row;
  };
}

/** What is told of a password says how long it takes to look at one: no longer than ours. */
function withPassword(row: Row, name: string): Row {
  if (row.password_hash != null && !isBearableHash(String(row.password_hash))) throw broken('row', { name });
  return row;
}

function withWishes(row: Row): Row {
  try {
    const { password } = wishesOf(String(row.wishes));
    if (password.kind === 'new') withPassword({ password_hash: password.hash }, 'drafts');
  } catch {
    throw broken('row', { name: 'drafts' });
  }
  return row;
}

/** As everything here tells them: others would stand in a wrong place in every order. */
function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function hashed(row: Row, column: string): Row {
  if (!/^[0-9a-f]{64}$/.test(String(row[column]))) throw broken('row', { name: column });
  return row;
}

const languages = v.array(v.string());

/** The blog's own row, which every page of it and some of the whole press are made with. */
export function trustedBlog(row: Row): Row {
  const name = 'blog.json';
  const known = words(blogColumns);
  for (const column of Object.keys(row))
    if (!known.includes(column)) throw broken('newer', { shape: `blogs.${column}`.slice(0, 60) });
  try {
    parseLook(String(row.look));
    v.parse(languages, JSON.parse(String(row.source_languages)));
    v.parse(timeZone, row.time_zone);
  } catch {
    throw broken('row', { name });
  }
  if (canonicalLanguage(String(row.language)) === null) throw broken('row', { name });
  return withPassword(row, name);
}
