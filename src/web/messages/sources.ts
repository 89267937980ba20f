// Interface text of the sources room: reading a page, what was found in it, where it comes from.
import type { Messages } from './shape.ts';

export const sources = {
  'sources.fetch.bad-address': {
    ja: 'この住所は開けません。http:// か https:// ではじまる、ウェブページの住所を書いてください。',
    en: 'This address cannot be opened. Write the address of a web page, beginning with http:// or https://.',
  },
  'sources.fetch.credentials': {
    ja: '名前やパスワードの入った住所は使いません。そこを消して書きなおすか、文章を貼ってください。',
    en: 'Addresses with a name or a password in them are not used. Take that part out, or paste the text.',
  },
  'sources.fetch.private-address': {
    ja: '「{host}」は外に公開されていない場所なので、安全のため読みにいきませんでした。手もとで開ける記事なら、文章を貼ってください。',
    en: '“{host}” is not on the public internet, so for safety it was not opened. If you can open it yourself, paste the text.',
  },
  'sources.fetch.redirect-to-private': {
    ja: '途中で、外に公開されていない場所「{host}」へ送られたので、そこで止まりました。自分で開ける記事なら、文章を貼ってください。',
    en: 'The page sent us on to “{host}”, which is not on the public internet, so we stopped there. If you can open it yourself, paste the text.',
  },
  'sources.fetch.bad-redirect': {
    ja: '「{host}」から送られた先が、ウェブページの住所ではありませんでした。ブラウザで開いて、文章を貼ってください。',
    en: '“{host}” sent us on to something that is no web page. Open it in your browser and paste the text.',
  },
  'sources.fetch.too-many-redirects': {
    ja: '「{host}」から {limit} 回つぎへ送られても、ページに着きませんでした。ブラウザで開いて、最後に着いた住所を書くか、文章を貼ってください。',
    en: 'After {limit} redirects from “{host}” there was still no page. Open it in your browser and use the address you end at, or paste the text.',
  },
  'sources.fetch.bad-port': {
    ja: '住所の「:{port}」の所へは行きません。ふつうのページの番号（80、443、8080、8443）だけを読みます。住所を確かめるか、文章を貼ってください。',
    en: 'The press does not go to “:{port}”, only to the usual ports of pages (80, 443, 8080, 8443). Check the address, or paste the text.',
  },
  'sources.fetch.no-such-host': {
    ja: '「{host}」というサイトが見つかりません。つづりを確かめてください。',
    en: 'There is no site called “{host}”. Please check the spelling.',
  },
  'sources.fetch.unreachable': {
    ja: '「{host}」につながりませんでした。サイトが止まっているのかもしれません。しばらくして試すか、文章を貼ってください。',
    en: '“{host}” could not be reached. The site may be down. Try again later, or paste the text.',
  },
  'sources.fetch.bad-certificate': {
    ja: '「{host}」が本物かどうか、証明書で確かめられなかったので、読みませんでした。自分で開いて確かめ、文章を貼ってください。',
    en: 'The certificate of “{host}” does not prove that it is the real site, so it was not read. Look at it yourself, and paste the text.',
  },
  'sources.fetch.timeout': {
    ja: '{seconds} 秒待ちましたが、「{host}」のページが届きませんでした。もういちど試すか、文章を貼ってください。',
    en: 'The page of “{host}” did not arrive within {seconds} seconds. Try again, or paste the text.',
  },
  'sources.fetch.too-large': {
    ja: 'このページは {megabytes} MB より大きいので、途中でやめました。記事の所だけを選んで、貼ってください。',
    en: 'This page is larger than {megabytes} MB, so reading was stopped. Select the article alone and paste it.',
  },
  'sources.fetch.bomb': {
    ja: '「{host}」のページは、ほどくと大きくふくらみすぎるので、途中で止めました。ブラウザで開けるなら、文章を貼ってください。',
    en: 'The page of “{host}” swells beyond all measure when unpacked, so it was stopped. If your browser can open it, paste the text.',
  },
  'sources.fetch.bad-answer': {
    ja: '「{host}」の返事がこわれていて、ページとして読めませんでした。ブラウザで開けるなら、文章を貼ってください。',
    en: 'The answer of “{host}” is broken and cannot be read as a page. If your browser can open it, paste the text.',
  },
  'sources.fetch.not-modified': {
    ja: '「{host}」は、変わっていないとだけ答えました。しばらくして試すか、文章を貼ってください。',
    en: '“{host}” only said that nothing has changed. Try again later, or paste the text.',
  },
  'sources.fetch.robots': {
    ja: '「{host}」は、機械の読みとりを断っています。自分で開ける記事なら、文章を貼ってください。',
    en: '“{host}” turns programs away. If you can open it yourself, paste the text.',
  },
  'sources.fetch.not-found': {
    ja: '「{host}」に、このページはありません（{status}）。住所を確かめてください。消された記事を持っているなら、文章を貼ってください。',
    en: '“{host}” has no such page ({status}). Check the address. If you have kept the article yourself, paste the text.',
  },
  'sources.fetch.blocked': {
    ja: '「{host}」は、このページを見せてくれませんでした（{status}）。会員だけのページか、機械の読みとりを断っているのかもしれません。自分で開ける記事なら、文章を貼ってください。',
    en: '“{host}” did not show us this page ({status}). It may be for members only, or it may turn programs away. If you can open it yourself, paste the text.',
  },
  'sources.fetch.status': {
    ja: '「{host}」がページを出せませんでした（{status}）。しばらくして試すか、文章を貼ってください。',
    en: '“{host}” could not give the page ({status}). Try again later, or paste the text.',
  },
  'sources.fetch.empty': {
    ja: '「{host}」から届いたページは、空でした。ブラウザで読めるなら、文章を貼ってください。',
    en: 'The page that came from “{host}” is empty. If you can read it in your browser, paste the text.',
  },

  'sources.type.pdf': {
    ja: 'これはPDFです。PDFはまだ読めません。文章を選んでコピーし、貼ってください。',
    en: 'This is a PDF, which cannot be read yet. Select its text, copy it, and paste it.',
  },
  'sources.type.image': {
    ja: 'これは画像です。記事のページの住所か、文章を持ってきてください。',
    en: 'This is an image. Bring the address of the article’s page, or its text.',
  },
  'sources.type.media': {
    ja: 'これは音か映像です。文字になっているものを貼ってください。',
    en: 'This is sound or video. If there is a transcript, paste it.',
  },
  'sources.type.office': {
    ja: 'これはワープロなどの文書です。開いて文章をコピーし、貼ってください。',
    en: 'This is an office document. Open it, copy the text, and paste it.',
  },
  'sources.type.archive': {
    ja: 'これはまとめて縮めたファイルです。ほどいて、中の記事を持ってきてください。',
    en: 'This is an archive. Unpack it and bring the article inside.',
  },
  'sources.type.feed': {
    ja: 'これは記事の一覧（フィード）です。読みたい記事の住所を書いてください。',
    en: 'This is a feed, a list of articles. Use the address of the article you want.',
  },
  'sources.type.json': {
    ja: 'これはプログラム用のデータです。記事のページの住所を書いてください。',
    en: 'This is data for programs. Use the address of the article’s page.',
  },
  'sources.type.binary': {
    ja: '文章ではないようです。読めるのは .html、.txt、.md です。',
    en: 'This does not seem to be text. The press reads .html, .txt and .md.',
  },
  'sources.type.empty': {
    ja: '中身が空です。文章の入ったものを持ってきてください。',
    en: 'There is nothing in it. Bring something with text.',
  },

  'sources.read.nothing': {
    ja: '届きましたが、記事になる文章が見つかりませんでした。開いてから文章が出てくるページかもしれません。本文を選んで、貼ってください。',
    en: 'It arrived, but no article was found in it. Its text may appear only in a browser. Select the text there and paste it.',
  },
  'sources.wait.often': {
    ja: '短いあいだにたくさんの記事が持ってこられたので、すこし止めています。あと {minutes} 分ほどで、また持ってこられます。',
    en: 'Many articles were brought in a short time, so this pauses a little. You can bring more after about {minutes} min.',
  },
  'sources.wait.at-once': {
    ja: 'あなたの持ってきた記事を、いま読んでいるところです。それが終わってから、もういちど押してください。',
    en: 'Articles of yours are being read right now. Press again when they are done.',
  },
  'sources.read.too-long': {
    ja: '文章が長すぎます。{limit} 字までにわけて、べつべつに持ってきてください。',
    en: 'The text is too long. Divide it into parts of at most {limit} characters and bring them one by one.',
  },
  'sources.read.timeout': {
    ja: '届きましたが、こみいっていて、時間のうちに文章をとり出せませんでした。本文を選んで、貼ってください。',
    en: 'It arrived, but it is so tangled that its text could not be found in time. Select the text and paste it.',
  },
  'sources.read.crashed': {
    ja: '届きましたが、文章をとり出す途中でつまずきました。本文を選んで、貼ってください。',
    en: 'It arrived, but reading it failed half-way. Select the text and paste it.',
  },

  'sources.card.nothing': {
    ja: '題のあるページではありません。',
    en: 'It is no page with a title.',
  },
  'sources.problem.gone': {
    ja: 'この記事は、もう取り消されています。',
    en: 'This article has been taken back already.',
  },
  'sources.problem.no-snapshot': {
    ja: 'この記事の写しはありません。',
    en: 'No copy of this article has been kept.',
  },
  'sources.problem.conflict': {
    ja: 'あなたが書いているあいだに、だれかがこの記事を変えました。まだ保存していません。書いたものは下にそのままあります。よければ、もういちど保存してください。',
    en: 'Somebody changed this article while you were writing. Nothing is saved yet; what you wrote stands below. Save again if it is right.',
  },
  'sources.problem.confirmed': {
    ja: '訳しはじめた記事は、読みなおせません。',
    en: 'An article being translated cannot be read anew.',
  },
} as const satisfies Messages;
