/**
 * SHA-256 over items of every family and level and their examples, as `test/suite/families/version.test.ts`
 * makes them: part of the digest of every suite that generates. Whatever changes an item changes it, and asks
 * for a new version of these suites.
 */
export const generatorsDigest = '9db1cae711f43e05da9d7562d205fee019f1aa3d7b59980e58c9e6e30f433c60'
