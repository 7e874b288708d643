import { mayOpenOutside } from '#core/contract/outside-link.ts';

/** What it takes to open an address; given from outside so that it can be tried without a browser. */
export interface Outside {
  /** Shows the address and asks. */
  readonly ask: (address: string) => Promise<boolean>;
  readonly open: (address: string) => Promise<void>;
}

/** The one way out of the application: https only, and never without a yes. */
export async function openOutside(
  address: string,
  { ask, open }: Outside,
): Promise<'opened' | 'declined' | 'refused'> {
  if (!mayOpenOutside(address)) return 'refused';
  if (!(await ask(address))) return 'declined';
  await open(address);
  return 'opened';
}
