import { factTable } from '../table.ts'

export const landmarks = factTable({
  name: 'landmarks',
  reference: 'Encyclopaedia Britannica, article on each landmark',
  columns: 'landmark | city',
  rows: `
    the Eiffel Tower|Paris; the Colosseum|Rome; Big Ben|London; the Statue of Liberty|New York; the Kremlin|Moscow
    the Parthenon|Athens; the Brandenburg Gate|Berlin; the Sagrada Família|Barcelona; the Golden Gate Bridge|San Francisco
    Hagia Sophia|Istanbul; the Taj Mahal|Agra; the Forbidden City|Beijing; the Burj Khalifa|Dubai; the Louvre|Paris
    the White House|Washington

    the Alhambra|Granada; the Charles Bridge|Prague; the Little Mermaid statue|Copenhagen; the Rijksmuseum|Amsterdam
    the Prado|Madrid; the Uffizi Gallery|Florence; La Scala|Milan; the Hermitage Museum|Saint Petersburg; the Space Needle|Seattle
    the CN Tower|Toronto; the Gateway Arch|St. Louis; the Petronas Towers|Kuala Lumpur; the Rialto Bridge|Venice
    Schönbrunn Palace|Vienna; the Fisherman's Bastion|Budapest; the Atomium|Brussels; Christ the Redeemer|Rio de Janeiro
    the Blue Mosque|Istanbul; the Senso-ji temple|Tokyo; the Trevi Fountain|Rome

    the Mezquita|Córdoba; the Zwinger|Dresden; the Belém Tower|Lisbon; Wawel Castle|Kraków; the Vasa Museum|Stockholm
    the Nyhavn quay|Copenhagen; the Hallgrímskirkja|Reykjavík; the Golden Temple|Amritsar; the Charminar|Hyderabad
    the Kinkaku-ji temple|Kyoto; the Gateway of India|Mumbai; the Hawa Mahal|Jaipur; the Shwedagon Pagoda|Yangon
    Wat Arun|Bangkok; the Merlion|Singapore; the Teatro Colón|Buenos Aires
    the Holstentor|Lübeck; the Ponte Vecchio|Florence; the Mole Antonelliana|Turin
    the Giralda|Seville; the Registan|Samarkand; the Potala Palace|Lhasa
    the Book of Kells|Dublin; the Unisphere|New York; the Menin Gate|Ypres`,
  relations: [
    {
      entity: 'landmark',
      value: 'city',
      forward: [
        'In which city is {}?',
        'To see {}, one travels to which city?',
        'In which of these cities is {}?',
      ],
      backward: ['What can one see in {}?', 'Which of these is in {}?', 'Which sight is in {}?'],
      pair: 'sight and city',
    },
  ],
})
