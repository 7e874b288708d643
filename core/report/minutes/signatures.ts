import type { Juror, JurorOffice } from '../../jury/juror.ts';
import { minutesTexts } from '../../texts/minutes.ts';
import type { MinutesSource } from './minutes-source.ts';
import type { MinutesModel, SignatureBlock } from '../minutes-model.ts';
import { attendanceOf } from './attendance.ts';

const leading: readonly JurorOffice[] = ['presidence', 'rapporteur'];

/**
 * Who signs: chair, rapporteur, then everybody else who came, and last those who did not. A block is left blank for an
 * office that nobody holds. Who no longer takes part signs what they sat in, and has no block otherwise.
 */
export function tellSignatures(source: MinutesSource): MinutesModel['signatures'] {
  const texts = minutesTexts[source.options.language];
  const attendance = attendanceOf(source);
  const blockOf = ({ id, name, office, organisation, withdrawn }: Juror): SignatureBlock => {
    const came = attendance.get(id);
    const said = [
      texts.qualities[office],
      ...(withdrawn === null ? [] : [texts.leftWord]),
      ...(came === 'unknown' ? [texts.toConfirm] : []),
    ];
    return {
      name,
      quality: said.join(texts.comma),
      organisation,
      instead: came === 'absent' ? texts.absent : '',
    };
  };
  const signing = source.jurors.filter(
    ({ id, withdrawn }) => withdrawn === null || attendance.get(id) === 'present',
  );
  const others = signing.filter(({ office }) => !leading.includes(office));
  const absent = ({ id }: Juror): boolean => attendance.get(id) === 'absent';
  return {
    title: texts.signatures,
    lead: texts.signed,
    sign: texts.sign,
    name: texts.name,
    blocks: [
      ...leading.flatMap((office) => {
        const holding = signing.filter((juror) => juror.office === office);
        return holding.length === 0
          ? [{ name: '', quality: texts.qualities[office], organisation: '', instead: '' }]
          : holding.map(blockOf);
      }),
      ...others.filter((juror) => !absent(juror)).map(blockOf),
      ...others.filter(absent).map(blockOf),
    ],
  };
}
