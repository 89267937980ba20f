// Puts readings to a text: those by hand first, then what the dictionary says of the rest. Pure.
import { asHiragana } from '../../text/kana.ts';
import { alignReading } from './align-reading.ts';
import { handParts } from './hand.ts';
import { hasKanji, joined, type Part, plainOf } from './parts.ts';

/** A word as the dictionary cut it, in the order of the text and without gaps; reading '' where it knows none. */
export interface ReadWord {
  surface: string;
  /** In katakana. */
  reading: string;
}

/** What the dictionary says of a text; null when it could not be asked. */
export type Dictionary = (text: string) => readonly ReadWord[] | null;

/** Running text with readings by hand in it. */
export function textWithReadings(text: string, dictionary: Dictionary): Part[] {
  return joined(
    handParts(text).flatMap(({ byHand, ...part }) => (byHand ? [part] : byDictionary(part.text, dictionary))),
  );
}

/** What must be asked of the dictionary for a text, so that all can be asked at once. */
export function textsToAsk(text: string): string[] {
  return handParts(text).flatMap((part) => (!part.byHand && hasKanji(part.text) ? [part.text] : []));
}

/** A title, or a name, whose reading somebody gave; the dictionary says where its words end, and stands in without one. */
export function titleWithReading(title: string, reading: string, dictionary: Dictionary): Part[] {
  if (!hasKanji(title)) return [{ text: title, reading: null }];
  const given = alignReading(title, reading);
  const looked = byDictionary(title, dictionary);
  return given === null ? looked : finer(given, looked);
}

function byDictionary(text: string, dictionary: Dictionary): Part[] {
  const words = hasKanji(text) ? dictionary(text) : null;
  if (words === null) return [{ text, reading: null }];
  const parts = words.flatMap(({ surface, reading }) => wordParts(surface, asHiragana(reading)));
  // A dictionary that lost a letter on the way would change what somebody wrote.
  return plainOf(parts) === text ? joined(parts) : [{ text, reading: null }];
}

/** Only the kanji of a word carry its reading: 食べる is 食 and べる. */
function wordParts(surface: string, reading: string): Part[] {
  if (!hasKanji(surface) || reading === '' || hasKanji(reading)) return [{ text: surface, reading: null }];
  return alignReading(surface, reading) ?? [{ text: surface, reading }];
}

/** Up to so many kanji stay together: 一日 is one word whatever the dictionary makes of it. */
const ONE_WORD = 3;

/** A long run of kanji in its words, so that a line may end between them, where the dictionary reads them together as was said. */
function finer(given: readonly Part[], looked: readonly Part[]): Part[] {
  const starts = new Map<number, number>();
  let letters = 0;
  for (const [at, { text }] of looked.entries()) {
    starts.set(letters, at);
    letters += text.length;
  }
  let from = 0;
  return given.flatMap((part) => {
    const isWord = part.reading === null || part.text.length <= ONE_WORD;
    const first = isWord ? undefined : starts.get(from);
    from += part.text.length;
    if (first === undefined) return [part];
    const inside: Part[] = [];
    for (const one of looked.slice(first)) {
      if (plainOf(inside).length >= part.text.length) break;
      inside.push(one);
    }
    const isSame =
      plainOf(inside) === part.text && inside.map(({ reading }) => reading ?? '').join('') === part.reading;
    return isSame ? inside : [part];
  });
}
