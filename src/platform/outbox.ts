// What happened, kept in the same transaction as the change, for rooms to the right to act on.

import { isoFromNow, nowIso } from './clock.ts';
import type { Context } from './context.ts';
import { newId } from './ids.ts';

export type PressEvent =
  | { kind: 'post.published'; blogId: string; postId: string }
  | { kind: 'post.unpublished'; blogId: string; postId: string; slug: string }
  /** `before` is where it stood, told when that may have changed: lists it left must be seen to. */
  | { kind: 'post.changed'; blogId: string; postId: string; before?: Standing }
  /** Deleted for good, after it was taken back. */
  | { kind: 'post.deleted'; blogId: string; postId: string }
  /** A draft's moment has come; `at` is what it was then, so that a moved one makes an older event idle. */
  | { kind: 'post.due'; blogId: string; postId: string; at: string }
  | { kind: 'post.expiring'; blogId: string; postId: string; at: string }
  | { kind: 'translation.due'; blogId: string; translationId: string; at: string }
  | { kind: 'blog.changed'; blogId: string }
  | { kind: 'category.changed'; blogId: string }
  | { kind: 'tag.changed'; blogId: string }
  | { kind: 'redirect.changed'; blogId: string }
  | { kind: 'picture.added'; blogId: string; pictureId: string }
  /** It can be shown in other sizes now. */
  | { kind: 'picture.changed'; blogId: string; pictureId: string }
  | { kind: 'picture.deleted'; blogId: string; pictureId: string }
  /** What readers see of a post's comments is not what it was. */
  | { kind: 'comment.changed'; blogId: string; postId: string }
  /** Somebody wrote: for those who want to be told. No words of theirs are in here. */
  | { kind: 'comment.received'; blogId: string; commentId: string }
  | { kind: 'letter.received'; blogId: string; letterId: string }
  | { kind: 'report.raised'; blogId: string; reportId: string }
  /** A member said something of a sentence to the others; `only` names who is to be told, or null for all it concerns. */
  | { kind: 'remark.written'; blogId: string; remarkId: string; only: string[] | null }
  /** Sentences were given to a member by somebody else. */
  | { kind: 'assignment.given'; blogId: string; assignmentId: string }
  | { kind: 'proposal.made'; blogId: string; proposalId: string }
  | { kind: 'proposal.answered'; blogId: string; proposalId: string }
  /** Somebody left a blog, or was removed from it. */
  | { kind: 'member.left'; blogId: string; personId: string }
  /** An editor answered a reader's comment. */
  | { kind: 'comment.answered'; blogId: string; commentId: string }
  /** A mail waits; `blogId` is '' for one of the press itself. */
  | { kind: 'mail.due'; blogId: string; mailId: string }
  /** A site elsewhere is to be told of a new post. */
  | { kind: 'ping.due'; blogId: string; targetId: string; postId: string }
  /**
   * What search and related posts know of a post, or with null of a whole blog, has to be made anew; with `keepLists` not the
   * lists of posts that have one, because the blog came with them.
   */
  | { kind: 'index.due'; blogId: string; postId: string | null; keepLists?: boolean }
  /** A source is to be looked at again; `at` is what it was then, so that a moved moment makes an older event idle. */
  | { kind: 'source.due'; blogId: string; articleId: string; at: string }
  /** It says something else than it did, or again what it did. */
  | { kind: 'source.changed'; blogId: string; articleId: string }
  /** What was sent of another blog waits to be read, put in or taken out again, as far as it has not been. */
  | { kind: 'move.due'; blogId: string; moveId: string }
  /** A file of units waits to be read further. */
  | { kind: 'import.due'; blogId: string; importId: string }
  /** Posts of a move show pictures that lie elsewhere. */
  | { kind: 'move-pictures.due'; blogId: string; moveId: string }
  /** Posts of a move are to be made bilingual, or originals of them to be got. */
  | { kind: 'bilingual.due'; blogId: string; moveId: string }
  | { kind: 'originals.due'; blogId: string; moveId: string }
  /** Pairs of a finished translation were reviewed; `changes` is how many there were then, so that more make an older event idle. */
  | { kind: 'pairs.changed'; blogId: string; alignmentId: string; changes: number }
  /** What was confirmed before there was a memory is to be remembered. */
  | { kind: 'memory.due'; blogId: string }
  /** A finished translation and its source are to be aligned. */
  | { kind: 'alignment.due'; blogId: string; alignmentId: string }
  /** Units have ended that stood for pairs of finished translations as well: these need units of their own. */
  | { kind: 'twins.due'; blogId: string; unitIds: string[] }
  /** A translation is to be filled further from a finished one: with the pairs behind a position. `before` took the last of them. */
  | {
      kind: 'filling.due';
      blogId: string;
      translationId: string;
      alignmentId: string;
      personId: string;
      lead: string;
      after: number;
      before: string | null;
    }
  /** The backup of this moment has failed more than once; `blogId` is ''. */
  | { kind: 'backup.failed'; blogId: string; dueAt: string }
  /**
   * What readers see of a book, or with null of any number of them, is not what it was; with `only`, nothing but which posts
   * show a card of it.
   */
  | { kind: 'book.changed'; blogId: string; bookId: string | null; only?: 'posts' }
  | { kind: 'shelf.changed'; blogId: string; shelfId: string }
  /** ISBNs that somebody sent are to be looked up. */
  | { kind: 'book-list.due'; blogId: string; listId: string }
  /** What the press is called, or what it allows, is not what it was; `blogId` is ''. */
  | { kind: 'press.changed'; blogId: string }
  /** Readers are shown other tables of the rankings from now on, not those of `before`; `blogId` is ''. */
  | { kind: 'tables.shown'; blogId: string; madeAt: string; before: string | null }
  /** Readers of these blogs, with '' of the whole press, are shown another list of the most read posts; `blogId` is ''. */
  | { kind: 'most-read.changed'; blogId: string; blogIds: string[] }
  /**
   * A blog takes part in the rankings, or does no longer: its pages ask for votes, or do not. `blogId` is '' for one elsewhere, and
   * for the categories: then `blogIds` are those that stand in one that changed; with `only`, it has but another name.
   */
  | { kind: 'participant.changed'; blogId: string; blogIds?: string[]; only?: 'name' }
  /** Whoever runs the press has decided about votes that were held; `blogId` is ''. */
  | { kind: 'hold.decided'; blogId: string }
  /** The feed of a blog elsewhere is to be looked at; `blogId` is ''. */
  | { kind: 'outside.due'; blogId: string; participantId: string }
  /** Other posts than before are shown as related to these. */
  | { kind: 'related.changed'; blogId: string; postIds: string[] };

