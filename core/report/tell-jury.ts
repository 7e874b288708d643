import { receiptOf } from '../ballot/receipt.ts';
import { compareText } from '../compare-text.ts';
import { cents, count } from './figure.ts';
import type { JurorLine, JuryPart } from './jury-model.ts';
import { labelOrder, type Naming } from './naming.ts';
import type { ReportSource } from './report-source.ts';
import { tellSittings } from './tell-deliberation.ts';

/** Whose dossier was not refused: what is missing or undecided is asked about first. */
const admittedOrder = ['a-completer', null, 'recevable'] as const;

/** The call, the jury, its sittings and déports, and what it was given to judge. */
export function tellJury(source: ReportSource, naming: Naming): JuryPart {
  return {
    call: tellCall(source),
    jurors: tellJurors(source, naming),
    sittings: tellSittings(source, naming),
    deports: tellDeports(source, naming),
    recevabilite: admittedOrder.flatMap((wanted) =>
      source.recevabilite
        .filter(({ state }) => state === wanted)
        .map(({ content, reason }) => ({
          number: content.dossierNumber,
          title: content.title,
          state: wanted,
          reason,
        })),
    ),
  };
}

function tellCall({ settings, contents, rows }: ReportSource): JuryPart['call'] {
  return {
    deadline: settings.deadline,
    juryDay: settings.juryDay,
    defisReceived: count('call/defis-received', contents.size),
    defisRanked: count('call/defis-ranked', rows.filter(({ status }) => status === 'ranked').length),
    seatCap: count('call/seat-cap', settings.seatCap),
    envelope: cents('call/envelope', settings.envelopeCents),
    costPerEig: cents('call/cost-per-eig', settings.costPerEigCents),
    fundShare: count('call/fund-share-percent', settings.fundSharePercent),
    minTeam: count('call/min-team', settings.minTeam),
    maxTeam: count('call/max-team', settings.maxTeam),
  };
}

function tellJurors({ jurors, ballots, rows, options }: ReportSource, naming: Naming): JurorLine[] {
  const marked = new Map<string, number>();
  for (const { given } of rows)
    for (const { juror } of given.totals()) marked.set(juror, (marked.get(juror) ?? 0) + 1);
  return jurors.map((juror) => {
    const label = naming.label(juror.id);
    const counted = ballots.get(juror.id);
    return {
      label,
      name: naming.name(juror),
      organisation: options.namedJurors ? juror.organisation : '',
      office: juror.office,
      defisMarked: count(`juror/${label}/defis-marked`, marked.get(juror.id) ?? 0),
      ballotReceipt: counted === undefined ? null : counted.ballots.map(receiptOf).join(' + '),
      withdrawn: juror.withdrawn !== null,
    };
  });
}

function tellDeports({ deports, jurors }: ReportSource, naming: Naming): JuryPart['deports'] {
  return deports
    .map(({ juror, defi, reason }) => {
      const found = jurors.find(({ id }) => id === juror);
      return {
        juror: naming.label(juror),
        name: found === undefined ? '' : naming.name(found),
        title: naming.title(defi),
        reason,
      };
    })
    .sort((a, b) => labelOrder(a.juror, b.juror) || compareText(a.title, b.title));
}
