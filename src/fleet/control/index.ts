/** What a person does to a fleet by hand. */
export { cancelExams, type Named, pauseNodes, retryExams } from './control.ts'
