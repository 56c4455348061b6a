import { groupTable } from '../table.ts'

export const continents = groupTable({
  name: 'continents',
  reference: 'UN M49, geographic regions and sub-regions',
  columns: 'country | sub-region',
  groups: `
    Northern Africa: Egypt, Morocco, Algeria / Tunisia, Libya, Sudan
    Western Africa: Nigeria, Ghana / Senegal, Mali / Togo, Liberia, the Gambia, Benin, Niger, Burkina Faso, Sierra Leone
    Eastern Africa: Kenya, Ethiopia / Uganda, Tanzania, Somalia, Madagascar / Malawi, Burundi, Djibouti, Eritrea, Rwanda
    Middle Africa: / Angola, Chad, Cameroon / Gabon, São Tomé and Príncipe, Equatorial Guinea
    Southern Africa: South Africa / Namibia, Botswana / Lesotho, Eswatini
    South America: Brazil, Argentina, Peru, Chile / Bolivia, Ecuador, Uruguay / Guyana, Suriname, Paraguay
    Central America: Mexico / Panama, Guatemala, Costa Rica / Belize, Honduras, El Salvador, Nicaragua
    the Caribbean: Cuba, Jamaica / Haiti, the Bahamas, Barbados / Dominica, Grenada, Saint Lucia
    Northern Europe: Sweden, Norway, Denmark, Finland / Iceland, Ireland / Estonia, Latvia, Lithuania
    Western Europe: France, Germany / Austria, Belgium, Switzerland / Luxembourg, Liechtenstein, Monaco
    Eastern Europe: Poland, Russia / Hungary, Romania, Ukraine / Moldova, Belarus, Slovakia, Bulgaria
    Southern Europe: Spain, Italy, Greece / Portugal, Croatia, Serbia / Malta, Andorra, Slovenia, San Marino, Albania
    Central Asia: Kazakhstan / Uzbekistan / Tajikistan, Kyrgyzstan, Turkmenistan
    Eastern Asia: Japan, China / South Korea, Mongolia
    South-eastern Asia: Thailand, Vietnam, Indonesia / Malaysia, the Philippines, Cambodia / Brunei, Laos, Timor-Leste, Myanmar
    Southern Asia: India, Pakistan / Nepal, Bangladesh, Iran / Bhutan, the Maldives
    Western Asia: Iraq, Saudi Arabia / Jordan, Lebanon, Yemen / Oman, Qatar, Kuwait, Bahrain
    Melanesia: / Fiji, Papua New Guinea / Vanuatu, the Solomon Islands
    Micronesia: / Palau / Kiribati, Nauru
    Polynesia: / Samoa, Tonga / Tuvalu`,
  relation: {
    forward: [
      'In which sub-region does the UN place {}?',
      'On the list M49 of the UN, where does {} stand?',
      'Which sub-region of the UN includes {}?',
    ],
    member: [
      'Which of these countries does the UN place in {}?',
      'The UN counts which of these countries to {}?',
      'On the list M49 of the UN, which country stands under {}?',
    ],
    outsider: [
      'Which of these countries does the UN not place in {}?',
      'The UN places three of these countries in {}. Which one not?',
    ],
    pair: 'country and sub-region',
  },
})
