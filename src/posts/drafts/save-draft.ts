// Saves a draft as it is written. Never over a text the person has not seen.
import { categoriesOf } from '../../blogs/categories/store.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Actor } from '../actor.ts';
import { mainPictureFor } from '../pictures/main-picture.ts';
import type { MainPicture } from '../provenance.ts';
import type { Draft, SaveDraft, SaveDraftAnswer } from '../schemas.ts';
import { type DraftRow, insertDraft, updateDraft } from '../store.ts';
import { type Wishes, wishesOf } from '../wishes.ts';
import { type Found, findDraft } from './draft-of.ts';
import { draftView, slugTaken } from './draft-view.ts';
import { forgetSavesBefore, rememberSave, saveOf } from './store.ts';

export type SaveDraftInput = SaveDraft & { postId: string };

/** A browser that kept a save longer than this (milliseconds) is told of a conflict instead of its first answer. */
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * A repeated key changes nothing and brings its first answer. A `base` that is not the draft's version is a conflict,
 * with what stands there now, unless both wrote the same.
 */
export async function saveDraft(ctx: Context, actor: Actor, input: SaveDraftInput): Promise<SaveDraftAnswer> {
  return transact(ctx, async (tx) => {
    const found = await findDraft(tx, actor, input.postId, { lock: true });
    const { row } = found;
    const given = await saveOf(tx.db, row.blog_id, input.key);
    if (given?.post_id === row.post_id) return saved(tx, row, given.version, given.saved_at);
    const picture = await mainPictureFor(tx.db, row.blog_id, input.draft.picture);
    if (picture === undefined) return { ok: false, reason: 'unknown-picture' };
    if (!(await isCategory(tx.db, row, input.draft.categoryId)))
      return { ok: false, reason: 'unknown-category' };
    const language = found.post ? row.language : (input.draft.language ?? row.language);
    const next = { ...row, ...columnsOf(input.draft, picture, wishesOf(row.wishes)), language };
    if (saysTheSame(row, next)) return saved(tx, row, row.version, row.updated_at);
    if (row.version !== input.base)
      return { ok: false, reason: 'conflict', current: await draftView(tx, row) };
    const stored = await store(tx, actor, found, next);
    const { version, updated_at } = stored;
    await rememberSave(tx.db, {
      blog_id: row.blog_id,
      key: input.key,
      post_id: row.post_id,
      version,
      saved_at: updated_at,
    });
    return saved(tx, stored, version, updated_at);
  });
}

/** Lets go of answers nobody will ask for again. */
export async function forgetOldSaves(ctx: Context): Promise<void> {
  await forgetSavesBefore(ctx.db, isoFromNow(ctx, -REMEMBERED_MS));
}

async function store(tx: Context, actor: Actor, found: Found, next: DraftRow): Promise<DraftRow> {
  const changed = { ...next, version: next.version + 1, updated_at: nowIso(tx), updated_by: actor.id };
  if (found.isStored) await updateDraft(tx.db, next, changed);
  else await insertDraft(tx.db, { ...changed, created_at: changed.updated_at });
  return changed;
}

function columnsOf(draft: Draft, picture: MainPicture | null, before: Wishes) {
  const { tags, comments, expiresAt } = draft;
  const wishes: Wishes = { ...before, tags, comments, expiresAt };
  return {
    title: draft.title,
    summary: draft.summary,
    slug: draft.slug,
    category_id: draft.categoryId,
    picture: picture && JSON.stringify(picture),
    document: JSON.stringify(draft.document),
    wishes: JSON.stringify(wishes),
  };
}

function saysTheSame(a: DraftRow, b: DraftRow): boolean {
  const words = (row: DraftRow) => [
    row.title,
    row.summary,
    row.slug,
    row.category_id,
    row.language,
    row.picture,
    row.document,
    row.wishes,
  ];
  return JSON.stringify(words(a)) === JSON.stringify(words(b));
}

/** One that was taken away meanwhile and still stands in the draft is not worth losing a text. */
async function isCategory(db: Db, row: DraftRow, categoryId: string | null): Promise<boolean> {
  if (categoryId === null || categoryId === row.category_id) return true;
  return (await categoriesOf(db, row.blog_id)).some(({ id }) => id === categoryId);
}

async function saved(tx: Context, row: DraftRow, version: number, savedAt: string): Promise<SaveDraftAnswer> {
  return { ok: true, version, slugTaken: await slugTaken(tx, row), savedAt };
}
