import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button } from './Button.tsx';

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

/**
 * A button that opens a menu, by the keys of the ARIA practices: ↓ and ↑ open it and go through it, Home and End, a letter goes to the
 * item that begins with it, Escape closes it and gives the focus back, Tab leaves it.
 */
export function MenuButton({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
}): ReactElement {
  // The item that has the focus; null: closed.
  const [at, setAt] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const menu = useId();
  const open = at !== null;

  useEffect(() => {
    if (at !== null) root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')[at]?.focus();
  }, [at]);

  const button = (): HTMLElement | null | undefined => root.current?.querySelector('button');
  const close = (): void => {
    setAt(null);
    button()?.focus();
  };
  const choose = ({ onChoose }: MenuItem): void => {
    // First, so that a dialog gives the focus back to the button.
    close();
    onChoose();
  };
  const onKey = (event: KeyboardEvent): void => {
    const next = nextItem(event, at, items);
    if (next !== null) setAt(next);
    else if (open && event.key === 'Escape') close();
    else {
      if (event.key === 'Tab') setAt(null);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={root}
      className="menu"
      onKeyDown={onKey}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget) === true)) setAt(null);
      }}
    >
      <Button
        small
        kind="tertiary"
        native={{ 'aria-haspopup': 'menu', 'aria-expanded': open, 'aria-controls': open ? menu : undefined }}
        onClick={() => (open ? close() : setAt(0))}
      >
        {label} <span className="menu__arrow" aria-hidden="true" />
      </Button>
      {open && (
        <div id={menu} role="menu" aria-label={label} className="menu__items">
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu__item"
              onClick={() => choose(item)}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where a key leads in the menu; null: nowhere. */
function nextItem(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  at: number | null,
  items: readonly MenuItem[],
): number | null {
  const count = items.length;
  switch (key) {
    case 'ArrowDown':
      return at === null ? 0 : (at + 1) % count;
    case 'ArrowUp':
      return ((at ?? 0) + count - 1) % count;
    case 'Home':
      return at === null ? null : 0;
    case 'End':
      return at === null ? null : count - 1;
    default: {
      if (at === null || key.length !== 1 || ctrlKey || altKey || metaKey) return null;
      const after = [...items.keys()].map((place) => (at + 1 + place) % count);
      const wanted = key.toLocaleLowerCase();
      return after.find((place) => items[place]?.label.toLocaleLowerCase().startsWith(wanted)) ?? null;
    }
  }
}
