// What a reader may say in a comment, each field through its schema.
import * as v from 'valibot';
import { lines, optionalLine, ticked } from '../web/fields.ts';

export const BODY_MAX = 5000;

const body = v.pipe(lines(BODY_MAX), v.minLength(1, 'comments.body.none'));

/** '' or a whole http or https address. What is written without a scheme, as people do, gets one. */
export const webAddress = v.pipe(
  optionalLine(300),
  v.transform((text) => (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)),
  v.check((text) => text === '' || isWebAddress(text), 'common.address'),
  v.transform((text) => (text === '' ? '' : new URL(text).href)),
);

const mail = v.pipe(
  optionalLine(254),
  v.check(
    (text) => text === '' || /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@.]+$/.test(text),
    'common.email',
  ),
);

/** Of the sender's own choosing, to change one comment: short ones are theirs to choose, wrong ones are counted. */
const editPassword = v.optional(v.pipe(v.string(), v.maxLength(200, 'common.too-long')), '');

const words = { name: optionalLine(60), title: optionalLine(120), mail, url: webAddress, body };

export const commentSchema = v.object({
  ...words,
  password: editPassword,
  secret: ticked,
  /** Wants a mail when an editor answers. */
  tell: ticked,
  /** Came from the thanks for a clap. */
  clap: ticked,
  parent: v.optional(v.pipe(v.string(), v.maxLength(40, 'common.invalid')), ''),
  trap: v.optional(v.string(), ''),
  proof: v.optional(v.pipe(v.string(), v.maxLength(8000, 'common.invalid')), ''),
});
export type CommentInput = v.InferOutput<typeof commentSchema>;

export const changedCommentSchema = v.object(words);
export type ChangedComment = v.InferOutput<typeof changedCommentSchema>;

export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const named = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(url.hostname);
  return /^https?:$/.test(url.protocol) && named && url.username === '' && url.password === '';
}
