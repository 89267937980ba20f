// The kinds of files that books leave as.
import type { Book } from '../book.ts';
import { writeBibtex } from './out/bibtex.ts';
import { writeMarcXml } from './out/marc-xml.ts';
import { writeOnix } from './out/onix.ts';
import { writeRis } from './out/ris.ts';
import { writeBooksCsv } from './write-csv.ts';

export const bookFormats = ['csv', 'ris', 'bib', 'marcxml', 'onix'] as const;
export type BookFormat = (typeof bookFormats)[number];

export interface LeavingBook {
  id: string;
  book: Book;
  shown: boolean;
  /** Absolute address of its page; null when readers see none. */
  url: string | null;
  /** UTC ISO. */
  createdAt: string;
}

const types: Readonly<Record<BookFormat, { type: string; ending: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris' },
  bib: { type: 'application/x-bibtex; charset=utf-8', ending: 'bib' },
  marcxml: { type: 'application/marcxml+xml; charset=utf-8', ending: 'marc.xml' },
  onix: { type: 'application/xml; charset=utf-8', ending: 'onix.xml' },
};

export interface BookFile {
  text: string;
  type: string;
  ending: string;
}

export function writeBooks(
  format: BookFormat,
  all: readonly LeavingBook[],
  sender: { name: string; sentAt: string },
): BookFile {
  return { text: textOf(format, all, sender), ...types[format] };
}

function textOf(
  format: BookFormat,
  all: readonly LeavingBook[],
  sender: { name: string; sentAt: string },
): string {
  switch (format) {
    case 'csv':
      return writeBooksCsv(all);
    case 'ris':
      return writeRis(all);
    case 'bib':
      return writeBibtex(all);
    case 'marcxml':
      return writeMarcXml(all);
    case 'onix':
      return writeOnix(all, sender);
  }
}
