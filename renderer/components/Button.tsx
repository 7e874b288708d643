import { Button as DsfrButton } from '@codegouvfr/react-dsfr/Button';
import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** How much it stands out: one `primary` a screen. */
  readonly kind?: 'primary' | 'secondary' | 'tertiary' | 'quiet';
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  /** A longer name for those who do not see what stands around. */
  readonly label?: string;
  readonly native?: ButtonHTMLAttributes<HTMLButtonElement>;
}

export function Button(props: Props): ReactElement {
  const { children, onClick, kind = 'secondary', small = false, disabled = false } = props;
  return (
    <DsfrButton
      priority={kind === 'quiet' ? 'tertiary no outline' : kind}
      size={small ? 'small' : 'medium'}
      disabled={disabled}
      type={props.submit === true ? 'submit' : 'button'}
      {...(onClick === undefined ? {} : { onClick: () => onClick() })}
      nativeButtonProps={{
        ...props.native,
        ...(props.label === undefined ? {} : { 'aria-label': props.label }),
      }}
    >
      {children}
    </DsfrButton>
  );
}
