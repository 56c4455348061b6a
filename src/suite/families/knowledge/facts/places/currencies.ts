import { factTable } from '../table.ts'

export const currencies = factTable({
  name: 'currencies',
  reference: 'ISO 4217, table A.1',
  columns: 'country | currency | currency code | region',
  rows: `
    Japan|yen|JPY|Asia; the United Kingdom|pound|GBP|Europe; Russia|ruble|RUB|Europe; India|rupee|INR|Asia; China|yuan|CNY|Asia
    Sweden|krona|SEK|Europe; Poland|złoty|PLN|Europe; Brazil|real|BRL|America; Mexico|peso|MXN|America; Canada|dollar|CAD|America
    Australia|dollar|AUD|Oceania; South Korea|won|KRW|Asia; Thailand|baht|THB|Asia; Hungary|forint|HUF|Europe
    Ireland|euro|EUR|Europe; South Africa|rand|ZAR|Africa; Israel|shekel|ILS|Asia; Switzerland|franc|CHF|Europe; Turkey|lira|TRY|Asia

    Norway|krone|NOK|Europe; the Czech Republic|koruna|CZK|Europe; Romania|leu|RON|Europe; Ukraine|hryvnia|UAH|Europe
    Vietnam|dong|VND|Asia; Indonesia|rupiah|IDR|Asia; Malaysia|ringgit|MYR|Asia; Saudi Arabia|riyal|SAR|Asia; Kuwait|dinar|KWD|Asia
    Morocco|dirham|MAD|Africa; Nigeria|naira|NGN|Africa; Kenya|shilling|KES|Africa; Ghana|cedi|GHS|Africa; Ethiopia|birr|ETB|Africa
    Peru|sol|PEN|America; Bangladesh|taka|BDT|Asia; Serbia|dinar|RSD|Europe; New Zealand|dollar|NZD|Oceania; Egypt|pound|EGP|Africa
    Costa Rica|colón|CRC|America; Iceland|króna|ISK|Europe; Argentina|peso|ARS|America; Pakistan|rupee|PKR|Asia

    Albania|lek|ALL|Europe; Mongolia|tugrik|MNT|Asia; Laos|kip|LAK|Asia; Myanmar|kyat|MMK|Asia; Georgia|lari|GEL|Asia
    Armenia|dram|AMD|Asia; Azerbaijan|manat|AZN|Asia; Kazakhstan|tenge|KZT|Asia; Uzbekistan|som|UZS|Asia; Tajikistan|somoni|TJS|Asia
    Guatemala|quetzal|GTQ|America; Honduras|lempira|HNL|America; Paraguay|guaraní|PYG|America; Nicaragua|córdoba|NIO|America
    Haiti|gourde|HTG|America; Angola|kwanza|AOA|Africa; Zambia|kwacha|ZMW|Africa; Botswana|pula|BWP|Africa; the Gambia|dalasi|GMD|Africa
    Mozambique|metical|MZN|Africa; Madagascar|ariary|MGA|Africa; the Maldives|rufiyaa|MVR|Asia; Samoa|tala|WST|Oceania; Tonga|paʻanga|TOP|Oceania
    Vanuatu|vatu|VUV|Oceania; Papua New Guinea|kina|PGK|Oceania; Eritrea|nakfa|ERN|Africa; Rwanda|franc|RWF|Africa; Uganda|shilling|UGX|Africa`,
  relations: [
    {
      entity: 'country',
      value: 'currency',
      forward: [
        'What is the currency of {}?',
        'With which currency does one pay in {}?',
        'In {}, prices are in which currency?',
      ],
      backward: [
        'Which country has a currency called {}?',
        'In which country does one pay with a currency named {}?',
      ],
      pair: 'country and currency',
      near: 'region',
    },
    {
      entity: 'country',
      value: 'currency code',
      forward: ['What is the ISO code of the currency of {}?', 'Which code marks money of {}?'],
      backward: [
        'Which country has the currency code {}?',
        'The ISO 4217 code {} marks the money of which country?',
      ],
      pair: 'country and currency code',
      namesEntity: 'the country with the currency code {}',
      spelt: true,
    },
  ],
})
