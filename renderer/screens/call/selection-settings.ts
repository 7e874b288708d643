import type { CallSettings } from '#core/call/settings.ts';

type SelectionSettingsPart = Pick<
  CallSettings,
  'reducedLoss' | 'profilePool' | 'moneyStepCents' | 'complementaryList'
>;

/** The settings that the selection has for itself. */
export const selectionSettings = ({
  reducedLoss,
  profilePool,
  moneyStepCents,
  complementaryList,
}: CallSettings): SelectionSettingsPart => ({ reducedLoss, profilePool, moneyStepCents, complementaryList });
