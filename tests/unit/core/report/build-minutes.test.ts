import { describe, expect, test } from 'vitest';
import { asGroupId } from '#core/ids.ts';
import { buildMinutes } from '#core/report/build-minutes.ts';
import { figuresOf } from '#core/report/report-model.ts';
import { setFrench } from '#core/texts/texts.ts';
import { criterion, defi, digestOf, juror } from '#tests/support/core-samples.ts';
import {
  decided,
  member,
  minutesSource,
  readBlock,
  readSection,
  row,
  said,
  sittingOf,
  type Ruling,
} from '#tests/support/minutes-sample.ts';

const built = (more: Parameters<typeof minutesSource>[0] = {}) => buildMinutes(minutesSource(more));
const read = (id: string, more: Parameters<typeof minutesSource>[0] = {}): string[] =>
  readSection(built(more), id);
const set = (...lines: string[]): string[] => lines.map(setFrench);

const ada = member(1, 'Ada Roy', { office: 'presidence', organisation: 'DINUM' });
const bob = member(2, 'Bob Lin', { office: 'rapporteur' });
const cleo = member(3, 'Cléo Ma');
const gone = member(4, 'Dan Bel', { withdrawn: 'RAISON-PRIVEE' });
const jury = [ada, bob, cleo, gone];

const held = (date: string | null, quorum: number | null, machine = 1) =>
  said(
    {
      field: 'sitting',
      sitting: sittingOf(1),
      value: { label: 'Matin', date, quorum, removed: false },
    },
    { machine },
  );
const came = (number: number, value: 'present' | 'absent') =>
  said({ field: 'presence', sitting: sittingOf(1), juror: juror(number), value });

describe('the heading', () => {
  test('says who met, when and where; what is not known is left to be written', () => {
    const known = built({
      jurors: jury,
      acts: [held('2026-07-04', null)],
      options: { venue: 'Paris' },
    });
    expect(known.opening.flatMap(readBlock)).toEqual(
      set(
        'Le jury chargé d’examiner les défis de l’appel « Promotion 9 », présidé par Ada Roy, s’est réuni le 4 juillet 2026 (lieu : Paris).',
      ),
    );
    const unknown = built({ settings: { juryDay: '2026-07-03' } });
    expect(unknown.opening.flatMap(readBlock)).toEqual(
      set('Le jury chargé d’examiner les défis de l’appel « Promotion 9 » s’est réuni.'),
    );
    // The day of the call is not said to be the one on which the jury met.
    expect(unknown.facts.slice(1)).toEqual([
      { name: 'Jour prévu par l’appel', value: '3 juillet 2026' },
      { name: 'Réunion du jury', value: '' },
      { name: 'Lieu', value: '' },
    ]);
  });

  test('bears the mark of a draft and who may read it, also at the head of each page', () => {
    const { marks, running } = built({ options: { draft: true, confidentiality: 'Diffusion restreinte' } });
    expect(marks).toEqual(['PROJET', 'Diffusion restreinte']);
    expect(running).toMatchObject({ mark: 'PROJET', confidentiality: 'Diffusion restreinte' });
    expect(running.header).toBe('Procès-verbal du jury – Promotion 9');
    expect(built().marks).toEqual([]);
    expect(Object.keys(built().running)).not.toContain('mark');
  });
});

describe('the jury', () => {
  test('is told with its offices and with who has left, never why', () => {
    expect(read('composition', { jurors: jury })).toEqual(
      set(
        'Le jury compte trois membres.',
        'Un autre membre ne participe plus au jury.',
        'Ada Roy | Présidence | DINUM',
        'Bob Lin | Rapporteur·e | ',
        'Cléo Ma | Membre | ',
        'Dan Bel / ne participe plus au jury | Membre | ',
      ),
    );
    expect(JSON.stringify(built({ jurors: jury }))).not.toContain('RAISON-PRIVEE');
  });

  test('offices that nobody holds have a line to fill and a block to sign', () => {
    const empty = built();
    expect(readSection(empty, 'composition')).toEqual(
      set(
        'Aucun membre du jury n’est inscrit dans la session.',
        'La présidence du jury n’est pas inscrite dans la session.',
        'Présidence …',
        'Aucun rapporteur ni aucune rapporteure n’est inscrit dans la session.',
        'Rapporteur·e …',
      ),
    );
    expect(empty.signatures.blocks.map(({ name, quality }) => [name, quality])).toEqual([
      ['', 'Présidence'],
      ['', 'Rapporteur·e'],
    ]);
  });
});

