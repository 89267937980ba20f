// Writes a batch of views in one transaction: marks first, and of the views those whose marks were new.
import { type Context, transact } from '../../platform/context.ts';
import type { Batch } from './pending.ts';
import { addPages, addSources, addWords, insertMarks, type SourceCount, seenPages } from './store.ts';

export async function keepBatch(ctx: Context, { pages, words }: Batch): Promise<void> {
  await transact(ctx, async (tx) => {
    const named = pages.map(({ blogId, page }) => ({ blog_id: blogId, page }));
    const seen = await seenPages(tx, named);
    const real = pages.filter(({ blogId, page }) => seen.has(`${blogId} ${page}`));
    const marks = real.flatMap(({ blogId, day, marks }) =>
      marks.map(({ mark }) => ({ blog_id: blogId, day, mark })),
    );
    const fresh = new Set((await insertMarks(tx, marks)).map(({ blog_id, mark }) => `${blog_id} ${mark}`));
    const counted = real.map((page) => ({
      ...page,
      marks: page.marks.filter(({ mark }) => fresh.has(`${page.blogId} ${mark}`)),
    }));
    await addPages(
      tx,
      counted.map(({ blogId, day, page, loads, marks }) => ({
        ...{ blog_id: blogId, day, page },
        ...{ views: marks.length, loads },
      })),
    );
    await addSources(tx, sourcesIn(counted));
    await addWords(
      tx,
      words.map(({ blogId, ...said }) => ({ blog_id: blogId, ...said })),
    );
  });
}

function sourcesIn(pages: Batch['pages']): SourceCount[] {
  const counts = new Map<string, SourceCount>();
  for (const { blogId, day, marks } of pages) {
    for (const { source } of marks) {
      const key = `${blogId}\n${day}\n${source}`;
      const known = counts.get(key) ?? { blog_id: blogId, day, source, views: 0 };
      counts.set(key, { ...known, views: known.views + 1 });
    }
  }
  return [...counts.values()];
}
