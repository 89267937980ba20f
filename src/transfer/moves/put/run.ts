// What is known while a move is put in: whose it is, what was chosen, and what was made on the way so far.
import { membersOf } from '../../../blogs/reads.ts';
import { anyBlogById, type Blog } from '../../../blogs/store.ts';
import type { Context } from '../../../platform/context.ts';
import { type MoveChoices, usualChoices } from '../choices.ts';
import type { IncomingBlog } from '../incoming.ts';
import type { MoveRow } from '../store.ts';
import { saidOfWhole } from './store.ts';

export interface Run {
  ctx: Context;
  move: MoveRow;
  blog: Blog;
  choices: MoveChoices;
  there: IncomingBlog | null;
  /** Against which relative addresses are read. */
  base: string | null;
  /** The person who moves; of one that is gone, the oldest owner of the blog. */
  by: string;
  /** The moment at which it was begun, UTC ISO: that of whatever has none of its own. */
  at: string;
  /** Members by their name as `nameWord` makes it, and the names that belong to none. */
  members: ReadonlyMap<string, string>;
  strangers: Set<string>;
  /** Categories here by `categoryKey`, and members who have a page of their own; emptied where a transaction failed. */
  categories: Map<string, string | null>;
  introduced: Set<string>;
}

/** Null when there is no such blog any more. */
export async function runOf(ctx: Context, move: MoveRow): Promise<Run | null> {
  // Whoever moves may close it until everything is where it should be.
  const blog = await anyBlogById(ctx.db, move.blog_id);
  if (!blog) return null;
  const members = await membersOf(ctx.db, blog.id);
  const choices = { ...usualChoices(blog.timeZone), ...(JSON.parse(move.choices) as Partial<MoveChoices>) };
  const there = move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog);
  const owner = members.find(({ role }) => role === 'owner')?.personId ?? members[0]?.personId;
  const by = move.created_by ?? owner;
  if (by === undefined) return null;
  const told = await saidOfWhole(ctx.db, move, 'author');
  return {
    ...{ ctx, move, blog, choices, there, by },
    base: choices.address ?? there?.address ?? null,
    at: move.begun_at ?? move.created_at,
    members: new Map(members.map(({ personId, name }) => [nameWord(name), personId])),
    strangers: new Set(told.map((params) => (JSON.parse(params) as { name: string }).name)),
    categories: new Map(),
    introduced: new Set(),
  };
}

/** What is kept of a transaction that failed was never made. */
export function forgetMade(run: Run): void {
  run.categories.clear();
  run.introduced.clear();
}

function nameWord(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Of a post: the member of that name, else the person who moves; `stranger` is the name that is not kept. */
export function authorOf(run: Run, name: string): { id: string; stranger: string | null } {
  const shown = run.there?.authors.find((author) => author.name === name)?.shown ?? name;
  const member = run.members.get(nameWord(shown)) ?? run.members.get(nameWord(name));
  if (member !== undefined) return { id: member, stranger: null };
  return { id: run.by, stranger: shown.trim() === '' ? null : shown.trim().slice(0, 100) };
}
