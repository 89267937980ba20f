// Interface text of a person's own times at the desk.
import type { Messages } from './shape.ts';

export const times = {
  'times.title': { ja: 'あなたの時間', en: 'Your time' },
  'times.link': { ja: '訳した時間を見る', en: 'See your time at the desk' },
  'times.about': {
    ja: '机で手を動かしていた時間です。2分より長く手が止まったあいだは入りません。ここは、あなただけが見られます。ブログの持ち主にも、サーバーの画面にも出ず、ブログの書き出しにも入りません。',
    en: 'The time in which you were at work at the desk; pauses of more than two minutes are left out. Only you see it: no owner of a blog does, and it is in no export of one.',
  },
  'times.none': {
    ja: 'まだ、時間がありません。机で訳すと、ここに出ます。',
    en: 'Nothing yet. Work at the desk, and it comes here.',
  },
  'times.none.off': { ja: '時間を数えていません。', en: 'No time is counted.' },
  'times.translations': { ja: '記事ごと', en: 'By translation' },
  'times.days': { ja: '日ごと', en: 'By day' },
  'times.gone': { ja: 'もう見られない記事', en: 'A translation you cannot see any more' },
  'times.short': { ja: '1分より短い', en: 'less than a minute' },
  'times.minutes': { ja: '{minutes}分', en: '{minutes} {minutes|minute|minutes}' },
  'times.hours': {
    ja: '{hours}時間{minutes}分',
    en: '{hours} {hours|hour|hours} {minutes} {minutes|minute|minutes}',
  },
  'times.done': {
    ja: '確定した文 {sentences}、{characters}字',
    en: '{sentences} {sentences|sentence|sentences} confirmed, {characters} characters',
  },
  'times.speed': { ja: '1時間に、およそ{characters}字', en: 'about {characters} characters an hour' },
  'times.remove': { ja: '消す', en: 'Delete' },
  'times.remove.all': { ja: '時間をすべて消す', en: 'Delete all of it' },
  'times.removed': { ja: '消しました。', en: 'Deleted.' },
  'times.setting': { ja: '数えるかどうか', en: 'Counting' },
  'times.counted': { ja: '訳した時間', en: 'Time at the desk' },
  'times.counted.yes': { ja: '数える', en: 'Count it' },
  'times.counted.no': { ja: '数えない', en: 'Do not count it' },
  'times.back': { ja: 'あなたの設定へ', en: 'To your account' },
} as const satisfies Messages;
