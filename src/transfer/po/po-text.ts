// The texts of a PO file: quoted, one line for each line of theirs, a few signs written otherwise.

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};
const WRITTEN = new Map(Object.entries(LETTERS).map(([letter, sign]) => [sign, letter]));

/** `msgid "…"`, in several lines where the text has several. */
export function writePoText(keyword: string, text: string): string {
  // The end of a line belongs to it.
  const lines = text.split(/(?<=\n)/).map((line) => `"${escaped(line)}"`);
  return lines.length > 1 ? [`${keyword} ""`, ...lines].join('\n') : `${keyword} ${lines[0] ?? '""'}`;
}

function escaped(text: string): string {
  return (
    text
      .replace(/["\\]/g, (sign) => `\\${sign}`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is written otherwise
      .replace(/[\x07-\x0d]/g, (sign) => `\\${WRITTEN.get(sign) ?? sign}`)
  );
}

export function unescaped(text: string): string {
  return text.replace(
    /\\(?:([0-7]{1,3})|x([\da-f]{2})|([\s\S]))/gi,
    (_, octal?: string, hex?: string, sign = '') => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
      return hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (LETTERS[sign] ?? sign);
    },
  );
}
