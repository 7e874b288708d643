// What every JSX element of the window, the room’s display and printed pages is made by (`jsxImportSource`): the one place
// in which a sentence becomes a text of the page, wherever the sentence came from. A right-to-left part of it goes into a
// <bdi> of its own, which turns nothing beside it (decision 51). Attributes, and with them accessible names, stay as they are.
import { createElement, Fragment, isValidElement, type ReactNode } from 'react';
import * as react from 'react/jsx-runtime';
import { scriptParts } from '#core/reading/script-parts.ts';

export { Fragment } from 'react/jsx-runtime';
export type { JSX } from 'react/jsx-runtime';

/** Elements whose content is text alone. */
const textOnly: ReadonlySet<string> = new Set(['bdi', 'option', 'script', 'style', 'textarea', 'title']);
/** Those of SVG that hold text have an element of their own for a part of it. */
const svgText: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath']);

type Make = (type: never, props: never, key?: never) => ReturnType<typeof react.jsx>;

const setApart =
  (make: Make): typeof react.jsx =>
  (type, props, key) => {
    const isPage = typeof type === 'string' ? !textOnly.has(type) : type === Fragment;
    const given = props as { readonly children?: ReactNode };
    const children = isPage ? apart(given.children, svgText.has(String(type))) : given.children;
    const own = children === given.children ? props : { ...given, children };
    return make(type as never, own as never, key as never);
  };

export const jsx = setApart(react.jsx);
export const jsxs = setApart(react.jsxs);

/** The same children for those that hold nothing from the right: nearly all. */
function apart(children: ReactNode, svg: boolean): ReactNode {
  if (typeof children === 'string') return textApart(children, svg);
  if (!Array.isArray(children)) return children;
  const before: readonly ReactNode[] = children;
  const after = before.map((child, place) => {
    const own = apart(child, svg);
    return own !== child && isValidElement(own)
      ? createElement(Fragment, { key: `apart-${String(place)}` }, own)
      : own;
  });
  return after.some((own, place) => own !== before[place]) ? after : before;
}

function textApart(text: string, svg: boolean): ReactNode {
  const parts = scriptParts(text);
  if (parts === null) return text;
  const pieces = parts.map((part) => {
    if (!part.apart) return part.text;
    return svg
      ? createElement('tspan', { style: { unicodeBidi: 'isolate' } }, part.text)
      : createElement('bdi', null, part.text);
  });
  return createElement(Fragment, null, ...pieces);
}
