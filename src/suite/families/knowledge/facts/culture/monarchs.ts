import { groupTable } from '../table.ts'

export const monarchs = groupTable({
  name: 'monarchs',
  reference: 'The Royal Household, kings and queens of England',
  columns: 'monarch | royal house',
  groups: `
    Norman: William the Conqueror / William II / Henry I
    Plantagenet: Richard the Lionheart / King John, Edward III / Henry II, Edward I, Edward II, Henry III
    Tudor: Henry VIII, Elizabeth I / Mary I, Henry VII / Edward VI
    Stuart: Charles I / James I, Charles II / James II, Queen Anne
    Hanover: Queen Victoria / George III / George I, George II, George IV, William IV
    Windsor: Elizabeth II, George VI / Edward VIII`,
  relation: {
    forward: [
      'To which royal house did {} of England belong?',
      'Of which house was the English monarch {}?',
    ],
    member: [
      'Which English monarch was of the house of {}?',
      'Who of these was a {} on the throne?',
    ],
    outsider: ['Who of these was not of the house of {}?', 'Which monarch was no {}?'],
    pair: 'monarch and house',
  },
})
