import type { SessionCheck, SessionCheckName } from '#core/contract/requests/verification.ts';

/** It holds when nothing is wrong, unless `holds` says otherwise. Each wrong thing is named once. */
export function checkOf(check: SessionCheckName, found: Partial<Omit<SessionCheck, 'check'>>): SessionCheck {
  const wrong = [...new Set(found.wrong ?? [])];
  return {
    check,
    holds: found.holds ?? wrong.length === 0,
    checked: found.checked ?? 0,
    without: found.without ?? 0,
    withheld: found.withheld ?? 0,
    removed: found.removed ?? 0,
    wrong,
  };
}
