/** The origin that every page of the application has. */
export const appScheme = 'app';
export const appOrigin = 'app://jury';

/**
 * Nothing but our own files: no script from elsewhere, no connection, no frame. The two hashes are the light and
 * dark style tags that react-dsfr puts in.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY=' 'sha256-xVQ4mcypV0CvOtZpQgVcKpcoNvdUkR9BrwZBrtBbU+w='",
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
