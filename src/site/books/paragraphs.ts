// Plain texts of books and shelves as lists and feeds show them: in paragraphs, without readings over the letters.
import { withoutReadings } from '../../books/furigana/hand.ts';

/** Paragraphs stand apart by blank lines; `｜川《かわ》` is 川 here. */
export function paragraphs(text: string): string[] {
  return withoutReadings(text)
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
