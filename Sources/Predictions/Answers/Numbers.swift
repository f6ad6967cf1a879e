/// A number with the digits that single precision has, which is what the model computes in: the
/// nearest number of double precision to its shortest decimal form.
func shortened(_ number: Double) -> Double {
  Double("\(Float(number))") ?? number
}

extension Double {
  /// The number rounded to so many places behind the point.
  func rounded(toPlaces places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (self * scale).rounded() / scale
    return rounded.isFinite ? rounded : self
  }

  /// The number with exactly so many places, a point before them whatever the locale. For numbers below
  /// a thousand million.
  func fixed(places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let units = Int((magnitude * Double(scale)).rounded())
    let fraction = String(units % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return (self < 0 && units > 0 ? "-" : "") + "\(units / scale).\(zeros)\(fraction)"
  }
}
