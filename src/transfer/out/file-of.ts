// A translation in the format that somebody asked for: its bytes, and what they are.
import { languageName } from '../../text/language.ts';
import type { Translate } from '../../web/messages/index.ts';
import type { Leaving } from '../leaving.ts';
import { writePo } from '../po/write-po.ts';
import { writeXliff } from '../xliff/write-xliff.ts';
import type { Format } from './formats.ts';
import { writeDocx } from './write-docx.ts';
import { writeText } from './write-text.ts';

export interface LeavingFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Of its name. */
  ending: string;
  /** Without its ending. */
  name: string;
}

export function fileOf(leaving: Leaving, format: Format, t: Translate): LeavingFile {
  const title = leaving.title || leaving.source.title;
  const text = (words: string) => new Uint8Array(new TextEncoder().encode(words));
  if (format === 'xliff' || format === 'xliff22') {
    const bytes = text(writeXliff(leaving, format === 'xliff' ? '2.1' : '2.2'));
    return { bytes, type: 'application/xliff+xml; charset=utf-8', ending: 'xlf', name: title };
  }
  if (format === 'po')
    return {
      bytes: text(writePo(leaving)),
      type: 'text/x-gettext-translation; charset=utf-8',
      ending: 'po',
      name: title,
    };
  const credit = creditOf(leaving, t);
  if (format === 'docx') {
    const words = {
      source: languageName(leaving.from, t.language),
      target: languageName(leaving.to, t.language),
      omitted: t('exchange.omitted'),
      credit,
    };
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { bytes: new Uint8Array(writeDocx(leaving, words)), type, ending: 'docx', name: title };
  }
  const kind = format === 'text' ? 'alone' : 'both';
  const name = kind === 'alone' ? title : `${title} ${t('exchange.both')}`;
  return {
    bytes: text(writeText(leaving, kind, credit)),
    type: 'text/plain; charset=utf-8',
    ending: 'txt',
    name,
  };
}

/** Where it is from: never left out, whatever the format. */
function creditOf({ source }: Leaving, t: Translate): string[] {
  const { title, outlet, byline, address, publishedOn } = source;
  const by = [byline, outlet, publishedOn ?? '']
    .filter((part) => part !== '')
    .join(t('exchange.credit.comma'));
  return [t('exchange.credit', { title }), by, address ?? ''].filter((line) => line !== '');
}
