/** A simulated node that draws; loaded only where pictures are asked for. */
export { type MockPictureOptions, serveMockPictures } from './serve-pictures.ts'
export { type PictureTrap, pictureTraps } from './traps.ts'
