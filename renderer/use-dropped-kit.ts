import { useEffect, useState } from 'react';
import type { Place } from '#core/contract/shell.ts';
import { placesOfDroppedFiles } from './api.ts';

/** Takes a kit that is dropped anywhere on the window; answers whether files are held over it just now. */
export function useDroppedKit(take: (kit: Place) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const hold = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page the event names the next one; only out of the window it names none.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void placesOfDroppedFiles([...(event.dataTransfer?.files ?? [])]).then((places) => {
        const kit = places.find(({ name }) => name.toLowerCase().endsWith('.eigkit')) ?? places[0];
        if (kit !== undefined) take(kit);
      });
    };
    window.addEventListener('dragenter', hold);
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', hold);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
  return over;
}
