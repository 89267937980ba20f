// Interface text of update pings: whom a blog tells of new posts, and what they answered.
import type { Messages } from './shape.ts';

export const pings = {
  'site.pings': { ja: '知らせる先', en: 'Pings' },
  'site.pings.about': {
    ja: '新しい記事をはじめて公開したとき、一度だけ、ここに書いた所へ知らせます。直しは知らせません。パスワードのある記事や、閉じたブログのことも知らせません。',
    en: 'When a post is first published, these places are told, once. Corrections are not announced, nor is anything that not everybody may read.',
  },
  'site.pings.new': { ja: '知らせる先を加える', en: 'Add a place' },
  'site.pings.address': { ja: '知らせる先の住所', en: 'Address to tell' },
  'site.pings.address.hint': {
    ja: '例：https://ping.mori.example/rpc　鍵が入っていることがあるので、しまったあとは画面に出しません。',
    en: 'Like https://ping.woods.example/rpc. It may hold a key, so once kept it is never shown again.',
  },
  'site.pings.way': { ja: '知らせかた', en: 'How to tell' },
  'site.pings.way.extended': { ja: 'くわしく（extendedPing）', en: 'In detail (extendedPing)' },
  'site.pings.way.extended.hint': {
    ja: '新しい記事の住所も伝えます。',
    en: 'Also tells the address of the new post.',
  },
  'site.pings.way.basic': { ja: 'みじかく（ping）', en: 'In short (ping)' },
  'site.pings.way.basic.hint': {
    ja: 'ブログの名前と住所だけを伝えます。',
    en: 'Tells the name and address of the blog alone.',
  },
  'site.pings.kept': { ja: '住所はしまってあります', en: 'The address is kept out of sight' },
  'site.pings.since': { ja: '{day}から', en: 'since {day}' },
  'site.pings.remove': { ja: '{host} に知らせるのをやめる', en: 'Stop telling {host}' },
  'site.pings.stop': { ja: 'やめる', en: 'Stop' },
  'site.pings.gone': {
    ja: 'これはもうありません。ひらきなおしてください。',
    en: 'This is gone. Please open the page again.',
  },
  'site.pings.many': {
    ja: '知らせる先は{max}か所までです。使っていないものを外してください。',
    en: 'At most {max} places. Please take some away first.',
  },
  'site.pings.told': { ja: '知らせたこと', en: 'What was told' },
  'site.pings.again': { ja: 'もういちど', en: 'Try again' },
  'site.pings.again-of': {
    ja: '「{title}」を {host} にもういちど知らせる',
    en: 'Tell {host} of “{title}” again',
  },
  'site.ping.done': { ja: '知らせました', en: 'Told' },
  'site.ping.failed': { ja: '知らせていません：', en: 'Not told:' },
  'site.ping.waiting': { ja: 'これから知らせます', en: 'Still to be told' },
  'site.ping.unsure': {
    ja: '途中で切れたので、届いたかどうかわかりません',
    en: 'it was cut off, so nobody knows whether it arrived',
  },
  'site.ping.hidden': {
    ja: 'いまは、だれでも読める記事ではありません',
    en: 'not everybody may read the post now',
  },
  'site.ping.unreachable': { ja: 'つながりませんでした', en: 'there was no connection' },
  'site.ping.status': {
    ja: '受けとったという返事がありませんでした',
    en: 'it did not say that it had been received',
  },
  'site.ping.refused': { ja: '断られました', en: 'it was refused' },
} as const satisfies Messages;
