package import OrderedCollections

/// `deployment`: the variables that the container gets, and the canary beside it.
package struct Deployment: Sendable {
  /// `deployment.canary`: the share of traffic that a new release gets first.
  package struct Canary: Sendable {
    package let enabled: Field<Bool>?
    /// Percent of the requests.
    package let weight: Field<Int>?

    init(_ section: inout SectionReader) {
      enabled = section.read("enabled", .boolean)
      weight = section.read("weight", .percentage)
    }
  }

  /// `deployment.env`: variables by name.
  package let variables: OrderedDictionary<String, Field<String>>
  package let canary: Canary

  init(_ section: inout SectionReader) {
    variables = section.map("env", of: .variable)
    canary = section.section("canary", Canary.init)
  }
}
