/** The API's refusal as the page uses it: a stable code and the HTTP status to answer with. */
export function refusalOf(error: unknown, response: Response): { code: string; status: number } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected';
  return { code, status: response.status };
}
