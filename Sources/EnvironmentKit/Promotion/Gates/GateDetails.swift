/// The most details that a gate shows.
private let shownDetails = 10

/// The first details, and how many more there are.
/// - Parameter count: how many there are in all, where some are not among these.
func firstDetails(_ details: [String], of count: Int? = nil) -> [String] {
  let shown = Array(details.prefix(shownDetails))
  let others = max(count ?? 0, details.count) - shown.count
  return others == 0 ? shown : shown + ["and \(others) more"]
}

/// `1 error`, `2 errors`
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// A share of a whole in percent, to two places: `99.5%`.
func percent(_ share: Double) -> String {
  decimal(share * 100, places: 2) + "%"
}

/// A number to so many places at most, without zeros at its end: `0.25`.
func decimal(_ number: Double, places: Int) -> String {
  let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
  let scaled = (number.magnitude * Double(unit)).rounded()
  // Where a number has more digits than a whole one can hold, places mean nothing.
  guard let whole = Int(exactly: scaled), scaled < 1e15 else { return String(number) }
  let sign = number < 0 && whole > 0 ? "-" : ""
  var fraction = String(unit + whole % unit).dropFirst()
  while fraction.last == "0" { fraction.removeLast() }
  return sign + String(whole / unit) + (fraction.isEmpty ? "" : ".\(fraction)")
}
