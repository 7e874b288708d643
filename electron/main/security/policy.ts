/** The origin that every page of the application has. */
export const appScheme = 'app';
export const appOrigin = 'app://jury';

/**
 * Nothing but our own files: no script from elsewhere, no style written into a page, no connection, no frame.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether a page may load this address: our own origin, and images written into the page itself. */
export const mayLoad = (url: string): boolean =>
  url.startsWith(`${appOrigin}/`) || url.startsWith('data:image/');
