import { useState, type ReactElement } from 'react';
import {
  publicListFormats,
  type ExportsView,
  type PublicListFormat,
} from '#core/contract/requests/exports.ts';
import { ok } from '#core/result.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { formatCount } from '#core/texts/format.ts';
import { ask } from '../../api.ts';
import { CheckField, ChoiceField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { FileExport } from './FileExport.tsx';

interface Props {
  readonly name: string;
  readonly state: ExportsView;
}

/** Open data and the public list, once the committee has decided. */
export function PublicExports({ name, state }: Props): ReactElement {
  const texts = useTexts(exportsTexts);
  const language = useLanguage();
  const [withList, setWithList] = useState(false);
  const [format, setFormat] = useState<PublicListFormat>('html');
  const parts = withList && state.complementary > 0 ? 'with-list' : 'selected';
  const { openData, list } = texts;
  return (
    <>
      <h3>{texts.public.title}</h3>
      <Standing state={state} />
      <p>{texts.public.never}</p>
      {state.publishable && state.complementary > 0 && (
        <CheckField
          label={texts.public.withList}
          hint={texts.public.withListHint(formatCount(state.complementary, language))}
          checked={withList}
          onChange={setWithList}
        />
      )}
      <FileExport
        title={openData.title}
        holds={openData.holds}
        who={openData.who}
        button={openData.write}
        purpose="open-data"
        fileName={`${openData.fileName(name)}.zip`}
        disabled={!state.publishable}
        write={async (place, job) => {
          const answer = await ask('open-data-export', { place, parts, job });
          return answer.ok ? ok(openData.written(answer.value.fileName)) : answer;
        }}
      />
      <FileExport
        title={list.title}
        holds={list.holds}
        who={list.who}
        button={list.write}
        purpose={`list-${format}`}
        fileName={`${list.fileName(name)}.${format}`}
        disabled={!state.publishable}
        write={async (place, job) => {
          const answer = await ask('public-list-export', { place, format, parts, job });
          return answer.ok ? ok(list.written(answer.value.fileName)) : answer;
        }}
      >
        <ChoiceField
          label={list.format}
          value={format}
          choices={publicListFormats.map((value) => ({ value, label: list.formats[value] }))}
          onChange={setFormat}
        />
      </FileExport>
    </>
  );
}

/** Whether something may be published, else what is missing. */
function Standing({ state }: { readonly state: ExportsView }): ReactElement {
  const texts = useTexts(exportsTexts).public;
  const language = useLanguage();
  if (state.publishable)
    return (
      <Notice kind="success" quiet>
        {texts.open}
      </Notice>
    );
  const why = !state.inTime
    ? texts.wrongPhase
    : state.defis === 0
      ? texts.none
      : texts.waiting(state.undecided, formatCount(state.undecided, language));
  return (
    <Notice kind="info" quiet>
      {why}
    </Notice>
  );
}
