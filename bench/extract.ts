// Measures extraction on real article pages with known text: precision, recall, speed, failures, kept markup.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractHtml } from '../src/sources/extract-html.ts';
import { countKept, KINDS, noneKept } from './support/extract-marks.ts';
import { type Counts, countShared, score } from './support/extract-metric.ts';

interface Page {
  id: string;
  url: string;
  html: string;
  trueText: string;
}

const WARM_UP = 20;

/** The text an extractor finds in a page, null when it finds nothing or fails. */
type Extractor = (page: Page) => Promise<string | null>;

const folder = join(process.cwd(), '..', 'shared', 'data', 'extraction');
async function main(pages: Page[], withPeers: boolean, eachPage: boolean): Promise<void> {
  const kept = noneKept();
  const lost: string[] = [];
  const ours: Extractor = async (page) => {
    const result = await extractHtml(page);
    return result.ok ? result.found.text : null;
  };
  console.log(
    `${pages.length} pages; F1, precision and recall of runs of four words; speed in pages per CPU-second.\n`,
  );
  console.log(`${'extractor'.padEnd(28)}    F1      P      R   pages/s  failed`);
  await measure('Taiyaku', pages, ours, eachPage);
  await measure('Readability on linkedom', pages, readability, false);
  if (withPeers) await measure('Defuddle on linkedom', pages, await defuddle(), false);
  else console.log('(Defuddle is measured with --peers: it is slow.)');
  for (const page of pages) {
    const result = await extractHtml(page);
    if (result.ok) lost.push(...countKept(page.html, page.trueText, result.found.document, kept));
  }
  console.log('\nMarkup inside the true body that our document keeps as such:');
  for (const kind of KINDS) {
    const { of, kept: stayed } = kept[kind];
    console.log(`${kind.padEnd(28)} ${percent(stayed, of)}  ${stayed} of ${of}`);
  }
  if (eachPage) console.log(`\nLost:\n${lost.join('\n')}`);
}

async function measure(name: string, pages: Page[], extract: Extractor, eachPage: boolean): Promise<void> {
  // The first pages pay for compiling the extractor, which a running press has long done.
  for (const page of pages.slice(0, WARM_UP)) await extract(page).catch(() => null);
  const counts: Counts[] = [];
  let failed = 0;
  let spent = 0;
  for (const page of pages) {
    const before = process.cpuUsage();
    const text = await extract(page).catch(() => null);
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1e6;
    if (!text) failed += 1;
    const count = countShared(page.trueText, text ?? '');
    counts.push(count);
    if (eachPage && count.tp < 0.97)
      console.log(`  ${count.tp.toFixed(2)} ${page.id.slice(0, 8)} ${page.url}`);
  }
  const { f1, precision, recall } = score(counts);
  const shares = [f1, precision, recall].map((share) => share.toFixed(3)).join('  ');
  console.log(
    `${name.padEnd(28)}  ${shares}  ${(pages.length / spent).toFixed(1).padStart(6)}  ${String(failed).padStart(6)}`,
  );
}

const readability: Extractor = async ({ html }) => {
  const { document } = parseHTML(html);
  const article = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  return article?.content ? blockText(article.content) : null;
};

async function defuddle(): Promise<Extractor> {
  const { DefuddleClass } = await import('defuddle/node');
  // It writes every page's broken JSON-LD to the console.
  console.error = () => {};
  return async ({ html, url }) => {
    const document = Object.assign(parseHTML(html).document, { styleSheets: [] });
    const { content } = new DefuddleClass(document, { url, useAsync: false }).parse();
    return blockText(parseHTML(`<html><body>${content}</body></html>`).document.body);
  };
}

const BLOCK =
  /^(?:DIV|P|SECTION|ARTICLE|UL|OL|LI|H[1-6]|BLOCKQUOTE|FIGURE|FIGCAPTION|TABLE|T[RDH]|TBODY|PRE|HEADER|FOOTER|ASIDE|NAV|MAIN|BR|HR|D[LTD])$/;

function blockText(element: Element): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ');
      if (node.nodeType !== 1) return '';
      const inner = blockText(node as Element);
      return BLOCK.test((node as Element).tagName) ? `\n${inner}\n` : inner;
    })
    .join('');
}

function readPages(): Page[] {
  const truth: Record<string, { articleBody: string; url: string }> = JSON.parse(
    read('ground-truth.json.gz'),
  );
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    url,
    html: read(join('html', `${id}.html.gz`)),
    trueText: articleBody,
  }));
}

function read(name: string): string {
  return gunzipSync(readFileSync(join(folder, name))).toString('utf8');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '   —  ' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}

if (!existsSync(join(folder, 'ground-truth.json.gz'))) {
  console.error(`The pages to measure with are not here: ${folder} is missing. Nothing was measured.`);
  process.exit(3);
}
await main(readPages(), process.argv.includes('--peers'), process.argv.includes('--pages'));
