// Words that decide whether a full stop ends a sentence: abbreviations, and how sentences like to begin.

/** Abbreviations stand without their last full stop; in lower case for any case, otherwise for exactly their own. */
export type SentenceWords = {
  /** Never the end: a name or another word always follows. */
  joined: ReadonlySet<string>;
  /** Not the end when a number follows: No. 5, p. 12. */
  numbered: ReadonlySet<string>;
  /** The end only when what follows is a common first word of a sentence. */
  either: ReadonlySet<string>;
  /** Common first words. Function words only: a name may follow any abbreviation. */
  starters: ReadonlySet<string>;
  /** `3.` is the third: a number with a full stop is no end unless a first word follows. */
  ordinals: boolean;
};

const set = (list: string) => new Set(list.split(' ').filter(Boolean));

function words(
  joined: string,
  numbered: string,
  either: string,
  starters: string,
  ordinals = false,
): SentenceWords {
  return {
    joined: set(joined),
    numbered: set(numbered),
    either: set(either),
    starters: set(starters),
    ordinals,
  };
}

const ENGLISH = words(
  'Mr Mrs Ms Mx Dr Drs Prof Messrs Rev Revd Hon Gen Adm Maj Col Capt Cmdr Lt Sgt Cpl Pvt Gov Sen Rep Reps Sens ' +
    'Pres Supt Insp Fr Mgr Msgr Mme Mlle v vs cf viz e.g i.e approx c ca incl esp',
  'no nos p pp vol vols Ch ch Chap Sec Art Arts fig figs eq para paras op opp Bk Pt ed',
  'Inc Ltd Co Corp plc Plc LLC Bros Jr Sr Esq etc al Dept Univ Assn Est Ave Blvd Rd Sq Bldg Apt St Ste Mt Ft ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa ' +
    'Tenn Tex Va Vt Wash Wis Wyo Ont Que Eds Trans Pub hr hrs Ph.D',
  'The A An This That These Those It Its He She They We I You His Her Their Our My Your There Here But And Or So ' +
    'Yet Nor If When While As After Before Since Until Because Although Though Unless In On At By For From With ' +
    'Without To Of Under Over Between During Through What Who Why How Where Which Is Are Was Were Do Does Did Has ' +
    'Have Had Can Could Will Would Should May Might Must Not No Now Then Today Yesterday Tomorrow However Instead ' +
    'Still Even Once Some Many Most Several Both Each Every All One Another Such Last Next Also Meanwhile',
);

const GERMAN = words(
  'Hr Hrn Fr Dr Prof Dipl Ing St bzw vgl ca z d s.o s.u inkl exkl zzgl ggf evtl sog Gen z.b d.h',
  'Nr Abs Art Bd Kap S Abb Tab Aufl Ziff Rn',
  'usw etc u.a o.ä u.ä Str Mio Mrd Tsd geb gest Jh Jhd Chr verh u.s.w',
  'Der Die Das Den Dem Ein Eine Einen Einem Er Sie Es Wir Ich Ihr Man Aber Und Doch Denn Oder In Im Am An Auf Aus ' +
    'Bei Beim Mit Nach Für Von Vom Zu Zum Zur Als Wenn Weil Während Auch So Dann Da Hier Dort Diese Dieser Dieses ' +
    'Seine Ihre Nun Noch Schon Heute Jetzt Was Wer Wie Wo Warum Nicht Kein Keine Alle Viele Einige Seit Bis Um Über',
  true,
);

const FRENCH = words(
  'M MM Mme Mlle Mgr Dr Pr Me St Ste p.ex cf env c.-à-d',
  'p pp no nos vol chap art fig éd t',
  'etc av apr J.-C Bd Ltd Inc',
  'Le La Les L’ Un Une Des Il Elle Ils Elles On Nous Vous Je Tu Mais Et Ou Or Donc Ce Cet Cette Ces C’est Dans En ' +
    'Au Aux À Pour Par Sur Sous Avec Sans Si Quand Comme Lorsque Depuis Après Avant Pendant Qui Que Quoi Où ' +
    'Pourquoi Comment Son Sa Ses Leur Leurs Mon Notre Tout Tous Toutes Puis Ainsi Alors Aujourd’hui',
);

