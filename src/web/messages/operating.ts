// Interface text for whoever runs the press: its name and terms, its blogs and their bounds, suspension.
import type { Messages } from './shape.ts';

export const operating = {
  'operating.bound.number': {
    ja: '数だけを入れてください（例：500）',
    en: 'Please enter a number only (like 500)',
  },
  'operating.bound.least': { ja: '{min}以上にしてください', en: 'Please enter {min} or more' },
  'operating.bound.most': { ja: '{max}以下にしてください', en: 'Please enter {max} or less' },

  'operating.part.name': { ja: '名前', en: 'Name' },
  'operating.name': { ja: 'この場所の名前', en: 'Name of the press' },
  'operating.name.hint': {
    ja: '読者の見る入口のページや、届くメールに出ます。',
    en: 'It stands on the front page for readers and in mails.',
  },
  'operating.tagline': { ja: 'ひとこと', en: 'Tagline' },
  'operating.about': { ja: '紹介', en: 'About the press' },
  'operating.paragraphs': {
    ja: '段落は、空の行で分けます。',
    en: 'Paragraphs are parted by blank lines.',
  },
  'operating.language': { ja: '入口のページのことば', en: 'Language of the front page' },
  'operating.language.hint': {
    ja: 'それぞれのブログのことばは、ブログごとに決まります。',
    en: 'Each blog has a language of its own.',
  },
  'operating.part.terms': { ja: '約束', en: 'Terms' },
  'operating.terms': { ja: 'ここでブログを書く人との約束', en: 'Terms for those who write here' },
  'operating.terms.hint': {
    ja: 'ブログをはじめる人に見せて、守ってもらいます。段落は、空の行で分けます。空のままなら、約束は出ません。',
    en: 'Shown to whoever begins a blog, to be agreed to. Paragraphs are parted by blank lines. Left empty, no terms are shown.',
  },
  'operating.terms.since': {
    ja: 'いまの約束は、{day}からのものです。',
    en: 'These are the terms since {day}.',
  },
  'operating.part.sign-up': { ja: 'ブログのはじめかた', en: 'Beginning a blog' },
  'operating.sign-up': { ja: 'だれがブログをはじめられるか', en: 'Who may begin a blog' },
  'operating.sign-up.closed': { ja: '運営する人だけ', en: 'Operators only' },
  'operating.sign-up.closed.hint': {
    ja: '新しいブログは、運営する人が作ります。',
    en: 'New blogs are made by whoever runs the press.',
  },
  'operating.sign-up.invitation': { ja: '招待のリンクを持っている人', en: 'Whoever has an invitation' },
  'operating.sign-up.invitation.hint': {
    ja: '「はじめたい人」のページで作ったリンクを、本人に渡します。',
    en: 'You make a link on the page “Sign-ups” and give it to them.',
  },
  'operating.sign-up.open': { ja: 'だれでも', en: 'Anybody' },
  'operating.sign-up.open.hint': {
    ja: '入口のページから申しこめます。メールが届くことを確かめてから、はじまります。',
    en: 'They sign up on the front page, and confirm their e-mail address first.',
  },
  'operating.sign-up.no-mail': {
    ja: 'このサーバーはまだメールを送れないので、「だれでも」にはできません。申しこむ人のアドレスを確かめられないためです。メールを使えるようにするか、ほかの二つから選んでください。',
    en: 'This press sends no mail yet, so it cannot be open to anybody: the addresses of those who sign up could not be confirmed. Set up mail first, or choose one of the other two.',
  },
  'operating.approves': {
    ja: '申しこみは、運営する人が見てから通す',
    en: 'An operator looks at each request first',
  },
  'operating.yes': { ja: 'はい', en: 'Yes' },
  'operating.no': { ja: 'いいえ', en: 'No' },
  'operating.most-blogs': { ja: 'ひとりで持てるブログの数', en: 'Blogs that one person may begin' },
  'operating.part.bounds': { ja: 'ひとつのブログの上限', en: 'Limits of one blog' },
  'operating.bounds.about': {
    ja: 'どのブログにも当てはまります。ブログごとに変えるときは、「ブログ」のページで、そのブログを開いてください。',
    en: 'They hold for every blog. For one blog they can be changed on its page under “Blogs”.',
  },
  'operating.most-megabytes': { ja: '写真の大きさの合計（MB）', en: 'Pictures altogether (MB)' },
  'operating.most-posts': { ja: '一日に公開できる記事の数', en: 'Posts published in a day' },
  'operating.bound.empty': { ja: '空なら、上限はありません。', en: 'Left empty, there is no limit.' },
  'operating.blogs': { ja: 'ブログの一覧', en: 'Blogs of the press' },
  'operating.blogs.words': { ja: '名前か住所', en: 'Name or address' },
  'operating.blogs.find': { ja: 'さがす', en: 'Find' },
  'operating.blogs.count': { ja: '{count}のブログ', en: '{count} {count|blog|blogs}' },
  'operating.blogs.none': { ja: 'まだブログがありません', en: 'There is no blog yet' },
  'operating.blogs.none.about': {
    ja: 'だれかがブログをはじめると、ここに並びます。',
    en: 'When somebody begins a blog, it is listed here.',
  },
  'operating.blogs.none-here': {
    ja: '「{words}」を名前や住所にふくむブログはありません',
    en: 'No blog has “{words}” in its name or address',
  },
  'operating.blogs.all': { ja: 'すべて見る', en: 'Show all' },
  'operating.blogs.back': { ja: 'ブログの一覧へ', en: 'All blogs' },
  'operating.blogs.pages': { ja: '一覧のページ', en: 'Pages of the list' },
  'operating.pages.first': { ja: 'はじめのページへ', en: 'Back to the first page' },
  'operating.pages.next': { ja: '次のページ', en: 'Next page' },
  'operating.blogs.posts': { ja: '記事{count}件', en: '{count} {count|post|posts}' },
  'operating.blogs.pictures': { ja: '写真{size} MB', en: '{size} MB of pictures' },
  'operating.blogs.no-owner': { ja: '持ち主がいません', en: 'Nobody owns it' },
  'operating.state.open': { ja: '公開中', en: 'Open' },
  'operating.state.locked': { ja: 'パスワードつき', en: 'Behind a password' },
  'operating.state.closed': { ja: '持ち主が閉じている', en: 'Closed by its owner' },
  'operating.state.suspended': { ja: '公開を止めている', en: 'Suspended' },
  'operating.state.moved': { ja: '引っ越した', en: 'Moved away' },
  'operating.blog.address': { ja: '住所', en: 'Address' },
  'operating.blog.state': { ja: 'いま', en: 'Now' },
  'operating.blog.owners': { ja: '持ち主', en: 'Owners' },
  'operating.blog.begun': { ja: 'はじめた日', en: 'Begun' },
  'operating.blog.posts': { ja: '公開している記事', en: 'Published posts' },
  'operating.blog.pictures': { ja: '写真', en: 'Pictures' },
  'operating.quotas.part': { ja: 'このブログの上限', en: 'Limits of this blog' },
  'operating.quotas.about': {
    ja: '全体の上限：{all}。このブログだけ変えるときは、下に入れてください。',
    en: 'The limits of all blogs: {all}. Fill in what is to be different for this one.',
  },
  'operating.quotas.bytes': { ja: '写真{size} MB', en: '{size} MB of pictures' },
  'operating.quotas.no-bytes': { ja: '写真の合計に上限なし', en: 'no limit on pictures' },
  'operating.quotas.posts': { ja: '一日{count}件', en: '{count} {count|post|posts} a day' },
  'operating.quotas.no-posts': { ja: '一日の公開に上限なし', en: 'no limit on posts a day' },
  'operating.quotas.empty': {
    ja: '空なら、全体の上限のままです。',
    en: 'Left empty, the limit of all blogs holds.',
  },
  'operating.room.part': { ja: '使っている量', en: 'What is used' },
  'operating.room.about': {
    ja: 'サーバーを運営する人が決めた上限です。足りないときは、運営する人に相談してください。',
    en: 'These limits were set by whoever runs the press. Ask them if you need more.',
  },
  'operating.room.pictures': { ja: '写真の合計', en: 'Pictures altogether' },
  'operating.room.megabytes': { ja: '{most} MBのうち{used} MB', en: '{used} of {most} MB' },
  'operating.room.posts': { ja: 'きょう公開した記事', en: 'Posts published today' },
  'operating.room.count': { ja: '{most}件のうち{used}件', en: '{used} of {most}' },
  'operating.suspend.part': { ja: '公開を止める', en: 'Suspend the blog' },
  'operating.suspend.about': {
    ja: '読者には「閉じています」とだけ出て、ランキングや一覧からも外れます。書いたものは何も消えません。持ち主と仲間は編集室を使いつづけられ、ブログを書き出すこともできますが、自分では公開にもどせません。理由は、持ち主に伝えます。',
    en: 'Readers are told that it is closed, and it leaves the rankings and all lists. Nothing is deleted. Its members can go on working and take everything out, but cannot open it themselves. Its owners are told the reason.',
  },
  'operating.suspend.reason': { ja: '理由', en: 'Reason' },
  'operating.suspend.reason.hint': {
    ja: '持ち主とブログの仲間が、このまま読みます。',
    en: 'Its owners and members read it as it stands here.',
  },
  'operating.suspend.do': { ja: '公開を止める', en: 'Suspend the blog' },
  'operating.suspend.change': { ja: '理由を書きなおす', en: 'Change the reason' },
  'operating.suspend.since': {
    ja: '{day}から止めています。理由：{reason}',
    en: 'Suspended since {day}. The reason: {reason}',
  },
  'operating.suspend.done': {
    ja: '公開を止めました。編集室のどのページにも、理由が出ます。',
    en: 'The blog is suspended. Every page of its studio says why.',
  },
  'operating.lift.part': { ja: '公開を止めています', en: 'This blog is suspended' },
  'operating.lift.about': {
    ja: 'もとにもどすと、前と同じように読めるようになります。持ち主が自分で閉じていれば、閉じたままです。',
    en: 'Once it is lifted, the blog can be read as before. One that its owner has closed stays closed.',
  },
  'operating.lift.do': { ja: '公開をもとにもどす', en: 'Lift the suspension' },
  'operating.lift.done': { ja: '公開をもとにもどしました', en: 'The suspension is lifted' },
  'operating.overtaken': {
    ja: 'このページを開いたあとに、運営するほかの人が保存しました。まだ何も上書きしていません。あなたが入れたものは、下の欄に残っています。それで上書きするなら、もういちど「保存する」を押してください。いま保存されているのは、つぎのとおりです。',
    en: 'Another operator has saved since you opened this page. Nothing was overwritten. What you typed is still in the fields below; to overwrite with yours, save once more. What is saved now:',
  },
  'operating.overtaken.empty': { ja: '（空）', en: '(empty)' },

  'operating.mail.suspended.subject': {
    ja: '「{blog}」の公開が止められました',
    en: '“{blog}” has been suspended',
  },
  'operating.mail.suspended.what': {
    ja: '{press}を運営する人が、「{blog}」の公開を止めました。読者には「閉じています」とだけ出ます。書いたものは何も消えていません。',
    en: 'Whoever runs {press} has suspended “{blog}”. Readers are told that it is closed, and nothing else. Nothing you wrote is deleted.',
  },
  'operating.mail.suspended.why': { ja: '理由：{reason}', en: 'The reason: {reason}' },
  'operating.mail.suspended.do': {
    ja: '編集室はこのまま使えます。理由になった所を直すか、思いあたらないときは、運営する人に連絡してください。ブログをまるごと書き出すこともできます。',
    en: 'The studio works as before. Please mend what the reason names, or get in touch with whoever runs the press. You can also take the whole blog out.',
  },
  'operating.mail.lifted.subject': {
    ja: '「{blog}」の公開がもとにもどりました',
    en: '“{blog}” is no longer suspended',
  },
  'operating.mail.lifted.what': {
    ja: '{press}を運営する人が、「{blog}」の公開をもとにもどしました。自分で閉じていなければ、前と同じように読めます。',
    en: 'Whoever runs {press} has lifted the suspension of “{blog}”. It can be read as before, unless you have closed it yourself.',
  },
  'operating.mail.open': { ja: '編集室を開く', en: 'Open the studio' },
  'operating.mail.because': {
    ja: '「{blog}」の持ち主として届いています（{press}）。',
    en: 'You get this as an owner of “{blog}” ({press}).',
  },

  'operating.suspended.strip': {
    ja: 'サーバーを運営する人が、{day}からこのブログの公開を止めています（理由：{reason}）。読者には「閉じています」とだけ出ます。',
    en: 'Whoever runs the press has suspended this blog since {day} (reason: {reason}). Readers are told that it is closed.',
  },
  'operating.suspended.do': {
    ja: '書くことも直すことも、このままできます。理由になった所を直して、運営する人に知らせてください。',
    en: 'You can write and correct as before. Mend what the reason names, and tell whoever runs the press.',
  },
  'operating.suspended.access': {
    ja: 'いまは公開が止められています。ここで決めたことは、公開がもどってから効きます。',
    en: 'The blog is suspended now. What is decided here counts once the suspension is lifted.',
  },
  'operating.suspended.leaving': { ja: 'ブログを書き出す', en: 'Take the whole blog out' },
} as const satisfies Messages;
