/** What scrypt with 2^16 rounds of blocks of 1,024 bytes takes as its working memory, at one go; more rounds take more. */
const workingBytes = 2 ** 16 * 1_024;

/**
 * How often scrypt ran while `work` did, told by the working memory that each run takes: nothing else in it asks for
 * so much. Without a clock, so that a busy machine changes nothing.
 */
export async function countScrypt(work: () => Promise<unknown>): Promise<number> {
  const own = globalThis.Uint8Array;
  let runs = 0;
  globalThis.Uint8Array = new Proxy(own, {
    construct: (target, args, asked) => {
      if (typeof args[0] === 'number' && args[0] >= workingBytes) runs += 1;
      return Reflect.construct(target, args, asked) as Uint8Array;
    },
  });
  try {
    await work();
    return runs;
  } finally {
    globalThis.Uint8Array = own;
  }
}
