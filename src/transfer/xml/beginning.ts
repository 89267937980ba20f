// Which root element a file begins with, as far as its first letters tell.

/** Its tag with all its attributes, or null. Blanks, declarations, comments and what stands before `<?xml` are passed over. */
export function rootTag(beginning: string, name: string): string | null {
  const found = new RegExp(`<${name}(?=[\\s>])[^>]*>?`).exec(beginning);
  if (found === null) return null;
  const before = withoutComments(beginning.slice(0, found.index));
  // Another element before it is a root of its own, unless it is a notice before the file itself begins.
  const declared = before.lastIndexOf('<?xml ');
  return /<[a-z]/i.test(declared < 0 ? before : before.slice(declared)) ? null : found[0];
}

function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const begin = text.indexOf('<!--', at);
    const end = begin < 0 ? -1 : text.indexOf('-->', begin);
    if (end < 0) return kept + text.slice(at);
    kept += text.slice(at, begin);
    at = end + 3;
  }
}
