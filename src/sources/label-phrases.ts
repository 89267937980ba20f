// Wording that gives away what a short block is, in the languages articles most often come in.
import type { Block } from './blocks.ts';
import type { Label } from './label-kinds.ts';

const starts = (...phrases: string[]): RegExp =>
  new RegExp(`^[\\s>»▶►●■◆*\\-–—\\[(【「『|]*(?:${phrases.join('|')})`, 'iu');

/** Leads to other articles. `\b` knows no letters outside ASCII, hence the look-ahead. */
const RELATED = starts(
  '(?:read|see|watch|listen|learn|check|find|discover)(?: (?:more|also|next|it here|full|the full|this))(?!\\p{L})',
  '(?:also|related|more|further|recommended|previously|background|explainer)(?: (?:on|from|read|reading|stories|story|articles?|news|coverage|posts?|links?|videos?|content|to this story|in|about)(?: .{0,40})?)?\\s*[:：>|]',
  '(?:related|recommended|suggested|similar|popular|trending|latest|most popular|more) (?:stories|articles?|news|posts?|links?|coverage|content|topics|reading|videos?)(?!\\p{L})',
  "you (?:may|might|ll|will)(?: also)? (?:like|enjoy|be interested|love)|don['’]t miss|must[- ]read|most read|trending|editors?['’]?s? picks?|up next|what to read next|also on|keep reading|continue reading|story continues|article continues|click here|tap here|click to|for more (?:on|information|news|stories)",
  'lesen sie|lies auch|mehr zum thema|mehr zu|auch interessant|das könnte sie|siehe auch|weiterlesen|zum thema|hier geht',
  'lire aussi|à lire|a lire|lire la suite|voir aussi|sur le même sujet|à découvrir|pour aller plus loin',
  'lee también|lea también|leer (?:más|también)|te puede interesar|ver también|vea también|más información|noticias relacionadas|también te puede|sigue leyendo',
  'leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais|confira também|notícias relacionadas|continua (?:depois|após)|assista',
  'leggi anche|leggi di più|potrebbe interessarti|ti potrebbe|approfondisci|guarda anche|articoli correlati',
  'lees ook|lees meer|lees verder|bekijk ook|læs også|läs (?:också|mer|även)|les også|lue myös',
  'baca (?:juga|selengkapnya|lainnya)|simak (?:juga|selengkapnya)|artikel terkait|lihat juga',
  'читайте также|читать далее|подробнее|смотрите также|по теме|материалы по теме|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|přečtěte si|olvassa el|ilgili haberler|devamını oku',
  '関連記事|関連リンク|関連ニュース|あわせて読みたい|合わせて読みたい|併せて読みたい|続きを読む|おすすめ記事|オススメ記事|人気記事|新着記事|最新記事|こちらも(?:おすすめ|どうぞ|読む)|次のページ|前の記事|次の記事',
  '관련\\s?기사|함께 보면|더 보기|相关(?:阅读|新闻|文章|报道)|相關(?:閱讀|新聞|文章|報導)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀',
);

const ADVERTISING = starts(
  '(?:advertisements?|advertising|advert|sponsored(?: content| by)?|promoted|loading(?: content| comments)?|this slideshow requires|enable javascript)\\s*[.:…]*$',
  '(?:story|article|post) continues (?:below|after)|continue reading below|scroll (?:down )?(?:for|to) (?:more|continue)',
  '(?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|iklan|reklama?|реклама|annons|annonse|annonce|mainos|広告|スポンサーリンク|スポンサードリンク|광고|广告|廣告)\\s*[.:]*$',
);

const SIGN_UP = starts(
  '(?:sign up|subscribe|register|log ?in|sign in|join (?:us|our|the conversation|now)|get (?:the|our|more) (?:latest|best|news|daily|app|free)|get .{2,40} (?:newsletter|inbox|delivered|on the go)|download (?:the|our)|like us|follow us|follow (?:@|\\p{Lu}\\p{L}+ on)|become a (?:member|subscriber)|support (?:our|us)|donate)(?!\\p{L})',
  'newsletter|abonnieren|abonnez[- ]vous|inscrivez[- ]vous|suscr[ií]bete|reg[ií]strate|inscreva-se|assine|iscriviti|abbonati|подпишитесь|подписывайтесь|メルマガ|無料会員登録|フォローする|구독',
);