test('bug: members without a group were told to be spread over the groups', () => {
  const group = (number: number): ReturnType<typeof asGroupId> =>
    asGroupId(`b000000${String(number)}-0000-4000-8000-000000000000`);
  const groups = [1, 2].map((number) => ({ id: group(number), label: `Groupe ${String(number)}` }));
  const composed = (...of: (number | null)[]): unknown =>
    read('composition', {
      groups,
      jurors: of.map((own, at) =>
        member(at + 1, `Membre ${String(at + 1)}`, { group: own === null ? null : group(own) }),
      ),
    })[0];
  expect(composed(1, 1, 2, 2, null)).toBe(
    setFrench('Le jury compte cinq membres, dont quatre répartis en deux groupes.'),
  );
  expect(composed(1, 2)).toBe(setFrench('Le jury compte deux membres, répartis en deux groupes.'));
  expect(composed(1, null)).toBe(setFrench('Le jury compte deux membres, dont un dans un groupe.'));
  expect(composed(null, null)).toBe(setFrench('Le jury compte deux membres.'));
});

describe('sittings', () => {
  test('without any, that is said and there is room to write', () => {
    expect(read('seances')).toEqual(
      set(
        'Aucune séance n’est consignée dans la session. Le jour, les heures et la présence sont à écrire ici.',
        'Jour …',
        'Séance présidée par …',
        'Début de séance …',
        'Fin de séance …',
        'Quorum …',
        'Membres présents :',
        'Membres absents ou excusés :',
      ),
    );
  });

  test('who came, who did not, and whether the quorum is reached', () => {
    const acts = [held('2026-07-04', 2), came(1, 'present'), came(2, 'absent'), came(4, 'present')];
    expect(read('seances', { jurors: jury, acts })).toEqual(
      set(
        'Le jury a tenu une séance.',
        'Séance « Matin », tout le jury',
        'Cette séance s’est tenue le 4 juillet 2026.',
        'Deux membres présents: Ada Roy, Dan Bel (ne participe plus au jury)',
        'Un membre absent ou excusé: Bob Lin',
        'Un membre dont la présence n’est pas notée: Cléo Ma',
        'Le quorum est de deux membres présents. Il est atteint, avec deux membres présents.',
        'Début de séance …',
        'Fin de séance …',
      ),
    );
  });

  test.each([
    [[came(1, 'present')], 'Les présences notées ne suffisent pas à dire s’il est atteint.'],
    [
      [came(1, 'present'), came(2, 'absent'), came(3, 'absent')],
      'Il n’est pas atteint : la séance compte un membre présent.',
    ],
  ])('a quorum that is not reached is not taken for one that is not known', (acts, told) => {
    const lines = read('seances', { jurors: [ada, bob, cleo], acts: [held('2026-07-04', 2), ...acts] });
    expect(lines).toContain(setFrench(`Le quorum est de deux membres présents. ${told}`));
  });

  test('neither the day nor the quorum of a sitting on which machines differ is told', () => {
    const acts = [held('2026-07-04', 2), held('2026-07-05', 3, 2), came(1, 'present')];
    const lines = read('seances', { jurors: [ada], acts }).join('\n');
    expect(lines).toContain(setFrench('Les postes ne disent pas la même chose de cette séance'));
    expect(lines).not.toMatch(/juillet|Le quorum est/);
    expect(lines).toContain('Jour …');
  });
});

