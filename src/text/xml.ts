// Text as it stands in XML: escaped, and without what XML cannot hold.

/** Characters that no XML 1.0 file can hold, not even escaped; half of a pair is one, and U+FFFE. */
export const UNHOLDABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For text between tags. A return is written as a reference, because a reader would take it for a line break. */
export function xmlText(text: string): string {
  return text
    .replace(UNHOLDABLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** For a value between double quotes, with its line breaks and tabs. */
export function xmlValue(text: string): string {
  return xmlText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** ` name="value"` for each that is not undefined. */
export function xmlAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlValue(value)}"`]))
    .join('');
}
