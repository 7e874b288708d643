import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { ReactElement } from 'react';

interface Props {
  readonly children: string;
  readonly kind?: 'info' | 'success' | 'warning' | 'error' | 'new' | 'plain';
}

/** A short state in words; its colour only repeats what the words say. */
export function Tag({ children, kind = 'plain' }: Props): ReactElement {
  return (
    <Badge as="span" small noIcon {...(kind === 'plain' ? {} : { severity: kind })}>
      {children}
    </Badge>
  );
}
