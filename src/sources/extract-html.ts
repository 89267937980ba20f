// A page's HTML in, the article out: the whole of extraction, without files, threads or network.

import { childBlocks } from '../text/document.ts';
import type { AnyBlockJson } from '../text/document-json.ts';
import { articleDocument } from './article-document.ts';
import { bodyBlocks, bodyText, bodyWords, readArticle } from './article-reading.ts';
import type { Block } from './blocks.ts';
import { attribute, isElement } from './dom.ts';
import type { ExtractInput, Extraction, Found } from './found.ts';
import { findHints, type Passage } from './hints.ts';
import { homeOf } from './link-home.ts';
import { canonicalAddress, readFacts, readTitle } from './metadata.ts';
import { eachSourceOnce } from './one-outlet.ts';
import { otherReadings } from './other-readings.ts';
import { parsePage, withoutUnread } from './page.ts';
import { statedSources } from './stated-sources.ts';
import { readStructuredData } from './structured-data.ts';

/** Fewer words than this are no article: a page that only says it was not found, an empty shell. */
const LEAST = 8;

/** May take long and may overflow the stack on hostile pages: run it through `extractArticle`. */
export async function extractHtml({ html, url }: ExtractInput): Promise<Extraction> {
  const things = readStructuredData(html);
  const read = withoutUnread(html);
  const document = parsePage(read);
  const sources = { document, url: url ?? null, things };
  const base = baseOf(document, url ?? null);
  const page = readArticle(read, document, { title: readTitle(sources), home: homeOf(document, url) });
  const text = bodyText(page);
  const facts = readFacts(sources, page.labelled, text);
  const options = { base, language: facts.language };
  const alternatives = await otherReadings(read, page, things, options);
  const hints = eachSourceOnce([
    ...statedSources(sources, facts),
    ...findHints(passagesOf(bodyBlocks(page), base), facts.language ?? 'en'),
  ]);
  if (bodyWords(page) >= LEAST) {
    const article = articleDocument(page, document.body, options);
    return {
      ok: true,
      found: { ...facts, ...counted(article), document: article, text, alternatives, hints },
    };
  }
  const [instead, ...others] = alternatives;
  if (!instead) return { ok: false, reason: 'nothing' };
  const { document: article, text: said } = instead;
  return {
    ok: true,
    found: { ...facts, ...counted(article), document: article, text: said, alternatives: others, hints },
  };
}

/** What relative addresses are relative to. */
function baseOf(document: Document, url: string | null): string | null {
  const stated = document.querySelector('base[href]');
  const from = url ?? canonicalAddress(document);
  const href = stated ? attribute(stated, 'href') : '';
  if (from && URL.canParse(href, from)) return new URL(href, from).href;
  if (URL.canParse(href)) return href;
  return from && URL.canParse(from) ? from : null;
}

function counted(document: Found['document']): Pick<Found, 'images'> {
  const count = (blocks: AnyBlockJson[]): number =>
    blocks.reduce((sum, block) => sum + (block.type === 'figure' ? 1 : count(childBlocks(block))), 0);
  return { images: count(document.content) };
}

function passagesOf(blocks: Block[], base: string | null): Passage[] {
  return blocks.map((block) => ({ text: block.text, links: linksIn(block, base) }));
}

function linksIn(block: Block, base: string | null): Passage['links'] {
  const links = block.nodes
    .filter(isElement)
    .flatMap((node) => (node.tagName === 'A' ? [node] : Array.from(node.querySelectorAll('a'))));
  return links.flatMap((link) => {
    const href = attribute(link, 'href');
    const address = URL.canParse(href, base ?? undefined) ? new URL(href, base ?? undefined).href : '';
    return /^https?:/.test(address) ? [{ text: (link.textContent ?? '').trim(), address }] : [];
  });
}
