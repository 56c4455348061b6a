/** First names, each one word and common in some country. */
export const firstNames: readonly string[] =
  'Ada Ali Amy Ana Ben Cleo Dana David Eli Emma Eva Finn Fay Gina Hugo Ida Ines Ivan Jack Jade Jon Kai Kim Lara Leo Lily Liam Lola Lucy Luis Mara Max Mia Milo Nina Noah Nora Omar Oscar Otto Paul Pia Ravi Rita Rosa Ruth Sam Sara Sofia Tara Tess Theo Tom Uma Vera Victor Wade Will Yara Zoe'.split(
    ' ',
  )
