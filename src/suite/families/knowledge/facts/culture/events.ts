import { factTable } from '../table.ts'

export const events = factTable({
  name: 'events',
  reference: 'Encyclopaedia Britannica, article on each event',
  columns: 'event | year',
  rows: `
    the Battle of Hastings|1066; the first voyage of Columbus to America|1492; the American Declaration of Independence|1776
    the storming of the Bastille|1789; the Battle of Waterloo|1815; the sinking of the Titanic|1912; the first Moon landing|1969
    the fall of the Berlin Wall|1989; the start of the First World War|1914; the start of the Second World War in Europe|1939
    the sealing of Magna Carta|1215; the Great Fire of London|1666; the assassination of John F. Kennedy|1963; the Chernobyl disaster|1986

    the fall of Constantinople|1453; the Battle of Agincourt|1415; the Ninety-five Theses of Luther|1517; the Gunpowder Plot|1605
    the Battle of Trafalgar|1805; the Louisiana Purchase|1803; the launch of Sputnik 1|1957; the Battle of Gettysburg|1863
    the abdication of Tsar Nicholas II|1917; the Wall Street crash|1929; the bombing of Pearl Harbor|1941; the founding of the United Nations|1945
    the independence of India|1947; the Suez Crisis|1956; the flight of Yuri Gagarin into space|1961; the Peace of Westphalia|1648
    the eruption of Krakatoa|1883; the opening of the Congress of Vienna|1814; the flight of the Wright brothers at Kitty Hawk|1903; the first modern Olympic Games|1896
    the Lisbon earthquake|1755; the release of Nelson Mandela from prison|1990; the coronation of Elizabeth II|1953; the resignation of Richard Nixon|1974

    the imperial coronation of Charlemagne|800; the Battle of Bannockburn|1314; the Battle of Bosworth|1485; the Battle of Lepanto|1571
    the defeat of the Spanish Armada|1588; the Edict of Nantes|1598; the landing of the Mayflower at Plymouth|1620; the execution of Charles I of England|1649
    the Battle of Poltava|1709; the Battle of Culloden|1746; the Boston Tea Party|1773; the Battle of Austerlitz|1805; the Haitian declaration of independence|1804
    the Great Exhibition in London|1851; the Charge of the Light Brigade|1854; the abolition of serfdom in Russia|1861; the opening of the Suez Canal|1869
    the proclamation of the German Empire|1871; the Entente Cordiale|1904; the Treaty of Versailles|1919; the March on Rome of Mussolini|1922
    the discovery of the tomb of Tutankhamun|1922; the Munich Agreement|1938; the start of the Berlin Airlift|1948; the Treaty of Rome on the EEC|1957
    the Cuban Missile Crisis|1962; the Carnation Revolution|1974; the Camp David Accords|1978; the Battle of Tours|732
    the death of Genghis Khan|1227; the end of the first voyage round the world|1522; the Battle of Mohács|1526; the Battle of Vienna|1683
    the death of Alexander von Humboldt|1859; the Meiji Restoration|1868; the opening of the Panama Canal|1914; the Easter Rising|1916`,
  relations: [
    {
      entity: 'event',
      value: 'year',
      forward: [
        'Which year does one link with {}?',
        'Which year is right for this event: {}?',
        'What is the date of {}?',
      ],
      backward: [
        'Which event belongs to the year {}?',
        'What happened in {}?',
        'Which event took place in {}?',
      ],
      pair: 'event and year',
      most: [
        'Which of these events came last?',
        'Which of these is the most recent?',
        'Which event is the latest?',
      ],
      least: [
        'Which of these events came first?',
        'Which of these is the oldest?',
        'Which event is the earliest?',
      ],
      numeric: true,
    },
  ],
})
