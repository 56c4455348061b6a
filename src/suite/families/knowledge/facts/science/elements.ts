import { factTable } from '../table.ts'

export const elements = factTable({
  name: 'elements',
  reference: 'IUPAC Periodic Table of the Elements, 2022',
  columns: 'element | symbol | atomic number',
  rows: `
    hydrogen|H|1; helium|He|2; lithium|Li|3; carbon|C|6; nitrogen|N|7; oxygen|O|8; fluorine|F|9; neon|Ne|10
    sodium|Na|11; magnesium|Mg|12; aluminium|Al|13; silicon|Si|14; phosphorus|P|15; sulfur|S|16; chlorine|Cl|17
    argon|Ar|18; potassium|K|19; calcium|Ca|20; titanium|Ti|22; iron|Fe|26; nickel|Ni|28; copper|Cu|29; zinc|Zn|30
    silver|Ag|47; tin|Sn|50; iodine|I|53; platinum|Pt|78; gold|Au|79; mercury|Hg|80; lead|Pb|82; uranium|U|92

    beryllium|Be|4; boron|B|5; vanadium|V|23; chromium|Cr|24; manganese|Mn|25; cobalt|Co|27; gallium|Ga|31
    germanium|Ge|32; arsenic|As|33; selenium|Se|34; bromine|Br|35; krypton|Kr|36; rubidium|Rb|37; strontium|Sr|38
    zirconium|Zr|40; molybdenum|Mo|42; palladium|Pd|46; cadmium|Cd|48; antimony|Sb|51; tellurium|Te|52; xenon|Xe|54
    caesium|Cs|55; barium|Ba|56; tungsten|W|74; iridium|Ir|77; thallium|Tl|81; bismuth|Bi|83; polonium|Po|84
    radon|Rn|86; radium|Ra|88; thorium|Th|90; plutonium|Pu|94; americium|Am|95; einsteinium|Es|99

    scandium|Sc|21; yttrium|Y|39; niobium|Nb|41; technetium|Tc|43; ruthenium|Ru|44; rhodium|Rh|45; indium|In|49
    lanthanum|La|57; cerium|Ce|58; praseodymium|Pr|59; neodymium|Nd|60; promethium|Pm|61; samarium|Sm|62
    europium|Eu|63; gadolinium|Gd|64; terbium|Tb|65; dysprosium|Dy|66; holmium|Ho|67; erbium|Er|68; thulium|Tm|69
    ytterbium|Yb|70; lutetium|Lu|71; hafnium|Hf|72; tantalum|Ta|73; rhenium|Re|75; osmium|Os|76; astatine|At|85
    francium|Fr|87; actinium|Ac|89; protactinium|Pa|91; neptunium|Np|93; curium|Cm|96; berkelium|Bk|97
    californium|Cf|98; fermium|Fm|100; mendelevium|Md|101; nobelium|No|102; lawrencium|Lr|103; rutherfordium|Rf|104
    dubnium|Db|105; seaborgium|Sg|106; bohrium|Bh|107; hassium|Hs|108; meitnerium|Mt|109; darmstadtium|Ds|110
    roentgenium|Rg|111; copernicium|Cn|112; nihonium|Nh|113; flerovium|Fl|114; moscovium|Mc|115
    livermorium|Lv|116; tennessine|Ts|117; oganesson|Og|118`,
  relations: [
    {
      entity: 'element',
      value: 'symbol',
      forward: [
        'What is the chemical symbol of {}?',
        'Which symbol do chemists write for {}?',
        'In the periodic table, which symbol stands for {}?',
      ],
      backward: [
        'Which element has the symbol {}?',
        'The chemical symbol {} stands for which element?',
        'Which of these elements is written {}?',
      ],
      pair: 'element and symbol',
      namesEntity: 'the element with the symbol {}',
      spelt: true,
    },
    {
      entity: 'element',
      value: 'atomic number',
      forward: [
        'What is the atomic number of {}?',
        'How many protons are in an atom of {}?',
        'At which number in the periodic table does one find {}?',
      ],
      backward: [
        'Which element has the atomic number {}?',
        'The atom of which element has {} protons?',
        'Which element is number {} in the periodic table?',
      ],
      pair: 'element and atomic number',
      most: [
        'Which of these elements has the highest atomic number?',
        'The atoms of which element have the most protons?',
        'Which element comes last in the periodic table?',
      ],
      least: [
        'Which of these elements has the lowest atomic number?',
        'The atoms of which element have the fewest protons?',
        'Which element comes first in the periodic table?',
      ],
      namesEntity: 'the element with the atomic number {}',
      numeric: true,
    },
  ],
})
