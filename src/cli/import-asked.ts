// What was asked of `taiyaku import`.
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { choicesSchema, type MoveChoices } from '../transfer/moves/choices.ts';
import { timeZone } from '../web/fields.ts';

export const USAGE = `usage:
  taiyaku import <file…> --blog B [--dry-run] [--json]
    --encoding utf-8|euc-jp|shift_jis   where the files do not tell it rightly
    --hours 12|24                       how times without AM or PM are read
    --breaks kept|html                  whether a line break of the file is one on the page
    --time-zone Asia/Tokyo              where the clocks of the other blog stood; usually as those of B
    --address https://…/                where it was, for files that do not say so
    --closed                            everything comes in as a draft
    --leave-pictures                    pictures stay where they are
`;

export interface Asked {
  files: string[];
  blog: string;
  isDry: boolean;
  isJson: boolean;
  /** Those that were said. */
  choices: Partial<MoveChoices>;
}

/** What was asked for, or what is wrong with it. */
export function readArguments(args: string[]): Asked | string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { positionals, values } = parseArgs({
      ...{ args, allowPositionals: true },
      options: {
        ...{ blog: text, 'dry-run': flag, json: flag, encoding: text, hours: text, breaks: text },
        ...{ 'time-zone': text, address: text, closed: flag, 'leave-pictures': flag },
      },
    });
    if (positionals.length === 0) return 'name the files to import';
    if (values.blog === undefined) return '--blog says which blog they are for';
    const choices = {
      ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
      ...(values.hours === undefined ? {} : { hours: Number(values.hours) }),
      ...(values.breaks === undefined ? {} : { breaks: values.breaks }),
      ...(values['time-zone'] === undefined ? {} : { timeZone: values['time-zone'] }),
      ...(values.address === undefined ? {} : { address: values.address.replace(/\/*$/, '/') }),
      ...(values.closed ? { opening: 'closed' } : {}),
      ...(values['leave-pictures'] ? { pictures: 'leave' } : {}),
    };
    const checked = v.safeParse(spoken, choices);
    if (!checked.success) {
      const [name = ''] = checked.issues.map(({ path }) => String(path?.[0]?.key ?? ''));
      return `--${name === 'timeZone' ? 'time-zone' : name} cannot be that`;
    }
    // Only what was said stands in it.
    return {
      ...{ files: positionals, blog: values.blog, choices: checked.output as Partial<MoveChoices> },
      ...{ isDry: values['dry-run'] ?? false, isJson: values.json ?? false },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const spoken = v.partial(
  v.object({
    ...choicesSchema.entries,
    timeZone,
    address: v.pipe(v.string(), v.url(), v.regex(/^https?:/)),
  }),
);
