// Interface text of the accounts room: signing in, a person's own page.
import type { Messages } from './shape.ts';

export const accounts = {
  'accounts.sign-in': { ja: 'サインイン', en: 'Sign in' },
  'accounts.sign-in.do': { ja: 'サインインする', en: 'Sign in' },
  'accounts.sign-in.passkey': { ja: 'パスキーでサインインする', en: 'Sign in with a passkey' },
  'accounts.sign-in.wrong': {
    ja: 'メールアドレスかパスワードがちがいます。もういちど書いてください。',
    en: 'The e-mail or the password is wrong. Please try again.',
  },
  'accounts.sign-in.lost': {
    ja: '入れなくなったときは、ここを運営する人に、一度だけ使えるリンクをもらってください。',
    en: 'If you cannot get in, ask whoever runs this press for a link that works once.',
  },
  'accounts.sign-in.new': {
    ja: 'はじめての人は、ここからブログをはじめられます',
    en: 'New here? Begin a blog of your own',
  },
  'accounts.too-many': {
    ja: '何度もまちがえたので、しばらく受けつけません。{minutes}分たってから、もういちど試してください。',
    en: 'There were too many wrong attempts. Please try again in {minutes} {minutes|minute|minutes}.',
  },
  'accounts.email': { ja: 'メールアドレス', en: 'E-mail' },
  'accounts.password': { ja: 'パスワード', en: 'Password' },
  'accounts.name': { ja: '名前', en: 'Name' },
  'accounts.name.hint': {
    ja: '訳した人として、読者にも見えます。ペンネームでもかまいません。',
    en: 'Readers see it as the translator. A pen name is fine.',
  },
  'accounts.email.mail.subject': {
    ja: 'サインインのメールアドレスが変わりました — {press}',
    en: 'Your sign-in address has changed — {press}',
  },
  'accounts.email.mail.what': {
    ja: '{name}さんがサインインに使うメールアドレスが、{when}に、{to} に変わりました。変えたのは、{agent} からサインインしていた人です。',
    en: 'The address with which {name} signs in was changed to {to} on {when}, by somebody signed in from {agent}.',
  },
  'accounts.email.mail.yours': {
    ja: '自分で変えたのなら、何もしなくてかまいません。このアドレスには、もうメールを送りません。',
    en: 'If it was you, there is nothing to do. No more mail comes to this address.',
  },
  'accounts.email.mail.not-yours': {
    ja: '変えたおぼえがないなら、だれかがあなたのアカウントを使っています。まだサインインしている端末があれば、すぐにアドレスをもどし、パスワードを変えて、ほかの端末をサインアウトしてください。入れなければ、ここを運営する人に知らせてください。運営する人は、あなたを締めだした人を止め、入り直すリンクを出せます。',
    en: 'If it was not you, somebody uses your account. Where you are still signed in, change the address back at once, set another password, and sign out everywhere else. If you cannot get in, tell whoever runs this press: they can shut the intruder out and give you a link to come back.',
  },
  'accounts.email.mail.open': { ja: 'アカウントをひらく', en: 'Open the account' },
  'accounts.email.mail.why': {
    ja: 'メールアドレスが変わったときに、前のアドレスへ一度だけ送る知らせです。',
    en: 'This is sent once, to the address before, when a sign-in address changes.',
  },
  'accounts.email.hint': {
    ja: 'サインインに使います。読者には見えません。',
    en: 'For signing in. Readers never see it.',
  },
  'accounts.email.taken': {
    ja: 'このメールアドレスは、もう使われています。サインインしてから、もういちどリンクを開いてください。',
    en: 'Somebody with this e-mail address is here already. Sign in, then open the link again.',
  },
  'accounts.password.hint': {
    ja: '{min}字以上。長い文がいちばん強く、おぼえやすいです。',
    en: 'At least {min} characters. A sentence is strong and easy to remember.',
  },
  'accounts.password.too-plain': {
    ja: '同じ字が多すぎます。もっとちがう字をまぜてください',
    en: 'Too few different characters; please mix in more',
  },

  'accounts.way': { ja: 'つぎに入るとき', en: 'How you come back in' },
  'accounts.way.password': { ja: 'パスワードを使う', en: 'With a password' },
  'accounts.way.passkey': { ja: 'パスキーを使う', en: 'With a passkey' },
  'accounts.way.passkey.hint': {
    ja: '指紋や顔で入ります。つぎの画面で作ります。',
    en: 'Your fingerprint or face. You make it on the next page.',
  },

  'accounts.link': { ja: '一度だけ使えるリンク', en: 'A link that works once' },
  'accounts.link.lead': {
    ja: 'ボタンを押すとサインインします。押したあと、このリンクは使えなくなります。',
    en: 'The button signs you in. After that, this link no longer works.',
  },
  'accounts.link.spent.title': { ja: 'このリンクはもう使えません', en: 'This link no longer works' },
  'accounts.link.spent': {
    ja: '使われたか、期限が切れたか、取り消されています。新しいリンクをもらってください。',
    en: 'It was used, it ran out, or it was withdrawn. Please ask for a new one.',
  },

  'accounts.passkey.refused': {
    ja: 'このパスキーでは入れませんでした。もういちど試すか、パスワードを使ってください。',
    en: 'This passkey was not accepted. Try again, or use your password.',
  },
  'accounts.passkey.known': {
    ja: 'このパスキーは、もう登録してあります。',
    en: 'This passkey is registered already.',
  },
  'accounts.passkey.late': {
    ja: '時間が切れました。もういちど押してください。',
    en: 'That took too long. Please press the button again.',
  },
  'accounts.passkey.cancelled': {
    ja: 'パスキーを確かめられませんでした。もういちど押せます。',
    en: 'The passkey could not be checked. You can press again.',
  },

  'accounts.account': { ja: 'あなたの設定', en: 'Your account' },
  'accounts.profile': { ja: '名前とことば', en: 'Name and language' },
  'accounts.theme': { ja: '編集室の明るさ', en: 'Look of the studio' },
  'accounts.theme.device': { ja: '端末に合わせる', en: 'As the device' },
  'accounts.theme.light': { ja: '明るい', en: 'Light' },
  'accounts.theme.dark': { ja: '暗い', en: 'Dark' },
  'accounts.time-zone': { ja: '編集室の時間帯', en: 'Time zone in the studio' },
  'accounts.time-zone.hint': {
    ja: '空けておくと、ブログの時間帯で見えます。読者の見る時刻は、いつもブログの時間帯です。',
    en: 'Left empty, times are those of each blog. Readers always see times of the blog.',
  },
  'accounts.language': { ja: '編集室のことば', en: 'Language of the studio' },
  'accounts.language.browser': { ja: 'ブラウザに合わせる', en: 'Follow the browser' },
  'accounts.language.ja': { ja: '日本語', en: '日本語' },
  'accounts.language.en': { ja: 'English', en: 'English' },
  'accounts.operators': {
    ja: 'ここは、このサーバーを運営する人だけのページです。',
    en: 'This is for those who run this press.',
  },
  'accounts.no-way-in': {
    ja: 'つぎに入るための方法がまだありません。パスキーかパスワードを作ってください。',
    en: 'You have no way to come back in yet. Please make a passkey or a password.',
  },
  'accounts.back': { ja: 'あなたの設定へもどる', en: 'Back to your account' },
  'accounts.email.change': { ja: 'メールアドレスを変える', en: 'Change the e-mail address' },
  'accounts.email.proof': {
    ja: 'パスキーか一度だけのリンクで、一時間のうちに入ったなら、空でかまいません。',
    en: 'Leave it empty if you came in by a passkey or a link within the last hour.',
  },
  'accounts.email.other': {
    ja: 'このメールアドレスは、ほかの人が使っています',
    en: 'Somebody else has this e-mail address',
  },
  'accounts.email.stale': {
    ja: '入ってから時間がたちました。いちどサインアウトして、パスキーで入りなおしてから変えてください。',
    en: 'You came in a while ago. Sign out, come back in with your passkey, then change it.',
  },
  'accounts.blogs': { ja: '加わっているブログ', en: 'Your blogs' },
  'accounts.blogs.begin': { ja: '新しいブログを作る', en: 'Make another blog' },
  'accounts.blogs.notices': { ja: '知らせの受けかた', en: 'Notices' },
  'accounts.blogs.leave': { ja: '離れる', en: 'Leave' },
  'accounts.passkeys': { ja: 'パスキー', en: 'Passkeys' },
  'accounts.passkeys.about': {
    ja: '指紋や顔、端末の暗証番号でサインインします。パスワードより安全で、おぼえることがありません。',
    en: 'Sign in with your fingerprint, face or device PIN. Safer than a password, and nothing to remember.',
  },
  'accounts.passkeys.name': { ja: 'パスキーの名前', en: 'Name of the passkey' },
  'accounts.passkeys.name.hint': {
    ja: '「台所のタブレット」のように、どの端末かわかる名前。',
    en: 'Something that tells you which device it is.',
  },
  'accounts.passkeys.default': { ja: 'わたしの端末', en: 'My device' },
  'accounts.passkeys.add': { ja: 'パスキーを作る', en: 'Make a passkey' },
  'accounts.passkeys.script': {
    ja: 'パスキーを作るには、JavaScriptを使えるようにして、もういちど開いてください。',
    en: 'To make a passkey, allow JavaScript and open this page again.',
  },
  'accounts.passkeys.used': { ja: 'さいごに使ったのは{when}', en: 'last used {when}' },
  'accounts.passkeys.unused': { ja: 'まだ使っていない', en: 'not used yet' },
  'accounts.passkeys.remove': { ja: 'パスキー「{name}」を消す', en: 'Delete the passkey “{name}”' },
  'accounts.passkeys.last': {
    ja: 'これを消すと入れなくなります。先にパスワードか、べつのパスキーを作ってください。',
    en: 'Without it you could not come back in. Make a password or another passkey first.',
  },
  'accounts.password.change': { ja: 'パスワードを変える', en: 'Change the password' },
  'accounts.password.set': { ja: 'パスワードを作る', en: 'Make a password' },
  'accounts.password.current': { ja: 'いまのパスワード', en: 'Current password' },
  'accounts.password.new': { ja: '新しいパスワード', en: 'New password' },
  'accounts.password.wrong': { ja: 'いまのパスワードがちがいます', en: 'The current password is wrong' },
  'accounts.password.ends': {
    ja: '変えると、ほかの端末はサインアウトします。',
    en: 'Changing it signs out your other devices.',
  },
  'accounts.sessions': { ja: 'サインインしている端末', en: 'Where you are signed in' },
  'accounts.sessions.this': { ja: 'この端末', en: 'this device' },
  'accounts.sessions.unknown': { ja: '名前のわからないブラウザ', en: 'An unknown browser' },
  'accounts.sessions.seen': { ja: 'さいごに使ったのは{when}', en: 'last used {when}' },
  'accounts.sessions.end': { ja: 'サインアウトさせる', en: 'Sign out' },
  'accounts.sessions.end-one': { ja: '{agent}をサインアウトさせる', en: 'Sign out {agent}' },
  'accounts.sessions.end-others': {
    ja: 'ほかの端末をすべてサインアウトさせる',
    en: 'Sign out everywhere else',
  },
  'accounts.done.saved': { ja: '保存しました。', en: 'Saved.' },
  'accounts.done.email': {
    ja: 'メールアドレスを変えました。つぎからこれで入ります。',
    en: 'The e-mail address is changed. Sign in with it from now on.',
  },
  'accounts.done.left': { ja: 'ブログを離れました。', en: 'You have left the blog.' },
  'accounts.done.password': {
    ja: 'パスワードを変えました。ほかの端末はサインアウトしています。',
    en: 'The password is changed. Your other devices are signed out.',
  },
  'accounts.done.passkey': {
    ja: 'パスキーを作りました。つぎからこれで入れます。',
    en: 'The passkey is ready. You can sign in with it from now on.',
  },
  'accounts.done.passkey-removed': { ja: 'パスキーを消しました。', en: 'The passkey is deleted.' },
  'accounts.done.sessions': { ja: 'サインアウトさせました。', en: 'Signed out there.' },
} as const satisfies Messages;
