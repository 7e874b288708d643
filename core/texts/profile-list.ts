/** Profiles of a team in a row, each once: `2 × Science des données, Développement`. */
export function profileList(profiles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of profiles) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => (n === 1 ? name : `${String(n)}\u00a0×\u00a0${name}`)).join(', ');
}
