import { factTable } from '../table.ts'

export const books = factTable({
  name: 'books',
  reference: 'The Oxford Companion to English Literature, 7th ed.; Encyclopaedia Britannica',
  columns: 'book | author | near',
  rows: `
    Pride and Prejudice|Jane Austen|old English; Emma|Jane Austen|old English; Hamlet|William Shakespeare|old English
    Macbeth|William Shakespeare|old English; Oliver Twist|Charles Dickens|old English; Great Expectations|Charles Dickens|old English
    A Tale of Two Cities|Charles Dickens|old English; Jane Eyre|Charlotte Brontë|old English; Wuthering Heights|Emily Brontë|old English
    Frankenstein|Mary Shelley|old English; Dracula|Bram Stoker|old English; Treasure Island|Robert Louis Stevenson|old English
    Moby-Dick|Herman Melville|American; The Great Gatsby|F. Scott Fitzgerald|American; The Old Man and the Sea|Ernest Hemingway|American
    The Raven|Edgar Allan Poe|American; 1984|George Orwell|new English; Animal Farm|George Orwell|new English
    The Hobbit|J. R. R. Tolkien|new English; Don Quixote|Miguel de Cervantes|southern; The Divine Comedy|Dante Alighieri|southern
    Faust|Johann Wolfgang von Goethe|German; War and Peace|Leo Tolstoy|Russian; Anna Karenina|Leo Tolstoy|Russian
    Crime and Punishment|Fyodor Dostoevsky|Russian; Les Misérables|Victor Hugo|French; The Three Musketeers|Alexandre Dumas|French
    The Iliad|Homer|ancient; The Odyssey|Homer|ancient; The Aeneid|Virgil|ancient; The Metamorphosis|Franz Kafka|German

    Persuasion|Jane Austen|old English; King Lear|William Shakespeare|old English; David Copperfield|Charles Dickens|old English
    Middlemarch|George Eliot|old English; Vanity Fair|William Makepeace Thackeray|old English; Gulliver's Travels|Jonathan Swift|old English
    Robinson Crusoe|Daniel Defoe|old English; Paradise Lost|John Milton|old English; The Canterbury Tales|Geoffrey Chaucer|old English
    Kidnapped|Robert Louis Stevenson|old English; Ivanhoe|Walter Scott|old English; The Jungle Book|Rudyard Kipling|new English
    Heart of Darkness|Joseph Conrad|new English; The Time Machine|H. G. Wells|new English; Brave New World|Aldous Huxley|new English
    Mrs Dalloway|Virginia Woolf|new English; Ulysses|James Joyce|new English; Lord of the Flies|William Golding|new English
    The Scarlet Letter|Nathaniel Hawthorne|American; Walden|Henry David Thoreau|American; Leaves of Grass|Walt Whitman|American
    The Grapes of Wrath|John Steinbeck|American; The Catcher in the Rye|J. D. Salinger|American; Beloved|Toni Morrison|American
    The Idiot|Fyodor Dostoevsky|Russian; Fathers and Sons|Ivan Turgenev|Russian; Dead Souls|Nikolai Gogol|Russian
    The Cherry Orchard|Anton Chekhov|Russian; Eugene Onegin|Alexander Pushkin|Russian; Doctor Zhivago|Boris Pasternak|Russian
    Madame Bovary|Gustave Flaubert|French; The Stranger|Albert Camus|French; Candide|Voltaire|French; Germinal|Émile Zola|French
    The Trial|Franz Kafka|German; Buddenbrooks|Thomas Mann|German; Steppenwolf|Hermann Hesse|German; The Decameron|Giovanni Boccaccio|southern
    The Name of the Rose|Umberto Eco|southern; Oedipus Rex|Sophocles|ancient; The Republic|Plato|ancient; Metamorphoses|Ovid|ancient
    One Hundred Years of Solitude|Gabriel García Márquez|southern; A Doll's House|Henrik Ibsen|northern

    Northanger Abbey|Jane Austen|old English; Bleak House|Charles Dickens|old English; Villette|Charlotte Brontë|old English
    The Mill on the Floss|George Eliot|old English; Tristram Shandy|Laurence Sterne|old English; Tom Jones|Henry Fielding|old English
    Pamela|Samuel Richardson|old English; The Faerie Queene|Edmund Spenser|old English; Tamburlaine|Christopher Marlowe|old English
    Volpone|Ben Jonson|old English; The Rape of the Lock|Alexander Pope|old English; Barchester Towers|Anthony Trollope|old English
    Tess of the d'Urbervilles|Thomas Hardy|old English; Waverley|Walter Scott|old English; The Waves|Virginia Woolf|new English
    Howards End|E. M. Forster|new English; Dubliners|James Joyce|new English; Lord Jim|Joseph Conrad|new English; Kim|Rudyard Kipling|new English
    Brideshead Revisited|Evelyn Waugh|new English; The Power and the Glory|Graham Greene|new English; The Waste Land|T. S. Eliot|new English
    The Portrait of a Lady|Henry James|American; The Age of Innocence|Edith Wharton|American; Light in August|William Faulkner|American
    Tender Is the Night|F. Scott Fitzgerald|American; Billy Budd|Herman Melville|American; My Ántonia|Willa Cather|American
    A Hero of Our Time|Mikhail Lermontov|Russian; Oblomov|Ivan Goncharov|Russian; The Master and Margarita|Mikhail Bulgakov|Russian
    Nana|Émile Zola|French; The Red and the Black|Stendhal|French; Old Goriot|Honoré de Balzac|French; Gargantua|François Rabelais|French
    Tartuffe|Molière|French; Phèdre|Jean Racine|French; Le Cid|Pierre Corneille|French; The Plague|Albert Camus|French
    The Castle|Franz Kafka|German; The Tin Drum|Günter Grass|German; William Tell|Friedrich Schiller|German; Effi Briest|Theodor Fontane|German
    Nathan the Wise|Gotthold Ephraim Lessing|German; Danton's Death|Georg Büchner|German; Hunger|Knut Hamsun|northern; Peer Gynt|Henrik Ibsen|northern
    Miss Julie|August Strindberg|northern; Orlando Furioso|Ludovico Ariosto|southern; Jerusalem Delivered|Torquato Tasso|southern
    The Betrothed|Alessandro Manzoni|southern; The Lusiads|Luís de Camões|southern; Ficciones|Jorge Luis Borges|southern
    Antigone|Sophocles|ancient; Medea|Euripides|ancient; The Frogs|Aristophanes|ancient; The Oresteia|Aeschylus|ancient
    Meditations|Marcus Aurelius|ancient; Works and Days|Hesiod|ancient; The Georgics|Virgil|ancient; Nicomachean Ethics|Aristotle|ancient`,
  relations: [
    {
      entity: 'book',
      value: 'author',
      forward: [
        'Who wrote "{}"?',
        'Which author created "{}"?',
        '"{}" is a work by which writer?',
        'Whose work is "{}"?',
      ],
      backward: [
        'Which work was written by {}?',
        'Which of these is by {}?',
        'Who reads {} may read which of these?',
        '{} is the writer of which work?',
      ],
      pair: 'work and author',
      namesValue: 'the author of "{}"',
      near: 'near',
    },
  ],
})
