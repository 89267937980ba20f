// The kinds of widget, what each can be told, and those that every blog begins with.
import { createRequire } from 'node:module';
import type * as linkedom from 'linkedom';
import * as v from 'valibot';
import { isLinkAddress } from '../../text/address.ts';
import type { DocumentJson } from '../../text/document.ts';
import { documentFromMarkdown } from '../../text/markdown-in.ts';
import { lines, optionalLine, ticked } from '../../web/fields.ts';

export const widgetKinds = [
  'profile',
  'newest-posts',
  'newest-comments',
  'categories',
  'tags',
  'months',
  'calendar',
  'search',
  'links',
  'text',
  'shelf',
  'ranking',
  'standing',
] as const;
export type WidgetKind = (typeof widgetKinds)[number];

/** Kinds that a blog has once at most: a second one would say the same. */
const single: ReadonlySet<WidgetKind> = new Set([
  'newest-comments',
  'categories',
  'tags',
  'months',
  'calendar',
  'search',
  'standing',
]);

export function isSingle(kind: WidgetKind): boolean {
  return single.has(kind);
}

export interface SideLink {
  name: string;
  address: string;
}

/** Heads a widget; '' has it called by its kind. */
const title = v.optional(v.string(), '');
const count = (fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), fallback);
const links = v.array(v.object({ name: v.string(), address: v.custom<string>(isLinkAddress) }));

/** What is stored of each kind. `document` was parsed before it was stored. */
const stored = {
  profile: v.object({ title, text: v.optional(v.string(), '') }),
  'newest-posts': v.object({ title, count: count(5) }),
  'newest-comments': v.object({ title, count: count(5) }),
  categories: v.object({ title }),
  tags: v.object({ title, count: count(20) }),
  months: v.object({ title, count: count(3) }),
  calendar: v.object({ title }),
  search: v.object({ title }),
  links: v.object({ title, links: v.optional(links, []) }),
  /** Of books, by its id. */
  shelf: v.object({ title, shelf: v.optional(v.string(), ''), count: count(6) }),
  /** Of the posts of this blog by their readers, over a number of days, with how many views each or without. */
  ranking: v.object({
    ...{ title, count: count(5), period: v.optional(v.picklist([7, 30]), 7) },
    numbers: v.optional(v.boolean(), true),
  }),
  /** The place of the blog itself among those that take part. */
  standing: v.object({ title }),
  text: v.object({
    title,
    markdown: v.optional(v.string(), ''),
    document: v.optional(v.custom<DocumentJson>((value) => typeof value === 'object' && value !== null)),
  }),
} as const satisfies Record<WidgetKind, v.GenericSchema>;

export type WidgetSettings<K extends WidgetKind = WidgetKind> = v.InferOutput<(typeof stored)[K]>;

/** A widget as pages draw it: its kind says which settings it has. */
export type Widget = { [K in WidgetKind]: { id: string; kind: K; settings: WidgetSettings<K> } }[WidgetKind];

export function isWidgetKind(value: unknown): value is WidgetKind {
  return widgetKinds.some((kind) => kind === value);
}

/** A stored widget; null for a kind or for settings that this press does not know. */
export function widgetOf(id: string, kind: string, settings: string): Widget | null {
  if (!isWidgetKind(kind)) return null;
  const read = v.safeParse(stored[kind], JSON.parse(settings));
  return read.success ? ({ id, kind, settings: read.output } as Widget) : null;
}

/** A new widget of a kind, told nothing yet. */
export function plainWidget(id: string, kind: WidgetKind): Widget {
  return { id, kind, settings: v.parse(stored[kind], {}) } as Widget;
}

/** What stands beside the posts of a blog that nobody has arranged. Its ids are its kinds. */
export const firstWidgets: readonly Widget[] = (['calendar', 'months', 'categories', 'profile'] as const).map(
  (kind) => plainWidget(kind, kind),
);

/** As a form sends it: every field of every kind, of which each kind takes its own. */
export const widgetForm = v.object({
  title: optionalLine(60),
  count: v.optional(v.pipe(v.string(), v.trim()), ''),
  text: lines(5000),
  links: lines(10_000),
  markdown: lines(20_000),
  shelf: v.optional(v.pipe(v.string(), v.maxLength(40)), ''),
  period: v.optional(v.picklist(['7', '30'], 'common.choose'), '7'),
  numbers: ticked,
});
export type WidgetForm = v.InferOutput<typeof widgetForm>;

export type ReadWidget =
  | { ok: true; settings: object }
  | { ok: false; field: string; problem: { key: string; params?: Record<string, number> } };

/** Turns what a form sent into the settings of a kind. */
export function settingsFrom(kind: WidgetKind, form: WidgetForm): ReadWidget {
  const { title: heading } = form;
  switch (kind) {
    case 'profile':
      return { ok: true, settings: { title: heading, text: form.text } };
    case 'newest-posts':
    case 'newest-comments':
    case 'months':
    case 'tags':
      return counted(heading, form.count);
    case 'links':
      return linksFrom(heading, form.links);
    case 'shelf':
      return shelfFrom(heading, form);
    case 'ranking':
      return rankingFrom(heading, form);
    case 'text':
      return { ok: true, settings: { title: heading, markdown: form.markdown, document: documentOf(form) } };
    default:
      return { ok: true, settings: { title: heading } };
  }
}

function counted(heading: string, text: string): ReadWidget {
  if (text === '') return { ok: true, settings: { title: heading } };
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > 20)
    return { ok: false, field: 'count', problem: { key: 'blogs.widget.count.invalid' } };
  return { ok: true, settings: { title: heading, count: number } };
}

function shelfFrom(heading: string, { shelf, count }: WidgetForm): ReadWidget {
  if (shelf === '') return { ok: false, field: 'shelf', problem: { key: 'common.choose' } };
  const read = counted(heading, count);
  return read.ok ? { ok: true, settings: { ...read.settings, shelf } } : read;
}

function rankingFrom(heading: string, { count, period, numbers }: WidgetForm): ReadWidget {
  const read = counted(heading, count);
  return read.ok ? { ok: true, settings: { ...read.settings, period: Number(period), numbers } } : read;
}

/** The most links of one list. */
const MOST_LINKS = 100;

/** One link a line: its name, then its address; a line of an address alone is named by its host. */
function linksFrom(heading: string, text: string): ReadWidget {
  const found: SideLink[] = [];
  for (const [at, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '') continue;
    const last = line.split(/\s+/).at(-1) ?? '';
    const address = last.slice(Math.max(0, last.search(/https?:\/\//i)));
    const name = line.slice(0, line.length - address.length);
    if (!URL.canParse(address) || !isLinkAddress(new URL(address).href) || found.length >= MOST_LINKS) {
      const key = found.length >= MOST_LINKS ? 'blogs.widget.links.many' : 'blogs.widget.links.invalid';
      return { ok: false, field: 'links', problem: { key, params: { line: at + 1, max: MOST_LINKS } } };
    }
    const { href, hostname } = new URL(address);
    found.push({ name: name.trim() === '' ? hostname : name.trim(), address: href });
  }
  return { ok: true, settings: { title: heading, links: found } };
}

/** Markdown, HTML inside it included, goes through the one document model like any text that comes in. */
function documentOf({ markdown }: WidgetForm): DocumentJson {
  // Read when somebody writes one: commands write none, and would wait for it.
  const { parseHTML } = createRequire(import.meta.url)('linkedom') as typeof linkedom;
  const parse = (html: string) => parseHTML(html).document;
  return documentFromMarkdown(markdown, parse, { base: null, language: null, whose: null }).document;
}
