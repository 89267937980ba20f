// Makes an engine that can be asked out of what is stored of it. Its key is opened here and nowhere else.
import type { Context } from '../../platform/context.ts';
import { unseal } from '../../platform/sealed.ts';
import { azure } from './azure.ts';
import { chat } from './chat.ts';
import { type Engine, EngineTrouble } from './contract.ts';
import { deepl } from './deepl.ts';
import { google2, google3 } from './google.ts';
import { serviceAccount } from './google-token.ts';
import { type EngineDetails, hostOfEngine } from './kinds.ts';
import { libre } from './libre.ts';
import type { Line } from './line.ts';
import type { EngineRow } from './store.ts';

/** The purpose under which keys of engines are sealed. */
export const SEALED_FOR = 'engines';

export async function openEngine(ctx: Context, row: EngineRow, line: Line): Promise<Engine> {
  const { address } = row;
  const key = await keyOf(ctx, row);
  const { region = '', location = 'global', model = '', whole = false } = detailsOf(row);
  switch (row.kind) {
    case 'deepl':
      return deepl(line, { address, key });
    case 'google2':
      return google2(line, { address, key });
    case 'google3': {
      const account = serviceAccount(key);
      if (account === null) throw wrongKey(row);
      return google3(line, { address, account, location, now: () => ctx.clock.now() });
    }
    case 'azure':
      return azure(line, { address, key, region });
    case 'libre':
      return libre(line, { address, key });
    default:
      return chat(line, { address, key, model, stream: !whole });
  }
}

export function detailsOf({ details }: Pick<EngineRow, 'details'>): EngineDetails {
  return JSON.parse(details) as EngineDetails;
}

/** A key that was sealed by a key file that is no more has to be typed in again, like a wrong one. */
async function keyOf(ctx: Context, row: EngineRow): Promise<string> {
  if (row.secret === null) return '';
  return unseal(ctx, SEALED_FOR, row.id, row.secret).catch(() => {
    throw wrongKey(row);
  });
}

function wrongKey({ address }: EngineRow): EngineTrouble {
  return new EngineTrouble('key', { host: hostOfEngine(address) }, { untouched: true });
}
