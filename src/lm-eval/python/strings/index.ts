/** The methods of Python's `str`, as functions of the text; positions count code points. */
export { capitalize, casefold, lower, swapcase, title, upper } from './case.ts'
export {
  isalnum,
  isalpha,
  isdecimal,
  isdigit,
  islower,
  isnumeric,
  isspace,
  isupper,
} from './classes.ts'
export { center, ljust, rjust, zfill } from './pad.ts'
export {
  count,
  endswith,
  find,
  index,
  removeprefix,
  removesuffix,
  replace,
  rfind,
  startswith,
} from './search.ts'
export { join, partition, rpartition, rsplit, split, splitlines } from './split.ts'
export { lstrip, rstrip, strip } from './strip.ts'
