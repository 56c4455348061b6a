import { factTable } from '../table.ts'

export const paintings = factTable({
  name: 'paintings',
  reference: 'Grove Art Online; catalogues of the owning museums',
  columns: 'picture | painter | near',
  rows: `
    Mona Lisa|Leonardo da Vinci|old; Lady with an Ermine|Leonardo da Vinci|old; The Starry Night|Vincent van Gogh|new
    The Scream|Edvard Munch|new; Guernica|Pablo Picasso|new; Girl with a Pearl Earring|Johannes Vermeer|middle; The Night Watch|Rembrandt|middle
    The Birth of Venus|Sandro Botticelli|old; The Persistence of Memory|Salvador Dalí|new; Portrait of Adele Bloch-Bauer I|Gustav Klimt|new
    The Creation of Adam|Michelangelo|old

    The School of Athens|Raphael|old; Las Meninas|Diego Velázquez|middle; The Milkmaid|Johannes Vermeer|middle; Primavera|Sandro Botticelli|old
    The Garden of Earthly Delights|Hieronymus Bosch|old; The Arnolfini Portrait|Jan van Eyck|old; Liberty Leading the People|Eugène Delacroix|middle
    The Third of May 1808|Francisco Goya|middle; The Raft of the Medusa|Théodore Géricault|middle; Olympia|Édouard Manet|new
    Les Demoiselles d'Avignon|Pablo Picasso|new; Nighthawks|Edward Hopper|new; American Gothic|Grant Wood|new; Impression, Sunrise|Claude Monet|new
    The Anatomy Lesson of Dr Nicolaes Tulp|Rembrandt|middle; The Hay Wain|John Constable|middle; The Fighting Temeraire|J. M. W. Turner|middle
    Wanderer above the Sea of Fog|Caspar David Friedrich|middle; The Potato Eaters|Vincent van Gogh|new; The Peasant Wedding|Pieter Bruegel the Elder|old

    The Hunters in the Snow|Pieter Bruegel the Elder|old; The Ambassadors|Hans Holbein the Younger|old; The Sistine Madonna|Raphael|old
    Venus of Urbino|Titian|old; Bacchus and Ariadne|Titian|old; Young Hare|Albrecht Dürer|old
    The Calling of Saint Matthew|Caravaggio|middle; The Laughing Cavalier|Frans Hals|middle; The Progress of Love|Jean-Honoré Fragonard|middle
    The Death of Marat|Jacques-Louis David|middle; Grande Odalisque|Jean-Auguste-Dominique Ingres|middle; The Gleaners|Jean-François Millet|middle
    Saturn Devouring His Son|Francisco Goya|middle; The Blue Boy|Thomas Gainsborough|middle; Rokeby Venus|Diego Velázquez|middle
    A Burial at Ornans|Gustave Courbet|middle; Christ in the House of His Parents|John Everett Millais|middle; A Sunday on La Grande Jatte|Georges Seurat|new
    The Card Players|Paul Cézanne|new; Luncheon of the Boating Party|Pierre-Auguste Renoir|new
    A Bar at the Folies-Bergère|Édouard Manet|new; Spirit of the Dead Watching|Paul Gauguin|new; The Sleeping Gypsy|Henri Rousseau|new
    Composition VIII|Wassily Kandinsky|new; Broadway Boogie Woogie|Piet Mondrian|new; Black Square|Kazimir Malevich|new; I and the Village|Marc Chagall|new
    The Treachery of Images|René Magritte|new; Christina's World|Andrew Wyeth|new; Campbell's Soup Cans|Andy Warhol|new; Whaam!|Roy Lichtenstein|new
    The Two Fridas|Frida Kahlo|new; The Great Wave off Kanagawa|Hokusai|middle; Barge Haulers on the Volga|Ilya Repin|middle; Twittering Machine|Paul Klee|new`,
  relations: [
    {
      entity: 'picture',
      value: 'painter',
      forward: [
        'Who made the picture "{}"?',
        'Which artist made "{}"?',
        '"{}" is by which artist?',
      ],
      backward: [
        'Which picture is by {}?',
        'Which of these did {} make?',
        '{} made which picture?',
      ],
      pair: 'picture and artist',
      namesValue: 'the artist of "{}"',
      near: 'near',
    },
  ],
})