/** The category and the tags of a post. */
export interface Standing {
  categoryId: string | null;
  tagIds: string[];
}

export type EventKind = PressEvent['kind'];

/**
 * Puts an event beside the change it tells of. Call it with the transaction's context (see `transact`). With `at`, a
 * UTC ISO time, it is not worked on before that moment.
 */
export async function emit(tx: Context, event: PressEvent, at?: string): Promise<void> {
  const now = nowIso(tx);
  await tx.db
    .insertInto('outbox')
    .values({
      id: newId(tx.clock.now()),
      blog_id: event.blogId,
      kind: event.kind,
      body: JSON.stringify(event),
      created_at: now,
      available_at: at ?? now,
      attempts: 0,
      done_at: null,
      failed_at: null,
      error: null,
    })
    .execute();
  tx.wake();
}

/** Milliseconds that a handled event is kept, to look back at. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Lets go of events that were handled long ago; those set aside with an error stay. */
export async function forgetHandledEvents(ctx: Context): Promise<void> {
  await ctx.db.deleteFrom('outbox').where('done_at', '<', isoFromNow(ctx, -KEPT_MS)).execute();
}

export interface OutboxTable {
  id: string;
  blog_id: string;
  kind: string;
  body: string;
  created_at: string;
  /** Not before this moment; moved on after a failure. */
  available_at: string;
  attempts: number;
  done_at: string | null;
  /** Set when it failed too often and waits for a person. */
  failed_at: string | null;
  error: string | null;
}
