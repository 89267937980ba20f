// A blog's own styles: what of them may be sent to readers, and what may not and why. Nothing passes that is not listed.
import { createRequire } from 'node:module';
import type * as css from 'css-tree';

let loaded: typeof css | undefined;

/** Read when styles are looked at: it is as large as a third of the press, and commands look at none. */
function tree(): typeof css {
  loaded ??= createRequire(import.meta.url)('css-tree') as typeof css;
  return loaded;
}

export type RefusalReason =
  | 'unreadable'
  | 'at-rule'
  | 'selector'
  | 'kept'
  | 'property'
  | 'function'
  | 'address'
  | 'value'
  | 'important'
  | 'many';

export interface StyleRefusal {
  /** Counted from 1, in what was written. */
  line: number;
  /** The part that was refused, shortened. */
  what: string;
  reason: RefusalReason;
}

export interface CheckedStyles {
  /** Only what passed, written anew, every selector inside `.reader`; addresses of pictures are relative to the blog. */
  css: string;
  refused: StyleRefusal[];
}

/** Characters of a blog's styles. */
export const MOST_STYLES = 20_000;
const MOST_RULES = 400;

const properties = new Set(
  `color background background-color background-image background-position background-repeat background-size
  background-clip background-origin border border-color border-style border-width border-radius border-collapse
  border-spacing border-top border-right border-bottom border-left border-block border-inline border-block-start
  border-block-end border-inline-start border-inline-end border-top-color border-right-color border-bottom-color
  border-left-color border-top-width border-right-width border-bottom-width border-left-width border-top-style
  border-right-style border-bottom-style border-left-style border-top-left-radius border-top-right-radius
  border-bottom-left-radius border-bottom-right-radius box-shadow margin margin-top margin-right margin-bottom
  margin-left margin-block margin-inline margin-block-start margin-block-end margin-inline-start margin-inline-end
  padding padding-top padding-right padding-bottom padding-left padding-block padding-inline padding-block-start
  padding-block-end padding-inline-start padding-inline-end font-family font-size font-style font-weight font-variant
  font-variant-numeric font-variant-caps font-feature-settings font-kerning font-stretch line-height letter-spacing
  word-spacing text-align text-align-last text-indent text-transform text-shadow text-decoration text-decoration-color
  text-decoration-line text-decoration-style text-decoration-thickness text-underline-offset text-underline-position
  text-emphasis text-emphasis-color text-emphasis-style text-wrap text-autospace text-spacing-trim line-break
  word-break overflow-wrap hyphens white-space vertical-align quotes list-style list-style-type list-style-position
  list-style-image max-width width min-width min-height aspect-ratio object-fit object-position gap row-gap column-gap
  column-count column-width column-rule columns accent-color caret-color float clear`.split(/\s+/),
);

