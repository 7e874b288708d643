import { shownText } from '#core/reading/shown-text.ts';

/** Signs that XML 1.0 cannot hold, and halves of pairs that stand alone. */
const unwritable =
  // eslint-disable-next-line no-control-regex -- control signs are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for an element or an attribute. What XML cannot hold becomes the sign for a missing one. */
export const xmlText = (text: string): string =>
  shownText(text)
    .replace(unwritable, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');

/** The same for the texts of an XLSX, where `_x0041_` means a sign by its number: what looks like that is written so. */
export const cellText = (text: string): string => xmlText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
