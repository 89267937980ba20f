// The rules of a blog against comments: each is tried on recent ones before it is kept.
import * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { blogFor } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { SignedIn } from '../../web/env.ts';
import { line } from '../../web/fields.ts';
import { type OpenedComment, recentComments } from '../inbox/store.ts';
import { readRule, ruleKinds } from './deny-rule.ts';
import { deleteRule, insertRule, rulesOf } from './store.ts';
import { traitsOf } from './traits.ts';

export const ruleSchema = v.object({
  rule_kind: v.picklist(ruleKinds, 'common.choose'),
  pattern: line(200),
  effect: v.picklist(['hold', 'spam'], 'common.choose'),
});
export type RuleInput = v.InferOutput<typeof ruleSchema>;

/** Comments a rule is tried on, and rules that one blog may have. */
const TRIED_ON = 500;
const MOST_RULES = 300;

export type Tried =
  | { ok: true; caught: OpenedComment[]; among: number }
  /** Key of a message that says why it cannot be used. */
  | { ok: false; key: string };

/** What a rule would have caught of the newest comments, were it there already. */
export async function tryRule(
  ctx: Context,
  blogId: string,
  { rule_kind, pattern }: Pick<RuleInput, 'rule_kind' | 'pattern'>,
): Promise<Tried> {
  const read = readRule(rule_kind, pattern);
  if (!read.ok) return read;
  const recent = await recentComments(ctx.db, blogId, TRIED_ON);
  const caught = recent.filter((comment) =>
    read.matches({ ...comment, hosts: rule_kind === 'host' ? traitsOf(comment).hosts : [] }),
  );
  return { ok: true, caught, among: recent.length };
}

export type RuleAdded = { ok: true } | { ok: false; key: string };

export async function addRule(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  { rule_kind, pattern, effect }: RuleInput,
): Promise<RuleAdded> {
  const read = readRule(rule_kind, pattern);
  if (!read.ok) return read;
  try {
    return await transact(ctx, async (tx) => {
      const blog = await blogFor(tx, actor.id, slug, 'edit');
      if ((await rulesOf(tx.db, blog.id)).length >= MOST_RULES) return { ok: false, key: 'spam.rule.many' };
      await insertRule(tx.db, {
        blog_id: blog.id,
        id: newId(tx.clock.now()),
        kind: rule_kind,
        pattern,
        effect,
        created_by: actor.id,
        created_at: nowIso(tx),
      });
      await record(tx, { blogId: blog.id, by: actor.id, act: 'voice.rule-added', on: { name: pattern } });
      return { ok: true };
    });
  } catch (error) {
    if (ctx.dialect.isUniqueViolation(error)) return { ok: false, key: 'spam.rule.there' };
    throw error;
  }
}

export async function removeRule(ctx: Context, actor: SignedIn, slug: string, id: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'edit');
    const rule = (await rulesOf(tx.db, blog.id)).find((each) => each.id === id);
    if (!rule) throw refuse('not-found', 'spam.rule.gone');
    await deleteRule(tx.db, blog.id, id);
    await record(tx, {
      blogId: blog.id,
      by: actor.id,
      act: 'voice.rule-deleted',
      on: { name: rule.pattern },
    });
  });
}
