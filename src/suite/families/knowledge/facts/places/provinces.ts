import { factTable } from '../table.ts'

export const provinces = factTable({
  name: 'provinces',
  reference: 'ISO 3166-2; national statutes of each country',
  columns: 'province | provincial capital | country',
  rows: `
    Bavaria|Munich|Germany; Tuscany|Florence|Italy; Ontario|Toronto|Canada; Queensland|Brisbane|Australia
    Victoria|Melbourne|Australia; New South Wales|Sydney|Australia; Sicily|Palermo|Italy; Lombardy|Milan|Italy
    Saxony|Dresden|Germany

    Alberta|Edmonton|Canada; Manitoba|Winnipeg|Canada; Nova Scotia|Halifax|Canada; Western Australia|Perth|Australia
    South Australia|Adelaide|Australia; Tasmania|Hobart|Australia; Hesse|Wiesbaden|Germany; Baden-Württemberg|Stuttgart|Germany
    Lower Saxony|Hanover|Germany; North Rhine-Westphalia|Düsseldorf|Germany; Piedmont|Turin|Italy; Veneto|Venice|Italy
    Sardinia|Cagliari|Italy; Campania|Naples|Italy; Liguria|Genoa|Italy; Kerala|Thiruvananthapuram|India; Rajasthan|Jaipur|India
    Tamil Nadu|Chennai|India; Karnataka|Bengaluru|India; West Bengal|Kolkata|India; Maharashtra|Mumbai|India
    Andalusia|Seville|Spain; Catalonia|Barcelona|Spain; Aragon|Zaragoza|Spain

    Saskatchewan|Regina|Canada; New Brunswick|Fredericton|Canada; Prince Edward Island|Charlottetown|Canada
    Thuringia|Erfurt|Germany; Brandenburg|Potsdam|Germany; Saarland|Saarbrücken|Germany; Rhineland-Palatinate|Mainz|Germany
    Saxony-Anhalt|Magdeburg|Germany; Schleswig-Holstein|Kiel|Germany; Mecklenburg-Vorpommern|Schwerin|Germany
    Apulia|Bari|Italy; Umbria|Perugia|Italy; Calabria|Catanzaro|Italy; Basilicata|Potenza|Italy; Molise|Campobasso|Italy
    Marche|Ancona|Italy; Gujarat|Gandhinagar|India; Bihar|Patna|India; Odisha|Bhubaneswar|India; Uttar Pradesh|Lucknow|India
    Madhya Pradesh|Bhopal|India; Assam|Dispur|India; Sikkim|Gangtok|India; Nagaland|Kohima|India; Mizoram|Aizawl|India
    Extremadura|Mérida|Spain; Navarre|Pamplona|Spain; Cantabria|Santander|Spain; Castilla-La Mancha|Toledo|Spain; Asturias|Oviedo|Spain
    Tyrol|Innsbruck|Austria; Carinthia|Klagenfurt|Austria; Styria|Graz|Austria; Vorarlberg|Bregenz|Austria; Upper Austria|Linz|Austria`,
  relations: [
    {
      entity: 'province',
      value: 'provincial capital',
      forward: [
        'What is the capital of the state or region {}?',
        'From which city is {} governed?',
        'Which city is the seat of the government of {}?',
      ],
      backward: [
        'Which state or region has the capital {}?',
        '{} is the capital of which state or region?',
      ],
      pair: 'region and its capital',
      near: 'country',
    },
    {
      entity: 'province',
      value: 'country',
      forward: ['In which country is {}?', '{} is a state or region of which country?'],
      member: ['Which of these is a state or region of {}?', 'Which region belongs to {}?'],
      outsider: ['Which of these is not a region of {}?', 'Which region does not belong to {}?'],
      namesValue: 'the country that {} belongs to',
    },
  ],
})
