import type { CallSettings } from '#core/call/settings.ts';

type DeliberationSettingsPart = Pick<
  CallSettings,
  | 'minutes'
  | 'tieRules'
  | 'officialOrder'
  | 'showSeverity'
  | 'namesInDeliberation'
  | 'namesInRoom'
  | 'weightPoints'
>;

/** The settings that the deliberation has for itself. */
export const deliberationSettings = ({
  minutes,
  tieRules,
  officialOrder,
  showSeverity,
  namesInDeliberation,
  namesInRoom,
  weightPoints,
}: CallSettings): DeliberationSettingsPart => ({
  minutes,
  tieRules,
  officialOrder,
  showSeverity,
  namesInDeliberation,
  namesInRoom,
  weightPoints,
});
