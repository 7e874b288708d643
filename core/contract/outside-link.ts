const longest = 2_000;

/**
 * Whether an address may be offered to the person's browser: https, a host, nobody's name or password in it. Anything
 * else (a script, a file, another program's scheme) could do more than show a page.
 */
export function mayOpenOutside(address: string): boolean {
  if (address.length > longest || !/^https:\/\/[^\s/]/i.test(address)) return false;
  const plain = /^https:\/\/([^/?#]+)(?:[/?#][^\s]*)?$/i.exec(address);
  const host = plain?.[1] ?? '';
  return /^[a-z0-9.-]+(?::\d{1,5})?$/i.test(host) && !host.startsWith('.') && !host.startsWith('-');
}
