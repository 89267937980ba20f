// The form of an article's screen: its schema at the door, and the article as the values that fill it.
import * as v from 'valibot';
import type { ChainLink, Rights } from '../posts/provenance.ts';
import type { Values } from '../web/door.ts';
import { languageTag, line, many, optionalLine } from '../web/fields.ts';
import type { Correction } from './correct-article.ts';
import type { Article } from './store.ts';
import { isWebAddress } from './web-address.ts';

export const rightsKinds = ['granted', 'asking', 'free', 'quotation', 'none'] as const;
export const linkKinds = ['outlet', 'person', 'unnamed'] as const;

const text = (max: number) => v.unwrap(optionalLine(max));

const addressText = v.pipe(
  text(2000),
  v.check((said) => said === '' || isWebAddress(said), 'common.address'),
);
const address = v.optional(addressText, '');

const dateText = v.pipe(
  text(10),
  v.check((said) => said === '' || isDate(said), 'common.date'),
);
const date = v.optional(dateText, '');

const fields = v.object({
  seen: line(40),
  address,
  title: optionalLine(300),
  outlet: optionalLine(200),
  byline: optionalLine(300),
  published: date,
  sourceLanguage: languageTag,
  licence: optionalLine(500),
  rights: v.optional(v.picklist(rightsKinds, 'common.choose'), 'none'),
  rightsBy: optionalLine(200),
  rightsOn: date,
  rightsHow: optionalLine(200),
  rightsLicence: optionalLine(200),
  rightsLicenceUrl: address,
  // The links of the chain, one value of each field for each link, in order.
  linkId: many(v.string()),
  linkKind: many(v.picklist(linkKinds, 'common.choose')),
  linkName: many(line(300)),
  linkTitle: many(text(300)),
  linkAddress: many(addressText),
  linkDate: many(dateText),
  linkNote: many(text(500)),
  newKind: v.optional(v.picklist(linkKinds, 'common.choose'), 'outlet'),
  newName: optionalLine(300),
  newTitle: optionalLine(300),
  newAddress: address,
  newDate: date,
  newNote: optionalLine(500),
});

export const articleSchema = v.pipe(
  fields,
  v.forward(
    v.partialCheck(
      [['newName'], ['newTitle'], ['newAddress'], ['newDate'], ['newNote']],
      (added) =>
        added.newName !== '' ||
        [added.newTitle, added.newAddress, added.newDate, added.newNote].every((said) => said === ''),
      'common.required',
    ),
    ['newName'],
  ),
);

type ArticleForm = v.InferOutput<typeof articleSchema>;

/** `newId` names the link the person added, if any; `article` is what the form was drawn from. */
export function correctionFrom(form: ArticleForm, article: Article, newId: string): Correction {
  return {
    title: form.title,
    outletName: form.outlet,
    byline: form.byline,
    // The page may have told the very minute; a day that was left alone keeps it.
    publishedOn: dayOf(article.publishedOn) === form.published ? article.publishedOn : form.published || null,
    language: form.sourceLanguage,
    licence: form.licence,
    address: form.address || null,
    rights: rightsFrom(form),
    links: linksFrom(form),
    newLink: newLinkFrom(form, newId),
  };
}

/** What fills the form when it is opened. */
export function articleValues(article: Article): Values {
  const { rights } = article;
  return {
    seen: article.updatedAt,
    address: article.address ?? '',
    title: article.title,
    outlet: article.outletName,
    byline: article.byline,
    published: dayOf(article.publishedOn),
    sourceLanguage: article.language,
    licence: article.licence,
    rights: rights.kind,
    rightsBy: rights.by ?? '',
    rightsOn: rights.on ?? '',
    rightsHow: rights.how ?? '',
    rightsLicence: rights.licence ?? '',
    rightsLicenceUrl: rights.licenceUrl ?? '',
    newKind: 'outlet',
  };
}

function rightsFrom(form: ArticleForm): Rights {
  if (form.rights === 'granted') {
    return { kind: 'granted', ...told({ by: form.rightsBy, on: form.rightsOn, how: form.rightsHow }) };
  }
  if (form.rights === 'free') {
    return { kind: 'free', ...told({ licence: form.rightsLicence, licenceUrl: form.rightsLicenceUrl }) };
  }
  return { kind: form.rights };
}

function linksFrom(form: ArticleForm): Correction['links'] {
  return form.linkId.flatMap((id, at) => {
    const name = form.linkName[at];
    const kind = form.linkKind[at];
    if (!name || !kind) return [];
    const title = form.linkTitle[at];
    return [
      {
        id,
        kind,
        name,
        ...told({ title, address: form.linkAddress[at], date: form.linkDate[at], note: form.linkNote[at] }),
      },
    ];
  });
}

function newLinkFrom(form: ArticleForm, id: string): ChainLink | null {
  if (form.newName === '') return null;
  const { newTitle: title, newAddress: address, newDate: date, newNote: note } = form;
  return {
    id,
    kind: form.newKind,
    name: form.newName,
    ...told({ title, address, date, note }),
    from: 'person',
  };
}

/** Only what was filled in. */
function told<K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> {
  const entries = Object.entries<string | undefined>(fields).filter(([, value]) => value);
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}

function dayOf(published: string | null): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? '';
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
