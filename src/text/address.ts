// Which addresses may stand in a document: links, image sources and where a quotation comes from.

const LONGEST = 8192;

// Spaces and control characters are refused because browsers drop some of them before reading the scheme.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE_CHARACTERS = /[\u0000-\u0020\u007f-\u009f\u2028\u2029\\]/u;

const OWN_PATH = /^\/(?!\/)/u;
const OWN_NOTE = /^#note-[1-9]\d{0,3}$/u;
const OWN_MEDIA = /^media\/[\w.-]+$/u;

/** A link target: http, https, mailto, a path on the press's own host, or a footnote of the same text. */
export function isLinkAddress(value: unknown): value is string {
  if (typeof value === 'string' && OWN_NOTE.test(value)) return true;
  return isImageAddress(value) || (isPlain(value) && schemeOf(value) === 'mailto:');
}

/** An image or page address: http, https, a path on the press's own host, or `media/…`. */
export function isImageAddress(value: unknown): value is string {
  if (!isPlain(value)) return false;
  if (OWN_PATH.test(value) || OWN_MEDIA.test(value)) return true;
  const scheme = schemeOf(value);
  return scheme === 'https:' || scheme === 'http:';
}

/**
 * Resolves an address found in a page against where the page stood; null when it may not be kept. Without a base a
 * relative address leads nowhere: here it would lead to the press itself.
 */
export function resolveAddress(found: string | null | undefined, base: string | null): string | null {
  const trimmed = found?.trim() ?? '';
  const url = trimmed === '' ? null : parse(trimmed, base);
  return url !== null && isLinkAddress(url.href) ? url.href : null;
}

function isPlain(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= LONGEST &&
    !UNSAFE_CHARACTERS.test(value) &&
    value.isWellFormed()
  );
}

function schemeOf(value: string): string | null {
  return parse(value, null)?.protocol ?? null;
}

function parse(value: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(value) : new URL(value, base);
  } catch {
    return null;
  }
}
