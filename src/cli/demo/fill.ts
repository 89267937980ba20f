// Fills an empty press with the demo blog: its people, its categories, and its posts in the order of their days.
import { createPerson, preparePerson } from '../../accounts/create-person.ts';
import { allPeople } from '../../accounts/store.ts';
import { blogFor } from '../../blogs/blog-for.ts';
import { categoriesOf } from '../../blogs/categories/store.ts';
import { createCategory } from '../../blogs/categories.ts';
import { changeBlog } from '../../blogs/change-blog.ts';
import { insertNewBlog } from '../../blogs/create-blog.ts';
import { insertMember } from '../../blogs/members/store.ts';
import { blogBySlug } from '../../blogs/store.ts';
import type { Actor } from '../../desk/actor.ts';
import { addTerm } from '../../memory/terms/add-term.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { addPicture } from '../../posts/add-picture.ts';
import type { SignedIn } from '../../web/env.ts';
import { blog, categories, owner, reader } from './blog.ts';
import { bringWritten } from './bring.ts';
import { evening } from './moment.ts';
import { publishOwnPost } from './own-post.ts';
import { planks } from './picture.ts';
import { terms } from './terms.ts';
import { articles, begun, posts } from './texts.ts';
import { readAlong } from './together.ts';
import {
  type Begun,
  type DetailsToSave,
  publishWritten,
  saveWrittenDetails,
  translateWritten,
} from './translate.ts';
import type { CategorySlug, WrittenArticle } from './written.ts';

/** Days before today on which the blog was made: before its first post. */
const MADE_DAYS_AGO = 142;

/** Only where there are no people yet, and so no blogs; true when it filled the press, which it does whole or not at all. */
export function fillDemo(ctx: Context): Promise<boolean> {
  return transact(ctx, async (tx) => {
    if ((await allPeople(tx.db)).length > 0) return false;
    await fill(tx);
    return true;
  });
}

async function fill(today: Context): Promise<void> {
  const made = evening(today, MADE_DAYS_AGO);
  const person = await makePerson(made, owner, true);
  await makeBlog(made, person);
  const actor: Actor = { ...person, blog: await blogFor(today, person.id, blog.slug, 'manage') };
  const other = await addReader(evening(today, MADE_DAYS_AGO, 10), actor.blog.id);
  for (const term of terms) await addTerm(made, actor, term);
  const categoryIds = new Map(
    (await categoriesOf(today.db, actor.blog.id)).map((category) => [category.slug, category.id]),
  );
  const categoryOf = ({ category }: { category: CategorySlug }) => categoryIds.get(category) ?? null;

  const entries = [
    ...posts.map((post) => ({
      daysAgo: post.daysAgo,
      make: () => publishOwnPost(evening(today, post.daysAgo, 90), actor, post, categoryOf(post)),
    })),
    ...articles.map((article) => ({
      daysAgo: article.translatedDaysAgo,
      make: async () =>
        publishWritten(today, actor, await makeTranslation(today, actor, article, categoryOf(article))),
    })),
    {
      daysAgo: begun.translatedDaysAgo,
      make: async () =>
        readAlong(today, actor, other, await makeTranslation(today, actor, begun, categoryOf(begun))),
    },
  ];
  // The oldest first: a post's place in the lists is given at its first publishing.
  for (const { make } of entries.sort((a, b) => b.daysAgo - a.daysAgo)) await make();
}

async function makePerson(
  ctx: Context,
  who: { name: string; email: string },
  operator: boolean,
): Promise<SignedIn> {
  const person = await preparePerson({ ...who, password: null, language: null, operator });
  const created = await createPerson(ctx, person);
  if (!created.ok) throw new Error(`${who.name} of the demo was not made: ${created.reason}`);
  return { id: created.id, ...who, language: null, operator, sessionId: '' };
}

/** Somebody to try working together with. */
async function addReader(ctx: Context, blogId: string): Promise<Actor> {
  const person = await makePerson(ctx, reader, false);
  await insertMember(ctx.db, blogId, person.id, 'translator', nowIso(ctx));
  return { ...person, blog: await blogFor(ctx, person.id, blog.slug, 'translate') };
}

async function makeBlog(ctx: Context, person: SignedIn): Promise<void> {
  const beginning = {
    blog_name: blog.name,
    slug: blog.slug,
    blog_language: blog.language,
    source_languages: [...blog.sourceLanguages],
    other_languages: [],
    time_zone: blog.timeZone,
  };
  const made = await transact(ctx, (tx) => insertNewBlog(tx, person.id, beginning));
  if (!made.ok) throw new Error(`the demo blog was not made: ${made.reason}`);
  const { tagline, about } = blog;
  const rest = { host: '', tagline, about, rights_rule: 'warn', review_rule: 'free' } as const;
  const changed = await changeBlog(ctx, person, blog.slug, { ...beginning, ...rest });
  if (!changed.ok) throw new Error(`the demo blog was not set up: ${changed.reason}`);
  for (const { name, slug, inside } of categories) {
    const there = await blogBySlug(ctx.db, blog.slug);
    const known = there ? await categoriesOf(ctx.db, there.id) : [];
    const saved = await createCategory(ctx, person, blog.slug, {
      category_name: name,
      category_slug: slug,
      category_parent: known.find((category) => category.slug === inside)?.id ?? '',
    });
    if (!saved.ok) throw new Error(`the demo's category ${slug} was not made: ${saved.reason}`);
  }
}

async function makeTranslation(
  today: Context,
  actor: Actor,
  written: WrittenArticle,
  categoryId: string | null,
): Promise<Begun> {
  const daysAgo = written.translatedDaysAgo;
  const articleId = await bringWritten(evening(today, daysAgo + 2), today, actor, written);
  const translation = await translateWritten(today, actor, written, articleId);
  const ctx = evening(today, daysAgo, 60);
  const picture = written.picture ? await makePicture(ctx, actor, written.picture) : null;
  await saveWrittenDetails(ctx, actor, translation, { categoryId, picture });
  return translation;
}

async function makePicture(
  ctx: Context,
  actor: Actor,
  words: { alt: string; credit: string },
): Promise<DetailsToSave['picture']> {
  const added = await addPicture(ctx, actor, await planks());
  if (!added.ok) throw new Error(`the demo's picture was not taken: ${added.reason}`);
  return { pictureId: added.picture.pictureId, ...words };
}
