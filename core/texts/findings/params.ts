/** What a reader gives a sentence to speak of. */
export type Params = Readonly<Record<string, string | number>>;

/** A parameter that counts; zero where a reader gave none. */
export const number = (params: Params, name: string): number => Number(params[name] ?? 0);

/** One parameter as it stands in a sentence; nothing where a reader gave none. */
export const word = (params: Params, name: string): string => String(params[name] ?? '');
