// Texts of another blog as they may stand in a row: no letter that a database refuses, one line where one is meant. Pure.

/** PostgreSQL holds no zero byte, and half a letter is none. */
export function sound(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

export function oneLine(text: string, most: number): string {
  return [...sound(text).replace(/\s+/gu, ' ').trim()].slice(0, most).join('');
}

/** Lines parted by `\n`, none empty at either end. */
export function manyLines(text: string): string {
  return sound(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