describe('déports', () => {
  const deport = (number: number) => ({ juror: juror(3), defi: defi(number), reason: 'MOTIF-PRIVE' });

  test('none, one and several are each said as French says them', () => {
    const first = (count: number) =>
      read('deports', {
        jurors: jury,
        rows: [row(1), row(2)],
        deports: [deport(1), deport(2)].slice(0, count),
      })[0];
    expect([first(0), first(1), first(2)]).toEqual([
      'Aucun déport n’a été déclaré.',
      'Un déport a été déclaré.',
      'Deux déports ont été déclarés.',
    ]);
  });

  test('who left the room for which défi; why stays in the report', () => {
    const north = asGroupId('b0000001-0000-4000-8000-000000000000');
    const model = built({
      jurors: [ada, cleo],
      groups: [{ id: north, label: 'Nord' }],
      rows: [row(1), row(2), row(3, { hearing: { label: 'Nord' } })],
      deports: [deport(2), deport(1), deport(3), deport(9)],
      acts: [
        said({ field: 'left-room', defi: defi(1), value: [juror(3)] }),
        said({ field: 'left-room', defi: defi(3), value: [juror(1)] }),
      ],
    });
    expect(readSection(model, 'deports').slice(2)).toEqual([
      'Ada Roy | Défi 3 | A quitté la salle, sans déport à ce jour',
      'Cléo Ma | Défi 1 | A quitté la salle',
      'Cléo Ma | Défi 2 | Sortie de la salle non notée',
      'Cléo Ma | Défi 3 | Siégeait dans un autre groupe',
      'Cléo Ma |  | Défi non délibéré',
    ]);
    expect(JSON.stringify(model)).not.toContain('MOTIF-PRIVE');
  });
});

describe('what was received and how it was marked', () => {
  test('nothing received, nothing counted', () => {
    expect(read('recus')).toEqual(['Aucun défi n’a été reçu.']);
    expect(read('notation', { jurors: jury }).slice(2)).toEqual(
      set(
        'Aucun bulletin n’a été reçu.',
        'Aucun membre n’a de bulletin qui compte. Sans bulletin qui compte : Ada Roy, Bob Lin et Cléo Ma.',
        'Aucun conflit entre les bulletins d’un même membre n’a eu à être réglé.',
      ),
    );
  });

  test('the défis by what was decided on them, those against with their reason', () => {
    const rows = [row(1), row(2), row(3), row(4)];
    const { contents } = minutesSource({ rows });
    const states = ['recevable', 'irrecevable', 'a-completer', null] as const;
    const recevabilite = [...contents].map(([id, content], at) => ({
      defi: id,
      content,
      state: states[at] ?? null,
      reason: at === 1 ? 'Déposé trop tard.' : '',
      at: '2026-06-20T10:00:00.000Z',
    }));
    const withdrawn = [{ number: '9', title: 'Parti', at: '2026-06-21T10:00:00.000Z' }];
    expect(read('recus', { rows, recevabilite, withdrawn })).toEqual(
      set(
        'Quatre défis ont été reçus. Un est recevable, un est irrecevable, un est à compléter et un n’a pas de décision de recevabilité.',
        '2 | Défi 2 | Déposé trop tard.',
        '3 | Défi 3 | motif à écrire',
        '4 | Défi 4 | ',
        'Un dossier a été retiré après le dépôt :',
        '9 – Parti',
      ),
    );
  });

  test('ballots, those set aside, and a conflict once, with what was decided after the closing', () => {
    const settlement = {
      kind: 'settle' as const,
      juror: juror(1),
      heads: [digestOf('a'), digestOf('b')],
      picks: {},
      reason: 'Le second envoi est le bon.',
      id: digestOf('settled'),
      at: '2026-06-29T10:00:00.000Z',
    };
    const counting = { digest: digestOf('a'), ballots: [digestOf('a')], settlement: null };
    const lines = read('notation', {
      jurors: [ada, bob],
      ballots: new Map([
        [juror(1), { ...counting, settlement } as unknown as typeof counting],
        [juror(2), counting],
      ]),
      ballotsReceived: { all: 4, aside: 1 },
      freeze: {
        fingerprint: digestOf('f'),
        closedAt: null,
        after: [
          {
            juror: juror(2),
            id: digestOf('key'),
            at: '2026-07-02T10:00:00.000Z',
            kind: 'rejected',
            reason: 'Poste inconnu.',
          },
        ],
      },
    });
    expect(lines.slice(1)).toEqual(
      set(
        'Le moment de la clôture de la notation n’est pas consigné dans la session.',
        'Clôture de la notation …',
        'Quatre bulletins ont été reçus, envois corrigés compris. Un n’est pas retenu, avec son motif au journal.',
        'Chacun des deux membres a un bulletin qui compte.',
        'Ce que la coordination a décidé sur des bulletins :',
        'Ada Roy : des bulletins ne se suivaient pas, et la coordination a dit ce qui compte (motif : Le second envoi est le bon.).',
        'Bob Lin : bulletin venu d’un autre ordinateur, écarté, le 2 juillet 2026 (motif : Poste inconnu.).',
      ),
    );
  });
});

