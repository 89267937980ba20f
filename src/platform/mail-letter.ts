// One mail as text and as HTML, from a few plain parts. Pure; whatever comes from people is escaped.

/** What a mail says, already in the language of whoever gets it. Nothing in it is private. */
export interface MailContent {
  /** BCP 47 language of the texts. */
  language: string;
  subject: string;
  /** Each one paragraph, without markup. */
  paragraphs: readonly string[];
  /** Words of somebody else that everybody may read, set apart. */
  quote?: string;
  /** Where to go. */
  button?: { label: string; address: string };
  /** Why this mail came; the last line. */
  footer: string;
  /** How to get no more of them: a page with one button, which also answers a POST at once (RFC 8058). */
  unsubscribe?: { label: string; address: string };
}

export interface MailBodies {
  subject: string;
  text: string;
  html: string;
}

/** Longest subject in characters; a title of a post may be longer. */
const SUBJECT = 150;

export function bodiesOf(content: MailContent): MailBodies {
  return {
    subject: oneLine(content.subject).slice(0, SUBJECT),
    text: textOf(content),
    html: htmlOf(content),
  };
}

/** No line break or other control character may reach a header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function textOf({ paragraphs, quote, button, footer, unsubscribe }: MailContent): string {
  const parts = [
    ...paragraphs,
    ...(quote === undefined ? [] : [quote.replace(/^/gm, '> ')]),
    ...(button ? [`${button.label}\n${button.address}`] : []),
    ['-- ', footer, ...(unsubscribe ? [`${unsubscribe.label}: ${unsubscribe.address}`] : [])].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function htmlOf({ language, subject, paragraphs, quote, button, footer, unsubscribe }: MailContent): string {
  // Mail programs know little CSS: a few properties on the elements themselves, no image, nothing from elsewhere.
  const rows = [
    ...paragraphs.map((text) => `<p style="margin:0 0 1em">${lines(text)}</p>`),
    ...(quote === undefined
      ? []
      : [
          `<blockquote style="margin:0 0 1em;padding:0 0 0 1em;border-left:2px solid #b9b4a8">${lines(quote)}</blockquote>`,
        ]),
    ...(button ? [`<p style="margin:1.5em 0">${link(button.address, button.label)}</p>`] : []),
    `<p style="margin:2em 0 0;padding-top:1em;border-top:1px solid #d8d4ca;color:#5f5b52;font-size:.875em">${lines(footer)}${
      unsubscribe ? `<br>${link(unsubscribe.address, unsubscribe.label)}` : ''
    }</p>`,
  ];
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    `<title>${escaped(oneLine(subject))}</title></head>`,
    '<body style="margin:0;padding:1.5em;font:16px/1.8 sans-serif"><div style="max-width:36em">',
    ...rows,
    '</div></body></html>',
  ].join('\n');
}

function link(address: string, label: string): string {
  // Only addresses of our own are put into mails, and still nothing but http and https becomes a link.
  return /^https?:\/\//.test(address)
    ? `<a href="${escaped(address)}">${escaped(label)}</a>`
    : `${escaped(label)}: ${escaped(address)}`;
}

function lines(text: string): string {
  return escaped(text).replace(/\n/g, '<br>');
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? character,
  );
}
