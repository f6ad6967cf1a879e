/// The longest name, in Unicode scalars, that is compared at all.
package let longestComparedName = 64

/// The candidate that was most probably meant by a name that does not exist, or nil where none is
/// near enough.
///
/// Near is a Damerau–Levenshtein distance (insert, delete, replace, swap two neighbours) of at most
/// a third of the name's length, but at least 1; upper and lower case are the same. Of equally near
/// candidates the first in alphabetical order wins, whatever order they come in.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  guard let written = comparable(name) else { return nil }

  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let limit = best?.distance ?? max(1, written.count / 3)
    guard let known = comparable(candidate),
      let distance = editDistance(written, known, limit: limit),
      // Two names without a letter in common are not near, however short they are.
      distance < max(written.count, known.count)
    else { continue }
    if let best, distance == best.distance, best.candidate <= candidate { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

/// The lower-case letters of a name, or nil where it is empty or too long to compare.
private func comparable(_ name: String) -> [Unicode.Scalar]? {
  let scalars = name.unicodeScalars.prefix(longestComparedName + 1)
  guard (1...longestComparedName).contains(scalars.count) else { return nil }
  return Array(String(scalars).lowercased().unicodeScalars)
}

/// The number of edits between two names, no part edited twice (optimal string alignment), or nil
/// where it is above the limit.
private func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  // Three rows of the table of distances between prefixes: a swap looks two rows back.
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in 0..<right.count {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    if (current.min() ?? 0) > limit { return nil }
    beforePrevious = previous
    previous = current
  }
  let distance = previous[right.count]
  return distance <= limit ? distance : nil
}
