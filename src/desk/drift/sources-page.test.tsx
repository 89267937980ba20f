// What is said of a watched source, drawn without a browser.
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { translator } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import type { WatchedSource } from './reads.ts';
import { Standing } from './sources-page.tsx';

const source: WatchedSource = {
  articleId: 'a',
  title: 'The ferry that asked for a bell',
  language: 'en',
  outlet: 'Marrowgate Herald',
  address: 'https://marrowgate-herald.example/bell',
  nextAt: null,
  lookedAt: '2026-05-16T09:00:00.000Z',
  came: { kind: 'other-language', params: { language: 'de' } },
  goneAt: null,
  offAt: null,
  endedAt: null,
  kept: true,
  changeId: null,
  foundAt: null,
};

it.each([
  ['ja', '別のことば（ドイツ語）'],
  ['en', 'another language (German)'],
] as const)('a page in another language is told by the name of that language in %s', (language, said) => {
  const view: View = { t: translator(language), language, person: null, path: '/', requestId: 'x' };
  const blog = {
    slug: 'hashi',
    name: 'ことばの橋',
    address: '',
    timeZone: 'Asia/Tokyo',
    may: new Set(['read']),
  };
  const page = renderToString(<Standing view={view} blog={blog as never} source={source} />);
  expect(page).toContain(said);
});
