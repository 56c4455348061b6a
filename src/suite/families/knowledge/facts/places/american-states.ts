import { factTable } from '../table.ts'

export const americanStates = factTable({
  name: 'American states',
  reference: 'US Census Bureau, state capitals; ANSI INCITS 38',
  columns: 'state | state capital | postal code',
  rows: `
    California|Sacramento|CA; Texas|Austin|TX; Florida|Tallahassee|FL; Hawaii|Honolulu|HI; Massachusetts|Boston|MA
    Georgia|Atlanta|GA; Arizona|Phoenix|AZ; Colorado|Denver|CO; Alaska|Juneau|AK; New York|Albany|NY; Utah|Salt Lake City|UT

    Illinois|Springfield|IL; Ohio|Columbus|OH; Tennessee|Nashville|TN; Louisiana|Baton Rouge|LA; Nevada|Carson City|NV
    Oregon|Salem|OR; Washington|Olympia|WA; Minnesota|Saint Paul|MN; Pennsylvania|Harrisburg|PA; Virginia|Richmond|VA
    Michigan|Lansing|MI; Wisconsin|Madison|WI; New Mexico|Santa Fe|NM; North Carolina|Raleigh|NC; New Jersey|Trenton|NJ
    Maryland|Annapolis|MD; Kansas|Topeka|KS; Arkansas|Little Rock|AR; Mississippi|Jackson|MS; Alabama|Montgomery|AL

    Connecticut|Hartford|CT; Delaware|Dover|DE; Idaho|Boise|ID; Iowa|Des Moines|IA; Kentucky|Frankfort|KY; Maine|Augusta|ME
    Missouri|Jefferson City|MO; Montana|Helena|MT; Nebraska|Lincoln|NE; New Hampshire|Concord|NH; North Dakota|Bismarck|ND
    Rhode Island|Providence|RI; South Carolina|Columbia|SC; South Dakota|Pierre|SD; Vermont|Montpelier|VT
    West Virginia|Charleston|WV; Wyoming|Cheyenne|WY`,
  relations: [
    {
      entity: 'state',
      value: 'state capital',
      forward: [
        'What is the capital of the US state of {}?',
        'Which city is the capital of {} in the USA?',
        'The government of the US state of {} sits in which city?',
      ],
      backward: [
        'Which US state has the capital {}?',
        '{} is the capital of which US state?',
        'The government of which US state sits in {}?',
      ],
      pair: 'US state and capital',
    },
    {
      entity: 'state',
      value: 'postal code',
      forward: [
        'What is the postal code of the US state of {}?',
        'On American letters, which code stands for {}?',
      ],
      backward: [
        'Which US state has the postal code {}?',
        'On American letters, {} stands for which state?',
      ],
      pair: 'US state and postal code',
      spelt: true,
    },
  ],
})
