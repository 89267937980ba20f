// A text in parts, some of them kanji with their reading: what furigana is drawn from.

export interface Part {
  text: string;
  /** In hiragana; null for what needs none, or has none that is known. */
  reading: string | null;
}

/** Kanji and what stands among them: 々, and ヶ in 一ヶ月. */
export const KANJI_RUN =
  /(?:\p{Script=Han}|[ヶヵ](?=\p{Script=Han})|(?<=\p{Script=Han})[ヶヵ]|(?<=\p{Script=Han})ケ(?=\p{Script=Han}))+/gu;

export function hasKanji(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

export function plainOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Neighbours without a reading become one. */
export function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const { text, reading } of parts) {
    const last = all.at(-1);
    if (text === '') continue;
    if (reading === null && last?.reading === null) all[all.length - 1] = { text: last.text + text, reading };
    else all.push({ text, reading });
  }
  return all;
}
