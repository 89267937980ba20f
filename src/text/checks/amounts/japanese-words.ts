// The words by which Japanese names eras, units, counters, and numbers that are hardly numbers.
import type { Strength } from './amount.ts';

/** The year before its first. */
export const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };

/** What follows a numeral; the first that fits. `year` is a date from 1000 on, else a span. */
export const counters: readonly (readonly [string, RegExp])[] = [
  ['fiscal', /^年度/u],
  ['decade', /^(?:年代|代(?![理表わ]))/u],
  ['', /^年(?:生|目)/u],
  ['year', /^年間?/u],
  ['century', /^世紀/u],
  ['months', /^[かカヶヵ箇ケ]月/u],
  ['month', /^月(?![面謝])/u],
  ['weeks', /^週間?/u],
  ['days', /^日間/u],
  ['day', /^日(?!本)/u],
  ['hours', /^時間/u],
  ['minute', /^分間?(?![のか]?[一二三四五六七八九]|野|類)/u],
  ['seconds', /^秒/u],
  ['%', /^(?:%|パーセント|割)/u],
  ['USD', /^(?:米|アメリカ)?ドル/u],
  ['EUR', /^ユーロ/u],
  ['JPY', /^円/u],
  ['KRW', /^ウォン/u],
  ['CNY', /^(?:人民)?元(?![気素])/u],
  ['INR', /^(?:インド)?ルピー/u],
  ['CHF', /^(?:スイス)?フラン/u],
  ['RUB', /^ルーブル/u],
  ['cent', /^セント/u],
  ['pound', /^(?:英|イギリス)?ポンド/u],
  ['km2', /^平方(?:キロ(?:メートル)?|km)/u],
  ['m2', /^平方(?:メートル|m)/u],
  ['mile2', /^平方マイル/u],
  ['ha', /^ヘクタール/u],
  ['acre', /^エーカー/u],
  ['kg', /^(?:キログラム|kg)/u],
  ['km', /^(?:キロメートル|km)/u],
  ['kilo', /^キロ/u],
  ['cm', /^(?:センチ(?:メートル)?|cm)/u],
  ['mg', /^(?:ミリグラム|mg)/u],
  ['ml', /^(?:ミリリットル|ml)/u],
  ['mm', /^(?:ミリ(?:メートル)?|mm)/u],
  ['m', /^(?:メートル|m(?![a-z]))/u],
  ['mile', /^マイル/u],
  ['foot', /^フィート/u],
  ['inch', /^インチ/u],
  ['yard', /^ヤード/u],
  ['g', /^(?:グラム|g(?![a-z]))/u],
  ['t', /^トン/u],
  ['ounce', /^オンス/u],
  ['l', /^リットル/u],
  ['gallon', /^ガロン/u],
  ['fahrenheit', /^°F/u],
  ['celsius', /^(?:℃|°C)/u],
  ['degree', /^度(?!目)/u],
];

/** A counter of things: it makes a kanji a number. */
export const COUNTER =
  /^(?:人|名|個|冊|本|匹|頭|羽|枚|台|隻|軒|件|回|度|番|位|階|歳|才|点|倍|つ|か国|カ国|ヵ国|ヶ国|社|校|章|巻|組|対|歩|種|票|議席|曲|作|品|世帯|世代|通|便|両|杯|皿|束|足|着|か所|カ所|ヶ所|箇所|児|ページ|ポイント|チーム|キロ|メートル|丁目|機|戸|床|席|行|語|文字|家族|都市|州|県|市|町|村|島|川)/u;

/** Said without a numeral; the other language may have one. */
export const quietWords: readonly (readonly [number, string, Strength, RegExp])[] = [
  [2, '', 1, /ふた(?:つ|り)|双子|ふたご/gu],
  [3, '', 1, /(?<![\p{Script=Hiragana}])みっつ/gu],
  [4, '', 1, /よっつ/gu],
  [5, '', 1, /いつつ/gu],
  [6, '', 1, /むっつ/gu],
  [7, '', 1, /ななつ/gu],
  [8, '', 1, /やっつ/gu],
  [9, '', 1, /ここのつ/gu],
  [1, '', 0, /ひと(?:つ|り)|初めて|はじめて|最初|初の|初代|元祖|一部|一方|一番|一緒|世界一|一時/gu],
  [
    2,
    '',
    0,
    /両方|両者|両国|両親|両側|両手|(?<![0-9一二三四五六七八九十百千万])倍(?:増|に|の|以上)|一対|再び|再度|次の|二の次|二重|コンビ/gu,
  ],
  [0.5, '', 0, /半分|半数|半額|半ば|過半|半ダース/gu],
  [6, 'months', 0, /半年/gu],
  [30, 'minutes', 0, /半時間|半(?=ごろ|ごろ|に)/gu],
  [50, 'years', 0, /半世紀/gu],
  [12, '', 0, /正午|真夜中|ダース/gu],
  [0, '', 0, /真夜中|深夜0時|ゼロ/gu],
  [0.25, '', 0, /四半期|四分の一/gu],
];
