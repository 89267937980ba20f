// The words by which English names numbers, units, months and days.

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

export const smallNumbers = new Map<string, number>([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
]);

export const ordinals = new Map(ORDINALS.split(' ').map((word, at) => [word, at + 1]));

/** `of all kinds` is no number: scales count when they stand in the singular. */
export const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

export const shortScales: Record<string, number> = { k: 1000, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12 };

export const months = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
export const shortMonths = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((word, at) => [word, at + 1]),
);

export const weekdays = new Map(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((word, at) => [word, at + 1]),
);

export const signs: Record<string, string> = {
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
};

/** What follows a number, longest first. */
export const unitWords: readonly (readonly [string, RegExp])[] = [
  ['%', /^\s?(?:%|per ?cent\b|percentage points?\b|points?\b(?= (?:percent|up|down)))/i],
  ['USD', /^[ -](?:U\.?S\.? )?dollars?\b/i],
  ['EUR', /^[ -]euros?\b/i],
  ['JPY', /^[ -](?:Japanese )?yen\b/i],
  ['KRW', /^ (?:South Korean )?won\b(?! (?:the|a|by)\b)/],
  ['CNY', /^ yuan\b/i],
  ['INR', /^ (?:Indian )?rupees?\b/i],
  ['CHF', /^ (?:Swiss )?francs?\b/i],
  ['RUB', /^ (?:Russian )?r(?:o)?ubles?\b/i],
  ['cent', /^[ -]cents?\b/i],
  ['GBP', /^ (?:pounds? sterling|British pounds?)\b/i],
  ['pound', /^[ -]pounds?\b/i],
  ['km2', /^[ -](?:square kilomet(?:er|re)s?|km²|sq\.? km)/i],
  ['m2', /^[ -](?:square met(?:er|re)s?|m²)/i],
  ['mile2', /^[ -]square miles?\b/i],
  ['ha', /^[ -]hectares?\b/i],
  ['acre', /^[ -]acres?\b/i],
  ['km', /^(?:[ -]kilomet(?:er|re)s?\b| ?km\b)/i],
  ['cm', /^(?:[ -]centimet(?:er|re)s?\b| ?cm\b)/i],
  ['mm', /^(?:[ -]millimet(?:er|re)s?\b| ?mm\b)/i],
  ['m', /^(?:[ -]met(?:er|re)s?\b| m\b)/],
  ['mile', /^[ -]miles?\b/i],
  ['foot', /^[ -](?:foot|feet|ft)\b/i],
  ['inch', /^[ -]inch(?:es)?\b/i],
  ['yard', /^[ -]yards?\b/i],
  ['kg', /^(?:[ -]kilograms?\b|[ -]kilos?\b| ?kg\b)/i],
  ['mg', /^(?:[ -]milligrams?\b| ?mg\b)/i],
  ['g', /^(?:[ -]grams?\b| g\b)/],
  ['t', /^[ -](?:metric )?ton(?:ne)?s?\b/i],
  ['lb', /^ ?lbs?\b/i],
  ['ounce', /^[ -](?:ounces?|oz)\b/i],
  ['ml', /^(?:[ -]millilit(?:er|re)s?\b| ?ml\b)/i],
  ['l', /^[ -]lit(?:er|re)s?\b/i],
  ['gallon', /^[ -]gallons?\b/i],
  ['celsius', /^(?: degrees? (?:Celsius|centigrade)| ?°C)/i],
  ['fahrenheit', /^(?: degrees? Fahrenheit| ?°F)/i],
  ['degree', /^(?: degrees?\b| ?°)/i],
  ['century', /^[ -]centur(?:y|ies)\b/i],
  ['years', /^[ -]years?\b(?![ -]olds?\b)/i],
  ['months', /^[ -]months?\b/i],
  ['weeks', /^[ -]weeks?\b/i],
  ['days', /^[ -]days?\b/i],
  ['hours', /^[ -]hours?\b/i],
  ['minutes', /^[ -]minutes?\b/i],
  ['seconds', /^[ -]seconds?\b/i],
];
