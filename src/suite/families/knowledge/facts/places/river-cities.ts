import { factTable } from '../table.ts'

export const riverCities = factTable({
  name: 'river cities',
  reference: 'Encyclopaedia Britannica, article on each city',
  columns: 'city | river',
  rows: `
    London|Thames; Paris|Seine; Rome|Tiber; Vienna|Danube; Budapest|Danube; Cairo|Nile; Cologne|Rhine; New Orleans|Mississippi
    Hamburg|Elbe; Baghdad|Tigris

    Prague|Vltava; Warsaw|Vistula; Kraków|Vistula; Florence|Arno; Turin|Po; Lisbon|Tagus; Seville|Guadalquivir; Porto|Douro
    Bordeaux|Garonne; Dublin|Liffey; Glasgow|Clyde; Liverpool|Mersey; Saint Petersburg|Neva; Kyiv|Dnieper; Washington|Potomac
    Montreal|Saint Lawrence; Varanasi|Ganges; Agra|Yamuna; Wuhan|Yangtze; Phnom Penh|Mekong; Bangkok|Chao Phraya; Dresden|Elbe
    Basel|Rhine; Melbourne|Yarra; Kinshasa|Congo

    Zaragoza|Ebro; Bristol|Avon; Newcastle upon Tyne|Tyne; Cardiff|Taff; Zagreb|Sava; Frankfurt|Main; Bremen|Weser; Wrocław|Oder
    Riga|Daugava; Memphis|Mississippi; Kolkata|Hooghly; Vientiane|Mekong; Perth|Swan; Hobart|Derwent; Verona|Adige; Pisa|Arno
    Nantes|Loire; Rouen|Seine; Szczecin|Oder; Toulouse|Garonne; Omaha|Missouri; Louisville|Ohio; Portland in Oregon|Willamette
    Ahmedabad|Sabarmati; Lahore|Ravi; Kaunas|Neman; Inverness|Ness; York|Ouse; Stuttgart|Neckar; Rostov|Don; Maastricht|Meuse`,
  relations: [
    {
      entity: 'city',
      value: 'river',
      forward: [
        'Which river flows through {}?',
        'On which river does {} lie?',
        'The bridges of {} cross which river?',
      ],
      backward: [
        'Which city lies on the river {}?',
        'The river {} flows through which of these cities?',
        'Which of these cities stands on the {}?',
      ],
      pair: 'city and river',
    },
  ],
})
