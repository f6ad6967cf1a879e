internal import OrderedCollections
internal import YAML

/// The values of two revisions as they can be held against each other: Helm's with placeholders where
/// the other has them, and the ledger's masks also in the other.
///
/// - Parameter files: the environment's files now, which know placeholders where neither ledger nor
///   revision does.
func comparable(
  _ first: RevisionValues, _ second: RevisionValues, files: Value?
) -> (Value, Value) {
  var values = (first.value, second.value)
  if first.isFromHelm, !second.isFromHelm {
    values.0 = values.0.restoringPlaceholders(of: values.1)
    if let files { values.0 = values.0.restoringPlaceholders(of: files) }
  } else if second.isFromHelm, !first.isFromHelm {
    values.1 = values.1.restoringPlaceholders(of: values.0)
    if let files { values.1 = values.1.restoringPlaceholders(of: files) }
  }
  // Between two of Helm's, a secret that differs is to be seen as such, where its key says that it
  // is one. Elsewhere nothing would tell that it is none to show.
  if first.isFromHelm, second.isFromHelm, let files {
    values.0 = values.0.restoringPlaceholders(of: files, includesSecretKeys: false)
    values.1 = values.1.restoringPlaceholders(of: files, includesSecretKeys: false)
  }
  // A literal secret is masked in the ledger, and what a mask hides can not be compared.
  if first.isFromLedger != second.isFromLedger {
    values = (values.0.maskingSecrets(), values.1.maskingSecrets())
  }
  return values
}
