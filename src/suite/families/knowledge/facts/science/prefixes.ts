import { factTable } from '../table.ts'

export const prefixes = factTable({
  name: 'prefixes',
  reference: 'SI Brochure, 9th ed. (2022 update), table 7',
  columns: 'prefix | power of ten',
  rows: `
    kilo|3; mega|6; giga|9; centi|-2; milli|-3; tera|12

    micro|-6; nano|-9; deci|-1; hecto|2; peta|15; pico|-12; deca|1

    exa|18; zetta|21; yotta|24; ronna|27; quetta|30; femto|-15; atto|-18; zepto|-21; yocto|-24; ronto|-27; quecto|-30`,
  relations: [
    {
      entity: 'prefix',
      value: 'power of ten',
      forward: [
        'Which power of ten does the SI prefix {} stand for?',
        'The SI prefix {} multiplies a unit by ten to which power?',
      ],
      backward: [
        'Which SI prefix stands for ten to the power {}?',
        'A factor of 10^{} is written with which SI prefix?',
      ],
      pair: 'SI prefix and power of ten',
      most: [
        'Which SI prefix stands for the largest factor?',
        'Which prefix makes a unit largest?',
      ],
      least: [
        'Which SI prefix stands for the smallest factor?',
        'Which prefix makes a unit smallest?',
      ],
      numeric: true,
    },
  ],
})
