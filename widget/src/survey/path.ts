import type { AnswerValue, Branch, Question } from '../wire'

type Answers = Readonly<Record<string, { readonly value: AnswerValue } | undefined>>

/** As src/OnboardingSdk.Core/Conditions/ValueTests.cs compares; what does not fit the value's type does not pass. */
const passes = (answer: AnswerValue | undefined, { test, value, values }: Branch): boolean => {
  const same = (one: unknown): boolean => JSON.stringify(one) === JSON.stringify(answer)
  const text = typeof answer === 'string' && typeof value === 'string' ? answer : null
  switch (test) {
    case 'equals': return same(value)
    case 'notEquals': return !same(value)
    case 'in': return !!values?.some(same)
    case 'notIn': return !values?.some(same)
    case 'greaterThan': return typeof answer === 'number' && answer > Number(value)
    case 'atLeast': return typeof answer === 'number' && answer >= Number(value)
    case 'lessThan': return typeof answer === 'number' && answer < Number(value)
    case 'atMost': return typeof answer === 'number' && answer <= Number(value)
    case 'contains': return Array.isArray(answer) ? answer.includes(value) : !!text?.includes(value as string)
    case 'startsWith': return !!text?.startsWith(value as string)
    case 'endsWith': return !!text?.endsWith(value as string)
    case 'exists': return (answer !== undefined) === value
    default: return false
  }
}

/** The questions on the way that these answers lead, in order. The server goes the same (SurveyPath.cs); tests/Shared/survey-paths.json has cases for both. */
export const pathOf = (questions: readonly Question[], answers: Answers): Question[] => {
  const path: Question[] = []
  for (let at = 0; at >= 0 && at < questions.length;) {
    const question = questions[at]!
    path.push(question)
    const next = question.branches?.find((branch) => passes(answers[question.id]?.value, branch))?.next ?? question.next
    at = next === undefined ? at + 1 : questions.findIndex(({ id }, place) => place > at && id === next)
  }
  return path
}
