// "Not an error here": a finding by what it says of which words, so that it stays overlooked while they stand there.
import type { Finding, Pair } from './finding.ts';

/** Letters around a finding that belong to it. */
const AROUND = 12;

/**
 * The same for the same kind of finding at the same words with the same neighbours, wherever in the text they move; it
 * changes when the words do, and then the finding is shown again. Plain text, to be stored with the segment.
 */
export function findingKey(finding: Finding, { source, target }: Pick<Pair, 'source' | 'target'>): string {
  const { id, key, side, start, end, other } = finding;
  const [own, opposite] = side === 'source' ? [source.text, target.text] : [target.text, source.text];
  const around = [
    own.slice(Math.max(0, start - AROUND), start),
    own.slice(start, end),
    own.slice(end, end + AROUND),
  ];
  const there = other ? opposite.slice(other.start, other.end) : '';
  return [id, key, side, ...around, there].map((part) => part.replaceAll('|', '||')).join(' | ');
}
