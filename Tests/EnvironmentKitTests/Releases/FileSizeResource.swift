import Foundation

/// What `setrlimit` bounds to stand in for a full disk; the C libraries disagree on its type.
#if canImport(Glibc)
  let fileSizeResource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
#else
  let fileSizeResource = RLIMIT_FSIZE
#endif
