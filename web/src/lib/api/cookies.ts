import type { Cookies } from '@sveltejs/kit';

/** Hands the API's session cookie on to the browser, exactly as the API set it. */
export function passCookies(cookies: Cookies, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const split = pair.indexOf('=');
    const named = new Map(
      attributes.map((one) => one.split('=', 2)).map(([name = '', value = '']) => [name.toLowerCase(), value]),
    );
    const expires = named.get('expires');
    const maxAge = named.get('max-age');
    cookies.set(pair.slice(0, split), pair.slice(split + 1), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: named.has('secure'),
      ...(expires ? { expires: new Date(expires) } : {}),
      ...(maxAge ? { maxAge: Number(maxAge) } : {}),
    });
  }
}
