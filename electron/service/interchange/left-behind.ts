/** Names of what the systems leave in a folder, or add to an archive. */
export const leftBehind = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
