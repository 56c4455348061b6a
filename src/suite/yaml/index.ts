/** Task files: YAML 1.1 as PyYAML reads it, `!function`, `include`. */

// Values
export { type FunctionReference, isFunctionReference } from './function-reference.ts'
// Reading
export { readTaskFile, type TaskFile } from './include.ts'
export { parseFields, type SourceFile } from './read-file.ts'
export {
  describe,
  type Field,
  type Fields,
  fieldsOf,
  isYamlList,
  isYamlMap,
  toPyValue,
  type YamlMap,
  type YamlValue,
} from './value.ts'
