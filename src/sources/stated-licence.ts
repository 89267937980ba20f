// The licence a page states for its article: an address where it gives one, else the words.
import { attribute, closest, tidy } from './dom.ts';
import { addressOf, type Thing, textOf } from './structured-data.ts';

const CREATIVE_COMMONS = /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//i;
const IN_WORDS = /\bCC(?:[ -](?:BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?|0))(?:[ -]?[1-4]\.0)?\b/;

export function readStatedLicence(document: Document, article: Thing | null): string | null {
  const stated = article?.license ?? article?.licence;
  return addressOf(stated) ?? textOf(stated) ?? linkedLicence(document) ?? licenceInWords(document);
}

function linkedLicence(document: Document): string | null {
  const links = Array.from(document.querySelectorAll('a[href], link[href]'));
  const forArticle = links.filter((link) => !closest(link, (at) => at.tagName === 'FIGURE'));
  const marked = forArticle.find((link) => attribute(link, 'rel').split(/\s+/).includes('license'));
  const known = marked ?? forArticle.find((link) => CREATIVE_COMMONS.test(attribute(link, 'href')));
  return known ? attribute(known, 'href') : null;
}

function licenceInWords(document: Document): string | null {
  for (const name of ['dc.rights', 'dcterms.license', 'dc.rights.license', 'license']) {
    const meta = document.querySelector(`meta[name="${name}" i]`);
    const said = meta && tidy(attribute(meta, 'content'));
    if (said) return said;
  }
  for (const place of Array.from(
    document.querySelectorAll('footer, [class*="licen"], [class*="copyright"]'),
  )) {
    const words = IN_WORDS.exec(tidy(place.textContent ?? ''));
    if (words) return words[0];
  }
  return null;
}