const SPANISH = words(
  'Sr Sra Srta Sres Dr Dra D Dña Prof Lic Ing Gral Sto Sta p.ej cf aprox Av Avda EE',
  'núm pág págs p pp vol cap art fig',
  'etc EE.UU UU Ud Uds Cía Ltda',
  'El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Nosotros Pero Y O Ni En De Del Al A Con Sin Por Para ' +
    'Desde Hasta Sobre Si Cuando Como Mientras Después Antes Aunque Porque Este Esta Estos Estas Ese Esa Eso Esto ' +
    'Su Sus Mi No Se Qué Quién Cómo Dónde Hay Es Son Fue También Ahora Hoy Todo Todos',
);

const ITALIAN = words(
  'sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv Ing On Sen Gen Col S SS St p.es cfr',
  'n nn p pp pag pagg vol cap art fig',
  'ecc etc',
  'Il Lo La I Gli Le Un Uno Una Ma E O Non In Nel Nella Di Del Della A Al Alla Da Dal Con Per Su Sul Tra Fra Se ' +
    'Quando Come Mentre Dopo Prima Perché Chi Che Cosa Dove Questo Questa Questi Queste Quello Si È Sono Era Ho Ha ' +
    'Suo Sua Loro Noi Lui Lei Anche Ora Oggi Così Poi',
);

const PORTUGUESE = words(
  'Sr Sra Srs Srta Dr Dra Prof Profa Eng D Gen Cel Sto Sta Av p.ex cf aprox',
  'nº pág págs p pp vol cap art fig',
  'etc Ltda Cia',
  'O A Os As Um Uma Ele Ela Eles Elas Eu Nós Mas E Ou Não No Na Nos Nas Em De Do Da Dos Das Ao À Com Sem Por Pelo ' +
    'Pela Para Se Quando Como Enquanto Depois Antes Porque Quem Que Onde Este Esta Estes Esse Essa Isso Isto Seu ' +
    'Sua É São Foi Também Agora Hoje Há Já',
);

const DUTCH = words(
  'dhr mevr mej mr dr drs ir ing prof ds St bijv d.w.z zgn resp ca vgl',
  'nr nrs blz p pp art hfdst afb',
  'enz etc jl ll',
  'De Het Een Hij Zij Ze Wij We Ik Jij Je Maar En Of Want In Op Aan Bij Met Naar Voor Van Uit Over Als Toen Terwijl ' +
    'Omdat Ook Dan Daar Hier Dit Dat Deze Die Er Wat Wie Waar Waarom Hoe Zijn Haar Hun Ons Nu Nog Al Niet Geen Na',
);

const RUSSIAN = words(
  'ул д кв им св проф акад доц тов гр т.е т.к т.н см',
  'с стр рис табл п пп гл ст',
  'г гг др т.д т.п руб коп тыс вв',
  'В На И Но А Он Она Они Оно Мы Я Вы Это Этот Эта Эти Тот Так Как Что Кто Где Когда Если Потому Поэтому Однако ' +
    'Не Из По За К У О Об С Со Для От До При После Перед Там Здесь Все Всё Его Её Их Наш Сейчас Теперь Затем',
);

const BY_LANGUAGE: Record<string, SentenceWords> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
  ru: RUSSIAN,
};

const ORDINAL_LANGUAGES = set('da nb nn no fi et cs sk sl hr sr bs hu lv is tr');
const PLAIN = words('Dr Prof', 'nr no p', 'etc', '');

export function sentenceWords(language: string): SentenceWords {
  return BY_LANGUAGE[language] ?? { ...PLAIN, ordinals: ORDINAL_LANGUAGES.has(language) };
}
