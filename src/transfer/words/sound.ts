// Text from elsewhere as any database holds it. Pure.

/** PostgreSQL holds no zero byte, and half a letter is none. */
export function sound(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
