import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules of axe that are about colours, but for the one that nobody asks for: contrast beyond what the law wants. */
const ofColours = {
  runOnly: { type: 'tag' as const, values: ['cat.color'] },
  rules: { 'color-contrast-enhanced': { enabled: false } },
};

/**
 * What axe finds on the screen as it stands; each finding with the places it was found at. A theme changes colours and nothing
 * else: what was looked at by all rules in one is looked at by those of colours in the other.
 */
export async function findings(page: Page, rules: 'all' | 'of colours' = 'all'): Promise<string[]> {
  // Legacy mode: the other one opens a window of its own, which this application refuses.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // Every rule that is wanted runs all the same; what passed is not carried over from the page, which took a third of the time.
  const { violations } = await axe
    .options({ resultTypes: ['violations'], ...(rules === 'all' ? {} : ofColours) })
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html, any }) => `${html.slice(0, 160)} (${any.map(({ message }) => message).join('; ')})`)
        .join(' | ')}`,
  );
}

/** The same in both themes, which the system is said to change. */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, rules] of [
    ['dark', 'of colours'],
    ['light', 'all'],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', theme);
    found.push(...(await findings(page, rules)).map((one) => `${theme}: ${one}`));
  }
  return found;
}
