// Turns what readers sent from one state to another, says how it stood, and brings it back to there.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { deleteLetter } from '../../letters/store.ts';
import { reportWords } from '../../reports/report-words.ts';
import { type Label, learn } from '../../spam/learn.ts';
import { learnedFrom } from '../../spam/store.ts';
import type { Words } from '../../spam/traits.ts';
import { type CommentRow, columnsFor, stateOf, updateComment } from '../../store.ts';
import { lockComments, lockLetters, lockReports, marksOf, setMark, setSpam } from './store.ts';
import { putLetterBack, type TakenLetter, takenLetter } from './taken-letter.ts';

export const verbs = ['show', 'hold', 'spam', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** What was said of something: the mark, and what the filter has learned of it. */
interface Said {
  marked: Label | null;
  learned: Label | null;
}

type CommentStanding = Said & Pick<CommentRow, 'shown_at' | 'spam_at' | 'deleted_at'>;
type ReportStanding = Said & { spam_at: string | null };
type LetterStanding = { spam_at: string | null };
/** A letter that is nowhere else any more, sealed as it was. */
type LetterTaken = { taken: TakenLetter };

export interface Turn<Standing> {
  before: Standing;
  after: Standing;
}

export interface Turned {
  kind: 'comment' | 'letter' | 'report';
  id: string;
  /** A `Turn`, as the one that restores it reads it. */
  turn: unknown;
}

const stateFor = { show: 'shown', hold: 'waiting', spam: 'spam', delete: 'deleted' } as const;

/** Only a clear word marks and teaches: what is held or deleted may be held or deleted for any reason. */
function wordOf(verb: Verb): Label | null {
  return verb === 'spam' ? 'spam' : verb === 'show' ? 'fine' : null;
}

async function saidOf(tx: Context, blogId: string, id: string): Promise<Said> {
  const [mark] = await marksOf(tx.db, blogId, [id]);
  return { marked: mark?.marked ?? null, learned: (await learnedFrom(tx.db, blogId, id))?.label ?? null };
}

async function say(tx: Context, blogId: string, id: string, words: Words, said: Said): Promise<void> {
  await setMark(tx.db, blogId, id, said.marked, nowIso(tx));
  await learn(tx, blogId, id, words, said.learned);
}

export async function turnComments(tx: Context, blogId: string, ids: readonly string[], verb: Verb) {
  if (ids.length === 0) return [];
  const turned: Turned[] = [];
  for (const row of await lockComments(tx, blogId, ids)) {
    const said = await saidOf(tx, blogId, row.id);
    const { shown_at, spam_at, deleted_at } = row;
    const before = { shown_at, spam_at, deleted_at, ...said };
    const columns = columnsFor(stateFor[verb], nowIso(tx), row.shown_at);
    const word = wordOf(verb);
    const after = { ...columns, marked: word ?? said.marked, learned: word ?? said.learned };
    await applyToComment(tx, row, after);
    turned.push({ kind: 'comment', id: row.id, turn: { before, after } });
  }
  return turned;
}

/** Writes a standing, and tells the pages when what readers see has changed. */
async function applyToComment(tx: Context, row: CommentRow, standing: CommentStanding): Promise<void> {
  const { marked, learned, ...columns } = standing;
  await updateComment(tx.db, row, columns);
  await say(tx, row.blog_id, row.id, row, { marked, learned });
  if ((stateOf(row) === 'shown') === (stateOf(columns) === 'shown')) return;
  await emit(tx, { kind: 'comment.changed', blogId: row.blog_id, postId: row.post_id });
}

/** Letters are shown to nobody: `show` takes one out of the spam, and what is hidden from readers already is not held. */
export async function turnLetters(tx: Context, blogId: string, ids: readonly string[], verb: Verb) {
  if (ids.length === 0 || verb === 'hold') return [];
  if (verb === 'delete') return takeLetters(tx, blogId, ids);
  const after = verb === 'spam' ? nowIso(tx) : null;
  const turned: Turned[] = [];
  for (const { id, spam_at } of await lockLetters(tx, blogId, ids)) {
    if (spam_at === null && verb === 'show') continue;
    await setSpam(tx.db, 'letters', blogId, id, after);
    turned.push({ kind: 'letter', id, turn: { before: { spam_at }, after: { spam_at: after } } });
  }
  return turned;
}

/** Its sender finds nothing behind the receipt from here on; what both wrote waits, sealed, to be put back or forgotten. */
async function takeLetters(tx: Context, blogId: string, ids: readonly string[]): Promise<Turned[]> {
  const turned: Turned[] = [];
  for (const { id } of await lockLetters(tx, blogId, ids)) {
    const taken = await takenLetter(tx.db, blogId, id);
    if (!taken) continue;
    await deleteLetter(tx.db, blogId, id);
    turned.push({ kind: 'letter', id, turn: { taken } satisfies LetterTaken });
  }
  return turned;
}

/** Nor are reports shown. They are answered, not decided over; what is left is whether one is spam. */
export async function turnReports(tx: Context, blogId: string, ids: readonly string[], verb: Verb) {
  const word = wordOf(verb);
  if (ids.length === 0 || word === null) return [];
  const turned: Turned[] = [];
  for (const row of await lockReports(tx, blogId, ids)) {
    if (row.spam_at === null && verb === 'show') continue;
    const before = { spam_at: row.spam_at, ...(await saidOf(tx, blogId, row.id)) };
    const after = { spam_at: word === 'spam' ? nowIso(tx) : null, marked: word, learned: word };
    await applyToReport(tx, row, after);
    turned.push({ kind: 'report', id: row.id, turn: { before, after } });
  }
  return turned;
}

type ReportRow = Awaited<ReturnType<typeof lockReports>>[number];

async function applyToReport(tx: Context, row: ReportRow, standing: ReportStanding): Promise<void> {
  const { spam_at, ...said } = standing;
  await setSpam(tx.db, 'reports', row.blog_id, row.id, spam_at);
  await say(tx, row.blog_id, row.id, reportWords(row), said);
}

export async function restoreComment(tx: Context, blogId: string, id: string, state: unknown) {
  const { before, after } = state as Turn<CommentStanding>;
  const [row] = await lockComments(tx, blogId, [id]);
  if (!row) return false;
  const { shown_at, spam_at, deleted_at } = after;
  const untouched = row.shown_at === shown_at && row.spam_at === spam_at && row.deleted_at === deleted_at;
  if (untouched) await applyToComment(tx, row, before);
  return untouched;
}

export async function restoreLetter(tx: Context, blogId: string, id: string, state: unknown) {
  if ('taken' in (state as LetterTaken)) return putLetterBack(tx, (state as LetterTaken).taken);
  const { before, after } = state as Turn<LetterStanding>;
  const [row] = await lockLetters(tx, blogId, [id]);
  if (!row || row.spam_at !== after.spam_at) return false;
  await setSpam(tx.db, 'letters', blogId, id, before.spam_at);
  return true;
}

export async function restoreReport(tx: Context, blogId: string, id: string, state: unknown) {
  const { before, after } = state as Turn<ReportStanding>;
  const [row] = await lockReports(tx, blogId, [id]);
  if (!row || row.spam_at !== after.spam_at) return false;
  await applyToReport(tx, row, before);
  return true;
}
