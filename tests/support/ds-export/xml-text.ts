/** A text as XML holds it; signs that XML 1.0 does not have are left out. */
export const xmlText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
