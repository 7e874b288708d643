import { useEffect, useState, type ReactElement } from 'react';

interface Props {
  readonly text: string;
  /** Says that the text goes on elsewhere. */
  readonly cutWord: string;
}

/** As many whole lines of a text as there is room for, and a word where it was cut. */
export function CutText({ text, cutWord }: Props): ReactElement {
  // Another text is measured anew.
  return <Measured key={text} text={text} cutWord={cutWord} />;
}

function Measured({ text, cutWord }: Props): ReactElement {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [{ lines, cut }, setFit] = useState({ lines: 1, cut: false });
  useEffect(() => {
    const words = box?.firstElementChild;
    if (box === null || !(words instanceof HTMLElement)) return;
    const observer = new ResizeObserver(() => {
      const line = parseFloat(getComputedStyle(words).lineHeight);
      // The last line is kept free for the word.
      const fitting = Math.max(1, Math.floor(box.clientHeight / line) - 1);
      setFit({ lines: fitting, cut: words.scrollHeight > fitting * line + 1 });
    });
    observer.observe(box);
    observer.observe(words);
    return () => observer.disconnect();
  }, [box]);
  return (
    <div className="cut" ref={setBox}>
      <p className="cut__text" style={{ WebkitLineClamp: lines }}>
        {text}
      </p>
      {cut && <p className="cut__word">{cutWord}</p>}
    </div>
  );
}
