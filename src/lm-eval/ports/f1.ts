import type { AggregationPort, Port } from './port.ts'

/** Python files of tasks in African and Arabic dialects that hold the same three lines. */
const weighted = [
  '5333bec1a17f37cf348522c35f09f277a484729752f0f5fa299b9e4b14fbca0e',
  '5433c39afd47fb50b363de7b5a1a2f975ee08b9aa36b21a837b866d723941a2e',
  '5f0502a69ad406d86f3a61b02f2f19a7229ed219b9e37a1bc9798ef9582e22f7',
  '67998331d95278d97fbc01bf211201a6f4a9fff3c4199e9216e01bc4aebcb387',
  '6833aa79ec6cca6a76d3790e1d3c4bd027bad853b9134f9e34fb7db6a5654198',
  '7c3e94328c3607c9c6d9afab91bd003f23fa74410109700c71b921825ccc0dd8',
  '82505ac03d1c56cbf95d7302fc488e3d37626403beb03955218e12ed1464e587',
  'b149ff77bb096680405f65efc85a7201c90356c05290f7a11ae08c9a3768fac6',
  'c1cfe92751ffca6e996433908d6fd81b44e61a6fd772365f59615da26927194f',
  'd0ebb65512d9f552ee9f17478ea3cba40d3c31fc785248ef4a6525fdf18d73be',
  'da353b79ae670e9dfdabfb072ca091751216dfd7a13e696cb79ab7e8bb35f5b1',
  'e31e27913231afd0a270429d0089b06d16d684f1d34714e67a67888da770614e',
  'f73ebd32b66b88605140d9383022ebda5b763cc786996655ed1b8f56ac99e681',
]
const aradice = '47597e2fd7dfb2734b5b709dd66c81547d108e32262bada950536c60f84a0c44'
const kobest = 'd4d9c2afaef727c9d7ac97db311879be3aa04feb7d10fd3ab140844b793ad4a7'

/** F1 of several classes, which the scorer computes as scikit-learn does. */
export const f1: readonly Port[] = [
  port('utils.weighted_f1_score', weighted, 'weighted-f1'),
  port('metrics.weighted_f1_score', [aradice], 'weighted-f1'),
  port('metrics.macro_f1_score', [aradice], 'macro-f1'),
  port('metrics.micro_f1_score', [aradice], 'micro-f1'),
  port('utils.macro_f1_score', [kobest], 'macro-f1'),
]

function port(name: string, sources: readonly string[], id: AggregationPort): Port {
  return { name, sources, use: { kind: 'aggregation', id } }
}
