// Titles as catalogues write them: a subtitle behind a colon, a volume in brackets, both in the reading as well.
import type { Book } from '../book.ts';
import { tidied } from './known.ts';

type Titled = Pick<Partial<Book>, 'title' | 'titleReading' | 'subtitle' | 'volume'>;

/** `川のねむるところ : 水のはなし`, `川の本（3）`. What is given as subtitle or volume already stays. */
export function titleParts({
  title,
  reading,
  subtitle = '',
  volume = '',
}: {
  title: string;
  reading: string;
  subtitle?: string;
  volume?: string;
}): Titled {
  const [main, behind] = subtitle === '' ? divided(tidied(title)) : [tidied(title), subtitle];
  const [mainReading] = divided(tidied(reading));
  const [, bare, number] = /^(.*\S)\s*[(（](\d{1,3})[)）]$/.exec(main) ?? [];
  if (bare === undefined || number === undefined || (volume !== '' && volume !== number))
    return { title: main, titleReading: mainReading, subtitle: behind, volume };
  const bareReading = mainReading.normalize('NFKC').replace(new RegExp(`\\s*[(]?${number}[)]?$`), '');
  return { title: bare, titleReading: bareReading || mainReading, subtitle: behind, volume: number };
}

/** By the colon with blanks around it that stands for a subtitle in catalogues. */
function divided(text: string): [string, string] {
  const at = text.search(/\s[:：]\s/);
  return at <= 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 3).trim()];
}

/** `水べの絵本 ; 3` → the name of the series, and the number in it. */
export function seriesParts(text: string): { name: string; number: string } {
  const [name = '', number = ''] = tidied(text).split(/\s[;；]\s/);
  return { name: name.trim(), number: number.trim() };
}
