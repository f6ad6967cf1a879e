extension HazardCheck {
  /// Every check, in the order of a report.
  static let all: [HazardCheck] =
    [targetIsCurrent, beyondHistory, volumeShrinks, storageClassChanges, immutableFieldChanges]
    + [operationInProgress, releaseInterrupted, unhealthyTarget, valuesUnknown, numbersUnconfirmed]
    + [canaryRuns, targetIsCanary, volumeRemoved, secretsChange, vaultChanges, protectionOff]
    + [fewerReplicas, modelChanges, failsValidation, mutableTag, chartChanges]
    + [currentFailed, addressChanges, filesDiffer, secretsOfThen, hooksAndResources]
}
