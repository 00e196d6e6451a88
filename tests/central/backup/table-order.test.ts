import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOrder } from '../../../central/backup/table-order.ts';

test('whatever needs a table comes after it', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  // Arrows from later to earlier names never make a circle.
  const arrow = fc
    .tuple(fc.nat(5), fc.nat(5))
    .filter(([from, to]) => from >= to)
    .map(([from, to]) => ({ from: names[from] ?? '', to: names[to] ?? '' }));
  fc.assert(
    fc.property(fc.shuffledSubarray(names), fc.array(arrow), (tables, references) => {
      const order = tableOrder(tables, references);
      expect(order.toSorted()).toEqual(tables.toSorted());
      for (const { from, to } of references)
        if (from !== to && tables.includes(from) && tables.includes(to))
          expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
    }),
  );
});

test('a circle is said, not run into', () => {
  const circle = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ];
  expect(() => tableOrder(['a', 'b'], circle)).toThrow('a, b');
});
