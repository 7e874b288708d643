import type { ReactElement } from 'react';
import type { SessionView, Todo } from '#core/contract/requests/session.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { Button } from '../../components/Button.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { JurorWelcome, NewKit } from './JurorWelcome.tsx';

/** The whole as a short list with one next action. */
export function OverviewScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(frameTexts);
  const go = useNavigation((store) => store.go);
  const [next, ...then] = session.todos;
  const sentence = (todo: Todo): string => texts.todos[todo.code](todo.count);
  return (
    <>
      <h1>{texts.overviewTitle}</h1>
      {session.role === 'juror' && <JurorWelcome session={session} />}
      {next === undefined ? (
        <p>{texts.nothingLeft}</p>
      ) : (
        <section className="next-action" aria-labelledby="next-action">
          <h2 id="next-action">{texts.nextAction}</h2>
          <p className="next-action__text">{sentence(next)}</p>
          <Button
            kind="primary"
            label={`${texts.go} : ${sentence(next)}`}
            onClick={() => go(session, next.step)}
          >
            {texts.go}
          </Button>
        </section>
      )}
      {then.length > 0 && (
        <section aria-labelledby="then">
          <h2 id="then">{texts.thenList}</h2>
          <ul className="todo-list">
            {then.map((todo) => (
              <li key={todo.step + todo.code}>
                <span>
                  {sentence(todo)} <span className="todo-list__step">{texts.steps[todo.step]}</span>
                </span>
                <Button
                  small
                  kind="tertiary"
                  label={`${texts.go} : ${sentence(todo)}`}
                  onClick={() => go(session, todo.step)}
                >
                  {texts.go}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {session.role === 'juror' && <NewKit />}
    </>
  );
}
