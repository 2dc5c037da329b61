export { fact, seedOrganization, seedPlan } from './seed.ts'
export { buildTestApp, test, testClock } from './test.ts'
