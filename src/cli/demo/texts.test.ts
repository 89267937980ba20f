// The demo's texts: what is promised of them, and that each sentence has its translation.
import { describe, expect, test } from 'vitest';
import { missingNumbers, sourceTags } from '../../desk/client/editor/tags.ts';
import { articleBlocks } from '../../sources/article-blocks.ts';
import { extractHtml } from '../../sources/extract-html.ts';
import { withIds } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { segmentInline } from '../../text/segment.ts';
import { categories, outlets } from './blog.ts';
import { readMarks } from './marks.ts';
import { articlePage } from './page.tsx';
import { articles, begun, posts, sentencesByBlock } from './texts.ts';
import type { Sentence, WrittenArticle } from './written.ts';

const everyArticle = [...articles, begun].map((article) => ({ name: article.slug, article }));

describe.each(everyArticle)('$name', ({ article }) => {
  test('is read from its page and cut into the very sentences that were translated', async () => {
    const read = await extractHtml({ html: articlePage(article, '2026-03-03'), url: article.address });
    if (!read.ok) throw new Error(read.reason);
    let last = 0;
    const document = withIds(read.found.document, () => `b${++last}`);
    const found = articleBlocks(document).map((block) =>
      segmentInline(block.content, 'en').map((sentence) => inlineText(sentence).trim()),
    );
    expect(found).toEqual(
      sentencesByBlock(article).map((block) => block.map(([source]) => inlineText(readMarks(source, null)))),
    );
    expect(read.found).toMatchObject({
      title: article.title[0],
      byline: article.byline,
      outlet: article.outlet,
    });
  });

  test('carries every mark of the original over to its translation', () => {
    const lost = sentences(article).flatMap(([source, target]) =>
      typeof target === 'string'
        ? [...missingNumbers(readMarks(target, 'source'), sourceTags(readMarks(source, 'source')))]
        : [],
    );
    expect(lost).toEqual([]);
  });

  test('is written in Japanese throughout, without stray spaces or Latin punctuation', () => {
    const odd = japanese(article).filter((text) =>
      /[,.!?'"’“]|[ぁ-んァ-ヶ一-龠] |[ぁ-んァ-ヶ一-龠][A-Z]/u.test(text),
    );
    expect(odd).toEqual([]);
    expect(japanese(article).filter((text) => !/[ぁ-んァ-ヶ一-龠]/u.test(text))).toEqual([]);
  });

  test('comes from an outlet that exists in the demo, at an address of that outlet', () => {
    expect(new URL(article.address).host).toBe(outlets[article.outlet].host);
    expect(article.printedDaysAgo).toBeGreaterThan(article.translatedDaysAgo);
  });

  test('names each source by words that stand in exactly one of its sentences', () => {
    for (const source of article.sources) {
      const found = sentences(article).filter(([text]) => plain(text).includes(source.sentence));
      expect({ source: source.name, found: found.length }).toEqual({ source: source.name, found: 1 });
    }
  });

  test('is short: between twelve and twenty-five sentences of running text', () => {
    const running = article.blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'quote' ? block.sentences : [],
    );
    expect(running.length).toBeGreaterThanOrEqual(12);
    expect(running.length).toBeLessThanOrEqual(25);
  });
});

describe('the demo as a whole', () => {
  test('has five translations and three posts of its own, on different days', () => {
    const days = [...articles.map((a) => a.translatedDaysAgo), ...posts.map((post) => post.daysAgo)];
    expect([articles.length, posts.length]).toEqual([5, 3]);
    expect(new Set(days).size).toBe(8);
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(90);
  });

  test('puts at least one post into every category', () => {
    const used = new Set([...articles, ...posts].map((text) => text.category));
    expect([...used].sort()).toEqual(categories.map((category) => category.slug).sort());
  });

  test('leaves out one sentence, corrects one, and lets the translator emphasise twice', () => {
    const all = articles.flatMap(sentences);
    expect(all.filter(([, target]) => target === null)).toHaveLength(1);
    expect(all.filter(([, , more]) => more?.atFirst !== undefined)).toHaveLength(1);
    expect(articles.filter((article) => article.correction)).toHaveLength(1);
    const ours = all
      .flatMap(([, target]) => readMarks(target ?? '', 'source'))
      .flatMap((node) => node.marks ?? [])
      .filter((mark) => mark.type === 'emphasis' && mark.attrs.whose === 'ours');
    expect(ours).toHaveLength(2);
  });

  test('leaves no published sentence without a translation, and half of the begun one', () => {
    expect(articles.flatMap(sentences).filter(([, target]) => target === undefined)).toEqual([]);
    const [done, open] = [true, false].map(
      (wanted) => sentences(begun).filter(([, target]) => (target !== undefined) === wanted).length,
    );
    expect(done).toBeGreaterThan(5);
    expect(open).toBeGreaterThan(4);
  });
});

function sentences(article: WrittenArticle): Sentence[] {
  return sentencesByBlock(article).flat();
}

/** Everything of an article that a reader of the translation sees, without words marked as foreign. */
function japanese(article: WrittenArticle): string[] {
  const notes = article.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
  const targets = sentences(article).flatMap(([, target]) => (typeof target === 'string' ? [target] : []));
  return [article.title[1], article.summary, ...targets, ...notes].map((text) =>
    inlineText(readMarks(text, 'source').filter((node) => !node.marks?.some((mark) => mark.type === 'lang'))),
  );
}

function plain(text: string): string {
  return inlineText(readMarks(text, null));
}
