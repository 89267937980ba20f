// Looking books up on a server with the real shapes of all sources: merged, kept, polite, and honest when nobody answers.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inventedBooks, UNKNOWN_ISBN } from '../../../test/support/book-shapes.ts';
import { type BookSources, type Mood, startBookSources } from '../../../test/support/book-sources.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { lookUpSources } from '../../config/book-sources.ts';
import { type Manners, usualManners } from './ask-source.ts';
import { findElsewhere } from './find-books.ts';
import { forgetBookAnswers } from './kept-answers.ts';
import { lookUp } from './look-up.ts';
import { Politeness } from './politeness.ts';

const [river, boat, lighthouse, dog, sleeps] = inventedBooks.map(({ isbn }) => isbn) as [
  string,
  string,
  string,
  string,
  string,
];
const DAY = 24 * 60 * 60 * 1000;

let sources: BookSources;
beforeEach(async () => {
  sources = await startBookSources();
});
afterEach(() => sources.close());

const askedOf = () => sources.asked.map(({ source }) => source).sort();

describeDatabases('looking a book up', (open) => {
  it('asks all sources at once and makes one book of what they say, each field with its origin', async () => {
    const ctx = await open(sources.settings);
    const found = await lookUp(ctx, river);
    expect(found).toMatchObject({ isbn: river, found: true, unreachable: [] });
    expect(found.book).toEqual({
      isbn: river,
      title: '川のねむるところ',
      titleReading: 'かわのねむるところ',
      subtitle: '水のはなし',
      series: '水べの絵本',
      seriesReading: 'みずべ の えほん',
      volume: '3',
      language: 'ja',
      people: [
        { name: '水田 まり', reading: 'みずた まり', role: 'author' },
        { name: '青木 空', reading: 'あおき そら', role: 'illustrator' },
      ],
      publisher: 'あしべ書房',
      published: '2024-05-16',
      pages: 31,
      size: '27cm',
      price: 1500,
      currency: 'JPY',
      subjects: [
        { scheme: 'ndc', code: '726.6', label: '' },
        { scheme: 'c-code', code: '8771', label: '' },
        { scheme: 'thema', code: 'YBC', label: '' },
        { scheme: 'thema', code: 'WN', label: '' },
      ],
      ageFrom: 3,
      ageTo: 6,
    });
    expect(found.origins).toMatchObject({
      title: 'openbd',
      pages: 'ndl',
      subjects: 'ndl',
      ageFrom: 'openbd',
    });
    expect(found.others.pages).toEqual([
      { source: 'openbd', value: 32 },
      { source: 'google-books', value: 36 },
    ]);
    expect(askedOf()).toEqual(['google-books', 'ndl', 'open-library', 'openbd']);
  });

  it('says who asks, and sends nothing but the ISBN', async () => {
    const ctx = await open({ ...sources.settings, TAIYAKU_ADDRESS: 'https://press.example' });
    await lookUp(ctx, river);
    for (const { path, headers } of sources.asked) {
      expect(headers['user-agent']).toMatch(/Taiyaku.*\+https:\/\/press\.example/);
      expect(headers.cookie ?? headers.referer ?? headers['x-goog-api-key']).toBeUndefined();
      expect(decodeURIComponent(path)).toContain(river);
    }
  });

  it('asks again only after days: kept answers of what is known and of what is not', async () => {
    const ctx = await open(sources.settings);
    const first = await lookUp(ctx, river);
    expect(await lookUp(ctx, river)).toEqual(first);
    expect(sources.asked).toHaveLength(4);
    await lookUp(ctx, boat);
    expect(sources.asked).toHaveLength(8);
    ctx.clock.advance(8 * DAY);
    // Google Books and Open Library did not know it: they may by now.
    await lookUp(ctx, boat);
    expect(
      sources.asked
        .slice(8)
        .map(({ source }) => source)
        .sort(),
    ).toEqual(['google-books', 'open-library']);
    ctx.clock.advance(84 * DAY);
    await lookUp(ctx, river);
    expect(sources.asked).toHaveLength(14);
  });

  it('does not find what nobody knows, and says so', async () => {
    const ctx = await open(sources.settings);
    expect(await lookUp(ctx, UNKNOWN_ISBN)).toEqual({
      isbn: UNKNOWN_ISBN,
      found: false,
      book: {},
      origins: {},
      others: {},
      unreachable: [],
    });
    expect(sources.asked).toHaveLength(4);
  });

  it('asks Japanese publishers for Japanese books alone, and nobody for what is no ISBN', async () => {
    const ctx = await open(sources.settings);
    expect(await lookUp(ctx, sleeps)).toMatchObject({
      found: true,
      book: { title: 'Where the River Sleeps' },
    });
    expect(askedOf()).toEqual(['google-books', 'ndl', 'open-library']);
    expect(await lookUp(ctx, '9784000000018')).toMatchObject({ found: false, unreachable: [] });
    expect(sources.asked).toHaveLength(3);
  });

  it.each<Mood>(['off', 'html', 'half', 'huge', 'busy', 'elsewhere'])(
    'stands by the others when one is “%s”, names it, and asks it again later',
    async (mood) => {
      const ctx = await open(sources.settings);
      sources.moods.ndl = mood;
      const found = await lookUp(ctx, river);
      expect(found).toMatchObject({ found: true, unreachable: ['ndl'], origins: { pages: 'openbd' } });
      expect(found.book).toMatchObject({ title: '川のねむるところ', pages: 32 });
      // The next of a list does not wait for it.
      expect(await lookUp(ctx, river)).toEqual(found);
      expect(askedOf()).toEqual(['google-books', 'ndl', 'open-library', 'openbd']);
      sources.moods.ndl = 'well';
      ctx.clock.advance(121_000);
      expect(await lookUp(ctx, river)).toMatchObject({ unreachable: [], origins: { pages: 'ndl' } });
      // Of those that answered nothing is asked twice.
      expect(askedOf()).toEqual(['google-books', 'ndl', 'ndl', 'open-library', 'openbd']);
    },
  );

  it.each(lookUpSources)('is not troubled by entities that grow, whoever sends them: %s', async (source) => {
    const ctx = await open(sources.settings);
    sources.moods[source] = 'bomb';
    expect(await lookUp(ctx, river)).toMatchObject({ found: true, unreachable: [source] });
  });

  it('waits no longer than it may for one that says nothing', async () => {
    const ctx = await open(sources.settings);
    sources.moods.openbd = 'off';
    const without = await lookUp(ctx, river);
    ctx.clock.advance(20_000);
    sources.moods.openbd = 'silent';
    expect(await lookUp(ctx, river, { ...usualManners, answer: 50 })).toEqual(without);
    expect(without).toMatchObject({ found: true, unreachable: ['openbd'] });
    expect(sources.asked).toHaveLength(5);
  });

  it('lets one alone for a while that has just failed, as long as it wishes', async () => {
    const ctx = await open(sources.settings);
    sources.moods.openbd = 'busy';
    sources.moods.ndl = 'off';
    await lookUp(ctx, river);
    expect(await lookUp(ctx, boat)).toMatchObject({ found: false, unreachable: ['openbd', 'ndl'] });
    expect(askedOf().filter((source) => source === 'openbd' || source === 'ndl')).toEqual(['ndl', 'openbd']);
    ctx.clock.advance(20_000);
    delete sources.moods.ndl;
    expect(await lookUp(ctx, boat)).toMatchObject({ found: true, unreachable: ['openbd'] });
    expect(askedOf().filter((source) => source === 'openbd')).toHaveLength(1);
    ctx.clock.advance(101_000);
    delete sources.moods.openbd;
    expect(await lookUp(ctx, boat)).toMatchObject({ found: true, unreachable: [] });
  });

  it('asks one that fails once for a whole list, and pauses for it no more', async () => {
    const ctx = await open(sources.settings);
    const { manners, waits } = watched(ctx, { sparesOwn: true });
    for (const source of lookUpSources) if (source !== 'ndl') sources.moods[source] = 'html';
    await Promise.all([river, boat, lighthouse].map((isbn) => lookUp(ctx, isbn, manners)));
    expect(askedOf()).toEqual(['google-books', 'ndl', 'ndl', 'ndl', 'open-library', 'openbd']);
    waits.length = 0;
    await lookUp(ctx, dog, manners);
    expect(waits).toEqual([1000]);
  });

  it('asks anew for what was read otherwise before', async () => {
    const ctx = await open(sources.settings);
    await lookUp(ctx, dog);
    const old = JSON.stringify({ reading: 0, books: [{ title: '古い' }] });
    await ctx.db.updateTable('book_answers').set({ answer: old }).where('source', '=', 'openbd').execute();
    expect(await lookUp(ctx, dog)).toMatchObject({ book: { title: '星をひろう犬' } });
  });

  it('is honest off-line: found nothing, could ask nobody; what was kept still stands', async () => {
    const ctx = await open(sources.settings);
    const known = await lookUp(ctx, river);
    await sources.close();
    expect(await lookUp(ctx, river)).toEqual(known);
    expect(await lookUp(ctx, dog)).toMatchObject({ found: false, book: {}, unreachable: [...lookUpSources] });
    expect(await findElsewhere(ctx, '川')).toEqual({
      candidates: [],
      unreachable: ['ndl', 'google-books', 'open-library'],
    });
  });

  it('asks no private address unless the operator allows it', async () => {
    const { TAIYAKU_BOOK_SOURCES } = sources.settings;
    const ctx = await open({ TAIYAKU_BOOK_SOURCES });
    expect(await lookUp(ctx, river)).toMatchObject({ found: false, unreachable: [...lookUpSources] });
    expect(sources.asked).toEqual([]);
  });

  it('asks those alone that were chosen, or nobody', async () => {
    const { TAIYAKU_FETCH_ALLOW } = sources.settings;
    const some = await open({ TAIYAKU_FETCH_ALLOW, TAIYAKU_BOOK_SOURCES: `ndl=${sources.origin}/ndl/` });
    expect(await lookUp(some, river)).toMatchObject({ found: true, origins: { title: 'ndl' } });
    expect(askedOf()).toEqual(['ndl']);
    const none = await open({ TAIYAKU_BOOK_SOURCES: 'none' });
    expect(await lookUp(none, river)).toMatchObject({ found: false, unreachable: [] });
    expect(await findElsewhere(none, '川')).toEqual({ candidates: [], unreachable: [] });
  });

  it('sends the key of Google Books to Google Books, in a header that no redirect takes along', async () => {
    const ctx = await open({ ...sources.settings, TAIYAKU_GOOGLE_BOOKS_KEY: 'geheim' });
    await lookUp(ctx, river);
    const withKey = sources.asked.filter(({ headers }) => headers['x-goog-api-key'] === 'geheim');
    expect(withKey.map(({ source }) => source)).toEqual(['google-books']);
    expect(sources.asked.map(({ path }) => path).join()).not.toContain('geheim');
  });

  it('asks each source one question at a time, with a pause between that own servers do not need', async () => {
    const ctx = await open(sources.settings);
    const { manners, waits } = watched(ctx, { sparesOwn: true });
    await Promise.all([river, boat, lighthouse].map((isbn) => lookUp(ctx, isbn, manners)));
    expect(waits.sort((one, other) => one - other)).toEqual([250, 250, 500, 500, 500, 500, 1000, 1000]);
    const own = await open(sources.settings);
    const { manners: ownManners, waits: ownWaits } = watched(own, { sparesOwn: false });
    await Promise.all([river, boat].map((isbn) => lookUp(own, isbn, ownManners)));
    expect(ownWaits).toEqual([]);
  });

  it('asks once when the same book is looked up twice at the same moment', async () => {
    const ctx = await open(sources.settings);
    const [one, other] = await Promise.all([lookUp(ctx, river), lookUp(ctx, river)]);
    expect(one).toEqual(other);
    expect(sources.asked).toHaveLength(4);
  });

  it('lets go of answers by a daily chore, of those that knew nothing first', async () => {
    const ctx = await open(sources.settings);
    await lookUp(ctx, dog);
    const kept = async () =>
      (await ctx.db.selectFrom('book_answers').select('source').orderBy('source').execute()).map(
        ({ source }) => source,
      );
    await forgetBookAnswers(ctx);
    expect(await kept()).toEqual(['google-books', 'ndl', 'open-library', 'openbd']);
    ctx.clock.advance(8 * DAY);
    await forgetBookAnswers(ctx);
    expect(await kept()).toEqual(['openbd']);
    ctx.clock.advance(83 * DAY);
    await forgetBookAnswers(ctx);
    expect(await kept()).toEqual([]);
  });
});

