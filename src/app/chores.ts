// What a press does once a day.
import { forgetEndedAccess } from '../accounts/forget-ended.ts';
import { forgetOldLog } from '../accounts/log/record.ts';
import { forgetSignUps } from '../blogs/sign-up/forget-sign-ups.ts';
import { forgetBookLists } from '../books/adding/begin-list.ts';
import { forgetBookAnswers } from '../books/lookups/kept-answers.ts';
import { forgetDeletedBooks } from '../books/remove-book.ts';
import { forgetPastDays } from '../comments/claps/clap.ts';
import { forgetDeletedComments, forgetLetters } from '../comments/forget-letters.ts';
import { forgetModerations } from '../comments/inbox/decisions/undo-moderation.ts';
import { sendDigests } from '../comments/notices/send-digests.ts';
import { forgetNetworks } from '../comments/spam/keep-origin.ts';
import { forgetSpentSums } from '../comments/spam/proof.ts';
import { forgetOldAnswers } from '../desk/once.ts';
import { forgetPresences } from '../desk/together/presence/pulse.ts';
import { scrubRemarks } from '../desk/together/remarks/change-remark.ts';
import { forgetToldTimes } from '../desk/together/times/note-time.ts';
import { forgetBeadChanges } from '../memory/alignments/change-beads.ts';
import { forgetRemovedAlignments } from '../memory/alignments/remove-alignment.ts';
import { forgetTermChanges } from '../memory/terms/changed-terms.ts';
import { forgetBackups } from '../platform/backup/records.ts';
import type { Chore } from '../platform/daily.ts';
import { forgetMails } from '../platform/mail.ts';
import { forgetHandledEvents } from '../platform/outbox.ts';
import { forgetOldSaves } from '../posts/drafts/save-draft.ts';
import { forgetOldResults } from '../posts/list/change-posts.ts';
import { addMissingAvif } from '../posts/pictures/add-avif.ts';
import { removeLooseFiles } from '../posts/pictures/remove-loose-files.ts';
import { measurePictures } from '../posts/pictures/room.ts';
import { forgetPreviewLinks } from '../posts/previews/preview-links.ts';
import { forgetUnproved, wakeOutside } from '../rankings/outside/tell-due.ts';
import { forgetRareWords, forgetViewMarks } from '../rankings/views/start-views.ts';
import { forgetVotes } from '../rankings/votes/cast-vote.ts';
import { wakeWatches } from '../sources/watch/watch-article.ts';
import { forgetArrivals } from '../transfer/arrivals/settle-arrival.ts';
import { wakeBilinguals } from '../transfer/moves/bilingual/bilingual-work.ts';
import { forgetMoves, wakeMoves } from '../transfer/moves/move-work.ts';
import { retryPictures } from '../transfer/moves/pictures/picture-work.ts';
import { forgetImports, wakeImports } from '../transfer/tmx/imports.ts';

/** What would otherwise grow for ever. */
export const chores: readonly Chore[] = [
  forgetHandledEvents,
  forgetEndedAccess,
  forgetSignUps,
  forgetOldAnswers,
  forgetPresences,
  forgetToldTimes,
  scrubRemarks,
  forgetOldSaves,
  forgetOldResults,
  forgetPreviewLinks,
  forgetNetworks,
  forgetSpentSums,
  forgetOldLog,
  addMissingAvif,
  measurePictures,
  removeLooseFiles,
  forgetMails,
  forgetBackups,
  forgetPastDays,
  forgetViewMarks,
  forgetRareWords,
  forgetVotes,
  forgetUnproved,
  wakeOutside,
  forgetModerations,
  forgetTermChanges,
  forgetBeadChanges,
  forgetRemovedAlignments,
  forgetArrivals,
  wakeImports,
  forgetImports,
  wakeMoves,
  retryPictures,
  wakeBilinguals,
  forgetMoves,
  sendDigests,
  forgetLetters,
  forgetDeletedComments,
  forgetBookAnswers,
  forgetDeletedBooks,
  forgetBookLists,
  wakeWatches,
];
