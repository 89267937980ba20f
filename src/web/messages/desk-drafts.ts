// What the desk says of drafts by a machine: asking, what leaves the press, what came back and why something did not.
import type { Messages } from './shape.ts';

export const deskDrafts = {
  'desk.drafts': { ja: '下訳', en: 'Draft' },
  'desk.drafts.by': { ja: '機械に頼む', en: 'by a machine' },
  'desk.drafts.engine': { ja: '頼む機械', en: 'Engine' },
  'desk.drafts.none': {
    ja: '下訳を頼む機械は、まだありません。',
    en: 'There is no engine to ask for drafts yet.',
  },
  'desk.drafts.settings': { ja: '機械を加える', en: 'Add an engine' },
  'desk.drafts.sends': {
    ja: '頼むと、{what}を {host} へ送ります。',
    en: 'Asking sends {what} to {host}.',
  },
  'desk.drafts.sends.sentence': { ja: '文の原文', en: 'the sentence' },
  'desk.drafts.sends.around': { ja: '前後の文の原文', en: 'those around it' },
  'desk.drafts.sends.terms': { ja: '出てくる用語の訳', en: 'translations of the terms in it' },
  'desk.drafts.sends.memory': { ja: '似た文とその訳', en: 'similar sentences with their translations' },
  'desk.drafts.not-allowed': {
    ja: '{host} へ送ることを、管理者がまだ許していません。',
    en: 'Sending to {host} has not been allowed by an owner yet.',
  },
  'desk.drafts.allow': { ja: '外へ出るものを見て、許す', en: 'See what leaves, and allow it' },
  'desk.drafts.left': {
    ja: '今月は、あと{count}字送れます。',
    en: '{count} characters are left this month.',
  },
  'desk.drafts.this': { ja: 'この文の下訳', en: 'Draft this sentence' },
  'desk.drafts.again': { ja: 'この文の下訳をやりなおす', en: 'Draft this sentence again' },
  'desk.drafts.all': {
    ja: '未訳の{count}文すべて',
    en: 'All {count} open {count|sentence|sentences}',
  },
  'desk.drafts.progress': { ja: '{done} / {total}文', en: '{done} of {total}' },
  'desk.drafts.cancel': { ja: 'やめる', en: 'Cancel' },
  'desk.drafts.cancelled': {
    ja: '頼むのをやめました。届いた下訳はのこっています。',
    en: 'Stopped asking. Drafts that came stay.',
  },
  'desk.drafts.asking': { ja: '下訳を頼んでいます。', en: 'Asking for a draft.' },
  'desk.drafts.done': { ja: '{count}文の下訳が入りました。', en: '{count} {count|draft|drafts} put in.' },
  'desk.drafts.nothing': { ja: '下訳する文がありません。', en: 'There is no sentence to draft.' },
  'desk.drafts.refused': {
    ja: '{number}番は入れませんでした。{why}',
    en: 'Number {number} was not put in. {why}',
  },
  'desk.drafts.refused.marks': {
    ja: 'しるし（太字やリンク）が、そろって返りませんでした。',
    en: 'Its marks (bold, links) did not all come back.',
  },
  'desk.drafts.refused.empty': { ja: '返ってきた文が空でした。', en: 'What came back was empty.' },
  'desk.drafts.refused.half': {
    ja: '返事が途中で終わり、この文は返りませんでした。もう一度頼めます。',
    en: 'The answer ended before this sentence. You can ask again.',
  },
  'desk.drafts.refused.long': { ja: '返ってきた文が長すぎました。', en: 'What came back was far too long.' },
  'desk.drafts.offline': {
    ja: 'つながりが切れました。届いた下訳はのこっています。もう一度頼めば、続きから頼みます。',
    en: 'The connection broke. Drafts that came stay; asking again goes on from there.',
  },
  'desk.drafts.is-machine': { ja: '機械の下訳（{engine}）', en: 'Machine draft ({engine})' },
  'desk.key.draft': { ja: 'この文を機械に下訳させる', en: 'Have a machine draft this sentence' },
  'desk.drafts.problem.engine': {
    ja: 'その機械は、もうありません。机を読みこみなおしてください。',
    en: 'This engine is no longer there. Please load the desk again.',
  },
  'desk.drafts.problem.consent': {
    ja: '{engine}（{host}）へ文を送ることを、管理者がまだ許していません。設定の「下訳の機械」で許せます。',
    en: 'An owner has not allowed sending sentences to {engine} ({host}) yet. This is done under “Draft engines” in the settings.',
  },
  'desk.drafts.trouble.key': {
    ja: '{engine}の鍵がちがうか、使えなくなっています。設定の「下訳の機械」で入れなおしてください。',
    en: 'The key for {engine} is wrong or no longer good. Please type it in again under “Draft engines” in the settings.',
  },
  'desk.drafts.trouble.quota': {
    ja: '{engine}の使える分を、使いきりました。{engine}のほうで増やすか、次の期間を待ってください。',
    en: 'What {engine} allows has been used up. Raise it there, or wait for the next period.',
  },
  'desk.drafts.trouble.busy': {
    ja: '{engine}がこみあっています。しばらくしてから、もう一度頼んでください。',
    en: '{engine} is busy. Please ask again after a while.',
  },
  'desk.drafts.trouble.pair': {
    ja: '{engine}は、この二つの言語のあいだを訳せません。ほかの機械をえらんでください。',
    en: '{engine} does not translate between these two languages. Please choose another engine.',
  },
  'desk.drafts.trouble.model': {
    ja: '{engine}に、その名前のモデルがありません。設定の「下訳の機械」で名前を確かめてください。',
    en: '{engine} has no model of that name. Please check the name under “Draft engines” in the settings.',
  },
  'desk.drafts.trouble.silence': {
    ja: '{engine}が{seconds}秒のあいだ何も返さないので、待つのをやめました。もう一度頼めます。',
    en: '{engine} said nothing for {seconds} seconds, so we stopped waiting. You can ask again.',
  },
  'desk.drafts.trouble.endless': {
    ja: '{engine}の返事が{minutes}分たっても終わらないので、打ち切りました。届いた分はのこっています。もう一度頼めます。',
    en: 'The answer of {engine} had not ended after {minutes} minutes, so we stopped it. What came stays; you can ask again.',
  },
  'desk.drafts.trouble.unreachable': {
    ja: '{host}につながりません。住所が正しいか、機械が動いているかを確かめてください。',
    en: '{host} cannot be reached. Please check its address, and whether it runs.',
  },
  'desk.drafts.trouble.private': {
    ja: '{host}は内側のネットワークにあるか、ふつうとちがうポートを使っていて、運営者が開けていません。運営者が TAIYAKU_FETCH_ALLOW に書くと頼めます。',
    en: '{host} is in a private network or at an unusual port, and not opened. The operator can add it to TAIYAKU_FETCH_ALLOW.',
  },
  'desk.drafts.trouble.certificate': {
    ja: '{host}の証明書が正しくないので、送りませんでした。',
    en: 'The certificate of {host} is not valid, so nothing was sent.',
  },
  'desk.drafts.trouble.answer': {
    ja: '{host}の返事が途中で切れたか、読めない形でした。届いた分はのこっています。もう一度頼めます。',
    en: 'The answer of {host} broke off or could not be read. What came stays; you can ask again.',
  },
  'desk.drafts.trouble.refused': {
    ja: '{engine}に断られました（{status}）。設定の「下訳の機械」を確かめてください。',
    en: '{engine} refused ({status}). Please check it under “Draft engines” in the settings.',
  },
  'desk.drafts.trouble.budget': {
    ja: '{engine}に今月送ってよい字数は、あと{left}字です。次の{characters}字は送りませんでした。',
    en: '{left} characters may still be sent to {engine} this month; the next {characters} were not sent.',
  },
  'desk.drafts.trouble.broke': {
    ja: '下訳の途中で、こちらの具合が悪くなりました。届いた分はのこっています。',
    en: 'Something went wrong on our side. What came stays.',
  },
} satisfies Messages;
