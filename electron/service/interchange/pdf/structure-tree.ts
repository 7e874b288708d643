import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFString, type PDFContext } from 'pdf-lib';

/** Marked text of a page. */
export interface MarkedText {
  readonly kind: 'text';
  readonly page: PDFRef;
  readonly mcid: number;
}

/** A link’s annotation. */
export interface MarkedObject {
  readonly kind: 'object';
  readonly page: PDFRef | null;
  readonly object: PDFRef;
}

export interface Element {
  readonly kind: 'element';
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  tag: string;
  kids: Kid[];
}

export type Kid = Element | MarkedText | MarkedObject;

const names = new Map<string, PDFName>();

/** The library reads a name anew each time, and a tree of a thousand défis asks for some millions. */
function name(text: string): PDFName {
  const known = names.get(text);
  if (known !== undefined) return known;
  const made = PDFName.of(text);
  names.set(text, made);
  return made;
}

/** The structure of a tagged PDF, read whole to be changed and written back. Null: it has none. */
export function readTree(context: PDFContext, catalog: PDFDict): Element | null {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.get(name('K'));
  const top = root instanceof PDFArray ? root.get(0) : root;
  return top instanceof PDFRef ? elementOf(context, top, null) : null;
}

function elementOf(context: PDFContext, ref: PDFRef, page: PDFRef | null): Element {
  const dict = context.lookup(ref, PDFDict);
  const own = dict.get(name('Pg'));
  const here = own instanceof PDFRef ? own : page;
  const kids = dict.lookup(name('K'));
  const all = kids instanceof PDFArray ? kids.asArray() : [dict.get(name('K'))];
  return {
    kind: 'element',
    ref,
    dict,
    tag: dict.lookup(name('S'), PDFName).decodeText(),
    kids: all.flatMap((kid) => kidOf(context, kid, here)),
  };
}

function kidOf(context: PDFContext, kid: unknown, page: PDFRef | null): Kid[] {
  if (kid instanceof PDFNumber) return page === null ? [] : [{ kind: 'text', page, mcid: kid.asNumber() }];
  const dict = kid instanceof PDFRef ? context.lookup(kid) : kid;
  if (!(dict instanceof PDFDict)) return [];
  const own = dict.get(name('Pg'));
  const here = own instanceof PDFRef ? own : page;
  const type = dict.get(name('Type'));
  if (type === name('MCR')) {
    const mcid = dict.lookup(name('MCID'), PDFNumber).asNumber();
    return here === null ? [] : [{ kind: 'text', page: here, mcid }];
  }
  if (type === name('OBJR')) {
    const object = dict.get(name('Obj'));
    return object instanceof PDFRef ? [{ kind: 'object', page: here, object }] : [];
  }
  return kid instanceof PDFRef ? [elementOf(context, kid, here)] : [];
}

/** An element that the printing did not make; it is written with the others. */
export function newElement(context: PDFContext, tag: string, kids: Kid[]): Element {
  const dict = context.obj({ Type: 'StructElem' });
  return { kind: 'element', ref: context.register(dict), dict, tag, kids };
}

export function* elementsOf(top: Element): Generator<Element> {
  const waiting = [top];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let at = next.kids.length - 1; at >= 0; at -= 1) {
      const kid = next.kids[at];
      if (kid?.kind === 'element') waiting.push(kid);
    }
  }
}

export function* textsOf(top: Element): Generator<MarkedText> {
  for (const kid of top.kids) {
    if (kid.kind === 'text') yield kid;
    else if (kid.kind === 'element') yield* textsOf(kid);
  }
}

