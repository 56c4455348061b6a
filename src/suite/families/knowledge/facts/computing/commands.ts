import { factTable } from '../table.ts'

export const commands = factTable({
  name: 'commands',
  reference: 'POSIX.1-2024, Shell and Utilities; GNU coreutils manual',
  columns: 'command | task',
  rows: `
    ls|lists files; cd|changes the working directory; rm|deletes files; cp|copies files; mv|moves or renames files; grep|searches text for a pattern; cat|prints whole files; pwd|prints the working directory

    chmod|changes permissions; chown|changes the owner; ps|lists processes; kill|sends a signal; df|shows free disk space; du|shows space used by files; head|prints the first lines; tail|prints the last lines
    wc|counts words and lines; diff|compares two files; mkdir|makes a directory; sort|puts lines in order

    tee|copies input to a file and to output; cut|picks columns; tr|replaces single characters; nl|numbers lines; ln|makes links; touch|updates time stamps; uniq|drops repeated lines; env|shows or sets environment variables
    nice|lowers priority; paste|joins files line by line; comm|finds lines common to two sorted files; od|dumps bytes in octal; sleep|waits for a time; uname|names the operating system; whoami|prints the user name; mkfifo|makes a named pipe; yes|repeats a line for ever`,
  relations: [
    {
      entity: 'command',
      value: 'task',
      forward: ['What does the Unix command "{}" do?', 'In a Unix shell, what does "{}" do?'],
      backward: ['Which Unix command {}?', 'On the command line of Unix, what {}?'],
      pair: 'Unix command and what it does',
    },
  ],
})
