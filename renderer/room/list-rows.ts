type Rows = readonly { readonly title: string }[];

/** About as many letters as stand beside each other in the narrower of the two tables. */
const oneLine = 48;

const hasLong = (rows: Rows): boolean => rows.some(({ title }) => title.length > oneLine);

/** The height of each row in rem, as the style sheet has it: all alike, with two lines of title where one needs them. */
export const rowHeightOf = (rows: Rows): number => (hasLong(rows) ? 3.4 : 2.5);

export const rowClassOf = (rows: Rows): string => `list__row${hasLong(rows) ? ' list__row--two-lines' : ''}`;
