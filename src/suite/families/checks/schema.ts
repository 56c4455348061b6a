import { Type } from '../../../schema/index.ts'
import { checkKinds } from './meets.ts'

/** Any check, with the parameters of its kind. */
export const CheckSchema = Type.Union(checkKinds.map(({ schema }) => schema))
