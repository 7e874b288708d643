import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Place } from '#core/contract/shell.ts';
import { placesOfDroppedFiles } from '../api.ts';

interface Props {
  readonly children: ReactNode;
  readonly onPlaces: (places: readonly Place[]) => void;
  readonly disabled?: boolean;
  /** It is what the screen is about: more room to aim at. */
  readonly large?: boolean;
}

/** Takes files and folders dropped on it; whatever is inside must offer the same by keyboard. */
export function DropZone({ children, onPlaces, disabled = false, large = false }: Props): ReactElement {
  // Entering what stands inside comes before leaving what stands around: only a count tells when all is left.
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const enter = (by: 1 | -1): void => {
    depth.current = Math.max(0, depth.current + by);
    setOver(!disabled && depth.current > 0);
  };
  return (
    <div
      className={['drop', ...(large ? ['drop--large'] : []), ...(over ? ['drop--over'] : [])].join(' ')}
      onDragEnter={() => enter(1)}
      onDragLeave={() => enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (disabled) return;
        void placesOfDroppedFiles([...event.dataTransfer.files]).then((places) => {
          if (places.length > 0) onPlaces(places);
        });
      }}
    >
      <svg className="drop__icon" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M16 4v17M9 14l7 7 7-7M4 22v6h24v-6" />
      </svg>
      <div className="drop__inside">{children}</div>
    </div>
  );
}
