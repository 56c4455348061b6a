import type { Canary } from './canary.ts'

const virology = (row: number) => `MMLU, virology_test.csv, row ${row}`
const gsm8k = (row: number) => `GSM8K, test.jsonl, row ${row}`

/**
 * Items whose commonly published key is wrong, beyond doubt for who knows the matter. They are known to
 * everybody, so they measure nothing but whether a node looks keys up.
 */
export const canaries: readonly Canary[] = [
  {
    source: virology(42),
    question: 'Which of these drugs acts against herpes viruses?',
    right: 'acyclovir',
    published: 'azidothymidine',
    others: ['amantadine', 'oseltamivir'],
  },
  {
    source: virology(54),
    question: 'How do people usually catch an arenavirus?',
    right: 'from aerosols of the urine of infected rodents',
    published: 'by sexual contact',
    others: ['by mosquito bites', 'from contaminated needles'],
  },
  {
    source: virology(64),
    question: 'SARS is called zoonotic. What does that mean of a virus?',
    right: 'it now and then crosses from animals to humans',
    published: 'it is confined to animals',
    others: ['it causes no disease in humans', 'it always causes a pandemic'],
  },
  {
    source: virology(63),
    question: 'What does a coronavirus particle look like?',
    right: 'a lipid envelope with club-shaped spikes',
    published: 'a large icosahedral particle of varying shape',
    others: ['an envelope around an icosahedron', 'a large barrel with even sides'],
  },
  {
    source: virology(0),
    question: 'About how many human polyomaviruses are known?',
    right: 'about ten',
    published: 'a hundred',
    others: ['one', 'nobody has counted them'],
  },
  {
    source: virology(35),
    question: 'Which human papillomaviruses can cause cancer of the cervix?',
    right: 'some types, such as 16, 18, 31 and 45',
    published: 'none of them by itself',
    others: ['those of all five groups', 'all types from 1 to 180'],
  },
  {
    source: virology(51),
    question: 'Where is the risk of catching Ebola greatest?',
    right: 'at the funeral of a victim, outside a hospital',
    published: 'in a laboratory of the highest safety level',
    others: ['at a football match', 'at a large market'],
  },
  {
    source: virology(46),
    question: 'When do antiviral drugs against influenza help most?',
    right: 'within 48 hours of the first signs',
    published: 'when the patient is obese',
    others: ['four days after the first signs', 'after recovery'],
  },
  {
    source: virology(62),
    question: 'A systematic error in a study that distorts the estimated risk is called what?',
    right: 'bias',
    published: 'interaction',
    others: ['stratification', 'randomization'],
  },
  {
    source: virology(11),
    question: 'In which animals was the first retrovirus that causes tumours found?',
    right: 'chickens, as Rous sarcoma virus',
    published: 'mice, as a cause of leukaemia',
    others: ['humans, as HTLV-1', 'cats, as a cause of leukaemia'],
  },
  {
    source: virology(13),
    question: 'With what means can polio be wiped out?',
    right: 'killed and live vaccines together',
    published: 'care of sewage and hygiene',
    others: ['antibiotics', 'nets against mosquitoes'],
  },
  {
    source: virology(74),
    question:
      'Healthy women are asked what they eat, then followed for 5 years for cancer. What kind of study is it?',
    right: 'a cohort study',
    published: 'a report of a series of cases',
    others: ['a case-control study', 'a cross-sectional study'],
  },
  {
    source: virology(77),
    question: 'Influenza appears suddenly and spreads over the whole world. What is that called?',
    right: 'pandemic',
    published: 'endemic',
    others: ['zoonotic', 'nosocomial'],
  },
  {
    source: virology(80),
    question: 'What kind of genome do parvoviruses have?',
    right: 'short, linear, single-stranded DNA',
    published: 'RNA with a reverse transcriptase',
    others: ['circular double-stranded DNA', 'linear double-stranded DNA'],
  },
  {
    source: virology(81),
    question: 'What shape do filoviruses have?',
    right: 'long threads',
    published: 'an icosahedron',
    others: ['a very large ball', 'a membrane without a shape of its own'],
  },
  {
    source: virology(91),
    question: 'In which parts of the world are arenaviruses mainly found?',
    right: 'Africa and South America',
    published: 'South-east Asia',
    others: ['Russia', 'North America'],
  },
  {
    source: virology(118),
    question: 'Why has it been so hard to make a vaccine against HIV?',
    right: 'its antigens vary too much',
    published: 'it would cost too much',
    others: ['changed habits make it needless', 'nobody has tried'],
  },
  {
    source: virology(128),
    question: 'What has lately changed the treatment of hepatitis C most?',
    right: 'direct-acting antivirals such as sofosbuvir',
    published: 'interferon',
    others: ['a new vaccine', 'monoclonal antibodies'],
  },
  {
    source: virology(130),
    question: 'What is the vaccine against cancer-causing papillomaviruses made of?',
    right: 'L1 protein that assembles into virus-like particles',
    published: 'live virus weakened by mutations',
    others: ['whole virus killed by chemicals', 'chemically treated subunits'],
  },
  {
    source: virology(135),
    question: 'What is a double-blind design of a study for?',
    right: 'to avoid bias of observers and subjects',
    published: 'to reduce the variation from sampling',
    others: ['to make treated and untreated groups alike', 'to save costs'],
  },
  {
    source: virology(136),
    question: 'From which animals does the Nipah virus come?',
    right: 'bats',
    published: 'humans',
    others: ['horses', 'birds'],
  },
  {
    source: virology(137),
    question: 'What kind of genome do polyomaviruses have?',
    right: 'circular double-stranded DNA',
    published: 'RNA with a reverse transcriptase',
    others: ['circular single-stranded DNA', 'RNA in segments'],
  },
  {
    source: virology(148),
    question: 'What kind of genome does a rotavirus have?',
    right: 'double-stranded RNA in segments',
    published: 'RNA with a reverse transcriptase',
    others: ['circular DNA', 'one strand of DNA'],
  },
  {
    source: virology(162),
    question: 'What is the rabies virus particle shaped like?',
    right: 'a bullet',
    published: 'no fixed shape',
    others: ['a dumbbell', 'a star'],
  },
  {
    source: gsm8k(454),
    question:
      'Two neighbours each eat 4 apples every day. How many apples do both together eat in 30 days?',
    right: '240',
    published: '150',
    others: ['120', '180'],
  },
  {
    source: gsm8k(952),
    question:
      'A clerk staples 30 reports every 15 minutes, from 8 in the morning until 11 at night. How many reports are stapled?',
    right: '1800',
    published: '360',
    others: ['450', '900'],
  },
  {
    source: gsm8k(1309),
    question:
      'Alexandra collects 430 dollars and Kim 320 more than her; Sarah collects 300 and Maryam 400 more than her. How much have all four?',
    right: '2180',
    published: '2280',
    others: ['2080', '1450'],
  },
]
