import { readFileSync } from 'node:fs';
import { SignedBody } from '#core/ballot/signed-body.ts';
import { firstBrokenEntry } from '#db/journal.ts';
import { openSessionFile } from '#db/open.ts';
import { peekBallotFile } from '#electron/service/interchange/exchange/ballot-file.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { timed, type Bench, type Figure } from './bench.ts';
import { marksOf } from './made-up-call.ts';
import type { MergedCall } from './merged-calls.ts';

const promised = { name: 'promised', value: 10_000 };

/** Ballots of 2,500 marks, signed and sealed, through the use case into a session file: each is one transaction. */
export const mergeBench: Bench = {
  name: 'merge',
  run: async (_folder, calls) => {
    const figures: Figure[] = [];
    for (const size of calls.sizes) {
      const call = await calls.of(size);
      const what = `${String(size.jurors)} ballots, ${marksOf(size).toLocaleString('en')} marks`;
      const bare = await bareChecks(call);
      refuseBrokenChain(call);
      const reference = { name: 'hashing and verifying the same bytes', value: bare };
      figures.push(
        { name: `${what}: merging`, value: call.mergeMs, unit: 'ms', reference },
        { name: `${what}: making the call`, value: call.makeMs, unit: 'ms', reference },
      );
      if (size.defis === 10_000)
        figures.push({ name: `${what}: merging`, value: call.mergeMs, unit: 'ms', reference: promised });
    }
    return figures;
  },
};

/** What nobody can leave out: the digest of every byte and the signature of every text. Opening the seal is not in it. */
async function bareChecks({ ballots, identity }: MergedCall): Promise<number> {
  const files = ballots.map((path) => readFileSync(path));
  const bodies: SignedBody[] = [];
  for (const bytes of files) {
    const peeked = peekBallotFile(bytes, nodePorts);
    const sealed = peeked.ok ? peeked.value.sealed : null;
    const opened = sealed === null ? null : await nodePorts.sealing.open(identity, sealed);
    if (opened === null) throw new Error('a ballot that does not open');
    bodies.push(SignedBody.parse(JSON.parse(Buffer.from(opened).toString('utf8'))));
  }
  return timed(() => {
    for (const [place, { body, signature, publicKey }] of bodies.entries()) {
      nodePorts.hash(files[place] ?? '');
      nodePorts.hash(body);
      nodePorts.signing.verify(body, signature, publicKey);
    }
  });
}

function refuseBrokenChain({ closed }: MergedCall): void {
  const file = openSessionFile(closed);
  const broken = firstBrokenEntry(file.read, nodePorts.hash);
  file.close();
  if (broken !== null) throw new Error(`the journal does not hold at entry ${String(broken)}`);
}
