import type { Round } from './decision.ts';

// Where what is typed about a défi is kept in the session file until it is recorded.

export const motivationPlace = (round: Round): string => `motivation ${round}`;

export const withdrawalPlace = 'withdrawal';

export const recevabilitePlace = 'recevabilite';
