import type { ReactElement } from 'react';
import type { DefiContent } from '#core/defi/defi.ts';
import { defiFields, type FieldSection } from '#core/defi/fields.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatInstant } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { Marked } from './Marked.tsx';
import { Tag } from './Tag.tsx';

const otherSections = ['means', 'administration', 'contacts', 'commitments'] as const;

/** One dossier as its holder wrote it, section by section; what is empty is left out. */
export function DefiReading(props: {
  readonly content: DefiContent;
  readonly late: boolean | null;
  /** Words to mark in it, as a search found them. */
  readonly query?: string;
}): ReactElement {
  const { content, late, query = '' } = props;
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
      {otherSections.map((section) => (
        <Section key={section} name={section} fields={content.fields} query={query} />
      ))}
      {content.otherAnswers.length > 0 && (
        <section>
          <h3>{texts.sections.answers}</h3>
          {content.otherAnswers.map(({ label, value }, place) => (
            <div key={place} className="reading__field">
              <h4>
                <Marked text={label} query={query} />
              </h4>
              <p className="prose">
                <Marked text={value} query={query} />
              </p>
            </div>
          ))}
        </section>
      )}
      {Object.values(content.fields).every((text) => text.trim() === '') &&
        content.otherAnswers.length === 0 && <p>{texts.emptyDossier}</p>}
    </article>
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
