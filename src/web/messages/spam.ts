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
  'spam.reason.links': { ja: 'リンクが{count}本', en: '{count} {count|link|links}' },
  'spam.reason.markup': { ja: 'リンクのタグが書かれている', en: 'Links are written as markup' },
  'spam.reason.link-in-name': { ja: '名前か題にリンクがある', en: 'A link in the name or title' },
  'spam.reason.phrases': {
    ja: '宣伝によくある言いまわし（{count}種類）',
    en: 'Phrases of advertising ({count} {count|kind|kinds})',
  },
  'spam.reason.sells': {
    ja: '宣伝の言いまわしに、行き先がついている',
    en: 'Advertising with a place to go to',
  },
  'spam.reason.script': { ja: '日本語で書かれていない', en: 'Not written in Japanese' },
  'spam.reason.foreign-link': { ja: '日本語でない文にリンクがつく', en: 'Not in Japanese, and with a link' },
  'spam.reason.bare-link': { ja: 'ほとんどリンクだけ', en: 'Hardly more than a link' },
  'spam.reason.same-text': {
    ja: '同じ文が、ほかに{count}回送られている',
    en: 'The same words were sent {count} more {count|time|times}',
  },
  'spam.reason.same-host': {
    ja: '同じ行き先のリンクが、止めたコメントに{count}件',
    en: 'Links to the same place in {count} {count|comment|comments} that {count|was|were} held',
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
    ja: '前の組をもういちど指す書きかた（\\1 など）は使えません。かかる時間が読めないためです。',
    en: 'Pointing back at an earlier group, as in \\1, cannot be used: nobody can tell how long it takes.',
  },
  'spam.rule.catastrophic': {
    ja: 'くり返しの中にくり返しがあり（(a+)+ など）、長い文で止まってしまうおそれがあります。くり返しを一つにしてください。',
    en: 'A repeat inside a repeat, as in (a+)+, can take for ever on a long text. Keep one of the two.',
  },
  'spam.rule.too-large': {
    ja: 'くり返しの回数が多すぎて（a{1000} など）、調べるのに時間がかかります。回数を少なくしてください。',
    en: 'The counted repeats, as in a{1000}, are too many to be looked for quickly. Lower the counts.',
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
  'spam.rule.many': {
    ja: 'きまりが多すぎます（300まで）。使っていないものを消してください。',
    en: 'There are too many rules (300 at most). Remove some that you do not need.',
  },
  'spam.rule.there': { ja: 'このきまりは、もうあります', en: 'This rule is there already' },
  'spam.rule.gone': {
    ja: 'このきまりは、もうありません。ほかの人が消したのかもしれません。',
    en: 'This rule is not there any more. Somebody else may have removed it.',
  },

  'spam.rules': { ja: 'このブログのきまり', en: 'Rules of this blog' },
  'spam.rules.about': {
    ja: '当たったコメントは、捨てずに受信箱で待たせるか、「迷惑」に入れます。加える前に、最近のコメントでためします。',
    en: 'What fits a rule is never thrown away: it waits in the inbox, or lies among the spam. Each rule is tried on recent comments before it is kept.',
  },
  'spam.rule.kind': { ja: '何を見るか', en: 'What it looks at' },
  'spam.kind.word': { ja: 'ことば', en: 'Words' },
  'spam.kind.word.hint': {
    ja: '名前・題・本文・URLのどこかにある',
    en: 'Anywhere in name, title, text or address',
  },
  'spam.kind.regex': { ja: '正規表現', en: 'Regular expression' },
  'spam.kind.regex.hint': { ja: '記号で書いたことばの形', en: 'The shape of words, in signs' },
  'spam.kind.network': { ja: '送られた所', en: 'Network' },
  'spam.kind.network.hint': {
    ja: '203.0.113.7、203.0.113.0-203.0.113.63、203.0.113.0/24 の形',
    en: 'Like 203.0.113.7, 203.0.113.0-203.0.113.63 or 203.0.113.0/24',
  },
  'spam.kind.host': { ja: 'リンクの行き先', en: 'Links to' },
  'spam.kind.host.hint': { ja: 'example.com と、その下ぜんぶ', en: 'example.com and everything below it' },
  'spam.rule.pattern': { ja: '当てるもの', en: 'What to look for' },
  'spam.rule.effect': { ja: '当たったら', en: 'What fits' },
  'spam.effect.hold': { ja: '公開を待たせる', en: 'waits to be shown' },
  'spam.effect.spam': { ja: '迷惑に入れる', en: 'goes to the spam' },
  'spam.rule.try': { ja: '最近のコメントでためす', en: 'Try it on recent comments' },
  'spam.rule.keep': { ja: 'このきまりを加える', en: 'Keep this rule' },
  'spam.rule.drop': { ja: 'やめる', en: 'Do not keep it' },
  'spam.rule.remove': { ja: '消す', en: 'Remove' },
  'spam.trial': { ja: '「{pattern}」をためしました', en: '“{pattern}” was tried' },
  'spam.trial.about': {
    ja: '最近の{among}件のうち、{caught}件に当たります。まだ加えていません。',
    en: 'Of the last {among} {among|comment|comments} it fits {caught}. It is not kept yet.',
  },
  'spam.trial.harm': {
    ja: 'そのうち{count}件は、迷惑ではないコメントです。止めてよいか、見てください。',
    en: '{count} of these {count|is|are} not spam. Look whether you want to stop {count|it|them}.',
  },

  'spam.proof': { ja: '送る前の小さな計算', en: 'A small sum before sending' },
  'spam.proof.about': {
    ja: '読者の機械に、一秒ほどの計算をしてもらいます。一度に何千も送る人だけが困ります。スクリプトを使わない読者のコメントは、断らずに公開を待たせます。',
    en: 'The reader’s machine works for about a second. Only whoever sends thousands minds. Comments of readers without scripts are not refused: they wait to be shown.',
  },
  'spam.proof.ask': { ja: '計算をしてもらう', en: 'Ask for it' },

  'spam.filter': { ja: 'このブログの見分けかた', en: 'What this blog has learned' },
  'spam.filter.about': {
    ja: '受信箱で「公開する」「迷惑にする」を選ぶたびに、ことばの出かたをおぼえます。おぼえたことは、このブログの外へ出ません。もどせば、忘れます。',
    en: 'Each “show” and each “spam” in the inbox teaches it which words occur. What it has learned stays on this blog, and undoing makes it forget.',
  },
  'spam.filter.learned': {
    ja: '迷惑 {spam}件、公開 {fine}件からおぼえました。',
    en: 'It has learned from {spam} spam and {fine} shown.',
  },
  'spam.filter.silent': {
    ja: 'それぞれ{little}件になるまで、何も言いません。{fully}件で、しっかり働きます。',
    en: 'It says nothing until there are {little} of each, and speaks fully from {fully}.',
  },
  'spam.filter.careful': {
    ja: 'まだひかえめに働いています（{little}件から。それぞれ{fully}件で、しっかり働きます）。',
    en: 'It speaks carefully since {little} of each, and fully from {fully}.',
  },
  'spam.filter.fluent': {
    ja: 'しっかり働いています（{little}件から働き、{fully}件をこえました）。',
    en: 'It speaks fully: it began at {little} of each and has passed {fully}.',
  },
} as const satisfies Messages;
