// What a ping is answered with, in the form in which it came. Pure.
import { escapeHtml } from '../../../text/html-out.ts';

export interface PingSaid {
  failed: boolean;
  message: string;
}

/** As `weblogUpdates.ping` is answered in XML-RPC. */
export function inXmlRpc({ failed, message }: PingSaid): string {
  const members = [
    `<member><name>flerror</name><value><boolean>${failed ? 1 : 0}</boolean></value></member>`,
    `<member><name>message</name><value><string>${escapeHtml(message)}</string></value></member>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<methodResponse><params><param><value><struct>${members.join('')}</struct></value></param></params></methodResponse>\n`;
}

/** What is no call we know is answered with a fault. */
export function faultInXmlRpc(code: number, message: string): string {
  const members = [
    `<member><name>faultCode</name><value><int>${code}</int></value></member>`,
    `<member><name>faultString</name><value><string>${escapeHtml(message)}</string></value></member>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<methodResponse><fault><value><struct>${members.join('')}</struct></value></fault></methodResponse>\n`;
}

/** As pings by a form are answered. */
export function inPlainXml({ failed, message }: PingSaid): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<response><flerror>${failed ? 1 : 0}</flerror><message>${escapeHtml(message)}</message></response>\n`;
}
