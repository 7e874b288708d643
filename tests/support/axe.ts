import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the screen as it stands; each finding with the places it was found at. */
export async function findings(page: Page): Promise<string[]> {
  // Legacy mode: the other one opens a window of its own, which this application refuses.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // Every rule runs all the same; what passed is not carried over from the page, which took a third of the time.
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html, any }) => `${html.slice(0, 160)} (${any.map(({ message }) => message).join('; ')})`)
        .join(' | ')}`,
  );
}
