import type { callRequests } from '#core/contract/requests/call.ts';
import type { juryRequests } from '#core/contract/requests/jury.ts';
import type { privacyRequests } from '#core/contract/requests/privacy.ts';
import {
  applyAssignment,
  proposeAssignment,
  setAssignment,
  viewAssignment,
} from '../usecases/assign-defis.ts';
import { changePhase, renameSession, saveGrid, saveSettings, viewCall } from '../usecases/change-call.ts';
import {
  removeGroup,
  replaceJuror,
  saveGroup,
  saveJuror,
  setDeport,
  withdrawJuror,
} from '../usecases/change-jury.ts';
import { dismissHint } from '../usecases/conflict-hints.ts';
import { removePersonalData, viewDoubtfulNames, viewPersonalData } from '../usecases/personal-data.ts';
import { type AnswersTo } from './use-case.ts';

/** The call: its settings, its jury, who marks what, and personal data. */
export const callAnswers: AnswersTo<typeof callRequests & typeof juryRequests & typeof privacyRequests> = {
  'call-view': (context) => viewCall(context),
  'session-rename': (context, { name }) => renameSession(context, name),
  'settings-save': (context, { settings, from }) => saveSettings(context, settings, from),
  'grid-save': (context, { grid }) => saveGrid(context, grid),
  'phase-change': (context, { to, reason }) => changePhase(context, to, reason),
  'juror-save': (context, juror) => saveJuror(context, juror),
  'juror-withdraw': (context, { id, reason }) => withdrawJuror(context, id, reason),
  'group-save': (context, group) => saveGroup(context, group),
  'group-remove': (context, { id }) => removeGroup(context, id),
  'juror-replace': (context, wanted) => replaceJuror(context, wanted),
  'assignment-view': (context) => viewAssignment(context),
  'assignment-propose': (context, { how, job }, runJob) =>
    runJob(job, (running) => proposeAssignment(context, how, running)),
  'assignment-apply': (context, wanted) => applyAssignment(context, wanted),
  'assignment-set': (context, { pairs }) => setAssignment(context, pairs),
  'deport-set': (context, deport) => setDeport(context, deport),
  'hint-dismiss': (context, hint) => dismissHint(context, hint),
  'personal-data-view': (context) => viewPersonalData(context),
  'personal-data-names': (context) => viewDoubtfulNames(context),
  'personal-data-remove': (context, wanted) => removePersonalData(context, wanted),
};
