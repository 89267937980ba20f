// What came with an archive is made as sure as what was typed here: pages are drawn from stored rows without asking again.

import { checkMarkup } from '../../blogs/banners/plain-markup.ts';
import { parseLook } from '../../blogs/look/look.ts';
import { checkStyles } from '../../blogs/look/own-styles.ts';
import { toPath } from '../../blogs/redirects/path.ts';
import { isLinkAddress } from '../../text/address.ts';
import { parseDocument } from '../../text/document.ts';
import type { Row } from './format.ts';
import { broken } from './open-archive.ts';

type Check = (row: Row) => Row;

/** The row as it may stand in the database. Throws `Refused` for one that no press would have written. */
export function trusted(table: string, row: Row): Row {
  const checked = checks[table]?.(row) ?? row;
  for (const [column, value] of Object.entries(checked)) {
    if (typeof value !== 'string') continue;
    if (value.includes('\0')) throw broken('row', { name: table });
    if (isJson(table, column)) walk(parsed(value, table), table);
  }
  return checked;
}

const checks: Record<string, Check> = {
  posts: withWord('slug'),
  drafts: withDocument('document'),
  revisions: withDocument('document'),
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

function withAddress(column: string): Check {
  return (row) => {
    const value = row[column];
    if (value !== null && !isLinkAddress(value))
      throw broken('address', { name: column, address: String(value) });
    return row;
  };
}

function withWord(column: string): Check {
  return (row) => {
    if (!/^[^\s/?#\\%]{1,200}$/u.test(String(row[column]))) throw broken('row', { name: column });
    return row;
  };
}

function hashed(row: Row, column: string): Row {
  if (!/^[0-9a-f]{64}$/.test(String(row[column]))) throw broken('row', { name: column });
  return row;
}

/** The blog's own row: its look is read as any other that was stored. */
export function trustedBlog(row: Row): Row {
  try {
    parseLook(String(row.look));
    JSON.parse(String(row.source_languages));
  } catch {
    throw broken('row', { name: 'blog.json' });
  }
  return row;
}
