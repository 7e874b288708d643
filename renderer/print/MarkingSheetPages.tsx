import type { ReactElement } from 'react';
import type { SheetPages } from '#core/ballot/sheet-pages.ts';
import { formatScale } from '#core/texts/format.ts';
import { sheetWords } from '#core/texts/sheet-words.ts';
import { Fact } from './Fact.tsx';

interface Props {
  readonly model: SheetPages;
}

/** A juror's marking sheet to fill by hand: a block a défi, with a box a criterion. */
export function MarkingSheetPages({ model }: Props): ReactElement {
  const words = sheetWords[model.language];
  return (
    <main className="sheet">
      <header className="sheet__head">
        <div>
          <h1>{words.banner(model.jurorName)}</h1>
          <p className="sheet__session">{model.sessionName}</p>
        </div>
        <p className="sheet__fingerprint">
          <strong>{model.short}</strong>
          <br />
          {model.words}
        </p>
      </header>
      {model.demonstration && <p className="notice">{words.demonstration}</p>}
      <Legend model={model} />
      {model.defis.map((defi) => (
        <DefiBlock key={defi.mark} defi={defi} model={model} />
      ))}
      <footer className="sheet__end">
        <p>{words.paper.back}</p>
        <div className="sheet__signature">
          <span>{words.paper.date}</span>
          <span>{words.paper.signature}</span>
        </div>
      </footer>
    </main>
  );
}

/** The scale with the names of its levels, and what each criterion looks at. */
function Legend({ model }: Props): ReactElement {
  const { language, scale, criteria } = model;
  const words = sheetWords[language];
  const [min = '', max = '', step = ''] = [scale.min, scale.max, scale.step].map((value) =>
    formatScale(value, language),
  );
  return (
    <section className="sheet__legend">
      <p>
        <strong>{words.scale(min, max, step)}</strong> {words.paper.lead} {words.paper.deportHint}
      </p>
      {scale.levels.length > 0 && (
        <ul className="sheet__levels">
          {scale.levels.map(({ value, label }) => (
            <li key={value}>
              <strong>{formatScale(value, language)}</strong> {label}
            </li>
          ))}
        </ul>
      )}
      <ul className="sheet__criteria">
        {criteria.map(({ id, label, guidance }) => (
          <Fact key={id} name={`${id} – ${label}`}>
            {guidance}
          </Fact>
        ))}
      </ul>
    </section>
  );
}

function DefiBlock({ defi, model }: Props & { readonly defi: SheetPages['defis'][number] }): ReactElement {
  const words = sheetWords[model.language];
  return (
    <section className="sheet__defi">
      <div className="sheet__title">
        <span className="sheet__mark">{defi.mark}</span>
        <h2>{defi.title}</h2>
        <span className="sheet__number">{defi.number ?? words.paper.noNumber}</span>
      </div>
      <p className="sheet__administration">{defi.administration}</p>
      <div className="sheet__boxes">
        {model.criteria.map(({ id, label }) => (
          <div key={id} className="sheet__box">
            <span className="sheet__label">
              <strong>{id}</strong> {label}
            </span>
            <span className="sheet__square" />
          </div>
        ))}
        <div className="sheet__box sheet__box--tick">
          <span className="sheet__label">{words.favourite}</span>
          <span className="sheet__tick" />
        </div>
      </div>
      <Line label={words.paper.comment} lines={2} />
      <Line label={words.paper.advice} lines={1} />
      <div className="sheet__deport">
        <span className="sheet__tick" />
        <Line label={words.paper.deport} lines={1} />
      </div>
    </section>
  );
}

/** Lines to write on. */
function Line({ label, lines }: { readonly label: string; readonly lines: number }): ReactElement {
  return (
    <div className="sheet__lines">
      {Array.from({ length: lines }, (_none, line) => (
        <span key={line} className="sheet__line">
          {line === 0 ? label : ''}
        </span>
      ))}
    </div>
  );
}
