import type { ReactElement } from 'react';
import { profiles } from '#core/defi/profile.ts';
import type { OptionEig } from '#core/selection/team-option.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { teamOptionsTexts } from '#core/texts/team-options.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { TickBox } from '../defis/TickBox.tsx';

/** An EIG that may be in the team. */
export interface EigChoice {
  readonly eig: OptionEig;
  readonly kept: boolean;
  /** People added it: the request does not ask for it, and its mission is theirs to write. */
  readonly own: boolean;
}

interface Props {
  readonly eigs: readonly EigChoice[];
  readonly onEigs: (eigs: readonly EigChoice[]) => void;
}

/** Which EIGs a team has: those of the request kept or left out, with other profiles, and more of them. */
export function OptionEigs({ eigs, onEigs }: Props): ReactElement {
  const texts = useTexts(teamOptionsTexts).dialog;
  const { profiles: names } = useTexts(dossierTexts);
  const change = (at: number, some: Partial<EigChoice>): void =>
    onEigs(eigs.map((one, place) => (place === at ? { ...one, ...some } : one)));
  return (
    <>
      <table className="table option-eigs">
        <caption>{texts.eigs}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.keep}</th>
            <th scope="col">{texts.profile}</th>
            <th scope="col">{texts.mission}</th>
          </tr>
        </thead>
        <tbody>
          {eigs.map(({ eig, kept, own }, at) => {
            const place = String(at + 1);
            return (
              <tr key={place}>
                <td>
                  <TickBox
                    label={texts.keepOf(place)}
                    ticked={kept}
                    onTick={(ticked) => change(at, { kept: ticked })}
                  />
                </td>
                <td>
                  <select
                    className="fr-select"
                    aria-label={texts.profileOf(place)}
                    value={eig.profile}
                    onChange={(event) => {
                      const profile = profiles.find((one) => one === event.target.value);
                      // The dossier's own words are about the profile that it asked for.
                      if (profile !== undefined)
                        change(at, { eig: { ...eig, profile, words: '' }, kept: true });
                    }}
                  >
                    {profiles.map((profile) => (
                      <option key={profile} value={profile}>
                        {profile === 'other' ? texts.otherProfile : names[profile]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  {own ? (
                    <TextField
                      label={texts.missionOf(place)}
                      hideLabel
                      value={eig.mission}
                      onChange={(mission) => change(at, { eig: { ...eig, mission } })}
                    />
                  ) : eig.mission === '' ? (
                    texts.noMission
                  ) : (
                    eig.mission
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button
        small
        kind="tertiary"
        disabled={eigs.length >= 20}
        onClick={() =>
          onEigs([...eigs, { eig: { profile: 'other', words: '', mission: '' }, kept: true, own: true }])
        }
      >
        {texts.addEig}
      </Button>
    </>
  );
}
