/** What is measured: the plan's list, one commitment, and the arithmetic behind its figure. */
export interface Subject {
  name: string
  path: string
}

/** The addresses of the demonstration's commitment 10, whose id is made anew each time. */
export function subjectsOf(commitmentId: string): Subject[] {
  return [
    { name: 'list of 22 commitments', path: '/plans/2021-2023/commitments' },
    { name: 'one commitment', path: `/commitments/${commitmentId}` },
    { name: 'its explanation', path: `/commitments/${commitmentId}/progress` },
  ]
}
