import { factTable } from '../table.ts'

export const programAuthors = factTable({
  name: 'program authors',
  reference: 'ACM History of Programming Languages I-IV; home page of each project',
  columns: 'language or program | author',
  rows: `
    Python|Guido van Rossum; C|Dennis Ritchie; C++|Bjarne Stroustrup; Java|James Gosling; JavaScript|Brendan Eich; the Linux kernel|Linus Torvalds
    Git|Linus Torvalds; TeX|Donald Knuth

    Perl|Larry Wall; Ruby|Yukihiro Matsumoto; PHP|Rasmus Lerdorf; Pascal|Niklaus Wirth; Lisp|John McCarthy; C#|Anders Hejlsberg; TypeScript|Anders Hejlsberg
    Rust|Graydon Hoare; Scala|Martin Odersky; Swift|Chris Lattner; Fortran|John Backus; LaTeX|Leslie Lamport; Node.js|Ryan Dahl; SQLite|D. Richard Hipp

    Clojure|Rich Hickey; Elixir|José Valim; Erlang|Joe Armstrong; Lua|Roberto Ierusalimschy; Smalltalk|Alan Kay; Prolog|Alain Colmerauer; APL|Kenneth Iverson
    Objective-C|Brad Cox; Zig|Andrew Kelley; Tcl|John Ousterhout; Forth|Charles Moore; Logo|Seymour Papert; Elm|Evan Czaplicki; Nim|Andreas Rumpf
    Modula-2|Niklaus Wirth; Oberon|Niklaus Wirth; Vim|Bram Moolenaar; vi|Bill Joy; Redis|Salvatore Sanfilippo; nginx|Igor Sysoev; FFmpeg|Fabrice Bellard; QEMU|Fabrice Bellard; Minix|Andrew Tanenbaum; Markdown|John Gruber; Ruby on Rails|David Heinemeier Hansson; Vue.js|Evan You`,
  relations: [
    {
      entity: 'language or program',
      value: 'author',
      forward: [
        'Who created {}?',
        'Who is known as the creator of {}?',
        'Which person first designed {}?',
      ],
      backward: [
        'What did {} create?',
        'Which of these was created by {}?',
        'Which is a work of {}?',
      ],
      pair: 'software and creator',
      namesValue: 'the creator of {}',
    },
  ],
})
