import { useState, type ReactElement, type ReactNode } from 'react';
import type { Place } from '#core/contract/shell.ts';
import { placesOfDroppedFiles } from '../api.ts';

interface Props {
  readonly children: ReactNode;
  readonly onPlaces: (places: readonly Place[]) => void;
  readonly disabled?: boolean;
}

/** Takes files dropped on it; whatever is inside must offer the same by keyboard. */
export function DropZone({ children, onPlaces, disabled = false }: Props): ReactElement {
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? 'drop drop--over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (disabled) return;
        void placesOfDroppedFiles([...event.dataTransfer.files]).then((places) => {
          if (places.length > 0) onPlaces(places);
        });
      }}
    >
      {children}
    </div>
  );
}
