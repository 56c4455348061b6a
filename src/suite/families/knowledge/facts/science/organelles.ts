import { factTable } from '../table.ts'

export const organelles = factTable({
  name: 'organelles',
  reference: 'Alberts et al., Molecular Biology of the Cell, 6th ed., chapters 12 to 16',
  columns: 'part of the cell | task',
  rows: `
    nucleus|holds the chromosomes; mitochondrion|makes most ATP; chloroplast|carries out photosynthesis; ribosome|builds proteins

    lysosome|digests waste; Golgi apparatus|sorts and packs proteins; cell membrane|bounds the cell

    nucleolus|makes ribosomal subunits; centrosome|organises microtubules; peroxisome|breaks down hydrogen peroxide`,
  relations: [
    {
      entity: 'part of the cell',
      value: 'task',
      forward: ['Which task does the {} have?', 'In a cell, what is typical of the {}?'],
      backward: ['Which part of a cell {}?', 'In a cell, which part {}?'],
      pair: 'part of a cell and its task',
    },
  ],
})
