import type { ReactElement } from 'react';
import type { DefiContent } from '#core/defi/defi.ts';
import { defiFields, type FieldSection } from '#core/defi/fields.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatAnswer, formatInstant, formatMoney, formatShare } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { Attachments } from './Attachments.tsx';
import { Marked } from './Marked.tsx';
import { Tag } from './Tag.tsx';

const otherSections = ['means', 'administration', 'contacts', 'commitments'] as const;

/** One dossier as its holder wrote it, section by section; what is empty is left out. */
export function DefiReading(props: {
  readonly defi: string;
  readonly content: DefiContent;
  readonly late: boolean | null;
  /** Words to mark in it, as a search found them. */
  readonly query?: string;
}): ReactElement {
  const { defi, content, late, query = '' } = props;
  const texts = useTexts(dossierTexts);
  const language = useLanguage();
  const team = content.team.filter(({ mission, profileWords }) => (mission + profileWords).trim() !== '');
  const size = team.length > 0 ? team.length : content.statedTeamSize;
  return (
    <article className="reading">
      <header>
        <h2>
          <Marked text={content.title} query={query} />
        </h2>
        <p className="reading__by">
          <Marked
            text={[content.administration, ...content.ministries].filter((part) => part !== '').join(' · ')}
            query={query}
          />
        </p>
        <p className="reading__facts">
          <span>
            {content.dossierNumber === null ? (
              texts.noNumber
            ) : (
              <Marked text={texts.number(content.dossierNumber)} query={query} />
            )}
          </span>
          {content.filedAt !== null && <span>{texts.filed(formatInstant(content.filedAt, language))}</span>}
          {late === true && <Tag kind="warning">{texts.late}</Tag>}
        </p>
      </header>
      <Section name="presentation" fields={content.fields} query={query} />
      <section>
        <h3>{texts.sections.team}</h3>
        <p className="reading__size">{size === null ? texts.teamUnknown : texts.eig(size)}</p>
        {team.length > 0 && (
          <ol className="team-list">
            {team.map((eig, place) => (
              <li key={place}>
                <strong>
                  {eig.profileWords === '' ? (
                    texts.profiles[eig.profile]
                  ) : (
                    <Marked text={eig.profileWords} query={query} />
                  )}
                </strong>
                {eig.mission !== '' && (
                  <span className="prose">
                    {' '}
                    – <Marked text={eig.mission} query={query} />
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      <Money content={content} />
      <ProjectTeam members={content.projectTeam} query={query} />
      {otherSections.map((section) => (
        <Section key={section} name={section} fields={content.fields} query={query} />
      ))}
      <Answers title={texts.sections.answers} answers={content.otherAnswers} query={query} />
      <Answers title={texts.sections.private} answers={content.privateAnswers} query={query} />
      {Object.values(content.fields).every((text) => text.trim() === '') &&
        content.otherAnswers.length === 0 && <p>{texts.emptyDossier}</p>}
      <Attachments defi={defi} />
    </article>
  );
}

/** How the team is to be paid, as far as the dossier says. */
function Money({ content }: { readonly content: DefiContent }): ReactElement | null {
  const texts = useTexts(dossierTexts);
  const language = useLanguage();
  const { selfFinanced, declaredCostCents, declaredFundCents } = content;
  if (selfFinanced === null && declaredCostCents === null && declaredFundCents === null) return null;
  return (
    <section>
      <h3>{texts.sections.money}</h3>
      {selfFinanced !== null && <p>{selfFinanced ? texts.selfFinanced : texts.fundAsked}</p>}
      {declaredCostCents !== null && (
        <p>
          {texts.other.declaredCost} : {formatMoney(declaredCostCents, language)}
        </p>
      )}
      {declaredFundCents !== null && (
        <p>
          {texts.other.declaredFund} : {formatMoney(declaredFundCents, language)}
        </p>
      )}
    </section>
  );
}

interface TeamProps {
  readonly members: DefiContent['projectTeam'];
  readonly query: string;
}

/** The administration's own team, as the fiche's table has it. */
function ProjectTeam({ members, query }: TeamProps): ReactElement | null {
  const texts = useTexts(dossierTexts);
  const language = useLanguage();
  if (members.length === 0) return null;
  // A column in which the dossier says nothing is left out, as it is in print.
  const columns = (['name', 'role', 'status', 'contribution'] as const).filter((column) =>
    members.some((member) => member[column].trim() !== ''),
  );
  return (
    <section>
      <h3 id="project-team">{texts.sections.projectTeam}</h3>
      <div className="table-wrap" role="group" aria-labelledby="project-team" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {texts.memberColumns[column]}
                </th>
              ))}
              <th scope="col" className="number">
                {texts.memberColumns.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member, place) => (
              <tr key={place}>
                {columns.map((column) => (
                  <td key={column} className="prose">
                    <Marked text={member[column]} query={query} />
                  </td>
                ))}
                <td className="number">{formatShare(member.share, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface AnswersProps {
  readonly title: string;
  readonly answers: DefiContent['otherAnswers'];
  readonly query: string;
}

/** Answers that no field of ours took, each under the form's own label. */
function Answers({ title, answers, query }: AnswersProps): ReactElement | null {
  const language = useLanguage();
  if (answers.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {answers.map(({ label, value }, place) => (
        <div key={place} className="reading__field">
          <h4>
            <Marked text={label} query={query} />
          </h4>
          <p className="prose">
            <Marked text={formatAnswer(value, language)} query={query} />
          </p>
        </div>
      ))}
    </section>
  );
}

function Section(props: {
  readonly name: FieldSection;
  readonly fields: DefiContent['fields'];
  readonly query: string;
}): ReactElement | null {
  const texts = useTexts(dossierTexts);
  const filled = defiFields.filter(
    ({ section, key }) => section === props.name && (props.fields[key] ?? '').trim() !== '',
  );
  if (filled.length === 0) return null;
  return (
    <section>
      <h3>{texts.sections[props.name]}</h3>
      {filled.map(({ key }) => (
        <div key={key} className="reading__field">
          <h4>{texts.fields[key]}</h4>
          <p className="prose">
            <Marked text={props.fields[key] ?? ''} query={props.query} />
          </p>
        </div>
      ))}
    </section>
  );
}
