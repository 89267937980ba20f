// Plain texts of books and shelves as lists and feeds show them: in paragraphs, without readings over the letters.

/** Paragraphs stand apart by blank lines; `｜川《かわ》` is 川 here. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/｜([^《》｜\n]+)《[^《》\n]*》/g, '$1')
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
