import type { ReactElement } from 'react';
import type { SessionView } from '#core/contract/requests/session.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatShare } from '#core/texts/format.ts';
import { teamsAcrossTexts } from '#core/texts/teams-across.ts';
import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useJobView } from '../../use-job-view.ts';
import { Worked } from '../../components/Worked.tsx';

interface Props {
  readonly session: SessionView;
  /** Changes with every commit; the service knows whether the answer still holds. */
  readonly ground: string;
}

/** Pairs of requests about the same things, with the words that show why. */
export function AlikeTable({ session, ground }: Props): ReactElement {
  const texts = useTexts(teamsAcrossTexts);
  const { profiles: names } = useTexts(dossierTexts);
  const language = useLanguage();
  const go = useNavigation((store) => store.go);
  const view = useJobView('teams-alike', {}, ground);
  const columns = texts.alikeColumns;
  return (
    <section aria-labelledby="across-alike">
      <h2 id="across-alike">{texts.alike}</h2>
      <p>{texts.alikeLead}</p>
      <Worked view={view}>
        {({ pairs, compared }) =>
          pairs.length === 0 ? (
            <p>{texts.alikeNone(compared)}</p>
          ) : (
            <>
              <p className="hint">{texts.alikeHow}</p>
              <div className="table-wrap" role="group" aria-labelledby="across-alike" tabIndex={0}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{columns.pair}</th>
                      <th scope="col">{columns.likeness}</th>
                      <th scope="col">{columns.words}</th>
                      <th scope="col">{columns.profiles}</th>
                      <td />
                    </tr>
                  </thead>
                  <tbody>
                    {pairs.map(({ one, other, likeness, profiles, sameProfiles, words }) => (
                      <tr key={`${one.defi} ${other.defi}`}>
                        <th scope="row">{texts.pair(one.title, other.title)}</th>
                        <td>
                          {formatShare(Math.round(100 * likeness), language)}
                          <meter
                            className="alike__share"
                            min={0}
                            max={1}
                            value={likeness}
                            aria-hidden="true"
                          />
                        </td>
                        <td>{words.join(', ')}</td>
                        <td>
                          {profiles.length === 0
                            ? texts.noProfile
                            : profiles.map((profile) => names[profile]).join(', ')}{' '}
                          {sameProfiles && <Tag kind="info">{texts.sameProfiles}</Tag>}
                        </td>
                        <td>
                          <Button
                            small
                            kind="quiet"
                            label={texts.comparePair(one.title, other.title)}
                            onClick={() => go(session, 'teams', null, `compare:${one.defi}+${other.defi}`)}
                          >
                            {texts.compare}
                          </Button>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )
        }
      </Worked>
    </section>
  );
}
