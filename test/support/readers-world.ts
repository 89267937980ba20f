// Two blogs with everything that a reader can hold a secret to: what opens in one of them must not open in the other.
import { hashPassword } from '../../src/accounts/password.ts';
import type { Actor } from '../../src/books/actor.ts';
import { putOnShelf } from '../../src/books/shelves/change-places.ts';
import { makeShelf } from '../../src/books/shelves/change-shelf.ts';
import { listToken } from '../../src/books/shelves/list-token.ts';
import { shelfById } from '../../src/books/shelves/store.ts';
import { giveLeave } from '../../src/comments/form-token.ts';
import { openExchange } from '../../src/comments/letters/exchange.ts';
import { codeText, readCode } from '../../src/comments/letters/receipt.ts';
import { sendLetter } from '../../src/comments/letters/send-letter.ts';
import { letterBy } from '../../src/comments/letters/store.ts';
import { saveDetails } from '../../src/desk/details/save-details.ts';
import { publish } from '../../src/desk/publish.ts';
import { raiseReport } from '../../src/desk/reports/raise-report.ts';
import { saveSegment } from '../../src/desk/save-segment.ts';
import { sha256Of } from '../../src/platform/files.ts';
import { newId } from '../../src/platform/ids.ts';
import { drain, together } from '../../src/platform/worker.ts';
import { postsHandlers } from '../../src/posts/handlers.ts';
import { createPreviewLink } from '../../src/posts/previews/preview-links.ts';
import { publishDraft } from '../../src/posts/publishing/publish-draft.ts';
import { siteHandlers } from '../../src/site/handlers.ts';
import { addComment } from './comments.ts';
import type { TestContext } from './database.ts';
import { openTestDesk, type TestDesk, text } from './desk.ts';
import { addDraft } from './drafts.ts';
import { addTestBook } from './guarded-books.ts';

export const readersPassword = 'あけてください';

/** What stands in the place of a door's parameters, and beside them in its form. */
export interface Held {
  slug: string;
  /** Of a post behind a password. */
  locked: string;
  comment: string;
  /** To look at what was sent; to change it. */
  leave: string;
  changes: string;
  code: string;
  number: string;
  message: string;
  /** To change a letter without its receipt. */
  opened: string;
  sentence: string;
  receipt: string;
  token: string;
  /** Of a list of books that its link alone opens. */
  secret: string;
}

export interface ReadersBlog {
  slug: string;
  /** Stands in everything its readers and members wrote. */
  mark: string;
  held: Held;
}

export async function openReadersBlog(
  ctx: TestContext,
  slug: string,
  begun?: TestDesk,
): Promise<ReadersBlog> {
  const mark = `ひみつ${slug}`;
  const desk = begun ?? (await openTestDesk(ctx, { blog: { slug } }));
  const { blog, owner, of } = desk;
  const segments = await desk.rows();
  for (const { id, version } of segments) {
    const save = { ...of, segmentId: id, key: newId(), base: version, memo: '' };
    await saveSegment(ctx, owner, { ...save, target: [text(`${mark}の文。`)], state: 'confirmed' });
  }
  const details = { title: mark, summary: '', slug: `of-${slug}`, categoryId: null, picture: null };
  await saveDetails(ctx, owner, { ...of, key: newId(), base: 1, details });
  await publish(ctx, owner, { ...of, key: newId(), note: '', accepted: true });
  const passwordHash = await hashPassword(readersPassword);
  const locked = await addDraft(ctx, owner, { slug: `locked-${slug}`, title: mark, words: [mark] });
  await publishDraft(ctx, owner, { postId: locked, note: '' });
  await ctx.db.updateTable('posts').set({ password_hash: passwordHash }).where('id', '=', locked).execute();
  const draft = await addDraft(ctx, owner, { slug: `draft-${slug}`, title: mark, words: [mark] });
  await drain(ctx, together(postsHandlers(), siteHandlers(ctx)));
  const post = await ctx.db
    .selectFrom('posts')
    .select('id')
    .where('blog_id', '=', blog.id)
    .where('slug', '=', `of-${slug}`)
    .executeTakeFirstOrThrow();
  const said = { body: mark, name: mark, title: mark, url: `https://${slug}.example/` };
  const shown = { password_hash: passwordHash, shown_at: ctx.clock.now().toISOString() };
  const comment = await addComment(ctx, blog.id, post.id, { ...said, ...shown });
  const code = await sendLetter(
    ctx,
    {
      ...{ blogId: blog.id, postId: post.id, text: { body: mark }, passwordHash, once: newId(), spam: false },
      clap: false,
      seed: Buffer.from(sha256Of(Buffer.from(slug)), 'hex'),
    },
    async () => undefined,
  );
  const read = readCode(code);
  const exchange = read && (await openExchange(ctx, blog.id, read));
  const letter = read && (await letterBy(ctx.db, blog.id, 'number', read.number));
  if (!read || !exchange || !letter) throw new Error('the letter is not there');
  const sentence = segments[0]?.id ?? '';
  const about = { blogId: blog.id, slug: `of-${slug}`, segmentId: sentence };
  const words = { kind: 'facts' as const, proposal: mark, reason: mark, name: mark };
  const { receipt } = await raiseReport(ctx, { ...about, ...words });
  const subject = { blogId: blog.id, kind: 'draft' as const, id: draft };
  const hour = 60 * 60;
  const held: Held = {
    slug: `of-${slug}`,
    locked: `locked-${slug}`,
    comment,
    leave: await giveLeave(ctx, `see ${blog.id} ${comment}`, hour),
    changes: await giveLeave(ctx, `change ${blog.id} ${comment} ${passwordHash}`, hour),
    code: codeText(read),
    number: read.number,
    message: exchange.messages[0]?.id ?? '',
    opened: await giveLeave(ctx, `letter ${blog.id} ${letter.id} ${passwordHash}`, hour),
    sentence,
    receipt,
    token: await createPreviewLink(ctx, owner, subject, { days: 7, name: mark }),
    secret: await secretList(ctx, owner, mark),
  };
  return { slug, mark, held };
}

/** The token of a list with one book on it. */
async function secretList(ctx: TestContext, owner: Actor, mark: string): Promise<string> {
  const shelf = await makeShelf(ctx, owner, { name: mark, rule: null, secret: true });
  await putOnShelf(ctx, owner, shelf.id, [await addTestBook(ctx, owner, mark)]);
  const row = await shelfById(ctx.db, owner.blog.id, shelf.id);
  const token = row && (await listToken(ctx, row));
  if (!token) throw new Error('the list is not there');
  return token;
}

/** A door of readers with everything right in it that `held` names, under a blog's address. */
export function readersRequest(pattern: string, blog: string, held: Held) {
  const named: Record<string, string> = { ...held, blog, view: 'both' };
  if (pattern.includes('/unlocked/')) named.slug = held.locked;
  const path = pattern.replace(/^\/readers/, '').replace(/:(\w+)/g, (_, name: string) => {
    const value = named[name];
    if (value === undefined) throw new Error(`nothing stands for :${name} of ${pattern}`);
    return encodeURIComponent(value);
  });
  const asked = pattern.includes('/reports/new/') ? `?s=${held.sentence}` : '';
  const leave = pattern.includes('/letters/') ? held.opened : held.changes;
  const { sentence, code, number } = held;
  const form: Record<string, string> = {
    ...{ body: 'べつの言葉', password: readersPassword, leave, sentence, code, number },
    ...{ kind: 'facts', report_reason: 'べつの言葉' },
  };
  return { path: path + asked, form };
}
