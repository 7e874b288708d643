import '#electron/service/reader.ts';

// The application's own reader, which also tells how long it read and how much memory it took. Its report leaves
// through `process.send`: what is noted there is the reading alone, without the way to the service.

/** Sent before the report. */
export interface ReaderNote {
  readonly readMs: number;
}

let asked: number | null = null;
process.prependListener('message', (said) => {
  if (said !== 'go-on') asked = performance.now();
});

const send = process.send?.bind(process);
if (send !== undefined) {
  process.send = (report: unknown): boolean => {
    // The first part of what was read ends the reading.
    if (asked !== null) send({ readMs: performance.now() - asked } satisfies ReaderNote);
    asked = null;
    return send(report);
  };
}
