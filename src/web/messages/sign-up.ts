// Interface text of signing up: how somebody comes to a blog of their own, and who lets them in.
import type { Messages } from './shape.ts';

export const signUp = {
  'sign-up.begin': { ja: 'ブログをはじめる', en: 'Begin a blog' },
  'sign-up.lead': {
    ja: '{press}で、訳して書くブログをはじめましょう。名前や住所は、あとで変えられます。',
    en: 'Begin a blog of translations at {press}. Names and addresses can be changed later.',
  },
  'sign-up.lead.asks': {
    ja: '{press}で、訳して書くブログをはじめましょう。申しこみを読んで、ここを運営する人が返事をします。',
    en: 'Begin a blog of translations at {press}. Those who run it read what you write here, and answer.',
  },
  'sign-up.lead.invited': {
    ja: '{press}に招かれました。あなたと、はじめるブログのことを教えてください。どれも、あとで変えられます。',
    en: 'You are invited to {press}. Tell us about yourself and your blog. Everything can be changed later.',
  },
  'sign-up.blog': { ja: 'はじめるブログ', en: 'Your blog' },
  'sign-up.message': { ja: '書きたいこと', en: 'What you want to write' },
  'sign-up.message.hint': {
    ja: 'どんな文章を、だれのために訳したいか。ここを運営する人だけが読みます。',
    en: 'Which texts you would like to translate, and for whom. Only those who run this press read it.',
  },
  'sign-up.message.needed': {
    ja: 'ひとことでかまいません。書きたいことを教えてください',
    en: 'Please say what you want to write; a few words will do',
  },
  'sign-up.terms': { ja: 'ここの約束', en: 'The terms here' },
  'sign-up.terms.of': { ja: '{day}から', en: 'since {day}' },
  'sign-up.terms.agree': { ja: '約束を読みました。守ります', en: 'I have read the terms and agree to them' },
  'sign-up.terms.needed': {
    ja: '約束を読んで、しるしを付けてください',
    en: 'Please read the terms and tick the box',
  },
  'sign-up.terms.changed': {
    ja: '書いているあいだに、約束が変わりました。もういちど読んで、しるしを付けてください',
    en: 'The terms changed while you were writing. Please read them again and tick the box',
  },
  'sign-up.trap': { ja: 'ここには何も書かないでください', en: 'Please leave this empty' },
  'sign-up.trapped': {
    ja: '見えない欄に文字が入っていたので、消しました。もういちど送ってください。',
    en: 'A hidden field was filled in, and is empty again now. Please send the form once more.',
  },
  'sign-up.do': { ja: 'ブログをはじめる', en: 'Begin the blog' },
  'sign-up.ask': { ja: '申しこむ', en: 'Send' },
  'sign-up.have': { ja: 'もうアカウントがある人はサインイン', en: 'I have an account: sign in' },
  'sign-up.read': { ja: 'ここのブログを読む', en: 'Read the blogs here' },
  'sign-up.too-many': {
    ja: '申しこみがつづいたので、しばらく受けつけません。書いたものはこの画面に残っています。{minutes}分たってから、もういちど送ってください。',
    en: 'There were many sign-ups in a row. What you wrote is still here; please send it again in {minutes} {minutes|minute|minutes}.',
  },
  'sign-up.not-open.title': { ja: 'いまは申しこめません', en: 'Sign-up is not possible now' },
  'sign-up.not-open': {
    ja: 'ここでは、いま新しいブログを受けつけていません。ここを運営する人にたずねてください。',
    en: 'New blogs are not taken here at the moment. Please ask those who run this press.',
  },

  'sign-up.none.closed': { ja: '新しいブログは受けつけていません', en: 'New blogs are not taken here' },
  'sign-up.none.closed.lead': {
    ja: 'ここのブログは、ここを運営する人が作ります。読むのは、だれでもできます。',
    en: 'Blogs here are made by those who run this press. Everybody is welcome to read.',
  },
  'sign-up.none.closed.do': {
    ja: '書きたいときは、ここを運営する人にたずねてください。だれかのブログを手伝うなら、そのブログの持ち主から招待のリンクをもらえます。',
    en: 'If you would like to write, ask one of them. To work on somebody’s blog, its owner can send you an invitation link.',
  },
  'sign-up.none.invitation': { ja: 'はじめるには招待が要ります', en: 'You need an invitation to begin' },
  'sign-up.none.invitation.lead': {
    ja: 'ここのブログは、ここを運営する人から招かれてはじめます。',
    en: 'Those who run this press invite whoever begins a blog here.',
  },
  'sign-up.none.invitation.do': {
    ja: '招待のリンクを受けとった人は、それを開いてください。まだの人は、ここを運営する人に、書きたいことを話してみてください。',
    en: 'If you were sent a link, please open it. If not, tell one of them what you would like to write.',
  },
  'sign-up.none.unmailed': { ja: 'いまは申しこめません', en: 'Sign-up is not possible now' },
  'sign-up.none.unmailed.lead': {
    ja: '申しこみには、アドレスを確かめるメールが要ります。ここからは、いまメールを送れません。',
    en: 'A mail has to confirm your address, and no mail can be sent from here at the moment.',
  },
  'sign-up.none.unmailed.do': {
    ja: 'しばらくしてから、もういちど開いてください。急ぐときは、ここを運営する人に知らせてください。',
    en: 'Please come back later, or tell those who run this press.',
  },

  'sign-up.sent': { ja: 'メールを送りました', en: 'A mail is on its way' },
  'sign-up.sent.lead': {
    ja: '入れたアドレスにメールを送りました。3日のうちに、メールのなかのボタンを押してください。つぎの画面で、ブログをはじめます。',
    en: 'We sent a mail to the address you gave. Please press the button in it within 3 days; it leads on to your blog.',
  },
  'sign-up.sent.none': {
    ja: '届かないときは、迷惑メールの箱を見てください。アドレスを書きまちがえたかもしれないときは、もういちど申しこんでください。',
    en: 'If nothing comes, look among unwanted mail. If the address may have been mistyped, please sign up once more.',
  },
  'sign-up.link.spent.title': {
    ja: 'このメールのリンクは使えません',
    en: 'The link of this mail no longer works',
  },
  'sign-up.link.spent': {
    ja: 'もう使われたか、3日がすぎました。はじめたあとなら、サインインしてください。まだなら、もういちど申しこんでください。',
    en: 'It was used, or 3 days have passed. If you have begun already, sign in. If not, please sign up once more.',
  },
  'sign-up.confirm': { ja: 'あと一歩です', en: 'One more step' },
  'sign-up.confirm.lead': {
    ja: 'まちがいがなければ、ボタンを押してください。',
    en: 'If this is right, press the button.',
  },
  'sign-up.confirm.slug': {
    ja: '待っているあいだに、この住所はほかのブログのものになりました。べつの住所を決めてください。',
    en: 'Meanwhile another blog has taken this address. Please choose another.',
  },
  'sign-up.confirm.password': {
    ja: '申しこむときに決めたもの。申しこんだ人と、メールを受けとった人が同じか、確かめます。',
    en: 'The one you chose. It shows that whoever signed up and whoever got the mail are the same.',
  },
  'sign-up.confirm.wrong': {
    ja: '申しこむときに決めたパスワードとちがいます。忘れたときは、もういちど申しこんでください',
    en: 'This is not the password you chose. If you have forgotten it, please sign up once more',
  },
  'sign-up.confirm.here': {
    ja: 'このメールアドレスのアカウントが、もうあります。サインインすると、そこから新しいブログを作れます。',
    en: 'There is an account with this e-mail address already. Sign in, and make a blog from there.',
  },
  'sign-up.confirm.waits': {
    ja: 'このメールアドレスの申しこみは、もう届いています。返事を待っていてください。',
    en: 'A sign-up with this e-mail address has arrived already. Please wait for the answer.',
  },
  'sign-up.confirm.not-you': {
    ja: '申しこんだおぼえがなければ、この画面を閉じてください。押さなければ、3日で消えます。',
    en: 'If this was not you, close this page. Unless the button is pressed, it is forgotten in 3 days.',
  },
  'sign-up.waiting': { ja: '申しこみが届きました', en: 'Your sign-up has arrived' },
  'sign-up.waiting.lead': {
    ja: '{press}を運営する人が読んで、返事をメールで送ります。それまで、少し待っていてください。',
    en: 'Those who run {press} will read it and send you a mail. Please wait a little.',
  },
  'sign-up.most': {
    ja: 'ここでは、一人が持てるブログは{most}つまでです。もっと要るときは、ここを運営する人にたずねてください。',
    en: 'One person can have {most} {most|blog|blogs} here. If you need another, please ask those who run this press.',
  },

  'sign-up.rule.closed': {
    ja: 'いまは、運営する人だけがブログを作れます。だれかを招いたり、申しこみを受けつけたりするには、先に決まりを変えてください。',
    en: 'At the moment only those who run this press make blogs. To invite somebody or take sign-ups, change the rule first.',
  },
  'sign-up.rule.invitation': {
    ja: '招待のリンクを受けとった人が、ブログをはじめられます。',
    en: 'Whoever has an invitation link can begin a blog.',
  },
  'sign-up.rule.open': {
    ja: 'だれでもブログを申しこめます。招待のリンクを受けとった人は、待たずにはじめられます。',
    en: 'Anybody can sign up for a blog. Whoever has an invitation link begins without waiting.',
  },
  'sign-up.rule.unmailed': {
    ja: 'だれでも申しこめる決まりですが、メールを送れないので、いまは受けつけていません。招待のリンクは使えます。',
    en: 'Anybody may sign up, but mail is not set up, so nobody can now. Invitation links work.',
  },
  'sign-up.waiting-list': { ja: '返事を待っている人', en: 'Waiting for an answer' },
  'sign-up.waiting-count': { ja: '{count}人', en: '{count} {count|person|people}' },
  'sign-up.waiting-none': {
    ja: 'いまは、だれも待っていません。申しこみが届くと、ここに並びます。',
    en: 'Nobody waits now. New sign-ups stand here.',
  },
  'sign-up.waiting-never': {
    ja: 'アドレスを確かめた人は、待たずにはじめられます。だれかが待つことはありません。',
    en: 'Whoever has confirmed their address begins at once. Nobody has to wait.',
  },
  'sign-up.newer': { ja: '新しい申しこみ', en: 'Newer' },
  'sign-up.older': { ja: '前の申しこみ', en: 'Older' },
  'sign-up.approve': { ja: '迎える', en: 'Let in' },
  'sign-up.approve-of': { ja: '{name}さんを迎える', en: 'Let {name} in' },
  'sign-up.refuse': { ja: '見送る', en: 'Decline' },
  'sign-up.refuse-of': { ja: '{name}さんの申しこみを見送る', en: 'Decline {name}' },
  'sign-up.refuse.reason': { ja: '理由', en: 'Reason' },
  'sign-up.refuse.hint': {
    ja: '申しこんだ人へのメールに、このまま載ります。',
    en: 'It stands in the mail to them as you write it.',
  },
  'sign-up.refuse.do': { ja: '見送ってメールを送る', en: 'Decline and send the mail' },
  'sign-up.decided.title': { ja: 'もう決まっています', en: 'This has been decided' },
  'sign-up.decided': {
    ja: 'この申しこみには、だれかがもう返事をしました。一覧を開きなおしてください。',
    en: 'Somebody has answered this sign-up already. Please open the list again.',
  },
  'sign-up.shut-out': {
    ja: 'このメールアドレスの人は、前にこのサーバーへ入れなくしてあるので、迎えられません。申しこみは見送ってください。',
    en: 'The person with this e-mail address was shut out of this press and cannot be let in. Please decline the sign-up.',
  },
  'sign-up.decided-list': { ja: '決まったもの', en: 'Decided' },
  'sign-up.decided-kept': { ja: '90日で消えます', en: 'kept for 90 days' },
  'sign-up.was.in': { ja: 'はじめました', en: 'has begun' },
  'sign-up.was.let-in': { ja: '{by}さんが迎えました', en: 'let in by {by}' },
  'sign-up.was.refused': { ja: '{by}さんが見送りました', en: 'declined by {by}' },
  'sign-up.was.why': { ja: '理由：{reason}', en: 'Reason: {reason}' },
  'sign-up.was.somebody': { ja: 'もういない人', en: 'somebody who has left' },
  'sign-up.invite': { ja: 'ブログをはじめる人を招く', en: 'Invite somebody to begin a blog' },
  'sign-up.invite.about': {
    ja: 'リンクを作って、相手に送ります。一人が一度だけ、14日のあいだ使えます。招かれた人は、返事を待たずにはじめられます。',
    en: 'Make a link and send it to them. It works once, for one person, within 14 days, and they begin without waiting.',
  },
  'sign-up.invite.note': { ja: 'だれのためか', en: 'For whom' },
  'sign-up.invite.note.hint': {
    ja: '運営する人のおぼえ書きです。相手には見えません。',
    en: 'A note for those who run this press. Whoever is invited does not see it.',
  },
  'sign-up.invite.open': { ja: 'まだ使われていない招待', en: 'Invitations not yet used' },
  'sign-up.invite.revoke-of': {
    ja: '「{note}」への招待を取り消す',
    en: 'Withdraw the invitation for “{note}”',
  },
  'sign-up.invite.closed': {
    ja: 'いまは、運営する人だけがブログを作れる決まりです。招くには、先に決まりを変えてください。',
    en: 'Only those who run this press make blogs now. To invite somebody, change the rule first.',
  },
  'sign-up.once.invited': {
    ja: 'このリンクを送ってください。この画面を閉じると、もう見られません。',
    en: 'Send this link. Once you leave this page it cannot be shown again.',
  },
  'sign-up.once.let-in': {
    ja: 'ブログができました。メールを送れないので、このリンクをその人に渡してください。一度だけ、7日のあいだ使えます。この画面を閉じると、もう見られません。',
    en: 'The blog is made. No mail can be sent, so please give them this link. It works once, within 7 days, and cannot be shown again.',
  },
  'sign-up.done.let-in': {
    ja: '迎えました。入るためのリンクを、メールで送ります。',
    en: 'They are let in. A mail brings them a link to come in.',
  },
  'sign-up.done.refused': {
    ja: '申しこみを見送りました。メールで知らせます。',
    en: 'Declined. A mail tells them.',
  },
  'sign-up.done.taken-back': { ja: '招待を取り消しました。', en: 'The invitation is withdrawn.' },

  'sign-up.mail.why': {
    ja: '{press}でブログをはじめる申しこみがあったときに送るメールです。',
    en: 'This is sent when somebody signs up for a blog at {press}.',
  },
  'sign-up.mail.confirm.subject': {
    ja: 'メールアドレスを確かめてください — {press}',
    en: 'Please confirm your address — {press}',
  },
  'sign-up.mail.confirm.what': {
    ja: '{press}でブログをはじめる申しこみを受けとりました。あなたなら、下のリンクを開いて先へ進んでください。3日のあいだ使えます。',
    en: 'Somebody signed up for a blog at {press} with this address. If it was you, open the link below. It works for 3 days.',
  },
  'sign-up.mail.confirm.not-you': {
    ja: 'おぼえがなければ、何もしないでください。申しこみは消え、メールはもう届きません。',
    en: 'If it was not you, do nothing. The sign-up is forgotten, and no more mails come.',
  },
  'sign-up.mail.confirm.do': { ja: 'アドレスを確かめて、先へ進む', en: 'Confirm the address and go on' },
  'sign-up.mail.here.subject': {
    ja: 'アカウントが、もうあります — {press}',
    en: 'You have an account already — {press}',
  },
  'sign-up.mail.here.what': {
    ja: '{press}でブログをはじめる申しこみを受けとりましたが、このアドレスのアカウントが、もうあります。サインインすると、そこから新しいブログを作れます。',
    en: 'Somebody signed up for a blog at {press} with this address, but there is an account with it already. Sign in, and make a blog from there.',
  },
  'sign-up.mail.here.lost': {
    ja: 'サインインできないときは、ここを運営する人に、一度だけ使えるリンクをもらってください。',
    en: 'If you cannot get in, ask those who run this press for a link that works once.',
  },
  'sign-up.mail.here.not-you': {
    ja: 'おぼえがなければ、何もしなくてかまいません。アカウントは何も変わっていません。',
    en: 'If it was not you, there is nothing to do. Nothing about your account has changed.',
  },
  'sign-up.mail.waits.subject': {
    ja: 'ブログをはじめたい人が待っています — {press}',
    en: 'Somebody wants to begin a blog — {press}',
  },
  'sign-up.mail.waits.what': {
    ja: 'ブログをはじめたい人から、申しこみが届きました。読んで、返事をしてください。',
    en: 'Somebody has signed up for a blog. Please read what they wrote and answer.',
  },
  'sign-up.mail.waits.do': { ja: '申しこみを読む', en: 'Read the sign-up' },
  'sign-up.mail.waits.why': {
    ja: '{press}を運営する人に送るメールです。返事を待つ人がいるあいだは、次の申しこみが来ても送りません。',
    en: 'This goes to those who run {press}. While somebody waits for an answer, the next sign-up sends no other mail.',
  },
  'sign-up.mail.let-in.subject': {
    ja: 'ブログをはじめられます — {press}',
    en: 'Your blog is ready — {press}',
  },
  'sign-up.mail.let-in.what': {
    ja: '申しこみを読みました。「{blog}」ができています。読者が来る住所は {address} です。',
    en: 'We have read your sign-up. “{blog}” is ready. Readers find it at {address}.',
  },
  'sign-up.mail.let-in.how': {
    ja: '下のリンクから、パスワードなしで入れます。使えるのは一度だけ、7日のあいだです。次からは、申しこむときに決めたパスワードで入ってください。パスキーを選んだ人は、入ったら先にパスキーを作ってください。',
    en: 'The link below lets you in without a password, once, within 7 days. After that, come in with the password you chose when you signed up. If you chose a passkey, make it first when you are in.',
  },
  'sign-up.mail.let-in.do': { ja: '編集室に入る', en: 'Come in' },
  'sign-up.mail.refused.subject': {
    ja: '申しこみへの返事 — {press}',
    en: 'About your sign-up — {press}',
  },
  'sign-up.mail.refused.what': {
    ja: '「{blog}」のお申しこみを、ありがとうございました。残念ですが、今回は見送らせていただきます。理由は、つぎのとおりです。',
    en: 'Thank you for your sign-up of “{blog}”. We are sorry that we cannot take it. This is why:',
  },
} as const satisfies Messages;
