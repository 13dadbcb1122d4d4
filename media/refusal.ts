/** Why a file is not taken: what is wrong with it, and what to do, in the words of the people who upload. */
export class FileRefusal extends Error {
  override name = 'FileRefusal'
}
