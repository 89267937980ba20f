// Interface text about spam: why a comment is held, and the rules of a blog.
import type { Messages } from './shape.ts';

export const spam = {
  'spam.reason.trap': {
    ja: '人には見えない欄に書きこみがある',
    en: 'A field that people do not see was filled in',
  },
  'spam.reason.no-time': {
    ja: 'いつ書きはじめたかわからない',
    en: 'The form does not say when it was opened',
  },
  'spam.reason.fast': {
    ja: '開いてから{seconds}秒で送られた',
    en: 'Sent {seconds} {seconds|second|seconds} after opening',
  },
  'spam.reason.links': { ja: 'リンクが{count}つ', en: '{count} {count|link|links}' },
  'spam.reason.markup': { ja: 'リンクのタグが書かれている', en: 'Links are written as markup' },
  'spam.reason.link-in-name': { ja: '名前か題にリンクがある', en: 'A link in the name or title' },
  'spam.reason.phrases': {
    ja: '宣伝によくある言いまわし（{count}種類）',
    en: 'Phrases of advertising ({count} {count|kind|kinds})',
  },
  'spam.reason.script': { ja: '日本語で書かれていない', en: 'Not written in Japanese' },
  'spam.reason.foreign-link': { ja: '日本語でない文にリンクがつく', en: 'Not in Japanese, and with a link' },
  'spam.reason.bare-link': { ja: 'ほとんどリンクだけ', en: 'Hardly more than a link' },
  'spam.reason.same-text': {
    ja: '同じ文が、ほかに{count}回送られている',
    en: 'The same words were sent {count} more {count|time|times}',
  },
  'spam.reason.same-host': {
    ja: '同じ行き先のリンクが、ほかの記事にも{count}件',
    en: 'Links to the same place on {count} other {count|comment|comments}',
  },
  'spam.reason.hurry': {
    ja: '同じところから10分で{count}件',
    en: '{count} from the same network in ten minutes',
  },
  'spam.reason.text-marked': { ja: '同じ文が迷惑とされた', en: 'The same words were marked as spam' },
  'spam.reason.host-marked': {
    ja: 'リンクの行き先が、前に{count}回迷惑とされた',
    en: 'A place it links to was marked as spam {count} {count|time|times}',
  },
  'spam.reason.network-marked': {
    ja: '同じところから来たものが、前に{count}回迷惑とされた',
    en: 'What came from this network was marked as spam {count} {count|time|times}',
  },
  'spam.reason.network-fine': {
    ja: '同じところから来たものが、前に表示された',
    en: 'What came from this network was shown before',
  },
  'spam.reason.filter-spam': {
    ja: 'これまでの迷惑なコメントに似ている（{percent}%）',
    en: 'Resembles what was marked as spam ({percent}%)',
  },
  'spam.reason.filter-fine': {
    ja: 'これまでに表示したコメントに似ている（迷惑の見こみ{percent}%）',
    en: 'Resembles what was shown ({percent}% spam)',
  },
  'spam.reason.no-proof': { ja: '送る前の計算がされていない', en: 'The sum before sending was not done' },
  'spam.reason.wrong-proof': { ja: '送る前の計算が合わない', en: 'The sum before sending is wrong' },
  'spam.reason.rule': { ja: 'きまり「{pattern}」に当たる', en: 'Fits the rule “{pattern}”' },

  'spam.rule.too-long': { ja: '200文字までにしてください', en: 'At most 200 characters, please' },
  'spam.rule.not-a-regex': {
    ja: '正規表現として読めません。かっこや記号の組を見直してください。',
    en: 'This cannot be read as a regular expression. Look at its brackets and signs.',
  },
  'spam.rule.looks-around': {
    ja: '先読みと後読み（(?=…) など）は使えません。かかる時間が読めないためです。べつの書きかたにしてください。',
    en: 'Looking ahead or behind, as in (?=…), cannot be used: nobody can tell how long it takes. Write it another way.',
  },
  'spam.rule.looks-back': {
    ja: '前の組をもう一度指す書きかた（\\1 など）は使えません。かかる時間が読めないためです。',
    en: 'Pointing back at an earlier group, as in \\1, cannot be used: nobody can tell how long it takes.',
  },
  'spam.rule.catastrophic': {
    ja: 'くり返しの中にくり返しがあり（(a+)+ など）、長い文で止まってしまうおそれがあります。くり返しを一つにしてください。',
    en: 'A repeat inside a repeat, as in (a+)+, can take for ever on a long text. Keep one of the two.',
  },
  'spam.rule.matches-nothing': {
    ja: 'なにも書かれていない文にも当たるので、どのコメントも止まってしまいます。',
    en: 'This fits an empty text too, so it would catch every comment.',
  },
  'spam.rule.not-a-network': {
    ja: '203.0.113.7、203.0.113.0-203.0.113.63、203.0.113.0/24 のように書いてください',
    en: 'Write it like 203.0.113.7, 203.0.113.0-203.0.113.63 or 203.0.113.0/24',
  },
  'spam.rule.whole-net': {
    ja: '広すぎます。/8（IPv6では/16）よりせまくしてください。',
    en: 'This is too wide. Make it /8 (IPv6: /16) or narrower.',
  },
  'spam.rule.not-a-host': {
    ja: 'example.com のように、サイトの名前だけを書いてください',
    en: 'Write the name of the site alone, like example.com',
  },
} as const satisfies Messages;
