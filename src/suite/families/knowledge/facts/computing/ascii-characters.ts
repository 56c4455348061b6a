import { factTable } from '../table.ts'

export const asciiCharacters = factTable({
  name: 'ASCII characters',
  reference: 'ANSI X3.4-1986; The Unicode Standard, C0 Controls and Basic Latin',
  columns: 'character | ASCII code',
  rows: `
    the space|32; the capital letter A|65; the small letter a|97; the digit zero|48; the line feed|10; the null character|0

    the exclamation mark|33; the number sign|35; the dollar sign|36; the percent sign|37; the ampersand|38; the asterisk|42; the plus sign|43; the comma|44; the full stop|46
    the slash|47; the colon|58; the question mark|63; the at sign|64; the carriage return|13; the horizontal tab|9; the digit nine|57; the capital letter Z|90; the small letter z|122

    the quotation mark|34; the apostrophe|39; the left parenthesis|40; the right parenthesis|41; the hyphen-minus|45; the semicolon|59; the less-than sign|60; the equals sign|61; the greater-than sign|62
    the left square bracket|91; the backslash|92; the right square bracket|93; the circumflex|94; the underscore|95; the grave accent|96; the left curly bracket|123; the vertical line|124; the right curly bracket|125; the tilde|126
    the delete character|127; the escape character|27; the bell|7; the backspace|8; the vertical tab|11; the form feed|12`,
  relations: [
    {
      entity: 'character',
      value: 'ASCII code',
      forward: ['What is the decimal ASCII code of {}?', 'Which ASCII number stands for {}?'],
      backward: [
        'Which character has the decimal ASCII code {}?',
        'In ASCII, what does the number {} stand for?',
      ],
      pair: 'character and decimal ASCII code',
      numeric: true,
      most: ['Which of these has the highest ASCII code?', 'Sorted by ASCII, which comes last?'],
      least: ['Which of these has the lowest ASCII code?', 'Sorted by ASCII, which comes first?'],
    },
  ],
})
