// A translation as XLIFF 2.1 or 2.2: a group for each block, a unit for each sentence under the sentence's own id.
import type { SegmentState } from '../../desk/schemas.ts';
import { inlineText, sliceInline } from '../../text/inline.ts';
import { xmlAttributes, xmlText } from '../../text/xml.ts';
import type { Leaving, LeavingBlock, LeavingSegment } from '../leaving.ts';
import { piecesOf } from '../marks/pieces.ts';
import { UnitCodes } from './codes.ts';
import { namespaces } from './refuse.ts';

/** Sentences left out on purpose say so in this; other programs keep it. */
export const SKIPPED = 'taiyaku:skipped';
/** So do those that had been read again when they left: where this stands, the file says nothing new of it. */
export const REVIEWED = 'taiyaku:reviewed';
/** Category of the note that holds a memo. */
export const MEMO = 'memo';

const states: Readonly<Record<SegmentState, { state: string; subState?: string }>> = {
  open: { state: 'initial' },
  draft: { state: 'translated' },
  confirmed: { state: 'final' },
  skipped: { state: 'initial', subState: SKIPPED },
};

const readAgain = { state: 'reviewed', subState: REVIEWED };

export function writeXliff(leaving: Leaving, version: '2.1' | '2.2'): string {
  const { from, to, source, blocks } = leaving;
  const root = xmlAttributes({ xmlns: namespaces[version], version, srcLang: from, trgLang: to });
  const file = xmlAttributes({
    id: 'f1',
    original: source.address ?? source.title,
    canResegment: 'no',
    'xml:space': 'preserve',
  });
  const about = [source.title, source.byline, source.outlet, source.publishedOn ?? '', source.address ?? ''];
  const groups = blocks
    .filter(({ segments }) => segments.length > 0)
    .map((block, at) => group(block, at + 1));
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff${root}>
<file${file}>
<notes><note category="source">${xmlText(about.filter((line) => line !== '').join('\n'))}</note></notes>
${groups.join('')}</file>
</xliff>
`;
}

function group({ type, place, segments }: LeavingBlock, at: number): string {
  const attributes = xmlAttributes({ id: `g${at}`, name: place, type: `taiyaku:${type}` });
  return `<group${attributes}>\n${segments.map(unit).join('')}</group>\n`;
}

function unit(segment: LeavingSegment): string {
  const { id, version, target, memo, state, reviewed } = segment;
  const codes = new UnitCodes();
  const { lead, sentence } = withoutLead(segment);
  const source = codes.write('source', piecesOf(sentence));
  const written = target && codes.write('target', piecesOf(target));
  const attributes = xmlAttributes({ id, translate: state === 'skipped' ? 'no' : undefined });
  const note = memo === '' ? '' : `<notes><note id="memo" category="${MEMO}">${xmlText(memo)}</note></notes>`;
  const apart = lead === '' ? '' : `<ignorable><source>${xmlText(lead)}</source></ignorable>`;
  // The id of the segment says what the sentence was when it left: whoever brings it back is told of later changes.
  const own = xmlAttributes({ id: `v${version}`, ...(reviewed ? readAgain : states[state]) });
  const to = written === null ? '' : `<target>${written}</target>`;
  return `<unit${attributes}>${note}${codes.originalData()}${apart}<segment${own}><source>${source}</source>${to}</segment></unit>\n`;
}

/** The white space that leads a sentence stands between it and the one before. */
function withoutLead({ source }: LeavingSegment) {
  const text = inlineText(source);
  const sentence = sliceInline(source, text.length - text.trimStart().length);
  const lead = text.slice(0, text.length - text.trimStart().length);
  // One that is white space alone is its own sentence.
  return text.trim() === '' ? { lead: '', sentence: source } : { lead, sentence };
}
