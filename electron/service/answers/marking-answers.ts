import type { deskRequests } from '#core/contract/requests/desk.ts';
import type { typedRequests } from '#core/contract/requests/typed.ts';
import type { myBallotRequests } from '#core/contract/requests/my-ballot.ts';
import { exportBallot } from '../usecases/export-ballot.ts';
import { keepTyped, viewTyped } from '../usecases/keep-typed.ts';
import {
  acceptChange,
  declareDeport,
  liftDeport,
  saveDraft,
  saveMark,
  saveNote,
  undoMark,
} from '../usecases/mark-defi.ts';
import { takeOther } from '../usecases/take-other.ts';
import { viewDesk, viewDeskDefi } from '../usecases/view-desk.ts';
import { viewCalendar, viewKitHeld, viewMyBallot } from '../usecases/view-my-ballot.ts';
import { type AnswersTo } from './use-case.ts';

/** What a juror writes, and what the coordination types. */
export const markingAnswers: AnswersTo<typeof deskRequests & typeof typedRequests & typeof myBallotRequests> =
  {
    'desk-view': (context) => viewDesk(context.session()),
    'desk-defi': (context, { defi }) => viewDeskDefi(context, defi),
    'draft-save': (context, draft) => saveDraft(context, draft),
    'mark-save': (context, mark) => saveMark(context, mark),
    'note-save': (context, note) => saveNote(context, note),
    'mark-undo': (context) => undoMark(context),
    'change-accept': (context, { defi }) => acceptChange(context, defi),
    'deport-declare': (context, { defi, reason }) => declareDeport(context, defi, reason),
    'deport-lift': (context, { defi }) => liftDeport(context, defi),
    'typed-view': (context) => viewTyped(context),
    'typed-keep': (context, typed) => keepTyped(context, typed),
    'my-ballot-view': (context) => viewMyBallot(context),
    'ballot-export': (context, { place }) =>
      context.inTurn(() => exportBallot(context, context.pathOf(place))),
    'ballot-to-exchange': (context, { fileName }) =>
      context.inTurn(async () => exportBallot(context, await context.exchange.placeOf(fileName))),
    'other-take': (context, { taken }) => takeOther(context, taken),
    'calendar-view': (context) => viewCalendar(context),
    'kit-held-view': (context) => viewKitHeld(context),
  };
