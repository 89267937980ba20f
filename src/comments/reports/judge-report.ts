// Asks the judge of comments about a report: what looks like advertising lies among the spam, and nothing is dropped.
import type { Judged, SentenceToReport } from '../../desk/reports/raise-report.ts';
import type { Context } from '../../platform/context.ts';
import { type Candidate, judge } from '../judge.ts';
import { keepOrigin } from '../spam/keep-origin.ts';
import { reportWords } from './report-words.ts';

export interface ReportSent {
  blogId: string;
  sentence: Pick<SentenceToReport, 'postId'>;
  name: string;
  reason: string;
  proposal: string;
  network: string;
  /** Since the form was given out; null when it did not say. */
  seconds: number | null;
  trapFilled: boolean;
}

export async function judgeReport(ctx: Context, sent: ReportSent): Promise<Judged> {
  const { blogId, sentence, network, seconds, trapFilled } = sent;
  const candidate: Candidate = {
    ...{ blogId, postId: sentence.postId, network, trapFilled },
    ...reportWords(sent),
    secondsOnForm: seconds,
    // Its form asks for no sum: it is drawn by the press for each reader, and shown to nobody but the editor.
    proof: null,
  };
  const judgement = await judge(ctx, candidate);
  return {
    spam: judgement.verdict === 'spam',
    keep: (tx, reportId) => keepOrigin(tx, reportId, candidate, judgement, { letter: false }),
  };
}
