/** How often whoever has a session file open says that they are still there, in milliseconds. */
export const beatMs = 30_000;

/** After how long a silence they may have been cut off. */
export const silentAfterMs = 4 * beatMs;
