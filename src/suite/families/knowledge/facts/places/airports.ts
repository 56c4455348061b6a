import { factTable } from '../table.ts'

export const airports = factTable({
  name: 'airports',
  reference: 'IATA airport codes',
  columns: 'airport code | airport city',
  rows: `
    LHR|London; JFK|New York; CDG|Paris; LAX|Los Angeles; FRA|Frankfurt; AMS|Amsterdam; DXB|Dubai; HND|Tokyo; SFO|San Francisco
    FCO|Rome; MAD|Madrid; SYD|Sydney

    ORD|Chicago; IST|Istanbul; SIN|Singapore; BCN|Barcelona; MUC|Munich; ZRH|Zürich; VIE|Vienna; CPH|Copenhagen; ARN|Stockholm
    OSL|Oslo; HEL|Helsinki; LIS|Lisbon; DUB|Dublin; BRU|Brussels; PRG|Prague; WAW|Warsaw; BUD|Budapest; ATH|Athens; SVO|Moscow
    PEK|Beijing; ICN|Seoul; BKK|Bangkok; DEL|Delhi; BOM|Mumbai; GRU|São Paulo; EZE|Buenos Aires; YYZ|Toronto; SEA|Seattle
    ATL|Atlanta; BOS|Boston; MIA|Miami; DEN|Denver; MEX|Mexico City

    IAD|Washington; YVR|Vancouver; YUL|Montreal; PHX|Phoenix; MSP|Minneapolis; PHL|Philadelphia; MCO|Orlando; LAS|Las Vegas
    KIX|Osaka; CTS|Sapporo; PVG|Shanghai; CAN|Guangzhou; CGK|Jakarta; KUL|Kuala Lumpur; MNL|Manila; SGN|Ho Chi Minh City
    MEL|Melbourne; PER|Perth; BNE|Brisbane; AKL|Auckland; JNB|Johannesburg; CPT|Cape Town; NBO|Nairobi; CAI|Cairo
    DOH|Doha; AUH|Abu Dhabi; TLV|Tel Aviv; GIG|Rio de Janeiro; SCL|Santiago; BOG|Bogotá; LIM|Lima; KEF|Reykjavík; GVA|Geneva
    MXP|Milan; NAP|Naples; OPO|Porto; AGP|Málaga; NCE|Nice; LYS|Lyon; MAN|Manchester; EDI|Edinburgh; OTP|Bucharest; BEG|Belgrade`,
  relations: [
    {
      entity: 'airport code',
      value: 'airport city',
      forward: [
        'A suitcase with the tag {} goes to which city?',
        'The airport code {} belongs to which city?',
        'Which city has the airport with the code {}?',
      ],
      backward: [
        'What is the code of an airport of {}?',
        'A flight to {} may show which airport code?',
      ],
      pair: 'airport code and city',
      spelt: true,
    },
  ],
})
