/**
 * What becomes of a text that was typed into a field: on its way to the file, and then in it, until something else is typed.
 * Screens show it a moment longer than it is typed, so that what they show does not tell.
 */
export class BeingTaken {
  #underWay: string | null = null;
  #taken: string | null = null;

  /** Answers whether it has to be sent: not when it is on its way already. */
  begin(text: string): boolean {
    if (this.#underWay === text) return false;
    this.#underWay = text;
    return true;
  }

  end(text: string, taken: boolean): void {
    this.#underWay = null;
    this.#taken = taken ? text : null;
  }

  typedAnew(): void {
    this.#taken = null;
  }

  /** Whether a text that the screen shows as typed waits for its person still. */
  isTyped(shown: string | null): boolean {
    return shown !== null && shown !== this.#underWay && shown !== this.#taken;
  }
}
