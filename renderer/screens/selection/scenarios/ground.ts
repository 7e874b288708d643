import type { ScenariosView } from '#core/contract/requests/selection.ts';

/** Everything beside a scenario that its answer depends on, as a text: another text, another question. */
export const groundOf = ({ defis }: ScenariosView): string => JSON.stringify(defis);
