import { createHmac } from 'node:crypto'

/**
 * A number that nobody can tell without the secret of the fleet, and that is the same whenever it is asked:
 * so a schedule can be made twice, by two machines, and is one. Uniform in [0, 1).
 */
export function chance(secret: string, ...about: readonly (string | number)[]): number {
  const bytes = createHmac('sha256', secret).update(JSON.stringify(about)).digest()
  return bytes.readUIntBE(0, 6) / 2 ** 48
}
