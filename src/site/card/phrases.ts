// Where a title may break: Japanese and Chinese between phrases, as BudouX finds them, everything else at its spaces.
import { loadDefaultJapaneseParser, loadDefaultSimplifiedChineseParser } from 'budoux';

const parsers = { ja: loadDefaultJapaneseParser(), zh: loadDefaultSimplifiedChineseParser() };

/** The text in pieces that stay whole. */
export function phrases(text: string, language: string): string[] {
  const parser = language.startsWith('ja') ? parsers.ja : language.startsWith('zh') ? parsers.zh : null;
  return parser ? parser.parse(text) : [text];
}
