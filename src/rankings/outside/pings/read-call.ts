// Reads a ping as blogs send it in XML-RPC: which call, and what it says. Nothing in it is looked up, expanded or fetched.
import { SaxesParser } from 'saxes';

export interface PingCall {
  /** The blog's first page, and its feed where the call names one. */
  address: string;
  feed: string;
}

export type CallRead =
  | { ok: true; call: PingCall }
  | { ok: false; reason: 'broken' | 'unknown' | 'incomplete' };

const MOST_ELEMENTS = 200;
const DEEPEST = 12;
const LONGEST = 2_000;

/** Thrown where it is no call that anybody means. */
class Broken extends Error {}

export function readCall(xml: string): CallRead {
  try {
    return callFrom(parsed(xml));
  } catch (error) {
    if (error instanceof Broken) return { ok: false, reason: 'broken' };
    throw error;
  }
}

interface Parsed {
  method: string;
  params: string[];
}

/** `weblogUpdates.ping` says name and address; the extended call name, address, what is new, and the feed. */
function callFrom({ method, params }: Parsed): CallRead {
  if (!/^weblogUpdates\.(?:extended)?ping$/i.test(method)) return { ok: false, reason: 'unknown' };
  const [, address = '', , feed = ''] = params;
  return address === '' ? { ok: false, reason: 'incomplete' } : { ok: true, call: { address, feed } };
}

function parsed(xml: string): Parsed {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: string[] = [];
  const found: Parsed = { method: '', params: [] };
  let count = 0;
  const broken = () => {
    throw new Broken();
  };
  parser.on('error', broken);
  // What a document type declares can grow without end, or be fetched from elsewhere.
  parser.on('doctype', broken);
  parser.on('opentag', ({ name }) => {
    count += 1;
    if (count > MOST_ELEMENTS || open.length >= DEEPEST || (open.length === 0 && name !== 'methodCall'))
      broken();
    open.push(name);
    if (open.join('/') === 'methodCall/params/param') found.params.push('');
  });
  const add = (text: string) => {
    const path = open.join('/');
    if (path === 'methodCall/methodName') found.method = (found.method + text).trim().slice(0, LONGEST);
    const last = found.params.length - 1;
    // A value without a type is a string as well.
    if (!/^methodCall\/params\/param\/value(?:\/string)?$/.test(path) || last < 0) return;
    found.params[last] = `${found.params[last]}${text}`.slice(0, LONGEST);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(xml.trim()).close();
  return { method: found.method, params: found.params.map((text) => text.trim()) };
}
