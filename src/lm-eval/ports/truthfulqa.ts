import { openLlmPython, type Port } from './port.ts'

/** TruthfulQA mc2: the probability mass on the true answers, computed where scores are made. */
export const truthfulqa: readonly Port[] = [
  {
    name: 'utils.process_results_mc2',
    sources: ['d3c827d1e2cd442a1e4738b527a18effd48cbb2aed478c12a652311b5ea4dbc8', openLlmPython],
    folder: 'truthfulqa',
    datasets: ['truthfulqa/truthful_qa', 'truthful_qa'],
    use: { kind: 'results', id: 'truthfulqa-mc2' },
  },
  {
    name: 'utils.process_results_mc2',
    sources: ['36264ed96d31657505e05eb7af26dae990254826d096e3d5615920b187d8ac1a'],
    folder: 'truthfulqa-multi',
    use: { kind: 'results', id: 'truthfulqa-mc2-leading' },
  },
]
