// Brings a demo article in as a person would: its page, what it says of itself, its sources, its rights.

import type { Actor } from '../../desk/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { ChainLink, Rights } from '../../posts/provenance.ts';
import { bringArticle } from '../../sources/bring-article.ts';
import { withLink } from '../../sources/chain.ts';
import { confirmArticle } from '../../sources/confirm-article.ts';
import { articleOf } from '../../sources/store.ts';
import { dayBefore } from './moment.ts';
import { articlePage } from './page.tsx';
import type { WrittenArticle, WrittenRights, WrittenSource } from './written.ts';

/** Returns the id of the confirmed article. Dates are counted back from `today`, not from the backdated `ctx`. */
export async function bringWritten(
  ctx: Context,
  today: Context,
  actor: Actor,
  written: WrittenArticle,
): Promise<string> {
  const printedOn = dayBefore(today, written.printedDaysAgo);
  const brought = await bringArticle(ctx, actor, {
    way: 'file',
    name: `${written.slug}.html`,
    bytes: new TextEncoder().encode(articlePage(written, printedOn)),
    address: written.address,
  });
  if (!brought.ok) throw new Error(`the demo's article ${written.slug} was not read: ${brought.key}`);
  const article = await articleOf(ctx.db, actor.blog.id, brought.articleId);
  if (!article) throw new Error(`the demo's article ${written.slug} was not stored`);
  const links = written.sources.map((source) => linkFrom(source, today));
  const confirmed = await confirmArticle(ctx, actor, {
    articleId: article.id,
    seen: article.updatedAt,
    correction: {
      title: written.title[0],
      outletName: written.outlet,
      byline: written.byline,
      publishedOn: printedOn,
      language: 'en',
      licence: article.licence,
      address: written.address,
      rights: rightsFrom(written.rights, today),
      links: [],
      newLink: null,
    },
    also: (corrected) => ({ ...corrected, chain: links.reduce(withLink, corrected.chain) }),
  });
  if (!confirmed.ok)
    throw new Error(`the demo's article ${written.slug} was not confirmed: ${confirmed.reason}`);
  return article.id;
}

function linkFrom(source: WrittenSource, today: Context): ChainLink {
  const { kind, name, title, address, daysAgo, note, sentence } = source;
  return {
    id: newId(),
    kind,
    name,
    ...(title ? { title } : {}),
    ...(address ? { address } : {}),
    ...(daysAgo === undefined ? {} : { date: dayBefore(today, daysAgo) }),
    note,
    quote: sentence,
    from: 'person',
  };
}

function rightsFrom(rights: WrittenRights, today: Context): Rights {
  if (rights.kind !== 'granted') return rights;
  const { daysAgo, ...told } = rights;
  return { ...told, on: dayBefore(today, daysAgo) };
}
