import {
  answerJson,
  body,
  champs,
  dossierJson,
  fileJson,
  person,
  type Json,
  type Question,
} from '../ds-graphql.ts';
import type { DsAnswer, DsColumn, DsDossier, DsExport, DsPlace } from './ds-export.ts';

/** The same dossiers as the API answers them, on one page. */
export const asGraphql = (from: DsExport): Buffer =>
  Buffer.from(JSON.stringify(answerJson({ dossiers: from.dossiers.map((one) => dossierOf(from, one)) })));

function dossierOf(from: DsExport, dossier: DsDossier): Json {
  const blocks = from.blocks.map((block, at) =>
    champs.repetition(
      [block.label, block.stableId],
      (dossier.rows[at] ?? []).map((row) =>
        block.columns.map((column, place) => champOf(column, block.stableId + place + 1, row[place])),
      ),
    ),
  );
  return dossierJson(Number(dossier.number), {
    state: dossier.state,
    archived: dossier.archived,
    usager: { email: dossier.email },
    dateDepot: dossier.filedAt,
    datePassageEnConstruction: dossier.filedAt,
    datePassageEnInstruction: dossier.instructedAt,
    dateTraitement: dossier.decidedAt,
    dateDerniereModification: dossier.updatedAt,
    dateDerniereModificationChamps: dossier.updatedAt,
    motivation: dossier.motivation,
    demandeur:
      from.applicants === 'individual'
        ? { ...person, nom: dossier.applicantName }
        : {
            ...body,
            siret: dossier.siret,
            entreprise: { siren: dossier.siret.slice(0, 9), raisonSociale: dossier.applicantName },
          },
    champs: [...from.columns.map((column, at) => champOf(column, 100 + at, dossier.answers[at])), ...blocks],
    annotations: from.annotations.map((column, at) => champOf(column, 900 + at, dossier.annotations[at])),
  });
}

function champOf({ label, kind }: DsColumn, stable: number, given: DsAnswer | undefined): Json {
  const question: Question = [label, stable];
  const answer = given ?? null;
  const text = typeof answer === 'string' ? answer : null;
  const truth = typeof answer === 'boolean' ? answer : null;
  const list = Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
  const place = isPlace(answer) ? answer : null;
  switch (kind) {
    case 'text':
      return champs.text(question, text);
    case 'integer':
      return champs.integer(question, typeof answer === 'number' ? String(answer) : null);
    case 'decimal':
      return champs.decimal(question, typeof answer === 'number' ? answer : null);
    case 'yes-no':
      return champs.yesNo(question, truth);
    case 'checkbox':
      return champs.checkbox(question, truth ?? false);
    case 'date':
      return champs.date(question, text);
    case 'datetime':
      return champs.datetime(question, text);
    case 'multiple':
      return champs.choices(question, list);
    case 'linked':
      return champs.linked(question, list[0] ?? null, list[1] ?? null);
    case 'region':
      return champs.region(question, place === null ? null : { name: place.name, code: place.code });
    case 'commune':
      return champs.commune(
        question,
        place === null ? null : { name: place.name, postalCode: place.postcode ?? '', code: place.code },
        place === null ? null : departementOf(place),
      );
    case 'siret':
      return champs.siret(question, text);
    case 'files':
      return champs.files(
        question,
        list.map((name) => fileJson(name, name)),
      );
  }
}

const isPlace = (answer: DsAnswer): answer is DsPlace =>
  answer !== null && typeof answer === 'object' && 'code' in answer;

function departementOf({ department = '' }: DsPlace): Json {
  const [code = '', name = ''] = department.split(' – ');
  return { code, name };
}
