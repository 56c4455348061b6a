/**
 * SHA-256 over items of every family and level and their examples, as `test/suite/families/version.test.ts`
 * makes them: part of the digest of every suite that generates. Whatever changes an item changes it, and asks
 * for a new version of these suites.
 */
export const generatorsDigest = '85b9db629a97272837464f813550b1036651113cd256e9a6aa2a3e76ebed416f'
