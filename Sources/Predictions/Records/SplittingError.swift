/// Why bytes cannot be taken apart.
struct SplittingError: Error, Hashable {
  let place: RawRecord.Place
  let message: String
  let help: String
}
