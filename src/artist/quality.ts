/** What a drawn picture is to be for its item. */
export type Quality = 'right' | 'wrong'
