import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { parseMark, type MarkRefusal } from '#core/call/mark.ts';
import type { Scale } from '#core/call/grid.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatScale } from '#core/texts/format.ts';
import { isUndo } from '../key-press.ts';
import { useLanguage, useTexts } from '../stores/preferences-store.ts';
import { BeingTaken } from './being-taken.ts';

interface Props {
  readonly label: string;
  readonly scale: Scale;
  /** The mark that stands, in hundredths; null when there is none. */
  readonly value: number | null;
  /** False while `value` itself is not recorded yet. */
  readonly stands?: boolean;
  /** What was typed and not taken the last time; shown in the place of the mark. */
  readonly draft: string | null;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  /** Saves the mark (null clears it); answers whether it was taken. */
  readonly onTake: (value: number | null) => Promise<boolean>;
  readonly onDraft: (text: string) => void;
  /** Arrows, and Enter after the mark was taken. */
  readonly onMove: (steps: -1 | 1) => void;
  /** Left and right at the ends of what is typed, in a table; answers whether there is a field on that side. */
  readonly onAcross?: (steps: -1 | 1) => boolean;
  /** A key that is no part of a mark; answers whether it meant something. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean;
  readonly inputRef?: (input: HTMLInputElement | null) => void;
}

/**
 * One mark as a person types it: digits and a comma. Taken on Enter, Tab or leaving; whatever is typed is kept as a
 * draft at once, so that nothing is lost between two keys.
 */
export function MarkInput(props: Props): ReactElement {
  const { label, scale, value, stands = true, draft, describedBy, disabled = false } = props;
  const { onTake, onDraft, onMove, onAcross, onKey, inputRef } = props;
  const texts = useTexts(deskTexts);
  const language = useLanguage();
  const message = useId();
  const standing = value === null ? '' : formatScale(value, language);
  // Null: nothing is being typed, the field shows the mark that stands.
  const [typed, setTyped] = useState<string | null>(draft);
  const [refusal, setRefusal] = useState<MarkRefusal | null>(() => refusalOf(draft, scale));
  const taking = useRef(new BeingTaken());
  const shown = typed ?? standing;

  const type = (text: string): void => {
    taking.current.typedAnew();
    setTyped(text);
    setRefusal(null);
    onDraft(text === standing ? '' : text);
  };
  /** What was typed stays on screen until the mark stands: no flicker, and nothing lost when saving fails. */
  const save = (text: string, mark: number | null): void => {
    if (!taking.current.begin(text)) return;
    void onTake(mark).then((taken) => {
      taking.current.end(text, taken);
      if (taken) setTyped((now) => (now === text ? null : now));
    });
  };
  /** Answers whether what was typed is a mark (or nothing). */
  const take = (): boolean => {
    if (typed === null) return true;
    if (typed.trim() === '') {
      save(typed, null);
      return true;
    }
    const mark = parseMark(typed, scale);
    if (mark.ok) save(typed, mark.value);
    setRefusal(mark.ok ? null : mark.error);
    return mark.ok;
  };
  const leave = useRef(take);
  useEffect(() => {
    leave.current = take;
  });
  // A key that opens another défi takes the field away before it is left.
  useEffect(() => () => void leave.current(), []);
  /** What is on its way to the file or in it is typed no more: Ctrl+Z is then for who undoes marks, who asks after the saving. */
  const isTyping = (): boolean => taking.current.isTyped(typed);
  const giveUp = (): void => {
    setTyped(null);
    setRefusal(null);
    onDraft('');
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (plain && event.key === 'Enter') {
      event.preventDefault();
      if (take()) onMove(1);
    } else if (plain && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    } else if (plain && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && onAcross !== undefined) {
      const step = event.key === 'ArrowLeft' ? -1 : 1;
      if (atEnd(event.currentTarget, step) && onAcross(step)) event.preventDefault();
    } else if (plain && event.key === 'Escape' && isTyping()) {
      event.preventDefault();
      giveUp();
    } else if (isUndo(event) && isTyping()) {
      event.preventDefault();
      giveUp();
    } else if (onKey?.(event) === true) {
      event.preventDefault();
      // The key belongs to the field: nobody above is to take it a second time.
      event.stopPropagation();
    }
  };

  const words: Readonly<Record<MarkRefusal, string>> = {
    'not-a-number': texts.notNumber,
    'out-of-scale': texts.outOfScale(formatScale(scale.min, language), formatScale(scale.max, language)),
    'off-step': texts.offStep(formatScale(scale.step, language)),
  };
  return (
    <span className="mark-input">
      <input
        ref={inputRef}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="fr-input mark-input__field"
        aria-label={label}
        aria-invalid={refusal !== null}
        aria-describedby={
          [describedBy, refusal === null ? undefined : message].filter(Boolean).join(' ') || undefined
        }
        disabled={disabled}
        maxLength={10}
        value={shown}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {refusal !== null && (
        <span id={message} role="alert" className="mark-input__message">
          {words[refusal]} {value === null || !stands ? texts.draftKept : texts.draftKeptOver(standing)}
        </span>
      )}
    </span>
  );
}

/** Whether the caret can go no further that way: what is wholly selected, as on arrival, counts as both ends. */
function atEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, step: -1 | 1): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return step === -1
    ? selectionStart === 0 && selectionEnd === 0
    : selectionStart === value.length && selectionEnd === value.length;
}

function refusalOf(draft: string | null, scale: Scale): MarkRefusal | null {
  if (draft === null) return null;
  const mark = parseMark(draft, scale);
  return mark.ok ? null : mark.error;
}
