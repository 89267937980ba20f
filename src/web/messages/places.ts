// Interface text of where blogs live: names they had before, hosts of their own, and blogs that left the press.
import type { Messages } from './shape.ts';

export const places = {
  'places.host.path': {
    ja: 'ドメインの名前だけを書いてください。「/」のうしろに置くことはできません',
    en: 'Please write only the name of the domain: a blog cannot live behind a “/”',
  },
  'places.host.port': {
    ja: '「:」と番号は付けられません。ドメインの名前だけを書いてください',
    en: 'No “:” and number, please: only the name of the domain',
  },
  'places.host.number': {
    ja: 'IPアドレスではなく、ドメインの名前を書いてください（例：hashi.example.jp）',
    en: 'Please write the name of a domain, like hashi.example.com, and not an IP address',
  },
  'places.host.mail': {
    ja: 'これはメールアドレスのようです。ドメインの名前だけを書いてください（例：hashi.example.jp）',
    en: 'This looks like an e-mail address. Please write only the name of the domain, like hashi.example.com',
  },
  'places.host.one-word': {
    ja: '「.」までふくめて、名前の全部を書いてください（例：hashi.example.jp）',
    en: 'Please write the whole name with its dots, like hashi.example.com',
  },
  'places.host.invalid': {
    ja: 'ドメインの名前に使えない文字があります。名前だけを書いてください（例：hashi.example.jp）',
    en: 'A domain cannot be called this. Please write only its name, like hashi.example.com',
  },

  'places.host.how': { ja: 'ドメインの会社ですること', en: 'What to do at your domain provider' },
  'places.host.how.cname': {
    ja: '「blog.自分のドメイン」のような名前なら、CNAMEレコードを作り、値を{press}にします。',
    en: 'For a name like blog.your-domain, add a record of the type CNAME with the value {press}.',
  },
  'places.host.how.a': {
    ja: 'ドメインそのものなら、A（IPv6はAAAA）レコードを作り、値をこのサーバーのIPアドレスにします：{addresses}',
    en: 'For the domain itself, add a record of the type A (AAAA for IPv6) with the IP addresses of this server: {addresses}',
  },
  'places.host.how.a.ask': {
    ja: 'ドメインそのものなら、A（IPv6はAAAA）レコードを作り、値をこのサーバーのIPアドレスにします。IPアドレスは、サーバーを運営する人に聞いてください。',
    en: 'For the domain itself, add a record of the type A (AAAA for IPv6) with the IP address of this server. Please ask whoever runs it for the address.',
  },
  'places.host.how.then': {
    ja: '変えたことが行きわたるまで、数分から一日ほどかかります。このサーバーに向いてから、ここに入れて保存してください。先に保存すると、向くまでのあいだブログが開けません。',
    en: 'It takes from minutes to a day. Save the name here once it leads to this server: saved earlier, the blog cannot be opened until it does.',
  },
  'places.host.looking': {
    ja: '{host}がどこに向いているか、調べています。少ししてから開きなおすと、ここに出ます。',
    en: 'Looking where {host} leads. Open this page again in a moment to see it.',
  },
  'places.host.state.here': {
    ja: '{host}は、このサーバーに向いています。',
    en: '{host} leads to this server.',
  },
  'places.host.state.partly': {
    ja: '{host}は、このサーバーのほかにも向いています（{others}）。ドメインの会社で、古いレコードを消してください。',
    en: '{host} leads to this server, and elsewhere as well ({others}). Please delete the old records at your provider.',
  },
  'places.host.state.elsewhere': {
    ja: '{host}は、いまはほかの所に向いています（{others}）。レコードを変えたばかりなら、しばらくお待ちください。CDNを間に置いているなら、このままで大丈夫です。',
    en: '{host} leads elsewhere now ({others}). If you have just changed the records, please wait a while. With a CDN in between this is as it should be.',
  },
  'places.host.state.nowhere': {
    ja: '{host}は、まだどこにも向いていません。ドメインの会社で、下のレコードを作ってください。',
    en: '{host} leads nowhere yet. Please add the record below at your provider.',
  },
  'places.host.state.unknown': {
    ja: '{host}がどこに向いているか、いまはわかりませんでした。設定はこのままで大丈夫です。',
    en: 'Where {host} leads could not be found out just now. Your setting is kept all the same.',
  },
  'places.former': {
    ja: '前の住所へのリンクは、新しい住所へ自動でつながります。ほかのブログが前の住所を使いはじめるまで、つづきます。',
    en: 'Links to a former address lead on to the new one by themselves, until another blog takes the name.',
  },
  'places.former.list': {
    ja: 'いまつながっている前の住所：{names}',
    en: 'Former addresses that lead on now: {names}',
  },

  'places.moved.title': { ja: 'よそへ引っ越したら', en: 'When the blog has moved elsewhere' },
  'places.moved.about': {
    ja: '新しい住所を入れると、ここに来た読者は、記事でもフィードでも画像でも、新しい住所の同じ場所へ自動で案内されます。ここでは読めなくなり、ランキングからも外れます。編集室ではこれまでどおり書け、いつでももとにもどせます。',
    en: 'Give the new address, and readers who come here are led to the same place there: posts, feeds and pictures. The blog is then not read here and leaves the rankings. Its members can work on as before, and you can take it back at any time.',
  },
  'places.moved.address': { ja: '新しい住所', en: 'New address' },
  'places.moved.address.hint': {
    ja: '例：https://hashi.example.jp/　新しい所で開けることを、先に確かめてください。',
    en: 'Like https://hashi.example.com/. See first that it opens there.',
  },
  'places.moved.do': { ja: '読者を新しい住所へ案内する', en: 'Lead readers to the new address' },
  'places.moved.now': {
    ja: '読者はいま、新しい住所へ案内されています。',
    en: 'Readers are led to the new address now.',
  },
  'places.moved.back': { ja: 'ここでまた読めるようにする', en: 'Let it be read here again' },
  'places.moved.saved': {
    ja: '新しい住所へ案内するようにしました。',
    en: 'Readers are led to the new address.',
  },
  'places.moved.returned': { ja: 'ここでまた読めるようになりました。', en: 'It can be read here again.' },
  'places.moved.invalid': {
    ja: '住所として読めません。https://からはじまる住所を入れてください',
    en: 'This is no address. Please give one that begins with https://',
  },
  'places.moved.scheme': {
    ja: 'https://かhttp://ではじまる住所を入れてください',
    en: 'Please give an address that begins with https:// or http://',
  },
  'places.moved.user': {
    ja: '住所に「@」の前の名前やパスワードを入れないでください',
    en: 'Please leave out the name or password in front of the “@”',
  },
  'places.moved.query': {
    ja: '「?」や「#」のうしろは要りません。新しいブログの最初のページの住所を入れてください',
    en: 'Nothing behind “?” or “#”, please: the address of the first page of the new blog',
  },
  'places.moved.here': {
    ja: 'これはこのサーバーの住所です。ここの中での引っ越しは、設定の「読者が来る所」でできます',
    en: 'This is an address of this very press. To move within it, change where readers find the blog in its settings',
  },
  'places.press': { ja: '引っ越したブログ', en: 'Blogs that left' },
  'places.press.about': {
    ja: 'よそへ引っ越したブログの読者は、ここから新しい住所の同じ場所へ自動で案内されます。ブログの持ち主も、設定の「書き出す」で同じことができます。',
    en: 'Readers of a blog that has moved elsewhere are led to the same place at its new address. Its owners can do the same in their settings, under “Take it out”.',
  },
  'places.press.new': { ja: 'ブログを新しい住所へ案内する', en: 'Lead a blog on' },
  'places.press.slug': { ja: 'ここでの住所', en: 'Its address here' },
  'places.press.no-blog': { ja: 'この住所のブログはありません', en: 'There is no blog at this address' },
  'places.moved.page': { ja: 'このブログは引っ越しました', en: 'This blog has moved' },
  'places.moved.page.about': {
    ja: 'ここでは、もう何も受けつけていません。新しい住所はこちらです。',
    en: 'Nothing is taken here any more. It is found at its new address:',
  },
} as const satisfies Messages;
