/**
 * SHA-256 over pictures of every family, as `test/suite/pictures.test.ts` makes them: part of the digest of
 * every suite that asks for pictures. Whatever changes an item changes it, and asks for a new version of
 * these suites.
 */
export const pictureGeneratorsDigest =
  '782257d481bd01776b18cfe4fa3680b42dd7852fe0fb2a947fdf3bb49d0e4355'
