// Cards for places where a post is shared: what stands on them, what they weigh, and what they cost.
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { openTestSite, translationOf } from '../../../test/support/published.ts';
import { serve } from '../../../test/support/served.ts';
import { bookWith } from '../../books/book.ts';
import { drain, together } from '../../platform/worker.ts';
import { siteHandlers } from '../handlers.ts';
import { bookCardOf } from './book-card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './card.ts';
import { drawBookCard } from './draw-book-card.ts';
import { drawCard } from './draw-card.ts';
import { cardHandlers } from './handlers.ts';
import { makeCard } from './make-card.ts';
import { phrases } from './phrases.ts';
import { drawable, type Face, fitted } from './set-text.ts';

/** A face in which every character that it has is as wide as its size. */
const face = (has: RegExp): Face => ({
  unitsPerEm: 1000,
  charToGlyphIndex: (character) => (has.test(character) ? 1 : 0),
  getAdvanceWidth: (text, size) => [...text].length * size,
  getPath: (text, x, y) => ({ commands: [{ type: 'M', x, y }, ...[...text].map(() => ({ type: 'Z' }))] }),
});

const japanese = face(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。…A-Za-z ]/u);
const latin = face(/[\p{Script=Latin}\p{Script=Cyrillic} .,…←&]/u);

const card = {
  blog: 'ことばの橋',
  title: '川を、川に返した町',
  language: 'ja',
  original: '',
  sources: ['みなも'],
  isTranslation: false,
};

describeDatabases('the card of a post', (open) => {
  it('stands in its page, is drawn for the first who asks and then costs no query', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    const handlers = together(siteHandlers(ctx), cardHandlers(ctx));
    await drain(ctx, handlers);
    const { ask } = await serve(ctx);
    const cardOn = async () => {
      const page = (await ask('/hashi/posts/post-1')).body.toString();
      return /<meta property="og:image" content="http:\/\/[^/"]+([^"]+)"/.exec(page)?.[1] ?? '';
    };
    const path = await cardOn();
    const drawn = await ask(path);
    expect([drawn.status, drawn.headers['content-type']]).toEqual([200, 'image/png']);
    expect(drawn.body.length).toBeLessThan(100_000);
    expect(await sharp(drawn.body).metadata()).toMatchObject({ width: CARD_WIDTH, height: CARD_HEIGHT });
    ctx.queries.length = 0;
    expect((await ask(path)).body.equals(drawn.body)).toBe(true);
    expect((await ask(path, { 'if-none-match': String(drawn.headers.etag) })).status).toBe(304);
    expect(ctx.queries).toEqual([]);

    const { postId } = (await site.publish({ slug: 'other' })) ?? {};
    for (const wrong of [
      path.replace(/.{4}\.png$/, '0000.png'),
      `/hashi/og/${postId}/../x.png`,
      '/hashi/og/x',
    ]) {
      expect((await ask(wrong)).status).toBe(404);
    }
  });

  it('is another one when the title changes, and gone when the post is', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    const handlers = together(siteHandlers(ctx), cardHandlers(ctx));
    await drain(ctx, handlers);
    const { ask } = await serve(ctx);
    const cardOn = async () =>
      /og:image" content="http:\/\/[^/"]+([^"]+)"/.exec(
        (await ask('/hashi/posts/post-1')).body.toString(),
      )?.[1] ?? '';
    const before = await cardOn();
    expect((await ask(before)).status).toBe(200);
    await site.publish({ ...translationOf(site.blog.id, site.author.id, 1), postId, title: '別の題' });
    await drain(ctx, handlers);
    const after = await cardOn();
    expect(after).not.toBe(before);
    expect([(await ask(before)).status, (await ask(after)).status]).toEqual([404, 200]);
    await site.unpublish(postId);
    await drain(ctx, handlers);
    expect((await ask(after)).status).toBe(404);
  });
});

