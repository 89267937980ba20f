// Who made a book, as its title page would say it: one line for each part, whoever had several named once. Pure.
import { type BookPerson, type PersonRole, personRoles } from './book.ts';

export interface ByLine<Person> {
  /** In the order of `personRoles`. */
  roles: PersonRole[];
  people: Person[];
}

/** Those who did the same stand together: words and pictures by one, or by two. */
export function byLines<Person extends Pick<BookPerson, 'name' | 'role'>>(
  people: readonly Person[],
): ByLine<Person>[] {
  const roles = new Map<string, { first: Person; roles: Set<PersonRole> }>();
  for (const person of people) {
    const known = roles.get(person.name);
    if (known) known.roles.add(person.role);
    else roles.set(person.name, { first: person, roles: new Set([person.role]) });
  }
  const lines: ByLine<Person>[] = [];
  for (const { first, roles: all } of roles.values()) {
    const ordered = personRoles.filter((role) => all.has(role));
    const same = lines.find((line) => line.roles.join() === ordered.join());
    if (same) same.people.push(first);
    else lines.push({ roles: ordered, people: [first] });
  }
  return lines;
}
