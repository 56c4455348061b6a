import { groupTable } from '../table.ts'

export const plantFamilies = groupTable({
  name: 'plant families',
  reference: 'Plants of the World Online, accepted families',
  columns: 'plant | plant family',
  groups: `
    nightshade family: tomato, potato / aubergine, tobacco, chilli / petunia, mandrake, henbane
    rose family: apple, cherry, strawberry / pear, plum, raspberry, almond / quince, hawthorn, medlar, blackthorn
    legume family: pea, bean / lentil, peanut, soybean, clover / tamarind, carob, lupin, alfalfa, liquorice
    cabbage family: cabbage, broccoli / radish, turnip, mustard / horseradish, woad, watercress, wallflower
    grass family: wheat, rice, maize / bamboo, barley, sugar cane / sorghum, teff, fonio
    gourd family: pumpkin, cucumber / melon, courgette, watermelon / luffa, chayote
    carrot family: carrot, parsley / celery, fennel, dill, coriander / caraway, lovage, chervil, hogweed
    daisy family: sunflower, daisy / lettuce, dandelion, artichoke / salsify, tarragon, yarrow, edelweiss
    mint family: mint, basil / rosemary, lavender, thyme, sage / hyssop, marjoram, teak
    citrus family: orange, lemon / lime, grapefruit / kumquat, yuzu`,
  relation: {
    forward: [
      'To which plant family does {} belong?',
      'Botanists place {} in which family?',
      'Of which plant family is {} a member?',
    ],
    member: [
      'Which of these plants belongs to the {}?',
      'Which plant is a member of the {}?',
      'Botanists place which of these in the {}?',
    ],
    outsider: [
      'Which of these plants does not belong to the {}?',
      'Three of these are of the {}. Which one is not?',
      'Which plant do botanists not place in the {}?',
    ],
    pair: 'plant and family',
  },
})
