import { groupTable } from '../table.ts'

export const hormones = groupTable({
  name: 'hormones',
  reference: 'Guyton and Hall, Textbook of Medical Physiology, 13th ed., table 75-1',
  columns: 'hormone | organ',
  groups: `
    pancreas: insulin / glucagon / amylin
    thyroid: thyroxine / calcitonin / triiodothyronine
    adrenal glands: adrenaline, cortisol / aldosterone / corticosterone
    pituitary: growth hormone / prolactin, luteinizing hormone / corticotropin, follicle-stimulating hormone
    pineal gland: melatonin
    ovaries: / progesterone, estradiol
    testes: testosterone
    stomach: / gastrin, ghrelin
    kidneys: / erythropoietin
    fat tissue: / leptin`,
  relation: {
    forward: [
      'Which organ mainly makes the hormone {}?',
      'Where in the body is most {} made?',
      'What is the main source of {} in the body?',
    ],
    backward: [
      'Which hormone comes mainly from the {}?',
      'Which of these is mainly made by the {}?',
    ],
    pair: 'hormone and organ',
  },
})
