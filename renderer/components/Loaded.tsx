import type { ReactElement, ReactNode } from 'react';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';
import type { View } from '../use-view.ts';
import { ErrorMessage } from './Notice.tsx';

interface Props<Value> {
  readonly view: View<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** Shows what a view answered: the error, the wait, or the value. */
export function Loaded<Value>({ view, children }: Props<Value>): ReactElement {
  const texts = useTexts(frameTexts);
  if (view.error !== null) return <ErrorMessage error={view.error} onRetry={view.reload} />;
  if (view.value === null) return <p className="loading">{texts.loading}</p>;
  return <>{children(view.value)}</>;
}
