// Small pictures that stand for a sign in a line: emoji of blog services, and the signs of mobile phones before them.
import { attributeOf, classesOf, styleOf } from '../../../text/html/elements.ts';

/**
 * The signs of one mobile network in the order of its codes, from F89F of its Shift_JIS on: blogs named their pictures
 * after them. Those without a likeness today are ''.
 */
const PHONE_SIGNS = (
  '☀ ☁ ☔ ⛄ ⚡ 🌀 🌁 🌂 ♈ ♉ ♊ ♋ ♌ ♍ ♎ ♏ ♐ ♑ ♒ ♓ 🎽 ⚾ ⛳ 🎾 ⚽ 🎿 🏀 🏁 📟 🚃 Ⓜ 🚄 🚗 🚙 🚌 🚢 ✈ 🏠 🏢 🏣 🏥 🏦 🏧 🏨 🏪 ⛽ 🅿 🚥 🚻 🍴 ☕ 🍸 🍺 🍔 👠 ✂ 🎤 ' +
  '🎥 ↗ 🎠 🎧 🎨 🎩 🎪 🎫 🚬 🚭 📷 👜 📖 🎀 🎁 🎂 ☎ 📱 📝 📺 🎮 💿 ♥ ♠ ♦ ♣ 👀 👂 ✊ ✌ ✋ ↘ ↖ 👣 👟 👓 ♿ 🌑 🌔 🌓 🌙 🌕 🐶 🐱 ⛵ 🎄 ↙'
).split(' ');
/** From E6D0, and from E6E0: the second half of the same codes. */
const LATER: Record<number, string> = {
  59087: '📠',
  59088: '📲',
  59089: 'ℹ',
  59091: '✉',
  59094: '¥',
  59095: '🆓',
  59096: '🆔',
  59097: '🔑',
  59098: '↩',
  59099: '🆑',
  59100: '🔍',
  59101: '🆕',
  59102: '🚩',
  59103: '☎',
  59104: '#',
  ...Object.fromEntries(Array.from('1234567890').map((digit, at) => [0xe6e2 + at, digit])),
  59147: '🆗',
};
const FACES = '❤ 💓 💔 💕 😃 😠 😞 😖 😵 ⤴ 🎵 ♨ 💠 💋 ✨ 💡 💢 👊 💣 🎶 ⤵ 💤 ❗ ⁉ ‼ 💥 💦 💧 💨 〰 ➰'.split(
  ' ',
);
/** Of the first sign, of the first face. */
const FIRST = 0xe63e;
const FIRST_FACE = 0xe6ec;

/** What blog services called their signs, and what they look like. */
const NAMED: readonly [RegExp, string][] = [
  [/^(?:ハート|heart)/iu, '♥'],
  [/^(?:失恋|broken)/iu, '💔'],
  [/^(?:音符|るんるん|note|music)/iu, '♪'],
  [/^(?:晴れ|太陽|sun)/iu, '☀'],
  [/^(?:曇り|くもり|cloud)/iu, '☁'],
  [/^(?:雨|rain)/iu, '☔'],
  [/^(?:雪|snow)/iu, '⛄'],
  [/^(?:雷|thunder)/iu, '⚡'],
  [/^(?:キラキラ|ぴかぴか|shine)/iu, '✨'],
  [/^(?:星|star)/iu, '★'],
  [/^(?:汗|あせあせ|sweat)/iu, '💦'],
  [/^(?:怒り|むかっ|angry)/iu, '💢'],
  [/^(?:泣|涙|cry)/iu, '😢'],
  [/^(?:笑|ニコニコ|にこにこ|うれしい|smile|happy)/iu, '😊'],
  [/^(?:わーい)/iu, '😃'],
  [/^(?:電球|ひらめき|idea)/iu, '💡'],
  [/^(?:桜|cherry)/iu, '🌸'],
  [/^(?:猫|ネコ|cat)$/iu, '🐱'],
  [/^(?:犬|イヌ|dog)$/iu, '🐶'],
  [/^(?:ビール|beer)/iu, '🍺'],
  [/^(?:コーヒー|喫茶店|coffee)/iu, '☕'],
  [/^(?:右矢印|right)/iu, '→'],
  [/^(?:上向き|up)$/iu, '⤴'],
  [/^(?:下向き|down)$/iu, '⤵'],
  [/^(?:はてな|\?|？)$/iu, '❓'],
  [/^(?:びっくり|!|！)$/iu, '❗'],
];

