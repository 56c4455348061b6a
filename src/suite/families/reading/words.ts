/** Things that a person can hold, each one word. */
export const things: readonly string[] =
  'lamp map drum vase clock mirror basket kettle globe camera flute chair mask rug shield teapot telescope necklace puzzle violin lantern bowl statue compass'.split(
    ' ',
  )

/** Cities with names of one word. */
export const cities: readonly string[] =
  'Lima Oslo Cairo Riga Quito Turin Porto Seoul Dakar Hanoi Malmo Bergen Accra Tunis Leeds Graz Split Kyoto Perth Bern Nice Basel'.split(
    ' ',
  )

/** Places in a house or yard where a small thing can lie. */
export const hidingPlaces: readonly string[] =
  'drawer basket box cupboard bucket bag barrel chest jar trunk oven sink wardrobe cellar shed garage'.split(
    ' ',
  )

/** Small things that can be moved. */
export const smallThings: readonly string[] =
  'key ring letter coin ticket watch ball book phone knife pen whistle medal photo'.split(' ')

/** Events of one day, with their article. */
export const events: readonly string[] =
  'the concert;the lunch;the race;the speech;the auction;the dance;the parade;the lecture;the film;the quiz;the fair;the tour;the meeting;the picnic;the contest;the raffle'.split(
    ';',
  )
