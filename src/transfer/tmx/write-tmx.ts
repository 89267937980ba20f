// A memory as TMX 1.4b, in pieces: however many units it has, no more than some hundreds are held at once.
import { type LeavingUnit, unitsAfter } from '../../memory/lists/store.ts';
import type { Languages } from '../../memory/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Inline } from '../../text/document.ts';
import { xmlAttributes, xmlText } from '../../text/xml.ts';
import { type Piece, piecesOf } from '../marks/pieces.ts';
import { BREAK_TAG, closeTag, openTag } from '../marks/tags.ts';

const AT_ONCE = 500;

/** `languages` narrows it down to one pair; null takes all. */
export async function* tmxOf(
  ctx: Context,
  blogId: string,
  languages: Languages | null,
): AsyncGenerator<string> {
  yield head(languages);
  let after = 0;
  for (;;) {
    const units = await unitsAfter(ctx.db, blogId, languages, after, AT_ONCE);
    const last = units.at(-1);
    if (!last) break;
    yield units.map(unitText).join('');
    after = last.number;
  }
  yield '</body>\n</tmx>\n';
}

function head(languages: Languages | null): string {
  const header = xmlAttributes({
    ...{ creationtool: 'Taiyaku', creationtoolversion: '1', segtype: 'sentence', 'o-tmf': 'Taiyaku' },
    ...{ adminlang: 'en', srclang: languages?.from ?? '*all*', datatype: 'html' },
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header${header}/>\n<body>\n`;
}

export function unitText(unit: LeavingUnit): string {
  const attributes = xmlAttributes({
    ...{ tuid: unit.id, srclang: unit.source_language, creationdate: momentText(unit.created_at) },
    changedate: unit.edited_at === null ? undefined : momentText(unit.edited_at),
  });
  const props = [
    prop('x-document', unit.title ?? ''),
    prop('x-taiyaku-before', unit.before),
    prop('x-taiyaku-after', unit.after),
    prop('x-taiyaku-machine', unit.machine ?? ''),
  ];
  const variants = [variant(unit.source_language, unit.source), variant(unit.target_language, unit.target)];
  return `<tu${attributes}>${props.join('')}${variants.join('')}</tu>\n`;
}

function prop(type: string, text: string): string {
  return text === '' ? '' : `<prop${xmlAttributes({ type })}>${xmlText(text)}</prop>`;
}

function variant(language: string, json: string): string {
  // The database holds only what passed the door.
  return `<tuv${xmlAttributes({ 'xml:lang': language })}><seg>${segText(JSON.parse(json) as Inline)}</seg></tuv>`;
}

/** Pairs are numbered within their text; `x` says which code of the one language is which of the other. */
function segText(inline: Inline): string {
  let count = 0;
  const write = (piece: Piece): string => {
    if (typeof piece === 'string') return xmlText(piece);
    count += 1;
    const x = String(count);
    if (piece.kind === 'break') return `<ph${xmlAttributes({ x, type: 'lb' })}>${xmlText(BREAK_TAG)}</ph>`;
    const inside = () => piece.inside.map(write).join('');
    const open = `<bpt${xmlAttributes({ i: x, x, type: kindOf(piece.mark.type) })}>${xmlText(openTag(piece.mark))}</bpt>`;
    return `${open}${inside()}<ept${xmlAttributes({ i: x })}>${xmlText(closeTag(piece.mark))}</ept>`;
  };
  return piecesOf(inline).map(write).join('');
}

function kindOf(type: string): string {
  return { strong: 'bold', emphasis: 'italic', link: 'link' }[type] ?? `x-${type}`;
}

/** `20260514T093000Z`. */
function momentText(iso: string): string {
  return `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;
}
