import type { ReactElement } from 'react';

/** The programme's name; on Etalab's own builds under the State's bloc-marque. */
export function Brand(): ReactElement {
  return (
    <div className="brand">
      {__STATE_MARKS__ && (
        <p className="fr-logo">
          République
          <br />
          Française
        </p>
      )}
      <p className="brand__name">Jury EIG</p>
    </div>
  );
}
