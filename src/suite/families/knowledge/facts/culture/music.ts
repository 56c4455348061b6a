import { factTable } from '../table.ts'

export const music = factTable({
  name: 'music',
  reference: 'The New Grove Dictionary of Music and Musicians, 2nd ed.',
  columns: 'work | composer | near',
  rows: `
    The Magic Flute|Wolfgang Amadeus Mozart|opera; The Four Seasons|Antonio Vivaldi|orchestra; Swan Lake|Pyotr Tchaikovsky|ballet
    The Nutcracker|Pyotr Tchaikovsky|ballet; Carmen|Georges Bizet|opera; Aida|Giuseppe Verdi|opera; Messiah|George Frideric Handel|choir
    the Brandenburg Concertos|Johann Sebastian Bach|orchestra; the Moonlight Sonata|Ludwig van Beethoven|piano; Boléro|Maurice Ravel|orchestra
    The Blue Danube|Johann Strauss II|orchestra; Don Giovanni|Wolfgang Amadeus Mozart|opera; Fidelio|Ludwig van Beethoven|opera

    La Traviata|Giuseppe Verdi|opera; Rigoletto|Giuseppe Verdi|opera; Tosca|Giacomo Puccini|opera; Gianni Schicchi|Giacomo Puccini|opera
    Madama Butterfly|Giacomo Puccini|opera; The Barber of Seville|Gioachino Rossini|opera; William Tell|Gioachino Rossini|opera
    Tristan and Isolde|Richard Wagner|opera; Parsifal|Richard Wagner|opera; The Creation|Joseph Haydn|choir; The Planets|Gustav Holst|orchestra
    The Rite of Spring|Igor Stravinsky|ballet; The Firebird|Igor Stravinsky|ballet; Peter and the Wolf|Sergei Prokofiev|orchestra
    Rhapsody in Blue|George Gershwin|orchestra; Finlandia|Jean Sibelius|orchestra
    Water Music|George Frideric Handel|orchestra; the Goldberg Variations|Johann Sebastian Bach|piano; A German Requiem|Johannes Brahms|choir
    Pictures at an Exhibition|Modest Mussorgsky|piano; Clair de lune|Claude Debussy|piano; The Golden Cockerel|Nikolai Rimsky-Korsakov|orchestra
    the Enigma Variations|Edward Elgar|orchestra; Orpheus in the Underworld|Jacques Offenbach|opera; Má vlast|Bedřich Smetana|orchestra

    Così fan tutte|Wolfgang Amadeus Mozart|opera; Nabucco|Giuseppe Verdi|opera; Turandot|Giacomo Puccini|opera; Norma|Vincenzo Bellini|opera
    L'elisir d'amore|Gaetano Donizetti|opera; Cavalleria rusticana|Pietro Mascagni|opera; Pagliacci|Ruggero Leoncavallo|opera
    Der Freischütz|Carl Maria von Weber|opera; Lohengrin|Richard Wagner|opera; Salome|Richard Strauss|opera; Elektra|Richard Strauss|opera
    Boris Godunov|Modest Mussorgsky|opera; Prince Igor|Alexander Borodin|opera; Eugene Onegin|Pyotr Tchaikovsky|opera; Rusalka|Antonín Dvořák|opera
    Jenůfa|Leoš Janáček|opera; Wozzeck|Alban Berg|opera; Peter Grimes|Benjamin Britten|opera; Dido and Aeneas|Henry Purcell|opera
    The Coronation of Poppea|Claudio Monteverdi|opera; Bluebeard's Castle|Béla Bartók|opera; Petrushka|Igor Stravinsky|ballet; Spartacus|Aram Khachaturian|ballet
    Appalachian Spring|Aaron Copland|ballet; Giselle|Adolphe Adam|ballet; Coppélia|Léo Delibes|ballet
    Symphonie fantastique|Hector Berlioz|orchestra; Danse macabre|Camille Saint-Saëns|orchestra; La Mer|Claude Debussy|orchestra
    Verklärte Nacht|Arnold Schoenberg|orchestra; Das Lied von der Erde|Gustav Mahler|orchestra; Elijah|Felix Mendelssohn|choir
    Carmina Burana|Carl Orff|choir; The Dream of Gerontius|Edward Elgar|choir; Winterreise|Franz Schubert|piano; Kreisleriana|Robert Schumann|piano
    Gaspard de la nuit|Maurice Ravel|piano; Goyescas|Enrique Granados|piano; The Well-Tempered Clavier|Johann Sebastian Bach|piano`,
  relations: [
    {
      entity: 'work',
      value: 'composer',
      forward: [
        'Who composed {}?',
        'Which composer wrote {}?',
        'The music of {} is by whom?',
        '{} is a work of which composer?',
      ],
      backward: [
        'Which work did {} compose?',
        'Which of these is by {}?',
        '{} wrote the music of which work?',
      ],
      pair: 'work and composer',
      namesValue: 'the composer of {}',
      near: 'near',
    },
  ],
})
