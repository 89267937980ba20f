// Shortcodes of WordPress, made plain HTML where that can be done; of all others the text between stays, and they are told.
import type { Losses } from '../words/losses.ts';
import { mended, type ShortcodeWorld } from './mended-shortcodes.ts';
import { type ShortcodeMark, shortcodeMarks } from './shortcode-marks.ts';

/** Shortcodes that stand in each other deeper than this are left as they are. */
const DEEPEST = 12;

/** Without attributes and without an end, these are shortcodes all the same. */
const KNOWN = new Set(
  'gallery playlist toc ez-toc ad ads adsense adsense1 adsense2 contact-form sitemap recent-posts googlemaps audio video caption embed youtube wpvideo more-link'.split(
    ' ',
  ),
);

/** Notes at the foot of a page: what they say stands in brackets where they stood. */
const NOTES = new Set('fn ref footnote footnotes efn_note mfn note_foot simple_tooltip'.split(' '));

/** `[vimeo 123]`, `[spotify address]`: the number or address alone says what is shown. */
const PLAYERS = new Set(
  'vimeo dailymotion ted gist tweet twitter instagram soundcloud spotify slideshare flickr'.split(' '),
);

export function withoutShortcodes(html: string, world: ShortcodeWorld, losses: Losses, depth = 0): string {
  if (!html.includes('[')) return html;
  const marks = shortcodeMarks(html);
  const ends = new Ends(marks);
  const kept: string[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.from < at) continue;
    const isEscaped = mark.kind === 'escaped';
    if (!isEscaped && !isShortcode(mark, ends)) continue;
    kept.push(html.slice(at, mark.from));
    at = mark.to;
    if (isEscaped) kept.push(html.slice(mark.from + 1, mark.to - 1));
    else if (mark.kind === 'begin') at = begin(mark);
    else if (NOTES.has(mark.name)) kept.push(world.language.startsWith('ja') ? '）' : ')');
  }
  return kept.join('') + html.slice(at);

  /** Where reading goes on. */
  function begin(mark: ShortcodeMark): number {
    const end = ends.behind(mark);
    const between = end === undefined ? null : html.slice(mark.to, end.from);
    const made = depth < DEEPEST ? mended(mark, between, world) : null;
    if (made !== null) {
      kept.push(made.whole ? made.html : withoutShortcodes(made.html, world, losses, depth + 1));
      return made.takesBetween && end !== undefined ? end.to : mark.to;
    }
    if (NOTES.has(mark.name) && end !== undefined) kept.push(world.language.startsWith('ja') ? '（' : ' (');
    losses.add('block', html.slice(mark.from, mark.to));
    kept.push(linkIn(mark));
    return mark.to;
  }
}

function linkIn({ attributes }: ShortcodeMark): string {
  const named = ['url', 'href', 'link', 'src'].map((name) => attributes.named.get(name) ?? '');
  const address = [...named, ...attributes.bare].find((value) => /^https?:\/\/[^\s<>"]+$/.test(value));
  return address === undefined ? '' : `<a href="${address.replaceAll('&', '&amp;')}">${address}</a>`;
}

/** Ends by name; asked for by marks in the order of the text. */
class Ends {
  readonly #byName = new Map<string, { marks: ShortcodeMark[]; at: number }>();

  constructor(marks: readonly ShortcodeMark[]) {
    for (const mark of marks) {
      if (mark.kind !== 'end') continue;
      const known = this.#byName.get(mark.name);
      if (known) known.marks.push(mark);
      else this.#byName.set(mark.name, { marks: [mark], at: 0 });
    }
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  behind({ name, to }: ShortcodeMark): ShortcodeMark | undefined {
    const ends = this.#byName.get(name);
    if (ends === undefined) return undefined;
    while ((ends.marks[ends.at]?.from ?? to) < to) ends.at += 1;
    return ends.marks[ends.at];
  }
}

/** People write in brackets too: `[sic]`, `[PR]`. A shortcode is known, or has attributes, an end, or a name of a program. */
function isShortcode(mark: ShortcodeMark, ends: Ends): boolean {
  return (
    KNOWN.has(mark.name) ||
    ends.has(mark.name) ||
    mark.attributes.named.size > 0 ||
    mark.name.includes('_') ||
    /^=/.test(mark.raw) ||
    (PLAYERS.has(mark.name) && mark.attributes.bare.some((value) => /^(?:\d{3,25}$|https?:\/\/)/.test(value)))
  );
}
