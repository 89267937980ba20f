// Interface text of coming and going: a translation as a file, and a file as a translation.
import type { Messages } from './shape.ts';

export const exchange = {
  'exchange.of': { ja: '「{title}」を書き出す・読み込む', en: 'Files of “{title}”' },
  'exchange.back': { ja: '書き出す・読み込むへもどる', en: 'Back to the files' },
  'exchange.to-desk': { ja: '机へ', en: 'To the desk' },
  'exchange.gone': {
    ja: 'このファイルの中身は、もうありません。もう一度読み込んでください。',
    en: 'What this file held is gone. Bring it once more.',
  },
  'exchange.gone.title': { ja: '中身がありません', en: 'Not here any more' },
  'exchange.line': { ja: '{line}行め：{reason}', en: 'Line {line}: {reason}' },
  'exchange.more': { ja: 'ほかに{count}文', en: '{count} more {count|sentence|sentences}' },

  'exchange.out': { ja: '書き出す', en: 'Take it away' },
  'exchange.out.about': {
    ja: '{from}の原文と{to}の訳を、一文ずつ組にして渡します。出典も入ります。',
    en: 'The {from} original and its {to} translation, sentence by sentence. The source is always named in it.',
  },
  'exchange.out.do': { ja: '保存する', en: 'Download' },
  'exchange.format.xliff': { ja: 'XLIFF 2.1', en: 'XLIFF 2.1' },
  'exchange.format.xliff.about': {
    ja: 'ほかの翻訳ソフトで訳すときに。強調やリンク、メモ、進みぐあいも行き来します。',
    en: 'For translating in another program. Marks, memos and states come and go with it.',
  },
  'exchange.format.xliff22': { ja: 'XLIFF 2.2', en: 'XLIFF 2.2' },
  'exchange.format.xliff22.about': {
    ja: '2.1と同じ中身を、新しい版で。相手のソフトが2.2を求めるときに。',
    en: 'The same in the newer version, where the other program asks for it.',
  },
  'exchange.format.po': { ja: 'PO (gettext)', en: 'PO (gettext)' },
  'exchange.format.po.about': {
    ja: 'PoeditやWeblateで訳すときに。下書きは「あいまい（fuzzy）」、メモは書き込みになります。',
    en: 'For Poedit, Weblate and the like. Drafts are fuzzy, memos are comments.',
  },
  'exchange.format.docx': { ja: 'Word（対訳の表）', en: 'Word, side by side' },
  'exchange.format.docx.about': {
    ja: '原文と訳を左右に並べた表です。読んで直してもらうときに。読み込みはできません。',
    en: 'A table with the original beside the translation, to be read and marked. It does not come back by itself.',
  },
  'exchange.format.text': { ja: 'テキスト（訳）', en: 'Plain text' },
  'exchange.format.text.about': { ja: '訳だけを、段落ごとに。', en: 'The translation alone, by paragraphs.' },
  'exchange.format.both': { ja: 'テキスト（対訳）', en: 'Plain text with the original' },
  'exchange.format.both.about': {
    ja: '原文の下に訳を、一文ずつ交互に。',
    en: 'Each sentence of the original, and its translation under it.',
  },
  'exchange.both': { ja: '対訳', en: 'with original' },
  'exchange.omitted': { ja: '（省略）', en: '(left out)' },
  'exchange.credit': { ja: '原文：{title}', en: 'Translated from: {title}' },
  'exchange.credit.comma': { ja: '、', en: ', ' },

  'exchange.in': { ja: '読み込む', en: 'Bring it back' },
  'exchange.in.about': {
    ja: 'ここから書き出したXLIFFやPOを、訳してから戻します。何が変わるかを先に見せ、確かめてから入れます。',
    en: 'An XLIFF or PO file that left from here comes back with its translations. What would change is shown first; nothing is put in before you say so.',
  },
  'exchange.in.file': { ja: 'ファイル', en: 'File' },
  'exchange.in.hint': {
    ja: 'XLIFF（2.0〜2.2）かPO。種類は中身で見分けます。',
    en: 'XLIFF (2.0 to 2.2) or PO. The kind is told by its content.',
  },
  'exchange.in.do': { ja: '何が変わるか見る', en: 'See what would change' },
  'exchange.in.none': { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  'exchange.kind.xliff': { ja: 'XLIFFを読めませんでした。', en: 'The XLIFF file could not be read.' },
  'exchange.kind.po': { ja: 'POを読めませんでした。', en: 'The PO file could not be read.' },
  'exchange.kind.tmx': {
    ja: 'これは翻訳の記憶（TMX）です。「記憶」の画面から読み込んでください。',
    en: 'This is a translation memory (TMX). Bring it on the page of the memory.',
  },
  'exchange.kind.tbx': {
    ja: 'これは用語の一覧（TBX）です。「用語」の画面から読み込んでください。',
    en: 'This is a list of terms (TBX). Bring it on the page of terms.',
  },
  'exchange.kind.sheet': {
    ja: 'WordやExcelのファイルは読み込めません。直したところは、机で写してください。',
    en: 'Files of Word or Excel cannot be brought back. Copy what was corrected at the desk.',
  },
  'exchange.kind.xml': {
    ja: 'XMLですが、XLIFFではありません。',
    en: 'This is XML, but not XLIFF.',
  },
  'exchange.kind.other': {
    ja: 'XLIFFでもPOでもありません。ここから書き出したファイルを選んでください。',
    en: 'This is neither XLIFF nor PO. Choose a file that left from here.',
  },
  'exchange.too-much': {
    ja: 'このファイルは大きすぎるか、入り組みすぎていて、読みきれませんでした。いくつかに分けてください。',
    en: 'This file is too large or too intricate to be read to its end. Divide it.',
  },
  'exchange.language': {
    ja: 'このファイルの訳は{language}で、この訳の言語とちがいます。',
    en: 'The translation in this file is in {language}, which is not the language of this one.',
  },
  'exchange.po.empty': { ja: '文が一つも入っていません。', en: 'There is no sentence in it.' },
  'exchange.po.malformed': {
    ja: 'POとして正しくありません。引用符「"」が閉じていないか、知らない言葉で始まる行があります。',
    en: 'This is not well-formed PO: a quotation mark is not closed, or a line begins with a word that is not known.',
  },

  'exchange.memory': { ja: '記憶を書き出す・読み込む', en: 'Files of the memory' },
  'exchange.memory.back': { ja: '記憶へもどる', en: 'Back to the memory' },
  'exchange.memory.pair': { ja: '{from} → {to}', en: '{from} → {to}' },
  'exchange.memory.count': { ja: '{count}文', en: '{count} {count|sentence|sentences}' },
  'exchange.memory.all': { ja: 'ぜんぶの言語', en: 'All languages' },
  'exchange.memory.empty': { ja: '記憶はまだ空です。', en: 'The memory is still empty.' },
  'exchange.memory.out': {
    ja: 'このブログで確定した文と、読み込んだ文を、TMX 1.4bで渡します。ほかの翻訳ソフトで使えます。',
    en: 'What this blog has confirmed and brought in, as TMX 1.4b, which other programs read.',
  },
  'exchange.memory.in': {
    ja: 'ほかの翻訳ソフトで貯めた訳（TMX）を、この記憶に足します。もうある文は二重に入りません。読んでいるあいだも、ほかの画面を使えます。',
    en: 'What you have translated in other programs (TMX) is added to this memory. Nothing comes in twice. You can go on working while it is read.',
  },
  'exchange.memory.hint': {
    ja: 'TMX 1.1〜1.4、2 GBまで。大きなファイルは少しずつ送ります。JavaScriptを使わないときは32 MBまでです。',
    en: 'TMX 1.1 to 1.4, up to 2 GB. A large file is sent in pieces; without JavaScript, 32 MB at most.',
  },
  'exchange.memory.do': { ja: '記憶に足す', en: 'Add it to the memory' },
  'exchange.memory.sending': { ja: '送っています… {percent}%', en: 'Sending … {percent} %' },
  'exchange.memory.sending.label': { ja: '送った割合', en: 'Sent' },
  'exchange.memory.cancel': { ja: 'やめる', en: 'Cancel' },
  'exchange.memory.failed': {
    ja: '送れませんでした。つながりを確かめて、もう一度送ってください。もうある文は二重に入りません。',
    en: 'It could not be sent. Check the connection and send it again; nothing comes in twice.',
  },
  'exchange.memory.earlier': { ja: 'これまでに読み込んだもの', en: 'Brought in before' },
  'exchange.no-tmx.xliff': {
    ja: 'これはXLIFFです。その訳の「書き出す・読み込む」から入れてください。',
    en: 'This is XLIFF. Bring it on the page of files of its translation.',
  },
  'exchange.no-tmx.po': {
    ja: 'これはPOです。その訳の「書き出す・読み込む」から入れてください。',
    en: 'This is PO. Bring it on the page of files of its translation.',
  },
  'exchange.no-tmx.tbx': {
    ja: 'これは用語の一覧（TBX）です。「用語」の画面から読み込んでください。',
    en: 'This is a list of terms (TBX). Bring it on the page of terms.',
  },
  'exchange.no-tmx.sheet': {
    ja: 'WordやExcelのファイルは読めません。TMXで書き出してください。',
    en: 'Files of Word or Excel are not read. Write the memory as TMX.',
  },
  'exchange.no-tmx.xml': { ja: 'XMLですが、TMXではありません。', en: 'This is XML, but not TMX.' },
  'exchange.no-tmx.other': { ja: 'TMXではありません。', en: 'This is not TMX.' },
  'exchange.import.one-language': {
    ja: '原文と訳文に、ちがう言語を選んでください。',
    en: 'Choose two different languages.',
  },
  'exchange.import.running': { ja: '読んでいます。', en: 'Being read.' },
  'exchange.import.stopped': { ja: '止めました。', en: 'Stopped.' },
  'exchange.import.finished': { ja: '終わりました。', en: 'Finished.' },
  'exchange.import.refused': { ja: '途中で読めなくなりました。', en: 'It could not be read to its end.' },
  'exchange.import.added': { ja: '入った文：{count}', en: 'Added: {count}' },
  'exchange.import.known': { ja: 'もうあった文：{count}', en: 'Known already: {count}' },
  'exchange.import.left': { ja: '入らなかった文：{count}', en: 'Left out: {count}' },
  'exchange.import.lefts': { ja: '入らなかった文', en: 'Left out' },
  'exchange.import.reading': {
    ja: '記憶に入れています… {percent}%',
    en: 'Going into the memory … {percent} %',
  },
  'exchange.import.partly': {
    ja: 'ファイルの{percent}%が届いています。続きを待っています。',
    en: '{percent} % of the file is here; the rest is still to come.',
  },
  'exchange.import.progress': { ja: '進みぐあい', en: 'Progress' },
  'exchange.import.again': { ja: '今の様子を見る', en: 'Look again' },
  'exchange.import.stop': { ja: '止める', en: 'Stop' },
  'exchange.import.many': {
    ja: '読み終わっていないファイルが、もう{most}個あります。続きを送るか、捨ててから送ってください。',
    en: '{most} files are here that have not been read to their end. Send the rest of one, or discard it, first.',
  },
  'exchange.import.rest': {
    ja: '続きを送る（同じ「{name}」を選ぶ）',
    en: 'Send the rest: choose “{name}” again',
  },
  'exchange.import.rest.do': { ja: '続きを送る', en: 'Send the rest' },
  'exchange.import.other': {
    ja: '名前か大きさがちがいます。途中まで送った「{name}」を選んでください。',
    en: 'Its name or its size is another. Choose “{name}”, of which a part is here.',
  },
  'exchange.import.discard': { ja: 'このファイルを捨てる', en: 'Discard this file' },
  'exchange.import.discard.about': { ja: '入った文は残ります。', en: 'What has come in stays.' },
  'exchange.import.go-on': { ja: '続ける', en: 'Go on' },
  'exchange.import.is-stopped': {
    ja: '止めました。入った文はそのまま残っています。',
    en: 'Stopped. What had come in stays.',
  },
  'exchange.import.done': { ja: 'ぜんぶ読み終わりました。', en: 'All of it has been read.' },
  'exchange.import.kept': {
    ja: 'そこまでの文は入っています。直して読み込めば、続きだけが入ります。',
    en: 'What stood before that has come in. Bring the mended file again, and only the rest is added.',
  },
  'exchange.unit.source': {
    ja: '原文の言語の文がありません。',
    en: 'It has no text in the source language.',
  },
  'exchange.unit.target': { ja: '訳の言語の文がありません。', en: 'It has no text in the target language.' },
  'exchange.unit.empty': { ja: '原文か訳文が空です。', en: 'Its source or its translation says nothing.' },
  'exchange.unit.long': { ja: '一文として長すぎます。', en: 'It is longer than a sentence can be.' },

  'exchange.arrival.of': { ja: '「{name}」を読み込む', en: 'Bring “{name}” in' },
  'exchange.arrival.about': {
    ja: 'まだ何も変わっていません。下を見て、よければ入れてください。',
    en: 'Nothing has changed yet. Look below, and put it in when you agree.',
  },
  'exchange.arrival.nothing': {
    ja: 'このファイルに、新しいことは書かれていません。',
    en: 'This file says nothing new.',
  },
  'exchange.arrival.changes': { ja: '変わる文：{count}', en: 'To be changed: {count}' },
  'exchange.arrival.conflicts': { ja: '食い違う文：{count}', en: 'In conflict: {count}' },
  'exchange.arrival.conflicts.about': {
    ja: '選ばなければ、いまの訳がそのまま残ります。',
    en: 'Unless you choose otherwise, what stands here stays.',
  },
  'exchange.arrival.take-all': {
    ja: '下に出ている{count}文は、すべてファイルの訳にする',
    en: 'Take what the file says in all {count} below',
  },
  'exchange.arrival.same': { ja: '同じ文：{count}', en: 'The same: {count}' },
  'exchange.arrival.left': { ja: '入れる先のない文：{count}', en: 'Without a place here: {count}' },
  'exchange.arrival.kept': {
    ja: 'いまの訳を残した文：{count}',
    en: 'In conflict, kept as they were: {count}',
  },
  'exchange.arrival.do': { ja: 'この訳に入れる', en: 'Put it in' },
  'exchange.arrival.not': { ja: '入れないで戻る', en: 'Go back without' },
  'exchange.arrival.done': {
    ja: '{changed}文を入れました。',
    en: '{changed} {changed|sentence|sentences} changed.',
  },
  'exchange.arrival.so-far': {
    ja: 'ここまでで{changed}文を入れました。残りを見てください。',
    en: '{changed} {changed|sentence|sentences} changed so far. Here is the rest.',
  },
  'exchange.arrival.later': {
    ja: 'ほかの{count}文は、見えているものを入れたあとに出ます。',
    en: '{count} more {count|sentence|sentences} will be shown when these have been put in.',
  },
  'exchange.arrival.undo': {
    ja: '前の訳は、一文ずつの履歴に残っています。机で戻せます。',
    en: 'What stood there before is in the history of each sentence, and can be brought back at the desk.',
  },
  'exchange.arrival.moved': {
    ja: '見ているあいだに、だれかがこの訳を直しました。もう一度見てから入れてください。',
    en: 'Somebody changed this translation while you were looking. Look once more before you put it in.',
  },
  'exchange.conflict.changed': {
    ja: 'ファイルを作ったあとに、ここで直されました。',
    en: 'It was changed here after the file was made.',
  },
  'exchange.conflict.source': {
    ja: '原文が、ファイルを作ったときとちがいます。',
    en: 'Its original is not what it was when the file was made.',
  },
  'exchange.conflict.unsure': {
    ja: 'ファイルがいつのものかわからず、ここにも訳があります。',
    en: 'The file does not say when it was made, and there is a translation here.',
  },
  'exchange.conflict.which': { ja: 'どちらを残しますか', en: 'Which one stays?' },
  'exchange.conflict.ours': { ja: 'いまの訳を残す', en: 'Keep what stands here' },
  'exchange.conflict.theirs': { ja: 'ファイルの訳にする', en: 'Take what the file says' },
  'exchange.left.unknown': {
    ja: 'この訳に、この文はありません。',
    en: 'This translation has no such sentence.',
  },
  'exchange.left.twice': {
    ja: 'ファイルの中に同じ文が二度あります。先のほうを使いました。',
    en: 'It stands in the file twice; the first was taken.',
  },
  'exchange.left.unfit': {
    ja: '長すぎるか、使えない文字が入っています。',
    en: 'It is too long, or has characters that cannot be used.',
  },
  'exchange.left.memo': {
    ja: 'メモが長すぎるので、メモだけ入れません。2,000文字まで入ります。',
    en: 'Its memo is too long and is left out; a memo has 2,000 characters at most.',
  },
  'exchange.state.open': { ja: '未訳', en: 'untranslated' },
  'exchange.state.draft': { ja: '下書き', en: 'draft' },
  'exchange.state.confirmed': { ja: '確定', en: 'confirmed' },
  'exchange.state.skipped': { ja: '訳さない', en: 'left out' },
  'exchange.state.change': { ja: '{before} → {after}', en: '{before} → {after}' },
  'exchange.read.marked': { ja: '読み直し済みになります', en: 'will be marked as read again' },
  'exchange.read.own': {
    ja: '読み直しのしるしは付きません。自分の文には付けられないからです',
    en: 'will not be marked as read again: nobody marks their own words',
  },
  'exchange.memo.change': { ja: 'メモ：{memo}', en: 'Memo: {memo}' },
} satisfies Messages;
