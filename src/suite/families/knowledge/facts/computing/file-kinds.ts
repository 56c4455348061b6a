import { groupTable } from '../table.ts'

export const fileKinds = groupTable({
  name: 'file kinds',
  reference: 'IANA Media Types registry; home page of each language',
  columns: 'file name ending | kind of file',
  groups: `
    image: png, jpg, gif / bmp, webp, tiff / avif, heic, xcf, ppm
    audio file: mp3, wav / flac, aac / aiff, opus, mid
    video: mp4, avi / mkv, mov / webm, wmv, flv
    archive: zip, rar / 7z, tar, gz / bz2, xz, zst, lzh
    font: ttf / otf / woff2, pfb
    spreadsheet: xlsx / ods / xls, gnumeric
    source file: py, java / cpp, rs, rb / hs, kt, jl, erl, zig
    text document: docx / odt / rtf, doc
    certificate or key: / pem / crt, p12`,
  relation: {
    forward: [
      'What kind of file has a name that ends in ".{}"?',
      'A file is called "data.{}". What is it most likely?',
      'The ending ".{}" marks what kind of file?',
    ],
    member: [
      'Which ending marks this kind of file: {}?',
      'By its ending, which of these is {a}?',
      'A file of which ending is {a}?',
    ],
    outsider: [
      'Which ending does not mark this kind of file: {}?',
      'By its ending, which of these is not {a}?',
    ],
    pair: 'file ending and kind of file',
  },
})
