import type { CallSettings } from '../call/settings.ts';
import type { Grid } from '../call/grid.ts';
import type { AvisGiven } from '../deliberation/act.ts';
import type { CollectiveMark } from '../deliberation/collective.ts';
import { valueOf, type Deliberated, type Reading } from '../deliberation/readings.ts';
import type { DefiId, GroupId, JurorId, SittingId } from '../ids.ts';
import type { Juror } from '../jury/juror.ts';
import type { OfficialSource } from '../ranking/official-order.ts';
import type { RankingRow } from '../ranking/rank.ts';
import type { RulePassedOver, TieBreak } from '../ranking/tie-rules.ts';
import type { DefiDeliberation, SittingLine } from './deliberation-model.ts';
import { count, difference, hundredths, rank, type Figure } from './figure.ts';
import { labelOrder, type Naming } from './naming.ts';

/** A row of the ranking: what is official, what the jurors' marks alone give, and what its group wrote. */
export interface DeliberatedRow extends RankingRow {
  readonly individual: {
    readonly rank: number | null;
    readonly exAequo: boolean;
    readonly total: number | null;
  };
  readonly hearing: {
    readonly label: string;
    readonly rank: number | null;
    readonly avis: AvisGiven | null;
    readonly reason: string;
    readonly dissent: string;
    readonly coupDeCoeur: boolean;
  };
}

/** What is known of the deliberation, as the session file gave it. */
export interface DeliberationSource {
  readonly official: OfficialSource;
  readonly settings: Pick<CallSettings, 'officialOrder' | 'tieRules'>;
  readonly grid: Grid;
  readonly jurors: readonly Juror[];
  /** In the official order. */
  readonly rows: readonly DeliberatedRow[];
  readonly groups: readonly { readonly id: GroupId; readonly label: string }[];
  readonly deliberated: Deliberated;
  readonly collectiveMarks: ReadonlyMap<DefiId, readonly CollectiveMark[]>;
  readonly breaks: readonly TieBreak[];
  readonly passedOver: readonly RulePassedOver[];
}

/** Null when nothing was said of it. */
export function tellDefi(
  { deliberated, collectiveMarks, grid }: DeliberationSource,
  { defi, hearing }: DeliberatedRow,
  naming: Naming,
): DefiDeliberation | null {
  const key = naming.key(defi);
  const { avis, label: group, reason, dissent, coupDeCoeur } = hearing;
  const votes = avis?.votes ?? null;
  const vote = (which: 'for' | 'against' | 'abstained'): Figure =>
    count(`defi/${key}/votes-${which}`, votes?.[which] ?? null);
  const marks = (collectiveMarks.get(defi) ?? []).filter(
    ({ changed, mean, value }) => changed && mean !== value,
  );
  const left = valueOf(deliberated.ofDefi('left-room', defi), 'left-room') ?? [];
  const said = [hearing.rank, avis].some((one) => one !== null) || coupDeCoeur;
  if (!said && reason === '' && dissent === '' && marks.length === 0 && left.length === 0) return null;
  return {
    group,
    rank: rank(`defi/${key}/group-rank`, hearing.rank),
    avis:
      avis === null
        ? null
        : {
            avis: avis.avis,
            votes:
              votes === null
                ? null
                : { for: vote('for'), against: vote('against'), abstained: vote('abstained') },
            casting: avis.casting === null ? null : naming.inSentence(avis.casting),
          },
    reason,
    dissent,
    coupDeCoeur,
    marks: marks.map(({ criterion, mean, value, reading }) => {
      const act = reading.current?.act;
      const by = act?.by ?? 'coordination';
      const id = `defi/${key}/${criterion}`;
      return {
        criterion,
        label: grid.criteria.find((one) => one.id === criterion)?.label ?? criterion,
        mean: hundredths(`${id}/mean`, mean),
        value: hundredths(`${id}/collective`, value),
        difference: difference(`${id}/difference`, mean === null || value === null ? null : value - mean),
        reason: act?.reason ?? '',
        by: by === 'coordination' ? null : naming.inSentence(by),
      };
    }),
    leftRoom: inOrder(left, naming),
  };
}

/** The sittings, group by group, the whole jury's last; `id` null: the whole jury. */
export const heldSittings = ({
  deliberated,
  groups,
}: Pick<DeliberationSource, 'deliberated' | 'groups'>): {
  readonly group: { readonly id: GroupId | null; readonly label: string };
  readonly id: SittingId;
  readonly reading: Reading;
}[] =>
  [...groups, { id: null, label: '' }].flatMap((group) =>
    deliberated.sittings(group.id).map((sitting) => ({ group, ...sitting })),
  );

/** The sittings, group by group, with everybody whose presence was noted, also of those who have since withdrawn. */
export function tellSittings(source: DeliberationSource, naming: Naming): SittingLine[] {
  const { deliberated, jurors } = source;
  return heldSittings(source).map(({ group, id, reading }, index): SittingLine => {
    const act = (reading.current ?? reading.heads[0])?.act;
    const named = act?.said.field === 'sitting' ? act.said.value.label : '';
    const held = valueOf(reading, 'sitting');
    const seen = jurors.map((juror) => ({
      juror,
      presence: valueOf(deliberated.presence(id, juror.id), 'presence'),
    }));
    const labels = (wanted: 'present' | 'absent' | null): string[] =>
      inOrder(
        seen
          .filter(
            ({ juror, presence }) =>
              presence === wanted &&
              (presence !== null ||
                (juror.withdrawn === null && (group.id === null || juror.group === group.id))),
          )
          .map(({ juror }) => juror.id),
        naming,
      );
    const [present, absent, unnoted] = [labels('present'), labels('absent'), labels(null)];
    const own = `sitting/${String(index + 1)}`;
    const quorum = held?.quorum ?? null;
    return {
      group: group.label,
      label: named,
      date: held?.date ?? null,
      present: count(`${own}/present`, present.length),
      members: count(`${own}/members`, present.length + absent.length + unnoted.length),
      quorum: count(`${own}/quorum`, quorum),
      quorumReached: quorum === null ? null : present.length >= quorum,
      presentJurors: present,
      absentJurors: absent,
      unnotedJurors: unnoted,
    };
  });
}

const inOrder = (jurors: readonly JurorId[], naming: Naming): string[] =>
  jurors.map(naming.label).sort(labelOrder);
