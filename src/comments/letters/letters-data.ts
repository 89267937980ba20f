// The data that a page of letters carries for its program: sealed words, wrapped keys, and its texts in one language.
import type { Actor } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { canMail } from '../../platform/mail.ts';
import { catalogue, type Language, type Translate } from '../../web/messages/index.ts';
import { commentedPost } from '../store.ts';
import { heldByPress } from './keys/letter-key.ts';
import { holdersOf, letterKeys, sharesOf, wrapsOf } from './keys/store.ts';
import { numberText } from './receipt.ts';
import type { KeyData, LettersData } from './schemas.ts';
import { authorsOf, letterOf, messagesOf } from './store.ts';

export async function lettersData(ctx: Context, actor: Actor, t: Translate): Promise<LettersData> {
  const { blog } = actor;
  if (!blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  return {
    speech: t.language,
    timeZone: blog.timeZone,
    messages: studioTexts(t.language),
    studio: `/studio/${blog.slug}`,
    blog: blog.slug,
    keys: await keyData(ctx, actor),
    letter: null,
  };
}

export async function letterData(
  ctx: Context,
  actor: Actor,
  letterId: string,
  t: Translate,
): Promise<LettersData & { letter: NonNullable<LettersData['letter']> }> {
  const { blog } = actor;
  const data = await lettersData(ctx, actor, t);
  const row = await letterOf(ctx.db, blog.id, letterId);
  if (!row) throw refuse('not-found', 'letters.studio.gone');
  const messages = await messagesOf(ctx.db, blog.id, row.id);
  const authors = await authorsOf(
    ctx.db,
    messages.flatMap(({ author_id }) => author_id ?? []),
  );
  const post = await commentedPost(ctx, blog.id, { id: row.post_id });
  const letter = {
    id: row.id,
    number: numberText(row.number),
    recipient: row.recipient,
    post: post ? { title: post.title, address: `${blog.address}posts/${post.slug}` } : null,
    spam: row.spam_at !== null,
    clapped: row.clapped_at !== null,
    came: row.came_at !== null,
    messages: messages.map((message) => ({
      id: message.id,
      author: message.author_id === null ? null : (authors.get(message.author_id) ?? ''),
      sealed: message.sealed,
      keyId: message.key_id,
      createdAt: message.created_at,
      editedAt: message.edited_at,
    })),
    mails: canMail(ctx),
  };
  return { ...data, letter };
}

async function keyData(ctx: Context, { id: me, blog }: Actor): Promise<KeyData> {
  const [rows, shares, holders, wraps] = [
    await letterKeys(ctx.db, blog.id),
    await sharesOf(ctx.db, blog.id),
    await holdersOf(ctx.db, blog.id),
    await wrapsOf(ctx.db, blog.id, me),
  ];
  const current = rows.at(-1)?.id;
  const mine = holders.find((holder) => holder.person_id === me);
  const share = (keyId: string | undefined, personId: string) =>
    shares.find((one) => one.key_id === keyId && one.person_id === personId)?.sealed ?? null;
  const keys = rows.map(async (row) => ({
    id: row.id,
    recipient: row.recipient,
    open: await heldByPress(ctx, row),
    share: share(row.id, me),
    kept: row.kept,
  }));
  return {
    me,
    mayManage: blog.may.has('manage'),
    mine: mine
      ? {
          recipient: mine.recipient,
          wraps: wraps.map(({ id, kind, label, wrapped }) => ({ id, kind, label, wrapped })),
        }
      : null,
    keys: await Promise.all(keys),
    holders: holders.map((holder) => ({
      id: holder.person_id,
      name: holder.name,
      recipient: holder.recipient,
      hasKey: share(current, holder.person_id) !== null,
    })),
  };
}

/** As written in the catalogue: the program fills in the parameters. */
function studioTexts(language: Language): Record<string, string> {
  const wanted = Object.entries(catalogue).filter(([key]) => /^letters\.studio\./.test(key));
  return Object.fromEntries(wanted.map(([key, text]) => [key, text[language]]));
}
