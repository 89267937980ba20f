// A page as it stands where no press answers: the same bytes, without what only leads to a door.
import { archive } from '../../web/messages/archive.ts';
import type { Language } from '../../web/messages/shape.ts';

/** What was cut where a reader looks for it is said in its place. */
export interface Frozen {
  comments: string;
  locked: string;
}

/** In the language of the page; of all texts of the interface only these are loaded. */
export function sayingsOf(language: Language): Frozen {
  return {
    comments: archive['archive.static.comments'][language],
    locked: archive['archive.static.locked'][language],
  };
}

/**
 * Exactly this is cut, and everything else stays to the byte: forms that send something, the script of the comment form, and
 * links to forms (the report of a sentence, answers and changes of comments, letters), the field that looks for books and what narrows
 * a shelf by asking a door, what asks for votes, and where views are counted. None of these stands in one of its own
 * kind, and words of people have no `<` in them. Where comments were sent and where a password was asked for, a sentence says
 * that this copy does neither. Whatever has none of these, as feeds and sitemaps, is the same bytes.
 */
const DOORS =
  /<form class="(?<form>[^"]*)" method="post"[\s\S]*?<\/form>|<search class="bookfind">[\s\S]*?<\/search>|<div class="filters filters--door">[\s\S]*?<\/div>|<div class="(?:cheer__rank|vote)">[\s\S]*?<\/form><\/div>|<a class="s__report"[\s\S]*?<\/a>|<p class="(?:cm__act|talkback__letters)">[\s\S]*?<\/p>| data-counted="[^"]*" data-views="[^"]*"(?=>)|<script type="module" src="[^"]*\/comment-form[^"]*"><\/script>/g;

/** What a form of claps or of votes leaves behind where nothing stands beside it. */
const EMPTY =
  /<section class="cheer" aria-label="[^"]*"><\/section>|<section><h2 class="(?:vh|h-side)">[^<]*<\/h2><\/section>/g;

export function frozen(page: string, said: Frozen): string {
  const cut = page.replace(DOORS, (...found) => {
    const { form } = found.at(-1) as { form?: string };
    if (form === 'cform') return note(said.comments);
    return form === 'gate__form' ? note(said.locked) : '';
  });
  return cut.replace(EMPTY, '');
}

function note(words: string): string {
  return `<p class="hint">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}
