import { factTable } from '../table.ts'

export const phobias = factTable({
  name: 'phobias',
  reference: 'APA Dictionary of Psychology; Oxford Dictionary of English, 3rd ed.',
  columns: 'phobia | object of fear',
  rows: `
    claustrophobia|confined spaces; arachnophobia|spiders; acrophobia|heights; hydrophobia|water; pyrophobia|fire
    xenophobia|foreigners; nyctophobia|the dark

    ophidiophobia|snakes; cynophobia|dogs; ailurophobia|cats; aviophobia|flying; trypanophobia|needles; mysophobia|dirt
    coulrophobia|clowns; entomophobia|insects; astraphobia|thunder; glossophobia|public speaking; haemophobia|blood

    triskaidekaphobia|the number 13; ornithophobia|birds; ichthyophobia|fish; gephyrophobia|bridges; chronophobia|time
    heliophobia|sunlight; musophobia|mice; hippophobia|horses; dendrophobia|trees; hypnophobia|sleep; bibliophobia|books`,
  relations: [
    {
      entity: 'phobia',
      value: 'object of fear',
      forward: [
        'What does a person with {} fear?',
        '{} is the fear of what?',
        'Somebody has {}. What frightens that person?',
      ],
      backward: [
        'What is the fear of {} called?',
        'Which word names an extreme fear of {}?',
        'A person who dreads {} has which phobia?',
      ],
      pair: 'phobia and what is feared',
    },
  ],
})
