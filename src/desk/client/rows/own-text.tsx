// The place where a text of one's own is written: the same tools as for a whole post.
import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { bringIntoSight } from '../../../web/client/into-sight.ts';
import { PictureInput } from '../../../web/client/text/insert-row.tsx';
import { TextBox } from '../../../web/client/text/text-box.tsx';
import { Toolbar } from '../../../web/client/text/toolbar.tsx';
import type { Desk } from '../desk.ts';
import { OwnSheet } from './own-sheet.ts';
import type { Row } from './row.ts';

export function OwnText({ desk, row }: { desk: Desk; row: Row }) {
  const sheet = useMemo(() => new OwnSheet(desk, row), [desk, row]);
  useLayoutEffect(() => {
    desk.sheet = sheet;
    bringIntoSight(document.getElementById(`row-${row.id}`));
    sheet.editor?.toEnd();
    return () => {
      if (desk.sheet === sheet) desk.sheet = null;
    };
  }, [desk, row, sheet]);
  useSignalEffect(() => {
    if (row.putIn.value > 0) sheet.editor?.put(sheet.text());
  });
  return (
    <div class="own-text">
      <Toolbar sheet={sheet} />
      <TextBox sheet={sheet} />
      <PictureInput sheet={sheet} />
    </div>
  );
}
