// What a post asks of its readers, as its draft keeps it (column `wishes`): it takes effect with publishing.
import * as v from 'valibot';
import { line, optionalLine } from '../web/fields.ts';

export const commentRules = ['open', 'approval', 'closed'] as const;

const MOST_TAGS = 30;

const moment = v.pipe(
  v.string('common.invalid'),
  v.isoTimestamp('common.invalid'),
  v.transform((iso) => new Date(iso).toISOString()),
);

const tagsSchema = v.pipe(
  v.array(line(60)),
  v.transform((tags) => [...new Set(tags)]),
  v.maxLength(MOST_TAGS, 'posts.tags.too-many'),
);

/** The same typed into one line, with commas of either kind between the names. */
export const tagNames = v.pipe(
  optionalLine(1000),
  v.transform((typed) => typed.split(/[,、，]/).map((name) => name.trim())),
  v.transform((names) => names.filter((name) => name !== '')),
  tagsSchema,
);

/**
 * `keep` leaves the post's own as it is, `new` carries what `hashPassword` made: the password itself is never stored,
 * neither here nor in the copies that a browser keeps.
 */
const passwordWishSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('keep') }),
  v.object({ kind: v.literal('new'), hash: v.string() }),
]);
export type PasswordWish = v.InferOutput<typeof passwordWishSchema>;

/** What the writer's browser knows and sends; the password has a door of its own. */
export const openWishesSchema = v.object({
  /** Names of tags in the writer's order. */
  tags: tagsSchema,
  /** Null follows the blog. */
  comments: v.nullable(v.picklist(commentRules, 'common.invalid')),
  /** When readers stop seeing it, UTC ISO. */
  expiresAt: v.nullable(moment),
});

const wishesSchema = v.object({ ...openWishesSchema.entries, password: passwordWishSchema });
export type Wishes = v.InferOutput<typeof wishesSchema>;

export const noWishes: Wishes = { tags: [], comments: null, expiresAt: null, password: { kind: 'none' } };

/** Reads the column of a draft. */
export function wishesOf(json: string): Wishes {
  return v.parse(wishesSchema, JSON.parse(json));
}
