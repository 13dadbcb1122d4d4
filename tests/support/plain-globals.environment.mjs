import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/**
 * Jest's environment for Node, with a global object like that of any program. Jest's own asks a proxy for each use of
 * `Object` or `Array`, sixty times slower, and what speaks to SQLite for Payload uses them all the time: its tests took
 * twice as long to start.
 * @see https://nodejs.org/docs/latest-v20.x/api/vm.html#vmconstantsdont_contextify
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm
    // Node before 20.18 does not know it.
    if (vm.constants?.DONT_CONTEXTIFY) vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(config, context)
    } finally {
      vm.createContext = createContext
    }
  }
}
