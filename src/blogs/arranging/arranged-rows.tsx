// Rows in an order of their owner's choosing: moved by buttons, or dragged where a script runs; changed and taken away.
import type { ComponentChildren } from 'preact';
import { Icon } from '../../web/icons.tsx';
import type { View } from '../../web/page.ts';

export interface ArrangedRow {
  id: string;
  name: string;
  /** Its own page, where it has one: its name leads there. */
  href?: string;
  /** What it is, under its name. */
  facts: ComponentChildren;
  /** Its own address; `/place` and `/removal` lie behind it. */
  path: string;
  /** Names of its buttons, for who does not see beside which row they stand. */
  words: { up: string; down: string; edit?: string; remove?: string };
  isOpen: boolean;
  /** What can be changed in place. */
  fields?: ComponentChildren;
  /** What taking it away means, where that needs saying. */
  removal?: string;
}

export function ArrangedRows({ view, rows }: { view: View; rows: readonly ArrangedRow[] }) {
  return (
    <>
      <ol class="rows" data-arrange>
        {rows.map((row, at) => (
          <Row key={row.id} view={view} row={row} isFirst={at === 0} isLast={at === rows.length - 1} />
        ))}
      </ol>
      <p class="err" role="alert" data-arrange-failed={view.t('blogs.arrange.failed')} hidden />
    </>
  );
}

interface RowProps {
  view: View;
  row: ArrangedRow;
  isFirst: boolean;
  isLast: boolean;
}

function Row({ view: { t }, row, isFirst, isLast }: RowProps) {
  const { id, name, href, facts, path, words } = row;
  return (
    <li id={`w-${id}`} data-id={id}>
      <span class="rows__grip" aria-hidden="true" hidden>
        <Icon name="grip" />
      </span>
      {href === undefined ? (
        <span class="rows__what">
          <b>{name}</b>
          {facts}
        </span>
      ) : (
        <a class="rows__what" href={href}>
          <b>{name}</b>
          {facts}
        </a>
      )}
      <form class="rows__do rows__move" method="post" action={`${path}/place`}>
        {!isFirst && <Move direction="up" label={words.up} />}
        {!isLast && <Move direction="down" label={words.down} />}
      </form>
      {words.edit !== undefined && <Change t={t} row={row} />}
      {words.remove !== undefined && <Removal t={t} row={row} />}
    </li>
  );
}

type PartProps = { t: View['t']; row: ArrangedRow };

function Change({ t, row: { path, words, isOpen, fields } }: PartProps) {
  return (
    <details class="rows__more" open={isOpen}>
      <summary aria-label={words.edit}>{t('common.edit')}</summary>
      <form class="form" method="post" action={path}>
        {fields}
        <button class="btn btn--quiet" type="submit">
          {t('common.save')}
        </button>
      </form>
    </details>
  );
}

function Removal({ t, row: { path, words, removal } }: PartProps) {
  return (
    <details class="rows__more">
      <summary aria-label={words.remove}>{t('blogs.widget.take')}</summary>
      <form class="form" method="post" action={`${path}/removal`}>
        {removal !== undefined && <p class="hint">{removal}</p>}
        <button class="btn btn--danger" type="submit">
          {words.remove}
        </button>
      </form>
    </details>
  );
}

function Move({ direction, label }: { direction: 'up' | 'down'; label: string }) {
  return (
    <button
      class="btn btn--text btn--small"
      type="submit"
      name="direction"
      value={direction}
      aria-label={label}
    >
      <Icon name={direction === 'up' ? 'arrow-up' : 'arrow-down'} />
    </button>
  );
}
