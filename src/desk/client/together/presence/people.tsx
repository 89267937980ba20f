// Who else has the translation open: at the top of the desk, and on the row where each rests. A colour never stands without a name.

import type { Words } from '../../../../web/client/words.ts';
import type { MemberView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';

export function PeopleHere({ desk }: { desk: Desk }) {
  const { words, together } = desk;
  const others = together.others.value;
  if (others.length === 0) return null;
  return (
    <ul class="people" aria-label={words('desk.people')}>
      {others.map((other) => {
        const row = other.segmentId === null ? undefined : desk.rows.get(other.segmentId);
        return (
          <li key={other.id}>
            {row ? (
              <button type="button" class="people__go" onClick={() => desk.enter(row)}>
                <Initial person={other} /> <span class="people__name">{other.name}</span>
                <span class="vh"> {words('desk.people.at', { number: row.number.value })}</span>
              </button>
            ) : (
              <span class="people__go">
                <Initial person={other} /> <span class="people__name">{other.name}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** In the margin of the row. */
export function PeopleAtRow({ desk, row }: { desk: Desk; row: Row }) {
  return (
    <>
      {desk.together.othersAt(row).map((other) => (
        <span
          key={other.id}
          class="seg-row__who"
          title={desk.words('desk.people.here', { name: other.name })}
        >
          <Initial person={other} />
          <span class="vh">{desk.words('desk.people.here', { name: other.name })}</span>
        </span>
      ))}
    </>
  );
}

export function Initial({ person }: { person: Pick<MemberView, 'name' | 'colour'> }) {
  return (
    <span class={`who who--${person.colour}`} aria-hidden="true">
      {[...new Intl.Segmenter().segment(person.name)][0]?.segment ?? ''}
    </span>
  );
}

/** Two at the same sentence: a warning, and no wall. */
export function TwoHere({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const others = together.othersAt(row);
  const part = together.parts.of(row);
  const isOthers = part !== undefined && part.personId !== together.me;
  if (others.length === 0 && !isOthers) return null;
  return (
    <p class="hint">
      {others.length > 0 && words('desk.people.too', { names: namesTogether(others, words) })}{' '}
      {isOthers && words('desk.part.of-other', { name: part.name })}
    </p>
  );
}

/** `田中さん、佐藤さん`, `Minami and Kairi`. */
export function namesTogether(people: readonly Pick<MemberView, 'name'>[], words: Words): string {
  const names = people.map(({ name }) => words('desk.people.name', { name }));
  return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(names);
}