/** The address says that it holds signs. */
const OF_SIGNS =
  /(?:^|[/_.-])(?:emoji|emoticons?|smil(?:ey|ies)|pictograms?|pict|e_?moji|imode|docomo|char\d?)[/_.-]|img_emoji/iu;
const CLASSES = /^(?:emoji|emoticon|smiley|wp-smiley|pictogram)$/u;
/** A picture this small in both directions is a sign, wherever it lies. */
const SIGN = 48;

/** What stands in the line in its place, '' where nothing is known of it; null for what is no sign. */
export function pictogramOf(image: Element, address: string): string | null {
  const says = attributeOf(image, 'alt') || attributeOf(image, 'title');
  const fromName = signOfName(address);
  const isSign =
    classesOf(image).some((name) => CLASSES.test(name)) || OF_SIGNS.test(address) || isTiny(image);
  if (!isSign) return null;
  if (says !== '' && !/[\p{L}\p{N}]/u.test(says)) return says;
  return fromName ?? (says === '' ? '' : wordOf(says));
}

/** A word in the middle of a line is told from the words around it. */
function wordOf(says: string): string {
  return NAMED.find(([name]) => name.test(says))?.[1] ?? `［${says}］`;
}

function isTiny(image: Element): boolean {
  const style = styleOf(image);
  if (/^[\d.]+e[mx]$/u.test(style.height ?? '')) return true;
  const size = ['width', 'height'].map((name) =>
    Number.parseInt(attributeOf(image, name) || (style[name] ?? ''), 10),
  );
  return size.every((pixels) => pixels > 2 && pixels <= SIGN);
}

function signOfName(address: string): string | null {
  const name = /([^/]+?)\.(?:gif|png|svg|jpe?g)(?:[?#]|$)/iu.exec(address)?.[1] ?? '';
  const phone = /^(?:docomo|i|imode|[a-z]*[_-])?(e[67][0-9a-f]{2}|f[89][0-9a-f]{2})$/iu.exec(name)?.[1];
  if (phone !== undefined) return phoneSign(Number.parseInt(phone, 16));
  const points = /^(?:emoji_?)?u?((?:[0-9a-f]{4,5})(?:[-_][0-9a-f]{4,5})*)$/iu.exec(name)?.[1];
  const known = points?.split(/[-_]/u).map((point) => Number.parseInt(point, 16)) ?? [];
  if (known.length > 0 && known.every((point) => point >= 0x2190 && point <= 0x1faff && !isPrivate(point)))
    return String.fromCodePoint(...known);
  const bare = name.replace(/^(?:ic|icon|emoji|face)[_-]/iu, '').replace(/[_-]?\d+$/u, '');
  return NAMED.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

function isPrivate(point: number): boolean {
  return point >= 0xd800 && point <= 0xf8ff;
}

function phoneSign(code: number): string | null {
  const at = code >= 0xf000 ? ofShiftJis(code) : code;
  const found = PHONE_SIGNS[at - FIRST] ?? LATER[at] ?? FACES[at - FIRST_FACE];
  return found || null;
}

/** F89F–F8FC and F940–F9FC are one run, in which no second byte is 7F. */
function ofShiftJis(code: number): number {
  if (code < 0xf940) return FIRST + code - 0xf89f;
  return FIRST + 94 + code - 0xf940 - (code > 0xf97f ? 1 : 0);
}
