// What the entries of the journal are about, as people look for them.

export const historyGroups = [
  'marks',
  'ballots',
  'deports',
  'dossiers',
  'deliberation',
  'decisions',
  'settings',
  'files',
] as const;
export type HistoryGroup = (typeof historyGroups)[number];

/** Entries that say what becomes of défis, in the jury’s name or the committee’s. */
export const decisionKinds = [
  'propose-decisions',
  'confirm-decisions',
  'decide',
  'order-complementary',
  'withdraw-defi',
] as const;

const kindsOf: Readonly<Record<HistoryGroup, readonly string[]>> = {
  marks: ['save-mark', 'save-marks', 'undo-mark', 'save-note', 'accept-change'],
  ballots: [
    'receive-ballot',
    'receive-sheet',
    'type-ballot',
    'place-ballots',
    'settle-conflict',
    'take-other',
    'decide-key',
    'enrol-juror',
  ],
  deports: ['declare-deport', 'lift-deport', 'dismiss-hint'],
  dossiers: ['import-dossiers', 'decide-recevabilite', 'decide-recevabilite-many'],
  deliberation: ['deliberate', 'undo-deliberation', 'receive-sitting'],
  decisions: [
    ...decisionKinds,
    'save-option',
    'remove-option',
    'reduce-options',
    'save-scenario',
    'remove-scenario',
  ],
  settings: [
    'create-session',
    'create-demonstration',
    'rename-session',
    'change-phase',
    'save-grid',
    'save-settings',
    'save-import-limits',
    'save-group',
    'remove-group',
    'save-juror',
    'replace-juror',
    'withdraw-juror',
    'assign-defis',
    'set-assignment',
    'make-sealing-key',
    'remove-personal-data',
  ],
  files: [
    'open-kit',
    'renew-kit',
    'open-sitting-kit',
    'renew-sitting-kit',
    'write-kit',
    'write-sheet',
    'write-sitting-kit',
    'export-ballot',
    'export-sitting',
    'export-report',
    'restore-backup',
    'protect-session',
    'change-passphrase',
    'unprotect-session',
  ],
};

/** Entries after which everything is called, and may be told, as before. */
const leavingNames: ReadonlySet<string> = new Set([
  ...kindsOf.marks,
  ...kindsOf.ballots,
  ...kindsOf.deports,
  ...kindsOf.deliberation,
  'decide-recevabilite',
  'decide-recevabilite-many',
  'decide',
  'confirm-decisions',
  'order-complementary',
  'withdraw-defi',
  'write-kit',
  'write-sheet',
  'export-ballot',
  'export-report',
]);

/** Whether an entry may change what others are called; one that a later version writes may. */
export const mayRename = (kind: string): boolean => !leavingNames.has(kind);

const groupOf = new Map<string, HistoryGroup>(
  historyGroups.flatMap((group) => kindsOf[group].map((kind) => [kind, group] as const)),
);

/** A kind that a later version writes is among the settings. */
export const groupOfKind = (kind: string): HistoryGroup => groupOf.get(kind) ?? 'settings';
