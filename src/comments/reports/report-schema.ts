// What a reader may say of a sentence.
import * as v from 'valibot';
import { lines, optionalLine } from '../../web/fields.ts';

export const reportKinds = ['meaning', 'missing', 'facts', 'wording'] as const;

export const reportSchema = v.pipe(
  v.object({
    sentence: v.pipe(v.string('common.required'), v.maxLength(64, 'common.invalid')),
    kind: v.picklist(reportKinds, 'common.choose'),
    report_proposal: lines(2000),
    report_reason: lines(2000),
    report_name: optionalLine(60),
    token: v.optional(v.pipe(v.string(), v.maxLength(200, 'common.invalid')), ''),
  }),
  v.forward(
    v.check((said) => said.report_proposal !== '' || said.report_reason !== '', 'reports.say-something'),
    ['report_reason'],
  ),
);
