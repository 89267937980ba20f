// The terms of a sentence: in any form that its language gives them, the longest first, at the right places.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermFinder } from './find-terms.ts';
import { rootsFor } from './prepare-term.ts';
import type { TermKind } from './schemas.ts';
import type { TermFields } from './term-fields.ts';

const fields = (sources: string[], more: Partial<TermFields> = {}): TermFields => ({
  ...{ kind: 'term', sourceLanguage: 'en', targetLanguage: 'ja', preferred: ['x'], forbidden: [] },
  ...{ reading: '', note: '', domain: '', letterCase: 'any', sources },
  ...more,
});

async function finderOf(language: string, terms: readonly TermFields[]): Promise<TermFinder> {
  const sought = [];
  for (const term of terms) {
    const inLanguage = { ...term, sourceLanguage: language };
    sought.push({ ...inLanguage, roots: await rootsFor(inLanguage) });
  }
  return new TermFinder(sought, language);
}

async function found(language: string, terms: readonly TermFields[], text: string): Promise<string[]> {
  const finder = await finderOf(language, terms);
  return (await finder.find(text)).flatMap(({ places }) =>
    places.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('English terms', () => {
  it('are found in their plurals and verb forms, with capitals and without', async () => {
    const terms = [fields(['survey']), fields(['kind of fish']), fields(['write']), fields(['child'])];
    expect(
      await found(
        'en',
        terms,
        'Surveys found three kinds of fish; the children wrote it down, writing slowly.',
      ),
    ).toEqual(['Surveys', 'kinds of fish', 'children', 'wrote', 'writing']);
  });

  it('are found whichever form they were written down in', async () => {
    expect(await found('en', [fields(['kinds of fish'])], 'a new kind of fish')).toEqual(['kind of fish']);
    expect(await found('en', [fields(['high-speed rail'])], 'High speed rail came.')).toEqual([
      'High speed rail',
    ]);
    expect(await found('en', [fields(['café'])], 'two cafes')).toEqual(['cafes']);
  });

  it('are whole words, and a possessive is no part of them', async () => {
    const terms = [fields(['rain']), fields(['town'])];
    expect(await found('en', terms, 'The train left the town’s rain.')).toEqual(['town', 'rain']);
    expect(await found('en', [fields(['kinds of fish'])], 'All kinds, of fish and men')).toEqual([]);
  });

  it('hide the shorter ones that stand in them, but not elsewhere', async () => {
    const terms = [fields(['above']), fields(['above the town']), fields(['town hall'])];
    expect(await found('en', terms, 'Above the town hall, and above it')).toEqual([
      'Above the town',
      'above',
    ]);
  });

  it('share a place where two have the same form', async () => {
    const finder = await finderOf('en', [fields(['bank']), fields(['banks']), fields(['river'])]);
    expect(await finder.find('The bank')).toEqual([
      { term: 0, places: [{ start: 4, end: 8 }] },
      { term: 1, places: [{ start: 4, end: 8 }] },
    ]);
  });

  it('count capitals where they are told to, and are not inflected as names', async () => {
    const exact = (form: string) => fields([form], { letterCase: 'exact' });
    expect(await found('en', [exact('US')], 'US readers told us')).toEqual(['US']);
    expect(await found('en', [exact('NGO')], 'Two NGOs')).toEqual(['NGOs']);
    const name = (form: string, kind: TermKind) => fields([form], { kind });
    expect(await found('en', [name('Rose', 'person')], 'Rose said prices rose')).toEqual(['Rose', 'rose']);
    expect(await found('en', [name('Wells', 'place')], 'The well of Wells')).toEqual(['Wells']);
  });
});

describe('Japanese terms', () => {
  it('are found whatever their width and kana', async () => {
    const of = (form: string, text: string) => found('ja', [fields([form])], text);
    expect(await of('サーバー', '古いサーバと新しいｻｰﾊﾞｰ')).toEqual(['サーバ', 'ｻｰﾊﾞｰ']);
    expect(await of('バイオリン', 'ヴァイオリンの音')).toEqual(['ヴァイオリン']);
    expect(await of('ジョンスミス', 'ジョン・スミスさん')).toEqual(['ジョン・スミス']);
    expect(await of('りんご', 'リンゴの木')).toEqual(['リンゴ']);
  });

  it('are found by their reading, when it is long enough', async () => {
    expect(await found('ja', [fields(['細流'], { reading: 'せせらぎ' })], '春のせせらぎ')).toEqual([
      'せせらぎ',
    ]);
    expect(await found('ja', [fields(['蚊'], { reading: 'か' })], '川かもしれない')).toEqual([]);
  });

  it('are no part of a longer word in Latin letters or katakana', async () => {
    expect(await found('ja', [fields(['AI'])], 'MAILとAIの話')).toEqual(['AI']);
    expect(await found('ja', [fields(['リン'])], 'プリンとリンとリンゴ')).toEqual(['リン']);
    expect(await found('ja', [fields(['かわ'])], '春のかわの音')).toEqual(['かわ']);
  });
});

describe('any terms in any text', () => {
  const form = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.constantFrom(
      'survey',
      'kinds of fish',
      'サーバー',
      '川',
      'é',
      'ﬁ',
      '㌔',
      '👨‍👩‍👧',
      '𠮷野',
      "o'clock",
      'U.S.',
    ),
  );
  const language = fc.constantFrom('en', 'ja', 'de', 'zh-Hant', 'ko');

  it('stand at places inside it, apart or at the very same place', async () => {
    await fc.assert(
      fc.asyncProperty(
        language,
        fc.array(form, { minLength: 1, maxLength: 6 }),
        fc.array(form, { maxLength: 8 }),
        async (code, forms, parts) => {
          const text = parts.join(' ');
          const finder = await finderOf(
            code,
            forms.map((one) => fields([one])),
          );
          const places = (await finder.find(text)).flatMap((one) => one.places);
          for (const { start, end } of places)
            expect(start >= 0 && start < end && end <= text.length).toBe(true);
          for (const a of places)
            for (const b of places)
              expect(a.end <= b.start || b.end <= a.start || (a.start === b.start && a.end === b.end)).toBe(
                true,
              );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are found where they stand alone', async () => {
    await fc.assert(
      fc.asyncProperty(language, form, async (code, one) => {
        fc.pre(/[\p{L}\p{N}]/u.test(one));
        const finder = await finderOf(code, [fields([one])]);
        expect(await finder.find(one)).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('are found as one by one, however many there are', async () => {
    const names = Array.from({ length: 5_000 }, (_, at) => fields([`Town ${at}`], { kind: 'place' }));
    const finder = await finderOf('en', names);
    const [one, ...others] = await finder.find('From Town 12 to Town 4999 and Town 5000');
    expect(one).toEqual({ term: 12, places: [{ start: 5, end: 12 }] });
    expect(others).toEqual([{ term: 4999, places: [{ start: 16, end: 25 }] }]);
  });
});
