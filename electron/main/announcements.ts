import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { mayOpenOutside } from '#core/contract/outside-link.ts';

const Manifest = z.object({ homepage: z.string().optional() });

/**
 * Where newer versions are announced: `homepage` of the application's own package.json, which packaging writes. Null
 * when whoever built the application named none.
 */
export function announcementsOf(appPath: string): string | null {
  const { homepage } = Manifest.parse(JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')));
  return homepage !== undefined && mayOpenOutside(homepage) ? homepage : null;
}
