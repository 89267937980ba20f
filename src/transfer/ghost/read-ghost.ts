// Reads what Ghost exports (versions 0 to 6): JSON whose tables stand in any order, the small ones first, then post by post.
import type { Incoming, MoveFile, ReadFile } from '../moves/incoming.ts';
import { plainLine } from '../words/plain-line.ts';
import { Refused } from '../xml/read-xml.ts';
import { textIn } from './fields.ts';
import { postOf } from './post-of.ts';
import { type Row, RowScanner } from './row-scanner.ts';
import { Tables } from './small-tables.ts';

/** `beginning` is that of the file, as text. */
export function looksLikeGhost(beginning: string): boolean {
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  if (/^\{\s*"db"\s*:\s*\[/.test(text)) return true;
  const tables =
    /"(?:posts|posts_tags|posts_authors|posts_meta|tags|users|settings|roles|roles_users|products)"\s*:\s*\[/;
  if (/^\{\s*"meta"\s*:\s*\{[^{}]*"exported_on"/.test(text)) return true;
  return /^\{\s*"data"\s*:\s*\{/.test(text) && tables.test(text);
}

export const readGhost: ReadFile = async function* (file, { address = null }, progress) {
  const tables = await Tables.of(file);
  yield { is: 'file', encoding: 'utf-8', from: null };
  yield { is: 'blog', blog: tables.blog(address) };
  let unread = 0;
  for await (const { row, byte } of postsOf(file)) {
    progress(byte);
    if (row === null) {
      unread += 1;
      yield { is: 'trouble', key: 'moves.finding.row', params: { number: unread }, line: null };
      continue;
    }
    const post = postOf(row, tables, address);
    post.comments = tables.talk.of(textIn(row, 'id'));
    const picture = pictureOf(row, post.picture, tables);
    if (picture !== null) yield picture;
    yield { is: 'post', post };
  }
  yield* leftOf(tables.talk);
};

function* leftOf({ left, orphans }: Tables['talk']): Generator<Incoming> {
  const told = (key: string, params: Record<string, string | number>): Incoming => ({
    ...{ is: 'trouble', key: `moves.finding.${key}`, params, line: null },
  });
  if (left > 0) yield told('left-out', { type: 'comment', count: left });
  if (orphans > 0) yield told('orphans', { count: orphans });
}

async function* postsOf(file: MoveFile): AsyncGenerator<{ row: Row['row']; byte: number }> {
  const scanner = new RowScanner(new Set(['posts']));
  let byte = 0;
  for await (const chunk of file.stream(0)) {
    byte += chunk.length;
    let problem: unknown = null;
    try {
      scanner.write(chunk);
    } catch (error) {
      problem = error;
    }
    for (const { row } of scanner.take()) yield { row, byte };
    if (problem !== null) throw problem;
    if (scanner.isOver) break;
  }
  scanner.close();
  if (!scanner.tables.has('posts')) throw new Refused('moves.reading.tables', 1);
}

/** What is said of a post's main picture. */
function pictureOf(row: NonNullable<Row['row']>, address: string | null, tables: Tables): Incoming | null {
  const meta = tables.metaOf(textIn(row, 'id'));
  if (address === null || meta === undefined || meta.alt + meta.caption === '') return null;
  return { is: 'picture', picture: { address, title: plainLine(meta.caption), alt: meta.alt } };
}
