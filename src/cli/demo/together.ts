// Somebody who reads along in the demo: what she says at the desk, proposes, and has read beside the original.
import type { Actor } from '../../desk/actor.ts';
import { segmentViewsOf } from '../../desk/reads.ts';
import type { SegmentView } from '../../desk/schemas.ts';
import { propose } from '../../desk/together/proposals/propose.ts';
import { reviewSegment } from '../../desk/together/proposals/review-segment.ts';
import { remarksOf } from '../../desk/together/remarks/store.ts';
import { writeRemark } from '../../desk/together/remarks/write-remark.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { inlineText } from '../../text/inline.ts';
import { readMarks } from './marks.ts';
import { evening } from './moment.ts';
import type { Begun } from './translate.ts';

/** Words with which a sentence begins, and what came of it; each a few minutes after the one before. */
const said: readonly { sentence: string; by: 'reader' | 'translator'; body: string }[] = [
  {
    ...{ sentence: 'They are found on hedges', by: 'reader' },
    body: '「生け垣」は、一年生には読めないかもしれません。ふりがなを付けますか。',
  },
  {
    ...{ sentence: 'They are found on hedges', by: 'translator' },
    body: 'そうですね。公開する前に付けておきます。',
  },
  {
    ...{ sentence: '“It is a letter', by: 'reader' },
    body: '@すずな ここがいちばん好きです。「なくした、」の読点で、声に出すとちょうど息をつけますね。',
  },
];

const proposed = {
  sentence: 'Each mitten is washed',
  target: '手ぶくろはひとつずつ洗い、日づけをつけて、正面の窓に張ったロープに、親指を左にむけてとめます。',
  reason: '終わりが短く切れているので、一文にしてみました。',
};

const read: readonly string[] = ['Every winter the post office', 'None of them has an address'];

/** On the evening after it was begun. */
export async function readAlong(
  today: Context,
  translator: Actor,
  reader: Actor,
  { translationId, written }: Begun,
): Promise<void> {
  const daysAgo = written.translatedDaysAgo;
  const of = { blogId: reader.blog.id, translationId };
  const segments = await segmentViewsOf(today.db, of);
  for (const [index, { sentence, by, body }] of said.entries()) {
    const { id: segmentId } = found(segments, sentence);
    const thread = (await remarksOf(today.db, of)).find((remark) => remark.segment_id === segmentId);
    const who = by === 'reader' ? reader : translator;
    const at = evening(today, daysAgo, 30 + index * 5);
    const remark = { key: newId(), translationId, segmentId, threadId: thread?.thread_id ?? null, body };
    check(await writeRemark(at, who, remark));
  }
  const after = evening(today, daysAgo, 50);
  const { id: segmentId, version: base } = found(segments, proposed.sentence);
  const { target, reason } = proposed;
  const proposal = { key: newId(), translationId, segmentId, base, reason, target: readMarks(target, null) };
  check(await propose(after, reader, proposal));
  for (const sentence of read) {
    const { id, version } = found(segments, sentence);
    const review = { key: newId(), translationId, segmentId: id, base: version, reviewed: true };
    check(await reviewSegment(after, reader, review));
  }
}

function found(segments: readonly SegmentView[], begins: string): SegmentView {
  const segment = segments.find(({ source }) => inlineText(source).trim().startsWith(begins));
  if (!segment) throw new Error(`the demo has no sentence that begins with “${begins}”`);
  return segment;
}

function check(answer: { ok: true } | { ok: false; reason: string }): void {
  if (!answer.ok) throw new Error(`the demo's reader was not heard: ${answer.reason}`);
}
