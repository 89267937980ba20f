// Interface text of the press's backups, for its operator.
import type { Messages } from './shape.ts';

export const backups = {
  'backups.title': { ja: 'サーバーの控え', en: 'Backups' },
  'backups.link': { ja: 'サーバーの控えを見る', en: 'Look after the backups of this press' },
  'backups.not-set': {
    ja: 'このサーバーは、自分の控えをとっていません。置き場所を TAIYAKU_BACKUP_TO に決めて、サーバーを起動しなおしてください。',
    en: 'The press makes no backups of itself. Say with TAIYAKU_BACKUP_TO where to, then start the press anew.',
  },
  'backups.about': {
    ja: '毎日 {time} に {to} へ控えをとり、すぐに読みなおして確かめます。残すもの：{keep}。',
    en: 'Every day at {time} a copy is made in {to} and read again at once. Kept: {keep}.',
  },
  'backups.keep.newest': { ja: '新しいもの{count}個', en: 'the newest {count}' },
  'backups.keep.daily': { ja: '{count}日分', en: '{count} {count|day|days}' },
  'backups.keep.weekly': { ja: '{count}週分', en: '{count} {count|week|weeks}' },
  'backups.keep.monthly': { ja: '{count}か月分', en: '{count} {count|month|months}' },
  'backups.keep.and': { ja: '、', en: ', ' },
  'backups.about.store': {
    ja: '同じものを {store} にも送ります。',
    en: 'It is sent to {store} as well.',
  },
  'backups.about.key': {
    ja: '鍵のファイル press.key は入っていません。別の場所に控えてください。',
    en: 'The key file press.key is not in it: keep a copy of it somewhere else.',
  },
  'backups.good': {
    ja: 'いちばん新しい控え：{when}',
    en: 'The newest backup was made {when}.',
  },
  'backups.none-yet': {
    ja: 'まだひとつもありません。はじめの控えは、起動してから数分でとります。',
    en: 'There is none yet. The first is made some minutes after the start.',
  },
  'backups.old': {
    ja: 'いちばん新しい控え（{when}）が、古くなっています。下の理由と、サーバーの記録を見てください。',
    en: 'The newest backup was made {when}, which is too long ago. Look at the reasons below, and at the log.',
  },
  'backups.store-old': {
    ja: 'よそには、このところ送れていません。下の理由を見てください。',
    en: 'Nothing could be sent elsewhere of late. Look at the reasons below.',
  },
  'backups.never': {
    ja: '控えがまだひとつもとれていません。下の理由と、サーバーの記録を見てください。',
    en: 'No backup could be made yet. Look at the reasons below, and at the log.',
  },
  'backups.list': { ja: 'これまで', en: 'So far' },
  'backups.list.none': { ja: 'まだありません', en: 'None yet' },
  'backups.list.none.about': {
    ja: '控えをとるたびに、うまくいったかどうかが、ここに一行ずつふえます。',
    en: 'Each backup adds a line here that says what became of it.',
  },
  'backups.row': {
    ja: '{files}個のファイル、{size} MB',
    en: '{files} {files|file|files}, {size} MB',
  },
  'backups.row.removed': {
    ja: '古い控えを{removed}個消した',
    en: '{removed} old {removed|one|ones} removed',
  },
  'backups.row.sent': { ja: 'よそにも送った', en: 'sent elsewhere as well' },
  'backups.row.not-sent': { ja: 'よそにはまだ送れていない', en: 'not sent elsewhere yet' },
  'backups.row.now': { ja: 'いま控えをとっています', en: 'It is being made' },
  'backups.row.failed': { ja: 'とれませんでした', en: 'It could not be made' },
  'backups.row.again': {
    ja: 'またあとでためします（{attempts}回ためした）',
    en: 'It is tried again later (tried {attempts} {attempts|time|times})',
  },
  'backups.row.trouble': { ja: '理由：{trouble}', en: 'Why: {trouble}' },
  'backups.mail.subject': { ja: '{press} の控えがとれていません', en: 'The backup of {press} fails' },
  'backups.mail.what': {
    ja: '{press} の控えを、続けてとりそこねました。またあとでためします。',
    en: 'The backup of {press} has failed more than once. It is tried again later.',
  },
  'backups.mail.look': {
    ja: '理由は、サーバーの控えのページと記録にあります。置き場所が空いているか、見てください。',
    en: 'The reason stands on the page of the backups and in the log. Look whether there is room where it goes.',
  },
  'backups.mail.open': { ja: '控えのようすを見る', en: 'See how the backups are doing' },
  'backups.mail.why': {
    ja: 'あなたがこのサーバーを管理しているので送りました。',
    en: 'You get this because you run this press.',
  },
} as const satisfies Messages;
