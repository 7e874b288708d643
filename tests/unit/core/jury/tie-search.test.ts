import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { asDigest, type Digest } from '#core/ids.ts';
import { findTies, readDossier, readJuror } from '#core/jury/conflict-hints.ts';
import { TieSearch, type Sought } from '#core/jury/tie-search.ts';

const bodies = ['DINUM', 'Direction interministérielle du numérique', 'INSEE', 'Ministère de la Justice', ''];
const people = ['Ada Jurée', 'Bob Martin', 'Chloé'];

const contents = fc
  .record({ administration: fc.constantFrom(...bodies), partner: fc.constantFrom(...bodies, ...people) })
  .map(({ administration, partner }): DefiContent => ({
    ...emptyDefiContent,
    administration,
    fields: { partenaires: partner },
  }));
const digestOf = (place: number): Digest => asDigest(place.toString(16).padStart(64, '0'));
const sought = fc.record({ name: fc.constantFrom(...people), organisation: fc.constantFrom(...bodies) });

/** Dossiers and jurors in any order: a number adds a dossier, a juror is asked for. */
const steps = fc.array(fc.oneof(fc.record({ add: contents }), fc.record({ ask: sought })), { maxLength: 14 });

const keyOf = ({ name, organisation }: Sought): string => JSON.stringify([name, organisation]);

test('a search answers what looking at everything anew would, in whatever order dossiers and jurors come', () => {
  let tied = 0;
  fc.assert(
    fc.property(steps, sought, (drawn, last) => {
      const search = new TieSearch();
      const added: DefiContent[] = [];
      const answers = new Map<string, number>();
      for (const step of [...drawn, { ask: last }]) {
        if ('add' in step) {
          const digest = digestOf(added.length);
          expect(search.hasDossier(digest)).toBe(false);
          search.addDossier(digest, step.add);
          added.push(step.add);
          // Once more makes no difference.
          search.addDossier(digest, step.add);
          expect(search.hasDossier(digest)).toBe(true);
          continue;
        }
        expect(search.hasLookedFor(step.ask)).toBe(answers.get(keyOf(step.ask)) === added.length);
        const expected = added.flatMap((content, place) => {
          const findings = findTies(readJuror(step.ask), readDossier(content));
          return findings.length === 0 ? [] : [[digestOf(place), findings] as const];
        });
        expect([...search.tiesOf(step.ask)]).toEqual(expected);
        answers.set(keyOf(step.ask), added.length);
        tied += expected.length;
      }
    }),
  );
  // Otherwise the property says nothing.
  expect(tied).toBeGreaterThan(50);
});
