/** Whether two texts of a field say the same: spaces between words aside, and numbers however they are written. */
export function saysTheSame(one: string, other: string): boolean {
  if (withoutSpare(one) === withoutSpare(other)) return true;
  const [left, right] = [numberOf(one), numberOf(other)];
  return left !== null && left === right;
}

const withoutSpare = (text: string): string => text.trim().replace(/\s+/g, ' ');

/**
 * `1 500`, `1,500` and `1500`, `0,50` and `0.5`; null for what is no number. A comma before three digits is never a decimal one:
 * no field takes so many decimals.
 */
function numberOf(text: string): number | null {
  const bare = text.replace(/\s/g, '');
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare);
  const digits = grouped ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}
