import { columnOf, keepRows } from './columns.ts'
import type { PortFamily, PortUse } from './port.ts'

/** `process_docs` that keeps the rows of one subject: MMLU's translations and MMLU-Pro. */
export const subjects: readonly PortFamily[] = [
  {
    prefix: 'utils.process_',
    sources: [
      'd47eae06ecf1e9535b033394de62185327a1dca977cb29049003699adeb92801',
      'b9879cbee0966b35896f4d7f0d374d0c4f720d12d6dc79881496d3a0d68669e3',
      '888465171665585c62815c028558b7c88984ec68fc0ec70a1eb55c4a93b632b9',
    ],
    use: (rest) => rowsWhere('category', rest.replaceAll('_', ' ')),
  },
  {
    prefix: 'utils.process_',
    sources: ['b4012dd2b1a508885d23ee2ddb12bc26f3e622081ba41ec1ab766edc31a4982b'],
    use: (rest) => rowsWhere('subject', rest),
  },
  {
    prefix: 'utils.process_',
    sources: ['9776c2ffc09ae0569d2cea41856f7a9c712a38362c8ea33ac61239005062df0f'],
    use: named('subject_category', ['Business', 'Humanities', 'Medical', 'Other', 'STEM'], {
      social_sciences: 'Social Sciences',
    }),
  },
  {
    prefix: 'utils.process_',
    sources: ['280dbae55143a4d1be55783551e7d508b01a0d840066e5d5f3b9b6ae40966477'],
    use: named('domain', ['STEM'], {
      applied_science: 'Applied Science',
      arts_humanities: 'Arts & Humanities',
      business_commerce: 'Business & Commerce',
      driving_license: 'Driving License',
      general_knowledge: 'General knowledge',
      health_oriented_education: 'Health oriented education',
      marine_license: 'Marine License',
      medical_license: 'Medical License',
      professional_certification: 'Professional certification',
      social_science: 'Social Science',
    }),
  },
  {
    prefix: 'utils.process_',
    sources: ['49aaaf0034ee7413385b68533fa22f5d664dc4c97f814985c353156f6ad6a85d'],
    use: (rest) => rowsWhere('Subject', rest, withoutFileName),
  },
  llama('de', 'dda88dd84883bc5ca021dbc243d852c0676d861c334b29bf727ceae28042f8ec'),
  llama('es', '158bc3053efb54cf56fa8e65004a547d4e33df5352ed214822d6a5830a76e71a'),
  llama('fr', '22cd22866cf35c164df9b64dce59f448e6c8a44899f12bbdd2de9297203171f4'),
  llama('hi', '58142960109ac3c7dfec0167bffe1a4cda5b773bc01b5530d61f959f740f41a5'),
  llama('it', '9e11710d3d95fe8debee8835db50993a0dbb8ebad966aac54a473eb9514a775c'),
  llama('pt', '50e74c808630015bbdc7bda1e2de4bcc7a52a863f58c14b7b01a621c6939aed8'),
  llama('th', 'eae32645e56c57e8a8b963e95b14d1a4b66277b5514a04f33e0a3bbb39267856'),
]

/** MMLU of `llama3/instruct`, translated. */
function llama(language: string, source: string): PortFamily {
  return {
    prefix: 'utils.process_docs_',
    sources: [source],
    use: (rest) => rowsWhere('subtask_name', `mmlu_${language}_chat.${rest}`),
  }
}

function named(
  column: string,
  plain: readonly string[],
  others: Readonly<Record<string, string>>,
): PortFamily['use'] {
  const values = new Map(Object.entries(others))
  for (const value of plain) values.set(value.toLowerCase(), value)
  return (rest) => {
    const value = values.get(rest)
    return value === undefined ? undefined : rowsWhere(column, value)
  }
}

function rowsWhere(
  column: string,
  value: string,
  simplify: (text: string) => string = (text) => text,
): PortUse {
  return {
    kind: 'documents',
    apply: (documents) =>
      keepRows(documents, (doc) => {
        const found = columnOf(doc, column)
        return typeof found === 'string' && simplify(found) === value
      }),
  }
}

/** Some rows of MMMLU name the file they came from. */
function withoutFileName(subject: string): string {
  const places = ['_test.csv', '_test-'].map((marker) => subject.indexOf(marker))
  return subject.slice(
    0,
    places.find((at) => at >= 0),
  )
}
