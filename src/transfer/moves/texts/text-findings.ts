// What a text could not bring along, as findings of its post.
import type { MoveFindingsTable } from '../tables.ts';
import type { Loss, LossKind } from './losses.ts';

export interface TextFinding {
  weight: MoveFindingsTable['weight'];
  /** The end of a message key, `moves.finding.<key>`. */
  key: `text-${LossKind | 'more'}`;
  params: Record<string, string | number>;
}

/** Told one by one of each kind; of the rest it is told how many there are. */
const MOST_OF_A_KIND = 5;
/** Something that was read there, and that no reader finds here. */
const MISSED = new Set<LossKind>([
  'words',
  'struck',
  'frame',
  'picture',
  'pictogram',
  'hidden',
  'shortcode',
  'tags',
  'form',
]);

/** In the order of the text, kind by kind. */
export function findingsOfText(losses: readonly Loss[]): TextFinding[] {
  const kinds = [...new Set(losses.map(({ what }) => what))];
  return kinds.flatMap((kind): TextFinding[] => {
    const all = losses.filter(({ what }) => what === kind);
    const weight = MISSED.has(kind) ? 'mind' : 'know';
    // Words are told to the last: nothing readable is lost without a word.
    const told = kind === 'words' ? all : all.slice(0, MOST_OF_A_KIND);
    const more = all.length - told.length;
    return [
      ...told.map(({ said }) => ({ weight, key: `text-${kind}`, params: { said } }) satisfies TextFinding),
      ...(more > 0 ? [{ weight, key: 'text-more', params: { count: more } } satisfies TextFinding] : []),
    ];
  });
}
