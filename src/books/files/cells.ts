// Cells of a list with several parts in them: people, subjects, awards, links; and the ways back.

import { wordOf } from '../../text/word.ts';
import {
  type Award,
  type Book,
  type BookLink,
  type BookPerson,
  type BookSubject,
  linkKinds,
  personRoles,
  subjectSchemes,
} from '../book.ts';

/** Between the parts of a cell ` | `; inside a part ` ; `. Each of these signs in a text has `\` before it. */
function joined(parts: readonly (readonly string[])[]): string {
  return parts
    .map((part) => {
      const said = part.map((text) => text.replace(/[\\|;]/g, '\\$&'));
      return said.join(' ; ').replace(/(?: ; )+$/, '');
    })
    .join(' | ');
}

function parted(cell: string): string[][] {
  const parts: string[][] = [['']];
  for (const [sign] of cell.matchAll(/\\[\s\S]|[\s\S]/gu)) {
    const part = parts[parts.length - 1] as string[];
    if (sign === '|') parts.push(['']);
    else if (sign === ';') part.push('');
    else part[part.length - 1] += sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign;
  }
  return parts.map((part) => part.map((text) => text.trim())).filter(([first]) => first !== '');
}

/** `水田 まり ; みずた まり ; author | …` */
export function peopleCell(people: Book['people']): string {
  return joined(people.map(({ name, reading, role }) => [name, reading, role]));
}

export function readPeople(cell: string): BookPerson[] {
  return parted(cell).map(([name = '', reading = '', role = '']) => ({
    name,
    reading,
    role: personRoles.find((one) => one === role) ?? 'author',
  }));
}

/** People in a column of their role, as other programs write them: `水田まり、青木空`. */
export function readNames(cell: string, role: BookPerson['role']): BookPerson[] {
  return cell
    .split(/\s*[、，;；|｜/／\n]\s*|,\s*/u)
    .map((name) => name.replace(/[（(][^）)]*[）)]$/u, '').trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, reading: '', role }));
}

/** `自然 | ndc ; 913.6 | …`: a blog's own need no scheme. */
export function subjectsCell(subjects: Book['subjects']): string {
  return joined(
    subjects.map(({ scheme, code, label }) => {
      if (scheme === 'own' && code === wordOf(label)) return [label];
      return [scheme, code, label];
    }),
  );
}

export function readSubjects(cell: string): BookSubject[] {
  return parted(cell).flatMap(([first = '', code = '', label = '']): BookSubject[] => {
    const scheme = subjectSchemes.find((one) => one === first);
    if (scheme && code !== '') return [{ scheme, code, label }];
    return first
      .split(/\s*[、，,]\s*/u)
      .map((name) => ({ scheme: 'own' as const, code: wordOf(name), label: name }))
      .filter((subject) => subject.code !== '');
  });
}

export function awardsCell(awards: Book['awards']): string {
  return joined(awards.map(({ name, year }) => [name, year === null ? '' : String(year)]));
}

export function readAwards(cell: string): Award[] {
  return parted(cell).map(([name = '', year = '']) => ({
    name,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  }));
}

export function linksCell(links: Book['links']): string {
  return joined(
    links.map(({ kind, label, url, affiliate }) => [kind, label, url, affiliate ? 'affiliate' : '']),
  );
}

export function readLinks(cell: string): BookLink[] {
  return parted(cell).map(([kind = '', label = '', url = '', affiliate = '']) => ({
    kind: linkKinds.find((one) => one === kind) ?? 'other',
    label: url === '' ? '' : label,
    url: url === '' ? kind : url,
    affiliate: affiliate === 'affiliate',
  }));
}
