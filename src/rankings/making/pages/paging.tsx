// Lists that are leafed through by the last that was shown: told in the address, read again, and the ways between pages.
import type { View } from '../../../web/page.ts';
import type { Behind } from './reads.ts';

/** `2026-11-27T05:00:00.000Z~ID`; null for anything else, which is the first page. */
export function behindAsked(text: string | undefined): Behind | null {
  const found = /^(\d{4}-[\dT:.-]+Z)~([\w-]{1,60})$/.exec(text ?? '');
  const [, at, id] = found ?? [];
  return at === undefined || id === undefined ? null : { at, id };
}

export interface PageOf<T> {
  rows: readonly T[];
  /** The first of all is not among them. */
  later: boolean;
  /** What the address of the next page says; null on the last. */
  next: string | null;
}

/** Of rows that were read with one more than a page holds. */
export function pageOf<T extends { id: string }>(
  found: readonly T[],
  most: number,
  behind: Behind | null,
  at: (row: T) => string | null,
): PageOf<T> {
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  const next = found.length > most && last ? `${at(last) ?? ''}~${last.id}` : null;
  return { rows, later: behind !== null, next };
}

interface WaysProps {
  view: View;
  page: Pick<PageOf<unknown>, 'later' | 'next'>;
  path: string;
  /** How this list is called in the address: two of them stand on one page. */
  name: string;
  label: string;
}

export function Ways({ view, page: { later, next }, path, name, label }: WaysProps) {
  const { t } = view;
  if (!later && next === null) return null;
  return (
    <nav class="pager" aria-label={label}>
      {later && <a href={path}>{t('operating.pages.first')}</a>}
      {next !== null && (
        <a href={`${path}?${new URLSearchParams({ [name]: next })}#${name}`}>{t('operating.pages.next')}</a>
      )}
    </nav>
  );
}
