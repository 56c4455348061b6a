import { factTable } from '../table.ts'

export const presidents = factTable({
  name: 'presidents',
  reference: 'The White House, list of presidents of the United States',
  columns: 'president | number in office',
  rows: `
    George Washington|1; Thomas Jefferson|3; Abraham Lincoln|16; Theodore Roosevelt|26; Franklin D. Roosevelt|32; Harry S. Truman|33
    Dwight D. Eisenhower|34; John F. Kennedy|35; Richard Nixon|37; Jimmy Carter|39; Ronald Reagan|40; Bill Clinton|42; George W. Bush|43; Barack Obama|44

    John Adams|2; James Madison|4; James Monroe|5; Andrew Jackson|7; Ulysses S. Grant|18; Woodrow Wilson|28; Calvin Coolidge|30
    Herbert Hoover|31; Lyndon B. Johnson|36; Gerald Ford|38; George H. W. Bush|41; John Quincy Adams|6

    Martin Van Buren|8; William Henry Harrison|9; John Tyler|10; James K. Polk|11; Zachary Taylor|12; Millard Fillmore|13
    Franklin Pierce|14; James Buchanan|15; Andrew Johnson|17; Rutherford B. Hayes|19; James A. Garfield|20; Chester A. Arthur|21
    Benjamin Harrison|23; William McKinley|25; William Howard Taft|27; Warren G. Harding|29`,
  relations: [
    {
      entity: 'president',
      value: 'number in office',
      backward: [
        'Who was president number {} of the United States?',
        'Counted from the first, who was US president number {}?',
      ],
      forward: [
        'Counted from the first, which number among US presidents was {}?',
        'Which number does {} have in the list of US presidents?',
      ],
      most: ['Who of these was US president last?', 'Which US president is the most recent?'],
      least: ['Who of these was US president first?', 'Which US president is the earliest?'],
      numeric: true,
    },
  ],
})
