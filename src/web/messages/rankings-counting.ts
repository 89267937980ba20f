// Interface text of how votes are counted, for everybody who wonders, and of what was decided about them.
import type { Messages } from './shape.ts';

export const rankingsCounting = {
  'rankings.counting': { ja: '票の数えかた', en: 'How votes are counted' },
  'rankings.counting.about': {
    ja: 'ランキングの順位は、読者の票で決まります。どう数えているかを、ここに全部書きます。数えるプログラムも、いちばん下にそのまま載せています。',
    en: 'The places in the rankings go by the votes of readers. How they are counted is told here in full, down to the program itself.',
  },
  'rankings.counting.vote': { ja: '票（IN）', en: 'Votes (IN)' },
  'rankings.counting.vote.1': {
    ja: '参加しているブログの「一票を入れる」を押すと、そのブログに一票入ります。登録はいりません。一人が一つのブログに入れられるのは、一日に一票です。同じ家の人も、自分の端末からなら一人ずつ入れられます。',
    en: 'Whoever presses the vote button of a blog that takes part gives it one vote, without signing up, once a day for each blog. People of one home can vote each from their own device.',
  },
  'rankings.counting.vote.2': {
    ja: '票になるのは、記事の下や横か、投票のページのボタンを、人が押したときだけです。リンクをひらいただけでは票になりません。機械や先読みは数えません。書き手が自分のブログに入れる票も、一日に一票です。サインインしていれば、どの端末から入れても合わせて一票です。',
    en: 'It takes a person who presses the button under or beside a post, or on the voting page. Following a link gives no vote, and robots and pages fetched ahead are left out. The writers’ own vote is one a day like everybody’s, from all devices together where they are signed in.',
  },
  'rankings.counting.cap': { ja: 'ひとつの回線だけで決まらないように', en: 'No network decides alone' },
  'rankings.counting.cap.1': {
    ja: '家や学校では、おおぜいがひとつの回線を使います。だから、ひとつの回線から一つのブログへの{floor}票までは、いつでもそのまま数えます。それより多いときは、その日に数える票全体の{share}%までを数えます。',
    en: 'At home and at school many people share one network. So up to {floor} votes from one network for a blog always count. Where there are more, no network counts for more than {share} percent of all that counts on that day.',
  },
  'rankings.counting.cap.2': {
    ja: '携帯の会社やデータセンターのように、近い回線がまとまっている所も同じです。近い回線を合わせて{floor}票までは、いつでもそのまま数え、それより多いときは、その日に数える票全体の{share}%までを数えます。',
    en: 'The same goes for networks close to each other, as those of a phone company or of a data centre: up to {floor} votes of them together always count, and where there are more, no more than {share} percent of all that counts on that day.',
  },
  'rankings.counting.cap.example': {
    ja: 'たとえば、{others}の回線から1票ずつ、別のひとつの回線から{own}票が入った日。その回線の票は{of}票だけ数え、合わせて{counted}票になります。',
    en: 'A day with one vote each from {others} networks and {own} votes from another: {of} of that network count, which makes {counted} together.',
  },
  'rankings.counting.exactly': { ja: '正確には', en: 'Exactly' },
  'rankings.counting.cap.exactly': {
    ja: '回線は、IPアドレスのはじめの24ビット（IPv6では48ビット）が同じものを一つと見ます。どの回線も割合を超えなくなるまで、多い回線の票を切り下げます。切り下げると全体が減るので、超えるものがなくなるまでくりかえします。',
    en: 'A network is all IP addresses with the same first 24 bits (48 of IPv6). The votes of the largest are cut until none has more than its share; as each cut makes the whole smaller, that is done until it holds.',
  },
  'rankings.counting.hold': { ja: '確かめてから数える票', en: 'Votes that somebody looks at first' },
  'rankings.counting.hold.1': {
    ja: '読者らしくない票のかたまりは、いったん止めて、ここを運営する人が確かめます。ひとつの回線から{network}票以上、または近い回線を合わせて{wide}票以上が一日に入り、それがその日の票の{share}%より多いときです。',
    en: 'Votes that come in a heap unlike readers are held until whoever runs this press has had a look: on one day {network} or more from one network, or {wide} or more from networks close to each other, where that is more than {share} percent of the votes of the day.',
  },
  'rankings.counting.hold.example': {
    ja: 'たとえば、{others}の回線から1票ずつ、別のひとつの回線から{own}票が入った日。その{held}票は止まり、残りの{counted}票を数えます。',
    en: 'A day with one vote each from {others} networks and {own} votes from another: these {held} are held, and the other {counted} count.',
  },
  'rankings.counting.hold.2': {
    ja: '止まった票は、確かめるまで数えません。確かめたら、全部数えるか、全部数えないかのどちらかです。どちらにしたかは記録に載ります。その日のうちにほかの読者の票がふえて、めずらしくなくなれば、止めるのをやめます。',
    en: 'Held votes do not count until somebody has decided: all of them count, or none. The decision goes on record. Where so many others vote on that day that the heap is nothing unusual, it is let go.',
  },
  'rankings.counting.hold.exactly': {
    ja: '近い回線は、IPアドレスのはじめの16ビット（IPv6では32ビット）が同じものです。ひとつの回線から一つのブログへ、一日に{most}票を超えて来たぶんは、受けつけません。',
    en: 'Networks are close where the first 16 bits of their addresses are the same (32 of IPv6). Of one network, no more than {most} votes for a blog are taken on one day.',
  },
  'rankings.counting.share': { ja: '分類と割合', en: 'Categories and shares' },
  'rankings.counting.share.1': {
    ja: 'ブログは、票を割合で分けて、{max}つまでの分類に出られます。「すべて」の表には、割合にかかわらず全部の票が入ります。',
    en: 'A blog can stand in up to {max} categories and divides its votes among them. The table of all blogs counts every vote, whatever the shares.',
  },
  'rankings.counting.share.2': {
    ja: '割合で分けるのは順位を決める票だけです。訪問と読まれた数、8週の線は、どの分類でもブログ全体のものです。',
    en: 'Only the votes that settle the places are divided. Visits, page views and the line of eight weeks are those of the whole blog in every category.',
  },
  'rankings.counting.share.example': {
    ja: 'たとえば、{votes}票のブログが割合を{share}%にした分類では、{points}票として並びます。',
    en: 'A blog with {votes} votes stands with {points} in a category to which it gives {share} percent.',
  },
  'rankings.counting.tie': { ja: '票が同じとき', en: 'Ties' },
  'rankings.counting.tie.1': {
    ja: '票が同じときは、もっと長い期間の票が多いほうが上です。週の表では月の票、月の表では年の票をくらべます。それも同じなら、読まれた数の多いほうが上です。全部同じなら、同じ順位になります。',
    en: 'Where votes are the same, the votes of the next longer period decide: in the table of a week those of the month, in that of a month those of the year. Then the page views do. Where all is the same, the place is the same.',
  },
  'rankings.counting.tie.example': { ja: '順位のつきかたの例', en: 'An example of places' },
  'rankings.counting.tie.longer': { ja: '月の票', en: 'Votes of the month' },
  'rankings.counting.when': { ja: 'いつ数え、いつ出るか', en: 'When it is counted, and when shown' },
  'rankings.counting.when.1': {
    ja: '一時間ごとに数えなおし、数えてから{hours}時間あとに載せます。票を入れてもすぐには変わらないので、何が効くかを試すことはできません。',
    en: 'All is counted anew every hour and shown {hours} {hours|hour|hours} later. As nothing changes at once, nobody can try out what works.',
  },
  'rankings.counting.when.2': {
    ja: '一日は、どのブログでも、日本の時刻の0時にはじまります。週の表は今日までの{week}日、月の表は{month}日、年の表は{year}日の合計です。矢印は、前の日のいちばんあとの表とくらべたものです。',
    en: 'For every blog a day begins at midnight in Japan. The tables add up the {week}, {month} and {year} days that end today. Arrows compare with the last table of the day before.',
  },
  'rankings.counting.others': { ja: '訪問（OUT）と読まれた数（PV）', en: 'Visits (OUT) and page views (PV)' },
  'rankings.counting.others.1': {
    ja: '訪問は、ランキングのページからブログへ行った人の数です。一人を一日に一回と数えます。順位には使いません。使うと、自分で行き来するだけで上がれてしまうからです。',
    en: 'Visits are the readers who went from the rankings to the blog, once a day each. They decide nothing: else one could climb by going to and fro.',
  },
  'rankings.counting.others.2': {
    ja: '読まれた数は、一人が同じページを同じ日に何度ひらいても、一回と数えます。機械はのぞきます。書き手自身も、ここに入っている端末か、数えないようにした端末からなら、のぞきます。よそにあるブログの読まれた数は、ここでは分からないので「—」になっています。',
    en: 'Page views count a reader once for each page and day, without robots, and without the writers themselves where they are signed in here or have left their device out. Of blogs elsewhere they are not known here, which “—” stands for.',
  },
  'rankings.counting.others.3': {
    ja: 'ひとつの回線から同じページを読んだ人は、一日に{browsers}人まで数えます。近いアドレスを合わせても{around}人まで、同じ通信会社などの広い範囲では{wide}人か、その日の読者の{part}%のうち、多いほうまでです。',
    en: 'Of one address, {browsers} readers of a page count on a day at most; of all addresses close to it together, {around}; of a whole provider’s network, {wide} or {part}% of the day’s readers, whichever is more.',
  },
  'rankings.counting.kept': { ja: '読者について残すもの', en: 'What is kept of readers' },
  'rankings.counting.kept.1': {
    ja: 'だれが読んだか、だれが票を入れたかは、残りません。Cookieは使いません。',
    en: 'Who read and who voted is not kept, and no cookie is used.',
  },
  'rankings.counting.kept.2': {
    ja: '同じ人の二票目を見分けるのに、回線とブラウザから作った印を使います。印には毎日新しい乱数をまぜ、{days}日で消します。乱数も消えるので、印から人へはもどれません。',
    en: 'To know a second vote of the same reader, a mark is made of network and browser, with a new random number each day. Marks are deleted after {days} days and so is the number, so that nothing leads back to anybody.',
  },
  'rankings.counting.kept.3': {
    ja: '回線ごとの票の数は、止めた票を数えなおせるように{days}日だけ残します。残るのはIPアドレスではなく印で、ブログごとに違います。どの回線がどのブログに入れたかを並べて見ることは、だれにもできません。',
    en: 'How many votes came from each network is kept for {days} days, so that held votes can be counted anew: by a mark that differs from blog to blog and not by its address. Nobody can see which blogs one network voted for.',
  },
  'rankings.counting.source': { ja: '数えるプログラム', en: 'The program itself' },
  'rankings.counting.source.1': {
    ja: '票を数えるのは、つぎのプログラムです。このページの数も例も、ここから取って計算しています。',
    en: 'This is the program that counts. The numbers and examples of this page are taken from it and computed by it.',
  },
  'rankings.counting.source.see': { ja: '{file} を読む', en: 'Read {file}' },

  'rankings.record.about': {
    ja: '前の週の順位と、ランキングから外したブログ、止めて確かめた票の記録です。だれが票を入れたかは、もともと残っていません。',
    en: 'Places of weeks that are over, blogs that were taken out, and votes that were held and looked at. Who voted was never kept.',
  },
  'rankings.record.weeks': { ja: '前の週の順位', en: 'Places of former weeks' },
  'rankings.record.weeks.about': {
    ja: '月曜から日曜までの{places}位までを、日ごとの数から計算しなおしたものです。いま参加しているブログだけが入り、あとで決まった票も決まったとおりに数えています。',
    en: 'The first {places} of each week from Monday to Sunday, made anew from the totals of its days: of blogs that take part now, with held votes as they were decided.',
  },
  'rankings.record.week': { ja: '{from}から{to}まで', en: 'From {from} to {to}' },
  'rankings.record.weeks.none': {
    ja: '終わった週の順位は、まだありません。',
    en: 'No week with votes is over yet.',
  },
  'rankings.record.exclusions': { ja: 'ランキングから外したブログ', en: 'Blogs that were taken out' },
  'rankings.record.exclusions.none': { ja: '外したブログはありません。', en: 'No blog was taken out.' },
  'rankings.record.since': { ja: '{since}から', en: 'Since {since}' },
  'rankings.record.until': { ja: '{since}から{until}まで', en: 'From {since} to {until}' },
  'rankings.record.holds': { ja: '止めて確かめた票', en: 'Votes that were held and looked at' },
  'rankings.record.holds.about': {
    ja: '止まった票を入れたのが、そのブログの人とはかぎりません。確かめたのは、ここを運営する人です。',
    en: 'It need not have been the people of the blog who gave these votes. Whoever runs this press looked at them.',
  },
  'rankings.record.holds.none': {
    ja: '止めて確かめた票はありません。',
    en: 'No votes were held and looked at.',
  },
  'rankings.record.in.network': {
    ja: 'ひとつの回線からの{votes}票を止めました。',
    en: '{votes} {votes|vote|votes} from one network {votes|was|were} held.',
  },
  'rankings.record.in.wide-network': {
    ja: '近い回線からの{votes}票を止めました。',
    en: '{votes} {votes|vote|votes} from networks close to each other {votes|was|were} held.',
  },
  'rankings.record.out.network': {
    ja: 'ひとつの回線からの訪問{votes}件を止めました。',
    en: '{votes} {votes|visit|visits} from one network {votes|was|were} held.',
  },
  'rankings.record.out.wide-network': {
    ja: '近い回線からの訪問{votes}件を止めました。',
    en: '{votes} {votes|visit|visits} from networks close to each other {votes|was|were} held.',
  },
  'rankings.record.counted': {
    ja: '{day}に確かめて、数えることにしました。',
    en: 'Looked at on {day}: they count.',
  },
  'rankings.record.not-counted': {
    ja: '{day}に確かめて、数えないことにしました。',
    en: 'Looked at on {day}: they do not count.',
  },
  'rankings.record.some-counted': {
    ja: '{day}に確かめて、そのときの{counted}件を数えることにしました。',
    en: 'Looked at on {day}: the {counted} that were there count.',
  },
  'rankings.record.hidden': { ja: 'いまは公開されていないブログ', en: 'A blog that is not public now' },
} satisfies Messages;
