// The door for inline content that the desk sends: known marks only, of bearable size, in canonical form.
import * as v from 'valibot';
import { isLinkAddress } from './address.ts';
import type { Inline, InlineNode, MarkJson } from './document-json.ts';
import { inlineLength, normalizeInline } from './inline.ts';
import { isLanguageCode } from './schema-attributes.ts';

/** UTF-16 units in one sentence. The longest sentences of law texts stay under a tenth of this. */
export const LONGEST_INLINE = 20_000;
const MOST_NODES = 2_000;
const LONGEST_READING = 200;

const Line = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((text) => text.isWellFormed()),
  );

const WhoseSchema = v.nullable(v.picklist(['source', 'ours']));

// `sentence` is missing on purpose: the press itself sets it when it publishes.
const MarkSchema: v.GenericSchema<unknown, MarkJson> = v.variant('type', [
  v.strictObject({
    type: v.picklist(['strong', 'emphasis']),
    attrs: v.strictObject({ whose: WhoseSchema }),
  }),
  v.strictObject({
    type: v.literal('link'),
    attrs: v.strictObject({
      href: v.pipe(
        v.string(),
        v.check((href) => isLinkAddress(href)),
      ),
    }),
  }),
  v.strictObject({
    type: v.literal('ruby'),
    attrs: v.strictObject({ reading: v.pipe(Line(LONGEST_READING), v.nonEmpty()) }),
  }),
  v.strictObject({
    type: v.literal('lang'),
    attrs: v.strictObject({
      code: v.pipe(
        v.string(),
        v.check((code) => isLanguageCode(code)),
      ),
    }),
  }),
  v.strictObject({ type: v.picklist(['code', 'superscript', 'subscript']) }),
]);

const MarksSchema = v.exactOptional(v.pipe(v.array(MarkSchema), v.maxLength(9)));

const NodeSchema: v.GenericSchema<unknown, InlineNode> = v.variant('type', [
  v.strictObject({ type: v.literal('text'), text: Line(LONGEST_INLINE), marks: MarksSchema }),
  v.strictObject({ type: v.literal('hard_break'), marks: MarksSchema }),
]);

export const InlineSchema: v.GenericSchema<unknown, Inline> = v.pipe(
  v.array(NodeSchema),
  v.maxLength(MOST_NODES),
  v.check((inline) => inlineLength(inline) <= LONGEST_INLINE),
  v.transform(normalizeInline),
);
