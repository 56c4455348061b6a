/**
 * The y coordinates of the points of order 1, 2, 4 and 8 of Ed25519, little-endian with the sign
 * bit cleared, those not reduced modulo 2^255 - 19 included (C2SP/CCTV, ed25519/README). With such a
 * key one signature fits every message.
 */
const lowOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/** Whether 32 bytes of an Ed25519 public key are a point of low order, with either sign. */
export function isLowOrder(publicKey: Uint8Array): boolean {
  const y = Buffer.from(publicKey)
  y[31] = (y[31] ?? 0) & 0x7f
  return lowOrder.has(y.toString('hex'))
}
