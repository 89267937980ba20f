// A post that holds two languages as it is shown before anything is made of it: stretch by stretch, the original beside the translation.
import { type BlockJson, type DocumentJson, textBlocks } from '../../../text/document.ts';
import { inlineText } from '../../../text/inline.ts';
import type { Sided } from './sides.ts';
import { firstSide } from './stretches.ts';

export interface PreviewLine {
  /** Of a picture, what it shows. */
  text: string;
  isPicture: boolean;
}

export interface SideBySide {
  source: PreviewLine[];
  /** What is neither stands with the translation, as it will. */
  target: PreviewLine[];
}

/** Which stretch each block stands in, from 0: each begins where the side that comes first in a pair begins anew. */
export function stretchesIn(sided: readonly Sided[]): number[] {
  const first = firstSide(sided);
  let stretch = 0;
  let last: Sided['side'] = null;
  return sided.map(({ side }) => {
    if (side === first && last !== null && last !== first) stretch += 1;
    last = side ?? last;
    return stretch;
  });
}

export function sideBySide(sided: readonly Sided[], stretches: readonly number[]): SideBySide[] {
  const rows = new Map<number, SideBySide>();
  for (const [at, { block, side }] of sided.entries()) {
    const row = rows.get(stretches[at] ?? 0) ?? { source: [], target: [] };
    row[side === 'source' ? 'source' : 'target'].push(...linesOf(block));
    rows.set(stretches[at] ?? 0, row);
  }
  return [...rows.values()].filter(({ source, target }) => source.length + target.length > 0);
}

/** Of a text that stands alone. */
export function previewLines({ content }: DocumentJson): PreviewLine[] {
  return content.flatMap(linesOf);
}

function linesOf(block: BlockJson): PreviewLine[] {
  const picture = block.type === 'figure' ? [{ text: block.attrs.alt, isPicture: true }] : [];
  const texts = textBlocks({ type: 'doc', content: [block] })
    .map(({ content }) => inlineText(content).trim())
    .filter((text) => text !== '');
  return [...picture, ...texts.map((text) => ({ text, isPicture: false }))];
}
