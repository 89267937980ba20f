// What doors for readers’ words name: a report, a letter, the keys of letters.
import { hashPassword } from '../../src/accounts/password.ts';
import { currentKey } from '../../src/comments/letters/keys/letter-key.ts';
import { insertShare, insertWrap, replaceHolder } from '../../src/comments/letters/keys/store.ts';
import { insertLetter } from '../../src/comments/letters/store.ts';
import { insertReport } from '../../src/desk/reports/store.ts';
import { newId } from '../../src/platform/ids.ts';
import { insertPost } from '../../src/posts/store.ts';
import type { TestContext } from './database.ts';

/** A report of a sentence, and the post it is about. */
export async function addReport(
  ctx: TestContext,
  of: { blogId: string; translationId: string; segmentId: string },
  authorId: string,
): Promise<{ report: string; postId: string }> {
  const now = ctx.clock.now().toISOString();
  const [postId, id] = [newId(), newId()];
  await insertPost(ctx.db, {
    blog_id: of.blogId,
    id: postId,
    kind: 'translation',
    slug: 'reported',
    language: 'ja',
    category_id: null,
    author_id: authorId,
    revision: 1,
    created_at: now,
    updated_at: now,
    first_published_at: now,
    published_at: null,
    place: 1,
    comments: null,
    password_hash: null,
    expires_at: null,
  });
  await insertReport(ctx.db, {
    blog_id: of.blogId,
    id,
    translation_id: of.translationId,
    segment_id: of.segmentId,
    post_id: postId,
    revision: 1,
    kind: 'facts',
    said: '',
    source: '',
    proposal: '',
    reason: '',
    name: '',
    receipt_hash: id,
    created_at: now,
    accepted_at: null,
    declined_at: null,
    answer: '',
    answered_by: null,
    corrected_revision: null,
    spam_at: null,
  });
  return { report: id, postId };
}

export async function addLetter(ctx: TestContext, blogId: string, postId: string): Promise<string> {
  const now = ctx.clock.now().toISOString();
  const id = newId();
  await insertLetter(ctx.db, {
    ...{ blog_id: blogId, id, post_id: postId, number: '7K241M', lookup: id, recipient: 'age1x' },
    ...{ password_hash: await hashPassword('a password of the reader'), once: id, created_at: now },
    ...{ sender_at: now, editor_at: null, read_at: null, clapped_at: null, spam_at: null },
  });
  return id;
}

/** The key of a blog's letters, which the first of some members holds; each of them has a key of their own. */
export async function addLetterKey(
  ctx: TestContext,
  blogId: string,
  people: readonly string[],
): Promise<{ letterKey: string; wrap: string }> {
  const created_at = ctx.clock.now().toISOString();
  const key = await currentKey(ctx, blogId);
  const ways: string[] = [];
  for (const person_id of people) {
    const own = { blog_id: blogId, person_id };
    await replaceHolder(ctx.db, { ...own, recipient: 'age1x', created_at });
    for (const kind of ['passphrase', 'passkey'] as const) {
      ways.push(newId());
      const way = { id: ways.at(-1) ?? '', kind, label: '', wrapped: 'x' };
      await insertWrap(ctx.db, { ...own, ...way, created_at });
    }
  }
  const [holder = ''] = people;
  await insertShare(ctx.db, {
    ...{ blog_id: blogId, key_id: key.id, person_id: holder, sealed: 'x', created_at },
  });
  return { letterKey: key.id, wrap: ways[1] ?? '' };
}
