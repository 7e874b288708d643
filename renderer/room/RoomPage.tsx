import type { ReactElement } from 'react';
import type { RoomView } from '#core/contract/requests/deliberation.ts';
import type { Language } from '#core/contract/shell.ts';
import { roomTexts } from '#core/texts/room.ts';
import { AgendaPage } from './AgendaPage.tsx';
import { DefiPage } from './DefiPage.tsx';
import { LeavingPage } from './LeavingPage.tsx';
import { MarksPage } from './MarksPage.tsx';
import { OrderPage } from './OrderPage.tsx';
import { WaitingPage } from './WaitingPage.tsx';

interface Props {
  readonly language: Language;
  /** Null when there is nothing to show. */
  readonly view: RoomView | null;
}

/** What everybody in the room sees: whose sitting it is, and one thing at a time. It never scrolls. */
export function RoomPage({ language, view }: Props): ReactElement {
  const texts = roomTexts[language];
  if (view === null) {
    return (
      <main>
        <h1 className="fr-sr-only">{texts.windowTitle}</h1>
      </main>
    );
  }
  const group = view.groupLabel === '' ? texts.wholeJury : view.groupLabel;
  return (
    <div className="room">
      <header className="room__head">
        <p>{group === null ? view.sessionName : `${view.sessionName} · ${group}`}</p>
        {view.demonstration && <p className="room__demonstration">{texts.demonstration}</p>}
      </header>
      <main className={`room__page room__page--${view.shown.show}`}>
        <Shown language={language} view={view} group={group} />
      </main>
    </div>
  );
}

interface ShownProps {
  readonly language: Language;
  readonly view: RoomView;
  readonly group: string | null;
}

function Shown({ language, view, group }: ShownProps): ReactElement {
  const { shown } = view;
  switch (shown.show) {
    case 'nothing':
      return <WaitingPage language={language} sessionName={view.sessionName} group={group} />;
    case 'agenda':
      return <AgendaPage language={language} rows={shown.rows} />;
    case 'leaving':
      return <LeavingPage language={language} shown={shown} />;
    case 'defi':
      return <DefiPage language={language} shown={shown} />;
    case 'marks':
      return <MarksPage language={language} shown={shown} />;
    case 'order':
      return <OrderPage language={language} rows={shown.rows} />;
  }
}
