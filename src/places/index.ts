/** Where things lie: folders of the user, and what comes with the program. */
export { bundledSuites, bundledTiers, suiteFolder, tiersFile } from './bundled.ts'
export { places } from './folders.ts'
export { version } from './own-package.ts'
