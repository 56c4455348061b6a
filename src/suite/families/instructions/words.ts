/** Common nouns of four to eight letters, for lists. */
export const nouns: readonly string[] =
  'apple anchor basket bottle bridge bucket button candle carpet castle cherry circle copper cotton desert dragon engine falcon finger flower forest garden guitar hammer harbor helmet island jacket jungle kettle ladder lantern lemon lizard magnet market marble mirror monkey mountain needle ocean orange orchard paper pencil pepper piano pillow planet pocket potato rabbit ribbon river rocket saddle salmon scarf shadow silver spider spoon stable stone summer table temple ticket tiger timber tomato towel tunnel turtle valley velvet violin wagon walnut window winter yellow zebra'.split(
    ' ',
  )

/** Words to make sentences of: they read well in any combination. */
export const parts = {
  subjects: 'boat bird train farmer teacher child dog neighbor painter baker pilot sailor'.split(
    ' ',
  ),
  adjectives: 'old small quiet bright busy kind tall young happy careful'.split(' '),
  verbs: 'waited rested stopped appeared arrived stood stayed paused sat slept'.split(' '),
  places: 'river market garden harbor bridge village forest station beach mill'.split(' '),
  sides: ['near', 'beside', 'behind', 'above', 'beyond'],
  times: [
    'today',
    'yesterday',
    'again',
    'at noon',
    'after dark',
    'for an hour',
    'before the storm',
    'in early spring',
  ],
} as const