describe('the deliberation', () => {
  test('where nothing was said, that is said', () => {
    expect(read('deliberation', { rows: [row(1)] }).slice(1)).toEqual(
      set(
        'L’appel ne prévoit aucune règle de départage : à total égal, les défis restent ex æquo.',
        'Aucun avis n’est consigné.',
        '1 | Défi 1 | 1500',
        'Le jury n’a consigné aucun coup de cœur en délibération.',
      ),
    );
    expect(read('motifs', { rows: [row(1)] })).toEqual([
      'Aucun motif, aucune opinion divergente et aucune note collective ne sont consignés.',
    ]);
  });

  test('votes, a casting vote, one that is missing, and who is still ex æquo', () => {
    const votes = { for: 2, against: 2, abstained: 1 };
    const rows = [
      row(1, {
        hearing: {
          avis: { avis: 'favorable', votes: { for: 5, against: 0, abstained: 0 }, casting: null },
          coupDeCoeur: true,
        },
      }),
      row(2, { exAequo: true, hearing: { avis: { avis: 'defavorable', votes, casting: juror(1) } } }),
      row(3, { exAequo: true, rank: 2, hearing: { avis: { avis: 'favorable', votes, casting: null } } }),
      row(4, { hearing: { avis: { avis: 'favorable', votes: null, casting: null } } }),
      row(5, { status: 'below-threshold', rank: null, below: [criterion(1)] }),
      row(6, { status: 'no-score', rank: null, total: null, marks: 3 }),
      row(7, { status: 'no-score', rank: null, total: null }),
    ];
    expect(read('deliberation', { jurors: jury, rows }).slice(2)).toEqual(
      set(
        'Restent ex æquo au 2e rang : « Défi 2 » et « Défi 3 ».',
        'Le jury a rendu trois avis favorables et un avis défavorable. Pour trois défis, l’avis n’est pas consigné. Pour un avis, le décompte des voix n’est pas consigné.',
        '1 | Défi 1 / coup de cœur | 1500 | Favorable | 5 | 0 | 0',
        '2 | Défi 2 | 1500 | Défavorable / voix prépondérante | 2 | 2 | 1',
        '2 | Défi 3 | 1500 | Favorable | 2 | 2 | 1',
        '4 | Défi 4 | 1500 | Favorable | – | – | –',
        '– | Défi 5 / sous le seuil : Critère 1 | 1500 | Pas d’avis | – | – | –',
        '– | Défi 6 / sans score : un critère n’a reçu aucune note | – | Pas d’avis | – | – | –',
        '– | Défi 7 / sans score : aucune note | – | Pas d’avis | – | – | –',
        '« Défi 2 » : les voix étaient partagées à égalité. Ada Roy, qui présidait, a tranché par sa voix prépondérante.',
        '« Défi 3 » : les voix étaient partagées à égalité, et aucune voix prépondérante n’est consignée.',
        'Coup de cœur du jury : « Défi 1 ».',
      ),
    );
  });

  test('the table of the order is called after what it holds', () => {
    const avis = { avis: 'favorable', casting: null } as const;
    const called = (hearing: Parameters<typeof row>[1]) =>
      built({ rows: [row(1, hearing)] })
        .sections.find(({ id }) => id === 'deliberation')
        ?.blocks.flatMap((block) => (block.block === 'table' ? [block.caption] : []));
    const votes = { for: 2, against: 0, abstained: 0 };
    expect(called({})).toEqual(['Ordre officiel']);
    expect(called({ hearing: { avis: { ...avis, votes: null } } })).toEqual(['Ordre officiel et avis']);
    expect(called({ hearing: { avis: { ...avis, votes } } })).toEqual([
      'Ordre officiel, avis et décompte des voix',
    ]);
  });

  test('ties are told with the rule that parted them', () => {
    const rule = { kind: 'coups-de-coeur' } as const;
    const lines = read('deliberation', {
      rows: [row(1), row(2)],
      settings: { tieRules: [rule] },
      breaks: [
        {
          rule,
          rank: 1,
          parts: [
            { value: { numerator: 2n, denominator: 1n }, defis: [defi(1)] },
            { value: { numerator: 1n, denominator: 1n }, defis: [defi(2)] },
          ],
        },
      ],
    });
    expect(lines[1]).toBe(
      setFrench('À total égal, l’appel prévoit de départager par : le nombre de coups de cœur.'),
    );
    expect(lines[2]).toContain(setFrench('« Défi 1 » et « Défi 2 » ont exactement le même total'));
  });

  test('what machines say differently is told as open, with people by their names', () => {
    const acts = [
      came(3, 'present'),
      said({ field: 'presence', sitting: sittingOf(1), juror: juror(3), value: 'absent' }, { machine: 2 }),
    ];
    const lines = read('deliberation', { jurors: jury, rows: [row(1)], acts });
    expect(lines).toContain(
      setFrench('Un point reste à régler entre les postes, et n’y compte rien à ce jour :'),
    );
    expect(lines).toContain(setFrench('Tout le jury : la présence de Cléo Ma'));
  });

  test('reasons, dissent and the marks that were changed, with why', () => {
    const mark = said(
      { field: 'mark', defi: defi(1), criterion: criterion(1), value: 300 },
      { reason: 'Le mentor part.' },
    );
    const rows = [
      row(1, { hearing: { reason: 'Bon défi.', dissent: 'Deux membres en doutaient.' } }),
      row(2),
    ];
    const reading = { heads: [mark], current: mark };
    const changed = {
      criterion: criterion(1),
      mean: 350,
      value: 300,
      changed: true,
      conflict: false,
      reading,
    };
    const lines = read('motifs', {
      rows,
      collectiveMarks: new Map([
        [defi(1), [changed]],
        // Put in the place of the mean and equal to it: nothing changed.
        [defi(2), [{ ...changed, value: 350 }]],
      ]),
    });
    expect(lines).toEqual(
      set(
        'Une opinion divergente est consignée. Une note a été arrêtée collectivement à une autre valeur que la moyenne des notes individuelles.',
        '1er – Défi 1',
        'Motif de l’avis : Bon défi.',
        'Note collective au critère « Critère 1 » : 3,00, la moyenne étant de 3,50. Motif : Le mentor part.',
        'Opinion divergente : Deux membres en doutaient.',
      ),
    );
  });
});

