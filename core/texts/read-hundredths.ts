/**
 * A positive number with at most two decimals as people type it, in hundredths: `11,25` → 1125, `131 200 €` →
 * 13120000. Null for what is none, or above `most`.
 */
export function readHundredths(text: string, most: number): number | null {
  const typed = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed) ?? [];
  if (whole === undefined) return null;
  const value = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return value > most ? null : value;
}
