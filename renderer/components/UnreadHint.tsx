import type { ReactElement } from 'react';
import type { SearchResult } from '#core/contract/requests/search.ts';
import { formatCount } from '#core/texts/format.ts';
import { searchTexts } from '#core/texts/search.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';

/** Says that a search has not read everything yet; nothing when it has. */
export function UnreadHint({ result }: { readonly result: SearchResult | undefined }): ReactElement | null {
  const words = useTexts(searchTexts);
  const language = useLanguage();
  if (result === undefined || result.unread === 0) return null;
  const say = result.readsOn ? words.unread : words.unreadHere;
  return <p className="hint">{say(result.unread, formatCount(result.unread, language))}</p>;
}
