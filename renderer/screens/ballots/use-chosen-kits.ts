import { useEffect, useState } from 'react';

/** The button under the table of kits that writes those that are chosen. */
export const writeChosenId = 'kits-write-chosen';

export interface ChosenKits {
  /** The jurors that are ticked in the table of kits. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  /** Ticks one more, and goes on with the keyboard where the kits that are chosen are written. */
  readonly chooseToWrite: (juror: string) => void;
}

/** Whose kits are to be written: ticked in their table, or asked for where a juror is looked at. */
export function useChosenKits(): ChosenKits {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ readonly juror: string } | null>(null);
  // Once the button is there.
  useEffect(() => {
    if (asked !== null) document.getElementById(writeChosenId)?.focus();
  }, [asked]);
  return {
    chosen,
    choose,
    chooseToWrite: (juror) => {
      choose(new Set([...chosen, juror]));
      setAsked({ juror });
    },
  };
}