const functions = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color-mix light-dark var calc min max clamp linear-gradient
  radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient`.split(/\s+/),
);

const pseudoClasses = new Set(
  `hover focus focus-visible focus-within active link any-link visited target lang first-child last-child only-child
  first-of-type last-of-type only-of-type nth-child nth-last-child nth-of-type nth-last-of-type empty not is where`.split(
    /\s+/,
  ),
);
const pseudoElements = new Set([
  'before',
  'after',
  'marker',
  'first-letter',
  'first-line',
  'selection',
  'placeholder',
]);
const elements = new Set(
  `body a abbr article aside b blockquote button caption cite code del details dd div dl dt em fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark nav ol p picture pre q rp rt ruby
  s section select small span strong sub summary sup svg table tbody td textarea th thead time tr u ul *`.split(
    /\s+/,
  ),
);

/** Where a translation says what it comes from and whose emphasis it is: no style may hide it. */
const KEPT =
  /^(?:stream|prov|whose|em--|s__o|s$|orig|skip|vh$|preview-line|ahead__orig|lead__orig|plist__orig|src$)/;

/** A picture of the blog, with or without the way to it; what is kept of it is relative to the blog. */
const OWN_PICTURE = /^(?:\/[a-z0-9-]+)?\/?(media\/[0-9a-f]{64}-\d{1,5}\.(?:webp|jpg|jpeg|png|gif|avif))$/;

export function checkStyles(source: string): CheckedStyles {
  const refused: StyleRefusal[] = [];
  const refuse = (node: css.CssNode, reason: RefusalReason, what = tree().generate(node)) => {
    refused.push({ line: node.loc?.start.line ?? 1, what: shortened(what), reason });
  };
  const sheet = tree().parse(source.slice(0, MOST_STYLES), {
    positions: true,
    onParseError: (error) => {
      const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
      refused.push({ line, what: shortened(source.split('\n')[line - 1] ?? ''), reason: 'unreadable' });
    },
  });
  const written = sheet.type === 'StyleSheet' ? rulesOf(sheet.children, refuse, true) : [];
  if (written.length > MOST_RULES) refuse(sheet, 'many', '');
  const sorted = refused.filter(isFirst).sort((one, other) => one.line - other.line);
  return { css: written.slice(0, MOST_RULES).join('\n'), refused: sorted };
}

/** Whether declarations by themselves, as in a `style` attribute, hold nothing that is refused. */
export function isHarmlessStyle(text: string): boolean {
  let harmless = true;
  const refuse = () => {
    harmless = false;
  };
  const list = tree().parse(text, { context: 'declarationList', onParseError: refuse });
  if (list.type === 'DeclarationList') declarationsOf(list.children, refuse);
  return harmless;
}

type Refuse = (node: css.CssNode, reason: RefusalReason, what?: string) => void;

function rulesOf(nodes: css.List<css.CssNode>, refuse: Refuse, isTop: boolean): string[] {
  const rules: string[] = [];
  for (const node of nodes) {
    if (node.type === 'Rule') rules.push(...ruleOf(node, refuse));
    else if (node.type === 'Atrule') rules.push(...mediaOf(node, refuse, isTop));
    else if (node.type !== 'Comment' && node.type !== 'WhiteSpace' && node.type !== 'Raw')
      refuse(node, 'unreadable');
  }
  return rules;
}

function mediaOf(node: css.Atrule, refuse: Refuse, isTop: boolean): string[] {
  const condition = node.prelude ? tree().generate(node.prelude) : '';
  const isPlain = /^[\w\s():.,<>=+-]+$/.test(condition);
  if (node.name.toLowerCase() !== 'media' || !isTop || !node.block || !isPlain) {
    refuse(node, 'at-rule', `@${node.name}`);
    return [];
  }
  const inner = rulesOf(node.block.children, refuse, false);
  return inner.length === 0 ? [] : [`@media ${condition}{${inner.join('')}}`];
}

function ruleOf(rule: css.Rule, refuse: Refuse): string[] {
  if (rule.prelude.type !== 'SelectorList') {
    refuse(rule, 'selector', tree().generate(rule.prelude));
    return [];
  }
  const selectors: string[] = [];
  for (const selector of rule.prelude.children) {
    const problem = selector.type === 'Selector' ? problemOf(selector) : 'selector';
    if (problem) refuse(selector, problem);
    else selectors.push(scoped(selector as css.Selector));
  }
  const declarations = declarationsOf(rule.block.children, refuse);
  if (selectors.length === 0 || declarations.length === 0) return [];
  return [`${selectors.join(',')}{${declarations.join(';')}}`];
}

/** Inside the page of a reader, whatever it says itself. */
function scoped(selector: css.Selector): string {
  const first = selector.children.first;
  const isPage =
    (first?.type === 'ClassSelector' && first.name === 'reader') ||
    (first?.type === 'TypeSelector' && first.name.toLowerCase() === 'body');
  const text = tree().generate(selector);
  return isPage && first ? `.reader${text.slice(tree().generate(first).length)}` : `.reader ${text}`;
}

function problemOf(selector: css.Selector): 'selector' | 'kept' | null {
  let problem: 'selector' | 'kept' | null = null;
  tree().walk(selector, (node) => {
    problem ??= problemOfPart(node);
  });
  return problem;
}

function problemOfPart(node: css.CssNode): 'selector' | 'kept' | null {
  switch (node.type) {
    case 'ClassSelector':
    case 'IdSelector':
      if (KEPT.test(node.name)) return 'kept';
      return /^[\w-]+$/.test(node.name) ? null : 'selector';
    case 'TypeSelector':
      return elements.has(node.name.toLowerCase()) ? null : 'selector';
    case 'PseudoClassSelector':
      return pseudoClasses.has(node.name.toLowerCase()) ? null : 'selector';
    case 'PseudoElementSelector':
      return pseudoElements.has(node.name.toLowerCase()) ? null : 'selector';
    case 'Selector':
    case 'SelectorList':
    case 'Combinator':
    case 'Nth':
    case 'AnPlusB':
    case 'Identifier':
      return null;
    default:
      return 'selector';
  }
}

function declarationsOf(nodes: css.List<css.CssNode>, refuse: Refuse): string[] {
  const kept: string[] = [];
  for (const node of nodes) {
    if (node.type === 'Raw' || node.type === 'Comment' || node.type === 'WhiteSpace') continue;
    if (node.type !== 'Declaration') {
      refuse(node, node.type === 'Atrule' ? 'at-rule' : 'unreadable');
      continue;
    }
    const problem = problemOfDeclaration(node);
    if (problem) refuse(node, problem);
    else kept.push(`${node.property.toLowerCase()}:${tree().generate(ownPictures(node.value))}`);
  }
  return kept;
}

function problemOfDeclaration(node: css.Declaration): RefusalReason | null {
  const property = node.property.toLowerCase();
  if (!properties.has(property)) return 'property';
  if (node.important) return 'important';
  if (node.value.type === 'Raw') return 'value';
  let problem: RefusalReason | null = null;
  tree().walk(node.value, (part) => {
    problem ??= problemOfValue(part);
  });
  return problem ?? (hidesText(property, node.value) ? 'value' : null);
}

function problemOfValue(part: css.CssNode): RefusalReason | null {
  switch (part.type) {
    case 'Function':
      return functions.has(part.name.toLowerCase()) ? null : 'function';
    case 'Url':
      return OWN_PICTURE.test(part.value) ? null : 'address';
    case 'Raw':
    case 'UnicodeRange':
      return 'value';
    default:
      return null;
  }
}

/** Text that nobody can see is text that is hidden. */
function hidesText(property: string, value: css.Value): boolean {
  const text = tree().generate(value).toLowerCase();
  if (property === 'color') return text === 'transparent';
  if (property === 'text-indent') return /\d{4}/.test(text);
  if (property !== 'font-size') return false;
  const [, size = '', unit = ''] = /^([\d.]+)([a-z%]*)$/.exec(text) ?? [];
  const smallest: Record<string, number> = { px: 10, pt: 8, em: 0.6, rem: 0.6, '%': 60, '': 1 };
  return size !== '' && Number(size) < (smallest[unit] ?? 0);
}

function ownPictures(value: css.CssNode): css.CssNode {
  const copy = tree().clone(value);
  tree().walk(copy, (part) => {
    if (part.type === 'Url') part.value = OWN_PICTURE.exec(part.value)?.[1] ?? '';
  });
  return copy;
}

function isFirst({ line, reason, what }: StyleRefusal, at: number, all: StyleRefusal[]): boolean {
  return all.findIndex((one) => one.line === line && one.reason === reason && one.what === what) === at;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
