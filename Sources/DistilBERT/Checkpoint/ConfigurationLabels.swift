internal import JSON

extension ConfigurationSettings {
  /// More classes than any classifier of texts has.
  private static let labelLimit = 1 << 12

  /// The classes' names in the order of their ids.
  func labelNames() throws(JSONFailure) -> [String] {
    guard let labels else { return try numberedLabels() }
    func failure(_ message: String) -> JSONFailure {
      JSONFailure(offset: labels.offset, message: "`id2label` \(message)")
    }
    let count = labels.value.count
    guard (1...Self.labelLimit).contains(count) else {
      throw failure("has \(count) labels, not from 1 to \(Self.labelLimit)")
    }
    var names = [String?](repeating: nil, count: count)
    for (id, label) in labels.value {
      guard let index = Int(id), names.indices.contains(index), names[index] == nil else {
        throw failure("must have each id from 0 to \(count - 1) once; \(quoted(id)) is not so")
      }
      // A label is printed, and is a key of the scores.
      guard !label.isEmpty,
        label.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
      else {
        throw failure("has a label, \(quoted(label)), that cannot be printed")
      }
      names[index] = label
    }
    let found = names.compactMap(\.self)
    guard Set(found).count == count else { throw failure("has a label twice") }
    return found
  }

  /// What `transformers` names classes without names: two, unless the number is given.
  private func numberedLabels() throws(JSONFailure) -> [String] {
    guard let setting = numbers["num_labels"] else { return ["LABEL_0", "LABEL_1"] }
    guard (1...Self.labelLimit).contains(setting.value) else {
      throw JSONFailure(
        offset: setting.offset,
        message: "`num_labels` is \(setting.value), not from 1 to \(Self.labelLimit)")
    }
    return (0..<setting.value).map { "LABEL_\($0)" }
  }
}