describeDatabases('finding a book elsewhere', (open) => {
  it('asks all that can be searched by words, and tells each book once, from whom', async () => {
    const ctx = await open(sources.settings);
    const { candidates, unreachable } = await findElsewhere(ctx, '  川 　ねむる\n');
    expect(unreachable).toEqual([]);
    expect(candidates.map(({ source, book }) => [source, book.isbn, book.title])).toEqual([
      ['ndl', river, '川のねむるところ'],
    ]);
    expect(askedOf()).toEqual(['google-books', 'ndl', 'open-library']);
    expect(await findElsewhere(ctx, '川 ねむる')).toEqual({ candidates, unreachable });
    expect(sources.asked).toHaveLength(3);
  });

  it('tells what others know when one is off, each in its turn', async () => {
    const ctx = await open(sources.settings);
    sources.moods.ndl = 'html';
    const { candidates, unreachable } = await findElsewhere(ctx, 'marsh');
    expect(unreachable).toEqual(['ndl']);
    expect(candidates.map(({ source, book }) => [source, book.isbn])).toEqual([['google-books', sleeps]]);
  });

  it('looks up what is an ISBN, with or without hyphens, and asks nobody for nothing', async () => {
    const ctx = await open(sources.settings);
    const { candidates } = await findElsewhere(ctx, 'ISBN 978-4-00-000002-4');
    expect(candidates).toMatchObject([{ source: 'openbd', book: { isbn: boat, title: '石の舟' } }]);
    sources.asked.length = 0;
    for (const words of ['', ' 　', '・！?'])
      expect((await findElsewhere(ctx, words)).candidates).toEqual([]);
    expect(sources.asked).toEqual([]);
  });

  it('takes words for words, whatever they mean elsewhere', async () => {
    const ctx = await open(sources.settings);
    const words = `川" OR title=* &key=1 ${'長'.repeat(300)}`;
    await findElsewhere(ctx, words);
    const told = sources.asked.map(({ path }) => new URL(path, 'http://x').searchParams);
    for (const query of told) {
      const sent = query.get('any') ?? query.get('q') ?? '';
      expect(sent).toBe(words.slice(0, 200));
      expect(query.get('key')).toBeNull();
    }
  });
});

/** Manners whose pauses are written down and over at once. */
function watched(ctx: TestContext, { sparesOwn }: Pick<Manners, 'sparesOwn'>) {
  const waits: number[] = [];
  const politeness = new Politeness(ctx.clock, async (ms) => void waits.push(ms));
  return { waits, manners: { ...usualManners, sparesOwn, politeness: () => politeness } };
}
