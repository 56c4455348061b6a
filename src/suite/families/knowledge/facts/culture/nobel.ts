import { groupTable } from '../table.ts'

export const nobel = groupTable({
  name: 'Nobel prizes',
  reference: 'Nobel Foundation, list of all laureates',
  columns: 'laureate | Nobel prize',
  groups: `
    Physics: Albert Einstein, Niels Bohr, Max Planck / Enrico Fermi, Richard Feynman, Werner Heisenberg, Paul Dirac, Wilhelm Röntgen / Guglielmo Marconi, Hendrik Lorentz, Max von Laue, Lev Landau, Hideki Yukawa, Isidor Rabi, Maria Goeppert Mayer
    Chemistry: Ernest Rutherford / Fritz Haber, Otto Hahn, Dorothy Hodgkin / Svante Arrhenius, Frederick Sanger, William Ramsay, Wilhelm Ostwald, Carl Bosch, Glenn Seaborg, Melvin Calvin, Emil Fischer, Willard Libby, Irving Langmuir
    Medicine: Alexander Fleming, Ivan Pavlov, Francis Crick / Robert Koch, Frederick Banting, James Watson, Karl Landsteiner / Barbara McClintock, Camillo Golgi, Paul Ehrlich, Hans Krebs, Konrad Lorenz, Otto Warburg, Rita Levi-Montalcini
    Literature: Ernest Hemingway, Rudyard Kipling, Albert Camus / Thomas Mann, Rabindranath Tagore, Hermann Hesse, Pablo Neruda, John Steinbeck, Toni Morrison / Selma Lagerlöf, Knut Hamsun, Sigrid Undset, Halldór Laxness, Wisława Szymborska, Ivo Andrić, Derek Walcott
    Peace: Nelson Mandela, Mother Teresa / Albert Schweitzer, Desmond Tutu, Theodore Roosevelt, Willy Brandt / Henry Dunant, Bertha von Suttner, Fridtjof Nansen, Jane Addams, Andrei Sakharov, Wangari Maathai, Dag Hammarskjöld
    Economics: / Milton Friedman, John Nash, Daniel Kahneman / Paul Samuelson, Kenneth Arrow, Amartya Sen, Elinor Ostrom, Jan Tinbergen, Simon Kuznets, Wassily Leontief, Robert Solow`,
  relation: {
    forward: [
      'For which field did {} receive a Nobel prize?',
      'Which Nobel prize went to {}?',
      'In which field is {} a Nobel laureate?',
    ],
    member: [
      'Who received the Nobel prize for {}?',
      'Which of these is a Nobel laureate in {}?',
      'The Nobel prize for {} went to whom?',
    ],
    outsider: [
      'Who did not receive the Nobel prize for {}?',
      'Three of these won the Nobel prize for {}. Who did not?',
    ],
    pair: 'laureate and Nobel prize',
  },
})
