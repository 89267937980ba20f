// Names, titles and the like are HTML in Movable Type: `&amp;` is a sign there.

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '©', reg: '®', trade: '™' },
  ...{
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
  },
  ...{
    hearts: '♥',
    rarr: '→',
    larr: '←',
    times: '×',
    yen: '¥',
    middot: '·',
    eacute: 'é',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
  },
};

/** Whole references alone, and those of signs that can stand in a text. */
export function withoutRefs(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    const isSign = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isSign ? String.fromCodePoint(code) : whole;
  });
}