/** A table attribute of an element; undefined where it has none of that name. */
export function attributeOf({ dict }: Element, of: string): unknown {
  const attributes = dict.lookup(name('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of all) {
    const value = one instanceof PDFDict ? one.lookup(name(of)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

export function spanOf(element: Element, of: 'ColSpan' | 'RowSpan'): number {
  const value = attributeOf(element, of);
  return value instanceof PDFNumber ? Math.max(1, value.asNumber()) : 1;
}

/** The identifiers of the heads of a cell. */
export function headersOf(element: Element): string[] {
  const value = attributeOf(element, 'Headers');
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((id) => (id instanceof PDFString ? id.asString() : ''));
}

export const idOf = ({ dict }: Element): string => {
  const id = dict.lookup(name('ID'));
  return id instanceof PDFString ? id.asString() : '';
};

/**
 * Writes the tree with its table of parents. What is no longer in it is deleted; identifiers go, because rows are
 * regular and each head says whether it is a row's or a column's.
 */
export function writeTree(
  context: PDFContext,
  catalog: PDFDict,
  top: Element,
  pages: readonly PDFRef[],
): void {
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const rootRef = catalog.get(name('StructTreeRoot')) as PDFRef;
  const kept = new Set<PDFRef>();
  const texts = new Map<PDFRef, (PDFRef | undefined)[]>(pages.map((page) => [page, []]));
  const objects: [PDFRef, PDFRef][] = [];
  const write = (element: Element, parent: PDFRef): void => {
    const { ref, dict, kids } = element;
    kept.add(ref);
    const page = kids.find((kid) => kid.kind === 'text')?.page;
    dict.set(name('S'), name(element.tag));
    dict.set(name('P'), parent);
    dict.delete(name('ID'));
    writeAttributes(context, element);
    if (page === undefined) dict.delete(name('Pg'));
    else dict.set(name('Pg'), page);
    const list = context.obj([]);
    for (const kid of kids) {
      if (kid.kind === 'element') {
        list.push(kid.ref);
        write(kid, ref);
      } else if (kid.kind === 'object') {
        objects.push([kid.object, ref]);
        list.push(
          context.obj({ Type: 'OBJR', Obj: kid.object, ...(kid.page === null ? {} : { Pg: kid.page }) }),
        );
      } else {
        const onPage = texts.get(kid.page);
        if (onPage === undefined) continue;
        onPage[kid.mcid] = ref;
        if (kid.page === page) list.push(PDFNumber.of(kid.mcid));
        else list.push(context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid }));
      }
    }
    dict.set(name('K'), list.size() === 1 ? list.get(0) : list);
  };
  write(top, rootRef);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(name('Type')) === name('StructElem') && !kept.has(ref))
      context.delete(ref);
  }
  const numbers = context.obj([]);
  let key = 0;
  for (const page of pages) {
    const of = texts.get(page) ?? [];
    const list = context.obj([]);
    for (const owner of of) list.push(owner ?? context.obj(null));
    context.lookup(page, PDFDict).set(name('StructParents'), PDFNumber.of(key));
    numbers.push(PDFNumber.of(key));
    numbers.push(context.register(list));
    key += 1;
  }
  for (const [object, parent] of objects) {
    context.lookup(object, PDFDict).set(name('StructParent'), PDFNumber.of(key));
    numbers.push(PDFNumber.of(key));
    numbers.push(parent);
    key += 1;
  }
  const oldParents = root.get(name('ParentTree'));
  if (oldParents instanceof PDFRef) context.delete(oldParents);
  root.set(name('ParentTree'), context.register(context.obj({ Nums: numbers })));
  root.set(name('ParentTreeNextKey'), PDFNumber.of(key));
  root.delete(name('IDTree'));
}

function writeAttributes(context: PDFContext, element: Element): void {
  const { dict, tag } = element;
  if (tag !== 'TH' && tag !== 'TD') return;
  const scope = attributeOf(element, 'Scope');
  const spans = (['ColSpan', 'RowSpan'] as const).filter((of) => spanOf(element, of) > 1);
  if (spans.length === 0 && !(scope instanceof PDFName)) {
    dict.delete(name('A'));
    return;
  }
  const attributes = context.obj({ O: 'Table' });
  if (scope instanceof PDFName) attributes.set(name('Scope'), scope);
  for (const of of spans) attributes.set(name(of), PDFNumber.of(spanOf(element, of)));
  dict.set(name('A'), attributes);
}
