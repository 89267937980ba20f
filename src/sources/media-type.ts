// Says what kind of thing some bytes are, by looking at them; names and headers only help with the rest.

export type ArticleType = 'text/html' | 'text/plain' | 'text/markdown';

/** Kinds of files people bring by mistake, each with its own message. */
export type OtherType =
  | 'pdf'
  | 'image'
  | 'media'
  | 'office'
  | 'archive'
  | 'feed'
  | 'json'
  | 'binary'
  | 'empty';

export type Sniffed = { ok: true; mediaType: ArticleType } | { ok: false; type: OtherType };

/** Bytes looked at, from the beginning. */
const HEAD = 4096;

// `[^ -~]` stands for the control characters in them: no text begins like that.
const SIGNATURES: readonly [RegExp, OtherType][] = [
  [/^%PDF-/, 'pdf'],
  [/^(\x89PNG\r\n|GIF8[79]a|\xff\xd8\xff|RIFF....WEBP|BM....[^ -~]{4}|[^ -~]{4}.{18}\x89PNG)/s, 'image'],
  [/^(II\*[^ -~]|MM[^ -~]\*|....ftyp(avi[fs]|hei[cx]|mif1))/s, 'image'],
  [/^(....ftyp|OggS|ID3[^ -~]|fLaC|RIFF....(WAVE|AVI )|[^ -~]E\xdf\xa3)/s, 'media'],
  [/^(\xd0\xcf[^ -~]\xe0|\{\\rtf)/, 'office'],
  [/^PK[^ -~]{2}.{26}(\[Content_Types\]|mimetype|_rels|word\/|docProps)/s, 'office'],
  [/^(PK[^ -~]{2}|[^ -~]\x8b[^ -~]|7z\xbc\xaf|Rar![^ -~]|BZh[1-9]1AY|\xfd7zXZ|\(\xb5\/\xfd)/, 'archive'],
];

/** Declared types that settle the matter before a single byte of the body is read. */
const DECLARED: readonly [RegExp, OtherType][] = [
  [/^application\/(x-)?pdf$/, 'pdf'],
  [/^image\//, 'image'],
  [/^(audio|video)\//, 'media'],
  [/^application\/(msword|rtf|vnd\.(ms-|openxmlformats|oasis))/, 'office'],
  [/^application\/(zip|gzip|x-7z-compressed|x-rar-compressed|vnd\.rar)$/, 'archive'],
  [/^application\/(rss|atom)\+xml$/, 'feed'],
  [/^application\/(feed\+|ld\+)?json$/, 'json'],
];

/** What a `Content-Type` alone gives away, or null when the bytes have to be seen. */
export function refusedByHeader(declared: string | null): OtherType | null {
  return DECLARED.find(([pattern]) => pattern.test(declared ?? ''))?.[1] ?? null;
}

/** Looks at the bytes; `declared` is a bare media type and `name` a file name, both only to tell texts apart. */
export function sniffType(bytes: Uint8Array, declared?: string | null, name?: string | null): Sniffed {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const signature = SIGNATURES.find(([pattern]) => pattern.test(head));
  if (signature) return { ok: false, type: signature[1] };
  const wide = /^(\xff\xfe|\xfe\xff)/.test(head);
  const text = head.replace(/^(\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, '').replaceAll('\0', '');
  if (text.trim() === '') return { ok: false, type: 'empty' };
  if (!wide && head.includes('\0') && !looksLikeHtml(text)) return { ok: false, type: 'binary' };
  if (looksLikeHtml(text)) return { ok: true, mediaType: 'text/html' };
  if (/^<(rss|feed|rdf:RDF)\b/.test(withoutProlog(text))) return { ok: false, type: 'feed' };
  if (/^\s*<svg\b/.test(text)) return { ok: false, type: 'image' };
  return { ok: true, mediaType: textType(declared, name) };
}

/** Whether a text is the source of a page or of a part of one, and not prose. */
export function looksLikeHtml(text: string): boolean {
  const start = withoutProlog(text);
  return (
    /^<(!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|section|div|span)\b/i.test(
      start,
    ) ||
    /^<(header|figure|h[1-6]|p|ul|ol|dl|table|blockquote|pre|img|a|b|i|em|strong|hr|br)\b[^<]*>/i.test(start)
  );
}

/**
 * Without what may stand before the first element. By steps and not by one pattern: comments in a row can be divided
 * in so many ways that a pattern which fails behind them never ends.
 */
function withoutProlog(text: string): string {
  const rest = text.replace(/^\ufeff?\s*(<\?xml[^>]*>\s*)?/, '');
  let at = 0;
  while (rest.startsWith('<!--', at)) {
    const end = rest.indexOf('-->', at + 4);
    if (end < 0) break;
    at = end + 3;
    while (/\s/.test(rest.charAt(at))) at += 1;
  }
  return rest.slice(at);
}

function textType(declared?: string | null, name?: string | null): ArticleType {
  if (/^(text\/html|application\/xhtml\+xml)$/.test(declared ?? '')) return 'text/html';
  const markdown = declared === 'text/markdown' || /\.(md|markdown|mdown|mkd)$/i.test(name ?? '');
  return markdown ? 'text/markdown' : 'text/plain';
}
