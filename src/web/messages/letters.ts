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
    ja: 'この番号か、下のリンクを取っておいてください。登録もメールもなしで、どの端末からでも、返事を読んで、つづきを書けます。番号は、コメントの欄の下の「手紙の返事を読む」に入れます。',
    en: 'Keep this code, or the link below. With either you can read the answer and write on from any device, without an account or e-mail. The code is typed at “Read the answer to your letter”, below the comments of any post.',
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
  'letters.end.added': { ja: '書きたしました', en: 'Added' },
  'letters.end.added.about': {
    ja: '前の文はそのまま残り、新しい文がつづけて編集人に届きました。前の文も消したいときは、やりとりをぜんぶ消してください。',
    en: 'The old text stays, and the new one has reached the editor after it. To take back the old one too, delete the whole exchange.',
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
    ja: 'いまの文は、ここには出せません。読めるのは、番号をぜんぶ持っている人と編集人だけです。お名前・題・メールアドレス・URLは、書いたときのまま残ります。',
    en: 'Its present text cannot be shown here: only the whole code, or the editor, opens it. Name, title, e-mail address and URL stay as you gave them.',
  },
  'letters.blind.body': {
    ja: '新しい文（さいごに書いたものと入れかわります）',
    en: 'New text (replaces what you wrote last)',
  },
  'letters.blind.do': { ja: '書きなおす', en: 'Rewrite' },

  'letters.notice.subject': { ja: '「{blog}」から、手紙の返事', en: 'An answer to your letter to “{blog}”' },
  'letters.notice.text': {
    ja: '「{blog}」の編集人が、あなたの手紙に返事を書きました。手紙を送ったときの番号かリンクで読めます。',
    en: 'The editor of “{blog}” has answered your letter. Open it with the code or the link you were given.',
  },
  'letters.notice.open': { ja: '番号を入れて読む', en: 'Type the code' },
  'letters.notice.why': {
    ja: 'このメールは、手紙にメールアドレスを書いた人にだけ届きます。手紙の中身は書かれていません。',
    en: 'You get this because you left your address in a letter. Nothing of the letter is in here.',
  },

  'letters.studio.title': { ja: '手紙 {number}', en: 'Letter {number}' },
  'letters.studio.keys': { ja: '手紙の鍵', en: 'Keys of the letters' },
  'letters.studio.opening': { ja: '手紙を開いています…', en: 'Opening…' },
  'letters.studio.needs-script': {
    ja: '手紙は、あなたのブラウザの中で開きます。JavaScriptを使えるようにしてください。',
    en: 'Letters are opened inside your browser. Please allow JavaScript.',
  },
  'letters.studio.gone': {
    ja: 'この手紙は、もうありません。書いた人が消したか、期限が過ぎました。',
    en: 'This letter is gone: its sender deleted it, or its time is over.',
  },
  'letters.studio.key-changed': {
    ja: '手紙の鍵が、いま変わりました。ひらきなおしてから、もういちど試してください。',
    en: 'The key of the letters has just changed. Open the page again and try once more.',
  },
  'letters.studio.last-way': {
    ja: 'これを外すと、開ける方法がなくなります。先に、ほかの方法を加えてください。',
    en: 'Without this there would be no way in. Add another way first.',
  },
  'letters.studio.number': { ja: '手紙の番号 {number}', en: 'Letter {number}' },
  'letters.studio.clapped': { ja: '拍手にそえられた手紙です。', en: 'It came with a clap.' },
  'letters.studio.came': {
    ja: '前のブログから来た手紙です。書いた人は受付の番号を持っていないので、ここからは返事を届けられません。',
    en: 'It came from the blog before. Whoever wrote it has no receipt here, so no answer can reach them from this page.',
  },
  'letters.studio.came.mail': { ja: '{mail}にメールを書く', en: 'Write a mail to {mail}' },
  'letters.studio.private': { ja: '公開されません。', en: 'Never published.' },
  'letters.studio.with': { ja: '{name}さんと、編集人だけ', en: '{name} and the editors, nobody else' },
  'letters.studio.with-nobody': {
    ja: '名前のない人と、編集人だけ',
    en: 'Somebody without a name and the editors',
  },
  'letters.studio.sender': { ja: '差出人', en: 'Sender' },
  'letters.studio.edited': { ja: '書きなおしました', en: 'rewritten' },
  'letters.studio.sealed': {
    ja: 'この手紙は、なくした鍵で封をしてあります。その鍵の控えがなければ、だれにも開けられません。',
    en: 'This is sealed with a key that was lost. Without the recovery copy of that key nobody can open it.',
  },
  'letters.studio.answer': { ja: '返事を書く', en: 'Write an answer' },
  'letters.studio.answer.hint': {
    ja: 'この画面で封をしてから送ります。読めるのは、手紙の番号を持つ人と編集人だけです。',
    en: 'It is sealed here before it is sent. Only the holder of the code and the editors can read it.',
  },
  'letters.studio.answer.kept': {
    ja: '書きかけは、手紙と同じ鍵で封をして、この端末に置いておきます。',
    en: 'What is not sent yet is kept on this device, sealed with the key of the letters.',
  },
  'letters.studio.answer.restored': {
    ja: 'この端末にあった書きかけを、もどしました。',
    en: 'What you had begun on this device is back.',
  },
  'letters.studio.tell': {
    ja: '返事が来たことだけを、{mail} に知らせる',
    en: 'Tell {mail} that an answer is there, and nothing else',
  },
  'letters.studio.send': { ja: '封をして送る', en: 'Seal and send' },
  'letters.studio.sending': { ja: '送っています…', en: 'Sending…' },
  'letters.studio.saving': { ja: '保存しています…', en: 'Saving…' },
  'letters.studio.signed-out': {
    ja: 'サインアウトしています。べつのタブでサインインしてから、もういちど押してください。書いた文は、このままです。',
    en: 'You are signed out. Sign in in another tab and press again; what you wrote stays here.',
  },
  'letters.studio.unreachable': {
    ja: 'つながりませんでした。書いた文は、このままです。もういちど押してください。',
    en: 'The press could not be reached. What you wrote stays here; please press again.',
  },
  'letters.studio.remove': { ja: 'この手紙を消す', en: 'Delete this letter' },
  'letters.studio.remove.about': {
    ja: '両方の書いたものが消えて、差出人も読めなくなります。10分のあいだは受信箱でもどせ、そのあと一日のうちに、ほんとうに消えます。',
    en: 'What both sides wrote is deleted, and its sender cannot read it any more either. For ten minutes you can undo it in the inbox; within a day it is really gone.',
  },
  'letters.studio.remove.do': { ja: '手紙を消す', en: 'Delete the letter' },

  'letters.studio.held': {
    ja: '手紙の鍵は、まだこのサーバーが持っています。データベースの控えが盗まれても読まれませんが、サーバーごと盗まれると読まれます。',
    en: 'The key is still kept by this server: a stolen copy of the database cannot be read, a stolen server can.',
  },
  'letters.studio.held.do': { ja: '自分の鍵にする', en: 'Make it your own' },
  'letters.studio.held.member': {
    ja: '手紙の鍵は、まだこのサーバーが持っています。ブログの持ち主が合言葉を決めると、編集する人だけが読めるようになります。',
    en: 'The key is still kept by this server. Once an owner of the blog sets a passphrase, only the editors can read letters.',
  },
  'letters.studio.take-over': { ja: '手紙の鍵を、自分のものにする', en: 'Make the key your own' },
  'letters.studio.take-over.now': {
    ja: 'いまは、鍵のファイルがこのサーバーにあります。守れるのは、データベースの控えだけが盗まれたときです。',
    en: 'Now a key file lies on this server. It protects only when a copy of the database alone is stolen.',
  },
  'letters.studio.take-over.then': {
    ja: '合言葉を決めると、鍵はあなたのブラウザで作られ、合言葉で包んでから預けられます。ディスク、控え、データベースが盗まれても、ほかの仲間がのぞいても、手紙は読めません。',
    en: 'With a passphrase the key is made in your browser and stored only wrapped. A stolen disk, backup or database, or another member who looks, cannot read letters.',
  },
  'letters.studio.take-over.not': {
    ja: '守れないもの：このサーバーを運営する人がプログラムを書きかえれば、新しく届く手紙や、打ちこんだ合言葉を盗めます。',
    en: 'What it cannot stop: whoever runs this server could change its program and take new letters or the passphrase you type.',
  },
  'letters.studio.take-over.do': { ja: '鍵を作る', en: 'Make the key' },
  'letters.studio.passphrase': { ja: '手紙の合言葉', en: 'Passphrase of the letters' },
  'letters.studio.passphrase.new': {
    ja: '新しい合言葉（{min}字以上。文のように長いと強くなります）',
    en: 'New passphrase (at least {min} characters; a long sentence is strong)',
  },
  'letters.studio.passphrase.again': { ja: 'もういちど', en: 'Once more' },
  'letters.studio.passphrase.differs': { ja: '二つの合言葉がちがいます', en: 'The two are not the same' },
  'letters.studio.passphrase.set': { ja: '合言葉を決める', en: 'Set a passphrase' },
  'letters.studio.passphrase.change': { ja: '合言葉を変える', en: 'Change the passphrase' },
  'letters.studio.keys.about': {
    ja: '手紙は、ここにいる人の鍵だけで開きます。合言葉を忘れて控えの鍵もなくすと、だれにも開けられません。',
    en: 'Letters open only with the keys of the people here. When the passphrase is forgotten and the recovery copy lost, nobody can open them.',
  },
  'letters.studio.unlock': { ja: '手紙を開ける', en: 'Unlock letters' },
  'letters.studio.unlock.do': { ja: '開ける', en: 'Unlock' },
  'letters.studio.unlock.passkey': {
    ja: 'パスキー「{label}」で開ける',
    en: 'Unlock with the passkey “{label}”',
  },
  'letters.studio.unlocking': { ja: '開けています…', en: 'Unlocking…' },
  'letters.studio.keep-open': {
    ja: 'このタブを閉じるまで、開けておく（ブラウザが鍵をこの端末に書くことがあります）',
    en: 'Keep them open until this tab is closed (the browser may write the key to this device)',
  },
  'letters.studio.wrong': {
    ja: '開きませんでした。合言葉か、パスキーがちがいます。',
    en: 'It did not open: not the right passphrase or passkey.',
  },
  'letters.studio.locked': { ja: '先に手紙を開けてください', en: 'Please unlock the letters first' },
  'letters.studio.lock': { ja: '鍵をかける', en: 'Lock' },
  'letters.studio.ask': {
    ja: 'あなたは、まだ手紙の鍵を持っていません。合言葉を決めて、{names}さんに頼んでください。',
    en: 'You have no key yet. Choose a passphrase, and ask {names} to hand it on to you.',
  },
  'letters.studio.ask.do': { ja: '合言葉を決めて頼む', en: 'Set it and ask' },
  'letters.studio.asked': {
    ja: '鍵を渡してもらうのを待っています。鍵を持っている人が「手紙の鍵」の画面で渡すと、読めるようになります。',
    en: 'Waiting for the key. Somebody who has it can hand it on under “Keys of the letters”.',
  },
  'letters.studio.recover': { ja: '合言葉を忘れた', en: 'I forgot the passphrase' },
  'letters.studio.recover.old': {
    ja: '前の鍵の控えで、古い手紙を開ける',
    en: 'Open earlier letters with the recovery copy of that time',
  },
  'letters.studio.recover.about': {
    ja: '鍵を作ったときに書きとめた、AGE-SECRET-KEY-1ではじまる控えを入れてください。どこにも送られません。',
    en: 'Type the recovery copy you noted when the key was made; it begins with AGE-SECRET-KEY-1. It is not sent anywhere.',
  },
  'letters.studio.recover.after': {
    ja: '開いたら、「手紙の鍵」の画面で新しい合言葉を決められます。',
    en: 'Once it is open you can set a new passphrase under “Keys of the letters”.',
  },
  'letters.studio.recover.wrong': { ja: 'この控えでは開きません', en: 'This copy does not open them' },
  'letters.studio.recovery': { ja: '控えの鍵', en: 'Recovery copy' },
  'letters.studio.copy': { ja: '控えの鍵を、紙に書きとめてください', en: 'Write the recovery copy down' },
  'letters.studio.copy.about': {
    ja: '見られるのは、いまだけです。合言葉を忘れたとき、これだけが手紙を開けられます。ネットにつながらない所にしまってください。',
    en: 'It is shown this once. If the passphrase is forgotten, only this opens the letters. Keep it somewhere offline.',
  },
  'letters.studio.copy.noted': { ja: '書きとめました', en: 'I have written it down' },
  'letters.studio.copy.done': { ja: '終える', en: 'Done' },
  'letters.studio.ways': { ja: 'あなたの開けかた', en: 'Your ways in' },
  'letters.studio.passkey.name': { ja: '手紙 {blog}', en: 'Letters of {blog}' },
  'letters.studio.passkey.one': { ja: 'パスキー「{label}」', en: 'Passkey “{label}”' },
  'letters.studio.passkey.label': {
    ja: 'パスキーの呼び名（例：わたしの電話）',
    en: 'What to call the passkey (like: my phone)',
  },
  'letters.studio.passkey.add': { ja: 'パスキーを加える', en: 'Add a passkey' },
  'letters.studio.passkey.remove': { ja: '外す', en: 'Remove' },
  'letters.studio.passkey.failed': {
    ja: 'パスキーを作れませんでした。この端末かブラウザが、鍵を包むパスキー（PRF）に対応していないかもしれません。',
    en: 'The passkey could not be made. This device or browser may not support passkeys that wrap keys (PRF).',
  },
  'letters.studio.passkey.hint': {
    ja: 'サインインのパスキーとは別のものです。',
    en: 'It is not the passkey you sign in with.',
  },
  'letters.studio.readers': { ja: '手紙を読む人', en: 'Who reads letters' },
  'letters.studio.readers.has': { ja: '鍵を持っています', en: 'has the key' },
  'letters.studio.readers.give': { ja: '{name}さんに鍵を渡す', en: 'Hand the key to {name}' },
  'letters.studio.readers.hint': {
    ja: '仲間を外すと、その人の鍵は消えます。それまでに手紙を写されたかもしれないときは、鍵を新しくしてください。',
    en: 'When you remove a member, their key goes. If they may have copied the key before, make a new one.',
  },
  'letters.studio.renew': { ja: '鍵を新しくする', en: 'Make a new key' },
  'letters.studio.renew.about': {
    ja: 'これから届く手紙は、新しい鍵で封をします。前の手紙も、いままでどおり読めます。控えの鍵も新しくなり、新しい控えはどの手紙も開けます。前の控えで開くのは、前の手紙だけです。',
    en: 'Letters from now on are sealed with the new key. Earlier ones stay readable. There will be a new recovery copy, which opens all letters; the one you have opens the earlier ones only.',
  },
  'letters.studio.renew.sure': {
    ja: '新しい控えを書きとめる用意ができています',
    en: 'I am ready to note the new copy',
  },
  'letters.studio.renew.do': { ja: '新しい鍵を作る', en: 'Make a new key' },
  'letters.studio.lost': { ja: '鍵をなくした', en: 'The key is lost' },
  'letters.studio.lost.about': {
    ja: '合言葉も、パスキーも、控えの鍵も、鍵を持つ仲間もないとき、いままでの手紙はだれにも開けられません。新しい鍵を作ると、これから届く手紙は読めます。いままでの手紙も消えずに残り、その控えが見つかれば、また開けます。',
    en: 'Without passphrase, passkey, recovery copy or a colleague who has the key, nobody can open the letters so far. With a new key you can read those to come. The letters so far are kept: should their recovery copy turn up, it opens them again.',
  },
  'letters.studio.lost.sure': {
    ja: '控えが見つかるまで、いままでの手紙が読めないことを、わかっています',
    en: 'I know that letters so far stay closed until their copy turns up',
  },
} as const satisfies Messages;
