import { TestService } from './service.ts';

/** Writes the demonstration as a session of this role; answers its path. */
export async function demonstrationFile(
  path: string,
  role: 'coordinator' | 'juror' = 'coordinator',
): Promise<string> {
  const service = new TestService();
  await service.ask('demonstration-open', { place: path, role, fresh: true });
  service.close();
  return path;
}