const SHARING = starts(
  '(?:share (?:this|on|via|your|with|the)|tweet this|pin it|print this|email this|e-mail this|share|tweet|copy link|teilen|partager|compartir|compartilhar?|condividi|поделиться|bagikan|シェア(?:する)?|ツイート|この記事をシェア|공유)(?:\\s|[:：]|$)',
);

const META = starts(
  '(?:tags?|filed under|filed in|posted in|posted by|posted on|posted|categor(?:y|ies)|topics?|keywords|labels?|schlagwörter|étiquettes|etiquetas|temas|marcadores|argomenti|теги|タグ|カテゴリー?)\\s*[:：]',
  '(?:\\d+ )?comments?(?: \\(\\d+\\))?$|\\d+ (?:min|minute)s? read|(?:estimated )?(?:read(?:ing)? time|tempo de leitura|lesezeit|temps de lecture|tiempo de lectura)',
);

const LEGAL = starts(
  '(?:copyright|©|\\(c\\))\\s*(?:©|\\(c\\)|@|\\d{4})',
  'all rights reserved|this (?:website|site) uses cookies|we use cookies|this document is subject to copyright|this material may not be published|(?:this post|this article|we) (?:may )?(?:contains?|includes?|earn)(?: .{0,30})? (?:affiliate|commission)',
);

const DATED = starts(
  '(?:(?:first |last |originally )?(?:published|updated|posted|created|modified)(?: on| at)?|date|veröffentlicht|aktualisiert|publié|mis à jour|publicado|atualizado|actualizado|pubblicato|aggiornato|опубликовано|diterbitkan|公開日?|更新日?|投稿日?|掲載日?)\\s*[:：]?\\s.{0,20}\\d',
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}',
  '\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日',
);

const CREDITED = starts(
  '(?:photos?|images?|pictures?|illustrations?|graphics?|videos?|fotos?|bilde?r?|imagen|imagem|写真|画像|撮影|提供|фото|사진)(?: (?:credits?|by|courtesy(?: of)?|copyright|via|source))?\\s*[:：©/=＝]',
  '(?:credit|courtesy of|image copyright|photo(?:graph)? by|photo illustration by|getty images|crédit photo|crédits?)(?!\\p{L})',
);

const AGENCY =
  /(?:getty images|\(ap photo|\bafp\b|\breuters\b|shutterstock|istock|alamy|unsplash|epa-efe|ap photo|associated press)\W*$/iu;

const BIOGRAPHY =
  /(?:\bfollow (?:him|her|them|me|@\w+|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? on)\b|\b(?:on twitter|on instagram)(?: at)? @\w+|\b(?:may|can) be reached (?:at|by)\b|\bcontact the (?:author|writer|reporter)\b|\bemail (?:him|her|the author)\b|\b(?:additional )?reporting by\b.{0,80}$|contributed (?:to|reporting))/iu;

/** A short line by its wording. Longer text is never judged by how it begins, except where it is mostly a link. */
export function labelByWording(block: Block): Label | null {
  const { text, words, linked } = block;
  if (words <= 14 && DATED.test(text)) return 'date';
  if (words <= 12 && (CREDITED.test(text) || (words <= 9 && AGENCY.test(text)))) return 'credit';
  if (words <= 6 && SHARING.test(text)) return 'share';
  if (words <= 25 && META.test(text)) return 'meta';
  if (words <= 60 && LEGAL.test(text)) return 'legal';
  if (words <= 8 && ADVERTISING.test(text)) return 'advertisement';
  if (RELATED.test(text) && (words <= 6 || (words <= 45 && linked > 0.35))) return 'related';
  const entry = block.tag === 'li' || block.tag === 'td';
  if (SIGN_UP.test(text) && ((words <= 14 && !entry) || (words <= 40 && linked > 0.15))) return 'newsletter';
  return null;
}

/** A heading or lead-in after which only links to other articles follow. */
export function opensRelated(block: Block): boolean {
  return block.words <= 12 && RELATED.test(block.text);
}

export function opensAuthor(block: Block): boolean {
  return (
    block.words <= 8 &&
    /^(?:about (?:the )?(?:authors?|writer|contributor)|über (?:den autor|die autorin)|sobre (?:o autor|a autora|el autor)|à propos de l['’]auteur|l['’]autore|об авторе|この記事を書いた人|著者(?:紹介|プロフィール)|執筆者|ライター紹介)/iu.test(
      block.text,
    )
  );
}

export function saysBiography(block: Block): boolean {
  return block.words <= 60 && BIOGRAPHY.test(block.text);
}
