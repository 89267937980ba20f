// Fields that several requests of the desk have.
import * as v from 'valibot';

/** Names a change: the same key again changes nothing and brings the first answer. */
export const key = v.pipe(v.string(), v.uuid('common.invalid'));

/** The version that was changed. */
export const version = v.pipe(v.number(), v.integer(), v.minValue(0));

export const line = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, 'desk.problem.line-long'));
