const [BEGIN, END] = ['\u2068', '\u2069'];

/** A person's words inside a sentence of ours, so that those written from right to left do not turn ours (UAX 9, FSI). */
export const apart = (words: string): string => BEGIN + words + END;

/** The sentence in pieces: ours, and every other one a person's. */
export const pieces = (sentence: string): string[] => sentence.split(/[\u2068\u2069]/);
