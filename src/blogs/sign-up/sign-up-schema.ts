// What somebody may say who asks to begin a blog, and what is said of them.
import * as v from 'valibot';
import { personFields } from '../../accounts/create-person.ts';
import { withWayBack } from '../../accounts/way-back.ts';
import { line, lines } from '../../web/fields.ts';
import { newBlogFields } from '../blog-schema.ts';

/** Characters of what they want to write. */
export const MESSAGE_MAX = 1000;

/** Which terms were agreed to: the box carries the moment they last changed. */
const terms = v.optional(v.pipe(v.string('common.invalid'), v.maxLength(40, 'common.invalid')), '');

export const signUpSchema = withWayBack({
  ...personFields,
  ...newBlogFields,
  message: lines(MESSAGE_MAX),
  terms,
});
export type SignUpInput = v.InferOutput<typeof signUpSchema>;

/** A further blog of somebody who is here already. */
export const furtherBlogSchema = v.object({ ...newBlogFields, terms });
export type FurtherBlog = v.InferOutput<typeof furtherBlogSchema>;

/** Another address for the blog, where the one wished for was taken in the meantime. */
const otherSlug = v.optional(newBlogFields.slug);

export const confirmationSchema = v.object({
  password: v.optional(v.pipe(v.string(), v.maxLength(200, 'common.too-long')), ''),
  slug: otherSlug,
});

export const approvalSchema = v.object({ slug: otherSlug });
export const refusalSchema = v.object({
  reason: v.pipe(lines(500), v.minLength(1, 'common.required')),
});
export const noteSchema = v.object({ note: line(120) });
