// Interface text of the frame around every studio page, and of the problem pages.
import type { Messages } from './shape.ts';

export const web = {
  'web.skip': { ja: '本文へ進む', en: 'Skip to content' },
  'web.studio': { ja: '編集室', en: 'Studio' },
  'web.nav.today': { ja: 'きょう', en: 'Today' },
  'web.nav.posts': { ja: '記事', en: 'Posts' },
  'web.nav.manuscripts': { ja: '原稿', en: 'Manuscripts' },
  'web.nav.inbox': { ja: '受信箱', en: 'Inbox' },
  'web.nav.pictures': { ja: '写真', en: 'Pictures' },
  'web.nav.bring': { ja: '記事を持ってくる', en: 'Bring an article' },
  'web.nav.settings': { ja: '設定', en: 'Settings' },
  'web.tab.blog': { ja: 'ブログ', en: 'Blog' },
  'web.tab.notices': { ja: '知らせ', en: 'Notices' },
  'web.tab.spam': { ja: '迷惑', en: 'Spam' },
  'web.tab.categories': { ja: '分類', en: 'Categories' },
  'web.tab.look': { ja: '見た目', en: 'Look' },
  'web.tab.widgets': { ja: '部品', en: 'Widgets' },
  'web.tab.access': { ja: '読める人', en: 'Who may read' },
  'web.tab.members': { ja: '仲間', en: 'People' },
  'web.tab.log': { ja: '記録', en: 'Record' },
  'web.tab.comments': { ja: 'コメント', en: 'Comments' },
  'web.nav.blogs': { ja: 'ブログを選ぶ', en: 'Choose a blog' },
  'web.nav.others': { ja: 'ほかのブログ', en: 'Other blogs' },
  'web.nav.account': { ja: 'あなたの設定', en: 'Your account' },
  'web.view-blog': { ja: 'ブログを見る', en: 'View blog' },
  'web.sign-out': { ja: 'サインアウト', en: 'Sign out' },
  'web.errors.one': { ja: '{field}：{problem}', en: '{field}: {problem}' },
  'web.errors': { ja: '{count}か所、直してください', en: '{count} {count|thing|things} to correct' },

  'web.problem.back': { ja: '編集室へもどる', en: 'Back to the studio' },
  'web.problem.sign-in': { ja: 'サインインする', en: 'Sign in' },
  'web.problem.again': {
    ja: 'ひとつ前へもどると、書いた文はそのまま残っています。',
    en: 'Go back one page: what you wrote is still there.',
  },
  'web.problem.kept': {
    ja: '書いたものは、このページであずかっています。',
    en: 'What you wrote is kept on this page.',
  },
  'web.problem.send-again': { ja: 'もういちど送る', en: 'Send again' },
  'web.problem.request': { ja: '問い合わせの番号', en: 'Request number' },
  'web.problem.invalid': { ja: '受けとれませんでした', en: 'This could not be accepted' },
  'web.problem.invalid.do': {
    ja: '送られた内容に、足りない所か、読めない所があります。',
    en: 'Something in it is missing or cannot be read.',
  },
  'web.problem.unauthenticated': { ja: 'サインインしてください', en: 'Please sign in' },
  'web.problem.unauthenticated.do': {
    ja: 'しばらく使わなかったので、サインアウトしています。べつのタブでサインインしてから、ここへもどって、もういちど送ってください。',
    en: 'You have been signed out. Sign in in another tab, come back here, and send again.',
  },
  'web.problem.forbidden': { ja: 'ここは、あなたの役目では開けません', en: 'Your role does not open this' },
  'web.problem.forbidden.do': {
    ja: '要るときは、ブログの持ち主に役目を変えてもらってください。',
    en: 'If you need it, ask the owner of the blog to change your role.',
  },
  'web.problem.not-found': { ja: 'ここには何もありません', en: 'There is nothing here' },
  'web.problem.not-found.do': {
    ja: '住所がまちがっているか、もう消されています。',
    en: 'The address is wrong, or what was here has been deleted.',
  },
  'web.problem.other-host': {
    ja: 'この名前では開けません。{address} をためしてください。',
    en: 'This does not open under this name. Please try {address}.',
  },
  'web.problem.conflict': { ja: 'だれかが先に変えています', en: 'Somebody changed this first' },
  'web.problem.conflict.do': {
    ja: 'ひらきなおして、いまのようすを見てください。',
    en: 'Open it again to see how it stands now.',
  },
  'web.problem.too-large': { ja: '大きすぎて受けとれません', en: 'This is too large' },
  'web.problem.too-large.do': { ja: '受けとれるのは{limit}までです。', en: 'The limit is {limit}.' },
  'web.problem.unsupported': { ja: 'この形では受けとれません', en: 'This kind of data is not accepted' },
  'web.problem.unsupported.do': {
    ja: '画面のボタンから送りなおしてください。',
    en: 'Please send it from the page itself.',
  },
  'web.problem.too-many': { ja: 'すこし待ってください', en: 'Please wait a little' },
  'web.problem.too-many.do': {
    ja: '短い時間に何度も送られました。',
    en: 'Too many attempts in a short time.',
  },
  'web.problem.upstream': { ja: 'むこうのサイトが答えませんでした', en: 'The other site did not answer' },
  'web.problem.upstream.do': {
    ja: 'しばらくしてから、もういちど試してください。',
    en: 'Please try again in a while.',
  },
  'web.problem.unexpected': { ja: 'こちらの故障です', en: 'Something broke on our side' },
  'web.problem.unexpected.do': {
    ja: '保存してあるものは無事です。もういちど試してだめなら、下の番号を管理する人に伝えてください。',
    en: 'What was saved is safe. If it happens again, give the number below to whoever runs this press.',
  },
  'web.problem.csrf': {
    ja: 'べつのサイトから送られたようなので、受けとりませんでした。このサイトの画面から送りなおしてください。',
    en: 'This seems to come from another site, so it was not accepted. Please send it from a page of this site.',
  },
} as const satisfies Messages;
