/** Set by the build: true only on Etalab's own builds, which may carry the State's typeface and bloc-marque. */
declare const __STATE_MARKS__: boolean;
