import { writeFileSync } from 'node:fs'
import { publishedSchemas } from './published-schemas.ts'

for (const [file, text] of publishedSchemas()) writeFileSync(file, text)
