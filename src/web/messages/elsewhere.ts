// Interface text of blogs elsewhere that take part in the rankings: entering them, their proof, banners, pings.
import type { Messages } from './shape.ts';

export const elsewhere = {
  'elsewhere.join': { ja: 'よそのブログで参加する', en: 'Take part with a blog elsewhere' },
  'elsewhere.join.about': {
    ja: 'FC2、はてな、WordPressなど、ほかの場所で書いているブログも、{name}のランキングに参加できます。引っ越しも、会員登録もいりません。',
    en: 'Blogs written elsewhere, on FC2, Hatena, WordPress or a site of your own, can take part in the rankings of {name}. Nothing has to move, and no account is needed.',
  },
  'elsewhere.join.field': { ja: 'ブログの住所', en: 'Address of the blog' },
  'elsewhere.join.hint': {
    ja: 'ブログの最初のページか、RSSの住所。https:// はなくてもかまいません。例：minato.blog.fc2.com',
    en: 'Its first page or its feed. You can leave out https://. For example: minato.blog.fc2.com',
  },
  'elsewhere.join.do': { ja: 'ブログをさがす', en: 'Find the blog' },
  'elsewhere.join.next': { ja: 'このあとすること', en: 'What happens next' },
  'elsewhere.join.step.find': {
    ja: 'ブログとRSSを読みにいき、名前と新しい記事をお見せします。',
    en: 'The blog and its feed are read, and you see its name and newest posts.',
  },
  'elsewhere.join.step.categories': {
    ja: '参加する分類を三つまで選びます。',
    en: 'You choose up to three categories.',
  },
  'elsewhere.join.step.proof': {
    ja: '自分のブログだと分かるしるしを、ブログに一行入れ、「確かめる」を押します。見つかると、参加になります。',
    en: 'You put one line into the blog that shows it is yours, then press “Check”. Once it is found, the blog takes part.',
  },
  'elsewhere.join.step.banner': {
    ja: '投票のバナーを置くと、読者が票を入れられます。',
    en: 'With a banner on the blog, its readers can vote.',
  },
  'elsewhere.join.here': {
    ja: 'ここで書いているブログは、ブログの設定の「ランキング」から参加できます。',
    en: 'Blogs that are written here take part by their own settings, under Rankings.',
  },
  'elsewhere.join.address': {
    ja: 'ブログの住所として読めませんでした。ブラウザの住所の欄に出ているものを、そのまま貼ってください。',
    en: 'This cannot be read as an address. Please paste what your browser shows in its address bar.',
  },
  'elsewhere.join.own': {
    ja: 'これはここのブログです。そのブログの設定の「ランキング」から参加してください。',
    en: 'This blog is written here. It takes part by its own settings, under Rankings.',
  },
  'elsewhere.join.no-feed': {
    ja: '「{host}」のページは開けましたが、RSSが見つかりませんでした。ブログのRSSの住所（「RSS」や「フィード」のリンク先）を書いてみてください。',
    en: 'The page of “{host}” was read, but it names no feed. Please try the address of the blog’s RSS or Atom feed itself.',
  },
  'elsewhere.join.no-home': {
    ja: '「{host}」のRSSは読めましたが、どのブログのものかが書かれていません。ブログの最初のページの住所を書いてください。',
    en: 'The feed of “{host}” was read, but it does not say which blog it belongs to. Please give the address of the blog’s first page.',
  },
  'elsewhere.join.taken': {
    ja: '「{name}」は、もう参加しています。変えるときは、登録したときの専用のページを開いてください。その住所をなくしたときは、ここを運営する人に知らせてください。',
    en: '“{name}” takes part already. To change its entry, open its private page. If you no longer have its address, please tell whoever runs this site.',
  },
  'elsewhere.join.excluded': {
    ja: 'このブログは、ランキングから外されています（理由：{reason}）。思いあたらないときや、直したときは、ここを運営する人に知らせてください。',
    en: 'This blog has been taken out of the rankings (reason: {reason}). If that is a mistake, or once it is mended, please tell whoever runs this site.',
  },
  'elsewhere.busy': {
    ja: 'いま、ほかのブログを読みにいっているところです。{seconds}秒ほど待って、もういちど押してください。',
    en: 'Other blogs are being read at this moment. Please wait some {seconds} seconds and press again.',
  },

  'elsewhere.ask.address': {
    ja: 'この住所は開けません。つづりを確かめてください。',
    en: 'This address cannot be opened. Please check its spelling.',
  },
  'elsewhere.ask.private': {
    ja: '「{host}」は外に公開されていない場所なので、安全のため読みにいきませんでした。だれでも開ける住所を書いてください。',
    en: '“{host}” is not on the public internet, so for safety it was not opened. Please give an address that anybody can open.',
  },
  'elsewhere.ask.no-host': {
    ja: '「{host}」というサイトが見つかりません。つづりを確かめてください。',
    en: 'There is no site called “{host}”. Please check the spelling.',
  },
  'elsewhere.ask.robots': {
    ja: '「{host}」は、機械の読みとりを断っています（robots.txt）。「Taiyaku」に読みとりを許すと、参加できます。',
    en: '“{host}” turns programs away (robots.txt). It can take part once it lets “Taiyaku” read.',
  },
  'elsewhere.ask.no-robots': {
    ja: '「{host}」につながらないか、robots.txt が読めませんでした。つづりを確かめるか、しばらくしてもういちど試してください。',
    en: '“{host}” could not be reached, or its robots.txt could not be read. Please check the spelling, or try again later.',
  },
  'elsewhere.ask.gone': {
    ja: '「{host}」に、このページはありません（{status}）。住所を確かめてください。',
    en: '“{host}” has no such page ({status}). Please check the address.',
  },
  'elsewhere.ask.blocked': {
    ja: '「{host}」は、ページを見せてくれませんでした（{status}）。会員だけのブログや、機械の読みとりを断っているブログは参加できません。',
    en: '“{host}” did not show the page ({status}). Blogs for members only, or that turn programs away, cannot take part.',
  },
  'elsewhere.ask.failing': {
    ja: '「{host}」がいまページを出せません（{status}）。しばらくして、もういちど試してください。',
    en: '“{host}” cannot give the page now ({status}). Please try again later.',
  },
  'elsewhere.ask.unreachable': {
    ja: '「{host}」につながりませんでした。しばらくして、もういちど試してください。',
    en: '“{host}” could not be reached. Please try again later.',
  },
  'elsewhere.ask.certificate': {
    ja: '「{host}」が本物かどうか、証明書で確かめられなかったので、読みませんでした。住所が正しければ、ブログの会社か、サイトの証明書の設定を確かめてください。',
    en: 'The certificate of “{host}” does not prove that it is the real site, so it was not read. If the address is right, please ask the company that serves the blog, or look at how the site’s certificate is set up.',
  },
  'elsewhere.ask.slow': {
    ja: '「{host}」の返事が遅すぎて、待ちきれませんでした。しばらくして、もういちど試してください。',
    en: '“{host}” took too long to answer. Please try again later.',
  },
  'elsewhere.ask.large': {
    ja: '「{host}」のページかRSSが大きすぎて、途中でやめました。RSSに入れる記事の数を減らしてみてください。',
    en: 'The page or the feed of “{host}” is too large, so reading was stopped. Fewer posts in the feed may help.',
  },
  'elsewhere.ask.broken': {
    ja: '「{host}」の返事がこわれていて、読めませんでした。しばらくしてもういちど試し、つづくときは、RSSの住所を書いてみてください。',
    en: 'The answer of “{host}” is broken and cannot be read. Please try again later; if it stays so, try the address of the feed.',
  },
  'elsewhere.ask.astray': {
    ja: '「{host}」から何度もほかの住所へ送られて、ページに着きませんでした。ブラウザで開いたときに出る住所を書いてください。',
    en: '“{host}” sent us on and on, and no page came. Please give the address that your browser shows once the page is open.',
  },
  'elsewhere.ask.unchanged': {
    ja: '「{host}」は、変わっていないとだけ答えました。しばらくして、もういちど試してください。',
    en: '“{host}” only said that nothing has changed. Please try again later.',
  },
  'elsewhere.ask.waits': {
    ja: '「{host}」は、さっき見たばかりです。少し間をおいて、もういちど押してください。',
    en: '“{host}” was looked at only just now. Please wait a little and press again.',
  },

  'elsewhere.entry.gone': {
    ja: 'この専用のページはありません。住所が最後まで入っているか、確かめてください。しるしを入れないまま二週間たった登録は、消えています。',
    en: 'There is no such private page. Please check that its address is whole. Entries without a proof are forgotten after two weeks.',
  },
  'elsewhere.entry.waiting': {
    ja: 'まだ参加していません。下のどれかでしるしを入れて、「確かめる」を押してください。',
    en: 'It does not take part yet. Put in the proof in one of the ways below, then press “Check”.',
  },
  'elsewhere.entry.in': { ja: '{day}から参加しています。', en: 'It has taken part since {day}.' },
  'elsewhere.entry.failing': {
    ja: '毎週の確認で、しるしが{count}回つづけて見つかりませんでした。{most}回になると、参加が終わります。しるしが残っているか見て、「確かめる」を押してください。',
    en: 'The weekly look did not find the proof {count} {count|time|times} in a row. After {most} it leaves the rankings. Please see that it is still there, then press “Check”.',
  },
  'elsewhere.entry.left': { ja: '{day}に参加をやめました。', en: 'It left the rankings on {day}.' },
  'elsewhere.entry.lost': {
    ja: 'しるしが何週間も見つからなかったので、{day}に参加が終わりました。最後に見たとき：',
    en: 'The proof was not found for weeks, so it left the rankings on {day}. At the last look:',
  },
  'elsewhere.entry.again': {
    ja: 'しるしを入れて「確かめる」を押すと、また参加できます。分類はそのまま残っています。',
    en: 'With the proof in place, “Check” brings it back. Its categories are as they were.',
  },
  'elsewhere.entry.excluded': {
    ja: 'このブログは、ここを運営する人がランキングから外しました（理由：{reason}）。思いあたらないときや、直したときは、ここを運営する人に知らせてください。',
    en: 'Whoever runs this site has taken this blog out of the rankings (reason: {reason}). If that is a mistake, or once it is mended, please tell them.',
  },
  'elsewhere.entry.left.done': { ja: '参加をやめました', en: 'It has left the rankings' },
  'elsewhere.entry.link': { ja: 'このページの住所', en: 'The address of this page' },
  'elsewhere.entry.link.about': {
    ja: 'この住所を知っている人だけが、ここを変えられます。ブックマークに入れるか、写しておいてください。ほかの人には見せないでください。',
    en: 'Whoever knows this address can change what is here. Bookmark it or keep a copy, and show it to nobody.',
  },

  'elsewhere.found': { ja: '見つけたもの', en: 'What was found' },
  'elsewhere.found.name': { ja: '名前', en: 'Name' },
  'elsewhere.found.address': { ja: '住所', en: 'Address' },
  'elsewhere.found.about': { ja: '紹介', en: 'Description' },
  'elsewhere.found.language': { ja: 'ことば', en: 'Language' },
  'elsewhere.found.feed': { ja: 'RSS', en: 'Feed' },
  'elsewhere.found.posts': { ja: '新しい記事', en: 'Newest posts' },
  'elsewhere.found.none': { ja: '記事はまだ見つかりません', en: 'No posts were found yet' },
  'elsewhere.found.hint': {
    ja: '名前と紹介は、ブログに書いてあるものです。ブログで直すと、次に確かめたときに変わります。',
    en: 'Name and description are what the blog says itself. Change them there, and they change here with the next look.',
  },
  'elsewhere.shares.do': { ja: '分類を決める', en: 'Set the categories' },

  'elsewhere.tally.place': { ja: '今週の順位', en: 'Place this week' },
  'elsewhere.tally.place.of': { ja: '{among}のうち{place}位', en: '{place} of {among}' },
  'elsewhere.tally.in': { ja: '票 IN', en: 'Votes IN' },
  'elsewhere.tally.out': { ja: '訪問 OUT', en: 'Visits OUT' },
  'elsewhere.tally.views': { ja: '読まれた PV', en: 'Views PV' },
  'elsewhere.tally.views.none': {
    ja: 'よそのブログでは数えません',
    en: 'Not counted for blogs elsewhere',
  },

  'elsewhere.proof': { ja: '自分のブログだと示す', en: 'Show that the blog is yours' },
  'elsewhere.proof.about': {
    ja: '三つのうち、やりやすいものを一つだけしてください。参加しているあいだは、消さずに残してください。週に一度、確かめます。',
    en: 'Do one of these three, whichever is easiest, and leave it in place as long as the blog takes part. It is looked at once a week.',
  },
  'elsewhere.proof.stays': {
    ja: 'しるしは見つかっています。消さずに残してください。週に一度、確かめます。',
    en: 'The proof was found. Please leave it in place; it is looked at once a week.',
  },
  'elsewhere.proof.ways': { ja: 'しるしの入れかた', en: 'How to put the proof in' },
  'elsewhere.proof.do': { ja: '確かめる', en: 'Check' },
  'elsewhere.proof.hint': {
    ja: 'ブログのページとRSSを、いま見にいきます。数秒かかります。',
    en: 'The blog’s page and feed are looked at now. This takes some seconds.',
  },
  'elsewhere.way.meta': { ja: 'head に一行入れる', en: 'A line in the head' },
  'elsewhere.way.meta.about': {
    ja: 'テンプレートやテーマのHTMLを直せるときは、これがいちばん確実です。<head> と </head> のあいだに、次の一行を入れてください。',
    en: 'The surest way, where you can change the HTML of the template. Put this line between <head> and </head>.',
  },
  'elsewhere.way.link': { ja: '投票のバナーを置く', en: 'The voting banner' },
  'elsewhere.way.link.about': {
    ja: 'head を直せないときは、ブログの最初のページに出るプロフィールや、自由に書ける欄に、これを貼ってください。そのまま投票のバナーになります。rel="me" は消さないでください。',
    en: 'Where the head cannot be changed, paste this into the profile or a free area of the blog’s first page. It is the voting banner as well. Leave rel="me" as it is.',
  },
  'elsewhere.way.text': { ja: 'ブログの説明に書く', en: 'Words in the description' },
  'elsewhere.way.text.about': {
    ja: 'ブログの設定の「説明」や「紹介文」に、次の文字を書きたしてください。ページかRSSに出れば、見つけられます。',
    en: 'Add these letters to the description of the blog in its settings. They are found where the page or the feed shows them.',
  },
  'elsewhere.proof.meta': {
    ja: 'head の中に、しるしが見つかりました。ランキングに参加しています。',
    en: 'The proof was found in the head. The blog takes part in the rankings.',
  },
  'elsewhere.proof.link': {
    ja: 'ページに、投票のページへのリンクが見つかりました。ランキングに参加しています。',
    en: 'The link to the voting page was found. The blog takes part in the rankings.',
  },
  'elsewhere.proof.text': {
    ja: 'ページの説明に、しるしの文字が見つかりました。ランキングに参加しています。',
    en: 'The letters were found in the description of the page. The blog takes part in the rankings.',
  },
  'elsewhere.proof.feed': {
    ja: 'RSSの説明に、しるしの文字が見つかりました。ランキングに参加しています。',
    en: 'The letters were found in the description of the feed. The blog takes part in the rankings.',
  },
  'elsewhere.proof.none': {
    ja: '{address} を見ましたが、しるしはどこにもありませんでした。保存や公開を忘れていないか確かめて、もういちど押してください。入れたばかりのときは、数分かかることがあります。',
    en: '{address} was read, but the proof is nowhere. Please check that your change was saved and published, then press again. It can take some minutes to show.',
  },
  'elsewhere.proof.other': {
    ja: 'head にしるしはありますが、ここのものと文字が違います。このページの一行を、そのまま貼りなおしてください。',
    en: 'There is a proof in the head, but with other letters. Please paste the line of this page anew, as it stands.',
  },
  'elsewhere.proof.body': {
    ja: 'しるしは見つかりましたが、head の外にありました。だれでも書けるところかもしれないので、数えられません。<head> と </head> のあいだへ移してください。',
    en: 'The line was found, but outside of the head, where readers might have written it. Please move it between <head> and </head>.',
  },
  'elsewhere.proof.plain-link': {
    ja: '投票のページへのリンクはありますが、rel="me" がないか、rel に nofollow などがついています。このページのHTMLを、そのまま貼りなおしてください。ブログが rel を変えてしまうときは、ほかの入れかたを試してください。',
    en: 'There is a link to the voting page, but without rel="me", or with a word such as nofollow in its rel. Please paste the HTML of this page anew, as it stands. If the blog changes it, try another way.',
  },
  'elsewhere.proof.comment-link': {
    ja: '投票のページへのリンクは、コメントの中にしかありませんでした。ブログの最初のページに出るプロフィールや、自由に書ける欄に置いてください。',
    en: 'The link to the voting page stands among comments alone. Please put it into the profile or a free area of the blog’s first page.',
  },
  'elsewhere.proof.loose-feed': {
    ja: 'RSSにはしるしの文字がありますが、ブログのページがこのRSSを自分のものとして示していません（link rel="alternate"）。ほかの入れかたを試してください。',
    en: 'The letters are in the feed, but the page of the blog does not name this feed as its own (link rel="alternate"). Please try another way.',
  },
  'elsewhere.proof.moved': {
    ja: 'ブログのページが「{host}」へ移っています。新しい住所で、登録しなおしてください。',
    en: 'The page of the blog leads to “{host}” now. Please enter it anew under its new address.',
  },

  'elsewhere.leave': { ja: '参加をやめる', en: 'Leave the rankings' },
  'elsewhere.leave.about': {
    ja: 'すぐに順位の表から外れます。このページから、また参加できます。',
    en: 'It leaves the tables at once. It can come back by this page.',
  },
  'elsewhere.leave.do': { ja: '参加をやめる', en: 'Leave the rankings' },

  'elsewhere.banners': { ja: '投票のバナー', en: 'Banners' },
  'elsewhere.banners.about': {
    ja: 'ブログの横の欄やプロフィールに、HTMLを貼ってください。読者が押すと、票を入れるページが開きます。スクリプトは使いません。',
    en: 'Paste the HTML beside your posts or into your profile. Readers who press it come to a page where they can vote. There is no script in it.',
  },
  'elsewhere.banners.vote': { ja: '一票を入れる', en: 'Give a vote' },
  'elsewhere.banners.place': { ja: '今週の順位', en: 'Place this week' },
  'elsewhere.banner.vote': { ja: '一票を入れる', en: 'Give it your vote' },
  'elsewhere.banner.place': { ja: '{category} {place}位', en: 'No. {place} in {category}' },
  'elsewhere.banner.place-of-all': { ja: 'ランキング {place}位', en: 'No. {place} of all' },
  'elsewhere.banner.in': { ja: 'ランキング参加中', en: 'In the rankings' },
  'elsewhere.copy': { ja: 'コピーする', en: 'Copy' },
  'elsewhere.copied': { ja: 'コピーしました', en: 'Copied' },

  'elsewhere.vote': { ja: '「{name}」に投票する', en: 'Vote for “{name}”' },
  'elsewhere.vote.back': { ja: 'ブログへもどる', en: 'Back to the blog' },
  'elsewhere.vote.table': { ja: 'ランキングを見る', en: 'See the rankings' },
  'elsewhere.vote.no-reader': {
    ja: '票は、投票のページにあるボタンからだけ受けつけています。バナーを押して、そこで入れてください。',
    en: 'Votes are only taken from the button of the voting page. Please follow the banner and press it there.',
  },

  'elsewhere.ping.thanks': {
    ja: 'ありがとうございます。まもなく見にいきます。',
    en: 'Thanks for the ping. The feed will be looked at soon.',
  },
  'elsewhere.ping.unknown': {
    ja: 'ありがとうございます。ランキングに参加しているブログではないので、何もしていません。',
    en: 'Thanks for the ping. This blog does not take part in the rankings here, so nothing was done.',
  },
  'elsewhere.ping.address': {
    ja: 'ブログの住所が読めません。',
    en: 'The address of the blog cannot be read.',
  },
  'elsewhere.ping.often': {
    ja: '通知が多すぎます。しばらくしてから送ってください。',
    en: 'Too many pings. Please try again later.',
  },
  'elsewhere.ping.method': {
    ja: '受けつけているのは weblogUpdates.ping と weblogUpdates.extendedPing です。',
    en: 'Only weblogUpdates.ping and weblogUpdates.extendedPing are known here.',
  },
  'elsewhere.ping.broken': { ja: '通知として読めませんでした。', en: 'This cannot be read as a ping.' },

  'elsewhere.press': { ja: 'よそのブログ', en: 'Blogs elsewhere' },
  'elsewhere.press.about': {
    ja: 'ほかの場所で書かれ、ここのランキングに参加しているブログです。登録のページ：',
    en: 'Blogs that are written elsewhere and take part in the rankings here. They are entered at:',
  },
  'elsewhere.press.none': { ja: 'まだ登録はありません。', en: 'Nobody has entered yet.' },
  'elsewhere.press.entered': { ja: '{day}に登録', en: 'Entered on {day}' },
  'elsewhere.press.waiting': { ja: 'しるしを待っています', en: 'Waits for its proof' },
  'elsewhere.press.verified': { ja: '{day}に確認', en: 'Verified on {day}' },
  'elsewhere.press.left': { ja: '{day}に参加が終わりました', en: 'Left on {day}' },
  'elsewhere.press.excluded': { ja: '外しました。理由：{reason}', en: 'Taken out. The reason: {reason}' },
  'elsewhere.press.checked': { ja: '最後に見たのは{day}', en: 'Last looked at on {day}' },
  'elsewhere.press.in-vain': {
    ja: 'しるしがつづけて{count}回見つかりません',
    en: 'Its proof was not found {count} {count|time|times} in a row',
  },
  'elsewhere.press.feed': {
    ja: 'RSSがつづけて{count}回読めません',
    en: 'Its feed could not be read {count} {count|time|times} in a row',
  },
  'elsewhere.press.remove': { ja: '外す', en: 'Take out' },
  'elsewhere.press.remove.of': { ja: '{name} を外す', en: 'Take {name} out' },
  'elsewhere.press.remove.about': {
    ja: 'すぐに順位の表から外れ、ランキングにもどされるまで登録しなおせません。理由は、そのブログの専用のページに出ます。まだ確かめていない登録は、消えるだけです。',
    en: 'It leaves the tables at once and cannot be entered anew while the exclusion stands. The reason is shown on its private page. An entry that was not proved is only deleted.',
  },
  'elsewhere.press.reason': { ja: '理由', en: 'Reason' },
  'elsewhere.press.removed': { ja: '外しました', en: 'It was taken out' },
  'elsewhere.press.pages': { ja: 'ページ', en: 'Pages' },
  'elsewhere.press.newer': { ja: '新しい登録', en: 'Newer' },
  'elsewhere.press.older': { ja: '前の登録', en: 'Older' },
} satisfies Messages;
