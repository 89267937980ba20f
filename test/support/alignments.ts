// Finished translations taken in and aligned, for tests of what follows.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/desk/actor.ts';
import { type AddAlignmentInput, addAlignment } from '../../src/memory/alignments/add-alignment.ts';
import { alignmentHandlers } from '../../src/memory/alignments/align-texts.ts';
import { beadsOf } from '../../src/memory/alignments/beads/store.ts';
import { changeBeads } from '../../src/memory/alignments/change-beads.ts';
import type { Of } from '../../src/memory/alignments/store.ts';
import { beadFrom } from '../../src/memory/alignments/stored-line.ts';
import type { Context } from '../../src/platform/context.ts';
import { drain } from '../../src/platform/worker.ts';
import type { BeadChange } from '../../src/text/align/review.ts';
import { inlineText } from '../../src/text/inline.ts';

export const herons = {
  source: `The Herons of Larkmere

In 2019 a count by the school found 14 herons above the mill. Nobody in the village had expected a single one.

The mayor, Edith Rowan, did not believe it. “Count them again,” she said. So the children went back in April with a telescope from London and counted 16.

Today a small sign by the bridge tells the story in four lines.`,
  target: `ラークミアのサギ

2019年、学校が水車の上手で14羽のサギを数えた。村のだれも、一羽もいるとは思っていなかった。

村長のイーディス・ローワンは信じなかった。「もう一度数えなさい」と言った。そこでこどもたちは、4月にロンドンの望遠鏡を持ってもどり、16羽を数えた。

いまは橋のそばの小さな札が、この話を四行で伝えている。`,
};

/** A freer translation: a sentence left out, one added, two in one. */
export const rivers: Partial<AddAlignmentInput> = {
  source: {
    text: `The town dug its river up. Nobody made a speech. Water in the dark carries little life, and for a long time that had seemed a fair price.

Somebody hung a lamp from the old bridge. It burned for a week.`,
    html: '',
  },
  target: {
    text: `町は、埋めた川を掘りおこした。暗やみを流れる水に、いのちは少ない。それでも長いあいだ、しかたがないと思われていた。

だれがしたのか、わからない。古い橋に灯りがさがり、ひと晩ではなく、七日ともっていた。`,
    html: '',
  },
};

export function alignmentInput(changes: Partial<AddAlignmentInput> = {}): AddAlignmentInput {
  return {
    ...{ title: '', address: '', translator: '', articleId: null, from: 'en', to: 'ja', sure: false },
    source: { text: herons.source, html: '' },
    target: { text: herons.target, html: '' },
    formId: randomUUID(),
    ...changes,
  };
}

/** Taken in and put together, as the workers do it. */
export async function openAlignment(ctx: Context, actor: Actor, changes: Partial<AddAlignmentInput> = {}) {
  const added = await addAlignment(ctx, actor, alignmentInput(changes), 'ja');
  if (!added.ok) throw new Error(`not taken in: ${JSON.stringify(added)}`);
  const of: Of = { blogId: actor.blog.id, alignmentId: added.alignmentId };
  await drain(ctx, alignmentHandlers());
  const beads = async () => (await beadsOf(ctx.db, of)).map(beadFrom);
  return {
    of,
    beads,
    /** Each pair as `source | target | state`. */
    shown: async () =>
      (await beads()).map(({ source, target, state }) =>
        [source, target]
          .map((lines) => lines.map(({ content }) => inlineText(content)).join(' '))
          .concat(state)
          .join(' | '),
      ),
    make: (change: BeadChange, key: string = randomUUID()) =>
      changeBeads(ctx, actor, { alignmentId: of.alignmentId, steps: [{ key, change }] }),
    undo: (key: string) =>
      changeBeads(ctx, actor, { alignmentId: of.alignmentId, steps: [{ key: randomUUID(), undo: key }] }),
  };
}

/** What the memory has now, as `source → target`. */
export async function unitsOf(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('units')
    .select(['source_text', 'target_text'])
    .where('gone_at', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map((row) => `${row.source_text} → ${row.target_text}`);
}
