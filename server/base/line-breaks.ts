/** Each line break as one sign, as a browser counts them; its forms send two, and old machines another. */
export function plainBreaks(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
