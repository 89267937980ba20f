// What a file is called when it is saved, in any letters (RFC 6266, RFC 8187).

/** The value of `Content-Disposition`. `plain` is for programs that know no other letters: no quotes, no spaces. */
export function attachmentAs(title: string, plain: string, ending: string): string {
  const name = fileNameFrom(title);
  const whole = `attachment; filename="${plain}.${ending}"`;
  return name === '' ? whole : `${whole}; filename*=UTF-8''${encoded(`${name}.${ending}`)}`;
}

const LONGEST = 80;

/** Without what file systems refuse: separators, signs of theirs, control characters, dots at the ends. */
export function fileNameFrom(title: string): string {
  const kept = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return [...kept]
    .slice(0, LONGEST)
    .join('')
    .replace(/[\s.]+$/u, '');
}

/** `encodeURIComponent` leaves signs alone that this header gives a meaning. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