describe('what is decided', () => {
  const rows = [row(1), row(2), row(3), row(4)];
  const order = rows.map((one) => one.defi);
  const proposal = [
    { round: 'jury', defi: 1, outcome: 'retenu', seats: 2, motivation: 'Mûr.' },
    { round: 'jury', defi: 3, outcome: 'complementaire', seats: 3 },
    { round: 'jury', defi: 2, outcome: 'non-retenu', motivation: 'Trop large.' },
  ] as const;
  const sections = (...more: readonly Ruling[]): Parameters<typeof minutesSource>[0] => ({
    rows,
    settings: { seatCap: 2, envelopeCents: 100_00 },
    decisions: { standings: decided(...more), order },
  });

  test('nothing yet', () => {
    expect(read('propositions', sections())).toEqual(['Le jury n’a pas encore arrêté de proposition.']);
    expect(built(sections()).sections.some(({ id }) => id === 'comite')).toBe(false);
  });

  test('the proposal against the caps, and the reasons that are still to be written', () => {
    expect(read('propositions', sections(...proposal))).toEqual(
      set(
        'Proposition arrêtée le 4 juillet 2026 (« Le jury »).',
        'Le jury propose de retenir un défi.',
        '1 | Défi 1 | Design, Design | 2 | 14000',
        'En tout : 2 places et 140 € à la charge du fonds, pour un plafond de 2 places et une enveloppe de 100 €. L’enveloppe du fonds est dépassée.'.replace(
          /(\d) €/g,
          '$1\u00a0€',
        ),
        'La liste complémentaire compte un défi, dans cet ordre.',
        '1 | Défi 3 | Design, Design, Design | 3 | 21000',
        'Un défi n’est pas retenu.',
        'Défi 2 | Trop large.',
        'Motivation des défis retenus et de la liste complémentaire',
        '« Défi 1 » : Mûr.',
        'Motivations à écrire',
        '« Défi 3 » …',
        'Pour un défi, le jury n’a rien arrêté.',
      ),
    );
  });

  test('the committee’s word changes nothing of what the jury proposed, and stands apart', () => {
    const before = read('propositions', sections(...proposal));
    const after = sections(
      ...proposal,
      { round: 'comite', defi: 1, outcome: 'non-retenu', motivation: 'MOT-DU-COMITE' },
      { round: 'comite', defi: 2, outcome: 'non-retenu' },
    );
    const model = built(after);
    expect(readSection(model, 'propositions')).toEqual(before);
    expect(readSection(model, 'comite')).toEqual(
      set(
        'Ce qui suit n’est pas un acte du jury. Les décisions appartiennent au comité de pilotage.',
        'Le comité de pilotage s’est prononcé sur deux défis le 10 juillet 2026.',
        'Il ne s’est pas encore prononcé sur un défi.',
        'Il s’est écarté de la proposition du jury pour un défi :',
        '« Défi 1 » : le jury proposait « Retenu, 2 EIG », le comité a décidé « Non retenu ».',
      ),
    );
    expect(JSON.stringify(model)).not.toContain('MOT-DU-COMITE');
  });
});

