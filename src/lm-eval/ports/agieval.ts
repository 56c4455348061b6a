import type { Port } from './port.ts'

/** AGIEval's multiple choice: several answers may be right; computed where scores are made. */
export const agiEval: readonly Port[] = [
  {
    name: 'utils.process_results_mcqa',
    sources: ['d54929f3cfcae8ee7f1f0171414cb81ec19b4243ea6474d8155956beb18327d3'],
    folder: 'agieval',
    use: { kind: 'results', id: 'agieval-mcqa' },
  },
]
