// Names of people as catalogues write them, and who did what by a statement such as 「水田まり 文, 青木空 絵」.
import type { BookPerson, PersonRole } from '../book.ts';
import { fold } from '../fold.ts';

/** Surname first with a comma and years of life, as libraries order them: `新妻, 弘, 1946-` is 新妻 弘, `Strang, Gilbert` Gilbert Strang. */
export function personName(said: string): string {
  const bare = said
    .slice(0, 300)
    .replace(/[,，]\s*(?:\d{3,4}|\?)?\s*[-–~〜]\s*(?:\d{3,4}|\?)?\s*$/, '')
    .replace(/[,，]\s*\d{4}\s*$/, '')
    .trim();
  const [, surname, given] = /^([^,，]+)[,，]\s*([^,，]+)$/.exec(bare) ?? [];
  if (surname === undefined || given === undefined) return bare;
  const isLatin = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(bare.replace(/[,，]/g, ''));
  return isLatin ? `${given.trim()} ${surname.trim()}` : `${surname.trim()} ${given.trim()}`;
}

/** Longer ones first: 監訳 is no 訳 alone. A word that makes two of one person says so by `・`. */
const WORDS: readonly (readonly [RegExp, readonly PersonRole[]])[] = [
  [/^(?:総?監修|かんしゅう|監)$/, ['supervisor']],
  [/^(?:共訳|編訳|監訳|抄訳|訳注|訳者|翻訳|新訳|訳|やく|翻案)$/, ['translator']],
  [/^(?:訳著|著訳|訳文)$/, ['author', 'translator']],
  [/^(?:作絵|文絵|作画|文画)$/, ['author', 'illustrator']],
  [/^(?:絵と文|絵文|絵作)$/, ['illustrator', 'author']],
  [
    /^(?:装画|挿絵|さし絵|さしえ|挿画|絵|画|え|イラスト|イラストレーション|漫画|まんが|マンガ|作図|版画|切り絵)$/,
    ['illustrator'],
  ],
  [/^(?:写真・?文|写真文)$/, ['photographer', 'author']],
  [/^(?:写真|しゃしん|撮影)$/, ['photographer']],
  [/^(?:編著|編集|責任編集|共編|編纂|編者|編|へん|選|編共)$/, ['editor']],
  [
    /^(?:原作|原著|原案|著作|著者|共著|作者|さく|作|著|文章|文|ぶん|再話|話|はなし|お話|おはなし|詩|し|脚本|脚色|共作|語り|執筆|構成|再構成|ことば|言葉)$/,
    ['author'],
  ],
];

/** What a word such as 「さく・え」 or 「共訳」 says of whoever stands before it; null for one that is no such word. */
export function rolesOf(word: string): PersonRole[] | null {
  const bare = word
    .normalize('NFKC')
    .replace(/^[[(〔]|[\])〕]$/g, '')
    .replace(/^(?:ほか|他|\[ほか\])\s*/, '')
    .trim();
  if (bare === '') return null;
  const parts = bare.split(/[・･&と\s]+/).filter((part) => part !== '');
  const each = parts.map((part) => WORDS.find(([pattern]) => pattern.test(part))?.[1]);
  if (each.every((roles) => roles !== undefined)) return [...new Set(each.flat())];
  return null;
}

/** Names with the word that stands behind them; one without a word goes with the next that has one. */
export function peopleStated(statement: string): BookPerson[] {
  const people: BookPerson[] = [];
  for (const group of statement.slice(0, 2000).split(/[;；]/)) {
    let waiting: string[] = [];
    for (const piece of group.split(/[,，、]/)) {
      const { name, roles } = stated(piece);
      if (name !== '') waiting.push(name);
      if (roles === null) continue;
      people.push(...waiting.flatMap((one) => roles.map((role) => ({ name: one, reading: '', role }))));
      waiting = [];
    }
    people.push(...waiting.map((name): BookPerson => ({ name, reading: '', role: 'author' })));
  }
  return people;
}

/** Words that end no name and so need no blank before them. */
const JOINED = /^(.{2,})(編集|責任編集|監修|翻訳|共訳|編訳|監訳|共著|編著|共編|写真|撮影|原作)$/;

/** `水田まり 文`, `水田まり／文`, `水田まり [著]`, `水田まり編集`. */
function stated(piece: string): { name: string; roles: PersonRole[] | null } {
  const text = piece.replace(/[\s\u3000]+/g, ' ').trim();
  const [, name, word] = /^(.+?)(?: ?[／/] ?| )([^ ／/]+)$/.exec(text) ?? JOINED.exec(text) ?? [];
  const roles = word === undefined ? null : rolesOf(word);
  if (name === undefined || roles === null) return { name: text, roles: null };
  return { name: name.replace(/\s*[[〔(]?ほか[\])〕]?$/, '').trim(), roles };
}

/** Several in one line, as booksellers write them: `水田まり／文 青木空／絵`. */
export function peopleWithSlashes(text: string): BookPerson[] {
  const found = [...text.slice(0, 2000).matchAll(/([^／/,，、;；]+)[／/]\s*([^\s／/,，、;；]+)/g)];
  if (found.length === 0) return peopleStated(text);
  return found.flatMap(([, name = '', word = '']) =>
    (rolesOf(word) ?? (['other'] as const)).map((role) => ({ name: name.trim(), reading: '', role })),
  );
}

/**
 * What was stated, with names and readings as the catalogue has them in order. Whoever has no place in the statement is left out: a
 * catalogue names foreigners in their own letters, beside what the book calls them.
 */
export function withAuthorities(
  stated: readonly BookPerson[],
  authorities: readonly Pick<BookPerson, 'name' | 'reading'>[],
): BookPerson[] {
  if (stated.length === 0)
    return authorities.map(({ name, reading }): BookPerson => ({ name, reading, role: 'author' }));
  return stated.map((person) => {
    const known = authorities.find(({ name }) => fold(name) === fold(person.name) && fold(name) !== '');
    return known ? { ...person, name: known.name, reading: known.reading } : person;
  });
}
