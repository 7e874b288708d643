/** How the places begin that the table of contents leads to: the pages are told from other links by it. */
export const contentsPrefix = 'contents-';
