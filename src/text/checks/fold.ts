// Texts as checks compare them: what differs only in width, case or spaces is the same.

export function sameText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Letters and digits alone. */
export function lettersOf(text: string): string {
  return sameText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Full-width digits and signs of numbers as plain ones; every character stays one character. */
export function narrow(text: string): string {
  return text.replace(/[０-９ａ-ｚＡ-Ｚ％．，＄￥：／－]/gu, (c) =>
    c === '￥' ? '¥' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** What stands in a text literally, as part of a pattern with `u`, which knows no escaped hyphen. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
