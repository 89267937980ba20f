// Interface text of the blogs room: set-up, choosing and making blogs, settings, members, categories.
import type { Messages } from './shape.ts';

export const blogs = {
  'blogs.front': { ja: 'ここで読めるブログ', en: 'Blogs you can read here' },
  'blogs.front.empty': { ja: 'まだブログがありません', en: 'There is no blog here yet' },
  'blogs.front.empty.do': {
    ja: 'ここを運営する人は、起動したときに出た住所を開くと、はじめのブログを作れます。',
    en: 'Whoever runs this press can open the address printed at its start and set up the first blog.',
  },
  'blogs.choose': { ja: 'ブログを選ぶ', en: 'Choose a blog' },
  'blogs.none': { ja: 'まだ、どのブログにも加わっていません', en: 'You do not belong to a blog yet' },
  'blogs.none.operator': {
    ja: '名前と住所を決めるだけで、すぐに書きはじめられます。',
    en: 'Give it a name and an address, and you can begin.',
  },
  'blogs.none.member': {
    ja: 'ブログの持ち主に、招待のリンクをもらってください。',
    en: 'Please ask the owner of a blog for an invitation link.',
  },
  'blogs.create': { ja: 'ブログを作る', en: 'Make a blog' },
  'blogs.create.forbidden': {
    ja: 'ブログを作れるのは、このサーバーを運営する人だけです。運営する人に頼んでください。',
    en: 'Only those who run this press can make blogs. Please ask one of them.',
  },

  'blogs.role.owner': { ja: '持ち主', en: 'Owner' },
  'blogs.role.owner.hint': {
    ja: 'なんでもできます。仲間と設定を変えられます。',
    en: 'Everything, including settings and people.',
  },
  'blogs.role.editor': { ja: '編集する人', en: 'Editor' },
  'blogs.role.editor.hint': {
    ja: 'みんなの原稿を直し、公開できます。',
    en: 'Corrects anybody’s manuscripts and publishes.',
  },
  'blogs.role.translator': { ja: '訳す人', en: 'Translator' },
  'blogs.role.translator.hint': {
    ja: '記事を持ってきて、訳せます。公開はできません。',
    en: 'Brings articles and translates them, but does not publish.',
  },
  'blogs.role.reader': { ja: '下読みする人', en: 'Reader' },
  'blogs.role.reader.hint': {
    ja: '公開前の原稿を読めます。',
    en: 'Reads manuscripts before they are published.',
  },

  'blogs.set-up': { ja: '編集室をひらく', en: 'Open your press' },
  'blogs.set-up.lead': {
    ja: 'あなたと、はじめのブログのことを教えてください。どれも、あとで変えられます。',
    en: 'Tell us about yourself and your first blog. Everything can be changed later.',
  },
  'blogs.set-up.you': { ja: 'あなた', en: 'You' },
  'blogs.set-up.blog': { ja: 'はじめのブログ', en: 'Your first blog' },
  'blogs.set-up.do': { ja: 'はじめる', en: 'Begin' },
  'blogs.set-up.done': {
    ja: 'この編集室は、もうひらいています。サインインしてください。',
    en: 'This press is set up already. Please sign in.',
  },

  'blogs.name': { ja: 'ブログの名前', en: 'Name of the blog' },
  'blogs.slug': { ja: '住所', en: 'Address' },
  'blogs.slug.hint': {
    ja: '{address}のうしろに付きます。小さい英字、数字、ハイフン（-）で書きます。',
    en: 'Comes after {address}. Small letters, digits and hyphens.',
  },
  'blogs.slug.taken': { ja: 'この住所は、ほかのブログが使っています', en: 'Another blog has this address' },
  'blogs.slug.reserved': {
    ja: 'この語は編集室が使っています。ほかの語にしてください',
    en: 'The press itself uses this word; please choose another',
  },
  'blogs.language': { ja: '書くことば', en: 'Language you write in' },
  'blogs.source-languages': { ja: '訳すもとのことば', en: 'Languages you translate from' },
  'blogs.other-languages': { ja: 'ほかのことば', en: 'Other languages' },
  'blogs.other-languages.hint': {
    ja: 'fi、pt-BRのように、ことばの記号を読点で区切ります。',
    en: 'Their codes with commas between, like fi, pt-BR.',
  },
  'blogs.time-zone': { ja: '時間帯', en: 'Time zone' },
  'blogs.time-zone.hint': {
    ja: '日づけと公開の時刻に使います。',
    en: 'For dates and for the time of publishing.',
  },

  'blogs.settings': { ja: '設定', en: 'Settings' },
  'blogs.settings.name': { ja: '名前と紹介', en: 'Name and introduction' },
  'blogs.settings.address': { ja: '読者が来る所', en: 'Where readers find it' },
  'blogs.settings.languages': { ja: 'ことばと時間', en: 'Languages and time' },
  'blogs.settings.rights': { ja: '使ってよいか、わからない記事', en: 'Articles without a permission' },
  'blogs.tagline': { ja: 'ひとこと', en: 'Tagline' },
  'blogs.tagline.hint': { ja: '名前のそばに出ます。', en: 'Stands beside the name.' },
  'blogs.about': { ja: 'このブログについて', en: 'About this blog' },
  'blogs.about.hint': {
    ja: 'だれが、何を、なぜ訳しているか。段落は一行あけて分けます。',
    en: 'Who translates what, and why. An empty line parts two paragraphs.',
  },
  'blogs.host': { ja: '自分のドメイン', en: 'A domain of your own' },
  'blogs.host.hint': {
    ja: '例：hashi.example.jp　空なら{address}で読めます。',
    en: 'Like hashi.example.com. When empty, the blog is read at {address}.',
  },
  'blogs.host.taken': {
    ja: 'このドメインは、ほかのブログが使っています',
    en: 'Another blog has this domain',
  },
  'blogs.host.ours': {
    ja: 'これは編集室の住所です。ブログには、べつの名前が要ります',
    en: 'This is the address of the press; a blog needs another',
  },
  'blogs.host.led-to': {
    ja: 'このドメインには、引っ越したブログの読者が案内されています。ご自分のブログなら、先に「ここでまた読めるようにする」を押してください',
    en: 'Readers of a blog that left are led to this domain. If that blog is yours, first choose “Let it be read here again”',
  },
  'blogs.host.under-ours': {
    ja: '編集室の名前の下にある名前です。使うときは、サーバーを運営する人に頼んでください',
    en: 'This name stands under that of the press; ask whoever runs the press for it',
  },
  'blogs.scheme': { ja: '明るさ', en: 'Light or dark' },
  'blogs.scheme.auto': { ja: '読む人の端末に合わせる', en: 'Follow the reader’s device' },
  'blogs.scheme.light': { ja: '明るい', en: 'Light' },
  'blogs.scheme.dark': { ja: '暗い', en: 'Dark' },
  'blogs.spine': { ja: '広い画面で、ブログの名前を縦に出す', en: 'Show the name upright on wide screens' },
  'blogs.review-rule': { ja: '読み直し', en: 'Second reading' },
  'blogs.review-rule.free': { ja: 'しなくても公開できる', en: 'Publish without it' },
  'blogs.review-rule.free.hint': {
    ja: '読み直しのしるしは付けられます。公開とは関わりません。',
    en: 'Sentences can be marked as read, and publishing does not ask for it.',
  },
  'blogs.review-rule.required': { ja: 'すんでから公開する', en: 'Publish after it' },
  'blogs.review-rule.required.hint': {
    ja: 'どの文も、訳した人とは別の人が原文とくらべて読み直すまで、公開できません。ひとりのブログでは選ばないでください。',
    en: 'Nothing is published before somebody else than its translator has read every sentence beside the original. Not for a blog of one person.',
  },
  'blogs.rights-rule': {
    ja: '許可もライセンスもない記事を公開するとき',
    en: 'When an article with neither permission nor licence is published',
  },
  'blogs.rights-rule.warn': { ja: '注意を出す', en: 'Warn' },
  'blogs.rights-rule.warn.hint': {
    ja: '公開する人が、確かめて決めます。',
    en: 'Whoever publishes decides.',
  },
  'blogs.rights-rule.block': { ja: '公開を止める', en: 'Do not publish' },
  'blogs.rights-rule.block.hint': {
    ja: '許可を書きこむまで、公開できません。',
    en: 'Not until a permission is written down.',
  },

  'blogs.members': { ja: '仲間', en: 'People' },
  'blogs.members.role-of': { ja: '{name}さんの役目', en: 'Role of {name}' },
  'blogs.members.change': { ja: '変える', en: 'Change' },
  'blogs.members.change-of': { ja: '{name}さんの役目を変える', en: 'Change the role of {name}' },
  'blogs.members.remove': { ja: '外す', en: 'Remove' },
  'blogs.members.remove-of': { ja: '{name}さんを外す', en: 'Remove {name}' },
  'blogs.members.remove.about': {
    ja: 'このブログに入れなくなります。書いたものは残ります。',
    en: 'They can no longer enter this blog. What they wrote stays.',
  },
  'blogs.members.you': { ja: 'あなた', en: 'you' },
  'blogs.members.since': { ja: '{day}から', en: 'since {day}' },
  'blogs.members.last-owner': {
    ja: '持ち主がいなくなります。先に、ほかの人を持ち主にしてください。',
    en: 'The blog would have no owner. Make somebody else an owner first.',
  },
  'blogs.leave': { ja: '「{blog}」を離れる', en: 'Leave “{blog}”' },
  'blogs.leave.about': {
    ja: 'このブログに入れなくなります。書いたものと、あなたの名前は残ります。もどるには、持ち主の招待が要ります。',
    en: 'You can no longer enter this blog. What you wrote stays, with your name on it. To come back you need an invitation.',
  },
  'blogs.leave.do': { ja: '離れる', en: 'Leave' },
  'blogs.leave.stay': { ja: 'やめておく', en: 'Stay' },
  'blogs.invite': { ja: '仲間を招く', en: 'Invite somebody' },
  'blogs.invite.about': {
    ja: 'リンクを作って、相手に送ります。一人が一度だけ、7日のあいだ使えます。',
    en: 'Make a link and send it to the person you invite. It works once, for one person, within 7 days.',
  },
  'blogs.invite.role': { ja: '役目', en: 'Role' },
  'blogs.invite.do': { ja: '招待のリンクを作る', en: 'Make an invitation link' },
  'blogs.invite.ready': {
    ja: 'このリンクを送ってください。この画面を閉じると、もう見られません。',
    en: 'Send this link. Once you leave this page it cannot be shown again.',
  },
  'blogs.invite.copy': { ja: 'コピーする', en: 'Copy' },
  'blogs.invite.copied': { ja: 'コピーしました', en: 'Copied' },
  'blogs.invite.open': { ja: '返事を待っている招待', en: 'Invitations not yet used' },
  'blogs.invite.until': { ja: '{day}まで', en: 'until {day}' },
  'blogs.invite.by': { ja: '{name}さんから', en: 'from {name}' },
  'blogs.invite.revoke': { ja: '取り消す', en: 'Withdraw' },
  'blogs.invite.revoke-of': {
    ja: '招待（{role}、{day}まで）を取り消す',
    en: 'Withdraw the invitation ({role}, until {day})',
  },
  'blogs.invitation': { ja: '「{blog}」への招待', en: 'An invitation to “{blog}”' },
  'blogs.invitation.lead': { ja: '役目は「{role}」です。{hint}', en: 'Your role: {role}. {hint}' },
  'blogs.invitation.as': { ja: '{name}として加わる', en: 'Join as {name}' },
  'blogs.invitation.join': { ja: '加わる', en: 'Join' },
  'blogs.invitation.have': {
    ja: 'もう名前があるなら、サインインして加わる',
    en: 'Sign in and join, if you have an account',
  },

  'blogs.categories': { ja: '分類', en: 'Categories' },
  'blogs.categories.about': {
    ja: '読者には、この順に並びます。一つの話は一つの分類に入り、それを囲む分類のページにも出ます。',
    en: 'Readers see them in this order. A post stands in one of them, and shows in those around it, too.',
  },
  'blogs.categories.none': { ja: 'はじめの分類を作りましょう', en: 'Make the first category' },
  'blogs.categories.none.about': {
    ja: '「自然」「学校」のように、話を束ねる名前です。なくても公開できます。',
    en: 'A name that gathers posts, like “Nature” or “School”. You can publish without.',
  },
  'blogs.category.new': { ja: '分類を加える', en: 'Add a category' },
  'blogs.category.name': { ja: '分類の名前', en: 'Name of the category' },
  'blogs.category.slug': { ja: '住所に使う語', en: 'Word for the address' },
  'blogs.category.slug.hint': { ja: '例：nature', en: 'Like: nature' },
  'blogs.category.slug.taken': { ja: 'ほかの分類が使っています', en: 'Another category has it' },
  'blogs.category.gone': {
    ja: 'この分類はもうありません。ひらきなおしてください。',
    en: 'This category is gone. Please open the page again.',
  },
  'blogs.category.same': { ja: 'ほかの分類を選んでください。', en: 'Please choose another category.' },
  'blogs.category.count': { ja: '{count}件', en: '{count} {count|entry|entries}' },
  'blogs.category.up': { ja: '「{name}」を上へ', en: 'Move “{name}” up' },
  'blogs.category.down': { ja: '「{name}」を下へ', en: 'Move “{name}” down' },
  'blogs.category.in': { ja: '「{name}」を上の分類の中へ', en: 'Move “{name}” into the one above' },
  'blogs.category.out': { ja: '「{name}」を外へ出す', en: 'Move “{name}” out' },
  'blogs.category.level': { ja: '{depth}段め', en: 'Level {depth}' },
  'blogs.category.parent': { ja: '入れる先', en: 'Inside' },
  'blogs.category.parent.none': { ja: 'どの分類にも入れない', en: 'No other category' },
  'blogs.category.too-deep': {
    ja: '分類は{deepest}段までです。もっと外の分類を選んでください。',
    en: 'Categories go {deepest} levels deep at most. Please choose one further out.',
  },
  'blogs.category.inside-itself': {
    ja: '分類を、それ自身やその中の分類には入れられません。',
    en: 'A category cannot stand inside itself or inside one of its own.',
  },
  'blogs.category.children-up': {
    ja: '中の分類は一段外へ出て、消えません。',
    en: 'The categories inside it move one level out and stay.',
  },
  'blogs.category.edit': { ja: '「{name}」を直す', en: 'Edit “{name}”' },
  'blogs.category.remove': { ja: '「{name}」を消す', en: 'Delete “{name}”' },
  'blogs.category.move-to': {
    ja: '中の{count}件の行き先',
    en: 'Where its {count} {count|entry goes|entries go}',
  },
  'blogs.category.nowhere': { ja: '分類なし', en: 'No category' },
} as const satisfies Messages;
