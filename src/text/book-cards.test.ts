// Where the cards of a text stand, and what becomes of one that leaves as HTML and comes back.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { cardsAtEnd, cardsIn, withCardAtEnd, withoutCard, withoutOpeningCards } from './book-cards.ts';
import { type BlockJson, type DocumentJson, parseDocument } from './document.ts';
import { documentFromHtml } from './html-in.ts';
import { documentToHtml } from './html-out.ts';

const words = (text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id: null, lang: null },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const card = (title: string): BlockJson => ({
  type: 'book_card',
  attrs: { id: null, isbn: null, title, book: null },
});
const doc = (...content: BlockJson[]): DocumentJson => ({ type: 'doc', content });
const titles = (document: DocumentJson) => cardsIn(document).map(({ attrs }) => attrs.title);

describe('cards of books', () => {
  test('are found inside other blocks, in reading order', () => {
    const quote: BlockJson = {
      type: 'quote',
      attrs: { id: null, speaker: null, cite: null },
      content: [card('二')],
    };
    expect(titles(doc(card('一'), quote, card('三')))).toEqual(['一', '二', '三']);
  });

  test('at the end stand under the text, whatever empty lines are between them', () => {
    const text = [card('中'), words('話')];
    const { text: rest, cards } = cardsAtEnd(
      doc(...text, words(''), card('一'), words(''), card('二'), words('')),
    );
    expect(cards.map(({ attrs }) => attrs.title)).toEqual(['一', '二']);
    expect(rest.content).toEqual(text);
  });

  test('with words behind them are of the text', () => {
    const document = doc(words('話'), card('一'), words('終わり'));
    expect(cardsAtEnd(document)).toEqual({ text: document, cards: [] });
  });

  test('that all open the text can be left out of it, and else not one of them', () => {
    expect(withoutOpeningCards(doc(card('一'), words(''), card('二'), words('話')))).toEqual(
      doc(words('話')),
    );
    expect(withoutOpeningCards(doc(card('一'), words('話'), card('二')))).toBeNull();
    expect(withoutOpeningCards(doc(words('話')))).toBeNull();
  });

  test('are put behind all that is said, and a line to write on stays behind them', () => {
    const attrs = { id: 'new', isbn: null, title: '新', book: null };
    const added = withCardAtEnd(doc(words('話'), card('一'), words('')), attrs);
    expect(titles(added)).toEqual(['一', '新']);
    expect(added.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'book_card',
      'book_card',
      'paragraph',
    ]);
    expect(withCardAtEnd(doc(words('話')), attrs).content.at(-1)).toEqual(words(''));
    expect(withoutCard(added, 'new')).toEqual(doc(words('話'), card('一'), words('')));
    expect(withoutCard(doc({ type: 'book_card', attrs }), 'new')).toEqual(doc(words('')));
  });

  test('that were written before cards named books are read as naming none', () => {
    const old = {
      type: 'doc',
      content: [{ type: 'book_card', attrs: { id: 'a', isbn: null, title: '川' } }],
    };
    expect(parseDocument(old).content[0]?.attrs).toMatchObject({ title: '川', book: null });
  });

  test('come back from HTML as what they were', () => {
    const attrs = { id: null, isbn: '9784000000017', title: '川と"橋"', book: '0198-abc' };
    const document = doc(words('話'), { type: 'book_card', attrs });
    const html = documentToHtml(document);
    const { document: page } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    expect(documentFromHtml(page, { base: null, language: 'ja', whose: null })).toEqual(document);
  });

  test('before readers say nothing of what they name it by', () => {
    const attrs = { id: null, isbn: null, title: '川', book: '0198-abc' };
    const html = documentToHtml(doc({ type: 'book_card', attrs }), { book: () => null });
    expect(html).toBe('<p><cite>川</cite></p>');
  });
});
