/** Task files: YAML 1.1 as PyYAML reads it, `!function`, `include`. */
export { doubledKeys } from './doubled-keys.ts'
export { type FunctionReference, isFunctionReference } from './function-reference.ts'
export { type FileReader, readTaskFile, rememberingReader, type TaskFile } from './include.ts'
export { parseFields, type SourceFile } from './read-file.ts'
export {
  describe,
  type Fields,
  fieldsOf,
  isYamlList,
  isYamlMap,
  toPyValue,
  type YamlMap,
  type YamlValue,
} from './value.ts'
