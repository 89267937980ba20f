// Marks that have to come along: emphasis, links, notes.
import type { Check, Found, Mark, Pair } from '../finding.ts';

const emphasis: Check = {
  id: 'emphasis',
  severity: 'must',
  *find(pair) {
    const [asked, said] = both(pair, 'emphasis');
    for (const mark of asked.slice(said.length)) yield missing(pair, mark);
    if (asked.length < said.length && asked.length === 0) yield added(said[0], 'emphasis-added');
  },
};

const links: Check = {
  id: 'links',
  severity: 'must',
  *find(pair) {
    const [asked, said] = both(pair, 'link');
    const lost = asked.filter(({ value }) => !said.some((other) => other.value === value));
    const strange = said.filter(({ value }) => !asked.some((other) => other.value === value));
    for (const [at, mark] of lost.entries()) {
      const other = strange[at];
      if (!other) yield missing(pair, mark);
      else yield { ...added(other, 'links-differ'), other: { start: mark.start, end: mark.end } };
    }
    for (const mark of strange.slice(lost.length)) yield added(mark, 'links-added');
  },
};

const notes: Check = {
  id: 'notes',
  severity: 'must',
  *find(pair) {
    const [asked, said] = both(pair, 'note');
    for (const mark of asked.slice(said.length)) yield missing(pair, mark);
    for (const mark of said.slice(asked.length)) yield added(mark, 'notes-added');
  },
};

export const markChecks: readonly Check[] = [emphasis, links, notes];

function both({ source, target }: Pair, kind: Mark['kind']): [Mark[], Mark[]] {
  const ofKind = (mark: Mark) => mark.kind === kind;
  return [source.marks.filter(ofKind), target.marks.filter(ofKind)];
}

function missing({ source }: Pair, { start, end }: Mark): Found {
  return { side: 'source', start, end, params: { text: source.text.slice(start, end) } };
}

function added(mark: Mark | undefined, says: string): Found {
  return { side: 'target', start: mark?.start ?? 0, end: mark?.end ?? 0, says };
}
