import type { AnswerKind, Language } from '../../../contract/words.ts';
import { type Letter, type LetterLanguage, letterLanguage, pageIn } from '../../../people/letters.ts';
import { WORDS, type LetterWords } from './letter-words.ts';

/** A point with the decision makers' answer, as letters tell it. */
export interface AnsweredPoint {
  readonly id: string;
  readonly text: string;
  readonly plain: string;
  readonly kind: AnswerKind;
  readonly reason: string;
  readonly nextStep: string;
  readonly nextDay: string | null;
}
/** One thing that the receiver said, and what became of it. */
export interface OwnWords {
  readonly text: string;
  readonly pointIds: readonly string[];
  readonly unusedReason: string | null;
}
export type News =
  | { readonly kind: 'answer'; readonly words: readonly OwnWords[]; readonly points: readonly AnsweredPoint[] }
  | { readonly kind: 'deed'; readonly text: string; readonly day: string; readonly point: string }
  | { readonly kind: 'closing'; readonly message: string };

/** So many of her texts are quoted; the rest is behind the link. */
const QUOTED = 20;

/**
 * The letter with the news itself in it, and the way to one's own thread (R8). Her own words are in it only where the
 * address is `proved` to be hers: another may have written it down wrong.
 */
export function newsLetter(language: Language, title: string, news: News, publicUrl: URL, proved: boolean): Letter {
  const written = letterLanguage(language);
  const words = WORDS[written];
  const link = `${words.thread}\n${pageIn(written, '/lanka', publicUrl)}`;
  return {
    subject: words.subject,
    text: [words.hello, ...body(words, written, title, proved ? news : withoutOwn(news)), link].join('\n\n'),
  };
}

function withoutOwn(news: News): News {
  return news.kind === 'answer' ? { ...news, words: [] } : news;
}

function body(words: LetterWords, language: LetterLanguage, title: string, news: News): string[] {
  switch (news.kind) {
    case 'answer':
      return [words.tookPart(title), ...answerBody(words, language, news)];
    case 'deed':
      return [`${words.point}\n${news.point}`, `${words.done(dayIn(language, news.day))}\n${news.text}`];
    case 'closing':
      return [words.ended(title), news.message];
  }
}

function answerBody(words: LetterWords, language: LetterLanguage, news: Extract<News, { kind: 'answer' }>): string[] {
  if (news.words.length === 0) {
    return [words.allPoints, ...news.points.map((point) => answerOf(words, language, point))];
  }
  const quoted = news.words.slice(0, QUOTED).map((own) => ownWords(words, language, own, news.points));
  const rest = news.words.length - quoted.length;
  return rest > 0 ? [...quoted, words.more(rest)] : quoted;
}

function ownWords(
  words: LetterWords,
  language: LetterLanguage,
  own: OwnWords,
  points: readonly AnsweredPoint[],
): string {
  const mine = points.filter((point) => own.pointIds.includes(point.id));
  const ending =
    mine.length > 0
      ? mine.map((point) => `${words.point}\n${answerOf(words, language, point)}`)
      : [own.unusedReason === null ? words.waiting : words.notUsed(own.unusedReason)];
  return [`${words.youSaid}\n${own.text}`, ...ending].join('\n\n');
}

function answerOf(words: LetterWords, language: LetterLanguage, point: AnsweredPoint): string {
  const day = point.nextDay ? dayIn(language, point.nextDay) : null;
  return [
    point.plain || point.text,
    `${words.answer} ${words.kinds[point.kind]}. ${point.reason}`,
    words.next(point.nextStep, day),
  ].join('\n');
}

/** 2026-05-01 as 1.5.2026, in English as 1 May 2026. */
function dayIn(language: LetterLanguage, day: string): string {
  const locale = language === 'en' ? 'en-GB' : 'fi-FI';
  const dateStyle = language === 'en' ? 'long' : 'short';
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle }).format(new Date(`${day}T00:00:00Z`));
}
