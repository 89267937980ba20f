// What was said of the current sentence: exchanges, their answers, and the forms to say more.
import { Icon } from '../../../../web/client/icons.tsx';
import type { RemarkView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';
import type { Row } from '../../rows/row.ts';
import { RemarkForm } from './remark-form.tsx';
import { Thread } from './thread.tsx';

export function Remarks({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const remarks = together.remarksOf(row);
  const threads = remarks.filter(({ id, threadId }) => id === threadId);
  const open = threads.filter(({ settledAt }) => settledAt === null);
  const settled = threads.filter(({ settledAt }) => settledAt !== null);
  void together.words.found.value;
  const writes = desk.tool.value === 'remark' || together.words.of(newId(row)).value !== null;
  if (threads.length === 0 && !writes) return null;
  const of = (thread: RemarkView) => remarks.filter(({ threadId }) => threadId === thread.id);
  return (
    <section class="remarks" aria-label={words('desk.remarks.of', { number: row.number.value })}>
      {open.map((thread) => (
        <Thread key={thread.id} desk={desk} row={row} thread={thread} remarks={of(thread)} />
      ))}
      {writes && <NewRemark desk={desk} row={row} />}
      {settled.length > 0 && (
        <details class="remarks__settled">
          <summary>{words('desk.remarks.settled', { count: settled.length })}</summary>
          {settled.map((thread) => (
            <Thread key={thread.id} desk={desk} row={row} thread={thread} remarks={of(thread)} />
          ))}
        </details>
      )}
    </section>
  );
}

function newId(row: Row): string {
  return `new.${row.id}`;
}

function NewRemark({ desk, row }: { desk: Desk; row: Row }) {
  return (
    <RemarkForm
      {...{ desk, row }}
      id={newId(row)}
      label={desk.words('desk.remark.new', { number: row.number.value })}
      threadId={null}
      focus={desk.tool.value === 'remark'}
      onDone={() => {
        if (desk.tool.peek() === 'remark') desk.tool.value = null;
        desk.refocus();
      }}
    />
  );
}

/** How many exchanges are open, and that something is written and not sent; on a row at rest. */
export function RemarksHere({ desk, row }: { desk: Desk; row: Row }) {
  const { words, together } = desk;
  const count = together.openThreads.value.filter(({ segmentId }) => segmentId === row.id).length;
  const isUnsent = together.words.of(newId(row)).value !== null;
  if (count === 0 && !isUnsent) return null;
  return (
    <p class="seg-row__talk">
      <Icon name="talk" /> {count > 0 && words('desk.remarks.open', { count })}{' '}
      {isUnsent && words('desk.remark.unsent')}
    </p>
  );
}
