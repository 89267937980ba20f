// The demo blog itself: its name, its people, its categories and the outlets it translates from.
import type { CategorySlug, OutletName } from './written.ts';

export const owner = { name: 'すずな', email: 'suzuna@futarigake.example' } as const;
/** Reads along, and translates with her. */
export const reader = { name: 'あさぎ', email: 'asagi@futarigake.example' } as const;

export const blog = {
  slug: 'futarigake',
  name: 'ふたりがけ',
  tagline: '遠くの町の小さな話を、親子でならんで読む。',
  about: [
    'ふたりがけは、二人でならんで座る椅子のことです。親と子。書いた人と、訳した人。英語と日本語。ならんで座ると、同じほうを向いて読めます。',
    'このブログでは、海のむこうの小さな町の新聞や雑誌から、子どもと読みたい話をえらんで訳しています。大きな事件はありません。霧のよびかたや、少しだけおくれるバスや、だれも完成させなかった遊び場の話です。',
    '題の下には、その話がどこから来たかを、いつも書いています。訳した文は、一つずつ、もとの文にさかのぼれます。訳したのは、すずな。小学五年生と一年生の親です。図書館の近くに住んでいます。',
  ].join('\n\n'),
  language: 'ja',
  sourceLanguages: ['en'],
  timeZone: 'Asia/Tokyo',
} as const;

/** In the order in which the blog lists them, what stands in another after that one. */
export const categories: readonly { slug: CategorySlug; name: string; inside?: CategorySlug }[] = [
  { slug: 'towns', name: '町のくふう' },
  { slug: 'creatures', name: '夜と生きもの' },
  { slug: 'words', name: 'ことば' },
  { slug: 'home', name: 'うちのこと' },
  { slug: 'after-school', name: '学校のそと', inside: 'home' },
];

/** Every outlet with the host of its site. All of them are made up, as are the towns they write about. */
export const outlets: Record<OutletName, { host: string; motto: string }> = {
  'Lantern & Lane': { host: 'lantern-and-lane.example', motto: 'A magazine of short walks' },
  'The Saltmarsh Quarterly': { host: 'saltmarsh-quarterly.example', motto: 'Four tides a year' },
  'Small Hours': { host: 'small-hours.example', motto: 'For people who are still awake' },
  'Green Ladder': { host: 'green-ladder.example', motto: 'Towns, and who they are for' },
  'The Thrennick Bell': { host: 'thrennick-bell.example', motto: 'Weekly, and on market days' },
};
