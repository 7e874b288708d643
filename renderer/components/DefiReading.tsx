import type { ReactElement } from 'react';
import type { DefiContent } from '#core/defi/defi.ts';
import { defiFields, type FieldSection } from '#core/defi/fields.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatInstant } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { Attachments } from './Attachments.tsx';
import { Tag } from './Tag.tsx';

const otherSections = ['means', 'administration', 'contacts', 'commitments'] as const;

/** One dossier as its holder wrote it, section by section; what is empty is left out. */
export function DefiReading(props: {
  readonly defi: string;
  readonly content: DefiContent;
  readonly late: boolean | null;
}): ReactElement {
  const { defi, content, late } = props;
  const texts = useTexts(dossierTexts);
  const language = useLanguage();
  const team = content.team.filter(({ mission, profileWords }) => (mission + profileWords).trim() !== '');
  const size = team.length > 0 ? team.length : content.statedTeamSize;
  return (
    <article className="reading">
      <header>
        <h2>{content.title}</h2>
        <p className="reading__by">
          {[content.administration, ...content.ministries].filter((part) => part !== '').join(' · ')}
        </p>
        <p className="reading__facts">
          <span>{content.dossierNumber === null ? texts.noNumber : texts.number(content.dossierNumber)}</span>
          {content.filedAt !== null && <span>{texts.filed(formatInstant(content.filedAt, language))}</span>}
          {late === true && <Tag kind="warning">{texts.late}</Tag>}
        </p>
      </header>
      <Section name="presentation" fields={content.fields} />
      <section>
        <h3>{texts.sections.team}</h3>
        <p className="reading__size">{size === null ? texts.teamUnknown : texts.eig(size)}</p>
        {team.length > 0 && (
          <ol className="team-list">
            {team.map((eig, place) => (
              <li key={place}>
                <strong>{eig.profileWords === '' ? texts.profiles[eig.profile] : eig.profileWords}</strong>
                {eig.mission !== '' && <span className="prose"> – {eig.mission}</span>}
              </li>
            ))}
          </ol>
        )}
      </section>
      {otherSections.map((section) => (
        <Section key={section} name={section} fields={content.fields} />
      ))}
      {content.otherAnswers.length > 0 && (
        <section>
          <h3>{texts.sections.answers}</h3>
          {content.otherAnswers.map(({ label, value }, place) => (
            <div key={place} className="reading__field">
              <h4>{label}</h4>
              <p className="prose">{value}</p>
            </div>
          ))}
        </section>
      )}
      {Object.values(content.fields).every((text) => text.trim() === '') &&
        content.otherAnswers.length === 0 && <p>{texts.emptyDossier}</p>}
      <Attachments defi={defi} />
    </article>
  );
}

function Section(props: {
  readonly name: FieldSection;
  readonly fields: DefiContent['fields'];
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
          <p className="prose">{props.fields[key]}</p>
        </div>
      ))}
    </section>
  );
}
