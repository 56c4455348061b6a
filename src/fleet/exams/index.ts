/** Exams: one test of one node each, from its order to its signature. */
export {
  bindRun,
  type Exam,
  type ExamKind,
  type ExamNode,
  type ExamState,
  enterExam,
  moveExam,
  readExam,
} from './exam.ts'
export { type ExamOrder, examId, orderExams } from './ordering.ts'
