import { factTable } from '../table.ts'

export const countries = factTable({
  name: 'countries',
  reference: 'UN Member States and UNGEGN list of country names; ISO 3166-1; UN M49',
  columns: 'country | capital | country code | region',
  rows: `
    France|Paris|FR|Europe; Germany|Berlin|DE|Europe; Italy|Rome|IT|Europe; Spain|Madrid|ES|Europe; Portugal|Lisbon|PT|Europe
    Greece|Athens|GR|Europe; Austria|Vienna|AT|Europe; Belgium|Brussels|BE|Europe; Ireland|Dublin|IE|Europe
    Sweden|Stockholm|SE|Europe; Norway|Oslo|NO|Europe; Denmark|Copenhagen|DK|Europe; Finland|Helsinki|FI|Europe
    Poland|Warsaw|PL|Europe; Hungary|Budapest|HU|Europe; Russia|Moscow|RU|Europe; Ukraine|Kyiv|UA|Europe
    Japan|Tokyo|JP|Asia; China|Beijing|CN|Asia; India|New Delhi|IN|Asia; Thailand|Bangkok|TH|Asia; Iran|Tehran|IR|Asia
    Iraq|Baghdad|IQ|Asia; Turkey|Ankara|TR|Asia; South Korea|Seoul|KR|Asia; Saudi Arabia|Riyadh|SA|Asia
    Egypt|Cairo|EG|Africa; Kenya|Nairobi|KE|Africa; Nigeria|Abuja|NG|Africa; Morocco|Rabat|MA|Africa
    Canada|Ottawa|CA|America; Mexico|Mexico City|MX|America; Brazil|Brasília|BR|America; Argentina|Buenos Aires|AR|America
    Chile|Santiago|CL|America; Peru|Lima|PE|America; Cuba|Havana|CU|America; Colombia|Bogotá|CO|America
    Australia|Canberra|AU|Oceania; New Zealand|Wellington|NZ|Oceania

    Iceland|Reykjavík|IS|Europe; Croatia|Zagreb|HR|Europe; Serbia|Belgrade|RS|Europe; Romania|Bucharest|RO|Europe
    Bulgaria|Sofia|BG|Europe; Slovakia|Bratislava|SK|Europe; Slovenia|Ljubljana|SI|Europe; Estonia|Tallinn|EE|Europe
    Latvia|Riga|LV|Europe; Lithuania|Vilnius|LT|Europe; Albania|Tirana|AL|Europe; Malta|Valletta|MT|Europe; Belarus|Minsk|BY|Europe
    Vietnam|Hanoi|VN|Asia; the Philippines|Manila|PH|Asia; Pakistan|Islamabad|PK|Asia; Bangladesh|Dhaka|BD|Asia
    Afghanistan|Kabul|AF|Asia; Nepal|Kathmandu|NP|Asia; Lebanon|Beirut|LB|Asia; Syria|Damascus|SY|Asia; Jordan|Amman|JO|Asia
    Cambodia|Phnom Penh|KH|Asia; Mongolia|Ulaanbaatar|MN|Asia; North Korea|Pyongyang|KP|Asia; Qatar|Doha|QA|Asia; Malaysia|Kuala Lumpur|MY|Asia
    Ethiopia|Addis Ababa|ET|Africa; Ghana|Accra|GH|Africa; Libya|Tripoli|LY|Africa; Sudan|Khartoum|SD|Africa
    Tunisia|Tunis|TN|Africa; Algeria|Algiers|DZ|Africa; Senegal|Dakar|SN|Africa; Uganda|Kampala|UG|Africa; Somalia|Mogadishu|SO|Africa
    Zimbabwe|Harare|ZW|Africa; Angola|Luanda|AO|Africa; Venezuela|Caracas|VE|America; Ecuador|Quito|EC|America
    Uruguay|Montevideo|UY|America; Paraguay|Asunción|PY|America; Costa Rica|San José|CR|America; Jamaica|Kingston|JM|America
    Haiti|Port-au-Prince|HT|America; Nicaragua|Managua|NI|America; Fiji|Suva|FJ|Oceania

    Moldova|Chișinău|MD|Europe; North Macedonia|Skopje|MK|Europe; Montenegro|Podgorica|ME|Europe; Andorra|Andorra la Vella|AD|Europe
    Liechtenstein|Vaduz|LI|Europe; Bosnia and Herzegovina|Sarajevo|BA|Europe; Armenia|Yerevan|AM|Asia; Azerbaijan|Baku|AZ|Asia
    Georgia|Tbilisi|GE|Asia; Uzbekistan|Tashkent|UZ|Asia; Kyrgyzstan|Bishkek|KG|Asia; Tajikistan|Dushanbe|TJ|Asia
    Turkmenistan|Ashgabat|TM|Asia; Laos|Vientiane|LA|Asia; Bhutan|Thimphu|BT|Asia; Oman|Muscat|OM|Asia; Bahrain|Manama|BH|Asia
    the Maldives|Malé|MV|Asia; Brunei|Bandar Seri Begawan|BN|Asia; Timor-Leste|Dili|TL|Asia; Cyprus|Nicosia|CY|Asia
    Mali|Bamako|ML|Africa; Niger|Niamey|NE|Africa; Chad|N'Djamena|TD|Africa; Burkina Faso|Ouagadougou|BF|Africa
    Gabon|Libreville|GA|Africa; Togo|Lomé|TG|Africa; Rwanda|Kigali|RW|Africa; Zambia|Lusaka|ZM|Africa; Malawi|Lilongwe|MW|Africa
    Mozambique|Maputo|MZ|Africa; Madagascar|Antananarivo|MG|Africa; Botswana|Gaborone|BW|Africa; Namibia|Windhoek|NA|Africa
    Lesotho|Maseru|LS|Africa; Eritrea|Asmara|ER|Africa; Mauritania|Nouakchott|MR|Africa; Liberia|Monrovia|LR|Africa
    Sierra Leone|Freetown|SL|Africa; the Gambia|Banjul|GM|Africa; Guinea|Conakry|GN|Africa; Cabo Verde|Praia|CV|Africa
    Seychelles|Victoria|SC|Africa; Mauritius|Port Louis|MU|Africa; the Comoros|Moroni|KM|Africa; Cameroon|Yaoundé|CM|Africa
    the Central African Republic|Bangui|CF|Africa; South Sudan|Juba|SS|Africa; Guyana|Georgetown|GY|America; Suriname|Paramaribo|SR|America
    Belize|Belmopan|BZ|America; Honduras|Tegucigalpa|HN|America; the Bahamas|Nassau|BS|America; Barbados|Bridgetown|BB|America
    Grenada|Saint George's|GD|America; Saint Lucia|Castries|LC|America; Dominica|Roseau|DM|America; Trinidad and Tobago|Port of Spain|TT|America
    Papua New Guinea|Port Moresby|PG|Oceania; Samoa|Apia|WS|Oceania; Tonga|Nukuʻalofa|TO|Oceania; Vanuatu|Port Vila|VU|Oceania
    the Solomon Islands|Honiara|SB|Oceania; Tuvalu|Funafuti|TV|Oceania; Palau|Ngerulmud|PW|Oceania`,
  relations: [
    {
      entity: 'country',
      value: 'capital',
      forward: [
        'What is the capital of {}?',
        'Name the capital of {}.',
        'Which of these cities is the capital of {}?',
      ],
      backward: [
        'Which country has the capital {}?',
        '{} is the capital of which country?',
        'Of which state is {} the capital?',
      ],
      pair: 'country and capital',
      namesValue: 'the capital of {}',
      namesEntity: 'the country whose capital is {}',
      near: 'region',
    },
    {
      entity: 'country',
      value: 'country code',
      forward: [
        'What is the two-letter ISO 3166 code of {}?',
        'Which ISO country code stands for {}?',
      ],
      backward: [
        'Which country has the ISO code {}?',
        'The ISO 3166 code {} stands for which country?',
      ],
      pair: 'country and ISO code',
      namesEntity: 'the country with the ISO code {}',
      spelt: true,
    },
  ],
})
