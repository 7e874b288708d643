import { exchangeSentence } from '#core/texts/exchange.ts';
import { onServiceEvent } from '../api.ts';
import { say } from './announcer-store.ts';
import { usePreferences } from './preferences-store.ts';

/** Says what happens at the exchange folder, on whatever screen one is; answers a function that stops. */
export function followExchange(): () => void {
  return onServiceEvent((event) => {
    if (event.event !== 'exchange-changed') return;
    say(exchangeSentence(event.news, usePreferences.getState().preferences.language));
  });
}
