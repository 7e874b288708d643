import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { decisionKinds } from '#core/history/kind-groups.ts';
import type { Digest } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';
import type { ReadableDb } from '#db/handles.ts';
import { ballotKinds, readRemovalFacts, withWhatWasLeft } from '#db/queries/removals.ts';
import {
  readCallRows,
  readDecisionRows,
  readDeportRows,
  readEntriesOf,
  readOptionRows,
  readPlacementRows,
  readProposalRows,
  readRulingRows,
  readScenarioRows,
  readVersionDigests,
} from '#db/queries/recorded-rows.ts';
import { cellsOf, compareRows, isCells, shown, textsOf, type RowComparison } from './compare-rows.ts';
import { checkOf } from './session-check.ts';

type Cells = Parameters<RowComparison['said']>[1];

/** The tables beside the journal of the coordinator's session: neither says what the other does not. */
export function verifyRows(db: ReadableDb, hash: Hash, nameOf: (defi: string) => string): SessionCheck[] {
  const byDefi: RowComparison['nameOf'] = ({ defi }, entry) => `${nameOf(shown(defi))} (${String(entry)})`;
  return [
    verifyPlacements(db),
    verifyCall(db, hash),
    verifyDossiers(db, hash, nameOf),
    compareRows({
      check: 'rulings',
      rows: readRulingRows(db),
      entries: readEntriesOf(db, ['decide-recevabilite', 'decide-recevabilite-many']),
      said: ({ kind, subject }, { state, reason, defis }) =>
        (kind === 'decide-recevabilite' ? [subject] : textsOf(defis)).map((defi) => ({
          defi,
          state,
          reason,
        })),
      nameOf: byDefi,
      elsewhere: false,
    }),
    compareRows({
      check: 'deports',
      rows: readDeportRows(db),
      entries: readEntriesOf(db, ['declare-deport', 'lift-deport', 'write-kit']),
      said: ({ kind, subject }, { juror, reason, deports }) =>
        kind === 'write-kit'
          ? textsOf(deports).map((defi) => ({ juror: subject, defi }))
          : [{ juror, defi: subject, reason }],
      nameOf: byDefi,
      elsewhere: true,
    }),
    verifyOptions(db, byDefi),
    verifyScenarios(db),
    compareRows({
      check: 'decisions',
      rows: readDecisionRows(db),
      entries: readEntriesOf(db, decisionKinds),
      said: (_entry, { decisions }) => cellsOf(decisions),
      nameOf: byDefi,
      elsewhere: false,
    }),
  ];
}

/** What makes a ballot count or not: held, settled, or a key set aside. */
function verifyPlacements(db: ReadableDb): SessionCheck {
  return compareRows({
    check: 'placements',
    rows: readPlacementRows(db),
    entries: withWhatWasLeft(
      db,
      readEntriesOf(db, [...ballotKinds, 'place-ballots', 'change-phase', 'settle-conflict', 'decide-key']),
    ),
    said: ({ kind, subject }, payload): readonly Cells[] => {
      switch (kind) {
        case 'place-ballots':
        case 'change-phase':
          return cellsOf(payload['placed']);
        case 'settle-conflict': {
          const { heads, picks, reason } = payload;
          return [{ juror: subject, heads: [...textsOf(heads)].sort(), picks, reason }];
        }
        case 'decide-key': {
          const { keys, decision, reason } = payload;
          return textsOf(keys).map((key) => ({ juror: subject, key, decision, reason }));
        }
        default:
          return [{ ballot: payload['digest'], held: payload['held'] }];
      }
    },
    nameOf: ({ ballot }, entry) =>
      typeof ballot === 'string' ? `${receiptOf(ballot as Digest)} (${String(entry)})` : `(${String(entry)})`,
    elsewhere: false,
  });
}

/** Settings, phases and the grid, which also has its fingerprint. */
function verifyCall(db: ReadableDb, hash: Hash): SessionCheck {
  const rows = readCallRows(db);
  const compared = compareRows({
    check: 'call',
    rows,
    entries: readEntriesOf(db, ['create-session', 'save-settings', 'save-grid', 'change-phase']),
    said: ({ kind }, payload) => {
      switch (kind) {
        case 'save-settings':
          return [{ settings: payload }];
        case 'save-grid':
          return [{ grid: payload }];
        case 'change-phase':
          return [{ phase: payload['to'], reason: payload['reason'] }];
        default: {
          const { begin } = payload;
          if (!isCells(begin)) return null;
          const { settings, grid } = begin;
          return [{ settings }, { grid }, { phase: 'preparation', reason: null }];
        }
      }
    },
    nameOf: (_cells, entry) => String(entry),
    elsewhere: true,
  });
  const grids = rows.filter(({ cells }) => 'grid' in cells);
  const wrong = grids.filter(
    ({ cells }) => hash(canonicalText(cells['grid'] as Json)) !== cells['fingerprint'],
  );
  return checkOf('call', {
    ...compared,
    holds: compared.holds && wrong.length === 0,
    wrong: [...compared.wrong, ...wrong.map(({ entry }) => String(entry))],
  });
}

function verifyDossiers(db: ReadableDb, hash: Hash, nameOf: (defi: string) => string): SessionCheck {
  const versions = readVersionDigests(db);
  // Where contacts were taken out, the entry that says so has the digest of what was left.
  const { digests } = readRemovalFacts(db);
  const wrong = versions.filter(({ id, content, digest }) => hash(content) !== (digests.get(id) ?? digest));
  return checkOf('dossiers', { checked: versions.length, wrong: wrong.map(({ defi }) => nameOf(defi)) });
}

function verifyOptions(db: ReadableDb, nameOf: RowComparison['nameOf']): SessionCheck {
  return compareRows({
    check: 'options',
    rows: readOptionRows(db),
    entries: readEntriesOf(db, ['save-option', 'remove-option', 'reduce-options']),
    said: ({ kind, subject }, payload): readonly Cells[] => {
      if (kind === 'save-option') return [{ defi: subject, ...payload, removed: 0 }];
      const options = cellsOf(payload['options']);
      return kind === 'remove-option'
        ? options.map((option) => ({ ...option, removed: 1 }))
        : options.map((option) => ({
            kind: 'added',
            label: '',
            costCents: null,
            value: null,
            ...option,
            removed: 0,
          }));
    },
    nameOf,
    elsewhere: false,
  });
}

/** Scenarios, and the one that each proposal was taken from: it is the version that stood then. */
function verifyScenarios(db: ReadableDb): SessionCheck {
  const standing = new Map<string, unknown>();
  return compareRows({
    check: 'scenarios',
    rows: [...readScenarioRows(db), ...readProposalRows(db)],
    entries: readEntriesOf(db, ['save-scenario', 'remove-scenario', 'propose-decisions']),
    said: ({ kind, subject: scenario }, payload) => {
      if (kind === 'propose-decisions') return [{ scenario, rules: standing.get(scenario) }];
      const removed = kind === 'remove-scenario';
      const rules = removed ? standing.get(scenario) : payload['scenario'];
      standing.set(scenario, rules);
      return [{ scenario, name: isCells(rules) ? rules['name'] : null, rules, removed: removed ? 1 : 0 }];
    },
    nameOf: ({ name, rules }, entry) =>
      `${shown(name ?? (isCells(rules) ? rules['name'] : null))} (${String(entry)})`,
    elsewhere: false,
  });
}
