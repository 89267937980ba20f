// Reads an article's source again, from its address, keeping whatever a person had corrected.
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { type Actor, requireTranslator } from './actor.ts';
import { articleFromFound, type ReadFields } from './article-from-found.ts';
import type { BringOutcome } from './bring-article.ts';
import { withOwnLink } from './chain.ts';
import { obtainSource } from './obtain-source.ts';
import { readSource } from './read-source.ts';
import { takeSnapshot } from './snapshot.ts';
import { type Article, articleOf, updateArticle } from './store.ts';

/** Not for a confirmed article: translations hang on its blocks. */
export async function rereadArticle(
  ctx: Context,
  actor: Actor,
  input: { articleId: string; address: string },
): Promise<BringOutcome> {
  requireTranslator(actor);
  const article = await articleOf(ctx.db, actor.blog.id, input.articleId);
  if (!article) throw refuse('not-found', 'sources.problem.gone');
  if (article.confirmedAt !== null) throw refuse('conflict', 'sources.problem.confirmed');
  const source = await obtainSource(ctx, { way: 'address', address: input.address });
  if (!source.ok) return source;
  const read = await readSource(source, actor.blog.sourceLanguages);
  if (!read.ok) return read;
  const from = { way: 'address' as const, fileName: null, address: source.finalAddress };
  const fields = articleFromFound(read.found, from);
  return transact(ctx, async (tx) => {
    const snapshotId = await takeSnapshot(tx, actor.blog.id, { ...source, charset: read.charset });
    const changed = { ...keepingCorrections(article, fields), snapshotId, updatedAt: nowIso(tx) };
    if (!(await updateArticle(tx.db, changed, article.updatedAt)))
      throw refuse('conflict', 'web.problem.conflict.do');
    return { ok: true, articleId: article.id };
  });
}

/** A field that no longer equals its proposal was corrected, and so were added links and chosen rights. */
function keepingCorrections(article: Article, fields: ReadFields): Article {
  const before = article.found.proposed;
  const title = article.title === (before.title ?? '') ? fields.title : article.title;
  const byline = article.byline === (before.byline ?? '') ? fields.byline : article.byline;
  const outletName = article.outletName === (before.outlet ?? '') ? fields.outletName : article.outletName;
  const publishedOn = article.publishedOn === before.published ? fields.publishedOn : article.publishedOn;
  const licence = article.licence === (before.licence ?? '') ? fields.licence : article.licence;
  const language = article.language === before.language ? fields.language : article.language;
  const added = article.chain.filter((link) => link.from !== 'article');
  const stood = { outlet: outletName, title, address: fields.address, publishedOn };
  return {
    ...article,
    ...fields,
    ...{ title, byline, outletName, publishedOn, licence, language },
    chain: withOwnLink(added, stood),
    rights: article.rights.kind === 'none' ? fields.rights : article.rights,
    found: { ...fields.found, hints: rememberDecisions(article, fields) },
  };
}

/** Suggestions are known again by their phrase; one that was taken up lives on in the chain under its old id. */
function rememberDecisions(article: Article, fields: ReadFields): ReadFields['found']['hints'] {
  const before = article.found.hints;
  const taken = new Set(before.map(({ id }) => id));
  let last = before.length;
  return fields.found.hints.map((hint) => {
    const known = before.find((other) => other.quote === hint.quote && other.name === hint.name);
    if (known) return { ...hint, id: known.id, decision: known.decision };
    do last += 1;
    while (taken.has(`hint-${last}`));
    return { ...hint, id: `hint-${last}` };
  });
}
