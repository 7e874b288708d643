import type { GuideName } from '#core/guide/guide-pages.ts';
import { readGuide, type Guide } from '#core/guide/read-guide.ts';
import coordination from '../../../docs/guide-de-la-coordination.md?raw';
import juror from '../../../docs/guide-du-jure.md?raw';

// The guides as they are in docs/, built into the application: nothing is loaded from elsewhere.

export const guides: Readonly<Record<GuideName, Guide>> = {
  juror: readGuide(juror),
  coordination: readGuide(coordination),
};

const pictures = import.meta.glob<string>('../../../docs/images/guide-*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Where a picture of a guide is among the application's own files. */
export const pictureOf = (file: string): string | undefined => pictures[`../../../docs/images/${file}`];
