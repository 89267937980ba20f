// A real mail server on this machine for tests: keeps what it is given, or refuses as it is told.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came over the wire. */
  raw: string;
  header(name: string): string | undefined;
  /** The part of this type, decoded. */
  part(type: 'text/plain' | 'text/html'): string;
}

export interface MailServer {
  readonly mails: ReceivedMail[];
  /** Settings of a press that sends here. */
  readonly settings: { TAIYAKU_SMTP_URL: string; TAIYAKU_MAIL_FROM: string };
  /** What the next recipients are answered with; undefined takes them. */
  refusal: { code: number; words: string } | undefined;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const state: { refusal: MailServer['refusal'] } = { refusal: undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_, __, answer) => {
      if (!state.refusal) return answer();
      answer(Object.assign(new Error(state.refusal.words), { responseCode: state.refusal.code }));
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push(
          received(
            mailFrom ? mailFrom.address : '',
            rcptTo.map(({ address }) => address),
            chunks,
          ),
        );
        answer();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    settings: {
      TAIYAKU_SMTP_URL: `smtp://127.0.0.1:${port}`,
      TAIYAKU_MAIL_FROM: 'ことばの橋 <press@example.test>',
    },
    get refusal() {
      return state.refusal;
    },
    set refusal(refusal) {
      state.refusal = refusal;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function received(from: string, to: string[], chunks: readonly Buffer[]): ReceivedMail {
  const raw = Buffer.concat(chunks).toString('utf8');
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  return {
    from,
    to,
    raw,
    header: (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1],
    part: (type) => {
      const body =
        new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n([^]*?)\\r\\n--`, 'i').exec(raw)?.[1] ?? '';
      return Buffer.from(body, 'base64').toString('utf8');
    },
  };
}
