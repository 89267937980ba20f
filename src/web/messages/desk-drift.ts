// What is said of sources that are looked at again, and of what changed in them.
import type { Messages } from './shape.ts';

export const deskDrift = {
  'drift.sources': { ja: '見ている原文', en: 'Watched sources' },
  'drift.sources.what': {
    ja: 'URLから持ってきて訳している記事の原文を、ときどき見直します。新しいうちはこまめに、そのあとはだんだん間をあけて見ます。',
    en: 'The sources of articles that were brought in by their address and are being translated are looked at again: often while they are new, then ever more seldom.',
  },
  'drift.sources.none': { ja: '見ている原文はまだありません', en: 'No source is watched yet' },
  'drift.sources.none.how': {
    ja: 'URLから記事を持ってきて訳しはじめると、ここに出ます。',
    en: 'Bring an article in by its address and begin to translate it, and it stands here.',
  },
  'drift.sources.pages': { ja: '見ている原文のページ', en: 'Pages of the watched sources' },
  'drift.today': { ja: '原文が変わりました', en: 'Sources that changed' },
  'drift.off': {
    ja: 'このブログでは、原文の見直しを止めています。手では見直せます。',
    en: 'This blog has its sources left alone. They can still be looked at by hand.',
  },
  'drift.blog.off': { ja: 'このブログの見直しをすべて止める', en: 'Leave all sources of this blog alone' },
  'drift.blog.on': { ja: '見直しをまた始める', en: 'Look at sources again' },
  'drift.source': { ja: '原文の見直し：{title}', en: 'The source of “{title}”' },
  'drift.changed': { ja: '{when} に変わっていました', en: 'Found changed on {when}' },
  'drift.looked': { ja: '最後に見たのは {when}', en: 'Last looked at on {when}' },
  'drift.looked.never': { ja: 'まだ見直していません', en: 'Not looked at again yet' },
  'drift.next': { ja: '次は {when} ごろ', en: 'Next on about {when}' },
  'drift.next.off': { ja: '見直しを止めています', en: 'Left alone' },
  'drift.next.ended': {
    ja: '長いあいだ変わらないので、見直しを終えました',
    en: 'It has been quiet for so long that it is not looked at any more',
  },
  'drift.next.gone': {
    ja: '何度見てもないので、見直しを終えました',
    en: 'It was not there again and again, and is not looked at any more',
  },
  'drift.next.none': { ja: '次の見直しは決まっていません', en: 'No next look is set' },
  'drift.came.same': { ja: '変わっていません', en: 'Nothing changed' },
  'drift.came.hint': {
    ja: '変わっていないとの返事でした',
    en: 'Its server says that nothing changed',
  },
  'drift.came.changed': { ja: '変わっています', en: 'It has changed' },
  'drift.came.taken': { ja: '変更を取り入れました', en: 'Its change was taken in' },
  'drift.came.left': {
    ja: '取り入れないことにした変更のままです',
    en: 'As it was when its changes were left out',
  },
  'drift.came.gone': {
    ja: 'ページがなくなっています（{status}）',
    en: 'The page is gone ({status})',
  },
  'drift.came.other-language': {
    ja: '別のことば（{language}）のページが返ってきました。くらべられません',
    en: 'A page in another language ({language}) came back; it cannot be compared',
  },
  'drift.came.other-page': {
    ja: '別のページのようです（同じところは{percent}％）。会員だけのページになったのかもしれません。くらべられません',
    en: 'It seems to be another page ({percent}% is as before), perhaps one for members only; it cannot be compared',
  },
  'drift.came.robots': {
    ja: '「{host}」が機械の読みとりを断っています（robots.txt）',
    en: '“{host}” turns programs away (robots.txt)',
  },
  'drift.came.no-robots': {
    ja: '「{host}」の robots.txt が読めないので、見ませんでした',
    en: 'The robots.txt of “{host}” could not be read, so nothing else was asked for',
  },
  'drift.came.blocked': {
    ja: '「{host}」が見せてくれません（{status}）',
    en: '“{host}” does not show it ({status})',
  },
  'drift.came.failing': {
    ja: '「{host}」がいまページを出せません（{status}）',
    en: '“{host}” cannot give the page now ({status})',
  },
  'drift.came.unreachable': { ja: '「{host}」につながりません', en: '“{host}” cannot be reached' },
  'drift.came.astray': {
    ja: 'よそへ送られて、たどりつけませんでした',
    en: 'It sends us elsewhere, and we could not follow',
  },
  'drift.came.unreadable': {
    ja: '読める文章がありませんでした',
    en: 'There was no text that could be read',
  },
  'drift.nothing': {
    ja: '取り入れる変更はありません。',
    en: 'There is no change to take in.',
  },
  'drift.what': { ja: '変わったところ', en: 'What changed' },
  'drift.counts': {
    ja: '直された文 {edited}、加わった文 {added}、消えた文 {removed}、移った文 {moved}。ほかの {same}文はそのままです。',
    en: 'Edited {edited}, added {added}, removed {removed}, moved {moved}. The other {same} {same|sentence|sentences} stayed.',
  },
  'drift.more': { ja: 'このほかに{count}文', en: '{count} more {count|sentence|sentences}' },
  'drift.kind.title': { ja: '題', en: 'Title' },
  'drift.kind.edited': { ja: '直された', en: 'Edited' },
  'drift.kind.added': { ja: '加わった', en: 'Added' },
  'drift.kind.removed': { ja: '消えた', en: 'Removed' },
  'drift.kind.moved': { ja: '移った', en: 'Moved' },
  'drift.take.what': {
    ja: '取り入れると、変わった文だけが机でもう一度開きます。訳した文は消えません。読者のページは、公開しなおすまでそのままです。',
    en: 'When it is taken in, only the sentences that changed open again at the desk. No translation is lost, and readers see what they saw until you publish again.',
  },
  'drift.take': { ja: '取り入れる', en: 'Take it in' },
  'drift.leave': { ja: 'この変更は取り入れない', en: 'Leave this change out' },
  'drift.look': { ja: '原文をいま見直す', en: 'Look at the source now' },
  'drift.compare': { ja: 'それでもくらべる', en: 'Compare all the same' },
  'drift.stop': { ja: 'この原文の見直しを止める', en: 'Leave this source alone' },
  'drift.on': { ja: 'この原文をまた見直す', en: 'Look at this source again' },
  'drift.kept': { ja: '取っておいた原文を見る', en: 'See the kept copy' },
  'drift.kept.gone': {
    ja: '原文はなくなりましたが、取っておいたものがあります',
    en: 'The source is gone; here is the kept copy',
  },
  'drift.desk': { ja: '「{title}」の机をひらく', en: 'Open “{title}” at the desk' },
  'drift.problem.gone': {
    ja: 'この原文は見ていません。一覧にもどって、えらびなおしてください。',
    en: 'This source is not watched. Go back to the list and choose again.',
  },
  'drift.problem.waits': {
    ja: 'このサイトは見たばかりか、少し待ってほしいと言っています。しばらくしてから、もう一度押してください。',
    en: 'This site was asked only just now, or wants to be asked later. Try again in a while.',
  },
  'drift.problem.settled': {
    ja: 'この変更のことは、もう決まっています。',
    en: 'This change has been decided on already.',
  },
  'drift.problem.changed': {
    ja: 'そのあいだに、また変わりました。もう一度見て、決めてください。',
    en: 'It changed once more in between. Look again and decide.',
  },
  'drift.problem.unreadable': {
    ja: '取っておいた原文が読めませんでした。もう一度見直してください。',
    en: 'The kept copy could not be read. Look at the source again.',
  },
  'drift.problem.uncompared': {
    ja: 'くらべても、変わったところはありませんでした。',
    en: 'Compared all the same, nothing had changed.',
  },

  'desk.drift.open': { ja: '原文が変わりました（{when}）。', en: 'The source has changed ({when}).' },
  'desk.drift.taken': {
    ja: '原文の変更を取り入れました。変わった文を直してください。',
    en: 'The change of the source is in. Correct the sentences that changed.',
  },
  'desk.drift.counts': {
    ja: '直された文 {edited}、加わった文 {added}、消えた文 {removed}、移った文 {moved}。',
    en: 'Edited {edited}, added {added}, removed {removed}, moved {moved}.',
  },
  'desk.drift.title': { ja: '題も変わりました。', en: 'Its title changed too.' },
  'desk.drift.unfold': { ja: 'くわしく', en: 'More' },
  'desk.drift.fold': { ja: 'たたむ', en: 'Less' },
  'desk.drift.see': { ja: '変わったところを見る', en: 'See what changed' },
  'desk.drift.take': { ja: '取り入れる', en: 'Take it in' },
  'desk.drift.leave': { ja: 'この変更は取り入れない', en: 'Leave this change out' },
  'desk.drift.left': { ja: 'この変更は取り入れないことにしました。', en: 'This change is left out.' },
  'desk.drift.waiting': { ja: '見直す文 {count}', en: '{count} {count|sentence|sentences} to look at' },
  'desk.drift.publish': {
    ja: '公開しなおすと、読者にも伝わります。',
    en: 'Publish again, and readers have it too.',
  },
  'desk.drift.told': {
    ja: '原文の変更にあわせて直したことは、「訂正の記録」にひとりでに出ます。',
    en: 'That it follows the change of the source stands among the corrections by itself.',
  },
  'desk.drift.decided': { ja: '決めました。', en: 'Decided.' },
  'desk.drift.edited': { ja: '原文が直されました', en: 'The source was edited' },
  'desk.drift.added': { ja: '原文に加わった文です', en: 'This sentence was added to the source' },
  'desk.drift.removed': { ja: '原文から消えた文です', en: 'The source no longer has this sentence' },
  'desk.drift.removed.follow': { ja: 'この文を消す', en: 'Drop this sentence' },
  'desk.drift.removed.keep': { ja: '残しておく', en: 'Keep it' },
  'desk.drift.moved.block': {
    ja: '原文では、段落ごと別の場所へ移りました',
    en: 'In the source the whole paragraph stands elsewhere now',
  },
  'desk.drift.moved.first': {
    ja: '原文では、段落のはじめへ移りました',
    en: 'In the source this stands at the beginning of a paragraph now',
  },
  'desk.drift.moved.behind': {
    ja: '原文では、{number}番のあとへ移りました',
    en: 'In the source this stands behind sentence {number} now',
  },
  'desk.drift.moved.follow': { ja: '同じところへ移す', en: 'Move it there' },
  'desk.drift.moved.keep': { ja: 'このままにする', en: 'Leave it here' },
  'desk.publish.block.removed': {
    ja: '原文から{count}文が消えています。消すか、残すかを決めてください。',
    en: '{count} {count|sentence is|sentences are} no longer in the source. Decide whether to drop or to keep {count|it|them}.',
  },
} satisfies Messages;
