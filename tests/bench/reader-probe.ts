import '#electron/service/reader.ts';

// The application's own reader, which also tells how long it read and how much memory it took. Its report leaves
// through `process.send`: what is noted there is the reading alone, without the way to the service.

/** Sent before the report. */
export interface ReaderNote {
  readonly readMs: number;
}

let asked = 0;
process.prependListener('message', () => {
  asked = performance.now();
});

const send = process.send?.bind(process);
if (send !== undefined) {
  process.send = (report: unknown): boolean => {
    const note: ReaderNote = { readMs: performance.now() - asked };
    send(note);
    return send(report);
  };
}
