import type { RoomView } from '#core/contract/requests/deliberation.ts';

/** What the room sees of this kind. */
export type Shown<Kind extends RoomView['shown']['show']> = Extract<
  RoomView['shown'],
  { readonly show: Kind }
>;
