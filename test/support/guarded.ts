// Every door of the press with what it asks of whoever comes: the table behind the tests of permission, a file for each room.
import { blogsDoors } from './doors/blogs.ts';
import { bookDoors } from './doors/books.ts';
import { commentsDoors } from './doors/comments.ts';
import { deskDoors } from './doors/desk.ts';
import type { Door, Ids } from './doors/door.ts';
import { hostingDoors } from './doors/hosting.ts';
import { elsewhereDoors } from './doors/elsewhere.ts';
import { introductionsDoors } from './doors/introductions.ts';
import { memoryDoors } from './doors/memory.ts';
import { peopleDoors } from './doors/people.ts';
import { postsDoors } from './doors/posts.ts';
import { rankingDoors } from './doors/rankings.ts';
import { readersDoors } from './doors/readers.ts';
import { shelvesDoors } from './doors/shelves.ts';
import { signUpDoors } from './doors/sign-up.ts';
import { sourcesDoors } from './doors/sources.ts';
import { transferDoors } from './doors/transfer.ts';
import { votesDoors } from './doors/votes.ts';

export type { Body, Door, Ids } from './doors/door.ts';

export const doors: Record<string, Door> = {
  ...peopleDoors,
  ...signUpDoors,
  ...readersDoors,
  ...blogsDoors,
  ...hostingDoors,
  ...postsDoors,
  ...sourcesDoors,
  ...bookDoors,
  ...memoryDoors,
  ...rankingDoors,
  ...deskDoors,
  ...shelvesDoors,
  ...introductionsDoors,
  ...commentsDoors,
  ...transferDoors,
  ...votesDoors,
  ...elsewhereDoors,
};

/** The address of a door, its parameters filled in. */
export function addressOf(pattern: string, door: Door, blog: string, ids: Ids): string {
  const named: Record<string, string> = {
    blog,
    article: ids.article,
    translation: ids.translation,
    picture: ids.picture,
    post: ids.draft,
    comment: ids.comment,
    report: ids.report,
    moderation: ids.moderation,
    rule: ids.rule,
    letter: ids.letter,
    term: ids.term,
    unit: ids.unit,
    alignment: ids.alignment,
    person: ids.person,
    arrival: ids.arrival,
    import: ids.import,
    move: ids.move,
    book: ids.book,
    shelf: ids.shelf,
    list: ids.list,
    position: '0',
    number: '1',
    format: 'xliff',
    kind: 'mt',
    part: door.part ? ids[door.part] : 'hint-1',
    id: door.part ? ids[door.part] : 'unknown',
    token: 'unknown',
    secret: 'unknown',
    slug: 'unknown',
    receipt: 'unknown',
  };
  // Readers' doors are routed under `/readers`, and asked for without it.
  return pattern
    .replace(/^\/readers/, '')
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(named[name] ?? ''));
}
