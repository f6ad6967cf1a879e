/// What comes of a record.
package enum Answer: Sendable {
  case prediction(Prediction)
  case failure(Failure)

  /// Why a record has no prediction.
  package struct Failure: Sendable, Hashable {
    package let record: Record
    package let message: String
  }
}
