import fc from 'fast-check';
import { TestScheduler } from 'rxjs/testing';
import type { Verdict } from '../../src/marbles';
import { judged } from './judged';
import { specs, type Spec } from './rxjs-specs';

/** One character of a line that says what must follow is another, is gone, or is there in addition. */
interface Change {
  readonly kind: 'replace' | 'remove' | 'add';
  readonly at: number;
  readonly character: string;
}

const letters = 'abcxyz0123';

const changes = fc.record<Change>({
  kind: fc.constantFrom('replace', 'remove', 'add'),
  at: fc.nat(),
  // Without `!`: who draws that lets the picture do something else.
  character: fc.constantFrom(...Array.from(`${letters}-|#() ms`)),
});

const changed = (diagram: string, { kind, at, character }: Change): string => {
  const from = at % (diagram.length + (kind === 'add' ? 1 : 0));
  return diagram.slice(0, from) + (kind === 'remove' ? '' : character) + diagram.slice(from + (kind === 'add' ? 0 : 1));
};

/** The lines of a spec that say what must follow: the number of each, and where its diagram begins. */
const linesOf = ({ rows }: Spec): readonly (readonly [number, number])[] =>
  rows.split('\n').flatMap((line, number): (readonly [number, number])[] => {
    const [start] = /^\s*(result\s+|(?=[-^]))/.exec(line) ?? [];
    return start === undefined ? [] : [[number, start.length]];
  });

/** What the letters of a spec stand for: what its legend says, and beside a legend each for itself. */
const lettersOf = ({ values }: Spec): Record<string, unknown> => ({
  ...Object.fromEntries(Array.from(letters, (letter) => [letter, letter])),
  ...values,
});

/** What RxJS reads in a diagram, whoever draws it how. */
const momentsOf = (spec: Spec, diagram: string): unknown =>
  new TestScheduler(() => true).run(() =>
    diagram.includes('^')
      ? TestScheduler.parseMarblesAsSubscriptions(diagram, true)
      : TestScheduler.parseMarbles(`${diagram.replace('!', '-').trim()} `, lettersOf(spec), undefined, false, true),
  );

/** What a picture comes to; one that cannot be drawn comes to nothing. */
const verdictOf = (spec: Spec): Verdict | undefined => {
  try {
    return judged(spec);
  } catch {
    return undefined;
  }
};

const histories = fc
  .record({ spec: fc.constantFrom(...specs), line: fc.nat(), change: changes })
  .map(({ spec, line, change }) => {
    const lines = linesOf(spec);
    const [number = 0, start = 0] = lines[line % lines.length] ?? [];
    const all = spec.rows.split('\n');
    const before = all[number] ?? '';
    const [drawn, other] = [before.slice(start), changed(before.slice(start), change)];
    const rows = all.map((text, i) => (i === number ? text.slice(0, start) + other : text)).join('\n');
    return { spec, drawn, other, rows };
  });

test('of thousands of small changes to what must follow, none goes unnoticed; what is printed can be pasted', () => {
  let noticed = 0;
  fc.assert(
    fc.property(histories, ({ spec, drawn, other, rows }) => {
      const verdict = verdictOf({ ...spec, rows });
      if (verdict?.isRight) {
        expect(momentsOf(spec, other)).toEqual(momentsOf(spec, drawn));
        return;
      }
      noticed += 1;
      if (verdict?.happened === undefined || verdict.letters !== undefined) return;
      expect(judged({ ...spec, rows: verdict.happened }).message).toContain('The picture shows what happened');
    }),
    { numRuns: 3000 },
  );
  expect(noticed).toBeGreaterThan(1500);
});
