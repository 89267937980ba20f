// Titles of books with their readings, wherever some of them stand together.
import { primaryLanguage } from '../../text/language.ts';
import { type Dictionary, titleWithReading } from './furigana.ts';
import { hasKanji, type Part } from './parts.ts';
import { dictionaryFor } from './readings.ts';

export interface ReadTitle {
  title: string;
  /** In hiragana; or ''. */
  title_reading: string;
  /** BCP 47, or ''. */
  language: string;
}

export type TitleParts = (book: ReadTitle) => Part[];

/** With the readings that somebody gave, and no dictionary asked. */
export const titleAsGiven: TitleParts = (book) => titleParts(book, () => null);

/** With what the dictionary says of these titles, asked once for all of them; of others, as somebody gave it. */
export async function titlesRead(books: readonly ReadTitle[]): Promise<TitleParts> {
  const titles = books.filter(isJapanese).map(({ title }) => title);
  const dictionary = await dictionaryFor(titles.filter(hasKanji));
  return (book) => titleParts(book, dictionary);
}

export function titleParts(book: ReadTitle, dictionary: Dictionary): Part[] {
  const { title, title_reading } = book;
  return isJapanese(book)
    ? titleWithReading(title, title_reading, dictionary)
    : [{ text: title, reading: null }];
}

/** Books are taken for Japanese unless somebody said otherwise. */
export function isJapanese({ language }: { language: string }): boolean {
  return language === '' || primaryLanguage(language) === 'ja';
}
