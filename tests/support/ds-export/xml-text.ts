/** The text without the signs that XML 1.0 does not have. */
export const onlyXmlSigns = (text: string): string =>
  text.replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''));

/** A text as XML holds it. */
export const xmlText = (text: string): string =>
  onlyXmlSigns(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
