extension ReleaseDraft { mutating func draftRevert(to revision: Int) throws(InputFailure) {} }
