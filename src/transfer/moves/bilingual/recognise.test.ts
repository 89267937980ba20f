// Finished translations among the posts of old blogs, and posts that only look like some.
import { describe, expect, it } from 'vitest';
import { type LabelledPost, negatives, positives } from '../../../../test/support/finished-translations.ts';
import { harder } from '../../../../test/support/harder-translations.ts';
import { documentOf } from '../texts/document-of.ts';
import { recognise } from './recognise.ts';
import { splitPost } from './split.ts';

function read({ body, language = 'ja' }: LabelledPost) {
  const post = { markup: 'html' as const, body, more: '' };
  return documentOf(post, { base: 'https://old.example/', language, breaks: null }).document;
}

function seen(post: LabelledPost) {
  return recognise(read(post), { language: post.language ?? 'ja', host: 'old.example' });
}

/** Of those that are seen, how many are some; of those that are some, how many are seen. */
function figuresOf(posts: readonly LabelledPost[]) {
  const found = posts.filter((post) => seen(post) !== null);
  const right = found.filter(({ kind }) => kind !== null).length;
  const all = posts.filter(({ kind }) => kind !== null);
  const sameKind = all.filter((post) => seen(post)?.kind === post.kind).length;
  return { precision: right / found.length, recall: right / all.length, kind: sameKind / all.length };
}

describe('a finished translation', () => {
  it.each(positives)('is recognised: $name', (post) => {
    expect(seen(post)?.kind ?? null).toBe(post.kind);
  });

  it.each(negatives)('is not seen in $name', (post) => {
    expect(seen(post)).toBeNull();
  });

  it('is told from what only looks like one, also among posts that are hard to tell', () => {
    const { precision, recall, kind } = figuresOf(harder);
    expect({ precision, recall, kind }).toEqual({
      precision: expect.toSatisfy((share: number) => share >= 0.85),
      recall: expect.toSatisfy((share: number) => share >= 0.85),
      kind: expect.toSatisfy((share: number) => share >= 0.75),
    });
  });

  it.each(['原文', '元記事', 'もとの記事', '翻訳元', '出典', '出典元', '参照元'])(
    'is credited by “%s”',
    (word) => {
      const address = 'https://larkmere.example/herons';
      const title = 'The Herons of Larkmere and Their Ferry';
      const pairs = [
        ['The heron stands where the river turns.', 'サギは、川の曲がるところに立っている。'],
        ['In the spring the town counted twelve of them.', '春に、町はサギを十二羽かぞえた。'],
        ['Nobody has counted them since that day.', 'その日から、だれもかぞえていない。'],
        ['The ferry crosses the water fourteen times.', '渡し船は、水を十四回わたる。'],
      ];
      const lines = [`${word}：<a href="${address}">${title}</a>`, ...pairs.flat()];
      const post = {
        name: word,
        kind: 'interleaved',
        body: lines.map((line) => `<p>${line}</p>`).join('\n'),
      } as const;
      const likeness = seen(post);
      expect(likeness).toMatchObject({ kind: 'interleaved', credit: { outlet: '', title, address } });
      const split = likeness && splitPost(read(post), likeness, 'old.example');
      // It is no sentence of the original, and stays for readers.
      expect([textIn(split?.source).includes(word), textIn(split?.target).includes(word)]).toEqual([
        false,
        true,
      ]);
    },
  );

  it('is parted without losing a letter of either text', () => {
    for (const post of positives) {
      const likeness = seen(post);
      if (likeness === null || likeness.pairs === 0) continue;
      const document = read(post);
      const split = splitPost(document, likeness, 'old.example');
      const letters = (json: unknown) => [...textIn(json)].filter((letter) => /\p{L}/u.test(letter)).sort();
      const labels = post.body.includes('<h3>原文</h3>') ? [...'原文'] : [];
      const heads = post.body.includes('<th>') ? [...'English日本語'] : [];
      expect([post.name, [...letters([split?.source, split?.target]), ...labels, ...heads].sort()]).toEqual([
        post.name,
        letters(document),
      ]);
    }
  });
});

function textIn(json: unknown): string {
  if (Array.isArray(json)) return json.map(textIn).join('');
  if (typeof json !== 'object' || json === null) return '';
  const node = json as { text?: string; content?: unknown; source?: unknown };
  return (node.text ?? '') + textIn(node.content ?? []);
}
