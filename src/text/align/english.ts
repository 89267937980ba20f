// English words and the forms a dictionary has them under: “studies” → “study”, “built” → “build”.

const IRREGULAR = new Map(
  (
    'went go,gone go,was be,were be,been be,is be,are be,am be,has have,had have,did do,does do,done do,made make,said say,' +
    'saw see,seen see,came come,took take,taken take,got get,gotten get,gave give,given give,found find,thought think,' +
    'knew know,known know,told tell,felt feel,left leave,kept keep,began begin,begun begin,brought bring,bought buy,' +
    'built build,sent send,spent spend,lost lose,met meet,paid pay,ran run,sat sit,stood stand,spoke speak,' +
    'spoken speak,wrote write,written write,read read,led lead,held hold,heard hear,taught teach,caught catch,' +
    'chose choose,chosen choose,fell fall,fallen fall,flew fly,flown fly,grew grow,grown grow,drew draw,drawn draw,' +
    'drove drive,driven drive,ate eat,eaten eat,drank drink,drunk drink,broke break,broken break,rose rise,' +
    'risen rise,sang sing,sung sing,swam swim,threw throw,thrown throw,wore wear,worn wear,won win,understood understand,' +
    'sold sell,slept sleep,shown show,sought seek,fought fight,hid hide,hidden hide,forgot forget,forgotten forget,' +
    'became become,lent lend,meant mean,dealt deal,died die,dying die,lying lie,lay lie,lain lie,laid lay,shot shoot,' +
    'woke wake,woken wake,struck strike,stuck stick,hung hang,dug dig,fed feed,fled flee,bore bear,born bear,' +
    'men man,women woman,children child,people person,feet foot,teeth tooth,mice mouse,geese goose,lives life,' +
    'wives wife,knives knife,leaves leaf,halves half,selves self,shelves shelf,wolves wolf,data datum,criteria criterion,' +
    'phenomena phenomenon,analyses analysis,hypotheses hypothesis,crises crisis,better good,best good,worse bad,' +
    'worst bad,less little,least little,more many,most many,further far,farther far,elder old,eldest old,' +
    'me i,my i,mine i,myself i,your you,yours you,yourself you,him he,his he,himself he,her she,hers she,herself she,' +
    'our we,us we,ours we,ourselves we,their they,them they,theirs they,themselves they,its it,itself it,these this,those that'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Endings and what stands in their place in the form a dictionary has; tried from the top. */
const ENDINGS: readonly [string, readonly string[]][] = [
  ['iest', ['y']],
  ['ier', ['y']],
  ['ies', ['y', 'ie']],
  ['ied', ['y', 'ie']],
  ['ily', ['y']],
  ['ically', ['ic', 'ical']],
  ['sses', ['ss']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ing', ['', 'e']],
  ['ed', ['', 'e']],
  ['est', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['', 'le']],
];

/** The word itself and what it may be a form of, likeliest first; lower case. */
export function baseForms(word: string): string[] {
  const forms = [word];
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) forms.push(irregular);
  for (const [ending, others] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length);
    for (const other of others) forms.push(stem + other);
    if (/([bdfgklmnprt])\1$/.test(stem)) forms.push(stem.slice(0, -1));
  }
  return forms;
}

/** One key for all forms of a word, and for many of its family: a light stemmer in the manner of Porter (1980). */
export function stemOf(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  if (base.length < 5)
    return base.length > 3 && base.endsWith('s') && !base.endsWith('ss') ? base.slice(0, -1) : base;
  const stem = base
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/(?<=[^aeious])s$/, '')
    .replace(/(?<=[aeo])s$/, '')
    .replace(/(?<=.{3})(?:ingly|edly|ing|ed|ly)$/, '')
    .replace(/(?<=.{3})(?:ations?|ators?|ate|ative)$/, 'at')
    .replace(/(?<=.{4})(?:ions?|ive|ors?)$/, '')
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/(?<=.{2})[ey]$/, '');
  return stem;
}
