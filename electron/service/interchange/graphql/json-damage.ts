/** Where in a text something stands, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What may come next. */
type Awaited = 'value' | 'value-or-close' | 'name' | 'name-or-close' | 'colon' | 'separator';

const closing = { '{': '}', '[': ']' } as const;

/**
 * Where a text that `JSON.parse` refused stops being JSON: its end when it was cut. The parser's own messages name
 * the place in some versions of the engine only. No recursion, so nesting costs nothing.
 */
export function placeOfJsonDamage(text: string): TextPlace {
  const before = text.slice(0, new JsonWalk(text).run());
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

class JsonWalk {
  readonly #open: ('{' | '[')[] = [];
  #awaited: Awaited = 'value';
  #at = 0;

  constructor(private readonly text: string) {}

  run(): number {
    for (;;) {
      while (/[ \t\n\r]/.test(this.#sign())) this.#at += 1;
      if (this.#sign() === '' || !this.#step()) return this.#at;
    }
  }

  #sign(): string {
    return this.text.charAt(this.#at);
  }

  /** Takes one sign, word or string; false where the text is damaged, with the place in `#at`. */
  #step(): boolean {
    const sign = this.#sign();
    const inside = this.#open.at(-1);
    const mayClose = this.#awaited === 'separator' || this.#awaited.endsWith('-or-close');
    if (inside !== undefined && mayClose && sign === closing[inside]) {
      this.#open.pop();
      return this.#pass(1, 'separator');
    }
    switch (this.#awaited) {
      case 'separator':
        return inside !== undefined && sign === ',' && this.#pass(1, inside === '{' ? 'name' : 'value');
      case 'colon':
        return sign === ':' && this.#pass(1, 'value');
      case 'name':
      case 'name-or-close':
        return sign === '"' && this.#string('colon');
      case 'value':
      case 'value-or-close':
        return this.#value(sign);
    }
  }

  #value(sign: string): boolean {
    if (sign === '"') return this.#string('separator');
    if (sign === '{' || sign === '[') {
      this.#open.push(sign);
      return this.#pass(1, sign === '{' ? 'name-or-close' : 'value-or-close');
    }
    const word = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
    word.lastIndex = this.#at;
    const found = word.exec(this.text);
    return found !== null && this.#pass(found[0].length, 'separator');
  }

  #string(next: Awaited): boolean {
    const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    this.#at += 1;
    for (;;) {
      const sign = this.#sign();
      if (sign === '"') return this.#pass(1, next);
      // The end, or a control character, which a string may only hold escaped.
      if (sign < ' ') return false;
      escaped.lastIndex = this.#at;
      const escape = sign === '\\' ? escaped.exec(this.text) : null;
      if (sign === '\\' && escape === null) return false;
      this.#at += escape?.[0].length ?? 1;
    }
  }

  #pass(length: number, awaited: Awaited): true {
    this.#at += length;
    this.#awaited = awaited;
    return true;
  }
}
