internal import OrderedCollections
internal import Secrets
internal import YAML

extension String {
  /// Whether two texts have the same bytes; to Swift's `==` an accent may be written in two ways.
  func isTheSame(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}

extension OrderedDictionary<String, Value> {
  /// Where a key stands, to the letter.
  /// - Parameter position: where to look first, as most keys stand where they do on the other side.
  func position(of key: String, near position: Int = 0) -> Int? {
    if position < count, keys[position].isTheSame(as: key) { return position }
    guard let place = index(forKey: key), keys[place].isTheSame(as: key) else { return nil }
    return place
  }

  /// Whether this is the item of a list that pairs the name of a secret with its value.
  var namesSecret: Bool {
    self["name"]?.string.map(isSecretKey) ?? false
  }
}
