// A move with finished translations that was put in, and what stands of their posts.
import { transact } from '../../src/platform/context.ts';
import { drain, together } from '../../src/platform/worker.ts';
import type { Originals, PublishedProvenance } from '../../src/posts/provenance.ts';
import { publishPost } from '../../src/posts/publish-post.ts';
import { siteHandlers } from '../../src/site/handlers.ts';
import { type DocumentJson, textBlocks } from '../../src/text/document.ts';
import { inlineText } from '../../src/text/inline.ts';
import { bilingualWork } from '../../src/transfer/moves/bilingual/bilingual-work.ts';
import type { IncomingPost } from '../../src/transfer/moves/incoming.ts';
import { putIn } from '../../src/transfer/moves/put/run-move.ts';
import type { MoveRow } from '../../src/transfer/moves/store.ts';
import type { TestContext } from './database.ts';
import { harbour, library } from './finished-translations.ts';
import { incomingPost, makeMove, moveNow } from './moves-to-put.ts';
import { openTestSite, type TestSite } from './published.ts';

export const always = () => true;
const p = (text: string) => `<p>${text}</p>`;
/** One in turn with its credit, one whole in a quotation, and one that is none. */
export const posts: readonly IncomingPost[] = [
  incomingPost({
    ...{ origin: 'harbour', slug: 'blog-entry-1', title: '静かな冬', markup: 'html' },
    body: `<p>訳してみました。</p>${harbour.map(([source, target]) => p(source) + p(target)).join('')}<p>原文：<a href="https://somewhere.example/vellin">“A Quiet Winter”, The Somewhere Times</a></p>`,
  }),
  incomingPost({
    ...{ origin: 'library', slug: 'blog-entry-2', title: '窓ぎわの椅子', markup: 'html' },
    body: `<blockquote>${library.map(([source]) => p(source)).join('')}</blockquote>${library.map(([, target]) => p(target)).join('')}${p('原文：“The Chair by the Window”, The Torrance Herald')}`,
  }),
  incomingPost({ origin: 'diary' }),
];

export async function moved(
  ctx: TestContext,
  incoming = posts,
  /** Before anything is put in. */
  decide: (site: TestSite, move: MoveRow) => Promise<void> = async () => undefined,
): Promise<{ site: TestSite; move: MoveRow }> {
  const site = await openTestSite(ctx);
  const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, incoming, {
    recognised: true,
  });
  await decide(site, move);
  const end = await putIn(ctx, move, always);
  if (end !== 'finished') throw new Error(`the move is ${end}`);
  return { site, move: await moveNow(ctx, move) };
}

export async function settle(ctx: TestContext): Promise<void> {
  await drain(ctx, together(siteHandlers(ctx), bilingualWork()));
}

export async function standing(ctx: TestContext, slug: string) {
  const row = await ctx.db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision')
        .onRef('revisions.blog_id', '=', 'posts.blog_id'),
    )
    .selectAll()
    .where('posts.slug', '=', slug)
    .executeTakeFirstOrThrow();
  const document = JSON.parse(row.document) as DocumentJson;
  const originals = row.originals === null ? null : (JSON.parse(row.originals) as Originals);
  return {
    ...{ row, document, originals },
    provenance: row.provenance === null ? null : (JSON.parse(row.provenance) as PublishedProvenance),
    text: textBlocks(document).map(({ content }) => inlineText(content)),
    source: Object.values(originals?.blocks ?? {}).map(({ sentences }) =>
      sentences.map(({ content }) => inlineText(content).trim()).join(' '),
    ),
  };
}

/** A correction of the first of them, which was made bilingual. */
export async function publishAgain(ctx: TestContext, site: TestSite): Promise<void> {
  const { row, document, originals, provenance } = await standing(ctx, 'blog-entry-1');
  const outcome = await transact(ctx, (tx) =>
    publishPost(tx, {
      ...{ blogId: site.blog.id, postId: row.post_id, kind: 'translation', slug: row.slug },
      ...{ language: row.language, categoryId: null, authorId: row.author_id, publishedBy: site.author.id },
      ...{ title: '静かな、静かな冬', summary: row.summary, document, originals, provenance },
      ...{ picture: null, note: '題を直した。' },
    }),
  );
  if (!outcome.ok) throw new Error(`not published: ${outcome.reason}`);
}
