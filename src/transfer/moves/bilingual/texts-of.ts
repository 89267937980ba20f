// The two texts of a post that looks like a finished translation: from the spool until it is put in, from the post afterwards.
import type { Context } from '../../../platform/context.ts';
import {
  type DraftRow,
  draftOf,
  type PostRow,
  postOf,
  type RevisionRow,
  revisionOf,
} from '../../../posts/store.ts';
import { type Article, articleOf } from '../../../sources/store.ts';
import type { DocumentJson } from '../../../text/document.ts';
import type { MoveChoices } from '../choices.ts';
import type { IncomingBlog } from '../incoming.ts';
import { readSpooled } from '../spool.ts';
import type { MovePostRow, MoveRow } from '../store.ts';
import { documentOf } from '../texts/document-of.ts';
import type { Layout } from './groups.ts';
import type { Credit, Likeness } from './likeness.ts';
import { recognise } from './recognise.ts';
import { previewLines, type SideBySide } from './side-by-side.ts';
import { splitPost } from './split.ts';
import type { BilingualRow, FoundBilingual } from './store.ts';

export interface TwoTexts {
  /** The post as it is now, or as it will come in. */
  document: DocumentJson;
  target: DocumentJson;
  /** Null where the original is not here. */
  source: DocumentJson | null;
  sourceLanguage: string | null;
  targetLanguage: string;
  credit: Credit;
  /** One that was got. */
  article: Article | null;
  /** Of a post that holds both. */
  layout: Layout | null;
  /** Both, as they are shown before anything is made of them. */
  rows: readonly SideBySide[];
}

export type TextsOf =
  /** `isDraft`: it came in as one, and is not published yet. */
  | { ok: true; texts: TwoTexts; post: PostRow | null; revision: RevisionRow | null; isDraft: boolean }
  /** The end of a message key, `moves.bilingual.problem.<problem>`. */
  | { ok: false; problem: 'gone' | 'draft' | 'kind' | 'changed' | 'language' };

export async function textsOf(ctx: Context, move: MoveRow, found: FoundBilingual): Promise<TextsOf> {
  const { row, post: moved, likeness } = found;
  const post = moved.post_id === null ? null : ((await postOf(ctx.db, move.blog_id, moved.post_id)) ?? null);
  const revision = post === null ? null : await standing(ctx, post);
  const draft =
    moved.post_id === null ? null : ((await draftOf(ctx.db, move.blog_id, moved.post_id)) ?? null);
  const problem = moved.post_id === null ? null : problemOf(post, draft);
  if (problem !== null) return { ok: false, problem };
  const stands = revision ?? draft;
  const document = stands
    ? (JSON.parse(stands.document) as DocumentJson)
    : await spooled(ctx, move, moved, likeness);
  if (document === null) return { ok: false, problem: 'gone' };
  const article =
    row.article_id === null ? null : ((await articleOf(ctx.db, move.blog_id, row.article_id)) ?? null);
  const texts = partsOf(document, found, article, hostOf(move));
  return texts === null
    ? { ok: false, problem: 'changed' }
    : { ok: true, texts, post, revision, isDraft: draft !== null };
}

async function standing(ctx: Context, post: PostRow): Promise<RevisionRow | null> {
  return (await revisionOf(ctx.db, post.blog_id, post.id, post.revision)) ?? null;
}

function problemOf(post: PostRow | null, draft: DraftRow | null): 'gone' | 'draft' | 'kind' | null {
  if (post === null) return draft === null ? 'gone' : null;
  if (post.kind !== 'plain') return 'kind';
  return draft === null ? null : 'draft';
}

async function spooled(
  ctx: Context,
  move: MoveRow,
  { spool_at: at, spool_length: length }: MovePostRow,
  { targetLanguage }: Likeness,
): Promise<DocumentJson | null> {
  const post = await readSpooled(ctx, move.id, { at, length }).catch(() => null);
  if (post === null) return null;
  const { breaks } = JSON.parse(move.choices) as MoveChoices;
  return documentOf(post, { base: baseOf(move), language: targetLanguage, breaks }).document;
}

/** Of the post as it came; null where its original stood elsewhere, undefined where it is not what it was any more. */
export function layoutOf(
  document: DocumentJson,
  found: FoundBilingual,
  move: Pick<MoveRow, 'choices' | 'blog'>,
): Layout | null | undefined {
  return partsOf(document, found, null, hostOf(move))?.layout;
}

/** Null where it is not what it was any more. */
function partsOf(
  document: DocumentJson,
  { row, likeness }: FoundBilingual,
  article: Article | null,
  host: string | null,
): TwoTexts | null {
  const { targetLanguage } = likeness;
  const credit = creditOf(row, likeness);
  if (likeness.pairs === 0) {
    const source = article?.document ?? null;
    const sourceLanguage = article?.language ?? likeness.sourceLanguage;
    const rows = [{ source: source === null ? [] : previewLines(source), target: previewLines(document) }];
    return {
      document,
      target: document,
      source,
      sourceLanguage,
      targetLanguage,
      credit,
      article,
      rows,
      layout: null,
    };
  }
  const now = recognise(document, { language: targetLanguage, host });
  if (now === null || now.pairs === 0) return null;
  const split = splitPost(document, now, host);
  return (
    split && { document, ...split, sourceLanguage: now.sourceLanguage, targetLanguage, credit, article: null }
  );
}

/** As somebody put it right, else as it was found. */
export function creditOf(row: Pick<BilingualRow, 'credit'>, likeness: Likeness): Credit {
  if (row.credit !== null) return JSON.parse(row.credit) as Credit;
  return likeness.credit ?? { outlet: '', title: '', address: null };
}

function baseOf({ choices, blog }: Pick<MoveRow, 'choices' | 'blog'>): string | null {
  const { address } = JSON.parse(choices) as MoveChoices;
  return address ?? (blog === null ? null : (JSON.parse(blog) as IncomingBlog).address);
}

function hostOf(move: Pick<MoveRow, 'choices' | 'blog'>): string | null {
  const base = baseOf(move);
  return base !== null && URL.canParse(base) ? new URL(base).hostname : null;
}
