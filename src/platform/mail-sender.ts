// Hands one mail to the operator's mail server, and says in plain terms what the server made of it.
import { createTransport, type Transporter } from 'nodemailer';
import type { Context } from './context.ts';
import { bodiesOf, type MailContent } from './mail-letter.ts';

export type MailTrouble =
  | 'not-set'
  | 'unreachable'
  | 'login'
  | 'encryption'
  | 'recipient'
  | 'refused'
  | 'other';

/** `answer` is what the server said, in its own words. */
export type Handed =
  | { ok: true; answer: string }
  | { ok: false; trouble: MailTrouble; answer: string; forGood: boolean };

/** Milliseconds to wait for a connection, a greeting, an answer. */
const PATIENCE_MS = 20_000;

/** Whether the operator has named a mail server. */
export function canMail(ctx: Context): boolean {
  return ctx.config.smtpUrl !== null && ctx.config.mailFrom !== null;
}

/** `id` makes the Message-ID, so that a mail sent twice over a lost answer is one mail to whoever gets it. */
export async function handOver(ctx: Context, id: string, to: string, content: MailContent): Promise<Handed> {
  const { smtpUrl, mailFrom } = ctx.config;
  if (smtpUrl === null || mailFrom === null)
    return { ok: false, trouble: 'not-set', answer: '', forGood: true };
  if (!isAddress(to)) return { ok: false, trouble: 'recipient', answer: '', forGood: true };
  const transport = openTransport(smtpUrl);
  try {
    const { response } = await transport.sendMail({
      from: mailFrom,
      to: { name: '', address: to },
      ...bodiesOf(content),
      textEncoding: 'base64',
      messageId: `<${id}@${new URL(ctx.config.address).hostname}>`,
      date: ctx.clock.now(),
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(content) },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return { ok: true, answer: shortened(response ?? '') };
  } catch (error) {
    return troubleOf(error);
  } finally {
    transport.close();
  }
}

/** One address as such: no list, no comment, no line break, nothing a header could be made of. */
function isAddress(text: string): boolean {
  return /^[^\s\p{Cc}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}<>()[\]\\,;:"@]{1,253}$/u.test(text);
}

function openTransport(url: string): Transporter {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password crosses the net under TLS alone; where there is none to protect, TLS is taken when offered.
    requireTLS: username !== '' && !isLoopback(hostname),
    // A relay on this machine has a certificate that nobody signed, and nothing between it and us.
    ignoreTLS: !secure && isLoopback(hostname),
    ...(username === '' ? {} : { auth }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function unsubscribeHeaders({ unsubscribe }: MailContent): Record<string, string> {
  if (!unsubscribe) return {};
  return {
    'List-Unsubscribe': `<${unsubscribe.address}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function troubleOf(error: unknown): Handed {
  const { code = '', responseCode = 0, response = '', message = '', command = '' } = error as SmtpError;
  const answer = shortened(response || message);
  const trouble = troubleNamed(code, responseCode, command);
  // 5xx means "never", save where the operator can mend it; 4xx and silence mean "later".
  const mendable = trouble === 'login' || trouble === 'encryption';
  return { ok: false, trouble, answer, forGood: responseCode >= 500 && !mendable };
}

function troubleNamed(code: string, responseCode: number, command: string): MailTrouble {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login';
  if (code === 'ETLS') return 'encryption';
  if (
    /^(ECONNECTION|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EDNS|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ESOCKET)$/.test(
      code,
    )
  )
    return 'unreachable';
  if (code === 'EENVELOPE') return command === 'RCPT TO' ? 'recipient' : 'refused';
  return responseCode > 0 ? 'refused' : 'other';
}

type SmtpError = {
  code?: string;
  responseCode?: number;
  response?: string;
  message?: string;
  command?: string;
};

/** Servers write whole pages; and what they write is shown, so it is one line. */
function shortened(answer: string): string {
  return answer
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
