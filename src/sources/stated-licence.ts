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
  const links = ['a', 'link'].flatMap((tag) => Array.from(document.getElementsByTagName(tag)));
  const stating = (link: Element) => /\blicense\b/.test(attribute(link, 'rel'));
  const named = (link: Element) => CREATIVE_COMMONS.test(attribute(link, 'href'));
  // A licence in a figure is the picture's.
  const forArticle = links.filter(
    (link) => (stating(link) || named(link)) && !closest(link, (at) => at.tagName === 'FIGURE'),
  );
  const found = forArticle.find(stating) ?? forArticle[0];
  return (found && attribute(found, 'href')) || null;
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
