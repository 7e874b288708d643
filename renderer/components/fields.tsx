import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { HTMLInputTypeAttribute, KeyboardEvent, ReactElement, ReactNode } from 'react';

// Form fields: the design system's, with plain values in and out.

interface Common {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with the value; the field is then marked invalid. */
  readonly error?: string | null;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
}

interface TextProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly lines?: number;
  readonly id?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly autoFocus?: boolean;
  /** To be read and copied, not changed. */
  readonly fixed?: boolean;
}

export function TextField(props: TextProps): ReactElement {
  const { label, hint, error = null, disabled = false, hideLabel = false, value, lines } = props;
  const native = {
    value,
    maxLength: props.maxLength ?? 2_000,
    'aria-invalid': error !== null,
    ...(props.fixed === true ? { readOnly: true } : {}),
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.inputMode === undefined ? {} : { inputMode: props.inputMode }),
    ...(props.onLeave === undefined ? {} : { onBlur: props.onLeave }),
    ...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown }),
    ...(props.autoFocus === true ? { autoFocus: true, 'data-autofocus': true } : {}),
  };
  const common = {
    label,
    hideLabel,
    disabled,
    state: error === null ? ('default' as const) : ('error' as const),
    ...(hint === undefined ? {} : { hintText: hint }),
    ...(error === null ? {} : { stateRelatedMessage: error }),
  };
  return lines === undefined ? (
    <Input
      {...common}
      nativeInputProps={{
        ...native,
        type: props.type ?? 'text',
        onChange: (event) => props.onChange(event.target.value),
      }}
    />
  ) : (
    <Input
      {...common}
      textArea
      nativeTextAreaProps={{
        ...native,
        rows: lines,
        onChange: (event) => props.onChange(event.target.value),
      }}
    />
  );
}

interface ChoiceProps<Value extends string> extends Common {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function ChoiceField<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, hint, error = null, disabled = false, value, choices, onChange } = props;
  return (
    <Select
      label={label}
      disabled={disabled}
      state={error === null ? 'default' : 'error'}
      {...(hint === undefined ? {} : { hint })}
      {...(error === null ? {} : { stateRelatedMessage: error })}
      nativeSelectProps={{
        value,
        onChange: (event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        },
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, hint, checked, disabled = false, onChange }: CheckProps): ReactElement {
  return (
    <Checkbox
      small
      options={[
        {
          label,
          ...(hint === undefined ? {} : { hintText: hint }),
          // The design system hands `disabled` on to a group of boxes only, never to one that stands alone.
          nativeInputProps: { checked, disabled, onChange: (event) => onChange(event.target.checked) },
        },
      ]}
    />
  );
}
