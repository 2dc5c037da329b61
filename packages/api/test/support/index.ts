export { fact, seedOrganization, seedPlan } from './seed.ts'
export { test, testClock } from './test.ts'
