// Makes the pages of lists: the whole blog, a category, a tag, an author, a month; and those that lead to them.
import type { Context } from '../../platform/context.ts';
import { type ListScope, listPath } from '../address.ts';
import type { Setting } from '../blog.ts';
import { countAmong } from '../counts/reads.ts';
import { page } from '../draw-page.ts';
import { calendarOf, everyMonth, yearOf } from '../months.ts';
import { LIST_LENGTH, listNumber, type Page } from '../page.ts';
import { neighbours, postsAmong, postsByPlace } from '../reads.ts';
import { ListPage } from '../render/lists.tsx';
import { CategoriesPage, MonthsPage, TagsPage, YearPage } from '../render/overviews.tsx';
import { categoryTree } from './categories.ts';
import { type FoundList, findList } from './find-list.ts';
import { tagCounts } from './reads.ts';

type Counted = Exclude<ListScope, { kind: 'all' }>;

export async function listPage(
  ctx: Context,
  setting: Setting,
  scope: ListScope,
  number: number | null,
): Promise<Page | null> {
  if (scope.kind === 'all') return number === null ? null : wholeList(ctx, setting, number);
  const found = await findList(ctx, setting.blog, scope);
  return found && partOfList(ctx, setting, scope, number, found);
}

async function partOfList(
  ctx: Context,
  setting: Setting,
  scope: Counted,
  number: number | null,
  found: FoundList,
): Promise<Page | null> {
  const { blog } = setting;
  const total = await countAmong(ctx, blog.id, found.among);
  const from = number === null ? Math.max(0, total - LIST_LENGTH) : (number - 1) * LIST_LENGTH;
  const posts = await postsAmong(ctx, blog.id, found.among, from, LIST_LENGTH);
  // A category without posts still has its page; anything else without posts is none.
  if (posts.length === 0 && (number !== null || scope.kind !== 'category')) return null;
  const olderPage = number === null ? Math.ceil(from / LIST_LENGTH) : number - 1;
  const hasNewer = number !== null && number * LIST_LENGTH < total;
  const props = {
    setting,
    scope,
    name: found.name,
    about: found.about,
    trail: found.trail,
    // A full page keeps its bytes, so what counts stands on the newest alone.
    inside: number === null ? found.inside : [],
    number,
    posts,
    older: olderPage < 1 ? null : listPath(scope, olderPage),
    newer: number === null ? null : listPath(scope, hasNewer ? number + 1 : null),
    total: number === null ? total : null,
    calendar: scope.kind === 'month' && number === null ? await calendarOf(ctx, blog, scope.month) : null,
  };
  return page(<ListPage {...props} />, posts);
}

async function wholeList(ctx: Context, setting: Setting, number: number): Promise<Page | null> {
  const { blog } = setting;
  const scope: ListScope = { kind: 'all' };
  const first = (number - 1) * LIST_LENGTH + 1;
  const last = number * LIST_LENGTH;
  const posts = await postsByPlace(ctx, blog.id, first, last);
  if (posts.length === 0) return null;
  const older = (await neighbours(ctx, blog.id, first)).older;
  const newer = (await neighbours(ctx, blog.id, last)).newer;
  const props = {
    setting,
    scope,
    name: '',
    about: '',
    trail: [],
    inside: [],
    number,
    posts,
    older: older && listPath(scope, listNumber(older.place)),
    newer: listPath(scope, newer && listNumber(newer.place)),
    total: null,
    calendar: null,
  };
  return page(<ListPage {...props} />, posts);
}

export async function monthsPage(ctx: Context, setting: Setting): Promise<Page> {
  return page(<MonthsPage setting={setting} months={await everyMonth(ctx, setting.blog)} />, []);
}

/** Null for a year without posts. */
export async function yearPage(ctx: Context, setting: Setting, year: string): Promise<Page | null> {
  const facts = await yearOf(ctx, setting.blog, year);
  return facts && page(<YearPage setting={setting} facts={facts} />, []);
}

export async function categoriesPage(ctx: Context, setting: Setting): Promise<Page> {
  const { id } = setting.blog;
  const tags = await tagCounts(ctx, id);
  return page(
    <CategoriesPage setting={setting} tree={await categoryTree(ctx, id)} hasTags={tags.length > 0} />,
    [],
  );
}

export async function tagsPage(ctx: Context, setting: Setting): Promise<Page> {
  return page(<TagsPage setting={setting} tags={await tagCounts(ctx, setting.blog.id)} />, []);
}
