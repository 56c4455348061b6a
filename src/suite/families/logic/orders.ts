/** All orders of 0, 1, ... count - 1. */
export function ordersOf(count: number): readonly (readonly number[])[] {
  const known = orders[count]
  if (known !== undefined) return known
  const shorter = count === 0 ? [] : ordersOf(count - 1)
  const all = count === 0 ? [[]] : shorter.flatMap((order) => inserted(order, count - 1))
  orders[count] = all
  return all
}

const orders: (readonly (readonly number[])[])[] = []

function inserted(order: readonly number[], value: number): number[][] {
  return Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, value))
}
