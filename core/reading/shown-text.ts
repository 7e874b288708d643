// Texts of dossiers, ballots and people come from outside. They are kept as they came, to the byte, and shown without
// what would deceive the eye (decision 43): this is the one place that says what that is.

/**
 * Signs that show nothing and change what is around them: controls, those that turn the direction of writing, spaces of
 * no width, fillers, tags, halves of pairs. A tab, an end of line, joiners (emoji, Persian), soft hyphens and the marks
 * of direction that Arabic and Hebrew are written with stay.
 */
const hidden =
  // eslint-disable-next-line no-control-regex -- control signs are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A flag of a part of a country is a black flag with tags behind it. */
const flagOfTags = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;

const separators = /[\u2028\u2029]/g;
const halves = /\p{Surrogate}/gu;

/** No language stacks more signs on one letter; more of them run over the lines above and below. */
const stacked = /(\p{M}{8})\p{M}+/gu;

const harmlessAlready = /^[\t\n\r\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf]*$/;

/** A text as it may be shown, printed and exported: with nothing hidden in it. The same for a text that is so already. */
export function shownText(text: string): string {
  if (harmlessAlready.test(text)) return text;
  const flags = text.match(flagOfTags);
  const plain = (part: string): string =>
    part.replace(hidden, '').replace(separators, '\n').replace(halves, '\ufffd').replace(stacked, '$1');
  if (flags === null) return plain(text);
  return text
    .split(flagOfTags)
    .map((part, at) => plain(part) + (flags[at] ?? ''))
    .join('');
}

/** The same for every text in a value that crosses a line or is printed; keys, numbers and bytes stay as they are. */
export function shownValue<Value>(value: Value): Value {
  return eachText(value, shownText) as Value;
}

/** A value in which every half of a pair that stands alone is the sign for a missing one: no file could keep it. */
export function wholeSigns(value: unknown): unknown {
  return eachText(value, (text) => text.replace(halves, '\ufffd'));
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    // What is whole already is handed on as it is: answers hold thousands of texts, and nearly none hides anything.
    let changed: unknown[] | null = null;
    for (const [at, one] of value.entries()) {
      const plain = eachText(one, change);
      if (plain !== one) changed ??= [...(value as unknown[])];
      if (changed !== null) changed[at] = plain;
    }
    return changed ?? value;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  let changed: Record<string, unknown> | null = null;
  const whole = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(whole)) {
    const one = whole[key];
    const plain = eachText(one, change);
    if (plain === one) continue;
    changed ??= { ...whole };
    changed[key] = plain;
  }
  return changed ?? value;
}
