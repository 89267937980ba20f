// Interface text of letters: the sender's receipt, the editor's side, and the keys.
import type { Messages } from './shape.ts';

export const letters = {
  'letters.receipt.title': { ja: '「{blog}」の編集人への手紙', en: 'Your letter to the editor of “{blog}”' },
  'letters.receipt.waiting': {
    ja: '手紙は届いています。返事が来たら、このページで読めます。',
    en: 'Your letter has arrived. You can read the answer on this page once it is there.',
  },
  'letters.receipt.answered': { ja: '返事が届いています。', en: 'There is an answer for you.' },
  'letters.receipt': { ja: '手紙の番号', en: 'Your receipt' },
  'letters.receipt.keep': {
    ja: 'この番号か、下のリンクを取っておいてください。登録もメールもなしで、どの端末からでも、返事を読んで、つづきを書けます。',
    en: 'Keep this code, or the link below. With either you can read the answer and write on from any device, without an account or e-mail.',
  },
  'letters.receipt.lost': {
    ja: '番号を知っている人は、だれでもこの手紙を読めます。なくすと、もう読めません。こちらにも控えはありません。',
    en: 'Whoever has the code can read this letter. If you lose it, it cannot be read any more: nobody else has it, not even we.',
  },
  'letters.exchange': { ja: 'やりとり', en: 'The exchange' },
  'letters.from-you': { ja: 'あなた', en: 'You' },
  'letters.from-editor': { ja: '編集人', en: 'The editor' },
  'letters.write-on': { ja: 'つづきを書く', en: 'Write on' },
  'letters.done': { ja: '送りました', en: 'Sent' },
  'letters.kept-for': {
    ja: 'このやりとりは、さいごの手紙から{days}日たつと、両方から消えます。',
    en: 'This exchange is deleted for both sides {days} {days|day|days} after the last letter.',
  },
  'letters.message.remove': { ja: 'この手紙を消す', en: 'Delete this message' },
  'letters.message.gone': { ja: 'この手紙は、もうありません。', en: 'This message is gone.' },
  'letters.remove': { ja: 'ぜんぶ消す', en: 'Delete everything' },
  'letters.remove.about': {
    ja: '編集人の返事もふくめて、両方の側からすぐに消えます。もどせません。',
    en: 'Everything goes at once for both sides, the editor’s answers too. It cannot be brought back.',
  },
  'letters.remove.do': { ja: 'やりとりをぜんぶ消す', en: 'Delete the whole exchange' },
  'letters.end.removed': { ja: '消しました', en: 'Deleted' },
  'letters.end.removed.about': {
    ja: '手紙は、編集人の側からも消えました。',
    en: 'The letter is gone on the editor’s side too.',
  },
  'letters.end.rewritten': { ja: '書きなおしました', en: 'Rewritten' },
  'letters.end.rewritten.about': {
    ja: '前の文は消えて、新しい文が編集人に届きました。',
    en: 'The old text is gone, and the new one has reached the editor.',
  },
  'letters.find.title': { ja: '手紙を読む', en: 'Open your letter' },
  'letters.find.about': {
    ja: '手紙を送ったときに出た番号を入れてください。大文字か小文字か、ハイフンがあるかは、かまいません。',
    en: 'Type the code you were given when you sent the letter. Capitals and hyphens do not matter.',
  },
  'letters.code': { ja: '手紙の番号（ぜんぶ）', en: 'The whole code' },
  'letters.find.do': { ja: '開く', en: 'Open' },
  'letters.code.unknown': {
    ja: 'この番号の手紙はありません。打ちまちがいがないか、見てください。消されたあとかもしれません。',
    en: 'There is no letter with this code. Please look for a slip of the keys; or it has been deleted.',
  },
  'letters.code.too-many': {
    ja: '番号のまちがいが続きました。{minutes}分たってから、もういちど試してください。',
    en: 'Too many wrong codes. Please try again in {minutes} {minutes|minute|minutes}.',
  },
  'letters.by-password': { ja: '編集用パスワードで直す・消す', en: 'Edit or delete with your password' },
  'letters.by-password.about': {
    ja: '番号のはじめの6字と、書いたときの編集用パスワードを入れてください。これだけでは手紙を読めませんが、書きなおすことと、消すことはできます。',
    en: 'Give the first six characters of the code and the password you chose. They do not open the letter, but you can rewrite or delete it.',
  },
  'letters.number': { ja: '番号のはじめの6字', en: 'First six characters' },
  'letters.by-password.wrong': {
    ja: '番号かパスワードがちがいます。',
    en: 'The number or the password is not right.',
  },
  'letters.by-password.again': {
    ja: '時間がたったので、もういちどパスワードを入れてください。',
    en: 'Time has passed; please give the password once more.',
  },
  'letters.blind.title': { ja: '手紙 {number} を直す・消す', en: 'Edit or delete letter {number}' },
  'letters.blind.about': {
    ja: 'いまの文は、ここには出せません。読めるのは、番号をぜんぶ持っている人と編集人だけです。',
    en: 'Its present text cannot be shown here: only the whole code, or the editor, opens it.',
  },
  'letters.blind.body': {
    ja: '新しい文（さいごに書いたものと入れかわります）',
    en: 'New text (replaces what you wrote last)',
  },
  'letters.blind.do': { ja: '書きなおす', en: 'Rewrite' },
} as const satisfies Messages;
