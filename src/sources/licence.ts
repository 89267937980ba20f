// What a stated licence is called, and whether it lets a translation be published.

export interface Licence {
  name: string;
  /** Null when the words do not settle it. */
  translatable: boolean | null;
  address: string | null;
}

const TERMS = /\bby(?:[ -](?:nc|sa|nd))*\b/i;
const VERSION = /\b([1-4]\.\d)\b/;

/** Reads an address of a licence or the words that state one; null when nothing is stated. */
export function readLicence(stated: string | null | undefined): Licence | null {
  const said = (stated ?? '').trim();
  if (said === '') return null;
  const address = /^https?:\/\/\S+$/i.test(said) ? said : null;
  if (/publicdomain\/mark|public domain mark/i.test(said)) {
    return { name: 'Public Domain Mark', translatable: true, address };
  }
  if (/publicdomain\/zero|\bcc[ -]?0\b/i.test(said)) return { name: 'CC0', translatable: true, address };
  if (!/creative\s?commons|\bcc\b/i.test(said)) return { name: said, translatable: null, address };
  const terms = TERMS.exec(said)?.[0].toUpperCase().replaceAll(' ', '-');
  if (!terms) return { name: said, translatable: null, address };
  const version = VERSION.exec(said)?.[1];
  return { name: `CC ${terms}${version ? ` ${version}` : ''}`, translatable: !terms.includes('ND'), address };
}