describe('signatures', () => {
  test('chair and rapporteur first, then who came, last who did not; none for who left without having sat', () => {
    const acts = [held(null, null), came(1, 'present'), came(2, 'absent'), came(3, 'absent')];
    const eve = member(5, 'Ève Roc');
    const late = member(6, 'Flo Tan', { withdrawn: 'Partie' });
    const { blocks } = built({
      jurors: [cleo, eve, ada, bob, gone, late],
      acts: [...acts, came(6, 'present')],
    }).signatures;
    expect(blocks.map(({ name, quality, instead }) => [name, quality, instead])).toEqual([
      ['Ada Roy', 'Présidence', ''],
      ['Bob Lin', 'Rapporteur·e', 'Absent·e ou excusé·e'],
      ['Ève Roc', 'Membre, présence à confirmer', ''],
      ['Flo Tan', 'Membre, ne participe plus au jury', ''],
      ['Cléo Ma', 'Membre', 'Absent·e ou excusé·e'],
    ]);
  });
});

test('the minutes say from what they were drawn, in both languages', () => {
  const { integrity } = built();
  expect(integrity.text).toContain('12 écritures');
  expect(integrity.digests.map(({ digest }) => digest)).toContain(digestOf('journal'));
  const english = built({ options: { language: 'en' } });
  expect(english.integrity.text).toContain('12 entries');
  expect(english.sections[1]?.title).toBe('Sittings, presence and quorum');
});

test('every figure has one value under its identifier', () => {
  const figures = figuresOf(built({ jurors: jury, rows: [row(1), row(2)] }));
  expect(figures.get('jury/members')?.value).toBe(3);
  expect(figures.get('call/defis-received')?.value).toBe(2);
});

test('a committee is only said to have followed the jury where it decided on what the jury proposed', () => {
  const rows = [row(1), row(2)];
  const order = rows.map(({ defi: id }) => id);
  const comite = (...rulings: Ruling[]): string =>
    read('comite', { rows, decisions: { standings: decided(...rulings), order } }).join(' ');
  const one: Ruling = { round: 'comite', defi: 1, outcome: 'non-retenu', motivation: 'Non.' };
  const [first, second]: Ruling[] = [1, 2].map((number) => ({ ...one, round: 'jury', defi: number }));
  const alone = comite(one);
  expect(alone).toContain(setFrench('s’est prononcé'));
  expect(alone).not.toContain('suivi');
  if (first === undefined || second === undefined) throw new Error('none');
  expect(comite(first, second, one)).toContain(setFrench('Jusqu’ici, il a suivi le jury'));
  expect(comite(first, one)).toContain(setFrench('Il a suivi le jury'));
});
