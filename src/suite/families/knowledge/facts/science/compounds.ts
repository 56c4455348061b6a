import { factTable } from '../table.ts'

export const compounds = factTable({
  name: 'compounds',
  reference: 'CRC Handbook of Chemistry and Physics, 97th ed., sections 3 and 4',
  columns: 'compound | formula | near',
  rows: `
    water|H2O|oxygen; carbon dioxide|CO2|oxygen; carbon monoxide|CO|oxygen; ammonia|NH3|other; methane|CH4|organic
    table salt|NaCl|salt; ozone|O3|oxygen; hydrogen peroxide|H2O2|oxygen; glucose|C6H12O6|organic; ethanol|C2H5OH|organic
    sulfuric acid|H2SO4|acid; hydrochloric acid|HCl|acid

    nitric acid|HNO3|acid; phosphoric acid|H3PO4|acid; acetic acid|CH3COOH|acid; carbonic acid|H2CO3|acid
    caustic soda|NaOH|base; quicklime|CaO|base; slaked lime|Ca(OH)2|base; caustic potash|KOH|base; calcite|CaCO3|salt
    soda ash|Na2CO3|salt; baking soda|NaHCO3|salt; silica|SiO2|oxygen; haematite|Fe2O3|oxygen; laughing gas|N2O|oxygen
    propane|C3H8|organic; ethane|C2H6|organic; butane|C4H10|organic; benzene|C6H6|organic; acetylene|C2H2|organic
    methanol|CH3OH|organic; sulfur dioxide|SO2|oxygen; saltpetre|KNO3|salt; hydrogen sulfide|H2S|other
    ethylene|C2H4|organic; formaldehyde|CH2O|organic

    formic acid|HCOOH|acid; boric acid|H3BO3|acid; hydrofluoric acid|HF|acid; perchloric acid|HClO4|acid
    hydrazine|N2H4|other; phosphine|PH3|other; silane|SiH4|other; diborane|B2H6|other; arsine|AsH3|other
    toluene|C7H8|organic; aniline|C6H7N|organic; naphthalene|C10H8|organic; phenol|C6H6O|organic; pyridine|C5H5N|organic
    chloroform|CHCl3|organic; urea|CO(NH2)2|organic; acetone|C3H6O|organic; calomel|Hg2Cl2|salt
    galena|PbS|other; pyrite|FeS2|other; cinnabar|HgS|other; sphalerite|ZnS|other; cuprite|Cu2O|oxygen
    corundum|Al2O3|oxygen; rutile|TiO2|oxygen; magnetite|Fe3O4|oxygen; fluorite|CaF2|salt
    sal ammoniac|NH4Cl|salt; Chile saltpetre|NaNO3|salt; phosgene|COCl2|organic; carborundum|SiC|other`,
  relations: [
    {
      entity: 'compound',
      value: 'formula',
      forward: [
        'What is the chemical formula of {}?',
        'Which formula describes {}?',
        'How do chemists write {}?',
      ],
      backward: [
        'Which substance has the formula {}?',
        'What is {} commonly called?',
        'The formula {} belongs to which substance?',
      ],
      pair: 'substance and formula',
      near: 'near',
    },
  ],
})
