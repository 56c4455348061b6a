import { agiEval } from './agieval.ts'
import { arc } from './arc.ts'
import { bbh } from './bbh.ts'
import { bigBench } from './bigbench.ts'
import { f1 } from './f1.ts'
import { glue } from './glue.ts'
import { gpqa } from './gpqa.ts'
import { hellaswag } from './hellaswag.ts'
import { mmluPro } from './mmlu-pro.ts'
import { mmluProThinking } from './mmlu-pro-thinking.ts'
import { mmluVariants } from './mmlu-variants.ts'
import { musr } from './musr.ts'
import type { Port, PortFamily } from './port.ts'
import { race } from './race.ts'
import { subjects } from './subjects.ts'
import { superGlue } from './super-glue.ts'
import { truthfulqa } from './truthfulqa.ts'
import { winogrande } from './winogrande.ts'

export const ports: readonly Port[] = [
  ...agiEval,
  ...arc,
  ...bbh,
  ...bigBench,
  ...f1,
  ...glue,
  ...gpqa,
  ...hellaswag,
  ...mmluPro,
  ...mmluProThinking,
  ...mmluVariants,
  ...musr,
  ...race,
  ...superGlue,
  ...truthfulqa,
  ...winogrande,
]

export const families: readonly PortFamily[] = subjects