it('what no face has is left out, and a title that would say something else is not drawn', async () => {
  expect(drawable('雪の村😀　へ', [japanese, latin])).toBe('雪の村 へ');
  expect(drawable('Тёплый хлеб', [japanese, latin])).toBe('Тёплый хлеб');
  expect(drawable('한국어 제목', [japanese, latin])).toBe('');
  expect(drawCard({ ...card, title: '😀' }, { mincho: japanese, serif: latin }, (text) => [text])).toBeNull();
  expect(await makeCard({ ...card, title: '한국어 제목입니다' })).toBeNull();
});

it('titles break between phrases, grow smaller, and are cut at the last', () => {
  const setting = {
    faces: [japanese, latin],
    language: 'ja',
    phrases: (text: string) => text.split('|'),
    width: 100,
    sizes: [
      { size: 20, lines: 2 },
      { size: 10, lines: 2 },
    ],
  };
  expect(fitted('雪を|貸し出す|村', setting)).toEqual({ size: 20, lines: ['雪を', '貸し出す村'] });
  expect(fitted('雪を|かりて|かえす|村の|はなし', setting)).toEqual({
    size: 10,
    lines: ['雪をかりてかえす', '村のはなし'],
  });
  const long = fitted('あ'.repeat(50), setting);
  expect(long.lines.at(-1)).toBe(`${'あ'.repeat(9)}…`);
  expect(
    fitted('ああああああああああ、いいいいい', { ...setting, sizes: [{ size: 10, lines: 2 }] }).lines[1],
  ).not.toMatch(/^、/);
});

it('a Japanese title breaks where one would breathe, a Latin one at its spaces', () => {
  expect(phrases('雪を貸し出す村', 'ja')).toEqual(['雪を', '貸し出す村']);
  expect(phrases('The Village That Lends Its Snow', 'en')).toEqual(['The Village That Lends Its Snow']);
  const setting = {
    faces: [japanese, latin],
    language: 'ja',
    phrases: (text: string) => phrases(text, 'ja'),
  };
  // Five characters go on a line; the word for lending would be torn after the third.
  expect(fitted('雪を貸し出す村', { ...setting, width: 100, sizes: [{ size: 20, lines: 2 }] }).lines).toEqual(
    ['雪を', '貸し出す村'],
  );
});

it('the card of a book holds its drawn cover in outlines alone, wherever the title stands on it', () => {
  const faces = { mincho: japanese, serif: latin };
  const places = new Set<string>();
  for (let at = 0; at < 200; at++) {
    const book = { ...bookWith({ title: at % 2 ? '雨をきく日' : 'スープのひみつー' }), people: [] };
    const told = bookCardOf({ name: 'ことばの橋', language: 'ja' }, { id: `book-${at}`, book });
    places.add(told.cover.title.place);
    const svg = drawBookCard(told, faces, (text) => [text]) ?? '';
    expect(svg).not.toMatch(/NaN|<text|undefined|var\(/);
    expect(svg.match(/<svg/g)).toHaveLength(2);
  }
  expect(places.size).toBe(4);
  const nameless = bookCardOf({ name: 'x', language: 'ja' }, { id: 'b', book: bookWith({ title: '😀' }) });
  expect(drawBookCard(nameless, faces, (text) => [text])).toBeNull();
});

it('a real card holds outlines alone, and no number that is none', async () => {
  const png = await makeCard({
    ...card,
    original: 'The Town That Gave Its River Back to the Valley',
    sources: ['Field & Ford', 'Tarrow Valley Post', '町の職員（匿名）'],
    isTranslation: true,
  });
  const { dominant } = await sharp(png ?? Buffer.of()).stats();
  expect(dominant.r).toBeGreaterThan(240);
  const svg = drawCard(card, { mincho: japanese, serif: latin }, (text) => [text]) ?? '';
  expect(svg).not.toMatch(/NaN|<text|undefined/);
});
