import { factTable } from '../table.ts'

export const discoveries = factTable({
  name: 'discoveries',
  reference: 'Dictionary of Scientific Biography; Encyclopaedia Britannica',
  columns: 'achievement | person | near',
  rows: `
    the discovery of penicillin|Alexander Fleming|medicine; the theory of general relativity|Albert Einstein|physics; the law of universal gravitation|Isaac Newton|physics
    the invention of dynamite|Alfred Nobel|technology; the theory of natural selection|Charles Darwin|biology; the World Wide Web|Tim Berners-Lee|technology
    the phonograph|Thomas Edison|technology; the patent of the telephone in 1876|Alexander Graham Bell|technology; the discovery of X-rays|Wilhelm Röntgen|physics
    the periodic table of 1869|Dmitri Mendeleev|chemistry; the lightning rod|Benjamin Franklin|technology; the discovery of radium|Marie Curie|chemistry

    the smallpox vaccine|Edward Jenner|medicine; the rabies vaccine|Louis Pasteur|medicine; the inactivated polio vaccine|Jonas Salk|medicine
    the laws of planetary motion|Johannes Kepler|astronomy; the heliocentric model of 1543|Nicolaus Copernicus|astronomy; the discovery of Uranus|William Herschel|astronomy
    the discovery of Pluto|Clyde Tombaugh|astronomy; the discovery of the electron|J. J. Thomson|physics; the discovery of the neutron|James Chadwick|physics
    the discovery of the atomic nucleus|Ernest Rutherford|physics; the uncertainty principle|Werner Heisenberg|physics; the quantum of action|Max Planck|physics
    electromagnetic induction|Michael Faraday|physics; the equations of electromagnetism|James Clerk Maxwell|physics; experiments with pea plants|Gregor Mendel|biology
    the theory of continental drift|Alfred Wegener|astronomy; the circulation of the blood|William Harvey|medicine; the Analytical Engine|Charles Babbage|technology
    logarithms|John Napier|mathematics; information theory|Claude Shannon|mathematics; the incompleteness theorems|Kurt Gödel|mathematics
    the cotton gin|Eli Whitney|technology; the first pile battery|Alessandro Volta|technology; antiseptic surgery|Joseph Lister|medicine; the locomotive Rocket|George Stephenson|technology

    the exclusion principle|Wolfgang Pauli|physics; the prediction of the positron|Paul Dirac|physics; the discovery of radioactivity|Henri Becquerel|physics
    the discovery of cosmic rays|Victor Hess|physics; the cyclotron|Ernest Lawrence|physics; holography|Dennis Gabor|physics; the discovery of pulsars|Jocelyn Bell Burnell|astronomy
    the discovery of Ceres|Giuseppe Piazzi|astronomy; the discovery of Titan|Christiaan Huygens|astronomy; the discovery of Phobos|Asaph Hall|astronomy; the law of receding galaxies|Edwin Hubble|astronomy
    the ABO blood groups|Karl Landsteiner|medicine; the tuberculosis bacillus|Robert Koch|medicine; the map of the Broad Street cholera|John Snow|medicine; the stethoscope|René Laennec|medicine
    the first sight of bacteria|Antonie van Leeuwenhoek|biology; the word "cell" in Micrographia|Robert Hooke|biology; jumping genes|Barbara McClintock|biology
    the naming system of two Latin names|Carl Linnaeus|biology; conditioned reflexes in dogs|Ivan Pavlov|biology; the theory of sets|Georg Cantor|mathematics; the proof of Fermat's Last Theorem|Andrew Wiles|mathematics
    the seven bridges of Königsberg|Leonhard Euler|mathematics; non-Euclidean geometry of 1829|Nikolai Lobachevsky|mathematics; the elevator safety brake|Elisha Otis|technology; the vulcanisation of rubber|Charles Goodyear|technology
    the safety razor|King Camp Gillette|technology; Kevlar|Stephanie Kwolek|chemistry; the synthesis of urea|Friedrich Wöhler|chemistry; the ring of benzene|August Kekulé|chemistry; mauve dye|William Perkin|chemistry
    the synthesis of ammonia from nitrogen|Fritz Haber|chemistry; the discovery of noble gases|William Ramsay|chemistry; the hot-air balloon of 1783|the Montgolfier brothers|technology; movable type in Europe|Johannes Gutenberg|technology`,
  relations: [
    {
      entity: 'achievement',
      value: 'person',
      forward: [
        'Who is known for {}?',
        'To whom do we owe {}?',
        'With which name is {} linked?',
        'Who is credited with {}?',
      ],
      backward: [
        'What is {} known for?',
        'Which of these do we owe to {}?',
        'What is linked with {}?',
      ],
      pair: 'achievement and name',
      near: 'near',
    },
  ],
})
