import { factTable } from '../table.ts'

export const callingCodes = factTable({
  name: 'calling codes',
  reference: 'ITU-T E.164, list of assigned country codes',
  columns: 'country | calling code | region',
  rows: `
    France|+33|Europe; Germany|+49|Europe; the United Kingdom|+44|Europe; Italy|+39|Europe; Spain|+34|Europe
    Japan|+81|Asia; China|+86|Asia; India|+91|Asia; Brazil|+55|America; Mexico|+52|America; Australia|+61|Oceania

    Greece|+30|Europe; the Netherlands|+31|Europe; Belgium|+32|Europe; Hungary|+36|Europe; Romania|+40|Europe
    Switzerland|+41|Europe; Austria|+43|Europe; Denmark|+45|Europe; Sweden|+46|Europe; Norway|+47|Europe; Poland|+48|Europe
    Egypt|+20|Africa; South Africa|+27|Africa; Peru|+51|America; Cuba|+53|America; Argentina|+54|America; Chile|+56|America
    Colombia|+57|America; Malaysia|+60|Asia; Indonesia|+62|Asia; Thailand|+66|Asia; South Korea|+82|Asia; Turkey|+90|Asia

    Venezuela|+58|America; the Philippines|+63|Asia; New Zealand|+64|Oceania; Singapore|+65|Asia; Vietnam|+84|Asia; Pakistan|+92|Asia
    Sri Lanka|+94|Asia; Iran|+98|Asia; Morocco|+212|Africa; Algeria|+213|Africa; Senegal|+221|Africa; Ghana|+233|Africa
    Nigeria|+234|Africa; Ethiopia|+251|Africa; Kenya|+254|Africa; Portugal|+351|Europe; Ireland|+353|Europe; Iceland|+354|Europe
    Finland|+358|Europe; Bulgaria|+359|Europe; Ukraine|+380|Europe; Croatia|+385|Europe; Israel|+972|Asia; Nepal|+977|Asia`,
  relations: [
    {
      entity: 'country',
      value: 'calling code',
      forward: [
        'What is the international calling code of {}?',
        'Which telephone code reaches {}?',
        'To phone somebody in {}, which code does one dial?',
      ],
      backward: [
        'Which country has the calling code {}?',
        'A phone number that begins with {} is from which country?',
      ],
      pair: 'country and calling code',
      namesEntity: 'the country with the calling code {}',
      near: 'region',
    },
  ],
})
