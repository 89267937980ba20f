// Names after an @ in a text: whom it calls on, and which name is being typed.

/** An @ as a Western or a Japanese keyboard writes it. */
const SIGN = /[@＠]/gu;

/** Everybody whose name follows an @, in the order of `people`; of names that begin alike the longest that fits. */
export function mentionsIn<P extends { name: string }>(text: string, people: readonly P[]): P[] {
  const found = new Set<P>();
  for (const { index } of text.matchAll(SIGN)) {
    const rest = text.slice(index + 1);
    const fitting = people.filter(({ name }) => name !== '' && rest.startsWith(name));
    const longest = Math.max(0, ...fitting.map(({ name }) => name.length));
    for (const person of fitting) if (person.name.length === longest) found.add(person);
  }
  return people.filter((person) => found.has(person));
}

export interface Calling {
  /** Where its @ stands. */
  from: number;
  /** What of the name is there so far. */
  typed: string;
}

/** The name that is being typed at a caret; null where none is. */
export function callingAt(text: string, caret: number): Calling | null {
  const before = text.slice(0, caret);
  const typed = /[@＠]([^\s@＠]{0,40})$/u.exec(before)?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}
