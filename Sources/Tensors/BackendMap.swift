extension Backend {
  /// A function of each element, computed by all threads.
  package func map<Element, Result>(
    _ elements: [Element], _ function: (Element) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: elements.count) { results, initialized in
      team.forEach(elements.count) { index, _ in
        results.initializeElement(at: index, to: function(elements[index]))
      }
      initialized = elements.count
    }
  }
}
