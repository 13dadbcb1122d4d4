import Sequencer from '@jest/test-sequencer'

/** Those that take minutes, mostly because they start many processes. */
const long = /(access-matrix|vault-rotation|person-data|audit-chain|takedown-killed|backup-killed)\.test/

/** Begins with what takes longest, also where nothing is known from earlier runs, so that no worker is left alone with it. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(({ path }) => long.test(path)), ...sorted.filter(({ path }) => !long.test(path))]
  }
}
