/** A whole number as typed, with spaces or commas between thousands if one likes; null for what is none. */
export function wholeNumber(text: string): number | null {
  const digits = text.replace(/[\s,]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}
