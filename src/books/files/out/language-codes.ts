// Languages by the three letters that libraries and booksellers use (ISO 639-2/B), from what BCP 47 calls them.
import { primaryLanguage } from '../../../text/language.ts';

const codes: Readonly<Record<string, string>> = {
  ...{
    ar: 'ara',
    bg: 'bul',
    bn: 'ben',
    ca: 'cat',
    cs: 'cze',
    cy: 'wel',
    da: 'dan',
    de: 'ger',
    el: 'gre',
    en: 'eng',
  },
  ...{
    eo: 'epo',
    es: 'spa',
    et: 'est',
    eu: 'baq',
    fa: 'per',
    fi: 'fin',
    fr: 'fre',
    ga: 'gle',
    he: 'heb',
    hi: 'hin',
  },
  ...{
    hr: 'hrv',
    hu: 'hun',
    hy: 'arm',
    id: 'ind',
    is: 'ice',
    it: 'ita',
    ja: 'jpn',
    ka: 'geo',
    km: 'khm',
    ko: 'kor',
  },
  ...{
    la: 'lat',
    lo: 'lao',
    lt: 'lit',
    lv: 'lav',
    mk: 'mac',
    mn: 'mon',
    ms: 'may',
    my: 'bur',
    nb: 'nob',
    ne: 'nep',
  },
  ...{
    nl: 'dut',
    nn: 'nno',
    no: 'nor',
    pl: 'pol',
    pt: 'por',
    ro: 'rum',
    ru: 'rus',
    si: 'sin',
    sk: 'slo',
    sl: 'slv',
  },
  ...{
    sq: 'alb',
    sr: 'srp',
    sv: 'swe',
    sw: 'swa',
    ta: 'tam',
    te: 'tel',
    th: 'tha',
    tl: 'tgl',
    tr: 'tur',
    uk: 'ukr',
  },
  ...{ ur: 'urd', vi: 'vie', zh: 'chi' },
};

/** '' for a language without such letters here. */
export function languageCode(tag: string): string {
  return tag === '' ? '' : (codes[primaryLanguage(tag)] ?? '');
}
