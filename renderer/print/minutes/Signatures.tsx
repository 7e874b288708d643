import type { ReactElement } from 'react';
import type { MinutesModel } from '#core/report/minutes-model.ts';

/** Two blocks side by side; none is cut by the end of a page. */
export function Signatures({
  signatures,
  closing,
}: Pick<MinutesModel, 'signatures' | 'closing'>): ReactElement {
  return (
    <section id="signatures">
      <h2>{signatures.title}</h2>
      <p className="signatures__lead">{closing}</p>
      <p className="signatures__lead">{signatures.lead}</p>
      <ul className="signatures">
        {signatures.blocks.map(({ name, quality, organisation, instead }, at) => (
          <li key={at} className="signature">
            <p className="signature__quality">{quality}</p>
            <p className="signature__name">
              {name === '' ? (
                <>
                  {signatures.name} <span className="minutes__line" />
                </>
              ) : (
                name
              )}
            </p>
            {organisation !== '' && <p className="signature__organisation">{organisation}</p>}
            <p className={instead === '' ? 'signature__space' : 'signature__instead'}>
              {instead === '' ? signatures.sign : instead}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
