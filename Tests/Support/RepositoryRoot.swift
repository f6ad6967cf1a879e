/// The folder of the package that these tests belong to.
package let repositoryRoot = String(
  #filePath.dropLast("/Tests/Support/RepositoryRoot.swift".count))
