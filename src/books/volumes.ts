// The order of the volumes of a series: 2 before 10, 上 before 下, and those without a number last. Pure.

const WORDS = ['上', '前', '中', '下', '後'];

/** A number to sort by; numerals of any width, of kanji and of Roman letters in front of or behind words. */
function rank(volume: string): number {
  const text = volume.normalize('NFKC').trim();
  const digits = /\d+(?:\.\d+)?/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const kanji = /[一二三四五六七八九十]+/.exec(text)?.[0];
  if (kanji !== undefined) return kanjiNumber(kanji);
  const word = WORDS.findIndex((one) => text.startsWith(one));
  return word < 0 ? Number.POSITIVE_INFINITY : word / WORDS.length;
}

function kanjiNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (one: string) => '一二三四五六七八九'.indexOf(one.at(-1) ?? '') + 1;
  return (tens === '零' ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + (ones === '' ? 0 : digit(ones));
}

export function inVolumeOrder<One extends { volume: string; sortedBy: string }>(
  books: readonly One[],
): One[] {
  return books.toSorted((a, b) => {
    const [one, other] = [rank(a.volume), rank(b.volume)];
    if (one !== other) return one < other ? -1 : 1;
    return a.volume.localeCompare(b.volume, 'ja') || (a.sortedBy < b.sortedBy ? -1 : 1);
  });
}
