// Doors of articles and where they come from.
import { articleValues } from '../../../src/sources/article-form.ts';
import { type Door, form, json, type MakeBody } from './door.ts';

const articleForm: MakeBody = (_, article) => ({
  form: { ...(articleValues(article) as Record<string, string>), title: 'Changed by a test' },
});
const article = '/studio/:blog/articles/:article';

export const sourcesDoors: Record<string, Door> = {
  'GET /studio/:blog/bring': { needs: 'translate' },
  'POST /studio/:blog/bring': { needs: 'translate', body: form({ way: 'paste', text: 'A.', address: '' }) },
  // An address that the press refuses to ask: no test goes out to look at a page.
  'POST /studio/:blog/link-cards': {
    needs: 'translate',
    body: json(() => ({ address: 'http://127.0.0.1/' })),
  },
  [`GET ${article}/snapshot`]: { needs: 'read' },
  [`GET ${article}/snapshot/bytes`]: { needs: 'read' },
  [`GET ${article}`]: { needs: 'translate' },
  [`POST ${article}`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links/:part/removal`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links/:part/nearer`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/links/:part/farther`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/hints/:part/addition`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/hints/:part/dismissal`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/readings/:part/choice`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/reading`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/confirmation`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/removal`]: { needs: 'translate', body: articleForm },
  [`POST ${article}/translation`]: { needs: 'translate', body: form({ into: 'fr' }) },
};
