import { factTable } from '../table.ts'

export const characters = factTable({
  name: 'characters',
  reference: 'The Oxford Companion to English Literature, 7th ed.',
  columns: 'character | work of fiction | near',
  rows: `
    Elizabeth Bennet|Pride and Prejudice|novel; Captain Ahab|Moby-Dick|novel; Long John Silver|Treasure Island|novel; Fagin|Oliver Twist|novel
    Ophelia|Hamlet|play; Shylock|The Merchant of Venice|play; Banquo|Macbeth|play; Mercutio|Romeo and Juliet|play; Iago|Othello|play
    Sancho Panza|Don Quixote|novel; Friday|Robinson Crusoe|novel; Heathcliff|Wuthering Heights|novel; Mr Rochester|Jane Eyre|novel

    Miss Havisham|Great Expectations|novel; Uriah Heep|David Copperfield|novel; Bob Cratchit|A Christmas Carol|novel; Becky Sharp|Vanity Fair|novel
    Raskolnikov|Crime and Punishment|novel; Pierre Bezukhov|War and Peace|novel; Count Vronsky|Anna Karenina|novel; Leopold Bloom|Ulysses|novel
    Winston Smith|1984|novel; Tom Joad|The Grapes of Wrath|novel; Holden Caulfield|The Catcher in the Rye|novel; Atticus Finch|To Kill a Mockingbird|novel
    Nick Carraway|The Great Gatsby|novel; Jean Valjean|Les Misérables|novel; Quasimodo|Notre-Dame de Paris|novel; Mowgli|The Jungle Book|novel
    Cordelia|King Lear|play; Prospero|The Tempest|play; Puck|A Midsummer Night's Dream|play; Malvolio|Twelfth Night|play; Polonius|Hamlet|play
    Desdemona|Othello|play; Antonio and Bassanio|The Merchant of Venice|play; Piggy|Lord of the Flies|novel; Napoleon the pig|Animal Farm|novel

    Dorothea Brooke|Middlemarch|novel; Maggie Tulliver|The Mill on the Floss|novel; Wackford Squeers|Nicholas Nickleby|novel; Sydney Carton|A Tale of Two Cities|novel
    Lady Dedlock|Bleak House|novel; Fanny Price|Mansfield Park|novel; Anne Elliot|Persuasion|novel; Catherine Morland|Northanger Abbey|novel
    Angel Clare|Tess of the d'Urbervilles|novel; Hester Prynne|The Scarlet Letter|novel; Queequeg|Moby-Dick|novel; Isabel Archer|The Portrait of a Lady|novel
    Kurtz|Heart of Darkness|novel; Charles Ryder|Brideshead Revisited|novel; Bernard Marx|Brave New World|novel; Margaret Schlegel|Howards End|novel
    Prince Myshkin|The Idiot|novel; Bazarov|Fathers and Sons|novel; Chichikov|Dead Souls|novel; Julien Sorel|The Red and the Black|novel; Meursault|The Stranger|novel
    Josef K.|The Trial|novel; Hans Castorp|The Magic Mountain|novel; Pangloss|Candide|novel; Passepartout|Around the World in Eighty Days|novel
    Caliban|The Tempest|play; Regan|King Lear|play; Rosalind|As You Like It|play; Beatrice and Benedick|Much Ado About Nothing|play; Viola|Twelfth Night|play
    Bottom the weaver|A Midsummer Night's Dream|play; Tybalt|Romeo and Juliet|play; Macduff|Macbeth|play; Hotspur|Henry IV, Part 1|play; Nora Helmer|A Doll's House|play`,
  relations: [
    {
      entity: 'character',
      value: 'work of fiction',
      forward: [
        'In which work does {} appear?',
        '{} is a character of which work?',
        'Which work tells of {}?',
      ],
      backward: [
        'Which character appears in "{}"?',
        'Whom does one meet in "{}"?',
        'Which of these belongs to the story of "{}"?',
      ],
      pair: 'character and work',
      near: 'near',
    },
  ],
})
