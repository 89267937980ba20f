// The panel of what is shared: parts, what waits for somebody, and how far each has come.
import { numberText } from '../../../text/fill.ts';
import { Icon } from '../../../web/client/icons.tsx';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';
import { PartsList } from './assignments/parts-list.tsx';
import { sharesOf } from './shares.ts';

export function TogetherPanel({ desk }: { desk: Desk }) {
  const { words, together } = desk;
  const { assignments } = together.view.value;
  const waits = together.openThreads.value.length + together.openProposals.value.length;
  // Somebody who works alone needs none of it.
  if (together.members.value.size < 2 && waits + assignments.length === 0) return null;
  return (
    <section class="panel__s" aria-labelledby="p-together">
      <h2 id="p-together">
        {words('desk.together')} <span>{words('desk.together.whole')}</span>
      </h2>
      <PartsList desk={desk} />
      <Waiting desk={desk} />
      <Shares desk={desk} />
    </section>
  );
}

/** Open exchanges and proposals, each a way to its sentence. */
function Waiting({ desk }: { desk: Desk }) {
  const { words, together } = desk;
  const waiting = [
    ...together.openThreads.value.map(({ segmentId, byName }) => ({
      segmentId,
      what: words('desk.together.remark', { name: byName }),
    })),
    ...together.openProposals.value.map(({ segmentId, byName }) => ({
      segmentId,
      what: words('desk.together.proposal', { name: byName }),
    })),
  ];
  const rows = waiting
    .map(({ segmentId, what }) => ({ row: desk.rows.get(segmentId), what }))
    .filter((one): one is { row: Row; what: string } => one.row !== undefined)
    .sort((a, b) => a.row.number.value - b.row.number.value);
  if (rows.length === 0) return null;
  return (
    <ul class="waiting" aria-label={words('desk.together.waiting')}>
      {rows.map(({ row, what }, at) => (
        <li key={at}>
          <button type="button" class="btn btn--text btn--small" onClick={() => desk.enter(row)}>
            <Icon name="talk" /> {words('desk.together.at', { number: row.number.value, what })}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Shares({ desk }: { desk: Desk }) {
  const { words, together } = desk;
  const members = together.view.value.members.map(({ id }) => id);
  const shares = sharesOf(desk.rows.order.value, members);
  if (shares.length === 0) return null;
  return (
    <table class="shares">
      <caption>{words('desk.shares')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('desk.shares.who')}</th>
          <th scope="col">{words('desk.shares.sentences')}</th>
          <th scope="col">{words('desk.shares.characters')}</th>
          <th scope="col">{words('desk.shares.reviewed')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ personId, sentences, characters, reviewed }) => (
          <tr key={personId}>
            <th scope="row">{together.nameOf(personId)}</th>
            <td>{numberText(words.language, sentences)}</td>
            <td>{numberText(words.language, characters)}</td>
            <td>{numberText(words.language, reviewed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
