import { requestedEigs } from '#core/ballot/team-advice.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { OptionsView } from '#core/contract/requests/options.ts';
import { asOptionId, type DefiId, type OptionId } from '#core/ids.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import type { OptionEdit, OptionEig, TeamOption } from '#core/selection/team-option.ts';
import { readAddedOption, writeOptionEdit } from '#db/queries/team-options.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { readSelectionGround } from '../selection/candidates.ts';
import { nameOf } from '../selection/keep-scenarios.ts';

/** The teams that each défi may be granted. */
export function viewOptions(context: ServiceContext): OptionsView {
  const { ranked, candidates } = readSelectionGround(context.coordinatorSession());
  const { minTeam, maxTeam, reducedLoss } = ranked.settings;
  const totals = new Map(ranked.rows.map(({ defi, total }) => [defi, total]));
  return {
    rows: candidates.map(({ defi, rank, options }) => ({
      defi,
      ...nameOf(ranked, defi),
      rank,
      total: totals.get(defi) ?? null,
      declaredCostCents: ranked.teams.get(defi)?.declaredCostCents ?? null,
      options: options.map(({ id, eigs, ...option }) => ({
        ...option,
        option: id,
        eigs: [...eigs],
        defaultCostCents: option.seats * ranked.settings.costPerEigCents,
        outOfBounds: option.seats < minTeam || option.seats > maxTeam,
      })),
    })),
    reducedLoss,
    minTeam,
    maxTeam,
  };
}

export interface WantedOption {
  readonly defi: DefiId;
  /** Null: a new one. */
  readonly option: OptionId | null;
  readonly label: string;
  readonly eigs: readonly OptionEig[] | null;
  readonly costCents: number | null;
  readonly value: number | null;
}

export function saveOption(context: ServiceContext, wanted: WantedOption): { option: OptionId } {
  const session = openToOptions(context);
  const { defi, label, costCents, value } = wanted;
  const present = optionsOf(session, defi).find(({ id }) => id === wanted.option) ?? null;
  const kind = present?.kind ?? 'added';
  const eigs = kind === 'added' ? addedEigs(session, wanted) : null;
  const id = wanted.option ?? asOptionId(context.ports.newId());
  const edit: OptionEdit = { defi, id, kind, label, eigs, costCents, value };
  session.record(
    {
      kind: 'save-option',
      subject: defi,
      payload: {
        option: id,
        kind,
        label,
        eigs: eigs === null ? null : eigs.map((eig) => ({ ...eig })),
        costCents,
        value,
      },
    },
    (db, entry) => writeOptionEdit(db, entry, edit),
  );
  return { option: id };
}

/** The EIGs of an added option: those that are given, else those that it has. One that was taken away comes back. */
function addedEigs(session: OpenSession, { defi, option, eigs }: WantedOption): readonly OptionEig[] {
  const before = option === null ? null : readAddedOption(session.db, defi, option);
  if (option !== null && before === null) throw new AppFailure('option-unknown');
  const wanted = eigs ?? before?.eigs ?? [];
  if (wanted.length === 0) throw new AppFailure('option-empty');
  return wanted;
}

interface OptionOfDefi {
  readonly defi: DefiId;
  readonly option: OptionId;
}

/** Takes added options away; others have their own name, cost and value again. */
export function removeOptions(context: ServiceContext, wanted: readonly OptionOfDefi[]): null {
  const session = openToOptions(context);
  const ground = readSelectionGround(session);
  const edits = wanted.map(({ defi, option }): OptionEdit => {
    const present = ground.options.get(defi)?.find(({ id }) => id === option);
    if (present === undefined) throw new AppFailure('option-unknown');
    const { id, kind, label, eigs, costCents, value, costFrom, valueFrom } = present;
    return {
      defi,
      id,
      kind,
      label,
      eigs: kind === 'added' ? eigs : null,
      costCents: costFrom === 'set' ? costCents : null,
      value: valueFrom === 'set' ? value : null,
    };
  });
  session.record(
    {
      kind: 'remove-option',
      subject: session.facts.id,
      payload: { options: edits.map(({ defi, id }) => ({ defi, option: id })) },
    },
    (db, entry) => {
      for (const edit of edits) writeOptionEdit(db, entry, edit, true);
    },
  );
  return null;
}

/** A team of that size, the first EIGs of the request, for every défi that asks for more and has no such team yet. */
export function addReducedTeams(context: ServiceContext, size: number): { added: OptionOfDefi[] } {
  const session = openToOptions(context);
  const { ranked, candidates } = readSelectionGround(session);
  const edits = candidates.flatMap(({ defi, options }): OptionEdit[] => {
    const requested = ranked.teams.get(defi)?.size ?? 0;
    if (requested <= size || options.some(({ seats }) => seats === size)) return [];
    const rows = requestedEigs(ranked.defis.get(defi)?.content.team ?? []);
    // A dossier that only states a number does not say which profiles: they are left to be said.
    const eigs = Array.from({ length: size }, (_none, at): OptionEig => {
      const row = rows[at];
      return row === undefined
        ? { profile: 'other', words: '', mission: '' }
        : { profile: row.profile, words: row.words, mission: row.mission };
    });
    const id = asOptionId(context.ports.newId());
    return [{ defi, id, kind: 'added', label: '', eigs, costCents: null, value: null }];
  });
  const added = edits.map(({ defi, id }) => ({ defi, option: id }));
  if (added.length === 0) return { added };
  session.record(
    {
      kind: 'reduce-options',
      subject: session.facts.id,
      payload: {
        size,
        options: edits.map(({ defi, id, eigs }) => ({
          defi,
          option: id,
          eigs: (eigs ?? []).map((eig) => ({ ...eig })),
        })),
      },
    },
    (db, entry) => {
      for (const edit of edits) writeOptionEdit(db, entry, edit);
    },
  );
  return { added };
}

function optionsOf(session: OpenSession, defi: DefiId): readonly TeamOption[] {
  const options = readSelectionGround(session).options.get(defi);
  if (options === undefined) throw new AppFailure('defi-unknown');
  return options;
}

/** The coordinator's, from the closing of the marking until the session is archived. */
function openToOptions(context: ServiceContext): OpenSession {
  const session = context.coordinatorSession();
  if (!mayReadRanking(session.viewer(), session.moment())) throw new AppFailure('ranking-closed');
  return session.notArchived();
}
