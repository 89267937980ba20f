// The data that the desk's page carries for its program: content, addresses, and its texts in one language.
import { catalogue, type Language, type Translate } from '../web/messages/index.ts';
import type { Actor } from './actor.ts';
import type { DeskContent } from './open-desk.ts';
import type { DeskData } from './schemas.ts';

export function deskData(content: DeskContent, { blog }: Actor, t: Translate): DeskData {
  const studio = `/studio/${blog.slug}`;
  return {
    ...content,
    speech: t.language,
    timeZone: blog.timeZone,
    address: `${studio}/desk/${content.id}`,
    links: {
      back: studio,
      preview: `${studio}/preview/${content.id}`,
      files: `${studio}/manuscripts/${content.id}/files`,
      pictures: `${studio}/pictures`,
      cards: `${studio}/link-cards`,
      books: `${studio}/books`,
      article: `${studio}/articles/${content.source.articleId}`,
      postBase: `${blog.address}posts/`,
      schedule: `/studio/${blog.slug}/manuscripts/${content.id}/schedule`,
      engines: `${studio}/engines`,
      checks: blog.may.has('edit') ? `${studio}/checks` : null,
    },
    messages: deskTexts(t.language),
  };
}

/** As written in the catalogue: the program fills in the parameters. */
function deskTexts(language: Language): Record<string, string> {
  const wanted = Object.entries(catalogue).filter(([key]) =>
    /^(?:desk|write|details|saving|checks\.severity)\./.test(key),
  );
  return Object.fromEntries(wanted.map(([key, text]) => [key, text[language]]));
}
