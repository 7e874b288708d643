import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, count, rank } from '#core/report/figure.ts';
import { runSums } from '#core/report/tell-complementary.ts';

type Claim = Parameters<typeof runSums>[0][number];

const claim = (
  anchor: string,
  seats: number | null,
  fundCents: number | null,
  irrecevable = false,
): Claim => ({
  anchor,
  title: anchor.toUpperCase(),
  rank: rank(`defi/${anchor}/rank`, 1),
  position: rank(`defi/${anchor}/complementary-place`, 1),
  team: '',
  profiles: [],
  size: count(`defi/${anchor}/granted-size`, seats),
  cost: cents(`defi/${anchor}/granted-cost`, null),
  fund: cents(`defi/${anchor}/granted-fund`, fundCents),
  outOfBounds: false,
  irrecevable,
  motivation: '',
  said: null,
});

const numbers = (...told: ReturnType<typeof runSums>) =>
  told.map(({ runningSeats, runningFund, seatsOver, fundOver }) => [
    runningSeats.value,
    runningFund.value,
    seatsOver.value,
    fundOver.value,
  ]);

test('each next team stands on those before it, and what is missing is told for each cap', () => {
  const caps = { seatCap: 7, envelopeCents: 500_00 };
  const base = { seats: 4, fundCents: 300_00 };
  const told = runSums([claim('a', 2, 150_00), claim('b', 2, 150_00), claim('c', 3, 0)], base, caps);
  expect(numbers(...told)).toEqual([
    [6, 450_00, 0, 0],
    [8, 600_00, 1, 100_00],
    [11, 600_00, 4, 100_00],
  ]);
  expect(told[1]?.runningSeats.id).toBe('complementary/b/running-seats');
});

test('a team of unknown size, and a dossier that is not admissible any more, add nothing', () => {
  const told = runSums(
    [claim('a', null, null), claim('b', 2, 150_00, true), claim('c', 1, 10_00)],
    { seats: 4, fundCents: 0 },
    { seatCap: 4, envelopeCents: null },
  );
  expect(numbers(...told)).toEqual([
    [4, 0, 0, null],
    [4, 0, 0, null],
    [5, 10_00, 1, null],
  ]);
});

test('the last line has all there is, and nothing is ever missing less further down', () => {
  const teams = fc.array(fc.tuple(fc.nat(5), fc.nat(500_000_00)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(teams, fc.nat(30), fc.nat(1_000_000_00), (claims, seatCap, envelopeCents) => {
      const base = { seats: 3, fundCents: 1_00 };
      const told = runSums(
        claims.map(([seats, fundCents], at) => claim(String(at), seats, fundCents)),
        base,
        { seatCap, envelopeCents },
      );
      const sum = (at: 0 | 1): number => claims.reduce((total, one) => total + one[at], 0);
      expect(told.at(-1)?.runningSeats.value).toBe(base.seats + sum(0));
      expect(told.at(-1)?.runningFund.value).toBe(base.fundCents + sum(1));
      for (const [at, line] of told.entries()) {
        expect(line.seatsOver.value).toBe(Math.max(0, (line.runningSeats.value ?? 0) - seatCap));
        expect(line.fundOver.value).toBe(Math.max(0, (line.runningFund.value ?? 0) - envelopeCents));
        expect(line.seatsOver.value).toBeGreaterThanOrEqual(told[at - 1]?.seatsOver.value ?? 0);
      }
    }),
  );
});
