import type { ReactElement } from 'react';
import type { MinutesModel } from '#core/report/minutes-model.ts';
import { Fact } from '../Fact.tsx';
import { Block } from './Block.tsx';
import { Signatures } from './Signatures.tsx';
import './minutes.css';

/** The minutes of the jury, to be read aloud and signed: shows the model's words, makes none. */
export function MinutesPages({ model }: { readonly model: MinutesModel }): ReactElement {
  const { integrity } = model;
  return (
    <main className="minutes">
      <header className="cover">
        {model.marks.map((mark) => (
          <p key={mark} className="minutes__mark">
            {mark}
          </p>
        ))}
        <p className="cover__programme">{model.programme}</p>
        <h1>{model.title}</h1>
        <p className="cover__session">{model.sessionName}</p>
      </header>
      {model.notice !== null && <p className="notice">{model.notice}</p>}
      <ul className="facts">
        {model.facts.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value === '' ? <span className="minutes__line" /> : value}
          </Fact>
        ))}
      </ul>
      {model.opening.map((block, at) => (
        <Block key={at} block={block} language={model.language} />
      ))}
      {model.sections.map((section, at) => (
        <section key={section.id} id={section.id}>
          <h2>{`${String(at + 1)}. ${section.title}`}</h2>
          {section.blocks.map((block, place) => (
            <Block key={place} block={block} language={model.language} />
          ))}
        </section>
      ))}
      <Signatures signatures={model.signatures} closing={model.closing} />
      <section className="minutes__integrity">
        <h2>{integrity.title}</h2>
        <p>{integrity.text}</p>
        <ul className="facts">
          {integrity.digests.map(({ name, digest }) => (
            <Fact key={name} name={name}>
              <span className="digest">{digest}</span>
            </Fact>
          ))}
        </ul>
      </section>
    </main>
  );
}
