// What a person may say of a blog, at its making and in its settings.
import * as v from 'valibot';
import { languageTag, line, lines, many, optionalLine, slug, timeZone } from '../web/fields.ts';
import { readHostName } from './places/host-name.ts';
import { reservedSlugs } from './reserved.ts';

const blogSlug = v.pipe(
  slug(40),
  v.check((text) => !reservedSlugs.has(text), 'blogs.slug.reserved'),
);

/** A host name of the blog's own, or '' for a path on the press's host. */
const hostName = v.pipe(
  optionalLine(300),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (dataset.value === '') return '';
    const read = readHostName(dataset.value);
    if (read.ok) return read.host;
    addIssue({ message: `places.host.${read.problem}` });
    return NEVER;
  }),
);

/** The languages it translates from: those ticked in the list, and others written beside it. */
const sourceLanguages = {
  source_languages: many(languageTag),
  other_languages: v.pipe(
    optionalLine(200),
    v.transform((text) => text.split(/[\s,、，]+/).filter((tag) => tag !== '')),
    v.array(languageTag),
  ),
};

const beginning = {
  blog_name: line(60),
  slug: blogSlug,
  blog_language: languageTag,
  ...sourceLanguages,
  time_zone: timeZone,
};

/** The fields with which a blog begins; everything else has a default until its settings are opened. */
export const newBlogFields = beginning;
const newBlogSchema = v.object(beginning);
export type NewBlog = v.InferOutput<typeof newBlogSchema>;

export const changeBlogSchema = v.object({
  ...beginning,
  host: hostName,
  tagline: optionalLine(120),
  about: lines(5000),
  rights_rule: v.picklist(['warn', 'block'], 'common.choose'),
  review_rule: v.picklist(['free', 'required'], 'common.choose'),
});
export type ChangedBlog = v.InferOutput<typeof changeBlogSchema>;

/** Every language said, once each, without the one the blog is written in; at least one. */
export function saidLanguages(input: NewBlog): string[] {
  const said = [...input.source_languages, ...input.other_languages];
  const foreign = [...new Set(said)].filter((tag) => tag !== input.blog_language);
  return foreign.length > 0 ? foreign : [input.blog_language === 'en' ? 'ja' : 'en'];
}
