import { factTable } from '../table.ts'

export const worldCups = factTable({
  name: 'World Cups',
  reference: 'FIFA, list of World Cup winners',
  columns: 'year of the World Cup | winner',
  rows: `
    1966|England; 1998|France; 2002|Brazil; 2006|Italy; 2010|Spain; 2014|Germany; 2018|France; 2022|Argentina

    1970|Brazil; 1974|Germany; 1978|Argentina; 1982|Italy; 1986|Argentina; 1990|Germany; 1994|Brazil

    1930|Uruguay; 1934|Italy; 1938|Italy; 1950|Uruguay; 1954|Germany; 1958|Brazil; 1962|Brazil`,
  relations: [
    {
      entity: 'year of the World Cup',
      value: 'winner',
      forward: [
        'Which team won the football World Cup of {}?',
        'Who became world champion of football in {}?',
      ],
      backward: [
        'In which year did {} win the football World Cup?',
        'Which football World Cup went to {}?',
      ],
    },
  ],
})
