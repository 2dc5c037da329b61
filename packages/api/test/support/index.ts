export { test, testClock } from './test.ts'
