import { type Chain, TiersSchema } from '../../chains/index.ts'
import { closed, Type, typed } from '../../schema/index.ts'

/** How the number of items decides whether nodes near a line get a verdict. */
export const powerShape = closed({
  chain: typed<Chain>(TiersSchema.properties.chains.items),
  caps: Type.Array(Type.Number(), { description: 'Items that may be asked at most.' }),
  points: Type.Array(
    closed({
      distance: Type.Number({ description: 'Points above the line.' }),
      certified: Type.Array(Type.Number(), { description: 'Share within each cap.' }),
      denied: Type.Array(Type.Number(), { description: 'Share within each cap.' }),
      items: closed({ median: Type.Number(), p90: Type.Number() }),
    }),
  ),
})
