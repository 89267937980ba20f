// How much of a translation is whose: sentences and characters translated, sentences read again.
import { inlineText } from '../../../text/inline.ts';
import type { Row } from '../rows/row.ts';

export interface Share {
  /** Null for all who are no members any more. */
  personId: string | null;
  /** Confirmed ones whose text is theirs, and the characters in them. */
  sentences: number;
  characters: number;
  /** Sentences of others that they read again. */
  reviewed: number;
}

/** Of everybody who has done something, in the order of the members. */
export function sharesOf(rows: readonly Row[], members: readonly string[]): Share[] {
  const shares = new Map<string | null, Share>();
  const of = (id: string | null) => {
    const personId = id !== null && members.includes(id) ? id : null;
    const known = shares.get(personId) ?? { personId, sentences: 0, characters: 0, reviewed: 0 };
    shares.set(personId, known);
    return known;
  };
  for (const row of rows) {
    if (row.kind !== 'segment' || row.state.value !== 'confirmed') continue;
    const share = of(row.translatedBy.value);
    share.sentences += 1;
    share.characters += [...inlineText(row.target.value ?? [])].length;
    if (row.reviewedBy.value !== null) of(row.reviewedBy.value).reviewed += 1;
  }
  const order = (share: Share) =>
    share.personId === null ? members.length : members.indexOf(share.personId);
  return [...shares.values()].sort((a, b) => order(a) - order(b));
}
